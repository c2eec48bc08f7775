//! Well-known comparisons: ready-made scenarios side by side, kept as links.

/// One ready-made comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// Stable name, which no preset has.
    pub id: &'static str,
    /// The states, as one link with the others behind `b.`, `c.` and `d.`.
    pub link: &'static str,
}

/// All comparisons. What is not said is the default: Llama 3.3 70B in FP8 on four H100, 64 requests at once.
pub static COMPARISONS: &[Comparison] = &[
    // As much memory to keep 32 requests in: two accelerators of 80 GB, one of 192 GB.
    Comparison { id: "h100-or-mi300x", link: "v=1&ed=2026-11&tp=2&c=32&b.g=mi300x&b.tp=1&b.c=32" },
    Comparison {
        id: "h100-h200-or-b200",
        link: "v=1&ed=2026-11&tp=2&c=128&b.g=h200-sxm&b.tp=2&b.c=128&c.g=b200-sxm&c.tp=2&c.c=128",
    },
    // A100 has no FP8 units, so both are in BF16.
    Comparison { id: "h100-or-a100", link: "v=1&ed=2026-11&wq=bf16&kq=bf16&b.g=a100-sxm-80gb&b.wq=bf16&b.kq=bf16" },
    Comparison { id: "fp8-or-bf16", link: "v=1&ed=2026-11&b.wq=bf16&b.kq=bf16" },
    Comparison { id: "one-request-or-many", link: "v=1&ed=2026-11&c=1&b.c=16&c.c=64&d.c=256" },
    Comparison {
        id: "8b-on-l4-l40s-or-h100",
        link: "v=1&ed=2026-11&m=meta-llama:Llama-3.1-8B&g=l4&tp=1&c=16&b.m=meta-llama:Llama-3.1-8B&b.g=l40s&b.tp=1&b.c=16&c.m=meta-llama:Llama-3.1-8B&c.tp=1&c.c=16",
    },
    Comparison {
        id: "8b-or-70b",
        link: "v=1&ed=2026-11&m=meta-llama:Llama-3.1-8B&tp=1&b.m=meta-llama:Llama-3.3-70B-Instruct",
    },
    Comparison {
        id: "dense-or-experts",
        link: "v=1&ed=2026-11&b.m=Qwen:Qwen3-235B-A22B&c.m=openai:gpt-oss-120b&c.wq=mxfp4",
    },
    Comparison {
        id: "deepseek-on-h200-or-b200",
        link: "v=1&ed=2026-11&m=deepseek-ai:DeepSeek-V3.1&g=h200-sxm&tp=8&b.m=deepseek-ai:DeepSeek-V3.1&b.g=b200-sxm&b.tp=8",
    },
    // A hundred million tokens a day, and twenty times as many: what is bought by the token costs the same for both.
    Comparison {
        id: "own-deployment-or-hosted",
        link: "v=1&ed=2026-11&dtd=100000000&b.dtd=2000000000&c.dtd=100000000&c.sh=serverless",
    },
    // Owned hours are paid whether they are used or not, so both are used alike.
    Comparison { id: "rented-or-owned", link: "v=1&ed=2026-11&u=0.7&b.u=0.7&b.pk=owned" },
    Comparison {
        id: "where-to-rent",
        link: "v=1&ed=2026-11&pk=hyperscaler&b.pk=neocloud&c.pk=marketplace&d.pk=spot&d.sve=2&d.svm=15",
    },
];

#[cfg(test)]
mod tests {
    use super::COMPARISONS;
    use crate::scenario::presets::PRESETS;
    use crate::{estimate, link};

    #[test]
    fn every_comparison_opens_with_costs_that_differ() {
        for comparison in COMPARISONS {
            let opened = link::decode(comparison.link);
            assert!(opened.is_readable && opened.problems.is_empty(), "{}: {:?}", comparison.id, opened.problems);
            assert!(opened.unknown.is_empty() && !opened.compared.is_empty(), "{}", comparison.id);
            let cost =
                |scenario| estimate(scenario).expect("an answer").cost.expect(comparison.id).per_million_output_tokens;
            let mut costs: Vec<f64> = std::iter::once(&opened.scenario).chain(&opened.compared).map(cost).collect();
            costs.sort_by(f64::total_cmp);
            assert!(costs.windows(2).all(|pair| pair[1] > pair[0] * 1.001), "{}: {costs:?}", comparison.id);
        }
    }

    #[test]
    fn names_stand_once_and_are_good_in_an_address() {
        let mut names: Vec<&str> = COMPARISONS.iter().map(|comparison| comparison.id).collect();
        names.extend(PRESETS.iter().map(|preset| preset.id));
        let count = names.len();
        let plain =
            |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(names.iter().all(|name| plain(name)), "{names:?}");
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
