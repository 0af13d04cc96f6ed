//! When a place can be visited, and how to book it.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{
            Outside,
            parts::{FactList, phones},
        },
        session::use_session,
    },
    place::{Booking, Place},
    view::{self, Fact, OpeningDay},
};

/// Whether it is open, the week from today on, and what differs.
#[component]
pub fn Hours(place: Place) -> impl IntoView {
    let session = use_session();
    let hours = Memo::new(move |_| {
        view::opening_hours(&place, session.now.get(), &session.data().holidays, session.locale.get())
    });
    move || {
        let (words, hours) = (session.words(), hours.get());
        let as_given = (!hours.as_given.is_empty()).then(|| {
            view! {
                <p>{hours.as_given}</p>
                <p class="small muted">{words.place().hours_as_given}</p>
            }
        });
        let days = (!hours.days.is_empty()).then(|| {
            view! {
                <table class="opening-week numbers">
                    <tbody>{hours.days.into_iter().enumerate().map(|(ahead, day)| line(day, ahead == 0)).collect_view()}</tbody>
                </table>
            }
        });
        let exceptions = (!hours.exceptions.is_empty()).then(|| {
            view! {
                <h3>{words.place().exceptions}</h3>
                <dl class="opening-exceptions numbers">
                    {hours.exceptions.into_iter().map(|(when, what)| view! {
                        <div><dt>{when}</dt><dd>{what}</dd></div>
                    }).collect_view()}
                </dl>
            }
        });
        view! {
            <section class="opening">
                <h2>{words.hours}</h2>
                <p class="opening-now" data-tone=hours.now.0.name()>{hours.now.1}</p>
                {as_given}
                {days}
                {hours.notes.into_iter().map(|note| view! { <p class="small muted">{note}</p> }).collect_view()}
                {exceptions}
            </section>
        }
    }
}

fn line(day: OpeningDay, today: bool) -> AnyView {
    let words = use_session().words();
    let name = if today { words.place().today } else { day.weekday };
    // A line breaks between times, never within one.
    let times = day
        .hours
        .split_inclusive(['、', ','])
        .map(|span| view! { <span class="opening-span">{span.trim().to_owned()}</span> " " });
    let note = (!day.note.is_empty()).then(|| view! { <span class="opening-note">{day.note}</span> });
    view! {
        <tr aria-current=today.then_some("date") data-closed=day.closed.to_string()>
            <th scope="row">{name} " " <span class="opening-date">{day.date}</span></th>
            <td>{times.collect_view()} {note}</td>
        </tr>
    }
    .into_any()
}

/// How to book a visit.
#[component]
pub fn BookingPart(booking: Booking) -> impl IntoView {
    let session = use_session();
    let facts = {
        let booking = booking.clone();
        move || {
            let (words, format, locale) = (session.words(), session.format(), session.locale.get());
            let size = |name, count: Option<u16>| Fact::new(name, count.map(|count| count.to_string()));
            let required = if booking.required { words.booking_required } else { "" };
            let lines = [
                required.to_owned(),
                booking.lead_days.map_or_else(String::new, |days| format.lead_days(u32::from(days))),
                booking.note.get(locale).to_owned(),
            ];
            [
                Fact::new(words.booking, lines),
                size(words.place().group_min, booking.group_min),
                size(words.group_max, booking.group_max),
            ]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
        }
    };
    let numbers: Vec<String> = Some(booking.phone.clone()).filter(|phone| !phone.is_empty()).into_iter().collect();
    let (url, reached) = (booking.url.clone(), booking.url.is_some() || !numbers.is_empty());
    view! {
        <FactList facts/>
        {reached.then(|| view! {
            <div class="buttons">
                {move || url.clone().map(|url| view! { <Outside url label=session.words().booking class="button"/> })}
                {move || phones(&numbers, session.words())}
            </div>
        })}
    }
}
