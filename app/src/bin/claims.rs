//! Starts the claims page in the browser.

fn main() {
    app::claims::start();
}
