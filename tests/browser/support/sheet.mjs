// The page as a reader uses it.

import assert from "node:assert/strict";
import fs from "node:fs/promises";
import { decodeLink, evaluate, HEADLINE, shown } from "./module.mjs";
import { eventually } from "./suite.mjs";

/** What is watched from inside the page, from before its first script. */
function watch() {
  window.seen = { violations: [], shifts: 0, history: 0, copied: [], reads: [], refuseCopy: false };
  document.addEventListener("securitypolicyviolation", (event) => {
    window.seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
  });
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.seen.shifts += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  } catch {
    // Only Chromium has it.
  }
  for (const name of ["pushState", "replaceState"]) {
    const original = history[name];
    history[name] = function (...given) {
      window.seen.history += 1;
      return original.apply(this, given);
    };
  }
  // Firefox announces no downloads over WebDriver BiDi: what a link would have saved is kept here.
  window.kept = [];
  const objects = new Map();
  const make = URL.createObjectURL;
  URL.createObjectURL = (object) => {
    const address = make.call(URL, object);
    objects.set(address, object);
    return address;
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) window.kept.push({ name: this.download, blob: objects.get(this.href) });
    return click.call(this);
  };
  if (navigator.clipboard) {
    navigator.clipboard.writeText = async (text) => {
      if (window.seen.refuseCopy) throw new DOMException("no", "NotAllowedError");
      window.seen.copied.push(text);
    };
  }
}

/** Fills the storage once, before the page reads it. */
function fill(items) {
  // A window starts with an empty page, which has no storage.
  if (location.protocol !== "http:" || sessionStorage.getItem("filled")) return;
  sessionStorage.setItem("filled", "1");
  for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
}

export const WORK = "pertoken.v1.work";

export class Sheet {
  /**
   * Opens a page in a fresh profile. Options: `path` (of another page than the calculator), `hash`, `query`, `language` of the browser, `width`, `height`,
   * `storage` (items), `init` (function run first), `route` ([pattern, handler]), `context` (for newContext),
   * `live` (false: do not wait for wasm), `errors` (true: errors in the page are expected).
   */
  static async open(kit, options = {}) {
    const { width = 1280, height = 900, language = "en-US" } = options;
    const context = await kit.browser.newContext({ locale: language, viewport: { width, height }, ...options.context });
    await context.addInitScript(watch);
    if (options.storage) await context.addInitScript(fill, options.storage);
    if (options.init) await context.addInitScript(options.init);
    const sheet = new Sheet(kit, options, context);
    kit.opened.push(sheet);
    sheet.use(await context.newPage());
    if (options.route) await sheet.page.route(...options.route);
    await sheet.page.goto(sheet.address(options.query, options.hash));
    if (options.live !== false) await sheet.live();
    return sheet;
  }

  constructor(kit, options, context) {
    Object.assign(this, { kit, options, context, errors: [], requests: [], failed: [] });
  }

  use(page) {
    this.page = page;
    page.setDefaultTimeout(5000);
    const wrong = (what, text) => this.errors.push(`${what}: ${text.split("\n\nStack:")[0]}`);
    page.on("console", (message) => message.type() === "error" && wrong("console", message.text()));
    page.on("pageerror", (error) => wrong("exception", error.message));
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("requestfailed", (request) => this.failed.push(request.url()));
    page.on("response", (response) => response.status() >= 400 && this.failed.push(response.url()));
  }

  /** A second window beside this one, on the same storage. */
  async beside(hash = "") {
    const other = new Sheet(this.kit, this.options, this.context);
    other.errors = this.errors;
    other.use(await this.context.newPage());
    await other.page.goto(this.address("", hash));
    await other.live();
    return other;
  }

  address(query = "", hash = "") {
    return this.kit.server.url + (this.options.path ?? "") + (query && `?${query}`) + (hash && `#${hash}`);
  }

  close() {
    return this.context.close();
  }

  /** Waits until wasm has taken over from the static view, with the studies if the page has them. */
  async live() {
    const ready = () =>
      Boolean(document.querySelector("#app > header")) &&
      !document.querySelector(".shell") &&
      (!document.querySelector("#boot").dataset.studies || Boolean(document.documentElement.dataset.studies));
    await eventually(async () => assert.ok(await this.page.evaluate(ready), "the live page did not start"), 20_000);
  }

  get(id) {
    return this.page.locator(`[data-testid="${id}"]`);
  }

  field = (key) => this.get(`field-${key}`);
  slider = (key) => this.get(`slider-${key}`);

  /** Text of an element as it stands in the document. */
  text(selector) {
    return this.page.evaluate((css) => document.querySelector(css)?.textContent ?? null, selector);
  }

  textOf(id) {
    return this.text(`[data-testid="${id}"]`);
  }

  /** Text of every figure that stands on the page, by key; a figure that stands twice must say the same. */
  async figures() {
    const pairs = await this.page.evaluate(() =>
      [...document.querySelectorAll('[data-testid^="figure-"]')].map((one) => [one.dataset.testid.slice(7), one.textContent]),
    );
    const found = {};
    for (const [key, text] of pairs) {
      assert.ok(found[key] === undefined || found[key] === text, `${key} is ${found[key]} and ${text}`);
      found[key] = text;
    }
    return found;
  }

  headline() {
    return this.textOf(`figure-${HEADLINE}`);
  }

  /** Asserts that every figure on the page is what the module says of `scenario`. */
  shows(scenario, language = "en") {
    const expected = shown(evaluate(scenario), language);
    return eventually(async () => {
      const found = await this.figures();
      assert.ok(Object.keys(found).length >= 15, `only ${Object.keys(found).length} figures`);
      const same = Object.fromEntries(Object.keys(found).map((key) => [key, expected[key]]));
      assert.deepEqual(found, same);
    });
  }

  /** Writes into a field as one reader's typing; `commit` leaves it. */
  async type(key, text, { commit = true } = {}) {
    await this.field(key).fill(text);
    if (commit) await this.field(key).press("Tab");
  }

  /** The link that the share button copies. */
  async share() {
    const before = await this.page.evaluate(() => window.seen.copied.length);
    await this.get("share").click();
    const copied = () => this.page.evaluate(() => window.seen.copied);
    return eventually(async () => {
      const texts = await copied();
      assert.ok(texts.length > before, "nothing was copied");
      return texts.at(-1);
    });
  }

  /** The scenario that the share link stands for. */
  async scenario() {
    return decodeLink((await this.share()).split("#")[1]).scenario;
  }

  /** The file that `press` lets the reader keep: its name and bytes. */
  async taken(press) {
    if (this.kit.isChromium) {
      const waited = this.page.waitForEvent("download");
      await press();
      const download = await waited;
      return { name: download.suggestedFilename(), bytes: await fs.readFile(await download.path()) };
    }
    const before = await this.page.evaluate(() => window.kept.length);
    await press();
    await eventually(async () => assert.ok((await this.page.evaluate(() => window.kept.length)) > before, "nothing was kept"));
    const { name, bytes } = await this.page.evaluate(async () => {
      const { name, blob } = window.kept.at(-1);
      return { name, bytes: [...new Uint8Array(await blob.arrayBuffer())] };
    });
    return { name, bytes: Buffer.from(bytes) };
  }

  seen() {
    return this.page.evaluate(() => window.seen);
  }

  stored(key = WORK) {
    return this.page.evaluate((name) => localStorage.getItem(name), key);
  }

  /** The link of the saved work; null where nothing is saved. */
  async savedLink() {
    return JSON.parse(await this.stored())?.link ?? null;
  }

  /** The element that has the focus: id, test id, tag. */
  focused() {
    return this.page.evaluate(() => {
      const { id, tagName, dataset } = document.activeElement;
      return { id, tag: tagName.toLowerCase(), testid: dataset.testid ?? null };
    });
  }

  /** Whether undo and redo can be pressed. */
  async depth() {
    const enabled = (id) => this.get(id).isEnabled();
    return [await enabled("undo"), await enabled("redo")];
  }

  /** Opens every closed group. */
  openGroups() {
    return this.page.evaluate(() => document.querySelectorAll("details.more").forEach((one) => (one.open = true)));
  }

  /** Follows a link put into the address bar. */
  async follow(hash) {
    await this.page.evaluate((text) => {
      location.hash = text;
    }, hash);
  }
}

/** Saved work as version 1 of the page stored it. */
export function saved(link, version = 1) {
  return JSON.stringify({ v: version, savedAt: 1, data: link });
}
