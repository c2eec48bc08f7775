//! A small static file server for the built page: what a static host does, on the local machine only.
//!
//! `serve`, the browser checks, the screenshots and Lighthouse use the same one. It compresses as hosts do, marks
//! hashed names as unchanging, and lets any origin read (an embedded page in a sandboxed frame has no origin).

mod http;

use std::collections::HashMap;
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::SystemTime;

use anyhow::{Context, Result};
use http::{Request, Response};

use crate::compression::{Effort, Encoding, is_worth_compressing};

/// Digits of a hash of 64 bits: less than one in 65,536 has fewer.
const HASH_LENGTHS: std::ops::RangeInclusive<usize> = 12..=16;
/// How many ports after a busy one are tried.
const NEXT_PORTS: u16 = 20;

/// A running server; it stops when it goes out of scope.
pub struct Server {
    listening: Option<JoinHandle<()>>,
    stopped: Arc<AtomicBool>,
    port: u16,
    files: Arc<Files>,
}

impl Server {
    /// Serves `root` under `base` ("/" or "/sub/") on 127.0.0.1. Port 0 means any; a busy port means the next free one.
    pub fn start(root: &Path, base: &str, port: u16) -> Result<Server> {
        let listener = listen(port)?;
        let port = listener.local_addr().context("the server has no address")?.port();
        let files = Arc::new(Files { root: root.to_path_buf(), base: base.to_owned(), compressed: Mutex::default() });
        let stopped = Arc::new(AtomicBool::new(false));
        let listening = {
            let (files, stopped) = (Arc::clone(&files), Arc::clone(&stopped));
            std::thread::spawn(move || listen_until(&listener, &files, &stopped))
        };
        Ok(Server { listening: Some(listening), stopped, port, files })
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
        if let Some(listening) = self.listening.take() {
            drop(listening.join());
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        // A last connection wakes the thread that waits for one.
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        if let Some(listening) = self.listening.take() {
            drop(listening.join());
        }
    }
}

/// Each connection has a thread of its own: a browser opens several in advance, and one that says nothing
/// must not keep another waiting.
fn listen_until(listener: &TcpListener, files: &Arc<Files>, stopped: &AtomicBool) {
    for stream in listener.incoming() {
        if stopped.load(Ordering::SeqCst) {
            return;
        }
        if let Ok(stream) = stream {
            let files = Arc::clone(files);
            std::thread::spawn(move || files.answer(stream));
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

type Compressed = (SystemTime, Arc<Vec<u8>>);

struct Files {
    root: PathBuf,
    base: String,
    compressed: Mutex<HashMap<(PathBuf, Encoding), Compressed>>,
}

impl Files {
    fn answer(&self, mut stream: TcpStream) {
        // A client that has gone away, or asks for nothing, is no error of ours.
        let Ok(request) = Request::read(&mut stream) else { return };
        let response = match request.method.as_str() {
            "GET" | "HEAD" => self.file_response(&request),
            _ => {
                let mut refusal = Response::text(405, "Only GET and HEAD are answered here.");
                refusal.headers.push(("Allow", "GET, HEAD".to_owned()));
                refusal
            }
        };
        drop(response.write(&mut stream, &request.method));
    }

    fn file_response(&self, request: &Request) -> Response {
        let path = request.path.split(['?', '#']).next().unwrap_or_default();
        let accepted = Encoding::accepted(&request.accepts);
        let found = locate(&self.root, &self.base, path).map(|file| (200, file));
        let answer = found.or_else(|| Some((404, self.root.join("404.html"))).filter(|(_, file)| file.is_file()));
        match answer {
            None => Response::text(404, "There is no such file."),
            Some((status, file)) => self
                .send(status, &file, accepted)
                .unwrap_or_else(|error| Response::text(500, &format!("{} could not be read: {error}", file.display()))),
        }
    }

    fn send(&self, status: u16, file: &Path, accepted: Option<Encoding>) -> std::io::Result<Response> {
        let data = std::fs::read(file)?;
        let kind = mime_guess::from_path(file).first_or_octet_stream();
        let is_text = kind.type_() == "text" || kind.subtype() == "javascript" || kind.subtype() == "json";
        let encoding = accepted.filter(|_| is_worth_compressing(file, data.len()));
        let data = match encoding {
            Some(encoding) => self.compressed(file, &data, encoding)?,
            None => data,
        };
        let kind = if is_text { format!("{kind}; charset=utf-8") } else { kind.to_string() };
        let age = if is_hashed(file) { "public, max-age=31536000, immutable" } else { "no-cache" };
        let mut headers = vec![
            ("Content-Type", kind),
            ("Cache-Control", age.to_owned()),
            ("Vary", "Accept-Encoding".to_owned()),
            ("Access-Control-Allow-Origin", "*".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding.name().to_owned())));
        Ok(Response { status, headers, body: data })
    }

    /// The file compressed, once for each version of it.
    fn compressed(&self, file: &Path, data: &[u8], encoding: Encoding) -> std::io::Result<Vec<u8>> {
        let changed = file.metadata()?.modified()?;
        let key = (file.to_path_buf(), encoding);
        let known = self.compressed.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some((_, packed)) = known.filter(|(then, _)| *then == changed) {
            return Ok(packed.to_vec());
        }
        let packed = Arc::new(encoding.compress(data, Effort::Quick)?);
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

/// Whether the name carries the hash of the content, as trunk writes it, without zeros before it:
/// `app-0123456789abcdef_bg.wasm`.
pub fn is_hashed(file: &Path) -> bool {
    let name = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    name.trim_end_matches("_bg").rsplit_once('-').is_some_and(|(_, hash)| {
        HASH_LENGTHS.contains(&hash.len()) && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

#[cfg(test)]
mod tests;
