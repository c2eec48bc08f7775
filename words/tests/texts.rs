//! No text is missing: every key and every enum has its words in both languages.

use cost_core::catalogue::{Confidence, PriceKind};
use cost_core::estimate::{Bound, Note, NoteCode, Part};
use cost_core::figures::FIGURES;
use cost_core::format::FORMATS;
use cost_core::performance::calibration::COEFFICIENTS;
use cost_core::problem::{Code, Given, Limit};
use cost_core::scenario::{CONTROLS, Group, Kind, OriginKind};
use cost_core::trace::{InputOrigin, Trace};
use cost_core::units::Unit;
use cost_core::{Problem, explain};
use words::{Language, help, labels, note, notes, problem};

const NOTE_CODES: &[NoteCode] = &[
    NoteCode::DoesNotFit,
    NoteCode::FitsWith,
    NoteCode::FitsWithAll,
    NoteCode::FitsWithNothing,
    NoteCode::ConcurrencyAboveMemory,
    NoteCode::ComputesInOtherFormat,
    NoteCode::OnlyExpertsQuantized,
    NoteCode::Approximated,
    NoteCode::BeyondScaleUp,
    NoteCode::BeyondContext,
    NoteCode::PriceUnknown,
    NoteCode::NoTokens,
    NoteCode::LowConfidence,
    NoteCode::UncalibratedHardware,
    NoteCode::TargetMissed,
    NoteCode::ConcurrencyForTargets,
    NoteCode::HostedLatencyUnknown,
    NoteCode::SecondModelDoesNotFit,
    NoteCode::LowConfidencePrice,
    NoteCode::CommitmentNotWorthwhile,
];

const GROUPS: &[Group] = &[
    Group::Model,
    Group::Hardware,
    Group::Workload,
    Group::Serving,
    Group::Money,
    Group::Ownership,
    Group::Fleet,
    Group::Routing,
    Group::Energy,
    Group::Comparison,
];

const CODES: &[Code] = &[
    Code::UnknownKey,
    Code::WrongType,
    Code::NotFinite,
    Code::OutOfRange,
    Code::NotWhole,
    Code::UnknownName,
    Code::DoesNotDivide,
    Code::UnsupportedFormat,
    Code::Conflict,
    Code::Missing,
    Code::LoadAboveCapacity,
    Code::Malformed,
    Code::TooLong,
    Code::UnknownVersion,
];

/// The text is there, and the two languages differ where they should.
fn both(what: &str, text: impl Fn(Language) -> Option<&'static str>) {
    for language in Language::ALL {
        assert!(text(language).is_some_and(|text| !text.is_empty()), "{what} has no words in {}", language.tag());
    }
}

fn sentence(text: &str) {
    assert!(text.ends_with(['.', '?']) && text.chars().count() > 8, "no sentence: {text}");
    assert!(!text.contains("  ") && !text.contains("..") && !text.contains("http"), "{text}");
    assert!(!text.chars().next().is_some_and(char::is_lowercase), "{text}");
}

#[test]
fn controls_have_labels_and_help() {
    for control in CONTROLS {
        both(control.key, |language| labels::control(language, control.key));
        both(control.key, |language| help::control(language, control.key));
        help::control(Language::En, control.key).into_iter().for_each(sentence);
        help::control(Language::PtBr, control.key).into_iter().for_each(sentence);
    }
}

#[test]
fn choices_have_labels_and_help() {
    let mut names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
    for control in CONTROLS {
        if let Kind::Choice(choices) = control.kind {
            names.extend(choices);
        }
    }
    names.extend(["max", "custom"]);
    for name in names {
        both(name, |language| labels::choice(language, name));
        both(name, |language| help::choice(language, name));
    }
}

#[test]
fn regions_are_called_as_in_the_catalogue_and_say_what_it_lacks() {
    for region in cost_core::catalogue::regions::REGIONS {
        assert_eq!(labels::choice(Language::En, region.id), Some(region.name));
        let whole = region.electricity_usd_per_kwh.is_some() && region.grid_g_co2_per_kwh.is_some();
        for (language, lacks) in [(Language::En, "is not in the catalogue"), (Language::PtBr, "não está no catálogo")]
        {
            let help = help::choice(language, region.id).unwrap_or_default();
            assert_eq!(help.contains(lacks), !whole, "{help}");
        }
    }
}

#[test]
fn figures_have_labels_and_help() {
    for figure in FIGURES {
        both(figure.key, |language| labels::figure(language, figure.key));
        both(figure.key, |language| help::figure(language, figure.key));
        help::figure(Language::En, figure.key).into_iter().for_each(sentence);
        help::figure(Language::PtBr, figure.key).into_iter().for_each(sentence);
    }
}

#[test]
fn what_a_field_shows_can_be_typed_into_it() {
    for control in CONTROLS {
        let Some(number) = control.number() else { continue };
        for language in Language::ALL {
            for value in [number.soft.0, number.soft.1, 3.0] {
                let shown = words::figure(language, value, number.unit);
                let plain = words::number::decimal(language, value, 3);
                let behind = words::page::field_unit(language, number.unit);
                let typed = if number.unit == Unit::Share { value / 100.0 } else { value };
                for (text, expected) in [(shown, value), (format!("{plain} {behind}"), typed)] {
                    let read = words::parse::parse_in(language, &text, number.unit);
                    let close = read.as_ref().is_ok_and(|read| (read - expected).abs() <= expected.abs() * 0.01);
                    assert!(close, "{}: {text} of {value} is read as {read:?}", control.key);
                }
            }
        }
    }
}

fn traces() -> Vec<Trace> {
    let links = cost_core::scenario::presets::PRESETS.iter().map(|preset| preset.link);
    let more = [
        "v=1&ed=2026-11",
        "v=1&ed=2026-11&m=deepseek-ai:DeepSeek-R1&g=h200-sxm&tp=1&ep=8&dp=8",
        "v=1&ed=2026-11&m=Qwen:Qwen3-Next-80B-A3B-Instruct&wq=nvfp4&g=b200-sxm",
        "v=1&ed=2026-11&wq=int8",
        "v=1&ed=2026-11&pp=2&ow=0.2&sp=ngram",
        "v=1&ed=2026-11&trn=6&hit=0.2&trh=0.8",
        "v=1&ed=2026-11&sh=dedicated&pr=1&pk=owned",
        "v=1&ed=2026-11&sh=sites&drs=5&dsp=1&del=true",
        "v=1&ed=2026-11&sh=multi-cloud&egr=0.08&rtt=40&aud=30",
        "v=1&ed=2026-11&pk=spot",
        "v=1&ed=2026-11&pk=reserved-1y&dis=0.1",
        "v=1&ed=2026-11&rsh=0.5&rhs=0.2&rcs=0.1&hi=0.2&ho=0.4",
        "v=1&ed=2026-11&sh=serverless&rcs=0.1",
    ];
    links.chain(more).map(|link| explain(&cost_core::link::decode(link).scenario).expect(link)).collect()
}

#[test]
fn steps_have_labels() {
    for step in traces().into_iter().flat_map(|trace| trace.steps) {
        both(&step.id, |language| labels::step(language, &step.id));
    }
}

#[test]
fn what_a_trace_reads_has_a_label() {
    for input in traces().into_iter().flat_map(|trace| trace.steps).flat_map(|step| step.inputs) {
        if let InputOrigin::Catalogue { field, .. } = input.origin {
            both(field, |language| labels::field(language, field));
        }
    }
}

#[test]
fn sources_of_coefficients_are_told_in_both_languages() {
    for coefficient in COEFFICIENTS {
        assert_eq!(labels::source(Language::En, coefficient.source), coefficient.source);
        assert_ne!(labels::source(Language::PtBr, coefficient.source), coefficient.source, "{}", coefficient.name);
    }
    assert_eq!(labels::source(Language::PtBr, "https://example.org"), "https://example.org");
}

#[test]
fn enums_have_labels() {
    for language in Language::ALL {
        for bound in [Bound::Compute, Bound::MemoryBandwidth, Bound::Interconnect, Bound::Overhead, Bound::KvCapacity] {
            assert!(!labels::bound(language, bound).is_empty());
        }
        for part in Part::ALL {
            assert!(!labels::part(language, part).is_empty());
        }
        for confidence in [Confidence::Low, Confidence::Medium, Confidence::High] {
            assert!(!labels::confidence(language, confidence).is_empty());
        }
        for group in GROUPS {
            assert!(!labels::group(language, *group).is_empty());
        }
        for kind in [OriginKind::Measured, OriginKind::Vendor, OriginKind::Derived, OriginKind::Assumed] {
            assert!(!labels::origin(language, kind).is_empty());
        }
        assert!(!labels::price_kind(language, PriceKind::OnDemand).is_empty());
        for code in NOTE_CODES {
            assert!(!notes::label(language, *code).is_empty());
        }
    }
}

fn limits() -> Vec<Limit> {
    vec![
        Limit::None,
        Limit::Range { min: 1.0, max: 1024.0, unit: Unit::Accelerators },
        Limit::Range { min: 1.0, max: 1.0, unit: Unit::Accelerators },
        Limit::OneOf { values: vec!["fp8".into(), "fp16".into(), "int4".into()] },
        Limit::OneOf { values: Vec::new() },
        Limit::Nearest { values: vec!["h100-sxm".into()] },
        Limit::Nearest { values: Vec::new() },
        Limit::Type { expected: "number" },
        Limit::Fields { fields: vec!["workload.load.concurrency", "workload.load.tokensPerDay"] },
    ]
}

fn values() -> Vec<Given> {
    vec![Given::Nothing, Given::Number(3000.0), Given::Number(f64::NAN), Given::text("h10"), Given::text("")]
}

#[test]
fn every_problem_is_one_sentence_with_its_field() {
    for language in Language::ALL {
        for code in CODES {
            for limit in limits() {
                for value in values() {
                    for field in ["parallelism.tensor", "model.hiddenSize", "toString"] {
                        let text = problem(language, &Problem::new(*code, field, value.clone(), limit.clone()));
                        sentence(&text.replace("“", "").replace(field, "A"));
                        let name = labels::control(language, field).unwrap_or(field);
                        assert!(text.contains(name) || text.contains(field), "{text}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_note_is_one_sentence() {
    for language in Language::ALL {
        for code in NOTE_CODES {
            for limit in limits() {
                for value in values().into_iter().filter(|value| *value != Given::text("")) {
                    for field in ["parallelism.tensor", "targets.timeToFirstTokenMs", "model"] {
                        let value = value.clone();
                        sentence(&note(language, &Note { code: *code, field, value, limit: limit.clone() }));
                    }
                }
            }
        }
    }
}

#[test]
fn notes_call_things_by_their_names() {
    let say = |language, code, field, value: &str, limit| {
        note(language, &Note { code, field, value: Given::text(value), limit })
    };
    let larger = || Limit::OneOf { values: vec!["a100-pcie-80gb".into(), "h200-sxm".into()] };
    assert_eq!(
        say(Language::En, NoteCode::FitsWith, "accelerator", "l4", larger()),
        "It fits with Accelerator set to A100 PCIe 80GB or H200 SXM."
    );
    assert_eq!(
        say(Language::PtBr, NoteCode::FitsWith, "accelerator", "l4", larger()),
        "Cabe com Acelerador em A100 PCIe 80GB ou H200 SXM."
    );
    let model = "meta-llama/Llama-3.3-70B-Instruct";
    assert_eq!(
        say(Language::En, NoteCode::LowConfidence, "model", model, Limit::None),
        "Model: the data of Llama 3.3 70B Instruct are of low confidence."
    );
    let tokens = Limit::OneOf { values: vec![131_072.into()] };
    assert_eq!(
        say(Language::PtBr, NoteCode::FitsWith, "workload.inputTokens", "x", tokens),
        "Cabe com Tokens de entrada em 131.072."
    );
}

#[test]
fn notes_of_money_give_their_values() {
    let say = |language, code, field, value, (max, unit)| {
        let limit = Limit::Range { min: 0.0, max, unit };
        note(language, &Note { code, field, value: Given::Number(value), limit })
    };
    let used = |language, needed| {
        let field = "price.commitment.usedShare";
        say(language, NoteCode::CommitmentNotWorthwhile, field, 0.5, (needed, Unit::Share))
    };
    assert_eq!(
        used(Language::En, 0.8),
        "The commitment costs more than renting on demand is expected to over its term: 80% of its hours would have to \
         be used, and 50% are."
    );
    assert_eq!(
        used(Language::PtBr, 1.2),
        "O compromisso custa mais do que se espera pagar sob demanda no mesmo prazo, mesmo com todas as horas usadas."
    );
    let missing = |language, field| {
        let value = Given::text("spot");
        note(language, &Note { code: NoteCode::PriceUnknown, field, value, limit: Limit::None })
    };
    assert_eq!(
        missing(Language::En, "price.spot.fallbackUsdPerAcceleratorHour"),
        "Price without spot capacity is not known: give it to see costs."
    );
    assert_eq!(
        missing(Language::En, "price.usdPerAcceleratorHour"),
        "No price of the kind “Spot (interruptible)” is known for this accelerator: give one to see costs."
    );
    let field = "workload.load.concurrency";
    let kept = (12.0, Unit::Requests);
    assert_eq!(
        say(Language::En, NoteCode::ConcurrencyForTargets, field, 64.0, kept),
        "Each deployment runs 12\u{a0}requests at once instead of 64\u{a0}requests, so that the latency targets hold."
    );
}
