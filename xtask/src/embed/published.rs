//! `cargo xtask publish-embed`, and what it keeps: `embeds/<version>/` has the files that a release published, and
//! `embeds/published.json` their hashes. A build takes them from there, so that no host ever sends other bytes for them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use super::{CONTRACT, FOLDER, Hashes, INTEGRITIES, hashes, integrity};
use crate::workspace;

/// What is kept, in the root of the repository.
const KEPT: &str = "embeds";
/// The hashes of every file of every version, `integrity.json` included.
const LIST: &str = "published.json";

/// The versions that were published.
pub struct Published {
    folder: PathBuf,
    versions: BTreeMap<String, Hashes>,
}

/// Runs the command.
pub fn run(args: &[String]) -> Result<()> {
    if let Some(arg) = lexopt::Parser::from_args(args).next()? {
        return Err(arg.unexpected().into());
    }
    let version = workspace::version()?;
    let built = workspace::dist().join(FOLDER).join(&version);
    let mut published = Published::read()?;
    published.check()?;
    if published.add(&version, &built)? {
        println!("{KEPT}/{version}/ has what dist/{FOLDER}/{version}/ has: commit it with {KEPT}/{LIST}");
    } else {
        println!("{version} is published with these bytes already");
    }
    Ok(())
}

impl Published {
    /// Those of this repository.
    pub fn read() -> Result<Published> {
        Published::of(&workspace::root().join(KEPT))
    }

    /// Those of a folder; none where it has no list.
    fn of(folder: &Path) -> Result<Published> {
        let list = folder.join(LIST);
        let versions = if list.exists() {
            let text = std::fs::read_to_string(&list).with_context(|| format!("could not read {}", list.display()))?;
            serde_json::from_str(&text).with_context(|| format!("{} is no list of hashes", list.display()))?
        } else {
            BTreeMap::new()
        };
        Ok(Published { folder: folder.to_path_buf(), versions })
    }

    /// Their names.
    pub fn versions(&self) -> impl Iterator<Item = &str> {
        self.versions.keys().map(String::as_str)
    }

    /// Whether `version` is one of them.
    pub fn has(&self, version: &str) -> bool {
        self.versions.contains_key(version)
    }

    /// Where the files of `version` are kept.
    pub fn folder(&self, version: &str) -> PathBuf {
        self.folder.join(version)
    }

    /// That every file is what was published, and that none is missing or too many.
    pub fn check(&self) -> Result<()> {
        let mut faults = Vec::new();
        for (version, wanted) in &self.versions {
            let folder = self.folder(version);
            let found = if folder.is_dir() { hashes(&folder)? } else { Hashes::new() };
            faults.extend(differences(wanted, &found).into_iter().map(|fault| format!("{KEPT}/{version}/{fault}")));
        }
        for name in self.unlisted()? {
            faults.push(format!("{KEPT}/{name} is not in {LIST}"));
        }
        ensure!(
            faults.is_empty(),
            "published files never change, take them back from the repository's history:\n  {}",
            faults.join("\n  ")
        );
        Ok(())
    }

    /// What stands beside the list and is no version of it.
    fn unlisted(&self) -> Result<Vec<String>> {
        if !self.folder.is_dir() {
            return Ok(Vec::new());
        }
        let mut names = Vec::new();
        for entry in std::fs::read_dir(&self.folder).context("could not list what was published")? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if name != LIST && !self.has(&name) {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    /// Keeps the files of `built` as those of `version`: the ones that its `integrity.json` names, and that one. Says whether
    /// they are new.
    fn add(&mut self, version: &str, built: &Path) -> Result<bool> {
        ensure!(version != CONTRACT, "{CONTRACT} is the contract's folder, which gets corrections");
        let list = built.join(INTEGRITIES);
        let text = std::fs::read_to_string(&list)
            .with_context(|| format!("there is no {}: run `cargo xtask build` first", list.display()))?;
        let mut wanted: Hashes =
            serde_json::from_str(&text).with_context(|| format!("{} is no list of hashes", list.display()))?;
        wanted.insert(INTEGRITIES.to_owned(), integrity(&list)?);
        // What `--precompress` puts beside the files is made anew by each build.
        let mut found = hashes(built)?;
        found.retain(|name, _| wanted.contains_key(name));
        let faults = differences(&wanted, &found);
        ensure!(faults.is_empty(), "{} is not what was built:\n  {}", built.display(), faults.join("\n  "));

        if let Some(kept) = self.versions.get(version) {
            let faults = differences(kept, &wanted);
            if faults.is_empty() {
                return Ok(false);
            }
            bail!(
                "{version} is published, and its files never change; a release needs a version of its own:\n  {}",
                faults.join("\n  ")
            );
        }
        let folder = self.folder(version);
        std::fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
        for name in wanted.keys() {
            std::fs::copy(built.join(name), folder.join(name)).with_context(|| format!("could not copy {name}"))?;
        }
        self.versions.insert(version.to_owned(), wanted);
        let text = serde_json::to_string_pretty(&self.versions).context("hashes are JSON")? + "\n";
        std::fs::write(self.folder.join(LIST), text).context("could not write the hashes")?;
        Ok(true)
    }
}

/// What `found` has otherwise than `wanted`, each with the name of its file.
fn differences(wanted: &Hashes, found: &Hashes) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, hash) in wanted {
        match found.get(name) {
            None => faults.push(format!("{name} is missing")),
            Some(other) if other != hash => faults.push(format!("{name} has other bytes")),
            Some(_) => {}
        }
    }
    faults
        .extend(found.keys().filter(|name| !wanted.contains_key(*name)).map(|name| format!("{name} is not published")));
    faults
}

#[cfg(test)]
mod tests;
