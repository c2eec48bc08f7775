//! Developer commands of PerToken: `cargo xtask <command>`.
//!
//! Each command is one module with a `run(args)`; the rooms behind them (tools, the page, the package, the server,
//! the sizes) are modules of their own, so that `test` and `bench` use what `build` and `serve` use.

#![allow(unreachable_pub, reason = "a program has no public surface: `pub` here means shared between modules")]

mod accuracy;
mod answers;
mod bench;
mod browsers;
mod build;
mod bundle;
mod calibrate;
mod catalogue;
mod checklist;
mod compression;
mod deny;
mod documents;
mod embed;
#[cfg(test)]
mod energy;
mod hosting;
mod hosts;
mod measured;
mod method;
mod node;
mod package;
mod page;
mod policy;
mod process;
mod programs;
mod public_url;
#[cfg(test)]
mod published;
mod screenshots;
mod serve;
mod server;
mod side_pages;
mod sizes;
#[cfg(test)]
mod sources;
mod stages;
#[cfg(test)]
mod systems;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

/// A command: its name, the line that `cargo xtask` prints about it, and what it does with its arguments.
struct Entry {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> anyhow::Result<()>,
}

const COMMANDS: &[Entry] = &[
    Entry {
        name: "serve",
        about: "build the page and serve it         [--port N] [--dev] [--open] [--public-url URL]",
        run: serve::run,
    },
    Entry {
        name: "build",
        about: "page to dist/, package to dist/npm/ [--page | --package] [--public-url URL] [--precompress]",
        run: build::run,
    },
    Entry {
        name: "publish-embed",
        about: "on a release: keeps dist/embed/<version>/ in embeds/, for ever",
        run: embed::published::run,
    },
    Entry {
        name: "test",
        about: "every check, one after the other    [--quick] [--only STAGE]... [--list]",
        run: test::run,
    },
    Entry { name: "bench", about: "sizes against the ledger, and times [--accept] [--lighthouse]", run: bench::run },
    Entry { name: "catalogue", about: "catalogue tables from their data    [--check]", run: catalogue::run },
    Entry { name: "checklist", about: "what the page has to do, and its tests [--write]", run: checklist::run },
    Entry {
        name: "accuracy",
        about: "the model against measurements      [--check] [--rows FILE]",
        run: accuracy::run,
    },
    Entry { name: "calibrate", about: "coefficients from measurements      [--dry-run]", run: calibrate::run },
    Entry { name: "screenshots", about: "pictures of the page, from a fresh build", run: screenshots::run },
];

/// What the page build calls back; not for people, so not in the help.
const HOOKS: &[Entry] = &[Entry { name: "finish-page", about: "", run: page::finish }];

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(name) = args.next() else {
        print_help();
        return ExitCode::SUCCESS;
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print_help();
        return ExitCode::SUCCESS;
    }
    let rest: Vec<String> = args.collect();
    let Some(command) = COMMANDS.iter().chain(HOOKS).find(|entry| entry.name == name) else {
        eprintln!("There is no command `{name}`. The nearest is `{}`; `cargo xtask` lists them all.", nearest(&name));
        return ExitCode::from(2);
    };
    match (command.run)(&rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<test::SomeFailed>() => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn print_help() {
    println!("Usage: cargo xtask <command>\n");
    for entry in COMMANDS {
        println!("  {:<13} {}", entry.name, entry.about);
    }
}

fn nearest(name: &str) -> &'static str {
    COMMANDS
        .iter()
        .map(|entry| entry.name)
        .min_by_key(|known| strsim::damerau_levenshtein(known, name))
        .unwrap_or("test")
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_typing_mistake_finds_its_command() {
        assert_eq!(nearest("sevre"), "serve");
        assert_eq!(nearest("tests"), "test");
        assert_eq!(nearest("catalog"), "catalogue");
    }
}
