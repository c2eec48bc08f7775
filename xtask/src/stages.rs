//! The stages of `cargo xtask test`: what each checks and how it is run.

use std::process::Command;

use anyhow::{Context, Result};

use crate::browsers::{Browser, CHROMIUM, FIREFOX};
use crate::hosting::Sites;
use crate::process::{self, Missing, cargo, missing};
use crate::public_url::PublicUrl;
use crate::server::Server;
use crate::workspace::{self, Metadata};
use crate::{accuracy, catalogue, checklist, deny, hosts, node, package, page, sizes, tools};

/// One check.
pub struct Stage {
    /// What `--only` takes.
    pub name: &'static str,
    /// What it checks.
    pub about: &'static str,
    /// Whether `--quick` runs it.
    pub quick: bool,
    /// Whether it looks at dist/.
    pub needs_build: bool,
    /// The check: an error is a failure, except `process::Missing`.
    pub run: fn() -> Result<()>,
}

const fn stage(name: &'static str, about: &'static str, run: fn() -> Result<()>) -> Stage {
    Stage { name, about, quick: false, needs_build: false, run }
}

const fn quick(stage: Stage) -> Stage {
    Stage { quick: true, ..stage }
}

const fn after_build(stage: Stage) -> Stage {
    Stage { needs_build: true, ..stage }
}

/// The stage that fills dist/.
pub const BUILD: &str = "build";

/// All of them, in the order in which they run.
pub const STAGES: &[Stage] = &[
    quick(stage("format", "rustfmt has nothing to change", format)),
    quick(stage("lint", "clippy, every crate, on this machine", lint)),
    quick(stage("tests", "unit, property and corpus tests, on this machine", tests)),
    quick(stage("catalogue", "the catalogue's tables are what its data says", catalogue_is_current)),
    quick(stage("accuracy", "no slice of tests/measured/ACCURACY.md has become worse", accuracy_is_kept)),
    stage("lint-wasm", "clippy, what runs in browsers, for wasm32", lint_wasm),
    stage("tests-wasm", "the tests that run inside wasm, in Node", tests_wasm),
    stage(BUILD, "the page and the package build", build),
    after_build(stage("package", "the npm package, used from Node", package_tests)),
    after_build(stage("chromium", "the page in Chromium", || browser_tests(&CHROMIUM))),
    after_build(stage("firefox", "the page in Firefox", || browser_tests(&FIREFOX))),
    after_build(stage("hosts", "element and frame in the sites of examples/, in both browsers", host_tests)),
    after_build(stage("hosting", "the configurations of hosting/, by nginx, in both browsers", hosting_tests)),
    after_build(stage("sizes", "what a visitor downloads, against tests/ledger.json", || {
        sizes::check(&sizes::measure_present()?)
    })),
    stage("docs", "the crates' documentation builds without a warning", docs),
    stage("dependencies", "licences and sources of the dependencies", deny::dependencies),
    stage("advisories", "known vulnerabilities of the dependencies", deny::advisories),
    // Last: it also counts what came of the others' tests.
    quick(stage("checklist", "every item of tests/checklist.csv has its test or review", checklist::check)),
];

/// cargo at the root of the workspace.
fn at_root(arguments: &[&str]) -> Command {
    let mut command = cargo();
    command.args(arguments).current_dir(workspace::root());
    command
}

/// `--features app/<feature>` once the app has it.
fn app_feature(feature: &str) -> Result<Vec<String>> {
    let present = Metadata::read()?.has_feature("app", feature);
    Ok(if present { vec!["--features".to_owned(), format!("app/{feature}")] } else { Vec::new() })
}

fn format() -> Result<()> {
    process::run(&mut at_root(&["fmt", "--all", "--check"]))
}

fn lint() -> Result<()> {
    let features = app_feature("ssr")?;
    process::run(at_root(&["clippy", "--workspace", "--all-targets"]).args(features).args(["--", "-D", "warnings"]))
}

fn lint_wasm() -> Result<()> {
    tools::ensure_wasm_target()?;
    let target = ["--target", "wasm32-unknown-unknown"];
    let browser = ["clippy", "-p", "cost-core", "-p", "benchmark", "-p", "words", "-p", "cost-js", "-p", "app"];
    process::run(at_root(&browser).args(target).args(app_feature("csr")?).args(["--", "-D", "warnings"]))?;
    process::run(at_root(&["clippy", "-p", "cost-js", "--tests"]).args(target).args(["--", "-D", "warnings"]))
}

fn tests() -> Result<()> {
    process::run(at_root(&["test", "--workspace", "--quiet"]).args(app_feature("ssr")?))?;
    checklist::remember_native()
}

fn catalogue_is_current() -> Result<()> {
    catalogue::run(&["--check".to_owned()])
}

fn accuracy_is_kept() -> Result<()> {
    accuracy::run(&["--check".to_owned()])
}

fn tests_wasm() -> Result<()> {
    node::node()?;
    tools::ensure_wasm_target()?;
    let path = process::path_with(&[tools::wasm_bindgen()?])?;
    process::run(at_root(&["test", "-p", "cost-js", "--target", "wasm32-unknown-unknown"]).env("PATH", path))
}

fn build() -> Result<()> {
    page::build(&PublicUrl::root())?;
    package::build()
}

fn docs() -> Result<()> {
    process::run(
        at_root(&["doc", "--workspace", "--no-deps", "--quiet"])
            .args(app_feature("ssr")?)
            .env("RUSTDOCFLAGS", "-D warnings"),
    )
}

/// The tests of a folder, run with options of Node: they tell people what they find and leave it in the file of `results`.
fn node_tests(folder: &str, results: &str, options: &[&str]) -> Result<Command> {
    let files = node::test_files(folder)?;
    node::ensure_packages()?;
    let mut command = node::node()?;
    command
        .args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout"])
        .arg("--test-reporter=./tests/results.mjs")
        .arg(format!("--test-reporter-destination={}", checklist::results_file(results)?.display()))
        .args(options)
        .args(files.iter().map(|file| file.strip_prefix(workspace::root()).unwrap_or(file)))
        .current_dir(workspace::root())
        .env("PERTOKEN_DIST", workspace::dist());
    Ok(command)
}

fn package_tests() -> Result<()> {
    let mut command = node_tests("package", "package", &[])?;
    // One of them is a bare page in a browser, and says so itself where there is none.
    if let Ok(program) = CHROMIUM.path() {
        command.env("CHROMIUM", program);
    }
    process::run(&mut command)
}

fn browser_tests(browser: &Browser) -> Result<()> {
    let mut command = node_tests("browser", browser.name, &[])?;
    let program = browser.path()?;
    let server = Server::start(&workspace::dist(), "/", 0).context("the page could not be served for the browser")?;
    process::run(command.env("BROWSERS", browser.name).env(browser.variable, program).env("BASE_URL", server.url()))
}

/// In what browsers there are. What was not tested makes the stage one that was skipped in part.
fn host_tests() -> Result<()> {
    let mut command = node_tests("hosts", "hosts", &["--test-concurrency=2"])?;
    let (mut names, mut untested) = (Vec::new(), Vec::new());
    for browser in [&CHROMIUM, &FIREFOX] {
        match browser.path() {
            Ok(program) => {
                command.env(browser.variable, program);
                names.push(browser.name);
            }
            Err(error) if error.is::<Missing>() => untested.push(format!("{error:#}")),
            Err(error) => return Err(error),
        }
    }
    if names.is_empty() {
        return Err(missing(untested.join("; ")));
    }
    let hosts = hosts::build()?;
    process::run(command.env("BROWSERS", names.join(",")).env("PERTOKEN_HOSTS", &hosts.list))?;
    untested.extend(hosts.skipped);
    if untested.is_empty() {
        Ok(())
    } else {
        Err(missing(format!("in part, the rest passed: {}", untested.join("; "))))
    }
}

fn hosting_tests() -> Result<()> {
    let mut command = node_tests("hosting", "hosting", &[])?;
    for browser in [&CHROMIUM, &FIREFOX] {
        command.env(browser.variable, browser.path()?);
    }
    let sites = Sites::start()?;
    process::run(command.envs(sites.variables()).env("BROWSERS", [CHROMIUM.name, FIREFOX.name].join(",")))
}
