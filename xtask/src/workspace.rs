//! What the workspace says about itself: where it is, its versions, its crates.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::process;

/// The folder of the root Cargo.toml.
pub fn root() -> PathBuf {
    let here =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}

/// Where the page lands.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The files with this ending below a folder, sorted.
pub fn files_below(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("could not list {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files_below(&path, ending)?);
        } else if path.extension().is_some_and(|end| end == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn manifest() -> Result<toml::Table> {
    let path = root().join("Cargo.toml");
    let text = std::fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    text.parse().with_context(|| format!("{} is not valid TOML", path.display()))
}

/// The version that all crates and the JS package carry.
pub fn version() -> Result<String> {
    let manifest = manifest()?;
    let version = manifest["workspace"]["package"]["version"]
        .as_str()
        .context("the root Cargo.toml has no workspace.package.version")?;
    Ok(version.to_owned())
}

/// The exact version that `workspace.dependencies` pins a crate to: the one place where it is written.
pub fn pinned(name: &str) -> Result<String> {
    let manifest = manifest()?;
    let entry = manifest["workspace"]["dependencies"]
        .get(name)
        .with_context(|| format!("workspace.dependencies in the root Cargo.toml has no {name}"))?;
    let requirement = entry
        .as_str()
        .or_else(|| entry.get("version").and_then(toml::Value::as_str))
        .and_then(|version| version.strip_prefix('='))
        .with_context(|| format!("{name} must be pinned as \"=x.y.z\" in the root Cargo.toml"))?;
    Ok(requirement.to_owned())
}

/// The part of `cargo metadata` that we use.
#[derive(Deserialize)]
pub struct Metadata {
    packages: Vec<Package>,
    target_directory: PathBuf,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    features: std::collections::BTreeMap<String, Vec<String>>,
}

impl Metadata {
    /// Asks cargo.
    pub fn read() -> Result<Metadata> {
        let text = process::output(
            process::cargo().args(["metadata", "--no-deps", "--format-version", "1"]).current_dir(root()),
        )?;
        serde_json::from_str(&text).context("could not understand `cargo metadata`")
    }

    /// Where cargo puts what it builds.
    pub fn target_directory(&self) -> &Path {
        &self.target_directory
    }

    /// Whether the crate has the feature.
    pub fn has_feature(&self, package: &str, feature: &str) -> bool {
        self.package(package).is_some_and(|package| package.features.contains_key(feature))
    }

    fn package(&self, name: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::{pinned, version};

    #[test]
    fn versions_come_from_the_root_manifest() -> anyhow::Result<()> {
        assert_eq!(version()?, env!("CARGO_PKG_VERSION"));
        assert!(pinned("wasm-bindgen")?.starts_with("0."));
        assert!(pinned("no-such-crate").is_err());
        Ok(())
    }
}
