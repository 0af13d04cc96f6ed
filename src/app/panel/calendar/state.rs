//! What the parts of the calendar share: the link's month, mode and day, and what is on.

use leptos::prelude::*;

use crate::{
    app::session::Session,
    command::Command,
    event::{self, Occurrence},
    link::{CalendarMode, Page},
    time::{Date, Month, Time},
    view::{self, CalendarSource, MonthView},
};

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
    /// The day the keyboard is on, where it has moved since the last choice.
    pub cursor: RwSignal<Option<Date>>,
    occurrences: Memo<Vec<Occurrence>>,
    admitted: Memo<Vec<bool>>,
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
        let expanded = Memo::new(move |_| {
            let data = session.data();
            event::expand(&data.events, &view::shown_days(month.get()), &data.holidays)
        });
        let admitted = Memo::new(move |_| {
            session.with_index(|index| view::admitted(&session.data(), index, &session.asked.read()))
        });
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
        let chosen = Memo::new(move |_| {
            let day = asked().2.filter(|day| month.get().contains(*day));
            day.unwrap_or_else(|| view.read().likely_day())
        });
        Self { session, month, mode, view, chosen, cursor: RwSignal::new(None), occurrences, admitted }
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

    /// The next day with an event after the shown month; tracked.
    pub fn next_day(self) -> Option<Date> {
        view::next_day(&self.session.data(), &self.admitted.read(), self.month.get().next().first_day())
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
        self.open(month, mode, day);
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
