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
  | "usd-per-year"
  | "usd-per-kw-month"
  | "usd-per-kwh"
  | "usd-per-gb"
  | "usd-per-accelerator"
  | "usd-per-thousand-requests"
  | "usd-per-word"
  | "usd-per-conversation"
  | "usd-per-user-month"
  | "usd-per-audio-hour"
  | "usd-per-document"
  | "joules-per-token"
  | "kilowatt-hours-per-million-tokens"
  | "grams-per-million-tokens"
  | "grams-per-kwh"
  | "kilograms"
  | "years"
  | "months"
  | "minutes"
  | "per-day"
  | "users"
  | "deployments"
  | "requests-per-month"
  | "tokens-per-month"
  | "year";

/** What limits a deployment most. */
export type Bound = "compute" | "memory-bandwidth" | "interconnect" | "overhead" | "kv-capacity";

/** What a part of the cost pays for. */
export type Part = 
  | "prefill"
  | "decode"
  | "second-model"
  | "hosted-api"
  | "router"
  | "response-cache"
  | "egress"
  | "idle"
  | "second-model-idle"
  | "spares";

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
  | "target-missed"
  | "concurrency-for-targets"
  | "hosted-latency-unknown"
  | "second-model-does-not-fit"
  | "low-confidence-price"
  | "commitment-not-worthwhile";

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
export type Group = 
  | "model"
  | "hardware"
  | "workload"
  | "serving"
  | "money"
  | "ownership"
  | "fleet"
  | "routing"
  | "energy"
  | "comparison";

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
    /** Requests of one conversation; each prompt holds all the turns before it, so input tokens grow with every turn. 1 to 1000 requests. Default: 1.0. */
    turns?: number | null;
    /** Tokens that the user adds in each turn after the first. 1 to 10000000 tokens. Default: 100.0. */
    turnTokens?: number | null;
    /** The share of the earlier turns that is found in the prefix cache; high where conversations return to the same replica. 0 to 0.99 share. Default: 0.0. */
    historyCachedShare?: number | null;
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
    /** The kind of deal whose catalogue price is taken where no price is given; owned: nothing is rented, and the cost of owning is taken. Default: "on-demand". */
    kind?: 
  | "on-demand"
  | "hyperscaler"
  | "neocloud"
  | "marketplace"
  | "spot"
  | "committed-6mo"
  | "reserved-1y"
  | "reserved-3y"
  | "rental-3y"
  | "owned" | null;
    /** Which of the providers' prices of that kind is taken: the lowest, the median or the highest. Default: "median". */
    level?: "low" | "median" | "high" | null;
    /** The list price of one accelerator for one hour, used or idle; discounts and interruptions come on top. 0 to 1000000 usd-per-accelerator-hour. */
    usdPerAcceleratorHour?: number | null;
    /** What a contract takes off the list price. 0 to 1 share. Default: 0.0. */
    discountShare?: number | null;
    spot?: {
      /** The share of hours in which there is spot capacity; the other hours are bought on demand. 0 to 1 share. Default: 0.95. */
      availability?: number | null;
      /** How often a day the provider takes a deployment's capacity back; each time some work is lost. 0 to 10000 per-day. Default: 1.0. */
      evictionsPerDay?: number | null;
      /** Minutes of work that an eviction loses, with starting anew and loading the weights. 0 to 1440 minutes. Default: 10.0. */
      minutesLost?: number | null;
      /** What an accelerator-hour costs in the hours without spot capacity. 0 to 1000000 usd-per-accelerator-hour. */
      fallbackUsdPerAcceleratorHour?: number | null;
    } | null;
    commitment?: {
      /** The share of the committed accelerator-hours that the fleet takes; the others are paid all the same. 0.001 to 1 share. Default: 1.0. */
      usedShare?: number | null;
      /** By how much the on-demand price falls in a year; the faster it falls, the less a commitment pays. 0 to 0.95 share. Default: 0.2. */
      marketDecline?: number | null;
    } | null;
  } | null;
  ownership?: {
    /** The price of a server divided by its accelerators. 0 to 100000000 usd-per-accelerator. */
    usdPerAccelerator?: number | null;
    /** The network among the servers, as a share of their price; larger clusters need more of it. 0 to 10 share. Default: 0.12. */
    networkShare?: number | null;
    /** Years until the hardware is replaced; its price is spread over them. 0.1 to 50 years. Default: 4.0. */
    lifeYears?: number | null;
    /** What the hardware is worth at the end of its life, as a share of what was paid. 0 to 1 share. Default: 0.15. */
    residualShare?: number | null;
    /** What the money tied up costs in a year: interest or the return that owners ask. 0 to 1 share. Default: 0.1. */
    costOfCapital?: number | null;
    /** Spare parts and repair in a year, as a share of the server's price. 0 to 1 share. Default: 0.02. */
    sparesShare?: number | null;
    /** People who run the hardware, per accelerator and year. 0 to 10000000 usd-per-year. Default: 300.0. */
    staffUsdPerYear?: number | null;
    /** Licenses of software, per accelerator and year. 0 to 10000000 usd-per-year. Default: 0.0. */
    softwareUsdPerYear?: number | null;
    /** Space, cooling and power distribution per rated kW and month, without the electricity. 0 to 100000 usd-per-kw-month. Default: 195.0. */
    hostingUsdPerKwMonth?: number | null;
    /** What renting the same accelerator-hour costs; owning and commitments are compared with it. 0 to 1000000 usd-per-accelerator-hour. */
    rentUsdPerAcceleratorHour?: number | null;
  } | null;
  deployment?: {
    /** The share of the paid hours in which the deployment carries this load; a result where a demand is given. 0 to 1 share. Default: 0.6. */
    utilization?: number | null;
    /** Where the fleet stands and who shares it; pools that share no load leave more capacity idle. Default: "central". */
    shape?: "central" | "sites" | "dedicated" | "multi-cloud" | "serverless" | null;
    /** Sites that each have a pool of their own and share no load. 1 to 100000 count. Default: 10.0. */
    sites?: number | null;
    /** What many small sites cost on top of the price of their accelerators. 0 to 10 share. Default: 0.1. */
    siteOverheadShare?: number | null;
    /** Groups of clients that each have deployments of their own and share no load. 1 to 100000 count. Default: 4.0. */
    groups?: number | null;
    /** The share of hours that run at the cheapest provider; the others are paid at the usual price. 0 to 1 share. Default: 0.5. */
    cheapestShare?: number | null;
    /** What moving between clouds costs on top of the price of the accelerators. 0 to 10 share. Default: 0.05. */
    migrationShare?: number | null;
    /** Time that a request and its first token spend on the way; it adds to the time to first token. 0 to 1000000 milliseconds. Default: 0.0. */
    networkRttMs?: number | null;
    /** What the cloud charges for a gigabyte of answers sent to users. 0 to 10000 usd-per-gb. Default: 0.0. */
    egressUsdPerGb?: number | null;
    /** Bytes that an output token takes on the wire; tokens streamed one by one take many more than plain text. 0.1 to 1000000 bytes. Default: 4.5. */
    bytesPerToken?: number | null;
  } | null;
  demand?: {
    /** Requests of all users per second, mean of the day; the fleet is sized for them. 0.000001 to 10000000 requests-per-second. */
    requestsPerSecond?: number | null;
    /** Input and output tokens of all users in a day; the fleet is sized for them. 1 to 10000000000000000 tokens-per-day. */
    tokensPerDay?: number | null;
    /** People who use the service; with the requests of each they make up the demand. 1 to 10000000000 users. */
    users?: number | null;
    /** Requests that one user makes in a day. 0.001 to 1000000 per-day. Default: 20.0. */
    requestsPerUserDay?: number | null;
    /** Load of the busiest hour divided by the mean of the hours with traffic; higher peaks leave more capacity idle. 1 to 100. Default: 2.0. */
    peakToMean?: number | null;
    /** The share of the day with any traffic; an elastic fleet pays only for these hours. 0.001 to 1 share. Default: 1.0. */
    dutyShare?: number | null;
    /** The share of requests of the busiest hour that may have to wait for a slot; fewer waits need more deployments. 0.000001 to 0.99 share. Default: 0.05. */
    waitProbability?: number | null;
    /** Deployments that each pool keeps for the failure of others; they are paid and serve nothing. 0 to 1000 count. Default: 0.0. */
    spares?: number | null;
    /** Whether deployments are given back in the hours that do not need them. Default: false. */
    elastic?: boolean | null;
    /** The most accelerators that can be had; a demand that needs more is refused. 1 to 1000000000 accelerators. */
    maxAccelerators?: number | null;
  } | null;
  routing?: {
    /** The share of requests that a second model answers, usually a smaller one. 0 to 1 share. Default: 0.0. */
    share?: number | null;
    /** The model that answers the requests routed away from the first one. Default: "meta-llama/Llama-3.1-8B". */
    model?: ModelId | (string & {}) | null;
    /** The number format of the second model's weights. Default: "fp8". */
    weights?: 
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
  | "q2_k" | null;
    /** The accelerator that the second model runs on. Default: "h100-sxm". */
    accelerator?: AcceleratorId | (string & {}) | null;
    /** How many accelerators share every matrix of the second model. 1 to 1024 accelerators. Default: 1.0. */
    tensor?: number | null;
    /** Requests in progress at the same moment on one deployment of the second model. 1 to 1000000 requests. Default: 64.0. */
    concurrency?: number | null;
    /** The list price of an accelerator-hour of the second model. 0 to 1000000 usd-per-accelerator-hour. */
    usdPerAcceleratorHour?: number | null;
    /** The share of the paid hours in which the second model carries its load; a result where a demand is given. 0 to 1 share. Default: 0.6. */
    utilization?: number | null;
    /** The share of the second model's requests that the first model then answers, too; they are paid twice. 0 to 1 share. Default: 0.1. */
    escalationShare?: number | null;
    /** The share of requests that a hosted API answers, paid per token. 0 to 1 share. Default: 0.0. */
    hostedShare?: number | null;
    /** What choosing who answers costs, per 1,000 requests. 0 to 1000000 usd-per-thousand-requests. Default: 0.01. */
    usdPerThousandRequests?: number | null;
    /** The share of requests that are answered from a store of earlier answers, without any model. 0 to 1 share. Default: 0.0. */
    cachedResponseShare?: number | null;
    /** What looking for an earlier answer costs, per 1,000 requests, found or not. 0 to 1000000 usd-per-thousand-requests. Default: 0.01. */
    cacheUsdPerThousandRequests?: number | null;
  } | null;
  energy?: {
    /** The place whose price of electricity and carbon intensity are taken where none are given. Default: "united-states". */
    region?: 
  | "australia"
  | "belgium"
  | "brazil"
  | "canada"
  | "chile"
  | "china"
  | "denmark"
  | "european-union"
  | "finland"
  | "france"
  | "germany"
  | "iceland"
  | "illinois"
  | "india"
  | "indonesia"
  | "ireland"
  | "israel"
  | "italy"
  | "japan"
  | "malaysia"
  | "massachusetts"
  | "mexico"
  | "netherlands"
  | "new-york"
  | "northamerica-northeast1"
  | "norway"
  | "pennsylvania"
  | "poland"
  | "portugal"
  | "saudi-arabia"
  | "singapore"
  | "south-africa"
  | "south-korea"
  | "southamerica-east1"
  | "spain"
  | "sweden"
  | "switzerland"
  | "taiwan"
  | "united-arab-emirates"
  | "united-kingdom"
  | "united-states"
  | "us-central1"
  | "us-east4"
  | "us-east5"
  | "us-south1"
  | "us-west1"
  | "us-west2"
  | "world" | null;
    /** What a kilowatt-hour costs; owners pay it, rental prices include it. 0 to 100 usd-per-kwh. */
    usdPerKwh?: number | null;
    /** Emissions of making a kilowatt-hour, in grams of CO2 equivalent. 0 to 10000 grams-per-kwh. */
    gramsCo2PerKwh?: number | null;
    /** Energy of the whole site divided by the energy of its servers: what cooling and losses add. 1 to 10. Default: 1.2. */
    pue?: number | null;
    /** The rated power of a server divided by its accelerators. 0.1 to 1000000 watts. */
    ratedWatts?: number | null;
    /** What a server draws under load, as a share of its rated power. 0 to 1.5 share. Default: 0.7. */
    loadShare?: number | null;
    /** What a server draws while it serves nothing, as a share of its rated power. 0 to 1.5 share. Default: 0.3. */
    idleShare?: number | null;
    /** Emissions of making one accelerator, spread over its useful life. 0 to 1000000 kilograms. Default: 164.0. */
    embodiedKg?: number | null;
  } | null;
  hosted?: {
    /** What the hosted API charges for a million input tokens. 0 to 1000000 usd-per-million-input-tokens. */
    usdPerMillionInput?: number | null;
    /** What the hosted API charges for a million input tokens that it finds in its cache. 0 to 1000000 usd-per-million-cached-input-tokens. */
    usdPerMillionCachedInput?: number | null;
    /** What the hosted API charges for a million output tokens. 0 to 1000000 usd-per-million-output-tokens. */
    usdPerMillionOutput?: number | null;
    /** What is taken off the hosted API's prices, for instance for batches. 0 to 1 share. Default: 0.0. */
    discountShare?: number | null;
  } | null;
  units?: {
    /** Words that a token makes up on average; depends on the tokenizer and the language. 0.01 to 10. Default: 0.75. */
    wordsPerToken?: number | null;
    /** Seconds of audio that one request transcribes; leave it empty where there is no audio. 0.01 to 100000 seconds. */
    audioSecondsPerRequest?: number | null;
    /** Requests that one document takes. 0.001 to 1000000 requests. Default: 1.0. */
    requestsPerDocument?: number | null;
  } | null;
  quality?: {
    /** The share of the unquantized model's score that you measured with this format; it is shown and changes no cost. 0 to 1.5 share. */
    retainedShare?: number | null;
  } | null;
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
    /** Requests of one conversation; each prompt holds all the turns before it, so input tokens grow with every turn. 1 to 1000 requests. Default: 1.0. */
    turns: number;
    /** Tokens that the user adds in each turn after the first. 1 to 10000000 tokens. Default: 100.0. */
    turnTokens: number;
    /** The share of the earlier turns that is found in the prefix cache; high where conversations return to the same replica. 0 to 0.99 share. Default: 0.0. */
    historyCachedShare: number;
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
    /** The kind of deal whose catalogue price is taken where no price is given; owned: nothing is rented, and the cost of owning is taken. Default: "on-demand". */
    kind: 
  | "on-demand"
  | "hyperscaler"
  | "neocloud"
  | "marketplace"
  | "spot"
  | "committed-6mo"
  | "reserved-1y"
  | "reserved-3y"
  | "rental-3y"
  | "owned";
    /** Which of the providers' prices of that kind is taken: the lowest, the median or the highest. Default: "median". */
    level: "low" | "median" | "high";
    /** The list price of one accelerator for one hour, used or idle; discounts and interruptions come on top. 0 to 1000000 usd-per-accelerator-hour. */
    usdPerAcceleratorHour: number | null;
    /** What a contract takes off the list price. 0 to 1 share. Default: 0.0. */
    discountShare: number;
    spot: {
      /** The share of hours in which there is spot capacity; the other hours are bought on demand. 0 to 1 share. Default: 0.95. */
      availability: number;
      /** How often a day the provider takes a deployment's capacity back; each time some work is lost. 0 to 10000 per-day. Default: 1.0. */
      evictionsPerDay: number;
      /** Minutes of work that an eviction loses, with starting anew and loading the weights. 0 to 1440 minutes. Default: 10.0. */
      minutesLost: number;
      /** What an accelerator-hour costs in the hours without spot capacity. 0 to 1000000 usd-per-accelerator-hour. */
      fallbackUsdPerAcceleratorHour: number | null;
    };
    commitment: {
      /** The share of the committed accelerator-hours that the fleet takes; the others are paid all the same. 0.001 to 1 share. Default: 1.0. */
      usedShare: number;
      /** By how much the on-demand price falls in a year; the faster it falls, the less a commitment pays. 0 to 0.95 share. Default: 0.2. */
      marketDecline: number;
    };
  };
  ownership: {
    /** The price of a server divided by its accelerators. 0 to 100000000 usd-per-accelerator. */
    usdPerAccelerator: number | null;
    /** The network among the servers, as a share of their price; larger clusters need more of it. 0 to 10 share. Default: 0.12. */
    networkShare: number;
    /** Years until the hardware is replaced; its price is spread over them. 0.1 to 50 years. Default: 4.0. */
    lifeYears: number;
    /** What the hardware is worth at the end of its life, as a share of what was paid. 0 to 1 share. Default: 0.15. */
    residualShare: number;
    /** What the money tied up costs in a year: interest or the return that owners ask. 0 to 1 share. Default: 0.1. */
    costOfCapital: number;
    /** Spare parts and repair in a year, as a share of the server's price. 0 to 1 share. Default: 0.02. */
    sparesShare: number;
    /** People who run the hardware, per accelerator and year. 0 to 10000000 usd-per-year. Default: 300.0. */
    staffUsdPerYear: number;
    /** Licenses of software, per accelerator and year. 0 to 10000000 usd-per-year. Default: 0.0. */
    softwareUsdPerYear: number;
    /** Space, cooling and power distribution per rated kW and month, without the electricity. 0 to 100000 usd-per-kw-month. Default: 195.0. */
    hostingUsdPerKwMonth: number;
    /** What renting the same accelerator-hour costs; owning and commitments are compared with it. 0 to 1000000 usd-per-accelerator-hour. */
    rentUsdPerAcceleratorHour: number | null;
  };
  deployment: {
    /** The share of the paid hours in which the deployment carries this load; a result where a demand is given. 0 to 1 share. Default: 0.6. */
    utilization: number;
    /** Where the fleet stands and who shares it; pools that share no load leave more capacity idle. Default: "central". */
    shape: "central" | "sites" | "dedicated" | "multi-cloud" | "serverless";
    /** Sites that each have a pool of their own and share no load. 1 to 100000 count. Default: 10.0. */
    sites: number;
    /** What many small sites cost on top of the price of their accelerators. 0 to 10 share. Default: 0.1. */
    siteOverheadShare: number;
    /** Groups of clients that each have deployments of their own and share no load. 1 to 100000 count. Default: 4.0. */
    groups: number;
    /** The share of hours that run at the cheapest provider; the others are paid at the usual price. 0 to 1 share. Default: 0.5. */
    cheapestShare: number;
    /** What moving between clouds costs on top of the price of the accelerators. 0 to 10 share. Default: 0.05. */
    migrationShare: number;
    /** Time that a request and its first token spend on the way; it adds to the time to first token. 0 to 1000000 milliseconds. Default: 0.0. */
    networkRttMs: number;
    /** What the cloud charges for a gigabyte of answers sent to users. 0 to 10000 usd-per-gb. Default: 0.0. */
    egressUsdPerGb: number;
    /** Bytes that an output token takes on the wire; tokens streamed one by one take many more than plain text. 0.1 to 1000000 bytes. Default: 4.5. */
    bytesPerToken: number;
  };
  demand: {
    /** Requests of all users per second, mean of the day; the fleet is sized for them. 0.000001 to 10000000 requests-per-second. */
    requestsPerSecond: number | null;
    /** Input and output tokens of all users in a day; the fleet is sized for them. 1 to 10000000000000000 tokens-per-day. */
    tokensPerDay: number | null;
    /** People who use the service; with the requests of each they make up the demand. 1 to 10000000000 users. */
    users: number | null;
    /** Requests that one user makes in a day. 0.001 to 1000000 per-day. Default: 20.0. */
    requestsPerUserDay: number;
    /** Load of the busiest hour divided by the mean of the hours with traffic; higher peaks leave more capacity idle. 1 to 100. Default: 2.0. */
    peakToMean: number;
    /** The share of the day with any traffic; an elastic fleet pays only for these hours. 0.001 to 1 share. Default: 1.0. */
    dutyShare: number;
    /** The share of requests of the busiest hour that may have to wait for a slot; fewer waits need more deployments. 0.000001 to 0.99 share. Default: 0.05. */
    waitProbability: number;
    /** Deployments that each pool keeps for the failure of others; they are paid and serve nothing. 0 to 1000 count. Default: 0.0. */
    spares: number;
    /** Whether deployments are given back in the hours that do not need them. Default: false. */
    elastic: boolean;
    /** The most accelerators that can be had; a demand that needs more is refused. 1 to 1000000000 accelerators. */
    maxAccelerators: number | null;
  };
  routing: {
    /** The share of requests that a second model answers, usually a smaller one. 0 to 1 share. Default: 0.0. */
    share: number;
    /** The model that answers the requests routed away from the first one. Default: "meta-llama/Llama-3.1-8B". */
    model: ModelId | (string & {});
    /** The number format of the second model's weights. Default: "fp8". */
    weights: 
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
    /** The accelerator that the second model runs on. Default: "h100-sxm". */
    accelerator: AcceleratorId | (string & {});
    /** How many accelerators share every matrix of the second model. 1 to 1024 accelerators. Default: 1.0. */
    tensor: number;
    /** Requests in progress at the same moment on one deployment of the second model. 1 to 1000000 requests. Default: 64.0. */
    concurrency: number;
    /** The list price of an accelerator-hour of the second model. 0 to 1000000 usd-per-accelerator-hour. */
    usdPerAcceleratorHour: number | null;
    /** The share of the paid hours in which the second model carries its load; a result where a demand is given. 0 to 1 share. Default: 0.6. */
    utilization: number;
    /** The share of the second model's requests that the first model then answers, too; they are paid twice. 0 to 1 share. Default: 0.1. */
    escalationShare: number;
    /** The share of requests that a hosted API answers, paid per token. 0 to 1 share. Default: 0.0. */
    hostedShare: number;
    /** What choosing who answers costs, per 1,000 requests. 0 to 1000000 usd-per-thousand-requests. Default: 0.01. */
    usdPerThousandRequests: number;
    /** The share of requests that are answered from a store of earlier answers, without any model. 0 to 1 share. Default: 0.0. */
    cachedResponseShare: number;
    /** What looking for an earlier answer costs, per 1,000 requests, found or not. 0 to 1000000 usd-per-thousand-requests. Default: 0.01. */
    cacheUsdPerThousandRequests: number;
  };
  energy: {
    /** The place whose price of electricity and carbon intensity are taken where none are given. Default: "united-states". */
    region: 
  | "australia"
  | "belgium"
  | "brazil"
  | "canada"
  | "chile"
  | "china"
  | "denmark"
  | "european-union"
  | "finland"
  | "france"
  | "germany"
  | "iceland"
  | "illinois"
  | "india"
  | "indonesia"
  | "ireland"
  | "israel"
  | "italy"
  | "japan"
  | "malaysia"
  | "massachusetts"
  | "mexico"
  | "netherlands"
  | "new-york"
  | "northamerica-northeast1"
  | "norway"
  | "pennsylvania"
  | "poland"
  | "portugal"
  | "saudi-arabia"
  | "singapore"
  | "south-africa"
  | "south-korea"
  | "southamerica-east1"
  | "spain"
  | "sweden"
  | "switzerland"
  | "taiwan"
  | "united-arab-emirates"
  | "united-kingdom"
  | "united-states"
  | "us-central1"
  | "us-east4"
  | "us-east5"
  | "us-south1"
  | "us-west1"
  | "us-west2"
  | "world";
    /** What a kilowatt-hour costs; owners pay it, rental prices include it. 0 to 100 usd-per-kwh. */
    usdPerKwh: number | null;
    /** Emissions of making a kilowatt-hour, in grams of CO2 equivalent. 0 to 10000 grams-per-kwh. */
    gramsCo2PerKwh: number | null;
    /** Energy of the whole site divided by the energy of its servers: what cooling and losses add. 1 to 10. Default: 1.2. */
    pue: number;
    /** The rated power of a server divided by its accelerators. 0.1 to 1000000 watts. */
    ratedWatts: number | null;
    /** What a server draws under load, as a share of its rated power. 0 to 1.5 share. Default: 0.7. */
    loadShare: number;
    /** What a server draws while it serves nothing, as a share of its rated power. 0 to 1.5 share. Default: 0.3. */
    idleShare: number;
    /** Emissions of making one accelerator, spread over its useful life. 0 to 1000000 kilograms. Default: 164.0. */
    embodiedKg: number;
  };
  hosted: {
    /** What the hosted API charges for a million input tokens. 0 to 1000000 usd-per-million-input-tokens. */
    usdPerMillionInput: number | null;
    /** What the hosted API charges for a million input tokens that it finds in its cache. 0 to 1000000 usd-per-million-cached-input-tokens. */
    usdPerMillionCachedInput: number | null;
    /** What the hosted API charges for a million output tokens. 0 to 1000000 usd-per-million-output-tokens. */
    usdPerMillionOutput: number | null;
    /** What is taken off the hosted API's prices, for instance for batches. 0 to 1 share. Default: 0.0. */
    discountShare: number;
  };
  units: {
    /** Words that a token makes up on average; depends on the tokenizer and the language. 0.01 to 10. Default: 0.75. */
    wordsPerToken: number;
    /** Seconds of audio that one request transcribes; leave it empty where there is no audio. 0.01 to 100000 seconds. */
    audioSecondsPerRequest: number | null;
    /** Requests that one document takes. 0.001 to 1000000 requests. Default: 1.0. */
    requestsPerDocument: number;
  };
  quality: {
    /** The share of the unquantized model's score that you measured with this format; it is shown and changes no cost. 0 to 1.5 share. */
    retainedShare: number | null;
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
    /** The part of it that pays for capacity at work and for what is bought per request. Unit: usd-per-million-tokens. */
    usedPerMillionTokens: number;
    /** The part of it that pays for idle capacity and spares. Unit: usd-per-million-tokens. */
    idlePerMillionTokens: number;
    /** An output word, by the tokens it takes. Unit: usd-per-word. */
    perWord: number;
    /** All turns of a conversation. Unit: usd-per-conversation. */
    perConversation: number;
    /** A user's requests of 730 hours. Unit: usd-per-user-month. */
    perUserMonth: number;
    /** The requests that a document takes. Unit: usd-per-document. */
    perDocument: number;
    /** The requests that an hour of audio takes; only where requests transcribe audio. Unit: usd-per-audio-hour. */
    perAudioHour: number | null;
    /** The whole bill of an hour. Unit: usd-per-hour. */
    perHour: number | null;
    /** The whole bill of 730 hours. Unit: usd-per-month. */
    perMonth: number | null;
    /** The whole bill of 8,760 hours. Unit: usd-per-year. */
    perYear: number | null;
    /** Where the cost of a million tokens goes; sums to perMillionTokens. */
    breakdown: { part: Part; usdPerMillionTokens: number }[];
  } | null;
  /** null when there is none: the model does not fit, has no price or serves nothing. */
  price: {
    /** Price of an accelerator-hour as the list has it; where it is owned, its levelised cost. Unit: usd-per-accelerator-hour. */
    listUsdPerAcceleratorHour: number;
    /** List price less the discount. Unit: usd-per-accelerator-hour. */
    contractedUsdPerAcceleratorHour: number;
    /** Price of an accelerator-hour that does useful work for the fleet. Unit: usd-per-accelerator-hour. */
    effectiveUsdPerAcceleratorHour: number;
    /** What the market is expected to charge on demand over the commitment's term, mean. Unit: usd-per-accelerator-hour. */
    marketUsdPerAcceleratorHour: number | null;
    /** Share of the committed hours that must be used for the commitment to pay. Unit: share. */
    commitmentBreakEven: number | null;
  } | null;
  /** null when there is none: the model does not fit, has no price or serves nothing. */
  ownership: {
    /** What an accelerator-hour costs its owner. Unit: usd-per-accelerator-hour. */
    usdPerAcceleratorHour: number;
    /** Server and network, recovered over their life with the cost of capital. Unit: usd-per-hour. */
    capitalUsdPerHour: number;
    /** Electricity of an accelerator's share of server and site. Unit: usd-per-hour. */
    electricityUsdPerHour: number;
    /** Space, cooling and power distribution for the rated power. Unit: usd-per-hour. */
    hostingUsdPerHour: number;
    /** Staff, spare parts and licences. Unit: usd-per-hour. */
    operationsUsdPerHour: number;
    /** What renting the same accelerator-hour costs. Unit: usd-per-accelerator-hour. */
    rentUsdPerHour: number | null;
    /** Share of hours with work from which on owning costs less than renting those hours; above 1, never. Unit: share. */
    breakEvenUtilization: number | null;
    /** Months after which buying has cost less than renting all hours. Unit: months. */
    breakEvenMonths: number | null;
  } | null;
  /** null when there is none: the model does not fit, has no price or serves nothing. */
  fleet: {
    /** Deployments in the busiest hour, spares included. Unit: deployments. */
    deployments: number;
    /** Deployments that are paid, mean of the day. Unit: deployments. */
    paidDeployments: number;
    /** Accelerators in the busiest hour, the second model's included. Unit: accelerators. */
    accelerators: number;
    /** Share of what the paid deployments could serve that is asked. Unit: share. */
    utilization: number;
    /** Share of requests of the busiest hour that wait for a slot. Unit: share. */
    waitProbability: number;
    /** Mean wait for a slot in the busiest hour. Unit: milliseconds. */
    waitMs: number;
    /** Requests of users, mean of the day. Unit: requests-per-second. */
    requestsPerSecond: number;
    /** Requests that the first model answers in the busiest hour. Unit: requests-per-second. */
    peakRequestsPerSecond: number;
    /** Input and output tokens of users in 730 hours. Unit: tokens-per-month. */
    tokensPerMonth: number;
  } | null;
  /** null when there is none: the model does not fit, has no price or serves nothing. */
  routing: {
    /** Requests that the first model answers, as a share of users' requests. Unit: share. */
    firstShare: number;
    /** Requests that the second model answers, as a share of users' requests. Unit: share. */
    secondShare: number;
    /** Requests that the hosted API answers, as a share of users' requests. Unit: share. */
    hostedShare: number;
    /** What a request costs at the first model. Unit: usd-per-request. */
    firstUsdPerRequest: number | null;
    /** What a request costs at the second model. Unit: usd-per-request. */
    secondUsdPerRequest: number | null;
  } | null;
  /** null when there is none: the model does not fit, has no price or serves nothing. */
  hosted: {
    /** The same request at the hosted API. Unit: usd-per-request. */
    perRequest: number;
    /** The same tokens at the hosted API, input and output together. Unit: usd-per-million-tokens. */
    perMillionTokens: number;
    /** The same tokens at the cheapest offer of the catalogue. Unit: usd-per-million-tokens. */
    lowPerMillionTokens: number;
    /** The same tokens at the dearest offer of the catalogue. Unit: usd-per-million-tokens. */
    highPerMillionTokens: number;
    /** Tokens a month from which on the own fleet costs less than the dearest offer. Unit: tokens-per-month. */
    breakEvenTokensPerMonthLow: number | null;
    /** Tokens a month from which on the own fleet costs less than the cheapest offer, too. Unit: tokens-per-month. */
    breakEvenTokensPerMonthHigh: number | null;
    /** Utilization from which on the own fleet costs less than the dearest offer; above 1, never. Unit: share. */
    breakEvenUtilizationLow: number | null;
    /** Utilization from which on the own fleet costs less than the cheapest offer, too; above 1, never. Unit: share. */
    breakEvenUtilizationHigh: number | null;
  } | null;
  /** null when there is none: the model does not fit, has no price or serves nothing. */
  energy: {
    /** Mean draw of an accelerator's share of its server. Unit: watts. */
    wattsPerAccelerator: number;
    /** Energy at the site's meter per output token. Unit: joules-per-token. */
    joulesPerOutputToken: number;
    /** Energy at the site's meter per million tokens, input and output together. Unit: kilowatt-hours-per-million-tokens. */
    kilowattHoursPerMillionTokens: number;
    /** Emissions of the grid and of manufacture per million tokens, input and output together. Unit: grams-per-million-tokens. */
    gramsCo2PerMillionTokens: number | null;
    /** Manufacture's part of the emissions. Unit: grams-per-million-tokens. */
    embodiedGramsCo2PerMillionTokens: number;
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
  | "cost.usedPerMillionTokens"
  | "cost.idlePerMillionTokens"
  | "cost.perWord"
  | "cost.perConversation"
  | "cost.perUserMonth"
  | "cost.perDocument"
  | "cost.perAudioHour"
  | "cost.perHour"
  | "cost.perMonth"
  | "cost.perYear"
  | "price.listUsdPerAcceleratorHour"
  | "price.contractedUsdPerAcceleratorHour"
  | "price.effectiveUsdPerAcceleratorHour"
  | "price.marketUsdPerAcceleratorHour"
  | "price.commitmentBreakEven"
  | "ownership.usdPerAcceleratorHour"
  | "ownership.capitalUsdPerHour"
  | "ownership.electricityUsdPerHour"
  | "ownership.hostingUsdPerHour"
  | "ownership.operationsUsdPerHour"
  | "ownership.rentUsdPerHour"
  | "ownership.breakEvenUtilization"
  | "ownership.breakEvenMonths"
  | "fleet.deployments"
  | "fleet.paidDeployments"
  | "fleet.accelerators"
  | "fleet.utilization"
  | "fleet.waitProbability"
  | "fleet.waitMs"
  | "fleet.requestsPerSecond"
  | "fleet.peakRequestsPerSecond"
  | "fleet.tokensPerMonth"
  | "routing.firstShare"
  | "routing.secondShare"
  | "routing.hostedShare"
  | "routing.firstUsdPerRequest"
  | "routing.secondUsdPerRequest"
  | "hosted.perRequest"
  | "hosted.perMillionTokens"
  | "hosted.lowPerMillionTokens"
  | "hosted.highPerMillionTokens"
  | "hosted.breakEvenTokensPerMonthLow"
  | "hosted.breakEvenTokensPerMonthHigh"
  | "hosted.breakEvenUtilizationLow"
  | "hosted.breakEvenUtilizationHigh"
  | "energy.wattsPerAccelerator"
  | "energy.joulesPerOutputToken"
  | "energy.kilowattHoursPerMillionTokens"
  | "energy.gramsCo2PerMillionTokens"
  | "energy.embodiedGramsCo2PerMillionTokens"
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
  | "workload.turns"
  | "workload.turnTokens"
  | "workload.historyCachedShare"
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
  | "price.level"
  | "price.usdPerAcceleratorHour"
  | "price.discountShare"
  | "price.spot.availability"
  | "price.spot.evictionsPerDay"
  | "price.spot.minutesLost"
  | "price.spot.fallbackUsdPerAcceleratorHour"
  | "price.commitment.usedShare"
  | "price.commitment.marketDecline"
  | "ownership.usdPerAccelerator"
  | "ownership.networkShare"
  | "ownership.lifeYears"
  | "ownership.residualShare"
  | "ownership.costOfCapital"
  | "ownership.sparesShare"
  | "ownership.staffUsdPerYear"
  | "ownership.softwareUsdPerYear"
  | "ownership.hostingUsdPerKwMonth"
  | "ownership.rentUsdPerAcceleratorHour"
  | "deployment.utilization"
  | "demand.requestsPerSecond"
  | "demand.tokensPerDay"
  | "demand.users"
  | "demand.requestsPerUserDay"
  | "demand.peakToMean"
  | "demand.dutyShare"
  | "demand.waitProbability"
  | "demand.spares"
  | "demand.elastic"
  | "demand.maxAccelerators"
  | "deployment.shape"
  | "deployment.sites"
  | "deployment.siteOverheadShare"
  | "deployment.groups"
  | "deployment.cheapestShare"
  | "deployment.migrationShare"
  | "deployment.networkRttMs"
  | "deployment.egressUsdPerGb"
  | "deployment.bytesPerToken"
  | "routing.share"
  | "routing.model"
  | "routing.weights"
  | "routing.accelerator"
  | "routing.tensor"
  | "routing.concurrency"
  | "routing.usdPerAcceleratorHour"
  | "routing.utilization"
  | "routing.escalationShare"
  | "routing.hostedShare"
  | "routing.usdPerThousandRequests"
  | "routing.cachedResponseShare"
  | "routing.cacheUsdPerThousandRequests"
  | "energy.region"
  | "energy.usdPerKwh"
  | "energy.gramsCo2PerKwh"
  | "energy.pue"
  | "energy.ratedWatts"
  | "energy.loadShare"
  | "energy.idleShare"
  | "energy.embodiedKg"
  | "hosted.usdPerMillionInput"
  | "hosted.usdPerMillionCachedInput"
  | "hosted.usdPerMillionOutput"
  | "hosted.discountShare"
  | "units.wordsPerToken"
  | "units.audioSecondsPerRequest"
  | "units.requestsPerDocument"
  | "quality.retainedShare";

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
  /** What it is, in the language of setLanguage(); none for what another step computes. */
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
  marketplace: Spread | null;
  committed6mo: Spread | null;
  rental3y: Spread | null;
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

/** Prices of one offer, USD per million tokens. */
export interface Offer {
  input: number;
  cachedInput: number | null;
  output: number;
}

/** The offers of one open-weight model at hosted APIs, by what three input tokens and one output token cost. */
export interface HostedSummary {
  model: ModelId;
  offers: number;
  low: Offer;
  median: Offer;
  high: Offer;
  newest: string;
}

/** What a server costs and draws, divided by its accelerators. */
export interface Server {
  accelerator: AcceleratorId;
  usdPerAccelerator: number | null;
  priceProvenance: Provenance | null;
  ratedW: number | null;
  powerProvenance: Provenance | null;
  note: string;
}

/** What a number format was measured to lose. */
export interface QualityRow {
  format: WeightFormat;
  appliedTo: "weights" | "weights-and-activations" | "cache" | "all";
  method: string;
  model: string;
  metric: string;
  lowerIsBetter: boolean;
  baselineFormat: string;
  baseline: number;
  value: number;
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
  /** A workload, a way to deploy and pay, or what an article tells of somebody, not verified. */
  group: "workload" | "deployment" | "anecdote";
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
  kind: "number" | "number-or-max" | "choice" | "flag" | "model" | "catalogue-model" | "accelerator" | "catalogue-accelerator" | "weight-format";
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
  hostedSummaries: HostedSummary[];
  servers: Server[];
  quality: QualityRow[];
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

/** Loads the wasm module once; await it before any other call. "all" is a larger one, which browsers need for explain(), parseModelConfig(), embedCode() and the studies. */
export function ready(part?: "all"): Promise<void>;

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

/** How a scenario is put into another page. */
export interface EmbedOptions {
  /** Where the calculator stands: an absolute address. Its folder `embed/` has what is loaded. */
  page: string;
  /** A frame, which harms no page and needs nothing of its policy but `frame-src`, or the element, which is lighter. */
  form?: "frame" | "element";
  /** As this version shows it, for ever; else with its corrections. */
  frozen?: boolean;
  /** "en" or "pt-BR"; without it that of setLanguage(). */
  language?: string;
}

/** The HTML that shows the scenario in another page. */
export function embedCode(scenario: Scenario, options: EmbedOptions): string;

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

/** One end of the range of an input. */
export interface EndOfBar {
  value: number | string | boolean | null;
  /** USD; null where it cannot be served. */
  perMillionOutputTokens: number | null;
}

/** One input over the range in which it is found or assumed to lie, everything else as it is. */
export interface SensitivityBar {
  field: ControlKey;
  /** In the language of setLanguage(). */
  label: string;
  low: EndOfBar;
  high: EndOfBar;
  /** Whether one of the ends is the present value, since the range leaves it out. */
  stretched: boolean;
  /** Where the range comes from; in the language of setLanguage(). */
  basis: string;
}

/** The inputs that move the cost per million output tokens, the one that moves it most first; none without a cost. */
export function sensitivity(scenario: Scenario): SensitivityBar[];

/** What to search for. */
export interface SearchRequest {
  /** Its latency targets are to be kept; layouts and requests in flight are varied. */
  scenario?: Scenario;
  /** Accelerators to try, each at the catalogue's price; without them that of the scenario. */
  accelerators?: readonly (AcceleratorId | (string & {}))[];
  /** Also those that miss a target. */
  all?: boolean;
}

/** One layout under one load. */
export interface Candidate {
  /** Its id; "custom" for a datasheet. */
  accelerator: string;
  /** How many of them. */
  accelerators: number;
  /** Over how many each matrix is spread. */
  tensor: number;
  /** Requests in flight. */
  concurrency: number;
  perMillionOutputTokens: number;
  outputTokensPerSecondPerUser: number;
  timeToFirstTokenMs: number;
  timePerOutputTokenMs: number;
  /** null without targets. */
  meetsTargets: boolean | null;
  /** Whether it is the scenario as it stands. */
  isNow: boolean;
  /** Whether nothing on this accelerator is as good in cost and speed per user and better in one of them. */
  onFrontier: boolean;
  /** Opens as this layout; see decodeLink(). */
  link: string;
}

/** Layouts and requests in flight, the cheapest first. */
export function search(request?: SearchRequest): Candidate[];

/** A deployment under one load after the other, requests coming at random. */
export interface LoadCurve {
  /** The most that it serves for long. */
  capacityRequestsPerSecond: number;
  /** From here on a latency target is missed; null without targets and where they hold up to the capacity. */
  missedFromRequestsPerSecond: number | null;
  points: {
    requestsPerSecond: number;
    timeToFirstTokenMs: number;
    timePerOutputTokenMs: number;
    endToEndMs: number;
    perMillionOutputTokens: number | null;
    concurrency: number;
    meetsTargets: boolean | null;
    isNow: boolean;
  }[];
}

/** Latency over requests per second; null where the model does not fit, and where a hosted API answers everything. */
export function loadCurve(scenario: Scenario): LoadCurve | null;

/** Where the own deployment becomes cheaper than an offer: below `from` it costs more, from `to` on less. */
export type Crossing = { kind: "always" } | { kind: "never" } | { kind: "between"; from: number; to: number | null };

/** One hosted offer of the model. */
export interface OfferLine {
  usdPerMillionTokens: number;
  crossing: Crossing;
}

/** What a month costs, sized for one volume after the other. */
export interface VolumeCurve {
  points: {
    tokensPerMonth: number;
    /** null where it takes more accelerators than there are. */
    own: { usd: number; deployments: number; accelerators: number; meetsTargets: boolean | null } | null;
    isNow: boolean;
  }[];
  /** null where the catalogue has no offer of the model. */
  offers: { low: OfferLine; median: OfferLine; high: OfferLine } | null;
  /** Tokens a month: below `from` every offer costs less, from `to` on none does. */
  breakEven: Crossing | { kind: "no-offers" };
}

/** Cost over volume, beside hosted offers; null where there is no cost. */
export function volumeCurve(scenario: Scenario): VolumeCurve | null;

/** Arithmetic and memory bandwidth of one accelerator. */
export interface Roofs {
  flopPerS: number;
  bytesPerS: number;
}

/** The steps of a deployment under the roofs of its accelerators. */
export interface Roofline {
  math: Math;
  /** As the datasheet says. */
  peak: Roofs;
  /** What the fastest operators of these steps reach. */
  reached: Roofs;
  points: {
    phase: "prefill" | "decode";
    tokens: number;
    flop: number;
    bytes: number;
    /** FLOP per byte. */
    intensity: number;
    seconds: number;
    flopPerS: number;
    /** The lower one of the reached roofs. */
    roof: "memory" | "compute";
    bound: Bound;
  }[];
}

/** Where the steps stand under the roofs; null where the model does not fit, and where a hosted API answers everything. */
export function roofline(scenario: Scenario): Roofline | null;

/** An optimisation. */
export type Lever =
  | "hardware"
  | "quantization"
  | "batching"
  | "paging"
  | "speculation"
  | "routing"
  | "deployment"
  | "price";

/** Why a state has no cost. */
export type Obstacle = "refused" | "does-not-fit" | "no-price" | "nothing-served";

/** USD per million tokens. */
export interface PerMillion {
  outputTokens: number;
  inputTokens: number;
  cachedInputTokens: number;
  tokens: number;
}

/** From an unoptimised deployment to the scenario, one optimisation after the other. */
export interface Waterfall {
  baseline: CompleteScenario;
  /** null where one of the ends has no cost; then there are no bars. */
  start: PerMillion | null;
  end: PerMillion | null;
  bars: {
    lever: Lever;
    before: PerMillion;
    after: PerMillion;
    /** after ÷ before, per output token; null where it was nothing already. */
    factor: number | null;
    /** Whether it could be moved by itself, with later ones only, or has been moved with an earlier one. */
    joined: { kind: "alone" } | { kind: "with"; levers: Lever[]; why: Obstacle } | { kind: "within"; lever: Lever };
  }[];
  missing: { end: "baseline" | "scenario"; why: Obstacle } | null;
}

/** What each optimisation does; `levers` go first, the others follow in the usual order. */
export function waterfall(scenario: Scenario, levers?: readonly Lever[]): Waterfall;
