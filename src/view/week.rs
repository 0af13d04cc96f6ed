//! A place's opening hours for the week that `today` lies in, days that are alike on one line.

use std::ops::Range;

use crate::{
    text::Locale,
    time::{Date, Holidays, Opening, Span, civil::add_days},
    words::{Format, Words},
};

/// `周二至周六 09:00–12:00、13:30–17:00`, `周日、周一 闭馆`; the publisher's own words where they are not understood.
#[must_use]
pub fn week(opening: &Opening, today: Date, holidays: &Holidays, locale: Locale) -> Vec<String> {
    let monday = add_days(today, -i32::from(today.weekday().to_monday_zero_offset()));
    let days: Option<Vec<Vec<Span>>> = (0..7).map(|day| opening.day(add_days(monday, day), holidays)).collect();
    let Some(days) = days else { return vec![opening.text.clone()] };

    // Runs of days with the same hours, Monday first.
    let mut runs: Vec<Range<usize>> = Vec::new();
    for day in 0..7 {
        match runs.last_mut() {
            Some(run) if days[run.start] == days[day] => run.end = day + 1,
            _ => runs.push(day..day + 1),
        }
    }
    let format = Format(locale);
    let name = |day: usize| format.weekday(add_days(monday, i32::try_from(day).unwrap_or(0)).weekday());
    let lines = runs.into_iter().map(|run| {
        let hours = spans(&days[run.start], locale);
        if run.len() == 7 { hours } else { format!("{} {hours}", format.through(name(run.start), name(run.end - 1))) }
    });
    lines.collect()
}

/// `09:00–12:00、13:30–17:00`, `闭馆`, `09:00–17:00（可能开放：需预约）`.
pub(super) fn spans(spans: &[Span], locale: Locale) -> String {
    let (words, format) = (Words::of(locale), Format(locale));
    if spans.is_empty() {
        return words.closed.into();
    }
    let shown = spans.iter().map(|span| {
        let (open, close) = (format.clock(u32::from(span.open)), format.clock(u32::from(span.close)));
        let hours = match (span.open, span.close, span.open_end) {
            (0, 1440, _) => words.all_day.into(),
            (_, _, true) => format!("{open}+"),
            (_, 1440, false) => format!("{open}–24:00"),
            _ => format!("{open}–{close}"),
        };
        let perhaps = if span.unknown { words.place().perhaps } else { "" };
        let said = [perhaps, span.comment.as_deref().unwrap_or("")];
        match said.map(|said| !said.is_empty()) {
            [false, false] => hours,
            [true, true] => format!("{hours}（{perhaps}：{}）", said[1]),
            _ => format!("{hours}（{}）", said.concat()),
        }
    });
    shown.collect::<Vec<String>>().join(match locale {
        Locale::En => ", ",
        Locale::ZhHans | Locale::ZhHant => "、",
    })
}
