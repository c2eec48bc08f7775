//! Where a step of the deployment stands under the roofs of its accelerators: arithmetic and memory bandwidth (METHOD.md
//! §14; Williams, Waterman, Patterson 2009).

use crate::estimate::Bound;
use crate::estimate::compute::Workings;
use crate::format::Math;
use crate::performance::operators::{self, Operator, Pass, Seconds, Work};
use crate::performance::serving::{decode_pass, prefill_pass};
use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::units::GB;
use serde::Serialize;

/// The roofs of one accelerator, and the steps under them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Roofline {
    /// The fastest arithmetic that the steps use.
    pub math: Math,
    /// What the datasheet says.
    pub peak: Roofs,
    /// What the fastest operators of these steps reach, by the coefficients of the hardware and the engine.
    pub reached: Roofs,
    /// Reading prompts, then writing answers, at the operating point; steps that move no bytes are left out.
    pub points: Vec<Point>,
}

/// Two roofs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Roofs {
    /// Arithmetic, FLOP/s.
    pub flop_per_s: f64,
    /// Memory bandwidth, bytes/s.
    pub bytes_per_s: f64,
}

/// Which step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// A pass that reads prompts, with the sequences that decode in it.
    Prefill,
    /// A step that writes one token of each sequence, or checks those guessed ahead.
    Decode,
}

/// Which roof is the lower one at an intensity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Roof {
    /// Memory bandwidth.
    Memory,
    /// Arithmetic.
    Compute,
}

/// One step on one accelerator: the operators that the estimate's step is made of, without a draft's own passes and without
/// corrections.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Point {
    /// Which step.
    pub phase: Phase,
    /// Tokens of the step, of one attention replica.
    pub tokens: f64,
    /// Arithmetic, FLOP; half-filled tiles count in full.
    pub flop: f64,
    /// Bytes between memory and the accelerator.
    pub bytes: f64,
    /// FLOP per byte.
    pub intensity: f64,
    /// How long it takes, messages and launches included, s.
    pub seconds: f64,
    /// FLOP per second.
    pub flop_per_s: f64,
    /// The lower one of the reached roofs.
    pub roof: Roof,
    /// What takes most of the time: a roof, or messages or launches, which are under none.
    pub bound: Bound,
}

impl Roofs {
    /// The intensity at which both roofs meet, FLOP per byte.
    pub fn ridge(&self) -> f64 {
        self.flop_per_s / self.bytes_per_s
    }

    /// The lower roof at an intensity, FLOP/s.
    pub fn at(&self, intensity: f64) -> f64 {
        (intensity * self.bytes_per_s).min(self.flop_per_s)
    }
}

/// The steps of `scenario` under their roofs; `None` where it is refused, does not fit, or where a hosted API answers
/// everything.
pub fn roofline(scenario: &Scenario) -> Option<Roofline> {
    let workings = Workings::of(scenario).ok()?;
    let (plan, run) = (&workings.plan, workings.run.as_ref()?);
    let reader = plan.prefill_pool.as_deref().unwrap_or(plan);
    let steps = [
        (Phase::Prefill, reader, prefill_pass(reader, run.prompts_per_pass, run.riding)),
        (Phase::Decode, plan, decode_pass(plan, run.decode_batch)),
    ]
    .map(|(phase, plan, pass)| Step { phase, pass, operators: operators::list(plan, &pass) });
    let (math, flop_per_s) = fastest(plan)?;
    let peak = Roofs { flop_per_s, bytes_per_s: plan.datasheet.bandwidth_gb_per_s * GB };
    let reached = reached(&steps);
    let points = steps.iter().filter_map(|step| step.point(&reached)).collect();
    Some(Roofline { math, peak, reached, points })
}

/// The fastest arithmetic among those of matrices, experts, attention and indexers, and its peak.
fn fastest(plan: &Plan) -> Option<(Math, f64)> {
    let (a, formats) = (&plan.architecture, &plan.formats);
    let used = [
        Some(formats.backbone_math),
        a.is_mixture().then_some(formats.expert_math),
        (a.index_bytes_per_token > 0.0).then(|| operators::index_math(plan)),
        Some(Math::Fp16),
    ];
    let peaks = used.into_iter().flatten().filter_map(|math| Some((math, math.peak_flop_per_s(&plan.datasheet)?)));
    peaks.reduce(|best, other| if other.1 > best.1 { other } else { best })
}

/// The greatest rates of any operator.
fn reached(steps: &[Step]) -> Roofs {
    let mut roofs = Roofs { flop_per_s: 0.0, bytes_per_s: 0.0 };
    for operator in steps.iter().flat_map(|step| &step.operators) {
        if let Work::Roofline { flop, flop_per_s, bytes, bytes_per_s } = operator.work {
            if flop > 0.0 {
                roofs.flop_per_s = roofs.flop_per_s.max(flop_per_s);
            }
            if bytes > 0.0 {
                roofs.bytes_per_s = roofs.bytes_per_s.max(bytes_per_s);
            }
        }
    }
    roofs
}

struct Step {
    phase: Phase,
    pass: Pass,
    operators: Vec<Operator>,
}

impl Step {
    fn point(&self, reached: &Roofs) -> Option<Point> {
        let (mut flop_of_all, mut bytes_of_all, mut time) = (0.0, 0.0, Seconds::default());
        for operator in &self.operators {
            time = time.plus(operator.work.seconds());
            if let Work::Roofline { flop, bytes, .. } = operator.work {
                flop_of_all += flop;
                bytes_of_all += bytes;
            }
        }
        let (intensity, seconds) = (flop_of_all / bytes_of_all, time.total());
        (bytes_of_all > 0.0).then(|| Point {
            phase: self.phase,
            tokens: self.pass.tokens(),
            flop: flop_of_all,
            bytes: bytes_of_all,
            intensity,
            seconds,
            flop_per_s: flop_of_all / seconds,
            roof: if intensity < reached.ridge() { Roof::Memory } else { Roof::Compute },
            bound: longest(&time),
        })
    }
}

fn longest(time: &Seconds) -> Bound {
    let parts = [
        (time.memory, Bound::MemoryBandwidth),
        (time.compute, Bound::Compute),
        (time.link, Bound::Interconnect),
        (time.overhead, Bound::Overhead),
    ];
    parts.into_iter().max_by(|a, b| a.0.total_cmp(&b.0)).map_or(Bound::Overhead, |(_, bound)| bound)
}
