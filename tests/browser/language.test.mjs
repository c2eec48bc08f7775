// Two languages, and the translators that browsers have built in.

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, catalogue, changed, defaults, evaluate, HEADLINE, linkOf, scenario } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const INPUT = "workload.inputTokens";
const PT = "pt-BR";
const STATE = { [INPUT]: 1234, "price.usdPerAcceleratorHour": 2.5, "workload.outputTokens": 777 };

/** English words that are no Portuguese ones. Names, units and words of the trade are not among them. */
const WORDS = `
  the and of with is are it its your you from not for by per at cost memory weight price
  request user speed first table chart free used reserved hour month allowed share input output cached
  every nothing changed back go close why where what does fit layer head accelerator concurrency
  undo redo copy light dark more none money whole worth knowing delete stored over needed time length yes
  default`;
const ENGLISH = new RegExp(`(?<![\\p{L}\\d])(${WORDS.trim().split(/\s+/).join("|")})s?(?![\\p{L}\\d])`, "iu");

/** Names of the catalogue are the same in every language. */
const NAMES = catalogue().accelerators.map(({ name }) => name).filter((name) => ENGLISH.test(name));
const english = (text) => ENGLISH.test(NAMES.reduce((rest, name) => rest.replaceAll(name, ""), text));

/** Everything that is read or spoken: texts, names, hints. What stands in an element of another language is left out. */
function said() {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (holder.closest('script, style, noscript, [role=option], option, code, [lang]:not(html, [lang="pt-BR"])')) continue;
    if (node.data.trim()) texts.push(node.data.trim());
  }
  for (const one of document.querySelectorAll("body *")) {
    if (one.closest("[role=option]")) continue;
    for (const name of ["aria-label", "title", "placeholder", "aria-valuetext", "alt"]) {
      const text = one.getAttribute(name);
      if (text?.trim()) texts.push(text.trim());
    }
  }
  for (const option of document.querySelectorAll("select:not(#lang) option")) texts.push(option.textContent.trim());
  return texts;
}

/** What a page translator does to a page: every text moves into elements of its own. */
function translate() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() && !node.parentElement.closest("script, style, noscript, svg, option, textarea")) nodes.push(node);
  }
  for (const node of nodes) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = node.data;
    outer.append(inner);
    node.replaceWith(outer);
  }
  return nodes.length;
}

inEachBrowser((kit) => {
  test("the language changes everything but the state (I18N-02)", async () => {
    const sheet = await kit.open({ hash: linkOf(STATE) });
    const title = await sheet.page.title();
    await sheet.shows(scenario(STATE));
    assert.equal(await sheet.field(INPUT).inputValue(), "1,234");
    await sheet.get("lang").focus();
    await sheet.get("lang").selectOption(PT);
    await sheet.shows(scenario(STATE), PT);
    assert.equal(await sheet.page.evaluate(() => document.documentElement.lang), PT);
    assert.notEqual(await sheet.page.title(), title);
    assert.equal(await sheet.field(INPUT).inputValue(), "1.234");
    assert.equal(await sheet.field("price.usdPerAcceleratorHour").inputValue(), "2,5");
    const ticks = await sheet.page.locator("svg .tick").allTextContents();
    assert.ok(ticks.some((text) => text.startsWith("US$\u00a0")), ticks.join(" "));
    await eventually(async () => assert.equal((await sheet.focused()).id, "lang", "the focus left the menu"));
    assert.deepEqual(await sheet.depth(), [false, false], "a change of language is no step to undo");
    await sheet.get("lang").selectOption("en");
    await sheet.shows(scenario(STATE));
    assert.equal(await sheet.page.title(), title);
  });

  test("a change of language keeps what can be undone and what is wrong in a field (I18N-02, IN-04)", async () => {
    const sheet = await kit.open();
    await sheet.type(INPUT, "4096");
    await sheet.type("workload.outputTokens", "many");
    await sheet.get("lang").selectOption(PT);
    assert.equal(await sheet.field("workload.outputTokens").inputValue(), "many");
    assert.match(await sheet.text('[id="error-workload.outputTokens"]'), /número/);
    await sheet.shows(changed(defaults(), { [INPUT]: 4096 }), PT);
    await sheet.get("undo").click();
    await sheet.shows(defaults(), PT);
  });

  test("the reader's language is found: browser, address, menu (I18N-02)", async () => {
    const sheet = await kit.open({ language: PT });
    await sheet.shows(defaults(), PT);
    const asked = await kit.open({ language: PT, query: "lang=en" });
    await asked.shows(defaults());
    assert.equal(await asked.page.evaluate(() => document.documentElement.lang), "en");
  });

  for (const [state, values] of Object.entries({
    "the default": {},
    "a scenario that does not fit": { "parallelism.tensor": 1, "precision.weights": "fp16" },
    "one of another load": { "workload.load": { tokensPerDay: 1e8 }, "serving.kvPaging": false, accelerator: "mi300x" },
  })) {
    test(`no English is left in Portuguese: ${state} (I18N-01, I18N-02)`, async () => {
      const sheet = await kit.open({ language: PT, hash: linkOf(values) });
      await sheet.openGroups();
      await sheet.type("workload.outputTokens", "x");
      for (const chart of await sheet.page.locator(".chart .tabs button:last-child").all()) await chart.click();
      const texts = await sheet.page.evaluate(said);
      assert.ok(texts.length > 150, `only ${texts.length} texts`);
      assert.deepEqual([...new Set(texts.filter(english))], []);
    });
  }

  test("an explanation is in Portuguese, its sources apart (I18N-01)", async () => {
    const sheet = await kit.open({ language: PT });
    await sheet.get("figure-cost.perHour").click();
    const dialog = sheet.get("explain");
    await dialog.waitFor();
    const texts = await dialog.locator("h2, header button, .what > button, summary .what, .formula b").allTextContents();
    assert.deepEqual(texts.filter(english), []);
  });

  test("reais by a rate of the reader's, with its date; the calculation stays in dollars (I18N-06)", async () => {
    const sheet = await kit.open({ language: PT });
    const plain = async () => (await sheet.textOf("reais")).replaceAll("\u00a0", " ");
    const dollars = at(evaluate(defaults()), HEADLINE);
    assert.match(await plain(), /dólares/);
    assert.match(await sheet.headline(), /^US\$/);
    const field = sheet.get("field-reais");
    await field.fill("5,4");
    const reais = (dollars * 5.4).toFixed(2).replace(".", ",");
    await eventually(async () => assert.ok((await plain()).startsWith(`R$ ${reais} por 1M de tokens de saída`), await plain()));
    assert.match(await plain(), /R\$ 5,40 por dólar, cotação informada em 20\d\d-\d\d-\d\d/);
    await sheet.shows(defaults(), PT);
    assert.equal(await sheet.stored("pertoken.v1.reais").then((text) => text.split(" ")[0]), "5.4");
    for (const wrong of ["-1", "0", "x", "1e400", "99999"]) {
      await field.fill(wrong);
      await eventually(async () => assert.equal(await field.getAttribute("aria-invalid"), "true", wrong));
      assert.match(await plain(), /acima de 0 e até 1\.000, como 5,4/);
    }
    await sheet.get("lang").selectOption("en");
    await eventually(async () => assert.match(await plain(), new RegExp(`^R\\$${(dollars * 5.4).toFixed(2)} per 1M output tokens`)));
    assert.equal(await sheet.get("field-reais").inputValue(), "5.4", "the last good rate");
    await sheet.get("field-reais").fill("");
    await eventually(async () => assert.equal(await sheet.stored("pertoken.v1.reais"), null));
  });

  test("after a page translator has been over it the numbers still follow (I18N-07)", async () => {
    const sheet = await kit.open();
    const replaced = await sheet.page.evaluate(translate);
    assert.ok(replaced > 100, `only ${replaced} texts`);
    await sheet.type(INPUT, "4096");
    const next = changed(defaults(), { [INPUT]: 4096 });
    await sheet.shows(next);
    assert.ok((await sheet.textOf("sentence")).includes(await sheet.headline()));
    assert.equal(await sheet.text(".bar .price"), await sheet.headline());
    await eventually(async () => assert.equal(await sheet.text(".now-name"), await sheet.headline()));

    // A state with other words, and then everything drawn anew.
    await sheet.type("parallelism.tensor", "1");
    await sheet.field("precision.weights").selectOption("fp16");
    const unfit = changed(next, { "parallelism.tensor": 1, "precision.weights": "fp16" });
    await sheet.shows(unfit);
    await eventually(async () => assert.equal(await sheet.textOf("fits"), "Does not fit"));
    await sheet.page.evaluate(translate);
    await sheet.get("undo").click();
    await sheet.get("undo").click();
    await sheet.shows(next);
    await sheet.get("lang").selectOption(PT);
    await sheet.shows(next, PT);
  });

  test("after a page translator has been over it an explanation is about the figure that was chosen (I18N-07)", async () => {
    const sheet = await kit.open();
    await sheet.page.evaluate(translate);
    await sheet.get(`figure-${HEADLINE}`).click();
    assert.match(await sheet.text("#explain-title"), /output tokens/i);
    await sheet.page.evaluate(translate);
    await sheet.page.keyboard.press("Escape");
    await sheet.get("figure-cost.perHour").click();
    await eventually(async () => assert.match(await sheet.text("#explain-title"), /hour/i));
    await eventually(async () => assert.match(await sheet.textOf("explain"), /Accelerators/));
  });

  test("live numbers are not to be translated (I18N-08)", async () => {
    const sheet = await kit.open();
    const open = await sheet.page.evaluate(() =>
      [...document.querySelectorAll('[data-testid^="figure-"], .chart svg, .chart .finding, .readout')]
        .filter((one) => !one.closest('[translate="no"]') && ![...one.children].every((child) => child.translate === false))
        .map((one) => one.dataset.testid ?? one.className),
    );
    assert.deepEqual(open, []);
  });
});
