//! What is fitted, with the physical value that each coefficient is held to.

use super::problem::Problem;
use cost_core::catalogue::HardwareClass;
use cost_core::performance::calibration::{Coefficients, Engine, coefficient};

/// How a coefficient is fitted.
pub struct Spec {
    /// Its name.
    pub name: &'static str,
    /// What it belongs to.
    pub by: By,
    /// Physical value: the centre of the prior, and the value where no row says anything.
    pub centre: f64,
    /// Standard deviation of the prior, in logarithms.
    pub sigma: f64,
    /// Least and largest value.
    pub bounds: (f64, f64),
}

/// What a coefficient belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Everything.
    All,
    /// A hardware class.
    Class,
    /// An engine.
    Engine,
    /// Engines for servers, which share one value, and llama.cpp.
    Family,
}

/// What a value belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// This hardware class.
    Class(HardwareClass),
    /// This engine.
    Engine(Engine),
    /// Every engine for servers.
    Servers,
}

impl Scope {
    /// Its name in tables.
    pub fn name(self) -> String {
        match self {
            Scope::All => "all".to_owned(),
            Scope::Class(class) => format!("{class:?}"),
            Scope::Engine(engine) => format!("{engine:?}"),
            Scope::Servers => "servers".to_owned(),
        }
    }

    /// Whether it applies to this class and engine.
    pub fn covers(self, class: HardwareClass, engine: Engine) -> bool {
        match self {
            Scope::All => true,
            Scope::Class(own) => own == class,
            Scope::Engine(own) => own == engine,
            Scope::Servers => engine != Engine::LlamaCpp,
        }
    }
}

const fn spec(name: &'static str, by: By, centre: f64, sigma: f64, bounds: (f64, f64)) -> Spec {
    Spec { name, by, centre, sigma, bounds }
}

use By::{All, Class, Engine as PerEngine, Family};

/// A class or engine with fewer measured numbers keeps its earlier values. Classes need more: their
/// values must not be those of the one engine that was measured.
const fn fewest(by: By) -> usize {
    if matches!(by, By::Class) { 60 } else { 25 }
}

const SHARE: (f64, f64) = (0.05, 1.0);
const ANY: (f64, f64) = (1e-9, 1e9);

/// Every fitted coefficient.
#[rustfmt::skip]
pub static SPECS: &[Spec] = &[
    spec("mbu", Class, 0.88, 0.10, (0.3, 0.95)),
    spec("mfu", Class, 0.60, 0.25, (0.1, 0.95)),
    spec("mfu_rel_8bit", Class, 0.85, 0.15, (0.3, 1.0)),
    spec("mfu_rel_4bit", All, 0.70, 0.20, SHARE),
    spec("mfu_engine", PerEngine, 1.0, 0.15, (0.3, 1.3)),
    spec("mfu_rel_attention", All, 0.80, 0.25, (0.1, 1.0)),
    spec("mbu_attention", All, 0.80, 0.15, SHARE),
    spec("mbu_rel_4bit", Family, 0.75, 0.20, SHARE),
    spec("mbu_rel_4bit_experts", All, 0.90, 0.15, SHARE),
    spec("route", All, 0.90, 0.10, (0.5, 1.0)),
    spec("expert_imbalance", All, 0.10, 0.30, ANY),
    spec("expert_tile", Family, 128.0, 0.40, ANY),
    spec("expert_half_width", Family, 1000.0, 0.60, ANY),
    spec("expert_half_width_4bit", All, 1000.0, 0.60, ANY),
    spec("dense_half_width", All, 200.0, 0.60, ANY),
    spec("width_rate", All, 0.50, 0.30, (0.01, 1.5)),
    spec("activation_vectors", All, 10.0, 0.40, ANY),
    spec("expert_activation_vectors", All, 3.0, 0.50, ANY),
    spec("launches_latent", All, 12.0, 0.40, ANY),
    // Kernels of the indexer in DeepSeek-V3.2-Exp, inference/model.py.
    spec("launches_indexer", All, 17.0, 0.15, ANY),
    spec("launches_linear", All, 12.0, 0.40, ANY),
    spec("launches_dense", All, 4.0, 0.30, ANY),
    spec("launches_experts", All, 7.0, 0.30, ANY),
    spec("launches_unpack", Family, 4.0, 0.60, ANY),
    spec("launches_shared", All, 2.0, 0.40, ANY),
    spec("launches_quantize", All, 0.5, 0.50, ANY),
    spec("t_launch", Class, 4.5e-6, 0.40, ANY),
    spec("launch_engine", PerEngine, 1.0, 0.20, ANY),
    spec("link_share", All, 0.80, 0.30, (0.1, 1.5)),
    spec("link_share_pcie", All, 0.60, 0.30, (0.1, 1.0)),
    spec("t_all_reduce_pcie", All, 2.5e-5, 0.40, ANY),
    spec("t_all_reduce", All, 5e-6, 0.50, ANY),
    spec("t_all_to_all", All, 2e-5, 0.15, ANY),
    spec("lockstep", All, 0.2, 0.50, (0.001, 1.0)),
    spec("t_step", PerEngine, 1.5e-4, 0.60, ANY),
    spec("t_sequence", PerEngine, 4e-6, 0.70, ANY),
    spec("t_request", PerEngine, 0.03, 0.70, ANY),
    spec("t_first_launch", PerEngine, 1e-5, 0.40, ANY),
    spec("host", Class, 1.0, 0.10, (0.05, 5.0)),
    spec("mix_share", Family, 0.6, 0.40, (0.02, 1.0)),
    spec("residual_steps", PerEngine, 2.0, 0.60, ANY),
    spec("queue_weight", All, 0.5, 0.50, (0.05, 1.0)),
];

/// One value.
#[derive(Clone)]
pub struct Free {
    /// Its coefficient.
    pub spec: &'static Spec,
    /// What it belongs to.
    pub scope: Scope,
    /// The value.
    pub value: f64,
    /// Measured numbers that depend on it.
    pub rows: usize,
}

/// All of them.
#[derive(Clone)]
pub struct Parameters {
    /// The values.
    pub free: Vec<Free>,
}

impl Parameters {
    /// The values in use, for every class and engine that has calibration rows.
    pub fn current(problem: &Problem) -> Parameters {
        let mut free = Vec::new();
        for spec in SPECS {
            for scope in scopes(spec.by, problem) {
                let rows = problem.numbers_of(scope);
                if rows < fewest(spec.by) {
                    continue;
                }
                let Some((class, engine)) = problem.pair_of(scope) else { continue };
                let value = coefficient(spec.name).map_or(spec.centre, |known| known.at(class, engine));
                free.push(Free { spec, scope, value: value.clamp(spec.bounds.0, spec.bounds.1), rows });
            }
        }
        Parameters { free }
    }

    /// The same with every value at the centre of its prior: where a fit that must not hang on earlier ones starts.
    pub fn at_priors(mut self) -> Parameters {
        for free in &mut self.free {
            free.value = free.spec.centre;
        }
        self
    }

    /// The coefficients of a class and engine.
    pub fn coefficients(&self, class: HardwareClass, engine: Engine) -> Coefficients {
        let mut coefficients = Coefficients::of(class, engine);
        for free in self.free.iter().filter(|free| free.scope.covers(class, engine)) {
            coefficients.set(free.spec.name, free.value);
        }
        coefficients
    }
}

fn scopes(by: By, problem: &Problem) -> Vec<Scope> {
    match by {
        By::All => vec![Scope::All],
        By::Class => problem.classes().into_iter().map(Scope::Class).collect(),
        By::Family => vec![Scope::Servers, Scope::Engine(Engine::LlamaCpp)],
        By::Engine => problem.engines().into_iter().map(Scope::Engine).collect(),
    }
}
