//! Compressing what browsers are sent.

use std::collections::HashMap;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, anyhow};

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

/// Puts each file of these folders that is worth it beside itself in every encoding, for servers that send such files as they
/// are. What stands in several files is compressed once.
pub fn precompress(folders: &[&Path]) -> Result<()> {
    let mut contents: HashMap<Vec<u8>, Vec<PathBuf>> = HashMap::new();
    for (folder, ending) in folders.iter().flat_map(|folder| COMPRESSIBLE.map(|ending| (folder, ending))) {
        for file in workspace::files_below(folder, ending)? {
            let data = std::fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
            if is_worth_compressing(&file, data.len()) {
                contents.entry(data).or_default().push(file);
            }
        }
    }
    let contents = Mutex::new(contents.into_iter());
    let next = || contents.lock().unwrap_or_else(PoisonError::into_inner).next();
    let work = || -> Result<()> {
        while let Some((data, files)) = next() {
            put_beside(&data, &files)?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().map_err(|_| anyhow!("a file could not be compressed"))?)
    })
}

/// Puts `data`, compressed, beside each of the files that hold it.
fn put_beside(data: &[u8], files: &[PathBuf]) -> Result<()> {
    for encoding in Encoding::ALL {
        let packed = encoding.compress(data, Effort::Most)?;
        for file in files {
            let mut name = file.clone().into_os_string();
            name.push(format!(".{}", encoding.ending()));
            std::fs::write(&name, &packed).with_context(|| format!("could not write {}", name.display()))?;
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

#[cfg(test)]
mod tests {
    use super::{Encoding, precompress};
    use crate::workspace;

    #[test]
    fn what_is_worth_it_stands_beside_itself_in_every_encoding() -> anyhow::Result<()> {
        let folder = workspace::root().join("target/compression-tests");
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(folder.join("inner"))?;
        let text = "a word and another word ".repeat(100);
        for (name, text) in
            [("one.js", text.as_str()), ("inner/same.js", &text), ("short.css", "a{}"), ("picture.png", &text)]
        {
            std::fs::write(folder.join(name), text)?;
        }
        precompress(&[&folder])?;
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut std::fs::read(folder.join("inner/same.js.br"))?.as_slice(), &mut plain)?;
        assert_eq!(plain, text.as_bytes());
        for encoding in Encoding::ALL {
            let is_there = |name: &str| folder.join(format!("{name}.{}", encoding.ending())).exists();
            assert!(is_there("one.js") && is_there("inner/same.js"));
            assert!(!is_there("short.css") && !is_there("picture.png") && !is_there("one.js.br"));
        }
        Ok(())
    }
}
