//! Content lines (RFC 5545 section 3.1): unfolded, and taken apart.

use crate::time::{DateTime, Time, civil};

/// A property of a component.
pub struct Line {
    /// The line it begins on, from 1.
    pub number: usize,
    /// Its name, in capitals.
    pub name: String,
    /// Its parameters; the names in capitals.
    parameters: Vec<(String, String)>,
    /// Its value, as written.
    pub value: String,
}

/// Lines put together again.
pub struct Unfolded {
    /// The first of them, from 1.
    pub number: usize,
    text: String,
}

/// What a date or a time is reckoned on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock<'a> {
    /// None: a whole day, or the wall clock of wherever one is.
    Floating,
    /// UTC.
    Utc,
    /// A zone, by the name that the calendar gives it.
    Zone(&'a str),
}

/// A date or a time as a property has it.
#[derive(Clone, Copy, Debug)]
pub struct Moment<'a> {
    /// What the clock shows; the first moment of a day.
    pub at: DateTime,
    /// Whether it is a whole day.
    pub is_date: bool,
    /// Which clock.
    pub clock: Clock<'a>,
}

/// The lines of a file, folded ones as one; blank ones are left out.
pub fn lines(text: &str) -> Vec<Unfolded> {
    let mut lines: Vec<Unfolded> = Vec::new();
    for (index, line) in text.trim_start_matches('\u{feff}').split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.text.push_str(rest),
            _ if line.trim().is_empty() => {}
            _ => lines.push(Unfolded { number: index + 1, text: line.to_owned() }),
        }
    }
    lines
}

impl Unfolded {
    /// The property; `None` where it is none.
    pub fn parse(&self) -> Option<Line> {
        let (head, value) = split_unquoted(&self.text, ':')?;
        let mut rest = head;
        let mut parts = Vec::new();
        while let Some((part, more)) = split_unquoted(rest, ';') {
            parts.push(part);
            rest = more;
        }
        parts.push(rest);
        let name = parts.first()?.trim().to_ascii_uppercase();
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let parameter = |part: &&str| {
            let (name, value) = part.split_once('=')?;
            Some((name.trim().to_ascii_uppercase(), value.trim_matches('"').to_owned()))
        };
        let parameters = parts[1..].iter().filter_map(parameter).collect();
        is_name.then(|| Line { number: self.number, name, parameters, value: value.to_owned() })
    }

    /// Its beginning, for a publisher's eye.
    pub fn shortened(&self) -> String {
        self.text.chars().take(60).collect()
    }
}

impl Line {
    /// The value of a parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value as a text (section 3.3.11).
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.value.len());
        let mut chars = self.value.chars();
        while let Some(c) = chars.next() {
            match (c, c == '\\') {
                (_, true) => match chars.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(escaped) => text.push(escaped),
                    None => {}
                },
                (c, false) => text.push(c),
            }
        }
        text
    }

    /// The values of a list, each as written.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.value.split(',').map(str::trim).filter(|value| !value.is_empty())
    }

    /// A date or a time: the whole value, or one of its list.
    pub fn moment<'a>(&'a self, value: &str) -> Option<Moment<'a>> {
        let (date, clock) = value.split_once('T').map_or((value, None), |(date, clock)| (date, Some(clock)));
        let date = match (digits(date, 0, 4), digits(date, 4, 6), digits(date, 6, 8)) {
            (Some(year), Some(month), Some(day)) if date.len() == 8 => civil::date(year, month, day)?,
            _ => return None,
        };
        let Some(clock) = clock else {
            return Some(Moment { at: date.to_datetime(Time::midnight()), is_date: true, clock: Clock::Floating });
        };
        let (time, utc) = clock.strip_suffix(['Z', 'z']).map_or((clock, false), |time| (time, true));
        let (hour, minute) = (digits(time, 0, 2)?, digits(time, 2, 4)?);
        // Seconds may be missing in what others write, and a leap second is shown as the one before it.
        let second = if time.len() == 4 { 0 } else { digits(time, 4, 6)?.min(59) };
        if !matches!(time.len(), 4 | 6) || hour > 23 || minute > 59 {
            return None;
        }
        let midnight = civil::second_number(date.to_datetime(Time::midnight()));
        let clock = match (utc, self.parameter("TZID")) {
            (true, _) => Clock::Utc,
            (false, Some(zone)) => Clock::Zone(zone),
            (false, None) => Clock::Floating,
        };
        let second = i64::from(hour * 3600 + minute * 60 + second);
        Some(Moment { at: civil::date_time_of(midnight + second), is_date: false, clock })
    }
}

/// What stands before and behind a sign that is not between quotes.
fn split_unquoted(text: &str, sign: char) -> Option<(&str, &str)> {
    let mut quoted = false;
    for (index, c) in text.char_indices() {
        quoted ^= c == '"';
        if c == sign && !quoted {
            return Some((&text[..index], &text[index + c.len_utf8()..]));
        }
    }
    None
}

fn digits(text: &str, from: usize, to: usize) -> Option<i32> {
    text.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit())).and_then(|part| part.parse().ok())
}
