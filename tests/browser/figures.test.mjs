// What the page shows is what the module says: every preset, every figure, both languages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogue, changed, decodeLink, defaults, evaluate, figures, HEADLINE, presets } from "./support/module.mjs";
import { inEachBrowser } from "./support/suite.mjs";

const LLAMA = "meta-llama/Llama-3.3-70B-Instruct";
const ARTICLE = presets.find(({ id }) => id === "article-70b");

/** Opens a list with the keyboard, types, takes the first row. */
async function pick(sheet, key, words) {
  await sheet.field(key).focus();
  await sheet.page.keyboard.press("ArrowDown");
  await sheet.page.keyboard.type(words);
  await sheet.page.locator(`[id="list-${key}"] [role=option]`).first().waitFor();
  await sheet.page.keyboard.press("Enter");
}

inEachBrowser((kit) => {
  test("every preset shows the module's figures, in both languages (RES-01, IN-12)", async () => {
    assert.ok(presets.length >= 6);
    const sheet = await kit.open();
    for (const language of ["en", "pt-BR"]) {
      await sheet.get("lang").selectOption(language);
      await sheet.get("presets-more").click();
      for (const { id, link } of presets) {
        await sheet.get(`preset-${id}`).click();
        const { scenario } = decodeLink(link);
        await sheet.shows(scenario, language);
        const headline = await sheet.headline();
        assert.ok((await sheet.textOf("sentence")).includes(headline), `${id}: sentence`);
        assert.equal(await sheet.text(".bar .price"), headline, `${id}: bar at the foot`);
      }
    }
  });

  test("a link, an edit and the module in Node agree: default, one MI300X, the article (RES-01)", async () => {
    for (const id of ["chat", "single-gpu", "article-70b"]) {
      const { link } = presets.find((preset) => preset.id === id);
      const sheet = await kit.open({ hash: link });
      await sheet.shows(decodeLink(link).scenario);
      assert.deepEqual(evaluate(await sheet.scenario()), evaluate(decodeLink(link).scenario), id);
    }
  });

  test("Llama 3.3 70B in FP8 on 4 H100 and on one MI300X, by keyboard alone (IN-20, RES-01)", async () => {
    const sheet = await kit.open({ hash: ARTICLE.link });
    const key = (name) => sheet.page.keyboard.press(name);
    await pick(sheet, "model", "llama 3.3 70b");
    assert.equal(await sheet.field("model").inputValue(), "Llama 3.3 70B Instruct");
    await sheet.field("precision.weights").focus();
    await sheet.page.keyboard.type("fp8");
    await key("Tab");
    await pick(sheet, "accelerator", "h100 sxm");
    await sheet.field("parallelism.tensor").focus();
    await key("ControlOrMeta+a");
    await sheet.page.keyboard.type("4");
    await key("Tab");
    const base = decodeLink(ARTICLE.link).scenario;
    const first = { model: LLAMA, "precision.weights": "fp8", accelerator: "h100-sxm", "parallelism.tensor": 4 };
    await sheet.shows(changed(base, first));

    await pick(sheet, "accelerator", "mi300x");
    await sheet.field("parallelism.tensor").focus();
    await key("ControlOrMeta+a");
    await sheet.page.keyboard.type("1");
    await key("Tab");
    const second = changed(base, { ...first, accelerator: "mi300x", "parallelism.tensor": 1 });
    await sheet.shows(second);
    const { scenario } = decodeLink((await sheet.share()).split("#")[1]);
    assert.deepEqual(evaluate(scenario), evaluate(second));
  });

  test("the pickers list everything with memory and date, and keep to the rules of a combobox (IN-20)", async () => {
    const sheet = await kit.open();
    const { models, accelerators } = catalogue();
    for (const [key, rows] of [["model", models], ["accelerator", accelerators]]) {
      const field = sheet.field(key);
      const before = await field.inputValue();
      await field.focus();
      assert.equal(await field.getAttribute("aria-expanded"), "false", "focus alone opens nothing");
      await sheet.page.keyboard.press("ArrowDown");
      assert.equal(await field.getAttribute("aria-expanded"), "true");
      const all = await sheet.page.locator(`[id="list-${key}"] [role=option]`).allTextContents();
      const texts = all.slice(0, -1);
      assert.equal(texts.length, rows.length);
      assert.match(all.at(-1), /^Your own/, "the last row is the way to one's own");
      for (const text of texts) assert.match(text, /20\d\d/, "a date in each row");
      for (const text of texts) assert.match(text, key === "model" ? /\d[BMT]/ : /[GT]B/, "a size in each row");
      await sheet.page.keyboard.press("ArrowDown");
      const active = await field.getAttribute("aria-activedescendant");
      assert.ok(await sheet.page.evaluate((id) => document.getElementById(id)?.role === "option", active), active);
      await sheet.page.keyboard.type("no such thing");
      const left = await sheet.page.locator(`[id="list-${key}"] [role=option]`).allTextContents();
      assert.deepEqual(left, all.slice(-1), "only the way to one's own is left");
      await sheet.page.keyboard.press("Enter");
      await sheet.page.keyboard.press("Escape");
      await sheet.page.keyboard.press("Escape");
      assert.equal(await field.getAttribute("aria-expanded"), "false");
      assert.equal(await field.inputValue(), before, "Escape keeps what was chosen");
    }
    await sheet.shows(defaults());
  });

  test("every figure of the module that has a place on the page is explained by its title (RES-01)", async () => {
    const sheet = await kit.open();
    const known = new Set(figures.map(({ key }) => key));
    const found = Object.keys(await sheet.figures());
    assert.deepEqual(found.filter((key) => !known.has(key)), []);
    assert.ok(found.includes(HEADLINE) && found.length >= 20, `${found.length} figures`);
    const titles = await sheet.page.locator('[data-testid^="figure-"]').evaluateAll((all) => all.map((one) => one.title));
    assert.ok(titles.every((title) => title.length > 10), "a title without a meaning");
  });
});
