//! The month grid and the agenda.

use xunji::{
    event::{
        Event, Occurrence, expand,
        grid::{Grid, agenda, month, shown},
    },
    time::{Date, Month, Weekday, civil},
};

use crate::{
    occurrence::{days, event, range, rule},
    seed::Seed,
    time::of_2021,
};

const APRIL: Month = Month { year: 2021, month: 4 };

fn grid(events: &[Event], lanes: usize) -> (Grid, Vec<Occurrence>) {
    let found = expand(events, &shown(APRIL, Weekday::Monday), &of_2021());
    (month(APRIL, Weekday::Monday, lanes, &found), found)
}

/// Draws a week: a line for each lane, a letter for the event on each day, then how many are hidden.
fn draw(grid: &Grid, found: &[Occurrence], events: &[Event], week: usize) -> Vec<String> {
    let week = &grid.weeks[week];
    let height = week.bars.iter().map(|bar| bar.lane + 1).max().unwrap_or(0);
    let mut drawing = vec![['.'; 7]; height];
    for bar in &week.bars {
        let letter = events[found[bar.occurrence].event].id.as_str().chars().next().unwrap();
        for place in &mut drawing[bar.lane][bar.column..bar.column + bar.days] {
            assert_eq!(std::mem::replace(place, letter), '.', "two on one place");
        }
    }
    let mut drawn: Vec<String> = drawing.iter().map(String::from_iter).collect();
    if week.days.iter().any(|day| day.hidden > 0) {
        drawn.push(
            week.days.iter().map(|day| char::from_digit(u32::try_from(day.hidden).unwrap(), 10).unwrap()).collect(),
        );
    }
    drawn
}

#[test]
fn a_month_is_shown_in_whole_weeks() {
    let check = |year, number, first_weekday, from: &str, to: &str| {
        let this = Month { year, month: number };
        assert_eq!(shown(this, first_weekday), range(from, to));
        let grid = month(this, first_weekday, 3, &[]);
        let days: Vec<_> = grid.weeks.iter().flat_map(|week| &week.days).collect();
        assert_eq!(days[0].date, from.parse::<Date>().unwrap());
        assert_eq!(civil::add_days(days[days.len() - 1].date, 1), to.parse::<Date>().unwrap());
        assert!(days.windows(2).all(|pair| civil::add_days(pair[0].date, 1) == pair[1].date));
        assert!(grid.weeks.iter().all(|week| week.days[0].date.weekday() == first_weekday));
        let in_month = days.iter().filter(|day| day.in_month).count();
        assert_eq!(in_month, usize::try_from(this.last_day().day()).unwrap());
    };
    check(2021, 4, Weekday::Monday, "2021-03-29", "2021-05-03");
    check(2021, 4, Weekday::Sunday, "2021-03-28", "2021-05-02");
    // Four weeks, and six.
    check(2021, 2, Weekday::Monday, "2021-02-01", "2021-03-01");
    check(2021, 5, Weekday::Monday, "2021-04-26", "2021-06-07");
    check(2021, 12, Weekday::Monday, "2021-11-29", "2022-01-03");
    check(2020, 2, Weekday::Saturday, "2020-02-01", "2020-03-07");
}

#[test]
fn several_days_keep_their_lane_above_single_ones() {
    let events = [
        event("a", "2021-04-06 09:00"),
        event("b", "2021-04-07 09:00"),
        days("c", "2021-04-07", 3),
        days("d", "2021-04-09", 5),
        event("e", "2021-04-09 19:00"),
    ];
    let (grid, found) = grid(&events, 3);
    // 5 to 11 April; `d` goes on into the next week.
    assert_eq!(draw(&grid, &found, &events, 1), [".accc..", "..b.ddd", "....e.."]);
    assert_eq!(draw(&grid, &found, &events, 2), ["dd....."]);
    let bars: Vec<_> = [1, 2]
        .map(|week| *grid.weeks[week].bars.iter().max_by_key(|bar| found[bar.occurrence].event == 3).unwrap())
        .into();
    assert_eq!((bars[0].begins, bars[0].ends, bars[0].column, bars[0].days), (true, false, 4, 3));
    assert_eq!((bars[1].begins, bars[1].ends, bars[1].column, bars[1].days), (false, true, 0, 2));
    // A day's own list has those of several days first.
    let friday = &grid.weeks[1].days[4];
    let names: Vec<&str> = friday.items.iter().map(|index| events[found[*index].event].id.as_str()).collect();
    assert_eq!(names, ["c", "d", "e"]);
}

#[test]
fn what_finds_no_lane_is_counted() {
    let mut events = vec![days("x", "2021-04-06", 2), days("y", "2021-04-06", 2)];
    events.extend(["a", "b", "c"].map(|id| event(id, "2021-04-06 09:00")));
    events.push(event("f", "2021-04-07 09:00"));
    let (grid, found) = grid(&events, 3);
    assert_eq!(draw(&grid, &found, &events, 1), [".xx....", ".yy....", ".af....", "0200000"]);
    assert_eq!(grid.weeks[1].days[1].items.len(), 5);
    let none = month(APRIL, Weekday::Monday, 0, &found);
    assert!(none.weeks.iter().all(|week| week.bars.is_empty()));
    assert_eq!((none.weeks[1].days[1].hidden, none.weeks[1].days[1].items.len()), (5, 5));
}

#[test]
fn months_long_exhibitions_do_not_drown_the_days() {
    let events = [
        days("x", "2021-03-01", 90),
        days("y", "2021-04-05", 7),
        days("z", "2021-05-10", 30),
        event("a", "2021-04-05 09:00"),
    ];
    let found = expand(&events, &range("2021-01-01", "2021-12-31"), &of_2021());
    let grid = month(APRIL, Weekday::Monday, 3, &found);
    assert_eq!(grid.ongoing.iter().map(|index| found[*index].event).collect::<Vec<_>>(), [0]);
    assert_eq!(grid.weeks.iter().flat_map(|week| &week.days).map(|day| day.items.len()).sum::<usize>(), 8);
    assert_eq!(draw(&grid, &found, &events, 1), ["yyyyyyy", "a......"]);
}

#[test]
fn nights_are_on_their_evening() {
    let mut night = event("n", "2021-04-09 22:00");
    night.duration.minutes = 240;
    let (grid, _) = grid(&[night], 3);
    let counts: Vec<usize> = grid.weeks[1].days.iter().map(|day| day.items.len()).collect();
    assert_eq!(counts, [0, 0, 0, 0, 1, 0, 0]);
}

#[test]
fn agendas_list_every_day_of_a_few_and_set_the_long_apart() {
    let mut weekly = event("w", "2021-04-01 19:00");
    weekly.rules.push(rule("FREQ=WEEKLY"));
    let events = [weekly, days("c", "2021-04-07", 3), days("x", "2021-03-01", 90)];
    let within = range("2021-04-08", "2021-04-16");
    let found = expand(&events, &within, &of_2021());
    let agenda = agenda(&found, &within);
    let lines: Vec<String> = agenda
        .days
        .iter()
        .map(|(date, items)| {
            let names: Vec<&str> = items.iter().map(|index| events[found[*index].event].id.as_str()).collect();
            format!("{date} {}", names.join(" "))
        })
        .collect();
    // The first day of `c` lies before the range.
    assert_eq!(lines, ["2021-04-08 c w", "2021-04-09 c", "2021-04-15 w"]);
    assert_eq!(agenda.ongoing.iter().map(|index| found[*index].event).collect::<Vec<_>>(), [2]);
}

/// Every occurrence is on each of its days once, drawn or counted as hidden, and the grid and the agenda agree.
#[test]
fn generated_months_keep_account() {
    let mut seed = Seed(21);
    for _ in 0..60 {
        let events: Vec<Event> = (0..seed.below(60))
            .map(|index| {
                let start = civil::date_of(18_700 + i32::try_from(seed.below(70)).unwrap());
                days(&format!("e{index}"), &start.to_string(), u32::try_from(1 + seed.below(9)).unwrap())
            })
            .collect();
        let lanes = seed.below(5);
        let (grid, found) = grid(&events, lanes);
        let within = shown(APRIL, Weekday::Monday);
        let agenda = agenda(&found, &within);
        assert_eq!(agenda.ongoing, grid.ongoing);
        let mut listed = agenda.days.into_iter().peekable();
        for week in &grid.weeks {
            for (column, day) in week.days.iter().enumerate() {
                let on_day = |index: &usize| {
                    let (first, last) = found[*index].days();
                    first <= day.date && day.date <= last && !found[*index].is_ongoing()
                };
                let mut expected: Vec<usize> = (0..found.len()).filter(on_day).collect();
                let mut items = day.items.clone();
                items.sort_unstable();
                assert_eq!(items, expected);
                let drawn = week.bars.iter().filter(|bar| (bar.column..bar.column + bar.days).contains(&column));
                assert_eq!(drawn.count() + day.hidden, items.len());
                let of_agenda =
                    listed.next_if(|(date, _)| *date == day.date).map(|(_, items)| items).unwrap_or_default();
                expected.sort_unstable();
                assert_eq!(of_agenda, expected);
            }
            assert!(week.bars.iter().all(|bar| bar.lane < lanes));
        }
        assert_eq!(listed.next(), None);
    }
}
