// Light or dark, as the page around says it. Documentation generators mark it on <html> or <body>, each in its own way.

const ATTRIBUTES = ["data-theme", "data-bs-theme", "data-color-mode", "data-md-color-scheme", "data-jp-theme-light", "theme"];
const NAMES = {
  __proto__: null,
  dark: "dark",
  light: "light",
  // Material for MkDocs
  slate: "dark",
  default: "light",
  // JupyterLab
  false: "dark",
  true: "light",
  // mdBook
  coal: "dark",
  navy: "dark",
  ayu: "dark",
  rust: "light",
};

/** What an element is drawn in: `light`, `dark`, `inherit` (the page's `color-scheme`) or `both` (the reader's wish). */
export function schemeOf(element) {
  const wish = element.getAttribute("theme");
  if (wish === "light" || wish === "dark") return wish;
  const { documentElement, body, defaultView } = element.ownerDocument;
  for (const node of [documentElement, body]) {
    const said = node && markOf(node);
    if (said) return said;
  }
  const inherited = defaultView?.getComputedStyle(element).colorScheme;
  return inherited && inherited !== "normal" ? "inherit" : "both";
}

function markOf(node) {
  for (const attribute of ATTRIBUTES) {
    const name = NAMES[node.getAttribute(attribute)];
    if (name) return name;
  }
  for (const name of ["dark", "light", "coal", "navy", "ayu", "rust"]) {
    if (node.classList.contains(name)) return NAMES[name];
  }
  return undefined;
}

// What else of the page matters to an element: its language.
const WATCHED = [...ATTRIBUTES, "class", "style", "lang"];

const followers = new Set();
let watcher;

/** Calls `follow` whenever the page may have changed its colours or its language. */
export function watch(follow) {
  followers.add(follow);
  if (watcher || typeof MutationObserver === "undefined") return;
  watcher = new MutationObserver(() => followers.forEach((each) => each()));
  const options = { attributes: true, attributeFilter: WATCHED };
  watcher.observe(document.documentElement, options);
  if (document.body) watcher.observe(document.body, options);
}

/** Stops calling it. */
export function unwatch(follow) {
  followers.delete(follow);
  if (followers.size > 0) return;
  watcher?.disconnect();
  watcher = undefined;
}
