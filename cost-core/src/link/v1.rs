//! Version 1 of the link.

use super::Opened;
use crate::TokenKind;
use crate::aliases::{self, Aliases};
use crate::architecture::Architecture;
use crate::catalogue::Datasheet;
use crate::fields::{ARCHITECTURE_FIELDS, DATASHEET_FIELDS, Field};
use crate::number::parse;
use crate::plan::{checks, decides, standing};
use crate::problem::{Allowed, Code, Given, Limit, Problem, Problems, printable};
use crate::scenario::controls::{CUSTOM, MAX};
use crate::scenario::defaults::Edition;
use crate::scenario::{AcceleratorChoice, CONTROLS, Control, Kind, ModelChoice, Scenario, Value};
use std::borrow::Cow;

/// Marks an amount that is the catalogue's, written by value all the same.
const CATALOGUE: char = '~';

/// The pairs that make `scenario` out of `defaults`.
pub(super) fn write(scenario: &Scenario, defaults: &Scenario) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for control in CONTROLS {
        let value = control.get(scenario);
        if value == Value::Nothing && decides(scenario, control.key) {
            pairs.extend(write_standing(scenario, control));
        } else if !is_same(&value, &control.get(defaults)) {
            pairs.extend(text(&value).map(|text| (control.link.to_owned(), text)));
        }
        match (&control.kind, &scenario.model, &scenario.accelerator) {
            (Kind::Model, ModelChoice::Custom(architecture), _) => {
                pairs.extend(write_thing(ARCHITECTURE_FIELDS, control.link, architecture));
            }
            (Kind::Accelerator, _, AcceleratorChoice::Custom(datasheet)) => {
                pairs.extend(write_thing(DATASHEET_FIELDS, control.link, datasheet));
            }
            _ => {}
        }
    }
    pairs
}

/// Whether both are the same, numbers bit for bit.
fn is_same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.to_bits() == b.to_bits(),
        _ => a == b,
    }
}

/// An amount that decides what the headline is and that is left to the catalogue.
fn write_standing(scenario: &Scenario, control: &Control) -> Option<(String, String)> {
    let text = number(standing(scenario, control.key)?)?;
    Some((control.link.to_owned(), format!("{CATALOGUE}{text}")))
}

fn write_thing<T>(fields: &'static [Field<T>], prefix: &str, thing: &T) -> Vec<(String, String)> {
    let differs = |field: &&Field<T>| field.default != Some((field.get)(thing));
    let pair = |field: &Field<T>| Some((format!("{prefix}.{}", field.link), number((field.get)(thing))?));
    fields.iter().filter(differs).filter_map(pair).collect()
}

/// The value as text; nothing for what is not given or not finite.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Nothing => None,
        Value::Number(value) => number(*value),
        Value::Text(text) => Some(text.replace('/', ":")),
        Value::Flag(flag) => Some(u8::from(*flag).to_string()),
    }
}

/// The shortest text that reads as the same number.
fn number(value: f64) -> Option<String> {
    value.is_finite().then(|| crate::number::text(value))
}

/// The pair of the model alone.
pub(super) fn model(scenario: &Scenario) -> Option<(String, String)> {
    let control = CONTROLS.iter().find(|control| control.kind == Kind::Model)?;
    Some((control.link.to_owned(), text(&control.get(scenario))?))
}

/// Reads the pairs of a version 1 link; those behind one of `letters` are of a scenario that it is compared with. A link may
/// name one of `editions`; where it names none, the last stands. A key of `keys` is read as the present one.
pub(super) fn read_all(
    mut pairs: Vec<(String, String)>,
    letters: &[char],
    editions: &[Edition],
    keys: &Aliases,
) -> Opened {
    let mut compared = Vec::new();
    let mut unknown = Vec::new();
    for letter in letters {
        let own = |key: &str| key.strip_prefix(*letter).and_then(|key| key.strip_prefix('.')).map(str::to_owned);
        let (theirs, others): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(key, _)| own(key).is_some());
        pairs = others;
        let theirs = theirs.into_iter().filter_map(|(key, value)| Some((own(&key)?, value)));
        // Version and edition are the whole link's; here they mean nothing.
        let (foreign, theirs): (Vec<_>, Vec<_>) = theirs.partition(|(key, _)| key == "v" || key == "ed");
        if theirs.is_empty() {
            unknown.extend(foreign.into_iter().map(|(key, value)| (format!("{letter}.{key}"), value)));
            continue;
        }
        let edition = last(&pairs, "ed").map(|edition| ("ed".to_owned(), edition.to_owned()));
        let mut other = read(theirs.into_iter().chain(edition).collect(), editions, keys);
        other.unknown.extend(foreign);
        compared.push((letter, other));
    }
    let mut opened = read(pairs, editions, keys);
    for (letter, other) in compared {
        let named = |problem: Problem| Problem { field: format!("{letter}.{}", problem.field).into(), ..problem };
        opened.problems.extend(other.problems.into_iter().filter(|problem| problem.field != "ed").map(named));
        // Written again, it stands behind the next letter, whatever the link left out.
        let letter = letters.get(opened.compared.len()).unwrap_or(letter);
        opened.unknown.extend(other.unknown.into_iter().map(|(key, value)| (format!("{letter}.{key}"), value)));
        opened.compared.push(other.scenario);
    }
    opened.unknown.extend(unknown);
    opened
}

fn read(mut pairs: Vec<(String, String)>, editions: &[Edition], keys: &Aliases) -> Opened {
    for (key, _) in &mut pairs {
        let present = aliases::present(keys, key);
        if present != key {
            *key = present.to_owned();
        }
    }
    let mut problems = Problems::new();
    let (edition, defaults) = edition(&pairs, editions, &mut problems);
    let mut scenario = defaults.clone();
    for control in CONTROLS {
        if let Some(text) = last(&pairs, control.link) {
            read_control(control, text, &pairs, &mut scenario, &mut problems);
        }
    }
    restore(&mut scenario, &defaults, &mut problems);
    resolve_amounts(&pairs, &mut scenario);
    problems.extend(repeated(&pairs));
    let unknown = pairs.into_iter().filter(|(key, _)| field(key).is_none()).collect();
    Opened { scenario, edition, problems, unknown, compared: Vec::new(), per: TokenKind::default(), is_readable: true }
}

/// The edition that the link names, else the last one, with its defaults.
fn edition(pairs: &[(String, String)], editions: &[Edition], problems: &mut Problems) -> (String, Scenario) {
    let named = last(pairs, "ed");
    let known = editions.iter().find(|edition| Some(edition.name) == named);
    if known.is_none() {
        let values = editions.iter().map(|edition| edition.name.into()).collect();
        let given = named.map_or(Given::Nothing, Given::text);
        problems.push(Problem::new(Code::UnknownVersion, "ed", given, Limit::OneOf { values }));
    }
    let Some(edition) = known.or(editions.last()) else { return (String::new(), Scenario::default()) };
    (edition.name.to_owned(), (edition.defaults)())
}

fn last<'a>(pairs: &'a [(String, String)], key: &str) -> Option<&'a str> {
    pairs.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
}

/// A problem for each known key that stands more than once.
fn repeated(pairs: &[(String, String)]) -> Problems {
    let mut problems = Problems::new();
    for (index, (key, value)) in pairs.iter().enumerate() {
        let Some(field) = field(key) else { continue };
        let first = pairs.iter().position(|(other, _)| other == key) == Some(index);
        let again = pairs.iter().skip(index + 1).rev().find(|(other, _)| other == key);
        if let Some((_, counts)) = again.filter(|_| first) {
            let limit = Limit::OneOf { values: vec![Allowed::Name(printable(counts).into())] };
            problems.push(Problem::new(Code::Conflict, field, Given::text(value), limit));
        }
    }
    problems
}

/// Whether `key` means something in this version.
pub(super) fn is_known(key: &str) -> bool {
    field(aliases::present(aliases::KEYS, key)).is_some()
}

/// The public key of what `key` stands for.
fn field(key: &str) -> Option<Cow<'static, str>> {
    fn part<T>(fields: &'static [Field<T>], name: &str, link: &str) -> Option<Cow<'static, str>> {
        let field = fields.iter().find(|field| field.link == link)?;
        Some(format!("{name}.{}", field.key).into())
    }
    match key.split_once('.') {
        Some(("m", rest)) => part(ARCHITECTURE_FIELDS, "model", rest),
        Some(("g", rest)) => part(DATASHEET_FIELDS, "accelerator", rest),
        _ if key == "v" => Some("v".into()),
        _ if key == "ed" => Some("ed".into()),
        _ => CONTROLS.iter().find(|control| control.link == key).map(|control| control.key.into()),
    }
}

fn read_control(
    control: &Control,
    text: &str,
    pairs: &[(String, String)],
    scenario: &mut Scenario,
    problems: &mut Problems,
) {
    let value = match control.kind {
        Kind::Model if text == CUSTOM => {
            let mut architecture = Architecture::blank();
            read_thing(ARCHITECTURE_FIELDS, "model", control.link, pairs, &mut architecture, problems);
            scenario.model = ModelChoice::Custom(Box::new(architecture));
            return;
        }
        Kind::Accelerator if text == CUSTOM => {
            let mut datasheet = Datasheet::blank();
            read_thing(DATASHEET_FIELDS, "accelerator", control.link, pairs, &mut datasheet, problems);
            scenario.accelerator = AcceleratorChoice::Custom(Box::new(datasheet));
            return;
        }
        Kind::NumberOrMax(_) if text == MAX => Value::Text(MAX.into()),
        Kind::Number(_) | Kind::NumberOrMax(_) => match parse(unmarked(control, text)) {
            Some(value) => Value::Number(value),
            None => return problems.push(wrong_type(control.key, text, "number")),
        },
        Kind::WeightFormat => parse(text).map_or_else(|| Value::Text(text.to_owned().into()), Value::Number),
        Kind::Flag => match text {
            "0" => Value::Flag(false),
            "1" => Value::Flag(true),
            _ => return problems.push(wrong_type(control.key, text, "boolean")),
        },
        Kind::Choice(_) | Kind::Model | Kind::CatalogueModel | Kind::Accelerator | Kind::CatalogueAccelerator => {
            let name = text.replace(':', "/");
            Value::Text(aliases::present(aliases::of(control), &name).to_owned().into())
        }
    };
    control.set(scenario, value);
}

/// The number in `text`, which is marked where an amount is the catalogue's.
fn unmarked<'a>(control: &Control, text: &'a str) -> &'a str {
    let marked =
        if control.number().is_some_and(|number| number.optional) { text.strip_prefix(CATALOGUE) } else { None };
    marked.unwrap_or(text)
}

fn read_thing<T>(
    fields: &'static [Field<T>],
    name: &str,
    prefix: &str,
    pairs: &[(String, String)],
    thing: &mut T,
    problems: &mut Problems,
) {
    for field in fields {
        let full = format!("{name}.{}", field.key);
        match last(pairs, &format!("{prefix}.{}", field.link)).map(|text| (text, parse(text))) {
            Some((_, Some(value))) => match field.check(&full, value) {
                Some(problem) => problems.push(problem),
                None => (field.set)(thing, value),
            },
            Some((text, None)) => problems.push(wrong_type(&full, text, "number")),
            None if field.default.is_none() => {
                let limit = Limit::Range { min: field.range.0, max: field.range.1, unit: field.unit };
                problems.push(Problem::new(Code::Missing, full, Given::Nothing, limit));
            }
            None => {}
        }
    }
}

fn wrong_type(field: &str, text: &str, expected: &'static str) -> Problem {
    Problem::new(Code::WrongType, field.to_owned(), Given::text(text), Limit::Type { expected })
}

/// Puts the default in the place of every value that cannot stand by itself.
fn restore(scenario: &mut Scenario, defaults: &Scenario, problems: &mut Problems) {
    checks::fields(scenario, problems);
    for problem in problems.iter() {
        if problem.field.starts_with("model") {
            scenario.model = defaults.model.clone();
        } else if problem.field.starts_with("accelerator") {
            scenario.accelerator = defaults.accelerator.clone();
        } else if problem.field.starts_with("workload.load") {
            scenario.workload.load = defaults.workload.load;
        } else if let Some(control) = crate::scenario::control(&problem.field) {
            control.set(scenario, control.get(defaults));
        }
    }
}

/// Amounts of the catalogue that still stand are the catalogue's again; those that do not are kept by value. An amount
/// may hang on another, so all are left open before any is compared.
fn resolve_amounts(pairs: &[(String, String)], scenario: &mut Scenario) {
    let marked = |control: &&Control| last(pairs, control.link).is_some_and(|text| text.starts_with(CATALOGUE));
    let kept: Vec<_> = CONTROLS.iter().filter(marked).map(|control| (control, control.get(scenario))).collect();
    for (control, _) in &kept {
        control.set(scenario, Value::Nothing);
    }
    for (control, value) in kept {
        if standing(scenario, control.key).map(Value::Number) != Some(value.clone()) {
            control.set(scenario, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two editions: in the second one deployments are busier, and answers are longer.
    fn later() -> Scenario {
        let mut scenario = Scenario::default();
        scenario.deployment.utilization = 0.7;
        scenario.workload.output_tokens = 1024.0;
        scenario
    }

    const EDITIONS: [Edition; 2] =
        [Edition { name: "2026-11", defaults: Scenario::default }, Edition { name: "2027-05", defaults: later }];

    fn opened(pairs: &[(&str, &str)]) -> Opened {
        let pairs = pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        read_all(pairs, &['b'], &EDITIONS, &[])
    }

    #[test]
    fn url_05_a_new_default_leaves_old_links_as_they_were() {
        let before =
            read_all(vec![("ed".into(), "2026-11".into()), ("tp".into(), "2".into())], &[], &EDITIONS[..1], &[]);
        let after = opened(&[("ed", "2026-11"), ("tp", "2"), ("b.tp", "8")]);
        assert_eq!(after.problems, []);
        assert_eq!(after.scenario, before.scenario);
        assert_eq!(after.compared[0].deployment.utilization, 0.6, "a compared scenario is of the link's edition");
        // Shared again, it is a link of the new edition that says what has changed since.
        let mut pairs = write(&after.scenario, &later());
        assert!(pairs.contains(&("u".to_owned(), "0.6".to_owned())) && pairs.iter().any(|(key, _)| key == "out"));
        pairs.push(("ed".to_owned(), "2027-05".to_owned()));
        assert_eq!(read_all(pairs, &[], &EDITIONS, &[]).scenario, before.scenario);
        assert_eq!(opened(&[("ed", "2027-05")]).scenario, later());
        // What cannot stand is replaced by the default of the link's own edition.
        assert_eq!(opened(&[("ed", "2026-11"), ("u", "7")]).scenario.deployment.utilization, 0.6);
        let unknown = opened(&[("ed", "1999-01")]);
        assert_eq!((unknown.problems.len(), unknown.edition.as_str()), (1, "2027-05"));
    }

    #[test]
    fn url_03_a_renamed_key_is_read_under_its_old_name() {
        const KEYS: &Aliases = &[("parallel", "tp"), ("m.width", "m.h")];
        let read = |text: &str, keys| {
            let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
            let pairs = pairs.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
            read_all(pairs, &['b'], &EDITIONS[..1], keys)
        };
        let numbers = "m.L=2&m.v=100";
        for (old, present) in [
            ("ed=2026-11&parallel=8&b.parallel=2&z=1".to_owned(), "ed=2026-11&tp=8&b.tp=2&z=1".to_owned()),
            (format!("ed=2026-11&m=custom&m.width=512&{numbers}"), format!("ed=2026-11&m=custom&m.h=512&{numbers}")),
            ("ed=2026-11&tp=2&parallel=8".to_owned(), "ed=2026-11&tp=2&tp=8".to_owned()),
        ] {
            assert_eq!(read(&old, KEYS), read(&present, KEYS), "{old}");
            assert_eq!(read(&present, KEYS), read(&present, &[]), "{present}");
            assert_ne!(read(&old, &[]), read(&old, KEYS), "{old}");
        }
    }
}
