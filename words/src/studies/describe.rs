//! What each chart shows, in words: for those who do not see it.

use super::findings::{
    ends, frontier_finding, intensity, known, load_finding, roofline_finding, span, swing_in, tornado_finding,
    volume_finding,
};
use super::studies;
use crate::Language;
use crate::labels;
use crate::number::{integer, percent};
use crate::page::fill;
use crate::plural::{Plural, plural};
use crate::quantity::{duration, figure};
use cost_core::study::frontier::Frontier;
use cost_core::study::load::LoadCurve;
use cost_core::study::roofline::{Phase, Point, Roofline};
use cost_core::study::tornado::Tornado;
use cost_core::study::volume::VolumeCurve;
use cost_core::units::{MS_PER_S, Unit};

/// Inputs that a description goes through; the others are counted.
const TOLD: usize = 5;

/// The bars of a tornado, the widest first.
pub fn describe_tornado(language: Language, study: Option<&Tornado>) -> String {
    let texts = studies(language);
    let Some(study) = study.filter(|study| !study.swings.is_empty()) else {
        return sentence(tornado_finding(language, study));
    };
    let base = figure(language, study.base, study.per.unit());
    let mut told = vec![fill(texts.tornado_is, &[("count", &inputs(language, study.swings.len())), ("base", &base)])];
    told.extend(
        study.swings.iter().take(TOLD).map(|swing| sentence(swing_in(language, study.per, swing, texts.tornado_bar))),
    );
    if study.swings.len() > TOLD {
        told.push(fill(texts.tornado_rest, &[("count", &inputs(language, study.swings.len() - TOLD))]));
    }
    told.join(" ")
}

fn inputs(language: Language, count: usize) -> String {
    let count = count as f64;
    let one = plural(language, count) == Plural::One;
    let noun = if one { language.pick("input", "entrada") } else { language.pick("inputs", "entradas") };
    integer(language, count) + " " + noun
}

/// The points and the ends of a frontier, and what is found. `hardware` is the name of the accelerator.
pub fn describe_frontier(language: Language, hardware: &str, study: &Frontier) -> String {
    let texts = studies(language);
    let finding = sentence(frontier_finding(language, hardware, study));
    let Some((slow, fast)) = ends(study) else { return finding };
    let count = |count: usize| integer(language, count as f64);
    let (points, best) =
        (count(study.points.len()), count(study.points.iter().filter(|point| point.on_frontier).count()));
    let span = span(language, study.per, slow, fast);
    let values = [&[("points", points.as_str()), ("best", &best)], span.each().as_slice()].concat();
    let mut told = vec![fill(texts.frontier_is, &values), finding];
    told.extend(study.load_replaced.then(|| texts.load_replaced.to_owned()));
    told.join(" ")
}

/// The ends of a load curve, and what is found.
pub fn describe_load(language: Language, study: Option<&LoadCurve>) -> String {
    let finding = sentence(load_finding(language, study));
    let ends = study.and_then(|study| Some((study, study.samples.first()?, study.samples.last()?)));
    let Some((study, first, last)) = ends else { return finding };
    let rate = |rps: f64| figure(language, rps, Unit::RequestsPerSecond);
    let time = |ms: f64| duration(language, ms / MS_PER_S);
    let values = [
        ("low", rate(first.rps)),
        ("high", rate(last.rps)),
        ("first", time(first.ttft_ms)),
        ("last", time(last.ttft_ms)),
        ("step", time(first.tpot_ms)),
        ("last_step", time(last.tpot_ms)),
        ("capacity", rate(study.capacity_rps)),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let told = fill(studies(language).load_is, &values);
    // Without targets the finding is what has been told.
    if first.meets_targets.is_some() { told + " " + &finding } else { told }
}

/// The roofs and the steps under them, and what is found.
pub fn describe_roofline(language: Language, study: Option<&Roofline>) -> String {
    let finding = sentence(roofline_finding(language, study));
    let Some(study) = study else { return finding };
    let (flop, bytes) = (
        |value: f64| figure(language, value, Unit::FlopPerSecond),
        |value: f64| figure(language, value, Unit::BytesPerSecond),
    );
    let values = [
        ("peak", flop(study.peak.flop_per_s)),
        ("bandwidth", bytes(study.peak.bytes_per_s)),
        ("reached", flop(study.reached.flop_per_s)),
        ("reached_bandwidth", bytes(study.reached.bytes_per_s)),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let mut told = vec![fill(studies(language).roofline_is, &values)];
    told.extend(study.points.iter().map(|point| step(language, study, point)));
    told.push(finding);
    told.join(" ")
}

/// One step under the roof that coefficients say.
pub fn step(language: Language, study: &Roofline, point: &Point) -> String {
    let texts = studies(language);
    let name = match point.phase {
        Phase::Prefill => texts.prefill,
        Phase::Decode => texts.decode,
    };
    let rate = figure(language, point.flop_per_s, Unit::FlopPerSecond);
    let at = intensity(language, point.intensity);
    let of_roof = percent(language, point.flop_per_s / study.reached.at(point.intensity));
    let limit = labels::bound(language, point.bound);
    let values = [("step", name), ("rate", &rate), ("intensity", &at), ("share", &of_roof), ("limit", limit)];
    fill(texts.roofline_step, &values)
}

/// The ends of both lines over volume, and what is found.
pub fn describe_volume(language: Language, study: Option<&VolumeCurve>) -> String {
    let texts = studies(language);
    let finding = sentence(volume_finding(language, study));
    let Some((study, (least, most))) = study.and_then(|study| Some((study, known(study)?))) else { return finding };
    let tokens = |volume: f64| figure(language, volume, Unit::TokensPerMonth);
    let month = |usd: f64| figure(language, usd, Unit::UsdPerMonth);
    let values =
        [("low", tokens(least.0)), ("cost", month(least.1)), ("high", tokens(most.0)), ("other", month(most.1))];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let mut told = vec![fill(texts.volume_is, &values)];
    told.extend(study.offers.map(|offers| {
        let price = |usd: f64| figure(language, usd, Unit::Usd);
        let (low, median, high) = (
            price(offers.low.usd_per_million_tokens),
            price(offers.median.usd_per_million_tokens),
            price(offers.high.usd_per_million_tokens),
        );
        fill(texts.offers_are, &[("low", &low), ("median", &median), ("high", &high)])
    }));
    told.push(finding);
    told.join(" ")
}

/// With a full stop.
fn sentence(text: String) -> String {
    if text.ends_with('.') { text } else { text + "." }
}
