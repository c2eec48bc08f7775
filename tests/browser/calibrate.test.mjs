// The calibration page: what a pasted benchmark says beside the model, and the correction that opens in the calculator.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { at, decodeLink, defaults, evaluate, linkOf } from "./support/module.mjs";
import { numberIn, short } from "./support/numbers.mjs";
import { DIST } from "./support/server.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const PATH = "calibrate/";
const SAMPLES = path.join(path.dirname(fileURLToPath(import.meta.url)), "../benchmarks");
const sample = (name) => fs.readFileSync(path.join(SAMPLES, name), "utf8");

const TTFT = "latency.timeToFirstTokenMs";
const TPOT = "latency.timePerOutputTokenMs";
const LLAMA = linkOf({ model: "meta-llama/Llama-3.3-70B-Instruct", "parallelism.tensor": 4 });
const SMALL = linkOf({ model: "meta-llama/Llama-3.1-8B", "parallelism.tensor": 1 });

inEachBrowser((kit) => {
  const open = (options = {}) => kit.open({ path: PATH, ...options });

  /** Puts a text into the field at once; typing thousands of lines takes a browser many seconds. */
  const put = (sheet, text, inputType) =>
    sheet.get("benchmark").evaluate(
      (field, [value, inputType]) => {
        field.value = value;
        field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType }));
      },
      [text, inputType],
    );

  /** Puts a text into the field and presses the button. */
  async function read(sheet, text) {
    await put(sheet, text, "insertText");
    await sheet.get("read").click();
  }

  /** Cells of the comparison, by the key of the figure. */
  const table = (sheet) =>
    sheet.page.locator('[data-testid="comparison"] tbody tr').evaluateAll((all) =>
      Object.fromEntries(all.map((row) => [row.dataset.row, [...row.children].map((cell) => cell.textContent)])),
    );

  /** The scenario of the link that is offered. */
  const offered = async (sheet) => {
    const link = (await sheet.get("open").getAttribute("href")).split("#")[1];
    const { scenario, problems } = decodeLink(link);
    assert.deepEqual(problems ?? [], []);
    return scenario;
  };

  // Measured values are those of the files, in ms.
  const samples = [
    { file: "vllm-0.12-saved.json", tool: "vllm bench serve", ttft: 310.4, tpot: 18.21, hash: LLAMA },
    { file: "vllm-0.12-rate.txt", tool: "vllm bench serve", hash: SMALL },
    { file: "guidellm-0.5-console.txt", tool: "GuideLLM", run: 1, ttft: 226.5, tpot: 18.6, hash: LLAMA },
    { file: "guidellm-0.5-report.json", tool: "GuideLLM", run: 2, ttft: 310, tpot: 18.2, hash: LLAMA },
    { file: "aiperf-0.5-export.json", tool: "AIPerf", ttft: 310, tpot: 18.2, hash: LLAMA },
    { file: "aiperf-0.5-export.csv", tool: "AIPerf", ttft: 310, tpot: 18.2, hash: LLAMA },
    { file: "inference-perf-0.4-stage-concurrency.json", tool: "inference-perf", hash: LLAMA },
  ];
  for (const { file, tool, run, ttft, tpot, hash } of samples) {
    test(`${file}: what the tool said, and what the model says to the same load`, async () => {
      const sheet = await open({ hash });
      await read(sheet, sample(file));
      await sheet.get("result").waitFor();
      if (run !== undefined) await sheet.get("run").selectOption(String(run));
      await eventually(async () => assert.match(await sheet.textOf("facts"), new RegExp(tool)));
      const rows = await table(sheet);
      if (ttft) assert.equal(rows[TTFT][1], short("en", ttft, "milliseconds"));
      if (tpot) assert.equal(rows[TPOT][1], short("en", tpot, "milliseconds"));
      const scenario = await offered(sheet);
      const plain = evaluate({ ...scenario, correction: { prefill: 1, decode: 1 } });
      const corrected = evaluate(scenario);
      for (const [key, cells] of Object.entries(rows)) {
        const unit = key.startsWith("latency") ? "milliseconds" : "tokens-per-second";
        if (!key.startsWith("latency") && !key.includes("TokensPerSecond")) continue;
        assert.equal(cells[2], short("en", at(plain, key), unit), `${key} predicted`);
        assert.equal(cells[5], short("en", at(corrected, key), unit), `${key} corrected`);
      }
    });
  }

  test("the link opens in the calculator with the times that were measured", async () => {
    const sheet = await open({ hash: LLAMA });
    await read(sheet, sample("vllm-0.12-saved.json"));
    await sheet.get("open").waitFor();
    assert.match(await sheet.textOf("factors"), /times as long as the model says/);
    const link = await sheet.get("open").getAttribute("href");
    await sheet.get("open").click();
    await sheet.live();
    assert.equal(new URL(sheet.page.url()).pathname, "/");
    const { scenario } = decodeLink(link.split("#")[1]);
    await sheet.shows(scenario);
    const { [TTFT]: first } = await sheet.figures();
    const estimate = evaluate(scenario);
    for (const [key, measured] of [[TTFT, 310.4], [TPOT, 18.21]]) {
      const off = at(estimate, key) / measured - 1;
      assert.ok(Math.abs(off) < 0.01, `${key} is ${off} off`);
    }
    assert.ok(Math.abs(numberIn("en", first) / 310.4 - 1) < 0.01, first);
    const decode = numberIn("en", await sheet.field("correction.decode").inputValue()) / 100;
    assert.ok(Math.abs(decode / scenario.correction.decode - 1) < 0.01, `decode shows ${decode}`);
  });

  test("a paste is read at once, and the text stays in the field", async () => {
    const sheet = await open({ hash: LLAMA });
    const text = sample("vllm-0.12-saved.json");
    await put(sheet, text, "insertFromPaste");
    await sheet.get("result").waitFor();
    assert.match(await sheet.textOf("status"), /Runs read: 1/);
    assert.equal(await sheet.get("benchmark").inputValue(), text);
    await sheet.get("benchmark").press("End");
    await sheet.get("benchmark").pressSequentially(" ");
    await sheet.get("examples").waitFor();
    assert.equal(await sheet.get("comparison").count(), 0, "figures of another text");
  });

  test("a file is read into the field", async () => {
    const sheet = await open({ hash: LLAMA });
    await sheet.get("file").setInputFiles(path.join(SAMPLES, "aiperf-0.5-export.json"));
    await sheet.get("result").waitFor();
    assert.equal(await sheet.get("benchmark").inputValue(), sample("aiperf-0.5-export.json"));
    assert.deepEqual(sheet.requests.filter((url) => !url.startsWith(kit.server.url)), []);
  });

  test("the button moves to the result, or back to the field", async () => {
    const sheet = await open({ hash: LLAMA });
    await sheet.get("benchmark").fill(sample("vllm-0.12-saved.json"));
    await sheet.get("read").focus();
    await sheet.page.keyboard.press("Enter");
    await eventually(async () => assert.equal((await sheet.focused()).testid, "result"));
    await read(sheet, "nothing of the kind");
    await eventually(async () => assert.equal((await sheet.focused()).testid, "benchmark"));
  });

  for (const [name, text, said] of [
    ["unknown text", "hello <img src=x onerror=alert(1)> 12 ms", /no output of a benchmark tool known here/],
    ["nothing", "   ", /no text to read/],
    ["half a file", sample("guidellm-0.5-report.json").slice(0, 4000), /has no end/],
    ["missing fields", '{"mean_ttft_ms": 310.4, "mean_tpot_ms": 18.21}', /is missing/],
    ["absurd values", sample("vllm-0.12-saved.json").replace(/"mean_tpot_ms": [\d.]+/, '"mean_tpot_ms": -4'), /cannot be/],
  ]) {
    test(`no number of ${name}, but why`, async () => {
      const sheet = await open({ hash: LLAMA });
      await read(sheet, sample("vllm-0.12-saved.json"));
      await sheet.get("comparison").waitFor();
      await read(sheet, text);
      await eventually(async () => assert.match(await sheet.textOf("problems"), said));
      assert.equal(await sheet.get("problems").getAttribute("role"), "alert");
      const described = await sheet.get("benchmark").getAttribute("aria-describedby");
      assert.ok(described.split(" ").includes(await sheet.get("problems").getAttribute("id")));
      assert.equal(await sheet.get("benchmark").getAttribute("aria-invalid"), "true");
      for (const id of ["comparison", "correction", "facts"]) assert.equal(await sheet.get(id).count(), 0, id);
      assert.equal(await sheet.get("benchmark").inputValue(), text);
      assert.equal(await sheet.page.locator("main img, main script").count(), 0);
    });
  }

  test("a run of another model is told, and what does not fit gives no number", async () => {
    const sheet = await open({ hash: linkOf({ "parallelism.tensor": 1, "precision.weights": "fp16", model: "meta-llama/Llama-3.1-405B" }) });
    await read(sheet, sample("vllm-0.12-saved.json"));
    await sheet.get("unpredicted").waitFor();
    assert.match(await sheet.textOf("warnings"), /Llama-3\.3-70B-Instruct/);
    assert.equal(await sheet.get("comparison").count(), 0);
  });

  test("the scenario is that of the address, and follows it", async () => {
    const sheet = await open({ hash: SMALL });
    assert.match(await sheet.textOf("scenario"), /Llama 3\.1 8B on 1 × /);
    await read(sheet, sample("vllm-0.12-saved.json"));
    await sheet.get("comparison").waitFor();
    const before = (await table(sheet))[TPOT][2];
    await sheet.follow(LLAMA);
    await eventually(async () => assert.match(await sheet.textOf("scenario"), /Llama 3\.3 70B Instruct on 4 × /));
    await eventually(async () => assert.notEqual((await table(sheet))[TPOT][2], before));
    assert.equal((await sheet.get("change").getAttribute("href")).split("#")[1], LLAMA);
  });

  for (const hash of [
    "v=1&ed=2026-11&tp=<img src=x onerror=alert(1)>&m=../../etc",
    "v=99&tp=4",
    "%E0%A4%A",
    `v=1&ed=2026-11&m=${"a".repeat(10_000)}`,
    "v=1&ed=2026-11&xd=NaN&xp=-1&zz=<b>",
  ]) {
    test(`a fragment from anywhere does no harm: ${hash.slice(0, 30)}`, async () => {
      const sheet = await open({ hash });
      await sheet.get("link-problems").waitFor();
      assert.ok((await sheet.textOf("link-problems")).length > 40);
      assert.ok((await sheet.textOf("scenario")).length > 20);
      assert.equal(await sheet.page.locator("main img, main script, main b").count(), 0);
      assert.deepEqual((await sheet.seen()).violations, []);
    });
  }

  test("a correction that the link has is set aside, and said", async () => {
    const sheet = await open({ hash: linkOf({ "correction.decode": 2 }) });
    assert.match(await sheet.textOf("corrected-before"), /100% for prefill, 200% for decode/);
    await read(sheet, sample("vllm-0.12-saved.json"));
    await sheet.get("open").waitFor();
    const with2 = await table(sheet);
    await sheet.follow(linkOf());
    await eventually(async () => assert.equal(await sheet.get("corrected-before").count(), 0));
    assert.deepEqual(await table(sheet), with2);
  });

  test("the link is copied, or offered where the browser does not copy", async () => {
    const sheet = await open({ hash: LLAMA });
    await read(sheet, sample("vllm-0.12-saved.json"));
    await sheet.get("copy").click();
    const copied = await eventually(async () => {
      const [text] = (await sheet.seen()).copied;
      assert.ok(text);
      return text;
    });
    assert.ok(copied.startsWith(`${kit.server.url}#v=1&`), copied);
    assert.deepEqual(decodeLink(copied.split("#")[1]).scenario, await offered(sheet));
    await sheet.page.evaluate(() => {
      window.seen.refuseCopy = true;
    });
    await sheet.get("copy").click();
    await eventually(async () => assert.equal(await sheet.get("copy-by-hand").inputValue(), copied));
  });

  test("another language keeps the text and what was read", async () => {
    const sheet = await open({ hash: LLAMA });
    const text = sample("guidellm-0.5-report.json");
    await read(sheet, text);
    await sheet.get("run").selectOption("2");
    const english = (await table(sheet))[TPOT][1];
    await sheet.get("lang").selectOption("pt-BR");
    await eventually(async () => assert.match(await sheet.textOf("result"), /execução/));
    assert.equal(await sheet.get("benchmark").inputValue(), text);
    assert.equal(await sheet.get("run").inputValue(), "2");
    const portuguese = (await table(sheet))[TPOT][1];
    assert.equal(numberIn("pt-BR", portuguese), numberIn("en", english));
    assert.deepEqual(await sheet.page.evaluate(() => Object.keys(localStorage).filter((key) => !/lang|theme/.test(key))), []);
  });

  test("the calculator asks for nothing of it, and leads there with what is worked on", async () => {
    const sheet = await kit.open();
    assert.ok(!sheet.requests.some((url) => url.includes(PATH)), "the calculator asked for files of the calibration page");
    await sheet.type("workload.inputTokens", "3000");
    const link = (await sheet.share()).split("#")[1];
    await eventually(async () => assert.equal(await sheet.get("calibrate").getAttribute("href"), `${PATH}#${link}`));
    await sheet.get("calibrate").click();
    await sheet.live();
    await sheet.get("scenario").waitFor();
    assert.equal((await sheet.get("change").getAttribute("href")).split("#")[1], link);
    await sheet.get("change").click();
    await sheet.live();
    assert.equal(await sheet.field("workload.inputTokens").inputValue(), "3,000");
  });

  test("without a fragment it is about the defaults, and the way back loses no work", async () => {
    const sheet = await open();
    assert.ok((await sheet.textOf("scenario")).includes(`on ${defaults().parallelism.tensor} × `));
    assert.equal(await sheet.get("change").getAttribute("href"), "../");
    assert.equal(await sheet.get("link-problems").count(), 0);
    assert.match(await sheet.textOf("examples"), /vllm bench serve.*guidellm benchmark.*aiperf profile.*inference-perf/s);
  });

  test("nothing is asked for elsewhere, nothing breaks the policy, nothing moves", async () => {
    const sheet = await open({ hash: LLAMA });
    await read(sheet, sample("vllm-0.12-saved.json"));
    await sheet.get("open").waitFor();
    assert.deepEqual([sheet.requests.filter((url) => !url.startsWith(kit.server.url)), sheet.failed], [[], []]);
    const { violations, shifts } = await sheet.seen();
    assert.deepEqual(violations, []);
    assert.ok(shifts <= 0.05, `layout shift ${shifts}`);
    const html = fs.readFileSync(path.join(DIST, PATH, "index.html"), "utf8");
    assert.doesNotMatch(html, /(?:href|src|data-\w+)="\//, "an address that ties the page to one place");
  });

  for (const width of [360, 768, 1280]) {
    test(`axe finds nothing at ${width} px, light and dark, in both languages`, async () => {
      const sheet = await open({ width, hash: LLAMA });
      const found = [];
      for (const theme of ["light", "dark"]) {
        await sheet.get("theme").selectOption(theme);
        for (const language of ["en", "pt-BR"]) {
          await sheet.get("lang").selectOption(language);
          for (const [text, id] of [["", "problems"], [sample("guidellm-0.5-report.json"), "correction"]]) {
            await read(sheet, text);
            await sheet.get(id).waitFor();
            const where = `${theme}, ${language}, ${id}`;
            found.push(...(await audit(sheet.page)).map((one) => `${where}: ${one}`));
            const wide = await sheet.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            if (wide > 0) found.push(`${where}: ${wide} px wider than the window`);
          }
        }
      }
      assert.deepEqual(found, []);
    });
  }
});
