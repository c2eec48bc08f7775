//! Compressing what browsers are sent.

use std::io::{Cursor, Write};
use std::path::Path;

use anyhow::{Context, Result};

use crate::workspace;

/// Smaller files are sent as they are.
const WORTH_COMPRESSING: usize = 512;
const COMPRESSIBLE: [&str; 11] = ["css", "html", "js", "json", "md", "mjs", "svg", "ts", "txt", "wasm", "xml"];

/// How hard to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// While somebody waits.
    Quick,
    /// Once for all.
    Most,
}

/// Whether a file of this name and size becomes smaller by it.
pub fn is_worth_compressing(file: &Path, size: usize) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    size >= WORTH_COMPRESSING && COMPRESSIBLE.contains(&ending)
}

/// Puts each file of `folder` that is worth it beside itself in every encoding, for servers that send such files as they are.
pub fn precompress(folder: &Path) -> Result<()> {
    for file in
        COMPRESSIBLE.iter().map(|ending| workspace::files_below(folder, ending)).collect::<Result<Vec<_>>>()?.concat()
    {
        let data = std::fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
        if !is_worth_compressing(&file, data.len()) {
            continue;
        }
        for encoding in Encoding::ALL {
            let packed = encoding.compress(&data, Effort::Most)?;
            let mut name = file.clone().into_os_string();
            name.push(format!(".{}", encoding.ending()));
            std::fs::write(&name, packed).with_context(|| format!("could not write {}", name.display()))?;
        }
    }
    Ok(())
}

/// How what is sent is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    Brotli,
    Gzip,
}

impl Encoding {
    pub const ALL: [Encoding; 2] = [Encoding::Brotli, Encoding::Gzip];

    /// The best one that the client takes.
    pub fn accepted(header: &str) -> Option<Encoding> {
        let takes = |wanted: &str| {
            header.split(',').any(|part| {
                let mut part = part.split(';').map(str::trim);
                part.next() == Some(wanted) && !part.any(|weight| weight == "q=0")
            })
        };
        if takes("br") { Some(Encoding::Brotli) } else { takes("gzip").then_some(Encoding::Gzip) }
    }

    pub fn name(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gzip",
        }
    }

    /// The ending of a file that is compressed beside the one that it is of.
    pub fn ending(self) -> &'static str {
        match self {
            Encoding::Brotli => "br",
            Encoding::Gzip => "gz",
        }
    }

    pub fn compress(self, data: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
        match self {
            Encoding::Brotli => {
                let mut packed = Vec::new();
                let quality = if effort == Effort::Quick { 9 } else { 11 };
                let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 24, ..Default::default() };
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
