//! What a routing engine is asked about the visitor's own route.

use crate::{
    dataset::Dataset,
    geo::Wgs84,
    link::Draft,
    route::{EngineFault, Mode, Request, Table, read_table},
};

/// One question: how one travels, and between which points.
#[derive(Clone, Debug, PartialEq)]
pub struct WaysAsked {
    /// How.
    pub mode: Mode,
    /// Between all of these.
    pub points: Vec<Wgs84>,
    /// What to send.
    pub request: Request,
}

/// What is still to be asked: for each way of travelling that the publisher's engine knows, the stops between which a way
/// was not measured yet. Only published places are told to an engine, never where a visitor sets out or wants to end.
#[must_use]
pub fn ways_to_ask(dataset: &Dataset, draft: &Draft) -> Vec<WaysAsked> {
    let Some(routing) = &dataset.site.routing else { return Vec::new() };
    let places = draft.stops.iter().filter_map(|stop| dataset.places.get(&stop.place)?.position.point());
    let mut points: Vec<Wgs84> = Vec::new();
    for point in places {
        if !points.contains(&point) {
            points.push(point);
        }
    }
    let used = |mode: &Mode| {
        let own = |stop: &crate::link::DraftStop| stop.mode == Some(*mode);
        draft.mode == *mode || draft.stops.iter().any(own)
    };
    let known = |mode: Mode| {
        let mut pairs = points.iter().flat_map(|from| points.iter().map(move |to| (*from, *to)));
        pairs.all(|(from, to)| from == to || dataset.ways.get(from, to, mode).is_some())
    };
    let ask = |(mode, profile): &(Mode, String)| WaysAsked {
        mode: *mode,
        request: routing.engine.ask_table(routing.url.as_str(), profile, &points),
        points: points.clone(),
    };
    let modes = routing.modes.iter().filter(|(mode, _)| points.len() > 1 && used(mode) && !known(*mode));
    modes.map(ask).collect()
}

impl WaysAsked {
    /// Reads the answer.
    ///
    /// # Errors
    ///
    /// Where it is not the answer of the site's engine to this question.
    pub fn read(&self, dataset: &Dataset, answer: &str) -> Result<Table, EngineFault> {
        let routing = dataset.site.routing.as_ref().ok_or(EngineFault::Shape)?;
        read_table(routing.engine, answer, self.points.len())
    }
}
