// What a caller of the package sees: plain data in, plain data out.
// index.js and node.js add `ready`, made from the loaders of their environment.

import { tables } from "./catalogue.js";
import { figureKeys } from "./constants.js";
import { open, read, written, writtenNumbers } from "./plain.js";

export { catalogueDate, edition, version } from "./constants.js";

/** What a refused call throws: everything that is wrong with the scenario, at once. */
export class ScenarioError extends Error {
  constructor(problems) {
    super(problems.map((problem) => problem.message).join("\n"));
    this.name = "ScenarioError";
    this.problems = problems;
  }
}

// The program that answers: the module's own, or the one that has everything.
let wasm = {};
let language;
let busy = false;

/**
 * The `ready` that loads each program once with its loader, and tries again after a failure. Without a loader of the
 * module's own the other one stands for it.
 */
export function readyWith({ all, own = all }) {
  const loading = new Map();
  return (part) => {
    if (part !== undefined && part !== "all") throw new RangeError('pertoken: ready() takes "all" or nothing');
    const load = part === "all" ? all : own;
    const promise = loading.get(load) ?? load().then(take);
    loading.set(load, promise);
    promise.catch(() => loading.delete(load));
    return promise;
  };
}

function take(program) {
  // The larger one has everything, whichever comes last.
  if (wasm.explain) return;
  wasm = program;
  if (language) wasm.setLanguage(language);
}

function requireLoaded(name) {
  if (!wasm.evaluate) {
    throw new Error(`pertoken is not loaded yet: await ready() before calling ${name}()`);
  }
}

function requireAll(name) {
  requireLoaded(name);
  if (!wasm.explain) {
    throw new Error(`pertoken is not loaded with everything yet: await ready("all") before calling ${name}()`);
  }
}

/** `[text, numbers]` of a caller's value. Reading it may run the caller's getters. */
function plain(name, value) {
  requireLoaded(name);
  if (busy) {
    throw new Error(`pertoken: ${name}() was called while another call reads its scenario`);
  }
  busy = true;
  try {
    const text = written(value);
    return [text, writtenNumbers()];
  } finally {
    busy = false;
  }
}

// Sentences in the present language, by the numbers of their bases: there are few, and each is asked for once.
const bases = new Map();

function basisOf(slice, outside) {
  const key = slice * 256 + outside;
  let sentence = bases.get(key);
  if (sentence === undefined) {
    sentence = wasm.basis(slice, outside);
    bases.set(key, sentence);
  }
  return sentence;
}

/** The value of the next answer, or an error that is not thrown yet. */
function next() {
  const [value, refused] = read(wasm.shape, basisOf);
  return refused ? new ScenarioError(value) : value;
}

/** The value of a call's only answer. */
function valueOf(answers) {
  open(answers);
  const value = next();
  if (value instanceof ScenarioError) throw value;
  return value;
}

function text(name, what, value, longest) {
  requireLoaded(name);
  if (typeof value !== "string") throw new TypeError(`pertoken: ${what} must be a string, not ${typeof value}`);
  if (value.length > longest) throw new RangeError(`pertoken: ${what} is longer than ${longest} characters`);
  return value;
}

export function evaluate(scenario) {
  return valueOf(wasm.evaluate(...plain("evaluate", scenario), 1));
}

// Scenarios that cross together: enough to make a call cheap, few enough to keep memory small.
const TOGETHER = 256;

export function evaluateMany(scenarios) {
  requireLoaded("evaluateMany");
  if (!Array.isArray(scenarios)) throw new TypeError("pertoken: evaluateMany() takes an array of scenarios");
  const results = [];
  let shape;
  let batch = new Float64Array(64 * TOGETHER);
  let used = 0;
  let count = 0;
  const send = () => {
    if (count === 0) return;
    open(wasm.evaluate(shape, batch.subarray(0, used), count));
    for (; count > 0; count--) results.push(next());
    used = 0;
  };
  // The length is read once: getters of a scenario may change the array.
  const { length } = scenarios;
  for (let at = 0; at < length; at++) {
    const [text, numbers] = plain("evaluateMany", scenarios[at]);
    if (text !== shape || count === TOGETHER) send();
    shape = text;
    if (used + numbers.length > batch.length) {
      const more = new Float64Array(2 * (used + numbers.length));
      more.set(batch);
      batch = more;
    }
    batch.set(numbers, used);
    used += numbers.length;
    count++;
  }
  send();
  return results;
}

export function explain(scenario, figure = "cost.perMillionOutputTokens") {
  if (!figureKeys.includes(figure)) {
    throw new RangeError(`pertoken: there is no figure ${JSON.stringify(String(figure).slice(0, 80))}`);
  }
  requireAll("explain");
  const steps = new Map();
  // Steps come after the steps they use, so the objects of those are there already.
  for (const step of valueOf(wasm.explain(...plain("explain", scenario)))) {
    for (const input of step.inputs) {
      if (input.origin.kind === "step") input.step = steps.get(input.origin.id);
    }
    steps.set(step.id, step);
  }
  const figures = {};
  for (const key of figureKeys) {
    if (steps.has(key)) figures[key] = steps.get(key);
  }
  return { root: figures[figure] ?? null, figures };
}

export function sweep(scenario, field, values) {
  const name = text("sweep", "the field", field, 1000);
  if (!Array.isArray(values)) throw new TypeError("pertoken: sweep() takes an array of values");
  const [shape, numbers] = plain("sweep", scenario);
  const own = numbers.slice();
  const count = valueOf(wasm.sweep(shape, own, name, ...plain("sweep", values)));
  return Array.from({ length: count }, next);
}

export function sensitivity(scenario) {
  requireAll("sensitivity");
  return valueOf(wasm.sensitivity(...plain("sensitivity", scenario)));
}

export function search(request = {}) {
  requireAll("search");
  if (typeof request !== "object" || request === null) throw new TypeError("pertoken: search() takes an object");
  const { scenario, accelerators, all } = request;
  const [shape, numbers] = plain("search", scenario ?? {});
  const own = numbers.slice();
  return valueOf(wasm.search(shape, own, ...plain("search", accelerators), all === true));
}

export function loadCurve(scenario) {
  requireAll("loadCurve");
  return valueOf(wasm.loadCurve(...plain("loadCurve", scenario)));
}

export function volumeCurve(scenario) {
  requireAll("volumeCurve");
  return valueOf(wasm.volumeCurve(...plain("volumeCurve", scenario)));
}

export function roofline(scenario) {
  requireAll("roofline");
  return valueOf(wasm.roofline(...plain("roofline", scenario)));
}

export function waterfall(scenario, levers) {
  requireAll("waterfall");
  const [shape, numbers] = plain("waterfall", scenario);
  const own = numbers.slice();
  return valueOf(wasm.waterfall(shape, own, ...plain("waterfall", levers)));
}

export function catalogue() {
  requireLoaded("catalogue");
  const all = tables();
  const labels = valueOf(wasm.controls());
  all.controls.forEach((control, at) => {
    control.label = labels[at];
  });
  return all;
}

export function defaults() {
  requireLoaded("defaults");
  return valueOf(wasm.defaults());
}

export function encodeLink(scenario, unknown) {
  const [shape, numbers] = plain("encodeLink", scenario);
  const own = numbers.slice();
  return valueOf(wasm.encodeLink(shape, own, ...plain("encodeLink", unknown)));
}

export function decodeLink(fragment) {
  return valueOf(wasm.decodeLink(text("decodeLink", "a link", fragment, 1 << 20)));
}

export function embedCode(scenario, options) {
  requireAll("embedCode");
  if (typeof options !== "object" || options === null) throw new TypeError("pertoken: embedCode() takes { page }");
  const { page, form = "frame", frozen = false, language = "" } = options;
  if (form !== "frame" && form !== "element") throw new RangeError('pertoken: the form is "frame" or "element"');
  const address = folderOf(text("embedCode", "the page", page, 2000));
  const [shape, numbers] = plain("embedCode", scenario);
  const tag = text("embedCode", "a language tag", language, 40);
  return valueOf(wasm.embedCode(shape, numbers, address.href, form === "element", frozen === true, tag));
}

/** The folder of an absolute address. */
function folderOf(address) {
  try {
    const folder = new URL("./", address);
    if (/^https?:$/.test(folder.protocol)) return folder;
  } catch {
    // No address: the same error.
  }
  throw new RangeError("pertoken: the page is an absolute http or https address");
}

export function parseModelConfig(config) {
  requireAll("parseModelConfig");
  let value = config;
  if (typeof config === "string") {
    try {
      value = JSON.parse(text("parseModelConfig", "a config", config, 1 << 22));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      // Not JSON: the text itself is refused, with the same kind of error as any other config.
      value = config.slice(0, 80);
    }
  }
  return valueOf(wasm.parseModelConfig(...plain("parseModelConfig", value)));
}

export function setLanguage(tag) {
  requireLoaded("setLanguage");
  const known = wasm.setLanguage(text("setLanguage", "a language tag", tag, 40));
  if (known === undefined) {
    throw new RangeError(`pertoken has no texts in ${JSON.stringify(tag)}: use "en" or "pt-BR"`);
  }
  language = known;
  bases.clear();
  return language;
}
