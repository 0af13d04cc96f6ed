//! Days with something on them, one below the other, without an end in either direction.

use leptos::{html, prelude::*};

use super::{State, calls::closing, day::notes, line};
use crate::{
    app::browser,
    time::Date,
    view::{self, AgendaPage, DayAgenda, Toward},
    words::Words,
};

/// Days that are added at a time.
const LEAST: usize = 12;

/// How often scrolling adds more by itself: what stands below the list can be reached.
const BY_ITSELF: usize = 4;

/// What is shown so far, and where to go on.
struct Reel {
    days: Vec<DayAgenda>,
    earlier: Option<Date>,
    later: Option<Date>,
    added: usize,
}

/// The days from the asked one on; earlier and later ones are added.
#[component]
pub fn Agenda(state: State) -> impl IntoView {
    let session = state.session;
    let load = move |from: Date, toward: Toward| -> AgendaPage {
        let as_of = (session.now.get_untracked(), session.locale.get());
        view::agenda_page(&session.data(), &state.admitted.read(), from, toward, LEAST, as_of)
    };
    // Another day, filter or language begins a new list.
    let reel = Memo::new_with_compare(
        move |_| {
            let (from, _) = state.days();
            let page = load(from, Toward::Future);
            RwSignal::new(Reel { days: page.days, earlier: Some(from), later: page.next, added: 0 })
        },
        |_, _| true,
    );
    let add = move |toward: Toward| {
        let reel = reel.get_untracked();
        let from = reel.with_untracked(|reel| if toward == Toward::Past { reel.earlier } else { reel.later });
        let Some(from) = from else { return };
        let page = untrack(|| load(from, toward));
        reel.update(|reel| match toward {
            Toward::Past => {
                reel.days.splice(0..0, page.days);
                reel.earlier = page.next;
            }
            Toward::Future => {
                reel.days.extend(page.days);
                reel.later = page.next;
                reel.added += 1;
            }
        });
    };
    let scrolling = StoredValue::new_local(browser::on_scroll_end(move || {
        if reel.get_untracked().with_untracked(|reel| reel.added < BY_ITSELF) {
            add(Toward::Future);
        }
    }));
    on_cleanup(move || scrolling.dispose());
    let list = NodeRef::<html::Div>::new();
    let go_back = move |_| {
        let height = list.get_untracked().map(|list| list.offset_height()).unwrap_or_default();
        add(Toward::Past);
        // What was read stays where it was: the earlier days are above it.
        request_animation_frame(move || {
            if let Some(list) = list.get_untracked() {
                browser::scroll_content(list.offset_height() - height);
            }
        });
    };
    view! {
        <div class="agenda">
            {move || {
                let reel = reel.get();
                view! {
                    {move || if reel.read().earlier.is_some() {
                        view! {
                            <button class="button rows-more" on:click=go_back>{session.words().dates().agenda_earlier}</button>
                        }.into_any()
                    } else {
                        view! { <p class="muted small">{session.words().dates().agenda_start}</p> }.into_any()
                    }}
                    <div class="agenda-days" node_ref=list>
                        <For each=move || reel.read().days.clone() key=|day| day.date let:day>
                            <Day state day/>
                        </For>
                    </div>
                    {move || {
                        let (empty, ended) = reel.with(|reel| (reel.days.is_empty(), reel.later.is_none()));
                        let words = session.words();
                        match (empty, ended) {
                            (true, true) => view! { <p class="muted">{words.dates().agenda_empty}</p> }.into_any(),
                            (false, true) => view! { <p class="muted small">{words.dates().agenda_end}</p> }.into_any(),
                            (_, false) => view! {
                                <button class="button rows-more" on:click=move |_| add(Toward::Future)>{words.dates().agenda_later}</button>
                            }.into_any(),
                        }
                    }}
                }
            }}
        </div>
    }
}

#[component]
fn Day(state: State, day: DayAgenda) -> impl IntoView {
    let session = state.session;
    let locale = session.locale.get_untracked();
    let today = day.date == session.today.get_untracked();
    view! {
        <section class="agenda-day">
            <h2 class="numbers">
                {day.heading}
                {today.then(|| view! { " " <span class="mark mark-accent">{Words::of(locale).today}</span> })}
            </h2>
            {notes(&day.marks, day.date, locale)}
            {closing(session, day.date)}
            <ul class="rows">{day.rows.into_iter().map(line).collect_view()}</ul>
        </section>
    }
}
