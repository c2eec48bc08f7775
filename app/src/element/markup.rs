//! Elements as text, with what they say at the moment.

use super::Element;
use std::cell::RefCell;

/// Elements without content and without an end.
const VOID: [&str; 1] = ["input"];

/// An element as text.
pub(super) struct Node {
    name: &'static str,
    inside: RefCell<Inside>,
}

#[derive(Default)]
struct Inside {
    attributes: Vec<(String, String)>,
    content: String,
}

/// The text of elements.
pub fn html(elements: &[Element]) -> String {
    elements.iter().map(|element| element.0.html_text()).collect()
}

impl Node {
    pub(super) fn html(name: &'static str) -> Node {
        Node { name, inside: RefCell::default() }
    }

    pub(super) fn svg(name: &'static str) -> Node {
        Node::html(name)
    }

    pub(super) fn set(&self, name: &str, value: &str) {
        let attributes = &mut self.inside.borrow_mut().attributes;
        attributes.retain(|(known, _)| known != name);
        attributes.push((name.to_owned(), value.to_owned()));
    }

    pub(super) fn text(&self, text: &str) {
        self.inside.borrow_mut().content.push_str(&escaped(text));
    }

    pub(super) fn append(&self, child: Node) {
        self.inside.borrow_mut().content.push_str(&child.html_text());
    }

    pub(super) fn part(&self, draw: Box<dyn Fn() -> Vec<Element>>) {
        let drawn = html(&draw());
        self.inside.borrow_mut().content.push_str(&drawn);
    }

    pub(super) fn follow(&self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
        if let Some(value) = value() {
            self.set(name, &value);
        }
    }

    pub(super) fn follow_class(&self, name: &'static str, on: Box<dyn Fn() -> bool>) {
        if on() {
            let known = |(attribute, value): &(String, String)| (attribute == "class").then(|| format!("{value} "));
            let before = self.inside.borrow().attributes.iter().find_map(known).unwrap_or_default();
            self.set("class", &(before + name));
        }
    }

    pub(super) fn follow_value(&self, value: Box<dyn Fn() -> String>) {
        // A menu says its value by the option that is chosen.
        if self.name == "input" {
            self.set("value", &value());
        }
    }

    pub(super) fn follow_checked(&self, on: Box<dyn Fn() -> bool>) {
        if on() {
            self.set("checked", "");
        }
    }

    pub(super) fn follow_text(&self, text: Box<dyn Fn() -> String>) {
        self.inside.borrow_mut().content = escaped(&text());
    }

    pub(super) fn on(&self, _event: &'static str, _act: Box<dyn FnMut(web_sys::Event)>) {}

    pub(super) fn with(&self, _act: Box<dyn FnOnce(&web_sys::Element)>) {}

    fn html_text(&self) -> String {
        let Inside { attributes, content } = &*self.inside.borrow();
        let attribute = |(name, value): &(String, String)| match value.as_str() {
            "" => format!(" {name}"),
            value => format!(" {name}=\"{}\"", escaped(value)),
        };
        let attributes: String = attributes.iter().map(attribute).collect();
        if VOID.contains(&self.name) {
            return format!("<{}{attributes}>", self.name);
        }
        format!("<{0}{attributes}>{content}</{0}>", self.name)
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
