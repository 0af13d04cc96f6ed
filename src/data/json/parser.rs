//! A tolerant reader of JSON: it keeps what is complete, leaves out what is broken, and says where that is.
//!
//! Broken rows are left out one by one: a fault inside the outermost list costs the row it stands in, no more.

mod recover;

use std::{borrow::Cow, sync::Arc};

use super::{
    Json, Members, set,
    text::{number, unescape},
};
use crate::data::code::Code;

/// What can be read of a text, and what is wrong with it, by byte offset; nothing is wrong with JSON (RFC 8259) that
/// is nested up to 128 deep and whose numbers a double can hold.
#[must_use]
pub fn parse(text: &str) -> (Json, Vec<(Code, usize)>) {
    let mut parser = Parser {
        text,
        offset: 0,
        lists: 0,
        depth: 0,
        guesses: 0,
        lost: false,
        faults: Vec::new(),
        names: [const { None }; NAMES],
    };
    let value = parser.value();
    parser.skip_space();
    if !parser.lost && (value.is_err() || !parser.at_end()) {
        parser.faults.push((if parser.at_end() { Code::Truncated } else { Code::Syntax }, parser.offset));
    }
    (value.unwrap_or_else(|partial| partial), parser.faults)
}

// Deep enough for every document, and far from the end of the stack.
const DEPTH: usize = 128;

// A string in the text: its length with its quotes, whether it is closed, and whether it stands there as it is meant.
struct Extent {
    length: usize,
    closed: bool,
    plain: bool,
}

struct Parser<'a> {
    text: &'a str,
    offset: usize,
    // How many lists are open around the current place.
    lists: usize,
    depth: usize,
    // How often the end of a broken row was guessed.
    guesses: u8,
    // Whether the end of a broken row was not found; nothing can be said about what follows.
    lost: bool,
    faults: Vec<(Code, usize)>,
    // The latest of the names that share a slot.
    names: [Option<Arc<str>>; NAMES],
}

// Slots for names; more than a document of ours has, and few enough to be cleared at once.
const NAMES: usize = 256;

// A broken value: what was complete of it. Outside of rows this is worth keeping.
type Read = Result<Json, Json>;

impl<'a> Parser<'a> {
    fn value(&mut self) -> Read {
        self.skip_space();
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'"') => self.string().map(|text| Json::Text(text.into_owned())).ok_or(Json::Null),
            _ => self.word(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Read) -> Read {
        if self.depth == DEPTH {
            return Err(Json::Null);
        }
        self.depth += 1;
        self.offset += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn object(&mut self) -> Read {
        let mut members = Members::new();
        loop {
            self.skip_space();
            if self.eat(b'}') {
                return Ok(Json::Object(members));
            }
            let Some(name) = self.string().map(|name| self.name(&name)) else { return Err(Json::Object(members)) };
            self.skip_space();
            if !self.eat(b':') {
                return Err(Json::Object(members));
            }
            let value = self.value();
            let whole = value.is_ok();
            set(&mut members, name, value.unwrap_or_else(|partial| partial));
            if !whole || !self.separator(b'}') {
                return Err(Json::Object(members));
            }
        }
    }

    // Rows name the same members again and again.
    fn name(&mut self, name: &str) -> Arc<str> {
        let ends = name.as_bytes().first().zip(name.as_bytes().last());
        let slot = ends.map_or(0, |(first, last)| usize::from(*first) * 5 + usize::from(*last) * 3 + name.len());
        match &mut self.names[slot % NAMES] {
            Some(known) if **known == *name => known.clone(),
            other => other.insert(name.into()).clone(),
        }
    }

    fn array(&mut self) -> Read {
        self.lists += 1;
        let (items, whole) = self.items();
        self.lists -= 1;
        if whole { Ok(Json::List(items)) } else { Err(Json::List(items)) }
    }

    // The items of a list, and whether its end was reached.
    fn items(&mut self) -> (Vec<Json>, bool) {
        let mut items = Vec::new();
        loop {
            self.skip_space();
            if self.eat(b']') {
                return (items, true);
            }
            let start = self.offset;
            let item = self.value();
            if item.is_ok() && self.separator(b']') {
                items.extend(item);
                continue;
            }
            // In a list inside of a row, the row as a whole is broken; at the end of the text, the text is.
            if self.lists > 1 || self.at_end() {
                // An item that was complete before the end is kept.
                items.extend(item);
                return (items, false);
            }
            self.faults.push((Code::Syntax, self.offset));
            // A row that is whole is kept; what is wrong stands behind it.
            let found = if matches!(item, Ok(Json::Object(_))) {
                items.extend(item);
                self.skip_words()
            } else {
                self.skip_row(start)
            };
            if !found {
                self.lost = true;
                return (items, false);
            }
        }
    }

    // A comma, or the bracket that follows. A comma before the bracket is too many; a value without one lacks it.
    fn separator(&mut self, close: u8) -> bool {
        let end = self.offset;
        self.skip_space();
        let comma = self.offset;
        if !self.eat(b',') {
            let next = self.peek();
            let lacking = matches!(next, Some(b'"' | b'{' | b'['));
            if lacking {
                self.faults.push((Code::MissingComma, end));
            }
            return lacking || next == Some(close);
        }
        self.skip_space();
        if self.peek() == Some(close) {
            self.faults.push((Code::TrailingComma, comma));
        }
        true
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        if self.peek() != Some(b'"') {
            return None;
        }
        let Extent { length, closed, plain } = self.string_extent();
        let (begin, end) = (self.offset, self.offset + length);
        let raw = &self.text[begin + 1..if closed { end - 1 } else { end }];
        let string = match (closed, plain) {
            (false, _) => None,
            (true, true) => Some((Cow::Borrowed(raw), false)),
            (true, false) => unescape(raw).map(|(text, control)| (Cow::Owned(text), control)),
        };
        if matches!(string, Some((_, true))) {
            self.faults.push((Code::ControlCharacter, begin));
        }
        if string.is_some() || end == self.text.len() {
            self.offset = end;
        }
        string.map(|(text, _)| text)
    }

    // How far the string reaches that begins here; to the end where it is not closed.
    fn string_extent(&self) -> Extent {
        let bytes = &self.text.as_bytes()[self.offset..];
        let (mut index, mut plain) = (1, true);
        while let Some(byte) = bytes.get(index) {
            match byte {
                b'"' => return Extent { length: index + 1, closed: true, plain },
                b'\\' => {
                    plain = false;
                    index += 2;
                }
                byte => {
                    plain &= *byte >= b' ';
                    index += 1;
                }
            }
        }
        Extent { length: bytes.len(), closed: false, plain }
    }

    // A number, true, false or null; also what other programs write for numbers that are none.
    fn word(&mut self) -> Read {
        let rest = &self.text[self.offset..];
        let within = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let end = rest.bytes().position(|byte| !within(byte)).unwrap_or(rest.len());
        let word = &rest[..end];
        // A number at the very end of a list or an object may have lost digits.
        if end == rest.len() && self.depth > 0 {
            self.offset = self.text.len();
            return Err(Json::Null);
        }
        let value = match word {
            "null" => Json::Null,
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            _ if matches!(word.trim_start_matches(['-', '+']), "NaN" | "nan" | "Infinity" | "inf") => {
                self.faults.push((Code::NotANumber, self.offset));
                Json::Null
            }
            _ => number(word).ok_or(Json::Null)?,
        };
        self.offset += end;
        Ok(value)
    }

    fn skip_space(&mut self) {
        // Nearly always there is none.
        if self.peek().is_some_and(|byte| byte > b' ') {
            return;
        }
        let rest = &self.text.as_bytes()[self.offset..];
        self.offset += rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.offset += usize::from(found);
        found
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.offset).copied()
    }

    fn at_end(&self) -> bool {
        self.offset >= self.text.len()
    }
}
