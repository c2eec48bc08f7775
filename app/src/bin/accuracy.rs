//! Starts the accuracy page in the browser.

fn main() {
    app::accuracy::start();
}
