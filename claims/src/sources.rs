//! Where the published numbers come from.

/// Key of a [`Source`].
pub type SourceKey = &'static str;

/// How well a source is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Read, and written by who makes, sells or measured it.
    FirstHand,
    /// Read, and written by a third party.
    SecondHand,
    /// Recalled, not read again: unverified.
    Memory,
}

impl Basis {
    /// All of them.
    pub const ALL: [Basis; 3] = [Basis::FirstHand, Basis::SecondHand, Basis::Memory];
}

/// A source. What it supports is in `words`, under its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Stable name.
    pub key: SourceKey,
    /// How well it is known.
    pub basis: Basis,
    /// Where it can be read; empty where there is no stable address.
    pub addresses: &'static [&'static str],
}

const fn first(key: SourceKey, addresses: &'static [&'static str]) -> Source {
    Source { key, basis: Basis::FirstHand, addresses }
}

const fn second(key: SourceKey, addresses: &'static [&'static str]) -> Source {
    Source { key, basis: Basis::SecondHand, addresses }
}

const fn recalled(key: SourceKey) -> Source {
    Source { key, basis: Basis::Memory, addresses: &[] }
}

/// The source called exactly `key`, if there is one.
pub fn source(key: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.key == key)
}

/// All of them.
pub static SOURCES: &[Source] = &[
    second(
        "S1",
        &["https://www.theregister.com/2024/04/12/intel_paudi_3_china", "https://spectrum.ieee.org/intel-gaudi-3"],
    ),
    second(
        "S2",
        &[
            "https://www.thundercompute.com/blog/nvidia-a100-specs-full-guide",
            "https://www.glennklockwood.com/garden/processors/A100",
        ],
    ),
    second(
        "S3",
        &[
            "https://openmetal.io/resources/blog/how-the-h200-is-built-for-memory-bound-ai-workloads",
            "https://www.baseten.co/blog/unlocking-the-full-power-of-nvidia-h100-gpus-for-ml-inference-with-tensorrt",
        ],
    ),
    second(
        "S4",
        &[
            "https://awesomeagents.ai/hardware/amd-mi300x",
            "https://jaredwatkins.com/research/ai-accelerators/amd-instinct/mi300-series",
        ],
    ),
    second("S5", &[]),
    second("S6", &[]),
    first("S7", &["https://nvidia.github.io/TensorRT-LLM/blogs/H100vsA100.html"]),
    first("S8", &["https://docs.public.content.oci.oraclecloud.com/en-us/iaas/Content/generative-ai/scenario-1.htm"]),
    first(
        "S9",
        &[
            "https://github.com/vllm-project/vllm-project.github.io/blob/main/_posts/2025-10-09-blackwell-inferencemax.md",
        ],
    ),
    first(
        "S10",
        &["https://github.com/vllm-project/vllm-project.github.io/blob/main/_posts/2026-02-03-dsr1-gb200-part1.md"],
    ),
    second("S11", &["https://cliffcenter.com/research/amd-inference-economics"]),
    second(
        "S12",
        &[
            "https://www.usage.ai/blogs/aws/ai-ml-cost/llm-cost-optimization-aws",
            "https://disintermediate.global/insights/gpu-cloud-pricing-models",
        ],
    ),
    second("S13", &["https://www.usage.ai/blogs/finops/ai-ml-cost/gpu-instance-cost-optimization"]),
    first("S14", &["https://github.com/dstackai/dstack/pull/4110"]),
    second("S15", &["https://costnimbus.com/article/gpu-cost-management-ml-teams"]),
    second("S16", &["https://llm-academy.dev/inference/gpu-benchmark-h100-a100-l40"]),
    second(
        "S17",
        &[
            "https://sophiabits.com/blog/is-gpt-cost-effective-yet",
            "https://deptofthomas.micro.blog/2023/11/07/more-for-less.html",
        ],
    ),
    first(
        "S18",
        &[
            "https://developer.nvidia.com/blog/nvidia-gb200-nvl72-delivers-trillion-parameter-llm-training-and-real-time-inference",
        ],
    ),
    second("S19", &["https://ttm.financial/m/news/1113108294", "https://longportapp.cn/news/273327693"]),
    second(
        "S22",
        &[
            "https://inferencebench.io/models/meta-llama/llama-3.1-405b",
            "https://cloudprice.net/models/friendliai/meta-llama-3.1-8b-instruct",
        ],
    ),
    second("S23", &["https://awesomeagents.ai/hardware/amd-mi300x"]),
    second("S24", &["https://storytellmevr.fr/gmask/2024/07/10/GDMS15TRC36066MUV54post"]),
    first("S25", &["https://community.arm.com/"]),
    first("S26", &["https://github.com/IST-DASLab/gptq"]),
    first("S27", &["https://ar5iv.labs.arxiv.org/html/2306.00978"]),
    first("S28", &["https://github.com/vllm-project/vllm-project.github.io/blob/main/_posts/2023-06-20-vllm.md"]),
    first("S29", &["https://research.google/pubs/fast-inference-from-transformers-via-speculative-execution"]),
    first(
        "S30",
        &["https://github.com/vllm-project/vllm-project.github.io/blob/main/_posts/2024-10-17-spec-decode.md"],
    ),
    first("S31", &["https://github.com/FasterDecoding/Medusa", "https://arxiv.org/abs/2401.10774"]),
    second("S32", &[]),
    first("S33", &["https://www.anyscale.com/blog/continuous-batching-llm-inference"]),
    first("S34", &["https://lmsys.org/blog/2024-07-01-routellm"]),
    second("S35", &["https://aws.amazon.com/bedrock/pricing"]),
    second("S36", &["https://digiterialabs.com/ai/insights/cloud-gpu-pricing-q1-2026"]),
    first("S37", &["https://learn.microsoft.com/"]),
    first("S38", &["https://cloud.google.com/compute/docs/instances/signing-up-committed-use-discounts"]),
    second(
        "S39",
        &[
            "https://gigagpu.com/whisper-large-v3-rtf-by-gpu",
            "https://www.spheron.network/blog/whisper-v4-asr-gpu-cloud-production-guide",
        ],
    ),
    second(
        "S40",
        &[
            "https://intelar.ch/posts/the-agent-stack-thesis-at-jpmorgan-examined.html",
            "https://thedailyscout.com/s/3nhorLTNQSo",
        ],
    ),
    recalled("U1"),
    recalled("U2"),
    recalled("U3"),
    recalled("U4"),
];
