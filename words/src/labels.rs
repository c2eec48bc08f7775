//! Short names: of inputs, choices, figures and of everything the core counts off in enums.

use crate::Language;
use cost_core::catalogue::{Confidence, PriceKind};
use cost_core::estimate::{Bound, Part};
use cost_core::scenario::{Group, OriginKind};

/// One text: its key, English, Portuguese.
pub(crate) type Entry = (&'static str, &'static str, &'static str);

/// The text of `key` in `table`.
pub(crate) fn find(language: Language, table: &'static [Entry], key: &str) -> Option<&'static str> {
    table.iter().find(|(name, _, _)| *name == key).map(|(_, en, pt)| language.pick(*en, *pt))
}

/// The label of the control with this public key.
pub fn control(language: Language, key: &str) -> Option<&'static str> {
    find(language, CONTROLS, key)
}

/// The label of a choice: a format, an engine, a kind of price … Names of formats and engines are
/// the same everywhere.
pub fn choice(language: Language, value: &str) -> Option<&'static str> {
    find(language, CHOICES, value)
}

/// The label of the figure with this public key.
pub fn figure(language: Language, key: &str) -> Option<&'static str> {
    find(language, FIGURES, key)
}

/// What the step `id` of a trace computes. Figures of the estimate are steps, too; the operators
/// of a pass are called the same in prefill and decode.
pub fn step(language: Language, id: &str) -> Option<&'static str> {
    let own = id.strip_prefix("decode.").or_else(|| id.strip_prefix("prefill.")).unwrap_or(id);
    find(language, crate::steps::STEPS, own).or_else(|| figure(language, id))
}

/// What a trace reads under the key of a field of a model or an accelerator.
pub fn field(language: Language, key: &str) -> Option<&'static str> {
    find(language, crate::steps::FIELDS, key)
}

/// Where a value comes from; citations stay as they are.
pub fn source(language: Language, source: &'static str) -> &'static str {
    let known = crate::steps::SOURCES.iter().find(|(english, _)| *english == source);
    known.map_or(source, |(english, portuguese)| language.pick(*english, *portuguese))
}

/// What limits a deployment.
pub fn bound(language: Language, bound: Bound) -> &'static str {
    match bound {
        Bound::Compute => language.pick("compute", "computação"),
        Bound::MemoryBandwidth => language.pick("memory bandwidth", "largura de banda de memória"),
        Bound::Interconnect => language.pick("interconnect", "interconexão"),
        Bound::Overhead => language.pick("overhead of the engine", "sobrecarga do motor de inferência"),
        Bound::KvCapacity => language.pick("memory for the KV cache", "memória para o cache KV"),
    }
}

/// A model as people call it: `Llama 3.3 70B Instruct` of `meta-llama/Llama-3.3-70B-Instruct`.
pub fn model(id: &str) -> String {
    let name = id.rsplit('/').next().unwrap_or(id);
    name.strip_suffix("-hf").unwrap_or(name).replace(['-', '_'], " ")
}

/// What a part of the cost pays for.
pub fn part(language: Language, part: Part) -> &'static str {
    match part {
        Part::Prefill => language.pick("Prefill", "Pré-preenchimento (prefill)"),
        Part::Decode => language.pick("Decode", "Decodificação"),
        Part::Idle => language.pick("Idle", "Ociosidade"),
    }
}

/// How far a row of the catalogue can be trusted.
pub fn confidence(language: Language, confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => language.pick("low confidence", "confiança baixa"),
        Confidence::Medium => language.pick("medium confidence", "confiança média"),
        Confidence::High => language.pick("high confidence", "confiança alta"),
    }
}

/// The kind of deal of a price quote.
pub fn price_kind(language: Language, kind: PriceKind) -> &'static str {
    match kind {
        PriceKind::OnDemand => language.pick("On demand", "Sob demanda"),
        PriceKind::Spot => language.pick("Spot (interruptible)", "Spot (interrompível)"),
        PriceKind::Marketplace => language.pick("Marketplace", "Mercado entre particulares"),
        PriceKind::CommittedSixMonths => language.pick("Committed, 6 months", "Compromisso de 6 meses"),
        PriceKind::ReservedOneYear => language.pick("Reserved, 1 year", "Reserva de 1 ano"),
        PriceKind::ReservedThreeYears => language.pick("Reserved, 3 years", "Reserva de 3 anos"),
        PriceKind::RentalThreeYears => language.pick("Rental, 3 years", "Aluguel de 3 anos"),
        PriceKind::Scheduled => language.pick("Scheduled", "Agendado"),
        PriceKind::Managed => language.pick("Managed service", "Serviço gerenciado"),
        PriceKind::MarketAverage => language.pick("Market average", "Média de mercado"),
        PriceKind::OwnerEstimate => language.pick("Owner's cost, estimated", "Custo do proprietário, estimado"),
    }
}

/// The heading of a group of controls.
pub fn group(language: Language, group: Group) -> &'static str {
    match group {
        Group::Model => language.pick("Model", "Modelo"),
        Group::Hardware => language.pick("Hardware", "Hardware"),
        Group::Workload => language.pick("Workload", "Carga de trabalho"),
        Group::Serving => language.pick("Serving", "Serviço"),
        Group::Money => language.pick("Price", "Preço"),
    }
}

/// What stands behind a default or a coefficient.
pub fn origin(language: Language, kind: OriginKind) -> &'static str {
    match kind {
        OriginKind::Measured => language.pick("measured", "medido"),
        OriginKind::Vendor => language.pick("stated by the vendor", "informado pelo fabricante"),
        OriginKind::Derived => language.pick("computed from other values", "calculado a partir de outros valores"),
        OriginKind::Assumed => language.pick("assumed", "premissa"),
    }
}

static CONTROLS: &[Entry] = &[
    ("model", "Model", "Modelo"),
    ("precision.weights", "Weight format", "Formato dos pesos"),
    ("precision.kvCache", "KV cache format", "Formato do cache KV"),
    ("precision.activations", "Arithmetic format", "Formato da aritmética"),
    ("accelerator", "Accelerator", "Acelerador"),
    ("parallelism.tensor", "Tensor parallelism", "Paralelismo de tensor"),
    ("parallelism.pipeline", "Pipeline parallelism", "Paralelismo de pipeline"),
    ("parallelism.expert", "Expert parallelism", "Paralelismo de especialistas"),
    ("parallelism.data", "Data parallelism", "Paralelismo de dados"),
    ("parallelism.replicas", "Copies", "Cópias"),
    ("prefillPool.replicas", "Prefill pool: copies", "Grupo de prefill: cópias"),
    ("prefillPool.tensor", "Prefill pool: tensor parallelism", "Grupo de prefill: paralelismo de tensor"),
    ("prefillPool.expert", "Prefill pool: expert parallelism", "Grupo de prefill: paralelismo de especialistas"),
    ("prefillPool.data", "Prefill pool: data parallelism", "Grupo de prefill: paralelismo de dados"),
    ("workload.inputTokens", "Input tokens", "Tokens de entrada"),
    ("workload.outputTokens", "Output tokens", "Tokens de saída"),
    ("workload.cachedInputShare", "Cache hit rate", "Taxa de acerto do cache"),
    ("workload.lengthSpread", "Spread of lengths", "Dispersão dos comprimentos"),
    ("workload.load", "Load", "Carga"),
    ("workload.load.concurrency", "Concurrency", "Concorrência"),
    ("workload.load.promptsPerSlot", "Requests per slot", "Requisições por vaga"),
    ("workload.load.requestsPerSecond", "Request rate", "Taxa de requisições"),
    ("workload.load.tokensPerDay", "Tokens per day", "Tokens por dia"),
    ("serving.engine", "Serving engine", "Motor de inferência"),
    ("serving.batching", "Batching", "Formação de lotes"),
    ("serving.batchWaitMs", "Wait for a batch", "Espera por um lote"),
    ("serving.offload.weightShare", "Weights in host memory", "Pesos na memória do host"),
    ("serving.offload.hostGbPerS", "Host bus bandwidth", "Largura de banda do barramento"),
    ("serving.speculation.method", "Speculative decoding", "Decodificação especulativa"),
    ("serving.speculation.draftTokens", "Draft tokens", "Tokens rascunhados"),
    ("serving.speculation.acceptance", "Acceptance rate", "Taxa de aceitação"),
    ("serving.speculation.draftModel", "Draft model", "Modelo rascunhador"),
    ("correction.prefill", "Correction of prefill", "Correção do prefill"),
    ("correction.decode", "Correction of decode", "Correção da decodificação"),
    ("serving.kvPaging", "Paged KV cache", "Cache KV paginado"),
    ("targets.timeToFirstTokenMs", "Target TTFT", "Meta de TTFT"),
    ("targets.timePerOutputTokenMs", "Target TPOT", "Meta de TPOT"),
    ("price.kind", "Kind of price", "Tipo de preço"),
    ("price.usdPerAcceleratorHour", "Price per accelerator-hour", "Preço por acelerador-hora"),
    ("deployment.utilization", "Utilization", "Utilização"),
    ("deployment.shape", "Deployment", "Implantação"),
    ("precision.weights.bitsPerWeight", "Bits per weight", "Bits por peso"),
    ("scenario", "The scenario", "O cenário"),
    ("link", "The link", "O link"),
    ("v", "The version of the link", "A versão do link"),
    ("ed", "The data edition of the link", "A edição dos dados do link"),
    ("config", "The model's configuration", "A configuração do modelo"),
];

static CHOICES: &[Entry] = &[
    ("auto", "Automatic", "Automático"),
    ("fp32", "FP32", "FP32"),
    ("bf16", "BF16", "BF16"),
    ("fp16", "FP16", "FP16"),
    ("fp8", "FP8", "FP8"),
    ("int8", "INT8", "INT8"),
    ("int4", "INT4", "INT4"),
    ("fp4", "FP4", "FP4"),
    ("nvfp4", "NVFP4", "NVFP4"),
    ("mxfp4", "MXFP4", "MXFP4"),
    ("gptq-int4", "GPTQ INT4", "GPTQ INT4"),
    ("awq-int4", "AWQ INT4", "AWQ INT4"),
    ("awq-int3", "AWQ INT3", "AWQ INT3"),
    ("q8_0", "GGUF Q8_0", "GGUF Q8_0"),
    ("q6_k", "GGUF Q6_K", "GGUF Q6_K"),
    ("q5_k_m", "GGUF Q5_K_M", "GGUF Q5_K_M"),
    ("q4_k_m", "GGUF Q4_K_M", "GGUF Q4_K_M"),
    ("q4_0", "GGUF Q4_0", "GGUF Q4_0"),
    ("q3_k_m", "GGUF Q3_K_M", "GGUF Q3_K_M"),
    ("q2_k", "GGUF Q2_K", "GGUF Q2_K"),
    ("vllm", "vLLM", "vLLM"),
    ("sglang", "SGLang", "SGLang"),
    ("tensorrt-llm", "TensorRT-LLM", "TensorRT-LLM"),
    ("llama.cpp", "llama.cpp", "llama.cpp"),
    ("continuous", "Continuous", "Contínuo"),
    ("dynamic", "Dynamic", "Dinâmico"),
    ("static", "Static", "Estático"),
    ("none", "None", "Nenhuma"),
    ("ngram", "N-gram lookup", "Busca de n-gramas"),
    ("medusa", "Medusa heads", "Cabeças Medusa"),
    ("eagle", "EAGLE", "EAGLE"),
    ("mtp", "Built-in multi-token prediction", "Predição multitoken embutida"),
    ("draft-model", "Draft model", "Modelo rascunhador"),
    ("on-demand", "On demand", "Sob demanda"),
    ("hyperscaler", "On demand, largest clouds", "Sob demanda, grandes nuvens"),
    ("spot", "Spot (interruptible)", "Spot (interrompível)"),
    ("reserved-1y", "Reserved, 1 year", "Reserva de 1 ano"),
    ("reserved-3y", "Reserved, 3 years", "Reserva de 3 anos"),
    ("central", "One site", "Um só local"),
    ("max", "As many as fit", "Tantas quantas couberem"),
    ("custom", "Own numbers", "Números próprios"),
];

static FIGURES: &[Entry] = &[
    ("cost.perMillionOutputTokens", "Cost per 1M output tokens", "Custo por 1M de tokens de saída"),
    ("cost.perMillionInputTokens", "Cost per 1M input tokens", "Custo por 1M de tokens de entrada"),
    (
        "cost.perMillionCachedInputTokens",
        "Cost per 1M cached input tokens",
        "Custo por 1M de tokens de entrada em cache",
    ),
    ("cost.perMillionTokens", "Cost per 1M tokens, input and output", "Custo por 1M de tokens, entrada e saída"),
    (
        "cost.wholeBillPerMillionOutputTokens",
        "Whole bill per 1M output tokens",
        "Conta inteira por 1M de tokens de saída",
    ),
    ("cost.perRequest", "Cost per request", "Custo por requisição"),
    ("cost.perHour", "Cost per hour", "Custo por hora"),
    ("cost.perMonth", "Cost per month (730 h)", "Custo por mês (730 h)"),
    ("latency.timeToFirstTokenMs", "Time to first token (TTFT)", "Tempo até o primeiro token (TTFT)"),
    ("latency.timePerOutputTokenMs", "Time per output token (TPOT)", "Tempo por token de saída (TPOT)"),
    ("latency.endToEndMs", "End-to-end latency (E2E)", "Latência ponta a ponta (E2E)"),
    ("latency.outputTokensPerSecondPerUser", "Interactivity", "Interatividade"),
    ("throughput.outputTokensPerSecond", "Output throughput", "Vazão (throughput) de saída"),
    ("throughput.inputTokensPerSecond", "Input throughput", "Vazão (throughput) de entrada"),
    ("throughput.requestsPerSecond", "Request throughput", "Vazão de requisições"),
    (
        "throughput.outputTokensPerSecondPerAccelerator",
        "Output throughput per accelerator",
        "Vazão de saída por acelerador",
    ),
    ("memory.capacityBytes", "Memory of an accelerator", "Memória de um acelerador"),
    ("memory.usableBytes", "Usable memory", "Memória utilizável"),
    ("memory.weightsBytes", "Weights in memory", "Pesos na memória"),
    ("memory.kvCacheBytes", "KV cache in memory", "Cache KV na memória"),
    ("memory.activationBytes", "Activations in memory", "Ativações na memória"),
    ("memory.overheadBytes", "Memory overhead", "Sobrecarga de memória"),
    ("memory.kvBytesPerToken", "KV cache per token", "Cache KV por token"),
    ("memory.maxConcurrency", "Most requests that fit", "Máximo de requisições que cabem"),
    ("deployment.accelerators", "Accelerators", "Aceleradores"),
    ("deployment.concurrency", "Requests asked to be in flight", "Requisições simultâneas pedidas"),
    ("deployment.admitted", "Requests in flight", "Requisições em andamento"),
    ("deployment.decodeBatch", "Decode batch size", "Tamanho do lote de decodificação"),
    ("deployment.parameters", "Parameters", "Parâmetros"),
    ("deployment.activeParameters", "Active parameters", "Parâmetros ativos"),
    ("deployment.usdPerAcceleratorHour", "Price per accelerator-hour", "Preço por acelerador-hora"),
];
