//! The npm package: cargo, wasm-bindgen, and the hand-written files of cost-js/package; and from them the folder that
//! other people's pages load the element and the frame from (see [`crate::embed`]).
//!
//! Generated: the wasm of the module and of the element, their glue, and the element's modules as one file. Everything else
//! is copied as it is, with the workspace's version in package.json.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::page::copy_folder;
use crate::workspace::{self, Metadata};
use crate::{embed, process, tools};

/// The module's files are called so.
pub const MODULE: &str = "pertoken";
/// Those of the module with everything.
pub const ALL: &str = "pertoken_all";
/// The element's.
pub const ELEMENT: &str = "pertoken_element";

/// Where the package lands.
pub fn folder() -> PathBuf {
    workspace::dist().join("npm")
}

/// Builds the package into dist/npm, and what is embedded into dist/embed.
pub fn build() -> Result<()> {
    tools::ensure_wasm_target()?;
    let staging = Metadata::read()?.target_directory().join("npm");
    empty(&staging)?;
    program("module", MODULE, &staging)?;
    program("all", ALL, &staging)?;
    program("element", ELEMENT, &staging)?;
    add_written_files(&staging)?;
    embed::build(&staging)?;

    let dist = folder();
    empty(&dist)?;
    copy_folder(&staging, &dist)
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    Ok(())
}

/// Compiles cost-js with one feature and puts its wasm and its glue into `staging`.
fn program(feature: &str, name: &str, staging: &Path) -> Result<()> {
    let bindgen = tools::wasm_bindgen()?;
    process::run(
        process::cargo()
            .args(["build", "--package", "cost-js", "--profile", "module", "--target", "wasm32-unknown-unknown"])
            .args(["--no-default-features", "--features", feature])
            .current_dir(workspace::root()),
    )?;
    let program =
        process::executable_in(&bindgen, "wasm-bindgen").context("wasm-bindgen has just been here and is gone")?;
    let wasm = Metadata::read()?.target_directory().join("wasm32-unknown-unknown/module/cost_js.wasm");
    process::run(
        Command::new(program)
            .args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"])
            .arg(staging)
            .arg(wasm),
    )
}

fn add_written_files(staging: &Path) -> Result<()> {
    let root = workspace::root();
    let written = root.join("cost-js/package");
    copy_folder(&written, staging)?;
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let (from, to) = (root.join(licence), staging.join(licence));
        if from.is_file() && !to.exists() {
            std::fs::copy(&from, &to).with_context(|| format!("could not copy {licence}"))?;
        }
    }
    let path = staging.join("package.json");
    let text = std::fs::read_to_string(&path).context("cost-js/package has no package.json")?;
    let text = with_version(&text, &workspace::version()?)
        .context("cost-js/package/package.json has no \"version\" line to fill in")?;
    std::fs::write(&path, text).context("could not write dist/npm's package.json")
}

/// The package.json with the first `"version"` set, its layout untouched.
fn with_version(text: &str, version: &str) -> Option<String> {
    const KEY: &str = "\"version\"";
    let after_key = text.find(KEY)? + KEY.len();
    let open = after_key + text[after_key..].find('"')? + 1;
    let close = open + text[open..].find('"')?;
    Some(format!("{}{version}{}", &text[..open], &text[close..]))
}

#[cfg(test)]
mod tests {
    use super::with_version;

    #[test]
    fn the_version_is_filled_in() {
        let text = "{\n  \"name\": \"pertoken\",\n  \"version\": \"0.0.0\",\n  \"type\": \"module\"\n}\n";
        let expected = "{\n  \"name\": \"pertoken\",\n  \"version\": \"1.2.3\",\n  \"type\": \"module\"\n}\n";
        assert_eq!(with_version(text, "1.2.3").as_deref(), Some(expected));
        assert_eq!(with_version("{}", "1.2.3"), None);
    }
}
