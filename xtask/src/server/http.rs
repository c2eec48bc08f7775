//! As much of HTTP/1.1 as a static server on the local machine needs: one request for each connection.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// Longest head of a request.
const LONGEST: usize = 16 * 1024;
/// Most header lines of a request.
const MOST_HEADERS: usize = 100;
/// A browser opens connections in advance and may say nothing for a while.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is asked for.
pub struct Request {
    pub method: String,
    pub path: String,
    /// The value of `Accept-Encoding`.
    pub accepts: String,
}

/// What is answered.
pub struct Response {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

impl Request {
    /// Reads the head of a request.
    pub fn read(stream: &mut TcpStream) -> Result<Request> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let (mut head, mut part) = (Vec::new(), [0; 4096]);
        loop {
            let count = stream.read(&mut part)?;
            head.extend_from_slice(&part[..count]);
            let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
            let mut request = httparse::Request::new(&mut headers);
            if request.parse(&head)?.is_complete() {
                let accepts = request.headers.iter().find(|header| header.name.eq_ignore_ascii_case("Accept-Encoding"));
                return Ok(Request {
                    method: request.method.context("no method")?.to_owned(),
                    path: request.path.context("no path")?.to_owned(),
                    accepts: accepts.map_or_else(String::new, |header| String::from_utf8_lossy(header.value).into()),
                });
            }
            if count == 0 || head.len() > LONGEST {
                bail!("no whole request");
            }
        }
    }
}

impl Response {
    /// A short text.
    pub fn text(status: u16, message: &str) -> Response {
        let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
        Response { status, headers, body: message.as_bytes().to_vec() }
    }

    /// Writes it, without its body in answer to HEAD, and ends the connection.
    pub fn write(&self, stream: &mut TcpStream, method: &str) -> std::io::Result<()> {
        let reason = match self.status {
            200 => "OK",
            404 => "Not Found",
            405 => "Method Not Allowed",
            _ => "Internal Server Error",
        };
        let mut head = format!("HTTP/1.1 {} {reason}\r\nConnection: close\r\n", self.status);
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head += &format!("Content-Length: {}\r\n\r\n", self.body.len());
        stream.write_all(head.as_bytes())?;
        if method != "HEAD" {
            stream.write_all(&self.body)?;
        }
        stream.flush()
    }
}
