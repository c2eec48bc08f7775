//! Starts the studies of the calculator's page in the browser.

fn main() {
    app::studies::start();
}
