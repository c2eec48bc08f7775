//! What generators of sites are written in, and how they are installed for one site.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{self, missing};
use crate::{browsers, node, tools};

/// Where npm puts what it installs.
pub const NODE_MODULES: &str = "node_modules";
/// A copy of the lockfile that was installed, beside what was.
const INSTALLED: &str = ".installed";

/// What makes a site.
#[derive(Clone, Copy)]
pub enum Tool {
    /// Nothing: it is one.
    None,
    /// A program that is compiled, and kept with our other tools.
    MdBook,
    /// Packages from npm.
    Node,
    /// Packages from PyPI, in an environment of their own.
    Python,
}

impl Tool {
    /// Installs what `site` needs, and gives the folder of its programs; `Missing` where it cannot be had.
    pub fn install(self, folder: &Path, site: &Path, log: &Path) -> Result<Option<PathBuf>> {
        match self {
            Tool::None => Ok(None),
            Tool::MdBook => tools::mdbook().map(Some).map_err(|error| missing(format!("no mdBook: {error:#}"))),
            Tool::Node => install_node(site, log).map(|()| None),
            Tool::Python => install_python(folder, site, log).map(Some),
        }
    }

    /// A program of the tool. None of them asks or tells its makers anything.
    pub fn command(self, program: &str, programs: Option<&Path>) -> Result<Command> {
        let found = match programs {
            Some(folder) => process::executable_in(folder, program),
            None => process::find(program),
        };
        let mut command = Command::new(found.with_context(|| format!("{program} was installed and is not there"))?);
        command.env("ASTRO_TELEMETRY_DISABLED", "1").env("NO_UPDATE_NOTIFIER", "1").env("NO_MKDOCS_2_WARNING", "1");
        Ok(command)
    }
}

fn install_node(site: &Path, log: &Path) -> Result<()> {
    node::node()?;
    let npm = process::find("npm").ok_or_else(|| missing("npm is not here: it comes with Node"))?;
    let packages = site.join(NODE_MODULES);
    installed_once(&site.join("package-lock.json"), &packages, || {
        let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        process::logged(Command::new(npm).args(arguments).current_dir(site), log)
    })
}

fn install_python(folder: &Path, site: &Path, log: &Path) -> Result<PathBuf> {
    if process::find("python3").is_none() {
        browsers::install_packages(&["python3", "python3-venv"]);
    }
    let python = process::find("python3").ok_or_else(|| missing("Python is not here: install Python 3.11 or newer"))?;
    let environment = folder.join("venv");
    let programs = environment.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let requirements = site.join("requirements.txt");
    installed_once(&requirements, &environment, || {
        let make = || process::logged(Command::new(&python).args(["-m", "venv", "--clear"]).arg(&environment), log);
        if make().is_err() {
            // Debian has it in a package of its own.
            browsers::install_packages(&["python3-venv"]);
            make()?;
        }
        let mut pip =
            Command::new(process::executable_in(&programs, "python").context("the environment has no Python")?);
        pip.args(["-m", "pip", "install", "--disable-pip-version-check", "--quiet", "--requirement"]);
        process::logged(pip.arg(&requirements), log)
    })?;
    Ok(programs)
}

/// Installs into `folder` unless what `lock` says is there; what cannot be installed is missing.
fn installed_once(lock: &Path, folder: &Path, install: impl FnOnce() -> Result<()>) -> Result<()> {
    let wanted = std::fs::read(lock).with_context(|| format!("could not read {}", lock.display()))?;
    let note = folder.join(INSTALLED);
    if std::fs::read(&note).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if let Err(error) = install() {
        println!("{error:#}");
        return Err(missing("its packages could not be installed, for the reason printed above"));
    }
    std::fs::write(&note, wanted).with_context(|| format!("could not write {}", note.display()))
}
