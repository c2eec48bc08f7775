//! What our sources never do, read from the sources themselves.

use anyhow::{Context, Result};

use crate::workspace;

/// Name and text of everything of ours that a browser runs or shows.
fn sources() -> Result<Vec<(String, String)>> {
    let root = workspace::root();
    let mut files = workspace::files_below(&root.join("app/src"), "rs")?;
    files.extend(workspace::files_below(&root.join("public"), "js")?);
    files.extend(workspace::files_below(&root.join("cost-js/package"), "js")?);
    files.extend(["index.html", "app/side-page.html"].map(|name| root.join(name)));
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        Ok((path.strip_prefix(&root).unwrap_or(&path).display().to_string().replace('\\', "/"), text))
    };
    files.into_iter().map(read).collect()
}

/// The sources that have one of these signs.
fn having<'a>(sources: &'a [(String, String)], signs: &[&str]) -> Vec<&'a str> {
    let has = |text: &String| signs.iter().any(|sign| text.contains(sign));
    sources.iter().filter(|(_, text)| has(text)).map(|(name, _)| name.as_str()).collect()
}

#[test]
fn sec_03_nothing_is_written_as_html_or_run_as_a_script() -> Result<()> {
    let sources = sources()?;
    assert!(sources.len() > 50, "only {} sources", sources.len());
    let markup =
        ["innerHTML", "inner_html", "outerHTML", "outer_html", "insertAdjacent", "insert_adjacent", "document.write"];
    let scripts = ["eval(", "new Function", "Function::new", "javascript:", "set_css_text", "set(\"style\""];
    assert_eq!(having(&sources, &[&markup[..], &scripts[..]].concat()), Vec::<&str>::new());
    Ok(())
}

#[test]
fn sto_02_storage_is_used_in_its_room_and_before_the_first_paint_only() -> Result<()> {
    let users = ["gloo_storage", "local_storage", "localStorage", "session_storage", "sessionStorage", "indexedDB"];
    assert_eq!(having(&sources()?, &users), ["app/src/storage.rs", "public/first-paint.js"]);
    let storage = std::fs::read_to_string(workspace::root().join("app/src/storage.rs"))?;
    assert!(!storage.contains("get_all") && !storage.contains("::clear"), "keys of others would be read or lost");
    Ok(())
}

#[test]
fn in_02_no_field_is_of_type_number() -> Result<()> {
    let sources = sources()?;
    assert_eq!(having(&sources, &["\"type\", \"number\"", "type=\"number\"", "type=number"]), Vec::<&str>::new());
    assert!(!having(&sources, &["\"inputmode\", \"decimal\""]).is_empty(), "fields of numbers are written elsewhere");
    Ok(())
}
