//! A place in the text of opening hours, and the small things that can stand there.

use super::NotHours;

#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    /// Before the first thing that is not a space.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }.skipping_spaces()
    }

    /// Bytes read.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest().is_empty()
    }

    pub(super) fn is_at_digit(&self) -> bool {
        self.rest().starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether digits and a colon follow.
    pub(super) fn is_at_time(&self) -> bool {
        let rest = self.rest().trim_start_matches(|c: char| c.is_ascii_digit());
        self.is_at_digit() && rest.starts_with(':')
    }

    pub(super) fn fail<T>(&self, wanted: &'static str) -> Result<T, NotHours> {
        Err(NotHours { at: self.text[..self.at].chars().count(), wanted })
    }

    /// Takes a sign.
    pub(super) fn eat(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        if found {
            self.advance(sign.len());
        }
        found
    }

    /// Takes a whole word, whatever its case.
    pub(super) fn eat_word(&mut self, word: &str) -> bool {
        let rest = self.rest();
        let found = rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
            && !rest[word.len()..].starts_with(|c: char| c.is_ascii_alphabetic());
        if found {
            self.advance(word.len());
        }
        found
    }

    /// Takes one of some words, and gives its place among them.
    pub(super) fn one_of(&mut self, words: &[&str]) -> Option<usize> {
        words.iter().position(|word| self.eat_word(word))
    }

    /// Goes on from where `step` leads if it succeeds, and stays here otherwise.
    pub(super) fn try_eat(&mut self, step: impl Fn(&mut Self) -> bool) -> bool {
        let mut ahead = *self;
        let found = step(&mut ahead);
        if found {
            *self = ahead;
        }
        found
    }

    /// Takes a whole number of `min` to `max` digits that is not the hour of a time.
    pub(super) fn number(&mut self, min: usize, max: usize) -> Option<i16> {
        let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        if digits < min || digits > max || self.is_at_time() {
            return None;
        }
        let value = self.rest()[..digits].parse().ok()?;
        self.advance(digits);
        Some(value)
    }

    /// Takes `H:MM` or `HH:MM`, in minutes.
    pub(super) fn time(&mut self, latest: u16) -> Result<u16, NotHours> {
        let here = *self;
        let (hour, minute) = self.rest().split_once(':').unwrap_or_default();
        let minute = minute.get(..2).unwrap_or_default();
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let value = match (hour.len(), hour.parse::<u16>(), minute.parse::<u16>()) {
            (1 | 2, Ok(hour), Ok(minute @ 0..=59)) => Some(hour * 60 + minute),
            _ => None,
        };
        match value.filter(|value| *value <= latest && digits(hour) && digits(minute)) {
            Some(value) => {
                self.advance(hour.len() + 3);
                Ok(value)
            }
            None => here.fail("a time as 09:00"),
        }
    }

    /// Takes words in quotation marks, if there are any.
    pub(super) fn comment(&mut self) -> Result<Option<Box<str>>, NotHours> {
        let Some(quoted) = self.rest().strip_prefix('"') else { return Ok(None) };
        let Some((words, _)) = quoted.split_once('"') else { return self.fail("a comment that ends in \"") };
        self.advance(words.len() + 2);
        Ok(Some(words.trim().into()))
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn advance(&mut self, bytes: usize) {
        self.at += bytes;
        *self = self.skipping_spaces();
    }

    fn skipping_spaces(self) -> Self {
        let rest = self.rest();
        Self { at: self.at + rest.len() - rest.trim_start().len(), ..self }
    }
}
