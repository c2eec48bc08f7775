// For Node: the wasm file is read from the disk. It is the one that has everything.

import { readFile } from "node:fs/promises";
import { readyWith } from "./facade.js";
import * as studies from "./pertoken_studies.js";

/** Loads the wasm module once; after a failure it can be called again. */
export const ready = /* @__PURE__ */ readyWith({
  studies: async () => {
    const bytes = await readFile(new URL("./pertoken_studies_bg.wasm", import.meta.url));
    studies.initSync({ module: await WebAssembly.compile(bytes) });
    return studies;
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
