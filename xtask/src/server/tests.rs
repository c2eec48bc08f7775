//! The server over a real socket.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::{Server, is_hashed};
use crate::compression::Encoding;

/// A folder that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Result<Folder> {
        let path = std::env::temp_dir().join(format!("pertoken-server-{name}-{}", std::process::id()));
        std::fs::create_dir_all(path.join("site/npm"))?;
        std::fs::write(path.join("secret.txt"), "secret")?;
        std::fs::write(path.join("site/index.html"), "<!doctype html><title>home</title>")?;
        std::fs::write(path.join("site/npm/a.js"), "export const a = 1;\n".repeat(100))?;
        std::fs::write(path.join("site/app-0123456789abcdef_bg.wasm"), b"\0asm")?;
        Ok(Folder(path))
    }

    fn site(&self) -> PathBuf {
        self.0.join("site")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

fn ask(server: &Server, method: &str, path: &str, accept: &str) -> Result<(String, Vec<u8>)> {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port()))?;
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: test\r\nAccept-Encoding: {accept}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(answer.len() - 4);
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    Ok((head, answer[end + 4..].to_vec()))
}

#[test]
fn files_have_their_types_and_lengths() -> Result<()> {
    let folder = Folder::new("types")?;
    let server = Server::start(&folder.site(), "/", 0)?;
    let (head, body) = ask(&server, "GET", "/", "")?;
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert!(head.contains("Content-Type: text/html; charset=utf-8"), "{head}");
    assert!(String::from_utf8_lossy(&body).contains("home"));
    let (head, body) = ask(&server, "GET", "/app-0123456789abcdef_bg.wasm?v=1", "")?;
    assert!(head.contains("Content-Type: application/wasm") && head.contains("immutable"), "{head}");
    assert_eq!(body, b"\0asm");
    let (head, body) = ask(&server, "HEAD", "/npm/a.js", "")?;
    assert!(head.contains("javascript") && head.contains("Content-Length: 2000"), "{head}");
    assert!(body.is_empty());
    Ok(())
}

#[test]
fn connections_that_say_nothing_keep_nobody_waiting() -> Result<()> {
    let folder = Folder::new("waiting")?;
    let server = Server::start(&folder.site(), "/", 0)?;
    let silent: Vec<TcpStream> =
        (0..12).map(|_| TcpStream::connect(("127.0.0.1", server.port()))).collect::<std::io::Result<_>>()?;
    for _ in 0..20 {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port()))?;
        stream.set_read_timeout(Some(std::time::Duration::from_secs(20)))?;
        // Without `Connection: close`, as browsers ask.
        write!(stream, "GET / HTTP/1.1\r\nHost: test\r\n\r\n")?;
        let mut answer = [0; 12];
        stream.read_exact(&mut answer)?;
        assert_eq!(&answer, b"HTTP/1.1 200");
    }
    drop(silent);
    Ok(())
}

#[test]
fn what_compresses_is_compressed() -> Result<()> {
    let folder = Folder::new("compressed")?;
    let server = Server::start(&folder.site(), "/", 0)?;
    let (head, body) = ask(&server, "GET", "/npm/a.js", "gzip, deflate, br")?;
    assert!(head.contains("Content-Encoding: br"), "{head}");
    let mut plain = Vec::new();
    brotli::BrotliDecompress(&mut body.as_slice(), &mut plain)?;
    assert_eq!(plain.len(), 2000);
    let (head, body) = ask(&server, "GET", "/npm/a.js", "gzip, br;q=0")?;
    assert!(head.contains("Content-Encoding: gzip"), "{head}");
    let mut plain = String::new();
    flate2::read::GzDecoder::new(body.as_slice()).read_to_string(&mut plain)?;
    assert_eq!(plain.len(), 2000);
    Ok(())
}

#[test]
fn nothing_outside_the_folder_is_served() -> Result<()> {
    let folder = Folder::new("outside")?;
    let server = Server::start(&folder.site(), "/", 0)?;
    for path in [
        "/../secret.txt",
        "/npm/../../secret.txt",
        "/%2e%2e/secret.txt",
        "//secret.txt",
        "/..\\secret.txt",
        "/npm/",
        "/npm",
        "/none",
    ] {
        let (head, body) = ask(&server, "GET", path, "")?;
        assert!(head.starts_with("HTTP/1.1 404"), "{path}: {head}");
        assert!(!String::from_utf8_lossy(&body).contains("secret"), "{path}");
    }
    let (head, _) = ask(&server, "POST", "/", "")?;
    assert!(head.starts_with("HTTP/1.1 405"), "{head}");
    Ok(())
}

#[test]
fn a_sub_folder_is_a_base_and_a_busy_port_moves_on() -> Result<()> {
    let folder = Folder::new("base")?;
    let first = Server::start(&folder.site(), "/sub/", 0)?;
    assert!(ask(&first, "GET", "/sub/", "")?.0.starts_with("HTTP/1.1 200"));
    assert!(ask(&first, "GET", "/", "")?.0.starts_with("HTTP/1.1 404"));
    let second = Server::start(&folder.site(), "/", first.port())?;
    assert_ne!(first.port(), second.port());
    assert!(ask(&second, "GET", "/", "")?.0.starts_with("HTTP/1.1 200"));
    Ok(())
}

#[test]
fn encodings_and_hashes_are_recognised() {
    assert!(Encoding::accepted("identity").is_none());
    assert!(Encoding::accepted("*").is_none());
    assert!(is_hashed(Path::new("style-0123456789abcdef.css")));
    assert!(!is_hashed(Path::new("boot.js")));
    assert!(!is_hashed(Path::new("some-word.css")));
}
