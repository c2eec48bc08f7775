//! The generated files of the package are what the tables say. `UPDATE=1 cargo test -p cost-js`
//! writes them anew.
#![cfg(not(target_arch = "wasm32"))]

use cost_core::figures::FIGURES;
use cost_core::scenario::presets::PRESETS;
use cost_core::{Estimate, Scenario, link};
use std::path::Path;

include!("corpus.rs");

#[test]
fn the_package_is_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> =
        cost_js::native::files().into_iter().map(|(name, text)| (format!("package/{name}"), text)).collect();
    // What the tests inside wasm compare with.
    let figures = corpus().iter().flat_map(figures_of).map(|figure| format!("{figure:?}\n")).collect();
    files.push(("tests/corpus.txt".to_owned(), figures));
    let mut stale = Vec::new();
    for (name, text) in files {
        let path = folder.join(&name);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &text).expect("the file can be written");
        } else if std::fs::read_to_string(&path).ok().as_deref() != Some(&text) {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "{} differ from the tables: run UPDATE=1 cargo test -p cost-js", stale.join(", "));
}
