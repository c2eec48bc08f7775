//! What is wrong is said with the field, the value, what is allowed and an example.

use cost_core::Problem;
use cost_core::problem::{Code, Given, Limit};
use cost_core::scenario::CONTROLS;
use cost_core::units::Unit;
use words::{Language, problem};

#[test]
fn problems_read_naturally() {
    let range = Limit::Range { min: 1.0, max: 1024.0, unit: Unit::Accelerators };
    let wide = Problem::new(Code::OutOfRange, "parallelism.tensor", Given::Number(3000.0), range);
    assert_eq!(
        problem(Language::En, &wide),
        "Tensor parallelism cannot be 3,000; it must be from 1 to 1,024\u{a0}accelerators, such as 4."
    );
    assert_eq!(
        problem(Language::PtBr, &wide),
        "Paralelismo de tensor: não pode ser 3.000; deve ser de 1 a 1.024\u{a0}aceleradores, como 4."
    );
    let nearest = Limit::Nearest { values: vec!["h100-sxm".into(), "h100-pcie".into()] };
    let typo = Problem::new(Code::UnknownName, "accelerator", Given::text("h100"), nearest);
    assert_eq!(
        problem(Language::En, &typo),
        "Accelerator: there is no “h100”; did you mean “h100-sxm” or “h100-pcie”?"
    );
    assert_eq!(
        problem(Language::PtBr, &typo),
        "Acelerador: não existe “h100”; você quis dizer “h100-sxm” ou “h100-pcie”?"
    );
    let share = Limit::Range { min: 0.0, max: 1.0, unit: Unit::Share };
    let much = Problem::new(Code::OutOfRange, "deployment.utilization", Given::Number(60.0), share);
    assert_eq!(
        problem(Language::En, &much),
        "Utilization cannot be 60 (6,000%); it must be from 0 (0%) to 1 (100%), such as 0.6 (60%)."
    );
}

#[test]
fn in_06_what_is_no_number_is_told_the_range_and_an_example() {
    let typed = |language, key: &'static str, text: &str| {
        let control = cost_core::scenario::control(key).expect(key);
        let number = control.number().expect(key);
        let wrong = words::field::value(language, control, number, text, false).expect_err(text);
        problem(language, &wrong).replace('\u{a0}', " ")
    };
    let said = [
        (
            "workload.inputTokens",
            "abc",
            "Input tokens cannot be “abc”; it takes a number from 1 to 100M tokens, such as 2,048.",
        ),
        ("workload.inputTokens", "0", "Input tokens cannot be 0; it must be from 1 to 100M tokens, such as 2,048."),
        ("workload.inputTokens", "", "Input tokens is missing; it must be from 1 to 100M tokens, such as 2,048."),
    ];
    for (key, text, sentence) in said {
        assert_eq!(typed(Language::En, key, text), sentence);
    }
    assert_eq!(
        typed(Language::PtBr, "workload.inputTokens", "abc"),
        "Tokens de entrada: não pode ser “abc”; aceita um número de 1 a 100 mi de tokens, como 2.048."
    );
    let ends = |key, end: &str| {
        let text = typed(Language::En, key, "abc");
        assert!(text.ends_with(end), "{text}");
    };
    ends("targets.timeToFirstTokenMs", ", such as 20 s.");
    ends("price.usdPerAcceleratorHour", ", such as 30.");
    ends("parallelism.pipeline", ", such as 16.");
}

#[test]
fn in_06_the_example_of_every_number_is_in_its_range_and_can_be_typed() {
    for control in CONTROLS {
        let Some(number) = control.number() else { continue };
        for language in Language::ALL {
            let given = Given::text("x");
            let wrong = Problem::new(Code::WrongType, control.key, given, Limit::Type { expected: "number" });
            let sentence = problem(language, &wrong);
            let (_, example) = sentence.rsplit_once(before_example(language)).expect(control.key);
            let example = example.trim_end_matches('.').split(" (").next().unwrap_or_default();
            let unit = if number.unit == Unit::Share { Unit::None } else { number.unit };
            let value = words::parse::parse_in(language, example, unit).expect(&sentence);
            assert!(value > number.hard.0 && value < number.hard.1, "{sentence}");
        }
    }
}

fn before_example(language: Language) -> &'static str {
    match language {
        Language::En => ", such as ",
        Language::PtBr => ", como ",
    }
}

#[test]
fn in_06_numbers_of_described_things_are_told_the_range_and_an_example() {
    let say = |key: &'static str| {
        let wrong = Problem::new(Code::WrongType, key, Given::text("x"), Limit::Type { expected: "number" });
        words::own::problem(Language::En, &wrong).replace('\u{a0}', " ")
    };
    assert_eq!(say("keyValueHeads"), "KV heads cannot be “x”; it takes a number from 0 to 10,000 heads, such as 8.");
    assert_eq!(say("model.kvLoraRank").split_once("; ").expect("a limit").1, "it takes a number from 0 to 10M.");
    assert!(say("accelerator.memoryGb").ends_with("from 0.01 GB to 1,000,000 GB, such as 80 GB."));
}

#[test]
fn what_may_be_as_many_as_fit_says_so() {
    let limit = Limit::Type { expected: "number or \"max\"" };
    let wrong = Problem::new(Code::WrongType, "workload.load.concurrency", Given::text("x"), limit);
    assert_eq!(
        problem(Language::En, &wrong).replace('\u{a0}', " "),
        "Concurrency cannot be “x”; it takes “max” or a number from 1 to 1M requests, such as 64."
    );
}
