//! The core as the browser runs it, for `benches/web.mjs`, which builds this and holds it against the JavaScript libraries
//! that one would use instead, in one page.

#[cfg(target_arch = "wasm32")]
mod instance;
#[cfg(target_arch = "wasm32")]
mod told;

#[cfg(target_arch = "wasm32")]
mod page {
    use wasm_bindgen::prelude::wasm_bindgen;
    use xunji::{
        dataset::{Dataset, Table},
        event::{Rule, starts},
        geo::{Bounds, ClusterOptions, Clusters, Pin, Wgs84},
        route::{Doors, Instance, Mode, Pace, Solver, Suggesting, Trip, Visit, Window, suggest},
        search::{Index, Query, find},
        time::{DateTime, Holidays, civil::date_time_of},
    };

    use super::{
        instance::{Windows, instance, with_meal},
        told::told,
    };

    /// Clustered points.
    #[wasm_bindgen]
    pub struct Points(Clusters);

    #[wasm_bindgen]
    impl Points {
        /// Clusters points given as longitude, latitude, longitude, …
        #[wasm_bindgen(constructor)]
        pub fn new(positions: &[f64]) -> Points {
            let pins = positions.chunks_exact(2).zip(0..).filter_map(|(position, row)| {
                Some(Pin { position: Wgs84::new(position[0], position[1])?, row, hue: (row % 8) as u8 })
            });
            let pins: Vec<Pin> = pins.collect();
            Points(Clusters::build(&pins, ClusterOptions { radius: 80, min_zoom: 0, max_zoom: 16 }))
        }

        /// How many points stand in a box, by what stands for them.
        pub fn look(&self, west: f64, south: f64, east: f64, north: f64, zoom: u8) -> u32 {
            let Some(bounds) = Bounds::new(west, south, east, north) else { return 0 };
            self.0.visible(bounds, zoom).iter().map(|cluster| cluster.count).sum()
        }
    }

    /// Places to be found by their words.
    #[wasm_bindgen]
    pub struct Texts(Index);

    #[wasm_bindgen]
    impl Texts {
        /// Reads lines of a name, a tab and a story.
        #[wasm_bindgen(constructor)]
        pub fn new(lines: &str) -> Texts {
            let rows = lines.lines().filter_map(|line| line.split_once('\t')).enumerate();
            let places = rows.map(|(row, (name, story))| told(row, name, story)).collect();
            Texts(Index::build(&Dataset { places: Table::new(places), ..Dataset::default() }))
        }

        /// How many places hold every word of a query.
        pub fn find(&self, query: &str) -> usize {
            find(&self.0, &Query::parse(query)).len()
        }
    }

    /// Recurrence rules.
    #[wasm_bindgen]
    pub struct Rules(Vec<(DateTime, Rule)>);

    #[wasm_bindgen]
    impl Rules {
        /// Reads lines of a first start (Unix seconds), a blank and a rule (RFC 5545).
        #[wasm_bindgen(constructor)]
        pub fn new(lines: &str) -> Rules {
            let rule = |line: &str| {
                let (first, rule) = line.split_once(' ')?;
                Some((date_time_of(first.parse().ok()?), Rule::parse_rrule(rule, 0).ok()?))
            };
            Rules(lines.lines().filter_map(rule).collect())
        }

        /// How many starts lie between two moments (Unix seconds).
        pub fn expand(&self, from: f64, to: f64) -> usize {
            #[allow(clippy::cast_possible_truncation)]
            let within = date_time_of(from as i64)..date_time_of(to as i64);
            let none = Holidays::default();
            self.0.iter().map(|(first, rule)| starts(rule, *first, &within, &none).len()).sum()
        }
    }

    /// A generated day to plan.
    #[wasm_bindgen]
    pub struct Day(Instance);

    #[wasm_bindgen]
    impl Day {
        /// So many stops with windows: `tight`, `loose`, `hours`, or none.
        #[wasm_bindgen(constructor)]
        pub fn new(stops: usize, windows: &str, seed: u32) -> Day {
            let kind = match windows {
                "tight" => Windows::Tight,
                "loose" => Windows::Loose,
                "hours" | "choice" | "late" => Windows::Hours,
                _ => Windows::None,
            };
            let day = instance(stops, kind, seed.into());
            Day(if windows == "choice" || windows == "late" { with_meal(day, windows == "choice") } else { day })
        }

        /// Its metres from each point to each, row by row: the stops, the start, the end.
        pub fn metres(&self) -> Vec<i32> {
            self.0.cost.clone()
        }

        /// Its seconds from each point to each.
        pub fn seconds(&self) -> Vec<i32> {
            self.0.minutes.clone()
        }

        /// For each stop when it opens, the last moment to begin there, and how long one stays, in seconds; the first window
        /// of each.
        pub fn windows(&self) -> Vec<i32> {
            let ever = || vec![0, i32::MAX];
            let window = |job: &xunji::route::Job| {
                job.gates.first().map_or_else(ever, |gate| vec![gate.open, gate.last.min(gate.close - job.stay)])
            };
            self.0.jobs.iter().flat_map(|job| window(job).into_iter().chain([job.stay])).collect()
        }

        /// When one sets out, in seconds.
        pub fn start(&self) -> i32 {
            self.0.start
        }

        /// Plans it from beginning to end, and gives the metres; nothing where a stop is missed.
        pub fn plan(&self) -> Option<i32> {
            let score = self.0.score(&Solver::new(self.0.clone()).run());
            (score.lost == 0).then(|| i32::try_from(score.cost).ok())?
        }
    }

    /// The search for a day, slice by slice, as the page does it.
    #[wasm_bindgen]
    pub struct Search(Solver);

    #[wasm_bindgen]
    impl Search {
        /// Begins with a day.
        #[wasm_bindgen(constructor)]
        pub fn new(day: &Day) -> Search {
            Search(Solver::new(day.0.clone()))
        }

        /// Searches on for about so many steps; whether there is more to do.
        pub fn advance(&mut self, steps: u32) -> bool {
            self.0.advance(steps.into())
        }
    }

    /// The search for a suggestion, slice by slice.
    #[wasm_bindgen]
    pub struct Wish(Option<Suggesting>);

    #[wasm_bindgen]
    impl Wish {
        /// Searches on for about so many steps; whether there is more to do.
        pub fn advance(&mut self, steps: u32) -> bool {
            self.0.as_mut().is_some_and(|search| search.advance(steps.into()))
        }

        /// Ends it, and gives how many stops the day has.
        pub fn finish(self) -> usize {
            self.0.map_or(0, |search| search.finish().outcome.order.len())
        }
    }

    /// Thousands of places to suggest days from.
    #[wasm_bindgen]
    pub struct Town(Vec<Visit>);

    #[wasm_bindgen]
    impl Town {
        /// So many places at positions given as longitude, latitude, longitude, …, open in the daytime.
        #[wasm_bindgen(constructor)]
        pub fn new(positions: &[f64]) -> Town {
            let hours = |index: usize| {
                let open = 480 + 30 * (index % 5) as u16;
                Doors::Open { windows: vec![Window { open, close: open + 480 }], last_entry: Some(30) }
            };
            let place = |(index, position): (usize, &[f64])| Visit {
                position: Wgs84::new(position[0], position[1]),
                stay: 20 + 10 * (index % 4) as u16,
                doors: hours(index),
                wish: Some(if index % 7 == 0 { 12 } else { 8 }),
                ..Visit::default()
            };
            Town(positions.chunks_exact(2).enumerate().map(place).collect())
        }

        /// Begins to search for one day of so many minutes.
        pub fn begin(&self, minutes: u16) -> Wish {
            let mut frame = Trip::new(Vec::new(), Mode::Walk, Pace::Usual, 540);
            frame.back_by = Some(540 + minutes);
            Wish(Suggesting::begin(&frame, &self.0, &|index| self.0[index].clone()))
        }

        /// Suggests three days of so many minutes, and gives how many stops they have in all.
        pub fn suggest(&self, minutes: u16) -> usize {
            let mut frame = Trip::new(Vec::new(), Mode::Walk, Pace::Usual, 540);
            frame.back_by = Some(540 + minutes);
            suggest(&frame, &self.0, 3).iter().map(|day| day.outcome.order.len()).sum()
        }
    }
}

fn main() {}
