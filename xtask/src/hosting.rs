//! What hosts of static files need to know: `dist/_headers`, and the shipped configurations in `hosting/` put to the test.

mod nginx;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::page::{build_into, copy_folder};
use crate::public_url::PublicUrl;
use crate::server::is_hashed;
use crate::workspace::{self, Metadata};
use crate::{compression, embed, policy};
use nginx::Nginx;

/// Netlify and Cloudflare read it.
const HEADERS: &str = "_headers";
/// Loaded by other people's pages.
const FOR_OTHERS: [&str; 2] = [embed::FOLDER, "npm"];
/// Where the page in a folder claims to be, in the test.
const IN_A_FOLDER: &str = "https://pertoken.example/a/b/";

/// Writes what hosts like Netlify send with the files of the page in `staging`. Each header stands in one of the rules that
/// a path meets, because they put the values of several into one.
pub fn write_headers(staging: &Path, url: &PublicUrl) -> Result<()> {
    let (folder, policy) = (url.folder(), policy::of_page()?);
    let mut text = format!("{folder}*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n");
    for name in FOR_OTHERS {
        writeln!(text, "{folder}{name}/*\n  Access-Control-Allow-Origin: *")?;
    }
    let endings = ["css", "js", "txt", "wasm"].map(|ending| workspace::files_below(staging, ending));
    let files = endings.into_iter().collect::<Result<Vec<_>>>()?.concat();
    for file in files.iter().filter(|file| is_hashed(file)) {
        let name = file.strip_prefix(staging)?.to_string_lossy().replace('\\', "/");
        writeln!(text, "{folder}{name}\n  Cache-Control: public, max-age=31536000, immutable")?;
    }
    std::fs::write(staging.join(HEADERS), text).context("could not write the headers for hosts")
}

/// Two sites as nginx serves them by the shipped configuration: dist/, and a page built for a folder of a known site.
pub struct Sites {
    at_root: Nginx,
    in_folder: Nginx,
    folder: String,
}

impl Sites {
    /// Builds, compresses and serves both.
    pub fn start() -> Result<Sites> {
        let program = nginx::program()?;
        let target = Metadata::read()?.target_directory().join("hosting");
        let url: PublicUrl = IN_A_FOLDER.parse()?;
        let root = fresh(&target.join("root"))?;
        copy_folder(&workspace::dist(), &root)?;
        let site = fresh(&target.join("site"))?;
        let below = site.join(url.folder().trim_matches('/'));
        let built = target.join("page");
        build_into(&built, &url)?;
        copy_folder(&built, &below)?;
        for folder in FOR_OTHERS {
            copy_folder(&workspace::dist().join(folder), &below.join(folder))?;
        }
        compression::precompress(&[&root, &below])?;
        Ok(Sites {
            at_root: Nginx::start(&program, &target.join("nginx-root"), &root, "/")?,
            in_folder: Nginx::start(&program, &target.join("nginx-site"), &site, url.folder())?,
            folder: url.folder().to_owned(),
        })
    }

    /// What the tests are told.
    pub fn variables(&self) -> [(&'static str, String); 4] {
        [
            ("HOSTING_ROOT", format!("http://127.0.0.1:{}/", self.at_root.port)),
            ("HOSTING_FOLDER", format!("http://127.0.0.1:{}{}", self.in_folder.port, self.folder)),
            ("HOSTING_SITE", IN_A_FOLDER.to_owned()),
            ("HOSTING_BROTLI", self.at_root.has_brotli.to_string()),
        ]
    }
}

/// An empty folder.
fn fresh(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))?;
    Ok(folder.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::{fresh, write_headers};
    use crate::{policy, workspace};

    #[test]
    fn sec_02_the_configuration_of_nginx_has_the_pages_policy() -> anyhow::Result<()> {
        let text = std::fs::read_to_string(workspace::root().join("hosting/nginx.conf"))?;
        let line = format!("add_header Content-Security-Policy \"{}\" always;", policy::of_page()?);
        assert_eq!(text.matches(&line).count(), 1);
        assert_eq!(text.matches("Content-Security-Policy").count(), 1);
        Ok(())
    }

    #[test]
    fn headers_name_each_file_with_a_hash_and_no_other() -> anyhow::Result<()> {
        let folder = fresh(&workspace::root().join("target/hosting-tests"))?;
        for name in ["app-0123456789abcdef_bg.wasm", "boot.js", "accuracy/points-123456789abcdef.txt", "index.html"] {
            std::fs::create_dir_all(folder.join("accuracy"))?;
            std::fs::write(folder.join(name), "x")?;
        }
        write_headers(&folder, &"/a/b/".parse()?)?;
        let text = std::fs::read_to_string(folder.join("_headers"))?;
        let paths: Vec<&str> = text.lines().filter(|line| line.starts_with('/')).collect();
        let wanted = ["/a/b/*", "/a/b/embed/*", "/a/b/npm/*"];
        assert_eq!(paths[..3], wanted);
        assert_eq!(paths[3..], ["/a/b/accuracy/points-123456789abcdef.txt", "/a/b/app-0123456789abcdef_bg.wasm"]);
        assert!(text.contains(&policy::of_page()?), "{text}");
        assert!(text.lines().all(|line| line.len() < 2000), "longer than Cloudflare reads");
        Ok(())
    }
}
