// Fields and sliders: one value, two ways to set it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, controls, defaults, linkOf, numeric } from "./support/module.mjs";
import { decimal, numberIn } from "./support/numbers.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const INPUT = "workload.inputTokens";
const PRICE = "price.usdPerAcceleratorHour";
const USED = "deployment.utilization";
/** Of the ways to give the load one is on the page at a time. */
const LOADS = { "workload.load.requestsPerSecond": "requests-per-second", "workload.load.tokensPerDay": "tokens-per-day" };

/** The controls with a slider on the page as it opens. */
const sliders = numeric.filter(({ key }) => !(key in LOADS));

/** Inputs that are shown while another has this value. */
const NEEDED = [
  [["prefillPool.tensor", "prefillPool.expert", "prefillPool.data"], "prefillPool.replicas", "1"],
  [["serving.batchWaitMs"], "serving.batching", "dynamic"],
  [["serving.offload.hostGbPerS"], "serving.offload.weightShare", "50"],
  [["serving.speculation.draftTokens", "serving.speculation.acceptance"], "serving.speculation.method", "eagle"],
  [["serving.speculation.draftModel"], "serving.speculation.method", "draft-model"],
  [["workload.turnTokens", "workload.historyCachedShare"], "workload.turns", "4"],
  [["price.spot.availability", "price.spot.evictionsPerDay", "price.spot.minutesLost", "price.spot.fallbackUsdPerAcceleratorHour"], "price.kind", "spot"],
  [["price.commitment.usedShare", "price.commitment.marketDecline"], "price.kind", "reserved-1y"],
  [["demand.peakToMean", "demand.dutyShare", "demand.waitProbability", "demand.spares", "demand.elastic", "demand.maxAccelerators"], "demand.users", "1000"],
  [["deployment.sites", "deployment.siteOverheadShare"], "deployment.shape", "sites"],
  [["deployment.groups"], "deployment.shape", "dedicated"],
  [["deployment.cheapestShare", "deployment.migrationShare"], "deployment.shape", "multi-cloud"],
  [["deployment.bytesPerToken"], "deployment.egressUsdPerGb", "0.09"],
  [["routing.model", "routing.weights", "routing.accelerator", "routing.tensor", "routing.concurrency", "routing.usdPerAcceleratorHour", "routing.utilization", "routing.escalationShare", "routing.usdPerThousandRequests"], "routing.share", "50"],
  [["routing.cacheUsdPerThousandRequests"], "routing.cachedResponseShare", "20"],
];

/** Gives a control a value: from its menu, or into its field. */
async function put(sheet, control, value) {
  const field = sheet.field(control);
  if (await field.evaluate((element) => element.tagName === "SELECT")) await field.selectOption(value);
  else await sheet.type(control, value);
}

/** A share is typed in percent. */
const typed = ({ number }, value) => String(number.unit === "share" ? value * 100 : value);

/** Where a value has to stand on its slider, 0 to 1. */
function place({ usualMin: low, usualMax: high, scale }, value) {
  if (scale === "linear") return (value - low) / (high - low);
  return Math.log(value / low) / Math.log(high / low);
}

/** A legal value near the middle of the slider. */
function middle({ usualMin: low, usualMax: high, scale, whole }) {
  const value = scale === "linear" ? (low + high) / 2 : Math.sqrt(low * high);
  if (scale === "powers-of-two") return 2 ** Math.round(Math.log2(value));
  return whole ? Math.round(value) : Number(value.toPrecision(2));
}

inEachBrowser((kit) => {
  test("every control of the table has its place, its name and its unit (IN-08, IN-02)", async () => {
    const sheet = await kit.open();
    const missing = [];
    for (const { key, number } of controls) {
      const other = LOADS[key];
      if (other) await sheet.field("workload.load").selectOption(other);
      const found = await sheet.page.evaluate((name) => {
        const field = document.querySelector(`[data-testid="field-${name}"]`);
        const slider = document.querySelector(`[data-testid="slider-${name}"]`);
        return {
          field: field && [field.tagName, field.type, field.inputMode, field.labels?.[0]?.textContent ?? ""],
          slider: slider?.type ?? null,
          unit: document.getElementById(`unit-${name}`)?.textContent ?? null,
        };
      }, key);
      if (!found.field) missing.push(key);
      else if (number) {
        assert.deepEqual(found.field.slice(0, 3), ["INPUT", "text", "decimal"], key);
        assert.equal(found.slider, "range", `${key} has no slider`);
        assert.ok(found.unit !== null, `${key} has no unit`);
      }
      assert.ok(!found.field || found.field[3].length > 1, `${key} has no label`);
      if (other) await sheet.field("workload.load").selectOption("concurrency");
    }
    assert.deepEqual(missing, [], "controls without a field");
    assert.equal(await sheet.page.locator("input[type=number]").count(), 0);
  });

  test("slider and field agree for every number (IN-01, A11Y-04)", async () => {
    const sheet = await kit.open();
    await sheet.openGroups();
    for (const control of sliders) {
      const { key } = control;
      const limits = control.number;
      const value = middle(limits);
      const needed = NEEDED.find(([keys]) => keys.includes(key));
      if (needed) await put(sheet, ...needed.slice(1));
      await sheet.type(key, typed(control, value));
      const position = Number(await sheet.slider(key).inputValue()) / 1000;
      assert.ok(Math.abs(position - place(limits, value)) < 0.02, `${key}: ${value} stands at ${position}`);
      await sheet.slider(key).press("ArrowRight");
      const text = await sheet.field(key).inputValue();
      assert.notEqual(text, typed(control, value), `${key}: the arrow did nothing`);
      const spoken = await sheet.slider(key).getAttribute("aria-valuetext");
      const digits = numberIn("en", text);
      assert.ok(spoken.includes(decimal("en", digits)) || /[KMBk]|\bs\b/.test(spoken), `${key}: ${text} is spoken as ${spoken}`);
      assert.ok(["count", "none"].includes(limits.unit) || /[^\d.,\s]/.test(spoken), `${key} is spoken without a unit: ${spoken}`);
      await sheet.get(`revert-${key}`).click();
      if (needed) await sheet.get(`revert-${needed[1]}`).click();
    }
    await sheet.shows(defaults());
  });

  test("inputs of a lever are shown while it is in use (IN-02)", async () => {
    const sheet = await kit.open();
    await sheet.openGroups();
    for (const [keys, control, value] of NEEDED) {
      for (const key of keys) assert.ok(await sheet.get(`control-${key}`).isHidden(), `${key} is shown without ${control}`);
      await put(sheet, control, value);
      for (const key of keys) assert.ok(await sheet.get(`control-${key}`).isVisible(), `${key} is hidden with ${control} ${value}`);
      await sheet.get(`revert-${control}`).click();
    }
  });

  test("numbers are typed in the signs of the language (IN-03)", async () => {
    const cases = [["en-US", "en", "2.49", "1,234.56", "1,234"], ["pt-BR", "pt-BR", "2,49", "1.234,56", "1.234"]];
    for (const [language, tag, small, large, whole] of cases) {
      const sheet = await kit.open({ language });
      for (const [text, value] of [[small, 2.49], [large, 1234.56], [whole, 1234]]) {
        await sheet.type(PRICE, text);
        await sheet.shows(changed(defaults(), { [PRICE]: value }), tag);
        assert.equal(numberIn(tag, await sheet.field(PRICE).inputValue()), value, "the value that was read is shown");
      }
    }
  });

  test("while it is typed a text is never rewritten, and the caret stays (IN-04)", async () => {
    const sheet = await kit.open();
    const field = sheet.field(INPUT);
    await field.focus();
    await sheet.page.keyboard.press("ControlOrMeta+a");
    const written = [];
    for (const character of "4096.0") {
      await sheet.page.keyboard.type(character);
      written.push(await field.inputValue());
    }
    assert.deepEqual(written, ["4", "40", "409", "4096", "4096.", "4096.0"]);
    await sheet.page.keyboard.press("Home");
    await sheet.page.keyboard.type("1");
    const { value, selectionStart } = await field.evaluate(({ value, selectionStart }) => ({ value, selectionStart }));
    assert.deepEqual([value, selectionStart], ["14096.0", 1]);
    await sheet.shows(changed(defaults(), { [INPUT]: 14096 }));
  });

  test("what is no number stays, is explained, and changes nothing (IN-04, A11Y-14)", async () => {
    const sheet = await kit.open();
    await sheet.type(INPUT, "4096");
    for (const text of ["a lot", "12 elephants", "", "1..2", "NaN", "∞"]) {
      await sheet.type(INPUT, text);
      const field = sheet.field(INPUT);
      assert.equal(await field.inputValue(), text, "what was typed is lost");
      assert.equal(await field.getAttribute("aria-invalid"), "true", text);
      const described = await field.getAttribute("aria-describedby");
      const message = await sheet.page.evaluate((ids) => ids.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" "), described);
      assert.ok(message.trim().length > 12, `no message for ${JSON.stringify(text)}: ${message}`);
      await sheet.shows(changed(defaults(), { [INPUT]: 4096 }));
    }
    await sheet.type(INPUT, "2000");
    assert.equal(await sheet.field(INPUT).getAttribute("aria-invalid"), "false");
    await sheet.shows(changed(defaults(), { [INPUT]: 2000 }));
  });

  test("what is out of range is refused with the range and an example (IN-06)", async () => {
    const sheet = await kit.open();
    for (const [key, text, said] of [[INPUT, "0", /be from 1 to 100M.*such as 2,048/], [INPUT, "abc", /a number from 1 to 100M.*such as 2,048/], [INPUT, "-5", /from/], [USED, "101", /100%/], ["parallelism.tensor", "0", /1,?024/], [INPUT, "1e400", /./]]) {
      await sheet.type(key, text);
      const message = await sheet.text(`[id="error-${key}"]`);
      assert.match(message, said, `${key} = ${text}: ${message}`);
      assert.equal(await sheet.field(key).getAttribute("aria-invalid"), "true", text);
      await sheet.shows(defaults());
      await sheet.page.keyboard.press("Escape");
      await sheet.type(key, key === USED ? String(100 * defaults().deployment.utilization) : String(key === INPUT ? defaults().workload.inputTokens : 4));
      await eventually(async () => assert.equal(await sheet.text(`[id="error-${key}"]`), ""));
    }
  });

  test("a name that is none shows the nearest, stays in the field and is explained (IN-20, A11Y-14)", async () => {
    const sheet = await kit.open();
    const field = sheet.field("model");
    await field.fill("mistrl-7b-instruct");
    const near = sheet.page.locator('[id="list-model"] [role=option]');
    await eventually(async () => assert.match(await near.first().innerText(), /Mistral 7B/));
    await field.press("Tab");
    assert.equal(await field.inputValue(), "mistrl-7b-instruct");
    assert.match(await sheet.text('[id="error-model"]'), /Mistral 7B/);
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    await sheet.shows(defaults());
    await field.fill("qwen3 32b");
    await near.first().click();
    await eventually(async () => assert.equal(await sheet.text('[id="error-model"]'), ""));
    assert.equal(await field.getAttribute("aria-invalid"), "false");
  });

  test("a value beyond the slider is kept exactly and travels (IN-05)", async () => {
    const sheet = await kit.open();
    await sheet.type(PRICE, "123.456789");
    const link = await sheet.share();
    assert.equal(await sheet.slider(PRICE).inputValue(), "1000");
    assert.ok((await sheet.page.locator(".track.beyond").count()) === 1, "no mark at the slider");
    const other = await kit.open({ hash: link.split("#")[1] });
    assert.equal(await other.field(PRICE).inputValue(), "123.456789");
    await other.shows(changed(defaults(), { [PRICE]: 123.456789 }));
  });

  test("keys walk a logarithmic slider over round numbers (IN-07)", async () => {
    const sheet = await kit.open({ hash: linkOf({ [INPUT]: 2048 }) });
    const slider = sheet.slider(INPUT);
    const value = async () => numberIn("en", await sheet.field(INPUT).inputValue());
    const { usualMin: low, usualMax: high } = numeric.find(({ key }) => key === INPUT).number;
    for (const key of ["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowLeft", "ArrowDown", "ArrowDown"]) {
      await slider.press(key);
      assert.match(String(await value()), /^[1-9]\d?0*$/, "not a round number");
    }
    const before = await value();
    await slider.press("PageUp");
    assert.equal(await value(), 2 * before);
    await slider.press("PageDown");
    assert.equal(await value(), before);
    await slider.press("End");
    assert.equal(await value(), high);
    await slider.press("Home");
    assert.equal(await value(), low);
    await sheet.slider("parallelism.tensor").press("ArrowRight");
    assert.equal(await sheet.field("parallelism.tensor").inputValue(), "8");
  });
});
