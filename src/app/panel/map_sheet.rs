//! What only a printed map has below it: what its signs mean, and its places by name.

use leptos::prelude::*;

use super::{place_list::listing, printing::printing};
use crate::{
    app::{
        browser,
        panel::{Icon, disc},
        session::{Session, use_session},
    },
    link::Grouping,
    profile::Outbound,
    view::{self, SheetKind, SheetRow},
};

/// A ring as on the map, its number standing for any.
const RING: &str = "conic-gradient(var(--hue-0) 0% 50%,var(--hue-1) 50% 80%,var(--hue-3) 80% 100%)";

/// The sheet while the page is printed, and the way to print it where there may be a printer.
#[component]
pub fn MapSheet() -> impl IntoView {
    let session = use_session();
    let printing = printing();
    view! {
        <Show when=move || session.outbound != Outbound::Qr && !session.places.read().is_empty()>
            <button class="button rows-more" on:click=move |_| browser::print()>
                <Icon name="print"/>{session.say(|words| words.map_sheet().print)}
            </button>
        </Show>
        {move || printing.get().then(|| untrack(|| sheet(session)))}
    }
}

/// Above the room for the map whose it is and when it was printed, below it the rest. It is there for paper only.
fn sheet(session: Session) -> AnyView {
    let (data, locale, format) = (session.data(), session.locale.get(), session.format());
    let words = session.words().map_sheet();
    let tools = session.tools.get();
    let listed = listing(session, tools);
    let here = listed.in_view;
    let sheet = view::map_sheet(&data, &listed, session.now.get(), locale);
    let asked = tools.map(|tools| view::asked_in_words(&tools.groups.read(), &session.asked.read(), locale));
    let count = [&format.places(session.places.read().len()), " · ", session.words().in_view, " ", &here.to_string()];
    let grouped = session.grouping.get() != Grouping::Distance;
    let sign = |class: &'static str, meaning: &'static str| {
        view! {
            <li>
                <span class=["pin ", class].concat()><span class="pin-disc"></span></span>
                <span>{meaning}</span>
            </li>
        }
    };
    view! {
        <section class="map-sheet quiet">
            <header>
                <p class="map-sheet-title">{data.site.title.get(locale).to_owned()}</p>
                <p>{words.printed_on} " " {format.day(session.today.get())} " " {format.time(session.now.get().time())} " · " {count.concat()}</p>
            </header>
            <div class="map-room"></div>
            {asked.filter(|asked| !asked.is_empty()).map(|asked| view! { <p class="map-sheet-asked">{asked.join(" · ")}</p> })}
            <h2>{words.signs}</h2>
            <ul class="map-signs">
                <li>
                    <span class="cluster"><span class="cluster-ring" style:--ring=RING><span class="cluster-count">"12"</span></span></span>
                    <span>{words.number}</span>
                </li>
                {grouped.then(|| view! { <li>{words.group}</li> })}
                {sheet.rough.then(|| sign("pin-rough", words.rough))}
                {sheet.closed.then(|| sign("pin-closed", words.closed))}
            </ul>
            <p>{words.letter}</p>
            <ul class="map-kinds">{sheet.kinds.into_iter().map(kind).collect_view()}</ul>
            {lines(words.drawn, sheet.drawn)}
            {lines(words.absent, sheet.absent)}
            {(sheet.left_out > 0).then(|| view! { <p>{format.not_printed(sheet.left_out)}</p> })}
        </section>
    }
    .into_any()
}

fn kind(kind: SheetKind) -> AnyView {
    view! {
        <li>
            {disc(kind.hue, kind.letter)}
            <span>{kind.label} " " <span class="numbers">{kind.count}</span></span>
        </li>
    }
    .into_any()
}

fn lines(heading: &'static str, rows: Vec<SheetRow>) -> Option<AnyView> {
    let line = |SheetRow { row, address }: SheetRow| {
        let parts = [row.kind, row.now.map_or_else(String::new, |(_, now)| now)];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        view! {
            <li>
                {disc(row.hue, row.letter)}
                <span>
                    <strong>{row.name}</strong> " " <span>{parts.join(" · ")}</span>
                    {(!address.is_empty()).then(|| view! { <br/><span>{address}</span> })}
                </span>
            </li>
        }
    };
    (!rows.is_empty()).then(|| {
        let count = rows.len();
        view! {
            <h2>{heading} " · " <span class="numbers">{count}</span></h2>
            <ul class="map-places">{rows.into_iter().map(line).collect_view()}</ul>
        }
        .into_any()
    })
}
