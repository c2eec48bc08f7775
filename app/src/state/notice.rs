//! Messages above the findings: where the state came from or went.

use super::Page;
use cost_core::Problems;
use leptos::prelude::*;

/// Something the reader should know about where the state came from or went.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Values of the opened link that could not be read.
    LinkProblems(Problems),
    /// A link that could not be read at all; what was here stays.
    LinkUnreadable(Problems),
    /// Keys of the opened link that this version does not know.
    LinkUnknown(Vec<String>),
    /// Saved work was unreadable and has been put aside.
    SavedWorkUnreadable,
    /// Saved work is unreadable and there is no room to put it aside: nothing is saved over it.
    SavedWorkInTheWay,
    /// The browser refuses to store more.
    StorageFull,
    /// A link was opened; the work saved before is still there.
    EarlierWork,
    /// Another window has saved other work: nothing is saved over it.
    WorkElsewhere,
    /// The clipboard refused; here is the text.
    CopyByHand(String),
    /// Studies and explanations could not be loaded.
    StudiesMissing,
}

impl Page {
    /// Offers a text that the clipboard refused.
    pub fn copy_by_hand(self, text: String) {
        self.drop_notices(|notice| matches!(notice, Notice::CopyByHand(_)));
        self.status.set(words::page::page(self.language.get_untracked()).copy_by_hand.to_owned());
        self.notices.update(|notices| notices.push(Notice::CopyByHand(text)));
    }

    /// Adds a message that is not there yet, and has it spoken if it needs an answer.
    pub fn notify(self, notice: Notice) {
        if self.notices.with_untracked(|notices| notices.contains(&notice)) {
            return;
        }
        if notice == Notice::WorkElsewhere {
            self.status.set(words::page::page(self.language.get_untracked()).work_elsewhere.to_owned());
        }
        self.notices.update(|notices| notices.push(notice));
    }

    /// Takes away the messages that `is_over` says so of; where there are none, nothing is drawn anew.
    pub fn drop_notices(self, is_over: impl Fn(&Notice) -> bool) {
        if self.notices.with_untracked(|notices| notices.iter().any(&is_over)) {
            self.notices.update(|notices| notices.retain(|notice| !is_over(notice)));
        }
    }
}
