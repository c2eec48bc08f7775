// The answer when it does not fit, and the way from a figure down to what it is made of.

import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, decodeLink, defaults, evaluate, explain, HEADLINE, linkOf, scenario, shown } from "./support/module.mjs";
import { bytes } from "./support/numbers.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const TOO_LARGE = { "parallelism.tensor": 1, "precision.weights": "fp16" };

inEachBrowser((kit) => {
  test("each part of the sentence leads to its input, the cost to its explanation (TRU-01, A11Y-15)", async () => {
    const sheet = await kit.open({ width: 360, height: 640 });
    for (const [part, id] of [["model", "field-model"], ["format", "field-precision.weights"], ["hardware", "field-accelerator"], ["load", "field-workload.load"]]) {
      await sheet.get(`part-${part}`).focus();
      await sheet.page.keyboard.press("Enter");
      assert.equal((await sheet.focused()).id, id);
    }
    await sheet.page.locator("[data-testid=sentence] button:last-of-type").click();
    await sheet.get("explain").waitFor();
  });

  test("what does not fit has no price, says how much is missing and how to fix it (RES-03)", async () => {
    const estimate = evaluate(scenario(TOO_LARGE));
    assert.equal(estimate.fits, false);
    const sheet = await kit.open({ hash: linkOf(TOO_LARGE) });
    await sheet.shows(scenario(TOO_LARGE));
    assert.equal(await sheet.headline(), "—");
    for (const part of [".answer", ".headline", ".ledger", ".bar", "[data-testid=breakdown]"]) {
      assert.doesNotMatch(await sheet.text(part), /\$\s*\d/, `a price is shown in ${part}`);
    }
    assert.equal(await sheet.textOf("fits"), "Does not fit");
    const [refusal] = estimate.notes.filter(({ code }) => code === "does-not-fit");
    const notes = (await sheet.get("note").allTextContents()).join("\n");
    assert.ok(notes.includes(bytes("en", refusal.value)), "how much is needed");
    assert.ok(notes.includes(bytes("en", estimate.memory.usableBytes)), "how much there is");
    const fixes = sheet.page.locator('[data-testid="note"] button.fix');
    assert.ok((await fixes.count()) >= 1, "no fix is offered");

    await fixes.first().click();
    await eventually(async () => assert.match(await sheet.headline(), /^\$\d/));
    const fixed = await sheet.scenario();
    assert.equal(evaluate(fixed).fits, true);
    await sheet.shows(fixed);
    await sheet.get("undo").click();
    await sheet.shows(scenario(TOO_LARGE));
  });

  test("each fix that is offered makes it fit (RES-03)", async () => {
    const sheet = await kit.open({ hash: linkOf(TOO_LARGE) });
    const fixes = sheet.page.locator('[data-testid="note"] button.fix');
    await fixes.first().waitFor();
    const count = await fixes.count();
    for (let index = 0; index < count; index += 1) {
      await fixes.nth(index).click();
      await eventually(async () => assert.notEqual(await sheet.textOf("fits"), "Does not fit"));
      await sheet.get("undo").click();
      await fixes.first().waitFor();
    }
  });

  test("more requests than memory holds is said, and the figures are those of what is admitted (IN-15)", async () => {
    const values = { "workload.inputTokens": 100_000, "workload.load": { concurrency: 512 } };
    const estimate = evaluate(scenario(values));
    const sheet = await kit.open({ hash: linkOf(values) });
    await sheet.shows(scenario(values));
    const said = await sheet.get("note").allTextContents();
    for (const { message } of estimate.notes) {
      assert.ok(said.some((text) => text.startsWith(message)), `${message} is not among ${said.join(" | ")}`);
    }
  });

  test("changes that only make it fit together are one button (RES-03)", async () => {
    const sheet = await kit.open({ hash: "v=1&ed=2026-11&m=moonshotai:Kimi-K3&g=radeon-ai-pro-r9700&tp=1&in=32768" });
    assert.equal(await sheet.textOf("fits"), "Does not fit");
    await sheet.page.locator(".fix").filter({ hasText: "Make all these changes" }).click();
    await eventually(async () => assert.match(await sheet.textOf("fits"), / of /));
    await sheet.get("undo").click();
    await eventually(async () => assert.equal(await sheet.textOf("fits"), "Does not fit"));
  });

  test("the headline has its error band, and says what it is made of (TRU-05)", async () => {
    const sheet = await kit.open();
    const { low, high, basis } = evaluate(defaults()).error.perMillionOutputTokens;
    const shown = (await sheet.textOf("band")).match(/\d+\.\d+/g).map(Number);
    assert.deepEqual(shown, [low, high].map((end) => Number(end.toFixed(2))));
    assert.equal(await sheet.get("band").getAttribute("title"), basis);
    await sheet.get("figure-cost.perMillionOutputTokens").click();
    assert.ok((await sheet.textOf("explain")).includes(basis));
    const unfit = await kit.open({ hash: linkOf({ "parallelism.tensor": 1, "precision.weights": "fp16" }) });
    assert.equal(await unfit.textOf("band"), "");
  });

  test("every figure opens its explanation with the same number (TRU-01, A11Y-12)", async () => {
    const sheet = await kit.open();
    const { figures } = explain(defaults());
    const texts = shown(evaluate(defaults()));
    const dialog = sheet.get("explain");
    for (const key of Object.keys(await sheet.figures())) {
      if (!figures[key]) continue; // a line of what this scenario has not, which is hidden
      const button = sheet.get(`figure-${key}`).first();
      await button.focus();
      await sheet.page.keyboard.press("Enter");
      await dialog.waitFor();
      const step = dialog.locator(".step").first();
      const [formula, values, result] = await step.locator("> .formula").allTextContents();
      assert.ok(formula.startsWith(`${figures[key].symbol} = `), `${key}: ${formula}`);
      assert.match(values, /\d/, key);
      assert.ok(result.startsWith(`= ${texts[key].split("\u00a0")[0]}`), `${key}: ${texts[key]} is explained as ${result}`);
      assert.equal(await step.locator("> ul > li").count(), figures[key].inputs.length, key);
      await sheet.page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      assert.equal((await sheet.focused()).testid, `figure-${key}`, "the focus did not come back");
    }
  });

  test("an explanation goes down to the inputs, and from there to the control (TRU-01)", async () => {
    const sheet = await kit.open({ hash: linkOf({ "parallelism.pipeline": 2 }) });
    const dialog = sheet.get("explain");
    await sheet.get("figure-deployment.accelerators").click();
    await dialog.waitFor();
    const text = await dialog.innerText();
    for (const { symbol } of explain(scenario({ "parallelism.pipeline": 2 }), "deployment.accelerators").root.inputs) {
      assert.ok(text.includes(symbol), symbol);
    }
    assert.match(text, /your input/);
    assert.match(text, /default/);
    await dialog.getByRole("button", { name: /Pipeline/ }).click();
    await dialog.waitFor({ state: "hidden" });
    await eventually(async () => assert.equal((await sheet.focused()).testid, "field-parallelism.pipeline"));
  });

  test("an explanation opens step by step to the leaves, where sources have dates (TRU-01)", async () => {
    const sheet = await kit.open();
    const dialog = sheet.get("explain");
    await sheet.get("figure-cost.perHour").click();
    await dialog.waitFor();
    for (let round = 0; round < 4; round += 1) {
      await dialog.locator("details:not([open]) > summary").evaluateAll((all) => all.forEach((one) => one.click()));
    }
    await eventually(async () => assert.match(await dialog.innerText(), /catalogue: .*20\d\d-\d\d/));
    assert.match(await dialog.innerText(), /\$2\.99|\$\d+\.\d\d per accelerator-hour/);
    assert.ok((await dialog.locator("li.leaf").count()) >= 3);
  });

  test("an explanation can be taken along as Markdown (TRU-01, EXP-05)", async () => {
    const sheet = await kit.open();
    await sheet.get(`figure-${HEADLINE}`).click();
    await sheet.get("explain").getByRole("button", { name: "Copy as Markdown" }).click();
    const copied = () => sheet.page.evaluate(() => window.seen.copied.at(-1) ?? "");
    await eventually(async () => assert.match(await copied(), /^## /));
    const text = await copied();
    assert.ok(text.includes(shown(evaluate(defaults()))[HEADLINE]), "the figure");
    const address = text.match(/<(\S+)#(\S+)>/);
    assert.equal(address[1], kit.server.url);
    assert.deepEqual(evaluate(decodeLink(address[2]).scenario).cost, evaluate(defaults()).cost);
  });

  test("the price says where it comes from and what it leaves out (TRU-05, TRU-06, FIN-05)", async () => {
    const sheet = await kit.open();
    assert.match(await sheet.textOf("price-source"), /the median of .+, newest quote of \d{4}-\d{2}-\d{2}/);
    assert.match(await sheet.textOf("not-included"), /730/);
    const { catalogueDate, edition, version } = await import("./support/module.mjs").then((all) => ({ ...all.catalogue(), version: all.version }));
    const foot = await sheet.text("footer.foot");
    for (const part of [catalogueDate, edition, version]) assert.ok(foot.includes(part), `${part} is not in ${foot}`);
    await sheet.type("price.usdPerAcceleratorHour", "5");
    await sheet.shows(changed(defaults(), { "price.usdPerAcceleratorHour": 5 }));
    await eventually(async () => assert.match(await sheet.textOf("price-source"), /is yours/));
  });
});
