// For browsers and bundlers: the wasm file lies beside this one.

import { readyWith } from "./facade.js";
import init from "./pertoken.js";

/** Loads the wasm module once; after a failure it can be called again. */
export const ready = /* @__PURE__ */ readyWith(() => init({ module_or_path: new URL("./pertoken_bg.wasm", import.meta.url) }));

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
