//! Coming back to a page where it was left: scrolled as far, and on the link that was followed.

use leptos::prelude::*;

use super::{browser, session::Session};
use crate::link::Page;

/// Pages that are remembered; who goes back further begins at the top.
const PAGES: usize = 50;

/// How a page was left.
#[derive(Clone)]
struct Left {
    page: Page,
    /// How far its content was scrolled, in CSS pixels.
    top: i32,
    /// The address of the link that was followed; empty where there was none.
    link: String,
}

/// Remembers where each page is left, and goes on there when the browser goes back to it.
pub fn resume(session: Session) {
    let way = StoredValue::new(Vec::<Left>::new());
    let note = move |change: &dyn Fn(&mut Left)| {
        let page = session.page.try_get_untracked();
        way.try_update_value(|way| {
            if let Some(here) = way.last_mut().filter(|here| Some(&here.page) == page.as_ref()) {
                change(here);
            }
        });
    };
    let listening = (
        browser::on_scroll(move |top| note(&|here| here.top = top)),
        // A page may be left before it has told how far it was scrolled.
        browser::on_follow(move |link, top| note(&|here| (here.top, here.link) = (top, link.clone()))),
    );
    let listening = StoredValue::new_local(listening);
    on_cleanup(move || listening.dispose());
    Effect::new(move |_| {
        let page = session.page.get();
        let known = session.returned.get_value().then(|| way.try_update_value(|way| back_to(way, &page))).flatten();
        match known.flatten() {
            Some(Left { top, link, .. }) => {
                let open = move || session.page.try_with_untracked(|open| *open == page) == Some(true);
                browser::read_on(top, link, open);
            }
            None => way.update_value(|way| {
                way.push(Left { page, top: 0, link: String::new() });
                way.drain(..way.len().saturating_sub(PAGES));
            }),
        }
    });
}

/// How a page was left when it was last open; what was opened from there is forgotten.
fn back_to(way: &mut Vec<Left>, page: &Page) -> Option<Left> {
    let at = way.iter().rposition(|left| left.page == *page)?;
    way.truncate(at + 1);
    way.last().cloned()
}
