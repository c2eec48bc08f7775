//! `cargo xtask screenshots`: tests/screenshots.mjs against a fresh release build.

use anyhow::{Result, bail};

use crate::browsers::{CHROMIUM, FIREFOX};
use crate::public_url::PublicUrl;
use crate::server::Server;
use crate::{node, page, process, workspace};

/// Runs the command. Arguments go to the script.
pub fn run(args: &[String]) -> Result<()> {
    let script = workspace::root().join("tests/screenshots.mjs");
    if !script.is_file() {
        bail!("there is no tests/screenshots.mjs to run");
    }
    node::ensure_packages()?;
    let chromium = CHROMIUM.path()?;
    page::build(&PublicUrl::root())?;
    let server = Server::start(&workspace::dist(), "/", 0)?;
    let mut command = node::node()?;
    command
        .arg(&script)
        .args(args)
        .current_dir(workspace::root())
        .env("BASE_URL", server.url())
        .env("PERTOKEN_DIST", workspace::dist())
        .env(CHROMIUM.variable, chromium);
    if let Ok(firefox) = FIREFOX.path() {
        command.env(FIREFOX.variable, firefox);
    }
    process::run(&mut command)
}
