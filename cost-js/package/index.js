// For browsers and bundlers: the wasm files lie beside this one.

import { readyWith } from "./facade.js";
import * as own from "./pertoken.js";

/** Loads the wasm module once, or with "all" the one that has everything; after a failure it can be called again. */
export const ready = /* @__PURE__ */ readyWith({
  own: async () => {
    await own.default({ module_or_path: new URL("./pertoken_bg.wasm", import.meta.url) });
    return own;
  },
  all: async () => {
    const all = await import("./pertoken_all.js");
    await all.default({ module_or_path: new URL("./pertoken_all_bg.wasm", import.meta.url) });
    return all;
  },
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
