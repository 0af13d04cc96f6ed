//! Routes and timetables in a reader's words.

use super::{Format, Words};
use crate::{
    route::{DayTrouble, Meal, Mode, Pace, Reason, Warning},
    text::Locale,
    time::Date,
};

impl Format {
    /// How one travels: `步行`, `On foot`.
    #[must_use]
    pub fn mode(self, mode: Mode) -> &'static str {
        let words = Words::of(self.0);
        match mode {
            Mode::Walk => words.walk,
            Mode::Bicycle => words.planner().bicycle,
            Mode::Bus => words.planner().bus,
            Mode::Coach => words.planner().coach,
            Mode::Mixed => words.planner().mixed,
        }
    }

    /// How fast one walks: `平常`, `Usual`.
    #[must_use]
    pub fn pace(self, pace: Pace) -> &'static str {
        let words = Words::of(self.0);
        match pace {
            Pace::Usual => words.planner().pace_usual,
            Pace::Slow => words.planner().pace_slow,
        }
    }

    /// `16:30 停止入场，预计 16:52 到达`: what one must know about a stop reached at `arrive`, in minutes after midnight.
    #[must_use]
    pub fn warning(self, warning: Warning, arrive: u32) -> String {
        let words = Words::of(self.0);
        match warning {
            Warning::HoursUnknown => words.planner().warn_hours_unknown.into(),
            Warning::HolidaysUnannounced => words.planner().warn_holidays.into(),
            Warning::ClosedThatDay => words.planner().warn_closed.into(),
            Warning::NoPosition => words.planner().warn_no_position.into(),
            Warning::PastMidnight => words.planner().warn_past_midnight.into(),
            Warning::OpensLater { open, wait } => self.opens_later(open, wait),
            Warning::AfterLastEntry { last_entry } => self.missed(words.last_entry, last_entry, arrive),
            Warning::AfterClosing { close } => self.missed(words.closed, close, arrive),
            Warning::ClosesDuringStay { close, short } => self.cut_short(close, short),
            Warning::BegunBefore { begin } => self.missed(words.begins, begin, arrive),
        }
    }

    /// The same about a stop where something takes place: it begins rather than opens.
    #[must_use]
    pub fn event_warning(self, warning: Warning, arrive: u32) -> String {
        match warning {
            Warning::ClosedThatDay => Words::of(self.0).planner().warn_no_event.into(),
            Warning::OpensLater { open, wait } => {
                let (open, wait) = (self.clock(open), self.duration(wait));
                match self.0 {
                    Locale::ZhHans => format!("{open} 开始，需等候 {wait}"),
                    Locale::ZhHant => format!("{open} 開始，需等候 {wait}"),
                    Locale::En => format!("Begins {open}: a wait of {wait}"),
                }
            }
            warning => self.warning(warning, arrive),
        }
    }

    /// `17:20 结束，超过 17:00`: why a stop is left out; `name` tells what another stop is called.
    #[must_use]
    pub fn omission(self, reason: &Reason, name: impl Fn(usize) -> String) -> String {
        match *reason {
            Reason::ClosedThatDay => Words::of(self.0).planner().warn_closed.into(),
            Reason::TooLate { arrive, warning } => self.warning(warning, arrive),
            Reason::Displaces { stop, arrive, warning } => {
                let between = if self.0 == Locale::En { ": " } else { "：" };
                format!("{}{between}{}", name(stop), self.warning(warning, arrive))
            }
            Reason::OverBudget { finish, back_by } => self.too_long(finish, back_by),
            Reason::NoMeal { begin, until } => self.late_meal(begin, until),
            Reason::Outweighed => match self.0 {
                Locale::ZhHans => "时间留给了更想去的地方",
                Locale::ZhHant => "時間留給了更想去的地方",
                Locale::En => "The time goes to places wished for more",
            }
            .into(),
        }
    }

    /// What does not work about a day as a whole.
    #[must_use]
    pub fn day_trouble(self, trouble: &DayTrouble) -> String {
        match *trouble {
            DayTrouble::BackTooLate { finish, back_by } => self.too_long(finish, back_by),
            DayTrouble::LateMeal { begin, until } => self.late_meal(begin, until),
        }
    }

    /// `第 2 天 · 11月24日`, `Day 2 · 24 November`: one of several days, counted from 1.
    #[must_use]
    pub fn day_of(self, number: usize, date: Option<Date>) -> String {
        let date = date.map_or_else(String::new, |date| format!(" · {}", self.month_day(date)));
        match self.0 {
            Locale::ZhHans | Locale::ZhHant => format!("第 {number} 天{date}"),
            Locale::En => format!("Day {number}{date}"),
        }
    }

    /// `3 天`, `3 days`.
    #[must_use]
    pub fn day_count(self, count: usize) -> String {
        match (self.0, count) {
            (Locale::ZhHans | Locale::ZhHant, _) => format!("{count} 天"),
            (Locale::En, 1) => "1 day".into(),
            (Locale::En, _) => format!("{count} days"),
        }
    }

    /// `11:30–13:00，45 分钟`: when one may begin to eat, and how long it takes.
    #[must_use]
    pub fn meal(self, meal: Meal) -> String {
        let (from, until) = (self.clock(meal.from.into()), self.clock(meal.until.into()));
        let comma = if self.0 == Locale::En { ", " } else { "，" };
        format!("{from}–{until}{comma}{}", self.duration(meal.minutes.into()))
    }

    /// `保护级别：3 处`, `Listings: 3 places`: how many places of several have something.
    #[must_use]
    pub fn of_them(self, what: &str, count: usize) -> String {
        let between = if self.0 == Locale::En { ": " } else { "：" };
        format!("{what}{between}{}", self.places(count))
    }

    /// `三元里附近`, `near Sanyuanli`: a point by the place next to it.
    #[must_use]
    pub fn beside(self, name: &str) -> String {
        match self.0 {
            Locale::ZhHans | Locale::ZhHant => format!("{name}附近"),
            Locale::En => format!("near {name}"),
        }
    }

    fn too_long(self, finish: u32, back_by: u32) -> String {
        let (finish, back_by) = (self.clock(finish), self.clock(back_by));
        match self.0 {
            Locale::ZhHans => format!("{finish} 才结束，晚于 {back_by}"),
            Locale::ZhHant => format!("{finish} 才結束，晚於 {back_by}"),
            Locale::En => format!("Over at {finish}, later than {back_by}"),
        }
    }

    fn late_meal(self, begin: u32, until: u32) -> String {
        let (begin, until) = (self.clock(begin), self.clock(until));
        match self.0 {
            Locale::ZhHans => format!("{begin} 才能用餐，晚于 {until}"),
            Locale::ZhHant => format!("{begin} 才能用餐，晚於 {until}"),
            Locale::En => format!("A meal at {begin}, later than {until}"),
        }
    }

    /// `12 人`, `12 people`.
    #[must_use]
    pub fn people(self, count: u32) -> String {
        match (self.0, count) {
            (Locale::ZhHans | Locale::ZhHant, _) => format!("{count} 人"),
            (Locale::En, 1) => "1 person".into(),
            (Locale::En, _) => format!("{count} people"),
        }
    }

    /// `12 项`, `12 entries`: how much a section holds.
    #[must_use]
    pub fn entries(self, count: usize) -> String {
        match (self.0, count) {
            (Locale::ZhHans, _) => format!("{count} 项"),
            (Locale::ZhHant, _) => format!("{count} 項"),
            (Locale::En, 1) => "1 entry".into(),
            (Locale::En, _) => format!("{count} entries"),
        }
    }

    /// `今天`, `3 天前`: how long ago a day was; empty for a day to come.
    #[must_use]
    pub fn days_ago(self, days: i32) -> String {
        match (self.0, days) {
            (_, ..0) => String::new(),
            (_, 0) => Words::of(self.0).today.into(),
            (Locale::ZhHans | Locale::ZhHant, _) => format!("{days} 天前"),
            (Locale::En, 1) => "1 day ago".into(),
            (Locale::En, _) => format!("{days} days ago"),
        }
    }

    /// Said when a stop was moved: `三元古庙：第 2 站`, `Sanyuan Temple: stop 2`.
    #[must_use]
    pub fn moved_to(self, name: &str, number: usize) -> String {
        match self.0 {
            Locale::ZhHans | Locale::ZhHant => format!("{name}：第 {number} 站"),
            Locale::En => format!("{name}: stop {number}"),
        }
    }

    fn opens_later(self, open: u32, wait: u32) -> String {
        let (open, wait) = (self.clock(open), self.duration(wait));
        match self.0 {
            Locale::ZhHans => format!("{open} 开放，需等候 {wait}"),
            Locale::ZhHant => format!("{open} 開放，需等候 {wait}"),
            Locale::En => format!("Opens {open}: a wait of {wait}"),
        }
    }

    fn missed(self, what: &str, end: u32, arrive: u32) -> String {
        let (end, arrive) = (self.clock(end), self.clock(arrive));
        match self.0 {
            Locale::ZhHans => format!("{end} {what}，预计 {arrive} 到达"),
            Locale::ZhHant => format!("{end} {what}，預計 {arrive} 到達"),
            Locale::En => format!("{what} {end}, arrival expected {arrive}"),
        }
    }

    fn cut_short(self, close: u32, short: u32) -> String {
        let (close, short) = (self.clock(close), self.duration(short));
        match self.0 {
            Locale::ZhHans => format!("{close} 闭馆，停留时间少 {short}"),
            Locale::ZhHant => format!("{close} 閉館，停留時間少 {short}"),
            Locale::En => format!("Closes {close}: {short} less to stay"),
        }
    }
}
