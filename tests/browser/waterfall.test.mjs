// The front door: from an unoptimised deployment to the one on the page, one optimisation after the other.

import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { at, changed, defaults, evaluate, HEADLINE, linkOf, scenario } from "./support/module.mjs";
import { decimal, usd } from "./support/numbers.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const USUAL = ["hardware", "quantization", "batching", "paging", "speculation", "routing", "deployment", "price"];

/** What each lever moves between the baseline of the default and the default. */
const MOVES = {
  hardware: ["accelerator", "parallelism"],
  quantization: ["precision"],
  batching: ["workload.load", "serving.batching"],
  paging: ["serving.kvPaging"],
  speculation: ["serving.speculation"],
  routing: [],
  deployment: ["deployment"],
  price: ["price"],
};

/** The default served as the article starts. */
const BASELINE = {
  accelerator: "a100-sxm-80gb",
  "parallelism.tensor": 2,
  "precision.weights": "fp16",
  "precision.kvCache": "fp16",
  "workload.load": { concurrency: 1 },
  "serving.batching": "static",
  "serving.kvPaging": false,
  "price.kind": "hyperscaler",
  "deployment.utilization": 0.4,
};

/** Headlines after the baseline and after each lever of `order`, asked of the module. */
function headlines(order) {
  const target = defaults();
  let state = scenario(BASELINE);
  const costs = [at(evaluate(state), HEADLINE)];
  for (const lever of order) {
    state = changed(state, Object.fromEntries(MOVES[lever].map((key) => [key, structuredClone(at(target, key))])));
    costs.push(at(evaluate(state), HEADLINE));
  }
  return costs;
}

/** `÷ 48`, `× 1.32`: what is left of a cost, never below 1. */
function factor(language, left) {
  const value = decimal(language, left < 1 ? 1 / left : left);
  return `${value === "1" || left >= 1 ? "×" : "÷"} ${value}`;
}

const plain = (text) => text.replaceAll("\u00a0", " ").trim();

/** The rows between the ends: name of the lever, factor, cost. */
function rungs(sheet) {
  return sheet.get("waterfall").locator("li.rung:not(.end)").evaluateAll((all) =>
    all.map((row) => {
      const text = (css) => row.querySelector(css).textContent.replaceAll("\u00a0", " ");
      return [row.dataset.testid.slice(5), text(".factor"), text(".cost")];
    }),
  );
}

async function shows(sheet, order, language = "en") {
  const costs = headlines(order);
  const expected = order.map((lever, index) => [lever, factor(language, costs[index + 1] / costs[index]), plain(usd(language, costs[index + 1]))]);
  await eventually(async () => assert.deepEqual(await rungs(sheet), expected));
  assert.equal(plain(await sheet.get("rung-start").locator(".cost").textContent()), plain(usd(language, costs[0])));
  assert.equal(await sheet.get("rung-end").locator(".cost").textContent(), await sheet.headline());
  return costs;
}

inEachBrowser((kit) => {
  test("each bar is an estimate of the module, and the last one is the headline (RES-01, RES-07)", async () => {
    const sheet = await kit.open();
    const costs = await shows(sheet, USUAL);
    const heading = plain(await sheet.get("waterfall").locator("h2").textContent());
    assert.ok(heading.includes(usd("en", costs[0])) && heading.includes(await sheet.headline()), heading);
    assert.match(heading, /99\.7%/);
    const total = plain(await sheet.get("rung-end").locator(".factor").textContent());
    assert.equal(total, factor("en", costs.at(-1) / costs[0]));
  });

  test("it follows the inputs (RES-01)", async () => {
    const sheet = await kit.open();
    await sheet.type("deployment.utilization", "90");
    await sheet.shows(changed(defaults(), { "deployment.utilization": 0.9 }));
    await eventually(async () => assert.equal(await sheet.get("rung-end").locator(".cost").textContent(), await sheet.headline()));
    assert.equal(plain(await sheet.get("rung-deployment").locator(".factor").textContent()), "÷ 2.25");
  });

  test("the order is changed by keyboard: it is said, the focus stays, the end does not move (RES-07, A11Y-06)", async () => {
    const sheet = await kit.open();
    await sheet.get("batching-up").focus();
    await sheet.page.keyboard.press("Enter");
    await shows(sheet, ["hardware", "batching", "quantization", ...USUAL.slice(3)]);
    assert.equal((await sheet.focused()).testid, "batching-up");
    assert.match(plain(await sheet.textOf("status")), /^Batching, 2 of 8: ÷ \d/);
    await sheet.page.keyboard.press("Enter");
    const first = ["batching", "hardware", "quantization", ...USUAL.slice(3)];
    await shows(sheet, first);
    assert.equal((await sheet.focused()).testid, "batching-up");
    assert.equal(await sheet.get("batching-up").getAttribute("aria-disabled"), "true");
    await sheet.page.keyboard.press("Enter");
    await shows(sheet, first);
    await sheet.get("price-up").press(" ");
    await shows(sheet, [...first.slice(0, 6), "price", "deployment"]);
    await sheet.get("lang").selectOption("pt-BR");
    await shows(sheet, [...first.slice(0, 6), "price", "deployment"], "pt-BR");
    await sheet.get("lang").selectOption("en");
    await sheet.get("usual-order").focus();
    await sheet.page.keyboard.press("Enter");
    await shows(sheet, USUAL);
    assert.equal((await sheet.focused()).testid, "usual-order");
    assert.deepEqual(await sheet.depth(), [false, false], "an order is no step to undo");
  });

  test("the article's factors stand beside the model's and multiply to nothing (RES-07)", async () => {
    const sheet = await kit.open();
    const left = [0.55, 0.25, 0.15 * 0.5, 0.45, 1 / 2.5, 0.4, 0.75, 0.4];
    const said = await sheet.get("waterfall").locator("li.rung .article").allTextContents();
    const product = left.reduce((all, one) => all * one, 1);
    assert.deepEqual(said.map(plain), ["", ...[...left, product].map((one) => `article ${factor("en", one)}`)]);
    const sentence = plain(await sheet.textOf("article-product"));
    assert.ok(sentence.includes(usd("en", headlines([])[0] * product)) && sentence.includes("99.98%"), sentence);
  });

  test("its table has the numbers of the bars (RES-12, A11Y-16)", async () => {
    const sheet = await kit.open();
    const bars = await rungs(sheet);
    await sheet.get("waterfall").getByRole("button", { name: "Table" }).click();
    const rows = await sheet.get("waterfall").locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
    assert.equal(rows.length, 10);
    assert.deepEqual(rows.slice(1, -1).map((row) => [plain(row[2]), plain(row[3])]), bars.map(([, left, cost]) => [left, cost]));
    assert.equal(rows.at(-1)[3], await sheet.headline());
    assert.match(rows[1][1], /A100.*→ H100/);
    assert.match(rows[3][5], /C27, C77/);
    await sheet.get("waterfall").getByRole("button", { name: "Chart" }).click();
    await shows(sheet, USUAL);
  });

  test("a lever that cannot be moved alone says with which it is counted (RES-07)", async () => {
    const values = { accelerator: "mi325x", "parallelism.tensor": 1 };
    const sheet = await kit.open({ hash: linkOf(values) });
    await sheet.shows(scenario(values));
    assert.match(await sheet.get("rung-hardware").locator(".what").textContent(), /with Price: alone it has no price/);
    const price = sheet.get("rung-price");
    assert.match(await price.locator(".what").textContent(), /counted with Hardware/);
    assert.equal(await price.locator(".cost").textContent(), "—");
    assert.equal(await sheet.get("rung-end").locator(".cost").textContent(), await sheet.headline());
  });

  test("without a cost the rows stay and say nothing, and a price of 0 is drawn (RES-03, RES-10)", async () => {
    const sheet = await kit.open();
    await sheet.follow(linkOf({ "parallelism.tensor": 1, "precision.weights": "fp16" }));
    await eventually(async () => assert.match(await sheet.get("waterfall").locator("h2").textContent(), /nothing to compare/));
    assert.deepEqual((await rungs(sheet)).map(([, , cost]) => cost), USUAL.map(() => "—"));
    await sheet.follow(linkOf({ "price.usdPerAcceleratorHour": 0 }));
    await eventually(async () => assert.equal(await sheet.get("rung-end").locator(".cost").textContent(), "$0.00"));
    const drawn = await sheet.get("waterfall").locator("svg").evaluateAll((all) => all.map((one) => one.outerHTML).join());
    assert.doesNotMatch(drawn, /NaN|inf/i);
  });

  for (const width of [360, 768, 1280]) {
    test(`nothing moves when the order or an input changes, ${width} px (RES-20)`, async () => {
      const sheet = await kit.open({ width });
      const tops = () =>
        sheet.page.evaluate(() => {
          const start = document.querySelector("[data-testid=waterfall]").getBoundingClientRect().top;
          const all = [...document.querySelectorAll("[data-testid=waterfall] .rung:not(.rung-head), .ledger, .way-foot")];
          return all.map((one) => Math.round(one.getBoundingClientRect().top - start));
        });
      const before = await tops();
      await sheet.get("price-up").click();
      await shows(sheet, [...USUAL.slice(0, 6), "price", "deployment"]);
      assert.deepEqual(await tops(), before, "after another order");
      await sheet.get("waterfall").getByRole("button", { name: "Table" }).click();
      assert.equal((await tops()).at(-1), before.at(-1), "as a table");
      await sheet.get("waterfall").getByRole("button", { name: "Chart" }).click();
      await sheet.type("workload.inputTokens", "4000");
      const next = changed(defaults(), { "workload.inputTokens": 4000 });
      await sheet.shows(next);
      await eventually(async () => assert.equal(await sheet.get("rung-end").locator(".cost").textContent(), await sheet.headline()));
      assert.deepEqual(await tops(), before, "after another input");
      assert.ok((await sheet.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "wider than the window");
    });
  }

  test("axe finds nothing, as bars and as a table, light and dark, in both languages (A11Y-01)", async () => {
    const sheet = await kit.open({ width: 768 });
    const found = [];
    for (const language of ["en", "pt-BR"]) {
      await sheet.get("lang").selectOption(language);
      for (const theme of ["light", "dark"]) {
        await sheet.get("theme").selectOption(theme);
        for (const view of ["last", "first"]) {
          await sheet.get("waterfall").locator(`.tabs button:${view}-child`).click();
          // What lies under the bar at the top after scrolling is no target too small.
          await sheet.page.evaluate(() => scrollTo(0, 0));
          found.push(...(await audit(sheet.page)).map((one) => `${language}, ${theme}, ${view}: ${one}`));
        }
      }
    }
    assert.deepEqual(found, []);
  });

  test("the marks are seen with forced colours (A11Y-18)", async (t) => {
    if (!kit.isChromium) return t.skip("Firefox cannot be given media features over WebDriver BiDi");
    const sheet = await kit.open({ context: { forcedColors: "active" } });
    const unseen = await sheet.page.evaluate(() => {
      const canvas = getComputedStyle(document.body).backgroundColor;
      const marks = [...document.querySelectorAll(".way .step, .way .now")];
      return marks.filter((one) => [getComputedStyle(one).fill, getComputedStyle(one).stroke].every((colour) => colour === canvas || colour === "none")).length;
    });
    assert.equal(unseen, 0);
  });
});
