//! What each file must hold: its columns, and what a cell of each may be.

/// What a cell may be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A stable name: `[A-Za-z0-9._/-]+`.
    Id,
    /// Any printable text.
    Text,
    /// A number in a closed range.
    Number(f64, f64),
    /// A whole number in a closed range.
    Whole(f64, f64),
    /// `true` or `false`; empty is false.
    Flag,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Date,
    /// One of the names of an enum, as (name in the data, name in Rust).
    OneOf(&'static [(&'static str, &'static str)]),
    /// A web address.
    Address,
}

/// One column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Name in the header.
    pub name: &'static str,
    /// What a cell may be.
    pub kind: Kind,
    /// Whether every row needs it.
    pub required: bool,
}

/// One file.
#[derive(Debug)]
pub struct Spec {
    /// File name without its ending.
    pub name: &'static str,
    /// Columns whose cells together are different in every row; none where rows may repeat.
    pub key: &'static [&'static str],
    /// All columns.
    pub columns: &'static [Column],
    /// Groups of columns that are given together or not at all.
    pub together: &'static [&'static [&'static str]],
}

const fn needed(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, required: true }
}

const fn optional(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, required: false }
}

/// Names of `Confidence`.
pub const CONFIDENCE: &[(&str, &str)] = &[("low", "Low"), ("medium", "Medium"), ("high", "High")];

/// Names of `HardwareClass`.
pub const CLASSES: &[(&str, &str)] = &[
    ("volta", "Volta"),
    ("ampere", "Ampere"),
    ("ampere-rtx", "AmpereRtx"),
    ("ada", "Ada"),
    ("hopper", "Hopper"),
    ("blackwell", "Blackwell"),
    ("blackwell-rtx", "BlackwellRtx"),
    ("cdna2", "Cdna2"),
    ("cdna3", "Cdna3"),
    ("rdna", "Rdna"),
    ("gaudi", "Gaudi"),
    ("xe", "Xe"),
    ("tpu", "Tpu"),
    ("neuron", "Neuron"),
    ("apple", "Apple"),
    ("cpu", "Cpu"),
    ("other", "Other"),
];

/// Names of `LinkClass`.
pub const LINKS: &[(&str, &str)] = &[("fabric", "Fabric"), ("pcie", "Pcie"), ("network", "Network"), ("none", "None")];

/// Names of `PriceKind`.
pub const PRICE_KINDS: &[(&str, &str)] = &[
    ("on-demand", "OnDemand"),
    ("spot", "Spot"),
    ("marketplace", "Marketplace"),
    ("committed-6mo", "CommittedSixMonths"),
    ("reserved-1y", "ReservedOneYear"),
    ("reserved-3y", "ReservedThreeYears"),
    ("rental-3y", "RentalThreeYears"),
    ("scheduled", "Scheduled"),
    ("managed", "Managed"),
    ("market-average", "MarketAverage"),
    ("owner-estimate", "OwnerEstimate"),
];

/// Names of `Quantized`.
pub const QUANTIZED: &[(&str, &str)] = &[
    ("weights", "Weights"),
    ("weights and activations", "WeightsAndActivations"),
    ("cache", "Cache"),
    ("weights, activations and cache", "All"),
];

const SCOPES: &[(&str, &str)] =
    &[("country", "country"), ("cloud region", "cloud region"), ("state", "state"), ("average", "average")];

const LAYERS: Kind = Kind::Whole(0.0, 10_000.0);
const HEADS: Kind = Kind::Whole(0.0, 10_000.0);
const WIDTH: Kind = Kind::Whole(0.0, 1e6);
const PARAMETERS: Kind = Kind::Number(0.0, 1e13);
const USD_PER_HOUR: Kind = Kind::Number(0.001, 1e4);
const USD_PER_MILLION: Kind = Kind::Number(0.0, 1e4);
const TERA: Kind = Kind::Number(0.0, 1e6);
const PROVIDERS: Kind = Kind::Whole(1.0, 1000.0);

/// Columns of models.csv that are fields of `Architecture`, in its order.
pub const ARCHITECTURE: &[Column] = &[
    needed("hidden_size", Kind::Whole(1.0, 1e6)),
    needed("vocab_size", Kind::Whole(1.0, 1e8)),
    optional("tied_embeddings", Kind::Flag),
    needed("max_context", Kind::Whole(1.0, 1e9)),
    optional("full_attention_layers", LAYERS),
    optional("windowed_attention_layers", LAYERS),
    optional("window", Kind::Whole(0.0, 1e9)),
    needed("attention_heads", HEADS),
    needed("key_value_heads", HEADS),
    needed("head_dim", WIDTH),
    optional("value_head_dim", WIDTH),
    optional("full_attention_heads", HEADS),
    optional("full_key_value_heads", HEADS),
    optional("full_head_dim", WIDTH),
    optional("full_keys_are_values", Kind::Flag),
    optional("shared_key_value_cache", Kind::Flag),
    optional("attention_output_gate", Kind::Flag),
    optional("kv_lora_rank", WIDTH),
    optional("q_lora_rank", WIDTH),
    optional("qk_rope_head_dim", WIDTH),
    optional("qk_nope_head_dim", WIDTH),
    optional("output_lora_rank", WIDTH),
    optional("output_groups", HEADS),
    optional("sparse_top_k", Kind::Whole(0.0, 1e9)),
    optional("indexer_parameters", PARAMETERS),
    optional("index_bytes_per_token", Kind::Number(0.0, 1e6)),
    optional("context_compression", Kind::Number(1.0, 1e6)),
    optional("linear_layers", LAYERS),
    optional("linear_parameters", PARAMETERS),
    optional("linear_state_elements", PARAMETERS),
    optional("dense_ffn_layers", LAYERS),
    optional("intermediate_size", WIDTH),
    optional("gated_ffn", Kind::Flag),
    optional("moe_layers", LAYERS),
    optional("experts", Kind::Whole(0.0, 1e5)),
    optional("experts_per_token", Kind::Whole(0.0, 1e5)),
    optional("expert_intermediate_size", WIDTH),
    optional("shared_expert_intermediate_size", WIDTH),
    optional("moe_latent_size", WIDTH),
    optional("encoder_layers", LAYERS),
];

const MODEL_NAMES: &[Column] = &[
    needed("id", Kind::Id),
    needed("family", Kind::Text),
    needed("released", Kind::Date),
    needed("attention_kind", Kind::Text),
    needed("layers", LAYERS),
];

const MODEL_REST: &[Column] = &[
    optional("stated_parameters", PARAMETERS),
    optional("stated_active_parameters", PARAMETERS),
    needed("stated_kind", Kind::Text),
    needed("native_format", Kind::Text),
    optional("note", Kind::Text),
    needed("source", Kind::Text),
    needed("date", Kind::Date),
    needed("confidence", Kind::OneOf(CONFIDENCE)),
];

const MODELS: [Column; MODEL_NAMES.len() + ARCHITECTURE.len() + MODEL_REST.len()] = {
    let mut all = [MODEL_NAMES[0]; MODEL_NAMES.len() + ARCHITECTURE.len() + MODEL_REST.len()];
    let parts = [MODEL_NAMES, ARCHITECTURE, MODEL_REST];
    let (mut part, mut filled) = (0, 0);
    while part < parts.len() {
        let mut index = 0;
        while index < parts[part].len() {
            all[filled] = parts[part][index];
            filled += 1;
            index += 1;
        }
        part += 1;
    }
    all
};

/// Every file, in the order they are read.
pub const SPECS: &[Spec] = &[
    Spec { name: "models", key: &["id"], columns: &MODELS, together: &[] },
    Spec {
        name: "accelerators",
        key: &["id"],
        columns: &[
            needed("id", Kind::Id),
            needed("vendor", Kind::Text),
            needed("name", Kind::Text),
            needed("class", Kind::OneOf(CLASSES)),
            needed("memory_gb", Kind::Number(0.01, 1e5)),
            needed("memory_type", Kind::Text),
            needed("bandwidth_gb_per_s", Kind::Number(1.0, 1e8)),
            optional("fp32_tflops", TERA),
            optional("tf32_tflops", TERA),
            needed("fp16_tflops", TERA),
            optional("fp8_tflops", TERA),
            optional("int8_tops", TERA),
            optional("fp4_tflops", TERA),
            optional("tdp_w", Kind::Number(1.0, 1e5)),
            optional("interconnect", Kind::Text),
            needed("link", Kind::OneOf(LINKS)),
            optional("link_gb_per_s", Kind::Number(1.0, 1e5)),
            needed("scale_up", Kind::Whole(1.0, 1e5)),
            needed("released", Kind::Whole(2010.0, 2100.0)),
            optional("purchase_low_usd", Kind::Number(1.0, 1e8)),
            optional("purchase_high_usd", Kind::Number(1.0, 1e8)),
            optional("purchase_source", Kind::Text),
            optional("purchase_date", Kind::Date),
            optional("uncertain_fields", Kind::Text),
            optional("note", Kind::Text),
            needed("source", Kind::Text),
            needed("date", Kind::Date),
            needed("confidence", Kind::OneOf(CONFIDENCE)),
        ],
        together: &[&["purchase_low_usd", "purchase_high_usd", "purchase_source", "purchase_date"]],
    },
    Spec {
        name: "price_quotes",
        key: &[],
        columns: &[
            needed("accelerator", Kind::Id),
            needed("provider", Kind::Text),
            optional("region", Kind::Text),
            optional("sku", Kind::Text),
            needed("kind", Kind::OneOf(PRICE_KINDS)),
            needed("usd_per_hour", USD_PER_HOUR),
            optional("accelerator_only", Kind::Flag),
            needed("in_summary", Kind::Flag),
            optional("listed_at", Kind::Address),
            optional("note", Kind::Text),
            needed("source", Kind::Text),
            needed("date", Kind::Date),
            needed("confidence", Kind::OneOf(CONFIDENCE)),
        ],
        together: &[],
    },
    Spec {
        name: "price_summaries",
        key: &["accelerator"],
        columns: &[
            needed("accelerator", Kind::Id),
            optional("on_demand_providers", PROVIDERS),
            optional("on_demand_low", USD_PER_HOUR),
            optional("on_demand_median", USD_PER_HOUR),
            optional("on_demand_high", USD_PER_HOUR),
            optional("spot_providers", PROVIDERS),
            optional("spot_low", USD_PER_HOUR),
            optional("spot_median", USD_PER_HOUR),
            optional("spot_high", USD_PER_HOUR),
            optional("reserved_1y_providers", PROVIDERS),
            optional("reserved_1y_low", USD_PER_HOUR),
            optional("reserved_1y_median", USD_PER_HOUR),
            optional("reserved_1y_high", USD_PER_HOUR),
            optional("reserved_3y_providers", PROVIDERS),
            optional("reserved_3y_low", USD_PER_HOUR),
            optional("reserved_3y_median", USD_PER_HOUR),
            optional("reserved_3y_high", USD_PER_HOUR),
            optional("marketplace_providers", PROVIDERS),
            optional("marketplace_low", USD_PER_HOUR),
            optional("marketplace_median", USD_PER_HOUR),
            optional("marketplace_high", USD_PER_HOUR),
            optional("committed_6mo_providers", PROVIDERS),
            optional("committed_6mo_low", USD_PER_HOUR),
            optional("committed_6mo_median", USD_PER_HOUR),
            optional("committed_6mo_high", USD_PER_HOUR),
            optional("rental_3y_providers", PROVIDERS),
            optional("rental_3y_low", USD_PER_HOUR),
            optional("rental_3y_median", USD_PER_HOUR),
            optional("rental_3y_high", USD_PER_HOUR),
            optional("owner_providers", PROVIDERS),
            optional("owner_low", USD_PER_HOUR),
            optional("owner_median", USD_PER_HOUR),
            optional("owner_high", USD_PER_HOUR),
            optional("hyperscaler_on_demand", USD_PER_HOUR),
            optional("neocloud_on_demand", USD_PER_HOUR),
            needed("newest", Kind::Date),
            needed("quotes", Kind::Whole(1.0, 10_000.0)),
            needed("source", Kind::Text),
            needed("date", Kind::Date),
            needed("confidence", Kind::OneOf(CONFIDENCE)),
        ],
        together: &[
            &["on_demand_providers", "on_demand_low", "on_demand_median", "on_demand_high"],
            &["spot_providers", "spot_low", "spot_median", "spot_high"],
            &["reserved_1y_providers", "reserved_1y_low", "reserved_1y_median", "reserved_1y_high"],
            &["reserved_3y_providers", "reserved_3y_low", "reserved_3y_median", "reserved_3y_high"],
            &["marketplace_providers", "marketplace_low", "marketplace_median", "marketplace_high"],
            &["committed_6mo_providers", "committed_6mo_low", "committed_6mo_median", "committed_6mo_high"],
            &["rental_3y_providers", "rental_3y_low", "rental_3y_median", "rental_3y_high"],
            &["owner_providers", "owner_low", "owner_median", "owner_high"],
        ],
    },
    Spec {
        name: "hosted_prices",
        key: &["provider", "name", "date"],
        columns: &[
            needed("provider", Kind::Text),
            needed("name", Kind::Text),
            optional("model", Kind::Id),
            needed("input", USD_PER_MILLION),
            optional("cached_input", USD_PER_MILLION),
            needed("output", USD_PER_MILLION),
            optional("context", Kind::Whole(1.0, 1e9)),
            needed("cross_checks", Kind::Whole(0.0, 100.0)),
            needed("agreeing", Kind::Whole(0.0, 100.0)),
            optional("note", Kind::Text),
            needed("source", Kind::Text),
            needed("date", Kind::Date),
            needed("confidence", Kind::OneOf(CONFIDENCE)),
        ],
        together: &[],
    },
    Spec {
        name: "regions",
        key: &["id"],
        columns: &[
            needed("id", Kind::Id),
            needed("name", Kind::Text),
            needed("scope", Kind::OneOf(SCOPES)),
            optional("grid_g_co2_per_kwh", Kind::Number(0.0, 2000.0)),
            optional("grid_source", Kind::Text),
            optional("grid_date", Kind::Date),
            optional("grid_confidence", Kind::OneOf(CONFIDENCE)),
            optional("electricity_usd_per_kwh", Kind::Number(0.001, 5.0)),
            optional("electricity_source", Kind::Text),
            optional("electricity_date", Kind::Date),
            optional("electricity_confidence", Kind::OneOf(CONFIDENCE)),
        ],
        together: &[
            &["grid_g_co2_per_kwh", "grid_source", "grid_date", "grid_confidence"],
            &["electricity_usd_per_kwh", "electricity_source", "electricity_date", "electricity_confidence"],
        ],
    },
    Spec {
        name: "servers",
        key: &["accelerator"],
        columns: &[
            needed("accelerator", Kind::Id),
            optional("usd_per_accelerator", Kind::Number(10.0, 1e8)),
            optional("price_source", Kind::Text),
            optional("price_date", Kind::Date),
            optional("price_confidence", Kind::OneOf(CONFIDENCE)),
            optional("rated_w", Kind::Number(1.0, 1e5)),
            optional("power_source", Kind::Text),
            optional("power_date", Kind::Date),
            optional("power_confidence", Kind::OneOf(CONFIDENCE)),
            optional("note", Kind::Text),
        ],
        together: &[
            &["usd_per_accelerator", "price_source", "price_date", "price_confidence"],
            &["rated_w", "power_source", "power_date", "power_confidence"],
        ],
    },
    Spec {
        name: "quality",
        key: &["format", "applied_to", "method", "model", "metric", "source"],
        columns: &[
            needed("format", Kind::Id),
            needed("applied_to", Kind::OneOf(QUANTIZED)),
            needed("method", Kind::Text),
            needed("model", Kind::Text),
            needed("metric", Kind::Text),
            optional("lower_is_better", Kind::Flag),
            needed("baseline_format", Kind::Id),
            needed("baseline", Kind::Number(1e-3, 1e6)),
            needed("value", Kind::Number(1e-3, 1e6)),
            optional("note", Kind::Text),
            needed("source", Kind::Text),
            needed("date", Kind::Date),
            needed("confidence", Kind::OneOf(CONFIDENCE)),
        ],
        together: &[],
    },
];
