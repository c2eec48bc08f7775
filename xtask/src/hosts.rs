//! The sites of examples/, each made by its real generator below target/hosts/, for the stage `hosts`.
//!
//! A site is a copy of its example; what its generator needs is installed with it, at the versions of the example's
//! lockfile, and kept until that changes. A generator that cannot be had here is a reason, not a failure.

mod tool;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use serde::Serialize;

use crate::page::copy_folder;
use crate::process::{self, Missing};
use crate::workspace::{self, Metadata};
use tool::Tool;

/// One folder of examples/.
struct Host {
    name: &'static str,
    tool: Tool,
    /// What makes the site: command lines, whose first word is one of the tool's programs.
    build: &'static [&'static str],
    /// Where it lands, in the site's folder.
    output: &'static str,
    /// Where in the site's folder a copy of dist/embed belongs, if it has its own.
    embed: Option<&'static str>,
}

const fn host(name: &'static str, tool: Tool, build: &'static [&'static str], output: &'static str) -> Host {
    Host { name, tool, build, output, embed: None }
}

/// Those of one lane are made one after another, the lanes at the same time: while one compiles, another downloads.
const LANES: &[&[Host]] = &[
    &[host("html", Tool::None, &[], "."), host("mdbook", Tool::MdBook, &["mdbook build"], "book")],
    &[
        host("docusaurus", Tool::Node, &["npm run build"], "build"),
        host("vitepress", Tool::Node, &["npm run build"], ".vitepress/dist"),
        Host { embed: Some("public/embed"), ..host("starlight", Tool::Node, &["npm run build"], "dist") },
    ],
    &[
        host("mkdocs", Tool::Python, &["mkdocs build --strict"], "site"),
        host("sphinx", Tool::Python, &["sphinx-build -W . _build"], "_build"),
        host(
            "jupyter",
            Tool::Python,
            &[
                "jupyter nbconvert --execute --to html --HTMLExporter.require_js_url= --HTMLExporter.mathjax_url= \
                 --output-dir html cost.ipynb",
                "jupyter nbconvert --execute --to html --HTMLExporter.require_js_url= --HTMLExporter.mathjax_url= \
                 --output-dir html --theme dark --output dark cost.ipynb",
            ],
            "html",
        ),
    ],
];

/// What came of a host, as the tests are told.
#[derive(Serialize)]
#[serde(untagged)]
enum Built {
    Site {
        folder: PathBuf,
        /// The folder of its tool's programs.
        programs: Option<PathBuf>,
    },
    Skipped {
        skipped: String,
    },
}

/// All that were made.
pub struct Hosts {
    /// The file that tells the tests.
    pub list: PathBuf,
    /// Those that could not be, with the reasons.
    pub skipped: Vec<String>,
}

/// Makes all of them, and takes note of those whose tools are not to be had.
pub fn build() -> Result<Hosts> {
    let folder = Metadata::read()?.target_directory().join("hosts");
    std::fs::create_dir_all(&folder).with_context(|| format!("could not make {}", folder.display()))?;
    let built = std::thread::scope(|scope| {
        let folder = &folder;
        let lanes: Vec<_> = LANES.iter().map(|lane| scope.spawn(|| build_lane(lane, folder))).collect();
        lanes
            .into_iter()
            .map(|lane| lane.join().map_err(|_| anyhow!("a lane of hosts panicked"))?)
            .collect::<Result<Vec<_>>>()
    })?;
    let built: BTreeMap<&str, Built> = built.into_iter().flatten().collect();
    let list = folder.join("hosts.json");
    let text = serde_json::to_string_pretty(&built).context("the list of hosts is JSON")?;
    std::fs::write(&list, text).with_context(|| format!("could not write {}", list.display()))?;
    let reason = |(name, built): (&&str, &Built)| match built {
        Built::Site { .. } => None,
        Built::Skipped { skipped } => Some(format!("{name} ({skipped})")),
    };
    Ok(Hosts { list, skipped: built.iter().filter_map(reason).collect() })
}

fn build_lane(lane: &[Host], folder: &Path) -> Result<Vec<(&'static str, Built)>> {
    let one = |host: &Host| {
        let started = Instant::now();
        let built = match host.build_in(&folder.join(host.name)) {
            Err(error) if error.is::<Missing>() => Built::Skipped { skipped: format!("{error:#}") },
            built => built.with_context(|| format!("the site of examples/{}", host.name))?,
        };
        match &built {
            Built::Site { .. } => println!("{}: built in {} s", host.name, started.elapsed().as_secs()),
            Built::Skipped { skipped } => println!("{}: skipped: {skipped}", host.name),
        }
        Ok((host.name, built))
    };
    lane.iter().map(one).collect()
}

impl Host {
    fn build_in(&self, folder: &Path) -> Result<Built> {
        let site = folder.join("site");
        copy_example(&workspace::root().join("examples").join(self.name), &site)?;
        if let Some(place) = self.embed {
            copy_folder(&workspace::dist().join("embed"), &site.join(place))?;
        }
        let log = folder.join("log.txt");
        drop(std::fs::remove_file(&log));
        let programs = self.tool.install(folder, &site, &log)?;
        for line in self.build {
            let mut words = line.split_whitespace();
            let mut command = self.tool.command(words.next().unwrap_or_default(), programs.as_deref())?;
            process::logged(command.args(words).current_dir(&site), &log)?;
        }
        Ok(Built::Site { folder: site.join(self.output), programs })
    }
}

/// Copies an example over what was there. What is installed stays in both.
fn copy_example(example: &Path, site: &Path) -> Result<()> {
    std::fs::create_dir_all(site).with_context(|| format!("could not make {}", site.display()))?;
    for path in written(site)? {
        let removed = if path.is_dir() { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
        removed.with_context(|| format!("could not remove {}", path.display()))?;
    }
    for path in written(example)? {
        let to = site.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_folder(&path, &to)?;
        } else {
            std::fs::copy(&path, to).with_context(|| format!("could not copy {}", path.display()))?;
        }
    }
    Ok(())
}

/// What is in a site's folder, without what is installed.
fn written(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("could not list {}", folder.display()))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.file_name().is_some_and(|name| name != tool::NODE_MODULES)).collect())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::LANES;
    use crate::workspace;

    #[test]
    fn every_example_is_built() -> anyhow::Result<()> {
        let mut folders = BTreeSet::new();
        for entry in std::fs::read_dir(workspace::root().join("examples"))? {
            let entry = entry?;
            if entry.path().is_dir() {
                folders.insert(entry.file_name().to_string_lossy().into_owned());
            }
        }
        let hosts: BTreeSet<String> = LANES.iter().copied().flatten().map(|host| host.name.to_owned()).collect();
        assert_eq!(hosts, folders);
        Ok(())
    }
}
