//! Numbers of the catalogue, and what is counted from them.

use cost_core::architecture::{Architecture, Attention};
use cost_core::catalogue::{self, Datasheet, HostedPrice, PriceKind, PriceSummary, QualityRow, Spread};
use cost_core::format::format_named;
use cost_core::units::{GB, TERA};

pub(crate) const LLAMA_2_70B: &str = "meta-llama/Llama-2-70b-hf";
pub(crate) const GPT_3: &str = "openai/gpt-3-175b";

/// Words per token that price calculators use for English.
pub(crate) const WORDS_PER_TOKEN: f64 = 0.75;
/// Days that a month is counted with where somebody counts in days.
pub(crate) const DAYS_PER_MONTH: f64 = 30.0;
/// Days of a year.
pub(crate) const DAYS_PER_YEAR: f64 = 365.0;

/// A number of the datasheet of accelerator `id`.
pub(crate) fn datasheet(id: &str, get: fn(&Datasheet) -> f64) -> f64 {
    catalogue::accelerator(id).map_or(f64::NAN, |accelerator| get(&accelerator.datasheet))
}

/// Memory of accelerator `id` as its label says, GB.
pub(crate) fn memory_gb(id: &str) -> f64 {
    datasheet(id, |sheet| sheet.memory_gb)
}

/// Peak memory bandwidth of accelerator `id`, bytes/s.
pub(crate) fn bandwidth(id: &str) -> f64 {
    datasheet(id, |sheet| sheet.bandwidth_gb_per_s) * GB
}

/// Peak arithmetic of accelerator `id` in 16 bit, FLOP/s.
pub(crate) fn flop_per_s(id: &str) -> f64 {
    datasheet(id, |sheet| sheet.fp16_tflops) * TERA
}

/// The architecture of model `id`.
pub(crate) fn architecture(id: &str) -> Architecture {
    catalogue::model(id).map_or(Architecture::NOTHING, |model| model.architecture)
}

/// Parameters of model `id`.
pub(crate) fn parameters(id: &str) -> f64 {
    architecture(id).total_parameters()
}

/// Bits per weight of the format called `name`.
pub(crate) fn bits(name: &str) -> f64 {
    format_named(name).map_or(f64::NAN, |format| format.bits_per_weight)
}

/// Bytes of all weights of model `id` in `bits` per weight.
pub(crate) fn weight_bytes(id: &str, bits: f64) -> f64 {
    parameters(id) * bits / 8.0
}

/// Bytes of cache of one token of context in model `id`, in 16 bit.
pub(crate) fn cache_bytes(id: &str) -> f64 {
    let model = architecture(id);
    let of = |kind| model.attention_layers(kind) * model.cache_elements(kind);
    (of(Attention::Full) + of(Attention::Windowed)) * bits("fp16") / 8.0
}

fn summary(id: &str) -> Option<&'static PriceSummary> {
    catalogue::price_summary(id)
}

/// Prices on demand of accelerator `id` over all providers: lowest, median and highest.
pub(crate) fn on_demand(id: &str) -> Spread {
    let nothing = Spread { providers: 0, low: f64::NAN, median: f64::NAN, high: f64::NAN };
    summary(id).and_then(|summary| summary.on_demand).unwrap_or(nothing)
}

/// Median price on demand of accelerator `id` at GPU clouds.
pub(crate) fn at_gpu_clouds(id: &str) -> f64 {
    summary(id).and_then(|summary| summary.neocloud_on_demand).unwrap_or(f64::NAN)
}

/// Median price on demand of accelerator `id` at the largest clouds.
pub(crate) fn at_large_clouds(id: &str) -> f64 {
    summary(id).and_then(|summary| summary.hyperscaler_on_demand).unwrap_or(f64::NAN)
}

/// Purchase prices of accelerator `id`.
pub(crate) fn purchase(id: &str) -> (f64, f64) {
    catalogue::accelerator(id).and_then(|accelerator| accelerator.purchase_usd).unwrap_or((f64::NAN, f64::NAN))
}

/// The hosted price called `name` at `provider`.
pub(crate) fn hosted(provider: &str, name: &str) -> Option<&'static HostedPrice> {
    catalogue::hosted_prices::HOSTED_PRICES.iter().find(|price| price.provider == provider && price.name == name)
}

/// Lowest and highest price per million output tokens that OpenAI asks, or asked, for a model.
pub(crate) fn openai_output_prices() -> (f64, f64) {
    let prices = catalogue::hosted_prices::HOSTED_PRICES.iter().filter(|price| price.provider == "openai");
    prices.fold((f64::INFINITY, 0.0), |(low, high), price| (price.output.min(low), price.output.max(high)))
}

/// How many hosted models take a million tokens of context.
pub(crate) fn million_token_offers() -> f64 {
    catalogue::hosted_prices::HOSTED_PRICES.iter().filter(|price| price.context >= 1e6).count() as f64
}

/// Lowest price of accelerator `id` at `provider` for a kind of deal; the accelerator alone where `alone`.
pub(crate) fn quote(id: &str, provider: &str, kind: PriceKind, alone: bool) -> f64 {
    let quotes = catalogue::price_quotes::PRICE_QUOTES.iter();
    let quotes = quotes.filter(|quote| quote.accelerator == id && quote.provider == provider && quote.kind == kind);
    quotes.filter(|quote| quote.accelerator_only == alone).map(|quote| quote.usd_per_hour).fold(f64::NAN, f64::min)
}

/// What OpenAI asks for `name`, of a request with so many tokens, USD per million tokens.
pub(crate) fn at_openai(name: &str, input: f64, output: f64) -> f64 {
    let price = hosted("openai", name);
    price.map_or(f64::NAN, |price| (price.input * input + price.output * output) / (input + output))
}

/// Smallest and largest loss that the catalogue has for one of `formats`, of rows that `counts`.
pub(crate) fn losses(formats: &[&str], counts: impl Fn(&QualityRow) -> bool) -> (f64, f64) {
    let rows = formats.iter().flat_map(|format| catalogue::quality(format)).filter(|row| counts(row));
    rows.map(QualityRow::relative_loss)
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), loss| (low.min(loss), high.max(loss)))
}

/// Mean of the losses that the catalogue has for `formats`, of rows that `counts`, and how many there are.
pub(crate) fn mean_loss(formats: &[&str], counts: impl Fn(&QualityRow) -> bool) -> (f64, f64) {
    let rows = formats.iter().flat_map(|format| catalogue::quality(format)).filter(|row| counts(row));
    let losses: Vec<f64> = rows.map(QualityRow::relative_loss).collect();
    (losses.iter().sum::<f64>() / losses.len() as f64, losses.len() as f64)
}

/// Whether a row measures right answers, not perplexity.
pub(crate) fn is_accuracy(row: &QualityRow) -> bool {
    !row.lower_is_better
}

/// Whether a row is of a model of 70B parameters or more.
pub(crate) fn is_large(row: &QualityRow) -> bool {
    ["70B", "72B", "180B", "405B", "DeepSeek-V3", "DeepSeek-R1"].iter().any(|size| row.model.contains(size))
}
