//! What covers the items: tests with ids in their names, and entries of tests/review/.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::{node, workspace};

/// The largest picture of a review, in bytes.
const LARGEST_PICTURE: u64 = 150 * 1024;

/// A test or an entry, once for each id that it names.
#[derive(Debug, PartialEq, Eq)]
pub struct Cover {
    pub id: String,
    pub runner: Runner,
    /// Where it stands, from the root of the repository.
    pub file: String,
    /// Its name without ids.
    pub name: String,
}

/// What runs a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Runner {
    /// The stages `chromium` and `firefox`.
    Browser,
    /// The stage `package`.
    Package,
    /// The stage `hosts`.
    Hosts,
    /// The stage `hosting`.
    Hosting,
    /// The stage `tests`.
    Native,
    /// Somebody who looked.
    Review,
}

/// All there are.
pub fn all() -> Result<Vec<Cover>> {
    let mut all = Vec::new();
    let folders = [
        ("browser", Runner::Browser),
        ("package", Runner::Package),
        ("hosts", Runner::Hosts),
        ("hosting", Runner::Hosting),
    ];
    for (folder, runner) in folders {
        for path in node::test_files(folder)? {
            all.extend(of_file(&path, runner, named_tests)?);
        }
    }
    for crate_folder in crates()? {
        for path in workspace::files_below(&crate_folder, "rs")? {
            all.extend(of_file(&path, Runner::Native, named_functions)?);
        }
    }
    for path in workspace::files_below(&workspace::root().join("tests/review"), "md")? {
        all.extend(of_file(&path, Runner::Review, entry_names)?);
        check_entries(&path)?;
    }
    Ok(all)
}

/// Ids and name of each test in a text.
type Named = Vec<(Vec<String>, String)>;

fn of_file(path: &Path, runner: Runner, named: fn(&str) -> Named) -> Result<Vec<Cover>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
    let file = path.strip_prefix(workspace::root()).unwrap_or(path).display().to_string().replace('\\', "/");
    let one = |(ids, name): (Vec<String>, String)| {
        let file = file.clone();
        ids.into_iter().map(move |id| Cover { id, runner, file: file.clone(), name: name.clone() })
    };
    Ok(named(&text).into_iter().flat_map(one).collect())
}

fn crates() -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(workspace::root()).context("could not list the workspace")? {
        let folder = entry?.path();
        if folder.join("Cargo.toml").is_file() {
            folders.push(folder);
        }
    }
    folders.sort();
    Ok(folders)
}

/// `IN-12`: capitals and digits, a hyphen, two digits.
fn is_id(text: &str) -> bool {
    text.split_once('-').is_some_and(|(section, number)| {
        section.starts_with(|first: char| first.is_ascii_uppercase())
            && section.chars().all(|one| one.is_ascii_uppercase() || one.is_ascii_digit())
            && number.len() == 2
            && number.chars().all(|one| one.is_ascii_digit())
    })
}

/// The ids in brackets at the end of a name, and the name without them: `undo says what it did (IN-14, A11Y-05)`.
pub fn ids_in_brackets(name: &str) -> Option<(Vec<String>, &str)> {
    let (rest, inner) = name.strip_suffix(')')?.rsplit_once('(')?;
    let ids: Vec<String> = inner.split(',').map(|one| one.trim().to_owned()).collect();
    ids.iter().all(|id| is_id(id)).then(|| (ids, rest.trim_end()))
}

/// The tests of a script: what stands in quotes after `test(`.
fn named_tests(text: &str) -> Named {
    let starts =
        text.match_indices("test(").filter(|(at, _)| text[..*at].chars().next_back().is_none_or(char::is_whitespace));
    let quoted = starts.filter_map(|(at, call)| {
        let rest = &text[at + call.len()..];
        let quote = rest.chars().next().filter(|first| ['"', '`', '\''].contains(first))?;
        rest[1..].split(quote).next()
    });
    quoted.filter_map(|name| ids_in_brackets(name).map(|(ids, name)| (ids, without_values(name)))).collect()
}

/// A template's name with `…` where a value goes.
fn without_values(name: &str) -> String {
    let mut parts = name.split("${");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| name + "…" + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// The tests of a Rust file whose names begin with ids: `in_12_url_04_there_are_six`.
fn named_functions(text: &str) -> Named {
    let functions = text.split("test]\n").skip(1).filter_map(|rest| {
        let name = rest.split_once("fn ")?.1;
        Some(name.split('(').next().unwrap_or_default())
    });
    functions.map(ids_at_start).filter(|(ids, _)| !ids.is_empty()).collect()
}

fn ids_at_start(name: &str) -> (Vec<String>, String) {
    let mut rest = name;
    let mut ids = Vec::new();
    while let Some((section, number, after)) = two_words(rest) {
        let id = format!("{}-{number}", section.to_uppercase());
        if !is_id(&id) {
            break;
        }
        ids.push(id);
        rest = after;
    }
    (ids, rest.replace('_', " "))
}

fn two_words(name: &str) -> Option<(&str, &str, &str)> {
    let (first, rest) = name.split_once('_')?;
    let (second, rest) = rest.split_once('_')?;
    Some((first, second, rest))
}

/// The headings of reviews: `## 2026-11-26: what was looked at (A11Y-09)`.
fn entry_names(text: &str) -> Named {
    let headings = text.lines().filter_map(|line| line.strip_prefix("## "));
    headings.filter_map(|name| ids_in_brackets(name).map(|(ids, name)| (ids, name.to_owned()))).collect()
}

/// Every entry has a date and a picture that is there and small.
fn check_entries(path: &Path) -> Result<()> {
    let text = std::fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))?;
    for entry in text.split("\n## ").skip(1) {
        let heading = entry.lines().next().unwrap_or_default();
        let place = format!("{}: {heading}", path.display());
        ensure!(ids_in_brackets(heading).is_some(), "{place}: no ids in brackets at the end");
        ensure!(heading.split(':').next().is_some_and(is_date), "{place}: does not begin with a date and a colon");
        let pictures: Vec<&str> = entry.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        ensure!(!pictures.is_empty(), "{place}: no picture");
        for picture in pictures {
            let size = path.with_file_name(picture).metadata().map(|file| file.len());
            ensure!(size.is_ok_and(|size| size <= LARGEST_PICTURE), "{place}: {picture} is missing or above 150 KiB");
        }
    }
    Ok(())
}

/// `2026-11-26`.
fn is_date(text: &str) -> bool {
    let shape = |one: char| if one.is_ascii_digit() { '0' } else { one };
    text.chars().map(shape).eq("0000-00-00".chars())
}

#[cfg(test)]
mod tests {
    use super::{ids_in_brackets, is_date, named_functions, named_tests};

    fn ids(named: &super::Named) -> Vec<&[String]> {
        named.iter().map(|(ids, _)| ids.as_slice()).collect()
    }

    #[test]
    fn ids_stand_in_brackets_at_the_end() {
        assert_eq!(
            ids_in_brackets("a (b) c (IN-12, A11Y-05)").map(|(ids, rest)| (ids.len(), rest)),
            Some((2, "a (b) c"))
        );
        for none in ["a", "a (b)", "a (IN-1)", "(IN-12) a", "a (IN-12, b)"] {
            assert_eq!(ids_in_brackets(none), None, "{none}");
        }
    }

    #[test]
    fn scripts_name_ids_in_every_kind_of_quotes() {
        let text =
            "  test(\"one (IN-01)\", () => 1);\n  test(`at ${width} px (RES-02, RES-03)`, f);\n latest(\"no (IN-02)\")";
        let found = named_tests(text);
        assert_eq!(ids(&found), [&["IN-01".to_owned()][..], &["RES-02".to_owned(), "RES-03".to_owned()]]);
        assert_eq!(found[1].1, "at … px");
    }

    #[test]
    fn functions_begin_with_ids() {
        let text =
            "#[test]\nfn in_12_a11y_05_both() {}\n#[test]\n#[should_panic]\nfn plain_12_x() {}\nfn in_13_helper() {}\n";
        let found = named_functions(text);
        assert_eq!(
            found,
            [
                (vec!["IN-12".to_owned(), "A11Y-05".to_owned()], "both".to_owned()),
                (vec!["PLAIN-12".to_owned()], "x".to_owned())
            ]
        );
    }

    #[test]
    fn dates_are_years_months_days() {
        assert!(is_date("2026-11-26"));
        assert!(!is_date("26-11-2026"));
    }
}
