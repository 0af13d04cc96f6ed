//! The lunisolar calendar in words.

use super::Format;
use crate::{
    text::Locale,
    time::lunar::{LunarDate, SolarTerm},
};

const MONTHS: [&str; 12] = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];

const DIGITS: [&str; 10] = ["十", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// The terms from 小寒 on; two characters each.
const TERMS: [&str; 24] = [
    "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑",
    "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
];

const TERMS_EN: [&str; 24] = [
    "Minor Cold",
    "Major Cold",
    "Start of Spring",
    "Rain Water",
    "Awakening of Insects",
    "Spring Equinox",
    "Clear and Bright",
    "Grain Rain",
    "Start of Summer",
    "Grain Buds",
    "Grain in Ear",
    "Summer Solstice",
    "Minor Heat",
    "Major Heat",
    "Start of Autumn",
    "End of Heat",
    "White Dew",
    "Autumn Equinox",
    "Cold Dew",
    "Frost's Descent",
    "Start of Winter",
    "Minor Snow",
    "Major Snow",
    "Winter Solstice",
];

impl Format {
    /// `正月十五`, `闰六月初一`; `Moon 1, day 15`, `Leap moon 6, day 1`.
    #[must_use]
    pub fn lunar(self, date: LunarDate) -> String {
        match self.0 {
            Locale::En => {
                let leap = if date.leap { "Leap moon" } else { "Moon" };
                format!("{leap} {}, day {}", date.month, date.day)
            }
            _ => format!("{}{}", self.lunar_month(date), lunar_day(date.day)),
        }
    }

    /// What stands beside a day's number: `十五`, and on the first of a month the month, `正月`; `1/15` in English.
    #[must_use]
    pub fn lunar_short(self, date: LunarDate) -> String {
        match (self.0, date.day) {
            (Locale::En, day) => format!("{}/{day}", date.month),
            (_, 1) => self.lunar_month(date),
            (_, day) => lunar_day(day),
        }
    }

    /// `清明`, `Clear and Bright`.
    #[must_use]
    pub fn solar_term(self, term: SolarTerm) -> &'static str {
        let index = usize::from(term.0);
        let names = if self.0 == Locale::En { &TERMS_EN } else { &TERMS };
        match (self.0, index) {
            (Locale::ZhHant, 4) => "驚蟄",
            (Locale::ZhHant, 7) => "穀雨",
            (Locale::ZhHant, 9) => "小滿",
            (Locale::ZhHant, 10) => "芒種",
            (Locale::ZhHant, 15) => "處暑",
            _ => names.get(index).copied().unwrap_or_default(),
        }
    }

    fn lunar_month(self, date: LunarDate) -> String {
        let (leap, last) = if self.0 == Locale::ZhHant { ("閏", "臘") } else { ("闰", "腊") };
        let leap = if date.leap { leap } else { "" };
        let month = match date.month {
            12 => last,
            month => usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index)).copied().unwrap_or_default(),
        };
        format!("{leap}{month}月")
    }
}

fn lunar_day(day: i8) -> String {
    let digit = usize::try_from(day % 10).ok().and_then(|index| DIGITS.get(index)).copied().unwrap_or_default();
    let head = match day {
        20 => "二",
        30 => "三",
        1..=10 => "初",
        11..=19 => "十",
        _ => "廿",
    };
    format!("{head}{digit}")
}
