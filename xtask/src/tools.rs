//! The command line tools that the build needs, each at one exact version.
//!
//! A tool is looked for on PATH, then in our tool cache (`<cache folder>/pertoken/<tool>-<version>/bin/<tool>`), and
//! is otherwise installed into that cache: nothing is written into the clone or into `~/.cargo/bin`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{self, executable_in};
use crate::workspace;

const TRUNK: &str = "0.21.14";
const CARGO_DENY: &str = "0.20.2";
const MDBOOK: &str = "0.5.4";

/// What a crate that holds a command line tool needs in order to be installed.
struct CrateTool<'a> {
    name: &'a str,
    version: &'a str,
    /// The program it is known by; the crate may bring more.
    program: &'a str,
    /// How long it takes to compile on two cores.
    minutes: u32,
    options: &'a [&'a str],
}

/// The folder that keeps our tools between runs and between clones.
fn cache() -> Result<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = variable("XDG_CACHE_HOME")
        .or_else(|| variable("LOCALAPPDATA").filter(|_| cfg!(windows)))
        .or_else(|| variable("HOME").map(|home| home.join(".cache")))
        .context("no folder to keep tools in: set HOME or XDG_CACHE_HOME")?;
    Ok(base.join("pertoken"))
}

/// Makes sure that Rust can compile for the browser.
pub fn ensure_wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET);
    if library.is_dir() {
        return Ok(());
    }
    if process::find("rustup").is_none() {
        bail!(
            "Rust's {TARGET} target is missing and there is no rustup to add it: install rustup, or your system's package of Rust's standard library for wasm32"
        );
    }
    process::run(Command::new("rustup").args(["target", "add", TARGET]))
        .with_context(|| format!("`rustup target add {TARGET}` is needed once, and needs a connection"))
}

/// The folder with wasm-bindgen and wasm-bindgen-test-runner, of exactly the version of the crate.
pub fn wasm_bindgen() -> Result<PathBuf> {
    let version = workspace::pinned("wasm-bindgen")?;
    crate_tool(&CrateTool {
        name: "wasm-bindgen-cli",
        version: &version,
        program: "wasm-bindgen",
        minutes: 2,
        // Its lockfile can name a release that an index does not have yet; its ranges always resolve.
        options: &[],
    })
}

/// The folder with trunk.
pub fn trunk() -> Result<PathBuf> {
    crate_tool(&CrateTool {
        name: "trunk",
        version: TRUNK,
        program: "trunk",
        minutes: 6,
        options: &["--locked", "--no-default-features", "--features", "rustls"],
    })
}

/// The folder with cargo-deny.
pub fn cargo_deny() -> Result<PathBuf> {
    crate_tool(&CrateTool {
        name: "cargo-deny",
        version: CARGO_DENY,
        program: "cargo-deny",
        minutes: 4,
        options: &["--locked"],
    })
}

/// The folder with mdBook.
pub fn mdbook() -> Result<PathBuf> {
    crate_tool(&CrateTool {
        name: "mdbook",
        version: MDBOOK,
        program: "mdbook",
        minutes: 2,
        options: &["--locked", "--no-default-features", "--features", "search"],
    })
}

/// The folder of the program on PATH, if it has the wanted version.
fn on_path(program: &str, version: &str) -> Option<PathBuf> {
    let path = process::find(program)?;
    has_version(&path, version).then(|| path.parent().map(Path::to_path_buf)).flatten()
}

/// The folder of the program in our cache.
fn cached(program: &str, version: &str) -> Option<PathBuf> {
    let root = cache().ok()?.join(format!("{program}-{version}"));
    // npm on Windows puts programs into the prefix itself.
    [root.join("bin"), root].into_iter().find(|folder| executable_in(folder, program).is_some())
}

/// Whether `program --version` names this version as one of its words.
fn has_version(program: &Path, version: &str) -> bool {
    let said = process::output(Command::new(program).arg("--version"));
    said.is_ok_and(|said| said.split_whitespace().any(|word| word == version))
}

fn crate_tool(tool: &CrateTool<'_>) -> Result<PathBuf> {
    let CrateTool { name, version, program, .. } = *tool;
    if let Some(folder) = on_path(program, version).or_else(|| cached(program, version)) {
        return Ok(folder);
    }
    let root = cache()?.join(format!("{program}-{version}"));
    if !(process::find("cargo-binstall").is_some() && binstall(tool, &root)) {
        compile(tool, &root)?;
    }
    cached(program, version).with_context(|| format!("{name} {version} was installed, but brought no {program}"))
}

/// Fetches a ready-made program where cargo-binstall is at hand and finds one.
fn binstall(tool: &CrateTool<'_>, root: &Path) -> bool {
    println!("Fetching {} {} with cargo-binstall ...", tool.name, tool.version);
    let fetched = process::run(
        process::cargo()
            .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"])
            .arg(root)
            .arg(format!("{}@{}", tool.name, tool.version)),
    );
    if let Err(error) = &fetched {
        println!("No ready-made {} ({error:#}).", tool.name);
    }
    fetched.is_ok()
}

/// Compiles the tool, giving up speed it does not need for a build that takes half the time.
fn compile(tool: &CrateTool<'_>, root: &Path) -> Result<()> {
    let CrateTool { name, version, minutes, options, .. } = *tool;
    println!(
        "Compiling {name} {version}: about {minutes} minutes on two cores, once. It is kept in {}",
        root.display()
    );
    let mut command = process::cargo();
    command
        .args(["install", name, "--version", version, "--root"])
        .arg(root)
        .args(options)
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    let line = process::shown(&command);
    process::run(&mut command).with_context(|| {
        format!("{name} {version} is needed. Check the connection and try again, or install it yourself: {line}")
    })
}
