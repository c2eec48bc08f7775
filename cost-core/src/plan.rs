//! Parse, don't validate: a [`Scenario`] becomes a [`Plan`], with every name resolved and every
//! number checked, or all of its problems at once.

mod bargains;
pub(crate) mod checks;
pub(crate) mod resolve;
mod standing;
mod terms;

pub use standing::{decides, standing, typical_price};
pub use terms::{Asked, Offers, Owner, Power, Terms};

use crate::architecture::Architecture;
use crate::catalogue::{Accelerator, Datasheet, Model};
use crate::estimate::Note;
use crate::format::Math;
use crate::performance::calibration::{Coefficients, Engine};
use crate::performance::lengths::Lengths;
use crate::performance::operators::Efficiency;
use crate::performance::speculation::Draft;
use crate::problem::Problems;
use crate::scenario::{Correction, Load, Scenario, Targets};

/// A scenario that can be computed: every value is known, finite and in range.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The model.
    pub architecture: Architecture,
    /// Its row, unless it was described.
    pub model: Option<&'static Model>,
    /// The accelerator.
    pub datasheet: Datasheet,
    /// Its row, unless it was described.
    pub accelerator: Option<&'static Accelerator>,
    /// Number formats.
    pub formats: Formats,
    /// How the model is spread.
    pub layout: Layout,
    /// Link among tensor-parallel ranks.
    pub link: Link,
    /// Link among the accelerators that share the experts.
    pub expert_link: Link,
    /// What is asked.
    pub workload: Requests,
    /// The engine, as it runs on this hardware.
    pub engine: Engine,
    /// The coefficients of this hardware and engine.
    pub coefficients: Coefficients,
    /// What slices of its matrices reach.
    pub efficiency: Efficiency,
    /// How requests share steps.
    pub batching: Batching,
    /// Whether the cache is kept in pages.
    pub kv_paging: bool,
    /// Weights in the host's memory.
    pub offload: Offload,
    /// Who guesses tokens ahead, if somebody does.
    pub draft: Option<Draft>,
    /// The same model on the accelerators that only read prompts, where there are such.
    pub prefill_pool: Option<Box<Plan>>,
    /// Factors from a measurement of the reader's own.
    pub correction: Correction,
    /// Latencies to keep.
    pub targets: Targets,
    /// What is paid and asked.
    pub terms: Terms,
    /// Share of paid hours that carry the load, where no demand says.
    pub utilization: f64,
    /// What the reader should know already.
    pub notes: Vec<Note>,
}

/// Bytes and arithmetic of the parts of a model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Formats {
    /// Bytes per weight outside routed experts, W_b.
    pub backbone_bytes: f64,
    /// Bytes per weight of routed experts, W_e.
    pub expert_bytes: f64,
    /// Bytes per weight of embeddings and output projection, W_o.
    pub embedding_bytes: f64,
    /// Bytes per cache element, K_b.
    pub cache_bytes: f64,
    /// Arithmetic outside routed experts.
    pub backbone_math: Math,
    /// Arithmetic of routed experts.
    pub expert_math: Math,
}

/// How the model is spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// tp.
    pub tensor: f64,
    /// pp.
    pub pipeline: f64,
    /// ep.
    pub expert: f64,
    /// dp.
    pub data: f64,
    /// Independent copies, R.
    pub replicas: f64,
}

/// How requests share steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Batching {
    /// Requests come and go between steps.
    Continuous,
    /// All requests of a batch start and end together; a batch waits at least this long for them, s.
    Together {
        /// 0: whoever is there when the batch before has ended.
        wait_s: f64,
    },
}

/// Weights that stay in the host's memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Offload {
    /// Share of the weights.
    pub weight_share: f64,
    /// What the bus of one accelerator reaches.
    pub bytes_per_s: f64,
}

impl Layout {
    /// The layout that `scenario` asks for.
    fn of(scenario: &Scenario) -> Layout {
        let asked = &scenario.parallelism;
        Layout {
            tensor: asked.tensor,
            pipeline: asked.pipeline,
            expert: asked.expert,
            data: asked.data,
            replicas: asked.replicas * Layout::pools(scenario),
        }
    }

    /// Sites or groups of clients, each with the deployment for itself. Where there is a demand, each gets as many
    /// deployments as its part of the demand needs instead.
    fn pools(scenario: &Scenario) -> f64 {
        let demand = &scenario.demand;
        let sized = demand.requests_per_second.or(demand.tokens_per_day).or(demand.users).is_some();
        if sized { 1.0 } else { terms::pools(&scenario.deployment) }
    }

    /// The layout of the prefill pool that `scenario` asks for, if it does.
    fn of_pool(scenario: &Scenario) -> Option<Layout> {
        let asked = &scenario.prefill_pool;
        (asked.replicas > 0.0).then_some(Layout {
            tensor: asked.tensor,
            pipeline: 1.0,
            expert: asked.expert,
            data: asked.data,
            replicas: asked.replicas * Layout::pools(scenario),
        })
    }

    /// tp × pp × dp × R.
    pub fn accelerators(&self) -> f64 {
        self.tensor * self.pipeline * self.data * self.replicas
    }

    /// Attention replicas of all copies, A = dp R.
    pub fn attention_replicas(&self) -> f64 {
        self.data * self.replicas
    }
}

/// A link as a message sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// Latency of one collective between two ranks.
    pub latency_s: f64,
    /// Rate that large messages reach.
    pub bytes_per_s: f64,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Requests {
    /// I; of a conversation, the mean over its turns.
    pub input_tokens: f64,
    /// O.
    pub output_tokens: f64,
    /// hit.
    pub cached_share: f64,
    /// How lengths spread.
    pub lengths: Lengths,
    /// How many.
    pub load: Load,
}

impl Requests {
    /// Prompt tokens that must be read: `I (1 − hit)`.
    pub fn new_tokens(&self) -> f64 {
        self.input_tokens * (1.0 - self.cached_share)
    }
}

impl Plan {
    /// Checks `scenario` and resolves its names.
    ///
    /// # Errors
    /// Every problem of the scenario, in the order of the controls.
    pub fn new(scenario: &Scenario) -> Result<Plan, Problems> {
        let mut problems = Problems::new();
        checks::fields(scenario, &mut problems);
        match resolve::plan(scenario, &mut problems) {
            Some(plan) if problems.is_empty() => Ok(plan),
            _ => Err(problems),
        }
    }

    /// Every problem of a scenario of which `read` could not be read: defaults that stand in the place of
    /// values are not held against others.
    pub fn check(scenario: &Scenario, read: Problems) -> Problems {
        let mut problems = read;
        checks::fields(scenario, &mut problems);
        resolve::plan(scenario, &mut problems);
        problems
    }

    /// Accelerators of both pools.
    pub fn accelerators(&self) -> f64 {
        let reading = self.prefill_pool.as_ref().map_or(0.0, |pool| pool.layout.accelerators());
        self.layout.accelerators() + reading
    }

    /// Whether all requests of a batch start and end together.
    pub fn batches_end_together(&self) -> bool {
        self.batching != Batching::Continuous
    }

    /// The same with other coefficients, and the links as they see them.
    pub fn with_coefficients(self, coefficients: Coefficients) -> Plan {
        let link = resolve::link(&self.datasheet, self.layout.tensor, &coefficients);
        let expert_link = resolve::link(&self.datasheet, self.layout.tensor * self.layout.data, &coefficients);
        let plan = Plan { link, expert_link, coefficients, ..self };
        let prefill_pool = plan.prefill_pool.clone().map(|pool| Box::new(pool.with_coefficients(coefficients)));
        let draft = plan.draft.clone().map(|draft| draft.with_coefficients(coefficients));
        Plan { efficiency: Efficiency::of(&plan), prefill_pool, draft, ..plan }
    }

    /// `F(math) × mfu × mfu_engine × rel(math)`, FLOP/s.
    pub fn flop_per_s(&self, math: Math) -> f64 {
        let k = &self.coefficients;
        let relative = match math {
            Math::Fp32 | Math::Fp16 => 1.0,
            Math::Fp8 | Math::Int8 => k.mfu_rel_8bit,
            Math::Fp4 => k.mfu_rel_4bit,
        };
        let peak = math.peak_flop_per_s(&self.datasheet).unwrap_or(self.datasheet.fp16_tflops * 1e12);
        peak * k.mfu * k.mfu_engine * relative
    }

    /// `BW × mbu`, times `narrow` for weights below 7 bits, bytes/s.
    pub fn weight_bytes_per_s(&self, bytes_per_weight: f64, narrow: f64) -> f64 {
        let relative = if self.is_narrow(bytes_per_weight) { narrow } else { 1.0 };
        self.datasheet.bandwidth_gb_per_s * 1e9 * self.coefficients.mbu * relative
    }

    /// Whether weights of this width are unpacked while they stream.
    pub fn is_narrow(&self, bytes_per_weight: f64) -> bool {
        bytes_per_weight < NARROW_BYTES
    }
}

/// Weights with fewer bytes than this are unpacked while they stream.
const NARROW_BYTES: f64 = 0.9;
