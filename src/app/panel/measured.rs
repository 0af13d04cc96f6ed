//! The ways of the open route, measured by the publisher's routing engine where there is one.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{
        browser,
        session::{Session, use_session},
    },
    view::{self, WaysAsked},
};

/// How far the engine is.
#[derive(Clone, Copy, PartialEq)]
enum Asked {
    Idle,
    Working,
    /// Some times are estimates still.
    Failed,
    /// Some lines are straight ones still.
    Undrawn,
}

/// Asks the engine whenever the route has ways that it has not measured; says so where it does not answer, and lets the
/// estimates stand.
#[component]
pub fn Measured() -> impl IntoView {
    let session = use_session();
    session.data().site.routing.is_some().then(|| {
        let state = RwSignal::new(Asked::Idle);
        let question = StoredValue::new(0_u32);
        let wanted = Memo::new(move |_| {
            session.known_ways.track();
            view::ways_to_ask(&session.data(), &session.link.read())
        });
        Effect::new(move |_| ask(session, wanted.get(), state, question));
        let again = move |_| ask(session, wanted.get_untracked(), state, question);
        view! {
            <div class="measured" role="status">
                <Show when=move || state.get() == Asked::Working>
                    <p class="small muted">{session.say(|words| words.planner().measuring)} "…"</p>
                </Show>
                <Show when=move || matches!(state.get(), Asked::Failed | Asked::Undrawn)>
                    <p class="small measured-failed">
                        {move || {
                            let words = session.words().planner();
                            if state.get() == Asked::Failed { words.not_measured } else { words.not_drawn }
                        }}
                    </p>
                    <button class="button" on:click=again>{session.say(|words| words.first.retry)}</button>
                </Show>
            </div>
        }
    })
}

fn ask(session: Session, wanted: Vec<WaysAsked>, state: RwSignal<Asked>, question: StoredValue<u32>) {
    question.update_value(|question| *question += 1);
    let asked = question.get_value();
    if wanted.is_empty() {
        return state.set(Asked::Idle);
    }
    state.set(Asked::Working);
    spawn_local(async move {
        let (mut found, mut missing) = (Vec::new(), None);
        for way in wanted {
            let answer = browser::ask(&way.request.url, &way.request.body).await;
            // The route was changed in the meantime: the next question is on its way.
            if question.try_get_value() != Some(asked) {
                return;
            }
            match answer.ok().and_then(|text| way.read(&session.data(), &text).ok()) {
                Some(answer) => found.push((way, answer)),
                None if way.line && missing != Some(Asked::Failed) => missing = Some(Asked::Undrawn),
                None => missing = Some(Asked::Failed),
            }
        }
        if !found.is_empty() {
            session.learn_ways(|data| found.iter().for_each(|(way, answer)| way.learn(data, answer)));
        }
        state.try_set(missing.unwrap_or(Asked::Idle));
    });
}
