use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::text::Text;
use super::{FOLDER, SOURCE, build};
use crate::side_pages::{ACCURACY, CALIBRATE, CLAIMS};
use crate::{answers, policy, workspace};

/// The page built for `url` into a folder of its own, beside what it leads to; the folder, and the document.
fn built(name: &str, url: &str) -> Result<(PathBuf, String)> {
    let staging = workspace::root().join("target/method-tests").join(name);
    if staging.exists() {
        std::fs::remove_dir_all(&staging)?;
    }
    let answers = answers::list(words::Language::En);
    for folder in ["", ACCURACY.name, CALIBRATE.name, CLAIMS.name, &answers] {
        std::fs::create_dir_all(staging.join(folder))?;
        std::fs::write(staging.join(folder).join("index.html"), "")?;
    }
    let root = workspace::root();
    std::fs::copy(root.join("public/icon.svg"), staging.join("icon.svg"))?;
    std::fs::copy(root.join("app/style/tokens.css"), staging.join("tokens-1.css"))?;
    let calculator = std::fs::read_to_string(root.join("index.html"))?;
    let calculator = calculator.replace("</head>", "<link rel=\"stylesheet\" href=\"/sub/tokens-1.css\"></head>");
    build(&staging, &calculator, &url.parse()?)?;
    let html = std::fs::read_to_string(staging.join(FOLDER).join("index.html"))?;
    Ok((staging, html))
}

fn markdown() -> Result<String> {
    std::fs::read_to_string(workspace::root().join(SOURCE)).context("there is no METHOD.md")
}

/// What stands between each `start` and the next `end`.
fn all<'a>(html: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    html.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

/// The digits after each `start`.
fn numbers<'a>(text: &'a str, start: &str) -> BTreeSet<&'a str> {
    let number = |rest: &'a str| rest.split(|sign: char| !sign.is_ascii_digit()).next();
    text.split(start).skip(1).filter_map(number).filter(|number| !number.is_empty()).collect()
}

/// Whether `file`, or the document in a folder of this name, is there.
fn is_there(file: &Path) -> bool {
    file.is_file() || file.join("index.html").is_file()
}

#[test]
fn every_numbered_section_has_its_id_and_its_line_in_the_contents() -> Result<()> {
    let (_, html) = built("ids", "/sub/")?;
    let markdown = markdown()?;
    let numbered = numbers(&markdown, "\n## ");
    assert!(numbered.len() >= 15 && numbered.contains("0") && numbered.contains("14"), "{numbered:?}");
    let contents = all(&html, "<nav class=\"contents\" aria-label=\"Contents\">", "</nav>").concat();
    for number in &numbered {
        assert_eq!(html.matches(&format!("<h2 id=\"s{number}\">{number}. ")).count(), 1, "{number}");
        assert_eq!(contents.matches(&format!("<a href=\"#s{number}\">{number}. ")).count(), 1, "{number}");
    }
    assert_eq!(html.matches(" id=\"").count(), numbered.len());
    Ok(())
}

#[test]
fn every_section_that_is_named_is_there() -> Result<()> {
    let markdown = markdown()?;
    let (named, numbered) = (numbers(&markdown, "§"), numbers(&markdown, "\n## "));
    assert!(named.len() >= 9, "{named:?}");
    assert_eq!(named.difference(&numbered).collect::<Vec<_>>(), Vec::<&&str>::new());
    let (_, html) = built("names", "/sub/")?;
    assert_eq!(html.matches('§').count(), html.matches("\">§").count(), "a reference leads nowhere");
    Ok(())
}

#[test]
fn nothing_that_the_page_names_is_missing() -> Result<()> {
    let (staging, html) = built("ways", "/sub/")?;
    let ways = all(&html, "href=\"", "\"");
    assert!(ways.contains(&"../") && ways.contains(&"../claims/"), "{ways:?}");
    assert_eq!(ways.iter().filter(|way| way.ends_with(".css")).count(), 2, "{ways:?}");
    for way in ways {
        if let Some(id) = way.strip_prefix('#') {
            assert!(html.contains(&format!(" id=\"{id}\"")), "{way}");
        } else if !way.starts_with("https://") {
            assert!(is_there(&staging.join(FOLDER).join(way)), "{way}");
        }
    }
    Ok(())
}

#[test]
fn sec_02_only_the_theme_runs_in_it_and_it_has_the_pages_policy() -> Result<()> {
    let (_, html) = built("policy", "/sub/")?;
    assert_eq!(policy::of(&html), Some(policy::of_page()?.as_str()));
    let html = html.replacen("<script src=\"../first-paint.js\"></script>", "", 1);
    for what in ["<script", "<style", " style=", " src=", "javascript:"] {
        let tags = all(&html, "<", ">").into_iter().map(|tag| format!("<{tag}"));
        assert_eq!(tags.filter(|tag| tag.contains(what)).collect::<Vec<_>>(), Vec::<String>::new(), "{what}");
    }
    Ok(())
}

#[test]
fn one_heading_is_the_first_and_none_leaves_a_level_out() -> Result<()> {
    let (_, html) = built("headings", "/sub/")?;
    let levels: Vec<u32> = all(&html, "<h", "<").iter().filter_map(|tag| tag.chars().next()?.to_digit(10)).collect();
    assert_eq!(levels.first(), Some(&1));
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    Ok(())
}

#[test]
fn every_table_scrolls_by_itself_under_a_name_of_its_own() -> Result<()> {
    let (_, html) = built("tables", "/sub/")?;
    let names = all(&html, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"", "\"><table>");
    assert_eq!(names.len(), html.matches("<table").count());
    assert!(names.len() >= 7 && names[0] == "Table 1: 1. Symbols", "{names:?}");
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    Ok(())
}

#[test]
fn its_address_is_whole_where_the_site_is_known() -> Result<()> {
    let (_, html) = built("relative", "/sub/")?;
    assert!(html.contains("<link rel=\"canonical\" href=\"../method/\">") && !html.contains("og:"), "{html}");
    let (_, html) = built("whole", "https://example.org/sub/")?;
    assert!(html.contains("<link rel=\"canonical\" href=\"https://example.org/sub/method/\">"), "{html}");
    assert!(html.contains("<meta property=\"og:url\" content=\"https://example.org/sub/method/\">"), "{html}");
    Ok(())
}

#[test]
fn links_lead_to_other_sites_and_into_the_page_and_nowhere_else() -> Result<()> {
    let text = Text::read(
        "# A\n\n## 1. B\n\n[in](#s1) [gone](#s2) [file](tests/a.csv) [out](https://a.example/?b&c) [plain](http://a.example) [§1](#s1)",
    )?;
    let block = text.sections[0].blocks.iter().map(|block| block.0.as_str()).collect::<String>();
    assert_eq!(
        block,
        "<p><a href=\"#s1\">in</a> gone file <a href=\"https://a.example/?b&amp;c\" rel=\"noopener noreferrer\">out</a> plain <a href=\"#s1\">§1</a></p>"
    );
    Ok(())
}

#[test]
fn what_the_page_cannot_show_is_refused() {
    for markdown in ["<script>alert(1)</script>", "a <b>b</b>", "![a](b.png)", "> a", "#### a", "---"] {
        assert!(Text::read(markdown).is_err(), "{markdown}");
    }
}

#[test]
fn signs_of_formulas_stay_as_they_are() -> Result<()> {
    let text = Text::read("# A\n\nX* < 0.85 λ*, Σ_j x_(i+1) P_b, `a*b|c`, C* where §9.")?;
    assert_eq!(text.opening[1].0, "<p>X* &lt; 0.85 λ*, Σ_j x_(i+1) P_b, <code>a*b|c</code>, C* where §9.</p>");
    Ok(())
}
