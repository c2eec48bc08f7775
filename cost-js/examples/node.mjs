// Which layout serves 70B parameters cheapest, with the first token within half a second and 25 tokens per second and user?

import { decodeLink, evaluate, ready, search, volumeCurve, waterfall } from "pertoken";

await ready();
const scenario = {
  model: "meta-llama/Llama-3.3-70B-Instruct",
  workload: { inputTokens: 2000, outputTokens: 400 },
  targets: { timeToFirstTokenMs: 500, timePerOutputTokenMs: 40 },
};

const candidates = search({ scenario, accelerators: ["h100-sxm", "h200-sxm", "mi300x"] });
console.log("accelerators  requests at once  first token  per token  per 1M output tokens");
for (const candidate of candidates.slice(0, 5)) {
  const { accelerator, accelerators, concurrency, timeToFirstTokenMs, timePerOutputTokenMs, perMillionOutputTokens } = candidate;
  console.log(
    `${accelerators} x ${accelerator}`.padEnd(14),
    String(concurrency).padEnd(16),
    `${timeToFirstTokenMs.toFixed(0)} ms`.padEnd(12),
    `${timePerOutputTokenMs.toFixed(1)} ms`.padEnd(10),
    `$${perMillionOutputTokens.toFixed(2)}`,
  );
}

const best = decodeLink(candidates[0].link).scenario;
const { bars, start, end } = waterfall(best);
console.log(`\nUnoptimised: $${start.outputTokens.toFixed(2)}; this one: $${end.outputTokens.toFixed(2)}`);
for (const { lever, factor } of bars) {
  if (factor !== 1) console.log(`  ${lever.padEnd(14)} x ${factor.toFixed(2)}`);
}

const { breakEven } = volumeCurve(best);
console.log(`\nAgainst hosted APIs: ${JSON.stringify(breakEven)}`);
console.log(`Error band: ${evaluate(best).error.perMillionOutputTokens.basis}`);
