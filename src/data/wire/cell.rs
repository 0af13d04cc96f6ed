//! A value being read as what the contract says it is; anything else becomes a finding.

use super::{At, Row, Step, civil};
use crate::{
    about::Url,
    data::{code::Code, json::Json, reading::Reading},
    decimal,
    text::{Locale, Text, is_blank},
    time::{Date, DateTime},
};

/// A value of a source and its place. `null` is read as a value that is not there.
pub struct Cell<'a> {
    value: Json,
    at: At<'a>,
    /// What holds for the whole source.
    pub reading: &'a Reading<'a>,
}

impl<'a> Cell<'a> {
    /// The value and its place.
    pub const fn new(value: Json, at: At<'a>, reading: &'a Reading<'a>) -> Self {
        Self { value, at, reading }
    }

    /// The value and its place, apart.
    pub fn into_parts(self) -> (Json, At<'a>, &'a Reading<'a>) {
        (self.value, self.at, self.reading)
    }

    /// The place of the value.
    pub const fn at(&self) -> &At<'a> {
        &self.at
    }

    /// Whether it is a string.
    pub fn is_string(&self) -> bool {
        matches!(self.value, Json::Text(_))
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self.value, Json::Object(_))
    }

    /// Whether it is a map by language: all its members are language tags, and there is one.
    pub fn is_text_map(&self) -> bool {
        let Json::Object(members) = &self.value else { return false };
        !members.is_empty() && members.iter().all(|(tag, _)| Locale::from_tag(tag).is_some())
    }

    /// Says what is wrong with the value.
    pub fn report(&self, code: Code, expected: &'static str) {
        self.reading.report(code, &self.at, expected, preview(&self.value));
    }

    /// As an object.
    pub fn row(self) -> Option<Row<'a>> {
        match self.value {
            Json::Object(members) => Some(Row::new(members, self.at, self.reading)),
            Json::Null => None,
            _ => self.wrong("object"),
        }
    }

    /// As an object that has this value as its only member, and stands where the value does.
    pub fn wrap(self, name: &str) -> Row<'a> {
        Row::wrapping(vec![(name.into(), self.value)], self.at, self.reading)
    }

    /// Goes through a list; a single value is a list of one.
    pub fn walk(self, visit: &mut dyn FnMut(Cell<'_>)) {
        // Not generic, like `written` below: a body for each kind of item would be in the download forty times.
        match self.value {
            Json::List(items) => {
                for (index, item) in items.into_iter().enumerate() {
                    visit(Cell::new(item, self.at.step(Step::Index(index)), self.reading));
                }
            }
            Json::Null => {}
            _ => visit(self),
        }
    }

    /// As a list of finite numbers.
    pub fn numbers(self) -> Vec<f64> {
        let mut numbers = Vec::new();
        self.walk(&mut |cell| numbers.extend(cell.number()));
        numbers
    }

    /// As a text: a string, or a map by language.
    pub fn text(self) -> Text {
        match self.value {
            Json::Object(wordings) => {
                let mut variants = Vec::with_capacity(wordings.len());
                for (tag, wording) in wordings {
                    let at = self.at.step(Step::Member(&tag));
                    let language = Locale::from_tag(&tag);
                    if language.is_none() {
                        self.reading.report(Code::UnknownLanguage, &at, "", tag.to_string());
                    }
                    variants.extend(Cell::new(wording, at, self.reading).string().map(|text| (language, text)));
                }
                Text::from_variants(variants.iter().map(|(language, text)| (*language, text.as_str())))
            }
            _ => self.string().map(Text::from).unwrap_or_default(),
        }
    }

    /// As a string; `None` where it is blank. Numbers are taken as they are written.
    pub fn string(self) -> Option<String> {
        match self.value {
            Json::Text(text) => Some(text).filter(|text| !is_blank(text)),
            Json::Whole(_) | Json::Number(_) => Some(preview(&self.value)),
            Json::Null => None,
            _ => self.wrong("string"),
        }
    }

    /// As a finite number, also from a string.
    #[allow(clippy::cast_precision_loss, reason = "what is counted and measured stays far below 2⁵³")]
    pub fn number(self) -> Option<f64> {
        match &self.value {
            Json::Whole(number) => Some(*number as f64),
            Json::Number(number) => Some(*number),
            Json::Text(text) if is_blank(text) => None,
            Json::Text(text) => match decimal::float(text.trim()) {
                Some(number) => {
                    self.unusual("number");
                    Some(number)
                }
                None => self.wrong("number"),
            },
            Json::Null => None,
            _ => self.wrong("number"),
        }
    }

    /// As a whole number from 0 to `max`; `range` says the same in words.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked against 0 and max just before")]
    pub fn whole(self, max: u32, range: &'static str) -> Option<u32> {
        let (at, reading) = (self.at, self.reading);
        let number = self.number()?;
        if (0.0..=f64::from(max)).contains(&number) {
            return Some(number.round() as u32);
        }
        reading.report(Code::OutOfRange, &at, range, decimal::shortest(number));
        None
    }

    /// As a yes or no.
    pub fn flag(self) -> Option<bool> {
        let flag = match &self.value {
            Json::Bool(flag) => return Some(*flag),
            Json::Text(text) if text == "true" => true,
            Json::Text(text) if text == "false" => false,
            Json::Whole(1) => true,
            Json::Whole(0) => false,
            Json::Null => return None,
            _ => return self.wrong("boolean"),
        };
        self.unusual("boolean");
        Some(flag)
    }

    /// As an address that is safe to follow, seen from the source.
    pub fn url(self) -> Option<Url> {
        let (at, reading) = (self.at, self.reading);
        let text = self.string()?;
        if let Some(url) = Url::parse(&text) {
            return Some(url.resolve(reading.base));
        }
        reading.report(Code::UnsafeUrl, &at, "", shorten(&text));
        None
    }

    /// As a date.
    pub fn date(self) -> Option<Date> {
        self.civil("date", civil::date)
    }

    /// As a date and time on the site's wall clock; a date alone is its first moment.
    pub fn moment(self) -> Option<DateTime> {
        let reading = self.reading;
        self.moment_in(reading.zone)
    }

    /// As a date and time on the wall clock of a zone.
    pub fn moment_in(self, zone: &str) -> Option<DateTime> {
        let reading = self.reading;
        self.civil("date-time", civil::moment).map(|reckoned| reading.on_clock(reckoned, zone))
    }

    /// As something written in the manner of ISO 8601; `read` says whether it was written as agreed.
    pub fn civil<T>(self, expected: &'static str, read: fn(&str) -> Option<(T, bool)>) -> Option<T> {
        let mut value = None;
        self.written(Code::NotADate, expected, &mut |text| {
            let (found, as_agreed) = read(text)?;
            value = Some(found);
            Some(as_agreed)
        });
        value
    }

    /// As one of the contract's words.
    pub fn word<T>(self, expected: &'static str, read: fn(&str) -> Option<T>) -> Option<T> {
        let mut word = None;
        self.written(Code::UnknownWord, expected, &mut |text| {
            word = read(text);
            word.is_some().then_some(true)
        });
        word
    }

    // A text that `read` knows what to do with: it says whether it is written as agreed, and nothing where it is not
    // what it should be.
    fn written(self, wrong: Code, expected: &'static str, read: &mut dyn FnMut(&str) -> Option<bool>) {
        let (at, reading) = (self.at, self.reading);
        let Some(text) = self.string() else { return };
        let code = match read(text.trim()) {
            None => wrong,
            Some(false) if reading.shape.is_none() => Code::Unusual,
            Some(_) => return,
        };
        reading.report(code, &at, expected, shorten(&text));
    }

    fn wrong<T>(&self, expected: &'static str) -> Option<T> {
        self.report(Code::WrongType, expected);
        None
    }

    // Foreign data are written in their own way; there is nothing to remark.
    fn unusual(&self, expected: &'static str) {
        if self.reading.shape.is_none() {
            self.report(Code::Unusual, expected);
        }
    }
}

// The value for a publisher's eye; whole only when it is short.
fn preview(value: &Json) -> String {
    match value {
        Json::Null => "null".into(),
        Json::Bool(flag) => if *flag { "true" } else { "false" }.into(),
        Json::Whole(number) => number.to_string(),
        Json::Number(number) => decimal::shortest(*number),
        Json::Text(text) => shorten(text),
        Json::List(_) => "[…]".into(),
        Json::Object(_) => "{…}".into(),
    }
}

fn shorten(text: &str) -> String {
    const LIMIT: usize = 60;
    match text.char_indices().nth(LIMIT) {
        Some((end, _)) => text[..end].to_owned() + "…",
        None => text.to_owned(),
    }
}
