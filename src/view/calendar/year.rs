//! A year at one look: its months with their themes, and how much happens on each day.

use super::{Badge, HolidaysMissing, Tally, asked, days::holidays_missing};
use crate::{
    about::About,
    dataset::Dataset,
    event,
    time::{
        Date, DateTime, Month,
        civil::{add_days, day_number, days_into_week},
    },
};

/// A year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearView {
    /// Which year.
    pub year: i16,
    /// Its twelve months.
    pub months: Vec<MonthDensity>,
    /// The most that happens on one day.
    pub fullest: usize,
    /// What is to be said where the year's holidays are not known.
    pub holidays_missing: Option<HolidaysMissing>,
}

/// A month of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthDensity {
    /// Which month.
    pub month: Month,
    /// Its theme.
    pub theme: Option<About>,
    /// How many free days stand before its first, in weeks as the site has them: 0 to 6.
    pub offset: u8,
    /// Its days.
    pub days: Vec<DayDensity>,
    /// How much is on.
    pub tally: Tally,
}

/// A day of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayDensity {
    /// Which day.
    pub date: Date,
    /// How much happens on it; what goes on for longer than a week does not count.
    pub count: usize,
    /// The same in four steps against the fullest day of the year; 0 is nothing.
    pub level: u8,
    /// A day off, or a weekend day worked instead.
    pub badge: Option<Badge>,
    /// It is today.
    pub today: bool,
}

/// The year, with what is asked for.
#[must_use]
pub fn year_view(dataset: &Dataset, admitted: &[bool], year: i16, now: DateTime) -> YearView {
    let [first, end] = [Month { year, month: 1 }.first_day(), add_days(Month { year, month: 12 }.last_day(), 1)];
    let all = event::expand(&dataset.events, &(first.at(0, 0, 0, 0)..end.at(0, 0, 0, 0)), &dataset.holidays);
    let occurrences = asked(&all, admitted);
    let mut counts = vec![0; usize::try_from(day_number(end) - day_number(first)).unwrap_or_default()];
    let place = |date: Date| usize::try_from(day_number(date) - day_number(first)).unwrap_or_default();
    for one in occurrences.iter().filter(|one| !one.is_ongoing()) {
        let (from, to) = one.days();
        let days = place(from.max(first))..(place(to.min(add_days(end, -1))) + 1).min(counts.len());
        counts.get_mut(days).into_iter().flatten().for_each(|count| *count += 1);
    }
    let fullest = counts.iter().copied().max().unwrap_or_default();
    let day = |date: Date| {
        let count = counts.get(place(date)).copied().unwrap_or_default();
        let holiday = dataset.holidays.badge(date);
        DayDensity {
            date,
            count,
            level: u8::try_from((count * 4).div_ceil(fullest.max(1))).unwrap_or(4),
            badge: holiday.map(|day| if day.is_off_day { Badge::Off } else { Badge::Work }),
            today: date == now.date(),
        }
    };
    let months = (1..=12).map(|month| {
        let month = Month { year, month };
        let (from, to) = (month.first_day(), month.last_day());
        MonthDensity {
            month,
            theme: dataset.themes.iter().find(|theme| theme.month == month).map(|theme| theme.about.clone()),
            offset: u8::try_from(days_into_week(from, dataset.site.week_start())).unwrap_or_default(),
            days: (day_number(from)..=day_number(to)).map(|number| day(crate::time::civil::date_of(number))).collect(),
            tally: Tally::of(&occurrences, from, to),
        }
    });
    let holidays = &dataset.holidays;
    YearView { year, months: months.collect(), fullest, holidays_missing: holidays_missing(holidays, year, now.date()) }
}
