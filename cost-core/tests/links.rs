//! Links: every one ever published still opens, hostile ones do no harm.
#![allow(missing_docs, clippy::unwrap_used)]

use cost_core::link::{LONGEST, MOST_COMPARED, decode, encode, encode_beside, encode_carrying};
use cost_core::problem::{Code, Given, Limit, Problem};
use cost_core::scenario::defaults::{EDITIONS, Edition};
use cost_core::scenario::presets::PRESETS;
use cost_core::scenario::{AcceleratorChoice, CONTROLS, Kind, Load, ModelChoice, Scenario, Value};
use cost_core::{TokenKind, catalogue, estimate};

const CORPUS: &str = include_str!("../../tests/links/v1.csv");

/// Rows of `link,perMillionOutputTokens,timeToFirstTokenMs,timePerOutputTokenMs`; empty where there is none.
#[test]
fn url_04_published_links_open_with_their_numbers() {
    for line in CORPUS.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let opened = decode(cells[0]);
        assert!(opened.problems.is_empty(), "{line}: {:?}", opened.problems);
        let estimate = estimate(&opened.scenario).unwrap();
        let figures = [
            estimate.cost.as_ref().map(|cost| cost.per_million_output_tokens),
            estimate.latency.map(|latency| latency.time_to_first_token_ms),
            estimate.latency.map(|latency| latency.time_per_output_token_ms),
        ];
        for (figure, expected) in figures.into_iter().zip(&cells[1..]) {
            let expected = expected.parse::<f64>().ok();
            let same = match (figure, expected) {
                (Some(figure), Some(expected)) => (figure / expected - 1.0).abs() < 1e-9,
                (figure, expected) => figure.is_none() && expected.is_none(),
            };
            assert!(same, "{line}: {figure:?}");
        }
    }
}

/// Rows of `key,value`, of every control that there was when the edition was current.
#[test]
fn url_05_the_defaults_of_every_edition_are_what_they_were() {
    for edition in EDITIONS {
        let path = format!("{}/../tests/links/editions/{}.csv", env!("CARGO_MANIFEST_DIR"), edition.name);
        let kept = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{path} is missing: {}", frozen(edition)));
        let now = frozen(edition);
        let missing: Vec<_> = now.lines().filter(|line| !kept.lines().any(|other| other == *line)).collect();
        assert!(missing.is_empty(), "{path} says otherwise, or does not know of: {missing:#?}");
        let gone: Vec<_> = kept.lines().filter(|line| !now.lines().any(|other| other == *line)).collect();
        assert!(gone.is_empty(), "edition {} had other defaults: {gone:#?}", edition.name);
    }
}

fn frozen(edition: &Edition) -> String {
    let defaults = (edition.defaults)();
    let row = |control: &cost_core::scenario::Control| {
        let value = match control.get(&defaults) {
            Value::Nothing => String::new(),
            Value::Number(number) => number.to_string(),
            Value::Text(text) => text.into_owned(),
            Value::Flag(flag) => flag.to_string(),
        };
        format!("{},{value}\n", control.key)
    };
    ["key,value\n".to_owned()].into_iter().chain(CONTROLS.iter().map(row)).collect()
}

#[test]
fn every_preset_is_in_the_corpus_and_opens_without_a_problem() {
    for preset in PRESETS {
        assert!(CORPUS.contains(preset.link), "{} is missing in tests/links/v1.csv", preset.id);
        assert!(estimate(&decode(preset.link).scenario).unwrap().fits, "{}", preset.id);
    }
}

#[test]
fn in_12_there_are_at_least_six_presets_and_each_is_a_saved_state() {
    assert!(PRESETS.len() >= 6);
    for preset in PRESETS {
        let scenario = decode(preset.link).scenario;
        assert_eq!(decode(&encode(&scenario, &[])).scenario, scenario, "{}", preset.id);
    }
}

/// A value that differs from the default, for each control.
fn other(control: &cost_core::scenario::Control) -> Value {
    match (control.key, control.kind) {
        ("model", _) => Value::Text("Qwen/Qwen3-32B".into()),
        ("accelerator", _) => Value::Text("h200-sxm".into()),
        (_, Kind::WeightFormat) => Value::Number(4.25),
        (_, Kind::Choice(names)) => Value::Text((*names.last().unwrap()).into()),
        (_, Kind::Flag) => Value::Flag(false),
        (_, Kind::Number(number) | Kind::NumberOrMax(number)) => {
            let (low, high) = number.hard;
            let value = low + (high - low).min(10.0) * 0.3;
            Value::Number(if number.whole { value.ceil() } else { value })
        }
        (_, _) => Value::Nothing,
    }
}

#[test]
fn in_08_every_control_travels_in_a_link() {
    for control in CONTROLS {
        let mut scenario = Scenario::default();
        if control.key == "workload.load.promptsPerSlot" {
            scenario.workload.load = Load::Concurrency(8.0);
        }
        control.set(&mut scenario, other(control));
        let text = encode(&scenario, &[]);
        let opened = decode(&text);
        assert_eq!((&opened.scenario, &opened.problems), (&scenario, &Vec::new()), "{} in {text}", control.key);
    }
}

#[test]
fn link_keys_are_unique() {
    let mut keys: Vec<&str> = CONTROLS.iter().map(|control| control.link).chain(["v", "ed"]).collect();
    keys.sort_unstable();
    let all = keys.len();
    keys.dedup();
    assert_eq!(keys.len(), all);
}

#[test]
fn url_03_version_and_edition_stand_first_and_the_price_by_value() {
    assert_eq!(encode(&Scenario::default(), &[]), "v=1&ed=2026-11&p=~2.99");
}

#[test]
fn a_catalogue_price_that_has_changed_is_kept_by_value() {
    let opened = decode("v=1&ed=2026-11&p=~1.23");
    assert_eq!(opened.scenario.price.usd_per_accelerator_hour, Some(1.23));
    let opened = decode("v=1&ed=2026-11&p=~2.99");
    assert_eq!(opened.scenario.price.usd_per_accelerator_hour, None);
}

#[test]
fn url_02_ten_changed_inputs_fit_in_300_characters() {
    let mut scenario = Scenario::default();
    let keys = ["model", "accelerator", "precision.weights", "precision.kvCache", "parallelism.tensor"];
    let more = ["workload.inputTokens", "workload.outputTokens", "workload.load.concurrency", "deployment.utilization"];
    for control in CONTROLS.iter().filter(|control| keys.contains(&control.key) || more.contains(&control.key)) {
        control.set(&mut scenario, other(control));
    }
    scenario.price.usd_per_accelerator_hour = Some(2.499_999_9);
    assert!(encode(&scenario, &[]).len() <= 300);
}

/// A model and an accelerator by their numbers.
/// What people compare: other hardware, other formats, other loads, each with several inputs changed.
fn four() -> Vec<Scenario> {
    PRESETS.iter().rev().take(4).map(|preset| decode(preset.link).scenario).collect()
}

#[test]
fn url_02_four_scenarios_fit_in_2000_characters_and_come_back() {
    let all = four();
    let link = encode_beside(&all[0], TokenKind::Input, &all[1..], &[]);
    assert!(link.len() < 1900, "{}", link.len());
    let opened = decode(&link);
    assert_eq!(opened.problems, []);
    assert_eq!(opened.scenario, all[0]);
    assert_eq!(opened.compared, all[1..]);
    assert_eq!(encode_beside(&opened.scenario, opened.per, &opened.compared, &opened.unknown), link);
}

#[test]
fn res_02_the_kind_of_tokens_travels_and_a_wrong_one_is_said() {
    for kind in TokenKind::EVERY {
        let link = encode_beside(&Scenario::default(), kind, &[], &[]);
        let opened = decode(&link);
        assert_eq!((opened.per, opened.problems.len(), opened.unknown.len()), (kind, 0, 0));
        assert_eq!(encode(&opened.scenario, &opened.carried()), link);
        assert_eq!(link.contains("per="), kind != TokenKind::default());
    }
    let opened = decode("v=1&ed=2026-11&per=words&g=h200-sxm");
    assert_eq!(opened.per, TokenKind::default());
    assert_eq!((opened.problems.len(), opened.problems[0].field.as_ref()), (1, "per"));
    let opened = decode("v=1&ed=2026-11&per=input&per=all");
    assert_eq!((opened.per, opened.problems[0].code), (TokenKind::All, Code::Conflict));
}

#[test]
fn url_06_links_that_programs_have_escaped_are_read() {
    let wanted = decode("v=1&ed=2026-11&tp=8&c=256");
    for escaped in ["v=1&amp;ed=2026-11&amp;tp=8&amp;c=256", "v%3D1%26ed%3D2026-11%26tp%3D8%26c%3D256"] {
        assert_eq!(decode(escaped), wanted, "{escaped}");
    }
}

#[test]
fn the_defaults_can_be_compared_with_and_a_fifth_scenario_cannot() {
    let default = Scenario::default();
    let opened =
        decode(&encode_beside(&four()[1], TokenKind::default(), &vec![default.clone(); MOST_COMPARED + 1], &[]));
    assert_eq!(opened.compared, vec![default; MOST_COMPARED]);
}

#[test]
fn url_06_version_and_edition_of_a_compared_scenario_are_kept_as_unknown() {
    let link = "v=1&ed=2026-11&p=~2.99&b.tp=8&b.p=~2.99&b.v=2&b.ed=2020-01&c.ed=2020-01";
    let opened = decode(link);
    assert_eq!(opened.problems, []);
    assert_eq!(opened.compared.len(), 1, "an edition alone is no scenario");
    assert_eq!(opened.compared[0].parallelism.tensor, 8.0);
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    assert_eq!(opened.unknown, [pair("b.v", "2"), pair("b.ed", "2020-01"), pair("c.ed", "2020-01")]);
    assert_eq!(encode_beside(&opened.scenario, opened.per, &opened.compared, &opened.unknown), link);
}

#[test]
fn url_06_what_is_wrong_in_a_compared_scenario_is_named_and_what_is_unknown_kept() {
    let opened = decode("v=1&ed=2026-11&b.tp=many&b.zz=1&c.u=2&d.g=h200-sxm&d.tp=2");
    let fields: Vec<_> = opened.problems.iter().map(|problem| problem.field.as_ref()).collect();
    assert_eq!(fields, ["b.parallelism.tensor", "c.deployment.utilization"]);
    assert_eq!(opened.unknown, [("b.zz".to_owned(), "1".to_owned())]);
    assert_eq!(opened.compared.len(), 3);
    assert_eq!(opened.compared[2].parallelism.tensor, 2.0);
}

fn described() -> Scenario {
    let mut scenario = Scenario::default();
    let model = catalogue::model("deepseek-ai/DeepSeek-R1").unwrap();
    scenario.model = ModelChoice::Custom(Box::new(model.architecture));
    let accelerator = catalogue::accelerator("mi300x").unwrap();
    scenario.accelerator = AcceleratorChoice::Custom(Box::new(accelerator.datasheet));
    scenario
}

#[test]
fn described_models_and_accelerators_travel_by_value() {
    let scenario = described();
    let text = encode(&scenario, &[]);
    assert_eq!(decode(&text).scenario, scenario, "{text}");
    assert!(decode(&text).problems.is_empty());
}

#[test]
fn url_06_unknown_keys_survive_and_wrong_values_are_listed() {
    let opened = decode("v=1&ed=2026-11&future=x%20y&tp=many&u=1.5&e.g=h200-sxm&m=meta-llama:Llama-3.3-70B&c=8");
    let found: Vec<(&str, Code)> =
        opened.problems.iter().map(|problem| (problem.field.as_ref(), problem.code)).collect();
    assert_eq!(
        found,
        [
            ("parallelism.tensor", Code::WrongType),
            ("model", Code::UnknownName),
            ("deployment.utilization", Code::OutOfRange),
        ]
    );
    assert_eq!(opened.scenario.workload.load, Load::Concurrency(8.0));
    assert_eq!(opened.scenario.parallelism.tensor, 4.0);
    let again = decode(&encode(&opened.scenario, &opened.unknown));
    assert_eq!(again.unknown, [("future".into(), "x y".into()), ("e.g".into(), "h200-sxm".into())]);
}

#[test]
fn other_versions_truncated_and_overlong_links_are_refused_with_a_reason() {
    let code = |text: &str| decode(text).problems.first().map(|problem| problem.code);
    assert_eq!(code("v=2&ed=2026-11"), Some(Code::UnknownVersion));
    assert_eq!(code("m=openai:gpt-oss-120b"), Some(Code::UnknownVersion));
    assert_eq!(code("v=1&ed=1999-01"), Some(Code::UnknownVersion));
    assert_eq!(code("v=1"), Some(Code::UnknownVersion));
    assert_eq!(code("nothing"), Some(Code::Malformed));
    assert_eq!(code(&"v=1&".repeat(LONGEST)), Some(Code::TooLong));
    assert_eq!(code(""), None);
    let whole = "v=1&ed=2026-11&m=Qwen:Qwen3-32B&g=h200-sxm&tp=2&c=128&p=3.1";
    for length in 0..whole.len() {
        let opened = decode(&whole[..length]);
        assert!(estimate(&opened.scenario).is_ok(), "{}", &whole[..length]);
    }
}

/// What `text` is refused for: field, code, value.
fn refused(text: &str) -> Vec<(String, Code, Given)> {
    let row = |problem: Problem| {
        assert_ne!(problem.limit, Limit::None, "{problem:?}");
        (problem.field.into_owned(), problem.code, problem.value)
    };
    decode(text).problems.into_iter().map(row).collect()
}

#[test]
fn pieces_that_are_no_pairs_are_told() {
    let malformed = |text: &str| vec![("link".to_owned(), Code::Malformed, Given::text(text))];
    assert_eq!(refused("v=1&ed=2026-11&tp"), malformed("tp"));
    assert_eq!(refused("v=1&c&ed=2026-11&=8&"), malformed("c&=8"));
    assert_eq!(refused("v=1&ed=2026-11&"), []);
}

#[test]
fn a_key_that_stands_twice_is_told_and_the_last_one_counts() {
    let twice = |field: &str, value: &str| vec![(field.to_owned(), Code::Conflict, Given::text(value))];
    assert_eq!(refused("v=1&ed=2026-11&tp=8&tp=4"), twice("parallelism.tensor", "8"));
    assert_eq!(decode("v=1&ed=2026-11&tp=8&tp=4").scenario.parallelism.tensor, 4.0);
    assert_eq!(refused("v=2&ed=2026-11&v=1"), twice("v", "2"));
    let model = encode(&described(), &[]);
    assert_eq!(refused(&format!("{model}&m.h=5&m.h=8192")), twice("model.hiddenSize", "7168"));
    assert_eq!(refused("v=1&ed=2026-11&new=1&new=2"), []);
}

#[test]
fn only_the_price_takes_the_mark_of_the_catalogue_and_only_one() {
    let wrong = |field: &str, value: &str| vec![(field.to_owned(), Code::WrongType, Given::text(value))];
    assert_eq!(refused("v=1&ed=2026-11&tp=~8"), wrong("parallelism.tensor", "~8"));
    assert_eq!(refused("v=1&ed=2026-11&in=~~5"), wrong("workload.inputTokens", "~~5"));
    assert_eq!(refused("v=1&ed=2026-11&p=~~5"), wrong("price.usdPerAcceleratorHour", "~~5"));
    assert_eq!(refused("v=1&ed=2026-11&p=~5"), []);
}

#[test]
fn no_pair_is_dropped() {
    let many: String = (0..1000).map(|index| format!("&k{index}=1")).collect();
    let opened = decode(&format!("v=1&ed=2026-11{many}&tp=8"));
    assert_eq!((opened.unknown.len(), opened.scenario.parallelism.tensor), (1000, 8.0));
    assert!(opened.problems.is_empty());
}

#[test]
fn pairs_that_would_open_as_something_else_are_not_carried() {
    let own = |pairs: &[(&str, &str)]| {
        let unknown: Vec<_> = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        encode_carrying(&Scenario::default(), &unknown)
    };
    for key in ["tp", "v", "ed", "m.h", "g.mem", ""] {
        let problems = own(&[("future", "1"), (key, "8")]).unwrap_err();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!((problems[0].field.as_ref(), problems[0].code), ("unknown", Code::Conflict));
        assert_eq!(problems[0].value, Given::text(key));
    }
    for wrong in [&[("per", "junk")][..], &[("per", "all"), ("per", "input")]] {
        let problems = own(wrong).unwrap_err();
        assert!(problems.iter().all(|problem| problem.code == Code::Conflict), "{problems:?}");
    }
    assert!(own(&[("per", "all")]).is_ok());
    let long = "x".repeat(LONGEST);
    let problems = own(&[("future", &long)]).unwrap_err();
    assert_eq!((problems[0].field.as_ref(), problems[0].code), ("link", Code::TooLong));
    let text = own(&[("future", "x y&z=1"), ("~", "\u{e9}")]).unwrap();
    assert_eq!(decode(&text).unknown, [("future".into(), "x y&z=1".into()), ("~".into(), "\u{e9}".into())]);
}

#[test]
fn sec_04_hostile_links_change_nothing_and_are_not_repeated_raw() {
    for value in [
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "%3Cimg%20src=x%20onerror=alert(1)%3E",
        "__proto__",
        "constructor",
        "1e400",
        "NaN",
        "-Infinity",
        "%E2%80%AE%E2%81%A6abc",
        "%FF%FE%00",
        "%",
        "%zz",
    ] {
        for control in CONTROLS {
            let opened = decode(&format!("v=1&ed=2026-11&{}={value}", control.link));
            assert_eq!(opened.scenario, Scenario::default(), "{}={value}", control.link);
            assert!(!opened.problems.is_empty(), "{}={value}", control.link);
            for problem in &opened.problems {
                let Given::Text(text) = &problem.value else { continue };
                let hidden = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
                assert!(text.chars().count() <= 80 && !text.contains(hidden), "{text:?}");
            }
        }
    }
    let twice = decode("v=1&ed=2026-11&tp=2&tp=8");
    assert_eq!(twice.scenario.parallelism.tensor, 8.0);
}

#[test]
fn url_01_numbers_come_back_bit_for_bit() {
    use cost_core::number::parse;
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for round in 0..20_000 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let usual = f64::from_bits(seed >> 12 | 0x3ff0_0000_0000_0000) * 10.0_f64.powi(round % 40 - 20);
        for number in [usual, -usual, f64::from_bits(seed)] {
            if number.is_finite() && number.abs() > 1e-280 && number.abs() < 1e280 {
                let text = number.to_string();
                assert_eq!(parse(&text).map(f64::to_bits), Some(number.to_bits()), "{text}");
            }
        }
    }
    for (text, number) in [
        ("2.49", 2.49),
        ("1e6", 1e6),
        ("1E-3", 1e-3),
        ("0", 0.0),
        ("-0", -0.0),
        ("1e-400", 0.0),
        (".5", 0.5),
        ("5.", 5.0),
    ] {
        assert_eq!(parse(text).map(f64::to_bits), Some(f64::to_bits(number)), "{text}");
    }
    for text in ["", "-", ".", "e5", "1e", "1e400", "1x", "--1", "+1", "1.2.3", "NaN", "inf", "1e+-2", "\u{661}"] {
        assert_eq!(parse(text), None, "{text}");
    }
}
