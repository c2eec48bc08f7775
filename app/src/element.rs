//! Elements of the page, made one after the other: in the browser elements of the document,
//! off the browser the text of the static first view.
//!
//! What follows the state is a closure. It runs at once, and again whenever a signal that it read
//! has changed, for as long as the view around it is there. There is one type of element: a view
//! costs the strings and closures in it, and no code of its own for every attribute.

#[cfg(not(feature = "ssr"))]
mod document;
#[cfg(feature = "ssr")]
mod markup;

#[cfg(not(feature = "ssr"))]
use document::Node;
#[cfg(feature = "ssr")]
use markup::Node;
#[cfg(feature = "ssr")]
pub use markup::html;
use wasm_bindgen::JsCast;

/// One element under construction.
pub struct Element(Node);

/// An HTML element.
pub fn tag(name: &'static str) -> Element {
    Element(Node::html(name))
}

/// An SVG element.
pub fn svg(name: &'static str) -> Element {
    Element(Node::svg(name))
}

/// An element that is in the document already.
#[cfg(not(feature = "ssr"))]
pub fn existing(element: web_sys::Element) -> Element {
    Element(Node::existing(element))
}

/// A button with a text on it.
pub fn button(class: &'static str, text: &str, press: impl Fn() + 'static) -> Element {
    tag("button").set("type", "button").class(class).text(text).on("click", move |_: web_sys::Event| press())
}

impl Element {
    /// Sets an attribute.
    pub fn set(self, name: &str, value: impl AsRef<str>) -> Element {
        self.0.set(name, value.as_ref());
        self
    }

    /// Sets an attribute to a length or a place in a drawing.
    pub fn at(self, name: &str, value: f64) -> Element {
        self.set(name, cost_core::number::text(value))
    }

    /// Sets the class.
    pub fn class(self, names: impl AsRef<str>) -> Element {
        self.set("class", names)
    }

    /// Sets the name by which tests find it.
    pub fn test_id(self, name: impl AsRef<str>) -> Element {
        self.set("data-testid", name)
    }

    /// Sets the name that assistive technology gives it.
    pub fn label(self, name: impl AsRef<str>) -> Element {
        self.set("aria-label", name)
    }

    /// Sets the text that is shown when the pointer rests on it, if there is one.
    pub fn hint(self, text: Option<&str>) -> Element {
        match text {
            Some(text) => self.set("title", text),
            None => self,
        }
    }

    /// Sets an attribute without a value, or leaves it away.
    pub fn flag(self, name: &str, on: bool) -> Element {
        if on { self.set(name, "") } else { self }
    }

    /// Adds text behind what is in it.
    pub fn text(self, text: impl AsRef<str>) -> Element {
        self.0.text(text.as_ref());
        self
    }

    /// Adds an element behind what is in it.
    pub fn child(self, child: Element) -> Element {
        self.0.append(child.0);
        self
    }

    /// Adds elements behind what is in it.
    pub fn children(self, children: impl IntoIterator<Item = Element>) -> Element {
        for child in children {
            self.0.append(child.0);
        }
        self
    }

    /// Adds elements that are drawn anew whenever what `draw` read has changed.
    pub fn part(self, draw: impl Fn() -> Vec<Element> + 'static) -> Element {
        self.0.part(Box::new(draw));
        self
    }

    /// An attribute that follows the state.
    pub fn follow(self, name: &'static str, value: impl Fn() -> String + 'static) -> Element {
        self.follow_maybe(name, move || Some(value()))
    }

    /// An attribute that follows the state, and is there only with a value.
    pub fn follow_maybe(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Element {
        self.0.follow(name, Box::new(value));
        self
    }

    /// An attribute without a value that is there or not.
    pub fn follow_flag(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Element {
        self.follow_maybe(name, move || on().then(String::new))
    }

    /// An attribute that is `true` or `false`.
    pub fn follow_state(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Element {
        self.follow(name, move || on().to_string())
    }

    /// One class that is there or not.
    pub fn follow_class(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Element {
        self.0.follow_class(name, Box::new(on));
        self
    }

    /// The value of an input or a menu; of a menu after its options are in it.
    pub fn follow_value(self, value: impl Fn() -> String + 'static) -> Element {
        self.0.follow_value(Box::new(value));
        self
    }

    /// Whether a box is ticked.
    pub fn follow_checked(self, on: impl Fn() -> bool + 'static) -> Element {
        self.0.follow_checked(Box::new(on));
        self
    }

    /// Text that follows the state. It is the whole content of the element, so that a page
    /// translator that has replaced the text inside cannot leave an old number standing.
    pub fn follow_text(self, text: impl Fn() -> String + 'static) -> Element {
        self.0.follow_text(Box::new(text));
        self
    }

    /// Calls `act` with every event of this name.
    pub fn on<E: JsCast>(self, event: &'static str, mut act: impl FnMut(E) + 'static) -> Element {
        self.0.on(event, Box::new(move |event| act(event.unchecked_into())));
        self
    }

    /// Calls `act` with the element of the document; not while the static view is printed.
    pub fn with(self, act: impl FnOnce(&web_sys::Element) + 'static) -> Element {
        self.0.with(Box::new(act));
        self
    }
}
