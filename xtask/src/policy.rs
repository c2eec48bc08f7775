//! The content security policies: each is written once, in the document that it protects.

use anyhow::{Context, Result};

const START: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// The policy of a document; nothing where it has none, as while developing.
pub fn of(html: &str) -> Option<&str> {
    let rest = &html[html.find(START)? + START.len()..];
    rest.split('"').next()
}

/// The policy of the page, from its source.
pub fn of_page() -> Result<String> {
    in_source("index.html")
}

fn in_source(name: &str) -> Result<String> {
    let path = crate::workspace::root().join(name);
    let html = std::fs::read_to_string(&path).with_context(|| format!("could not read {name}"))?;
    Ok(of(&html).with_context(|| format!("{name} has no content security policy"))?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{in_source, of, of_page};

    #[test]
    fn sec_02_all_documents_have_the_pages_policy_and_the_frame_no_wider_one() -> anyhow::Result<()> {
        let page = of_page()?;
        assert!(
            page.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"),
            "{page}"
        );
        assert!(
            !page.contains("unsafe-inline") && !page.contains("'unsafe-eval'") && !page.contains("https:"),
            "{page}"
        );
        assert_eq!(in_source("app/side-page.html")?, page);
        let frame = in_source("cost-js/package/embed/index.html")?;
        let sources = |policy: &str, kind: &str| {
            let rule = policy.split("; ").find(|rule| rule.split(' ').next() == Some(kind)).map(str::to_owned);
            rule.unwrap_or_default().split(' ').map(str::to_owned).collect::<Vec<_>>()
        };
        for kind in frame.split("; ").filter_map(|rule| rule.split(' ').next()) {
            let allowed = sources(&page, kind);
            assert!(sources(&frame, kind).iter().all(|source| allowed.contains(source)), "{kind} of {frame}");
        }
        Ok(())
    }

    #[test]
    fn a_document_without_one_has_none() {
        assert_eq!(of("<meta charset=\"utf-8\">"), None);
    }
}
