// Scenarios as files: taken along by a published schema, and read again with a look at what is in them first.

import assert from "node:assert/strict";
import { test } from "node:test";
import zlib from "node:zlib";
import { decodeLink, linkOf, scenario } from "./support/module.mjs";
import { areNamed, entry, file, FIXTURE, INPUT, KEY, LINK, plain, read, SCHEMA, start, stored } from "./support/saved.mjs";
import { problemsOf } from "./support/schema.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

/** Files that are meant to hurt, or that are none: what is said of each. */
const REFUSED = {
  "8 MB": ["x".repeat(8_000_000), /8 MB; 1 MB is the most/],
  "just too large": [file([entry("a".repeat(1_000_000))]), /1 MB is the most/],
  "a web page": ["<!doctype html><img src=x onerror=alert(1)>", /not JSON.*line 1, column 1/],
  "cut off": [file([entry("a")]).slice(0, 60), /ends on line 1/],
  "deep nesting": ["[".repeat(100_000), /not JSON/],
  "a number beyond numbers": ['{"v":1,"scenarios":[{"name":"a","link":"x","usdPerMillionOutputTokens":1e400}]}', /not JSON/],
  "a name twice": ['{"v":1,"scenarios":[{"name":"a","name":"b","link":"v=1"}]}', /“name” twice/],
  "a prototype": ['{"v":1,"scenarios":[],"__proto__":{"polluted":true}}', /“__proto__”, which is no part/],
  "a newer version": [file([entry("a")]).replace('"v":1', '"v":2'), /version 2; this page reads version 1/],
  "another file": ['{"name":"pertoken","version":"0.1.0"}', /no file of scenarios/],
  "a list": ["[1,2]", /no file of scenarios/],
  "too many": [file(Array.from({ length: 51 }, (_, at) => entry(`n${at}`))), /51 scenarios; 50 is the most/],
  "nothing": ["", /ends on line 1/],
};

/** Scenarios of a file that cannot be taken: what is said of each. */
const WRONG = [
  [{ link: LINK }, /“name” is missing/],
  [{ name: 7, link: LINK }, /“name” cannot be 7/],
  [{ name: "é".repeat(81), link: LINK }, /“name” is too long: 81/],
  [{ name: "a\u202eb", link: LINK }, /characters that cannot be seen/],
  [{ name: "a\u0000b", link: LINK }, /characters that cannot be seen/],
  [{ name: "x" }, /link.*missing/i],
  [{ name: "x", link: "v=1&ed=2026-11&tp=many" }, /Tensor parallelism cannot be “many”/],
  [{ name: "x", link: "v=9&ed=2026-11" }, /version of the link is “9”/],
  [{ name: "x", link: LINK, savedAt: "yesterday" }, /“savedAt” cannot be “yesterday”/],
  [{ name: "x", link: LINK, usdPerMillionOutputTokens: -1 }, /“usdPerMillionOutputTokens” cannot be -1/],
  [{ name: "x", link: LINK, constructor: 1 }, /no field “constructor”/],
];

inEachBrowser((kit) => {
  test("one scenario and all of them go into a file by the published schema, and come back (STO-10)", async () => {
    const sheet = await start(kit, { storage: { [KEY]: FIXTURE } });
    const { scenarios } = JSON.parse(FIXTURE);
    const all = await sheet.taken(() => sheet.get("saved-take-all").click());
    const one = await sheet.taken(() => sheet.get("saved-take-0").click());
    const shown = await sheet.taken(() => sheet.get("saved-take-this").click());
    const [allOf, oneOf, shownOf] = [all, one, shown].map(({ bytes }) => JSON.parse(bytes.toString("utf8")));
    for (const one of [allOf, oneOf, shownOf]) assert.deepEqual(problemsOf(SCHEMA, one), []);
    assert.deepEqual(allOf.scenarios, scenarios);
    assert.deepEqual(oneOf.scenarios, [scenarios[0]]);
    assert.deepEqual(decodeLink(shownOf.scenarios[0].link).scenario, scenario());
    assert.equal(allOf.$schema, `${kit.server.url}saved.schema.json`);
    assert.deepEqual(JSON.parse(await (await fetch(allOf.$schema)).text()), SCHEMA);
    assert.deepEqual([all.name, one.name], ["pertoken-scenarios.json", "pertoken-eight-h100.json"]);
    const other = await start(kit);
    await read(other, all.bytes);
    await eventually(async () => assert.equal(await other.get("saved-item").count(), 2));
    assert.equal(await other.stored(KEY), null, "taken before it was asked for");
    await other.get("saved-add").click();
    await areNamed(other, scenarios.map(({ name }) => name));
    assert.deepEqual(await stored(other), scenarios);
    await read(other, all.bytes);
    await eventually(async () => assert.match(await other.textOf("saved-preview"), /is here already.*nothing in it to add/s));
  });

  test("a preview says what would be added and everything that is wrong, field by field (STO-10)", async () => {
    const sheet = await start(kit, { storage: { [KEY]: file([entry("taken")]) } });
    const good = [{ ...entry("new"), usdPerMillionOutputTokens: 1.5 }, entry("taken", linkOf({ [INPUT]: 8 })), entry("taken"), entry("later", `${LINK}&zz=1`)];
    await read(sheet, file([...good, ...WRONG.map(([one]) => one)]));
    await eventually(async () => assert.equal(await sheet.get("saved-item").count(), good.length + WRONG.length));
    const rows = (await sheet.get("saved-item").allInnerTexts()).map(plain);
    assert.match(rows[0], /new\s+\$1\.50 per 1M output tokens/);
    assert.match(rows[1], /will be “taken \(2\)”/);
    assert.match(rows[2], /is here already/);
    assert.match(rows[3], /not understood and kept: zz/);
    for (const [at, [, text]] of WRONG.entries()) {
      assert.match(rows[good.length + at], text);
      assert.match(rows[good.length + at], /cannot be added/);
    }
    await sheet.get("saved-leave").click();
    assert.equal((await stored(sheet)).length, 1);
    await read(sheet, file(good));
    await sheet.get("saved-add").click();
    await areNamed(sheet, ["taken", "new", "taken (2)", "later"]);
    assert.match((await stored(sheet))[3].link, /zz=1/);
  });

  test("files that are meant to hurt get one sentence and change nothing (STO-10, SEC-04)", async () => {
    const sheet = await start(kit, { storage: { [KEY]: FIXTURE } });
    for (const [name, [text, sentence]] of Object.entries(REFUSED)) {
      await read(sheet, text);
      await eventually(async () => assert.match(plain((await sheet.textOf("saved-refused")) ?? ""), sentence, name), 10_000);
      assert.equal(await sheet.get("saved-item").count(), 0, name);
    }
    // Half of a pair is no character.
    await read(sheet, '{"v":1,"scenarios":[{"name":"\\ud800","link":"v=1"}]}');
    await eventually(async () => assert.match(await sheet.textOf("saved-item"), /characters that cannot be seen/));
    assert.equal(await sheet.stored(KEY), FIXTURE);
    assert.equal(await sheet.page.evaluate(() => ({}).polluted), undefined);
  });

  test("a compressed file is not unpacked, however much is in it (SEC-05)", async () => {
    const bomb = zlib.gzipSync(Buffer.alloc(50 * 1024 * 1024));
    assert.ok(bomb.length < 100_000);
    const sheet = await start(kit);
    await read(sheet, bomb);
    await eventually(async () => assert.match(await sheet.textOf("saved-refused"), /not JSON.*line 1, column 1/));
    assert.equal(await sheet.stored(KEY), null);
  });
});
