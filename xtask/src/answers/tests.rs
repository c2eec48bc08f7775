use std::collections::BTreeSet;

use anyhow::{Context, Result};
use resvg::tiny_skia::Rect;
use resvg::usvg::{Group, Node};
use words::Language;

use super::picture::{self, Artist};
use super::{Answer, Place, build, site};
use crate::public_url::PublicUrl;
use crate::workspace;

/// The folder of a test, empty.
fn fresh(name: &str) -> Result<std::path::PathBuf> {
    let folder = workspace::root().join("target/answers-tests").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

#[test]
fn url_15_every_title_has_its_answer_and_no_other_page_has_it() -> Result<()> {
    let all = Answer::all()?;
    assert!(all.len() >= 30, "{}", all.len());
    for language in Language::ALL {
        let mut titles = BTreeSet::new();
        for answer in &all {
            let (title, description) = (answer.title(language), answer.description(language));
            for column in &answer.columns {
                let cost = column.cost().with_context(|| format!("{} has no cost", answer.id))?;
                let cost = words::number::usd(language, cost);
                assert!(title.contains(&cost), "{}: {title}", answer.id);
            }
            assert!(!title.contains(['{', '}']) && !description.contains(['{', '}']), "{title} {description}");
            assert!(title.chars().count() < 160, "{title}");
            assert!((80..400).contains(&description.chars().count()), "{description}");
            assert!(titles.insert(title), "{} has another's title", answer.id);
        }
    }
    Ok(())
}

#[test]
fn url_15_pictures_have_the_size_that_cards_ask_for() -> Result<()> {
    let artist = Artist::new()?;
    let all = Answer::all()?;
    for language in Language::ALL {
        for answer in [&all[0], &all[all.len() - 1]] {
            let data = artist.draw(&picture::answer(language, answer)?)?;
            let blank = artist.draw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\"/>")?;
            assert_eq!(&data[..8], b"\x89PNG\r\n\x1a\n");
            let side = |at: usize| u32::from_be_bytes([data[at], data[at + 1], data[at + 2], data[at + 3]]);
            assert_eq!((side(16), side(20)), picture::SIZE);
            assert!(data.len() > 2 * blank.len() && data.len() < 150_000, "{} bytes", data.len());
        }
    }
    Ok(())
}

/// Where each text of a group and of the groups in it stands.
fn texts(group: &Group) -> Vec<Rect> {
    let of = |node: &Node| match node {
        Node::Text(text) => vec![text.abs_bounding_box()],
        Node::Group(group) => texts(group),
        _ => Vec::new(),
    };
    group.children().iter().flat_map(of).collect()
}

#[test]
fn url_15_in_no_picture_a_text_is_cut_off_or_over_another() -> Result<()> {
    let artist = Artist::new()?;
    for language in Language::ALL {
        for answer in &Answer::all()? {
            let boxes = texts(artist.tree(&picture::answer(language, answer)?)?.root());
            assert!(boxes.len() >= 4, "{}: {} texts", answer.id, boxes.len());
            for (place, one) in boxes.iter().enumerate() {
                assert!(one.left() >= 60.0 && one.right() <= 1140.0, "{}, {language:?}: {one:?}", answer.id);
                assert!(one.top() >= 12.0 && one.bottom() <= 610.0, "{}, {language:?}: {one:?}", answer.id);
                let meets = |other: &&Rect| {
                    one.left() < other.right()
                        && other.left() < one.right()
                        && one.top() < other.bottom()
                        && other.top() < one.bottom()
                };
                assert_eq!(boxes[place + 1..].iter().find(meets), None, "{}, {language:?}: {one:?}", answer.id);
            }
        }
    }
    Ok(())
}

#[test]
fn places_lead_to_each_other() {
    let (en, pt) = (Place::of(Language::En, "chat"), Place::of(Language::PtBr, "chat"));
    assert_eq!((en.folder(), pt.folder()), ("p/chat/".to_owned(), "p/pt-BR/chat/".to_owned()));
    assert_eq!(en.to(pt), "../../p/pt-BR/chat/");
    assert_eq!(Place::list(Language::PtBr).to(Place::list(Language::En)), "../../p/");
}

#[test]
fn url_15_without_a_site_nothing_pretends_to_know_its_address() -> Result<()> {
    let folder = fresh("relative")?;
    let calculator = "<title>t</title><link rel=\"stylesheet\" href=\"/sub/tokens-1.css\">";
    build(&folder, calculator, &"/sub/".parse::<PublicUrl>()?)?;
    let html = std::fs::read_to_string(folder.join("p/chat/index.html"))?;
    assert!(html.contains("<link rel=\"canonical\" href=\"../../p/chat/\">"), "{html}");
    assert!(!html.contains("og:") && !html.contains("oembed"), "{html}");
    assert!(html.contains("href=\"../../tokens-1.css\""), "{html}");
    assert!(!folder.join("sitemap.xml").exists() && !folder.join("p/chat/picture.png").exists());
    Ok(())
}

#[test]
fn url_15_the_map_of_the_site_has_each_page_once() {
    let map = site::map("https://example.org/sub/", &[]);
    for page in ["", "method/", "p/", "p/pt-BR/"] {
        assert_eq!(map.matches(&format!("<loc>https://example.org/sub/{page}</loc>")).count(), 1, "{page}: {map}");
    }
}
