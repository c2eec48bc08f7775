//! Which points are looked at, and how: in the fragment of the address, so that a view can be shared.

use crate::fragment::{LONGEST, shown};
use points::{Metric, Row};

/// What points can be narrowed down and grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The engine.
    Engine,
    /// The accelerator.
    Accelerator,
    /// The model.
    Model,
    /// The kind of load.
    Regime,
    /// Validation or calibration.
    Set,
    /// Current or old software.
    Era,
}

impl Field {
    /// All of them, in the order of the menus.
    pub const ALL: [Field; 6] =
        [Field::Engine, Field::Accelerator, Field::Model, Field::Regime, Field::Set, Field::Era];
    /// Those that the table of errors can be grouped by.
    pub const GROUPS: [Field; 4] = [Field::Engine, Field::Accelerator, Field::Model, Field::Regime];

    /// Its name in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Field::Engine => "engine",
            Field::Accelerator => "accelerator",
            Field::Model => "model",
            Field::Regime => "load",
            Field::Set => "set",
            Field::Era => "software",
        }
    }

    /// What `row` has there.
    pub fn of(self, row: &Row) -> &str {
        match self {
            Field::Engine => &row.engine,
            Field::Accelerator => &row.accelerator,
            Field::Model => &row.model,
            Field::Regime => &row.regime,
            Field::Set => &row.set,
            Field::Era => &row.era,
        }
    }
}

/// The order of the table of points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The largest error first.
    #[default]
    Largest,
    /// The smallest error first.
    Smallest,
    /// As the rows stand in their files.
    AsPublished,
}

impl Order {
    /// All of them, in the order of the menu.
    pub const ALL: [Order; 3] = [Order::Largest, Order::Smallest, Order::AsPublished];

    /// Its name in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Order::Largest => "largest",
            Order::Smallest => "smallest",
            Order::AsPublished => "published",
        }
    }
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// What is compared.
    pub metric: Metric,
    /// The only value of each field of [`Field::ALL`], where it is narrowed down.
    pub(super) only: [Option<String>; Field::ALL.len()],
    /// What the table of errors is grouped by.
    pub group: Field,
    /// Order of the table of points.
    pub order: Order,
    /// Id of the picked row.
    pub row: Option<String>,
}

/// The software that is shown unless it is asked for otherwise.
const CURRENT: &str = "current";
/// In place of a value: no narrowing down.
const EVERY: &str = "all";

impl Default for Selection {
    fn default() -> Selection {
        let everything = Selection {
            metric: Metric::TimePerOutputToken,
            only: Default::default(),
            group: Field::Engine,
            order: Order::default(),
            row: None,
        };
        everything.with(Field::Era, Some(CURRENT.to_owned()))
    }
}

impl Selection {
    /// The value that `field` is narrowed down to.
    pub fn only(&self, field: Field) -> Option<&str> {
        self.only[field as usize].as_deref()
    }

    /// The same with `field` narrowed down to `value`, or to nothing.
    pub fn with(mut self, field: Field, value: Option<String>) -> Selection {
        self.only[field as usize] = value;
        self
    }

    /// The same without what narrows it down.
    pub fn cleared(self) -> Selection {
        Selection { only: Selection::default().only, ..self }
    }

    /// Whether something narrows it down.
    pub fn is_narrow(&self) -> bool {
        self.only != Selection::default().only
    }

    /// Whether `row` is looked at; the field `except` does not count.
    pub fn takes(&self, row: &Row, except: Option<Field>) -> bool {
        let fits = |field: Field| self.only(field).is_none_or(|value| field.of(row) == value);
        Field::ALL.into_iter().filter(|field| Some(*field) != except).all(fits)
    }

    /// The fragment that stands for it, without `#`; empty for the default.
    pub fn fragment(&self) -> String {
        let default = Selection::default();
        let mut pairs = Vec::new();
        if self.metric != default.metric {
            pairs.push(format!("metric={}", self.metric.name()));
        }
        for field in Field::ALL {
            if self.only(field) != default.only(field) {
                pairs.push(format!("{}={}", field.key(), plain(self.only(field).unwrap_or(EVERY))));
            }
        }
        if self.group != default.group {
            pairs.push(format!("group={}", self.group.key()));
        }
        if self.order != default.order {
            pairs.push(format!("order={}", self.order.key()));
        }
        pairs.extend(self.row.iter().map(|id| format!("row={}", plain(id))));
        pairs.join("&")
    }

    /// What a fragment asks for, and what of it there is not: values are only ever compared with
    /// those of `rows`.
    pub fn read(fragment: &str, rows: &[Row]) -> (Selection, Vec<String>) {
        let mut selection = Selection::default();
        if fragment.len() > LONGEST {
            return (selection, vec![shown(fragment)]);
        }
        let mut unknown = Vec::new();
        for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if selection.take(key, value, rows).is_none() {
                unknown.push(shown(pair));
            }
        }
        (selection, unknown)
    }

    fn take(&mut self, key: &str, value: &str, rows: &[Row]) -> Option<()> {
        match key {
            "metric" => self.metric = Metric::from_name(value)?,
            "group" => self.group = Field::GROUPS.into_iter().find(|field| field.key() == value)?,
            "order" => self.order = Order::ALL.into_iter().find(|order| order.key() == value)?,
            "row" => self.row = Some(rows.iter().find(|row| plain(&row.id) == value)?.id.clone()),
            _ => {
                let field = Field::ALL.into_iter().find(|field| field.key() == key)?;
                let known = || rows.iter().map(|row| field.of(row)).find(|known| plain(known) == value);
                self.only[field as usize] = if value == EVERY { None } else { Some(known()?.to_owned()) };
            }
        }
        Some(())
    }
}

/// A name in the characters that need no escape in a fragment.
fn plain(name: &str) -> String {
    let plain = |letter: char| match letter {
        '/' => ':',
        letter if letter.is_ascii_alphanumeric() || "-._~:".contains(letter) => letter,
        _ => '_',
    };
    name.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Row> {
        let row = |id: &str, engine: &str, model: &str| Row {
            id: id.to_owned(),
            engine: engine.to_owned(),
            model: model.to_owned(),
            era: "current".to_owned(),
            set: "validation".to_owned(),
            regime: "heavy load".to_owned(),
            ..Row::default()
        };
        vec![row("a", "vllm", "Qwen/Qwen3-8B"), row("b 1", "llama.cpp", "meta-llama/Llama-3.1-8B")]
    }

    #[test]
    fn a_fragment_is_read_as_it_was_written() {
        let asked = Selection {
            metric: Metric::Throughput,
            group: Field::Model,
            order: Order::Smallest,
            row: Some("b 1".to_owned()),
            ..Selection::default()
        };
        let asked = asked
            .with(Field::Model, Some("Qwen/Qwen3-8B".to_owned()))
            .with(Field::Regime, Some("heavy load".to_owned()))
            .with(Field::Era, None);
        let text = asked.fragment();
        assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~:&=".contains(&byte)), "{text}");
        assert_eq!(Selection::read(&text, &rows()), (asked, Vec::new()));
        assert_eq!(Selection::default().fragment(), "");
        assert_eq!(Selection::read("", &rows()), (Selection::default(), Vec::new()));
    }

    #[test]
    fn what_there_is_not_is_named_and_left_out() {
        let (selection, unknown) = Selection::read("engine=vllm&model=<b>&x=1&metric=&=&row=%00", &rows());
        assert_eq!(selection, Selection::default().with(Field::Engine, Some("vllm".to_owned())));
        assert_eq!(unknown, ["model=<b>", "x=1", "metric=", "=", "row=%00"]);
        let (selection, unknown) = Selection::read(&"é".repeat(5000), &rows());
        assert_eq!(selection, Selection::default());
        assert_eq!(unknown[0].chars().count(), crate::fragment::LONGEST_SHOWN + 1);
    }

    #[test]
    fn a_field_can_be_left_out_of_the_comparison() {
        let selection = Selection::default().with(Field::Engine, Some("vllm".to_owned()));
        assert!(selection.takes(&rows()[0], None));
        assert!(!selection.takes(&rows()[1], None));
        assert!(selection.takes(&rows()[1], Some(Field::Engine)));
        assert!(selection.is_narrow() && !selection.cleared().is_narrow());
    }
}
