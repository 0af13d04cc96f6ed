//! The one match from a page to its panel.

use leptos::prelude::*;

use crate::{
    app::{
        panel::{
            CalendarPanel, EventPanel, Findings, MorePanel, PlaceList, PlacePanel, PlanPanel, RecordPanel, RoutePanel,
            RoutesPanel, SectionPanel,
        },
        session::use_session,
    },
    link::{Page, Section},
};

/// The panel of the open page.
#[component]
pub fn Content() -> impl IntoView {
    let session = use_session();
    // Within the calendar, paging must not build the panel anew: what changes there is followed inside.
    let shown = Memo::new(move |_| match session.page.get() {
        Page::Calendar { .. } => Page::CALENDAR,
        page => page,
    });
    move || match shown.get() {
        Page::Map => view! { <PlaceList/> }.into_any(),
        Page::Place(id) => view! { <PlacePanel id/> }.into_any(),
        Page::Calendar { .. } => view! { <CalendarPanel/> }.into_any(),
        Page::Event { id, start } => view! { <EventPanel id start/> }.into_any(),
        Page::Routes => view! { <RoutesPanel/> }.into_any(),
        Page::Route(id) => view! { <RoutePanel id/> }.into_any(),
        Page::Plan => view! { <PlanPanel/> }.into_any(),
        Page::More => view! { <MorePanel/> }.into_any(),
        Page::Section(Section::Findings) => view! { <Findings/> }.into_any(),
        Page::Section(section) => view! { <SectionPanel section/> }.into_any(),
        Page::Record(section, id) => view! { <RecordPanel section id/> }.into_any(),
    }
}
