// What the tests of the package share: where it was built, and what is installed here.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = resolve(process.env.PERTOKEN_DIST ?? join(here, "../../dist"));

/** The folder of the built package. */
export const built = join(dist, "npm");

if (!existsSync(join(built, "package.json"))) {
  throw new Error(`there is no package in ${built}: run cargo xtask build`);
}

/** The package itself, loaded. */
export async function load() {
  const pertoken = await import(pathToFileURL(join(built, "node.js")));
  await pertoken.ready();
  return pertoken;
}

/** The package as a person gets it: packed and installed into a new project. */
export function project(after) {
  const folder = mkdtempSync(join(tmpdir(), "pertoken-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const npm = (...words) => execFileSync("npm", words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const [{ filename, files }] = JSON.parse(npm("pack", built, "--json", "--silent"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  npm("install", "--offline", "--no-audit", "--no-fund", `./${filename}`);
  return { folder, files: files.map(({ path }) => path), tarball: join(folder, filename) };
}

/** Where a development tool is, or undefined. */
export function tool(name) {
  const folder = process.env.PERTOKEN_TOOLS ?? join(here, "..");
  try {
    const require = createRequire(join(folder, "package.json"));
    return require.resolve.paths(name).map((path) => join(path, name)).find((path) => existsSync(path));
  } catch {
    return undefined;
  }
}

/** The program of a tool's package. */
export function program(name, bin = name) {
  const folder = tool(name);
  if (folder === undefined) return undefined;
  const { bin: bins } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bins === "string" ? bins : bins[bin]);
}

/** A browser that can be driven, or undefined. */
export function chromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      // The next one, then.
    }
  }
  return undefined;
}

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** Serves a folder; gives its address. Answers nothing outside of it. */
export async function serve(folder, after) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    });
    response.end(readFileSync(file));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

/** What a page put into its title, once it is there, and what it complained about. */
export async function titleOf(address) {
  const { chromium: driver } = await import(pathToFileURL(join(tool("playwright-core"), "index.mjs")));
  const browser = await driver.launch({ executablePath: chromium(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(address);
    await page.waitForFunction(() => document.title !== "", undefined, { timeout: 20_000 }).catch(() => {});
    return { title: await page.title(), complaints: complaints.filter((text) => !text.includes("favicon")) };
  } finally {
    await browser.close();
  }
}

/** A program of a caller: prints the figures of the defaults as one line of JSON. */
export const sample = `import { ready, evaluate, defaults } from "pertoken";

await ready();
const { cost, latency, throughput } = evaluate(defaults());
const line = JSON.stringify({ cost, latency, throughput });
`;
