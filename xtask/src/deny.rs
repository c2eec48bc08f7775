//! Licences, sources and duplicates of the dependencies (deny.toml), and known vulnerabilities.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{self, missing};
use crate::{tools, workspace};

fn deny(install: bool) -> Result<Command> {
    let folder: PathBuf = match tools::cargo_deny_present() {
        Some(folder) => folder,
        None if install => tools::cargo_deny()?,
        None => {
            return Err(missing(
                "cargo-deny is not here and takes minutes to compile: `cargo xtask test --full` installs it",
            ));
        }
    };
    let program = process::executable_in(&folder, "cargo-deny").context("cargo-deny has just been here and is gone")?;
    let mut command = Command::new(program);
    command.current_dir(workspace::root());
    Ok(command)
}

/// What needs no connection.
pub fn dependencies(install: bool) -> Result<()> {
    process::run(deny(install)?.args(["check", "bans", "licenses", "sources"]))
}

/// Known vulnerabilities. Their list is fetched; where it cannot be, nothing is known and so nothing has passed.
pub fn advisories(install: bool) -> Result<()> {
    if let Err(error) = process::output(deny(install)?.args(["fetch", "db"])) {
        let reason = error.to_string();
        let first = reason.lines().next().unwrap_or_default();
        return Err(missing(format!("the list of known vulnerabilities could not be fetched ({first})")));
    }
    process::run(deny(install)?.args(["check", "--disable-fetch", "advisories"]))
}
