// When to trust a figure less: old prices, and scenarios outside what was measured.

import assert from "node:assert/strict";
import { test } from "node:test";
import { controls, defaults, linkOf, scenario } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const DAY = 86_400_000;

/** A script that sets the reader's clock. */
function clock(ms) {
  const content = `{ const Real = Date; window.Date = class extends Real { constructor(...given) { given.length > 0 ? super(...given) : super(${ms}); } static now() { return ${ms}; } }; }`;
  return { content };
}

inEachBrowser((kit) => {
  test("old prices say how old they are, by the reader's clock, whatever that shows (TRU-04)", async () => {
    const source = (sheet) => sheet.textOf("price-source");
    const first = await kit.open();
    const newest = Date.parse((await source(first)).match(/newest quote of (\d{4}-\d{2}-\d{2})/)[1]);
    for (const [days, said] of [[30, null], [89, null], [91, 91], [400, 400], [-400, null], [-20_000, null], [2_000_000, 2_000_000]]) {
      const sheet = await kit.open({ init: clock(newest + days * DAY + 1000) });
      await sheet.shows(defaults());
      const text = await source(sheet);
      if (said === null) assert.doesNotMatch(text, /days old/, `${days} days after the quote`);
      else assert.ok(text.includes(`${said.toLocaleString("en-US")} days old`), `${days} days after the quote: ${text}`);
    }
    // A price of the reader's own has no age.
    const own = await kit.open({ init: clock(newest + 400 * DAY), hash: linkOf({ "price.usdPerAcceleratorHour": 5 }) });
    await own.shows(scenario({ "price.usdPerAcceleratorHour": 5 }));
    assert.doesNotMatch(await source(own), /days old/);
  });

  test("every default says what stands behind it, and where it comes from (TRU-03)", async () => {
    const sheet = await kit.open();
    await sheet.openGroups();
    const badges = () => sheet.page.locator(".provenance").evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => [one.dataset.testid.slice(7), one.textContent, one.getAttribute("aria-label")]));
    const all = await badges();
    const known = new Map(controls.map((control) => [control.key, control]));
    assert.ok(all.length > 60, `${all.length} badges`);
    const letters = { measured: "M", vendor: "V", derived: "D", assumed: "A" };
    const words = { measured: "measured", vendor: "stated by the vendor", derived: "computed from other values", assumed: "assumed" };
    for (const [key, letter, said] of all) {
      const { kind } = known.get(key).origin;
      assert.equal(letter, letters[kind], key);
      assert.ok(said.endsWith(`: the default is ${words[kind]}`), said);
    }
    const shown = await sheet.page.locator(".control:not([hidden]) .name").evaluateAll((all) => all.filter((one) => one.checkVisibility() && !one.querySelector(".provenance:not([hidden])")).map((one) => one.textContent));
    // How the load is given is no input of its own.
    assert.deepEqual(shown, ["Load given as"], "inputs without a badge");
    await sheet.get("origin-deployment.utilization").press("Enter");
    const told = () => sheet.textOf("origin-told");
    await eventually(async () => assert.match((await told()).replaceAll("\u00a0", " "), /default is 60%: assumed, a service with a day and a night \(2026-11\).*from 0% to 100%/s));
    await sheet.page.keyboard.press("Escape");
    await eventually(async () => assert.equal((await sheet.focused()).testid, "origin-deployment.utilization"));
    // What the reader gives is no default; what a preset gives is its own.
    await sheet.type("workload.inputTokens", "3000");
    await eventually(async () => assert.equal(await sheet.get("origin-workload.inputTokens").isVisible(), false));
    await sheet.get("preset-rag").click();
    await sheet.get("origin-workload.inputTokens").click();
    await eventually(async () => assert.match(await told(), /preset “RAG” has 8,192.tokens instead/));
  });

  test("what cannot be as it was chosen is told, and comes back with what it needs (IN-15)", async () => {
    const sheet = await kit.open();
    const told = async () => (await sheet.get("note").allTextContents()).filter((text) => /does not compute in NVFP4/.test(text)).length;
    await sheet.field("precision.weights").selectOption("nvfp4");
    await eventually(async () => assert.equal(await told(), 1, "an H100 does not compute in FP4"));
    const wish = await sheet.scenario();
    assert.equal(wish.precision.weights, "nvfp4", "the wish is kept");
    await sheet.field("accelerator").fill("b200 sxm");
    await sheet.page.locator('[id="list-accelerator"] [role=option]').first().click();
    await eventually(async () => assert.equal(await told(), 0, "a B200 does"));
    assert.equal((await sheet.scenario()).precision.weights, "nvfp4");
    await sheet.get("undo").click();
    await eventually(async () => assert.equal(await told(), 1));
    await sheet.get("undo").click();
    await sheet.shows(defaults());
  });

  test("what is put into the price leaves the list of what is not in it (TRU-05)", async () => {
    const sheet = await kit.open({ hash: linkOf({ "deployment.egressUsdPerGb": 0 }) });
    const left = () => sheet.textOf("not-included");
    assert.match(await left(), /network egress/);
    const before = await sheet.headline();
    await sheet.openGroups();
    await sheet.type("deployment.egressUsdPerGb", "50");
    await eventually(async () => assert.doesNotMatch(await left(), /network egress/));
    await sheet.shows(scenario({ "deployment.egressUsdPerGb": 50 }));
    await eventually(async () => assert.match(await sheet.textOf("chart-breakdown"), /egress/i));
    assert.notEqual(await sheet.textOf("figure-cost.perMillionTokens"), null);
    await sheet.get("undo").click();
    await eventually(async () => assert.match(await left(), /network egress/));
    assert.equal(await sheet.headline(), before);
  });

  test("what lies outside of what was measured is named while it does (TRU-07)", async () => {
    const sheet = await kit.open();
    await sheet.shows(defaults());
    assert.equal(await sheet.get("outside").count(), 0, "the default is measured");
    const cases = [["parallelism.pipeline", "2", "1", /pipeline parallelism/], ["workload.cachedInputShare", "50", "0", /cached prefixes/], ["workload.inputTokens", "200000", "2048", /this long/]];
    for (const [key, outside, back, said] of cases) {
      await sheet.openGroups();
      await sheet.type(key, outside);
      await eventually(async () => assert.match((await sheet.textOf("outside")) ?? "", said, key));
      assert.match(await sheet.textOf("outside"), /^Outside what was measured: .*wider\.$/);
      await sheet.type(key, back);
      await eventually(async () => assert.equal(await sheet.get("outside").count(), 0, key));
    }
    await sheet.openGroups();
    await sheet.type("parallelism.pipeline", "2");
    await sheet.get("lang").selectOption("pt-BR");
    await eventually(async () => assert.match(await sheet.textOf("outside"), /^Fora do que foi medido: .*paralelismo de pipeline.*\.$/));
  });
});
