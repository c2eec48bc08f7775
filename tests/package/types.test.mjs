// The declarations: what is right compiles, what is wrong does not, and what the module really
// gives has exactly the declared keys.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { load, program, project, tool } from "./setup.mjs";

const EXAMPLES = join(import.meta.dirname, "../../cost-js/examples");

const USE = `
import {
  ScenarioError, catalogue, catalogueDate, decodeLink, defaults, encodeLink, evaluate, evaluateMany, explain,
  embedCode, loadCurve, parseModelConfig, ready, roofline, search, sensitivity, setLanguage, sweep, version, volumeCurve, waterfall,
  type Estimate, type Scenario, type ModelArchitecture,
} from "pertoken";
import { define } from "pertoken/element";

await ready("all");
const scenario: Scenario = {
  model: "meta-llama/Llama-3.3-70B-Instruct",
  accelerator: "h100-sxm",
  precision: { weights: { bitsPerWeight: 4.25 }, kvCache: "fp8" },
  workload: { inputTokens: 2048, load: { concurrency: "max" } },
  price: null,
};
const estimate: Estimate = evaluate(scenario);
const perMillion: number | undefined = estimate.cost?.perMillionOutputTokens;
const tokens: number = defaults().workload.inputTokens;
for (const result of evaluateMany([scenario, {}])) {
  if (result instanceof ScenarioError) console.log(result.problems[0]?.message);
  else console.log(result.notes.length, result.memory.weightsBytes);
}
const formula: string | undefined = explain(scenario, "latency.endToEndMs").root?.inputs[0]?.step?.formula;
const points: (Estimate | null)[] = sweep(scenario, "workload.load.concurrency", [1, 2, 4]);
sweep(scenario, "accelerator", ["h100-sxm"]);
const link: string = encodeLink(decodeLink("v=1&ed=2026-11").scenario);
const architecture: ModelArchitecture = parseModelConfig("{}");
evaluate({ model: architecture, accelerator: catalogue().accelerators[0]!.datasheet });
const language: "en" | "pt-BR" = setLanguage("pt");
const bar: string | undefined = sensitivity(scenario)[0]?.field;
const cheapest: number | undefined = search({ scenario, accelerators: ["mi300x"], all: true })[0]?.perMillionOutputTokens;
const capacity: number | undefined = loadCurve(scenario)?.capacityRequestsPerSecond;
const even = volumeCurve(scenario)?.breakEven;
if (even?.kind === "between") console.log(even.from);
console.log(bar, cheapest, capacity, roofline(scenario)?.math, waterfall(scenario, ["price"]).bars[0]?.factor);
console.log(embedCode(scenario, { page: "https://example.org/", form: "element" }));
define("my-token");
document.querySelector("per-token")?.addEventListener("pertoken-change", ({ detail }) => console.log(detail.link));
console.log(perMillion, tokens, formula, points, link, language, version, catalogueDate);

// @ts-expect-error no such lever
waterfall(scenario, ["luck"]);
// @ts-expect-error the page has to be named
embedCode(scenario, {});
// @ts-expect-error no such key
evaluate({ modell: "x" });
// @ts-expect-error no such engine
evaluate({ serving: { engine: "vlm" } });
// @ts-expect-error a number is asked
evaluate({ workload: { inputTokens: "2048" } });
// @ts-expect-error two ways at once
evaluate({ workload: { load: { requestsPerSecond: 1, tokensPerDay: 1 } } });
// @ts-expect-error no such figure
explain({}, "cost.perToken");
// @ts-expect-error no such control
sweep({}, "concurrency", [1]);
// @ts-expect-error the cost may be missing
estimate.cost.perHour;
// @ts-expect-error an architecture needs its numbers
evaluate({ model: { hiddenSize: 8192 } });
`;

const CONFIG = {
  compilerOptions: {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: false,
    target: "es2022",
    module: "nodenext",
    moduleResolution: "nodenext",
    lib: ["es2023", "dom"],
    types: [],
  },
  files: ["use.ts", "answers.ts", "typed.ts"],
};

const TOO_BIG = { accelerator: "rtx-4090", parallelism: { tensor: 1 } };

/** A program that compiles only when every literal has exactly the declared shape. */
async function answers() {
  const pertoken = await load();
  const unfit = pertoken.evaluate({ accelerator: "rtx-4090", parallelism: { tensor: 1 } });
  const every = pertoken.evaluate({ demand: { users: 1000 }, routing: { share: 0.5 }, price: { kind: "reserved-1y" } });
  const { models, accelerators, priceQuotes, hostedPrices, regions, ...rest } = pertoken.catalogue();
  const short = {
    ...rest,
    accelerators: accelerators.slice(0, 3),
    models: models.slice(0, 3),
    priceQuotes: priceQuotes.slice(0, 3),
    hostedPrices: hostedPrices.slice(0, 3),
    regions: regions.slice(0, 3),
  };
  const typed = {
    "Estimate[]": [pertoken.evaluate({}), unfit, every],
    CompleteScenario: pertoken.defaults(),
    DecodedLink: pertoken.decodeLink("v=1&ed=2026-11&tp=3000&zz=1"),
    "(pertoken.SensitivityBar[] | null)[]": [pertoken.sensitivity({}), pertoken.sensitivity(TOO_BIG)],
    "Candidate[]": pertoken.search({ scenario: { targets: { timePerOutputTokenMs: 40 } }, all: true }).slice(0, 20),
    "(pertoken.LoadCurve | null)[]": [pertoken.loadCurve({}), pertoken.loadCurve({ targets: { timePerOutputTokenMs: 40 } }), pertoken.loadCurve(TOO_BIG)],
    "(pertoken.VolumeCurve | null)[]": [pertoken.volumeCurve({}), pertoken.volumeCurve(TOO_BIG)],
    "(pertoken.Roofline | null)[]": [pertoken.roofline({}), pertoken.roofline(TOO_BIG)],
    "Waterfall[]": [pertoken.waterfall({}), pertoken.waterfall({}, ["price", "routing"]), pertoken.waterfall(TOO_BIG)],
    Trace: { root: pertoken.explain({}, "memory.usableBytes").root, figures: {} },
    Catalogue: short,
  };
  const lines = Object.entries(typed).map(
    ([type, value], at) => `export const value${at}: ${type.replace(/^(?=[A-Z])/u, "pertoken.").replace(/^\((?=\w)/u, "(")} = ${JSON.stringify(value)};`,
  );
  return `import type * as pertoken from "pertoken";\n${lines.join("\n")}\n`;
}

describe("the declarations", { skip: tool("typescript") ? false : "typescript is not installed" }, () => {
  const cleanups = [];
  after(() => cleanups.forEach((cleanup) => cleanup()));
  let folder;

  before(() => {
    ({ folder } = project((cleanup) => cleanups.push(cleanup)));
  });

  test("a strict program compiles, and what is wrong in it does not", async () => {
    writeFileSync(join(folder, "use.ts"), USE);
    writeFileSync(join(folder, "answers.ts"), await answers());
    cpSync(join(EXAMPLES, "typed.ts"), join(folder, "typed.ts"));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(CONFIG));
    const { status, stdout } = spawnSync("node", [program("typescript", "tsc"), "-p", "."], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, stdout.slice(0, 4000));
  });
});

describe("the package as others see it", () => {
  const cleanups = [];
  after(() => cleanups.forEach((cleanup) => cleanup()));

  test("publint", { skip: tool("publint") ? false : "publint is not installed" }, () => {
    const { folder } = project((cleanup) => cleanups.push(cleanup));
    const { status, stdout, stderr } = spawnSync("node", [program("publint"), "node_modules/pertoken", "--strict"], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, stdout + stderr);
  });

  test("are the types wrong", { skip: tool("@arethetypeswrong/cli") ? false : "@arethetypeswrong/cli is not installed" }, () => {
    const { tarball } = project((cleanup) => cleanups.push(cleanup));
    const words = [program("@arethetypeswrong/cli", "attw"), tarball, "--profile", "esm-only", "--format", "ascii", "--exclude-entrypoints", "./pertoken_bg.wasm", "./pertoken_all_bg.wasm", "./pertoken_element_bg.wasm"];
    const { status, stdout, stderr } = spawnSync("node", words, { encoding: "utf8" });
    assert.equal(status, 0, stdout + stderr);
  });
});

describe("the examples", () => {
  const cleanups = [];
  after(() => cleanups.forEach((cleanup) => cleanup()));

  test("print what they say", async () => {
    const { folder } = project((cleanup) => cleanups.push(cleanup));
    const readme = readFileSync(join(folder, "node_modules/pertoken/README.md"), "utf8");
    const examples = [...readme.matchAll(/```js\n(.*?)```(?:\s*prints\s*```text\n(.*?)```)?/gsu)];
    assert.ok(examples.length >= 3, "there are examples");
    const page = readFileSync(join(EXAMPLES, "observable.md"), "utf8");
    const [, cell] = /```js\n(import .*?)```/su.exec(page);
    examples.push([cell, `${cell.replace("npm:pertoken", "pertoken")}console.log(rows.length, rows.every(({ usd }) => usd > 0));\n`, "27 true\n"]);
    const program = readFileSync(join(EXAMPLES, "node.mjs"), "utf8");
    examples.push([program, program, /^accelerators.*\n\d+ x .*\n[^]*Unoptimised: \$\d+\.\d\d; [^]*validation runs/u]);
    for (const [at, [, code, printed]] of examples.entries()) {
      // What a page shows in its title is printed here.
      const program = code.replaceAll("document.title =", "globalThis.title =") + "\nif (globalThis.title) console.log(title);\n";
      writeFileSync(join(folder, `example${at}.js`), program.replace('"./pertoken/index.js"', '"pertoken"'));
      const output = execFileSync("node", [`example${at}.js`], { cwd: folder, encoding: "utf8" });
      if (printed instanceof RegExp) assert.match(output, printed);
      else if (printed !== undefined) assert.equal(output, printed);
    }
  });
});
