// The element's own styles. They reach nothing outside of it, and what is outside reaches it by variables and parts only.

const text = `
:host { display: block; }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.frame {
  --ink: var(--pertoken-ink, light-dark(#1a1c1f, #e8eaec));
  --soft: var(--pertoken-ink-soft, light-dark(#565c65, #a5adb7));
  --surface: var(--pertoken-surface, light-dark(#ffffff, #191c1f));
  --line: var(--pertoken-line, light-dark(#81868d, #747c86));
  --accent: var(--pertoken-accent, light-dark(#0b6a55, #57d0a8));
  --bad: var(--pertoken-bad, light-dark(#a3241a, #ff9f92));
  font-family: var(--pertoken-font, inherit);
  font-size: var(--pertoken-font-size, 0.9375em);
  font-variant-numeric: tabular-nums lining-nums;
  line-height: 1.45;
  text-align: start;
  text-transform: none;
  letter-spacing: normal;
  white-space: normal;
  overflow-wrap: break-word;
  color: var(--ink);
  background: var(--surface);
  border: 1px solid var(--line);
  border-radius: var(--pertoken-radius, 6px);
  padding: var(--pertoken-space, 1.05em);
  accent-color: var(--accent);
}
.frame[data-scheme="both"] { color-scheme: light dark; }
.frame[data-scheme="light"] { color-scheme: light; }
.frame[data-scheme="dark"] { color-scheme: dark; }
p, dl, dd, ul { margin: 0; padding: 0; }
ul { list-style: none; }
.frame > * + * { margin-top: 0.8em; }
.sentence b { font-weight: 600; }
.figure { font-size: 2.25em; font-weight: 650; line-height: 1.1; margin-inline-end: 0.35em; }
.unit, .band, .facts dt, .badge, .caption { color: var(--soft); }
.band { display: block; font-size: 0.875em; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr)); gap: 0.6em 1.2em; font-size: 0.875em; }
.facts dd { font-weight: 600; }
.inputs { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr)); gap: 0.8em 1.6em; }
.head { display: flex; flex-wrap: wrap; gap: 0.25em 0.5em; align-items: center; justify-content: space-between; }
.field { display: inline-flex; gap: 0.35em; align-items: center; }
input, select, button { font: inherit; color: inherit; letter-spacing: inherit; }
.field input, select {
  min-height: max(28px, 2em); padding: 0.1em 0.4em; color: var(--ink); background: var(--surface);
  border: 1px solid var(--line); border-radius: 4px;
}
.field input { width: 5.85em; text-align: end; }
.field input::placeholder { color: var(--soft); opacity: 1; }
select { width: 100%; margin-top: 0.25em; }
[aria-invalid="true"] { border-color: var(--bad) !important; }
input[type="range"] { display: block; width: 100%; height: max(28px, 1.85em); margin: 0; touch-action: pan-y; }
.field .of, .field .of:empty { font-size: 0.875em; color: var(--soft); }
.error, .problems { color: var(--bad); font-size: 0.875em; }
.problems li + li, .notes li + li { margin-top: 0.25em; }
.caption { font-size: 0.875em; }
.parts li { display: grid; grid-template-columns: 1fr auto; gap: 0 1.2em; font-size: 0.875em; padding: 0.2em 0; }
.parts .bar { grid-column: 1 / -1; height: 4px; border-radius: 2px; background: var(--accent); inline-size: calc(var(--share) * 100%); min-inline-size: 1px; forced-color-adjust: none; }
.foot { display: flex; flex-wrap: wrap; gap: 0.4em 1.2em; align-items: center; font-size: 0.875em; }
.foot .badge { flex: 1 1 auto; }
a { color: var(--accent); text-underline-offset: 2px; padding-block: 0.25em; min-height: 24px; display: inline-block; }
button {
  min-height: max(28px, 2em); padding: 0 0.7em; background: none; border: 1px solid var(--line); border-radius: 4px; cursor: pointer;
}
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.failure { font-size: 0.9375em; margin: 0.5em 0 0; }
.spoken {
  position: absolute; width: 1px; height: 1px; margin: 0 !important; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.frame { position: relative; }
@media (forced-colors: active) { .parts .bar { background: CanvasText; } }
@media (pointer: coarse) {
  input[type="range"] { height: 44px; }
  .field input, select, button { min-height: 44px; }
  .field input, select { font-size: max(16px, 1em); }
  a { padding-block: 0.85em; min-height: 44px; }
}
@media print { .inputs, .foot button { display: none; } }
`;

const sheets = new WeakMap();

/** Gives a shadow root the styles; one sheet for all elements of a document. */
export function dress(root) {
  const { ownerDocument } = root;
  // A document that nobody sees has no styles.
  if (!ownerDocument.defaultView) return;
  let sheet = sheets.get(ownerDocument);
  if (!sheet) {
    sheet = new ownerDocument.defaultView.CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(ownerDocument, sheet);
  }
  root.adoptedStyleSheets = [sheet];
}
