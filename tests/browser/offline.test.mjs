// With the network gone: everything that was loaded goes on working, and nothing works behind the reader's back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { host } from "./support/host.mjs";
import { HEADLINE, linkOf } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const LLAMA = {
  model_type: "llama", hidden_size: 4096, intermediate_size: 14336, num_hidden_layers: 32, num_attention_heads: 32, num_key_value_heads: 8,
  vocab_size: 128256, max_position_embeddings: 131072, tie_word_embeddings: false, torch_dtype: "bfloat16",
};
const STUDIES = ["tornado", "frontier", "load", "roofline", "volume"];

/** What a reader does with inputs and answers. */
async function work(sheet) {
  await sheet.type("workload.inputTokens", "4096");
  await sheet.type("price.usdPerAcceleratorHour", "3.5");
  await sheet.get("preset-code-agent").click();
  await sheet.get("undo").click();
  await sheet.get("redo").click();
  await sheet.get("pin").click();
  await sheet.type("deployment.utilization", "30");
  await sheet.get("compare").waitFor();
  await sheet.share();
  await sheet.get(`figure-${HEADLINE}`).click();
  await sheet.get("explain").waitFor();
  await sheet.page.keyboard.press("Escape");
}

/** What is drawn, as drawing, table and files. */
async function study(sheet) {
  for (const id of STUDIES) {
    const chart = sheet.get(`chart-${id}`);
    await eventually(async () => assert.ok((await chart.locator("svg .tick").count()) > 0, `${id} was not drawn`), 15_000);
    for (const what of id === STUDIES[0] ? ["png", "svg", "csv-point", "csv-comma"] : ["csv-point"]) {
      await sheet.get(`take-${id}`).locator("summary").click();
      const { bytes } = await sheet.taken(() => sheet.get(`take-${id}-${what}`).click());
      assert.ok(bytes.length > 100, `${id} as ${what}`);
    }
    await chart.getByRole("button", { name: "Table" }).click();
    await chart.locator("tbody tr").first().waitFor();
  }
  await sheet.get("price-up").click();
  await sheet.get("usual-order").click();
  assert.equal(await sheet.get("rung-end").locator(".cost").textContent(), await sheet.headline());
}

/** What opens over the page. */
async function open(sheet) {
  await sheet.get("open-glossary").click();
  await sheet.get("find-term").fill("prefill");
  await sheet.page.keyboard.press("Escape");
  await sheet.page.keyboard.press("Escape");
  await sheet.get("open-own-model").click();
  await sheet.get("own-model-config").fill(JSON.stringify(LLAMA));
  await sheet.get("own-model-use").click();
  await eventually(async () => assert.ok((await sheet.share()).includes("m=custom")));
  await sheet.get("open-own-accelerator").click();
  await sheet.get("own-accelerator-memoryGb").waitFor();
  await sheet.get("own-accelerator-use").click();
  await eventually(async () => assert.ok((await sheet.share()).includes("g=custom")));
  // The preview is a program of its own: it is said that it is missing, and the HTML is there.
  await sheet.get("open-embedding").click();
  await sheet.get("embedding-missing").waitFor();
  await eventually(async () => assert.match(await sheet.get("embedding-html").inputValue(), /data-pertoken/));
  await sheet.page.keyboard.press("Escape");
}

inEachBrowser((kit) => {
  test("with the network gone after the start every function still works, without a request (OFF-01)", async () => {
    const before = kit.server.requests.length;
    const sheet = await kit.open();
    // Chromium fetches the icon when everything else is done.
    if (kit.isChromium) await eventually(() => assert.ok(kit.server.requests.slice(before).includes("/icon.svg"), "no icon"));
    const ours = () => sheet.requests.filter((url) => !url.endsWith("/icon.svg") && !/^(data|blob):/.test(url));
    const asked = ours().length;
    await sheet.context.setOffline(true);
    await work(sheet);
    await study(sheet);
    await open(sheet);
    await sheet.follow(linkOf({ "workload.outputTokens": 300 }));
    await sheet.get("lang").selectOption("pt-BR");
    await sheet.get("theme").selectOption("dark");
    await sheet.shows(await sheet.scenario(), "pt-BR");
    assert.deepEqual(ours().slice(asked), []);
  });

  test("the pages beside the calculator work on, too (OFF-01)", async () => {
    for (const path of ["accuracy/", "calibrate/", "claims/"]) {
      const sheet = await kit.open({ path });
      await eventually(async () => assert.equal(await sheet.get("loading").count(), 0, path), 20_000);
      await sheet.context.setOffline(true);
      const asked = sheet.requests.filter((url) => !url.endsWith("/icon.svg")).length;
      for (const select of await sheet.page.locator("main select").all()) await select.selectOption({ index: 1 });
      if (path === "calibrate/") await sheet.page.locator("textarea").fill("Mean TTFT (ms): 12");
      await sheet.get("lang").selectOption("pt-BR");
      await eventually(async () => assert.equal(await sheet.page.evaluate(() => document.documentElement.lang), "pt-BR"));
      assert.deepEqual(sheet.requests.filter((url) => !url.endsWith("/icon.svg")).slice(asked), [], path);
    }
  });

  test("no page registers a worker, and neither element nor frame does (OFF-09)", async () => {
    const link = linkOf().replaceAll("&", "&amp;");
    const workers = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope));
    for (const path of ["", "claims/", "p/chat/", "method/"]) {
      const sheet = await kit.open({ path, live: !["p/chat/", "method/"].includes(path) });
      assert.deepEqual(await workers(sheet.page), [], path);
    }
    const embed = `<per-token state="${link}"></per-token><iframe data-pertoken title="What a token costs" src="/embed/1/?lang=en#${link}" width="100%" height="480"></iframe>`;
    const sheet = await host(kit, embed, { head: '<script type="module" src="/embed/1/element.js"></script><script src="/embed/1/parent.js"></script>' });
    await sheet.ready();
    const frame = sheet.page.frames().find((one) => one !== sheet.page.mainFrame());
    await eventually(async () => assert.ok(await frame.evaluate(() => document.querySelector("per-token").shadowRoot?.querySelector(".figure")?.textContent)), 10_000);
    for (const page of [sheet.page, frame]) assert.deepEqual(await workers(page), []);
  });
});
