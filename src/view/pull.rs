//! What becomes of the visitor's own route when something of it is pulled about on the map.

use crate::{
    dataset::Dataset,
    geo::{Metres, Wgs84},
    link::{Draft, End, Spot},
};

/// What can be taken hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// Where one sets out.
    From,
    /// Where one ends.
    To,
    /// A stop, by index.
    Stop(usize),
}

/// The route after something was dropped at a point; `None` where that changes nothing.
///
/// The ends lie anywhere. A stop that is dropped on another one takes its turn; on another place it becomes that place.
/// `reach` is how far off one may drop it.
#[must_use]
pub fn dropped(dataset: &Dataset, draft: &Draft, grip: Grip, point: Wgs84, reach: Metres) -> Option<Draft> {
    let mut draft = draft.clone();
    let held = match grip {
        Grip::From => {
            draft.from = Some(Spot::new(point));
            return Some(draft);
        }
        Grip::To => {
            draft.end = End::At(Spot::new(point));
            return Some(draft);
        }
        Grip::Stop(index) if index < draft.stops.len() => index,
        Grip::Stop(_) => return None,
    };
    let far = |at: Option<Wgs84>| at.map_or(f64::INFINITY, |at| at.distance(point).0);
    let stops = draft.stops.iter().map(|stop| far(dataset.place(&stop.place).and_then(|place| place.position.point())));
    let onto = stops.enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, far)| *far <= reach.0);
    if let Some((onto, _)) = onto {
        if onto == held {
            return None;
        }
        let stop = draft.stops.remove(held);
        draft.stops.insert(onto, stop);
        return Some(draft);
    }
    let open = dataset.places.iter().filter(|place| !place.about.withdrawn && place.moved_to.is_none());
    let places = open.map(|place| (far(place.position.point()), place)).filter(|(far, _)| *far <= reach.0);
    let (_, place) = places.min_by(|a, b| a.0.total_cmp(&b.0))?;
    let stop = &mut draft.stops[held];
    (stop.place, stop.stay_minutes, stop.event) = (place.id.clone(), None, None);
    Some(draft)
}
