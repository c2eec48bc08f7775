//! Starts the calibration page in the browser.

/// As fast as the standard library's for what is asked of it here, in a third of the code.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    app::calibrate::start();
}
