//! What can be undone. One gesture is one step: a drag of any length, a burst of key presses on
//! one control, the typing of one number, a preset.

/// Steps that are kept.
pub const LIMIT: usize = 200;
/// Key presses on one control that follow each other faster than this are one gesture, ms.
pub const BURST_MS: f64 = 800.0;

/// How a change came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// A slider is being dragged; ends with [`History::end_gesture`].
    Drag,
    /// A number is being typed; ends with [`History::end_gesture`].
    Typing,
    /// A key on a slider or list; ends after a pause.
    Keys,
    /// One click: a choice, a preset, a revert.
    Click,
}

/// States before and after the present one.
#[derive(Clone, Debug)]
pub struct History<T> {
    past: Vec<T>,
    future: Vec<T>,
    open: Option<Open>,
}

#[derive(Clone, Copy, Debug)]
struct Open {
    control: &'static str,
    gesture: Gesture,
    at_ms: f64,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        History { past: Vec::new(), future: Vec::new(), open: None }
    }
}

impl<T: PartialEq> History<T> {
    /// Notes that `before` is about to be replaced.
    pub fn record(&mut self, before: T, control: &'static str, gesture: Gesture, now_ms: f64) {
        let continues = self.open.is_some_and(|open| {
            open.control == control
                && open.gesture == gesture
                && match gesture {
                    Gesture::Drag | Gesture::Typing => true,
                    Gesture::Keys => now_ms - open.at_ms < BURST_MS,
                    Gesture::Click => false,
                }
        });
        self.open = Some(Open { control, gesture, at_ms: now_ms });
        self.future.clear();
        if continues && !self.past.is_empty() {
            return;
        }
        self.past.push(before);
        if self.past.len() > LIMIT {
            self.past.remove(0);
        }
    }

    /// The drag or the typing is over.
    pub fn end_gesture(&mut self) {
        self.open = None;
    }

    /// The drag under way was none: the state before it, if it has changed something.
    pub fn cancel_drag(&mut self) -> Option<T> {
        let open = self.open.take()?;
        if open.gesture == Gesture::Drag { self.past.pop() } else { None }
    }

    /// The state before `present`.
    pub fn undo(&mut self, present: T) -> Option<T> {
        self.open = None;
        let mut before = self.past.pop()?;
        // A gesture that came back to where it started left a step that changes nothing.
        while before == present {
            before = self.past.pop()?;
        }
        self.future.push(present);
        Some(before)
    }

    /// The state that was undone last.
    pub fn redo(&mut self, present: T) -> Option<T> {
        self.open = None;
        let after = self.future.pop()?;
        self.past.push(present);
        Some(after)
    }

    /// Whether there is something to undo, and something to redo.
    pub fn depth(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_13_a_drag_is_one_step() {
        let mut history = History::default();
        for value in 0..50 {
            history.record(value, "a", Gesture::Drag, f64::from(value) * 1000.0);
        }
        history.end_gesture();
        assert_eq!(history.undo(50), Some(0));
        assert_eq!(history.undo(0), None);
        assert_eq!(history.redo(0), Some(50));
    }

    #[test]
    fn in_13_fast_keys_on_one_control_are_one_step() {
        let mut history = History::default();
        for value in 0..20 {
            history.record(value, "a", Gesture::Keys, f64::from(value) * 100.0);
        }
        history.record(20, "b", Gesture::Keys, 2000.0);
        history.record(21, "b", Gesture::Keys, 2900.0);
        assert_eq!(history.undo(22), Some(21));
        assert_eq!(history.undo(21), Some(20));
        assert_eq!(history.undo(20), Some(0));
        assert_eq!(history.undo(0), None);
    }

    #[test]
    fn two_drags_are_two_steps() {
        let mut history = History::default();
        history.record(0, "a", Gesture::Drag, 0.0);
        history.end_gesture();
        history.record(1, "a", Gesture::Drag, 10.0);
        assert_eq!(history.undo(2), Some(1));
        assert_eq!(history.undo(1), Some(0));
    }

    #[test]
    fn clicks_never_merge_and_a_change_forgets_the_future() {
        let mut history = History::default();
        history.record(0, "a", Gesture::Click, 0.0);
        history.record(1, "a", Gesture::Click, 1.0);
        assert_eq!(history.undo(2), Some(1));
        history.record(1, "a", Gesture::Click, 2.0);
        assert_eq!(history.depth(), (true, false));
        assert_eq!(history.undo(9), Some(1));
    }

    #[test]
    fn mob_02_a_drag_that_was_none_leaves_nothing() {
        let mut history = History::default();
        history.record(0, "a", Gesture::Click, 0.0);
        history.end_gesture();
        assert_eq!(history.cancel_drag(), None, "there is no drag");
        history.record(1, "b", Gesture::Drag, 10.0);
        history.record(2, "b", Gesture::Drag, 20.0);
        assert_eq!(history.cancel_drag(), Some(1));
        assert_eq!(history.undo(1), Some(0));
    }

    #[test]
    fn a_gesture_without_effect_is_skipped() {
        let mut history = History::default();
        history.record(0, "a", Gesture::Click, 0.0);
        history.record(5, "a", Gesture::Drag, 1.0);
        assert_eq!(history.undo(5), Some(0));
    }

    #[test]
    fn the_number_of_steps_is_bounded() {
        let mut history = History::default();
        for value in 0..500 {
            history.record(value, "a", Gesture::Click, 0.0);
        }
        let mut present = 500;
        let mut steps = 0;
        while let Some(before) = history.undo(present) {
            present = before;
            steps += 1;
        }
        assert_eq!(steps, LIMIT);
    }
}
