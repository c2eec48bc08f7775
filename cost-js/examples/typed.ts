// What is typed: scenarios, estimates, errors, studies and the element.

import {
  catalogue,
  evaluateMany,
  ready,
  ScenarioError,
  search,
  sensitivity,
  sweep,
  type Candidate,
  type Estimate,
  type ModelId,
  type Scenario,
  type SensitivityBar,
} from "pertoken";
import type { PerTokenElement } from "pertoken/element";

await ready("all");

/** USD per million output tokens of each model of the catalogue; undefined where there is no price. */
function prices(base: Scenario): Map<ModelId, number | undefined> {
  const models = catalogue().models.map(({ id }) => id);
  const results = evaluateMany(models.map((model) => ({ ...base, model })));
  const price = (result: Estimate | ScenarioError | undefined) =>
    result instanceof ScenarioError ? undefined : result?.cost?.perMillionOutputTokens;
  return new Map(models.map((model, at) => [model, price(results[at])]));
}

const base: Scenario = { accelerator: "h200-sxm", parallelism: { tensor: 8 }, targets: { timePerOutputTokenMs: 50 } };
for (const [model, price] of prices(base)) console.log(model, price ?? "no price");

const [first]: SensitivityBar[] = sensitivity(base);
if (first) console.log(`${first.label} matters most: ${first.basis}`);

const cheapest: Candidate | undefined = search({ scenario: base, accelerators: ["h200-sxm", "b200-sxm"] })[0];
console.log(cheapest?.link, cheapest?.meetsTargets);

const loads = [1, 4, 16, 64] as const;
const estimates: (Estimate | null)[] = sweep(base, "workload.load.concurrency", loads);
for (const [at, concurrency] of loads.entries()) console.log(concurrency, estimates[at]?.latency?.timePerOutputTokenMs);

/** Follows an element of the page. */
export function follow(element: PerTokenElement, show: (usd: number | undefined) => void): void {
  element.addEventListener("pertoken-change", ({ detail }) => show(detail.estimate?.cost?.perMillionOutputTokens));
  element.scenario = base;
}

/** Follows all elements of the page, and one frame. */
export function followAll(frame: HTMLIFrameElement, show: (usd: number | null | undefined) => void): void {
  document.addEventListener("pertoken-change", ({ detail }) => show(detail.estimate?.cost?.perMillionOutputTokens));
  frame.addEventListener("pertoken-change", ({ detail }) => show(detail.perMillionOutputTokens));
  frame.addEventListener("pertoken-error", ({ detail }) => console.warn(detail.problems.join(" ")));
}
