//! The page: trunk's build, and the finish that trunk cannot do.
//!
//! **No wasm-opt.** It makes the wasm smaller, but not what travels: compressed with brotli or gzip, its output is
//! larger than what the compiler gives (2 % at `-Oz`).
//!
//! **No inline scripts.** trunk's own loader is an inline module, which the content security policy forbids;
//! Trunk.toml's `pattern_script` replaces it by `boot.js`, which reads the two file names from its own element.
//!
//! **The finish** is trunk's post-build hook (`cargo xtask finish-page`), so `trunk build` and `trunk serve` by hand
//! give the same page: a release page gets the static view in place of `<!-- shell -->`, a page with trunk's reload
//! script (an inline script and a web socket) loses the policy that would block it. The pages beside the calculator and the method are added.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::programs::Program;
use crate::public_url::PublicUrl;
use crate::workspace::{self, Metadata};
use crate::{answers, embed, hosting, method, process, side_pages, tools};

const SHELL_MARKER: &str = "<!-- shell -->";
/// The program of the calculator that is loaded after the first answer.
pub const STUDIES: &str = "studies";
/// In Trunk.toml, on the element of boot.js.
const STUDIES_MARKER: &str = "studies-program";
const RELOAD_SIGN: &str = ".well-known/trunk/ws";
const POLICY_SIGN: &str = "<meta http-equiv=\"Content-Security-Policy\"";

/// trunk, with everything it calls on PATH.
fn trunk() -> Result<Command> {
    if !workspace::root().join("index.html").is_file() {
        bail!("there is no index.html at the root of the workspace, so there is no page to build");
    }
    tools::ensure_wasm_target()?;
    let folders = [tools::wasm_bindgen()?, tools::trunk()?];
    let trunk = process::executable_in(&folders[1], "trunk").context("trunk has just been here and is gone")?;
    let mut command = Command::new(trunk);
    command.current_dir(workspace::root()).env("PATH", process::path_with(&folders)?);
    // trunk reads this variable as its own flag and only knows "true" and "false".
    command.env_remove("NO_COLOR");
    Ok(command)
}

/// Builds the release page into dist/, leaving the package's files in dist/npm and dist/embed as they are.
pub fn build(public_url: &PublicUrl) -> Result<()> {
    let built = Metadata::read()?.target_directory().join("page");
    build_into(&built, public_url)?;
    replace_page(&built, &workspace::dist())
}

/// Builds the release page into a folder of its own.
pub fn build_into(folder: &Path, public_url: &PublicUrl) -> Result<()> {
    let (name, value) = public_url.variable();
    let mut command = trunk()?;
    command.args(["build", "--release", "--public-url", public_url.folder(), "--dist"]).arg(folder).env(name, value);
    process::run(&mut command)
}

/// Watches the sources, builds without optimisation, serves and reloads, until it is stopped.
pub fn develop(port: u16, open: bool, public_url: &PublicUrl) -> Result<()> {
    let dist = Metadata::read()?.target_directory().join("page-dev");
    let mut command = trunk()?;
    command
        .args(["serve", "--address", "127.0.0.1", "--disable-address-lookup", "--port", &port.to_string()])
        .args(["--public-url", public_url.folder(), "--dist"])
        .arg(&dist);
    if open {
        command.arg("--open");
    }
    process::run(&mut command)
}

/// Swaps the old page in `dist` for the new one, and only when the new one is complete.
fn replace_page(built: &Path, dist: &Path) -> Result<()> {
    std::fs::create_dir_all(dist).with_context(|| format!("could not create {}", dist.display()))?;
    for entry in std::fs::read_dir(dist)? {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name == "npm" || name == embed::FOLDER) {
            continue;
        }
        let removed = if path.is_dir() { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
        removed.with_context(|| format!("could not remove the old {}", path.display()))?;
    }
    copy_folder(built, dist)
}

/// Copies a folder with all that is in it, over what is there.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to).with_context(|| format!("could not create {}", to.display()))?;
    for entry in std::fs::read_dir(from).with_context(|| format!("could not list {}", from.display()))? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if path.is_dir() {
            copy_folder(&path, &to.join(name))?;
        } else {
            std::fs::copy(&path, to.join(name)).with_context(|| format!("could not copy {}", path.display()))?;
        }
    }
    Ok(())
}

/// trunk's post-build hook: works on the page in TRUNK_STAGING_DIR.
pub fn finish(_args: &[String]) -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("finish-page is called by trunk after a build (TRUNK_STAGING_DIR is not set)")?;
    let path = staging.join("index.html");
    let html = std::fs::read_to_string(&path).with_context(|| format!("trunk left no {}", path.display()))?;
    let is_release = !html.contains(RELOAD_SIGN);
    let html = with_studies(&html, &Program::build(STUDIES, &staging, is_release)?)?;
    let finished = if is_release { with_static_view(&html, &[])? } else { without_policy(&html) };
    side_pages::build(&staging, &finished, is_release)?;
    let url = PublicUrl::of_build()?;
    method::build(&staging, &finished, &url)?;
    if is_release {
        answers::build(&staging, &finished, &url)?;
    }
    if is_release {
        hosting::write_headers(&staging, &url)?;
    }
    let finished = with_cards(&finished, &url)?;
    std::fs::write(&path, finished).with_context(|| format!("could not write {}", path.display()))
}

/// `html` with the static view that the app prints for `arguments`, for readers without scripts and for the first
/// paint.
pub fn with_static_view(html: &str, arguments: &[&str]) -> Result<String> {
    let view = process::printed(
        process::cargo()
            .args(["run", "--package", "app", "--bin", "shell", "--features", "ssr", "--"])
            .args(arguments)
            .current_dir(workspace::root()),
    )?;
    with_part(html, SHELL_MARKER, &view)
}

/// `html` whose starter knows the calculator's other program. Its files stand beside the document.
fn with_studies(html: &str, studies: &Program) -> Result<String> {
    let Program { module, wasm } = studies;
    with_part(html, STUDIES_MARKER, &format!("data-studies=\"{module}\" data-studies-wasm=\"{wasm}\""))
}

/// `html` with what sites that show cards of links read, where its address is known.
fn with_cards(html: &str, url: &PublicUrl) -> Result<String> {
    const END: &str = "</head>";
    let between = |start: &str, end: &str| html.split_once(start).and_then(|(_, rest)| rest.split(end).next());
    let title = between("<title>", "</title>").context("the page has no title")?;
    let description = between("<meta name=\"description\" content=\"", "\"").context("the page has no description")?;
    with_part(html, END, &format!("{}{END}", answers::of_calculator(url, title, description)))
}

/// `html` with `part` in the place of `marker`.
pub fn with_part(html: &str, marker: &str, part: &str) -> Result<String> {
    if html.matches(marker).count() != 1 {
        bail!("the document must have the marker {marker} exactly once");
    }
    Ok(html.replace(marker, part.trim()))
}

fn without_policy(html: &str) -> String {
    let cut = html.find(POLICY_SIGN).and_then(|start| Some((start, start + html[start..].find('>')? + 1)));
    match cut {
        Some((start, end)) => format!("{}{}", &html[..start], &html[end..]),
        None => html.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{SHELL_MARKER, with_part, without_policy};

    #[test]
    fn the_view_takes_the_markers_place() -> anyhow::Result<()> {
        let html = with_part("<main><!-- shell --></main>", SHELL_MARKER, "<h1>3 < 4</h1>\n")?;
        assert_eq!(html, "<main><h1>3 < 4</h1></main>");
        assert!(with_part("<main></main>", SHELL_MARKER, "x").is_err());
        assert!(with_part("<!-- shell --><!-- shell -->", SHELL_MARKER, "x").is_err());
        Ok(())
    }

    #[test]
    fn only_the_policy_goes() {
        let html = "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><title>t</title>";
        assert_eq!(without_policy(html), "<meta charset=\"utf-8\"><title>t</title>");
        assert_eq!(without_policy("<title>t</title>"), "<title>t</title>");
    }
}
