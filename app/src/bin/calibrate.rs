//! Starts the calibration page in the browser.

fn main() {
    app::calibrate::start();
}
