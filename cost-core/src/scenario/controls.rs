//! The one table of inputs. The form, the link, the JSON schema, the TypeScript types, the
//! documentation and their tests are generated from it: an input cannot exist in one and be
//! missing in another.

use super::Scenario;
use super::access::*;
use super::control::{Control, Group, Kind, Number, Origin, OriginKind, Scale, Value};
use crate::units::Unit;

/// The control with this public key.
pub fn control(key: &str) -> Option<&'static Control> {
    CONTROLS.iter().find(|control| control.key == key)
}

/// What stands for a model or accelerator described by its own numbers.
pub const CUSTOM: &str = "custom";
/// What stands for as many requests as fit.
pub const MAX: &str = "max";

const fn number(unit: Unit, hard: (f64, f64), soft: (f64, f64), scale: Scale) -> Number {
    Number { unit, hard, soft, scale, whole: false, optional: false }
}

const fn count(unit: Unit, hard: (f64, f64), soft: (f64, f64), scale: Scale) -> Number {
    Number { whole: true, ..number(unit, hard, soft, scale) }
}

const fn optional(number: Number) -> Number {
    Number { optional: true, ..number }
}

const fn origin(kind: OriginKind, source: &'static str) -> Origin {
    Origin { kind, source, date: "2026-11" }
}

macro_rules! number_field {
    ($($path:ident).+) => {
        (|s: &Scenario| Value::Number(s.$($path).+),
         |s: &mut Scenario, v: Value| if let Value::Number(n) = v { s.$($path).+ = n })
    };
}

macro_rules! optional_field {
    ($($path:ident).+) => {
        (|s: &Scenario| maybe(s.$($path).+),
         |s: &mut Scenario, v: Value| match v {
            Value::Number(n) => s.$($path).+ = Some(n),
            Value::Nothing => s.$($path).+ = None,
            _ => {}
        })
    };
}

macro_rules! text_field {
    ($($path:ident).+) => {
        (|s: &Scenario| text(&s.$($path).+),
         |s: &mut Scenario, v: Value| if let Value::Text(t) = v { s.$($path).+ = t.into_owned() })
    };
}

type Access = (fn(&Scenario) -> Value, fn(&mut Scenario, Value));

const fn entry(
    key: &'static str,
    link: &'static str,
    group: Group,
    kind: Kind,
    origin: Origin,
    access: Access,
) -> Control {
    Control { key, link, group, kind, origin, get: access.0, set: access.1 }
}

/// Weight, cache and arithmetic formats that the form offers.
pub const ACTIVATIONS: &[&str] = &["auto", "fp32", "fp16", "fp8", "int8", "fp4"];
/// Formats a key/value cache can be kept in.
pub const CACHE_FORMATS: &[&str] = &["fp32", "bf16", "fp16", "fp8", "int8", "int4", "nvfp4", "mxfp4"];
/// Engines that have coefficients.
pub const ENGINES: &[&str] = &["vllm", "sglang", "tensorrt-llm", "llama.cpp"];
/// How requests share a step.
pub const BATCHINGS: &[&str] = &["continuous", "dynamic", "static"];
/// Who guesses tokens ahead.
pub const SPECULATIONS: &[&str] = &["none", "ngram", "medusa", "eagle", "mtp", "draft-model"];
/// Kinds of deal the catalogue has medians for.
pub const PRICE_KINDS: &[&str] = &["on-demand", "hyperscaler", "spot", "reserved-1y", "reserved-3y"];
/// Shapes of deployment.
pub const SHAPES: &[&str] = &["central"];

use Group::{Hardware, Money, Serving, Workload};
use OriginKind::{Assumed, Derived, Vendor};
use Scale::{Linear, Logarithmic, PowersOfTwo};

/// Every input, in the order of the form.
#[rustfmt::skip]
pub static CONTROLS: &[Control] = &[
    entry("model", "m", Group::Model, Kind::Model, origin(Assumed, "a widely served open model"), (model, set_model)),
    entry("precision.weights", "wq", Group::Model, Kind::WeightFormat, origin(Assumed, "the usual format on Hopper"), (weights, set_weights)),
    entry("precision.kvCache", "kq", Group::Model, Kind::Choice(CACHE_FORMATS), origin(Assumed, "follows the weights"), text_field!(precision.kv_cache)),
    entry("precision.activations", "aq", Group::Model, Kind::Choice(ACTIVATIONS), origin(Derived, "weights and hardware decide"), text_field!(precision.activations)),
    entry("accelerator", "g", Hardware, Kind::Accelerator, origin(Assumed, "the accelerator most price lists name"), (accelerator, set_accelerator)),
    entry("parallelism.tensor", "tp", Hardware, Kind::Number(count(Unit::Accelerators, (1.0, 1024.0), (1.0, 16.0), PowersOfTwo)), origin(Assumed, "70B in FP8 with room for a cache"), number_field!(parallelism.tensor)),
    entry("parallelism.pipeline", "pp", Hardware, Kind::Number(count(Unit::Count, (1.0, 256.0), (1.0, 16.0), PowersOfTwo)), origin(Assumed, "one stage within a server"), number_field!(parallelism.pipeline)),
    entry("parallelism.expert", "ep", Hardware, Kind::Number(count(Unit::Accelerators, (1.0, 4096.0), (1.0, 64.0), PowersOfTwo)), origin(Assumed, "experts sliced, not spread"), number_field!(parallelism.expert)),
    entry("parallelism.data", "dp", Hardware, Kind::Number(count(Unit::Count, (1.0, 4096.0), (1.0, 64.0), PowersOfTwo)), origin(Assumed, "one attention replica"), number_field!(parallelism.data)),
    entry("parallelism.replicas", "rep", Hardware, Kind::Number(count(Unit::Count, (1.0, 1e6), (1.0, 64.0), PowersOfTwo)), origin(Assumed, "one copy"), number_field!(parallelism.replicas)),
    entry("prefillPool.replicas", "pr", Hardware, Kind::Number(count(Unit::Count, (0.0, 1e6), (0.0, 64.0), Linear)), origin(Assumed, "prompts are read where answers are written"), number_field!(prefill_pool.replicas)),
    entry("prefillPool.tensor", "pt", Hardware, Kind::Number(count(Unit::Accelerators, (1.0, 1024.0), (1.0, 16.0), PowersOfTwo)), origin(Assumed, "as where answers are written"), number_field!(prefill_pool.tensor)),
    entry("prefillPool.expert", "pe", Hardware, Kind::Number(count(Unit::Accelerators, (1.0, 4096.0), (1.0, 64.0), PowersOfTwo)), origin(Assumed, "experts sliced, not spread"), number_field!(prefill_pool.expert)),
    entry("prefillPool.data", "pd", Hardware, Kind::Number(count(Unit::Count, (1.0, 4096.0), (1.0, 64.0), PowersOfTwo)), origin(Assumed, "one attention replica"), number_field!(prefill_pool.data)),
    entry("workload.inputTokens", "in", Workload, Kind::Number(count(Unit::Tokens, (1.0, 1e8), (16.0, 131_072.0), Logarithmic)), origin(Assumed, "a chat with some history"), number_field!(workload.input_tokens)),
    entry("workload.outputTokens", "out", Workload, Kind::Number(count(Unit::Tokens, (1.0, 1e7), (16.0, 32_768.0), Logarithmic)), origin(Assumed, "a long answer"), number_field!(workload.output_tokens)),
    entry("workload.cachedInputShare", "hit", Workload, Kind::Number(number(Unit::Share, (0.0, 0.99), (0.0, 0.95), Linear)), origin(Assumed, "no shared prefixes"), number_field!(workload.cached_input_share)),
    entry("workload.lengthSpread", "cv", Workload, Kind::Number(number(Unit::Share, (0.0, 10.0), (0.0, 1.0), Linear)), origin(Assumed, "all requests alike"), number_field!(workload.length_spread)),
    entry("workload.load.concurrency", "c", Workload, Kind::NumberOrMax(optional(count(Unit::Requests, (1.0, 1e6), (1.0, 1024.0), Logarithmic))), origin(Assumed, "an interactive service"), (concurrency, set_concurrency)),
    entry("workload.load.promptsPerSlot", "pps", Workload, Kind::Number(optional(number(Unit::Requests, (1.0, 1e6), (1.0, 100.0), Logarithmic))), origin(Assumed, "steady load, no start-up burst"), (prompts_per_slot, set_prompts_per_slot)),
    entry("workload.load.requestsPerSecond", "rps", Workload, Kind::Number(optional(number(Unit::RequestsPerSecond, (1e-6, 1e6), (0.01, 100.0), Logarithmic))), origin(Assumed, "not given: concurrency is"), (requests_per_second, set_requests_per_second)),
    entry("workload.load.tokensPerDay", "tpd", Workload, Kind::Number(optional(number(Unit::TokensPerDay, (1.0, 1e15), (1e6, 1e11), Logarithmic))), origin(Assumed, "not given: concurrency is"), (tokens_per_day, set_tokens_per_day)),
    entry("serving.engine", "e", Serving, Kind::Choice(ENGINES), origin(Assumed, "the most widely used engine"), text_field!(serving.engine)),
    entry("serving.batching", "bt", Serving, Kind::Choice(BATCHINGS), origin(Vendor, "what every current engine does"), text_field!(serving.batching)),
    entry("serving.batchWaitMs", "bw", Serving, Kind::Number(number(Unit::Milliseconds, (0.0, 1e7), (1.0, 10_000.0), Logarithmic)), origin(Assumed, "a wait that people do not notice"), number_field!(serving.batch_wait_ms)),
    entry("serving.kvPaging", "pg", Serving, Kind::Flag, origin(Vendor, "what every current engine does"), (paging, set_paging)),
    entry("serving.offload.weightShare", "ow", Serving, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 1.0), Linear)), origin(Assumed, "all weights on the accelerators"), number_field!(serving.offload.weight_share)),
    entry("serving.offload.hostGbPerS", "ob", Serving, Kind::Number(number(Unit::GigabytesPerSecond, (0.01, 1e5), (4.0, 900.0), Logarithmic)), origin(Assumed, "of 63 GB/s of PCI Express 5.0 with 16 lanes"), number_field!(serving.offload.host_gb_per_s)),
    entry("serving.speculation.method", "sp", Serving, Kind::Choice(SPECULATIONS), origin(Assumed, "off in every engine until asked for"), text_field!(serving.speculation.method)),
    entry("serving.speculation.draftTokens", "sn", Serving, Kind::Number(count(Unit::Tokens, (1.0, 64.0), (1.0, 16.0), Linear)), origin(Assumed, "three tokens ahead, as recipes of engines suggest"), number_field!(serving.speculation.draft_tokens)),
    entry("serving.speculation.acceptance", "sa", Serving, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 1.0), Linear)), origin(Assumed, "between n-gram and EAGLE on mixed tasks"), number_field!(serving.speculation.acceptance)),
    entry("serving.speculation.draftModel", "sm", Serving, Kind::CatalogueModel, origin(Assumed, "the smallest of the default model's family"), text_field!(serving.speculation.draft_model)),
    entry("targets.timeToFirstTokenMs", "ttft", Serving, Kind::Number(optional(number(Unit::Milliseconds, (0.001, 1e8), (50.0, 20_000.0), Logarithmic))), origin(Assumed, "no target"), optional_field!(targets.time_to_first_token_ms)),
    entry("targets.timePerOutputTokenMs", "tpot", Serving, Kind::Number(optional(number(Unit::Milliseconds, (0.001, 1e7), (2.0, 500.0), Logarithmic))), origin(Assumed, "no target"), optional_field!(targets.time_per_output_token_ms)),
    entry("correction.prefill", "xp", Serving, Kind::Number(number(Unit::Share, (0.1, 10.0), (0.1, 10.0), Logarithmic)), origin(Assumed, "the model as it is"), number_field!(correction.prefill)),
    entry("correction.decode", "xd", Serving, Kind::Number(number(Unit::Share, (0.1, 10.0), (0.1, 10.0), Logarithmic)), origin(Assumed, "the model as it is"), number_field!(correction.decode)),
    entry("price.kind", "pk", Money, Kind::Choice(PRICE_KINDS), origin(Assumed, "what anyone can get today"), text_field!(price.kind)),
    entry("price.usdPerAcceleratorHour", "p", Money, Kind::Number(optional(number(Unit::UsdPerAcceleratorHour, (0.0, 1e6), (0.1, 30.0), Logarithmic))), origin(Derived, "median of dated quotes in the catalogue"), optional_field!(price.usd_per_accelerator_hour)),
    entry("deployment.utilization", "u", Money, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.05, 1.0), Linear)), origin(Assumed, "a service with a day and a night"), number_field!(deployment.utilization)),
    entry("deployment.shape", "sh", Money, Kind::Choice(SHAPES), origin(Assumed, "one site"), text_field!(deployment.shape)),
];
