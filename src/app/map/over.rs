//! What is drawn over the map when somebody asks for it.

use leptos::prelude::*;

use super::{near::Nearby, spot::Spot, stage::MapHost};

/// The places on one spot, and where the visitor is.
#[component]
pub fn Over(
    /// The map.
    host: MapHost,
) -> impl IntoView {
    view! {
        <Spot/>
        <Nearby host/>
    }
}
