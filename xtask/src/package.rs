//! The npm package: cargo, wasm-bindgen, and the hand-written files of cost-js/package.
//!
//! Generated: `pertoken.js`, `pertoken_bg.wasm` and their `.d.ts`. Everything else is copied as it is, with the
//! workspace's version in package.json.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::page::copy_folder;
use crate::process;
use crate::tools;
use crate::workspace::{self, Metadata};

/// Where the package lands.
pub fn folder() -> PathBuf {
    workspace::dist().join("npm")
}

/// Builds the package into dist/npm.
pub fn build() -> Result<()> {
    tools::ensure_wasm_target()?;
    let bindgen = tools::wasm_bindgen()?;
    let target = Metadata::read()?.target_directory().to_path_buf();
    let staging = target.join("npm");
    if staging.exists() {
        std::fs::remove_dir_all(&staging).with_context(|| format!("could not empty {}", staging.display()))?;
    }

    process::run(
        process::cargo()
            .args(["build", "--package", "cost-js", "--release", "--target", "wasm32-unknown-unknown"])
            .current_dir(workspace::root()),
    )?;
    let program =
        process::executable_in(&bindgen, "wasm-bindgen").context("wasm-bindgen has just been here and is gone")?;
    process::run(
        Command::new(program)
            .args(["--target", "web", "--out-name", "pertoken", "--out-dir"])
            .arg(&staging)
            .arg(target.join("wasm32-unknown-unknown/release/cost_js.wasm")),
    )?;
    add_written_files(&staging)?;

    let dist = folder();
    if dist.exists() {
        std::fs::remove_dir_all(&dist).with_context(|| format!("could not remove the old {}", dist.display()))?;
    }
    copy_folder(&staging, &dist)
}

fn add_written_files(staging: &Path) -> Result<()> {
    let root = workspace::root();
    let written = root.join("cost-js/package");
    if !written.is_dir() {
        println!("cost-js/package is not there: dist/npm has the generated files only.");
        return Ok(());
    }
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
