#![allow(clippy::unwrap_used)]

use super::*;
use crate::Language::{En, PtBr};
use crate::texts::take_the_same_values;
use cost_core::link;
use cost_core::scenario::presets::PRESETS;
use cost_core::study::frontier::{Frontier, frontier};
use cost_core::study::load::latency_over_load;
use cost_core::study::roofline::roofline;
use cost_core::study::tornado::{Basis, RANGES, tornado};
use cost_core::study::volume::cost_over_volume;
use cost_core::{Scenario, TokenKind};

fn opened(pairs: &str) -> Scenario {
    link::decode(&format!("v=1&ed=2026-11&{pairs}")).scenario
}

/// With plain spaces.
fn plain(text: String) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn both_languages_take_the_same_values() {
    take_the_same_values(english::STUDIES.all(), portuguese::STUDIES.all());
}

#[test]
fn every_assumption_has_its_reason_in_both_languages() {
    let assumed = |basis: &Basis| match *basis {
        Basis::Assumed(reason) => Some(reason),
        _ => None,
    };
    let used: Vec<&'static str> = RANGES.iter().filter_map(|range| assumed(&range.basis)).collect();
    for &reason in &used {
        assert_ne!(ranges::reason(PtBr, reason), reason, "{reason}");
        assert_eq!(ranges::reason(En, reason), reason);
    }
    for (english, _) in ranges::REASONS {
        assert!(used.contains(english), "{english} is the reason of nothing");
    }
}

#[test]
fn the_tornado_says_what_matters_most() {
    let study = tornado(&Scenario::default(), TokenKind::Output);
    assert_eq!(
        plain(tornado_finding(En, study.as_ref())),
        "Price per accelerator-hour matters most: from $1.01 per 1M output tokens at $2.10 per accelerator-hour to $6.82 at $14.13 per accelerator-hour"
    );
    assert_eq!(
        plain(tornado_finding(PtBr, study.as_ref())),
        "Preço por acelerador-hora é o que mais pesa: de US$ 1,01 por 1M de tokens de saída com US$ 2,10 por acelerador-hora a US$ 6,82 com US$ 14,13 por acelerador-hora"
    );
    assert_eq!(tornado_finding(En, None), "Without a cost no input can matter for it");
}

#[test]
fn ranges_say_where_they_come_from() {
    let of = |language, pairs: &str, key: &str| {
        let study = tornado(&opened(pairs), TokenKind::Output).unwrap();
        plain(range_of(language, study.swings.iter().find(|swing| swing.control.key == key).unwrap()))
    };
    let price = "price.usdPerAcceleratorHour";
    assert_eq!(of(En, "p=3", price), "prices of 20 providers, the lowest to the highest, up to 2026-08-21");
    assert!(of(PtBr, "p=1", price).ends_with("; estendida até o valor atual"));
    assert!(of(En, "", "correction.decode").starts_with("80% of 171 validation runs of TPOT (Hopper, vLLM)"));
    let owned = "ownership.usdPerAccelerator";
    assert_eq!(
        of(En, "pk=owned", owned),
        "street prices of the accelerator, $22,000 to $30,000, as a part of the server's (amcompute.com: GPUs are 60 to 70 % of an HGX server, 2026-03)"
    );
    assert!(of(PtBr, "pk=owned", "energy.usdPerKwh").contains("União Europeia"));
    assert_eq!(
        of(PtBr, "", "deployment.utilization"),
        "premissa: de um serviço de noites longas a uma fila que quase nunca fica vazia"
    );
}

#[test]
fn the_frontier_says_whether_the_present_point_is_beaten() {
    let of = |language, pairs: &str| {
        plain(frontier_finding(language, "H100 SXM", &frontier(&opened(pairs), TokenKind::Output)))
    };
    assert_eq!(
        of(En, ""),
        "On 4 × H100 SXM, 32.6 tokens/s per user cost $1.44 per 1M output tokens; no other layout or concurrency is both faster and cheaper"
    );
    assert_eq!(
        of(En, "g=mi300x&tp=1&c=32").split_once("; ").unwrap().1,
        "with tensor parallelism 2 and 64 requests in flight, 28 tokens/s per user cost $0.444, 24.1% less"
    );
    assert_eq!(
        of(PtBr, "tp=1"),
        "Em 1 × H100 SXM, 30,2 tokens/s por usuário custam US$ 10,89 por 1M de tokens de saída; com paralelismo de tensor 4 e 64 requisições ao mesmo tempo, 32,6 tokens/s por usuário custam US$ 1,44, 86,8% a menos"
    );
    assert_eq!(
        of(En, "p=0").split_once("; ").unwrap().1,
        "with tensor parallelism 8 and 1 request in flight, 107 tokens/s per user cost the same"
    );
    assert!(of(PtBr, "p=0").ends_with(" tokens/s por usuário custam o mesmo"));
    assert!(of(En, "tp=1&wq=fp16").starts_with("From "), "what does not fit has no present point");
    assert_eq!(of(En, "sh=serverless"), "No deployment of this model has a cost here");
}

#[test]
fn the_frontier_says_that_the_present_point_misses_targets_and_what_keeps_them() {
    let of = |language, pairs: &str| {
        plain(frontier_finding(language, "H100 SXM", &frontier(&opened(pairs), TokenKind::Output)))
    };
    assert_eq!(
        of(En, "ttft=300&tpot=25"),
        "On 4 × H100 SXM, 32.6 tokens/s per user cost $1.44 per 1M output tokens and miss the latency targets; with tensor parallelism 8 and 64 requests in flight, 44.3 tokens/s per user cost $2.16 and keep them"
    );
    assert_eq!(
        of(PtBr, "ttft=1").split_once(" e não").unwrap().1,
        " cumprem as metas de latência; nenhum outro arranjo ou concorrência as cumpre"
    );
    assert!(of(En, "ttft=1").ends_with(" and miss the latency targets; no other layout or concurrency keeps them"));
    assert_eq!(of(En, "tpot=40"), of(En, ""), "kept targets change nothing");
}

#[test]
fn what_misses_targets_does_not_beat_what_keeps_them() {
    let mut study = frontier(&opened("tp=1&tpot=40"), TokenKind::Output);
    let now = study.points.iter().position(|point| point.is_now).unwrap();
    assert_eq!(study.points[now].meets_targets, Some(true));
    let said = |study: &Frontier| frontier_finding(En, "H100", study).split_once("; ").unwrap().1.to_owned();
    assert!(said(&study).starts_with("with tensor parallelism 4"));
    for (index, point) in study.points.iter_mut().enumerate() {
        point.meets_targets = Some(index == now);
    }
    let unbeaten = "no other layout or concurrency that keeps the latency targets is both faster and cheaper";
    assert_eq!(said(&study), unbeaten);
}

#[test]
fn the_break_even_says_what_its_fleet_is_sized_for() {
    let of = |language, pairs: &str| plain(volume_finding(language, cost_over_volume(&opened(pairs)).as_ref()));
    let sized = of(En, "ttft=300&tpot=25");
    assert!(sized.starts_with("Break-even starts at 75.9B tokens per month"), "{sized}");
    assert!(sized.ends_with(" (a fleet sized so that the latency targets are kept)"), "{sized}");
    assert!(of(PtBr, "tpot=25").ends_with(" (frota dimensionada para cumprir as metas de latência)"));
    assert!(of(En, "ttft=1").ends_with(" (the latency targets are not kept at every volume)"));
    assert!(of(PtBr, "ttft=1").ends_with(" (nem em todo volume as metas de latência são cumpridas)"));
    assert!(!of(En, "").contains('('));
}

#[test]
fn load_roofline_and_volume_say_what_they_found() {
    let load = |pairs: &str| plain(load_finding(En, latency_over_load(&opened(pairs), TokenKind::Output).as_ref()));
    assert_eq!(
        load("tpot=40"),
        "Latency targets are missed from 4.6 requests/s on; the deployment serves up to 5.73 requests/s"
    );
    assert_eq!(load("ttft=1"), "Latency targets are missed even at 0.0573 requests/s");
    assert!(load("").starts_with("TTFT goes from 161 ms when nearly idle to "));
    assert!(load("ttft=9000").starts_with("Latency targets hold up to 5.73 requests/s"));
    assert_eq!(
        plain(roofline_finding(En, roofline(&Scenario::default()).as_ref())).split(':').next().unwrap(),
        "Prefill is limited by compute, decode by memory bandwidth"
    );
    let volume = |pairs: &str| plain(volume_finding(En, cost_over_volume(&opened(pairs)).as_ref()));
    assert!(volume("").starts_with("Break-even starts at 9.49B tokens per month, against the dearest hosted offer"));
    assert!(volume("p=100").starts_with("No break-even: from 1M tokens per month to "), "{}", volume("p=100"));
    assert!(volume("hi=1&ho=1").starts_with("Break-even lies "), "{}", volume("hi=1&ho=1"));
}

#[test]
fn every_preset_is_described_in_both_languages() {
    for language in Language::ALL {
        for (index, preset) in PRESETS.iter().enumerate() {
            let kind = TokenKind::EVERY[index % 4];
            let scenario = link::decode(preset.link).scenario;
            let described = [
                describe_tornado(language, tornado(&scenario, kind).as_ref()),
                describe_frontier(language, "H100", &frontier(&scenario, kind)),
                describe_load(language, latency_over_load(&scenario, kind).as_ref()),
                describe_roofline(language, roofline(&scenario).as_ref()),
                describe_volume(language, cost_over_volume(&scenario).as_ref()),
            ];
            for text in described {
                assert!(text.ends_with('.') && !text.contains(['{', '}']), "{}: {text}", preset.id);
                assert!(!text.contains(".."), "{}: {text}", preset.id);
            }
        }
    }
}
