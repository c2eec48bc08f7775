//! How each tool comes to an output, before there is one.

use super::{Ui, heading, paragraph};
use crate::element::{Element, tag};

const VLLM: &str = "vllm bench serve --model … --dataset-name random --random-input-len 1024 --random-output-len 256 --max-concurrency 32 --num-prompts 640 --save-result";
const GUIDELLM: &str = "guidellm benchmark --target http://localhost:8000 --rate-type concurrent --rate 32 --max-seconds 120 --data \"prompt_tokens=1024,output_tokens=256\"";
const AIPERF: &str = "aiperf profile --model … --url localhost:8000 --endpoint-type chat --streaming --concurrency 32 --request-count 640";
const INFERENCE_PERF: &str = "inference-perf --config_file config.yml";

pub(super) fn view(ui: Ui) -> Element {
    let tools = [
        ("vllm bench serve", VLLM, ui.t.paste_vllm),
        ("GuideLLM", GUIDELLM, ui.t.paste_guidellm),
        ("AIPerf", AIPERF, ui.t.paste_aiperf),
        ("inference-perf", INFERENCE_PERF, ui.t.paste_inference_perf),
    ];
    let tool = |(name, command, what): (&str, &str, &str)| {
        let command = tag("code").class("command").set("translate", "no").text(command);
        tag("div")
            .child(tag("dt").set("translate", "no").text(name))
            .child(tag("dd").child(command))
            .child(tag("dd").class("quiet").text(what))
    };
    tag("section")
        .class("examples")
        .test_id("examples")
        .child(heading(ui.t.examples))
        .child(paragraph(ui.t.examples_lead).class("quiet"))
        .child(tag("dl").children(tools.map(tool)))
}
