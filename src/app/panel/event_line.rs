//! A date of an event in the list of another page.

use leptos::prelude::*;

use super::{Goto, Icon, calendar::mark};
use crate::view::EventRow;

/// One line: its day and time, what it is, where, and what is special about it.
pub fn event_line(row: EventRow) -> AnyView {
    view! {
        <li>
            <Goto page=row.page class="row event-row">
                <span class="row-text" data-off=row.off.to_string() data-over=row.over.to_string()>
                    <span class="event-row-time numbers">{row.when}</span>
                    <span class="row-name">{row.title}</span>
                    {(!row.venue.is_empty()).then(|| view! { <span class="muted small">{row.venue}</span> })}
                    <span class="marks">{row.marks.into_iter().map(mark).collect_view()}</span>
                </span>
                <Icon name="chevron-right"/>
            </Goto>
        </li>
    }
    .into_any()
}
