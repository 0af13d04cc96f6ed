//! What a day is besides its events: a holiday, a make-up day, a day to remember.

use crate::{
    dataset::Dataset,
    record::ObservanceDay,
    text::Locale,
    time::{
        Date, Holidays, civil,
        lunar::{LunarDate, SolarTerm},
    },
    words::{Format, Words},
};

/// What stands beside a day's number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayMarks {
    /// A day off, or a weekend day worked instead.
    pub badge: Option<Badge>,
    /// Names of the holiday that begins and of what is remembered, each once.
    pub names: Vec<String>,
    /// The page keeps quiet on it: ink only.
    pub solemn: bool,
    /// The lunisolar day in short (`十五`, or `正月` on its first day); empty outside of 1900 to 2100.
    pub lunar: String,
    /// The solar term that begins; empty on other days.
    pub term: &'static str,
}

/// What a holiday notice singles a day out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Badge {
    /// A day off (休).
    Off,
    /// A make-up working day (班).
    Work,
}

impl Badge {
    /// Its name in style sheets.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Work => "work",
        }
    }

    /// The badge itself, and what it means for those who hear it.
    #[must_use]
    pub const fn words(self, locale: Locale) -> (&'static str, &'static str) {
        match (self, locale) {
            (Self::Off, Locale::En) => ("Off", "public holiday"),
            (Self::Off, _) => ("休", "放假"),
            (Self::Work, Locale::En) => ("Work", "working day"),
            (Self::Work, _) => ("班", "上班"),
        }
    }
}

/// Why a year shows no holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolidaysMissing {
    /// The year is still to come: its notice is not out.
    NotAnnounced,
    /// The site holds none for it.
    NotGiven,
}

impl HolidaysMissing {
    /// What is said of it.
    #[must_use]
    pub fn words(self, locale: Locale) -> &'static str {
        let dates = Words::of(locale).dates();
        match self {
            Self::NotAnnounced => dates.holidays_not_announced,
            Self::NotGiven => dates.holidays_not_given,
        }
    }
}

/// Whether a year's holidays are not known, and why; nothing is made up for it.
pub(super) fn holidays_missing(holidays: &Holidays, year: i16, today: Date) -> Option<HolidaysMissing> {
    let missing = if year > today.year() { HolidaysMissing::NotAnnounced } else { HolidaysMissing::NotGiven };
    (!holidays.covers(year)).then_some(missing)
}

/// What the dataset says of a day.
#[must_use]
pub fn day_marks(dataset: &Dataset, date: Date, locale: Locale) -> DayMarks {
    let holiday = dataset.holidays.badge(date);
    // A holiday is named on its first day; the badge carries on from there.
    let before = dataset.holidays.badge(civil::add_days(date, -1));
    let begins = holiday
        .filter(|day| day.is_off_day && before.is_none_or(|before| before.name != day.name || !before.is_off_day));
    let mut names: Vec<String> = begins.map(|day| day.name.clone()).into_iter().collect();
    let mut solemn = false;
    for observance in dataset.observances.iter().filter(|observance| is_on(observance.day, date)) {
        let name = observance.name.get(locale);
        solemn |= observance.solemn;
        // The file of holidays and the publisher's list may both name a day, one of them more fully.
        names.retain(|other| !name.contains(other.as_str()));
        names.push(name.into());
    }
    let badge = holiday.map(|day| if day.is_off_day { Badge::Off } else { Badge::Work });
    let format = Format(locale);
    let lunar = LunarDate::of(date).map(|lunar| format.lunar_short(lunar)).unwrap_or_default();
    let term = SolarTerm::on(date).map(|term| format.solar_term(term)).unwrap_or_default();
    DayMarks { badge, names, solemn, lunar, term }
}

fn is_on(kept: ObservanceDay, date: Date) -> bool {
    match kept {
        ObservanceDay::Yearly { month, day } => (date.month(), date.day()) == (month, day),
        ObservanceDay::Once(once) => once == date,
    }
}
