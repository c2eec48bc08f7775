//! Local storage behind a guard. Browsers may forbid it (a sandboxed frame, blocked third-party
//! storage), and `gloo-storage` panics then: it is only touched after a probe has succeeded.
//! Keys have a prefix, because other pages may share the origin; foreign keys are never touched.

mod work;

pub use work::SavedWork;

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsValue;

/// Before every key of ours.
const PREFIX: &str = "pertoken.v1.";
/// Longest saved work that is read; anything longer is not ours.
const LONGEST: usize = 65_536;

/// Key of the saved work.
pub const WORK: &str = "work";
/// Key of the language.
pub const LANGUAGE: &str = "lang";
/// Key of the light or dark scheme.
pub const SCHEME: &str = "theme";
/// Key of whether the cost is drawn into the sliders.
pub const STRIPS: &str = "strips";
/// Key of the rate of reais.
pub const RATE: &str = "reais";
/// Key of the scenarios that were saved under names.
pub const SCENARIOS: &str = "scenarios";
/// Key of saved work that could not be read.
const QUARANTINE: &str = "quarantine";

/// What became of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is stored.
    Kept,
    /// There is no storage; the page works from memory.
    NoStorage,
    /// The storage is full.
    Full,
}

/// What is saved.
#[derive(Clone, Debug, PartialEq)]
pub enum Saved {
    /// Nothing.
    Nothing,
    /// Work.
    Work(SavedWork),
    /// Something that is not readable; it has been put aside under another key.
    Unreadable,
    /// Something that is not readable and could not be put aside; it must not be written over.
    InTheWay,
}

/// Storage, if it is there.
#[derive(Clone, Copy, Debug)]
pub struct Store {
    usable: bool,
}

impl Store {
    /// The storage, unless the address asks to do without (`?safe=1`).
    pub fn probe() -> Store {
        if crate::browser::query("safe").as_deref() == Some("1") {
            return Store { usable: false };
        }
        Store::of_the_browser()
    }

    /// The storage, whatever the address says. The accessor itself may throw; a storage that is full
    /// can still be read.
    pub fn of_the_browser() -> Store {
        let read = || web_sys::window()?.local_storage().ok()??.get_item(&full_key(WORK)).ok();
        Store { usable: crate::browser::IS_BROWSER && read().is_some() }
    }

    /// The text under `key`.
    pub fn read(self, key: &str) -> Option<String> {
        if !self.usable {
            return None;
        }
        LocalStorage::raw().get_item(&full_key(key)).ok().flatten()
    }

    /// Keeps `text` under `key`.
    pub fn write(self, key: &str, text: &str) -> Written {
        if !self.usable {
            return Written::NoStorage;
        }
        match LocalStorage::raw().set_item(&full_key(key), text) {
            Ok(()) => Written::Kept,
            Err(_) => Written::Full,
        }
    }

    /// Forgets what is under `key`.
    pub fn remove(self, key: &str) {
        if self.usable {
            let _ = LocalStorage::raw().remove_item(&full_key(key));
        }
    }

    /// Whether there is one.
    pub fn is_usable(self) -> bool {
        self.usable
    }

    /// Saves work.
    pub fn save_work(self, work: &SavedWork) -> Written {
        let envelope = js_sys::Object::new();
        let put = |key: &str, value: JsValue| {
            let _ = js_sys::Reflect::set(&envelope, &key.into(), &value);
        };
        put("v", work::VERSION.into());
        put("savedAt", crate::browser::now_ms().into());
        put("link", work.link.as_str().into());
        if let Some(preset) = &work.preset {
            put("preset", preset.as_str().into());
        }
        match js_sys::JSON::stringify(&envelope) {
            Ok(text) => self.write(WORK, &String::from(text)),
            Err(_) => Written::NoStorage,
        }
    }

    /// Reads saved work. What is corrupt, far too long or written by a newer version is put aside
    /// and reported, never lost and never in the way.
    pub fn saved_work(self) -> Saved {
        let Some(text) = self.read(WORK) else {
            // An older version of the page has put aside what this one can read.
            let aside = self.read(QUARANTINE).as_deref().and_then(open_envelope);
            return aside.map_or(Saved::Nothing, Saved::Work);
        };
        match open_envelope(&text) {
            Some(work) => Saved::Work(work),
            None => {
                // What was put aside before is never written over.
                let is_taken = self.read(QUARANTINE).is_some_and(|aside| aside != text);
                if is_taken || self.write(QUARANTINE, &text) != Written::Kept {
                    return Saved::InTheWay;
                }
                self.remove(WORK);
                Saved::Unreadable
            }
        }
    }

    /// What could not be put aside, or has been.
    pub fn quarantined(self) -> Option<String> {
        self.read(WORK).filter(|text| open_envelope(text).is_none()).or_else(|| self.read(QUARANTINE))
    }

    /// Forgets everything of ours. Whether there is a storage to forget it.
    pub fn remove_all(self) -> bool {
        for key in [WORK, SCENARIOS, LANGUAGE, SCHEME, STRIPS, RATE, QUARANTINE] {
            self.remove(key);
        }
        self.usable
    }
}

/// The key as `storage` events name it.
pub fn full_key(key: &str) -> String {
    [PREFIX, key].concat()
}

/// The saved work in `text`, if it can be read to the last value.
pub fn open_envelope(text: &str) -> Option<SavedWork> {
    if text.len() > LONGEST {
        return None;
    }
    let envelope = js_sys::JSON::parse(text).ok()?;
    let get = |key: &str| js_sys::Reflect::get(&envelope, &key.into()).ok();
    work::read(get("v")?.as_f64()?, |key| get(key)?.as_string())
}
