//! What cannot be used gives no number, and says why.
#![allow(missing_docs, clippy::unwrap_used)]

mod support;

use benchmark::{LONGEST, MOST_RUNS, Problem, Problems, Tool, Warning, What, read};
use support::sample;

fn problems(text: &str) -> Problems {
    read(text).unwrap_err()
}

#[test]
fn texts_of_no_known_tool() {
    assert_eq!(problems(" \n\t"), [Problem::Empty]);
    assert_eq!(problems("It is fast, about 40 tokens a second."), [Problem::UnknownTool]);
    assert_eq!(problems("{\"a\": 1}"), [Problem::UnknownTool]);
    assert_eq!(problems("[]"), [Problem::UnknownTool]);
    // Another tool with the same heading.
    let sglang = "============ Serving Benchmark Result ============\nBackend: sglang\nMax request concurrency: 8\n\
                  Successful requests: 100\nMean E2E Latency (ms): 812.5\n";
    assert_eq!(problems(sglang), [Problem::UnknownTool]);
}

#[test]
fn texts_that_are_too_long_or_too_many() {
    let long = "x".repeat(LONGEST + 1);
    assert_eq!(problems(&long), [Problem::TooLong { bytes: LONGEST + 1, limit: LONGEST }]);
    let many = sample("vllm-0.12-saved.json").repeat(MOST_RUNS + 1);
    assert_eq!(problems(&many), [Problem::TooManyRuns { count: MOST_RUNS + 1, limit: MOST_RUNS }]);
}

#[test]
fn files_that_are_cut_off() {
    for name in
        ["vllm-0.12-saved.json", "guidellm-0.5-report.json", "aiperf-0.5-export.json", "inference-perf-0.2-stage.json"]
    {
        let text = sample(name);
        let half = &text[..text.len() / 2];
        assert_eq!(problems(half), [Problem::Truncated { line: 1 }], "{name}");
        let broken = text.replacen(':', "=", 3);
        assert!(matches!(problems(&broken)[..], [Problem::Malformed { .. }]), "{name}: {:?}", problems(&broken));
    }
}

#[test]
fn tables_that_are_cut_off_say_all_that_is_missing() {
    let text = sample("vllm-0.12-rate.txt");
    let cut = |line: &str| &text[..text.find(line).unwrap()];
    let missing = |what, name| Problem::Missing { tool: Tool::Vllm, run: 1, what, name };
    assert_eq!(
        problems(cut("Total input tokens")),
        [
            missing(What::InputTokens, "Total input tokens"),
            missing(What::OutputTokens, "Total generated tokens"),
            Problem::NothingMeasured {
                tool: Tool::Vllm,
                run: 1,
                names: vec![
                    "Mean TTFT (ms)",
                    "Mean TPOT (ms)",
                    "Mean E2EL (ms)",
                    "Output token throughput (tok/s)",
                    "Request throughput (req/s)"
                ],
            }
        ]
    );
    // Throughput alone is something.
    let runs = read(cut("---------------Time to First")).unwrap().runs;
    assert!(runs[0].warnings.contains(&Warning::NotSaid { what: What::TimeToFirstToken, name: "Mean TTFT (ms)" }));
}

#[test]
fn tables_without_lengths_name_the_table_that_has_them() {
    let text = sample("guidellm-0.5-console.txt");
    let from = text.find("ℹ Request Latency").unwrap();
    let problems = problems(&text[from..]);
    let names: Vec<_> = problems
        .iter()
        .filter_map(|problem| match problem {
            Problem::Missing { name, run: 2, .. } => Some(*name),
            _ => None,
        })
        .collect();
    let table = "Request Token Statistics: ";
    assert_eq!(names, [format!("{table}Input Tok Per Req Mdn"), format!("{table}Output Tok Per Req Mdn")]);
    assert!(matches!(
        read("{\"benchmarks\": []}").unwrap_err()[..],
        [Problem::NoRuns { tool: Tool::GuideLlm, name: "benchmarks" }]
    ));
}

#[test]
fn values_that_cannot_be() {
    let saved = sample("vllm-0.12-saved.json");
    let with = |from: &str, to: &str| problems(&saved.replace(from, to));
    for (value, number) in [("-310.4", -310.4), ("\"inf\"", f64::INFINITY)] {
        let problems = with("\"mean_ttft_ms\": 310.4", &format!("\"mean_ttft_ms\": {value}"));
        let [Problem::Absurd { said, .. }] = problems[..] else { panic!("{problems:?}") };
        assert_eq!((said.what, said.name, said.value), (What::TimeToFirstToken, "mean_ttft_ms", number));
    }
    assert!(matches!(
        with("\"completed\": 640, \"failed\": 0", "\"completed\": 0, \"failed\": 640")[..],
        [Problem::NothingCompleted { failed: Some(640.0), .. }]
    ));
    // Other programs write some of its keys.
    assert_eq!(problems("{\"mean_ttft_ms\": 310.4, \"mean_tpot_ms\": 18.2}").len(), 2);
    // Both at once.
    assert_eq!(with(": 0, \"total_input_tokens\": 655360", ": -1, \"total_input_tokens\": -5").len(), 2);
}

#[test]
fn values_that_contradict_each_other() {
    let text = sample("vllm-0.12-rate.txt");
    let slow = text.replace("Mean TTFT (ms):                          141.27 ", "Mean TTFT (ms):   6141.27 ");
    let problems = problems(&slow);
    let [Problem::Contradiction { first, second, .. }] = problems[..] else { panic!("{problems:?}") };
    assert_eq!(
        (first.what, first.value, second.what, second.value),
        (What::TimeToFirstToken, 6141.27, What::EndToEnd, 4062.94)
    );
    // A throughput of all tokens, not of output tokens: odd, and told.
    let odd = text.replace("1004.63", "5023.17");
    let told = read(&odd).unwrap().runs.remove(0).warnings;
    assert!(
        told.iter().any(|warning| matches!(warning, Warning::Disagree { first, .. } if first.value == 5023.17)),
        "{told:?}"
    );
    let impossible = text.replace("1004.63", "100463.0");
    assert!(matches!(read(&impossible).unwrap_err()[..], [Problem::Contradiction { .. }]));
}

#[test]
fn answers_that_were_not_streamed() {
    let text = sample("guidellm-0.5-console.txt")
        .replace("| 226.5 | 611.9 | 18.6 | 19.2 |", "| 0.0   | 0.0   | 0.0  | 0.0  |");
    let runs = read(&text).unwrap().runs;
    let measured = &runs[1].measured;
    assert_eq!((measured.time_to_first_token_ms, measured.time_per_output_token_ms), (None, None));
    assert!(runs[1].warnings.contains(&Warning::NotStreamed));
    assert!(measured.end_to_end_ms.is_some());
}
