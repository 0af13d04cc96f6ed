//! Strings and numbers: from what stands in a text to what it means.

use super::Json;
use crate::decimal;

/// What stands between the quotes of a string, without its escapes, and whether raw control characters stood in it;
/// `None` where an escape is none. Raw line breaks and tabs are kept, other control characters become spaces.
pub fn unescape(raw: &str) -> Option<(String, bool)> {
    let (mut text, mut rest, mut control) = (String::with_capacity(raw.len()), raw, false);
    while let Some(at) = rest.find(|c| c == '\\' || c < ' ') {
        text.push_str(&rest[..at]);
        let mut mark = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        let escaped = mark == b'\\';
        if escaped {
            mark = *rest.as_bytes().first()?;
            rest = rest.get(1..)?;
        }
        control |= mark < b' ';
        text.push(match (escaped, mark) {
            (true, b'b') => '\u{8}',
            (true, b'f') => '\u{c}',
            (true, b'n') | (_, b'\n') => '\n',
            (true, b'r') => '\r',
            (true, b't') | (_, b'\t') => '\t',
            (true, b'u') => code_point(&mut rest)?,
            (true, b'"' | b'\\' | b'/') => char::from(mark),
            (_, 0..b' ') => ' ',
            _ => return None,
        });
    }
    text.push_str(rest);
    Some((text, control))
}

// The character of `\u`, with the second half of a pair behind it where the first calls for it.
fn code_point(rest: &mut &str) -> Option<char> {
    let first = unit(rest)?;
    if !(0xd800..0xdc00).contains(&first) {
        return char::from_u32(first);
    }
    *rest = rest.strip_prefix("\\u")?;
    let second = unit(rest).filter(|second| (0xdc00..0xe000).contains(second))?;
    char::from_u32(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00))
}

fn unit(rest: &mut &str) -> Option<u32> {
    let (digits, more) = rest.split_at_checked(4)?;
    *rest = more;
    digits.chars().try_fold(0, |sum, digit| Some(sum * 16 + digit.to_digit(16)?))
}

/// A number as the grammar of RFC 8259 has it.
pub fn number(word: &str) -> Option<Json> {
    let bytes = word.as_bytes();
    let size = bytes.strip_prefix(b"-").unwrap_or(bytes);
    let digits = size.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let leading_zero = digits > 1 && size[0] == b'0';
    let bare_point = size.get(digits) == Some(&b'.') && !size.get(digits + 1).is_some_and(u8::is_ascii_digit);
    if digits == 0 || leading_zero || bare_point {
        return None;
    }
    // Minus zero is no whole number: it keeps its sign.
    if digits == size.len() && word != "-0" {
        let whole = size.iter().try_fold(0_i64, |sum, digit| sum.checked_mul(10)?.checked_add(i64::from(digit - b'0')));
        if let Some(whole) = whole {
            return Some(Json::Whole(if size.len() < word.len() { -whole } else { whole }));
        }
    }
    decimal::float(word).map(Json::Number)
}
