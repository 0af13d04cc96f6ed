//! Lines to blocks.

use super::{Block, inline};

/// Reads a text; any text is one.
#[must_use]
pub fn parse(text: &str) -> Vec<Block> {
    blocks(&text.lines().collect::<Vec<_>>(), true)
}

/// What a line begins.
enum Line<'a> {
    Blank,
    Heading(&'a str),
    /// `None` is a bullet.
    Item(Option<u16>, &'a str),
    Quote(&'a str),
    Words(&'a str),
}

/// The block that the lines read so far make up.
enum Open<'a> {
    Nothing,
    Paragraph(Vec<&'a str>),
    List { start: Option<u16>, items: Vec<Vec<&'a str>> },
    Quote(Vec<&'a str>),
}

fn blocks(lines: &[&str], quotes: bool) -> Vec<Block> {
    let mut done = Vec::new();
    let mut open = Open::Nothing;
    for line in lines {
        open = match (classify(line, quotes), open) {
            // A list goes on over a blank line if another item follows, and is closed by whatever else does.
            (Line::Blank, Open::List { start, mut items }) => {
                items.push(Vec::new());
                Open::List { start, items }
            }
            (Line::Item(number, words), Open::List { start, mut items }) if number.is_some() == start.is_some() => {
                match items.last_mut() {
                    Some(last) if last.is_empty() => last.push(words),
                    _ => items.push(vec![words]),
                }
                Open::List { start, items }
            }
            (Line::Words(words), Open::List { start, mut items })
                if items.last().is_some_and(|item| !item.is_empty()) =>
            {
                if let Some(last) = items.last_mut() {
                    last.push(words);
                }
                Open::List { start, items }
            }
            (Line::Words(words), Open::Paragraph(mut lines)) => {
                lines.push(words);
                Open::Paragraph(lines)
            }
            // A number begins a list within a paragraph only if it is the first: `1949.` at a line's start does not.
            (Line::Item(Some(number), _), Open::Paragraph(mut lines)) if number != 1 => {
                lines.push(line.trim());
                Open::Paragraph(lines)
            }
            (Line::Quote(words) | Line::Words(words), Open::Quote(mut lines)) => {
                lines.push(words);
                Open::Quote(lines)
            }
            (kind, before) => {
                close(before, &mut done);
                match kind {
                    Line::Blank => Open::Nothing,
                    Line::Heading(words) => {
                        done.push(Block::Heading(inline::parse(words)));
                        Open::Nothing
                    }
                    Line::Item(start, words) => Open::List { start, items: vec![vec![words]] },
                    Line::Quote(words) => Open::Quote(vec![words]),
                    Line::Words(words) => Open::Paragraph(vec![words]),
                }
            }
        };
    }
    close(open, &mut done);
    done
}

fn close(open: Open<'_>, done: &mut Vec<Block>) {
    match open {
        Open::Nothing => {}
        Open::Paragraph(lines) => done.push(Block::Paragraph(inline::parse(&join(&lines)))),
        Open::List { start, items } => {
            let items = items.iter().filter(|item| !item.is_empty()).map(|item| inline::parse(&join(item))).collect();
            done.push(Block::List { start, items });
        }
        Open::Quote(lines) => done.push(Block::Quote(blocks(&lines, false))),
    }
}

fn classify(line: &str, quotes: bool) -> Line<'_> {
    let line = line.trim();
    if line.is_empty() {
        return Line::Blank;
    }
    if let Some(rest) = line.strip_prefix('>').filter(|_| quotes) {
        return Line::Quote(rest);
    }
    let unsigned = line.trim_start_matches('#');
    if (1..=6).contains(&(line.len() - unsigned.len())) && unsigned.starts_with(' ') {
        return Line::Heading(unsigned.trim());
    }
    if let Some(rest) = ["- ", "* ", "+ "].iter().find_map(|bullet| line.strip_prefix(bullet)) {
        return Line::Item(None, rest.trim());
    }
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = line[..line.len() - rest.len()].parse().ok().filter(|number| *number < 1000);
    let rest = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "));
    match (number, rest) {
        (Some(number), Some(rest)) => Line::Item(Some(number), rest.trim()),
        _ => Line::Words(line),
    }
}

/// Joins the lines of a paragraph: by a space, but not beside a Chinese character, where a space would show.
fn join(lines: &[&str]) -> String {
    let mut joined = String::new();
    for line in lines {
        let beside = [joined.chars().next_back(), line.chars().next()];
        if !joined.is_empty() && !beside.into_iter().flatten().any(|c| c >= '\u{2e80}') {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}
