//! Years to choose from, over how many places stand for each.

use leptos::prelude::*;

use crate::{
    app::{session::use_session, tools::Tools},
    command::Command,
    link::Years,
    view,
};

/// Two sliders under a histogram; nothing where no place has years.
#[component]
pub fn Eras(tools: Tools) -> impl IntoView {
    let session = use_session();
    let spans = StoredValue::new(view::era_spans(&session.data()));
    let count = spans.with_value(Vec::len);
    let last = count.saturating_sub(1);
    let era = Memo::new(move |_| session.asked.read().era);
    let span = move |at: usize| spans.with_value(|spans| spans.get(at).copied());
    // The first and the last span that the chosen years meet.
    let ends = Memo::new(move |_| {
        let meets = |span: &Years| era.get().is_none_or(|era| span.meets(era));
        spans.with_value(|spans| {
            let first = spans.iter().position(meets).unwrap_or(0);
            (first, spans.iter().rposition(meets).unwrap_or(last))
        })
    });
    let bars = Memo::new(move |_| {
        let found = tools.narrowed.read();
        spans.with_value(|spans| found.1.histogram(&found.0, spans))
    });
    let highest = move || bars.read().0.iter().copied().max().unwrap_or(0).max(1);
    let set = move |first: usize, end: usize| {
        let whole = first == 0 && end == last;
        let years = span(first).zip(span(end)).map(|(first, end)| Years::new(first.first(), end.last()));
        session.act(Command::SetEra(years.filter(|_| !whole)));
    };
    // Neither end passes the other.
    let set_first = move |at: &str| {
        let end = ends.get_untracked().1;
        set(at.parse().unwrap_or(0).min(end), end);
    };
    let set_last = move |at: &str| {
        let first = ends.get_untracked().0;
        set(first, at.parse().unwrap_or(last).max(first));
    };
    let from = move || span(ends.get().0).map_or_else(String::new, |span| session.format().year(span.first()));
    let to = move || span(ends.get().1).map_or_else(String::new, |span| session.format().year(span.last()));
    (count > 1).then(|| {
        view! {
            <fieldset class="facet era">
                <legend>{session.say(|words| words.era)}</legend>
                <p class="era-said numbers">
                    <span>{from} "–" {to}</span>
                    <Show when=move || era.get().is_some()>
                        <button class="button button-plain" on:click=move |_| session.act(Command::SetEra(None))>
                            {session.say(|words| words.any_years)}
                        </button>
                    </Show>
                </p>
                <div class="era-bars" aria-hidden="true">
                    {(0..count).map(|at| view! {
                        <span
                            class="era-bar"
                            data-on=move || { let (first, end) = ends.get(); (first..=end).contains(&at).to_string() }
                            style:--share=move || {
                                let share = bars.read().0.get(at).copied().unwrap_or(0) * 100 / highest();
                                format!("{share}%")
                            }
                        ></span>
                    }).collect_view()}
                </div>
                <label class="era-end">
                    <span class="small muted">{session.say(|words| words.era_first)}</span>
                    <input
                        type="range" min="0" max=last step="1"
                        prop:value=move || ends.get().0.to_string()
                        aria-valuetext=from
                        on:input:target=move |event| set_first(&event.target().value())
                    />
                </label>
                <label class="era-end">
                    <span class="small muted">{session.say(|words| words.era_last)}</span>
                    <input
                        type="range" min="0" max=last step="1"
                        prop:value=move || ends.get().1.to_string()
                        aria-valuetext=to
                        on:input:target=move |event| set_last(&event.target().value())
                    />
                </label>
                <p class="small muted">
                    {move || session.format().places(bars.read().1 as usize)} " " {session.say(|words| words.undated)}
                </p>
            </fieldset>
        }
    })
}
