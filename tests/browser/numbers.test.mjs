// The formats that the other tests expect are the ones that the Rust side is held to (I18N-03, I18N-04).

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import * as numbers from "./support/numbers.mjs";

const file = path.join(import.meta.dirname, "../../words/tests/vectors.csv");

/** Rows of a CSV whose quoted cells hold commas but no quotes. */
const rows = fs.readFileSync(file, "utf8").trim().split("\n").slice(1).map((line) =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain),
);

const WRITTEN = {
  usd: numbers.usd,
  integer: numbers.integer,
  decimal: numbers.decimal,
  compact: numbers.compact,
  percent: numbers.percent,
  duration: numbers.duration,
  bytes: numbers.bytes,
};

test("Intl writes numbers as the vectors say (I18N-03, I18N-04)", () => {
  let compared = 0;
  for (const [kind, text, en, pt] of rows) {
    const value = Number(text);
    if (!(kind in WRITTEN) || !Number.isFinite(value)) continue;
    assert.equal(WRITTEN[kind]("en", value), en.replaceAll("_", "\u00a0"), `${kind} ${text} in English`);
    assert.equal(WRITTEN[kind]("pt-BR", value), pt.replaceAll("_", "\u00a0"), `${kind} ${text} in Portuguese`);
    compared += 1;
  }
  assert.ok(compared > 30, `only ${compared} vectors`);
});
