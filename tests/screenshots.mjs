// Pictures of the page for people to look at: every width, theme and language, and the one that
// the README shows. BASE_URL is where the page is served, OUT the folder for the pictures.
//
//   OUT=... BASE_URL=... node tests/screenshots.mjs [name-part ...]
import { chromium } from "playwright-core";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const base = process.env.BASE_URL ?? "http://127.0.0.1:8080/";
const out = process.env.OUT ?? join(dirname(fileURLToPath(import.meta.url)), "../target/screenshots");
const readme = process.env.README_PICTURE ?? join(dirname(fileURLToPath(import.meta.url)), "../docs/screenshot.png");
const wanted = process.argv.slice(2);
const executablePath = process.env.PERTOKEN_CHROMIUM ?? "/usr/bin/chromium";

const CALIBRATED = "#v=1&ed=2026-11&m=meta-llama:Llama-3.3-70B-Instruct&tp=4";

/** Reads a sample of a benchmark's output, or none, on the calibration page. */
async function read(page, sample, run) {
  const text = sample ? await readFile(join(dirname(fileURLToPath(import.meta.url)), "benchmarks", sample), "utf8") : "?";
  await page.getByTestId("benchmark").evaluate((field, value) => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
  await page.getByTestId("read").click();
  if (run) await page.getByTestId("run").selectOption(run);
}

const widths = { 360: 740, 768: 1024, 1280: 800 };
const views = [
  { name: "default", hash: "" },
  { name: "unfit", hash: "#v=1&ed=2026-11&tp=1&wq=fp16", only: [1280, 360] },
  { name: "explain", hash: "", act: (page) => page.getByTestId("figure-cost.perMillionOutputTokens").click(), only: [1280, 360] },
  { name: "error", hash: "", act: (page) => page.getByTestId("field-workload.inputTokens").fill("12 parsecs"), only: [1280] },
  { name: "picker", hash: "", act: (page) => page.getByTestId("field-accelerator").click(), only: [1280, 360] },
  { name: "table", hash: "", act: (page) => page.locator(".tabs button:nth-child(2)").first().click(), only: [1280] },
  { name: "waterfall", hash: "#v=1&ed=2026-11&g=mi325x&tp=1&sp=eagle", act: async (page) => {
    await page.getByTestId("batching-up").click();
    await page.getByTestId("waterfall").evaluate((one) => one.scrollIntoView());
  } },
  { name: "waterfall-table", hash: "", act: (page) => page.getByTestId("waterfall").locator(".tabs button:last-child").click(), only: [768, 360] },
  { name: "accuracy", path: "accuracy/" },
  { name: "accuracy-picked", path: "accuracy/", hash: "#metric=ttft&engine=vllm", act: (page) => page.getByTestId("scatter").press("End") },
  { name: "accuracy-empty", path: "accuracy/", hash: "#engine=llama.cpp&metric=ttft&set=validation&accelerator=h100-sxm", only: [1280, 360] },
  { name: "calibrate", path: "calibrate/" },
  { name: "calibrate-read", path: "calibrate/", hash: CALIBRATED, act: (page) => read(page, "guidellm-0.5-report.json", "2") },
  { name: "calibrate-refused", path: "calibrate/", act: (page) => read(page), only: [1280, 360] },
  { name: "claims", path: "claims/" },
  { name: "claims-one", path: "claims/", hash: "#claim=C42" },
  { name: "claims-narrow", path: "claims/", hash: "#verdict=contradicts-physics,contradicts-source&section=hardware" },
  { name: "claims-empty", path: "claims/", hash: "#section=cases&find=zebra", only: [1280, 360] },
  { name: "link", hash: "#v=1&ed=2026-11&tp=3&c=many&u=0.3&e=sglang&zz=1", only: [1280] },
];

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
await mkdir(out, { recursive: true });
let complaints = 0;

async function open({ width, height, theme, lang, hash = "", path = "" }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: lang,
    hasTouch: width < 600,
    deviceScaleFactor: width < 600 ? 2 : 1,
  });
  const page = await context.newPage();
  const complain = (text) => {
    complaints += 1;
    console.error(`  ${width} ${theme} ${lang}: ${text}`);
  };
  page.on("pageerror", (error) => complain(error.message));
  page.on("console", (message) => message.type() === "error" && complain(message.text()));
  await page.goto(base + path + hash);
  await page.locator("#app > .top").waitFor();
  if (path === "") await page.locator(".strip-line").first().waitFor({ state: "attached" });
  if (path === "accuracy/") await page.getByTestId("finding").waitFor();
  if (path === "claims/") await page.getByTestId("count").waitFor();
  await page.waitForTimeout(250);
  return { context, page };
}

for (const view of views) {
  for (const [width, height] of Object.entries(widths).map((pair) => pair.map(Number))) {
    for (const theme of ["light", "dark"]) {
      for (const lang of ["en", "pt-BR"]) {
        const name = `${view.name}-${width}-${theme}-${lang}`;
        const skipped = view.only && !view.only.includes(width);
        if (skipped || (wanted.length > 0 && !wanted.some((part) => name.includes(part)))) continue;
        const { context, page } = await open({ width, height, theme, lang, ...view });
        await view.act?.(page);
        await page.waitForTimeout(250);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) console.error(`  ${name}: ${wide} px wider than the window`);
        await page.screenshot({ path: join(out, `${name}.png`) });
        if (["default", "accuracy", "calibrate", "calibrate-read", "claims"].includes(view.name)) await page.screenshot({ path: join(out, `${name}-full.png`), fullPage: true });
        await context.close();
      }
    }
  }
}

if (wanted.length === 0 || wanted.includes("readme")) {
  const { context, page } = await open({ width: 1280, height: 800, theme: "light", lang: "en", hash: "" });
  await mkdir(dirname(readme), { recursive: true });
  await page.screenshot({ path: readme });
  await context.close();
}
await browser.close();
if (complaints > 0) process.exitCode = 1;
