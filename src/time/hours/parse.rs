//! Reads the part of the OSM `opening_hours` syntax that venues use.
//!
//! Read: `24/7`; years, months and dates (`Apr-Oct`, `Nov 01-Mar 31`, `2026 Dec 25`); weekdays, the n-th of a month
//! (`Mo[1]`, `Fr[-1]`), public and school holidays (`PH`, `SH`); times, past midnight and with an open end; `open`, `off`, `closed`,
//! `unknown` and comments; `;` and `,` between rules. By the specification a comment without a state word means
//! "perhaps open", so `Tu-Su 09:00-17:00 open "…"` is sure and the same without `open` is not.
//!
//! Refused: weeks, Easter, sunrise, `||`, steps and day offsets.
//! <https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification>

mod cursor;
mod selector;

use cursor::Cursor;

use super::rule::{Hours, Meaning, Rule};

/// A text that is not opening hours, or more than this program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotHours {
    /// How many characters were understood before.
    pub at: usize,
    /// What was looked for there.
    pub wanted: &'static str,
}

impl Hours {
    /// Reads hours; see the list at the head of this file for the part of the syntax that is known.
    ///
    /// # Errors
    /// Where the text goes beyond that part.
    pub fn parse(text: &str) -> Result<Self, NotHours> {
        let mut cursor = Cursor::new(text);
        let mut rules = Vec::new();
        let mut adds = false;
        loop {
            rules.push(Rule { adds, ..rule(&mut cursor)? });
            adds = cursor.eat(",");
            if !adds && !cursor.eat(";") {
                break;
            }
            // A semicolon at the end is common and harmless.
            if !adds && cursor.is_at_end() {
                break;
            }
        }
        if cursor.is_at_end() { Ok(Self { rules }) } else { cursor.fail("a semicolon or the end") }
    }
}

fn rule(cursor: &mut Cursor) -> Result<Rule, NotHours> {
    let mut rule = Rule::default();
    let start = cursor.position();
    if !cursor.eat("24/7") {
        selector::dates(cursor, &mut rule)?;
        cursor.eat(":");
        selector::weekdays(cursor, &mut rule)?;
        cursor.eat(":");
        times(cursor, &mut rule)?;
    }
    let stated = modifier(cursor, &mut rule)?;
    if rule.comment.is_some() && !stated {
        rule.meaning = Meaning::Unknown;
    }
    if cursor.position() == start { cursor.fail("a day, a time or a state") } else { Ok(rule) }
}

/// The state word and the comment; says whether there was a state word.
fn modifier(cursor: &mut Cursor, rule: &mut Rule) -> Result<bool, NotHours> {
    let words =
        [("open", Meaning::Open), ("off", Meaning::Off), ("closed", Meaning::Off), ("unknown", Meaning::Unknown)];
    let stated = words.into_iter().find(|(word, _)| cursor.eat_word(word));
    if let Some((_, meaning)) = stated {
        rule.meaning = meaning;
    }
    rule.comment = cursor.comment()?;
    Ok(stated.is_some())
}

fn times(cursor: &mut Cursor, rule: &mut Rule) -> Result<(), NotHours> {
    if !cursor.is_at_digit() {
        return Ok(());
    }
    loop {
        span(cursor, rule)?;
        // A comma may also begin a further rule: times go on only if a time follows.
        if !cursor.try_eat(|ahead| ahead.eat(",") && ahead.is_at_time()) {
            return Ok(());
        }
    }
}

fn span(cursor: &mut Cursor, rule: &mut Rule) -> Result<(), NotHours> {
    let open = cursor.time(1439)?;
    if cursor.eat("+") {
        rule.times.push((open, 1440, true));
        return Ok(());
    }
    if !cursor.eat("-") {
        return cursor.fail("- and the closing time");
    }
    let close = cursor.time(2880)?;
    // An end before the beginning is on the next day.
    let close = if close > open { close } else { close + 1440 };
    rule.times.push((open, close, false));
    if cursor.eat("+") && close < 1440 {
        rule.times.push((close, 1440, true));
    }
    Ok(())
}
