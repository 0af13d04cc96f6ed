//! Whether an occurrence can still be joined, and whether what is published of registration and seats is about it.

use super::when::next_held;
use crate::{
    dataset::Dataset,
    event::{Capacity, Event, Occurrence, Registration},
    time::DateTime,
    view::event_row::{is_off, is_over},
};

/// Whether there is anything left to come to: it takes place, and is not over at `now`.
#[must_use]
pub fn can_join(occurrence: &Occurrence, now: DateTime) -> bool {
    !is_off(occurrence) && !is_over(occurrence, now)
}

/// How one registers for an occurrence, in so far as that is still of use; without the dates of another one.
///
/// A window of registration belongs to the next date that takes place, and so do the seats counted in it.
pub(super) fn registration(
    dataset: &Dataset,
    event: &Event,
    occurrence: Option<&Occurrence>,
    now: DateTime,
) -> Option<Registration> {
    let registration = event.registration.as_ref()?;
    match occurrence {
        Some(one) if !can_join(one, now) => None,
        Some(one) if is_of_another(dataset, event, one, now) => {
            Some(Registration { opens: None, closes: None, ..registration.clone() })
        }
        _ => Some(registration.clone()),
    }
}

/// The seats, and how many are left where that is of use.
pub(super) fn capacity(
    dataset: &Dataset,
    event: &Event,
    occurrence: Option<&Occurrence>,
    now: DateTime,
) -> Option<Capacity> {
    let capacity = event.capacity?;
    let past = occurrence.is_some_and(|one| !can_join(one, now) || is_of_another(dataset, event, one, now));
    Some(if past { Capacity { remaining: None, as_of: None, ..capacity } } else { capacity })
}

/// How one registers at `now` for an occurrence; `None` where one does not, not yet, or no more.
#[must_use]
pub fn registers(dataset: &Dataset, event: &Event, occurrence: &Occurrence, now: DateTime) -> Option<Registration> {
    if is_of_another(dataset, event, occurrence, now) {
        return None;
    }
    registration(dataset, event, Some(occurrence), now).filter(|registration| {
        registration.closes.is_none_or(|closes| closes >= now) && registration.opens.is_none_or(|opens| opens <= now)
    })
}

/// Whether registration has a window, and that is one for an earlier date.
fn is_of_another(dataset: &Dataset, event: &Event, occurrence: &Occurrence, now: DateTime) -> bool {
    let has_window = event.registration.as_ref().is_some_and(|one| one.opens.is_some() || one.closes.is_some());
    has_window && next_held(dataset, event, now).is_some_and(|next| next.start < occurrence.start)
}
