//! Licences, sources and duplicates of the dependencies (deny.toml), and known vulnerabilities.

use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{self, missing};
use crate::{tools, workspace};

fn deny() -> Result<Command> {
    let folder = tools::cargo_deny().map_err(|error| missing(format!("no cargo-deny: {error:#}")))?;
    let program = process::executable_in(&folder, "cargo-deny").context("cargo-deny has just been here and is gone")?;
    let mut command = Command::new(program);
    command.current_dir(workspace::root());
    Ok(command)
}

/// What needs no connection.
pub fn dependencies() -> Result<()> {
    process::run(deny()?.args(["check", "bans", "licenses", "sources"]))
}

/// Known vulnerabilities. Their list is fetched; where it cannot be, nothing is known and so nothing has passed.
pub fn advisories() -> Result<()> {
    if let Err(error) = process::output(deny()?.args(["fetch", "db"])) {
        println!("{error:#}");
        return Err(missing("the list of known vulnerabilities could not be fetched, so nothing is known about them"));
    }
    process::run(deny()?.args(["check", "--disable-fetch", "advisories"]))
}
