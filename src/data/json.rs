//! JSON: a small tree in the text's own order, and the reading of bytes into it.
//!
//! One reader for good text and for text that is not quite JSON: it keeps every complete row, and tells what is wrong
//! by place. A derived or a general reader would stop at the first fault, and brings exact conversion of every
//! number there is: 40 kB that nobody needs to see a map.

mod parser;
mod text;

use std::sync::Arc;

use super::{
    code::Code,
    finding::{Finding, Severity},
};
use crate::digest::{digest, mix};
pub use parser::parse;

/// A value; members and items are in the text's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Json {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without a fraction or an exponent that fits: identifiers may need all their digits.
    Whole(i64),
    /// Any other number; always finite.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object; no name stands twice, the last value of a name counts.
    Object(Members),
}

/// The names and values of an object.
///
/// A name that comes again is the same piece of memory: a list of thousands has thousands of equal ones.
pub type Members = Vec<(Arc<str>, Json)>;

impl Json {
    /// Whether it is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The member of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else { return None };
        members.iter().find(|(known, _)| **known == *name).map(|(_, value)| value)
    }

    /// The string, where it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A number that two values share only where they say the same; the order of members says nothing, nor does
    /// whitespace. One in 2⁶⁴ of others has it too.
    #[must_use]
    pub fn digest(&self) -> u64 {
        match self {
            Self::Null => 1,
            Self::Bool(flag) => 2 + u64::from(*flag),
            Self::Whole(number) => mix(4, number.cast_unsigned()),
            Self::Number(number) => mix(5, number.to_bits()),
            Self::Text(text) => digest(text.as_bytes(), 6),
            Self::List(items) => items.iter().fold(7, |sum, item| mix(sum, item.digest())),
            Self::Object(members) => members
                .iter()
                .fold(8, |sum: u64, (name, value)| sum.wrapping_add(digest(name.as_bytes(), value.digest()))),
        }
    }

    /// The value that a JSON Pointer (RFC 6901) leads to.
    pub fn pointer(&mut self, pointer: &str) -> Option<&mut Self> {
        if pointer.is_empty() {
            return Some(self);
        }
        let mut value = self;
        for step in pointer.strip_prefix('/')?.split('/') {
            let name = step.replace("~1", "/").replace("~0", "~");
            value = match value {
                Self::Object(members) => value_of(members, &name)?,
                Self::List(items) if name == "0" || !name.starts_with(['0', '+']) => {
                    items.get_mut(name.parse::<usize>().ok()?)?
                }
                _ => return None,
            };
        }
        Some(value)
    }
}

/// The value of a member, to be changed.
pub fn value_of<'a>(members: &'a mut Members, name: &str) -> Option<&'a mut Json> {
    members.iter_mut().find(|(known, _)| **known == *name).map(|(_, value)| value)
}

/// Sets a member, in the place of the one that has its name.
pub fn set(members: &mut Members, name: impl Into<Arc<str>>, value: Json) {
    let name = name.into();
    match value_of(members, &name) {
        Some(known) => *known = value,
        None => members.push((name, value)),
    }
}

/// Reads a document. What is broken in it becomes findings of `source`; `None` where nothing could be read.
pub(super) fn read(bytes: &[u8], source: &str) -> (Option<Json>, Vec<Finding>) {
    let mut findings = Vec::new();
    let bytes = match bytes.strip_prefix("\u{feff}".as_bytes()) {
        Some(rest) => {
            findings.push(Finding::of_source(Code::ByteOrderMark, source, String::new()));
            rest
        }
        None => bytes,
    };
    let text = match str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(error) => {
            let text = String::from_utf8_lossy(bytes);
            findings.extend(tell(&text, vec![(Code::NotUtf8, error.valid_up_to())], source));
            text
        }
    };
    let (value, faults) = parse(&text);
    let begin = text.trim_start();
    if !faults.is_empty() && !begin.starts_with(['{', '[']) {
        let (code, found) = if begin.starts_with('<') {
            (Code::Html, String::new())
        } else {
            (Code::NotJson, begin.chars().take(20).collect())
        };
        findings.push(Finding::of_source(code, source, found));
        return (None, findings);
    }
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
