//! Ready-made scenarios: ordinary saved states, kept as links.

/// What a preset shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PresetGroup {
    /// A workload to start from.
    Workload,
    /// A way to deploy, pay or mix.
    Deployment,
    /// What an article tells of somebody; not verified.
    Anecdote,
}

/// One ready-made scenario.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Preset {
    /// Stable name.
    pub id: &'static str,
    /// What it shows.
    pub group: PresetGroup,
    /// The state, as a link.
    pub link: &'static str,
    /// Where its numbers come from.
    pub source: &'static str,
    /// When.
    pub date: &'static str,
}

use PresetGroup::{Anecdote, Deployment, Workload};

/// All presets, in the order of the form.
pub static PRESETS: &[Preset] = &[
    Preset {
        id: "chat",
        group: Workload,
        link: "v=1&ed=2026-11",
        source: "assumed: a chat with history; the defaults of the edition",
        date: "2026-11",
    },
    Preset {
        id: "rag",
        group: Workload,
        link: "v=1&ed=2026-11&in=8192&out=256&hit=0.4&c=32",
        source: "assumed: retrieved passages with a shared system prompt",
        date: "2026-11",
    },
    Preset {
        id: "batch-summarise",
        group: Workload,
        link: "v=1&ed=2026-11&m=Qwen:Qwen3-30B-A3B&tp=1&in=4096&out=256&c=max&u=0.95",
        source: "assumed: documents queued for the night",
        date: "2026-11",
    },
    Preset {
        id: "code-agent",
        group: Workload,
        link: "v=1&ed=2026-11&m=Qwen:Qwen3-Coder-480B-A35B-Instruct&g=h200-sxm&tp=8&in=32768&out=1024&hit=0.85&c=24",
        source: "assumed: a long context that grows by tool results, most of it cached",
        date: "2026-11",
    },
    Preset {
        id: "article-70b",
        group: Workload,
        link: "v=1&ed=2026-11&m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&c=1&tp=2&u=0.4",
        source: "the article the project grew from: Llama 2 70B in 16 bit, one request at a time, 40 % used",
        date: "2025-12",
    },
    Preset {
        id: "single-gpu",
        group: Workload,
        link: "v=1&ed=2026-11&g=mi300x&tp=1&c=32",
        source: "assumed: a 70B model in FP8 on one accelerator",
        date: "2026-11",
    },
    Preset {
        id: "fleet",
        group: Deployment,
        link: "v=1&ed=2026-11&dus=10000&dru=30&dpm=3&dsp=1&ttft=500&tpot=40",
        source: "assumed: ten thousand people at work, three times as many requests in the busiest hour, one spare",
        date: "2026-11",
    },
    Preset {
        id: "owned",
        group: Deployment,
        link: "v=1&ed=2026-11&pk=owned&u=0.7",
        source: "assumed: a server of one's own, terms of the edition",
        date: "2026-11",
    },
    Preset {
        id: "spot",
        group: Deployment,
        link: "v=1&ed=2026-11&pk=spot&sve=2&svm=15",
        source: "assumed: two interruptions a day",
        date: "2026-11",
    },
    Preset {
        id: "edge-sites",
        group: Deployment,
        link: "v=1&ed=2026-11&drs=40&sh=sites&sit=20&dsp=1&rtt=5",
        source: "assumed: twenty sites near the users, a spare in each",
        date: "2026-11",
    },
    Preset {
        id: "client-groups",
        group: Deployment,
        link: "v=1&ed=2026-11&drs=40&sh=dedicated&grp=8",
        source: "assumed: eight groups of clients that share nothing",
        date: "2026-11",
    },
    Preset {
        id: "cascade",
        group: Deployment,
        link: "v=1&ed=2026-11&rsh=0.7&rse=0.1",
        source: "assumed: 70 % of the requests to an 8B model, one in ten of them escalated",
        date: "2026-11",
    },
    Preset {
        id: "cascade-hosted",
        group: Deployment,
        link: "v=1&ed=2026-11&rsh=0.6&rse=0.1&rhs=0.1&rcs=0.15",
        source: "assumed: a small model, an API for the hardest, a store of earlier answers",
        date: "2026-11",
    },
    Preset {
        id: "edge-hybrid",
        group: Deployment,
        link: "v=1&ed=2026-11&rsh=0.8&rg=l4&rco=16&rse=0.15&rtt=40",
        source: "assumed: a small model at the edge, the large one far away",
        date: "2026-11",
    },
    Preset {
        id: "serverless",
        group: Deployment,
        link: "v=1&ed=2026-11&sh=serverless&dtd=100000000",
        source: "median hosted offer of the catalogue, 100 million tokens a day",
        date: "2026-11",
    },
    Preset {
        id: "cpu-intermittent",
        group: Deployment,
        link: "v=1&ed=2026-11&m=meta-llama:Llama-3.1-8B&g=graviton4-192&wq=q4_0&kq=fp16&tp=1&e=llama.cpp&in=256&out=256&c=8&u=0.1",
        source: "assumed: a small model on a processor, used one hour in ten",
        date: "2026-11",
    },
    Preset {
        id: "transcription",
        group: Anecdote,
        link: "v=1&ed=2026-11&m=openai:whisper-large-v3&g=a100-sxm-80gb&tp=1&wq=fp16&kq=fp16&in=1500&out=83&aud=30&c=16&drs=6.9444",
        source: "the article: Spotify, 5,000 hours of audio a day, 50 million tokens; windows of 30 s",
        date: "2025-12",
    },
    Preset {
        id: "merchant-assistant",
        group: Anecdote,
        link: "v=1&ed=2026-11&in=500&out=10&trn=20&trt=30&trh=0.9&drs=2315",
        source: "the article: Shopify, 10 million conversations of 20 turns a day, 10 tokens back in each; prompts assumed",
        date: "2025-12",
    },
    Preset {
        id: "research-assistant",
        group: Anecdote,
        link: "v=1&ed=2026-11&in=6000&out=600&c=32&dus=50000&dru=10&dpm=3&tpot=40&sh=dedicated&grp=8",
        source: "the article: JPMorgan, 50,000 analysts, no data shared between client groups",
        date: "2025-12",
    },
];
