//! What words have found is brought into view where nothing of it is seen.

use leptos::prelude::*;

use super::stage::MapHost;
use crate::{
    app::{
        browser,
        session::{Session, use_session},
    },
    geo::{Bounds, Wgs84},
    link::Page,
};

/// Follows what is asked for as long as the map is drawn.
pub fn bring_found(host: MapHost) {
    let session = use_session();
    Effect::new(move |_| {
        session.places.track();
        let asked = !session.asked.read().query.is_empty() && *session.page.read() == Page::Map;
        if asked && !session.waits() {
            browser::after_frame(move || untrack(|| bring(session, host)));
        }
    });
}

fn bring(session: Session, host: MapHost) {
    let Some(Some((seen, _))) = session.seen.try_get_untracked() else { return };
    let (data, rows) = (session.data(), session.places.get_untracked());
    let points: Vec<Wgs84> = rows.iter().filter_map(|&row| data.places.row(row)?.position.point()).collect();
    host.with_untracked(|host| {
        let (host, all) = host.as_ref().zip(Bounds::around(points.iter().copied()))?;
        // On phones the sheet lies over the lower part.
        let covered = browser::covered(&host.element(), "main.panel");
        let free = seen.upper(1.0 - covered / f64::from(host.element().client_height()).max(1.0));
        let none = !points.iter().any(|point| free.contains(*point));
        none.then(|| host.bring(&all, covered))
    });
}
