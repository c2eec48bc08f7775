// The sites of examples/, as `cargo xtask test --only hosts` has built them: where each of them has what the tests press.

import fs from "node:fs";
import path from "node:path";

export const EXAMPLES = path.join(import.meta.dirname, "../../../examples");
const LIST = process.env.PERTOKEN_HOSTS ?? path.join(import.meta.dirname, "../../../target/hosts/hosts.json");

/** By name: `folder` of the built site, or why there is none (`skipped`). */
export const built = JSON.parse(fs.readFileSync(LIST, "utf8"));

/** Where calculator and site stand in the examples: the tests put the addresses of those that run in their place. */
export const CALCULATOR = "https://example.org/pertoken/";
export const SITE = "https://docs.example.org/";
/** What all of them show. */
export const LINK = "v=1&ed=2026-11&tp=8&c=256";

/** The element's background, and what it is in both schemes. */
export const colourOf = (sheet) => sheet.element(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector(".frame")).backgroundColor);
export const DARK = "rgb(25, 28, 31)";
export const LIGHT = "rgb(255, 255, 255)";

/** The element's slider of requests at once. */
export const slider = (sheet) => sheet.page.locator('per-token [data-key="workload.load.concurrency"] input[type="range"]');

/** Whether the reader is on another page than the one with the element. */
export const leaves = (page, { element }) => new URL(page.url()).pathname !== `/${element}`;
const isVisible = (selector) => (page) => page.locator(selector).first().isVisible();
const press = (selector) => (page) => page.locator(selector).first().click();

/** Chooses a theme in mdBook's menu, which stays open. */
async function bookTheme(page, name) {
  const choice = page.locator(`#mdbook-theme-${name}`);
  if (!(await choice.isVisible())) await page.locator("#mdbook-theme-toggle").click();
  await choice.click();
}

/** Presses Furo's switch, which goes around between automatic, dark and light. */
async function furoTheme(page, name) {
  while ((await page.evaluate(() => document.body.dataset.theme)) !== name) await page.locator(".theme-toggle:visible").first().click();
}

/**
 * For each site: its page with the element (`alone` where it is the only one); `own` where the embedded files are the site's;
 * `dark` and `light` press its own switch; `soft` where a link loads no new document; `keys` are its shortcuts, and how one sees
 * that they did something.
 */
export const SITES = [
  {
    name: "html",
    element: "index.html",
    // A page without a switch of its own says its colours so.
    dark: (page) => page.evaluate(() => (document.documentElement.style.colorScheme = "dark")),
    light: (page) => page.evaluate(() => (document.documentElement.style.colorScheme = "light")),
    keys: {},
  },
  {
    name: "mdbook",
    element: "cost.html",
    dark: (page) => bookTheme(page, "coal"),
    light: (page) => bookTheme(page, "light"),
    keys: { ArrowRight: leaves, "?": isVisible("#mdbook-help-popup"), "/": isVisible("#mdbook-searchbar") },
  },
  {
    name: "mkdocs",
    element: "",
    soft: true,
    dark: press('label[title="Switch to dark mode"]'),
    light: press('label[title="Switch to light mode"]'),
    keys: { n: leaves, f: isVisible(".md-search__output"), "/": isVisible(".md-search__output") },
  },
  {
    name: "docusaurus",
    element: "",
    soft: true,
    dark: press('button[class*="toggleButton"]'),
    light: press('button[class*="toggleButton"]'),
    keys: {},
  },
  {
    name: "vitepress",
    element: "",
    soft: true,
    dark: press(".VPNavBar .VPSwitchAppearance"),
    light: press(".VPNavBar .VPSwitchAppearance"),
    keys: { "/": isVisible(".VPLocalSearchBox") },
  },
  {
    name: "sphinx",
    element: "index.html",
    dark: (page) => furoTheme(page, "dark"),
    light: (page) => furoTheme(page, "light"),
    keys: { ArrowRight: leaves, "/": (page) => page.evaluate(() => document.activeElement.matches(".sidebar-search")) },
  },
  {
    name: "starlight",
    element: "",
    own: true,
    dark: (page) => page.locator("starlight-theme-select select").first().selectOption("dark"),
    light: (page) => page.locator("starlight-theme-select select").first().selectOption("light"),
    keys: {},
  },
  {
    name: "jupyter",
    element: "cost.html",
    alone: true,
    // What nbconvert writes has the colours that it was asked for.
    dark: (page) => page.goto(new URL("dark.html", page.url()).href),
    light: (page) => page.goto(new URL("cost.html", page.url()).href),
    keys: {},
  },
];
