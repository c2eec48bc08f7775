//! The names that the core's enums have in JavaScript. An enum that grows does not compile here
//! until its new member is listed.

use cost_core::catalogue::{Confidence, PriceKind};
use cost_core::estimate::{Bound, NoteCode, Part};
use cost_core::format::Math;
use cost_core::problem::Code;
use cost_core::scenario::{Group, OriginKind, Scale};
use cost_core::units::Unit;
use serde::Serialize;

/// Type name in TypeScript, meaning, names.
pub(super) type Names = (&'static str, &'static str, Vec<String>);

fn name<T: Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

macro_rules! names {
    ($enum:ident, $meaning:literal, [$($variant:ident),* $(,)?]) => {{
        // Refuses to compile when a variant is missing.
        let complete = |value: $enum| match value { $($enum::$variant => name(value)),* };
        (stringify!($enum), $meaning, vec![$(complete($enum::$variant)),*])
    }};
}

/// Every enum that appears in an answer.
pub(super) fn all() -> Vec<Names> {
    vec![
        names!(
            Unit,
            "The unit of a number.",
            [
                None,
                Share,
                Count,
                Accelerators,
                Layers,
                Heads,
                Tokens,
                TokensPerSecond,
                TokensPerSecondPerUser,
                TokensPerSecondPerAccelerator,
                TokensPerDay,
                Requests,
                RequestsPerSecond,
                Sequences,
                Steps,
                Bits,
                Bytes,
                BytesPerToken,
                BytesPerSecond,
                Gigabytes,
                GigabytesPerSecond,
                Flop,
                FlopPerSecond,
                Teraflops,
                Parameters,
                Seconds,
                Milliseconds,
                Watts,
                Usd,
                UsdPerHour,
                UsdPerMonth,
                UsdPerAcceleratorHour,
                UsdPerMillionTokens,
                UsdPerMillionInputTokens,
                UsdPerMillionCachedInputTokens,
                UsdPerMillionOutputTokens,
                UsdPerRequest,
                UsdPerYear,
                UsdPerKwMonth,
                UsdPerKwh,
                UsdPerGb,
                UsdPerAccelerator,
                UsdPerThousandRequests,
                UsdPerWord,
                UsdPerConversation,
                UsdPerUserMonth,
                UsdPerAudioHour,
                UsdPerDocument,
                JoulesPerToken,
                KilowattHoursPerMillionTokens,
                GramsPerMillionTokens,
                GramsPerKwh,
                Kilograms,
                Years,
                Months,
                Minutes,
                PerDay,
                Users,
                Deployments,
                RequestsPerMonth,
                TokensPerMonth,
                Year,
            ]
        ),
        names!(
            Bound,
            "What limits a deployment most.",
            [Compute, MemoryBandwidth, Interconnect, Overhead, KvCapacity,]
        ),
        names!(
            Part,
            "What a part of the cost pays for.",
            [Prefill, Decode, SecondModel, HostedApi, Router, ResponseCache, Egress, Idle, SecondModelIdle, Spares,]
        ),
        names!(
            NoteCode,
            "What a note is about.",
            [
                DoesNotFit,
                FitsWith,
                FitsWithAll,
                FitsWithNothing,
                ConcurrencyAboveMemory,
                ComputesInOtherFormat,
                OnlyExpertsQuantized,
                Approximated,
                BeyondScaleUp,
                BeyondContext,
                PriceUnknown,
                NoTokens,
                LowConfidence,
                UncalibratedHardware,
                TargetMissed,
                ConcurrencyForTargets,
                HostedLatencyUnknown,
                SecondModelDoesNotFit,
                LowConfidencePrice,
                CommitmentNotWorthwhile,
            ]
        ),
        names!(
            Code,
            "What is wrong.",
            [
                UnknownKey,
                WrongType,
                NotFinite,
                OutOfRange,
                NotWhole,
                UnknownName,
                DoesNotDivide,
                UnsupportedFormat,
                Conflict,
                Missing,
                LoadAboveCapacity,
                Malformed,
                TooLong,
                UnknownVersion,
            ]
        ),
        names!(Confidence, "How far a row can be trusted.", [Low, Medium, High]),
        names!(
            PriceKind,
            "The kind of deal of a quoted price.",
            [
                OnDemand,
                Spot,
                Marketplace,
                CommittedSixMonths,
                ReservedOneYear,
                ReservedThreeYears,
                RentalThreeYears,
                Scheduled,
                Managed,
                MarketAverage,
                OwnerEstimate,
            ]
        ),
        names!(OriginKind, "What stands behind a value.", [Measured, Vendor, Derived, Assumed]),
        names!(
            Group,
            "Where a control stands in a form.",
            [Model, Hardware, Workload, Serving, Money, Ownership, Fleet, Routing, Energy, Comparison]
        ),
        names!(Scale, "How a slider maps position to value.", [Linear, Logarithmic, PowersOfTwo]),
        names!(Math, "The arithmetic of a number format.", [Fp32, Fp16, Fp8, Int8, Fp4]),
    ]
}
