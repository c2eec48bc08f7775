//! Ready-made scenarios: ordinary saved states, kept as links.

/// One ready-made scenario.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Preset {
    /// Stable name.
    pub id: &'static str,
    /// The state, as a link.
    pub link: &'static str,
    /// Where its numbers come from.
    pub source: &'static str,
    /// When.
    pub date: &'static str,
}

/// All presets, in the order of the form.
pub static PRESETS: &[Preset] = &[
    Preset {
        id: "chat",
        link: "v=1&ed=2026-11",
        source: "assumed: a chat with history; the defaults of the edition",
        date: "2026-11",
    },
    Preset {
        id: "rag",
        link: "v=1&ed=2026-11&in=8192&out=256&hit=0.4&c=32",
        source: "assumed: retrieved passages with a shared system prompt",
        date: "2026-11",
    },
    Preset {
        id: "batch-summarise",
        link: "v=1&ed=2026-11&m=Qwen:Qwen3-30B-A3B&tp=1&in=4096&out=256&c=max&u=0.95",
        source: "assumed: documents queued for the night",
        date: "2026-11",
    },
    Preset {
        id: "code-agent",
        link: "v=1&ed=2026-11&m=Qwen:Qwen3-Coder-480B-A35B-Instruct&g=h200-sxm&tp=8&in=32768&out=1024&hit=0.85&c=24",
        source: "assumed: a long context that grows by tool results, most of it cached",
        date: "2026-11",
    },
    Preset {
        id: "article-70b",
        link: "v=1&ed=2026-11&m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=512&out=512&c=1&tp=2&u=0.4",
        source: "the article the project grew from: Llama 2 70B in 16 bit, one request at a time, 40 % used",
        date: "2025-12",
    },
    Preset {
        id: "single-gpu",
        link: "v=1&ed=2026-11&g=mi300x&tp=1&c=32",
        source: "assumed: a 70B model in FP8 on one accelerator",
        date: "2026-11",
    },
];
