//! Counts, distances, durations, dates and times as a reader writes them.

use crate::{
    geo::Metres,
    text::Locale,
    time::{Date, DateTime, Month, Time, Weekday},
};

/// Formats for one locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format(pub Locale);

impl Format {
    /// `2026年11月22日 周日`, `Sunday 22 November 2026`.
    #[must_use]
    pub fn date(self, date: Date) -> String {
        self.with_weekday(&self.day(date), date)
    }

    /// A day and its weekday, in the order of the language.
    pub(super) fn with_weekday(self, day: &str, date: Date) -> String {
        let weekday = self.weekday(date.weekday());
        let (first, second) = if self.0 == Locale::En { (weekday, day) } else { (day, weekday) };
        [first, " ", second].concat()
    }

    /// `2026年11月22日`, `22 November 2026`.
    #[must_use]
    pub fn day(self, date: Date) -> String {
        match self.0 {
            Locale::En => format!("{} {} {}", date.day(), month_name(date.month()), date.year()),
            Locale::ZhHans | Locale::ZhHant => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        }
    }

    /// `11月22日`, `22 November`: where the year is clear.
    #[must_use]
    pub fn month_day(self, date: Date) -> String {
        match self.0 {
            Locale::En => format!("{} {}", date.day(), month_name(date.month())),
            Locale::ZhHans | Locale::ZhHant => format!("{}月{}日", date.month(), date.day()),
        }
    }

    /// `2026年11月`, `November 2026`.
    #[must_use]
    pub fn month(self, month: Month) -> String {
        match self.0 {
            Locale::En => format!("{} {}", month_name(month.month), month.year),
            Locale::ZhHans | Locale::ZhHant => format!("{}年{}月", month.year, month.month),
        }
    }

    /// `15:00`.
    #[must_use]
    pub fn time(self, time: Time) -> String {
        self.clock(u32::from(time.hour().unsigned_abs()) * 60 + u32::from(time.minute().unsigned_abs()))
    }

    /// Minutes after midnight as `15:00`; past midnight it goes on from `00:00`.
    #[must_use]
    pub fn clock(self, minutes: u32) -> String {
        format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
    }

    /// The time if the moment lies on `day`, else day and time.
    #[must_use]
    pub fn moment(self, moment: DateTime, day: Date) -> String {
        let time = self.time(moment.time());
        if moment.date() == day {
            return time;
        }
        [&*self.month_day(moment.date()), " ", &time].concat()
    }

    /// `周日`, `Sunday`.
    #[must_use]
    pub fn weekday(self, day: Weekday) -> &'static str {
        let index = usize::from(day.to_monday_zero_offset().unsigned_abs());
        match self.0 {
            Locale::En => ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][index % 7],
            Locale::ZhHans => ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][index % 7],
            Locale::ZhHant => ["週一", "週二", "週三", "週四", "週五", "週六", "週日"][index % 7],
        }
    }

    /// The head of a calendar's column: `日`, `Su`.
    #[must_use]
    pub fn weekday_head(self, day: Weekday) -> &'static str {
        let index = usize::from(day.to_monday_zero_offset().unsigned_abs());
        match self.0 {
            Locale::En => ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][index % 7],
            Locale::ZhHans | Locale::ZhHant => ["一", "二", "三", "四", "五", "六", "日"][index % 7],
        }
    }

    /// `350 米`, `1.2 公里`; rounded as walkers round.
    #[must_use]
    pub fn distance(self, distance: Metres) -> String {
        // Ten metres is finer than a walker can tell; ten kilometres need no decimals.
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "lengths are finite and not negative"
        )]
        let metres = distance.0.round() as u64;
        let (near, far) = match self.0 {
            Locale::En => ("m", "km"),
            Locale::ZhHans | Locale::ZhHant => ("米", "公里"),
        };
        match metres {
            0..995 => format!("{} {near}", (metres + 5) / 10 * 10),
            995..9_950 if (metres + 50) % 1000 >= 100 => {
                format!("{}.{} {far}", (metres + 50) / 1000, (metres + 50) % 1000 / 100)
            }
            995..9_950 => format!("{} {far}", (metres + 50) / 1000),
            _ => format!("{} {far}", (metres + 500) / 1000),
        }
    }

    /// `1 小时 20 分`, `1 h 20 min`.
    #[must_use]
    pub fn duration(self, minutes: u32) -> String {
        let (hour, minute) = match self.0 {
            Locale::En => ("h", "min"),
            Locale::ZhHans => ("小时", "分钟"),
            Locale::ZhHant => ("小時", "分鐘"),
        };
        match (minutes / 60, minutes % 60) {
            (0, rest) => format!("{rest} {minute}"),
            (hours, 0) => format!("{hours} {hour}"),
            (hours, rest) => format!("{hours} {hour} {rest} {minute}"),
        }
    }

    /// `1921年`, `1921`; years before 1 are 0, −1 and so on: `公元前3年`, `3 BC`.
    #[must_use]
    pub fn year(self, year: i16) -> String {
        let before = 1 - i32::from(year);
        match self.0 {
            Locale::En if year > 0 => year.to_string(),
            Locale::En => format!("{before} BC"),
            Locale::ZhHans | Locale::ZhHant if year > 0 => format!("{year}年"),
            Locale::ZhHans | Locale::ZhHant => format!("公元前{before}年"),
        }
    }

    /// `查看 12 处`, `Show 12 places`.
    #[must_use]
    pub fn show_places(self, count: usize) -> String {
        let places = self.places(count);
        let show = if self.0 == Locale::En { "Show " } else { "查看 " };
        [show, &places].concat()
    }

    /// `123 处`, `123 places`.
    #[must_use]
    pub fn places(self, count: usize) -> String {
        let places = match (self.0, count) {
            (Locale::ZhHans, _) => " 处",
            (Locale::ZhHant, _) => " 處",
            (Locale::En, 1) => " place",
            (Locale::En, _) => " places",
        };
        [&*count.to_string(), places].concat()
    }

    /// `5 场`, `5 events`.
    #[must_use]
    pub fn events(self, count: usize) -> String {
        match (self.0, count) {
            (Locale::ZhHans, _) => format!("{count} 场"),
            (Locale::ZhHant, _) => format!("{count} 場"),
            (Locale::En, 1) => "1 event".into(),
            (Locale::En, _) => format!("{count} events"),
        }
    }

    /// `5 站`, `5 stops`.
    #[must_use]
    pub fn stops(self, count: usize) -> String {
        match (self.0, count) {
            (Locale::ZhHans | Locale::ZhHant, _) => format!("{count} 站"),
            (Locale::En, 1) => "1 stop".into(),
            (Locale::En, _) => format!("{count} stops"),
        }
    }

    /// `开放至 17:00`, `Open until 17:00`.
    #[must_use]
    pub fn open_until(self, moment: &str) -> String {
        let until = match self.0 {
            Locale::ZhHans => "开放至 ",
            Locale::ZhHant => "開放至 ",
            Locale::En => "Open until ",
        };
        [until, moment].concat()
    }

    /// `闭馆，11月24日 09:00 开放`, `Closed, opens 09:00`.
    #[must_use]
    pub fn opens_at(self, moment: &str) -> String {
        let (closed, opens) = match self.0 {
            Locale::ZhHans => ("闭馆，", " 开放"),
            Locale::ZhHant => ("閉館，", " 開放"),
            Locale::En => ("Closed, opens ", ""),
        };
        [closed, moment, opens].concat()
    }

    /// `第 3/70 场`, `No. 3 of 70`.
    #[must_use]
    pub fn ordinal(self, number: u32, planned: Option<u32>) -> String {
        match (self.0, planned) {
            (Locale::ZhHans, Some(planned)) => format!("第 {number}/{planned} 场"),
            (Locale::ZhHans, None) => format!("第 {number} 场"),
            (Locale::ZhHant, Some(planned)) => format!("第 {number}/{planned} 場"),
            (Locale::ZhHant, None) => format!("第 {number} 場"),
            (Locale::En, Some(planned)) => format!("No. {number} of {planned}"),
            (Locale::En, None) => format!("No. {number}"),
        }
    }

    /// `数据有 3 处问题`, `3 problems in the data`.
    #[must_use]
    pub fn findings(self, count: usize) -> String {
        match (self.0, count) {
            (Locale::ZhHans, _) => format!("数据有 {count} 处问题"),
            (Locale::ZhHant, _) => format!("數據有 {count} 處問題"),
            (Locale::En, 1) => "1 problem in the data".into(),
            (Locale::En, _) => format!("{count} problems in the data"),
        }
    }

    /// A cluster's name for those who cannot see it: `12 处，放大`, `12 places, zoom in`; of one that no zoom parts
    /// `12 处，列出`, `12 places, list them`.
    #[must_use]
    pub fn cluster(self, count: usize, parts: bool) -> String {
        let does = match (self.0, parts) {
            (Locale::ZhHans | Locale::ZhHant, true) => "，放大",
            (Locale::ZhHans | Locale::ZhHant, false) => "，列出",
            (Locale::En, true) => ", zoom in",
            (Locale::En, false) => ", list them",
        };
        [&*self.places(count), does].concat()
    }

    /// `周二至周六`, `Tuesday to Saturday`; one name where both ends are the same.
    #[must_use]
    pub fn through(self, first: &str, last: &str) -> String {
        match self.0 {
            _ if first == last => first.to_owned(),
            Locale::En => format!("{first} to {last}"),
            Locale::ZhHans | Locale::ZhHant => format!("{first}至{last}"),
        }
    }

    /// `闭馆前 30 分钟停止入场`, `Last entry 30 min before closing`.
    #[must_use]
    pub fn last_entry(self, minutes: u32) -> String {
        let time = self.duration(minutes);
        match self.0 {
            Locale::ZhHans => format!("闭馆前 {time}停止入场"),
            Locale::ZhHant => format!("閉館前 {time}停止入場"),
            Locale::En => format!("Last entry {time} before closing"),
        }
    }

    /// `提前 3 天预约`, `Book 3 days ahead`.
    #[must_use]
    pub fn lead_days(self, days: u32) -> String {
        match self.0 {
            Locale::ZhHans => format!("提前 {days} 天预约"),
            Locale::ZhHant => format!("提前 {days} 天預約"),
            Locale::En => format!("Book {days} days ahead"),
        }
    }

    /// What a facility's code means; the publisher's own codes are their own words.
    #[must_use]
    pub fn facility(self, code: &str) -> &str {
        let words = match code {
            "stepFree" => ["无障碍通行", "無障礙通行", "Step-free"],
            "toilet" => ["卫生间", "衛生間", "Toilet"],
            "lift" => ["电梯", "電梯", "Lift"],
            "wheelchairLoan" => ["轮椅借用", "輪椅借用", "Wheelchairs to borrow"],
            "seats" => ["座椅", "座椅", "Seats"],
            "shade" => ["遮阴", "遮陰", "Shade"],
            "braille" => ["盲文", "盲文", "Braille"],
            "hearingLoop" => ["助听回路", "助聽迴路", "Hearing loop"],
            "parking" => ["停车", "停車", "Parking"],
            "coachParking" => ["大巴停车", "大巴停車", "Coach parking"],
            _ => return code,
        };
        words[self.0 as usize]
    }

    /// `30 秒`, `30 s`.
    #[must_use]
    pub fn seconds(self, seconds: u64) -> String {
        match self.0 {
            Locale::En => format!("{seconds} s"),
            Locale::ZhHans | Locale::ZhHant => format!("{seconds} 秒"),
        }
    }
}

pub(super) fn month_name(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES[usize::from((month - 1).unsigned_abs()) % 12]
}
