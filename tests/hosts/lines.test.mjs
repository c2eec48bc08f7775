// The lines that EMBED.md gives to paste are those of examples/, which the other tests of this folder run.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { built, EXAMPLES, SITES } from "./support/sites.mjs";

const EMBED = fs.readFileSync(path.join(EXAMPLES, "../EMBED.md"), "utf8");

/** The lines of a text, without what they are indented by. */
const linesOf = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/** A file of an example; of a notebook the text of its cells. */
function textOf(file) {
  const text = fs.readFileSync(file, "utf8");
  return file.endsWith(".ipynb") ? JSON.parse(text).cells.map(({ source }) => source.join("")).join("\n") : text;
}

/** The blocks of a section, each with the file that was named last before it. */
function* blocksOf(section) {
  for (const { index, 1: block } of section.matchAll(/^```\w+\n([^]*?)^```/gmu)) {
    const named = [...section.slice(0, index).matchAll(/`([\w./]+\.\w+)`:/gu)].at(-1);
    yield [named?.[1], block];
  }
}

for (const { name } of SITES) {
  test(`the lines for ${name} are those of its example (EMB-08)`, () => {
    const section = EMBED.split(/^### /mu).find((text) => text.split("\n", 1)[0].endsWith(`](examples/${name})`));
    assert.ok(section, `EMBED.md has no section for examples/${name}`);
    const blocks = [...blocksOf(section)];
    assert.ok(blocks.length > 0, "no lines to paste");
    for (const [file, block] of blocks) {
      assert.ok(file, `no file is named before:\n${block}`);
      const [lines, example] = [linesOf(block), linesOf(textOf(path.join(EXAMPLES, name, file)))];
      const found = example.some((_, at) => lines.every((line, below) => example[at + below] === line));
      assert.ok(found, `examples/${name}/${file} does not have:\n${block}`);
    }
  });
}

test("every site that is built is opened", () => {
  assert.deepEqual(SITES.map(({ name }) => name).sort(), Object.keys(built).sort());
});
