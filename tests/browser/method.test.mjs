// The method's page: METHOD.md as a document, with an address for each of its sections.

import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const PATH = "method/";

inEachBrowser((kit) => {
  test("a section opens by its number, in the language that it is in, without a word to others (SEC-01, SEC-02, A11Y-24)", async () => {
    const sheet = await kit.open({ path: PATH, hash: "s7", live: false, language: "pt-BR" });
    const top = () => sheet.page.evaluate(() => document.querySelector("h2#s7").getBoundingClientRect().top);
    await eventually(async () => assert.ok((await top()) >= 0 && (await top()) < 200, "the section is not in sight"));
    assert.match(await sheet.text("#s7"), /^7\. /);
    const { language, scripts, headings } = await sheet.page.evaluate(() => ({
      language: document.documentElement.lang,
      scripts: [...document.scripts].map((one) => one.getAttribute("src")),
      headings: document.querySelectorAll("h1").length,
    }));
    assert.deepEqual({ language, scripts, headings }, { language: "en", scripts: ["../first-paint.js"], headings: 1 });
    assert.deepEqual((await sheet.seen()).violations, []);
    assert.deepEqual(sheet.failed, []);
    assert.deepEqual(sheet.requests.filter((url) => !url.startsWith(kit.server.url)), []);
  });

  test("leads to its sections, and back to the calculator in the reader's language", async () => {
    const sheet = await kit.open({ path: PATH, live: false, language: "pt-BR" });
    const contents = sheet.page.locator("nav[aria-label=Contents] a");
    const ways = await contents.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    const sections = await sheet.page.locator("h2[id]").evaluateAll((all) => all.map((one) => `#${one.id}`));
    assert.ok(ways.length >= 15);
    assert.deepEqual(ways, sections);
    await contents.last().click();
    assert.equal(new URL(sheet.page.url()).hash, ways.at(-1));
    await sheet.page.locator("header nav a").first().click();
    await sheet.live();
    assert.equal(await sheet.page.evaluate(() => document.documentElement.lang), "pt-BR");
  });

  for (const width of [320, 768, 1280]) {
    test(`axe finds nothing on the method's page at ${width} px, light and dark, and only tables are wider (A11Y-01, A11Y-10)`, async () => {
      const sheet = await kit.open({ path: PATH, live: false, width });
      for (const theme of ["light", "dark"]) {
        await sheet.page.evaluate((to) => (document.documentElement.dataset.theme = to), theme);
        assert.deepEqual(await audit(sheet.page), [], theme);
      }
      const wide = await sheet.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
    });
  }
});
