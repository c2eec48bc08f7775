//! The state of the page, in one place. Everything else on the page is derived from it.

mod dialog;
mod inputs;
mod notice;

pub use dialog::Dialog;
pub use inputs::Input;
pub use notice::Notice;

use crate::browser::Later;
use crate::history::{Gesture, History};
use crate::presets;
use crate::reais::Rate;
use crate::scheme::Scheme;
use cost_core::link::MOST_COMPARED;
use cost_core::scenario::{CONTROLS, Control, Value, control};
use cost_core::{Estimate, Problem, Problems, Scenario, TokenKind};
use inputs::Inputs;
use leptos::prelude::*;
use words::Language;

/// How long a word about what was done stays, ms.
const TOAST_MS: u64 = 3000;

/// Where a state comes from that the studies have made.
pub const STUDY: &str = "study";

/// What the reader works on: a scenario, and the preset it started from.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// The question.
    pub scenario: Scenario,
    /// Id of the preset that changes are counted against.
    pub base: &'static str,
    /// What it is compared with, at most [`MOST_COMPARED`].
    pub compared: Vec<Scenario>,
    /// What costs are shown per million of.
    pub per: TokenKind,
}

impl Work {
    /// Whether there is something in it that `other` has not.
    pub fn is_other(&self, other: &Work) -> bool {
        self.scenario != other.scenario || self.compared != other.compared
    }
}

/// An estimate with the scenario it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The question.
    pub scenario: Scenario,
    /// The answer.
    pub estimate: Estimate,
}

/// Text in a field that is not a number the field takes; the model keeps the last good one.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Key of the control.
    pub key: &'static str,
    /// What was typed.
    pub text: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// Whether the program of studies and explanations is there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Studies {
    /// Not yet.
    Coming,
    /// It fills its places.
    Here,
    /// It could not be loaded.
    Missing,
}

/// Handles to all state. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Page {
    /// What is worked on.
    pub work: RwSignal<Work>,
    inputs: Inputs,
    /// Fields whose text is wrong.
    pub drafts: RwSignal<Vec<Draft>>,
    /// The answer to `work`, or what is wrong with it.
    pub answer: Memo<Result<Estimate, Problems>>,
    /// The last good answer.
    pub shown: Memo<Option<Shown>>,
    /// What costs are shown per million of.
    pub per: Memo<TokenKind>,
    /// The headline of the first scenario that it is compared with, USD per million of these.
    pub pinned: Memo<Option<f64>>,
    /// Everything that is wrong: in the fields, then in the scenario.
    pub problems: Memo<Problems>,
    /// Whether the other program of the page is there.
    pub studies: RwSignal<Studies>,
    /// What can be undone.
    pub history: StoredValue<History<Work>>,
    /// Whether there is something to undo, and to redo.
    pub depth: RwSignal<(bool, bool)>,
    /// Language of the page.
    pub language: RwSignal<Language>,
    /// Light, dark, or as the system says.
    pub scheme: RwSignal<Scheme>,
    /// What a dollar is worth in reais, if the reader says so.
    pub rate: RwSignal<Option<Rate>>,
    /// Of so many groups of inputs the closed part is drawn, too: it follows the first view, group by group, so that no
    /// turn of the browser is long.
    pub groups: RwSignal<usize>,
    /// Whether the cost is drawn into the sliders.
    pub strips: RwSignal<bool>,
    /// A short word about what was just done, for the eye.
    pub toast: RwSignal<&'static str>,
    /// Takes that word away again.
    pub toast_end: Later,
    /// What a screen reader is told.
    pub status: RwSignal<String>,
    /// Key of the figure that is being explained.
    pub explained: RwSignal<Option<&'static str>>,
    /// What is open over the page besides an explanation.
    pub dialog: RwSignal<Option<Dialog>>,
    /// Messages above the findings.
    pub notices: RwSignal<Vec<Notice>>,
    /// Pairs of the opened link that this version does not know.
    pub unknown: RwSignal<Vec<(String, String)>>,
    /// Counts what has been opened from elsewhere: presets, links, earlier work.
    pub loaded: RwSignal<u32>,
    /// Whether the work is the reader's own, so that it may replace what is saved.
    pub edited: RwSignal<bool>,
    /// Work that was saved before a link was opened.
    pub earlier: RwSignal<Option<Work>>,
    /// The text of the saved work as this window has last read or written it: another one is another window's.
    pub saved: StoredValue<Option<String>>,
}

fn headline(scenario: &Scenario, per: TokenKind) -> Option<f64> {
    per.cost_of(&cost_core::estimate(scenario).ok()?)
}

impl Page {
    /// A page that shows `work`.
    pub fn new(work: Work, language: Language) -> Page {
        let inputs = Inputs::of(&work);
        let work = RwSignal::new(work);
        let drafts = RwSignal::new(Vec::<Draft>::new());
        let answer = Memo::new(move |_| work.with(|work| cost_core::estimate(&work.scenario)));
        let shown = Memo::new(move |before: Option<&Option<Shown>>| {
            answer.with(|answer| match answer {
                Ok(estimate) => {
                    let scenario = work.with_untracked(|work| work.scenario.clone());
                    Some(Shown { scenario, estimate: estimate.clone() })
                }
                Err(_) => before.cloned().flatten(),
            })
        });
        let first = Memo::new(move |_| work.with(|work| work.compared.first().cloned()));
        let per = Memo::new(move |_| work.with(|work| work.per));
        let pinned = Memo::new(move |_| first.with(|first| headline(first.as_ref()?, per.get())));
        let problems = Memo::new(move |_| {
            let mut problems: Problems =
                drafts.with(|drafts| drafts.iter().map(|draft| draft.problem.clone()).collect());
            answer.with(|answer| problems.extend(answer.as_ref().err().into_iter().flatten().cloned()));
            problems
        });
        Page {
            work,
            inputs,
            drafts,
            answer,
            shown,
            per,
            pinned,
            problems,
            studies: RwSignal::new(Studies::Coming),
            history: StoredValue::new(History::default()),
            depth: RwSignal::new((false, false)),
            language: RwSignal::new(language),
            scheme: RwSignal::new(Scheme::Auto),
            rate: RwSignal::new(None),
            groups: RwSignal::new(0),
            strips: RwSignal::new(true),
            toast: RwSignal::new(""),
            toast_end: Later::new(TOAST_MS),
            status: RwSignal::new(String::new()),
            explained: RwSignal::new(None),
            dialog: RwSignal::new(None),
            notices: RwSignal::new(Vec::new()),
            unknown: RwSignal::new(Vec::new()),
            loaded: RwSignal::new(0),
            edited: RwSignal::new(false),
            earlier: RwSignal::new(None),
            saved: StoredValue::new(None),
        }
    }

    /// Sets one input.
    pub fn set(self, control: &'static Control, value: Value, gesture: Gesture) {
        let mut next = self.work.get_untracked();
        control.set(&mut next.scenario, value);
        self.replace(next, control.key, gesture);
    }

    /// Replaces the work as one step that can be undone, or as part of the gesture under way.
    pub fn replace(self, next: Work, key: &'static str, gesture: Gesture) {
        let before = self.work.get_untracked();
        if before == next {
            return;
        }
        let now = crate::browser::now_ms();
        self.history.update_value(|history| history.record(before, key, gesture, now));
        self.edited.set(true);
        self.work.set(next);
        self.count_history();
    }

    /// The drag or the typing is over.
    pub fn end_gesture(self) {
        self.history.update_value(History::end_gesture);
    }

    /// What looked like a drag was a scroll that began on a slider: as if nothing had happened. `was_edited` is what
    /// [`Page::edited`] was before.
    pub fn cancel_drag(self, was_edited: bool) {
        if let Some(before) = self.history.try_update_value(History::cancel_drag).flatten() {
            self.work.set(before);
            self.edited.set(was_edited);
            self.count_history();
        }
    }

    /// Loads a state of another origin (preset, link, saved work). What an opened link carried along
    /// does not belong to it.
    pub fn load(self, next: Work, key: &'static str) {
        self.unknown.set(Vec::new());
        self.drop_notices(|notice| matches!(notice, Notice::LinkProblems(_) | Notice::LinkUnknown(_)));
        self.drop_drafts_of_changes(&next.scenario);
        if key != STUDY {
            self.loaded.update(|count| *count += 1);
        }
        self.replace(next, key, Gesture::Click);
    }

    /// Loads preset `id`; what it is compared with and what costs are per million of stay.
    pub fn load_preset(self, id: &'static str) {
        let (compared, per) = self.work.with_untracked(|work| (work.compared.clone(), work.per));
        self.load(Work { compared, per, ..presets::work(id) }, "preset");
    }

    /// Shows costs per million of another kind of tokens.
    pub fn show_per(self, per: TokenKind) {
        let next = Work { per, ..self.work.get_untracked() };
        self.replace(next, "per", Gesture::Click);
    }

    /// Keeps what is shown beside whatever is worked on from now on. Whether there was room; `None` where nothing is
    /// shown.
    pub fn pin(self) -> Option<bool> {
        let scenario = self.shown.with_untracked(|shown| shown.as_ref().map(|shown| shown.scenario.clone()))?;
        let mut next = self.work.get_untracked();
        let has_room = next.compared.len() < MOST_COMPARED;
        if has_room {
            next.compared.push(scenario);
            self.replace(next, "compared", Gesture::Click);
        }
        Some(has_room)
    }

    /// Drops what was typed into inputs that `next` gives another value.
    fn drop_drafts_of_changes(self, next: &Scenario) {
        let present = self.work.get_untracked().scenario;
        let changes = |key: &str| control(key).is_some_and(|control| control.get(&present) != control.get(next));
        if self.drafts.with_untracked(|drafts| drafts.iter().any(|draft| changes(draft.key))) {
            self.drafts.update(|drafts| drafts.retain(|draft| !changes(draft.key)));
        }
    }

    /// Takes back the last step, or takes it forward again. The state that was left, if any.
    pub fn travel(self, back: bool) -> Option<Work> {
        let present = self.work.get_untracked();
        let reached = self
            .history
            .try_update_value(
                |history| if back { history.undo(present.clone()) } else { history.redo(present.clone()) },
            )
            .flatten();
        self.count_history();
        let reached = reached?;
        self.drop_drafts_of_changes(&reached.scenario);
        self.edited.set(true);
        self.work.set(reached);
        Some(present)
    }

    fn count_history(self) {
        let depth = self.history.with_value(History::depth);
        if self.depth.get_untracked() != depth {
            self.depth.set(depth);
        }
    }

    /// What the field of `key` says, where that is not what the input is set to.
    pub fn draft_text(self, key: &str) -> Option<String> {
        self.drafts.with(|drafts| drafts.iter().find(|draft| draft.key == key).map(|draft| draft.text.clone()))
    }

    /// Keeps `draft` as what its field says.
    pub fn keep_draft(self, draft: Draft) {
        self.drafts.update(|drafts| {
            drafts.retain(|other| other.key != draft.key);
            drafts.push(draft);
        });
    }

    /// Says a short word about what was just done, to the eye and to the ear.
    pub fn say(self, text: &'static str) {
        self.status.set(text.to_owned());
        self.toast.set(text);
        self.toast_end.ask(move || self.toast.set(""));
    }

    /// The field of `key` is in order again.
    pub fn drop_draft(self, key: &str) {
        if self.drafts.with_untracked(|drafts| drafts.iter().any(|draft| draft.key == key)) {
            self.drafts.update(|drafts| drafts.retain(|draft| draft.key != key));
        }
    }

    /// Puts `control` back to what the preset says.
    pub fn revert(self, control: &'static Control) {
        let base = self.work.with_untracked(|work| control.get(presets::base(work.base)));
        self.drop_draft(control.key);
        let mut next = self.work.get_untracked();
        if control.key.starts_with("workload.load.") {
            next.scenario.workload.load = presets::base(next.base).workload.load;
        } else {
            control.set(&mut next.scenario, base);
        }
        self.replace(next, control.key, Gesture::Click);
    }

    /// The control that differs between two states, when it is one.
    pub fn only_difference(a: &Scenario, b: &Scenario) -> Option<&'static Control> {
        let mut different = CONTROLS.iter().filter(|control| control.get(a) != control.get(b));
        let first = different.next();
        if different.next().is_some() { None } else { first }
    }
}
