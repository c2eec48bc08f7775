//! The finding of each study in one sentence without a full stop: the heading over its chart.

use super::studies;
use crate::Language;
use crate::labels;
use crate::number::{NOT_FINITE, decimal, integer, usd};
use crate::page::fill;
use crate::quantity::{duration, figure};
use crate::token_kind::per;
use crate::waterfall::share;
use cost_core::TokenKind;
use cost_core::scenario::Value;
use cost_core::study::frontier::{Candidate, Frontier};
use cost_core::study::load::LoadCurve;
use cost_core::study::roofline::{Phase, Point, Roofline};
use cost_core::study::tornado::{End, Swing, Tornado};
use cost_core::study::volume::{BreakEven, VolumeCurve};
use cost_core::units::{MS_PER_S, Unit};

/// Which input matters most, from what to what. `None`: the scenario has no cost.
pub fn tornado_finding(language: Language, study: Option<&Tornado>) -> String {
    let texts = studies(language);
    let Some(study) = study else { return texts.no_tornado.to_owned() };
    let Some(swing) = study.swings.first() else { return texts.nothing_matters.to_owned() };
    swing_in(language, study.per, swing, texts.matters_most)
}

/// What `swing` does to the cost `kind` says what of.
pub fn swing(language: Language, kind: TokenKind, swing: &Swing) -> String {
    swing_in(language, kind, swing, studies(language).tornado_bar)
}

/// `template` with what `swing` does; where an end cannot be served, a text that says so.
pub(super) fn swing_in(language: Language, kind: TokenKind, swing: &Swing, template: &str) -> String {
    let texts = studies(language);
    let input = labels::control(language, swing.control.key).unwrap_or(swing.control.key);
    let value = |end: &End| end_value(language, swing, end);
    let priced = |cost| figure(language, cost, kind.unit());
    let (low, high) = (value(&swing.low), value(&swing.high));
    match (swing.low.cost, swing.high.cost) {
        (Some(at_low), Some(at_high)) => {
            let rises = at_low <= at_high;
            let (cheap, dear) = (usd(language, at_low.min(at_high)), usd(language, at_low.max(at_high)));
            let (cheap_value, dear_value) = if rises { (low, high) } else { (high, low) };
            fill(
                template,
                &[
                    ("input", input),
                    ("cheap", &cheap),
                    ("per", per(language, kind)),
                    ("cheap_value", &cheap_value),
                    ("dear", &dear),
                    ("dear_value", &dear_value),
                ],
            )
        }
        (Some(cost), None) => one_end(language, input, (&priced(cost), &low), &high),
        (None, Some(cost)) => one_end(language, input, (&priced(cost), &high), &low),
        (None, None) => fill(texts.fails_at_both, &[("input", input), ("value", &low), ("other", &high)]),
    }
}

/// What is said where only the end `served` has a cost.
fn one_end(language: Language, input: &str, served: (&str, &str), failing: &str) -> String {
    let values = [("input", input), ("cost", served.0), ("cost_value", served.1), ("value", failing)];
    fill(studies(language).matters_or_fails, &values)
}

fn end_value(language: Language, swing: &Swing, end: &End) -> String {
    match (&end.value, swing.control.number()) {
        (Value::Number(value), Some(number)) => figure(language, *value, number.unit),
        _ => NOT_FINITE.to_owned(),
    }
}

/// Whether the present point keeps the latency targets and can be beaten, and what does. `hardware` is the name of the accelerator.
pub fn frontier_finding(language: Language, hardware: &str, study: &Frontier) -> String {
    let texts = studies(language);
    let Some(now) = study.points.iter().find(|point| point.is_now) else {
        return match ends(study) {
            Some((slow, fast)) => fill(texts.frontier_spans, &span(language, study.per, slow, fast).each()),
            None => texts.no_frontier.to_owned(),
        };
    };
    let count = integer(language, now.accelerators);
    let (speed, cost) = (speed(language, now), figure(language, now.cost, study.per.unit()));
    let (misses, verdict) = match now.meets_targets {
        Some(false) => (texts.now_misses, kept_by(language, study)),
        _ => ("", beaten_by(language, study, now)),
    };
    let values =
        [("count", count.as_str()), ("hardware", hardware), ("speed", &speed), ("cost", &cost), ("misses", misses)];
    fill(texts.now_is, &[values.as_slice(), &[("verdict", &verdict)]].concat())
}

/// Left of a cost, this is shown as 0% less or nearly so.
const ALIKE: f64 = 0.9995;

/// What is both faster and cheaper than `now`, which misses no target, and misses none either.
fn beaten_by(language: Language, study: &Frontier, now: &Candidate) -> String {
    let texts = studies(language);
    let beats = |point: &&Candidate| {
        let is_as_good = point.per_user >= now.per_user && point.cost <= now.cost;
        is_as_good && (point.per_user > now.per_user || point.cost < now.cost)
    };
    let Some(other) = cheapest(study.points.iter().filter(beats).filter(|point| point.meets_targets != Some(false)))
    else {
        return if now.on_frontier { texts.unbeaten } else { texts.unbeaten_in_targets }.to_owned();
    };
    if other.cost >= now.cost * ALIKE {
        return other_is(language, other, texts.costs_the_same);
    }
    let less = share(language, other.cost / now.cost);
    let outcome = fill(texts.costs_less, &[("other_cost", &usd(language, other.cost)), ("share", &less)]);
    other_is(language, other, &outcome)
}

/// The cheapest point that keeps the targets.
fn kept_by(language: Language, study: &Frontier) -> String {
    let texts = studies(language);
    let keeping = study.points.iter().filter(|point| point.meets_targets == Some(true));
    cheapest(keeping).map_or(texts.none_keeps.to_owned(), |other| {
        other_is(language, other, &fill(texts.keeps, &[("other_cost", &usd(language, other.cost))]))
    })
}

/// The cheapest, of equal ones the fastest.
fn cheapest<'a>(points: impl Iterator<Item = &'a Candidate>) -> Option<&'a Candidate> {
    points.min_by(|a, b| a.cost.total_cmp(&b.cost).then(b.per_user.total_cmp(&a.per_user)))
}

fn other_is(language: Language, other: &Candidate, outcome: &str) -> String {
    let (tensor, requests) = (integer(language, other.tensor), figure(language, other.concurrency, Unit::Requests));
    let speed = speed(language, other);
    let values = [("other_count", tensor.as_str()), ("other_requests", &requests), ("other_speed", &speed)];
    fill(studies(language).other_is, &[values.as_slice(), &[("outcome", outcome)]].concat())
}

fn speed(language: Language, point: &Candidate) -> String {
    figure(language, point.per_user, Unit::TokensPerSecondPerUser)
}

/// The slowest and the fastest point of the frontier.
pub(super) fn ends(study: &Frontier) -> Option<(&Candidate, &Candidate)> {
    let best = || study.points.iter().filter(|point| point.on_frontier);
    let slow = best().min_by(|a, b| a.per_user.total_cmp(&b.per_user))?;
    Some((slow, best().max_by(|a, b| a.per_user.total_cmp(&b.per_user))?))
}

/// The ends of a frontier in words.
pub(super) struct Span([String; 4]);

impl Span {
    pub(super) fn each(&self) -> [(&'static str, &str); 4] {
        let [slow, low, fast, high] = &self.0;
        [("slow", slow), ("low", low), ("fast", fast), ("high", high)]
    }
}

pub(super) fn span(language: Language, kind: TokenKind, slow: &Candidate, fast: &Candidate) -> Span {
    let cost = |point: &Candidate| usd(language, point.cost);
    Span([speed(language, slow), figure(language, slow.cost, kind.unit()), speed(language, fast), cost(fast)])
}

/// From which load on targets are missed, or what the most load does to latency. `None`: nothing runs.
pub fn load_finding(language: Language, study: Option<&LoadCurve>) -> String {
    let texts = studies(language);
    let Some((first, last)) = study.and_then(|study| study.samples.first().zip(study.samples.last())) else {
        return texts.no_load.to_owned();
    };
    let rate = |rps: f64| figure(language, rps, Unit::RequestsPerSecond);
    let capacity = rate(study.map_or(last.rps, |study| study.capacity_rps));
    match (study.and_then(|study| study.missed_from_rps), first.meets_targets) {
        (Some(from), Some(true)) => fill(texts.missed_from, &[("rate", &rate(from)), ("capacity", &capacity)]),
        (Some(_), _) => fill(texts.missed_always, &[("rate", &rate(first.rps))]),
        (None, Some(_)) => fill(texts.targets_hold, &[("capacity", &capacity)]),
        (None, None) => {
            let time = |ms: f64| duration(language, ms / MS_PER_S);
            let (low, high) = (time(first.ttft_ms), time(last.ttft_ms));
            fill(texts.latency_grows, &[("first", &low), ("last", &high), ("capacity", &capacity)])
        }
    }
}

/// What limits both steps, and where they stand beside the ridge. `None`: nothing runs.
pub fn roofline_finding(language: Language, study: Option<&Roofline>) -> String {
    let texts = studies(language);
    let of = |phase: Phase| study.and_then(|study| study.points.iter().find(|point| point.phase == phase));
    let (Some(study), Some(prefill), Some(decode)) = (study, of(Phase::Prefill), of(Phase::Decode)) else {
        return texts.no_roofline.to_owned();
    };
    let limit = |point: &Point| labels::bound(language, point.bound);
    let (first, second) = (intensity(language, prefill.intensity), intensity(language, decode.intensity));
    let ridge = intensity(language, study.reached.ridge());
    let at = [("prefill_intensity", first.as_str()), ("decode_intensity", &second), ("ridge", &ridge)];
    if prefill.bound == decode.bound {
        return fill(texts.limited_alike, &[&[("limit", limit(prefill))], at.as_slice()].concat());
    }
    let limits = [("prefill", limit(prefill)), ("decode", limit(decode))];
    fill(texts.limited_apart, &[limits.as_slice(), at.as_slice()].concat())
}

/// FLOP per byte.
pub(super) fn intensity(language: Language, value: f64) -> String {
    decimal(language, value, 3) + "\u{a0}FLOP/byte"
}

/// Ends of a break-even that are this near each other are one point.
const ONE_POINT: f64 = 1.01;

/// Between which volumes the deployment becomes cheaper than hosted offers. `None`: it has no cost.
pub fn volume_finding(language: Language, study: Option<&VolumeCurve>) -> String {
    let texts = studies(language);
    let Some((study, known)) = study.and_then(|study| Some((study, known(study)?))) else {
        return texts.no_volume.to_owned();
    };
    let tokens = |volume: f64| figure(language, volume, Unit::TokensPerMonth);
    let (low, high) = (tokens(known.0.0), tokens(known.1.0));
    let range = [("low", low.as_str()), ("high", &high)];
    let finding = match study.break_even() {
        BreakEven::NoOffers => {
            let month = |usd: f64| figure(language, usd, Unit::UsdPerMonth);
            let (cost, other) = (month(known.0.1), month(known.1.1));
            fill(texts.no_offers, &[range.as_slice(), &[("cost", &cost), ("other", &other)]].concat())
        }
        BreakEven::OwnAlways => fill(texts.own_always, &range),
        BreakEven::OwnNever => fill(texts.own_never, &range),
        BreakEven::Between { from, to: Some(to) } if to <= from * ONE_POINT => {
            fill(texts.even_at, &[("from", &tokens(from))])
        }
        BreakEven::Between { from, to: Some(to) } => {
            fill(texts.even_between, &[("from", &tokens(from)), ("to", &tokens(to))])
        }
        BreakEven::Between { from, to: None } => {
            fill(texts.even_against_dearest, &[("from", &tokens(from)), ("most", &high)])
        }
    };
    let sized = match study.keeps_targets() {
        None => "",
        Some(true) => texts.sized_for_targets,
        Some(false) => texts.misses_at_volumes,
    };
    finding + sized
}

/// The least and the greatest volume that the deployment serves: tokens a month, and USD a month.
pub(super) fn known(study: &VolumeCurve) -> Option<((f64, f64), (f64, f64))> {
    let known = || study.points.iter().filter_map(|point| Some((point.tokens_per_month, point.own?.usd)));
    known().next().zip(known().next_back())
}
