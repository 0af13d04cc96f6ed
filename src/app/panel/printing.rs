//! What a page has on paper only is made when it is printed.

use leptos::prelude::*;

use crate::app::browser;

/// Whether the page is being printed, for as long as what asks stands.
pub fn printing() -> RwSignal<bool> {
    let printing = RwSignal::new(false);
    let listening = StoredValue::new_local(browser::on_print(move |now| {
        let _ = printing.try_set(now);
    }));
    on_cleanup(move || listening.dispose());
    printing
}
