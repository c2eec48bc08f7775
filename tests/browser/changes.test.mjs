// What differs from the preset, and the ways back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, decodeLink, defaults, linkOf, presets } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const INPUT = "workload.inputTokens";
const OUTPUT = "workload.outputTokens";
const USED = "deployment.utilization";
const PIPELINE = "parallelism.pipeline";
const RAG = presets.find(({ id }) => id === "rag");

/** Drags the thumb of a slider to a share of its track, in many small moves. */
async function drag(sheet, key, from, to) {
  await sheet.slider(key).scrollIntoViewIfNeeded();
  const { x, y, width, height } = await sheet.slider(key).boundingBox();
  const mouse = sheet.page.mouse;
  await mouse.move(x + width * from, y + height / 2);
  await mouse.down();
  for (let step = 1; step <= 12; step += 1) await mouse.move(x + width * (from + ((to - from) * step) / 12), y + height / 2);
  await mouse.up();
}

const group = (sheet, key) => sheet.page.locator("details.more").filter({ has: sheet.page.locator(`[data-testid="field-${key}"]`) });

inEachBrowser((kit) => {
  test("a changed input is marked and goes back by one click (IN-09)", async () => {
    const sheet = await kit.open();
    const back = sheet.get(`revert-${INPUT}`);
    assert.equal(await back.isVisible(), false);
    await sheet.type(INPUT, "9999");
    assert.equal(await back.isVisible(), true);
    const name = await back.getAttribute("aria-label");
    assert.match(name, /2,048|1,024|512/, `the default is not in the name: ${name}`);
    assert.equal(await back.getAttribute("title"), name);
    await back.click();
    await sheet.shows(defaults());
    assert.equal(await back.isVisible(), false);
    await eventually(async () => assert.equal((await sheet.focused()).testid, `field-${INPUT}`));
    await sheet.get("undo").click();
    await sheet.shows(changed(defaults(), { [INPUT]: 9999 }));
  });

  test("everything goes back at once, and that can be undone (IN-09, IN-12)", async () => {
    const sheet = await kit.open();
    assert.equal(await sheet.get("revert-all").isEnabled(), false);
    await sheet.type(INPUT, "9999");
    await sheet.type(OUTPUT, "77");
    await sheet.get("revert-all").click();
    await sheet.shows(defaults());
    await sheet.get("undo").click();
    await sheet.shows(changed(defaults(), { [INPUT]: 9999, [OUTPUT]: 77 }));
  });

  test("a closed group says how many of its inputs are changed, and which (IN-10)", async () => {
    const sheet = await kit.open({ hash: linkOf({ [PIPELINE]: 2 }) });
    const details = group(sheet, PIPELINE);
    await details.locator("summary").click();
    assert.equal(await details.evaluate((one) => one.open), false);
    const summary = await details.locator("summary").innerText();
    assert.match(summary, /\b1\b/);
    assert.match(summary, /2/);
    const others = await sheet.page.locator("details.more summary .count").allTextContents();
    assert.equal(others.filter((text) => text !== "").length, 1, others.join("|"));
  });

  test("a link opens the group whose input it changes, and no other (IN-11)", async () => {
    const sheet = await kit.open({ hash: linkOf({ [PIPELINE]: 2 }) });
    assert.equal(await group(sheet, PIPELINE).evaluate((one) => one.open), true);
    assert.equal(await sheet.field(PIPELINE).isVisible(), true);
    assert.equal(await group(sheet, "serving.engine").evaluate((one) => one.open), false);
    await sheet.follow(linkOf({ "serving.kvPaging": false }));
    await eventually(async () => assert.equal(await group(sheet, "serving.engine").evaluate((one) => one.open), true));
  });

  test("a preset is one step back, and counts what was changed since (IN-12)", async () => {
    const sheet = await kit.open();
    await sheet.get("preset-rag").click();
    await sheet.shows(decodeLink(RAG.link).scenario);
    assert.equal(await sheet.get("preset-rag").getAttribute("aria-pressed"), "true");
    assert.deepEqual(await sheet.depth(), [true, false]);
    await sheet.type(OUTPUT, "300");
    await sheet.type(USED, "50");
    assert.match(await sheet.textOf("changes"), /2 changed/);
    await sheet.get("undo").click();
    await sheet.get("undo").click();
    await sheet.shows(decodeLink(RAG.link).scenario);
    await sheet.get("undo").click();
    await sheet.shows(defaults());
    assert.deepEqual(await sheet.depth(), [false, true]);
  });

  test("after any way there, every row says what it says where the link is opened (IN-01, IN-09)", async () => {
    const rows = (sheet) => sheet.page.evaluate(() => {
      const said = (one) => [one.dataset.testid, one.value, one.checked, one.hidden, one.placeholder, one.getAttribute("aria-valuetext"), one.getAttribute("aria-invalid"), one.getAttribute("aria-label"), one.tagName === "INPUT" ? "" : one.textContent].join(" | ");
      return [...document.querySelectorAll(".inputs .control")].map((row) => [row.dataset.testid, row.hidden, row.querySelector(".track")?.className, ...[...row.querySelectorAll("[data-testid]")].map(said)].join("\n"));
    });
    const sheet = await kit.open();
    await sheet.openGroups();
    const same = async (what) => {
      const hash = (await sheet.share()).split("#")[1];
      const afresh = await kit.open({ hash });
      await afresh.openGroups();
      // What is changed is counted from the same preset on both.
      await eventually(async () => assert.deepEqual(await rows(sheet), await rows(afresh), what));
      await afresh.close();
    };
    await sheet.slider(INPUT).press("PageUp");
    await same("a key on a slider");
    await sheet.field("price.kind").selectOption("spot");
    await same("a kind of price, with the catalogue's numbers for it");
    await sheet.type(PIPELINE, "3");
    await sheet.get("undo").click();
    await same("a value that is refused, taken back");
    await sheet.get(`revert-${INPUT}`).click();
    await same("one input put back");
    await sheet.get("undo").click();
    await sheet.get("redo").click();
    await sheet.get("preset-rag").click();
    await sheet.get("undo").click();
    await same("another preset, taken back");
    await sheet.get("revert-all").click();
    await same("all put back");
  });

  test("messages that come and go during a drag move nothing until it ends (RES-20)", async () => {
    const sheet = await kit.open();
    await sheet.shows(defaults());
    const key = "workload.inputTokens";
    await sheet.slider(key).scrollIntoViewIfNeeded();
    const top = () => sheet.page.evaluate(() => document.querySelector(".ledger").getBoundingClientRect().top + scrollY);
    const notes = () => sheet.page.locator("[data-testid=note], [data-testid=outside]").count();
    const { x, y, width, height } = await sheet.slider(key).boundingBox();
    const [before, quiet] = [await top(), await notes()];
    const { mouse } = sheet.page;
    await mouse.move(x + width * 0.5, y + height / 2);
    await mouse.down();
    await mouse.move(x + width * 0.99, y + height / 2, { steps: 6 });
    await eventually(async () => assert.ok((await notes()) > quiet, "no note came"));
    assert.equal(await top(), before, "a note pushed what is below it");
    await mouse.up();
    await eventually(async () => assert.ok((await top()) > before, "the note has no room after the drag"));
  });

  test("one drag is one step back (IN-13)", async () => {
    const sheet = await kit.open();
    assert.deepEqual(await sheet.depth(), [false, false]);
    const before = await sheet.field(USED).inputValue();
    await drag(sheet, USED, 0.5, 0.9);
    const after = await sheet.field(USED).inputValue();
    assert.notEqual(after, before);
    await drag(sheet, USED, 0.9, 0.2);
    await sheet.get("undo").click();
    assert.equal(await sheet.field(USED).inputValue(), after);
    await sheet.get("undo").click();
    assert.equal(await sheet.field(USED).inputValue(), before);
    assert.deepEqual(await sheet.depth(), [false, true]);
    await sheet.shows(defaults());
  });

  test("twenty arrows are one step back, and so is a number that is typed (IN-13)", async () => {
    const sheet = await kit.open();
    await sheet.slider(INPUT).focus();
    for (let press = 0; press < 20; press += 1) await sheet.page.keyboard.press("ArrowRight", { noWaitAfter: true });
    await sheet.get("undo").click();
    await sheet.shows(defaults());
    assert.deepEqual(await sheet.depth(), [false, true]);

    await sheet.field(OUTPUT).focus();
    await sheet.page.keyboard.press("ControlOrMeta+a");
    await sheet.page.keyboard.type("12345");
    await sheet.page.keyboard.press("Tab");
    await sheet.shows(changed(defaults(), { [OUTPUT]: 12345 }));
    await sheet.get("undo").click();
    await sheet.shows(defaults());
    assert.deepEqual(await sheet.depth(), [false, true]);
  });

  test("the keys for undo and redo work outside text fields (IN-14)", async () => {
    const sheet = await kit.open();
    await sheet.type(INPUT, "9999");
    const edited = changed(defaults(), { [INPUT]: 9999 });
    await sheet.slider(INPUT).focus();
    await sheet.page.keyboard.press("ControlOrMeta+z");
    await sheet.shows(defaults());
    await sheet.page.keyboard.press("ControlOrMeta+Shift+z");
    await sheet.shows(edited);
    await sheet.page.keyboard.press("ControlOrMeta+z");
    await sheet.shows(defaults());
    await sheet.page.keyboard.press("ControlOrMeta+y");
    await sheet.shows(edited);
    assert.deepEqual(await sheet.depth(), [true, false]);
  });

  test("inside a text field they are the field's own (IN-14)", async () => {
    const sheet = await kit.open();
    await sheet.type(INPUT, "9999");
    await sheet.field(OUTPUT).focus();
    await sheet.page.keyboard.press("ControlOrMeta+a");
    await sheet.page.keyboard.type("55");
    await sheet.page.keyboard.press("ControlOrMeta+z");
    assert.notEqual(await sheet.field(OUTPUT).inputValue(), "55", "the field's own undo did nothing");
    assert.equal(await sheet.field(INPUT).inputValue(), "9,999");
    await sheet.field(OUTPUT).fill(String(defaults().workload.outputTokens));
    await sheet.page.keyboard.press("Tab");
    await sheet.shows(changed(defaults(), { [INPUT]: 9999 }));
  });

  test("undo says what it did (IN-14)", async () => {
    const sheet = await kit.open();
    await sheet.type(INPUT, "9999");
    await sheet.get("undo").click();
    await eventually(async () => assert.match(await sheet.textOf("status"), /9,999.*→/));
  });
});
