// The packed package, installed: the same numbers in Node, in a bundle and in a bare page.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { chromium, load, program, project, sample, serve, titleOf, tool } from "./setup.mjs";

const driver = tool("playwright-core") && chromium();
const noBrowser = driver ? false : "playwright-core or Chromium is not installed";

describe("the installed package", () => {
  const cleanups = [];
  after(() => cleanups.forEach((cleanup) => cleanup()));
  const later = (cleanup) => cleanups.push(cleanup);
  let installed;
  let expected;

  before(async () => {
    installed = project(later);
    const { evaluate, defaults } = await load();
    const { cost, latency, throughput } = evaluate(defaults());
    expected = JSON.stringify({ cost, latency, throughput });
  });

  test("holds what is needed and nothing else", () => {
    const { files } = installed;
    for (const file of ["index.js", "node.js", "element.js", "index.d.ts", "element.d.ts", "pertoken_bg.wasm", "scenario.schema.json", "README.md"]) {
      assert.ok(files.includes(file), `${file} is missing`);
    }
    const known = /^(index|node|element|facade|plain|constants|estimate|catalogue|pertoken|pertoken_all)\.js$|^(index|element)\.d\.ts$|^pertoken(_all|_element)?_bg\.wasm$/;
    const others = files.filter((file) => !known.test(file));
    const expectedOthers = ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "package.json", "scenario.schema.json"];
    assert.deepEqual(others.filter((file) => !expectedOthers.includes(file)), []);
    const manifest = JSON.parse(readFileSync(join(installed.folder, "node_modules/pertoken/package.json"), "utf8"));
    assert.notEqual(manifest.version, "0.0.0");
    assert.equal(manifest.dependencies, undefined);
  });

  test("works in Node", () => {
    const { folder } = installed;
    writeFileSync(join(folder, "main.js"), `${sample}console.log(line);\n`);
    assert.equal(execFileSync("node", ["main.js"], { cwd: folder, encoding: "utf8" }).trim(), expected);
  });

  test("gives the constants without loading, and a clear error for calls", () => {
    const { folder } = installed;
    const program = `import * as pertoken from "pertoken";
import manifest from "pertoken/package.json" with { type: "json" };
import schema from "pertoken/scenario.schema.json" with { type: "json" };
if (pertoken.version !== manifest.version) throw new Error("version");
if (!/^\\d{4}-\\d{2}-\\d{2}$/.test(pertoken.catalogueDate)) throw new Error("date");
if (schema.title !== "Scenario") throw new Error("schema");
for (const [name, value] of Object.entries(pertoken)) {
  if (typeof value !== "function" || name === "ready" || name === "ScenarioError") continue;
  try {
    value(name === "evaluateMany" ? [{}] : name.startsWith("decode") || name.startsWith("set") ? "" : {}, "workload.inputTokens", []);
  } catch (error) {
    if (/await ready\\(\\) before/.test(error.message)) continue;
    if (name === "explain" && error instanceof RangeError) continue;
    throw error;
  }
  throw new Error(name + " did not throw");
}
await Promise.all([pertoken.ready(), pertoken.ready()]);
await pertoken.ready();
console.log("done");
`;
    writeFileSync(join(folder, "constants.js"), program);
    const printed = execFileSync("node", ["--no-warnings", "constants.js"], { cwd: folder, encoding: "utf8" });
    assert.equal(printed.trim(), "done");
  });

  test("works in a bundle", { skip: noBrowser || (tool("vite") ? false : "vite is not installed") }, async () => {
    const { folder } = installed;
    const site = join(folder, "bundle");
    mkdirSync(site);
    writeFileSync(join(site, "index.html"), '<!doctype html><title></title><script type="module" src="./main.js"></script>');
    writeFileSync(join(site, "main.js"), `${sample}document.title = line;\n`);
    execFileSync("node", [program("vite"), "build", "--logLevel", "error", "--target", "es2022"], { cwd: site, stdio: "pipe" });
    const { title, complaints } = await titleOf(await serve(join(site, "dist"), later));
    assert.deepEqual(complaints, []);
    assert.equal(title, expected);
  });

  test("works in a bare page under a strict policy", { skip: noBrowser }, async () => {
    const { folder } = installed;
    const site = join(folder, "bare");
    cpSync(join(folder, "node_modules/pertoken"), join(site, "pertoken"), { recursive: true });
    writeFileSync(join(site, "index.html"), '<!doctype html><title></title><script type="module" src="./main.js"></script>');
    writeFileSync(join(site, "main.js"), `${sample.replace('"pertoken"', '"./pertoken/index.js"')}document.title = line;\n`);
    const { title, complaints } = await titleOf(await serve(site, later));
    assert.deepEqual(complaints, []);
    assert.equal(title, expected);
  });

  test("has everything in browsers when it is asked for, and only then", { skip: noBrowser }, async () => {
    const { folder } = installed;
    const site = join(folder, "everything");
    cpSync(join(folder, "node_modules/pertoken"), join(site, "pertoken"), { recursive: true });
    writeFileSync(join(site, "index.html"), '<!doctype html><title></title><script type="module" src="./main.js"></script>');
    writeFileSync(
      join(site, "main.js"),
      `import { evaluate, explain, ready, sensitivity, setLanguage } from "./pertoken/index.js";
await ready();
setLanguage("pt-BR");
const before = evaluate({});
let said = "";
try {
  explain({});
} catch (error) {
  said = error.message;
}
await Promise.all([ready("all"), ready(), ready("all")]);
const same = JSON.stringify(evaluate({})) === JSON.stringify(before);
document.title = [said, same, explain({}).root.value === before.cost.perMillionOutputTokens, sensitivity({})[0].label].join("|");
`,
    );
    const { title, complaints } = await titleOf(await serve(site, later));
    assert.deepEqual(complaints, []);
    assert.match(title, /await ready\("all"\) before calling explain\(\)\|true\|true\|/);
    const { setLanguage, sensitivity } = await load();
    setLanguage("pt-BR");
    assert.equal(title.split("|").at(-1), sensitivity({})[0].label);
    setLanguage("en");
  });

  test("the element can be imported on a server, and works in a bundle", { skip: noBrowser || (tool("vite") ? false : "vite is not installed") }, async () => {
    const { folder } = installed;
    writeFileSync(join(folder, "server.js"), 'import { define, PerTokenElement } from "pertoken/element";\ndefine("x-y");\nconsole.log(PerTokenElement.version);\n');
    const { version } = await load();
    assert.equal(execFileSync("node", ["server.js"], { cwd: folder, encoding: "utf8" }).trim(), version);
    const site = join(folder, "element");
    mkdirSync(site);
    writeFileSync(join(site, "index.html"), '<!doctype html><title></title><script type="module" src="./main.js"></script><per-token tp="8" page="https://example.org/"></per-token>');
    writeFileSync(
      join(site, "main.js"),
      'import "pertoken/element";\naddEventListener("pertoken-ready", ({ detail, target }) => (document.title = `${detail.estimate.cost.perMillionOutputTokens} ${target.shadowRoot.querySelector("a.link").href}`));\n',
    );
    execFileSync("node", [program("vite"), "build", "--logLevel", "error", "--target", "es2022"], { cwd: site, stdio: "pipe" });
    const { title, complaints } = await titleOf(await serve(join(site, "dist"), later));
    assert.deepEqual(complaints, []);
    const { decodeLink, evaluate } = await load();
    const [cost, link] = title.split(" ");
    assert.equal(Number(cost), evaluate({ parallelism: { tensor: 8 } }).cost.perMillionOutputTokens);
    assert.match(link, /^https:\/\/example\.org\/\?lang=en#v=1&ed=/);
    assert.equal(decodeLink(link).scenario.parallelism.tensor, 8);
  });
});
