// The glossary: opened from where a term is met, searched, and left again, without leaving the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { controls, HEADLINE } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const TTFT = "term-time-to-first-token";

/** The ids of the terms that are shown, from top to bottom. */
function shown(sheet) {
  const top = (one) => one.getBoundingClientRect().top;
  return sheet.page.evaluate(
    `[...document.querySelectorAll("dialog.glossary .term:not([hidden]) dt")].sort((a, b) => (${top})(a) - (${top})(b)).map((one) => one.id)`,
  );
}

/** Waits until the glossary is open at a term: in sight below its head, marked, and with the focus. */
function isAt(sheet, id) {
  return eventually(async () => {
    assert.equal((await sheet.focused()).id, id);
    const found = await sheet.page.evaluate((term) => {
      const head = document.querySelector("dialog.glossary .sheet-head").getBoundingClientRect();
      const box = document.getElementById(term).getBoundingClientRect();
      const marked = [...document.querySelectorAll("dialog.glossary .marked dt")].map((one) => one.id);
      return { isBelow: box.top >= head.bottom - 1, inSight: box.bottom <= innerHeight, marked };
    }, id);
    assert.deepEqual(found, { isBelow: true, inSight: true, marked: [id] });
  });
}

async function open(sheet) {
  await sheet.get("open-glossary").click();
  await eventually(async () => assert.equal((await sheet.focused()).id, "find-term"));
}

function isClosed(sheet, id) {
  return eventually(async () => {
    assert.equal(await sheet.get("glossary").isVisible(), false);
    assert.equal((await sheet.focused()).testid, id);
  });
}

inEachBrowser((kit) => {
  test("an input's label leads to its term, by keyboard and back again (TRU-10, A11Y-03, A11Y-12)", async () => {
    const sheet = await kit.open();
    const id = "about-workload.cachedInputShare";
    await sheet.get(id).focus();
    const before = await sheet.page.evaluate(() => scrollY);
    await sheet.page.keyboard.press("Enter");
    await isAt(sheet, "term-cache-hit-rate");
    assert.equal(await sheet.page.evaluate(() => scrollY), before, "the page behind has moved");
    await sheet.page.keyboard.press("Escape");
    await isClosed(sheet, id);
    await sheet.page.keyboard.press("Space");
    await isAt(sheet, "term-cache-hit-rate");
    await sheet.get("glossary").getByRole("button", { name: "Close" }).click();
    await isClosed(sheet, id);
    assert.equal(new URL(sheet.page.url()).pathname, "/");
  });

  test("every way from an input leads to a term that is there (TRU-10)", async () => {
    const sheet = await kit.open();
    await sheet.openGroups();
    const ways = await sheet.page.locator(".about").evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.dataset.testid));
    assert.ok(ways.length > 30, `${ways.length} inputs lead to a term`);
    const known = new Set(controls.map(({ key }) => `about-${key}`));
    assert.deepEqual(ways.filter((way) => !known.has(way)), []);
    for (const way of ways) {
      await sheet.get(way).press("Enter");
      await eventually(async () => assert.match((await sheet.focused()).id, /^term-/, way));
      await sheet.page.keyboard.press("Escape");
      await isClosed(sheet, way);
    }
  });

  test("an explanation leads to its term, which opens over it (TRU-10, A11Y-12)", async () => {
    const sheet = await kit.open();
    await sheet.get("figure-latency.timeToFirstTokenMs").first().click();
    await sheet.get("explain").waitFor();
    const about = sheet.get("about");
    assert.match(await about.innerText(), /Time to first token/);
    await about.press("Enter");
    await isAt(sheet, TTFT);
    assert.match(await sheet.text(`#${TTFT} ~ dd`), /first/);
    await sheet.page.keyboard.press("Escape");
    await isClosed(sheet, "about");
    assert.equal(await sheet.get("explain").isVisible(), true);
    await sheet.page.keyboard.press("Escape");
    await sheet.get("explain").waitFor({ state: "hidden" });
    assert.equal((await sheet.focused()).testid, "figure-latency.timeToFirstTokenMs");
  });

  test("a search takes words in any case, with or without accents, in both languages (TRU-10, I18N-02)", async () => {
    for (const [lang, typed, expected, count] of [
      ["en", "ttft", TTFT, /^(\d+) of (\d+) terms$/],
      ["pt-BR", "VAZAO util", "term-goodput", /^(\d+) de (\d+) termos$/],
    ]) {
      const sheet = await kit.open({ query: `lang=${lang}` });
      await open(sheet);
      const all = await shown(sheet);
      assert.ok(all.length >= 100 && new Set(all).size === all.length, `${all.length} terms`);
      const names = await sheet.page.locator("dialog.glossary dt").evaluateAll((list) => list.map((one) => one.firstChild.textContent));
      const folded = names.map((name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
      assert.deepEqual(folded, folded.toSorted(), "in the order of the alphabet");
      await sheet.get("find-term").pressSequentially(typed);
      await eventually(async () => {
        const found = await shown(sheet);
        assert.ok(found.length > 1 && found.length < 12, `${lang}: ${found.join()}`);
        assert.equal(found[0], expected, "what has the words in its name stands first");
        const [, n, whole] = count.exec(await sheet.textOf("terms-shown"));
        assert.deepEqual([Number(n), Number(whole)], [found.length, all.length]);
      });
      assert.equal((await sheet.focused()).id, "find-term", "the field keeps the focus");
      const said = sheet.page.locator("dialog.glossary [role=status]");
      await eventually(async () => assert.match(await said.textContent(), count));
      await sheet.get("glossary").getByRole("button").first().click();
      await isClosed(sheet, "open-glossary");
      await open(sheet);
      assert.deepEqual(await shown(sheet), all, "an earlier search is forgotten");
    }
  });

  test("words that no term has are answered with a sentence (TRU-10)", async () => {
    const sheet = await kit.open();
    await open(sheet);
    assert.equal(await sheet.get("no-term").isVisible(), false);
    await sheet.get("find-term").fill("xylophone <b>");
    await sheet.get("no-term").waitFor();
    assert.deepEqual(await shown(sheet), []);
    assert.match(await sheet.textOf("terms-shown"), /^0 of/);
    await sheet.get("find-term").fill("");
    await eventually(async () => assert.ok((await shown(sheet)).length >= 100));
    assert.equal(await sheet.get("no-term").isVisible(), false);
  });

  test("asked for before the studies are there, it opens once they are (TRU-10)", async () => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    const route = [/studies-.*\.wasm/, async (one) => (await held, one.continue())];
    const sheet = await kit.open({ live: false, route });
    await sheet.page.waitForFunction(() => document.querySelector("#app > header") && !document.querySelector(".shell"));
    await sheet.get("about-workload.inputTokens").press("Enter");
    await sheet.page.waitForTimeout(200);
    assert.equal(await sheet.page.locator("dialog[open]").count(), 0);
    release();
    await isAt(sheet, "term-input-tokens");
    await sheet.page.keyboard.press("Escape");
    await isClosed(sheet, "about-workload.inputTokens");
  });

  test("without the studies a request is answered with a message (TRU-10)", async () => {
    const sheet = await kit.open({ errors: true, route: [/studies-.*\.wasm/, (one) => one.abort()] });
    await sheet.get("open-glossary").click();
    await sheet.get("notice").first().waitFor();
    assert.equal(await sheet.page.locator("dialog[open]").count(), 0);
  });

  test("axe finds nothing with the glossary open, in both languages, light and dark (A11Y-01, TRU-10)", async () => {
    const sheet = await kit.open({ width: 320, height: 640 });
    const found = [];
    for (const language of ["en", "pt-BR"]) {
      await sheet.get("lang").selectOption(language);
      await sheet.get(`figure-${HEADLINE}`).first().press("Enter");
      await sheet.get("about").press("Enter");
      await isAt(sheet, "term-cost-per-million-tokens");
      for (const theme of ["light", "dark"]) {
        await sheet.page.evaluate((to) => (document.documentElement.dataset.theme = to), theme);
        found.push(...(await audit(sheet.page)).map((one) => `${language}, ${theme}: ${one}`));
      }
      const wide = await sheet.page.evaluate(() => {
        const dialog = document.querySelector("dialog.glossary");
        return Math.max(document.documentElement.scrollWidth - innerWidth, dialog.scrollWidth - dialog.clientWidth);
      });
      assert.ok(wide <= 0, `${language}: ${wide} px too wide`);
      await sheet.page.keyboard.press("Escape");
      await isClosed(sheet, "about");
      await sheet.page.keyboard.press("Escape");
      await sheet.get("explain").waitFor({ state: "hidden" });
    }
    assert.deepEqual(found, []);
  });
});
