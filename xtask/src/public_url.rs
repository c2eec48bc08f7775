//! Where the built page will be served from: a folder, and the site before it where it is known.

use std::str::FromStr;

use anyhow::{Error, Result, bail};

/// Tells trunk's hook what `--public-url` said; trunk itself knows the folder only.
const VARIABLE: &str = "PERTOKEN_PUBLIC_URL";

/// `/sub/` or `https://example.org/sub/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    site: Option<String>,
    folder: String,
}

impl PublicUrl {
    /// The root of a site that is not known.
    pub fn root() -> PublicUrl {
        PublicUrl { site: None, folder: "/".to_owned() }
    }

    /// What the build that this hook belongs to was told; `trunk build` by hand tells nothing.
    pub fn of_build() -> Result<PublicUrl> {
        std::env::var(VARIABLE).map_or_else(|_| Ok(PublicUrl::root()), |text| text.parse())
    }

    /// Name and value of the variable that [`PublicUrl::of_build`] reads.
    pub fn variable(&self) -> (&'static str, String) {
        (VARIABLE, format!("{}{}", self.site.as_deref().unwrap_or_default(), self.folder))
    }

    /// The folder, starting and ending with a slash.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The whole address of the calculator, with a slash at the end; only where the site is known.
    pub fn absolute(&self) -> Option<String> {
        self.site.as_ref().map(|site| format!("{site}{}", self.folder))
    }
}

impl FromStr for PublicUrl {
    type Err = Error;

    fn from_str(text: &str) -> Result<PublicUrl> {
        let after_scheme = text.find("://").map_or(0, |at| at + "://".len());
        let slash = text[after_scheme..].find('/').map(|at| at + after_scheme);
        let (site, folder) = text.split_at(slash.unwrap_or(text.len()));
        let plain = |text: &str, also: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || also.contains(c));
        let host = site.strip_prefix("https://").or_else(|| site.strip_prefix("http://"));
        let is_site = site.is_empty() || host.is_some_and(|host| !host.is_empty() && plain(host, ".-:"));
        let is_folder =
            folder.starts_with('/') && folder.ends_with('/') && !folder.contains("//") && !folder.contains("/.");
        if !(is_site && is_folder && plain(folder, "/._~-")) {
            bail!(
                "--public-url takes the folder that the page is served from, alone or with its site, like /sub/ or https://example.org/sub/: the folder starts and ends with one slash, and has letters, digits and - . _ ~ in it, no part beginning with a dot; it is `{text}`"
            );
        }
        Ok(PublicUrl { site: Some(site.to_owned()).filter(|site| !site.is_empty()), folder: folder.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::PublicUrl;

    #[test]
    fn a_folder_may_have_its_site() -> anyhow::Result<()> {
        let url: PublicUrl = "https://example.org:8443/a/b/".parse()?;
        assert_eq!((url.folder(), url.absolute().as_deref()), ("/a/b/", Some("https://example.org:8443/a/b/")));
        assert_eq!(url.variable().1.parse::<PublicUrl>()?, url);
        let url: PublicUrl = "/sub/".parse()?;
        assert_eq!((url.folder(), url.absolute()), ("/sub/", None));
        assert_eq!("/".parse::<PublicUrl>()?, PublicUrl::root());
        Ok(())
    }

    #[test]
    fn anything_else_is_refused() {
        for wrong in [
            "",
            "sub",
            "/sub",
            "sub/",
            "//",
            "/a//b/",
            "https://example.org",
            "ftp://example.org/",
            "https:///a/",
            "//example.org/",
            "/a b/",
            "/a\"/",
            "https://exa mple.org/",
            "https://user@example.org/",
            "/a/?b/",
            "/../",
        ] {
            assert!(wrong.parse::<PublicUrl>().is_err(), "{wrong}");
        }
    }
}
