//! Elements of the document.

use super::Element;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue, UnwrapThrowExt};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element of the document.
pub(super) struct Node(web_sys::Element);

impl Node {
    pub(super) fn html(name: &str) -> Node {
        Node(document().create_element(name).unwrap_throw())
    }

    pub(super) fn svg(name: &str) -> Node {
        Node(document().create_element_ns(Some(SVG), name).unwrap_throw())
    }

    pub(super) fn existing(element: web_sys::Element) -> Node {
        Node(element)
    }

    pub(super) fn set(&self, name: &str, value: &str) {
        let _ = self.0.set_attribute(name, value);
    }

    pub(super) fn text(&self, text: &str) {
        let _ = self.0.append_child(&document().create_text_node(text));
    }

    pub(super) fn append(&self, child: Node) {
        let _ = self.0.append_child(&child.0);
    }

    pub(super) fn part(&self, draw: Box<dyn Fn() -> Vec<Element>>) {
        let first = document().create_comment("");
        let last = document().create_comment("");
        let _ = self.0.append_child(&first);
        let _ = self.0.append_child(&last);
        follow(Box::new(move || {
            let drawn = draw();
            let Some(parent) = last.parent_node() else { return };
            let focused = document().active_element();
            let mut lost = None;
            while let Some(old) = first.next_sibling().filter(|node| !node.is_same_node(Some(&last))) {
                lost = lost.or_else(|| {
                    focused.as_ref().filter(|focused| old.contains(Some(focused))).map(web_sys::Element::id)
                });
                let _ = parent.remove_child(&old);
            }
            for Element(Node(element)) in drawn {
                let _ = parent.insert_before(&element, Some(&last));
            }
            // Who was in an element that has been drawn anew is in it again.
            if let Some(id) = lost.filter(|id| !id.is_empty()) {
                crate::browser::focus(&id);
            }
        }));
    }

    pub(super) fn follow(&self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
        let element = self.0.clone();
        let put = move |value: Option<&str>| {
            let _ = match value {
                Some(value) => element.set_attribute(name, value),
                None => element.remove_attribute(name),
            };
        };
        follow_changes(value, Box::new(put));
    }

    pub(super) fn follow_class(&self, name: &'static str, on: Box<dyn Fn() -> bool>) {
        let classes = self.0.class_list();
        follow(Box::new(move || {
            let _ = classes.toggle_with_force(name, on());
        }));
    }

    pub(super) fn follow_value(&self, value: Box<dyn Fn() -> String>) {
        // What a reader types changes the property and leaves the attribute behind.
        self.follow_property("value", Box::new(move || JsValue::from_str(&value())));
    }

    pub(super) fn follow_checked(&self, on: Box<dyn Fn() -> bool>) {
        self.follow_property("checked", Box::new(move || on().into()));
    }

    fn follow_property(&self, name: &'static str, value: Box<dyn Fn() -> JsValue>) {
        let element = self.0.clone();
        let name = JsValue::from_str(name);
        follow(Box::new(move || {
            let _ = js_sys::Reflect::set(&element, &name, &value());
        }));
    }

    pub(super) fn follow_text(&self, text: Box<dyn Fn() -> String>) {
        let element = self.0.clone();
        follow_changes(Box::new(move || Some(text())), Box::new(move |text| element.set_text_content(text)));
    }

    pub(super) fn on(&self, event: &'static str, act: Box<dyn FnMut(web_sys::Event)>) {
        // The browser may call it once more while the element is taken away, so it is left to
        // the browser to free it.
        let listener = Closure::wrap(act).into_js_value();
        let _ = self.0.add_event_listener_with_callback(event, listener.unchecked_ref());
    }

    pub(super) fn with(&self, act: Box<dyn FnOnce(&web_sys::Element)>) {
        act(&self.0);
    }
}

/// Runs `run` now, and again whenever a signal that it read has changed, until the view that is
/// being drawn is drawn anew.
fn follow(run: Box<dyn Fn()>) {
    let _ = StoredValue::new_local(RenderEffect::new(move |_| run()));
}

/// Puts a value in place, or takes it away.
type Put = Box<dyn Fn(Option<&str>)>;

/// Puts `value` in place now and whenever it has become another. What has not changed is left
/// alone: a live region that is written again is read out again.
fn follow_changes(value: Box<dyn Fn() -> Option<String>>, put: Put) {
    let before = RefCell::new(None);
    follow(Box::new(move || {
        let value = value();
        let mut before = before.borrow_mut();
        if before.as_ref() != Some(&value) {
            put(value.as_deref());
            *before = Some(value);
        }
    }));
}
