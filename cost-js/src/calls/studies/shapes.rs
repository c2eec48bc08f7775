//! Answers of studies as a caller sees them.

use cost_core::TokenKind;
use cost_core::scenario::Value;
use cost_core::study::tornado::{End, Swing};
use cost_core::study::waterfall::{Bar as CoreBar, Joined, Lever, Obstacle, PerMillion};
use cost_core::study::{load, volume};
use serde::Serialize;
use words::{Language, labels, studies};

/// The value of a control.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Plain {
    Nothing,
    Number(f64),
    Text(String),
    Flag(bool),
}

impl From<&Value> for Plain {
    fn from(value: &Value) -> Plain {
        match value {
            Value::Nothing => Plain::Nothing,
            Value::Number(number) => Plain::Number(*number),
            Value::Text(text) => Plain::Text(text.clone().into_owned()),
            Value::Flag(flag) => Plain::Flag(*flag),
        }
    }
}

/// One input at both ends of its range.
#[derive(Serialize)]
pub(super) struct Bar {
    field: &'static str,
    label: &'static str,
    low: EndOfBar,
    high: EndOfBar,
    stretched: bool,
    basis: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct EndOfBar {
    value: Plain,
    per_million_output_tokens: Option<f64>,
}

impl Bar {
    pub(super) fn of(language: Language, swing: &Swing) -> Bar {
        let end = |end: &End| EndOfBar { value: (&end.value).into(), per_million_output_tokens: end.cost };
        let key = swing.control.key;
        Bar {
            field: key,
            label: labels::control(language, key).unwrap_or(key),
            low: end(&swing.low),
            high: end(&swing.high),
            stretched: swing.stretched,
            basis: studies::range_of(language, swing),
        }
    }
}

/// A deployment under one load after the other.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct LoadCurve {
    capacity_requests_per_second: f64,
    missed_from_requests_per_second: Option<f64>,
    points: Vec<LoadPoint>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LoadPoint {
    requests_per_second: f64,
    time_to_first_token_ms: f64,
    time_per_output_token_ms: f64,
    end_to_end_ms: f64,
    per_million_output_tokens: Option<f64>,
    concurrency: f64,
    meets_targets: Option<bool>,
    is_now: bool,
}

impl From<load::LoadCurve> for LoadCurve {
    fn from(curve: load::LoadCurve) -> LoadCurve {
        let point = |sample: &load::Sample| LoadPoint {
            requests_per_second: sample.rps,
            time_to_first_token_ms: sample.ttft_ms,
            time_per_output_token_ms: sample.tpot_ms,
            end_to_end_ms: sample.e2e_ms,
            per_million_output_tokens: sample.cost,
            concurrency: sample.concurrency,
            meets_targets: sample.meets_targets,
            is_now: sample.is_now,
        };
        LoadCurve {
            capacity_requests_per_second: curve.capacity_rps,
            missed_from_requests_per_second: curve.missed_from_rps,
            points: curve.samples.iter().map(point).collect(),
        }
    }
}

/// Where the own deployment becomes cheaper than hosted APIs.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub(super) enum BreakEven {
    NoOffers,
    Always,
    Never,
    Between { from: f64, to: Option<f64> },
}

impl From<volume::BreakEven> for BreakEven {
    fn from(even: volume::BreakEven) -> BreakEven {
        match even {
            volume::BreakEven::NoOffers => BreakEven::NoOffers,
            volume::BreakEven::OwnAlways => BreakEven::Always,
            volume::BreakEven::OwnNever => BreakEven::Never,
            volume::BreakEven::Between { from, to } => BreakEven::Between { from, to },
        }
    }
}

/// What one lever does where it stands in the order.
#[derive(Serialize)]
pub(super) struct BarOfWaterfall {
    lever: Lever,
    before: PerMillion,
    after: PerMillion,
    factor: Option<f64>,
    joined: JoinedLevers,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
enum JoinedLevers {
    Alone,
    With { levers: Vec<Lever>, why: Obstacle },
    Within { lever: Lever },
}

impl From<CoreBar> for BarOfWaterfall {
    fn from(bar: CoreBar) -> BarOfWaterfall {
        let factor = bar.factor(TokenKind::Output);
        let joined = match bar.joined {
            Joined::Alone => JoinedLevers::Alone,
            Joined::With(levers, why) => JoinedLevers::With { levers, why },
            Joined::Within(lever) => JoinedLevers::Within { lever },
        };
        BarOfWaterfall { lever: bar.lever, before: bar.before, after: bar.after, factor, joined }
    }
}

/// The end of a waterfall that has no cost, and why.
#[derive(Serialize)]
pub(super) struct MissingEnd {
    pub(super) end: &'static str,
    pub(super) why: Obstacle,
}
