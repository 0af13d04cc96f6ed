//! Words, bold words, links and pictures within a paragraph.

use super::Inline;
use crate::about::Url;

/// An address longer than this is none; it also bounds how far one is looked for.
const LONGEST_ADDRESS: usize = 2048;

pub(super) fn parse(text: &str) -> Vec<Inline> {
    Reader { bold: true, links: true }.read(text)
}

/// What may stand in the words being read: within bold words no further bold ones, within a label no link.
#[derive(Clone, Copy)]
struct Reader {
    bold: bool,
    links: bool,
}

impl Reader {
    fn read(self, text: &str) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let special = rest.find(['*', '[', '!']).unwrap_or(rest.len());
            push_text(&mut inlines, &rest[..special]);
            rest = &rest[special..];
            rest = self.bold(rest, &mut inlines).or_else(|| self.link(rest, &mut inlines)).unwrap_or_else(|| {
                // Nothing special after all: the sign stands for itself. All signs are one byte long.
                let sign = rest.len().min(1);
                push_text(&mut inlines, &rest[..sign]);
                &rest[sign..]
            });
        }
        inlines
    }

    /// Reads `**words**` at the beginning; gives what follows.
    fn bold<'a>(self, text: &'a str, inlines: &mut Vec<Inline>) -> Option<&'a str> {
        let inner = text.strip_prefix("**").filter(|_| self.bold)?;
        let (words, rest) = inner.split_once("**")?;
        if words.trim() != words || words.is_empty() {
            return None;
        }
        inlines.push(Inline::Bold(Self { bold: false, ..self }.read(words)));
        Some(rest)
    }

    /// Reads `[label](address)` or `![words](address)` at the beginning; gives what follows.
    fn link<'a>(self, text: &'a str, inlines: &mut Vec<Inline>) -> Option<&'a str> {
        let (image, text) = text.strip_prefix('!').map_or((false, text), |text| (true, text));
        let inner = text.strip_prefix('[').filter(|_| self.links)?;
        // A label holds no brackets, so that each is looked at once.
        let end = inner.find(['[', ']'])?;
        let (label, rest) = (&inner[..end], inner[end..].strip_prefix("](")?);
        let (address, rest) = split_address(rest)?;
        match Url::parse(address) {
            Some(url) if image => inlines.push(Inline::Image { url, alt: label.into() }),
            Some(url) => inlines.push(Inline::Link { url, label: Self { links: false, ..self }.read(label) }),
            None => Self { links: false, ..self }.read(label).into_iter().for_each(|inline| match inline {
                Inline::Text(words) => push_text(inlines, &words),
                other => inlines.push(other),
            }),
        }
        Some(rest)
    }
}

/// The address up to the closing parenthesis; those within it come in pairs.
fn split_address(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_u32;
    for (at, byte) in text.bytes().enumerate().take(LONGEST_ADDRESS) {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some((&text[..at], &text[at + 1..])),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Adds words to the ones before them.
fn push_text(inlines: &mut Vec<Inline>, words: &str) {
    if words.is_empty() {
        return;
    }
    match inlines.last_mut() {
        Some(Inline::Text(before)) => before.push_str(words),
        _ => inlines.push(Inline::Text(words.into())),
    }
}
