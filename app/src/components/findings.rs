//! What is read: messages, answers, figures, charts, tables, verdicts.

use super::{across, page, specimen};
use crate::claims;
use crate::element::{Element, tag};
use crate::places::Place;
use crate::state::Notice;
use crate::studies;
use crate::view::{answer, ledger, notices};
use ::claims::Verdict;
use cost_core::link;
use cost_core::scenario::Value;
use leptos::prelude::*;
use words::Language;

/// One of each kind of message.
pub(super) fn messages(language: Language) -> Vec<Element> {
    let problems = || link::decode("v=1&ed=2026-11&tp=many").problems;
    let notices = [
        ("a link with problems", Notice::LinkProblems(problems())),
        ("a link that cannot be read", Notice::LinkUnreadable(link::decode("v=9").problems)),
        ("a link with unknown keys", Notice::LinkUnknown(vec!["zz".to_owned(), "yy".to_owned()])),
        ("saved work put aside", Notice::SavedWorkUnreadable),
        ("saved work in the way", Notice::SavedWorkInTheWay),
        ("storage is full", Notice::StorageFull),
        ("earlier work", Notice::EarlierWork),
        ("work of another window", Notice::WorkElsewhere),
        ("a text to copy by hand", Notice::CopyByHand("https://example.org/#v=1".to_owned())),
        ("no studies", Notice::StudiesMissing),
    ];
    let notice = |(state, notice): (&str, Notice)| {
        let ui = page(language, &[]);
        ui.page.notices.set(vec![notice]);
        specimen(state, [notices::view(ui)])
    };
    let of = |state: &str, inputs: &[(&str, Value)]| specimen(state, [notices::view(page(language, inputs))]);
    let mut all: Vec<Element> = notices.map(notice).into();
    all.push(of("problems", &[("parallelism.tensor", Value::Number(7.0))]));
    all.push(of("notes", &[("workload.load.concurrency", Value::Number(90_000.0))]));
    all.push(of("it does not fit: ways out", &unfit()));
    all
}

fn unfit() -> [(&'static str, Value); 2] {
    [("parallelism.tensor", Value::Number(1.0)), ("precision.weights", Value::Text("fp16".into()))]
}

/// Answers, lists, charts and verdicts.
pub(super) fn all(language: Language) -> Vec<Element> {
    let plain = page(language, &[]);
    let stale = page(language, &[]);
    // The figures of the last good state stay.
    stale.page.shown.with_untracked(|_| ());
    stale.page.work.update(|work| work.scenario.parallelism.tensor = 7.0);
    let pinned = page(language, &[("workload.outputTokens", Value::Number(777.0))]);
    pinned.page.pin();
    pinned.page.work.update(|work| work.scenario.deployment.utilization = 0.3);
    let verdicts = Verdict::ALL.map(|verdict| claims::view::badge_of(language, verdict));
    vec![
        across("the answer", answer::view(plain)),
        across("the answer beside what is pinned", answer::view(pinned)),
        across("the answer of earlier inputs", answer::view(stale)),
        across("no answer: it does not fit", answer::view(page(language, &unfit()))),
        across("the bar at the foot of narrow windows", [answer::bar(plain)]),
        across("figures", [ledger::view(plain)]),
        across("shares of a whole", studies::filled(plain, Place::Wholes)),
        across("charts", studies::filled(plain, Place::Charts)),
        across("a chart of steps", studies::filled(plain, Place::Waterfall)),
        across("studies", studies::slow(plain)),
        across("scenarios beside each other", studies::filled(pinned, Place::Compare)),
        across("a table", [tag("div").class("way").child(studies::table(plain))]),
        across("verdicts", [tag("div").class("chips").children(verdicts)]),
    ]
}
