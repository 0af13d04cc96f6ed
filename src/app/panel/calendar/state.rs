//! What the parts of the calendar share: the link's month, mode and day, and what is on.

use std::{sync::Arc, time::Duration};

use leptos::{ev::KeyboardEvent, prelude::*};

use crate::{
    app::{browser, session::Session},
    command::Command,
    event::{self, Occurrence},
    geo::Metres,
    link::{CalendarMode, Page},
    search::Facets,
    time::{Date, Month, Time, Weekday, civil},
    view::{self, CalendarSource, ChoiceGroup, MonthView, Tally},
};

/// What is near: a walk of three quarters of an hour, or a short ride.
const NEAR: Metres = Metres(3_000.0);

/// How long a month that was turned to has for being drawn before others are made ready.
const SETTLED: Duration = Duration::from_millis(100);

/// Cheap to copy; every part is given one.
#[derive(Clone, Copy)]
pub struct State {
    /// The session it stands in.
    pub session: Session,
    /// The month that is shown.
    pub month: Memo<Month>,
    /// How it is shown.
    pub mode: Memo<CalendarMode>,
    /// The month as weeks.
    pub view: Memo<MonthView>,
    /// The day picked, or the day a visitor is most likely to ask for.
    pub chosen: Memo<Date>,
    /// The day picked, where one is.
    pub picked: Memo<Option<Date>>,
    /// The day the keyboard is on, where it has moved since the last choice.
    pub cursor: RwSignal<Option<Date>>,
    /// Every further choice with the number that it would leave.
    pub groups: Memo<Vec<ChoiceGroup>>,
    /// Whether only what is near the visitor is asked for.
    pub near_only: RwSignal<bool>,
    /// Which events are asked for.
    pub admitted: Memo<Vec<bool>>,
    occurrences: Memo<Vec<Occurrence>>,
}

impl State {
    /// The calendar's part of a session.
    #[must_use]
    pub fn new(session: Session) -> Self {
        let asked = move || match session.page.get() {
            Page::Calendar { month, mode, day } => (month, mode, day),
            _ => (None, CalendarMode::Month, None),
        };
        let month = Memo::new(move |_| {
            let (month, _, day) = asked();
            month.or(day.map(Month::of)).unwrap_or_else(|| Month::of(session.today.get()))
        });
        let mode = Memo::new(move |_| asked().1);
        // The months beside the shown one are likely to be asked for next, and are made ready before that.
        let ready = StoredValue::new(Vec::<(Month, Arc<Vec<Occurrence>>)>::new());
        let expand = move |month: Month| {
            let known = ready.with_value(|ready| ready.iter().find(|(known, _)| *known == month).cloned());
            if let Some((_, known)) = known {
                return known;
            }
            let data = session.data();
            let expanded = Arc::new(event::expand(&data.events, &view::shown_days(&data.site, month), &data.holidays));
            ready.update_value(|ready| ready.push((month, expanded.clone())));
            expanded
        };
        let expanded = Memo::new(move |_| expand(month.get()));
        Effect::new(move |_| {
            month.track();
            let settle = move || {
                if let Some(month) = month.try_get_untracked() {
                    let near = [month.prev(), month, month.next()];
                    ready.update_value(|ready| ready.retain(|(month, _)| near.contains(month)));
                    for month in near {
                        expand(month);
                    }
                }
            };
            set_timeout(settle, SETTLED);
        });
        let facets = StoredValue::new(Facets::events(&session.data()));
        let near_only = RwSignal::new(false);
        let found = Memo::new(move |_| {
            let data = session.data();
            let here = session.near.get().here().filter(|_| near_only.get());
            let near = here.map(|here| view::events_within(&data, here, NEAR));
            let (hits, asked) = (session.hits(), session.asked.read());
            facets.with_value(|facets| view::narrowed_events(&data, hits.as_deref(), facets, &asked, near.as_deref()))
        });
        let groups = Memo::new(move |_| {
            let (data, locale) = (session.data(), session.locale.get());
            let (found, asked) = (found.read(), session.asked.read());
            facets.with_value(|facets| view::choice_groups(&data, facets, &found, &asked, locale))
        });
        let admitted = Memo::new(move |_| view::admitted(&session.data(), &found.read().rows));
        let occurrences = Memo::new(move |_| view::asked(&expanded.read(), &admitted.read()));
        // Whole days are enough for the grid: it is not drawn anew each minute.
        let view = Memo::new(move |_| {
            let source = CalendarSource {
                dataset: &session.data(),
                occurrences: &occurrences.read(),
                now: session.today.get().to_datetime(Time::midnight()),
                locale: session.locale.get(),
            };
            view::month_view(source, month.get())
        });
        let picked = Memo::new(move |_| asked().2);
        let chosen = Memo::new(move |_| {
            let day = picked.get().filter(|day| month.get().contains(*day));
            day.unwrap_or_else(|| view.read().likely_day())
        });
        let cursor = RwSignal::new(None);
        Self { session, month, mode, view, chosen, picked, cursor, groups, near_only, admitted, occurrences }
    }

    /// Draws from what is on, as of this minute; tracked.
    pub fn with<T>(self, draw: impl FnOnce(CalendarSource) -> T) -> T {
        draw(CalendarSource {
            dataset: &self.session.data(),
            occurrences: &self.occurrences.read(),
            now: self.session.now.get(),
            locale: self.session.locale.get(),
        })
    }

    /// The day that weeks start on.
    pub fn week_start(self) -> Weekday {
        self.session.data().site.week_start()
    }

    /// The next day with an event after the shown month; tracked.
    pub fn next_day(self) -> Option<Date> {
        view::next_day(&self.session.data(), &self.admitted.read(), self.month.get().next().first_day())
    }

    /// The days that are shown, the first and the last; tracked.
    pub fn days(self) -> (Date, Date) {
        let (month, chosen) = (self.month.get(), self.chosen.get());
        match self.mode.get() {
            CalendarMode::Day => (chosen, chosen),
            CalendarMode::Week => {
                let first = view::week_of(chosen, self.week_start());
                (first, civil::add_days(first, 6))
            }
            CalendarMode::Year | CalendarMode::Board => {
                let [first, last] = [1, 12].map(|at| Month { month: at, ..month });
                (first.first_day(), last.last_day())
            }
            CalendarMode::Month => (month.first_day(), month.last_day()),
            CalendarMode::Agenda => {
                let today = self.session.today.get();
                let likely = if month.contains(today) { today } else { month.first_day() };
                (self.picked.get().unwrap_or(likely), Date::MAX)
            }
        }
    }

    /// What the shown days are called; tracked.
    pub fn title(self) -> String {
        let (format, (first, last)) = (self.session.format(), self.days());
        match self.mode.get() {
            CalendarMode::Day => format.date(first),
            CalendarMode::Week => format.few_days(first, last),
            CalendarMode::Year | CalendarMode::Board => format.year_alone(first.year()),
            CalendarMode::Month | CalendarMode::Agenda => format.month(self.month.get()),
        }
    }

    /// How much is on from one day of the shown weeks to another; tracked.
    pub fn tally(self, first: Date, last: Date) -> Tally {
        Tally::of(&self.occurrences.read(), first, last)
    }

    /// Turns so many pages forwards, or backwards where negative.
    pub fn turn(self, pages: i32) {
        let mode = self.mode.get_untracked();
        match mode {
            CalendarMode::Day | CalendarMode::Week => {
                self.cursor.set(None);
                self.show_day(view::turned(self.chosen.get_untracked(), mode, pages));
            }
            CalendarMode::Month | CalendarMode::Agenda | CalendarMode::Year | CalendarMode::Board => {
                let first = self.month.get_untracked().first_day();
                self.open_month(Some(Month::of(view::turned(first, mode, pages))));
            }
        }
    }

    /// Turns the page by the arrow keys, where no grid of days takes them.
    pub fn turn_by(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let pages = match event.key().as_str() {
            "ArrowLeft" | "PageUp" => -1,
            "ArrowRight" | "PageDown" => 1,
            _ => return,
        };
        event.prevent_default();
        self.turn(pages);
        // What was focused is gone with the page it was on.
        request_animation_frame(browser::focus_heading);
    }

    /// Shows a day, as the calendar stands.
    pub fn show_day(self, day: Date) {
        self.open(Some(Month::of(day)), self.mode.get_untracked(), Some(day));
    }

    /// Shows another month, as the calendar stands.
    pub fn open_month(self, month: Option<Month>) {
        self.cursor.set(None);
        self.open(month, self.mode.get_untracked(), None);
    }

    /// Chooses a day, in its month; the keyboard stays on it.
    pub fn open_day(self, day: Date) {
        self.open(Some(Month::of(day)), self.mode.get_untracked(), Some(day));
        self.cursor.set(Some(day));
    }

    /// The one day of the grid that the tab key stops at; tracked.
    pub fn stop(self) -> Date {
        let month = self.month.get();
        self.cursor.get().filter(|day| month.contains(*day)).unwrap_or_else(|| self.chosen.get())
    }

    /// Shows the month in another manner.
    pub fn open_mode(self, mode: CalendarMode) {
        let Page::Calendar { month, day, .. } = self.session.page.get_untracked() else { return };
        // By the clock it is a day that is shown, and that day the other views go on from.
        let by_clock = matches!(mode, CalendarMode::Day | CalendarMode::Week);
        let day = day.or_else(|| by_clock.then(|| self.chosen.get_untracked()));
        self.open(month.filter(|_| day.is_none()).or(day.map(Month::of)), mode, day);
    }

    /// Moves the keyboard to a day, turning the page where it lies in another month.
    pub fn move_to(self, day: Date) {
        if !self.month.get_untracked().contains(day) {
            self.open(Some(Month::of(day)), self.mode.get_untracked(), None);
        }
        self.cursor.set(Some(day));
    }

    fn open(self, month: Option<Month>, mode: CalendarMode, day: Option<Date>) {
        self.session.act(Command::Open(Page::Calendar { month, mode, day }));
    }
}
