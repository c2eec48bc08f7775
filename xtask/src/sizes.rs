//! Sizes of what a visitor downloads, compressed with brotli at quality 11, and the ledger they are held to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::compression::{Effort, Encoding};
use crate::page::STUDIES;
use crate::side_pages::{ACCURACY, CALIBRATE, CLAIMS};
use crate::{embed, package, workspace};

/// Growth up to this percentage of the ledger's size passes.
const GROWTH_PERCENT: u64 = 2;
/// Growth of less than this many bytes passes too: in a small file 2 % is one word.
const SLACK: u64 = 64;
/// What no change of the ledger can lift, in KiB.
const CAPS: &[(&str, u64)] = &[
    ("page wasm", 260),
    ("first load", 304),
    ("studies wasm", 398),
    ("whole load", 710),
    ("accuracy wasm", 130),
    ("accuracy points", 150),
    ("accuracy load", 260),
    ("calibrate wasm", 220),
    ("calibrate load", 260),
    ("claims wasm", 220),
    ("claims load", 260),
    ("module wasm", 110),
    ("module all", 178),
    ("element wasm", 134),
    ("element load", 146),
    ("frame load", 148),
];

/// Name and compressed bytes, in the order in which they are shown.
pub type Sizes = Vec<(&'static str, u64)>;

/// tests/ledger.json: the sizes that the last accepted build had.
#[derive(Deserialize, Serialize)]
struct Ledger {
    /// What the numbers are.
    unit: String,
    sizes: BTreeMap<String, u64>,
}

/// Bytes as KiB.
#[expect(clippy::cast_precision_loss, reason = "file sizes are far below 2^52")]
pub fn kib(bytes: u64) -> f64 {
    bytes as f64 / 1024.0
}

/// Measures what dist/ has of the page and of the package.
pub fn measure_present() -> Result<Sizes> {
    let mut sizes = Sizes::new();
    let dist = workspace::dist();
    let index = dist.join("index.html");
    if index.is_file() {
        let (studies, files) = Files::of_page(&dist, &index)?.split(|file| is_of(file, STUDIES));
        sizes.push(("page wasm", files.of_kind("wasm")));
        sizes.push(("page js", files.of_kind("js")));
        sizes.push(("page css", files.of_kind("css")));
        sizes.push(("page html", files.of_kind("html")));
        sizes.push(("first load", files.sum()));
        sizes.push(("studies wasm", studies.of_kind("wasm")));
        sizes.push(("whole load", files.sum() + studies.sum()));
    }
    let accuracy = dist.join(ACCURACY.name).join("index.html");
    if accuracy.is_file() {
        let files = Files::of_page(&dist, &accuracy)?;
        sizes.push(("accuracy wasm", files.of_kind("wasm")));
        sizes.push(("accuracy points", files.of_kind("txt")));
        sizes.push(("accuracy load", files.sum()));
    }
    let calibrate = dist.join(CALIBRATE.name).join("index.html");
    if calibrate.is_file() {
        let files = Files::of_page(&dist, &calibrate)?;
        sizes.push(("calibrate wasm", files.of_kind("wasm")));
        sizes.push(("calibrate load", files.sum()));
    }
    let claims = dist.join(CLAIMS.name).join("index.html");
    if claims.is_file() {
        let files = Files::of_page(&dist, &claims)?;
        sizes.push(("claims wasm", files.of_kind("wasm")));
        sizes.push(("claims load", files.sum()));
    }
    let module = package::folder();
    let wasm = |name: &str| module.join(format!("{name}_bg.wasm"));
    if wasm(package::MODULE).is_file() {
        sizes.push(("module wasm", compressed_size(&wasm(package::MODULE))?));
        sizes.push(("module all", compressed_size(&wasm(package::ALL))?));
        sizes.push(("module js", module_scripts(&module)?));
        let element = compressed_size(&wasm(package::ELEMENT))?;
        let load = element + compressed_size(&module.join(embed::FILE))?;
        sizes.push(("element wasm", element));
        sizes.push(("element load", load));
        let frame = dist.join(embed::FOLDER).join(embed::CONTRACT);
        let around: u64 = embed::OF_FRAME
            .iter()
            .map(|name| compressed_size(&frame.join(name)))
            .collect::<Result<Vec<_>>>()?
            .iter()
            .sum();
        sizes.push(("frame load", load + around));
    }
    Ok(sizes)
}

/// The files of a first visit to a page, with their compressed sizes.
struct Files(Vec<(PathBuf, u64)>);

impl Files {
    fn of_page(dist: &Path, index: &Path) -> Result<Files> {
        let sized = |file: PathBuf| compressed_size(&file).map(|size| (file, size));
        Ok(Files(first_load(dist, index)?.into_iter().map(sized).collect::<Result<_>>()?))
    }

    fn of_kind(&self, ending: &str) -> u64 {
        let matches = |file: &PathBuf| file.extension().is_some_and(|found| found == ending);
        self.0.iter().filter(|(file, _)| matches(file)).map(|(_, size)| size).sum()
    }

    /// Those that `is_one`, and the others.
    fn split(self, is_one: impl Fn(&Path) -> bool) -> (Files, Files) {
        let (ones, others) = self.0.into_iter().partition(|(file, _)| is_one(file));
        (Files(ones), Files(others))
    }

    fn sum(&self) -> u64 {
        self.0.iter().map(|(_, size)| size).sum()
    }
}

/// Whether a file is one of the program `name`.
fn is_of(file: &Path, name: &str) -> bool {
    let stem = file.file_name().and_then(|file| file.to_str());
    stem.and_then(|file| file.strip_prefix(name)).is_some_and(|rest| rest.starts_with('-'))
}

/// Scripts of the package that the module does not load in a browser: Node's entry, the program with everything, the element.
const NOT_LOADED: &[&str] = &["node.js", "pertoken_all.js", embed::FILE];

/// The package's scripts as a browser loads them for the module.
fn module_scripts(module: &Path) -> Result<u64> {
    let mut sum = 0;
    for entry in std::fs::read_dir(module).with_context(|| format!("could not list {}", module.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "js") && !NOT_LOADED.iter().any(|name| path.ends_with(name))
        {
            sum += compressed_size(&path)?;
        }
    }
    Ok(sum)
}

fn compressed_size(file: &Path) -> Result<u64> {
    let data = std::fs::read(file).with_context(|| format!("could not read {}", file.display()))?;
    let packed = Encoding::Brotli.compress(&data, Effort::Most);
    Ok(packed.with_context(|| format!("could not compress {}", file.display()))?.len() as u64)
}

/// The files that a first visit downloads: the page, every file of ours that its markup names in `href`, `src` or
/// `data-…` (trunk's preloads, styles, scripts, icon), and what the styles name in `url(…)`.
fn first_load(dist: &Path, index: &Path) -> Result<BTreeSet<PathBuf>> {
    let html = std::fs::read_to_string(index).with_context(|| format!("could not read {}", index.display()))?;
    let mut files = BTreeSet::from([index.to_path_buf()]);
    for tag in ["<link ", "<script ", "<img "].iter().flat_map(|tag| html.split(tag).skip(1)) {
        let attributes = tag.split('>').next().unwrap_or_default();
        // A page that search engines or people follow to is not part of this one.
        if ["alternate", "canonical", "manifest"].iter().any(|rel| attributes.contains(&format!("rel=\"{rel}\""))) {
            continue;
        }
        let folder = index.parent().unwrap_or(dist);
        files.extend(attributes.split('"').filter_map(|value| file_in(folder, value).or_else(|| file_in(dist, value))));
    }
    let styles: Vec<PathBuf> =
        files.iter().filter(|file| file.extension().is_some_and(|end| end == "css")).cloned().collect();
    for style in styles {
        let text = std::fs::read_to_string(&style).with_context(|| format!("could not read {}", style.display()))?;
        let named = text.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
        files.extend(named.filter_map(|name| file_in(dist, name.trim_matches(['"', '\'']))));
    }
    Ok(files)
}

/// The file of `dist` that an address ends in, whatever folder the page was built for.
fn file_in(dist: &Path, address: &str) -> Option<PathBuf> {
    if address.is_empty() || address.contains(':') {
        return None;
    }
    let mut rest = address.split(['?', '#']).next()?.trim_start_matches("./").trim_start_matches('/');
    loop {
        let file = dist.join(rest);
        if !rest.is_empty() && file.is_file() {
            return Some(file);
        }
        rest = rest.split_once('/')?.1;
    }
}

fn ledger_path() -> PathBuf {
    workspace::root().join("tests/ledger.json")
}

/// Writes the measured sizes into the ledger.
pub fn accept(sizes: &Sizes) -> Result<()> {
    complete(sizes)?;
    let ledger = Ledger {
        unit: "bytes after brotli at quality 11; update with `cargo xtask bench --accept`".to_owned(),
        sizes: sizes.iter().map(|(name, size)| ((*name).to_owned(), *size)).collect(),
    };
    let text = serde_json::to_string_pretty(&ledger).context("the ledger could not be written as JSON")? + "\n";
    std::fs::write(ledger_path(), text).with_context(|| format!("could not write {}", ledger_path().display()))
}

/// Sizes are only comparable when both builds are there.
fn complete(sizes: &Sizes) -> Result<()> {
    for (name, _) in CAPS {
        if !sizes.iter().any(|(measured, _)| measured == name) {
            bail!("dist/ has no {name} to measure: run `cargo xtask build` first");
        }
    }
    Ok(())
}

/// Shows the sizes beside the ledger and fails if one has grown or is over its cap.
pub fn check(sizes: &Sizes) -> Result<()> {
    let text = std::fs::read_to_string(ledger_path()).ok();
    let ledger: Option<Ledger> = text
        .map(|text| serde_json::from_str(&text))
        .transpose()
        .context("tests/ledger.json is not a ledger: `cargo xtask bench --accept` writes a new one")?;
    let known = |name: &str| ledger.as_ref().and_then(|ledger| ledger.sizes.get(name)).copied();
    println!("{:<14}{:>12}{:>12}{:>10}{:>10}", "brotli 11", "now", "ledger", "change", "cap");
    let mut faults = Vec::new();
    for &(name, size) in sizes {
        let cap = CAPS.iter().find(|(capped, _)| *capped == name).map(|(_, cap)| *cap);
        let before = known(name);
        println!(
            "{name:<14}{:>8.1} KiB{:>12}{:>10}{:>10}",
            kib(size),
            before.map_or("-".to_owned(), |before| format!("{:.1} KiB", kib(before))),
            before.map_or("-".to_owned(), |before| format!("{:+.1} %", change(before, size) * 100.0)),
            cap.map_or(String::new(), |cap| format!("{cap} KiB")),
        );
        faults.extend(fault(name, size, before, cap));
    }
    complete(sizes)?;
    if !faults.is_empty() {
        bail!("{}", faults.join("; "));
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "file sizes are far below 2^52")]
fn change(before: u64, now: u64) -> f64 {
    now as f64 / before.max(1) as f64 - 1.0
}

fn fault(name: &str, size: u64, before: Option<u64>, cap: Option<u64>) -> Option<String> {
    if let Some(cap) = cap.filter(|cap| size > cap * 1024) {
        return Some(format!("{name} is {:.1} KiB, over its cap of {cap} KiB", kib(size)));
    }
    match before {
        None => Some(format!("{name} is not in tests/ledger.json: `cargo xtask bench --accept` adds it")),
        Some(before) if size > before + (before * GROWTH_PERCENT / 100).max(SLACK) => Some(format!(
            "{name} grew by {:.1} %: make it smaller, or accept it with `cargo xtask bench --accept` in the same change",
            change(before, size) * 100.0
        )),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{fault, first_load};

    #[test]
    fn perf_04_growth_and_caps_are_faults() {
        assert!(fault("page wasm", 100_000, Some(100_000), Some(200)).is_none());
        assert!(fault("page wasm", 102_000, Some(100_000), Some(200)).is_none());
        assert!(fault("page wasm", 102_100, Some(100_000), Some(200)).is_some());
        assert!(fault("page wasm", 90_000, Some(100_000), Some(200)).is_none());
        assert!(fault("page wasm", 300_000, Some(300_000), Some(200)).is_some());
        assert!(fault("page html", 1_050, Some(1_000), None).is_none());
        assert!(fault("page html", 1_000, None, None).is_some());
    }

    #[test]
    fn perf_04_a_first_load_is_what_the_markup_names() -> anyhow::Result<()> {
        let dist = std::env::temp_dir().join(format!("pertoken-sizes-{}", std::process::id()));
        std::fs::create_dir_all(dist.join("fonts"))?;
        for name in ["a.js", "a.wasm", "a.css", "boot.js", "later.js", "fonts/f.woff2"] {
            std::fs::write(dist.join(name), name)?;
        }
        std::fs::write(dist.join("a.css"), "@font-face { src: url('fonts/f.woff2') }")?;
        let index = dist.join("index.html");
        std::fs::write(
            &index,
            "<link rel=\"stylesheet\" href=\"/sub/a.css\"><link rel=\"canonical\" href=\"https://example.org/later.js\">\
             <script type=\"module\" src=\"/sub/boot.js\" data-module=\"/sub/a.js\" data-wasm=\"/sub/a.wasm\"></script>\
             <a href=\"/later.js\">later</a>",
        )?;
        let files = first_load(&dist, &index)?;
        let names: Vec<String> =
            files.iter().filter_map(|file| Some(file.strip_prefix(&dist).ok()?.display().to_string())).collect();
        std::fs::remove_dir_all(&dist)?;
        assert_eq!(names, ["a.css", "a.js", "a.wasm", "boot.js", "fonts/f.woff2", "index.html"]);
        Ok(())
    }
}
