//! `cargo xtask serve`: from a bare machine with Rust to the page in a browser.

use std::process::Command;

use anyhow::Result;
use lexopt::prelude::*;

use crate::public_url::PublicUrl;
use crate::server::{self, Server};
use crate::{page, process, workspace};

/// Runs the command.
pub fn run(args: &[String]) -> Result<()> {
    let (mut port, mut dev, mut open, mut public_url) = (8080, false, false, PublicUrl::root());
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("port") => port = parser.value()?.parse()?,
            Long("dev") => dev = true,
            Long("open") => open = true,
            Long("public-url") => public_url = parser.value()?.parse()?,
            _ => return Err(arg.unexpected().into()),
        }
    }
    if dev {
        return page::develop(server::free_port(port)?, open, &public_url);
    }
    page::build(&public_url)?;
    let server = Server::start(&workspace::dist(), public_url.folder(), server::free_port(port)?)?;
    println!("\nThe page is at {}   (Ctrl-C stops it)", server.url());
    if open {
        open_in_browser(&server.url());
    }
    server.wait();
    Ok(())
}

fn open_in_browser(url: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if !process::succeeds(Command::new(opener).arg(url)) {
        println!("No browser could be opened from here.");
    }
}
