//! `cargo xtask catalogue`: the const tables of cost-core from `cost-core/data/*.csv`.
//!
//! The data is what people edit. Every cell is checked first (see [`check`]) and all problems are
//! printed together; only data without a problem is written. With `--check` nothing is written:
//! the command fails when a checked-in table differs from what the data gives.

mod check;
mod columns;
mod hosted;
mod read;
mod rows;
mod write;

use anyhow::{Context, bail};
use read::{Flaw, Table};
use std::path::{Path, PathBuf};

/// One generated file: its name below `cost-core/src/catalogue` and its text.
struct Generated {
    name: String,
    text: String,
}

/// Writes the tables, or compares them with `--check`.
pub fn run(args: &[String]) -> anyhow::Result<()> {
    let check = match args {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => bail!("usage: cargo xtask catalogue [--check]"),
    };
    let root = root();
    let files = generate(&root.join("cost-core/data"))?;
    let target = root.join("cost-core/src/catalogue");
    let stale: Vec<&Generated> = files.iter().filter(|file| differs(&target, file)).collect();
    if check {
        if stale.is_empty() {
            return Ok(());
        }
        let names: Vec<&str> = stale.iter().map(|file| file.name.as_str()).collect();
        bail!("not what the data gives: {}; run `cargo xtask catalogue`", names.join(", "));
    }
    for file in &stale {
        let path = target.join(&file.name);
        std::fs::write(&path, &file.text).with_context(|| format!("cannot write {}", path.display()))?;
        println!("wrote {}", file.name);
    }
    Ok(())
}

/// The repository, where this program was built from.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn differs(target: &Path, file: &Generated) -> bool {
    std::fs::read_to_string(target.join(&file.name)).map_or(true, |current| current != file.text)
}

/// All generated files, or every flaw of the data in one error.
fn generate(data: &Path) -> anyhow::Result<Vec<Generated>> {
    let mut tables = Vec::new();
    for spec in columns::SPECS {
        let path = data.join(format!("{}.csv", spec.name));
        let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        tables.push((spec, text));
    }
    let sources: Vec<(&columns::Spec, &str)> = tables.iter().map(|(spec, text)| (*spec, text.as_str())).collect();
    render(&sources).map_err(|flaws| {
        let lines: Vec<String> = flaws.iter().map(Flaw::to_string).collect();
        anyhow::anyhow!("{} problems in cost-core/data:\n{}", lines.len(), lines.join("\n"))
    })
}

/// The same from texts: pure, so that tests can feed it broken data.
fn render(sources: &[(&columns::Spec, &str)]) -> Result<Vec<Generated>, Vec<Flaw>> {
    let mut flaws = Vec::new();
    let mut tables: Vec<Table> = Vec::new();
    for (spec, text) in sources {
        match read::table(spec.name, text) {
            Ok(table) => {
                check::cells(spec, &table, &mut flaws);
                tables.push(table);
            }
            Err(mut broken) => flaws.append(&mut broken),
        }
    }
    check::across(&tables, &mut flaws);
    if !flaws.is_empty() {
        return Err(flaws);
    }
    let mut files: Vec<Generated> =
        tables.iter().map(|table| Generated { name: format!("{}.rs", table.name), text: write::file(table) }).collect();
    for prices in tables.iter().filter(|table| table.name == "hosted_prices") {
        files.push(Generated { name: hosted::FILE.to_owned(), text: hosted::summaries(prices) });
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checked_in_tables_are_what_the_data_gives() {
        let files = generate(&root().join("cost-core/data")).unwrap_or_else(|error| panic!("{error}"));
        for file in &files {
            assert!(!differs(&root().join("cost-core/src/catalogue"), file), "{} is stale", file.name);
        }
        assert_eq!(files.len(), columns::SPECS.len() + 1);
    }

    #[test]
    fn every_flaw_is_reported_with_its_place() {
        let regions = columns::SPECS.iter().find(|spec| spec.name == "regions").unwrap_or_else(|| panic!("no regions"));
        let text = "id,name,scope,grid_g_co2_per_kwh,grid_source,grid_date,grid_confidence,electricity_usd_per_kwh,\
                    electricity_source,electricity_date,electricity_confidence,colour\n\
                    Not An Id,A,country,-3,s,2023,high,,,,,\n\
                    b,B,moon,12,,2023-13,sure,0.1,s,2024,low,\n";
        let flaws = render(&[(regions, text)]).err().unwrap_or_default();
        let lines: Vec<String> = flaws.iter().map(Flaw::to_string).collect();
        let expected =
            ["regions.csv:1:colour", "regions.csv:2:id", "regions.csv:2:grid_g_co2_per_kwh", "regions.csv:3:scope"];
        for place in expected.into_iter().chain(["regions.csv:3:grid_date", "regions.csv:3:grid_confidence"]) {
            assert!(lines.iter().any(|line| line.starts_with(place)), "{place} is missing in {lines:#?}");
        }
        assert!(lines.iter().any(|line| line.starts_with("regions.csv:3:grid_source")), "{lines:#?}");
    }

    #[test]
    fn generating_twice_gives_the_same() {
        let data = root().join("cost-core/data");
        let texts = |files: anyhow::Result<Vec<Generated>>| -> Vec<String> {
            files.unwrap_or_default().into_iter().map(|file| file.text).collect()
        };
        assert_eq!(texts(generate(&data)), texts(generate(&data)));
    }
}
