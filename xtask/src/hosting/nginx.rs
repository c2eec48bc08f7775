//! nginx with the shipped configuration, on a free port and in a folder of its own.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::browsers::install_packages;
use crate::process::{self, missing};
use crate::{server, workspace};

/// nginx itself, and its module for brotli.
const PACKAGES: [&str; 2] = ["nginx", "libnginx-mod-http-brotli-static"];
const BROTLI: &str = "ngx_http_brotli_static_module.so";
const MODULES: [&str; 3] = ["/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/etc/nginx/modules"];
/// So long it may take until it answers.
const PATIENCE: Duration = Duration::from_secs(10);

/// The program: found, or installed where the system lets us.
pub fn program() -> Result<PathBuf> {
    if let Some(path) = find() {
        return Ok(path);
    }
    install_packages(&PACKAGES);
    find().ok_or_else(|| missing(format!("nginx is not here: install it (Debian packages {})", PACKAGES.join(", "))))
}

fn find() -> Option<PathBuf> {
    // Not everybody's PATH has the folder for the system's owner.
    let elsewhere = || process::executable_in(Path::new("/usr/sbin"), "nginx");
    process::find("nginx").or_else(elsewhere)
}

/// A running nginx; it stops when it goes out of scope.
pub struct Nginx {
    process: Child,
    pub port: u16,
    /// Whether it has the module for brotli.
    pub has_brotli: bool,
}

impl Nginx {
    /// Serves `site`, whose page stands in `folder`, from files of its own in `place`.
    pub fn start(program: &Path, place: &Path, site: &Path, folder: &str) -> Result<Nginx> {
        std::fs::create_dir_all(place).with_context(|| format!("could not create {}", place.display()))?;
        let port = server::free_port(0)?;
        let brotli = MODULES.iter().map(|modules| Path::new(modules).join(BROTLI)).find(|path| path.is_file());
        let around = around(
            place,
            brotli.as_deref(),
            &shipped(
                "nginx.conf",
                &[
                    ("listen 80;", format!("listen 127.0.0.1:{port};")),
                    ("root /var/www/pertoken;", format!("root {};", quoted(site))),
                    ("set $pertoken_folder /;", format!("set $pertoken_folder {folder};")),
                ],
            )?,
        )?;
        let file = place.join("nginx.conf");
        std::fs::write(&file, around).with_context(|| format!("could not write {}", file.display()))?;
        let mut command = Command::new(program);
        command.arg("-p").arg(place).arg("-c").arg(&file).stdin(Stdio::null());
        println!("$ {}", process::shown(&command));
        let process = command.spawn().context("could not start nginx")?;
        let mut nginx = Nginx { process, port, has_brotli: brotli.is_some() };
        nginx.wait_until_it_answers()?;
        Ok(nginx)
    }

    fn wait_until_it_answers(&mut self) -> Result<()> {
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if let Some(status) = self.process.try_wait().context("nginx cannot be asked")? {
                bail!("nginx ended ({status}): what it said stands above");
            }
            if started.elapsed() > PATIENCE {
                bail!("nginx does not answer on port {}", self.port);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// A file of `hosting/` with what its README tells to change changed.
fn shipped(name: &str, changes: &[(&str, String)]) -> Result<String> {
    let path = workspace::root().join("hosting").join(name);
    let mut text = std::fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    for (from, to) in changes {
        if text.matches(from).count() != 1 {
            bail!("hosting/{name} must have `{from}` exactly once");
        }
        text = text.replace(from, to);
    }
    Ok(text)
}

/// What a system's own nginx.conf has around a site. One process, so that nothing is left when it is stopped, and none is of
/// another user, who may not read a clone.
fn around(place: &Path, brotli: Option<&Path>, site: &str) -> Result<String> {
    let module = brotli.map(|module| format!("load_module {};\n", quoted(module))).unwrap_or_default();
    let packed = if brotli.is_some() { shipped("nginx-brotli.conf", &[])? } else { String::new() };
    let folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let folders = folders.map(|kind| format!("{kind}_temp_path {};\n", quoted(&place.join(kind)))).concat();
    Ok(format!(
        "{module}daemon off;\nmaster_process off;\npid {};\nerror_log stderr warn;\nevents {{}}\nhttp {{\naccess_log off;\n{folders}{packed}\n{site}\n}}\n",
        quoted(&place.join("pid")),
    ))
}

/// A path as nginx reads it.
fn quoted(path: &Path) -> String {
    format!("\"{}\"", path.display())
}
