//! Node and the development tools that come from npm (tests/package.json).

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::browsers;
use crate::process::{self, missing};
use crate::workspace;

const OLDEST: u32 = 20;

/// Node itself, new enough; installed where the system lets us.
pub fn node() -> Result<Command> {
    if process::find("node").is_none() || process::find("npm").is_none() {
        browsers::install_packages(&["nodejs", "npm"]);
    }
    let how = format!("install Node {OLDEST} or newer with npm");
    let path = process::find("node").ok_or_else(|| missing(format!("Node is not here: {how}")))?;
    let version = process::output(Command::new(&path).arg("--version"))?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST) {
        return Err(missing(format!("Node {} is too old: {how}", version.trim())));
    }
    Ok(Command::new(path))
}

/// Makes sure that tests/node_modules is what tests/package-lock.json says.
pub fn ensure_packages() -> Result<()> {
    node()?;
    let tests = workspace::root().join("tests");
    let lock = modified(&tests.join("package-lock.json"))
        .context("tests/package-lock.json is missing: run `npm install` in tests/ and commit it")?;
    if modified(&tests.join("node_modules/.package-lock.json")).is_some_and(|installed| installed >= lock) {
        return Ok(());
    }
    let npm = process::find("npm").ok_or_else(|| missing("npm is not here: it comes with Node"))?;
    println!("Installing the Node packages of the checks into tests/node_modules ...");
    process::run(Command::new(npm).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&tests))
        .map_err(|error| missing(format!("the Node packages of the checks could not be installed: {error:#}")))
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|metadata| metadata.modified()).ok()
}

/// The test files of a folder below tests/: `*.test.mjs` or `*.test.js`, by name. Node's own search of a folder
/// differs from version to version.
pub fn test_files(folder: &str) -> Result<Vec<PathBuf>> {
    let path = workspace::root().join("tests").join(folder);
    let mut files = Vec::new();
    if path.is_dir() {
        for entry in std::fs::read_dir(&path).with_context(|| format!("could not list {}", path.display()))? {
            let file = entry?.path();
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if name.ends_with(".test.mjs") || name.ends_with(".test.js") {
                files.push(file);
            }
        }
    }
    if files.is_empty() {
        return Err(missing(format!("tests/{folder} has no *.test.mjs file")));
    }
    files.sort();
    Ok(files)
}
