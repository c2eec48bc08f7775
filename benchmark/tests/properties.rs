//! Whatever is pasted, nothing panics, and every number is one.
#![allow(missing_docs, clippy::unwrap_used)]

mod support;

use benchmark::{Metric, compare, correction, read};
use cost_core::Scenario;
use proptest::prelude::*;
use support::{sample, samples};

/// Reads `text` and, where there are runs, goes all the way.
fn go(text: &str) -> Result<(), TestCaseError> {
    match read(text) {
        Err(problems) => prop_assert!(!problems.is_empty()),
        Ok(reading) => {
            prop_assert!(!reading.runs.is_empty());
            for run in reading.runs.iter().take(2) {
                let values =
                    Metric::ALL.into_iter().filter_map(|metric| metric.measured(run)).map(|measure| measure.value);
                for value in values.chain([run.input_tokens.value, run.output_tokens.value]) {
                    prop_assert!(value.is_finite() && value > 0.0, "{value}");
                }
                let scenario = run.scenario(&Scenario::default()).scenario;
                if let Ok(comparison) = compare(&scenario, run) {
                    prop_assert!(comparison.rows.iter().all(|row| row.predicted > 0.0 && row.ratio > 0.0));
                }
                if let Ok(correction) = correction(&scenario, run) {
                    for factor in [correction.prefill, correction.decode] {
                        prop_assert!((benchmark::LOWEST..=benchmark::HIGHEST).contains(&factor), "{factor}");
                    }
                }
            }
        }
    }
    Ok(())
}

/// Pieces that mean something to some reader.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "============ Serving Benchmark Result ============\n",
        "Successful requests: ",
        "Total input tokens: 10\n",
        "Mean TTFT (ms): ",
        "|====|\n| Benchmark | TTFT || ITL ||\n| Strategy | ms || ms ||\n| | Mdn | p95 | Mdn | p95 |\n|-----|\n",
        "Request Latency Statistics",
        "Benchmarks Stats:\n",
        "| constant@1.0 | 1.0 | 2 |\n",
        "NVIDIA AIPerf | LLM Metrics\n",
        "│ Time to First Token (ms) │ 1,0.0 │\n",
        "Metric,avg,min\n",
        "{\"benchmarks\": [{\"metrics\": {}}]}",
        "{\"load_summary\": {}, \"successes\": {\"latency\": null}}",
        "{\"aiperf_version\": 1}",
        "{\"request_throughput\": \"NaN\", \"completed\": 1, \"total_input_tokens\": NaN}",
        "\u{1b}[31m",
        "\u{1b}]0;",
        "\r",
        "{\"",
        "[[[[{",
        "|||",
        "-Infinity",
    ];
    prop_oneof![3 => prop::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,12}", 1 => any::<f64>().prop_map(|n| n.to_string())]
}

/// A sample with pieces cut out, doubled or replaced.
fn mutated() -> impl Strategy<Value = String> {
    let change = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..4_u8, piece());
    (prop::sample::select(samples()), prop::collection::vec(change, 1..5)).prop_map(|(name, changes)| {
        let mut text: Vec<char> = sample(&name).chars().collect();
        for (from, length, kind, piece) in changes {
            if text.is_empty() {
                break;
            }
            let from = from.index(text.len());
            let to = (from + length.index(40)).min(text.len());
            let cut: Vec<char> = text[from..to].to_vec();
            match kind {
                0 => drop(text.drain(from..to)),
                1 => text.truncate(from),
                2 => drop(text.splice(from..from, cut.repeat(3))),
                _ => drop(text.splice(from..to, piece.chars())),
            }
        }
        text.into_iter().collect()
    })
}

/// A sample with another number in the place of one of its own.
fn renumbered() -> impl Strategy<Value = String> {
    let number = prop_oneof![
        Just("0".to_owned()),
        Just("-1".to_owned()),
        Just("1e308".to_owned()),
        Just("5e-324".to_owned()),
        Just("NaN".to_owned()),
        (0.001..1e7_f64).prop_map(|number| number.to_string())
    ];
    let change = (any::<prop::sample::Index>(), number);
    (prop::sample::select(samples()), prop::collection::vec(change, 1..4)).prop_map(|(name, changes)| {
        let mut text = sample(&name);
        for (place, number) in changes {
            let starts: Vec<usize> = text
                .char_indices()
                .zip(text.chars().skip(1))
                .filter(|((_, before), next)| matches!(before, ' ' | ':' | ',') && next.is_ascii_digit())
                .map(|((at, _), _)| at + 1)
                .collect();
            if starts.is_empty() {
                break;
            }
            let start = starts[place.index(starts.len())];
            let length = text[start..].bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
            text.replace_range(start..start + length, &number);
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text(text in "(?s).{0,300}") {
        go(&text)?;
    }

    #[test]
    fn pieces_in_any_order(pieces in prop::collection::vec(piece(), 0..20)) {
        go(&pieces.concat())?;
    }

    #[test]
    fn samples_with_other_text_in_them(text in mutated()) {
        go(&text)?;
    }

    #[test]
    fn samples_with_other_numbers_in_them(text in renumbered()) {
        go(&text)?;
    }
}

#[test]
fn hostile_texts_end_soon() {
    let begun = std::time::Instant::now();
    let long = 2_000_000;
    for text in [
        "{".repeat(long),
        "[".repeat(long),
        "{\"a\":".repeat(long / 5),
        "{\"a\":[".repeat(long / 6),
        "{\"a\" ".repeat(long / 5),
        "{}".repeat(long / 2),
        "|".repeat(long),
        "NaN,".repeat(long / 4),
        "-".repeat(long),
        "\u{1b}[".repeat(long / 2),
        "============ Serving Benchmark Result ============\n".repeat(long / 50),
        format!("Benchmarks Stats\n{}", "|x\n|-\n|y\n".repeat(long / 9)),
        format!("NVIDIA AIPerf\n{}", "│a│b│\n│c││\n".repeat(long / 25)),
    ] {
        assert!(read(&text).is_err());
    }
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
