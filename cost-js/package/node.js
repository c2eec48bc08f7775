// For Node: the wasm file is read from the disk. It is the one that has everything.

import { readFile } from "node:fs/promises";
import { readyWith } from "./facade.js";
import * as all from "./pertoken_all.js";

/** Loads the wasm module once; after a failure it can be called again. */
export const ready = /* @__PURE__ */ readyWith({
  all: async () => {
    const bytes = await readFile(new URL("./pertoken_all_bg.wasm", import.meta.url));
    all.initSync({ module: await WebAssembly.compile(bytes) });
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
