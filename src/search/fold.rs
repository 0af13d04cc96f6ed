//! One folding of text: what differs only in case, width, accents, script or punctuation becomes the same.

use super::{latin, script::variants};

/// Folds a text, for comparing only.
///
/// - Latin letters lose their case and their accents, full-width ones their width.
/// - Traditional characters and variants become Simplified ones, one for one: 臺 and 台 are the same, and so are 徵 and
///   征. A character with several Simplified forms takes the most usual one.
/// - Quotation marks, book-title marks and middle dots vanish; all other punctuation and white space becomes one space,
///   and none stands at an end.
///
/// Folding a folded text changes nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, |c, _| folded.push(c));
    folded
}

/// Folds a text; each resulting character comes with the byte of `text` where the character it is made of begins.
pub(super) fn fold_into(text: &str, mut push: impl FnMut(char, usize)) {
    let variants = variants();
    // A space is held back until something follows it.
    let (mut begun, mut space) = (false, None);
    for (at, original) in text.char_indices() {
        let c = variants.simplified(narrow(original));
        match class(c) {
            Class::Nothing => {}
            Class::Space => space = space.or(begun.then_some(at)),
            Class::Letter => {
                if let Some(space) = space.take() {
                    push(' ', space);
                }
                begun = true;
                match c {
                    'A'..='Z' => push(c.to_ascii_lowercase(), at),
                    '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => match latin::plain(c) {
                        Some(plain) => plain.chars().for_each(|letter| push(letter, at)),
                        None => push(latin::lower(c), at),
                    },
                    _ => push(c, at),
                }
            }
        }
    }
}

/// What becomes of a character.
enum Class {
    Letter,
    Space,
    Nothing,
}

fn class(c: char) -> Class {
    match c {
        '0'..='9' | 'a'..='z' | 'A'..='Z' | '々' | '〇' => Class::Letter,
        // Quotes, title marks, middle dots, accents that stand alone, marks without width.
        '"'
        | '\''
        | '`'
        | '\u{ad}'
        | '·'
        | '«'
        | '»'
        | '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}'
        | '‘'..='‟'
        | '•'
        | '‧'
        | '\u{2060}'
        | '⋅'
        | '〈'..='』'
        | '・'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => Class::Nothing,
        // All of ASCII, Latin-1 and general punctuation, and that of Chinese and its vertical forms.
        '\0'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{fe10}'..='\u{fe6f}' => {
            Class::Space
        }
        _ => Class::Letter,
    }
}

/// Full-width forms of ASCII, and half-width Chinese punctuation, as everybody else writes them.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '｡' => '。',
        '､' => '、',
        '･' => '・',
        '｢' => '「',
        '｣' => '」',
        _ => c,
    }
}
