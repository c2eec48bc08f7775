//! What other people's pages load: the element as one file with its wasm, and the frame around it.
//!
//! `dist/embed/1/` is the contract: it never breaks, and gets corrections. `dist/embed/<version>/` has the same files until
//! the version is published: from then on it is what was published ([`published`]), as are the folders of all earlier versions.
//! Each is complete by itself and may be served from anywhere; `integrity.json` has the hashes of its files.

pub mod published;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use crate::bundle::bundle;
use crate::package::ELEMENT;
use crate::page::copy_folder;
use crate::workspace;
use published::Published;

/// Version of the contract: attributes, events, messages.
pub const CONTRACT: &str = "1";
/// The folder below dist/.
pub const FOLDER: &str = "embed";
/// The element as one file.
pub const FILE: &str = "element.js";
/// What a frame loads besides.
pub const OF_FRAME: &[&str] = &["index.html", "frame.css", "frame.js"];
/// The calculator, seen from a folder of embedded files.
const CALCULATOR: &str = "../../";
const INTEGRITIES: &str = "integrity.json";

/// Makes one file of the element's modules in the package at `staging`, and of it and the frame's files dist/embed.
pub fn build(staging: &Path) -> Result<()> {
    let wasm = format!("{ELEMENT}_bg.wasm");
    let element = bundle(&staging.join("element/element.js"))?;
    let element = with(&element, "INTEGRITY", &integrity(&staging.join(&wasm))?)?;
    std::fs::write(staging.join(FILE), &element).context("could not write the element")?;

    let frame = staging.join("embed");
    std::fs::copy(staging.join(&wasm), frame.join(&wasm)).context("could not copy the element's wasm")?;
    std::fs::write(frame.join(FILE), with(&element, "PAGE", CALCULATOR)?).context("could not write the element")?;
    std::fs::write(frame.join(INTEGRITIES), integrities(&frame)?).context("could not write the hashes")?;
    lay_out(&frame, &workspace::version()?, &Published::read()?, &workspace::dist().join(FOLDER))?;

    // What they were made of is not shipped.
    for folder in ["element", "embed"] {
        std::fs::remove_dir_all(staging.join(folder)).with_context(|| format!("could not remove {folder}"))?;
    }
    std::fs::remove_file(staging.join(format!("{ELEMENT}.js"))).context("could not remove the element's glue")
}

/// Puts the files of `frame` into the folders of the contract and of `version`, and what was published into those of the
/// published versions, be `version` one of them or not.
fn lay_out(frame: &Path, version: &str, published: &Published, dist: &Path) -> Result<()> {
    published.check()?;
    let built =
        [CONTRACT, version].into_iter().filter(|name| !published.has(name)).map(|name| (name, frame.to_path_buf()));
    let kept = published.versions().map(|name| (name, published.folder(name)));
    for (name, from) in built.chain(kept) {
        let folder = dist.join(name);
        if folder.exists() {
            std::fs::remove_dir_all(&folder).with_context(|| format!("could not empty {}", folder.display()))?;
        }
        copy_folder(&from, &folder)?;
    }
    Ok(())
}

/// `script` with `value` in its constant `name`, which is empty in the source.
fn with(script: &str, name: &str, value: &str) -> Result<String> {
    let empty = format!("const {name} = \"\";");
    if script.matches(&empty).count() != 1 {
        bail!("the element must have the line {empty} exactly once");
    }
    Ok(script.replace(&empty, &format!("const {name} = \"{value}\";")))
}

/// The hash of a file as browsers check it.
fn integrity(file: &Path) -> Result<String> {
    let data = std::fs::read(file).with_context(|| format!("could not read {}", file.display()))?;
    Ok(format!("sha384-{}", STANDARD.encode(Sha384::digest(data))))
}

/// Hashes by name of the file.
type Hashes = BTreeMap<String, String>;

/// The hashes of the files of a folder.
fn hashes(folder: &Path) -> Result<Hashes> {
    let mut hashes = Hashes::new();
    for file in std::fs::read_dir(folder).with_context(|| format!("could not list {}", folder.display()))? {
        let file = file?;
        hashes.insert(file.file_name().to_string_lossy().into_owned(), integrity(&file.path())?);
    }
    Ok(hashes)
}

/// The hashes of the files of a folder, as JSON.
fn integrities(folder: &Path) -> Result<String> {
    Ok(serde_json::to_string_pretty(&hashes(folder)?).context("hashes are JSON")? + "\n")
}

#[cfg(test)]
mod tests {
    use super::with;

    #[test]
    fn a_constant_is_filled_in_once() -> anyhow::Result<()> {
        assert_eq!(with("const PAGE = \"\";", "PAGE", "../")?, "const PAGE = \"../\";");
        assert!(with("const PAGE = 1;", "PAGE", "../").is_err());
        Ok(())
    }
}
