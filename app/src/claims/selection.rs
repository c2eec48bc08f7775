//! Which claims are looked at: in the fragment of the address, so that a view can be shared.

use crate::fragment::{LONGEST, shown};
use ::claims::{Section, Verdict};

/// What is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// The verdicts that are shown, by their place in [`Verdict::ALL`]; none chosen is all.
    pub(super) verdicts: [bool; Verdict::ALL.len()],
    /// The only part of the article, where it is narrowed down.
    pub section: Option<Section>,
    /// Words that are looked for.
    pub find: String,
    /// Id of the marked claim.
    pub claim: Option<&'static str>,
}

/// The most letters that can be looked for.
pub const LONGEST_FIND: usize = 80;

/// The name of a part of the article in addresses.
pub fn section_key(section: Section) -> &'static str {
    match section {
        Section::Opening => "opening",
        Section::Update => "update",
        Section::Introduction => "introduction",
        Section::Tokens => "tokens",
        Section::Hardware => "hardware",
        Section::Software => "software",
        Section::Deployment => "deployment",
        Section::Cases => "cases",
        Section::Elsewhere => "elsewhere",
    }
}

/// The part of the article that an address calls so.
pub fn section_of(key: &str) -> Option<Section> {
    Section::ALL.into_iter().find(|section| section_key(*section) == key)
}

impl Selection {
    /// Everything, with one claim marked.
    pub fn of_claim(id: &'static str) -> Selection {
        Selection { claim: Some(id), ..Selection::default() }
    }

    /// Whether `verdict` was asked for by name.
    pub fn asks(&self, verdict: Verdict) -> bool {
        self.verdicts[verdict as usize]
    }

    /// Whether claims with `verdict` are shown.
    pub fn takes(&self, verdict: Verdict) -> bool {
        self.asks(verdict) || self.verdicts == [false; Verdict::ALL.len()]
    }

    /// The same with `verdict` asked for, or no longer.
    pub fn toggled(mut self, verdict: Verdict) -> Selection {
        let asked = &mut self.verdicts[verdict as usize];
        *asked = !*asked;
        self
    }

    /// The same without what narrows it down.
    pub fn cleared(self) -> Selection {
        Selection { claim: self.claim, ..Selection::default() }
    }

    /// Whether something narrows it down.
    pub fn is_narrow(&self) -> bool {
        self.clone().cleared() != *self
    }

    /// The fragment that stands for it, without `#`; empty for the default.
    pub fn fragment(&self) -> String {
        let asked: Vec<&str> =
            Verdict::ALL.into_iter().filter(|verdict| self.asks(*verdict)).map(Verdict::key).collect();
        let pairs = [
            (!asked.is_empty()).then(|| format!("verdict={}", asked.join(","))),
            self.section.map(|section| format!("section={}", section_key(section))),
            (!self.find.trim().is_empty()).then(|| format!("find={}", escaped(self.find.trim()))),
            self.claim.map(|id| format!("claim={id}")),
        ];
        pairs.into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    /// What a fragment asks for, and what of it there is not: names are only ever compared with known ones, and
    /// words that are looked for are only ever compared with texts of ours.
    pub fn read(fragment: &str) -> (Selection, Vec<String>) {
        let mut selection = Selection::default();
        if fragment.len() > LONGEST {
            return (selection, vec![shown(fragment)]);
        }
        let mut unknown = Vec::new();
        for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
            // A claim's id alone is a link to it, too.
            let (key, value) = pair.split_once('=').unwrap_or(("claim", pair));
            if selection.take(key, value).is_none() {
                unknown.push(shown(pair));
            }
        }
        (selection, unknown)
    }

    fn take(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "verdict" => {
                let asked: Option<Vec<Verdict>> = value.split(',').map(Verdict::from_key).collect();
                asked?.into_iter().for_each(|verdict| self.verdicts[verdict as usize] = true);
            }
            "section" => self.section = Some(section_of(value)?),
            "find" => self.find = unescaped(value)?,
            "claim" => self.claim = Some(::claims::claims().find(|claim| claim.id.eq_ignore_ascii_case(value))?.id),
            _ => return None,
        }
        Some(())
    }
}

/// A text in the characters that need no escape in a fragment.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push('%');
            for half in [byte >> 4, byte & 15] {
                escaped.push(char::from_digit(u32::from(half), 16).unwrap_or_default().to_ascii_uppercase());
            }
        }
    }
    escaped
}

/// The text that an escaped one stands for, if it is one, is not too long and has no invisible signs.
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    let digit = |rest: &mut std::str::Bytes| char::from(rest.next()?).to_digit(16);
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => u8::try_from(digit(&mut rest)? * 16 + digit(&mut rest)?).ok()?,
            byte => byte,
        });
    }
    let text = String::from_utf8(bytes).ok()?;
    (text.chars().count() <= LONGEST_FIND && !text.contains(char::is_control)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_is_read_as_it_was_written() {
        let asked = Selection {
            section: Some(Section::Hardware),
            find: "preço do H100 & 50%".to_owned(),
            claim: Some("C42"),
            ..Selection::default()
        };
        let asked = asked.toggled(Verdict::Holds).toggled(Verdict::ContradictsPhysics);
        let text = asked.fragment();
        assert!(text.starts_with("verdict=holds,contradicts-physics&section=hardware&find=pre%C3%A7o%20do"), "{text}");
        assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%,&=".contains(&byte)), "{text}");
        assert_eq!(Selection::read(&text), (asked, Vec::new()));
        assert_eq!(Selection::default().fragment(), "");
        assert_eq!(Selection::read(""), (Selection::default(), Vec::new()));
    }

    #[test]
    fn names_of_sections_lead_back() {
        for section in Section::ALL {
            assert_eq!(section_of(section_key(section)), Some(section));
        }
    }

    #[test]
    fn a_claim_is_linked_by_its_id() {
        for fragment in ["claim=C42", "claim=c42", "C42", "c42"] {
            assert_eq!(Selection::read(fragment), (Selection::of_claim("C42"), Vec::new()), "{fragment}");
        }
    }

    #[test]
    fn what_there_is_not_is_named_and_left_out() {
        let (selection, unknown) = Selection::read("verdict=holds&section=<b>&x=1&verdict=holds,no&=&claim=C999&zz");
        assert_eq!(selection, Selection::default().toggled(Verdict::Holds));
        assert_eq!(unknown, ["section=<b>", "x=1", "verdict=holds,no", "=", "claim=C999", "zz"]);
        let (selection, unknown) = Selection::read(&"é".repeat(5000));
        assert_eq!(selection, Selection::default());
        assert_eq!(unknown[0].chars().count(), crate::fragment::LONGEST_SHOWN + 1);
    }

    #[test]
    fn what_is_looked_for_is_text_and_short() {
        for broken in ["%", "%4", "%zz", "%ff", "%00", "a%0Ab", "%+1"] {
            assert_eq!(Selection::read(&format!("find={broken}")).1.len(), 1, "{broken}");
        }
        assert_eq!(Selection::read(&format!("find={}", "a".repeat(LONGEST_FIND + 1))).1.len(), 1);
        assert_eq!(Selection::read("find=%3Cb%3E").0.find, "<b>");
    }

    #[test]
    fn verdicts_add_up_and_none_is_all() {
        let all = Selection::default();
        assert!(Verdict::ALL.into_iter().all(|verdict| all.takes(verdict)) && !all.is_narrow());
        let some = all.toggled(Verdict::Holds).toggled(Verdict::NotCheckable);
        assert!(some.takes(Verdict::Holds) && some.takes(Verdict::NotCheckable) && some.is_narrow());
        assert!(!some.takes(Verdict::ContradictsPhysics));
        assert_eq!(some.toggled(Verdict::Holds).toggled(Verdict::NotCheckable), Selection::default());
        assert!(!Selection::of_claim("C01").is_narrow());
    }
}
