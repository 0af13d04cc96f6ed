//! A route in few lines: to be copied as text, or drawn as a picture, where files cannot be saved.

use super::{Booklet, BookletStop};
use crate::words::Words;

/// A route in lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What it is called.
    pub title: String,
    /// Its lines in order.
    pub lines: Vec<CardLine>,
}

/// A line of a [`Card`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CardLine {
    /// A day and its sums, or when one eats.
    Heading(String),
    /// A stop: its number, and its times with its name.
    Stop(usize, String),
    /// How one gets to the stop above, its address and phone, what to do there, what one must know.
    Detail(String),
}

/// The lines of what would be printed.
#[must_use]
pub fn card(booklet: &Booklet, words: &Words) -> Card {
    let mut lines = vec![CardLine::Heading(booklet.date.clone())];
    for day in &booklet.days {
        lines.extend([CardLine::Heading(day.title.clone()), CardLine::Detail(day.sums.clone())]);
        lines.extend(day.cautions.iter().map(|caution| CardLine::Detail(caution.text.clone())));
        let meal = |after: usize| {
            let times = day.meal.as_ref().filter(|(place, _)| *place == after);
            times.map(|(_, times)| CardLine::Heading([words.meal, " ", times].concat()))
        };
        for (index, one) in day.stops.iter().enumerate() {
            lines.extend(meal(index));
            stop(one, words, &mut lines);
        }
        lines.extend(meal(day.stops.len()));
        lines.push(told(words.planner().lodging, &day.night));
    }
    lines.extend(booklet.facts.iter().map(|fact| told(fact.name, &fact.lines.join(" "))));
    lines.retain(|line| !matches!(line, CardLine::Heading(text) | CardLine::Detail(text) if text.is_empty()));
    Card { title: booklet.title.clone(), lines }
}

fn stop(one: &BookletStop, words: &Words, lines: &mut Vec<CardLine>) {
    let BookletStop { stop, address, phones, .. } = one;
    lines.push(CardLine::Stop(stop.number, [&*stop.arrive, "–", &stop.leave, " ", &stop.name].concat()));
    let way = stop.way.as_ref().map_or_else(String::new, |way| way.text.clone());
    let plain = [way, address.clone(), phones.join("、")].map(CardLine::Detail);
    lines.extend(plain);
    lines.extend([told(words.planner().go_to_event, &stop.event), told(words.task, &stop.task)]);
    lines.push(CardLine::Detail(stop.note.clone()));
    lines.extend(stop.warnings.iter().map(|caution| CardLine::Detail(caution.text.clone())));
}

/// A detail with its name; nothing where there is none.
fn told(name: &str, text: &str) -> CardLine {
    CardLine::Detail(if text.is_empty() { String::new() } else { [name, " ", text].concat() })
}

impl Card {
    /// All of it as plain text, with an address to open below.
    #[must_use]
    pub fn text(&self, url: &str) -> String {
        let mut out = self.title.clone();
        for line in &self.lines {
            out.push('\n');
            match line {
                CardLine::Heading(text) => out.push_str(text),
                CardLine::Stop(number, text) => out.push_str(&[&*number.to_string(), ". ", text].concat()),
                CardLine::Detail(text) => out.push_str(&["   ", text].concat()),
            }
        }
        out.push('\n');
        out.push_str(url);
        out
    }
}
