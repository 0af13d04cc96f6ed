//! A tolerant reader of JSON: it keeps what is complete, leaves out what is broken, and says where that is.
//!
//! Broken rows are left out one by one: a fault inside the outermost list costs the row it stands in, no more.

mod recover;

use serde_json::{Map, Value};

use crate::data::code::Code;

/// What can be read of a text, and what is wrong with it, by byte offset.
pub fn read(text: &str) -> (Value, Vec<(Code, usize)>) {
    let mut reader = Reader { text, offset: 0, lists: 0, depth: 0, guesses: 0, lost: false, faults: Vec::new() };
    let value = reader.value();
    reader.skip_space();
    if !reader.lost && (value.is_err() || !reader.at_end()) {
        reader.faults.push((if reader.at_end() { Code::Truncated } else { Code::Syntax }, reader.offset));
    }
    (value.unwrap_or_else(|partial| partial), reader.faults)
}

// As deep as serde_json goes.
const DEPTH: usize = 128;

struct Reader<'a> {
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
}

// A broken value: what was complete of it. Outside of rows this is worth keeping.
type Read = Result<Value, Value>;

impl Reader<'_> {
    fn value(&mut self) -> Read {
        self.skip_space();
        match self.peek() {
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'"') => self.string().map(Value::String).ok_or(Value::Null),
            _ => self.word(),
        }
    }

    fn nested(&mut self, read: fn(&mut Self) -> Read) -> Read {
        if self.depth == DEPTH {
            return Err(Value::Null);
        }
        self.depth += 1;
        self.offset += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn object(&mut self) -> Read {
        let mut members = Map::new();
        loop {
            self.skip_space();
            if self.eat(b'}') {
                return Ok(Value::Object(members));
            }
            let Some(name) = self.string() else { return Err(Value::Object(members)) };
            self.skip_space();
            if !self.eat(b':') {
                return Err(Value::Object(members));
            }
            match self.value() {
                Ok(value) => members.insert(name, value),
                Err(partial) => {
                    members.insert(name, partial);
                    return Err(Value::Object(members));
                }
            };
            if !self.separator(b'}') {
                return Err(Value::Object(members));
            }
        }
    }

    fn array(&mut self) -> Read {
        self.lists += 1;
        let (items, whole) = self.items();
        self.lists -= 1;
        if whole { Ok(Value::Array(items)) } else { Err(Value::Array(items)) }
    }

    // The items of a list, and whether its end was reached.
    fn items(&mut self) -> (Vec<Value>, bool) {
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
            let found = if matches!(item, Ok(Value::Object(_))) {
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

    fn string(&mut self) -> Option<String> {
        if self.peek() != Some(b'"') {
            return None;
        }
        let length = self.string_length();
        let raw = &self.text[self.offset..self.offset + length];
        let text = serde_json::from_str(raw).ok().or_else(|| {
            let text = serde_json::from_str(&escape(raw)).ok()?;
            self.faults.push((Code::ControlCharacter, self.offset));
            Some(text)
        });
        if text.is_some() {
            self.offset += length;
        } else if self.offset + length == self.text.len() {
            self.offset = self.text.len();
        }
        text
    }

    // The length of the string that begins here, with its quotes; to the end where it is not closed.
    fn string_length(&self) -> usize {
        let bytes = &self.text.as_bytes()[self.offset..];
        let mut index = 1;
        while let Some(byte) = bytes.get(index) {
            match byte {
                b'"' => return index + 1,
                b'\\' => index += 2,
                _ => index += 1,
            }
        }
        bytes.len()
    }

    // A number, true, false or null; also what other programs write for numbers that are none.
    fn word(&mut self) -> Read {
        let rest = &self.text[self.offset..];
        let end =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))).unwrap_or(rest.len());
        let word = &rest[..end];
        // A number at the very end of the text may have lost digits.
        if end == rest.len() {
            self.offset = self.text.len();
            return Err(Value::Null);
        }
        if matches!(word.trim_start_matches(['-', '+']), "NaN" | "nan" | "Infinity" | "inf") {
            self.faults.push((Code::NotANumber, self.offset));
            self.offset += end;
            return Ok(Value::Null);
        }
        let value = serde_json::from_str(word).map_err(|_| Value::Null)?;
        self.offset += end;
        Ok(value)
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.offset += 1;
        }
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

// A string with its raw control characters written as escapes.
fn escape(raw: &str) -> String {
    let mut escaped = String::with_capacity(raw.len() + 8);
    for c in raw.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            c if c.is_control() && c.is_ascii() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
