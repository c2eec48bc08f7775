// Times of the npm package in dist/npm, from Node: `node tests/bench/module.mjs` after `cargo xtask build`.
//
// They are printed and not asserted. What stays comparable between machines are the ratios.

import { pathToFileURL } from "node:url";
import path from "node:path";
import fs from "node:fs";

const BATCH = 100_000;
const dist = process.env.PERTOKEN_DIST ?? path.join(import.meta.dirname, "../../dist");
const load = (file) => import(pathToFileURL(path.join(dist, "npm", file)));

// Node takes the entry that package.json gives it, as a user's import would.
const { exports } = JSON.parse(fs.readFileSync(path.join(dist, "npm/package.json"), "utf8"));
const root = exports["."] ?? exports;
const entry = [root.node, root.default, root].flatMap((one) => one?.default ?? one).find((one) => typeof one === "string");
const { ready, evaluate, evaluateMany, defaults } = await load(entry);
const { benchEvaluate } = await load("pertoken_all.js");

const started = performance.now();
await ready();
const loaded = performance.now() - started;

/** Nanoseconds for one call, the median of several rounds after one that warms up. */
function time(call, count) {
  const rounds = [];
  for (let round = 0; round < 6; round += 1) {
    const before = performance.now();
    for (let index = 0; index < count; index += 1) call();
    rounds.push(((performance.now() - before) * 1e6) / count);
  }
  return median(rounds.slice(1));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

const scenario = defaults();
const rows = [];
// The glue's own measure: the loop runs inside wasm, so no boundary is crossed.
if (typeof benchEvaluate === "function") {
  benchEvaluate(1_000);
  rows.push(["one evaluation inside wasm", median(Array.from({ length: 5 }, () => benchEvaluate(2_000)))]);
}
rows.push(["evaluate(object), one call", time(() => evaluate(scenario), 1_000)]);
const many = Array.from({ length: BATCH }, () => scenario);
const before = performance.now();
const estimates = evaluateMany(many);
rows.push([`evaluateMany, each of ${BATCH.toLocaleString("en")}`, ((performance.now() - before) * 1e6) / BATCH]);
if (estimates.length !== BATCH) throw new Error(`evaluateMany gave ${estimates.length} answers for ${BATCH} scenarios`);

const fastest = rows[0][1];
console.log(`Module, Node ${process.versions.node}; ready() took ${loaded.toFixed(1)} ms`);
for (const [what, nanoseconds] of rows) {
  const micro = (nanoseconds / 1_000).toFixed(2).padStart(10);
  console.log(`  ${what.padEnd(34)}${micro} µs  × ${(nanoseconds / fastest).toFixed(2)}`);
}
