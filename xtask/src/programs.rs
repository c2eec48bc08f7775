//! Programs of the app beside the one that trunk builds.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::workspace::{self, Metadata};
use crate::{process, tools};

/// The names of a built program's two files.
pub struct Program {
    /// Its module.
    pub module: String,
    /// Its wasm.
    pub wasm: String,
}

impl Program {
    /// Compiles the program `name` and puts its files into `folder`.
    pub fn build(name: &str, folder: &Path, release: bool) -> Result<Program> {
        let built = compiled(name, release)?;
        let module = put(folder, name, "js", &read(&built.join(format!("{name}.js")))?)?;
        let wasm = put(folder, name, "wasm", &read(&built.join(format!("{name}_bg.wasm")))?)?;
        Ok(Program { module, wasm })
    }
}

/// Compiles the program and its glue; the folder that has both.
fn compiled(name: &str, release: bool) -> Result<PathBuf> {
    let bindgen = tools::wasm_bindgen()?;
    let target = Metadata::read()?.target_directory().to_path_buf();
    let (profile, flags): (&str, &[&str]) = if release { ("release", &["--release"]) } else { ("debug", &[]) };
    process::run(
        process::cargo()
            .args(["build", "--package", "app", "--bin", name, "--features", "csr"])
            .args(["--target", "wasm32-unknown-unknown"])
            .args(flags)
            .current_dir(workspace::root()),
    )?;
    let program =
        process::executable_in(&bindgen, "wasm-bindgen").context("wasm-bindgen has just been here and is gone")?;
    let built = target.join("side-pages").join(name);
    process::run(
        Command::new(program)
            .args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"])
            .arg(&built)
            .arg(target.join("wasm32-unknown-unknown").join(profile).join(format!("{name}.wasm"))),
    )?;
    Ok(built)
}

/// Writes `data` under a name that changes with it; the name.
pub fn put(folder: &Path, name: &str, ending: &str, data: &[u8]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    data.hash(&mut hasher);
    let file = format!("{name}-{:016x}.{ending}", hasher.finish());
    std::fs::write(folder.join(&file), data).with_context(|| format!("could not write {file}"))?;
    Ok(file)
}

/// The bytes of a file.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("could not read {}", path.display()))
}
