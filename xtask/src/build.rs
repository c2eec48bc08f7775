//! `cargo xtask build`: the page in dist/, the npm package in dist/npm/.

use anyhow::Result;
use lexopt::prelude::*;

use crate::public_url::PublicUrl;
use crate::{compression, package, page, sizes, workspace};

/// Runs the command.
pub fn run(args: &[String]) -> Result<()> {
    let (mut page_only, mut package_only, mut pack, mut public_url) = (false, false, false, PublicUrl::root());
    let mut parser = lexopt::Parser::from_args(args);
    while let Some(arg) = parser.next()? {
        match arg {
            Long("page") => page_only = true,
            Long("package") => package_only = true,
            Long("precompress") => pack = true,
            Long("public-url") => public_url = parser.value()?.parse()?,
            _ => return Err(arg.unexpected().into()),
        }
    }
    if !package_only {
        page::build(&public_url)?;
    }
    if !page_only {
        package::build()?;
    }
    if pack {
        compression::precompress(&[&workspace::dist()])?;
    }
    println!("\nBuilt into dist/:");
    for (what, size) in sizes::measure_present()? {
        println!("  {what:<14} {:>8.1} KiB compressed", sizes::kib(size));
    }
    Ok(())
}
