//! Other names of what has a name in links and scenario objects: those that it had before it was renamed, and those that
//! people write. A name that once stood for something stands for it for ever: what is renamed leaves its old name here.
//!
//! Names of a table are never present names of the same thing, and lead to one that is; they match exactly, and are
//! written again as the present one.

use crate::scenario::{Control, Kind};

/// Pairs of another name and the present one.
pub type Aliases = [(&'static str, &'static str)];

/// Link keys. A key of a model or an accelerator described by its numbers is whole (`m.h`), and that of a compared scenario
/// is without its letter.
pub const KEYS: &Aliases = &[];

/// Models: repositories that were renamed.
pub const MODELS: &Aliases = &[
    ("meta-llama/Meta-Llama-3.1-8B", "meta-llama/Llama-3.1-8B"),
    ("meta-llama/Meta-Llama-3.1-405B", "meta-llama/Llama-3.1-405B"),
    ("CohereForAI/c4ai-command-r-plus", "CohereLabs/c4ai-command-r-plus"),
];

/// Accelerators: short names, where one variant is what is usually meant.
pub const ACCELERATORS: &Aliases = &[
    ("a100", "a100-sxm-80gb"),
    ("h100", "h100-sxm"),
    ("h200", "h200-sxm"),
    ("b200", "b200-sxm"),
    ("b300", "b300-sxm"),
    ("gb200", "gb200-nvl72"),
    ("gb300", "gb300-nvl72"),
    ("dgx-spark", "gb10-dgx-spark"),
];

/// Engines.
pub const ENGINES: &Aliases = &[("trt-llm", "tensorrt-llm"), ("llama-cpp", "llama.cpp")];

/// The other names of what `control` takes.
pub fn of(control: &Control) -> &'static Aliases {
    match control.kind {
        Kind::Model | Kind::CatalogueModel => MODELS,
        Kind::Accelerator | Kind::CatalogueAccelerator => ACCELERATORS,
        _ if control.key == "serving.engine" => ENGINES,
        _ => &[],
    }
}

/// What `name` is called today: the present name where `aliases` has it, else itself.
pub fn present<'a>(aliases: &Aliases, name: &'a str) -> &'a str {
    aliases.iter().find(|(other, _)| *other == name).map_or(name, |(_, present)| present)
}
