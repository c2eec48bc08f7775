// Generated from the tables of cost-core; do not edit.

export const version = "0.1.0";
export const catalogueDate = "2026-11-23";
export const edition = "2026-11";
export const figureKeys = ["cost.perMillionOutputTokens","cost.perMillionInputTokens","cost.perMillionCachedInputTokens","cost.perMillionTokens","cost.wholeBillPerMillionOutputTokens","cost.perRequest","cost.perHour","cost.perMonth","latency.timeToFirstTokenMs","latency.timePerOutputTokenMs","latency.endToEndMs","latency.outputTokensPerSecondPerUser","throughput.outputTokensPerSecond","throughput.inputTokensPerSecond","throughput.requestsPerSecond","throughput.outputTokensPerSecondPerAccelerator","memory.capacityBytes","memory.usableBytes","memory.weightsBytes","memory.kvCacheBytes","memory.activationBytes","memory.overheadBytes","memory.kvBytesPerToken","memory.maxConcurrency","deployment.accelerators","deployment.concurrency","deployment.admitted","deployment.decodeBatch","deployment.parameters","deployment.activeParameters","deployment.usdPerAcceleratorHour"];
