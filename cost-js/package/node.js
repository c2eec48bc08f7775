// For Node: the wasm file is read from the disk.

import { readFile } from "node:fs/promises";
import { start } from "./facade.js";
import { initSync } from "./pertoken.js";

start(async () => {
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
