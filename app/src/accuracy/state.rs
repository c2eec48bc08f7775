//! What the accuracy page is about: the rows, what of them is looked at, and what follows from both.

use super::selection::{Field, Selection};
use super::shown::{self, Point};
use crate::scheme::Scheme;
use leptos::prelude::*;
use points::Row;
use std::sync::Arc;
use words::Language;

/// The rows, on their way or here.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Rows {
    /// Not here yet.
    #[default]
    Loading,
    /// They did not arrive, or cannot be read.
    Failed,
    /// Here.
    Here(Arc<Vec<Row>>),
}

/// The state of the page.
#[derive(Clone, Copy)]
pub struct Page {
    /// The rows.
    pub rows: RwSignal<Rows>,
    /// What is looked at.
    pub selection: RwSignal<Selection>,
    /// What the address asked for and there is not.
    pub unknown: RwSignal<Vec<String>>,
    /// The points that are looked at.
    pub points: Memo<Arc<Vec<Point>>>,
    /// Place in `points` of the picked one.
    pub picked: Memo<Option<usize>>,
    /// Place in `points` of the one under the pointer.
    pub hovered: RwSignal<Option<usize>>,
    /// First line of the table of points.
    pub first: RwSignal<usize>,
    /// Language of the page.
    pub language: RwSignal<Language>,
    /// Its colours.
    pub scheme: RwSignal<Scheme>,
    /// What is told to screen readers.
    pub status: RwSignal<String>,
}

impl Page {
    /// A page that waits for its rows.
    pub fn new(language: Language) -> Page {
        let rows = RwSignal::new(Rows::Loading);
        let selection = RwSignal::new(Selection::default());
        // Picking a row, grouping and ordering change no point.
        let narrowed = Memo::new(move |_| {
            let Selection { group, order, row, .. } = Selection::default();
            selection.with(|selection| Selection { group, order, row, ..selection.clone() })
        });
        let points = Memo::new(move |_| {
            let of = |rows: &Rows| match rows {
                Rows::Here(rows) => narrowed.with(|selection| shown::points(rows, selection)),
                Rows::Loading | Rows::Failed => Vec::new(),
            };
            Arc::new(rows.with(of))
        });
        let picked = Memo::new(move |_| {
            let id = selection.with(|selection| selection.row.clone())?;
            let Rows::Here(rows) = rows.get() else { return None };
            points.with(|points| points.iter().position(|point| rows[point.row].id == id))
        });
        Page {
            rows,
            selection,
            unknown: RwSignal::new(Vec::new()),
            points,
            picked,
            hovered: RwSignal::new(None),
            first: RwSignal::new(0),
            language: RwSignal::new(language),
            scheme: RwSignal::new(Scheme::Auto),
            status: RwSignal::new(String::new()),
        }
    }

    /// Looks at something else.
    pub fn select(self, change: impl FnOnce(Selection) -> Selection) {
        let next = change(self.selection.get_untracked());
        self.unknown.set(Vec::new());
        self.hovered.set(None);
        self.first.set(0);
        self.selection.set(next);
    }

    /// Narrows `field` down to `value`, or to nothing.
    pub fn narrow(self, field: Field, value: Option<String>) {
        self.select(|selection| selection.with(field, value));
    }

    /// Picks the point at this place, or none.
    pub fn pick(self, place: Option<usize>) {
        let id = place.and_then(|place| self.row_at(place)).map(|(_, row)| row.id);
        self.selection.update(|selection| selection.row = id);
    }

    /// The point at this place and its row, without following them.
    pub fn row_at(self, place: usize) -> Option<(Point, Row)> {
        let Rows::Here(rows) = self.rows.get_untracked() else { return None };
        let point = self.points.with_untracked(|points| points.get(place).copied())?;
        Some((point, rows.get(point.row)?.clone()))
    }
}
