//! Several ES modules as one file, for pages without a bundler.
//!
//! Each module becomes a function of its own, so that names need not differ between files. Understood is what our files
//! and wasm-bindgen's use: imports and exports that start a line, of relative files, without cycles. Anything else that
//! looks like one is an error. Comments of whole lines are left out.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// The module at `entry` with everything it imports. It exports what `entry` does.
pub fn bundle(entry: &Path) -> Result<String> {
    let mut bundle = Bundle::default();
    let index = bundle.module(entry)?;
    let names: Vec<&str> = bundle.modules[index].exports.iter().map(|(name, _)| name.as_str()).collect();
    let end = format!("export const {{ {} }} = m{index};\n", names.join(", "));
    Ok(bundle.text + &end)
}

/// A module that is part of the text.
struct Module {
    path: PathBuf,
    /// Public and local name of each.
    exports: Vec<(String, String)>,
}

#[derive(Default)]
struct Bundle {
    modules: Vec<Module>,
    text: String,
}

impl Bundle {
    /// The number of the module at `path`, which is added behind those it needs.
    fn module(&mut self, path: &Path) -> Result<usize> {
        let path = path.canonicalize().with_context(|| format!("there is no module {}", path.display()))?;
        if let Some(index) = self.modules.iter().position(|module| module.path == path) {
            return Ok(index);
        }
        let source = std::fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        let (mut body, mut exports) = (String::new(), Vec::new());
        for statement in statements(&source) {
            if let Some(import) = statement.strip_prefix("import ") {
                let line = self.import(&path, import).with_context(|| format!("in {}: {statement}", path.display()))?;
                body.push_str(&line);
            } else if let Some(export) = statement.strip_prefix("export ") {
                exports.extend(exported(export).with_context(|| format!("in {}: {statement}", path.display()))?);
                if !export.starts_with('{') {
                    body.push_str(export);
                }
            } else {
                body.push_str(statement);
            }
            body.push('\n');
        }
        let index = self.modules.len();
        let all: Vec<String> = exports.iter().map(|(name, local)| format!("{name}: {local}")).collect();
        self.text += &format!(
            "const m{index} = (() => {{\n{}return {{ {} }};\n}})();\n",
            without_comments(&body),
            all.join(", ")
        );
        self.modules.push(Module { path, exports });
        Ok(index)
    }

    /// What stands in the place of an import.
    fn import(&mut self, from: &Path, import: &str) -> Result<String> {
        let (names, file) = import.trim_end_matches(';').split_once(" from ").context("it imports no names")?;
        let file = file.trim_matches('"');
        if !file.starts_with('.') {
            bail!("it imports another package");
        }
        let index = self.module(&from.parent().unwrap_or(Path::new(".")).join(file))?;
        Ok(match names.trim() {
            names if names.starts_with('{') => format!("const {} = m{index};", names.replace(" as ", ": ")),
            names if names.starts_with("* as ") => format!("const {} = m{index};", &names["* as ".len()..]),
            name => format!("const {{ default: {name} }} = m{index};"),
        })
    }
}

/// The lines of a module; imports and exports of lists are one each, however many lines they take.
fn statements(source: &str) -> Vec<&str> {
    let mut statements = Vec::new();
    let mut rest = source;
    while !rest.is_empty() {
        let is_list = rest.starts_with("import ") || rest.starts_with("export {");
        let end = if is_list { rest.find(';').map(|at| at + 1) } else { rest.find('\n') };
        let (statement, after) = rest.split_at(end.unwrap_or(rest.len()));
        statements.push(statement);
        rest = after.strip_prefix('\n').unwrap_or(after);
    }
    statements
}

/// Public and local names of what stands behind `export`.
fn exported(export: &str) -> Result<Vec<(String, String)>> {
    if let Some(list) = export.strip_prefix('{') {
        let list = list.trim_end_matches(';').trim_end_matches('}');
        let names = list.split(',').map(str::trim).filter(|name| !name.is_empty());
        let pair = |name: &str| match name.split_once(" as ") {
            Some((local, public)) => (public.to_owned(), local.to_owned()),
            None => (name.to_owned(), name.to_owned()),
        };
        return Ok(names.map(pair).collect());
    }
    let declared = export.strip_prefix("async ").unwrap_or(export);
    let kinds = ["const ", "let ", "function ", "class "];
    let name = kinds.iter().find_map(|kind| declared.strip_prefix(kind)).context("it is no declaration")?;
    let end = name.find(|character: char| !(character.is_alphanumeric() || character == '_' || character == '$'));
    let name = &name[..end.unwrap_or(name.len())];
    if name.is_empty() {
        bail!("it declares no name");
    }
    Ok(vec![(name.to_owned(), name.to_owned())])
}

/// `source` without comments that take whole lines. What stands in a text of several lines stays.
fn without_comments(source: &str) -> String {
    let mut kept = String::new();
    let (mut in_text, mut in_comment) = (false, false);
    for line in source.lines() {
        let bare = line.trim_start();
        if in_comment || (!in_text && bare.starts_with("/*")) {
            in_comment = !bare.contains("*/");
            continue;
        }
        if !in_text && (bare.starts_with("//") || bare.is_empty()) {
            continue;
        }
        in_text ^= line.matches('`').count() % 2 == 1;
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{bundle, exported, without_comments};

    #[test]
    fn a_module_is_put_behind_what_it_needs() -> anyhow::Result<()> {
        let folder = std::env::temp_dir().join(format!("pertoken-bundle-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("inner"))?;
        let write = |name: &str, text: &str| std::fs::write(folder.join(name), text);
        write("glue.js", "let wasm;\nexport function call() {\n  return wasm;\n}\nexport { call as default };\n")?;
        write("inner/one.js", "import {\n  call as ask,\n} from \"../glue.js\";\nexport const one = ask;\n")?;
        write(
            "entry.js",
            "import start from \"./glue.js\";\nimport * as all from \"./inner/one.js\";\nexport class Two {}\n",
        )?;
        let text = bundle(&folder.join("entry.js"));
        write("entry.js", "import x from \"elsewhere\";\n")?;
        let other = bundle(&folder.join("entry.js"));
        std::fs::remove_dir_all(&folder)?;
        let expected = "const m0 = (() => {\nlet wasm;\nfunction call() {\n  return wasm;\n}\nreturn { call: call, default: call };\n})();\n\
             const m1 = (() => {\nconst {\n  call: ask,\n} = m0;\nconst one = ask;\nreturn { one: one };\n})();\n\
             const m2 = (() => {\nconst { default: start } = m0;\nconst all = m1;\nclass Two {}\nreturn { Two: Two };\n})();\n\
             export const { Two } = m2;\n";
        assert_eq!(text?, expected);
        assert!(other.is_err());
        Ok(())
    }

    #[test]
    fn what_is_no_declaration_is_refused() {
        assert!(exported("default 3;").is_err());
        assert!(exported("* from \"./x.js\";").is_err());
        assert!(exported("const { a } = b;").is_err());
    }

    #[test]
    fn comments_go_and_texts_stay() {
        let source = "/** What. */\nconst a = `\n// kept\n`;\n  // gone\n/*\n * gone\n */\nlet b; // kept\n";
        assert_eq!(without_comments(source), "const a = `\n// kept\n`;\nlet b; // kept\n");
    }
}
