//! Laws of civil arithmetic, months and holidays.

use xunji::time::{Date, Day, Holidays, Month, NotAMonth, civil};

use crate::seed::Seed;

#[test]
fn days_count_as_the_date_crate_counts() {
    let mut seed = Seed(1);
    let mut numbers: Vec<i32> = (0..20_000).map(|_| number(&mut seed, -4_371_587, 2_932_896)).collect();
    // Around the epoch, leap days and both ends.
    numbers.extend(-800..800);
    numbers.extend([-4_371_587, 2_932_896]);
    for number in numbers {
        let date = civil::date_of(number);
        assert_eq!(civil::day_number(date), number, "{date}");
        let since = date.since(Date::constant(1970, 1, 1)).unwrap();
        assert_eq!(since.get_days(), number, "{date}");
        assert_eq!(civil::weekday_index(number), i32::from(date.weekday().to_monday_zero_offset()), "{date}");
        let (year, month) = (i32::from(date.year()), i32::from(date.month()));
        assert_eq!(civil::days_in_month(year, month), i32::from(date.days_in_month()), "{date}");
        assert_eq!(civil::days_in_year(year), i32::from(date.days_in_year()), "{date}");
    }
}

#[test]
fn days_beyond_the_calendar_stop_at_its_ends() {
    assert_eq!(civil::date_of(i32::MAX), Date::MAX);
    assert_eq!(civil::date_of(i32::MIN), Date::MIN);
    assert_eq!(civil::add_days(Date::MAX, 1), Date::MAX);
    assert_eq!(civil::add_days(Date::MIN, i32::MIN), Date::MIN);
    assert_eq!(civil::date_time_of(i64::MAX).date(), Date::MAX);
}

#[test]
fn seconds_there_and_back() {
    let mut seed = Seed(2);
    for _ in 0..5_000 {
        let second =
            i64::from(number(&mut seed, -1_000_000, 1_000_000)) * 50_021 + i64::from(number(&mut seed, 0, 50_000));
        assert_eq!(civil::second_number(civil::date_time_of(second)), second);
    }
    let noon = Date::constant(2021, 3, 5).at(12, 0, 0, 0);
    assert_eq!(civil::add_minutes(noon, 12 * 60), Date::constant(2021, 3, 6).at(0, 0, 0, 0));
    assert_eq!(civil::add_minutes(noon, -721), Date::constant(2021, 3, 4).at(23, 59, 0, 0));
}

#[test]
fn months_print_as_they_read() {
    for text in ["2026-11", "0001-01", "9999-12", "1921-07"] {
        assert_eq!(text.parse::<Month>().unwrap().to_string(), text);
    }
    for text in ["", "2026", "2026-13", "2026-00", "2026-1", "26-11", "+026-11", "2026-11-01", "２０２６-11", "2026--1"]
    {
        assert_eq!(text.parse::<Month>(), Err(NotAMonth), "{text}");
    }
}

#[test]
fn months_follow_each_other_without_gaps() {
    let mut month = Month { year: 1899, month: 12 };
    for _ in 0..2_600 {
        let next = month.next();
        assert_eq!(next.prev(), month);
        assert_eq!(civil::add_days(month.last_day(), 1), next.first_day());
        assert!(month < next && month.contains(month.first_day()) && month.contains(month.last_day()));
        assert!(!month.contains(next.first_day()));
        month = next;
    }
    let (first, last) = (Month { year: -9999, month: 1 }, Month { year: 9999, month: 12 });
    assert_eq!((first.prev(), last.next()), (first, last));
}

#[test]
fn notices_decide_workdays_and_the_plain_week_the_rest() {
    let holidays = of_2021();
    let check = |month, day, works| {
        assert_eq!(holidays.is_workday(Date::constant(2021, month, day)), works, "2021-{month}-{day}");
    };
    check(4, 2, true);
    check(4, 3, false);
    // A Monday off, a Sunday and a Saturday worked.
    check(4, 5, false);
    check(4, 25, true);
    check(5, 8, true);
    // A plain Saturday and Monday.
    check(4, 10, false);
    check(4, 12, true);
    assert_eq!(holidays.badge(Date::constant(2021, 4, 25)).map(|day| day.is_off_day), Some(false));
    assert_eq!(holidays.badge(Date::constant(2021, 4, 12)), None);
    assert!(holidays.covers(2021) && !holidays.covers(2022));
}

/// The days that the notice for 2021 singles out from March to July.
pub fn of_2021() -> Holidays {
    let off = [(4, 3..=5, "清明节"), (5, 1..=5, "劳动节"), (6, 12..=14, "端午节")];
    let mut days: Vec<(Date, &str, bool)> =
        vec![(Date::constant(2021, 4, 25), "劳动节", false), (Date::constant(2021, 5, 8), "劳动节", false)];
    for (month, range, name) in off {
        days.extend(range.map(|day| (Date::constant(2021, month, day), name, true)));
    }
    let days = days.into_iter().map(|(date, name, is_off_day)| (date, Day { name: name.into(), is_off_day }));
    Holidays { days: days.collect(), years: vec![2021] }
}

/// A whole number from `low` up to and without `high`.
fn number(seed: &mut Seed, low: i32, high: i32) -> i32 {
    low + i32::try_from(seed.below(usize::try_from(high - low).unwrap())).unwrap()
}
