//! What the element is given, natively: whatever is asked of it, it answers.
#![cfg(not(target_arch = "wasm32"))]

use cost_core::scenario::CONTROLS;
use cost_js::{answer, embed, shape};
use serde_json::Value;

/// The shape of an answer that must be a value.
fn read(answers: &[f64]) -> Value {
    assert_eq!(answers[0], answer::VALUE);
    serde_json::from_str(&shape()).expect("a shape is JSON")
}

fn edited(link: &str, key: &str, how: &str, value: &str) -> (String, Vec<Value>) {
    let edited = read(&embed::edit(link, key, how, value, "en"));
    let link = edited["link"].as_str().expect("text").to_owned();
    (link, edited["problems"].as_array().expect("a list").clone())
}

const LINK: &str = "v=1&ed=2026-11";

#[test]
fn an_edit_gives_a_link_or_says_why_not() {
    let (link, problems) = edited(LINK, "parallelism.tensor", "type", "8");
    assert!(link.contains("&tp=8") && problems.is_empty(), "{link}");
    let (link, problems) = edited(LINK, "parallelism.tensor", "type", "7");
    assert_eq!((link.as_str(), problems.len()), ("", 1));
    let (link, _) = edited(&format!("{LINK}&later=a"), "accelerator", "choose", "h200-sxm");
    assert!(link.contains("&g=h200-sxm") && link.contains("&later=a"), "{link}");
    let (link, problems) = edited(LINK, "accelerator", "choose", "nothing");
    assert!(link.is_empty() && !problems.is_empty());
    let (link, _) = edited(LINK, "deployment.utilization", "press", "End");
    assert!(link.contains("&u=1"), "{link}");
}

#[test]
fn url_06_what_a_link_says_beyond_is_told_and_kept_as_far_as_it_fits() {
    let view = read(&embed::view(&format!("{LINK}&tpp=8&b.zz=1"), "", "en"));
    assert_eq!(view["notes"][0], "Not understood, and kept in the link: tpp, b.zz");
    assert_eq!(view["problems"], Value::Array(Vec::new()));
    let many: String = (0..30).map(|n| format!("&z{n}=1")).collect();
    let note = read(&embed::view(&format!("{LINK}{many}"), "", "pt-BR"))["notes"][0].to_string();
    assert!(note.contains("z9, …") && !note.contains("z10"), "{note}");
    // Escaped, it would be too long to be opened again.
    let (link, problems) = edited(&format!("{LINK}&zz={}&b.tp=8", "<".repeat(8000)), "parallelism.tensor", "type", "2");
    assert!(link.contains("&tp=2") && link.contains("&b.tp=8") && !link.contains("zz"), "{link}");
    assert_eq!(problems, Vec::<Value>::new());
}

#[test]
fn every_input_can_be_shown_in_both_languages() {
    for control in CONTROLS {
        for language in ["en", "pt-BR"] {
            let form = read(&embed::form(LINK, control.key, language));
            assert_eq!(form["inputs"][0]["key"], control.key);
            assert_eq!(form["problems"], Value::Array(Vec::new()));
            let view = read(&embed::view(LINK, control.key, language));
            assert_eq!(view["inputs"].as_array().map(Vec::len), Some(1), "{}", control.key);
            for (how, value) in
                [("slide", "500"), ("press", "ArrowRight"), ("press", "Home"), ("choose", ""), ("type", "")]
            {
                let _ = edited(LINK, control.key, how, value);
            }
        }
    }
}

#[test]
fn nothing_that_is_asked_panics() {
    let pieces = [
        "v=1",
        "ed=2026-11",
        "&",
        "=",
        "tp",
        "c=1e400",
        "m=",
        "%",
        "%ED%A0%80",
        "g=javascript:",
        "#",
        "\u{202e}",
        "b.tp=3",
        "x",
        "in=NaN",
        "workload.inputTokens",
        "slide",
        "type",
        "press",
        "choose",
        "-1",
        "1e309",
        "pt-BR",
        "zz",
        " ",
        "é",
    ];
    let mut state = 9_u64;
    let mut next = || {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as usize
    };
    for _ in 0..3000 {
        let mut text = || (0..next() % 9).map(|_| pieces[next() % pieces.len()]).collect::<String>();
        let (link, key, how, value, language) = (text(), text(), text(), text(), text());
        read(&embed::form(&link, &value, &language));
        read(&embed::view(&link, &key, &language));
        read(&embed::edit(&link, &key, &how, &value, &language));
        let (control, how) = (CONTROLS[next() % CONTROLS.len()].key, ["type", "slide", "press", "choose"][next() % 4]);
        read(&embed::edit(&link, control, how, &value, "en"));
    }
}
