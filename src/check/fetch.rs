//! Files and addresses for the publisher's tool.

use std::{
    io::ErrorKind,
    path::Path,
    process::{Command, Stdio},
};

use crate::data::Failure;

/// The manifest that is meant: the file itself, or `site.json` in a folder.
pub fn manifest_of(target: &str) -> String {
    let folder = target.ends_with('/') || (!is_remote(target) && Path::new(target).is_dir());
    if folder { format!("{}/site.json", target.trim_end_matches('/')) } else { target.to_owned() }
}

/// The bytes of a file, or of an address by way of `curl`: this tool brings no network code of its own.
pub fn get(url: &str) -> Result<Vec<u8>, Failure> {
    if is_remote(url) { download(url) } else { read(url) }
}

fn is_remote(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn read(path: &str) -> Result<Vec<u8>, Failure> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    std::fs::read(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::IsADirectory => Failure::NotFound,
        _ => {
            eprintln!("{path}: {error}");
            Failure::Network
        }
    })
}

fn download(url: &str) -> Result<Vec<u8>, Failure> {
    // The status comes last, on a line of its own, so that the body stays as it was sent.
    let output = Command::new("curl")
        .args(["--silent", "--show-error", "--location", "--compressed", "--max-time", "20"])
        .args(["--write-out", "\n%{http_code}", "--", url])
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output();
    let Ok(mut output) = output else {
        eprintln!("curl was not found: install it, or download the site and check the folder");
        return Err(Failure::Network);
    };
    match output.status.code() {
        Some(0) => {}
        Some(28) => return Err(Failure::Timeout),
        _ => return Err(Failure::Network),
    }
    let end = output.stdout.iter().rposition(|byte| *byte == b'\n').unwrap_or_default();
    let status = String::from_utf8_lossy(&output.stdout[end..]).trim().parse().unwrap_or_default();
    output.stdout.truncate(end);
    if (200..300).contains(&status) { Ok(output.stdout) } else { Err(Failure::Status(status)) }
}
