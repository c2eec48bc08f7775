use super::*;
use crate::row::Metric;

fn row(id: &str, link: &str) -> Row {
    Row {
        id: id.to_owned(),
        set: "validation".to_owned(),
        engine: "vllm".to_owned(),
        link: link.to_owned(),
        output: Some(101.0),
        first_token_ms: Some(Pair { measured: 200.5, predicted: 250.0 }),
        per_token_ms: Some(Pair { measured: 10.0, predicted: 9.25 }),
        ..Row::default()
    }
}

fn some() -> Vec<Row> {
    vec![
        row("a", "v=1&ed=2026-11&m=x:y&tp=2&p=~2.5"),
        row("b", "v=1&ed=2026-11&m=x:y&ep=2&p=~2.5&c=64"),
        row("d", "v=1&ed=2026-11&tp=4&ep=2&p=~2.5"),
        Row { throughput: Some(Pair { measured: 1.5e6, predicted: 0.001 }), ..row("c", "v=1&ed=2026-11&wq=fp8&tp=2") },
        row("a", ""),
    ]
}

#[test]
fn what_is_written_is_read() {
    assert_eq!(decode(&encode(&some())), Ok(some()));
    assert_eq!(decode(&encode(&[])), Ok(Vec::new()));
}

#[test]
fn repeated_words_stand_once() {
    assert_eq!(encode(&some()).matches("2026-11").count(), 1);
}

#[test]
fn a_whole_answer_is_its_first_token_and_the_others() {
    let row = row("a", "");
    assert_eq!(row.pair(Metric::EndToEnd), Some(Pair { measured: 1200.5, predicted: 1175.0 }));
    assert_eq!(row.pair(Metric::Throughput), None);
    assert_eq!(Row { output: None, ..row }.pair(Metric::EndToEnd), None);
}

#[test]
fn what_is_no_number_is_no_point() {
    let nothing = Row { per_token_ms: Some(Pair { measured: 0.0, predicted: 1.0 }), ..Row::default() };
    assert_eq!(nothing.pair(Metric::TimePerOutputToken), None);
}

#[test]
fn a_damaged_file_is_refused() {
    let whole = encode(&some());
    for wrong in ["", "\n", "pertoken-points 1", "pertoken-points 1 99999999999999999999", "pertoken-points 2 0\n"] {
        assert_eq!(decode(wrong), Err(Broken), "{wrong}");
    }
    for cut in 0..whole.len() - 1 {
        assert_eq!(decode(&whole[..cut]), Err(Broken), "cut at {cut}");
    }
    assert_eq!(decode(&(whole.clone() + "more\n")), Err(Broken));
    assert_eq!(decode(&whole.replacen(" 5\n", " 6\n", 1)), Err(Broken));
    assert_eq!(decode(&whole.replace("200.5", "NaN")), Err(Broken));
    assert_eq!(decode(&whole.replace('+', "7")), Err(Broken));
}

#[test]
fn any_change_of_one_byte_is_read_or_refused_without_a_panic() {
    let whole = encode(&some());
    for at in 0..whole.len() {
        for other in ["\t", "\n", "9", "+", "=", "-", "x", ""] {
            let changed = format!("{}{other}{}", &whole[..at], &whole[at + 1..]);
            let _ = decode(&changed);
        }
    }
}
