// The calculator in a frame: what the address says goes to the element, and messages go both ways.
// The protocol is in messages.schema.json. The frame never writes its own address, takes the focus or stores anything.

const VERSION = 1;
const LONGEST_LINK = 8192;
/** Changes of height that are told: at least so many pixels, at most so many times a second. */
const LEAST_PIXELS = 2;
const MOST_PER_SECOND = 20;
const THEMES = ["auto", "light", "dark"];
const LANGUAGES = ["en", "pt-BR"];

const widget = document.querySelector("per-token");
const settings = new URLSearchParams(location.search);
/** Where the page around is, once it has sent a message that is one; who has not is told no scenario. */
let host = null;

function send(message, to) {
  if (parent !== window) parent.postMessage({ v: VERSION, ...message }, to);
}

/** To the page around, if it has spoken. */
function tell(message) {
  if (host) send(message, host);
}

function language(tag) {
  document.documentElement.lang = tag;
  widget.lang = tag;
}

function theme(name) {
  document.documentElement.dataset.scheme = name;
  widget.setAttribute("theme", name);
}

language(LANGUAGES.find((tag) => tag.slice(0, 2) === (settings.get("lang") ?? navigator.language).slice(0, 2).toLowerCase()) ?? "en");
theme(THEMES.includes(settings.get("theme")) ? settings.get("theme") : "auto");
for (const name of ["readonly", "breakdown"]) widget.toggleAttribute(name, settings.has(name));
if (settings.has("controls")) widget.setAttribute("controls", settings.get("controls").slice(0, 1000));
const open = () => widget.setAttribute("state", location.hash.slice(1, LONGEST_LINK + 2));
open();
addEventListener("hashchange", open);

const results = ({ link, estimate }) => ({ link, perMillionOutputTokens: estimate?.cost?.perMillionOutputTokens ?? null });
const wrong = ({ problems }) => ({ type: "pertoken-error", problems: problems.slice(0, 20) });
widget.addEventListener("pertoken-ready", ({ detail }) => {
  send({ type: "pertoken-ready", height: height() }, "*");
  tell({ type: "pertoken-change", ...results(detail) });
});
widget.addEventListener("pertoken-change", ({ detail }) => tell({ type: "pertoken-change", ...results(detail) }));
widget.addEventListener("pertoken-error", ({ detail }) => tell(wrong(detail)));

const height = () => Math.ceil(document.body.getBoundingClientRect().height);
let told = 0;
let moments = [];
let later;
function resized() {
  clearTimeout(later);
  const now = performance.now();
  const next = height();
  if (Math.abs(next - told) < LEAST_PIXELS) return;
  moments = moments.filter((moment) => now - moment < 1000);
  if (moments.length >= MOST_PER_SECOND) {
    // The last height is told once there is room for it.
    later = setTimeout(resized, moments[0] + 1000 - now);
    return;
  }
  moments.push(now);
  told = next;
  send({ type: "pertoken-resize", height: next }, "*");
}
new ResizeObserver(resized).observe(document.body);

/** What each message asks for; anything that is not exactly one of them is passed over. */
const DOES = {
  "pertoken-hello": () => {
    send({ type: "pertoken-resize", height: height() }, "*");
    if (widget.estimate !== null) tell({ type: "pertoken-change", ...results(widget) });
    if (widget.problems?.length > 0) tell(wrong(widget));
  },
  "pertoken-set": ({ link }) => typeof link === "string" && link.length <= LONGEST_LINK && set(link),
  "pertoken-theme": (message) => THEMES.includes(message.theme) && theme(message.theme),
  "pertoken-lang": ({ lang }) => LANGUAGES.includes(lang) && language(lang),
};

// Of a flood of links the last one of each frame counts.
let pending;
function set(link) {
  if (pending === undefined) requestAnimationFrame(() => ((widget.link = pending), (pending = undefined)));
  pending = link;
}

addEventListener("message", ({ source, data, origin }) => {
  if (source !== parent || parent === window || typeof data !== "object" || data === null || data.v !== VERSION) return;
  if (typeof data.type !== "string" || !Object.hasOwn(DOES, data.type)) return;
  // A page without an origin of its own cannot be named; only to such a page do messages go unaddressed.
  host = origin === "null" ? "*" : origin;
  DOES[data.type](data);
});
