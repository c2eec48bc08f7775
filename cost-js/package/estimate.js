// Generated from the tables of cost-core; do not edit.

const bounds = ["compute","memory-bandwidth","interconnect","overhead","kv-capacity"];
const maybe = (number) => (Number.isNaN(number) ? null : number);
const band = (n, i, basisOf) =>
  Number.isNaN(n[i]) ? null : { low: n[i], high: n[i + 1], basis: basisOf(n[i + 2], n[i + 3]) };

/** Numbers that an estimate takes. */
export const length = 56;

/** The estimate whose numbers stand in `n` from `i` on; `basisOf` gives the sentence of a basis. */
export const estimate = (n, i, basisOf) => ({
  fits: n[i] === 1,
  bound: bounds[n[i + 1]] ?? null,
  cost: Number.isNaN(n[i + 2]) ? null : {
    perMillionOutputTokens: n[i + 2],
    perMillionInputTokens: n[i + 3],
    perMillionCachedInputTokens: n[i + 4],
    perMillionTokens: n[i + 5],
    wholeBillPerMillionOutputTokens: n[i + 6],
    perRequest: n[i + 7],
    perHour: n[i + 8],
    perMonth: n[i + 9],
    breakdown: [
      { part: "prefill", usdPerMillionTokens: n[i + 33] },
      { part: "decode", usdPerMillionTokens: n[i + 34] },
      { part: "idle", usdPerMillionTokens: n[i + 35] },
    ],
  },
  latency: Number.isNaN(n[i + 10]) ? null : {
    timeToFirstTokenMs: n[i + 10],
    timePerOutputTokenMs: n[i + 11],
    endToEndMs: n[i + 12],
    outputTokensPerSecondPerUser: n[i + 13],
  },
  throughput: Number.isNaN(n[i + 14]) ? null : {
    outputTokensPerSecond: n[i + 14],
    inputTokensPerSecond: n[i + 15],
    requestsPerSecond: n[i + 16],
    outputTokensPerSecondPerAccelerator: n[i + 17],
  },
  memory: {
    capacityBytes: n[i + 18],
    usableBytes: n[i + 19],
    weightsBytes: n[i + 20],
    kvCacheBytes: n[i + 21],
    activationBytes: n[i + 22],
    overheadBytes: n[i + 23],
    kvBytesPerToken: n[i + 24],
    maxConcurrency: n[i + 25],
  },
  deployment: {
    accelerators: n[i + 26],
    concurrency: n[i + 27],
    admitted: n[i + 28],
    decodeBatch: n[i + 29],
    parameters: n[i + 30],
    activeParameters: n[i + 31],
    usdPerAcceleratorHour: maybe(n[i + 32]),
  },
  error: {
    timeToFirstToken: band(n, i + 36, basisOf),
    timePerOutputToken: band(n, i + 40, basisOf),
    endToEnd: band(n, i + 44, basisOf),
    outputTokensPerSecond: band(n, i + 48, basisOf),
    perMillionOutputTokens: band(n, i + 52, basisOf),
  },
  notes: [],
});
