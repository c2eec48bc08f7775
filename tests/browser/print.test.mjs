// The page on paper: a report of one scenario, with nothing to press and nothing cut off.

import assert from "node:assert/strict";
import { test } from "node:test";
import { controls, decodeLink, evaluate, HEADLINE, linkOf, shownBy } from "./support/module.mjs";
import { pagesOf } from "./support/pdf.mjs";
import { inEachBrowser } from "./support/suite.mjs";

const CHANGED = { accelerator: "mi325x", "parallelism.tensor": 1, "workload.inputTokens": 3000 };
const MOST_PAGES = 4;

/** The page as it is printed, for a look at it: media and event are those of printing. */
async function onPaper(kit, options) {
  const sheet = await kit.open({ width: 794, height: 1123, ...options });
  await sheet.page.emulateMedia({ media: "print" });
  await sheet.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await sheet.get("printed-inputs").waitFor();
  return sheet;
}

/** Text as it is compared: of a PDF the spaces are not known, and letters may be joined. */
const plain = (text) => text.normalize("NFKC").replace(/\s/g, "");

inEachBrowser((kit) => {
  test("a printed page is at most four, with answer, figures, charts, every input and its address (EXP-06, TRU-06)", async (t) => {
    if (!kit.isChromium) return t.skip("only Chromium prints into a file");
    for (const language of ["en", "pt-BR"]) {
      for (const [width, scheme] of [[1280, "dark"], [360, "light"]]) {
        const link = linkOf(CHANGED);
        const sheet = await kit.open({ hash: link, query: `lang=${language}`, width, context: { colorScheme: scheme } });
        // The last of the studies.
        await sheet.page.locator("#figure-frontier .dot-best").first().waitFor({ timeout: 30_000 });
        const [sentence, address] = [await sheet.textOf("sentence"), `${sheet.kit.server.url}#${link}`];
        const pages = pagesOf(await sheet.page.pdf({ format: "A4", preferCSSPageSize: true }));
        assert.ok(pages.length <= MOST_PAGES, `${language}, ${width} px: ${pages.length} pages`);
        const text = plain(pages.join(""));
        const figures = shownBy(link, language);
        const of = (key) => figures[key];
        const labels = await sheet.page.locator(".ledger dt, .accounts section:not([hidden]) .line:not([hidden]) dt, .chart h2").allTextContents();
        for (const part of [sentence, address, of(HEADLINE), of("latency.timeToFirstTokenMs"), of("cost.perMonth"), of("memory.weightsBytes"), "2026-11", ...labels]) {
          assert.ok(text.includes(plain(part)), `${language}, ${width} px: ${part}`);
        }
        const marked = text.match(/•/g)?.length;
        assert.equal(marked, Object.keys(CHANGED).length, "inputs that differ from the preset are marked, and no others");
        assert.equal(await sheet.get("printed-inputs").count(), 0, "the report goes when it is printed");
      }
    }
  });

  test("on paper every input that matters stands with its value, and what differs is marked (EXP-06)", async (t) => {
    if (!kit.isChromium) return t.skip("Firefox cannot be given media features over WebDriver BiDi");
    const link = linkOf(CHANGED);
    const sheet = await onPaper(kit, { hash: link });
    const rows = await sheet.page.locator('[data-testid="printed-inputs"] .line').evaluateAll((all) =>
      all.map((row) => ({ name: row.querySelector("dt").textContent, value: row.querySelector("dd").textContent, changed: row.matches(".changed") })),
    );
    const labels = new Set(controls.map(({ label }) => label));
    assert.ok(rows.length > 40 && rows.every(({ name }) => labels.has(name)), `${rows.length} rows`);
    const named = (key) => rows.find(({ name }) => name === controls.find((one) => one.key === key).label);
    for (const key of Object.keys(CHANGED)) assert.equal(named(key).changed, true, key);
    assert.equal(rows.filter(({ changed }) => changed).length, Object.keys(CHANGED).length);
    assert.match(named("workload.inputTokens").value, /^3,000/);
    const price = evaluate(decodeLink(link).scenario).deployment.usdPerAcceleratorHour;
    assert.ok(named("price.usdPerAcceleratorHour").value.startsWith(`$${price.toFixed(2)}`), named("price.usdPerAcceleratorHour").value);
    assert.equal(await sheet.page.locator('[data-testid="printed-address"] a').textContent(), `${kit.server.url}#${link}`);
  });

  test("paper has nothing to press, light colours, and nothing that is cut off (EXP-06)", async (t) => {
    if (!kit.isChromium) return t.skip("Firefox cannot be given media features over WebDriver BiDi");
    const sheet = await onPaper(kit, { init: () => localStorage.setItem("pertoken.v1.theme", "dark") });
    const found = await sheet.page.evaluate(() => {
      const seen = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility() && !one.closest(".unseen, .says"));
      const pressed = seen.filter((one) => one.matches("button:not(.figure, .part), input, select, textarea, summary, dialog, [role=slider]"));
      const cut = seen.filter((one) => {
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(one);
        const clips = overflowX !== "visible" || overflowY !== "visible" || webkitLineClamp !== "none";
        return clips && !one.matches("svg") && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
      });
      const fixed = seen.filter((one) => ["fixed", "sticky"].includes(getComputedStyle(one).position));
      const name = (one) => one.dataset.testid ?? (one.getAttribute("class") || one.tagName);
      return { pressed: pressed.map(name), cut: cut.map(name), fixed: fixed.map(name), ground: getComputedStyle(document.documentElement).backgroundColor, ink: getComputedStyle(document.documentElement).color };
    });
    assert.deepEqual(found, { pressed: [], cut: [], fixed: [], ground: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)" });
    assert.ok((await sheet.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "wider than the paper");
  });

  test("the pages beside the calculator print their text, too (EXP-06)", async (t) => {
    if (!kit.isChromium) return t.skip("only Chromium prints into a file");
    for (const [path, id] of [["accuracy/", "finding"], ["claims/", "count"]]) {
      const sheet = await kit.open({ path });
      await sheet.get(id).waitFor();
      const heading = await sheet.text("h1");
      const pages = pagesOf(await sheet.page.pdf({ format: "A4" }));
      assert.ok(plain(pages[0]).includes(plain(heading)), path);
    }
  });
});
