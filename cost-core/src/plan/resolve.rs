//! Names to rows, formats to bytes and arithmetic, links to rates.

use super::checks;
use super::{Batching, Formats, Layout, Link, Offload, Plan, Requests, Terms};
use crate::architecture::Architecture;
use crate::catalogue::{self, Accelerator, Confidence, Datasheet, LinkClass, Model};
use crate::estimate::{Note, NoteCode};
use crate::format::{Math, format_named};
use crate::performance::calibration::{self, Coefficients, Engine};
use crate::performance::lengths::Lengths;
use crate::performance::operators::Efficiency;
use crate::performance::speculation::Draft;
use crate::problem::{Given, Limit, Problems};
use crate::scenario::{AcceleratorChoice, ModelChoice, Scenario, WeightFormat, Workload};
use crate::units::{GB, MS_PER_S, Unit};

const KEY_WEIGHTS: &str = "precision.weights";

/// The plan, unless a name that everything hangs on is unknown.
pub(super) fn plan(scenario: &Scenario, problems: &mut Problems) -> Option<Plan> {
    let mut notes = Vec::new();
    let (model, accelerator) = (model(scenario), accelerator(scenario));
    let known = (model.as_ref().map(|(known, _)| known), accelerator.as_ref().map(|(known, _)| known));
    checks::together(scenario, known.0, known.1, problems);
    let ((architecture, model), (datasheet, accelerator)) = (model?, accelerator?);
    let engine = Engine::named(&scenario.serving.engine, datasheet.class)?;
    let formats = formats(scenario, &architecture, &datasheet, &mut notes)?;
    let layout = Layout::of(scenario);
    let coefficients = Coefficients::of(datasheet.class, engine);
    provenance_notes(model, accelerator, &datasheet, &architecture, &mut notes);
    let link = link(&datasheet, layout.tensor, &coefficients);
    notes.extend(beyond_scale_up("parallelism.tensor", layout.tensor, &datasheet));
    let readers = Layout::of_pool(scenario).map_or(1.0, |pool| pool.tensor);
    notes.extend(beyond_scale_up("prefillPool.tensor", readers, &datasheet));
    let workload = requests(&scenario.workload);
    // What an encoder reads is not part of the decoder's context.
    let read = if architecture.encoder_layers > 0.0 { 0.0 } else { workload.input_tokens };
    let context = read + workload.output_tokens;
    if context > architecture.max_context {
        notes.push(Note {
            code: NoteCode::BeyondContext,
            field: "workload.inputTokens",
            value: Given::Number(context),
            limit: Limit::Range { min: 1.0, max: architecture.max_context, unit: Unit::Tokens },
        });
    }
    let plan = Plan {
        architecture,
        model,
        datasheet,
        accelerator,
        formats,
        layout,
        link,
        expert_link: self::link(&datasheet, layout.tensor * layout.data, &coefficients),
        workload,
        engine,
        coefficients,
        efficiency: Efficiency { dense: 1.0, experts: 1.0 },
        batching: batching(scenario),
        kv_paging: scenario.serving.kv_paging,
        offload: Offload {
            weight_share: scenario.serving.offload.weight_share,
            bytes_per_s: scenario.serving.offload.host_gb_per_s * GB,
        },
        draft: None,
        prefill_pool: None,
        correction: scenario.correction,
        targets: scenario.targets,
        terms: Terms::of(scenario, workload.input_tokens + workload.output_tokens),
        utilization: scenario.deployment.utilization,
        notes,
    };
    let plan = with_draft(scenario, Plan { efficiency: Efficiency::of(&plan), ..plan });
    let pool = Layout::of_pool(scenario).map(|layout| Box::new(with_layout(scenario, &plan, layout)));
    Some(Plan { prefill_pool: pool, ..plan })
}

/// A request, or the mean one of a conversation: each turn's prompt holds all turns before it,
/// `I = I_1 + (n − 1) (O + m) / 2`, of which the cache has `hit I_1` or the share `h_t` of those turns, whichever is more.
fn requests(asked: &Workload) -> Requests {
    let (first, later) = (asked.input_tokens, asked.turns - 1.0);
    let input = first + later / 2.0 * (asked.output_tokens + asked.turn_tokens);
    let history = asked.turns * input - first - later * asked.turn_tokens;
    let prefix = asked.cached_input_share * first;
    let cached = prefix + (later * prefix).max(asked.history_cached_share * history);
    Requests {
        input_tokens: input,
        output_tokens: asked.output_tokens,
        cached_share: if later > 0.0 { cached / (asked.turns * input) } else { asked.cached_input_share },
        lengths: Lengths::new(asked.length_spread),
        load: asked.load,
    }
}

/// `plan`, which does not guess yet, with what guesses tokens ahead.
fn with_draft(scenario: &Scenario, plan: Plan) -> Plan {
    let asked = &scenario.serving.speculation;
    let own = catalogue::model(&asked.draft_model).map(|row| row.architecture);
    Plan { draft: Draft::of(&asked.method, asked.draft_tokens, asked.acceptance, &plan, own), ..plan }
}

/// The same model on accelerators in another layout.
fn with_layout(scenario: &Scenario, plan: &Plan, layout: Layout) -> Plan {
    let moved = Plan { layout, draft: None, ..plan.clone() };
    with_draft(scenario, moved.with_coefficients(plan.coefficients))
}

fn batching(scenario: &Scenario) -> Batching {
    match scenario.serving.batching.as_str() {
        "static" => Batching::Together { wait_s: 0.0 },
        "dynamic" => Batching::Together { wait_s: scenario.serving.batch_wait_ms / MS_PER_S },
        _ => Batching::Continuous,
    }
}

fn model(scenario: &Scenario) -> Option<(Architecture, Option<&'static Model>)> {
    match &scenario.model {
        ModelChoice::Id(id) => catalogue::model(id).map(|row| (row.architecture, Some(row))),
        ModelChoice::Custom(architecture) => Some((**architecture, None)),
    }
}

fn accelerator(scenario: &Scenario) -> Option<(Datasheet, Option<&'static Accelerator>)> {
    match &scenario.accelerator {
        AcceleratorChoice::Id(id) => catalogue::accelerator(id).map(|row| (row.datasheet, Some(row))),
        AcceleratorChoice::Custom(datasheet) => Some((**datasheet, None)),
    }
}

fn formats(
    scenario: &Scenario,
    architecture: &Architecture,
    datasheet: &Datasheet,
    notes: &mut Vec<Note>,
) -> Option<Formats> {
    let cache_bytes = format_named(&scenario.precision.kv_cache)?.bits_per_weight / 8.0;
    let (name, bits, embedding_bits, made_for) = match &scenario.precision.weights {
        WeightFormat::Named(name) => {
            let format = format_named(name)?;
            (name.as_str(), format.bits_per_weight, format.embedding_bits, format.math)
        }
        WeightFormat::Bits { bits_per_weight } => ("", *bits_per_weight, 16.0, Math::Fp16),
    };
    let bytes = bits / 8.0;
    let math = Math::named(&scenario.precision.activations).unwrap_or_else(|| {
        let native = made_for.peak_flop_per_s(datasheet).is_some();
        if !native {
            notes.push(Note {
                code: NoteCode::ComputesInOtherFormat,
                field: KEY_WEIGHTS,
                value: Given::text(name),
                limit: Limit::OneOf { values: vec!["fp16".into()] },
            });
        }
        if native { made_for } else { Math::Fp16 }
    });
    // Published 4-bit mixtures quantise the experts and keep everything else in 16 bit.
    let only_experts = architecture.is_mixture() && matches!(name, "nvfp4" | "mxfp4" | "int4");
    if only_experts {
        notes.push(Note {
            code: NoteCode::OnlyExpertsQuantized,
            field: KEY_WEIGHTS,
            value: Given::text(name),
            limit: Limit::None,
        });
    }
    Some(Formats {
        backbone_bytes: if only_experts { 2.0 } else { bytes },
        expert_bytes: bytes,
        embedding_bytes: embedding_bits / 8.0,
        cache_bytes,
        backbone_math: if only_experts { Math::Fp16 } else { math },
        expert_math: math,
    })
}

/// The note that ranks lie in more than one link domain.
fn beyond_scale_up(field: &'static str, ranks: f64, datasheet: &Datasheet) -> Option<Note> {
    let limit = Limit::Range { min: 1.0, max: domain(datasheet), unit: Unit::Accelerators };
    let value = Given::Number(ranks);
    (ranks > domain(datasheet)).then_some(Note { code: NoteCode::BeyondScaleUp, field, value, limit })
}

/// Accelerators that one link domain holds; PCI Express joins the cards of one server.
fn domain(datasheet: &Datasheet) -> f64 {
    match datasheet.link {
        LinkClass::Pcie => datasheet.scale_up.max(8.0),
        _ => datasheet.scale_up.max(1.0),
    }
}

/// The link among `ranks` accelerators. Datasheets count both directions; messages use one. Cards that a
/// bridge joins in pairs are taken without it: servers with more than two have none between pairs.
pub(crate) fn link(datasheet: &Datasheet, ranks: f64, k: &Coefficients) -> Link {
    let one_direction = datasheet.link_gb_per_s * 1e9 / 2.0;
    let network = Link { latency_s: k.t_all_reduce_pcie, bytes_per_s: k.network_bandwidth * k.link_share_pcie };
    if ranks > domain(datasheet) {
        return network;
    }
    match datasheet.link {
        LinkClass::Fabric => {
            Link { latency_s: k.t_all_reduce, bytes_per_s: one_direction.max(SLOWEST_LINK) * k.link_share }
        }
        LinkClass::Pcie => {
            let bridged = one_direction > FASTEST_PCIE;
            let pcie = if bridged { BESIDE_BRIDGE } else { one_direction.max(SLOWEST_LINK) };
            Link { latency_s: k.t_all_reduce_pcie, bytes_per_s: pcie * k.link_share_pcie }
        }
        LinkClass::Network | LinkClass::None => network,
    }
}

/// One direction of PCI Express 5.0 with 16 lanes: what is faster is a bridge.
const FASTEST_PCIE: f64 = 64e9;
/// One direction of PCI Express 4.0 with 16 lanes, which cards with a bridge have beside it.
const BESIDE_BRIDGE: f64 = 32e9;
/// One direction of PCI Express 3.0 with 8 lanes: no server is built with less.
const SLOWEST_LINK: f64 = 8e9;

fn provenance_notes(
    model: Option<&'static Model>,
    accelerator: Option<&'static Accelerator>,
    datasheet: &Datasheet,
    architecture: &Architecture,
    notes: &mut Vec<Note>,
) {
    let mut low = |field, id: &str| {
        notes.push(Note { code: NoteCode::LowConfidence, field, value: Given::text(id), limit: Limit::None });
    };
    if let Some(row) = model.filter(|row| row.provenance.confidence == Confidence::Low) {
        low("model", row.id);
    }
    if let Some(row) = accelerator.filter(|row| row.provenance.confidence == Confidence::Low) {
        low("accelerator", row.id);
    }
    if !calibration::is_calibrated(datasheet.class) {
        notes.push(Note {
            code: NoteCode::UncalibratedHardware,
            field: "accelerator",
            value: accelerator.map_or(Given::Nothing, |row| Given::text(row.id)),
            limit: Limit::None,
        });
    }
    if architecture.encoder_layers > 0.0 {
        notes.push(Note { code: NoteCode::Approximated, field: "model", value: Given::Nothing, limit: Limit::None });
    }
}
