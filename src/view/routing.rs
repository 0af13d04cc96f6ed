//! What a routing engine is asked about the open route.

use super::track::going;
use crate::{
    dataset::Dataset,
    geo::Wgs84,
    link::{Link, Page},
    route::{EngineFault, Mode, Request, Table, read_line, read_table},
};

/// One question: how one travels, and between which points.
#[derive(Clone, Debug, PartialEq)]
pub struct WaysAsked {
    /// How.
    pub mode: Mode,
    /// Between all of these; or from the first to the second, where the line is asked for.
    pub points: Vec<Wgs84>,
    /// What to send.
    pub request: Request,
    /// Whether it asks along which line the way leads.
    pub line: bool,
}

/// What an engine answered.
#[derive(Clone, Debug, PartialEq)]
pub enum WaysFound {
    /// The ways between all points.
    Table(Table),
    /// The line of one way.
    Line(Vec<Wgs84>),
}

/// What is still to be asked about the open route, a curated one or the visitor's own, followed or not: for each way of
/// travelling that the publisher's engine knows, the stops between which a way was neither published nor measured, then
/// the lines of the ways. Only published places are told to an engine, never where a visitor sets out or wants to end.
#[must_use]
pub fn ways_to_ask(dataset: &Dataset, link: &Link) -> Vec<WaysAsked> {
    let Some(routing) = &dataset.site.routing else { return Vec::new() };
    let Some(going) = going(dataset, link) else { return Vec::new() };
    let own = matches!(link.page, Page::Plan | Page::Follow { route: None, .. });
    let mut asked = Vec::new();
    for (mode, profile) in &routing.modes {
        let (mode, url) = (*mode, routing.url.as_str());
        let ways = || going.ways.iter().filter(move |way| way.mode == mode);
        // The planner tries every order; a curated route has one.
        let points = if own && ways().next().is_some() {
            each_once(going.stops.iter().copied().flatten())
        } else {
            each_once(ways().filter(|way| !way.published).filter_map(|way| way.ends).flat_map(|(from, to)| [from, to]))
        };
        let mut pairs = points.iter().flat_map(|from| points.iter().map(move |to| (*from, *to)));
        if pairs.any(|(from, to)| from != to && dataset.ways.get(from, to, mode).is_none()) {
            let request = routing.engine.ask_table(url, profile, &points);
            asked.push(WaysAsked { mode, points, request, line: false });
        }
        for way in ways().filter(|way| way.line.is_empty()) {
            let Some((from, to)) = way.ends.filter(|(from, to)| from != to) else { continue };
            let points = vec![from, to];
            let request = routing.engine.ask_line(url, profile, &points);
            let question = WaysAsked { mode, points, request, line: true };
            if !asked.contains(&question) {
                asked.push(question);
            }
        }
    }
    asked
}

impl WaysAsked {
    /// Reads the answer.
    ///
    /// # Errors
    ///
    /// Where it is not the answer of the site's engine to this question.
    pub fn read(&self, dataset: &Dataset, answer: &str) -> Result<WaysFound, EngineFault> {
        let engine = dataset.site.routing.as_ref().ok_or(EngineFault::Shape)?.engine;
        if self.line {
            let (_, line) = read_line(engine, answer)?;
            return if line.len() > 1 { Ok(WaysFound::Line(line)) } else { Err(EngineFault::Shape) };
        }
        let table = read_table(engine, answer, self.points.len())?;
        if table.iter().flatten().next().is_some() { Ok(WaysFound::Table(table)) } else { Err(EngineFault::Shape) }
    }

    /// Takes the answer into what is known of ways.
    pub fn learn(&self, dataset: &mut Dataset, found: &WaysFound) {
        match found {
            WaysFound::Table(table) => dataset.ways.learn(self.mode, &self.points, table),
            WaysFound::Line(line) => {
                if let [from, to] = self.points[..] {
                    dataset.ways.learn_line(self.mode, (from, to), line.clone());
                }
            }
        }
    }
}

fn each_once(points: impl Iterator<Item = Wgs84>) -> Vec<Wgs84> {
    let mut found = Vec::new();
    for point in points {
        if !found.contains(&point) {
            found.push(point);
        }
    }
    found
}
