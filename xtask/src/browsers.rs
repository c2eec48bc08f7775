//! The browsers that the page is tried in: found, or installed where the system lets us.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::process::{self, missing};

/// A browser that the checks know.
#[derive(Clone, Copy)]
pub struct Browser {
    /// The name in BROWSERS.
    pub name: &'static str,
    /// The environment variable that names its program: read first, and set for the checks.
    pub variable: &'static str,
    programs: &'static [&'static str],
    elsewhere: &'static [&'static str],
    package: &'static str,
}

/// Chromium or Chrome.
pub const CHROMIUM: Browser = Browser {
    name: "chromium",
    variable: "CHROMIUM_PATH",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    elsewhere: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ],
    package: "chromium",
};

/// Firefox, preferably the extended support release, which the pinned Playwright knows.
pub const FIREFOX: Browser = Browser {
    name: "firefox",
    variable: "FIREFOX_PATH",
    programs: &["firefox-esr", "firefox"],
    elsewhere: &["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"],
    package: "firefox-esr",
};

impl Browser {
    /// The browser's program.
    pub fn path(&self) -> Result<PathBuf> {
        if let Some(path) = self.find() {
            return Ok(path);
        }
        install_packages(&[self.package, "fonts-liberation"]);
        self.find().ok_or_else(|| {
            missing(format!(
                "{} is not here: install it (Debian package {}), or set {} to its program",
                self.name, self.package, self.variable
            ))
        })
    }

    fn find(&self) -> Option<PathBuf> {
        let said = std::env::var_os(self.variable).map(PathBuf::from).filter(|path| path.is_file());
        let installed = || self.programs.iter().find_map(|program| process::find(program));
        let elsewhere = || self.elsewhere.iter().map(PathBuf::from).find(|path| path.is_file());
        said.or_else(installed).or_else(elsewhere)
    }
}

/// Installs Debian packages where there is apt and we are root or may be without a password; does nothing elsewhere.
/// Whether it worked shows in what can be found afterwards.
pub fn install_packages(packages: &[&str]) {
    let Some(apt) = process::find("apt-get") else { return };
    let root = process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !root && !process::succeeds(Command::new("sudo").args(["-n", "true"])) {
        return;
    }
    let apt = |arguments: &[&str]| {
        let mut command = if root {
            Command::new(&apt)
        } else {
            let mut command = Command::new("sudo");
            command.args(["-n", "DEBIAN_FRONTEND=noninteractive"]).arg(&apt);
            command
        };
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        process::run(&mut command)
    };
    println!("Installing {} ...", packages.join(", "));
    let install = ["install", "--yes", "--quiet=2", "--no-install-recommends"];
    let done = apt(&["update", "--quiet=2"]).and_then(|()| apt(&[&install[..], packages].concat()));
    if let Err(error) = done {
        println!("{} could not be installed: {error:#}", packages.join(", "));
    }
}
