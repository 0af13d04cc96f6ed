//! Bytes to a JSON value: strictly at first, and with tolerance where that fails.

mod lenient;

use serde_json::Value;

use super::{
    code::Code,
    finding::{Finding, Severity},
};

/// Reads a document. What is broken in it becomes findings of `source`; `None` where nothing could be read.
///
/// Good text is read once, by `serde_json`. Only text that it refuses is read again by [`lenient`], which keeps
/// every complete row.
pub fn read(bytes: &[u8], source: &str) -> (Option<Value>, Vec<Finding>) {
    let mut findings = Vec::new();
    let bytes = match bytes.strip_prefix("\u{feff}".as_bytes()) {
        Some(rest) => {
            findings.push(Finding::of_source(Code::ByteOrderMark, source, String::new()));
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
            findings.extend(tell(&good, vec![(Code::NotUtf8, good.len())], source));
            String::from_utf8_lossy(bytes)
        }
    };
    let begin = text.trim_start();
    if begin.starts_with('<') {
        findings.push(Finding::of_source(Code::Html, source, String::new()));
        return (None, findings);
    }
    if !begin.starts_with(['{', '[']) {
        findings.push(Finding::of_source(Code::NotJson, source, begin.chars().take(20).collect()));
        return (None, findings);
    }

    let (value, faults) = lenient::read(&text);
    findings.extend(tell(&text, faults, source));
    (Some(value), findings)
}

// The faults as findings: errors one by one, habits of the program that wrote the file once with a count.
fn tell(text: &str, mut faults: Vec<(Code, usize)>, source: &str) -> Vec<Finding> {
    faults.sort_by_key(|(_, offset)| *offset);
    let mut findings: Vec<Finding> = Vec::new();
    let (mut line, mut column, mut seen) = (1, 1, 0);
    for (code, offset) in faults {
        let known = findings.iter_mut().find(|finding| finding.code == code && code.severity() == Severity::Warning);
        if let Some(finding) = known {
            finding.count += 1;
            continue;
        }
        // Counted on from the fault before: a long file with many faults is read once.
        let between = text.get(seen..offset).unwrap_or_default();
        seen = offset;
        let (lines, rest) = between.rsplit_once('\n').map_or((None, between), |(lines, rest)| (Some(lines), rest));
        if let Some(lines) = lines {
            line += lines.matches('\n').count() + 1;
            column = 1;
        }
        column += rest.chars().count();
        findings.push(Finding::of_source(code, source, format!("{line}:{column}")));
    }
    findings
}
