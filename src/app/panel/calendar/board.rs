//! The programme of a year, made to be printed and put up on a board.

use leptos::prelude::*;

use super::State;
use crate::{
    app::{
        browser,
        panel::{Goto, Icon},
    },
    profile::Outbound,
    time::Time,
    view::{self, BoardMonth, BoardRow},
    words::Words,
};

/// Month by month, each event once.
#[component]
pub fn Board(state: State) -> impl IntoView {
    let session = state.session;
    let board = Memo::new(move |_| {
        let now = session.today.get().to_datetime(Time::midnight());
        view::board(&session.data(), &state.admitted.read(), state.month.get().year, now, session.locale.get())
    });
    let publisher = move || {
        let data = session.data();
        let footer = &data.site.footer;
        [&footer.host, &footer.organiser]
            .into_iter()
            .map(|who| who.get(session.locale.get()).to_owned())
            .filter(|who| !who.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    };
    view! {
        <div class="board">
            <header class="board-head">
                <p class="board-site">{move || session.data().site.title.get(session.locale.get()).to_owned()}</p>
                <h2>{move || session.format().year_alone(state.month.get().year)} {session.say(|words| words.dates().board)}</h2>
                <p class="muted small">{publisher}</p>
                {(session.outbound != Outbound::Qr).then(|| view! {
                    <button class="button board-print" on:click=move |_| browser::print()>
                        <Icon name="print"/>
                        {session.say(|words| words.print)}
                    </button>
                })}
            </header>
            {move || board.read().holidays_missing.map(|missing| view! {
                <p class="calendar-holidays small"><Icon name="info"/>{missing.words(session.locale.get())}</p>
            })}
            {move || board.read().months.is_empty().then(|| view! { <p class="muted">{session.words().dates().agenda_empty}</p> })}
            {move || board.get().months.into_iter().map(|month| month_of(month, session.format().0)).collect_view()}
            <p class="board-code">{move || session.data().site.kiosk.public_url.as_ref().map(|url| url.as_str().to_owned())}</p>
        </div>
    }
}

fn month_of(month: BoardMonth, locale: crate::text::Locale) -> AnyView {
    let (words, format) = (Words::of(locale), crate::words::Format(locale));
    let theme = month.theme.map(|theme| theme.name.get(locale).to_owned());
    let id = format!("board-{}", month.month.month);
    let named = id.clone();
    view! {
        <section class="board-month" aria-labelledby=named>
            <h3 id=id class="numbers">
                {format.month_alone(month.month.month)}
                {theme.map(|theme| view! { " " <span class="board-theme">{theme}</span> })}
            </h3>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.dates().board_date}</th>
                        <th scope="col">{words.dates().board_what}</th>
                        <th scope="col">{words.venue}</th>
                        <th scope="col">{words.dates().board_who}</th>
                    </tr>
                </thead>
                <tbody>{month.rows.into_iter().map(|row| line(row, words)).collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn line(row: BoardRow, words: &'static Words) -> AnyView {
    view! {
        <tr>
            <td class="numbers">{row.when.into_iter().map(|when| view! { <p>{when}</p> }).collect_view()}</td>
            <th scope="row">
                <Goto page=row.page>{row.title}</Goto>
                {row.restricted.then(|| view! { " " <span class="mark">{words.restricted}</span> })}
                {row.example.then(|| view! { " " <span class="mark">{words.example}</span> })}
            </th>
            <td>{row.venue}</td>
            <td>{row.who}</td>
        </tr>
    }
    .into_any()
}
