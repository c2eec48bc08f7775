//! A small static file server for the built page: what a static host does, on the local machine only.
//!
//! `serve`, the browser checks, the screenshots and Lighthouse use the same one. It compresses as hosts do, marks
//! hashed names as unchanging, and lets any origin read (an embedded page in a sandboxed frame has no origin).

use std::collections::HashMap;
use std::io::{Cursor, Write};
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response};

const WORKERS: usize = 4;
/// How many ports after a busy one are tried.
const NEXT_PORTS: u16 = 20;
/// Smaller files are sent as they are.
const WORTH_COMPRESSING: usize = 512;

/// A running server; it stops when it goes out of scope.
pub struct Server {
    http: Arc<tiny_http::Server>,
    workers: Vec<JoinHandle<()>>,
    port: u16,
    files: Arc<Files>,
}

impl Server {
    /// Serves `root` under `base` ("/" or "/sub/") on 127.0.0.1. Port 0 means any; a busy port means the next free one.
    pub fn start(root: &Path, base: &str, port: u16) -> Result<Server> {
        let listener = listen(port)?;
        let port = listener.local_addr().context("the server has no address")?.port();
        let http = tiny_http::Server::from_listener(listener, None)
            .map_err(|error| anyhow!("the server did not start: {error}"))?;
        let http = Arc::new(http);
        let files = Arc::new(Files { root: root.to_path_buf(), base: base.to_owned(), compressed: Mutex::default() });
        let workers = (0..WORKERS)
            .map(|_| {
                let (http, files) = (Arc::clone(&http), Arc::clone(&files));
                std::thread::spawn(move || {
                    while let Ok(request) = http.recv() {
                        files.answer(request);
                    }
                })
            })
            .collect();
        Ok(Server { http, workers, port, files })
    }

    /// Where the page is, with the slash at its end.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.files.base)
    }

    /// The port it listens on.
    #[cfg(test)]
    fn port(&self) -> u16 {
        self.port
    }

    /// Serves until the program is stopped.
    pub fn wait(mut self) {
        for worker in self.workers.drain(..) {
            drop(worker.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.http.unblock();
        }
        for worker in self.workers.drain(..) {
            drop(worker.join());
        }
    }
}

/// The port, or the next free one, for a server that is not ours.
pub fn free_port(port: u16) -> Result<u16> {
    let address = listen(port)?.local_addr().context("the port has no number")?;
    if port != 0 && address.port() != port {
        println!("Port {port} is in use; taking {}.", address.port());
    }
    Ok(address.port())
}

fn listen(port: u16) -> Result<TcpListener> {
    let last = if port == 0 { 0 } else { port.saturating_add(NEXT_PORTS) };
    (port..=last)
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .with_context(|| format!("no free port from {port} to {last}: choose another with --port"))
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    /// The best one that the client takes.
    fn accepted(header: &str) -> Option<Encoding> {
        let takes = |wanted: &str| {
            header.split(',').any(|part| {
                let mut part = part.split(';').map(str::trim);
                part.next() == Some(wanted) && !part.any(|weight| weight == "q=0")
            })
        };
        if takes("br") { Some(Encoding::Brotli) } else { takes("gzip").then_some(Encoding::Gzip) }
    }

    fn name(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gzip",
        }
    }

    fn compress(self, data: &[u8]) -> std::io::Result<Vec<u8>> {
        match self {
            Encoding::Brotli => {
                let mut packed = Vec::new();
                let parameters = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
                brotli::BrotliCompress(&mut Cursor::new(data), &mut packed, &parameters)?;
                Ok(packed)
            }
            Encoding::Gzip => {
                let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
                encoder.write_all(data)?;
                encoder.finish()
            }
        }
    }
}

type Compressed = (SystemTime, Arc<Vec<u8>>);

struct Files {
    root: PathBuf,
    base: String,
    compressed: Mutex<HashMap<(PathBuf, Encoding), Compressed>>,
}

impl Files {
    fn answer(&self, request: Request) {
        let response = match request.method() {
            Method::Get | Method::Head => self.file_response(&request),
            _ => text(405, "Only GET and HEAD are answered here.").with_header(header("Allow", "GET, HEAD")),
        };
        // tiny_http leaves the body out for HEAD. A client that has gone away is no error of ours.
        drop(request.respond(response));
    }

    fn file_response(&self, request: &Request) -> Response<Cursor<Vec<u8>>> {
        let path = request.url().split(['?', '#']).next().unwrap_or_default();
        let accepted = request
            .headers()
            .iter()
            .find(|header| header.field.equiv("Accept-Encoding"))
            .and_then(|header| Encoding::accepted(header.value.as_str()));
        let found = locate(&self.root, &self.base, path).map(|file| (200, file));
        let answer = found.or_else(|| Some((404, self.root.join("404.html"))).filter(|(_, file)| file.is_file()));
        match answer {
            None => text(404, "There is no such file."),
            Some((status, file)) => self
                .send(status, &file, accepted)
                .unwrap_or_else(|error| text(500, &format!("{} could not be read: {error}", file.display()))),
        }
    }

    fn send(&self, status: u16, file: &Path, accepted: Option<Encoding>) -> std::io::Result<Response<Cursor<Vec<u8>>>> {
        let data = std::fs::read(file)?;
        let kind = mime_guess::from_path(file).first_or_octet_stream();
        let is_text = kind.type_() == "text" || kind.subtype() == "javascript" || kind.subtype() == "json";
        let compressible = is_text || kind.subtype() == "wasm" || kind.suffix().is_some();
        let encoding = accepted.filter(|_| compressible && data.len() >= WORTH_COMPRESSING);
        let data = match encoding {
            Some(encoding) => self.compressed(file, &data, encoding)?,
            None => data,
        };
        let kind = if is_text { format!("{kind}; charset=utf-8") } else { kind.to_string() };
        let age = if is_hashed(file) { "public, max-age=31536000, immutable" } else { "no-cache" };
        let mut response = Response::from_data(data)
            .with_status_code(status)
            .with_chunked_threshold(usize::MAX)
            .with_header(header("Content-Type", &kind))
            .with_header(header("Cache-Control", age))
            .with_header(header("Vary", "Accept-Encoding"))
            .with_header(header("Access-Control-Allow-Origin", "*"))
            .with_header(header("X-Content-Type-Options", "nosniff"));
        if let Some(encoding) = encoding {
            response.add_header(header("Content-Encoding", encoding.name()));
        }
        Ok(response)
    }

    /// The file compressed, once for each version of it.
    fn compressed(&self, file: &Path, data: &[u8], encoding: Encoding) -> std::io::Result<Vec<u8>> {
        let changed = file.metadata()?.modified()?;
        let key = (file.to_path_buf(), encoding);
        let known = self.compressed.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some((_, packed)) = known.filter(|(then, _)| *then == changed) {
            return Ok(packed.to_vec());
        }
        let packed = Arc::new(encoding.compress(data)?);
        let mut all = self.compressed.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(key, (changed, Arc::clone(&packed)));
        Ok(packed.to_vec())
    }
}

/// The file that a path asks for; `None` for anything that is not a file below the root.
fn locate(root: &Path, base: &str, path: &str) -> Option<PathBuf> {
    let inside = Path::new(path.strip_prefix(base)?);
    let plain = !path.contains('\\') && inside.components().all(|part| matches!(part, Component::Normal(_)));
    let file = root.join(inside);
    if !plain {
        return None;
    }
    if inside.as_os_str().is_empty() || path.ends_with('/') {
        return Some(file.join("index.html")).filter(|file| file.is_file());
    }
    Some(file).filter(|file| file.is_file())
}

/// Whether the name carries the hash of the content, as trunk writes it: `app-0123456789abcdef_bg.wasm`.
fn is_hashed(file: &Path) -> bool {
    let name = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    name.trim_end_matches("_bg")
        .rsplit_once('-')
        .is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap_or_else(|()| unreachable!("a header of ours is plain ASCII: {name}"))
}

fn text(status: u16, message: &str) -> Response<Cursor<Vec<u8>>> {
    Response::from_string(message)
        .with_status_code(status)
        .with_header(header("Content-Type", "text/plain; charset=utf-8"))
}

#[cfg(test)]
mod tests;
