//! Everything that is said of a benchmark's output has words in both languages.
#![allow(missing_docs, clippy::unwrap_used)]

use benchmark::{Arrivals, Basis, Metric, Problem, Said, Statistic, Tool, Uncorrected, Unpredicted, Warning, What};
use words::{Language, benchmark as said};

fn value(what: What, value: f64) -> Said {
    Said { what, name: "Mean TTFT (ms)", value }
}

/// One of every kind, and of every sentence that a kind has.
fn problems() -> Vec<Problem> {
    let (tool, run) = (Tool::Vllm, 2);
    let mut problems = vec![
        Problem::Empty,
        Problem::TooLong { bytes: 20_000_000, limit: 16_000_000 },
        Problem::UnknownTool,
        Problem::Truncated { line: 3 },
        Problem::Malformed { line: 3 },
        Problem::NoRuns { tool, name: "benchmarks" },
        Problem::TooManyRuns { count: 900, limit: 200 },
        Problem::NothingMeasured { tool, run, names: vec!["Mean TTFT (ms)", "Mean TPOT (ms)"] },
        Problem::NothingCompleted { tool, run, failed: None },
        Problem::NothingCompleted { tool, run, failed: Some(12.0) },
    ];
    for what in What::ALL {
        problems.push(Problem::Missing { tool, run, what, name: "Total input tokens" });
        for number in [-3.0, 0.0, f64::NAN, f64::INFINITY, 5e-324, 1e300] {
            problems.push(Problem::Absurd { tool, run, said: value(what, number) });
        }
        problems.push(Problem::Contradiction {
            tool,
            run,
            first: value(what, 6.0),
            second: value(What::EndToEnd, 4.0),
        });
    }
    problems
}

fn warnings() -> Vec<Warning> {
    let mut warnings = vec![
        Warning::NotStreamed,
        Warning::Drain { prompts: Some(40.0), concurrency: Some(32.0) },
        Warning::Drain { prompts: None, concurrency: None },
        Warning::RateNotReached { asked: 80.0, reached: 37.0 },
        Warning::EvenArrivals,
        Warning::Burstiness { shape: 0.7 },
        Warning::RampUp,
        Warning::MixedStages,
        Warning::FailedRequests { failed: 2.0, completed: 998.0 },
        Warning::Speculation { accepted: Some(2.4) },
        Warning::Speculation { accepted: None },
    ];
    for what in What::ALL {
        warnings.push(Warning::NotSaid { what, name: "Mean E2EL (ms)" });
        warnings.push(Warning::OnlyMedian { what });
        warnings.push(Warning::OtherDefinition { theirs: value(what, 19.3), ours: value(what, 18.2) });
        warnings.push(Warning::Disagree { first: value(what, 19.3), second: Said { name: "", ..value(what, 9.1) } });
    }
    warnings
}

/// Whole sentences that differ between the languages.
fn sentences(what: &str, text: impl Fn(Language) -> String) {
    for language in Language::ALL {
        let text = text(language);
        assert!(text.ends_with('.') && text.chars().count() > 15, "{what}: {text}");
        assert!(text.chars().count() < 700, "{what}: {text}");
        assert!(!text.contains("  ") && !text.contains("..") && !text.contains("“”"), "{what}: {text}");
        assert!(!text.chars().next().is_some_and(char::is_lowercase), "{what}: {text}");
    }
    assert_ne!(text(Language::En), text(Language::PtBr), "{what}");
}

#[test]
fn problems_and_warnings_are_sentences() {
    for problem in problems() {
        sentences(&format!("{problem:?}"), |language| said::problem(language, &problem));
    }
    for warning in warnings() {
        sentences(&format!("{warning:?}"), |language| said::warning(language, &warning));
    }
}

#[test]
fn a_problem_names_the_tool_the_field_and_the_value() {
    let absurd = Problem::Absurd { tool: Tool::Vllm, run: 1, said: value(What::TimeToFirstToken, -5.0) };
    assert_eq!(
        said::problem(Language::En, &absurd),
        "Run 1 of vllm bench serve: the time to first token cannot be -5 (“Mean TTFT (ms)”)."
    );
    let missing =
        Problem::Missing { tool: Tool::GuideLlm, run: 3, what: What::InputTokens, name: "Input Tok Per Req Mdn" };
    assert_eq!(
        said::problem(Language::PtBr, &missing),
        "Execução 3 de GuideLLM: falta o tamanho de um prompt; foi procurado “Input Tok Per Req Mdn”."
    );
    for language in Language::ALL {
        let unknown = said::problem(language, &Problem::UnknownTool);
        for tool in Tool::ALL {
            assert!(unknown.contains(tool.name()), "{unknown}");
            assert!(tool.marks().iter().all(|mark| unknown.contains(mark)), "{unknown}");
        }
    }
}

#[test]
fn bases_and_refusals_are_sentences() {
    let mut bases = vec![Basis::Both, Basis::DecodeOnly, Basis::PrefillOnly];
    bases.extend(Metric::ALL.map(Basis::Common));
    for basis in bases {
        sentences(&format!("{basis:?}"), |language| said::basis(language, basis).to_owned());
    }
    for reason in [Uncorrected::NothingToSolve, Uncorrected::Unpredicted(Unpredicted::DoesNotFit)] {
        sentences(&format!("{reason:?}"), |language| said::uncorrected(language, &reason).unwrap().to_owned());
    }
    assert_eq!(said::unpredicted(Language::En, &Unpredicted::Scenario(Vec::new())), None);
}

#[test]
fn short_texts_are_there() {
    for language in Language::ALL {
        for what in What::ALL {
            assert!(!said::what(language, what).is_empty());
        }
        for statistic in [Statistic::Mean, Statistic::Median] {
            assert!(!said::statistic(language, statistic).is_empty());
        }
    }
    let rate = Arrivals::Rate { per_second: 4.0, most: Some(32.0) };
    assert_eq!(said::arrivals(Language::En, rate), "4\u{a0}requests/s, at most 32\u{a0}requests in flight");
    assert_eq!(said::arrivals(Language::PtBr, Arrivals::Concurrency(32.0)), "32\u{a0}requisições em andamento");
    for arrivals in [Arrivals::Unstated, Arrivals::AllAtOnce { in_flight: None }] {
        assert_ne!(said::arrivals(Language::En, arrivals), said::arrivals(Language::PtBr, arrivals));
    }
}
