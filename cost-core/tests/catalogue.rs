//! Every row of the catalogue makes sense, says where it comes from, and agrees with the others.

use cost_core::catalogue::{
    self, CATALOGUE_DATE, Confidence, HardwareClass, LinkClass, PriceKind, PriceQuote, Provenance, Spread,
    accelerators::{ACCELERATORS, ACCELERATORS_LISTINGS, ACCELERATORS_REMARKS},
    hosted_prices::HOSTED_PRICES,
    hosted_summaries::HOSTED_SUMMARIES,
    models::{MODELS, MODELS_LISTINGS, MODELS_REMARKS},
    price_quotes::PRICE_QUOTES,
    price_summaries::PRICE_SUMMARIES,
    quality::QUALITY,
    regions::REGIONS,
    servers::{SERVERS, SERVERS_REMARKS},
};
use cost_core::format::{FORMATS, format_named};
use cost_core::performance::calibration::COEFFICIENTS;
use cost_core::scenario::CONTROLS;
use std::collections::{BTreeMap, BTreeSet};

/// Every provenance of the catalogue, with the row it belongs to.
fn provenances() -> Vec<(String, Provenance)> {
    let mut all: Vec<(String, Provenance)> = Vec::new();
    all.extend(MODELS.iter().map(|row| (row.id.to_owned(), row.provenance)));
    all.extend(ACCELERATORS.iter().map(|row| (row.id.to_owned(), row.provenance)));
    all.extend(PRICE_QUOTES.iter().map(|row| (format!("{} at {}", row.accelerator, row.provider), row.provenance)));
    all.extend(HOSTED_PRICES.iter().map(|row| (format!("{} at {}", row.name, row.provider), row.provenance)));
    for row in REGIONS {
        for provenance in [row.grid_provenance, row.electricity_provenance].into_iter().flatten() {
            all.push((row.id.to_owned(), provenance));
        }
    }
    all.extend(QUALITY.iter().map(|row| (format!("{} of {}", row.format, row.model), row.provenance)));
    for row in SERVERS {
        for provenance in [row.price_provenance, row.power_provenance].into_iter().flatten() {
            all.push((row.accelerator.to_owned(), provenance));
        }
    }
    all
}

/// A date as (year, month, day), 0 for the parts it leaves out; `None` if it is none.
fn date(text: &str) -> Option<(u32, u32, u32)> {
    let parts: Vec<u32> = text.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let widths: Vec<usize> = text.split('-').map(str::len).collect();
    match (parts.as_slice(), widths.as_slice()) {
        ([year], [4]) => Some((*year, 0, 0)),
        ([year, month], [4, 2]) if (1..=12).contains(month) => Some((*year, *month, 0)),
        ([year, month, day], [4, 2, 2]) if (1..=12).contains(month) && (1..=31).contains(day) => {
            Some((*year, *month, *day))
        }
        _ => None,
    }
}

fn id_is_well_formed(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|character| character.is_ascii_alphanumeric() || "._/-".contains(character))
}

#[test]
fn nothing_was_lost() {
    let counts = [
        MODELS.len(),
        ACCELERATORS.len(),
        PRICE_QUOTES.len(),
        PRICE_SUMMARIES.len(),
        HOSTED_PRICES.len(),
        REGIONS.len(),
        SERVERS.len(),
        QUALITY.len(),
    ];
    assert_eq!(counts, [86, 62, 640, 44, 159, 48, 26, 97]);
}

#[test]
fn ids_are_well_formed_sorted_and_unique() {
    let tables: [(&str, Vec<&str>); 6] = [
        ("models", MODELS.iter().map(|row| row.id).collect()),
        ("accelerators", ACCELERATORS.iter().map(|row| row.id).collect()),
        ("price summaries", PRICE_SUMMARIES.iter().map(|row| row.accelerator).collect()),
        ("regions", REGIONS.iter().map(|row| row.id).collect()),
        ("servers", SERVERS.iter().map(|row| row.accelerator).collect()),
        ("hosted summaries", HOSTED_SUMMARIES.iter().map(|row| row.model).collect()),
    ];
    for (table, ids) in tables {
        for id in &ids {
            assert!(id_is_well_formed(id), "{table}: {id:?}");
        }
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{table} is not sorted, or repeats an id");
    }
}

#[test]
fn look_ups_are_exact() {
    assert!(catalogue::model("openai/gpt-3-175b").is_some());
    assert!(catalogue::model("gpt-3-175b").is_none());
    assert!(catalogue::accelerator("h100-sxm").is_some());
    assert!(catalogue::accelerator("h100").is_none());
    assert!(catalogue::price_summary("h100-sxm").is_some());
    assert!(catalogue::server("h100-sxm").is_some());
    assert!(catalogue::server("h100").is_none());
    assert!(catalogue::hosted_summary("meta-llama/Llama-3.3-70B-Instruct").is_some());
    assert!(catalogue::hosted_summary("Llama-3.3-70B-Instruct").is_none());
}

#[test]
fn tru_03_every_row_says_where_it_comes_from_and_when() {
    let today = date(CATALOGUE_DATE);
    assert!(today.is_some());
    for (row, provenance) in provenances() {
        assert!(!provenance.source.text().trim().is_empty(), "{row} has no source");
        let when = date(provenance.date);
        assert!(when.is_some(), "{row}: {:?} is no date", provenance.date);
        assert!(when <= today, "{row}: {} is after the catalogue was gathered", provenance.date);
    }
    assert_eq!((MODELS.len(), MODELS.len()), (MODELS_LISTINGS.len(), MODELS_REMARKS.len()));
    for (row, (listing, remarks)) in MODELS.iter().zip(MODELS_LISTINGS.iter().zip(MODELS_REMARKS)) {
        let released = date(listing.released);
        assert!(released.is_some() && released <= today, "{}: {}", row.id, listing.released);
        assert!(!remarks.native_format.is_empty() && !listing.family.is_empty(), "{}", row.id);
    }
}

#[test]
fn tru_03_every_default_and_coefficient_says_where_it_comes_from() {
    for control in CONTROLS {
        let origin = control.origin;
        assert!(!origin.source.trim().is_empty(), "{} has no source", control.key);
        let when = date(origin.date);
        assert!(when.is_some() && when <= date(CATALOGUE_DATE), "{}: {:?}", control.key, origin.date);
    }
    for coefficient in COEFFICIENTS {
        assert!(!coefficient.source.trim().is_empty(), "{} has no source", coefficient.name);
    }
    let kinds: BTreeSet<String> = CONTROLS.iter().map(|control| format!("{:?}", control.origin.kind)).collect();
    assert_eq!(kinds.len(), 4, "of the four kinds of evidence only {kinds:?} are in use");
}

#[test]
fn no_row_names_a_place_on_somebodys_disk() {
    for (row, provenance) in provenances() {
        for sign in ["/work/", "/home/", "/tmp/", "file:", "C:\\"] {
            assert!(!provenance.source.text().contains(sign), "{row}: {}", provenance.source.text());
        }
    }
}

#[test]
fn datasheets_make_sense() {
    let length = ACCELERATORS.len();
    assert_eq!((length, length), (ACCELERATORS_LISTINGS.len(), ACCELERATORS_REMARKS.len()));
    for (row, (listing, remarks)) in ACCELERATORS.iter().zip(ACCELERATORS_LISTINGS.iter().zip(ACCELERATORS_REMARKS)) {
        let (id, sheet) = (row.id, &row.datasheet);
        assert!((0.1..=2000.0).contains(&sheet.memory_gb), "{id}: {} GB", sheet.memory_gb);
        assert!((50.0..=3e7).contains(&sheet.bandwidth_gb_per_s), "{id}: {} GB/s", sheet.bandwidth_gb_per_s);
        assert!((1.0..=2e5).contains(&sheet.fp16_tflops), "{id}: {} TFLOP/s", sheet.fp16_tflops);
        assert!(sheet.fp8_tflops == 0.0 || sheet.fp8_tflops >= sheet.fp16_tflops, "{id}: fp8 below fp16");
        assert!(sheet.fp4_tflops == 0.0 || sheet.fp4_tflops >= sheet.fp8_tflops, "{id}: fp4 below fp8");
        assert!(sheet.fp8_tflops <= 4.0 * sheet.fp16_tflops, "{id}: fp8 more than four times fp16");
        assert!(sheet.tdp_w == 0.0 || (50.0..=30_000.0).contains(&sheet.tdp_w), "{id}: {} W", sheet.tdp_w);
        assert!(sheet.scale_up >= 1.0 && sheet.scale_up.fract() == 0.0, "{id}");
        assert_eq!(sheet.link == LinkClass::None, sheet.link_gb_per_s == 0.0, "{id}: a link has a bandwidth");
        assert!(sheet.link != LinkClass::Fabric || sheet.scale_up > 1.0, "{id}: a fabric joins something");
        assert!((2015..=2026).contains(&listing.released), "{id}: {}", listing.released);
        if let Some((low, high)) = row.purchase_usd {
            assert!(low > 0.0 && low <= high, "{id}: {low} to {high} USD");
        }
        assert_eq!(row.purchase_usd.is_some(), !remarks.purchase_source.is_empty(), "{id}");
    }
}

#[test]
fn intensity_is_plausible() {
    // FLOP per byte of the ridge; on-chip memory and processors are elsewhere on purpose.
    for row in ACCELERATORS {
        if matches!(row.datasheet.class, HardwareClass::Cpu | HardwareClass::Other | HardwareClass::Apple) {
            continue;
        }
        let ridge = row.datasheet.fp16_tflops * 1000.0 / row.datasheet.bandwidth_gb_per_s;
        assert!((30.0..=700.0).contains(&ridge), "{}: {ridge} FLOP per byte", row.id);
    }
}

#[test]
fn prices_make_sense() {
    for row in PRICE_QUOTES {
        assert!((0.01..=50.0).contains(&row.usd_per_hour), "{row:?}");
        assert!(id_is_well_formed(row.accelerator), "{row:?}");
        assert!(!row.provider.is_empty(), "{row:?}");
        assert!(row.listed_at.is_empty() || row.listed_at.starts_with("https://"), "{row:?}");
    }
    for row in HOSTED_PRICES {
        assert!((0.0..=200.0).contains(&row.input) && (0.0..=200.0).contains(&row.output), "{row:?}");
        assert!(row.cached_input.is_none_or(|cached| cached >= 0.0 && cached <= row.input), "{row:?}");
        assert!(row.model.is_empty() || catalogue::model(row.model).is_some(), "{row:?}");
    }
    for row in REGIONS {
        assert!(row.grid_g_co2_per_kwh.is_none_or(|grams| (0.0..=1000.0).contains(&grams)), "{}", row.id);
        assert!(row.electricity_usd_per_kwh.is_none_or(|usd| (0.02..=0.5).contains(&usd)), "{}", row.id);
        assert_eq!(row.grid_g_co2_per_kwh.is_some(), row.grid_provenance.is_some(), "{}", row.id);
        assert_eq!(row.electricity_usd_per_kwh.is_some(), row.electricity_provenance.is_some(), "{}", row.id);
        assert!(row.grid_g_co2_per_kwh.is_some() || row.electricity_usd_per_kwh.is_some(), "{} says nothing", row.id);
    }
}

#[test]
fn quotes_and_summaries_name_known_accelerators() {
    // Whole processor instances are rented but are no rows of their own.
    let instances = BTreeSet::from([
        "epyc-genoa-aws-192vcpu",
        "epyc-turin-aws-192vcpu",
        "xeon-spr-aws-192vcpu",
        "xeon6-aws-384vcpu",
    ]);
    for id in PRICE_QUOTES.iter().map(|row| row.accelerator).chain(PRICE_SUMMARIES.iter().map(|row| row.accelerator)) {
        assert!(catalogue::accelerator(id).is_some() || instances.contains(id), "{id}");
    }
    for row in PRICE_QUOTES {
        assert!(catalogue::price_summary(row.accelerator).is_some(), "{} has no summary", row.accelerator);
    }
}

/// The quotes behind one column of a summary, one vote per provider: the median of its quotes.
fn votes(accelerator: &str, kinds: &[PriceKind], with_partial: bool) -> Vec<f64> {
    let mut by_provider: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    let counts = |row: &&PriceQuote| {
        row.accelerator == accelerator
            && row.in_summary
            && kinds.contains(&row.kind)
            && (with_partial || !row.accelerator_only)
    };
    for row in PRICE_QUOTES.iter().filter(counts) {
        by_provider.entry(row.provider).or_default().push(row.usd_per_hour);
    }
    by_provider.into_values().map(median).collect()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len().is_multiple_of(2) { (values[middle - 1] + values[middle]) / 2.0 } else { values[middle] }
}

fn compare(name: &str, column: &str, stated: Option<Spread>, votes: Vec<f64>) {
    let Some(stated) = stated else {
        assert!(votes.is_empty(), "{name}: {column} is left out although there are {votes:?}");
        return;
    };
    assert_eq!(usize::from(stated.providers), votes.len(), "{name}: providers of {column}");
    let low = votes.iter().copied().fold(f64::INFINITY, f64::min);
    let high = votes.iter().copied().fold(0.0, f64::max);
    let middle = median(votes);
    for (part, given, counted) in
        [("low", stated.low, low), ("median", stated.median, middle), ("high", stated.high, high)]
    {
        // Summaries are rounded to a tenth of a cent.
        assert!((given - counted).abs() < 0.0011, "{name}: {part} of {column} is {given}, the quotes give {counted}");
    }
}

/// Providers of the largest clouds, as the quotes name them.
const HYPERSCALERS: &[&str] = &["AWS", "AWS SageMaker", "Azure", "GCP", "OCI"];

#[test]
fn summaries_follow_from_the_quotes() {
    for row in PRICE_SUMMARIES {
        let id = row.accelerator;
        compare(id, "on demand", row.on_demand, votes(id, &[PriceKind::OnDemand], false));
        compare(id, "spot", row.spot, votes(id, &[PriceKind::Spot, PriceKind::Marketplace], false));
        compare(id, "one year", row.reserved_1y, votes(id, &[PriceKind::ReservedOneYear], true));
        let three_years = [PriceKind::ReservedThreeYears, PriceKind::RentalThreeYears];
        compare(id, "three years", row.reserved_3y, votes(id, &three_years, true));
        // One source estimates two kinds of owners; each is a vote.
        let owners =
            PRICE_QUOTES.iter().filter(|quote| quote.accelerator == id && quote.kind == PriceKind::OwnerEstimate);
        compare(id, "owner", row.owner, owners.map(|quote| quote.usd_per_hour).collect());
        let quotes = PRICE_QUOTES.iter().filter(|quote| quote.accelerator == id);
        assert_eq!(usize::from(row.quotes), quotes.clone().count(), "{id}");
        assert_eq!(quotes.map(|quote| quote.provenance.date).max(), Some(row.newest), "{id}");
        for spread in [row.on_demand, row.spot, row.reserved_1y, row.reserved_3y, row.owner].into_iter().flatten() {
            assert!(spread.low <= spread.median && spread.median <= spread.high, "{id}: {spread:?}");
        }
        let (large, others): (Vec<&PriceQuote>, Vec<&PriceQuote>) = PRICE_QUOTES
            .iter()
            .filter(|quote| quote.accelerator == id && quote.kind == PriceKind::OnDemand)
            .filter(|quote| quote.in_summary && !quote.accelerator_only)
            .partition(|quote| HYPERSCALERS.contains(&quote.provider));
        for (part, stated, quotes) in
            [("hyperscalers", row.hyperscaler_on_demand, large), ("neoclouds", row.neocloud_on_demand, others)]
        {
            let counted = (!quotes.is_empty()).then(|| median(quotes.iter().map(|quote| quote.usd_per_hour).collect()));
            assert_eq!(stated.is_some(), counted.is_some(), "{id}: {part}");
            let (stated, counted) = (stated.unwrap_or(0.0), counted.unwrap_or(0.0));
            assert!((stated - counted).abs() < 0.0011, "{id}: {part} are {stated}, the quotes give {counted}");
        }
    }
}

#[test]
fn hosted_prices_are_one_per_provider_and_name() {
    let mut seen = BTreeSet::new();
    for row in HOSTED_PRICES {
        assert!(seen.insert((row.provider, row.name, row.provenance.date)), "{row:?}");
    }
}

#[test]
fn servers_make_sense() {
    assert_eq!(SERVERS.len(), SERVERS_REMARKS.len());
    for (row, remarks) in SERVERS.iter().zip(SERVERS_REMARKS) {
        let id = row.accelerator;
        assert!(!remarks.note.is_empty(), "{id} does not say what its figures are made of");
        assert_eq!(row.usd_per_accelerator.is_some(), row.price_provenance.is_some(), "{id}");
        assert_eq!(row.rated_w.is_some(), row.power_provenance.is_some(), "{id}");
        assert!(row.usd_per_accelerator.is_some() || row.rated_w.is_some(), "{id} says nothing");
        let Some(accelerator) = catalogue::accelerator(id) else { panic!("{id} is no accelerator") };
        let (tdp, (low, _)) = (accelerator.datasheet.tdp_w, accelerator.purchase_usd.unwrap_or_default());
        // A server holds its accelerators, so it costs and draws at least what they do.
        assert!(row.usd_per_accelerator.is_none_or(|usd| usd >= low), "{id}: {:?} USD", row.usd_per_accelerator);
        assert!(row.rated_w.is_none_or(|watts| watts >= tdp), "{id}: {:?} W", row.rated_w);
        assert!(row.rated_w.is_none_or(|watts| tdp == 0.0 || watts < 3.0 * tdp), "{id}: {:?} W", row.rated_w);
        let derived = remarks.note.contains("price: derived");
        let confidence = row.price_provenance.map(|provenance| provenance.confidence);
        assert!(!derived || confidence == Some(Confidence::Low), "{id}: a derived price is of low confidence");
    }
}

#[test]
fn hosted_summaries_follow_from_the_prices() {
    let cost = |input: f64, output: f64| 3.0 * input + output;
    let mut models = BTreeMap::new();
    for row in HOSTED_PRICES {
        if !row.model.is_empty() && row.provenance.confidence > Confidence::Low {
            models.entry(row.model).or_insert_with(Vec::new).push(row);
        }
    }
    assert_eq!(models.len(), HOSTED_SUMMARIES.len());
    for (model, rows) in models {
        let Some(summary) = catalogue::hosted_summary(model) else { panic!("{model} has no summary") };
        let mut costs: Vec<f64> = rows.iter().map(|row| cost(row.input, row.output)).collect();
        costs.sort_by(f64::total_cmp);
        assert_eq!(usize::from(summary.offers), costs.len(), "{model}");
        assert_eq!(Some(summary.newest), rows.iter().map(|row| row.provenance.date).max(), "{model}");
        let places = [(summary.low, 0), (summary.median, (costs.len() - 1) / 2), (summary.high, costs.len() - 1)];
        for (offer, place) in places {
            assert!((cost(offer.input, offer.output) - costs[place]).abs() < 1e-9, "{model}: {offer:?}");
            let exists = rows.iter().any(|row| {
                (row.input, row.cached_input, row.output) == (offer.input, offer.cached_input, offer.output)
            });
            assert!(exists, "{model}: nobody offers {offer:?}");
        }
    }
}

#[test]
fn qualities_make_sense() {
    for row in QUALITY {
        assert!(format_named(row.format).is_some() && format_named(row.baseline_format).is_some(), "{row:?}");
        assert!(row.lower_is_better == row.metric.contains("perplexity"), "{row:?}");
        // Scores are shares, or percent.
        assert!(row.lower_is_better || row.baseline.max(row.value) <= 100.0, "{row:?}");
        // Two bits of an 8B model lose most; scores of few questions may rise.
        assert!((-0.03..0.6).contains(&row.relative_loss()), "{row:?} loses {}", row.relative_loss());
    }
    let loss = |format: &str, model: &str| {
        catalogue::quality(format).find(|row| row.model == model).map(cost_core::catalogue::QualityRow::relative_loss)
    };
    // The source states both changes itself: 1.20 % and 4.72 %.
    assert!(loss("q4_k_m", "Llama-2-70B").is_some_and(|loss| (loss - 0.0120).abs() < 5e-5));
    assert!(loss("q3_k_m", "Llama-2-70B").is_some_and(|loss| (loss - 0.0472).abs() < 5e-5));
    assert_eq!(catalogue::quality("q4").count(), 0);
}

#[test]
fn formats_that_narrow_the_weights_have_a_published_quality() {
    let narrow = FORMATS.iter().filter(|format| format.bits_per_weight < 16.0);
    let without: Vec<&str> =
        narrow.map(|format| format.name).filter(|name| catalogue::quality(name).next().is_none()).collect();
    assert!(without.is_empty(), "{without:?}");
}
