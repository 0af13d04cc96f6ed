//! Which days a rule's parts let through.

use crate::{
    event::{Frequency, NthDay, Rule, Workdays},
    time::{
        Holidays, Weekday,
        civil::{date_of, day_number_of, days_in_month, days_in_year, weekday_index, year_month_day},
    },
};

/// The parts of a rule that speak of days, as masks; an empty mask lets every day through.
pub(super) struct DayFilter<'a> {
    /// Bits 1 to 12.
    months: u16,
    month_days: &'a [i8],
    year_days: &'a [i16],
    weeks: &'a [i8],
    /// Bits 0 (Monday) to 6.
    pub(super) weekdays: u8,
    nth: &'a [NthDay],
    nth_of: NthOf,
    week_start: i32,
    workdays: Option<&'a Holidays>,
    /// Whether only weekdays are asked for, if anything.
    pub(super) by_weekday_alone: bool,
}

/// What the ordinals of `BYDAY` count in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NthOf {
    Month,
    Year,
    /// The rule's step gives them no meaning: every such weekday.
    Nothing,
}

impl<'a> DayFilter<'a> {
    pub(super) fn new(rule: &'a Rule, holidays: &'a Holidays) -> Self {
        let nth_of = match rule.frequency {
            _ if rule.by_day.iter().all(|day| day.nth.is_none()) => NthOf::Nothing,
            Frequency::Monthly => NthOf::Month,
            Frequency::Yearly if !rule.by_week_no.is_empty() => NthOf::Nothing,
            Frequency::Yearly if !rule.by_month.is_empty() => NthOf::Month,
            Frequency::Yearly => NthOf::Year,
            _ => NthOf::Nothing,
        };
        let by_weekday_alone = rule.by_month.is_empty()
            && rule.by_month_day.is_empty()
            && rule.by_year_day.is_empty()
            && rule.by_week_no.is_empty()
            && nth_of == NthOf::Nothing
            && rule.workdays != Workdays::Only;
        Self {
            by_weekday_alone,
            months: rule.by_month.iter().fold(0, |mask, month| mask | 1_u16.checked_shl(bit(*month)).unwrap_or(0)),
            month_days: &rule.by_month_day,
            year_days: &rule.by_year_day,
            weeks: &rule.by_week_no,
            weekdays: rule.by_day.iter().fold(0, |mask, day| mask | weekday_bit(day.day)),
            nth: &rule.by_day,
            nth_of,
            week_start: i32::from(rule.first_day_of_week.to_monday_zero_offset()),
            workdays: (rule.workdays == Workdays::Only).then_some(holidays),
        }
    }

    /// Only what a rule says of weekdays and working days.
    pub(super) fn of_weekdays(rule: &'a Rule, holidays: &'a Holidays) -> Self {
        let all = Self::new(rule, holidays);
        Self {
            months: 0,
            month_days: &[],
            year_days: &[],
            weeks: &[],
            nth_of: NthOf::Nothing,
            by_weekday_alone: false,
            ..all
        }
    }

    /// Whether a day is let through that another one was skipped to: its month and number are not asked.
    pub(super) fn lets_skipped_through(&self, day: i32) -> bool {
        self.on_weekday(day) && self.in_week(day) && self.on_workday(day)
    }

    pub(super) fn has_month(&self, month: i32) -> bool {
        self.months == 0 || self.months >> month & 1 == 1
    }

    pub(super) fn lets_through(&self, day: i32) -> bool {
        self.on_weekday(day)
            && (self.by_weekday_alone || self.in_date(day) && self.in_week(day) && self.on_workday(day))
    }

    /// Whether the weekday with this index, 0 to 6 from Monday, is let through.
    pub(super) const fn has_weekday(&self, index: i32) -> bool {
        self.weekdays == 0 || self.weekdays >> index & 1 == 1
    }

    /// What is left to ask of a day whose weekday is let through.
    pub(super) fn lets_date_through(&self, day: i32) -> bool {
        self.by_weekday_alone || self.in_date(day) && self.in_week(day) && self.on_workday(day)
    }

    /// What is left to ask of a day whose weekday, month and number in it are let through: the number, and the length
    /// of the month.
    pub(super) fn lets_month_day_through(&self, day: i32, number: i32, length: i32) -> bool {
        let in_year = match self.nth_of {
            NthOf::Month if !self.is_nth(day, number, length) => return false,
            NthOf::Year => false,
            NthOf::Month | NthOf::Nothing => self.year_days.is_empty(),
        };
        (in_year || self.in_date(day)) && self.in_week(day) && self.on_workday(day)
    }

    /// The weekday alone.
    fn on_weekday(&self, day: i32) -> bool {
        self.weekdays == 0 || self.has_weekday(weekday_index(day))
    }

    /// The parts that need the year, month and day.
    fn in_date(&self, day: i32) -> bool {
        if self.months == 0 && self.month_days.is_empty() && self.year_days.is_empty() && self.nth_of == NthOf::Nothing
        {
            return true;
        }
        let (year, month, month_day) = year_month_day(day);
        let month_length = days_in_month(year, month);
        let year_day = day - day_number_of(year, 1, 1) + 1;
        self.has_month(month)
            && counted(self.month_days, month_day, month_length)
            && counted(self.year_days, year_day, days_in_year(year))
            && match self.nth_of {
                NthOf::Nothing => true,
                NthOf::Month => self.is_nth(day, month_day, month_length),
                NthOf::Year => self.is_nth(day, year_day, days_in_year(year)),
            }
    }

    /// Whether a day, so many days into a month or year of a length, is one of the weekdays by their ordinal.
    fn is_nth(&self, day: i32, place: i32, length: i32) -> bool {
        let weekday = weekday_index(day);
        let (forward, backward) = ((place + 6) / 7, -((length - place) / 7 + 1));
        self.nth.iter().any(|nth| {
            i32::from(nth.day.to_monday_zero_offset()) == weekday
                && nth.nth.is_none_or(|n| i32::from(n) == forward || i32::from(n) == backward)
        })
    }

    /// Weeks begin on the rule's first day of week; a year's first week has four of its days or more.
    fn in_week(&self, day: i32) -> bool {
        if self.weeks.is_empty() {
            return true;
        }
        let start = day - (weekday_index(day) - self.week_start).rem_euclid(7);
        let (year, _, _) = year_month_day(start + 3);
        let first = self.first_week(year);
        counted(self.weeks, (start - first) / 7 + 1, (self.first_week(year + 1) - first) / 7)
    }

    fn first_week(&self, year: i32) -> i32 {
        let fourth = day_number_of(year, 1, 4);
        fourth - (weekday_index(fourth) - self.week_start).rem_euclid(7)
    }

    fn on_workday(&self, day: i32) -> bool {
        self.workdays.is_none_or(|holidays| holidays.is_workday(date_of(day)))
    }
}

/// The bit of a weekday in a mask from Monday on.
pub(super) fn weekday_bit(day: Weekday) -> u8 {
    1 << day.to_monday_zero_offset()
}

/// Whether a place, counted from 1 or from the end with −1, is among some; none given lets every place through.
fn counted<T: Copy + Into<i32>>(places: &[T], place: i32, length: i32) -> bool {
    let from_end = place - length - 1;
    places.is_empty() || places.iter().any(|&wanted| wanted.into() == place || wanted.into() == from_end)
}

fn bit(month: i8) -> u32 {
    u32::try_from(month).unwrap_or(u32::MAX)
}
