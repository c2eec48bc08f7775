//! The fitted values as a source file of cost-core, and the report on them.

use super::parameters::{By, Free, Parameters, SPECS, Scope, Spec};
use super::problem::Problem;
use crate::{measured, process, workspace};
use anyhow::{Context, Result};
use cost_core::performance::calibration::{COEFFICIENTS, MEANINGS, Owner, coefficient};
use std::fmt::Write;

const HEAD: &str = "//! Fitted values of the coefficients. Written by `cargo xtask calibrate`: do not edit.\n\n\
                    use super::Engine::{self, *};\nuse crate::catalogue::HardwareClass::{self, *};\n\n";

/// Writes both.
pub fn write(problem: &Problem, fitted: &Parameters) -> Result<()> {
    let path = workspace::root().join("cost-core/src/performance/calibration/values.rs");
    std::fs::write(&path, source(fitted)).with_context(|| format!("cannot write {}", path.display()))?;
    process::run(std::process::Command::new("rustfmt").args(["--edition", "2024"]).arg(&path))?;
    let path = measured::folder().join("CALIBRATION.md");
    std::fs::write(&path, report(problem, fitted)).with_context(|| format!("cannot write {}", path.display()))
}

/// Three significant digits: no fit knows more.
fn short(value: f64) -> String {
    let rounded: f64 = format!("{value:.2e}").parse().unwrap_or(value);
    format!("{rounded:?}")
}

fn source(fitted: &Parameters) -> String {
    let mut text = HEAD.to_owned();
    for spec in SPECS {
        let name = spec.name.to_uppercase();
        let kind = match spec.by {
            By::All => {
                let value = values(spec, fitted).first().map_or(spec.centre, |(_, value)| *value);
                let _ = writeln!(text, "pub(super) const {name}: f64 = {};", short(value));
                continue;
            }
            By::Class => "HardwareClass",
            By::Engine | By::Family => "Engine",
        };
        let own = values(spec, fitted);
        let servers = Scope::Servers.name();
        let list: Vec<String> = own
            .iter()
            .filter(|(of, _)| *of != servers)
            .map(|(of, value)| format!("({of}, {})", short(*value)))
            .collect();
        let default = short(own.iter().find(|(of, _)| *of == servers).map_or(spec.centre, |(_, value)| *value));
        let _ =
            writeln!(text, "pub(super) const {name}: (f64, &[({kind}, f64)]) = ({default}, &[{}]);", list.join(", "));
    }
    text
}

/// Fitted values of a coefficient, and the kept ones of classes and engines without calibration rows.
fn values(spec: &Spec, fitted: &Parameters) -> Vec<(String, f64)> {
    let new: Vec<&Free> = fitted.free.iter().filter(|free| free.spec.name == spec.name).collect();
    let mut values: Vec<(String, f64)> = new.iter().map(|free| (free.scope.name(), free.value)).collect();
    if spec.by == By::Family {
        return values;
    }
    for (owner, value) in coefficient(spec.name).map(|known| known.values()).unwrap_or_default() {
        let name = owner_name(owner);
        if values.iter().all(|(known, _)| *known != name) {
            values.push((name, value));
        }
    }
    values
}

fn owner_name(owner: Owner) -> String {
    match owner {
        Owner::All => Scope::All.name(),
        Owner::Class(class) => Scope::Class(class).name(),
        Owner::Engine(engine) => Scope::Engine(engine).name(),
    }
}

fn report(problem: &Problem, fitted: &Parameters) -> String {
    let mut text = format!(
        "# Calibration\n\nWritten by `cargo xtask calibrate`: {} measured numbers of {} calibration rows (README.md has the \
         split). Errors are ln(predicted ÷ measured), soft-L1 beyond 0.12 (throughput: 0.20, TTFT: 0.50), a group of one engine, model and \
         accelerator of n numbers counts with √(10 ÷ n) each. The prior is normal in logarithms around the physical value. *Kept*: no \
         calibration row of current software; the value of the earlier fit on old software stands. *At bound*: not to be \
         quoted as physics.\n\n| coefficient | of | value | prior | unit | how | rows |\n|---|---|---|---|---|---|---|\n",
        problem.numbers(),
        problem.cases.len()
    );
    for known in COEFFICIENTS {
        match SPECS.iter().find(|spec| spec.name == known.name) {
            Some(spec) => lines(&mut text, spec, fitted),
            None => {
                for (owner, value) in known.values() {
                    let (of, source) = (owner_name(owner), known.source);
                    let unit = known.unit;
                    let _ = writeln!(text, "| `{}` | {of} | {value} | – | {unit:?} | {source} | – |", known.name);
                }
            }
        }
    }
    text.push_str("\n## Meanings\n\n| coefficient | meaning |\n|---|---|\n");
    for (name, meaning) in MEANINGS {
        let _ = writeln!(text, "| `{name}` | {meaning} |");
    }
    text
}

fn lines(text: &mut String, spec: &Spec, fitted: &Parameters) {
    let unit = coefficient(spec.name).map(|known| format!("{:?}", known.unit)).unwrap_or_default();
    let prior = format!("{} ± {:.0} %", spec.centre, spec.sigma * 100.0);
    for (of, value) in values(spec, fitted) {
        let free = fitted.free.iter().find(|free| free.spec.name == spec.name && free.scope.name() == of);
        let at_bound = value <= spec.bounds.0 * 1.001 || value >= spec.bounds.1 * 0.999;
        let how = match free {
            Some(_) if at_bound => "fitted, at bound",
            Some(_) => "fitted",
            None => "kept",
        };
        let rows = free.map_or("–".to_owned(), |free| free.rows.to_string());
        let _ = writeln!(text, "| `{}` | {of} | {} | {prior} | {unit} | {how} | {rows} |", spec.name, short(value));
    }
}
