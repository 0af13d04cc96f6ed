//! Latin words that differ from what was typed by a slip or two.

use std::ops::Range;

/// The words of a folded text that begin with the term but for a slip: ascending, as ranges of bytes.
///
/// A slip is a letter too many, too few, another one, or two in the wrong order. One is forgiven in a term of four
/// letters, two in one of eight; terms with anything but Latin letters have to be right.
pub(super) fn near<'a>(term: &'a str, text: &'a str) -> impl Iterator<Item = Range<usize>> {
    let slips = slips(term);
    words(text).filter(move |word| slips > 0 && begins(term.as_bytes(), &text.as_bytes()[word.clone()], slips))
}

/// How many slips are forgiven in a term.
pub(super) fn slips(term: &str) -> usize {
    let plain = term.bytes().all(|byte| byte.is_ascii_lowercase());
    match term.len() {
        _ if !plain => 0,
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text.as_bytes()[at..];
        let start = at + rest.iter().position(u8::is_ascii_lowercase)?;
        let rest = &text.as_bytes()[start..];
        at = start + rest.iter().position(|byte| !byte.is_ascii_lowercase()).unwrap_or(rest.len());
        Some(start..at)
    })
}

/// Whether some beginning of a word is at most so many slips from the term (optimal string alignment).
fn begins(term: &[u8], word: &[u8], slips: usize) -> bool {
    if word.len() + slips < term.len() {
        return false;
    }
    let word = &word[..word.len().min(term.len() + slips)];
    // Rows of the usual table: of the letter of the term before the last one, the last one, and this one.
    let mut rows = [vec![0; word.len() + 1], (0..=word.len()).collect(), vec![0; word.len() + 1]];
    for i in 1..=term.len() {
        let [before, last, row] = &mut rows;
        row[0] = i;
        for j in 1..=word.len() {
            let other = usize::from(term[i - 1] != word[j - 1]);
            row[j] = (last[j - 1] + other).min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && term[i - 1] == word[j - 2] && term[i - 2] == word[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        rows.rotate_left(1);
    }
    rows[1].iter().any(|&distance| distance <= slips)
}
