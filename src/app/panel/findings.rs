//! What is wrong with the data: a discreet line, and the list it opens.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{Goto, Icon, parts::Back},
        session::use_session,
    },
    data::{Finding, Severity},
    link::{Page, Section},
    text::Locale,
    words::Words,
};

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
