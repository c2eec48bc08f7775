//! The pages beside the calculator, each in a folder of the built page: a program of the app and a style sheet of its
//! own, and where it has some, a file of data. Their document is `app/side-page.html`.
//!
//! Addresses are relative, so they work wherever the calculator is served from. Names carry a hash of what is in
//! the file, as trunk's do. Styles and scripts that the calculator has, too, are the calculator's.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::programs::{Program, put, read};
use crate::{accuracy, page, workspace};

/// A page beside the calculator.
pub struct SidePage {
    /// Its folder, its program and its style sheet are called so.
    pub name: &'static str,
    title: &'static str,
    description: &'static str,
    /// A file that it fetches.
    data: Option<Data>,
}

/// A file of data.
struct Data {
    name: &'static str,
    write: fn() -> Result<String>,
}

/// What was measured beside what is predicted.
pub const ACCURACY: SidePage = SidePage {
    name: "accuracy",
    title: "Accuracy: PerToken",
    description: "Predicted against measured: thousands of published benchmark rows of LLM serving beside what PerToken says, each of which opens as a scenario.",
    data: Some(Data { name: "points", write: accuracy::points_file }),
};
/// A reader's own benchmark beside what is predicted.
pub const CALIBRATE: SidePage = SidePage {
    name: "calibrate",
    title: "Calibrate: PerToken",
    description: "Paste the output of vllm bench serve, GuideLLM, AIPerf or inference-perf: it is compared with what PerToken says to the same load, and makes a correction that travels in the link.",
    data: None,
};

/// An article's claims, each beside what comes of it.
pub const CLAIMS: SidePage = SidePage {
    name: "claims",
    title: "An article's claims put to the test: PerToken",
    description: "An article says that inference can be made 90 % cheaper. Each of its claims is put to the test by scenarios that can be opened, with verdicts that your browser computes.",
    data: None,
};

/// A page of all components, for development: it has all styles, and no program.
const COMPONENTS: &str = "components";

const DOCUMENT: &str = "app/side-page.html";
/// Styles that all of them have and the calculator does not.
const SHARED_STYLE: &str = "beside";

/// Builds all of them into the page in `staging`, whose document is `calculator`; what is for development only is in
/// no release.
pub fn build(staging: &Path, calculator: &str, release: bool) -> Result<()> {
    if !release {
        build_components(staging, calculator)?;
    }
    [ACCURACY, CALIBRATE, CLAIMS].iter().try_for_each(|page| page.build(staging, calculator, release))
}

fn build_components(staging: &Path, calculator: &str) -> Result<()> {
    let folder = made(staging, COMPONENTS)?;
    let style = put_styles(&folder, COMPONENTS, &[SHARED_STYLE, ACCURACY.name, CLAIMS.name, COMPONENTS])?;
    write_document(
        &folder,
        COMPONENTS,
        ["Components: PerToken", "All components in all states."],
        &links(calculator, style),
    )
}

/// The folder `name` in `staging`.
pub fn made(staging: &Path, name: &str) -> Result<PathBuf> {
    let folder = staging.join(name);
    std::fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
    Ok(folder)
}

/// Puts these style sheets into `folder` as one; its name.
pub fn put_styles(folder: &Path, name: &str, sheets: &[&str]) -> Result<String> {
    let styles = workspace::root().join("app/style");
    let sheets = sheets.iter().map(|name| read(&styles.join(format!("{name}.css"))));
    put(folder, name, "css", &sheets.collect::<Result<Vec<_>>>()?.concat())
}

/// Links to the calculator's style sheets and to `style`.
fn links(calculator: &str, style: String) -> Vec<String> {
    let sheets = styles_of(calculator).into_iter().map(|name| format!("../{name}")).chain([style]);
    sheets.map(|file| format!("<link rel=\"stylesheet\" href=\"{file}\">")).collect()
}

/// Writes the document of the page `name` with the static view that the app prints for it.
fn write_document(folder: &Path, name: &str, [title, description]: [&str; 2], files: &[String]) -> Result<()> {
    let html = String::from_utf8(read(&workspace::root().join(DOCUMENT))?)
        .with_context(|| format!("{DOCUMENT} is not UTF-8"))?;
    let html = page::with_part(&html, "<!-- title -->", title)?;
    let html = page::with_part(&html, "<!-- description -->", description)?;
    let html = page::with_part(&html, "<!-- files -->", &files.join("\n    "))?;
    let html = page::with_static_view(&html, &[name])?;
    let path = folder.join("index.html");
    std::fs::write(&path, html).with_context(|| format!("could not write {}", path.display()))
}

impl SidePage {
    fn build(&self, staging: &Path, calculator: &str, release: bool) -> Result<()> {
        let name = self.name;
        let folder = made(staging, name)?;
        let Program { module, wasm } = Program::build(name, &folder, release)?;
        let style = put_styles(&folder, name, &[SHARED_STYLE, name])?;
        let mut data = String::new();
        if let Some(Data { name: kind, write }) = self.data {
            data = format!(" data-{kind}=\"{}\"", put(&folder, kind, "txt", write()?.as_bytes())?);
        }
        let mut lines = links(calculator, style);
        lines.extend([
            format!("<link rel=\"modulepreload\" href=\"{module}\" crossorigin>"),
            format!("<link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"),
            format!(
                "<script id=\"boot\" type=\"module\" src=\"../boot.js\" data-module=\"{module}\" data-wasm=\"{wasm}\"{data}></script>"
            ),
        ]);
        write_document(&folder, name, [self.title, self.description], &lines)
    }
}

/// Names of the style sheets of a document, without the folders before them.
pub fn styles_of(html: &str) -> Vec<&str> {
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
    use super::styles_of;

    #[test]
    fn style_sheets_are_the_calculators() {
        let html = "<link rel=\"icon\" href=\"icon.svg\"><link rel=\"stylesheet\" href=\"/sub/tokens-1.css\" />\
                    <link href=\"/frame-2.css\" rel=\"stylesheet\">";
        assert_eq!(styles_of(html), ["tokens-1.css", "frame-2.css"]);
    }
}
