// For browsers and bundlers: the wasm file lies beside this one.

import { start } from "./facade.js";
import init from "./pertoken.js";

start(() => init({ module_or_path: new URL("./pertoken_bg.wasm", import.meta.url) }));

export {
  ScenarioError,
  catalogue,
  catalogueDate,
  decodeLink,
  defaults,
  edition,
  encodeLink,
  evaluate,
  evaluateMany,
  explain,
  parseModelConfig,
  ready,
  setLanguage,
  sweep,
  version,
} from "./facade.js";
