// Generated from the tables of cost-core; do not edit.

/** The unit of a number. */
export type Unit = 
  | "none"
  | "share"
  | "count"
  | "accelerators"
  | "layers"
  | "heads"
  | "tokens"
  | "tokens-per-second"
  | "tokens-per-second-per-user"
  | "tokens-per-second-per-accelerator"
  | "tokens-per-day"
  | "requests"
  | "requests-per-second"
  | "sequences"
  | "steps"
  | "bits"
  | "bytes"
  | "bytes-per-token"
  | "bytes-per-second"
  | "gigabytes"
  | "gigabytes-per-second"
  | "flop"
  | "flop-per-second"
  | "teraflops"
  | "parameters"
  | "seconds"
  | "milliseconds"
  | "watts"
  | "usd"
  | "usd-per-hour"
  | "usd-per-month"
  | "usd-per-accelerator-hour"
  | "usd-per-million-tokens"
  | "usd-per-million-input-tokens"
  | "usd-per-million-cached-input-tokens"
  | "usd-per-million-output-tokens"
  | "usd-per-request"
  | "year";

/** What limits a deployment most. */
export type Bound = "compute" | "memory-bandwidth" | "interconnect" | "overhead" | "kv-capacity";

/** What a part of the cost pays for. */
export type Part = "prefill" | "decode" | "idle";

/** What a note is about. */
export type NoteCode = 
  | "does-not-fit"
  | "fits-with"
  | "fits-with-all"
  | "fits-with-nothing"
  | "concurrency-above-memory"
  | "computes-in-other-format"
  | "only-experts-quantized"
  | "approximated"
  | "beyond-scale-up"
  | "beyond-context"
  | "price-unknown"
  | "no-tokens"
  | "low-confidence"
  | "uncalibrated-hardware"
  | "target-missed";

/** What is wrong. */
export type Code = 
  | "unknown-key"
  | "wrong-type"
  | "not-finite"
  | "out-of-range"
  | "not-whole"
  | "unknown-name"
  | "does-not-divide"
  | "unsupported-format"
  | "conflict"
  | "missing"
  | "load-above-capacity"
  | "malformed"
  | "too-long"
  | "unknown-version";

/** How far a row can be trusted. */
export type Confidence = "low" | "medium" | "high";

/** The kind of deal of a quoted price. */
export type PriceKind = 
  | "on-demand"
  | "spot"
  | "marketplace"
  | "committed-6mo"
  | "reserved-1y"
  | "reserved-3y"
  | "rental-3y"
  | "scheduled"
  | "managed"
  | "market-average"
  | "owner-estimate";

/** What stands behind a value. */
export type OriginKind = "measured" | "vendor" | "derived" | "assumed";

/** Where a control stands in a form. */
export type Group = "model" | "hardware" | "workload" | "serving" | "money";

/** How a slider maps position to value. */
export type Scale = "linear" | "logarithmic" | "powers-of-two";

/** The arithmetic of a number format. */
export type Math = "fp32" | "fp16" | "fp8" | "int8" | "fp4";

/** Models of the catalogue; any other name is refused with the nearest ones. */
export type ModelId = 
  | "CohereLabs/c4ai-command-r-plus"
  | "EleutherAI/gpt-j-6b"
  | "MiniMaxAI/MiniMax-M2"
  | "MiniMaxAI/MiniMax-M3"
  | "MiniMaxAI/MiniMax-Text-01"
  | "Qwen/Qwen2.5-0.5B-Instruct"
  | "Qwen/Qwen2.5-14B-Instruct"
  | "Qwen/Qwen2.5-32B-Instruct"
  | "Qwen/Qwen2.5-72B-Instruct"
  | "Qwen/Qwen2.5-7B-Instruct"
  | "Qwen/Qwen3-0.6B"
  | "Qwen/Qwen3-1.7B"
  | "Qwen/Qwen3-14B"
  | "Qwen/Qwen3-235B-A22B"
  | "Qwen/Qwen3-30B-A3B"
  | "Qwen/Qwen3-32B"
  | "Qwen/Qwen3-4B"
  | "Qwen/Qwen3-8B"
  | "Qwen/Qwen3-Coder-480B-A35B-Instruct"
  | "Qwen/Qwen3-Next-80B-A3B-Instruct"
  | "Qwen/Qwen3.5-122B-A10B"
  | "Qwen/Qwen3.5-27B"
  | "Qwen/Qwen3.5-35B-A3B"
  | "Qwen/Qwen3.5-397B-A17B"
  | "XiaomiMiMo/MiMo-V2-Flash"
  | "bigscience/bloom"
  | "databricks/dbrx-base"
  | "deepseek-ai/DeepSeek-R1"
  | "deepseek-ai/DeepSeek-V2"
  | "deepseek-ai/DeepSeek-V2-Lite"
  | "deepseek-ai/DeepSeek-V3"
  | "deepseek-ai/DeepSeek-V3.1"
  | "deepseek-ai/DeepSeek-V3.2"
  | "deepseek-ai/DeepSeek-V4-Flash"
  | "deepseek-ai/DeepSeek-V4-Pro"
  | "facebook/opt-175b"
  | "google/gemma-2-27b-it"
  | "google/gemma-2-2b-it"
  | "google/gemma-2-9b-it"
  | "google/gemma-3-12b-it"
  | "google/gemma-3-1b-it"
  | "google/gemma-3-27b-it"
  | "google/gemma-3-4b-it"
  | "google/gemma-4-26B-A4B"
  | "google/gemma-4-31B-it"
  | "meta-llama/Llama-2-13b-hf"
  | "meta-llama/Llama-2-70b-hf"
  | "meta-llama/Llama-2-7b-hf"
  | "meta-llama/Llama-3.1-405B"
  | "meta-llama/Llama-3.1-8B"
  | "meta-llama/Llama-3.2-1B"
  | "meta-llama/Llama-3.2-3B"
  | "meta-llama/Llama-3.3-70B-Instruct"
  | "meta-llama/Llama-4-Maverick-17B-128E-Instruct"
  | "meta-llama/Llama-4-Scout-17B-16E-Instruct"
  | "microsoft/Phi-3-medium-4k-instruct"
  | "microsoft/Phi-3-mini-4k-instruct"
  | "microsoft/Phi-3.5-MoE-instruct"
  | "microsoft/Phi-4-mini-instruct"
  | "microsoft/phi-4"
  | "mistralai/Mistral-7B-Instruct-v0.3"
  | "mistralai/Mistral-7B-v0.1"
  | "mistralai/Mistral-Large-Instruct-2411"
  | "mistralai/Mistral-Nemo-Instruct-2407"
  | "mistralai/Mistral-Small-3.1-24B-Instruct-2503"
  | "mistralai/Mistral-Small-Instruct-2409"
  | "mistralai/Mixtral-8x22B-v0.1"
  | "mistralai/Mixtral-8x7B-v0.1"
  | "moonshotai/Kimi-K2-Instruct"
  | "moonshotai/Kimi-K3"
  | "nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16"
  | "nvidia/NVIDIA-Nemotron-3-Super-120B-A12B"
  | "nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16"
  | "nvidia/Nemotron-4-340B-Instruct"
  | "nvidia/Nemotron-H-56B-Base-8K"
  | "openai/gpt-3-175b"
  | "openai/gpt-oss-120b"
  | "openai/gpt-oss-20b"
  | "openai/whisper-large-v3"
  | "tiiuae/falcon-180B"
  | "tiiuae/falcon-40b"
  | "tiiuae/falcon-7b"
  | "zai-org/GLM-4.5"
  | "zai-org/GLM-4.5-Air"
  | "zai-org/GLM-4.6"
  | "zai-org/GLM-5";

/** Accelerators of the catalogue; any other name is refused with the nearest ones. */
export type AcceleratorId = 
  | "a10"
  | "a100-pcie-40gb"
  | "a100-pcie-80gb"
  | "a100-sxm-40gb"
  | "a100-sxm-80gb"
  | "a10g"
  | "a30"
  | "apple-m2-ultra"
  | "apple-m3-ultra"
  | "apple-m4-max"
  | "arc-pro-b60"
  | "b200-sxm"
  | "b300-sxm"
  | "cerebras-wse3"
  | "epyc-9654"
  | "epyc-9965"
  | "gaudi2"
  | "gaudi3"
  | "gb10-dgx-spark"
  | "gb200-nvl72"
  | "gb300-nvl72"
  | "gh200-144gb"
  | "gh200-96gb"
  | "graviton3-64"
  | "graviton4-192"
  | "groq-lpu-v1"
  | "h100-nvl"
  | "h100-pcie"
  | "h100-sxm"
  | "h20"
  | "h200-nvl"
  | "h200-sxm"
  | "inferentia2"
  | "l4"
  | "l40"
  | "l40s"
  | "max-1550"
  | "mi210"
  | "mi250x"
  | "mi300x"
  | "mi325x"
  | "mi350x"
  | "mi355x"
  | "radeon-ai-pro-r9700"
  | "rtx-3090"
  | "rtx-4090"
  | "rtx-5090"
  | "rtx-6000-ada"
  | "rtx-pro-6000-blackwell"
  | "rtx-pro-6000-server"
  | "rx-7900-xtx"
  | "t4"
  | "tpu-v5e"
  | "tpu-v5p"
  | "tpu-v6e"
  | "tpu-v7"
  | "trainium1"
  | "trainium2"
  | "trainium3"
  | "v100-sxm2-32gb"
  | "xeon-8480plus-amx"
  | "xeon6-6980p-amx";

/** Number formats of weights. */
export type WeightFormat = 
  | "fp32"
  | "bf16"
  | "fp16"
  | "fp8"
  | "int8"
  | "int4"
  | "nvfp4"
  | "mxfp4"
  | "gptq-int4"
  | "awq-int4"
  | "awq-int3"
  | "q8_0"
  | "q6_k"
  | "q5_k_m"
  | "q4_k_m"
  | "q4_0"
  | "q3_k_m"
  | "q2_k";

/** A model described by the numbers of its architecture. */
export interface ModelArchitecture {
  id?: string;
  name?: string;
  family?: string;
  /** 1 to 1000000 count. */
  hiddenSize: number;
  /** 1 to 100000000 tokens. */
  vocabSize: number;
  /** 0 to 1; default 0. */
  tiedEmbeddings?: boolean;
  /** 1 to 1000000000 tokens; default 1000000000. */
  maxContext?: number;
  /** 0 to 10000 layers. */
  fullAttentionLayers: number;
  /** 0 to 10000 layers; default 0. */
  windowedAttentionLayers?: number;
  /** 0 to 1000000000 tokens; default 0. */
  window?: number;
  /** 0 to 10000 heads. */
  attentionHeads: number;
  /** 0 to 10000 heads. */
  keyValueHeads: number;
  /** 0 to 10000000 count. */
  headDim: number;
  /** 0 to 10000000 count; default 0. */
  valueHeadDim?: number;
  /** 0 to 10000 heads; default 0. */
  fullAttentionHeads?: number;
  /** 0 to 10000 heads; default 0. */
  fullKeyValueHeads?: number;
  /** 0 to 10000000 count; default 0. */
  fullHeadDim?: number;
  /** 0 to 1; default 0. */
  fullKeysAreValues?: boolean;
  /** 0 to 1; default 0. */
  sharedKeyValueCache?: boolean;
  /** 0 to 1; default 0. */
  attentionOutputGate?: boolean;
  /** 0 to 10000000 count; default 0. */
  kvLoraRank?: number;
  /** 0 to 10000000 count; default 0. */
  qLoraRank?: number;
  /** 0 to 10000000 count; default 0. */
  outputLoraRank?: number;
  /** 0 to 10000 count; default 0. */
  outputGroups?: number;
  /** 0 to 10000000 count; default 0. */
  qkRopeHeadDim?: number;
  /** 0 to 10000000 count; default 0. */
  qkNopeHeadDim?: number;
  /** 0 to 1000000000 tokens; default 0. */
  sparseTopK?: number;
  /** 0 to 1000000000000 parameters; default 0. */
  indexerParameters?: number;
  /** 0 to 1000000 bytes-per-token; default 0. */
  indexBytesPerToken?: number;
  /** 1 to 1000000 tokens; default 1. */
  contextCompression?: number;
  /** 0 to 10000 layers; default 0. */
  linearLayers?: number;
  /** 0 to 1000000000000 parameters; default 0. */
  linearParameters?: number;
  /** 0 to 1000000000000 count; default 0. */
  linearStateElements?: number;
  /** 0 to 10000 layers. */
  denseFfnLayers: number;
  /** 0 to 10000000 count; default 0. */
  intermediateSize?: number;
  /** 0 to 1; default 0. */
  gatedFfn?: boolean;
  /** 0 to 10000 layers; default 0. */
  moeLayers?: number;
  /** 0 to 1000000 count; default 0. */
  experts?: number;
  /** 0 to 1000000 count; default 0. */
  expertsPerToken?: number;
  /** 0 to 10000000 count; default 0. */
  expertIntermediateSize?: number;
  /** 0 to 10000000 count; default 0. */
  sharedExpertIntermediateSize?: number;
  /** 0 to 10000000 count; default 0. */
  moeLatentSize?: number;
  /** 0 to 10000 layers; default 0. */
  encoderLayers?: number;
}

/** An accelerator described by its datasheet. */
export interface AcceleratorDatasheet {
  id?: string;
  name?: string;
  family?: string;
  /** 0.01 to 1000000 gigabytes. */
  memoryGb: number;
  /** 0.1 to 1000000000 gigabytes-per-second. */
  bandwidthGbPerS: number;
  /** 0.001 to 10000000 teraflops. */
  fp16Tflops: number;
  /** 0 to 10000000 teraflops; default 0. */
  fp8Tflops?: number;
  /** 0 to 100000000 gigabytes-per-second; default 0. */
  linkGbPerS?: number;
  /** 0 to 10000000 teraflops; default 0. */
  int8Tops?: number;
  /** 0 to 10000000 teraflops; default 0. */
  fp4Tflops?: number;
  /** 1 to 1000000 accelerators; default 8. */
  scaleUp?: number;
  /** 0 to 1000000 watts; default 0. */
  tdpW?: number;
  /** 0 to 16; default 0. */
  class?: "other" | "volta" | "ampere" | "ampere-rtx" | "ada" | "hopper" | "blackwell" | "blackwell-rtx" | "cdna2" | "cdna3" | "rdna" | "gaudi" | "xe" | "tpu" | "neuron" | "apple" | "cpu";
  /** 0 to 3; default 0. */
  link?: "fabric" | "pcie" | "network" | "none";
}

/** How many requests there are: exactly one of these ways. */
export type Load =
  | { concurrency: number | "max"; promptsPerSlot?: never; requestsPerSecond?: never; tokensPerDay?: never }
  | { concurrency: number; promptsPerSlot: number; requestsPerSecond?: never; tokensPerDay?: never }
  | { concurrency?: never; promptsPerSlot?: never; requestsPerSecond: number; tokensPerDay?: never }
  | { concurrency?: never; promptsPerSlot?: never; requestsPerSecond?: never; tokensPerDay: number };

/** One question: a model on accelerators, serving a workload, paid for somehow. Every key may be left out. */
export interface Scenario {
  /** The open-weight model that is served; a mixture of experts needs memory for all its parameters and time for the active ones. Default: "meta-llama/Llama-3.3-70B-Instruct". */
  model?: ModelId | (string & {}) | ModelArchitecture | null;
  precision?: {
    /** The number format of the weights: fewer bits mean less memory to hold and to read. Default: "fp8". */
    weights?: WeightFormat | { bitsPerWeight: number } | null;
    /** The number format of the stored keys and values of earlier tokens. Default: "fp8". */
    kvCache?: "fp32" | "bf16" | "fp16" | "fp8" | "int8" | "int4" | "nvfp4" | "mxfp4" | null;
    /** The format that matrix multiplications run in; automatic follows the weights and the hardware. Default: "auto". */
    activations?: "auto" | "fp32" | "fp16" | "fp8" | "int8" | "fp4" | null;
  } | null;
  /** The GPU or other accelerator that the model runs on. Default: "h100-sxm". */
  accelerator?: AcceleratorId | (string & {}) | AcceleratorDatasheet | null;
  parallelism?: {
    /** How many accelerators share every matrix of the model. 1 to 1024 accelerators. Default: 4.0. */
    tensor?: number | null;
    /** How many stages share the layers of the model, one after the other. 1 to 256 count. Default: 1.0. */
    pipeline?: number | null;
    /** Over how many accelerators the experts of a mixture of experts are spread. 1 to 4096 accelerators. Default: 1.0. */
    expert?: number | null;
    /** How many attention replicas share one set of experts. 1 to 4096 count. Default: 1.0. */
    data?: number | null;
    /** Independent copies of the deployment that share the load. 1 to 1000000 count. Default: 1.0. */
    replicas?: number | null;
  } | null;
  prefillPool?: {
    /** Copies of the model on accelerators that only read prompts and hand the cache over; 0: prompts are read where answers are written. 0 to 1000000 count. Default: 0.0. */
    replicas?: number | null;
    /** How many accelerators of the prefill pool share every matrix. 1 to 1024 accelerators. Default: 4.0. */
    tensor?: number | null;
    /** Over how many accelerators of one prefill copy the experts are spread. 1 to 4096 accelerators. Default: 1.0. */
    expert?: number | null;
    /** How many attention replicas of one prefill copy share one set of experts. 1 to 4096 count. Default: 1.0. */
    data?: number | null;
  } | null;
  workload?: {
    /** Tokens sent to the model in one request, system text and history included. 1 to 100000000 tokens. Default: 2048.0. */
    inputTokens?: number | null;
    /** Tokens the model writes in one request, reasoning tokens included. 1 to 10000000 tokens. Default: 512.0. */
    outputTokens?: number | null;
    /** The share of the input tokens that is found in the prefix cache and needs no prefill. 0 to 0.99 share. Default: 0.0. */
    cachedInputShare?: number | null;
    /** How much lengths differ: standard deviation over mean. 0%: all alike; chats are often near 100%. Static batches pad to the longest. 0 to 10 share. Default: 0.0. */
    lengthSpread?: number | null;
    /** How many requests there are. */
    load?: Load | null;
  } | null;
  serving?: {
    /** The software that serves the model. Default: "vllm". */
    engine?: "vllm" | "sglang" | "tensorrt-llm" | "llama.cpp" | null;
    /** How requests share the steps of the model. Default: "continuous". */
    batching?: "continuous" | "dynamic" | "static" | null;
    /** Dynamic batching: how long the first request of a batch waits for others. 0 to 10000000 milliseconds. Default: 50.0. */
    batchWaitMs?: number | null;
    /** Whether the KV cache is kept in blocks that grow as needed, or reserved at full length for every request. Default: true. */
    kvPaging?: boolean | null;
    offload?: {
      /** The share of the weights that stays in the host's memory and crosses the bus in every pass. 0 to 1 share. Default: 0.0. */
      weightShare?: number | null;
      /** What the bus between the host and one accelerator reaches in one direction. 0.01 to 100000 gigabytes-per-second. Default: 50.0. */
      hostGbPerS?: number | null;
    } | null;
    speculation?: {
      /** Who guesses tokens ahead, so that one pass of the model checks several; helps most with few requests, and can slow down many. Default: "none". */
      method?: "none" | "ngram" | "medusa" | "eagle" | "mtp" | "draft-model" | null;
      /** Tokens guessed ahead in each step. 1 to 64 tokens. Default: 3.0. */
      draftTokens?: number | null;
      /** The chance that a guess is right where all guesses before it were; depends on the model and the task. 0 to 1 share. Default: 0.7. */
      acceptance?: number | null;
      /** The small model that guesses. Default: "meta-llama/Llama-3.2-1B". */
      draftModel?: ModelId | (string & {}) | null;
    } | null;
  } | null;
  targets?: {
    /** The mean time to first token to keep; the estimate says whether it is kept. 0.001 to 100000000 milliseconds. */
    timeToFirstTokenMs?: number | null;
    /** The mean time per output token to keep; the estimate says whether it is kept. 0.001 to 10000000 milliseconds. */
    timePerOutputTokenMs?: number | null;
  } | null;
  correction?: {
    /** A factor on the time to read a prompt, from your own measurement; 100%: the model as it is. 0.1 to 10 share. Default: 1.0. */
    prefill?: number | null;
    /** A factor on the time of a decode step, from your own measurement; 100%: the model as it is. 0.1 to 10 share. Default: 1.0. */
    decode?: number | null;
  } | null;
  price?: {
    /** The kind of deal whose median price is taken where no price is given. Default: "on-demand". */
    kind?: "on-demand" | "hyperscaler" | "spot" | "reserved-1y" | "reserved-3y" | null;
    /** What one accelerator costs for one hour, used or idle. 0 to 1000000 usd-per-accelerator-hour. */
    usdPerAcceleratorHour?: number | null;
  } | null;
  deployment?: {
    /** The share of the paid hours in which the deployment carries this load. 0 to 1 share. Default: 0.6. */
    utilization?: number | null;
    /** Where the accelerators stand: all of them at one site, or otherwise. Default: "central". */
    shape?: "central" | null;
  } | null;
  /** Reserved: only null for now. */
  ownership?: null;
  /** Reserved: only null for now. */
  routing?: null;
}

/** A scenario with every key. */
export interface CompleteScenario {
  /** The open-weight model that is served; a mixture of experts needs memory for all its parameters and time for the active ones. Default: "meta-llama/Llama-3.3-70B-Instruct". */
  model: ModelId | (string & {}) | ModelArchitecture;
  precision: {
    /** The number format of the weights: fewer bits mean less memory to hold and to read. Default: "fp8". */
    weights: WeightFormat | { bitsPerWeight: number };
    /** The number format of the stored keys and values of earlier tokens. Default: "fp8". */
    kvCache: "fp32" | "bf16" | "fp16" | "fp8" | "int8" | "int4" | "nvfp4" | "mxfp4";
    /** The format that matrix multiplications run in; automatic follows the weights and the hardware. Default: "auto". */
    activations: "auto" | "fp32" | "fp16" | "fp8" | "int8" | "fp4";
  };
  /** The GPU or other accelerator that the model runs on. Default: "h100-sxm". */
  accelerator: AcceleratorId | (string & {}) | AcceleratorDatasheet;
  parallelism: {
    /** How many accelerators share every matrix of the model. 1 to 1024 accelerators. Default: 4.0. */
    tensor: number;
    /** How many stages share the layers of the model, one after the other. 1 to 256 count. Default: 1.0. */
    pipeline: number;
    /** Over how many accelerators the experts of a mixture of experts are spread. 1 to 4096 accelerators. Default: 1.0. */
    expert: number;
    /** How many attention replicas share one set of experts. 1 to 4096 count. Default: 1.0. */
    data: number;
    /** Independent copies of the deployment that share the load. 1 to 1000000 count. Default: 1.0. */
    replicas: number;
  };
  prefillPool: {
    /** Copies of the model on accelerators that only read prompts and hand the cache over; 0: prompts are read where answers are written. 0 to 1000000 count. Default: 0.0. */
    replicas: number;
    /** How many accelerators of the prefill pool share every matrix. 1 to 1024 accelerators. Default: 4.0. */
    tensor: number;
    /** Over how many accelerators of one prefill copy the experts are spread. 1 to 4096 accelerators. Default: 1.0. */
    expert: number;
    /** How many attention replicas of one prefill copy share one set of experts. 1 to 4096 count. Default: 1.0. */
    data: number;
  };
  workload: {
    /** Tokens sent to the model in one request, system text and history included. 1 to 100000000 tokens. Default: 2048.0. */
    inputTokens: number;
    /** Tokens the model writes in one request, reasoning tokens included. 1 to 10000000 tokens. Default: 512.0. */
    outputTokens: number;
    /** The share of the input tokens that is found in the prefix cache and needs no prefill. 0 to 0.99 share. Default: 0.0. */
    cachedInputShare: number;
    /** How much lengths differ: standard deviation over mean. 0%: all alike; chats are often near 100%. Static batches pad to the longest. 0 to 10 share. Default: 0.0. */
    lengthSpread: number;
    /** How many requests there are. */
    load: Load;
  };
  serving: {
    /** The software that serves the model. Default: "vllm". */
    engine: "vllm" | "sglang" | "tensorrt-llm" | "llama.cpp";
    /** How requests share the steps of the model. Default: "continuous". */
    batching: "continuous" | "dynamic" | "static";
    /** Dynamic batching: how long the first request of a batch waits for others. 0 to 10000000 milliseconds. Default: 50.0. */
    batchWaitMs: number;
    /** Whether the KV cache is kept in blocks that grow as needed, or reserved at full length for every request. Default: true. */
    kvPaging: boolean;
    offload: {
      /** The share of the weights that stays in the host's memory and crosses the bus in every pass. 0 to 1 share. Default: 0.0. */
      weightShare: number;
      /** What the bus between the host and one accelerator reaches in one direction. 0.01 to 100000 gigabytes-per-second. Default: 50.0. */
      hostGbPerS: number;
    };
    speculation: {
      /** Who guesses tokens ahead, so that one pass of the model checks several; helps most with few requests, and can slow down many. Default: "none". */
      method: "none" | "ngram" | "medusa" | "eagle" | "mtp" | "draft-model";
      /** Tokens guessed ahead in each step. 1 to 64 tokens. Default: 3.0. */
      draftTokens: number;
      /** The chance that a guess is right where all guesses before it were; depends on the model and the task. 0 to 1 share. Default: 0.7. */
      acceptance: number;
      /** The small model that guesses. Default: "meta-llama/Llama-3.2-1B". */
      draftModel: ModelId | (string & {});
    };
  };
  targets: {
    /** The mean time to first token to keep; the estimate says whether it is kept. 0.001 to 100000000 milliseconds. */
    timeToFirstTokenMs: number | null;
    /** The mean time per output token to keep; the estimate says whether it is kept. 0.001 to 10000000 milliseconds. */
    timePerOutputTokenMs: number | null;
  };
  correction: {
    /** A factor on the time to read a prompt, from your own measurement; 100%: the model as it is. 0.1 to 10 share. Default: 1.0. */
    prefill: number;
    /** A factor on the time of a decode step, from your own measurement; 100%: the model as it is. 0.1 to 10 share. Default: 1.0. */
    decode: number;
  };
  price: {
    /** The kind of deal whose median price is taken where no price is given. Default: "on-demand". */
    kind: "on-demand" | "hyperscaler" | "spot" | "reserved-1y" | "reserved-3y";
    /** What one accelerator costs for one hour, used or idle. 0 to 1000000 usd-per-accelerator-hour. */
    usdPerAcceleratorHour: number | null;
  };
  deployment: {
    /** The share of the paid hours in which the deployment carries this load. 0 to 1 share. Default: 0.6. */
    utilization: number;
    /** Where the accelerators stand: all of them at one site, or otherwise. Default: "central". */
    shape: "central";
  };
}

/** Every figure of a scenario. All numbers are finite. */
export interface Estimate {
  /** Whether weights and at least one request fit in memory. */
  fits: boolean;
  /** What limits it most; null when it does not fit. */
  bound: Bound | null;
  /** null when there is none: the model does not fit, has no price or serves nothing. */
  cost: {
    /** Decode's share of the bill per million output tokens. Unit: usd-per-million-output-tokens. */
    perMillionOutputTokens: number;
    /** Prefill's share of the bill per million input tokens that were not cached. Unit: usd-per-million-input-tokens. */
    perMillionInputTokens: number;
    /** What a million input tokens found in the prefix cache cost. Unit: usd-per-million-cached-input-tokens. */
    perMillionCachedInputTokens: number;
    /** The whole bill per million tokens, input and output together. Unit: usd-per-million-tokens. */
    perMillionTokens: number;
    /** The whole bill per million output tokens, as benchmarks quote it. Unit: usd-per-million-output-tokens. */
    wholeBillPerMillionOutputTokens: number;
    /** The whole bill per request. Unit: usd-per-request. */
    perRequest: number;
    /** The whole bill of an hour. Unit: usd-per-hour. */
    perHour: number;
    /** The whole bill of 730 hours. Unit: usd-per-month. */
    perMonth: number;
    /** Where the cost of a million tokens goes; sums to perMillionTokens. */
    breakdown: { part: Part; usdPerMillionTokens: number }[];
  } | null;
  /** null when there is none: the model does not fit, has no price or serves nothing. */
  latency: {
    /** Mean time from request to first token, waiting included. Unit: milliseconds. */
    timeToFirstTokenMs: number;
    /** (End to end − time to first token) ÷ (output tokens − 1). Unit: milliseconds. */
    timePerOutputTokenMs: number;
    /** Mean time from request to last token. Unit: milliseconds. */
    endToEndMs: number;
    /** 1 ÷ time per output token. Unit: tokens-per-second-per-user. */
    outputTokensPerSecondPerUser: number;
  } | null;
  /** null when there is none: the model does not fit, has no price or serves nothing. */
  throughput: {
    /** Output tokens of the whole deployment per second under load. Unit: tokens-per-second. */
    outputTokensPerSecond: number;
    /** Input tokens of the whole deployment per second under load. Unit: tokens-per-second. */
    inputTokensPerSecond: number;
    /** Requests of the whole deployment per second under load. Unit: requests-per-second. */
    requestsPerSecond: number;
    /** Output tokens per second and accelerator under load. Unit: tokens-per-second-per-accelerator. */
    outputTokensPerSecondPerAccelerator: number;
  } | null;
  memory: {
    /** Memory of one accelerator. Unit: bytes. */
    capacityBytes: number;
    /** Memory of one accelerator that the engine may use. Unit: bytes. */
    usableBytes: number;
    /** Weights on one accelerator. Unit: bytes. */
    weightsBytes: number;
    /** Cache of the admitted requests on one accelerator. Unit: bytes. */
    kvCacheBytes: number;
    /** Activations of one step on one accelerator. Unit: bytes. */
    activationBytes: number;
    /** Runtime, graphs and workspace on one accelerator. Unit: bytes. */
    overheadBytes: number;
    /** Cache of one token of context of one sequence, over all accelerators of a replica. Unit: bytes-per-token. */
    kvBytesPerToken: number;
    /** Sequences that fit in memory on the whole deployment. Unit: requests. */
    maxConcurrency: number;
  };
  deployment: {
    /** Tensor × pipeline × data. Unit: accelerators. */
    accelerators: number;
    /** Requests asked to be in flight. Unit: requests. */
    concurrency: number;
    /** Requests in flight; the others wait for memory. Unit: requests. */
    admitted: number;
    /** Sequences that decode in one step of one attention replica. Unit: sequences. */
    decodeBatch: number;
    /** Parameters of the model. Unit: parameters. */
    parameters: number;
    /** Parameters used for one token. Unit: parameters. */
    activeParameters: number;
    /** Price used for one accelerator-hour. Unit: usd-per-accelerator-hour. */
    usdPerAcceleratorHour: number | null;
  };
  /** How far figures may be off; null where there is no such figure, or the load gives it. */
  error: {
    /** Of latency.timeToFirstTokenMs, in its unit. */
    timeToFirstToken: ErrorBand | null;
    /** Of latency.timePerOutputTokenMs, in its unit. */
    timePerOutputToken: ErrorBand | null;
    /** Of latency.endToEndMs, in its unit. */
    endToEnd: ErrorBand | null;
    /** Of throughput.outputTokensPerSecond, in its unit. */
    outputTokensPerSecond: ErrorBand | null;
    /** Of cost.perMillionOutputTokens, in its unit. */
    perMillionOutputTokens: ErrorBand | null;
  };
  /** What the reader should know. */
  notes: Note[];
}

/** The key of a figure: its path in an estimate. */
export type FigureKey = 
  | "cost.perMillionOutputTokens"
  | "cost.perMillionInputTokens"
  | "cost.perMillionCachedInputTokens"
  | "cost.perMillionTokens"
  | "cost.wholeBillPerMillionOutputTokens"
  | "cost.perRequest"
  | "cost.perHour"
  | "cost.perMonth"
  | "latency.timeToFirstTokenMs"
  | "latency.timePerOutputTokenMs"
  | "latency.endToEndMs"
  | "latency.outputTokensPerSecondPerUser"
  | "throughput.outputTokensPerSecond"
  | "throughput.inputTokensPerSecond"
  | "throughput.requestsPerSecond"
  | "throughput.outputTokensPerSecondPerAccelerator"
  | "memory.capacityBytes"
  | "memory.usableBytes"
  | "memory.weightsBytes"
  | "memory.kvCacheBytes"
  | "memory.activationBytes"
  | "memory.overheadBytes"
  | "memory.kvBytesPerToken"
  | "memory.maxConcurrency"
  | "deployment.accelerators"
  | "deployment.concurrency"
  | "deployment.admitted"
  | "deployment.decodeBatch"
  | "deployment.parameters"
  | "deployment.activeParameters"
  | "deployment.usdPerAcceleratorHour";

/** The key of a control: its path in a scenario. */
export type ControlKey = 
  | "model"
  | "precision.weights"
  | "precision.kvCache"
  | "precision.activations"
  | "accelerator"
  | "parallelism.tensor"
  | "parallelism.pipeline"
  | "parallelism.expert"
  | "parallelism.data"
  | "parallelism.replicas"
  | "prefillPool.replicas"
  | "prefillPool.tensor"
  | "prefillPool.expert"
  | "prefillPool.data"
  | "workload.inputTokens"
  | "workload.outputTokens"
  | "workload.cachedInputShare"
  | "workload.lengthSpread"
  | "workload.load.concurrency"
  | "workload.load.promptsPerSlot"
  | "workload.load.requestsPerSecond"
  | "workload.load.tokensPerDay"
  | "serving.engine"
  | "serving.batching"
  | "serving.batchWaitMs"
  | "serving.kvPaging"
  | "serving.offload.weightShare"
  | "serving.offload.hostGbPerS"
  | "serving.speculation.method"
  | "serving.speculation.draftTokens"
  | "serving.speculation.acceptance"
  | "serving.speculation.draftModel"
  | "targets.timeToFirstTokenMs"
  | "targets.timePerOutputTokenMs"
  | "correction.prefill"
  | "correction.decode"
  | "price.kind"
  | "price.usdPerAcceleratorHour"
  | "deployment.utilization"
  | "deployment.shape";

/** What is allowed instead of a refused value. */
export type Limit =
  | { kind: "range"; min: number; max: number; unit: Unit }
  | { kind: "oneOf"; values: (number | string)[] }
  | { kind: "nearest"; values: string[] }
  | { kind: "type"; expected: string }
  | { kind: "fields"; fields: string[] };

/** One thing that is wrong with a scenario. */
export interface Problem {
  code: Code;
  /** The key of the field, or the key as it was given when it is unknown. */
  field: string;
  /** The value that was given. */
  value: number | string | null;
  /** One sentence, in the language of setLanguage(). */
  message: string;
  limit?: Limit;
}

/** Where most measurements of runs like this one lie. */
export interface ErrorBand {
  low: number;
  high: number;
  /** The measurements behind it, and why it is wider than they say; in the language of setLanguage(). */
  basis: string;
}

/** Something to know about an estimate. */
export interface Note {
  code: NoteCode;
  /** The control it is about. */
  field: string;
  value: number | string | null;
  /** One sentence, in the language of setLanguage(). */
  message: string;
  limit?: Limit;
}

/** What a refused call throws: everything that is wrong, at once. */
export class ScenarioError extends Error {
  constructor(problems: Problem[]);
  readonly problems: Problem[];
}

/** Where a value of a formula comes from. */
export type InputOrigin =
  | { kind: "step"; id: string }
  /** The other half of a pair of equations solved together; not to be followed. */
  | { kind: "solved"; id: string }
  | { kind: "control"; key: string; changed: boolean }
  | { kind: "catalogue"; row: string; field: string; provenance: Provenance | null }
  | { kind: "coefficient"; name: string; basis: OriginKind; source: string }
  | { kind: "counted"; section: string }
  | { kind: "constant" };

/** One value that a formula uses. */
export interface TraceInput {
  symbol: string;
  /** What it is, where it is an input of the scenario or read in the catalogue; in the language of setLanguage(). */
  label?: string;
  value: number;
  unit: Unit;
  origin: InputOrigin;
  /** The step that computes it, where it is one. */
  step?: TraceStep;
}

/** One computed value. Steps that several others use are one object; there are no cycles. */
export interface TraceStep {
  /** The key of the figure, or the name of an intermediate step. */
  id: string;
  label?: string;
  symbol: string;
  /** Over the symbols of `inputs`: + - * / ^, parentheses, min, max, floor. */
  formula: string;
  value: number;
  unit: Unit;
  inputs: TraceInput[];
}

/** Why the figures are what they are. */
export interface Trace {
  /** The step of the figure that was asked for; null where the estimate has no such figure. */
  root: TraceStep | null;
  /** The step of each figure that the estimate has. */
  figures: Partial<Record<FigureKey, TraceStep>>;
}

/** Where a row comes from. */
export interface Provenance {
  source: string;
  date: string;
  confidence: Confidence;
}

export interface CatalogueAccelerator {
  id: AcceleratorId;
  name: string;
  vendor: string;
  memoryType: string;
  interconnect: string;
  released: number;
  datasheet: Required<Omit<AcceleratorDatasheet, "id" | "name" | "family">>;
  purchaseUsd: [low: number, high: number] | null;
  purchaseSource: string;
  uncertainFields: string;
  note: string;
  provenance: Provenance;
}

export interface CatalogueModel {
  id: ModelId;
  family: string;
  released: string;
  architecture: Required<Omit<ModelArchitecture, "id" | "name" | "family">>;
  statedParameters: number | null;
  statedActiveParameters: number | null;
  nativeFormat: string;
  note: string;
  provenance: Provenance;
  /** Counted from the architecture. */
  parameters: number;
  /** Counted from the architecture. */
  activeParameters: number;
}

/** Low, median and high over providers, USD per accelerator-hour. */
export interface Spread {
  providers: number;
  low: number;
  median: number;
  high: number;
}

export interface PriceSummary {
  accelerator: string;
  onDemand: Spread | null;
  spot: Spread | null;
  reserved1y: Spread | null;
  reserved3y: Spread | null;
  owner: Spread | null;
  hyperscalerOnDemand: number | null;
  neocloudOnDemand: number | null;
  newest: string;
  quotes: number;
}

/** One dated price of an accelerator-hour. */
export interface PriceQuote {
  accelerator: string;
  provider: string;
  region: string;
  kind: PriceKind;
  usdPerHour: number;
  acceleratorOnly: boolean;
  inSummary: boolean;
  listedAt: string;
  note: string;
  provenance: Provenance;
}

/** The price of one model at one hosted API, USD per million tokens. */
export interface HostedPrice {
  provider: string;
  name: string;
  model: string;
  input: number;
  cachedInput: number | null;
  output: number;
  context: number;
  note: string;
  provenance: Provenance;
}

export interface Region {
  id: string;
  name: string;
  scope: string;
  gridGCo2PerKwh: number | null;
  gridProvenance: Provenance | null;
  electricityUsdPerKwh: number | null;
  electricityProvenance: Provenance | null;
}

export interface NumberFormat {
  name: WeightFormat;
  bitsPerWeight: number;
  math: Math;
  cache: boolean;
  source: string;
}

/** A ready-made scenario. */
export interface Preset {
  id: string;
  scenario: CompleteScenario;
  link: string;
  source: string;
  date: string;
}

/** One input of a scenario. */
export interface Control {
  key: ControlKey;
  /** In the language of setLanguage(). */
  label: string;
  /** Its key in a link. */
  link: string;
  group: Group;
  kind: "number" | "number-or-max" | "choice" | "flag" | "model" | "catalogue-model" | "accelerator" | "weight-format";
  default: number | string | boolean | null;
  origin: { kind: OriginKind; source: string; date: string };
  /** Limits, where it takes a number. */
  number?: {
    unit: Unit;
    min: number;
    max: number;
    usualMin: number;
    usualMax: number;
    scale: Scale;
    whole: boolean;
    optional: boolean;
  };
  /** Names, where it takes one of a few. */
  choices?: string[];
}

/** One output of an estimate. */
export interface Figure {
  key: FigureKey;
  unit: Unit;
  meaning: string;
}

/** Everything that is known beforehand, with its sources. A fresh copy at every call. */
export interface Catalogue {
  catalogueDate: string;
  edition: string;
  accelerators: CatalogueAccelerator[];
  models: CatalogueModel[];
  priceSummaries: PriceSummary[];
  priceQuotes: PriceQuote[];
  hostedPrices: HostedPrice[];
  regions: Region[];
  formats: NumberFormat[];
  presets: Preset[];
  controls: Control[];
  figures: Figure[];
}

/** What a link says. */
export interface DecodedLink {
  scenario: CompleteScenario;
  /** The data edition that the link was made with. */
  edition: string;
  /** What could not be read; the defaults stand in its place. */
  problems: Problem[];
  /** Keys that this version does not know; hand them to encodeLink() to keep them. */
  unknown?: [key: string, value: string][];
}

/** Loads the wasm module once. Await it before any other call; after a failure it can be called again. */
export function ready(): Promise<void>;

/** Every figure of a scenario. Throws a ScenarioError with all its problems. */
export function evaluate(scenario: Scenario): Estimate;

/** Every figure of each scenario; the error itself in the place of one that is refused. */
export function evaluateMany(scenarios: readonly Scenario[]): (Estimate | ScenarioError)[];

/** The steps behind a figure (cost.perMillionOutputTokens unless given) and behind all of them. */
export function explain(scenario: Scenario, figure?: FigureKey): Trace;

/** The estimate at each value of one control, everything else as it is; null where it is refused. */
export function sweep(
  scenario: Scenario,
  field: ControlKey,
  values: readonly number[] | readonly string[] | readonly boolean[],
): (Estimate | null)[];

/** Accelerators, models, prices, hosted prices, regions, presets and controls, with their sources. */
export function catalogue(): Catalogue;

/** The scenario that stands where nothing is said. */
export function defaults(): CompleteScenario;

/** The fragment (without #) that opens as the scenario. */
export function encodeLink(scenario: Scenario, unknown?: readonly (readonly [key: string, value: string])[]): string;

/** What a fragment, or a whole address with one, says. Never throws for what it says. */
export function decodeLink(link: string): DecodedLink;

/** The architecture that a Hugging Face config.json describes: its text, or the object in it. */
export function parseModelConfig(config: string | object): ModelArchitecture;

/** The language of messages and labels from now on: "en" or "pt-BR"; says which one it is. */
export function setLanguage(tag: string): "en" | "pt-BR";

/** The version of this package. */
export const version: string;

/** The day the catalogue was last gathered. */
export const catalogueDate: string;

/** The data edition that links are made with. */
export const edition: string;
