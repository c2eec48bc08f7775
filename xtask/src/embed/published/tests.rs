//! What was published is copied byte for byte or not at all, in folders that last as long as their test.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::super::{INTEGRITIES, integrities, lay_out};
use super::Published;

/// A folder with what a repository and a build have of it.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Result<Place> {
        let folder = std::env::temp_dir().join(format!("pertoken-embeds-{name}-{}", std::process::id()));
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        Ok(Place(folder))
    }

    /// What a build makes of the sources as they are.
    fn built(&self, script: &str) -> Result<PathBuf> {
        let folder = self.0.join("frame");
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir(&folder)?;
        std::fs::write(folder.join("element.js"), script)?;
        std::fs::write(folder.join("element_bg.wasm"), [0, b'a', b's', b'm', b'\r', b'\n', 0xff])?;
        std::fs::write(folder.join(INTEGRITIES), integrities(&folder)?)?;
        Ok(folder)
    }

    fn kept(&self) -> PathBuf {
        self.0.join("embeds")
    }

    fn published(&self) -> Result<Published> {
        Published::of(&self.kept())
    }

    fn dist(&self) -> PathBuf {
        self.0.join("dist/embed")
    }

    /// Publishes `script` as `version`, from the folder where a build puts it.
    fn publish(&self, version: &str, script: &str) -> Result<bool> {
        self.published()?.add(version, &self.built(script)?)
    }

    /// Builds `script` as `version`.
    fn build(&self, version: &str, script: &str) -> Result<()> {
        lay_out(&self.built(script)?, version, &self.published()?, &self.dist())
    }

    /// What the build sends as the script of `version`.
    fn script(&self, version: &str) -> Result<String> {
        Ok(std::fs::read_to_string(self.dist().join(version).join("element.js"))?)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // What is left of it is in the system's folder for that.
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// Every file of a folder with its bytes.
fn bytes(folder: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        files.push((entry.file_name().into(), std::fs::read(entry.path())?));
    }
    files.sort();
    Ok(files)
}

/// The message of a build that is refused, which leaves what was built before.
fn refused(place: &Place) -> Result<String> {
    let before = place.script("1")?;
    let error = place.build("0.2.0", "newest").expect_err("a build with what was not published");
    assert_eq!(place.script("1")?, before, "nothing is written");
    Ok(format!("{error:#}"))
}

#[test]
fn emb_12_an_unpublished_version_is_built() -> Result<()> {
    let place = Place::new("unpublished")?;
    place.build("0.1.0", "first")?;
    place.build("0.1.0", "second")?;
    assert_eq!((place.script("1")?, place.script("0.1.0")?), ("second".to_owned(), "second".to_owned()));
    assert!(!place.kept().exists());
    Ok(())
}

#[test]
fn emb_12_published_versions_are_copied_byte_for_byte() -> Result<()> {
    let place = Place::new("copied")?;
    assert!(place.publish("0.1.0", "first")?);
    let first = bytes(&place.built("first")?)?;
    // The sources go on under the same version, and under the next one.
    place.build("0.1.0", "second")?;
    assert_eq!((place.script("1")?, bytes(&place.dist().join("0.1.0"))?), ("second".to_owned(), first.clone()));
    std::fs::write(place.dist().join("0.1.0/element.js"), "spoilt")?;
    std::fs::write(place.dist().join("0.1.0/element.js.br"), "spoilt")?;
    place.build("0.2.0", "third")?;
    assert_eq!((place.script("1")?, place.script("0.2.0")?), ("third".to_owned(), "third".to_owned()));
    assert_eq!(bytes(&place.dist().join("0.1.0"))?, first);
    // All of them, on a machine that has built none.
    assert!(place.publish("0.2.0", "third")?);
    std::fs::remove_dir_all(place.dist())?;
    place.build("0.3.0", "fourth")?;
    assert_eq!((place.script("0.2.0")?, place.script("0.3.0")?), ("third".to_owned(), "fourth".to_owned()));
    assert_eq!(bytes(&place.dist().join("0.1.0"))?, first);
    Ok(())
}

#[test]
fn emb_12_a_published_byte_that_differs_is_refused() -> Result<()> {
    let place = Place::new("changed")?;
    place.publish("0.1.0", "first")?;
    place.build("0.2.0", "second")?;
    let (folder, script) = (place.kept().join("0.1.0"), place.kept().join("0.1.0/element.js"));

    std::fs::write(&script, "firsT")?;
    assert!(refused(&place)?.contains("embeds/0.1.0/element.js has other bytes"));
    std::fs::remove_file(&script)?;
    assert!(refused(&place)?.contains("embeds/0.1.0/element.js is missing"));
    std::fs::write(&script, "first")?;
    std::fs::write(folder.join("more.js"), "")?;
    assert!(refused(&place)?.contains("embeds/0.1.0/more.js is not published"));
    std::fs::remove_file(folder.join("more.js"))?;
    place.build("0.2.0", "third")?;

    let hashes = std::fs::read_to_string(folder.join(INTEGRITIES))?;
    std::fs::write(folder.join(INTEGRITIES), hashes.replace('\n', "\r\n"))?;
    assert!(refused(&place)?.contains("embeds/0.1.0/integrity.json has other bytes"));
    std::fs::remove_dir_all(&folder)?;
    assert!(refused(&place)?.contains("embeds/0.1.0/integrity.json is missing"));
    Ok(())
}

#[test]
fn emb_12_a_folder_without_hashes_is_refused() -> Result<()> {
    let place = Place::new("unlisted")?;
    place.publish("0.1.0", "first")?;
    place.build("0.2.0", "second")?;
    std::fs::create_dir(place.kept().join("0.0.9"))?;
    assert!(refused(&place)?.contains("embeds/0.0.9 is not in published.json"));
    Ok(())
}

#[test]
fn emb_12_a_version_is_published_once() -> Result<()> {
    let place = Place::new("once")?;
    assert!(place.publish("0.1.0", "first")?);
    assert!(!place.publish("0.1.0", "first")?, "the same again");
    let before = (bytes(&place.kept().join("0.1.0"))?, std::fs::read(place.kept().join("published.json"))?);
    let error = place.publish("0.1.0", "second").expect_err("other bytes");
    assert!(format!("{error:#}").contains("element.js has other bytes"), "{error:#}");
    assert!(place.publish("1", "contract").is_err(), "the contract's folder is no version");
    let after = (bytes(&place.kept().join("0.1.0"))?, std::fs::read(place.kept().join("published.json"))?);
    assert_eq!(before, after);
    Ok(())
}

#[test]
fn emb_12_only_what_was_built_is_published() -> Result<()> {
    let place = Place::new("built")?;
    let built = place.built("first")?;
    std::fs::write(built.join("element.js.br"), "compressed")?;
    assert!(place.published()?.add("0.1.0", &built)?);
    assert!(!place.kept().join("0.1.0/element.js.br").exists());
    place.published()?.check()?;

    std::fs::write(built.join("element.js"), "edited")?;
    let error = place.published()?.add("0.2.0", &built).expect_err("an edited file");
    assert!(format!("{error:#}").contains("element.js has other bytes"), "{error:#}");
    let error = place.published()?.add("0.2.0", &place.dist()).expect_err("nothing is built");
    assert!(format!("{error:#}").contains("cargo xtask build"), "{error:#}");
    assert!(!place.kept().join("0.2.0").exists());
    Ok(())
}

#[test]
fn emb_12_what_this_repository_has_published_is_as_it_was() -> Result<()> {
    Published::read()?.check()
}
