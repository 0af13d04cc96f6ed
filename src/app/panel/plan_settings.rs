//! The day, the hours, the ends and the pace of one's own route.

use leptos::prelude::*;

use super::sure::Word;
use crate::{
    app::{
        browser,
        session::{Session, use_session},
    },
    command::Command,
    link::{Draft, End, Spot},
    route::{Meal, Mode, Pace, Trip},
    time::Time,
    view,
    words::Words,
};

/// The ways of travelling, in the order they are offered.
pub const MODES: [Mode; 5] = [Mode::Walk, Mode::Bicycle, Mode::Bus, Mode::Coach, Mode::Mixed];
const PACES: [Pace; 2] = [Pace::Usual, Pace::Slow];
const MEALS: [Meal; 3] = [
    Meal { from: 11 * 60 + 30, until: 13 * 60, minutes: 45 },
    Meal { from: 12 * 60, until: 13 * 60 + 30, minutes: 60 },
    Meal { from: 17 * 60 + 30, until: 19 * 60, minutes: 60 },
];

/// Changes the route of a session.
pub fn edit(session: Session, change: impl FnOnce(&mut Draft)) {
    let mut draft = session.link.read_untracked().draft.clone();
    change(&mut draft);
    session.act(Command::SetDraft(draft));
}

/// When one goes, from where to where, and how.
#[component]
pub fn Settings() -> impl IntoView {
    let session = use_session();
    let draft = Memo::new(move |_| session.link.read().draft.clone());
    let told = RwSignal::new(None::<Word>);
    let date = move || draft.read().date;
    let time = move |label: fn(&'static Words) -> &'static str,
                     get: fn(&Draft) -> Option<Time>,
                     set: fn(&mut Draft, Option<Time>)| {
        view! {
            <label class="field">
                <span>{session.say(label)}</span>
                <input
                    type="time"
                    prop:value=move || get(&draft.read()).map(view::time_field).unwrap_or_default()
                    on:change:target=move |event| {
                        let time = view::read_time(&event.target().value());
                        edit(session, |draft| set(draft, time));
                    }
                />
            </label>
        }
    };
    view! {
        <div class="fields">
            <label class="field">
                <span>{session.say(|words| words.date)}</span>
                <input
                    type="date"
                    prop:value=move || date().map(view::date_field).unwrap_or_default()
                    on:change:target=move |event| session.act(Command::SetDate(view::read_date(&event.target().value())))
                />
            </label>
            {pick(session, |words| words.mode, move || {
                let (format, mode) = (session.format(), draft.read().mode);
                MODES.map(|other| (format.mode(other).to_owned(), other == mode)).into()
            }, move |index| session.act(Command::SetMode(MODES.get(index).copied().unwrap_or_default())))}
            {time(|words| words.set_out, |draft| Some(draft.start.unwrap_or_else(usual_start)), |draft, time| draft.start = time)}
            {time(|words| words.planner().back_by, |draft| draft.back_by, |draft, time| draft.back_by = time)}
            {pick(session, |words| words.planner().start_at, move || {
                // Where there is no position, the field shows again what holds.
                told.track();
                from_choices(session, &draft.read())
            }, move |index| {
                choose_start(session, index, told);
            })}
            {pick(session, |words| words.planner().end_at, move || {
                told.track();
                end_choices(session, &draft.read())
            }, move |index| {
                choose_end(session, index, told);
            })}
            {pick(session, |words| words.pace, move || {
                let (format, pace) = (session.format(), draft.read().pace);
                PACES.map(|other| (format.pace(other).to_owned(), other == pace)).into()
            }, move |index| session.act(Command::SetPace(PACES.get(index).copied().unwrap_or_default())))}
            {pick(session, |words| words.planner().lunch, move || {
                let (format, meal) = (session.format(), draft.read().lunch);
                let meals = MEALS.iter().copied().chain(meal.filter(|meal| !MEALS.contains(meal)));
                let named = meals.map(|other| (format.meal(other), meal == Some(other)));
                std::iter::once((session.words().planner().lunch_none.to_owned(), meal.is_none())).chain(named).collect()
            }, move |index| edit(session, |draft| draft.lunch = match index {
                0 => None,
                index => MEALS.get(index - 1).copied().or(draft.lunch),
            }))}
        </div>
        <p class="small muted plan-told" role="status">{move || told.get().map(|word| word(session.words()))}</p>
        <LatestStart/>
        <Show when=move || date().is_none()>
            <p class="small muted">{session.say(|words| words.check_hours)}</p>
        </Show>
    }
}

/// When to set out at the latest, where one has to be back and sees everything still.
#[component]
fn LatestStart() -> impl IntoView {
    let session = use_session();
    let latest = Memo::new(move |_| {
        session.known_ways.track();
        view::latest_start(&session.data(), &session.link.read().draft)
    });
    move || {
        let latest = latest.get()?;
        let take = move |_| session.act(Command::SetStart(Some(latest)));
        Some(view! {
            <p class="small plan-latest numbers">
                {session.words().planner().latest_start} <strong>{session.format().time(latest)}</strong>
                <button class="button button-plain" on:click=take>{session.words().planner().latest_take}</button>
            </p>
        })
    }
}

/// A field to choose one of a few from: their names, each with whether it is the one.
pub fn pick(
    session: Session,
    label: fn(&'static Words) -> &'static str,
    choices: impl Fn() -> Vec<(String, bool)> + Send + Sync + 'static,
    choose: impl Fn(usize) + Send + Sync + 'static,
) -> AnyView {
    view! {
        <label class="field">
            <span>{session.say(label)}</span>
            <select on:change:target=move |event| {
                if let Ok(index) = event.target().value().parse() {
                    choose(index);
                }
            }>
                {move || choices().into_iter().enumerate().map(|(index, (name, chosen))| view! {
                    <option value=index.to_string() prop:selected=chosen>{name}</option>
                }).collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// Where one may set out, each with whether it is so.
pub fn from_choices(session: Session, draft: &Draft) -> Vec<(String, bool)> {
    let words = session.words();
    let mut choices = vec![
        (words.planner().first_stop.to_owned(), draft.from.is_none()),
        (words.planner().map_center.to_owned(), false),
        (words.planner().my_position.to_owned(), false),
    ];
    choices.extend(draft.from.map(|spot| (named(session, spot), true)));
    choices
}

/// Sets out at the start with this index among [`from_choices`]; what there is to say about it is told.
pub fn choose_start(session: Session, index: usize, told: RwSignal<Option<Word>>) {
    told.set(None);
    // Where there is none to take, the start stays.
    let set = move |from: Option<Spot>| edit(session, |draft| draft.from = from.or(draft.from));
    match index {
        0 => edit(session, |draft| draft.from = None),
        1 => set(center(session)),
        2 => locate(told, |words| words.planner().position_note, set),
        _ => {}
    }
}

/// Ends the day at the end with this index among [`end_choices`].
fn choose_end(session: Session, index: usize, told: RwSignal<Option<Word>>) {
    told.set(None);
    let set = move |to: Option<Spot>| edit(session, |draft| draft.end = to.map_or(draft.end, End::At));
    match index {
        0 => edit(session, |draft| draft.end = End::Open),
        1 => edit(session, |draft| draft.end = End::Return),
        2 => set(center(session)),
        3 => locate(told, |words| words.planner().end_here_note, set),
        _ => {}
    }
}

/// Asks the device where it is; `note` is told when it says.
fn locate(told: RwSignal<Option<Word>>, note: Word, set: impl Fn(Option<Spot>) + Clone + 'static) {
    told.set(Some(|words| words.locating));
    browser::locate(move |found| {
        let word: Word = if found.is_some() { note } else { |words| words.follow().far_refused };
        // Nobody waits any more where the page was left.
        if told.try_set(Some(word)).is_none() {
            set(found.map(|(here, _)| Spot::new(here)));
        }
    });
}

fn end_choices(session: Session, draft: &Draft) -> Vec<(String, bool)> {
    let words = session.words();
    let mut choices = vec![
        (words.planner().end_last.to_owned(), draft.end == End::Open),
        (words.planner().end_return.to_owned(), draft.end == End::Return),
        (words.planner().map_center.to_owned(), false),
        (words.planner().my_position.to_owned(), false),
    ];
    if let End::At(spot) = draft.end {
        choices.push((named(session, spot), true));
    }
    choices
}

/// A point by the place next to it.
fn named(session: Session, spot: Spot) -> String {
    let name = spot.point().and_then(|point| view::nearest_name(&session.data(), point, session.locale.get()));
    name.map_or_else(|| session.words().planner().chosen_point.to_owned(), |name| session.format().beside(&name))
}

/// What the map looks at.
pub fn center(session: Session) -> Option<Spot> {
    let camera = session.seen.get_untracked().map(|(_, camera)| camera).or(session.link.read_untracked().camera);
    camera.map(|camera| Spot::new(camera.center()))
}

/// The hour the timetable begins at where the visitor gives none.
fn usual_start() -> Time {
    let (hour, minute) = (Trip::DEFAULT_START / 60, Trip::DEFAULT_START % 60);
    let parts = i8::try_from(hour).ok().zip(i8::try_from(minute).ok());
    parts.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok()).unwrap_or_default()
}
