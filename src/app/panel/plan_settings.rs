//! The day, the hour and the pace of one's own route.

use leptos::prelude::*;

use crate::{
    app::session::use_session,
    command::Command,
    route::{Mode, Pace, Trip},
    time::Time,
    view,
};

const MODES: [Mode; 5] = [Mode::Walk, Mode::Bicycle, Mode::Bus, Mode::Coach, Mode::Mixed];
const PACES: [Pace; 2] = [Pace::Usual, Pace::Slow];

/// When one goes, and how.
#[component]
pub fn Settings() -> impl IntoView {
    let session = use_session();
    let date = Memo::new(move |_| session.link.read().draft.date);
    let start = Memo::new(move |_| session.link.read().draft.start.unwrap_or_else(usual_start));
    view! {
        <div class="fields">
            <label class="field">
                <span>{session.say(|words| words.date)}</span>
                <input
                    type="date"
                    prop:value=move || date.get().map(view::date_field).unwrap_or_default()
                    on:change:target=move |event| session.act(Command::SetDate(view::read_date(&event.target().value())))
                />
            </label>
            <label class="field">
                <span>{session.say(|words| words.set_out)}</span>
                <input
                    type="time"
                    prop:value=move || view::time_field(start.get())
                    on:change:target=move |event| session.act(Command::SetStart(view::read_time(&event.target().value())))
                />
            </label>
            <label class="field">
                <span>{session.say(|words| words.mode)}</span>
                <select on:change:target=move |event| {
                    let picked = event.target().value().parse().ok().and_then(|index: usize| MODES.get(index).copied());
                    session.act(Command::SetMode(picked.unwrap_or_default()));
                }>
                    {MODES.into_iter().enumerate().map(|(index, mode)| view! {
                        <option value=index.to_string() prop:selected=move || session.link.read().draft.mode == mode>
                            {move || session.format().mode(mode)}
                        </option>
                    }).collect_view()}
                </select>
            </label>
            <label class="field">
                <span>{session.say(|words| words.pace)}</span>
                <select on:change:target=move |event| {
                    let picked = event.target().value().parse().ok().and_then(|index: usize| PACES.get(index).copied());
                    session.act(Command::SetPace(picked.unwrap_or_default()));
                }>
                    {PACES.into_iter().enumerate().map(|(index, pace)| view! {
                        <option value=index.to_string() prop:selected=move || session.link.read().draft.pace == pace>
                            {move || session.format().pace(pace)}
                        </option>
                    }).collect_view()}
                </select>
            </label>
        </div>
        <Show when=move || date.get().is_none()>
            <p class="small muted">{session.say(|words| words.check_hours)}</p>
        </Show>
    }
}

/// The hour the timetable begins at where the visitor gives none.
fn usual_start() -> Time {
    let (hour, minute) = (Trip::DEFAULT_START / 60, Trip::DEFAULT_START % 60);
    let parts = i8::try_from(hour).ok().zip(i8::try_from(minute).ok());
    parts.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok()).unwrap_or_default()
}
