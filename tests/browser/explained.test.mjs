// Why numbers are what they are: parts of a whole, verdicts, other scenarios' costs, and where each explanation ends.

import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, defaults, evaluate, linkOf, scenario } from "./support/module.mjs";
import { bytes, percent, usd } from "./support/numbers.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const plain = (text) => text.replaceAll("\u00a0", " ");

/** Opens the explanation behind `button`, reads the result and closes it; the focus comes back. */
async function explained(sheet, button) {
  await button.press("Enter");
  const dialog = sheet.get("explain");
  await dialog.waitFor();
  const result = plain(await dialog.locator(".step > .formula b").nth(1).innerText());
  const said = plain(await dialog.innerText());
  await sheet.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  return { result, said };
}

inEachBrowser((kit) => {
  test("each part of the memory and of the cost is the module's, and opens its steps (TRU-01, RES-08)", async () => {
    const given = { "deployment.egressUsdPerGb": 5, "deployment.utilization": 0.5 };
    const sheet = await kit.open({ hash: linkOf(given) });
    const { memory, cost } = evaluate(scenario(given));
    const used = memory.weightsBytes + memory.kvCacheBytes + memory.activationBytes + memory.overheadBytes;
    const whole = Math.max(memory.capacityBytes, used);
    const parts = {
      "chart-memory": [
        ["figure-memory.weightsBytes", memory.weightsBytes, bytes],
        ["figure-memory.kvCacheBytes", memory.kvCacheBytes, bytes],
        ["step-memory.unusedBytes", memory.usableBytes - used, bytes],
        ["step-memory.keptBytes", memory.capacityBytes - memory.usableBytes, bytes],
      ],
      "chart-breakdown": cost.breakdown.map(({ part, usdPerMillionTokens }) => [`step-part.${part}`, usdPerMillionTokens, usd]),
    };
    for (const [chart, rows] of Object.entries(parts)) {
      for (const [id, value, write] of rows) {
        const button = sheet.get(id);
        await eventually(async () => assert.equal(plain(await button.innerText()), plain(write("en", value)), id));
        const all = chart === "chart-memory" ? whole : cost.perMillionTokens;
        const line = sheet.get(chart).locator(".line").filter({ has: button });
        assert.equal(plain(await line.locator(".share").innerText()), percent("en", value / all), id);
        const { result, said } = await explained(sheet, button);
        assert.ok(result.startsWith(plain(write("en", value))), `${id}: ${result}`);
        assert.doesNotMatch(said, /No step/, id);
        assert.ok(await button.evaluate((one) => one === document.activeElement), `${id}: the focus did not come back`);
      }
    }
  });

  test("the band, whether it fits and what limits open their steps (TRU-01)", async () => {
    const sheet = await kit.open();
    const { said: band } = await explained(sheet, sheet.get("band"));
    assert.match(band, /likely/i);
    const fits = await explained(sheet, sheet.get("fits"));
    assert.ok(fits.said.includes("M_w") && fits.said.includes("M_kv"), fits.said);
    const bound = await explained(sheet, sheet.get("bound"));
    assert.match(bound.said, /Limited by: compute/);
    assert.match(bound.said, /Time for arithmetic/);
    // More requests than memory holds: what has room limits.
    await sheet.type("workload.load.concurrency", "5000");
    await eventually(async () => assert.match(await sheet.textOf("bound"), /KV cache/));
    const room = await explained(sheet, sheet.get("bound"));
    assert.match(room.said, /that memory has room for/);
    assert.match(room.said, /Limited by: memory for the KV cache/);
    // Where nothing runs there is nothing to explain.
    await sheet.follow(linkOf({ "parallelism.tensor": 1, "precision.weights": "fp16" }));
    await eventually(async () => assert.ok(await sheet.get("bound").isDisabled()));
    const short = plain(await sheet.get("chart-memory").locator(".finding").innerText()).match(/^(.+) are needed, (.+) are usable/);
    const verdict = plain(await sheet.page.locator("[data-testid=note]").first().innerText());
    assert.ok(short && verdict.includes(short[1]) && verdict.includes(short[2]), `${short} and ${verdict}`);
    // The largest of four.
    assert.ok(Number.parseFloat(bound.result) >= 25 && Number.parseFloat(bound.result) <= 100 && bound.result.endsWith("%"), bound.result);
  });

  test("a cost of the way opens the steps of its own scenario, which can be worked on (TRU-01, RES-07)", async () => {
    const sheet = await kit.open();
    const price = sheet.get("cost-quantization");
    const shown = plain(await price.innerText());
    await price.press("Enter");
    await sheet.get("stage").waitFor();
    assert.match(await sheet.textOf("stage"), /Quantization/);
    const result = plain(await sheet.get("explain").locator(".step > .formula b").nth(1).innerText());
    assert.ok(result.startsWith(shown), `${result}, not ${shown}`);
    // What is explained after it is of what the page shows.
    await sheet.page.keyboard.press("Escape");
    await sheet.get("explain").waitFor({ state: "hidden" });
    await sheet.get("figure-cost.perHour").click();
    await sheet.get("explain").waitFor();
    assert.equal(await sheet.get("stage").count(), 0);
    await sheet.page.keyboard.press("Escape");
    await price.press("Enter");
    await sheet.get("open-stage").click();
    await eventually(async () => assert.equal(plain(await sheet.headline()), shown));
    await eventually(async () => assert.equal((await sheet.focused()).id, "headline", "the focus is lost"));
    assert.equal((await sheet.scenario()).workload.load.concurrency, 1, "batching comes later");
    await sheet.get("undo").click();
    await sheet.shows(defaults());
  });

  test("a factor of the way opens the cost after it, with the one before (TRU-01, RES-07)", async () => {
    const sheet = await kit.open();
    const usd = (text) => Number.parseFloat(text.replace(/[^\d.]/g, ""));
    for (const id of ["quantization", "end"]) {
      const factor = sheet.get(`factor-${id}`);
      const shown = plain(await factor.innerText());
      await factor.press("Enter");
      await sheet.get("told").waitFor();
      const said = plain(await sheet.textOf("told"));
      const [, before, after] = said.match(/: from (\$[\d.,]+) to (\$[\d.,]+) per 1M output tokens/);
      assert.ok(said.startsWith(`${shown}:`), said);
      // In as many digits as are shown.
      assert.ok(Math.abs(usd(before) / usd(after) / usd(shown) - 1) < 0.02, `${said} of ${shown}`);
      assert.equal(after, plain(await sheet.get(`cost-${id}`).innerText()));
      const result = plain(await sheet.get("explain").locator(".step > .formula b").nth(1).innerText());
      assert.ok(result.startsWith(after), `${result}, not ${after}`);
      // At the end it is what the page shows.
      assert.equal(await sheet.get("stage").count(), id === "end" ? 0 : 1);
      await sheet.page.keyboard.press("Escape");
      await sheet.get("explain").waitFor({ state: "hidden" });
    }
    assert.equal(await sheet.get("factor-start").count(), 0);
    // From nothing there is no factor.
    await sheet.follow(linkOf({ "price.usdPerAcceleratorHour": 0 }));
    await sheet.get("price-up").waitFor();
    for (let press = 0; press < 7; press += 1) await sheet.get("price-up").click();
    await eventually(async () => assert.equal(await sheet.get("factor-hardware").count(), 0));
    assert.match(plain(await sheet.get("rung-hardware").innerText()), /—/);
  });

  test("results of compared scenarios are explained as their own (TRU-01, RES-13)", async () => {
    const other = { "parallelism.tensor": 8 };
    const sheet = await kit.open({ hash: linkOf(other) });
    await sheet.get("pin").click();
    await sheet.get("compare").waitFor();
    await sheet.type("parallelism.tensor", "4");
    await sheet.shows(changed(scenario(other), { "parallelism.tensor": 4 }));
    const cells = sheet.get("row-deployment.accelerators").locator("button");
    await eventually(async () => assert.deepEqual(await cells.allInnerTexts(), ["4", "8"]));
    await cells.nth(1).press("Enter");
    await sheet.get("stage").waitFor();
    assert.match(await sheet.textOf("stage"), /B/);
    assert.match(plain(await sheet.get("explain").locator(".step > .formula b").nth(1).innerText()), /^8 /);
  });

  test("a point that is pinned opens the steps of its own scenario (TRU-01, RES-11)", async () => {
    const sheet = await kit.open();
    for (const [id, key, numbers] of [["workload.inputTokens", "End", 3], ["load", "Home", 4], ["frontier", "Home", 2], ["volume", "End", 1], ["tornado", "End", 2], ["roofline", "Home", 1], ["breakdown", "End", 1]]) {
      const chart = sheet.get(`chart-${id}`);
      await eventually(async () => assert.ok((await chart.locator("svg .tick").count()) > 0, `${id} was not drawn`));
      await chart.locator("svg[role=img]").focus();
      await sheet.page.keyboard.press(key);
      await sheet.page.keyboard.press("Enter");
      const read = plain(await chart.locator(".readout > span").innerText());
      const buttons = sheet.page.locator(`[data-testid^="why-${id}"]`);
      assert.equal(await buttons.count(), numbers, id);
      for (let index = 0; index < numbers; index += 1) {
        const { result, said } = await explained(sheet, buttons.nth(index));
        if (id === "roofline") continue;
        // The last range of the tornado begins where the page is.
        const isHere = id === "breakdown" || (id === "tornado" && index === 0);
        assert.equal(/Of another scenario/.test(said), !isHere, `${id}, ${index}`);
        assert.ok(read.includes(result.split(" per ")[0]), `${id}: ${result} is not in “${read}”`);
      }
    }
  });

  test("where an explanation ends it says what the value is, and leads to its input or to the method (TRU-01)", async () => {
    const sheet = await kit.open();
    await sheet.get("figure-memory.weightsBytes").press("Enter");
    await sheet.get("explain").waitFor();
    const leaf = (name) => sheet.get("explain").locator(".leaf").filter({ hasText: name });
    assert.match(await leaf("Parameters outside routed experts").innerText(), /Llama 3\.3 70B/);
    await leaf("Parameters outside routed experts").getByRole("button").click();
    await eventually(async () => assert.equal((await sheet.focused()).testid, "field-model"));
    await sheet.get("figure-memory.usableBytes").press("Enter");
    await sheet.get("explain").waitFor();
    const coefficient = leaf("Share of the memory that the engine may use");
    assert.match(await coefficient.innerText(), /memory_fraction/);
    const section = coefficient.getByRole("link");
    assert.equal(await section.getAttribute("href"), "method/#s8");
    const [method] = await Promise.all([sheet.context.waitForEvent("page"), section.click()]);
    await eventually(async () => assert.match(await method.evaluate(() => document.querySelector(":target")?.textContent), /^8\. Coefficients/));
    await method.close();
  });

  test("in the other language, too, nothing of an explanation is left in the first (I18N-01)", async () => {
    const sheet = await kit.open({ language: "pt-BR", hash: linkOf({ "demand.users": 20_000 }) });
    for (const id of ["step-part.idle", "fits", "bound"]) {
      const { said } = await explained(sheet, sheet.get(id));
      assert.doesNotMatch(said, /\b(of the|counted|coefficient|Share|Memory|memory)\b/, id);
    }
  });
});
