// The dialog of saved scenarios, as tests use it.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { linkOf } from "./module.mjs";
import { DIST } from "./server.mjs";
import { eventually } from "./suite.mjs";

export const INPUT = "workload.inputTokens";
export const KEY = "pertoken.v1.scenarios";
export const FIXTURE = fs.readFileSync(new URL("../../stored/scenarios-1.json", import.meta.url), "utf8");
export const SCHEMA = JSON.parse(fs.readFileSync(path.join(DIST, "saved.schema.json"), "utf8"));
export const LINK = linkOf({ [INPUT]: 7777 });

export const file = (scenarios, more = {}) => JSON.stringify({ v: 1, ...more, scenarios });
export const entry = (name, link = LINK) => ({ name, link });
export const plain = (text) => text.replaceAll("\u00a0", " ");

export const open = async (sheet) => {
  await sheet.get("open-saved").click();
  await sheet.get("saved-name").waitFor();
  return sheet;
};
/** The page of `kit` with the dialog open. */
export const start = async (kit, options) => open(await kit.open(options));
export const names = (sheet) => sheet.page.evaluate(() => [...document.querySelectorAll('[data-testid^="saved-open-"]')].map((one) => one.textContent));
export const areNamed = (sheet, expected) => eventually(async () => assert.deepEqual(await names(sheet), expected));
export const stored = async (sheet) => JSON.parse((await sheet.stored(KEY)) ?? '{"scenarios":[]}').scenarios;
export const said = (sheet, text) => eventually(async () => assert.match(await sheet.textOf("saved-said"), text));
export const keep = async (sheet, name) => {
  await sheet.get("saved-name").fill(name);
  await sheet.get("saved-save").click();
};
export const shut = async (sheet) => {
  await sheet.get("saved-close").click();
  await eventually(async () => assert.equal(await sheet.get("saved").evaluate((dialog) => dialog.open), false));
};
export const read = (sheet, text) => sheet.get("saved-file").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text) });
export const filled = (count) => ({ [KEY]: file(Array.from({ length: count }, (_, at) => entry(`n${at}`))) });
