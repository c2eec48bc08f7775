// One describe per browser, with one browser and one server for the whole file and a fresh profile per test.

import assert from "node:assert/strict";
import { after, afterEach, before, describe } from "node:test";
import { launch, wanted } from "./browsers.mjs";
import { Sheet } from "./sheet.mjs";
import { serve } from "./server.mjs";

/** Asks again and again until `check` no longer throws; then returns what it returned. */
export async function eventually(check, wait = 5000) {
  const until = Date.now() + wait;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/**
 * Runs `define(kit)` in each browser. `kit.open(options)` opens the page; at the end of a test every page it
 * opened must have been without errors, except where the options say `errors: true`. `start` gives another server than ours.
 */
export function inEachBrowser(define, extra = {}, start = serve) {
  for (const name of wanted()) {
    describe(name, { timeout: 240_000 }, () => {
      const kit = { name, isChromium: name === "chromium", opened: [] };
      before(async () => {
        kit.server = await start({ ...extra });
        kit.browser = await launch(name);
      });
      after(async () => {
        await kit.browser?.close();
        await kit.server?.stop();
      });
      afterEach(async () => {
        const opened = kit.opened.splice(0);
        const wrong = opened.filter((sheet) => !sheet.options.errors).flatMap((sheet) => sheet.errors);
        for (const sheet of opened) await sheet.close();
        assert.deepEqual(wrong, [], "errors in the page");
      });
      kit.open = (options = {}) => Sheet.open(kit, options);
      define(kit);
    });
  }
}
