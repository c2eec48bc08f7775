use super::*;
use serde_json::Value;

const LINK: &str = "v=1&ed=2026-11&in=7777&p=~2.99&b.tp=8&b.p=~2.99";

fn entry(name: &str) -> Entry {
    let saved_at = Some("2026-11-26T19:05:00.000Z".to_owned());
    Entry { name: name.to_owned(), saved_at, usd: Some(1.4375), link: LINK.to_owned() }
}

fn one(fields: &str) -> Item {
    read(&format!("{{\"v\":1,\"scenarios\":[{{{fields}}}]}}")).unwrap().remove(0)
}

fn codes(item: &Item) -> Vec<(Code, String)> {
    let code = |wrong: &Wrong| match wrong {
        Wrong::Field(problem) => (problem.code, problem.field.to_string()),
        Wrong::Characters => (Code::Malformed, "name".to_owned()),
    };
    item.wrong.iter().map(code).collect()
}

#[test]
fn sto_10_what_is_written_is_read_again() {
    let bare = Entry { saved_at: None, usd: None, ..entry("c") };
    let all = [entry("a \"quoted\" \\ name"), entry("café 😀 <b>"), bare];
    for schema in [None, Some("https://example.org/saved.schema.json")] {
        let text = write(&all, schema);
        assert!(serde_json::from_str::<Value>(&text).is_ok(), "{text}");
        assert_eq!(stored(&text).unwrap(), all);
    }
    assert_eq!(stored(&write(&[], None)).unwrap(), []);
}

#[test]
fn sto_10_the_schema_says_what_is_read() {
    let schema: Value = serde_json::from_str(include_str!("../../../../../public/saved.schema.json")).unwrap();
    assert_eq!(schema["properties"]["v"]["const"].as_f64(), Some(VERSION));
    let scenarios = &schema["properties"]["scenarios"];
    assert_eq!(scenarios["maxItems"], MOST);
    let fields = &scenarios["items"]["properties"];
    assert_eq!(fields["name"]["maxLength"], LONGEST_NAME);
    assert_eq!(fields["link"]["maxLength"], link::LONGEST);
    let written: Value = serde_json::from_str(&write(&[entry("a")], Some("x"))).unwrap();
    let names = |object: &Value| object.as_object().unwrap().keys().cloned().collect::<std::collections::BTreeSet<_>>();
    assert_eq!(names(&schema["properties"]), names(&written));
    assert_eq!(names(fields), names(&written["scenarios"][0]));
}

#[test]
fn sto_08_scenarios_of_every_version_are_read() {
    let all = stored(include_str!("../../../../../tests/stored/scenarios-1.json")).unwrap();
    assert_eq!(all.iter().map(|entry| entry.name.as_str()).collect::<Vec<_>>(), ["Eight H100", "Ação “média”"]);
    for entry in &all {
        let opened = link::decode(&entry.link);
        assert!(opened.problems.is_empty() && entry.usd.is_some());
        assert_eq!(opened.scenario.parallelism.tensor, 8.0);
    }
}

#[test]
fn sto_08_a_newer_version_is_left_as_it_is() {
    for version in [0.0, 1.5, 2.0, 9.0] {
        let text = format!("{{\"v\":{version},\"boxes\":{{}},\"scenarios\":7}}");
        assert_eq!(stored(&text), Err(Refusal::Version(version)));
    }
}

#[test]
fn sto_03_what_is_no_list_of_scenarios_is_refused() {
    for text in ["[1, 2]", "7", "null", "{\"v\":1}", "{\"v\":\"1\",\"scenarios\":[]}", "{\"v\":1,\"scenarios\":{}}"] {
        assert_eq!(stored(text), Err(Refusal::NoScenarios), "{text}");
    }
    let whole = write(&[entry("a")], None);
    for end in 0..whole.trim_end().len() {
        assert!(stored(&whole[..end]).is_err(), "{end}");
    }
    assert_eq!(stored(&"x".repeat(4_900_000)), Err(Refusal::TooLong(4_900_000)));
    assert!(stored("{\"v\":1,\"scenarios\":[7]}").is_err());
}

#[test]
fn sec_04_hostile_texts_are_refused() {
    assert!(matches!(read(&"[".repeat(500_000)), Err(Refusal::Broken(_))));
    assert!(matches!(read("{\"v\":1,\"scenarios\":[{\"usdPerMillionOutputTokens\":1e400}]}"), Err(Refusal::Broken(_))));
    assert!(matches!(read("<!doctype html><script>alert(1)</script>"), Err(Refusal::Broken(_))));
    assert_eq!(read("{\"v\":1,\"v\":1,\"scenarios\":[]}"), Err(Refusal::Twice("v".to_owned())));
    let doubled = format!("{{\"v\":1,\"scenarios\":[{{\"name\":\"a\",\"name\":\"b\",\"link\":\"{LINK}\"}}]}}");
    assert_eq!(read(&doubled), Err(Refusal::Twice("name".to_owned())));
    assert_eq!(
        read("{\"v\":1,\"scenarios\":[],\"__proto__\":{\"v\":2}}"),
        Err(Refusal::Unknown("__proto__".to_owned()))
    );
    let many = vec![entry("a"); MOST + 1];
    assert_eq!(read(&write(&many, None)), Err(Refusal::TooMany(MOST + 1)));
}

#[test]
fn sto_10_everything_wrong_with_a_scenario_is_named() {
    assert_eq!(codes(&one("")), [(Code::Missing, "name".into()), (Code::Missing, "link".into())]);
    let all = one(
        "\"name\":7,\"savedAt\":\"yesterday\",\"usdPerMillionOutputTokens\":-1,\"link\":\"v=1&ed=2026-11&tp=x\",\"constructor\":1",
    );
    assert_eq!(
        codes(&all),
        [
            (Code::WrongType, "name".into()),
            (Code::WrongType, "savedAt".into()),
            (Code::WrongType, "usdPerMillionOutputTokens".into()),
            (Code::UnknownKey, "constructor".into()),
            (Code::WrongType, "parallelism.tensor".into()),
        ]
    );
    let link = |link: &str| one(&format!("\"name\":\"a\",\"link\":\"{link}\""));
    assert_eq!(codes(&link("v=9&ed=2026-11")), [(Code::UnknownVersion, "v".into())]);
    assert_eq!(codes(&link("hello")), [(Code::Malformed, "link".into())]);
    assert!(link("hello").entry.is_some(), "it has the form of one, and is kept where it is stored");
    assert_eq!(link("v=1&ed=2026-11&zz=1").carried, ["zz"]);
}

#[test]
fn sec_07_a_name_is_short_and_has_nothing_hidden() {
    assert_eq!(name_of("  a \u{202e}b\u{0}\n\tc\u{200b}\u{feff} \u{2066}"), "a b c");
    assert_eq!(name_of(&"é".repeat(300)).chars().count(), LONGEST_NAME);
    assert_eq!(name_of("\u{202e}\u{7} "), "");
    assert_eq!(name_of("<b>&amp;"), "<b>&amp;");
    for name in ["a\\u202eb", "a\\u0000", "\\ud800"] {
        assert_eq!(one(&format!("\"name\":\"{name}\",\"link\":\"{LINK}\"")).wrong, [Wrong::Characters], "{name}");
    }
    let long = one(&format!("\"name\":\"{}\",\"link\":\"{LINK}\"", "é".repeat(81)));
    assert_eq!(codes(&long), [(Code::TooLong, "name".into())]);
}

#[test]
fn a_taken_name_gets_a_number() {
    let taken = ["a", "a (2)", &"é".repeat(80)].map(str::to_owned);
    let free = |name: &str| free_name(name, |name| taken.iter().any(|other| other == name));
    assert_eq!(free("b"), "b");
    assert_eq!(free("a"), "a (3)");
    assert_eq!(free(&taken[2]), format!("{} (2)", "é".repeat(76)));
}

#[test]
fn sto_03_any_name_that_is_saved_is_read_again() {
    for typed in ["a\u{fffd}", "\u{3164}a\u{200d}b", "a\u{ad}", "  x\ty  ", "\u{202e}rtl", &"é".repeat(200)] {
        let name = name_of(typed);
        assert!(!name.is_empty(), "{typed:?}");
        assert_eq!(stored(&write(&[entry(&name)], None)).unwrap(), [entry(&name)], "{typed:?}");
    }
    for nothing in ["", "\u{fffd}", "\u{3164}\u{2800}", "\u{200b} \u{ad}"] {
        assert_eq!(name_of(nothing), "", "{nothing:?}");
    }
    // Names of an earlier time may hide something: the others are not lost for that.
    let text = write(&[entry("a\u{ad}b"), entry("c")], None);
    let names: Vec<String> = stored(&text).unwrap().into_iter().map(|entry| entry.name).collect();
    assert_eq!(names, ["ab", "c"]);
}

#[test]
fn sec_04_a_file_of_nothing_but_keys_is_read_like_any_other() {
    let keys: Vec<String> = (0..90_000).map(|key| format!("\"k{key}\":0")).collect();
    let item = one(&keys.join(","));
    assert!(item.entry.is_none());
    assert!(item.wrong.len() < 20, "{} sentences", item.wrong.len());
}
