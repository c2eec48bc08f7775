//! Numbers that others published, each typed once, with its source.

use crate::sources::SourceKey;
use cost_core::units::Unit;

/// A published number or interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Published {
    /// Stable name.
    pub key: &'static str,
    /// Low end.
    pub low: f64,
    /// High end; equal to the low one for a single number.
    pub high: f64,
    /// Unit of both.
    pub unit: Unit,
    /// Who says so.
    pub source: SourceKey,
}

macro_rules! published {
    ($($(#[$doc:meta])+ $name:ident, $key:literal, $low:expr, $high:expr, $unit:ident, $source:literal;)+) => {
        $($(#[$doc])+
        pub(crate) const $name: Published =
            Published { key: $key, low: $low, high: $high, unit: Unit::$unit, source: $source };)+

        /// All of them.
        pub static PUBLISHED: &[Published] = &[$($name),+];
    };
}

published! {
    /// Peak rental price of an H100 in 2023 at GPU clouds.
    H100_PEAK_2023, "h100-peak-2023", 8.0, 8.0, UsdPerAcceleratorHour, "S6";
    /// A p5 instance of eight H100 before June 2025, USD per hour.
    AWS_P5_BEFORE, "aws-p5-before", 98.32, 98.32, UsdPerHour, "S12";
    /// The same from June 2025.
    AWS_P5_AFTER, "aws-p5-after", 55.04, 55.04, UsdPerHour, "S13";
    /// A p4d instance of eight A100 of 40 GB before June 2025.
    AWS_P4D_BEFORE, "aws-p4d-before", 32.77, 32.77, UsdPerHour, "S13";
    /// The same from June 2025.
    AWS_P4D_AFTER, "aws-p4d-after", 21.957_642, 21.957_642, UsdPerHour, "S13";
    /// NVIDIA's projection for GB200 NVL72 against H100: a mixture of 1.8T, 32k in and 1k out, 50 ms per token.
    GB200_PROJECTION, "gb200-projection", 30.0, 30.0, None, "S18";
    /// Measured Blackwell against Hopper in vLLM: Llama 3.3 70B and gpt-oss-120b, the best points.
    BLACKWELL_MEASURED, "blackwell-measured", 3.7, 4.3, None, "S9";
    /// Gross margin of Anthropic in 2025, as the press reports.
    ANTHROPIC_MARGIN, "anthropic-margin", 0.40, 0.40, Share, "S19";
    /// GPT-4 Turbo with 128k tokens at its launch: input and output.
    GPT_4_TURBO, "gpt-4-turbo", 10.0, 30.0, UsdPerMillionTokens, "S17";
    /// GPT-4 with 8k tokens: input and output.
    GPT_4_8K, "gpt-4-8k", 30.0, 60.0, UsdPerMillionTokens, "S17";
    /// GPT-4 with 32k tokens: input and output.
    GPT_4_32K, "gpt-4-32k", 60.0, 120.0, UsdPerMillionTokens, "S17";
    /// Cohere Command R and R+ on Oracle's cloud: change of cost from 1 to 32 requests at once.
    OCI_BATCH_32, "oci-batch-32", -0.935, -0.933, Share, "S8";
    /// The same: change of the time per token.
    OCI_LATENCY_32, "oci-latency-32", 0.63, 0.68, Share, "S8";
    /// GPT-J 6B, H100 in FP8 against A100 in 16 bit, batch 64.
    H100_GPT_J, "h100-gpt-j", 3.0, 3.0, None, "S7";
    /// Cores of a Graviton4 host of two sockets; one vCPU each.
    GRAVITON4_CORES, "graviton4-cores", 192.0, 192.0, Count, "S24";
    /// Share of weights that AWQ keeps in a wider format: none, it scales channels instead.
    AWQ_WIDER, "awq-wider", 0.0, 0.0, Share, "S27";
    /// Share of channels that AWQ finds to matter.
    AWQ_SALIENT, "awq-salient", 0.01, 0.01, Share, "S27";
    /// Share of cache memory that servers before paging wasted.
    WASTE_BEFORE, "waste-before", 0.60, 0.80, Share, "S28";
    /// Share that paging wastes, at most.
    WASTE_PAGED, "waste-paged", 0.04, 0.04, Share, "S28";
    /// Memory saved by sharing blocks in parallel sampling and beam search, at most.
    SHARING_SAVES, "sharing-saves", 0.55, 0.55, Share, "S28";
    /// Speed of the first form of Medusa, the model itself untouched.
    MEDUSA_1, "medusa-1", 2.2, 2.2, None, "S31";
    /// Speed of the second form of Medusa, the model trained with it.
    MEDUSA_2, "medusa-2", 2.3, 3.6, None, "S31";
    /// Share of slots that continuous batching keeps filled with many requests waiting.
    SLOTS_FILLED, "slots-filled", 0.85, 0.92, Share, "S32";
    /// Cut of cost by RouteLLM at 95 % of GPT-4's quality: GSM8K, MMLU, MT-Bench.
    ROUTE_LLM, "route-llm", -0.85, -0.35, Share, "S34";
    /// Claude v2's input price on Bedrock.
    CLAUDE_2_INPUT, "claude-2-input", 8.0, 8.0, UsdPerMillionTokens, "S35";
    /// Llama 2 70B on Bedrock: input and output.
    BEDROCK_LLAMA_2, "bedrock-llama-2", 1.95, 2.56, UsdPerMillionTokens, "S35";
    /// Spot discounts for H100, first quarter of 2026.
    SPOT_DISCOUNT, "spot-discount", -0.65, -0.50, Share, "S36";
    /// Google's discount for three years of commitment: GPUs and most machine types, at most.
    COMMITMENT, "commitment", -0.57, -0.57, Share, "S38";
    /// Hosted Whisper, USD per hour of audio: 0.006 per minute.
    WHISPER_HOSTED, "whisper-hosted", 0.36, 0.36, UsdPerHour, "S39";
    /// Hours of audio that Whisper large-v3 reads in an hour on one accelerator.
    WHISPER_SPEED, "whisper-speed", 11.0, 95.0, None, "S39";
    /// Words of English speech per minute, slow to fast.
    SPEECH, "speech", 110.0, 160.0, Count, "U4";
    /// Data leaving a large cloud, USD per GB.
    EGRESS, "egress", 0.09, 0.09, Usd, "U2";
    /// gpt-oss-120b: measured gain of B200 over H100 in vLLM, at most.
    GPT_OSS_GAIN, "gpt-oss-gain", 4.3, 4.3, None, "S9";
}
