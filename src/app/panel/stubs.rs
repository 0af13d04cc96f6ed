use crate::{event::EventId, time::DateTime};
use leptos::prelude::*;
#[component]
pub fn CalendarPanel() -> impl IntoView {
    ""
}
#[component]
pub fn EventPanel(id: EventId, start: Option<DateTime>) -> impl IntoView {
    let _ = (id, start);
    ""
}
