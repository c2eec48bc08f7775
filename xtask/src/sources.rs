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

#[test]
fn off_09_nothing_of_ours_registers_a_worker() -> Result<()> {
    assert_eq!(
        having(&sources()?, &["serviceWorker", "service_worker", "SharedWorker", "new Worker"]),
        Vec::<&str>::new()
    );
    Ok(())
}

/// What would make a browser fetch something from elsewhere.
const FETCHED_FROM_ELSEWHERE: [&str; 9] = [
    "src=\"http",
    "src=\"//",
    "<link rel=\"stylesheet\" href=\"http",
    "from \"http",
    "import(\"http",
    "import \"http",
    "fetch(\"http",
    "url(http",
    "url(\"http",
];

#[test]
fn sec_10_nothing_is_loaded_from_elsewhere_at_run_time() -> Result<()> {
    let root = workspace::root();
    let mut sources = sources()?;
    for path in workspace::files_below(&root.join("app/style"), "css")? {
        sources.push((path.display().to_string(), std::fs::read_to_string(&path)?));
    }
    sources.push(("frame".to_owned(), std::fs::read_to_string(root.join("cost-js/package/embed/index.html"))?));
    // What is put into other people's pages names their address of ours, never a fixed one.
    assert_eq!(having(&sources, &FETCHED_FROM_ELSEWHERE), Vec::<&str>::new());
    Ok(())
}

#[test]
fn sec_10_dependencies_are_pinned_and_their_sources_known() -> Result<()> {
    let root = workspace::root();
    let read = |name: &str| std::fs::read_to_string(root.join(name)).with_context(|| format!("there is no {name}"));
    let manifest: toml::Table = read("Cargo.toml")?.parse()?;
    let crates = manifest["workspace"]["dependencies"].as_table().context("no dependencies")?;
    for (name, entry) in crates {
        let version = entry.as_str().or_else(|| entry.get("version").and_then(toml::Value::as_str));
        let is_ours = entry.get("path").is_some();
        assert!(is_ours || version.is_some_and(|version| version.starts_with('=')), "{name} is not pinned");
    }
    let lock: toml::Table = read("Cargo.lock")?.parse()?;
    for package in lock["package"].as_array().context("Cargo.lock has no packages")? {
        let (source, checksum) = (package.get("source"), package.get("checksum"));
        let known = source.is_none_or(|source| source.as_str().is_some_and(|text| text.starts_with("registry+")));
        assert!(known && source.is_some() == checksum.is_some(), "{package}");
    }
    let package: serde_json::Value = serde_json::from_str(&read("tests/package.json")?)?;
    for (name, version) in package["devDependencies"].as_object().context("no development tools")? {
        let exact = version.as_str().is_some_and(|version| version.starts_with(|first: char| first.is_ascii_digit()));
        assert!(exact, "{name} is not pinned");
    }
    let lock: serde_json::Value = serde_json::from_str(&read("tests/package-lock.json")?)?;
    for (name, package) in lock["packages"].as_object().context("package-lock.json has no packages")? {
        assert!(name.is_empty() || package["integrity"].is_string(), "{name} has no hash");
    }
    let shipped: serde_json::Value = serde_json::from_str(&read("cost-js/package/package.json")?)?;
    assert!(shipped.get("dependencies").is_none(), "the package has dependencies");
    let deny = read("deny.toml")?;
    assert!(deny.contains("unknown-registry = \"deny\"") && deny.contains("unknown-git = \"deny\""), "{deny}");
    assert!(read("SECURITY.md")?.contains("report a vulnerability"), "nobody is told where to report");
    Ok(())
}
