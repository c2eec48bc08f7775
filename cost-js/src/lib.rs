//! cost-core for JavaScript: plain data in, plain data out.
//!
//! Values cross the boundary as a text of their shape and an array of their numbers ([`wire`]):
//! nothing of JavaScript is ever called from here, so that no getter, proxy or prototype of a
//! caller can do anything while this module runs. `package/plain.js` is the other end.
//!
//! Each export takes values of that kind and gives one [`answer`]; `package/facade.js` gives them
//! their public names and shapes.

pub mod answer;
#[cfg(feature = "module")]
pub mod bench;
pub mod calls;
#[cfg(feature = "element")]
pub mod embed;
#[cfg(not(target_arch = "wasm32"))]
pub mod native;
mod problems;
pub mod wire;

use wasm_bindgen::prelude::*;

/// As fast as the standard library's for what is asked of it here, in a third of the code.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The shape that the answers of the last call need next, as JSON in which every number is 0.
#[wasm_bindgen]
pub fn shape() -> String {
    answer::text()
}

/// The sentence of a basis of an error band, by the numbers that name it.
#[wasm_bindgen]
pub fn basis(slice: usize, outside: u16) -> String {
    words::bands::basis(problems::language(), &cost_core::accuracy::Basis { slice, outside })
}

/// The language of messages and labels from now on, by BCP 47 tag; says which one it is.
#[wasm_bindgen(js_name = setLanguage)]
pub fn set_language(tag: &str) -> Option<String> {
    let language = words::Language::from_tag(tag)?;
    problems::set_language(language);
    Some(language.tag().to_owned())
}
