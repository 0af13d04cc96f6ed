//! The way into everything else a site publishes.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{Footer, Goto, Icon, parts::Troubles},
        session::use_session,
    },
    link::Page,
    view::{self, SectionRow},
};

/// All sections with something in them.
#[component]
pub fn MorePanel() -> impl IntoView {
    let session = use_session();
    let rows = view::sections(&session.data(), untrack(|| session.findings().len()));
    let subtitle = session.data().site.subtitle.clone();
    view! {
        <h1 tabindex="-1">{session.say(|words| words.more)}</h1>
        <p class="muted">{move || subtitle.get(session.locale.get()).to_owned()}</p>
        <Troubles/>
        <ul class="rows sections">{rows.into_iter().map(|row| view! { <Entry row/> }).collect_view()}</ul>
        <Footer/>
    }
}

#[component]
fn Entry(row: SectionRow) -> impl IntoView {
    let session = use_session();
    view! {
        <li>
            <Goto page=Page::Section(row.section) class="row">
                <span class="row-icon"><Icon name=row.icon/></span>
                <span class="row-text">
                    <span class="row-name">{move || view::section_label(row.section, session.words())}</span>
                </span>
                <span class="section-count muted small numbers">
                    {move || row.count.map(|count| session.format().entries(count))}
                </span>
                <Icon name="chevron-right"/>
            </Goto>
        </li>
    }
}
