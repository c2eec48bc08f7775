//! The accuracy page, in the folder `accuracy/` of the built page: a second program of the app, the file with the
//! points, and a document of its own.
//!
//! Its addresses are relative, so it works wherever the calculator is served from. Names carry a hash of what is in
//! the file, as trunk's do. Styles and scripts that the calculator has, too, are the calculator's.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::workspace::{self, Metadata};
use crate::{accuracy, page, process, tools};

/// Where it lands.
pub const FOLDER: &str = "accuracy";
const PROGRAM: &str = "accuracy";
const FILES_MARKER: &str = "<!-- files -->";

/// Builds it into the page in `staging`, whose document is `calculator`.
pub fn build(staging: &Path, calculator: &str, release: bool) -> Result<()> {
    let folder = staging.join(FOLDER);
    std::fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
    let built = program(release)?;
    let read = |path: PathBuf| std::fs::read(&path).with_context(|| format!("could not read {}", path.display()));
    let module = put(&folder, "accuracy", "js", &read(built.join("accuracy.js"))?)?;
    let wasm = put(&folder, "accuracy", "wasm", &read(built.join("accuracy_bg.wasm"))?)?;
    let style = put(&folder, "accuracy", "css", &read(workspace::root().join("app/style/accuracy.css"))?)?;
    let points = put(&folder, "points", "txt", accuracy::points_file()?.as_bytes())?;

    let template = workspace::root().join("app/accuracy.html");
    let html = String::from_utf8(read(template)?).context("app/accuracy.html is not UTF-8")?;
    let mut files: Vec<String> = styles(calculator).into_iter().map(|name| format!("../{name}")).collect();
    files.push(style);
    let mut lines: Vec<String> =
        files.iter().map(|file| format!("<link rel=\"stylesheet\" href=\"{file}\">")).collect();
    lines.push(format!("<link rel=\"modulepreload\" href=\"{module}\" crossorigin>"));
    lines.push(format!("<link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"));
    lines.push(format!(
        "<script id=\"boot\" type=\"module\" src=\"../boot.js\" data-module=\"{module}\" data-wasm=\"{wasm}\" data-points=\"{points}\"></script>"
    ));
    let html = page::with_part(&html, FILES_MARKER, &lines.join("\n    "))?;
    let html = page::with_static_view(&html, &["accuracy"])?;
    let path = folder.join("index.html");
    std::fs::write(&path, html).with_context(|| format!("could not write {}", path.display()))
}

/// Compiles the program and its glue; the folder that has both.
fn program(release: bool) -> Result<PathBuf> {
    let bindgen = tools::wasm_bindgen()?;
    let target = Metadata::read()?.target_directory().to_path_buf();
    let (profile, flags): (&str, &[&str]) = if release { ("release", &["--release"]) } else { ("debug", &[]) };
    process::run(
        process::cargo()
            .args(["build", "--package", "app", "--bin", PROGRAM, "--features", "csr"])
            .args(["--target", "wasm32-unknown-unknown"])
            .args(flags)
            .current_dir(workspace::root()),
    )?;
    let program =
        process::executable_in(&bindgen, "wasm-bindgen").context("wasm-bindgen has just been here and is gone")?;
    let built = target.join("accuracy-page");
    process::run(
        Command::new(program)
            .args(["--target", "web", "--no-typescript", "--out-name", PROGRAM, "--out-dir"])
            .arg(&built)
            .arg(target.join("wasm32-unknown-unknown").join(profile).join(format!("{PROGRAM}.wasm"))),
    )?;
    Ok(built)
}

/// Writes `data` under a name that changes with it; the name.
fn put(folder: &Path, name: &str, ending: &str, data: &[u8]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    data.hash(&mut hasher);
    let file = format!("{name}-{:016x}.{ending}", hasher.finish());
    std::fs::write(folder.join(&file), data).with_context(|| format!("could not write {file}"))?;
    Ok(file)
}

/// Names of the style sheets of a document, without the folders before them.
fn styles(html: &str) -> Vec<&str> {
    let links = html.split("<link ").skip(1).filter_map(|link| link.split('>').next());
    let sheets = links.filter(|link| link.contains("rel=\"stylesheet\""));
    let address = |link: &'_ str| link.find("href=\"").map(|start| start + "href=\"".len());
    sheets
        .filter_map(|link| link[address(link)?..].split('"').next())
        .filter_map(|address| address.rsplit('/').next())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::styles;

    #[test]
    fn style_sheets_are_the_calculators() {
        let html = "<link rel=\"icon\" href=\"icon.svg\"><link rel=\"stylesheet\" href=\"/sub/tokens-1.css\" />\
                    <link href=\"/frame-2.css\" rel=\"stylesheet\">";
        assert_eq!(styles(html), ["tokens-1.css", "frame-2.css"]);
    }
}
