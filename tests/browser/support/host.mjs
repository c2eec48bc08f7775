// Somebody else's page with our element or our frame in it.

import { eventually } from "./suite.mjs";

/** What a page that embeds the element has to allow, as EMBED.md says. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

export const SCRIPT = '<script type="module" src="/embed/1/element.js"></script>';

/** A page with ways to its elements. */
export function withElements(sheet) {
  return Object.assign(sheet, {
    part: (name, at = 0) => sheet.page.locator("per-token").nth(at).locator(`.${name}`).first(),
    /** Waits until an element shows a figure. */
    ready: (at = 0) =>
      eventually(async () => {
        const text = await sheet.page.locator("per-token").nth(at).evaluate((element) => element.shadowRoot?.querySelector(".figure")?.textContent);
        if (!text) throw new Error("no figure is shown");
        return text;
      }, 10_000),
    /** The element, for a function in the page. */
    element: (call, given, at = 0) => sheet.page.locator("per-token").nth(at).evaluate(call, given),
  });
}

let count = 0;

/**
 * Opens a page with `body` in it.  Options beside those of `kit.open`: `head`, `policy` (null: none), `root` (attributes of its
 * <html>).
 */
export async function host(kit, body, options = {}) {
  const { head = SCRIPT, policy = POLICY, root = 'lang="en"' } = options;
  count += 1;
  const path = `host-${count}.html`;
  const html = `<!doctype html><html ${root}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A page</title><link rel="icon" href="/icon.svg">${head}</head><body><main><h1>A page</h1>${body}</main></body></html>`;
  kit.server.extra[`/${path}`] = { html, policy };
  const sheet = await kit.open({ ...options, path, live: false });
  return withElements(sheet);
}
