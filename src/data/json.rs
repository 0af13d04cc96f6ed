//! Bytes to a JSON value: strictly at first, and with tolerance where that fails.

mod lenient;

use serde_json::Value;

use super::{code::Code, finding::Finding};

/// Reads a document. What is broken in it becomes findings of `source`; `None` where nothing could be read.
///
/// Good text is read once, by `serde_json`. Only text that it refuses is read again by [`lenient`], which keeps
/// every complete row.
pub fn read(bytes: &[u8], source: &str) -> (Option<Value>, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut note = |code, found| findings.push(Finding::of_source(code, source, found));

    let bytes = match bytes.strip_prefix("\u{feff}".as_bytes()) {
        Some(rest) => {
            note(Code::ByteOrderMark, String::new());
            rest
        }
        None => bytes,
    };
    if let Ok(value) = serde_json::from_slice(bytes) {
        return (Some(value), findings);
    }

    let text = match str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(error) => {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            note(Code::NotUtf8, position(&good, good.len()));
            String::from_utf8_lossy(bytes)
        }
    };
    let begin = text.trim_start();
    if begin.starts_with('<') {
        note(Code::Html, String::new());
        return (None, findings);
    }
    if !begin.starts_with(['{', '[']) {
        note(Code::NotJson, begin.chars().take(20).collect());
        return (None, findings);
    }

    let (value, faults) = lenient::read(&text);
    for (code, offset) in faults {
        note(code, position(&text, offset));
    }
    (Some(value), findings)
}

// Line and column of a byte offset, both from 1, the column in characters.
fn position(text: &str, offset: usize) -> String {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{line}:{column}")
}
