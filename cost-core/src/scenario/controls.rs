//! The one table of inputs. The form, the link, the JSON schema, the TypeScript types, the
//! documentation and their tests are generated from it: an input cannot exist in one and be
//! missing in another.

use super::Scenario;
use super::access::*;
use super::control::{Control, Group, Kind, Number, Origin, OriginKind, Scale, Value};
use crate::catalogue::regions::REGIONS;
use crate::format::FORMATS;
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

/// The names of a table's rows.
macro_rules! names {
    ($table:ident.$field:ident) => {{
        let mut names = [""; $table.len()];
        let mut row = 0;
        while row < names.len() {
            names[row] = $table[row].$field;
            row += 1;
        }
        names
    }};
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
pub const PRICE_KINDS: &[&str] = &[
    "on-demand",
    "hyperscaler",
    "neocloud",
    "marketplace",
    "spot",
    "committed-6mo",
    "reserved-1y",
    "reserved-3y",
    "rental-3y",
    OWNED,
];
/// The kind of price of who has bought.
pub const OWNED: &str = "owned";
/// Which of the catalogue's prices of a kind.
pub const PRICE_LEVELS: &[&str] = &["low", "median", "high"];
/// Shapes of deployment.
pub const SHAPES: &[&str] = &["central", "sites", "dedicated", "multi-cloud", SERVERLESS];
/// The shape that owns and rents nothing.
pub const SERVERLESS: &str = "serverless";
/// Places of the catalogue.
pub static REGION_NAMES: &[&str] = &names!(REGIONS.id);
/// Formats of weights.
pub static FORMAT_NAMES: &[&str] = &names!(FORMATS.name);

use Group::{Comparison, Energy, Fleet, Hardware, Money, Ownership, Routing, Serving, Workload};
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
    entry("workload.turns", "trn", Workload, Kind::Number(count(Unit::Requests, (1.0, 1000.0), (1.0, 50.0), Logarithmic)), origin(Assumed, "each request by itself"), number_field!(workload.turns)),
    entry("workload.turnTokens", "trt", Workload, Kind::Number(count(Unit::Tokens, (1.0, 1e7), (10.0, 4096.0), Logarithmic)), origin(Assumed, "a short question"), number_field!(workload.turn_tokens)),
    entry("workload.historyCachedShare", "trh", Workload, Kind::Number(number(Unit::Share, (0.0, 0.99), (0.0, 0.95), Linear)), origin(Assumed, "every turn reads all of it again"), number_field!(workload.history_cached_share)),
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
    entry("price.level", "pl", Money, Kind::Choice(PRICE_LEVELS), origin(Assumed, "one vote per provider"), text_field!(price.level)),
    entry("price.usdPerAcceleratorHour", "p", Money, Kind::Number(optional(number(Unit::UsdPerAcceleratorHour, (0.0, 1e6), (0.1, 30.0), Logarithmic))), origin(Derived, "median of dated quotes in the catalogue"), optional_field!(price.usd_per_accelerator_hour)),
    entry("price.discountShare", "dis", Money, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 0.7), Linear)), origin(Assumed, "list price"), number_field!(price.discount_share)),
    entry("price.spot.availability", "sva", Money, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.5, 1.0), Linear)), origin(Assumed, "the article's figure; no cloud promises any"), number_field!(price.spot.availability)),
    entry("price.spot.evictionsPerDay", "sve", Money, Kind::Number(number(Unit::PerDay, (0.0, 1e4), (0.1, 24.0), Logarithmic)), origin(Assumed, "one a day"), number_field!(price.spot.evictions_per_day)),
    entry("price.spot.minutesLost", "svm", Money, Kind::Number(number(Unit::Minutes, (0.0, 1440.0), (1.0, 120.0), Logarithmic)), origin(Assumed, "loading the weights again"), number_field!(price.spot.minutes_lost)),
    entry("price.spot.fallbackUsdPerAcceleratorHour", "svf", Money, Kind::Number(optional(number(Unit::UsdPerAcceleratorHour, (0.0, 1e6), (0.1, 30.0), Logarithmic))), origin(Derived, "median of dated on-demand quotes in the catalogue"), optional_field!(price.spot.fallback_usd_per_accelerator_hour)),
    entry("price.commitment.usedShare", "cmu", Money, Kind::Number(number(Unit::Share, (0.001, 1.0), (0.1, 1.0), Linear)), origin(Assumed, "all of it is used"), number_field!(price.commitment.used_share)),
    entry("price.commitment.marketDecline", "cmd", Money, Kind::Number(number(Unit::Share, (0.0, 0.95), (0.0, 0.6), Linear)), origin(Assumed, "less than prices of the H100 have fallen since 2023"), number_field!(price.commitment.market_decline)),
    entry("ownership.usdPerAccelerator", "os", Ownership, Kind::Number(optional(number(Unit::UsdPerAccelerator, (0.0, 1e8), (1e3, 1e5), Logarithmic))), origin(Derived, "dated server prices in the catalogue"), optional_field!(ownership.usd_per_accelerator)),
    entry("ownership.networkShare", "onw", Ownership, Kind::Number(number(Unit::Share, (0.0, 10.0), (0.0, 0.5), Linear)), origin(Assumed, "10 to 15 % on small clusters (v2-pseo-ai, 2026)"), number_field!(ownership.network_share)),
    entry("ownership.lifeYears", "oly", Ownership, Kind::Number(number(Unit::Years, (0.1, 50.0), (1.0, 8.0), Linear)), origin(Assumed, "economic life of owners (SemiAnalysis, 2026-04); books say 5 to 6"), number_field!(ownership.life_years)),
    entry("ownership.residualShare", "ore", Ownership, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 0.5), Linear)), origin(Assumed, "25 to 35 % after three years (v2-pseo-ai, 2026), less after four"), number_field!(ownership.residual_share)),
    entry("ownership.costOfCapital", "occ", Ownership, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 0.25), Linear)), origin(Assumed, "between a loan and equity"), number_field!(ownership.cost_of_capital)),
    entry("ownership.sparesShare", "osp", Ownership, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 0.15), Linear)), origin(Assumed, "support beyond the warranty"), number_field!(ownership.spares_share)),
    entry("ownership.staffUsdPerYear", "ost", Ownership, Kind::Number(number(Unit::UsdPerYear, (0.0, 1e7), (10.0, 1e4), Logarithmic)), origin(Assumed, "one engineer for 500 to 1,000 accelerators"), number_field!(ownership.staff_usd_per_year)),
    entry("ownership.softwareUsdPerYear", "osw", Ownership, Kind::Number(number(Unit::UsdPerYear, (0.0, 1e7), (10.0, 1e4), Logarithmic)), origin(Assumed, "open-source engines"), number_field!(ownership.software_usd_per_year)),
    entry("ownership.hostingUsdPerKwMonth", "ohk", Ownership, Kind::Number(number(Unit::UsdPerKwMonth, (0.0, 1e5), (50.0, 400.0), Linear)), origin(Derived, "CBRE, wholesale, North America, end of 2025"), number_field!(ownership.hosting_usd_per_kw_month)),
    entry("ownership.rentUsdPerAcceleratorHour", "orh", Ownership, Kind::Number(optional(number(Unit::UsdPerAcceleratorHour, (0.0, 1e6), (0.1, 30.0), Logarithmic))), origin(Derived, "median of dated on-demand quotes in the catalogue"), optional_field!(ownership.rent_usd_per_accelerator_hour)),
    entry("deployment.utilization", "u", Fleet, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.05, 1.0), Linear)), origin(Assumed, "a service with a day and a night"), number_field!(deployment.utilization)),
    entry("demand.requestsPerSecond", "drs", Fleet, Kind::Number(optional(number(Unit::RequestsPerSecond, (1e-6, 1e7), (0.01, 1000.0), Logarithmic))), origin(Assumed, "not given: utilization is"), optional_field!(demand.requests_per_second)),
    entry("demand.tokensPerDay", "dtd", Fleet, Kind::Number(optional(number(Unit::TokensPerDay, (1.0, 1e16), (1e6, 1e12), Logarithmic))), origin(Assumed, "not given: utilization is"), optional_field!(demand.tokens_per_day)),
    entry("demand.users", "dus", Fleet, Kind::Number(optional(count(Unit::Users, (1.0, 1e10), (10.0, 1e7), Logarithmic))), origin(Assumed, "not given: utilization is"), optional_field!(demand.users)),
    entry("demand.requestsPerUserDay", "dru", Fleet, Kind::Number(number(Unit::PerDay, (1e-3, 1e6), (1.0, 1000.0), Logarithmic)), origin(Assumed, "a tool at work"), number_field!(demand.requests_per_user_day)),
    entry("demand.peakToMean", "dpm", Fleet, Kind::Number(number(Unit::None, (1.0, 100.0), (1.0, 6.0), Linear)), origin(Assumed, "day and night of one continent"), number_field!(demand.peak_to_mean)),
    entry("demand.dutyShare", "ddu", Fleet, Kind::Number(number(Unit::Share, (0.001, 1.0), (0.05, 1.0), Linear)), origin(Assumed, "around the clock"), number_field!(demand.duty_share)),
    entry("demand.waitProbability", "dwp", Fleet, Kind::Number(number(Unit::Share, (1e-6, 0.99), (0.001, 0.5), Logarithmic)), origin(Assumed, "one request in twenty of the busiest hour"), number_field!(demand.wait_probability)),
    entry("demand.spares", "dsp", Fleet, Kind::Number(count(Unit::Count, (0.0, 1000.0), (0.0, 8.0), Linear)), origin(Assumed, "none"), number_field!(demand.spares)),
    entry("demand.elastic", "del", Fleet, Kind::Flag, origin(Assumed, "rented around the clock"), (elastic, set_elastic)),
    entry("demand.maxAccelerators", "dma", Fleet, Kind::Number(optional(count(Unit::Accelerators, (1.0, 1e9), (1.0, 1e5), Logarithmic))), origin(Assumed, "as many as it takes"), optional_field!(demand.max_accelerators)),
    entry("deployment.shape", "sh", Fleet, Kind::Choice(SHAPES), origin(Assumed, "one site"), text_field!(deployment.shape)),
    entry("deployment.sites", "sit", Fleet, Kind::Number(count(Unit::Count, (1.0, 1e5), (1.0, 200.0), Logarithmic)), origin(Assumed, "a few regions"), number_field!(deployment.sites)),
    entry("deployment.siteOverheadShare", "sio", Fleet, Kind::Number(number(Unit::Share, (0.0, 10.0), (0.0, 1.0), Linear)), origin(Assumed, "monitoring and maintenance of small sites"), number_field!(deployment.site_overhead_share)),
    entry("deployment.groups", "grp", Fleet, Kind::Number(count(Unit::Count, (1.0, 1e5), (1.0, 64.0), Logarithmic)), origin(Assumed, "a few groups of clients"), number_field!(deployment.groups)),
    entry("deployment.cheapestShare", "chs", Fleet, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 1.0), Linear)), origin(Assumed, "the cheapest is sold out half of the time"), number_field!(deployment.cheapest_share)),
    entry("deployment.migrationShare", "mig", Fleet, Kind::Number(number(Unit::Share, (0.0, 10.0), (0.0, 0.5), Linear)), origin(Assumed, "moving, starting anew, two contracts"), number_field!(deployment.migration_share)),
    entry("deployment.networkRttMs", "rtt", Fleet, Kind::Number(number(Unit::Milliseconds, (0.0, 1e6), (1.0, 400.0), Logarithmic)), origin(Assumed, "measured at the server"), number_field!(deployment.network_rtt_ms)),
    entry("deployment.egressUsdPerGb", "egr", Fleet, Kind::Number(number(Unit::UsdPerGb, (0.0, 1e4), (0.01, 1.0), Logarithmic)), origin(Assumed, "not counted"), number_field!(deployment.egress_usd_per_gb)),
    entry("deployment.bytesPerToken", "bpt", Fleet, Kind::Number(number(Unit::Bytes, (0.1, 1e6), (1.0, 1000.0), Logarithmic)), origin(Assumed, "plain text; streamed one by one about 300"), number_field!(deployment.bytes_per_token)),
    entry("routing.share", "rsh", Routing, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 1.0), Linear)), origin(Assumed, "one model answers all"), number_field!(routing.share)),
    entry("routing.model", "rm", Routing, Kind::CatalogueModel, origin(Assumed, "a small model of the default model's family"), text_field!(routing.model)),
    entry("routing.weights", "rwq", Routing, Kind::Choice(FORMAT_NAMES), origin(Assumed, "the usual format on Hopper"), text_field!(routing.weights)),
    entry("routing.accelerator", "rg", Routing, Kind::CatalogueAccelerator, origin(Assumed, "as the first model's"), text_field!(routing.accelerator)),
    entry("routing.tensor", "rtp", Routing, Kind::Number(count(Unit::Accelerators, (1.0, 1024.0), (1.0, 16.0), PowersOfTwo)), origin(Assumed, "a small model on one accelerator"), number_field!(routing.tensor)),
    entry("routing.concurrency", "rco", Routing, Kind::Number(count(Unit::Requests, (1.0, 1e6), (1.0, 1024.0), Logarithmic)), origin(Assumed, "an interactive service"), number_field!(routing.concurrency)),
    entry("routing.usdPerAcceleratorHour", "rp", Routing, Kind::Number(optional(number(Unit::UsdPerAcceleratorHour, (0.0, 1e6), (0.1, 30.0), Logarithmic))), origin(Derived, "median of dated quotes in the catalogue"), optional_field!(routing.usd_per_accelerator_hour)),
    entry("routing.utilization", "ru", Routing, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.05, 1.0), Linear)), origin(Assumed, "a service with a day and a night"), number_field!(routing.utilization)),
    entry("routing.escalationShare", "rse", Routing, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 1.0), Linear)), origin(Assumed, "one answer in ten is not good enough"), number_field!(routing.escalation_share)),
    entry("routing.hostedShare", "rhs", Routing, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 1.0), Linear)), origin(Assumed, "nothing leaves the house"), number_field!(routing.hosted_share)),
    entry("routing.usdPerThousandRequests", "rrc", Routing, Kind::Number(number(Unit::UsdPerThousandRequests, (0.0, 1e6), (0.001, 10.0), Logarithmic)), origin(Assumed, "a small classifier"), number_field!(routing.usd_per_thousand_requests)),
    entry("routing.cachedResponseShare", "rcs", Routing, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 0.8), Linear)), origin(Assumed, "every answer is made anew"), number_field!(routing.cached_response_share)),
    entry("routing.cacheUsdPerThousandRequests", "rcc", Routing, Kind::Number(number(Unit::UsdPerThousandRequests, (0.0, 1e6), (0.001, 10.0), Logarithmic)), origin(Assumed, "a lookup by embedding"), number_field!(routing.cache_usd_per_thousand_requests)),
    entry("energy.region", "reg", Energy, Kind::Choice(REGION_NAMES), origin(Assumed, "most prices of the catalogue are from there"), text_field!(energy.region)),
    entry("energy.usdPerKwh", "kwh", Energy, Kind::Number(optional(number(Unit::UsdPerKwh, (0.0, 100.0), (0.02, 0.5), Logarithmic))), origin(Derived, "industrial price of the region"), optional_field!(energy.usd_per_kwh)),
    entry("energy.gramsCo2PerKwh", "co2", Energy, Kind::Number(optional(number(Unit::GramsPerKwh, (0.0, 1e4), (1.0, 1000.0), Logarithmic))), origin(Derived, "carbon intensity of the region"), optional_field!(energy.grams_co2_per_kwh)),
    entry("energy.pue", "pue", Energy, Kind::Number(number(Unit::None, (1.0, 10.0), (1.0, 2.0), Linear)), origin(Assumed, "hyperscale 1.1, industry average 1.54 (Uptime, 2025)"), number_field!(energy.pue)),
    entry("energy.ratedWatts", "ewr", Energy, Kind::Number(optional(number(Unit::Watts, (0.1, 1e6), (50.0, 3000.0), Logarithmic))), origin(Derived, "rated power of servers in the catalogue"), optional_field!(energy.rated_watts)),
    entry("energy.loadShare", "ewl", Energy, Kind::Number(number(Unit::Share, (0.0, 1.5), (0.2, 1.0), Linear)), origin(OriginKind::Measured, "MLPerf, whole servers at the wall: 0.60 to 0.73 of the rating (tests/measured/energy.csv)"), number_field!(energy.load_share)),
    entry("energy.idleShare", "ewi", Energy, Kind::Number(number(Unit::Share, (0.0, 1.5), (0.0, 0.7), Linear)), origin(Assumed, "fans, processors and memory keep running"), number_field!(energy.idle_share)),
    entry("energy.embodiedKg", "emb", Energy, Kind::Number(number(Unit::Kilograms, (0.0, 1e6), (10.0, 3000.0), Logarithmic)), origin(Assumed, "NVIDIA's footprint of an HGX H100 board ÷ 8, recalled"), number_field!(energy.embodied_kg)),
    entry("hosted.usdPerMillionInput", "hi", Comparison, Kind::Number(optional(number(Unit::UsdPerMillionInputTokens, (0.0, 1e6), (0.01, 100.0), Logarithmic))), origin(Derived, "median offer of dated list prices in the catalogue"), optional_field!(hosted.usd_per_million_input)),
    entry("hosted.usdPerMillionCachedInput", "hc", Comparison, Kind::Number(optional(number(Unit::UsdPerMillionCachedInputTokens, (0.0, 1e6), (0.01, 100.0), Logarithmic))), origin(Derived, "the same offer's"), optional_field!(hosted.usd_per_million_cached_input)),
    entry("hosted.usdPerMillionOutput", "ho", Comparison, Kind::Number(optional(number(Unit::UsdPerMillionOutputTokens, (0.0, 1e6), (0.01, 100.0), Logarithmic))), origin(Derived, "median offer of dated list prices in the catalogue"), optional_field!(hosted.usd_per_million_output)),
    entry("hosted.discountShare", "hd", Comparison, Kind::Number(number(Unit::Share, (0.0, 1.0), (0.0, 0.7), Linear)), origin(Assumed, "list price; batches are often half of it"), number_field!(hosted.discount_share)),
    entry("units.wordsPerToken", "wpt", Comparison, Kind::Number(number(Unit::None, (0.01, 10.0), (0.3, 1.0), Linear)), origin(Assumed, "English prose; other languages have fewer"), number_field!(units.words_per_token)),
    entry("units.audioSecondsPerRequest", "aud", Comparison, Kind::Number(optional(number(Unit::Seconds, (0.01, 1e5), (1.0, 300.0), Logarithmic))), origin(Assumed, "no audio"), optional_field!(units.audio_seconds_per_request)),
    entry("units.requestsPerDocument", "rpd", Comparison, Kind::Number(number(Unit::Requests, (1e-3, 1e6), (1.0, 1000.0), Logarithmic)), origin(Assumed, "one"), number_field!(units.requests_per_document)),
    entry("quality.retainedShare", "qua", Comparison, Kind::Number(optional(number(Unit::Share, (0.0, 1.5), (0.8, 1.02), Linear))), origin(Assumed, "not measured"), optional_field!(quality.retained_share)),
];
