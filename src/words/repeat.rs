//! Recurrence rules in words, where words say them better than a list of dates.

use super::Format;
use crate::{
    event::{Frequency, NthDay, Rule, Scale, Workdays},
    text::Locale,
    time::{DateTime, Weekday},
};

const WORKING_WEEK: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

impl Format {
    /// `每周三，至2027年12月31日`; `None` where a rule is too intricate for a phrase: its dates are listed instead.
    ///
    /// What a rule leaves out it takes from `start`, the first occurrence.
    #[must_use]
    pub fn repeat(self, rule: &Rule, start: DateTime) -> Option<String> {
        let intricate = !(rule.by_year_day.is_empty()
            && rule.by_week_no.is_empty()
            && rule.by_hour.is_empty()
            && rule.by_minute.is_empty()
            && rule.by_second.is_empty()
            && rule.by_set_position.is_empty()
            && rule.by_leap_month.is_empty()
            && rule.scale == Scale::Gregorian
            && rule.workdays != Workdays::Next);
        if intricate {
            return None;
        }
        let words = match rule.frequency {
            Frequency::Daily => self.daily(rule),
            Frequency::Weekly => self.weekly(rule, start),
            Frequency::Monthly => self.monthly(rule, start),
            Frequency::Yearly => self.yearly(rule, start),
            Frequency::Hourly | Frequency::Minutely | Frequency::Secondly => None,
        }?;
        let limit = match (rule.count, rule.until, self.0) {
            (Some(count), _, Locale::ZhHans) => format!("，共 {count} 场"),
            (Some(count), _, Locale::ZhHant) => format!("，共 {count} 場"),
            (Some(count), _, Locale::En) => format!(", {count} times"),
            (None, Some(until), Locale::En) => format!(", until {}", self.day(until.date())),
            (None, Some(until), _) => format!("，至{}", self.day(until.date())),
            (None, None, _) => String::new(),
        };
        Some(format!("{words}{limit}"))
    }

    fn daily(self, rule: &Rule) -> Option<String> {
        if !plain(rule) {
            return None;
        }
        let words = match (rule.workdays == Workdays::Only, rule.interval, self.0) {
            (true, 1, Locale::En) => "Every working day".into(),
            (true, 1, _) => "每个工作日".into(),
            (true, ..) => return None,
            (false, 1, Locale::En) => "Every day".into(),
            (false, 1, _) => "每天".into(),
            (false, step, Locale::En) => format!("Every {step} days"),
            (false, step, _) => format!("每 {step} 天"),
        };
        Some(self.script(words))
    }

    fn weekly(self, rule: &Rule, start: DateTime) -> Option<String> {
        let bare = rule.by_month.is_empty() && rule.by_month_day.is_empty() && rule.workdays == Workdays::Any;
        if !bare || rule.by_day.iter().any(|day| day.nth.is_some()) {
            return None;
        }
        let mut days: Vec<Weekday> = rule.by_day.iter().map(|day| day.day).collect();
        if days.is_empty() {
            days.push(start.weekday());
        }
        days.sort_by_key(|day| day.to_monday_zero_offset());
        let working_week = days == WORKING_WEEK;
        Some(match (self.0, rule.interval) {
            (Locale::En, step) => {
                let names = if working_week {
                    "Monday to Friday".into()
                } else {
                    self.listed(days.iter().map(|day| self.weekday(*day)))
                };
                match step {
                    1 if working_week => names,
                    1 => format!("Every {names}"),
                    _ => format!("Every {step} weeks on {names}"),
                }
            }
            (_, step) => {
                let heads = days.iter().map(|day| self.weekday_head(*day));
                let heads = if working_week { "一至周五".into() } else { heads.collect::<Vec<_>>().join("、") };
                let every = if step == 1 { "每周".into() } else { format!("每 {step} 周的周") };
                self.script(format!("{every}{heads}"))
            }
        })
    }

    fn monthly(self, rule: &Rule, start: DateTime) -> Option<String> {
        if !rule.by_month.is_empty() || rule.workdays != Workdays::Any {
            return None;
        }
        let days = self.days_of_month(rule, start)?;
        Some(match (self.0, rule.interval) {
            (Locale::En, 1) => format!("Every month on {days}"),
            (Locale::En, step) => format!("Every {step} months on {days}"),
            (_, 1) => self.script(format!("每月{days}")),
            (_, step) => self.script(format!("每 {step} 个月的{days}")),
        })
    }

    fn yearly(self, rule: &Rule, start: DateTime) -> Option<String> {
        if rule.workdays != Workdays::Any
            || (rule.by_month.is_empty() && !(rule.by_day.is_empty() && rule.by_month_day.is_empty()))
        {
            return None;
        }
        let days = self.days_of_month(rule, start)?;
        let months = if rule.by_month.is_empty() { vec![start.month()] } else { rule.by_month.clone() };
        Some(match (self.0, rule.interval) {
            (Locale::En, step) => {
                let months = self.listed(months.iter().map(|month| super::format::month_name(*month)));
                let every = if step == 1 { "Every year".into() } else { format!("Every {step} years") };
                format!("{every} on {days} of {months}")
            }
            (_, step) => {
                let months = months.iter().map(|month| format!("{month}月")).collect::<Vec<_>>().join("、");
                let every = if step == 1 { "每年".into() } else { format!("每 {step} 年的") };
                self.script(format!("{every}{months}{days}"))
            }
        })
    }

    /// `第二个周六`, `12日`, `最后一个周日`: the days of a month that a rule or its start names.
    fn days_of_month(self, rule: &Rule, start: DateTime) -> Option<String> {
        match (rule.by_day.as_slice(), rule.by_month_day.as_slice()) {
            ([], []) => Some(self.month_days(&[start.day()])),
            ([], days) if days.iter().all(|day| *day > 0) => Some(self.month_days(days)),
            (days, []) => {
                let names: Option<Vec<String>> = days.iter().map(|day| self.nth_day(*day)).collect();
                let names = names?;
                Some(self.listed(names.iter().map(String::as_str)))
            }
            _ => None,
        }
    }

    fn month_days(self, days: &[i8]) -> String {
        match self.0 {
            Locale::En => {
                let days: Vec<String> = days.iter().map(i8::to_string).collect();
                format!("day {}", self.listed(days.iter().map(String::as_str)))
            }
            Locale::ZhHans | Locale::ZhHant => days.iter().map(|day| format!("{day}日")).collect::<Vec<_>>().join("、"),
        }
    }

    fn nth_day(self, day: NthDay) -> Option<String> {
        let (chinese, english) = match day.nth? {
            1 => ("第一个", "the first"),
            2 => ("第二个", "the second"),
            3 => ("第三个", "the third"),
            4 => ("第四个", "the fourth"),
            5 => ("第五个", "the fifth"),
            -1 => ("最后一个", "the last"),
            -2 => ("倒数第二个", "the last but one"),
            _ => return None,
        };
        let weekday = self.weekday(day.day);
        Some(match self.0 {
            Locale::En => format!("{english} {weekday}"),
            Locale::ZhHans | Locale::ZhHant => self.script(format!("{chinese}{weekday}")),
        })
    }

    fn listed<'a>(self, names: impl Iterator<Item = &'a str>) -> String {
        let names: Vec<&str> = names.collect();
        match (self.0, names.as_slice()) {
            (Locale::En, [first @ .., last]) if !first.is_empty() => format!("{} and {last}", first.join(", ")),
            _ => names.join("、"),
        }
    }

    /// The few characters of these phrases that differ between the scripts.
    fn script(self, words: String) -> String {
        if self.0 == Locale::ZhHant {
            words.replace('周', "週").replace('个', "個").replace("最后", "最後").replace("倒数", "倒數")
        } else {
            words
        }
    }
}

/// Whether nothing narrows the rule down.
fn plain(rule: &Rule) -> bool {
    rule.by_day.is_empty() && rule.by_month.is_empty() && rule.by_month_day.is_empty()
}
