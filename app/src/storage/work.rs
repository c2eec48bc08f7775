//! The envelope around saved work: what every version stored, and pure functions from one to the next.

use cost_core::link;

/// The version that is written.
pub(super) const VERSION: f64 = 2.0;

/// Saved work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedWork {
    /// It as a link.
    pub link: String,
    /// Id of the preset that changes are counted against.
    pub preset: Option<String>,
}

/// What version 1 stored: nothing but a link.
struct Version1 {
    data: String,
}

impl From<Version1> for SavedWork {
    fn from(before: Version1) -> SavedWork {
        SavedWork { link: before.data, preset: None }
    }
}

/// What an envelope of `version` holds, whose texts `text` gives by their keys; nothing where it is of no known version, or
/// where its link cannot be read to the last value.
pub(super) fn read(version: f64, text: impl Fn(&str) -> Option<String>) -> Option<SavedWork> {
    let saved = if version == 1.0 {
        Version1 { data: text("data")? }.into()
    } else if version == VERSION {
        SavedWork { link: text("link")?, preset: text("preset") }
    } else {
        return None;
    };
    link::decode(&saved.link).problems.is_empty().then_some(saved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cost_core::Scenario;
    use serde_json::Value;

    fn stored(text: &str) -> Option<SavedWork> {
        let envelope: Value = serde_json::from_str(text).unwrap();
        read(envelope["v"].as_f64().unwrap(), |key| envelope[key].as_str().map(str::to_owned))
    }

    #[test]
    fn sto_08_saved_work_of_every_version_is_read() {
        let fixtures = [
            (include_str!("../../../tests/stored/work-1.json"), None),
            (include_str!("../../../tests/stored/work-2.json"), Some("rag".to_owned())),
        ];
        for (text, preset) in fixtures {
            let saved = stored(text).unwrap();
            assert_eq!(saved.preset, preset);
            let opened = link::decode(&saved.link);
            let mut expected = Scenario::default();
            expected.workload.input_tokens = 7777.0;
            assert_eq!(opened.scenario, expected);
            assert_eq!(opened.compared.len(), 1);
        }
    }

    #[test]
    fn sto_08_another_version_is_left_to_who_knows_it() {
        let text = include_str!("../../../tests/stored/work-2.json");
        for version in ["0", "1.5", "3", "9"] {
            assert_eq!(stored(&text.replace("\"v\":2", &format!("\"v\":{version}"))), None, "{version}");
        }
        assert_eq!(read(VERSION, |_| None), None);
        assert_eq!(read(VERSION, |key| (key == "link").then(|| "v=9&ed=2026-11".to_owned())), None);
    }
}
