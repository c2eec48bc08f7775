//! `cargo xtask bench`: sizes against the ledger, times of the module, Lighthouse's scores of the page.

use anyhow::{Context, Result};
use lexopt::prelude::*;
use std::process::Command;

use crate::browsers::CHROMIUM;
use crate::public_url::PublicUrl;
use crate::server::Server;
use crate::{node, package, page, process, sizes, workspace};

/// Runs the command.
pub fn run(args: &[String]) -> Result<()> {
    let (mut accept, mut lighthouse) = (false, false);
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("accept") => accept = true,
            Long("lighthouse") => lighthouse = true,
            _ => return Err(arg.unexpected().into()),
        }
    }
    page::build(&PublicUrl::root())?;
    if lighthouse {
        return scores();
    }
    package::build()?;
    println!();
    let sizes = sizes::measure_present()?;
    if accept {
        sizes::accept(&sizes)?;
        println!("tests/ledger.json has the sizes of this build: commit it with the change that made them.");
    }
    let verdict = sizes::check(&sizes);
    println!();
    let times = run_links().and_then(|()| run_times());
    verdict.and(times)
}

/// A million mutated links, read and written.
fn run_links() -> Result<()> {
    let mut command = process::cargo();
    command.args(["test", "--quiet", "--release", "--package", "cost-core", "--test", "link_mutations"]);
    process::run(command.args(["--", "--ignored", "--nocapture"]))
}

/// Times are printed; only what takes ten times what is aimed at fails.
fn run_times() -> Result<()> {
    let mut scripts = vec![script("module")];
    match node::ensure_packages().and_then(|()| CHROMIUM.path()) {
        Ok(chromium) => scripts.push(script("page").map(|mut command| {
            command.env("CHROMIUM_PATH", chromium);
            command
        })),
        Err(error) => println!("No times of the page: {error:#}"),
    }
    for command in scripts {
        process::run(&mut command?)?;
    }
    Ok(())
}

fn script(of: &str) -> Result<Command> {
    let mut command = node::node()?;
    command.arg(format!("tests/bench/{of}.mjs")).current_dir(workspace::root()).env("PERTOKEN_DIST", workspace::dist());
    Ok(command)
}

/// Lighthouse's four scores of the release page, compressed as a host would.
fn scores() -> Result<()> {
    node::ensure_packages()?;
    let chromium = CHROMIUM.path()?;
    let server = Server::start(&workspace::dist(), "/", 0)?;
    let report = process::printed(
        node::node()?
            .arg("tests/node_modules/lighthouse/cli/index.js")
            .arg(server.url())
            .args(["--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox"])
            .arg("--only-categories=performance,accessibility,best-practices,seo")
            .current_dir(workspace::root())
            .env("CHROME_PATH", chromium),
    )
    .context("Lighthouse could not judge the page")?;
    let report: serde_json::Value = serde_json::from_str(&report).context("Lighthouse's report is not JSON")?;
    println!("\nLighthouse {}", report["lighthouseVersion"].as_str().unwrap_or("?"));
    for category in report["categories"].as_object().into_iter().flat_map(|all| all.values()) {
        let score = category["score"].as_f64().map_or("none".to_owned(), |score| format!("{:.0}", score * 100.0));
        println!("  {:<16}{score:>5}", category["title"].as_str().unwrap_or("?"));
    }
    for metric in
        ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"]
    {
        let audit = &report["audits"][metric];
        println!(
            "  {:<28}{}",
            audit["title"].as_str().unwrap_or(metric),
            audit["displayValue"].as_str().unwrap_or("?")
        );
    }
    Ok(())
}
