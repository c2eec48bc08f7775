//! Starting other programs: one way to run them, one way to find them, one way to say that one is missing.

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Something optional is not on this machine: the reason a check is skipped, not failed. The text says how to get it.
#[derive(Debug)]
pub struct Missing(pub String);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

/// An error that `test` reports as skipped.
pub fn missing(why: impl Into<String>) -> anyhow::Error {
    anyhow::Error::new(Missing(why.into()))
}

/// The command as a person would type it.
pub fn shown(command: &Command) -> String {
    let quote = |part: &OsStr| {
        let part = part.to_string_lossy();
        if part.contains(' ') { format!("'{part}'") } else { part.into_owned() }
    };
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(quote(program)).chain(command.get_args().map(quote)).collect::<Vec<_>>().join(" ")
}

/// Shows the command, runs it with our own output, and fails if it does.
pub fn run(command: &mut Command) -> Result<()> {
    let line = shown(command);
    println!("$ {line}");
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("could not start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Shows the command and runs it with its output at the end of the file `log`; fails with the last lines of that.
pub fn logged(command: &mut Command, log: &Path) -> Result<()> {
    const SHOWN: usize = 30;
    let line = shown(command);
    println!("$ {line}");
    let file = std::fs::OpenOptions::new().create(true).append(true).open(log);
    let file = file.with_context(|| format!("could not write {}", log.display()))?;
    let other = file.try_clone().with_context(|| format!("could not write {}", log.display()))?;
    let status = command
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(other)
        .status()
        .with_context(|| format!("could not start `{line}`"))?;
    if !status.success() {
        let text = String::from_utf8_lossy(&std::fs::read(log).unwrap_or_default()).into_owned();
        let lines: Vec<&str> = text.lines().collect();
        bail!("`{line}` failed ({status}):\n{}", lines[lines.len().saturating_sub(SHOWN)..].join("\n"));
    }
    Ok(())
}

/// Runs the command silently and gives what it printed; fails with what it complained about.
pub fn output(command: &mut Command) -> Result<String> {
    let line = shown(command);
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("could not start `{line}`"))?;
    if !output.status.success() {
        bail!("`{line}` failed ({}): {}", output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Shows the command and what it says on the way, and gives what it printed.
pub fn printed(command: &mut Command) -> Result<String> {
    let line = shown(command);
    println!("$ {line}");
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start `{line}`"))?;
    if !output.status.success() {
        bail!("`{line}` failed ({})", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{line}` printed something that is not text"))
}

/// Whether the command runs and succeeds, without a word.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// A program's path, if PATH has it.
pub fn find(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).find_map(|folder| executable_in(&folder, program))
}

/// The program in this folder, with the platform's endings.
pub fn executable_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ""] } else { &[""] };
    endings.iter().map(|ending| folder.join(format!("{program}{ending}"))).find(|path| path.is_file())
}

/// PATH with these folders first.
pub fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString> {
    let present = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&present));
    std::env::join_paths(all).context("a tool's folder cannot be put on PATH (it has a separator in its name)")
}
