// The charts: a finding, axes, a table of the same numbers, and a way to read them by keyboard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, defaults, evaluate, HEADLINE, linkOf, scenario, shown } from "./support/module.mjs";
import { integer } from "./support/numbers.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const CHARTS = {
  "workload.load.concurrency": { now: (s) => s.workload.load.concurrency, at: (s, x) => changed(s, { "workload.load": { concurrency: x } }) },
  "workload.inputTokens": { now: (s) => s.workload.inputTokens, at: (s, x) => changed(s, { "workload.inputTokens": x }) },
};

/** The rows of a chart's table: x as a number, and the texts. */
async function rows(chart) {
  await chart.getByRole("button", { name: "Table" }).click();
  await chart.locator("tbody tr").first().waitFor();
  return chart.locator("tbody tr").evaluateAll((all) =>
    all.map((row) => ({
      x: Number(row.querySelector("th").firstChild.textContent.replaceAll(",", "")),
      now: row.querySelector("th").childElementCount > 0,
      cells: [...row.querySelectorAll("td")].map((cell) => cell.textContent),
    })),
  );
}

inEachBrowser((kit) => {
  test("a chart has a title, a finding, names on its axes and a description (RES-12, A11Y-16)", async () => {
    const sheet = await kit.open();
    for (const id of Object.keys(CHARTS)) {
      const chart = sheet.get(`chart-${id}`);
      assert.ok((await chart.locator("h2").innerText()).length > 5);
      assert.match(await chart.locator(".finding").innerText(), /\$\d/);
      const axes = await chart.locator("svg .axis").allTextContents();
      assert.match(axes.join(" | "), /requests at once|input tokens/, id);
      assert.match((await chart.innerText()) + axes.join(" "), /USD per 1M output tokens|per 1M output tokens/, `${id}: the vertical axis has no name`);
      assert.ok((await chart.locator("svg .tick").count()) >= 5);
      const label = await chart.locator("svg[role=img]").getAttribute("aria-label");
      assert.match(label, /\d+ points/, label);
      assert.equal(await chart.locator("svg .now-name").textContent(), await sheet.headline(), "the marked point is the headline");
    }
  });

  test("its table has the module's numbers, and its marked row the headline (RES-01, RES-12, A11Y-16)", async () => {
    const values = { "workload.load": { concurrency: 48 }, "workload.inputTokens": 3333 };
    const base = scenario(values);
    const sheet = await kit.open({ hash: linkOf(values) });
    await sheet.shows(base);
    for (const [id, { now, at }] of Object.entries(CHARTS)) {
      const found = await rows(sheet.get(`chart-${id}`));
      assert.ok(found.length >= 12, `${id}: ${found.length} rows`);
      for (const { x, cells } of found) {
        const estimate = evaluate(at(base, x));
        const texts = shown(estimate);
        const cost = estimate.fits ? texts[HEADLINE] : "does not fit";
        const speed = [texts["latency.timeToFirstTokenMs"], texts["latency.outputTokensPerSecondPerUser"]];
        assert.deepEqual(cells, [cost, ...speed], `${id} at ${x}`);
      }
      const marked = found.filter((row) => row.now);
      assert.deepEqual(marked.map(({ x }) => x), [now(base)]);
      assert.equal(marked[0].cells[0], await sheet.headline());
    }
  });

  test("it follows the inputs, as a drawing and as a table (RES-01)", async () => {
    const sheet = await kit.open();
    const chart = sheet.get("chart-workload.load.concurrency");
    const path = () => chart.locator("svg path.curve").getAttribute("d");
    const before = await path();
    await sheet.type("workload.outputTokens", "2000");
    const next = changed(defaults(), { "workload.outputTokens": 2000 });
    await sheet.shows(next);
    await eventually(async () => assert.notEqual(await path(), before));
    assert.doesNotMatch(await path(), /NaN|Infinity/);
    const headline = shown(evaluate(next))[HEADLINE];
    await eventually(async () => assert.equal(await chart.locator("svg .now-name").textContent(), headline));
    const found = await rows(chart);
    assert.equal(found.find((row) => row.now).cells[0], headline);
  });

  test("the arrow keys read points, Escape leaves (RES-11, A11Y-20)", async () => {
    const sheet = await kit.open();
    const base = defaults();
    const id = "workload.load.concurrency";
    const chart = sheet.get(`chart-${id}`);
    const readout = () => chart.locator(".readout").innerText();
    await chart.locator("svg").focus();
    for (const [key, x] of [["Home", 1], ["ArrowRight", 2], ["ArrowRight", 3], ["ArrowLeft", 2], ["End", 1024]]) {
      await sheet.page.keyboard.press(key);
      const cost = shown(evaluate(CHARTS[id].at(base, x)))[HEADLINE];
      await eventually(async () => {
        const text = await readout();
        assert.ok(text.includes(cost) && text.includes(integer("en", x)), `${key}: ${text}, not ${x} and ${cost}`);
      });
    }
    assert.equal(await chart.locator("svg .cursor").count(), 1);
    await sheet.page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await chart.locator("svg .cursor").count(), 0));
  });

  test("pointing at the line reads it (RES-11)", async () => {
    const sheet = await kit.open();
    const chart = sheet.get("chart-workload.inputTokens");
    await chart.locator("svg").scrollIntoViewIfNeeded();
    const before = await chart.locator(".readout").innerText();
    await chart.locator("svg").hover({ position: { x: 53, y: 100 } });
    await eventually(async () => assert.notEqual(await chart.locator(".readout").innerText(), before));
    const cost = shown(evaluate(changed(defaults(), { "workload.inputTokens": 128 })))[HEADLINE];
    const text = (await chart.locator(".readout").innerText()).replaceAll("\u00a0", " ");
    assert.ok(text.startsWith(`128 tokens: ${cost},`), text);
  });

  test("what does not fit is a gap and not a price (RES-05, RES-10)", async () => {
    const values = { accelerator: "h100-sxm", "parallelism.tensor": 2, "precision.weights": "fp16", "precision.kvCache": "fp16" };
    const sheet = await kit.open({ hash: linkOf(values) });
    const chart = sheet.get("chart-workload.inputTokens");
    const found = await rows(chart);
    const unfit = found.filter(({ cells }) => cells[0] === "does not fit");
    for (const { x, cells } of found) {
      const { fits } = evaluate(CHARTS["workload.inputTokens"].at(scenario(values), x));
      assert.equal(cells[0] !== "does not fit", fits, `at ${x}`);
    }
    await chart.getByRole("button", { name: "Chart" }).click();
    const gaps = await chart.locator("svg rect.gap").count();
    assert.equal(gaps > 0, unfit.length > 0);
    if (unfit.length > 0) assert.match(await chart.locator(".finding").innerText(), /does not fit/);
  });

  test("extreme inputs leave a chart readable (RES-10, RES-15)", async () => {
    const sheet = await kit.open({ hash: linkOf({ "price.usdPerAcceleratorHour": 0 }) });
    for (const price of ["0.000001", "1000000", "0"]) {
      await sheet.type("price.usdPerAcceleratorHour", price);
      await eventually(async () => {
        const paths = await sheet.page.locator("svg path.curve").evaluateAll((all) => all.map((one) => one.getAttribute("d")));
        assert.equal(paths.length, 2);
        for (const path of paths) assert.doesNotMatch(path, /NaN|Infinity/, price);
      });
      const outside = await sheet.page.locator(".chart svg").evaluateAll((all) =>
        all.flatMap((svg) => {
          const frame = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
          return texts.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1).map(([text]) => text);
        }),
      );
      assert.deepEqual(outside, [], `labels cut off at a price of ${price}`);
    }
  });
});
