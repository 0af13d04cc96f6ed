//! What is wrong with the data: a discreet line, and the list it opens.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    app::{
        browser,
        panel::{Goto, Icon, parts::Back},
        session::use_session,
    },
    data::{Finding, Severity},
    link::{Page, Section},
    text::Locale,
    words::Words,
};

/// Says that part of the data did not come, with the way to ask for it again; nothing where all came.
#[component]
pub fn Lost() -> impl IntoView {
    let session = use_session();
    let lost = Memo::new(move |_| session.lost());
    let in_vain = RwSignal::new(false);
    let again = move |_| {
        spawn_local(async move {
            in_vain.set(false);
            let Some(Some(url)) = lost.try_get_untracked() else { return };
            // To load the page anew while the source does not answer would lose what is here.
            match browser::get(&url).await {
                Ok(_) => browser::reload(),
                Err(_) => drop(in_vain.try_set(true)),
            }
        });
    };
    view! {
        <Show when=move || lost.read().is_some()>
            <div class="lost" role="alert">
                <p>
                    <strong>{session.say(|words| words.data_lost)}</strong>
                    {move || in_vain.get().then(|| [" · ", session.words().first.load_failed_hint].concat())}
                </p>
                <button class="button" on:click=again>{session.say(|words| words.first.retry)}</button>
            </div>
        </Show>
    }
}

/// A line that says how many problems there are; nothing when there are none worse than a warning.
#[component]
pub fn Notice() -> impl IntoView {
    let session = use_session();
    let errors =
        Memo::new(move |_| session.findings().iter().filter(|finding| finding.severity() == Severity::Error).count());
    move || {
        let errors = errors.get();
        (errors > 0).then(|| {
            view! {
                <p class="notice small" role="status">
                    <Goto page=Page::Section(Section::Findings)>
                        <Icon name="alert"/>
                        {move || session.format().findings(errors)}
                    </Goto>
                </p>
            }
        })
    }
}

/// The page with all findings.
#[component]
pub fn Findings() -> impl IntoView {
    let session = use_session();
    view! {
        <Back otherwise=Page::More/>
        <h1 tabindex="-1">{session.say(|words| words.findings)}</h1>
        {move || view! { <FindingList findings=session.findings().to_vec() locale=session.locale.get()/> }}
    }
}

/// Findings, the worst first, each with its place, cause and remedy.
#[component]
pub fn FindingList(
    /// The findings.
    findings: Vec<Finding>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let words = Words::of(locale);
    let mut findings = findings;
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity()));
    if findings.is_empty() {
        return view! { <p>{words.findings_none}</p> }.into_any();
    }
    let rows = findings.into_iter().map(|finding| {
        let severity = if finding.severity() == Severity::Error { "error" } else { "warning" };
        let (cause, remedy) = (finding.cause(locale), finding.remedy(locale));
        view! {
            <li class="finding" data-severity=severity>
                <p><strong>{finding.code.id()}</strong> " " {cause}</p>
                <p class="muted small"><code>{finding.source}</code> " " <code>{finding.pointer}</code></p>
                <p class="small">{words.remedy} "： " {remedy}</p>
            </li>
        }
    });
    view! { <ul class="findings">{rows.collect_view()}</ul> }.into_any()
}
