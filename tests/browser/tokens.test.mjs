// What a cost is per million of: one choice beside the headline, and everything that shows a cost follows it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { defaults, evaluate, linkOf, presets, scenario, shown } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const KINDS = {
  output: ["cost.perMillionOutputTokens", "per 1M output tokens", "por 1M de tokens de saída"],
  input: ["cost.perMillionInputTokens", "per 1M input tokens", "por 1M de tokens de entrada"],
  "cached-input": ["cost.perMillionCachedInputTokens", "per 1M cached input tokens", "por 1M de tokens de entrada em cache"],
  all: ["cost.perMillionTokens", "per 1M tokens", "por 1M de tokens"],
};
/** With a cache that is hit, so that every kind costs something of its own. */
const CACHED = { "workload.cachedInputShare": 0.3 };

const plain = (text) => text.replaceAll("\u00a0", " ").trim();
const headline = (sheet) => sheet.text("#headline .huge");

async function texts(locator) {
  return (await locator.allTextContents()).map(plain);
}

/** Everything that names the kind, by where it stands. */
async function named(sheet) {
  const chart = (id) => sheet.get(`chart-${id}`);
  const figures = ["tornado", "frontier", "workload.load.concurrency", "workload.inputTokens"];
  const found = { sentence: [plain(await sheet.get("sentence").innerText())] };
  for (const id of figures) {
    found[`${id} axis`] = [(await texts(chart(id).locator("svg .axis"))).join(" | ")];
    await chart(id).getByRole("button", { name: "Table" }).click();
    found[`${id} table`] = [(await texts(chart(id).locator("thead th"))).join(" | ")];
    await chart(id).getByRole("button", { name: "Chart" }).click();
  }
  found.tornado = await texts(chart("tornado").locator(".finding"));
  found.frontier = await texts(chart("frontier").locator(".finding"));
  await chart("load").getByRole("button", { name: "Table" }).click();
  found["load table"] = [(await texts(chart("load").locator("thead th"))).join(" | ")];
  await chart("load").getByRole("button", { name: "Chart" }).click();
  found.waterfall = await texts(sheet.get("waterfall").locator("h2"));
  found["waterfall axis"] = await texts(sheet.get("waterfall").locator(".axis-name"));
  found.comparison = await texts(sheet.get("compare").locator(".finding"));
  found.strip = [plain(await sheet.slider("deployment.utilization").getAttribute("title"))];
  return found;
}

inEachBrowser((kit) => {
  test("another kind of token changes headline, sentence, strips, axes, tables, findings and comparison together (RES-02)", async () => {
    const sheet = await kit.open({ hash: linkOf(CACHED) });
    await sheet.get("pin").click();
    await sheet.type("deployment.utilization", "45");
    const now = shown(evaluate(scenario({ ...CACHED, "deployment.utilization": 0.45 })));
    const pinned = shown(evaluate(scenario(CACHED)));
    const costs = Object.values(KINDS).map(([key]) => now[key]);
    assert.equal(new Set(costs).size, costs.length, "kinds that cost the same prove nothing");
    for (const [kind, [key, per]] of Object.entries(KINDS).reverse()) {
      await sheet.get("per").selectOption(kind);
      await eventually(async () => assert.equal(await headline(sheet), now[key], kind));
      await eventually(async () => assert.ok(plain(await sheet.textOf("status")).endsWith(` ${per}`), `${kind} is not spoken`));
      const others = Object.values(KINDS).map(([, other]) => other).filter((other) => other !== per);
      await eventually(async () => {
        for (const [where, said] of Object.entries(await named(sheet))) {
          assert.ok(said.some((text) => text.includes(per)), `${kind}: ${where} says ${said}`);
          assert.ok(!said.some((text) => others.some((other) => text.includes(other))), `${kind}: ${where} says ${said}`);
        }
      });
      await eventually(async () => {
        const rows = sheet.get("compare").locator("tbody tr[data-testid]");
        const first = await rows.nth(1).locator("td").allTextContents();
        assert.deepEqual(first, [now[key], `${pinned[key]} best`], "the first result compared");
        const end = await sheet.get("rung-end").locator(".cost").textContent();
        assert.equal(end, now[key], "the end of the waterfall");
        const marked = await sheet.get("chart-workload.load.concurrency").locator("svg .now-name").textContent();
        assert.equal(marked, now[key], "the present point of the chart");
        assert.match(plain(await sheet.get("sentence").innerText()), new RegExp(`costs ${now[key].replace("$", "\\$")} ${per}\\.`));
      });
    }
  });

  test("the choice travels in the link, is undone as one step, and is kept by presets (RES-02)", async () => {
    const sheet = await kit.open();
    const [[output], [input, , pt]] = [KINDS.output, KINDS.input];
    const before = shown(evaluate(defaults()));
    await sheet.get("per").selectOption("input");
    await eventually(async () => assert.equal(await headline(sheet), before[input]));
    const link = await sheet.share();
    assert.match(link, /[#&]per=input(&|$)/);
    const other = await kit.open({ hash: link.split("#")[1], language: "pt-BR" });
    await eventually(async () => assert.equal(await headline(other), shown(evaluate(defaults()), "pt-BR")[input]));
    assert.equal(await other.get("per").inputValue(), "input");
    assert.ok(plain(await other.get("sentence").innerText()).endsWith(`${pt}.`));
    await sheet.get("undo").click();
    await eventually(async () => assert.equal(await headline(sheet), before[output]));
    assert.equal(await sheet.get("per").inputValue(), "output");
    assert.doesNotMatch(await sheet.share(), /per=/);
    await sheet.get("per").selectOption("all");
    await sheet.get("preset-rag").click();
    const rag = shown(evaluate(presets.find(({ id }) => id === "rag").scenario));
    await eventually(async () => assert.equal(await headline(sheet), rag[KINDS.all[0]]));
  });

  test("by keyboard: another kind of token by its name (RES-02)", async () => {
    const sheet = await kit.open();
    await sheet.get("per").focus();
    await sheet.page.keyboard.type("per 1M i");
    await sheet.page.keyboard.press("Enter");
    const expected = shown(evaluate(defaults()))[KINDS.input[0]];
    await eventually(async () => assert.equal(await headline(sheet), expected));
    assert.equal((await sheet.focused()).testid, "per", "the focus has gone");
  });

  test("a kind that does not exist is said, and the usual one shown (RES-02)", async () => {
    const sheet = await kit.open({ hash: `${linkOf()}&per=words` });
    assert.equal(await headline(sheet), shown(evaluate(defaults()))[KINDS.output[0]]);
    assert.match(await sheet.textOf("notice"), /words/);
  });

  test("where there is no cost there is nothing to choose (RES-02)", async () => {
    const sheet = await kit.open({ hash: linkOf({ "precision.weights": "fp16", "parallelism.tensor": 1 }) });
    assert.equal(await sheet.get("per").isVisible(), false);
  });

  test("axe finds nothing at 360 px with the longest choice, light and dark", async () => {
    for (const language of ["en-US", "pt-BR"]) {
      const sheet = await kit.open({ width: 360, language, hash: `${linkOf(CACHED)}&per=cached-input` });
      for (const scheme of ["light", "dark"]) {
        await sheet.page.emulateMedia({ colorScheme: scheme });
        assert.deepEqual(await audit(sheet.page), [], `${language}, ${scheme}`);
      }
      const wide = await sheet.page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 360, `${wide} px wide`);
    }
  });
});
