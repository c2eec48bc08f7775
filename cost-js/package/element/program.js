// The one program behind all elements of a document. It is loaded when the first of them comes into sight.

import { open, read, written, writtenNumbers } from "../plain.js";
import init from "../pertoken_element.js";
import * as wasm from "../pertoken_element.js";

// Put in when the file is built: what the wasm must hash to, and where the calculator itself stands.
const INTEGRITY = "";
const PAGE = "";

/** The address of the calculator, where the file was built to stand beside it. */
export const calculator = PAGE ? new URL(PAGE, import.meta.url).href : "";

/** More characters than any link has that can be read; what is longer is cut here and refused there. */
const LONGEST_LINK = 10_000;

let loading;

/** Loads the program; every call waits for the same one. After a failure it can be called again. */
export function load() {
  loading ??= start().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start() {
  const address = new URL("./pertoken_element_bg.wasm", import.meta.url);
  const response = fetch(address, INTEGRITY ? { integrity: INTEGRITY } : {});
  await init({ module_or_path: response });
}

/** The problems of a refused call, as an error with their sentences. */
export class Refused extends Error {
  constructor(problems) {
    super(problems.map(({ message }) => message).join("\n"));
    this.name = "Refused";
    this.problems = problems;
  }
}

/** The value of a call's only answer. */
function valueOf(answers) {
  open(answers);
  const [value, refused] = read(wasm.shape, wasm.basis);
  if (refused) throw new Refused(value);
  return value;
}

const short = (link) => link.slice(0, LONGEST_LINK);

/** Which inputs are shown, and the words around them. */
export const form = (link, names, language) => valueOf(wasm.form(short(link), names.slice(0, 1000), language));

/** Everything that is shown of a link. */
export const view = (link, keys, language) => valueOf(wasm.view(short(link), keys, language));

/** The link after a change of one input, or why there is none. */
export const edit = (link, key, how, value, language) =>
  valueOf(wasm.edit(link, key, how, value.slice(0, 1000), language));

/** The scenario of a link. */
export const scenarioOf = (link) => valueOf(wasm.decodeLink(short(link))).scenario;

/** The link of a scenario; a Refused where it is none. Reading it may run the caller's getters. */
export function linkOf(scenario) {
  const text = written(scenario);
  const numbers = writtenNumbers().slice();
  return valueOf(wasm.encodeLink(text, numbers, written(null), writtenNumbers()));
}

/** Every figure of a scenario. */
export const estimateOf = (scenario) => valueOf(wasm.evaluate(written(scenario), writtenNumbers(), 1));
