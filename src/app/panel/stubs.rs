use crate::{link::Section, route::RouteId};
use leptos::prelude::*;
#[component]
pub fn RoutesPanel() -> impl IntoView {
    ""
}
#[component]
pub fn RoutePanel(id: RouteId) -> impl IntoView {
    let _ = id;
    ""
}
#[component]
pub fn PlanPanel() -> impl IntoView {
    ""
}
#[component]
pub fn MorePanel() -> impl IntoView {
    ""
}
#[component]
pub fn SectionPanel(section: Section) -> impl IntoView {
    let _ = section;
    ""
}
#[component]
pub fn RecordPanel(section: Section, id: String) -> impl IntoView {
    let _ = (section, id);
    ""
}
