//! From when to when something lasts, as a reader writes it.

use super::{Format, format::month_name};
use crate::{
    text::Locale,
    time::{Date, DateTime, Time, civil},
};

/// A year that no day lies in: beside it every year is said.
const NO_YEAR: i16 = i16::MIN;

impl Format {
    /// `2026年10月20日 周二至11月30日 周一`; one date where both are the same day.
    #[must_use]
    pub fn days(self, first: Date, last: Date) -> String {
        if first >= last {
            return self.date(first);
        }
        let end = match (self.0, first.year() == last.year()) {
            (Locale::ZhHans | Locale::ZhHant, true) => self.date_near(last, first.year()),
            (Locale::En, _) | (_, false) => self.date(last),
        };
        self.range(&self.date(first), &end)
    }

    /// `2026年11月25日 周三 15:00–16:30`; with both dates where it goes on past midnight.
    ///
    /// An end at midnight belongs to the day before; an end at or before the start is not said.
    #[must_use]
    pub fn span(self, start: DateTime, end: DateTime) -> String {
        if end > start && !same_day(start, end) {
            return self.range(&self.date_time(start), &self.date_time(end));
        }
        format!("{} {}", self.date(start.date()), self.hours(start, end))
    }

    /// `15:00–16:30`, `15:00` where no end is said, `20:00–次日 00:30` past midnight, `10月20日 09:00–11月30日 17:00` beyond.
    #[must_use]
    pub fn hours(self, start: DateTime, end: DateTime) -> String {
        let from = self.time(start.time());
        if end <= start {
            return from;
        }
        if same_day(start, end) {
            let to = if end.date() == start.date() { self.time(end.time()) } else { "24:00".into() };
            return format!("{from}–{to}");
        }
        let to = self.time(end.time());
        if civil::add_days(start.date(), 1) == end.date() {
            let next_day = match self.0 {
                Locale::ZhHans | Locale::ZhHant => "次日 ",
                Locale::En => "next day ",
            };
            return format!("{from}–{next_day}{to}");
        }
        format!("{} {from}–{} {to}", self.month_day(start.date()), self.month_day(end.date()))
    }

    /// The same in the list of one of its days: `至 02:00`, `until 02:00` on the last of several.
    #[must_use]
    pub fn hours_on(self, day: Date, start: DateTime, end: DateTime) -> String {
        let last = end > start && start.date() < day && same_day(day.to_datetime(Time::midnight()), end);
        if !last {
            return self.hours(start, end);
        }
        let until = match self.0 {
            Locale::ZhHans | Locale::ZhHant => "至",
            Locale::En => "until",
        };
        let to = if end.date() == day { self.time(end.time()) } else { "24:00".into() };
        [until, " ", &to].concat()
    }

    /// `11月22日`, with the year where it is not `year`.
    #[must_use]
    pub fn day_near(self, date: Date, year: i16) -> String {
        if date.year() == year { self.month_day(date) } else { self.day(date) }
    }

    /// `11月22日 周日`, `Sunday 22 November`, with the year where it is not `year`.
    #[must_use]
    pub fn date_near(self, date: Date, year: i16) -> String {
        self.with_weekday(&self.day_near(date, year), date)
    }

    /// The same for the narrow column of a week: `11月22日 周日`, `Sun 22 November`.
    #[must_use]
    pub fn date_in_week(self, date: Date, year: i16) -> String {
        match self.0 {
            Locale::En => [&self.weekday(date.weekday())[..3], " ", &self.day_near(date, year)].concat(),
            Locale::ZhHans | Locale::ZhHant => self.date_near(date, year),
        }
    }

    /// `10月12日–11月1日`, `10月12日起` without an end; years only where they are not `year`, and none twice. In English a
    /// month that both days share is not said twice either: `12–18 October`.
    #[must_use]
    pub fn days_near(self, first: Date, last: Option<Date>, year: i16) -> String {
        let from = self.day_near(first, year);
        let Some(last) = last else {
            return match self.0 {
                Locale::En => format!("from {from}"),
                Locale::ZhHans | Locale::ZhHant => format!("{from}起"),
            };
        };
        let (from, to) = match (self.0, first.year() == last.year()) {
            (Locale::En, true) if first.month() == last.month() => (first.day().to_string(), self.day_near(last, year)),
            (Locale::En, true) => (self.month_day(first), self.day_near(last, year)),
            (_, true) => (from, self.month_day(last)),
            (_, false) => (from, self.day(last)),
        };
        [&*from, "–", &to].concat()
    }

    /// `2026年11月23日–11月29日`, `23–29 November 2026`: a week's or another short span's name.
    #[must_use]
    pub fn few_days(self, first: Date, last: Date) -> String {
        self.days_near(first, Some(last), NO_YEAR)
    }

    /// `11月`, `November`.
    #[must_use]
    pub fn month_alone(self, month: i8) -> String {
        match self.0 {
            Locale::En => month_name(month).into(),
            Locale::ZhHans | Locale::ZhHant => format!("{month}月"),
        }
    }

    /// `2026年`, `2026`.
    #[must_use]
    pub fn year_alone(self, year: i16) -> String {
        match self.0 {
            Locale::En => year.to_string(),
            Locale::ZhHans | Locale::ZhHant => format!("{year}年"),
        }
    }

    /// `自2026年1月1日 周四起`, `From Thursday 1 January 2026`.
    #[must_use]
    pub fn from_day(self, date: Date) -> String {
        let date = self.date(date);
        match self.0 {
            Locale::ZhHans | Locale::ZhHant => format!("自{date}起"),
            Locale::En => format!("From {date}"),
        }
    }

    /// `2026年11月25日 周三 15:00`.
    #[must_use]
    pub fn date_time(self, moment: DateTime) -> String {
        format!("{} {}", self.date(moment.date()), self.time(moment.time()))
    }

    fn range(self, from: &str, to: &str) -> String {
        match self.0 {
            Locale::ZhHans | Locale::ZhHant => format!("{from}至{to}"),
            Locale::En => format!("{from} to {to}"),
        }
    }
}

/// Whether an end belongs to the day of the start: midnight is the end of a day, not the start of the next.
fn same_day(start: DateTime, end: DateTime) -> bool {
    let midnight = end.time() == Time::midnight();
    end.date() == start.date() || (midnight && civil::add_days(start.date(), 1) == end.date())
}
