//! How a row of each table becomes a Rust literal.

use super::read::Row;
use super::write::{
    Shared, architecture, class, flag, link, maybe, number, price_kind, provenance, quantized, text, whole,
};

/// How one table is written.
pub struct Shape {
    /// Type of its rows.
    pub row_type: &'static str,
    /// `use` lines of its file.
    pub imports: &'static str,
    /// Writes one row.
    pub row: fn(&Row, &mut Shared) -> String,
    /// Column its rows are sorted by; `None` = as in the data.
    pub sorted_by: Option<&'static str>,
    /// Tables of what is said about the rows and kept apart from them.
    pub beside: &'static [Beside],
}

/// A table row by row beside another.
pub struct Beside {
    /// What its name adds to that of the other.
    pub suffix: &'static str,
    /// What it is, for its documentation.
    pub what: &'static str,
    /// Type of its rows.
    pub row_type: &'static str,
    /// Writes one.
    pub row: fn(&Row) -> String,
}

const fn listings(row_type: &'static str, row: fn(&Row) -> String) -> Beside {
    Beside { suffix: "LISTINGS", what: "What a list shows of each row", row_type, row }
}

const fn remarks(row_type: &'static str, row: fn(&Row) -> String) -> Beside {
    Beside { suffix: "REMARKS", what: "What else is said about each row", row_type, row }
}

const MODEL_TABLES: &[Beside] = &[listings("ModelListing", model_listing), remarks("ModelRemarks", model_remarks)];
const ACCELERATOR_TABLES: &[Beside] =
    &[listings("AcceleratorListing", accelerator_listing), remarks("AcceleratorRemarks", accelerator_remarks)];
const SERVER_TABLES: &[Beside] = &[remarks("ServerRemarks", server_remarks)];

/// The shape of table `name`.
pub fn shape(name: &str) -> Shape {
    match name {
        "models" => Shape {
            row_type: "Model",
            imports: "use super::{Confidence, Model, ModelListing, ModelRemarks, Provenance, Source};\nuse crate::architecture::Architecture;\n",
            row: model,
            sorted_by: Some("id"),
            beside: MODEL_TABLES,
        },
        "accelerators" => Shape {
            row_type: "Accelerator",
            imports: "use super::{\n    Accelerator, AcceleratorListing, AcceleratorRemarks, Confidence, Datasheet, HardwareClass, LinkClass, Provenance,\n    Source,\n};\n",
            row: accelerator,
            sorted_by: Some("id"),
            beside: ACCELERATOR_TABLES,
        },
        "price_quotes" => Shape {
            row_type: "PriceQuote",
            imports: "use super::{Confidence, PriceKind, PriceQuote, Provenance, Source};\n",
            row: price_quote,
            sorted_by: None,
            beside: &[],
        },
        "price_summaries" => Shape {
            row_type: "PriceSummary",
            imports: "use super::{PriceSummary, Spread};\n",
            row: price_summary,
            sorted_by: Some("accelerator"),
            beside: &[],
        },
        "hosted_prices" => Shape {
            row_type: "HostedPrice",
            imports: "use super::{Confidence, HostedPrice, Provenance, Source};\n",
            row: hosted_price,
            sorted_by: None,
            beside: &[],
        },
        "servers" => Shape {
            row_type: "Server",
            imports: "use super::{Confidence, Provenance, Server, ServerRemarks, Source};\n",
            row: server,
            sorted_by: Some("accelerator"),
            beside: SERVER_TABLES,
        },
        "quality" => Shape {
            row_type: "QualityRow",
            imports: "use super::{Confidence, Provenance, QualityRow, Quantized, Source};\n",
            row: quality,
            sorted_by: None,
            beside: &[],
        },
        _ => Shape {
            row_type: "Region",
            imports: "use super::{Confidence, Provenance, Region, Source};\n",
            row: region,
            sorted_by: Some("id"),
            beside: &[],
        },
    }
}

fn model(cells: &Row, shared: &mut Shared) -> String {
    format!(
        "Model {{ id: {}, architecture: {}, provenance: {} }}",
        text(cells, "id"),
        architecture(cells),
        provenance(cells, "", shared)
    )
}

fn model_listing(cells: &Row) -> String {
    format!("ModelListing {{ family: {}, released: {} }}", text(cells, "family"), text(cells, "released"))
}

fn model_remarks(cells: &Row) -> String {
    format!(
        "ModelRemarks {{ stated_parameters: {}, stated_active_parameters: {}, native_format: {}, note: {} }}",
        maybe(cells, "stated_parameters"),
        maybe(cells, "stated_active_parameters"),
        text(cells, "native_format"),
        text(cells, "note")
    )
}

fn accelerator(cells: &Row, shared: &mut Shared) -> String {
    let purchase = if cells.lacks("purchase_low_usd") {
        "None".to_owned()
    } else {
        format!("Some(({}, {}))", number(cells, "purchase_low_usd"), number(cells, "purchase_high_usd"))
    };
    let datasheet = format!(
        "Datasheet {{ class: {}, memory_gb: {}, bandwidth_gb_per_s: {}, fp16_tflops: {}, fp8_tflops: {}, \
         int8_tops: {}, fp4_tflops: {}, link: {}, link_gb_per_s: {}, scale_up: {}, tdp_w: {} }}",
        class(cells),
        number(cells, "memory_gb"),
        number(cells, "bandwidth_gb_per_s"),
        number(cells, "fp16_tflops"),
        number(cells, "fp8_tflops"),
        number(cells, "int8_tops"),
        number(cells, "fp4_tflops"),
        link(cells),
        number(cells, "link_gb_per_s"),
        number(cells, "scale_up"),
        number(cells, "tdp_w")
    );
    format!(
        "Accelerator {{ id: {}, name: {}, datasheet: {datasheet}, purchase_usd: {purchase}, provenance: {} }}",
        text(cells, "id"),
        text(cells, "name"),
        provenance(cells, "", shared)
    )
}

fn accelerator_listing(cells: &Row) -> String {
    format!(
        "AcceleratorListing {{ vendor: {}, memory_type: {}, released: {} }}",
        text(cells, "vendor"),
        text(cells, "memory_type"),
        whole(cells, "released")
    )
}

fn accelerator_remarks(cells: &Row) -> String {
    let purchase_source = if cells.lacks("purchase_source") {
        String::new()
    } else {
        format!("{}; {}", cells.get("purchase_source"), cells.get("purchase_date"))
    };
    format!(
        "AcceleratorRemarks {{ interconnect: {}, purchase_source: {purchase_source:?}, \
         uncertain_fields: {}, note: {} }}",
        text(cells, "interconnect"),
        text(cells, "uncertain_fields"),
        text(cells, "note")
    )
}

fn price_quote(cells: &Row, shared: &mut Shared) -> String {
    format!(
        "PriceQuote {{ accelerator: {}, provider: {}, region: {}, kind: {}, usd_per_hour: {}, accelerator_only: {}, \
         in_summary: {}, listed_at: {}, note: {}, provenance: {} }}",
        text(cells, "accelerator"),
        text(cells, "provider"),
        text(cells, "region"),
        price_kind(cells),
        number(cells, "usd_per_hour"),
        flag(cells, "accelerator_only"),
        flag(cells, "in_summary"),
        text(cells, "listed_at"),
        text(cells, "note"),
        provenance(cells, "", shared)
    )
}

fn spread(cells: &Row, kind: &str) -> String {
    let column = |part: &str| format!("{kind}_{part}");
    if cells.lacks(&column("median")) {
        return "None".to_owned();
    }
    format!(
        "Some(Spread {{ providers: {}, low: {}, median: {}, high: {} }})",
        whole(cells, &column("providers")),
        number(cells, &column("low")),
        number(cells, &column("median")),
        number(cells, &column("high"))
    )
}

fn price_summary(cells: &Row, _shared: &mut Shared) -> String {
    format!(
        "PriceSummary {{ accelerator: {}, on_demand: {}, spot: {}, reserved_1y: {}, reserved_3y: {}, marketplace: {}, \
         committed_6mo: {}, rental_3y: {}, owner: {}, \
         hyperscaler_on_demand: {}, neocloud_on_demand: {}, newest: {}, quotes: {} }}",
        text(cells, "accelerator"),
        spread(cells, "on_demand"),
        spread(cells, "spot"),
        spread(cells, "reserved_1y"),
        spread(cells, "reserved_3y"),
        spread(cells, "marketplace"),
        spread(cells, "committed_6mo"),
        spread(cells, "rental_3y"),
        spread(cells, "owner"),
        maybe(cells, "hyperscaler_on_demand"),
        maybe(cells, "neocloud_on_demand"),
        text(cells, "newest"),
        whole(cells, "quotes")
    )
}

fn hosted_price(cells: &Row, shared: &mut Shared) -> String {
    format!(
        "HostedPrice {{ provider: {}, name: {}, model: {}, input: {}, cached_input: {}, output: {}, context: {}, \
         note: {}, provenance: {} }}",
        text(cells, "provider"),
        text(cells, "name"),
        text(cells, "model"),
        number(cells, "input"),
        maybe(cells, "cached_input"),
        number(cells, "output"),
        number(cells, "context"),
        text(cells, "note"),
        provenance(cells, "", shared)
    )
}

/// An optional provenance from the columns with this prefix.
fn maybe_provenance(cells: &Row, prefix: &str, shared: &mut Shared) -> String {
    if cells.lacks(&format!("{prefix}source")) {
        "None".to_owned()
    } else {
        format!("Some({})", provenance(cells, prefix, shared))
    }
}

fn region(cells: &Row, shared: &mut Shared) -> String {
    format!(
        "Region {{ id: {}, name: {}, scope: {}, grid_g_co2_per_kwh: {}, grid_provenance: {}, \
         electricity_usd_per_kwh: {}, electricity_provenance: {} }}",
        text(cells, "id"),
        text(cells, "name"),
        text(cells, "scope"),
        maybe(cells, "grid_g_co2_per_kwh"),
        maybe_provenance(cells, "grid_", shared),
        maybe(cells, "electricity_usd_per_kwh"),
        maybe_provenance(cells, "electricity_", shared)
    )
}

fn server(cells: &Row, shared: &mut Shared) -> String {
    format!(
        "Server {{ accelerator: {}, usd_per_accelerator: {}, price_provenance: {}, rated_w: {}, power_provenance: {} }}",
        text(cells, "accelerator"),
        maybe(cells, "usd_per_accelerator"),
        maybe_provenance(cells, "price_", shared),
        maybe(cells, "rated_w"),
        maybe_provenance(cells, "power_", shared)
    )
}

fn server_remarks(cells: &Row) -> String {
    format!("ServerRemarks {{ note: {} }}", text(cells, "note"))
}

fn quality(cells: &Row, shared: &mut Shared) -> String {
    format!(
        "QualityRow {{ format: {}, applied_to: {}, method: {}, model: {}, metric: {}, lower_is_better: {}, \
         baseline_format: {}, baseline: {}, value: {}, note: {}, provenance: {} }}",
        text(cells, "format"),
        quantized(cells),
        text(cells, "method"),
        text(cells, "model"),
        text(cells, "metric"),
        flag(cells, "lower_is_better"),
        text(cells, "baseline_format"),
        number(cells, "baseline"),
        number(cells, "value"),
        text(cells, "note"),
        provenance(cells, "", shared)
    )
}
