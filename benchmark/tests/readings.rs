//! Every sample of `tests/benchmarks/` gives the numbers that stand in it, in our units and definitions.
#![allow(missing_docs, clippy::unwrap_used)]

mod support;

use benchmark::{Arrivals, Measure, Origin, Problem, Run, Statistic, Tool, Warning, What, read};
use support::{sample, samples};

fn runs(name: &str) -> Vec<Run> {
    let reading = read(&sample(name)).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
    assert_eq!(reading.problems, [], "{name}");
    reading.runs
}

fn only(name: &str) -> Run {
    let mut runs = runs(name);
    assert_eq!(runs.len(), 1, "{name}");
    runs.remove(0)
}

/// Value, statistic and the tool's name.
fn is(measure: Option<Measure>, value: f64, statistic: Statistic, name: &str) {
    let measure = measure.unwrap_or_else(|| panic!("{name} is missing"));
    assert!((measure.value / value - 1.0).abs() < 1e-9, "{name}: {} is not {value}", measure.value);
    assert_eq!((measure.statistic, measure.name), (statistic, name));
}

use Statistic::{Mean, Median};

#[test]
fn tru_09_every_sample_can_be_read() {
    for name in samples() {
        assert!(!runs(&name).is_empty(), "{name}");
    }
}

#[test]
fn vllm_table_with_a_concurrency() {
    let run = only("vllm-0.8-concurrency.txt");
    assert_eq!((run.tool, run.model.as_deref()), (Tool::Vllm, Some("Qwen/Qwen2.5-72B-Instruct")));
    assert_eq!((run.input_tokens.value, run.output_tokens.value), (2048.0, 2048.0));
    assert_eq!((run.arrivals, run.completed, run.failed), (Arrivals::Concurrency(32.0), Some(32.0), None));
    is(run.measured.time_to_first_token_ms, 7279.56, Mean, "Mean TTFT (ms)");
    is(run.measured.time_per_output_token_ms, 70.14, Mean, "Mean TPOT (ms)");
    is(run.measured.output_tokens_per_second, 434.4, Mean, "Output token throughput (tok/s)");
    is(run.measured.requests_per_second, 0.21, Mean, "Request throughput (req/s)");
    assert_eq!(run.measured.end_to_end_ms, None);
    assert!(run.warnings.contains(&Warning::NotSaid { what: What::EndToEnd, name: "Mean E2EL (ms)" }));
    assert!(run.warnings.contains(&Warning::Drain { prompts: Some(32.0), concurrency: Some(32.0) }));
}

#[test]
fn vllm_table_with_a_rate() {
    let run = only("vllm-0.12-rate.txt");
    assert_eq!(run.arrivals, Arrivals::Rate { per_second: 4.0, most: None });
    is(run.measured.end_to_end_ms, 4062.94, Mean, "Mean E2EL (ms)");
    assert_eq!(run.warnings, [Warning::FailedRequests { failed: 2.0, completed: 998.0 }]);
}

#[test]
fn vllm_table_without_any_limit_is_a_drain() {
    let run = only("vllm-0.12-burst.txt");
    assert_eq!(run.arrivals, Arrivals::AllAtOnce { in_flight: None });
    assert!(run.warnings.contains(&Warning::Drain { prompts: Some(200.0), concurrency: None }));
}

#[test]
fn vllm_saved_result() {
    let run = only("vllm-0.12-saved.json");
    assert_eq!(run.catalogue_model(), Some("meta-llama/Llama-3.3-70B-Instruct"));
    assert_eq!((run.arrivals, run.prompts), (Arrivals::Concurrency(32.0), Some(640.0)));
    assert_eq!((run.input_tokens.value, run.output_tokens.value), (1024.0, 256.0));
    is(run.measured.time_to_first_token_ms, 310.4, Mean, "mean_ttft_ms");
    is(run.measured.time_per_output_token_ms, 18.21, Mean, "mean_tpot_ms");
}

#[test]
fn guidellm_report_takes_the_gap_between_tokens_not_its_tpot() {
    let runs = runs("guidellm-0.5-report.json");
    assert_eq!(runs.len(), 4);
    let labels: Vec<_> = runs.iter().map(|run| run.label.as_deref().unwrap()).collect();
    assert_eq!(labels, ["synchronous", "throughput", "concurrent", "constant"]);
    assert_eq!(runs[0].arrivals, Arrivals::Concurrency(1.0));
    assert_eq!(runs[1].arrivals, Arrivals::AllAtOnce { in_flight: Some(256.0) });
    assert_eq!(runs[2].arrivals, Arrivals::Concurrency(32.0));
    assert_eq!(runs[3].arrivals, Arrivals::Rate { per_second: 3.2, most: None });
    assert!(runs[3].warnings.contains(&Warning::EvenArrivals));
    let measured = &runs[2].measured;
    is(measured.time_per_output_token_ms, 18.2, Mean, "inter_token_latency_ms.successful.mean");
    is(measured.time_to_first_token_ms, 310.0, Mean, "time_to_first_token_ms.successful.mean");
    is(measured.end_to_end_ms, 4951.0, Mean, "request_latency.successful.mean");
    let told = runs[2].warnings.iter().any(
        |warning| matches!(warning, Warning::OtherDefinition { theirs, ours } if theirs.value == 19.34 && ours.value == 18.2),
    );
    assert!(told, "{:?}", runs[2].warnings);
}

#[test]
fn guidellm_console_says_medians() {
    let runs = runs("guidellm-0.5-console.txt");
    assert_eq!(runs.len(), 2);
    let run = &runs[1];
    assert_eq!((run.label.as_deref(), run.arrivals), (Some("concurrent"), Arrivals::Concurrency(32.0)));
    assert_eq!((run.input_tokens.value, run.output_tokens.value, run.duration_s), (1024.0, 256.0, Some(120.0)));
    is(run.measured.end_to_end_ms, 5000.0, Median, "Request Latency Sec Mdn");
    is(run.measured.time_to_first_token_ms, 226.5, Median, "TTFT ms Mdn");
    is(run.measured.time_per_output_token_ms, 18.6, Median, "ITL ms Mdn");
    is(run.measured.output_tokens_per_second, 1644.9, Mean, "Output Tokens Per Sec Mean");
    is(run.measured.requests_per_second, 6.3, Mean, "Requests Per Sec Mean");
    assert!(run.warnings.contains(&Warning::OnlyMedian { what: What::TimePerOutputToken }));
}

#[test]
fn early_guidellm_says_seconds_under_milliseconds() {
    let runs = runs("guidellm-0.2-console.txt");
    is(runs[0].measured.end_to_end_ms, 4360.0, Mean, "Req Latency (ms) mean");
    is(runs[2].measured.end_to_end_ms, 5020.0, Mean, "Req Latency (ms) mean");
    assert_eq!(runs[1].arrivals, Arrivals::AllAtOnce { in_flight: Some(29.65) });
    is(runs[2].measured.time_to_first_token_ms, 70.8, Mean, "TTFT (ms) mean");
    is(runs[2].measured.time_per_output_token_ms, 19.4, Mean, "ITL (ms) mean");
    is(runs[2].measured.output_tokens_per_second, 339.2, Mean, "Out Tok/sec mean");
    assert_eq!(runs[2].arrivals, Arrivals::Rate { per_second: 1.6, most: None });
    assert_eq!((runs[2].input_tokens.value, runs[2].completed, runs[2].failed), (512.1, Some(30.0), Some(0.0)));
    let run = only("guidellm-0.2-report.json");
    assert_eq!((run.arrivals, run.completed), (Arrivals::Concurrency(16.0), Some(212.0)));
    assert_eq!(run.model.as_deref(), Some("meta-llama/Llama-3.1-8B-Instruct"));
    is(run.measured.time_per_output_token_ms, 16.63, Mean, "inter_token_latency_ms.successful.mean");
}

#[test]
fn aiperf_exports_say_the_same_as_json_and_csv() {
    for name in ["aiperf-0.5-export.json", "aiperf-0.5-export.csv"] {
        let run = only(name);
        assert_eq!((run.tool, run.completed, run.duration_s), (Tool::AiPerf, Some(320.0), Some(49.51)), "{name}");
        is(run.measured.time_to_first_token_ms, 310.0, Mean, "time_to_first_token");
        is(run.measured.time_per_output_token_ms, 18.2, Mean, "inter_token_latency");
        is(run.measured.end_to_end_ms, 4951.0, Mean, "request_latency");
        is(run.measured.output_tokens_per_second, 1654.5, Mean, "output_token_throughput");
        assert_eq!((run.input_tokens.value, run.output_tokens.value), (1024.0, 256.0));
    }
    assert_eq!(only("aiperf-0.5-export.json").arrivals, Arrivals::Concurrency(32.0));
    // The CSV holds no configuration.
    assert_eq!(only("aiperf-0.5-export.csv").arrivals, Arrivals::Unstated);
}

#[test]
fn aiperf_units_stand_beside_the_values() {
    let run = only("aiperf-0.9-rate.json");
    is(run.measured.time_to_first_token_ms, 142.0, Mean, "time_to_first_token");
    is(run.measured.time_per_output_token_ms, 15.38, Mean, "inter_token_latency");
    assert_eq!(run.arrivals, Arrivals::Rate { per_second: 4.0, most: None });
    assert_eq!(run.model.as_deref(), Some("meta-llama/Llama-3.3-70B-Instruct"));
    assert_eq!(run.failed, Some(3.0));
    assert!(run.warnings.contains(&Warning::EvenArrivals));
}

#[test]
fn aiperf_console_wraps_names_and_commands() {
    let run = only("aiperf-0.8-console.txt");
    assert_eq!((run.tool, run.model.as_deref()), (Tool::AiPerf, Some("Qwen/Qwen3-0.6B")));
    assert_eq!((run.arrivals, run.completed), (Arrivals::Concurrency(2.0), Some(10.0)));
    is(run.measured.time_to_first_token_ms, 19.99, Mean, "time_to_first_token");
    is(run.measured.end_to_end_ms, 2940.39, Mean, "request_latency");
    is(run.measured.time_per_output_token_ms, 3.52, Mean, "inter_token_latency");
    is(run.measured.output_tokens_per_second, 527.06, Mean, "output_token_throughput");
    assert_eq!((run.input_tokens.value, run.output_tokens.value), (5.0, 833.4));
}

#[test]
fn genai_perf_says_it_as_aiperf_does() {
    let run = only("genai-perf-0.0.7-console.txt");
    assert_eq!((run.tool, run.arrivals), (Tool::GenAiPerf, Arrivals::Unstated));
    is(run.measured.time_per_output_token_ms, 1.86, Mean, "inter_token_latency");
    is(run.measured.output_tokens_per_second, 504.02, Mean, "output_token_throughput");
    let run = only("genai-perf-0.0.8-export.json");
    assert_eq!(
        (run.tool, run.arrivals, run.model.as_deref()),
        (Tool::GenAiPerf, Arrivals::Concurrency(1.0), Some("gpt2"))
    );
}

#[test]
fn inference_perf_tpot_is_computed_from_its_parts() {
    let run = only("inference-perf-0.2-stage.json");
    is(run.measured.time_to_first_token_ms, 4_686.719_168_929_192, Mean, "time_to_first_token");
    is(run.measured.end_to_end_ms, 11_396.921_071_393_162, Mean, "request_latency");
    let each = run.measured.time_per_output_token_ms.unwrap();
    assert_eq!((each.origin, each.statistic), (Origin::Derived, Mean));
    // Twice what the tool says of its streamed chunks.
    assert!((each.value - 52.58).abs() < 0.01, "{}", each.value);
    assert_eq!(run.arrivals, Arrivals::Rate { per_second: 80.88, most: None });
    assert!(run.warnings.iter().any(|warning| matches!(warning, Warning::OtherDefinition { .. })));
    assert!(run.warnings.iter().any(|warning| matches!(warning, Warning::RateNotReached { asked: 80.88, .. })));
}

#[test]
fn inference_perf_stages_say_their_load_and_summaries_do_not() {
    let run = only("inference-perf-0.4-stage-concurrency.json");
    assert_eq!((run.arrivals, run.failed, run.duration_s), (Arrivals::Concurrency(32.0), Some(2.0), Some(120.4)));
    let each = run.measured.time_per_output_token_ms.unwrap();
    assert!((each.value - 18.2).abs() < 0.01);
    assert!(!run.warnings.iter().any(|warning| matches!(warning, Warning::OtherDefinition { .. })));
    let run = only("inference-perf-0.2-summary.json");
    assert_eq!(run.arrivals, Arrivals::Unstated);
    assert!(run.warnings.contains(&Warning::MixedStages));
}

#[test]
fn files_may_follow_each_other() {
    let text = ["inference-perf-0.2-stage.json", "inference-perf-0.4-stage-concurrency.json", "vllm-0.12-saved.json"]
        .map(sample)
        .join("\n");
    assert_eq!(read(&text).unwrap().runs.len(), 3);
    let twice = sample("vllm-0.8-concurrency.txt") + &sample("vllm-0.12-rate.txt");
    let runs = read(&twice).unwrap().runs;
    assert_eq!(runs.len(), 2);
    assert_eq!(runs[1].arrivals, Arrivals::Rate { per_second: 4.0, most: None });
    assert_eq!(runs[0].arrivals, Arrivals::Concurrency(32.0));
}

#[test]
fn what_terminals_and_logs_add_does_not_matter() {
    for name in samples() {
        let plain = runs(&name);
        let text = sample(&name);
        let windows = text.replace("\r\n", "\n").replace('\n', "\r\n");
        assert_eq!(read(&windows).unwrap().runs, plain, "{name}, Windows");
        let coloured =
            text.replace("TTFT", "\u{1b}[1;36mTTFT\u{1b}[0m").replace("Benchmark", "\u{1b}[32mBenchmark\u{1b}[m");
        assert_eq!(read(&coloured).unwrap().runs, plain, "{name}, coloured");
        let framed = format!("$ ./bench.sh\nWARNING {{}} nothing\n{text}\n$ exit\n");
        assert_eq!(read(&framed).unwrap().runs, plain, "{name}, framed");
    }
    let plain = only("vllm-0.12-rate.txt");
    let logged: String =
        sample("vllm-0.12-rate.txt").lines().map(|line| format!("(bench pid=71) INFO 10:31:07 {line}\n")).collect();
    assert_eq!(read(&logged).unwrap().runs, [plain]);
}

#[test]
fn a_sweep_keeps_what_can_be_read() {
    let text = sample("guidellm-0.5-report.json").replacen("\"mean\": 4.12,", "\"mean\": -4.12,", 1);
    let reading = read(&text).unwrap();
    assert_eq!(reading.runs.len(), 3);
    assert!(
        matches!(reading.problems[..], [Problem::Absurd { tool: Tool::GuideLlm, run: 1, said }] if said.value == -4120.0)
    );
}
