// For Node: the wasm file is read from the disk.

import { readFile } from "node:fs/promises";
import { readyWith } from "./facade.js";
import { initSync } from "./pertoken.js";

/** Loads the wasm module once; after a failure it can be called again. */
export const ready = /* @__PURE__ */ readyWith(async () => {
  const bytes = await readFile(new URL("./pertoken_bg.wasm", import.meta.url));
  initSync({ module: await WebAssembly.compile(bytes) });
});

export {
  ScenarioError,
  catalogue,
  catalogueDate,
  decodeLink,
  defaults,
  edition,
  embedCode,
  encodeLink,
  evaluate,
  evaluateMany,
  explain,
  loadCurve,
  parseModelConfig,
  roofline,
  search,
  sensitivity,
  setLanguage,
  sweep,
  version,
  volumeCurve,
  waterfall,
} from "./facade.js";
