// How fast and how heavy. Times are the machine's as much as ours: they are told, and held to limits that only a gross
// fault breaks. Bytes, shifts and Lighthouse's audits are the same everywhere and held to what is asked.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { programOf } from "./support/browsers.mjs";
import { defaults, HEADLINE } from "./support/module.mjs";
import { serve } from "./support/server.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const MOST_BYTES = 1e6;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 * 0.9) / 8, uploadThroughput: (750e3 * 0.9) / 8 };

/** Lighthouse's report of a page, in a phone's profile. */
async function judge(url) {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve("lighthouse/package.json")), "cli/index.js");
  const flags = [url, "--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox", "--only-categories=performance,accessibility,best-practices,seo"];
  const options = { maxBuffer: 1 << 27, env: { ...process.env, CHROME_PATH: programOf("chromium") } };
  return JSON.parse((await promisify(execFile)(process.execPath, [cli, ...flags], options)).stdout);
}

inEachBrowser((kit) => {
  const CHROMIUM_ONLY = kit.isChromium ? false : "only Chromium can be slowed down and judged by Lighthouse";
  let server = null;
  let report = null;
  const hosted = async () => (server ??= await serve({}, { compress: true }));
  const judged = async () => (report ??= await judge((await hosted()).url));
  after(() => server?.stop());

  test("Lighthouse finds nothing in accessibility, practices and search (A11Y-02)", { skip: CHROMIUM_ONLY }, async (t) => {
    const { categories, audits } = await judged();
    const score = (name) => Math.round(categories[name].score * 100);
    const failed = (name) => categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1).map(({ id }) => `${id}: ${audits[id].title}`);
    t.diagnostic(Object.keys(categories).map((name) => `${name} ${score(name)}`).join(", "));
    assert.deepEqual(failed("accessibility"), []);
    assert.deepEqual(failed("best-practices"), []);
    assert.ok(score("seo") >= 95, failed("seo").join("; "));
    assert.ok(score("performance") >= 40, `performance ${score("performance")}: ${failed("performance").join("; ")}`);
  });

  test("it paints early, is not blocked and does not jump (PERF-01)", { skip: CHROMIUM_ONLY }, async (t) => {
    const { audits } = await judged();
    const value = (name) => audits[name].numericValue;
    const [lcp, tbt, cls] = ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"].map(value);
    const sheet = await kit.open();
    await sheet.page.evaluate(() => {
      window.slowest = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.slowest = Math.max(window.slowest, duration)))).observe({ type: "event", durationThreshold: 16 });
    });
    await sheet.type("workload.inputTokens", "4096");
    await sheet.get("preset-code-agent").click();
    await sheet.get(`figure-${HEADLINE}`).click();
    await sheet.get("explain").waitFor();
    const slowest = await sheet.page.evaluate(() => window.slowest);
    t.diagnostic(`LCP ${lcp.toFixed(0)} ms (2,500), TBT ${tbt.toFixed(0)} ms (200), CLS ${cls.toFixed(3)} (0.1), slowest interaction ${slowest} ms (200)`);
    assert.ok(cls <= 0.1, `layout shift ${cls}`);
    // How long it is blocked is a matter of what else the machine does: it is told only.
    assert.ok(lcp <= 6000 && slowest <= 1000, `LCP ${lcp} ms, interaction ${slowest} ms`);
  });

  test("a slow phone on a slow network has it within seconds, and a visit weighs less than 1 MB (MOB-07)", { skip: CHROMIUM_ONLY }, async (t) => {
    const { url } = await hosted();
    // What a host has at hand: compressed once, not while the visitor waits.
    await kit.open().then((sheet) => Promise.all(sheet.requests.map((one) => fetch(one.replace(kit.server.url, url), { headers: { "accept-encoding": "br" } }))));
    const context = await kit.browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let weight = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (weight += encodedDataLength));
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW_4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const started = performance.now();
    await page.goto(url, { timeout: 60_000 });
    await page.waitForFunction(() => document.querySelector("#app > header") && !document.querySelector(".shell"), null, { timeout: 60_000 });
    const usable = performance.now() - started;
    await page.waitForFunction(() => document.documentElement.dataset.studies, null, { timeout: 60_000 });
    const whole = performance.now() - started;
    t.diagnostic(`usable after ${(usable / 1e3).toFixed(1)} s (5), with charts after ${(whole / 1e3).toFixed(1)} s, ${(weight / 1e3).toFixed(0)} kB (600)`);
    await context.close();
    assert.ok(weight > 1e5 && weight <= MOST_BYTES, `${weight} bytes`);
    assert.ok(usable <= 10_000, `${usable} ms`);
  });

  test("one estimate takes microseconds, all curves are drawn in slices (PERF-02)", async (t) => {
    const sheet = await kit.open();
    const { one, many } = await sheet.page.evaluate(async (url) => {
      const { ready, evaluateMany, defaults } = await import(`${url}npm/index.js`);
      const { benchEvaluate } = await import(`${url}npm/pertoken.js`);
      await ready();
      benchEvaluate(1_000);
      const scenarios = Array.from({ length: 1500 }, () => defaults());
      evaluateMany(scenarios);
      const started = performance.now();
      const found = evaluateMany(scenarios);
      return { one: benchEvaluate(5_000) / 1e3, many: performance.now() - started, count: found.length };
    }, kit.server.url);
    const gaps = await sheet.page.evaluate(async () => {
      const slider = document.querySelector('[data-testid="slider-workload.outputTokens"]');
      slider.value = "700";
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      const times = [];
      for (let frame = 0; frame < 40; frame += 1) times.push(await new Promise(requestAnimationFrame));
      return times.slice(1).map((time, index) => time - times[index]).sort((a, b) => b - a);
    });
    t.diagnostic(`one inside wasm ${one.toFixed(1)} µs (20), 1,500 with their objects ${many.toFixed(0)} ms (50), longest frame while curves follow ${gaps[0].toFixed(0)} ms`);
    assert.ok(one <= 400, `${one} µs`);
    assert.ok(many <= 1500, `${many} ms`);
    assert.ok(gaps[4] <= 500, `frames took ${gaps.slice(0, 5)} ms`);
  });

  test("fonts are the system's: none is fetched (PERF-04)", async () => {
    const sheet = await kit.open();
    await sheet.shows(defaults());
    await eventually(async () => assert.equal(await sheet.page.evaluate(() => document.fonts.status), "loaded"));
    assert.equal(await sheet.page.evaluate(() => document.fonts.size), 0, "a @font-face rule");
    assert.deepEqual(sheet.requests.filter((url) => /\.(woff2?|ttf|otf)$/.test(url)), []);
  });
});
