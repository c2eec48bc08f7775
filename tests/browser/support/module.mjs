// The npm package of the same build, in Node: what the page has to show is asked of it, never written down here.

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { short } from "./numbers.mjs";
import { DIST } from "./server.mjs";

const folder = path.join(DIST, "npm");
const { exports } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
const pertoken = await import(pathToFileURL(path.join(folder, exports["."].node)));
await pertoken.ready();

export const { ScenarioError, catalogue, decodeLink, defaults, embedCode, encodeLink, evaluate, explain, parseModelConfig, version } = pertoken;

export const { controls, figures, presets } = catalogue();
export const HEADLINE = "cost.perMillionOutputTokens";

/** The controls that take a number. */
export const numeric = controls.filter(({ number }) => number);

/** The value at a dotted path. */
export function at(object, key) {
  return key.split(".").reduce((inner, name) => inner?.[name], object);
}

/** A copy of `scenario` with values at dotted paths. */
export function changed(scenario, values) {
  const copy = structuredClone(scenario);
  for (const [key, value] of Object.entries(values)) {
    const names = key.split(".");
    const last = names.pop();
    names.reduce((inner, name) => inner[name], copy)[last] = value;
  }
  return copy;
}

/** The defaults with changes. */
export function scenario(values = {}) {
  return changed(defaults(), values);
}

/** The link, without `#`, of the defaults with changes. */
export function linkOf(values = {}) {
  return encodeLink(scenario(values));
}

/** Short text of every figure of an estimate, by key, as the page writes it. */
export function shown(estimate, language = "en") {
  const text = ({ key, unit }) => [key, short(language, at(estimate, key), unit)];
  return Object.fromEntries(figures.map(text));
}

/** Short text of every figure that a link stands for. */
export function shownBy(link, language = "en") {
  return shown(evaluate(decodeLink(link).scenario), language);
}

/** The headline that a link stands for. */
export function headlineOf(link, language = "en") {
  return shownBy(link, language)[HEADLINE];
}
