//! What the element knows without its program, and the document of the frame.

use cost_core::aliases::KEYS;
use cost_core::fields::{ARCHITECTURE_FIELDS, DATASHEET_FIELDS};
use cost_core::link::PER;
use cost_core::scenario::CONTROLS;
use cost_core::scenario::defaults::EDITION;
use serde_json::{Map, json};
use words::Language;
use words::embed::embed;

/// What scripts, styles and connections the frame may have: its own. Its icon is empty, and said to be, because a browser that
/// opens it by itself would otherwise ask the root of the site for one.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// The text of element/tables.js.
pub(super) fn tables() -> String {
    let own = |prefix: &str, link: &str| format!("{prefix}.{link}");
    let model = ARCHITECTURE_FIELDS.iter().map(|field| own("m", field.link));
    let accelerator = DATASHEET_FIELDS.iter().map(|field| own("g", field.link));
    let links: Vec<String> = CONTROLS
        .iter()
        .map(|control| control.link)
        .chain([PER])
        .chain(KEYS.iter().map(|(old, _)| *old))
        .map(str::to_owned)
        .chain(model)
        .chain(accelerator)
        .collect();
    let failures: Map<_, _> = Language::ALL
        .iter()
        .map(|language| {
            let texts = embed(*language);
            (language.tag().to_owned(), json!([texts.failed, texts.failed_open]))
        })
        .collect();
    format!(
        "// Generated from the tables of cost-core and the texts of words; do not edit.\n\n\
         export const version = {:?};\nexport const edition = {EDITION:?};\n\
         /** The keys of a link, each of which is an attribute. */\nexport const linkKeys = {};\n\
         /** What is said where the program cannot run, which has all other texts. */\nexport const failures = {};\n",
        env!("CARGO_PKG_VERSION"),
        json!(links),
        json!(failures),
    )
}

/// The text of embed/index.html. Until the program runs, and where it cannot, there is a link to the calculator.
pub(super) fn document() -> String {
    let texts = embed(Language::En);
    format!(
        "<!doctype html>\n\
         <!-- Generated from the texts of words; do not edit. -->\n\
         <html lang=\"en\">\n  <head>\n    <meta charset=\"utf-8\">\n    \
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n    \
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n    \
         <meta name=\"color-scheme\" content=\"light dark\">\n    \
         <meta name=\"robots\" content=\"noindex\">\n    \
         <title>PerToken: {}</title>\n    \
         <link rel=\"icon\" href=\"data:,\">\n    \
         <link rel=\"stylesheet\" href=\"frame.css\">\n    \
         <script type=\"module\" src=\"element.js\"></script>\n    \
         <script type=\"module\" src=\"frame.js\"></script>\n  </head>\n  <body>\n    \
         <per-token><p><a href=\"../../\" target=\"_blank\" rel=\"noopener\">{}</a></p></per-token>\n  </body>\n</html>\n",
        texts.name, texts.open,
    )
}
