//! Clusters of 100,000 points: making them, and a look at each zoom.
//!
//! `cargo bench --bench cluster`, or with points of one's own, a longitude and a latitude to a line:
//! `cargo bench --bench cluster -- points.txt`

mod measure;

use measure::{Seed, measure};
use xunji::geo::{Bounds, ClusterOptions, Clusters, Groups, Pin, Wgs84};

const OPTIONS: ClusterOptions = ClusterOptions { radius: 64, min_zoom: 3, max_zoom: 16 };
const POINTS: u32 = 100_000;

fn main() {
    let given = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let text = given.and_then(|path| std::fs::read_to_string(path).ok());
    let positions = text.map_or_else(towns, |text| text.lines().filter_map(|line| line.parse().ok()).collect());
    let pins: Vec<Pin> =
        positions.into_iter().zip(0..).map(|(position, row)| Pin { position, row, hue: (row % 8) as u8 }).collect();
    println!("{} points", pins.len());
    measure("make clusters by distance", 15, |_| Clusters::build(&pins, OPTIONS));

    // Four levels, as from provinces to streets, by where the points lie.
    let groups = 34 + 34 * 10 + 34 * 100;
    let parents: Vec<Option<u32>> = (0..groups)
        .map(|group| match group {
            0..34 => None,
            34..374 => Some((group - 34) / 10),
            _ => Some(34 + (group - 374) / 10),
        })
        .collect();
    let of: Vec<Option<u32>> = (0..pins.len()).map(|pin| u32::try_from(374 + pin % 3_400).ok()).collect();
    measure("make clusters by groups", 15, |_| {
        Clusters::grouped(&pins, Groups { parents: &parents, of: &of, until: OPTIONS.max_zoom }, OPTIONS)
    });

    let clusters = Clusters::build(&pins, OPTIONS);
    let mut seed = Seed(2);
    for zoom in (3..=17).step_by(2) {
        // 1280 by 800 pixels around points, as one looks where something is.
        let (width, height) = (1280.0 * 360.0 / 256.0 / f64::exp2(zoom.into()), 0.55);
        let looks: Vec<Bounds> = (0..200)
            .filter_map(|_| {
                let middle = pins[seed.below(pins.len())].position;
                let (x, y) = (middle.longitude(), middle.latitude());
                Bounds::new(x - width / 2.0, y - width * height / 2.0, x + width / 2.0, y + width * height / 2.0)
            })
            .collect();
        let shown: usize = looks.iter().map(|&look| clusters.visible(look, zoom).len()).sum();
        let what = format!("look at zoom {zoom} ({} on average)", shown / looks.len());
        measure(&what, looks.len(), |run| clusters.visible(looks[run], zoom));
    }
}

/// Towns of many sizes over China, and a tenth of the points anywhere.
fn towns() -> Vec<Wgs84> {
    let mut seed = Seed(1);
    let middles: Vec<(f64, f64, f64)> = (0..340)
        .map(|_| (between(&mut seed, 100.0, 122.0), between(&mut seed, 21.0, 43.0), between(&mut seed, 0.05, 0.65)))
        .collect();
    (0..POINTS)
        .filter_map(|_| {
            if seed.below(10) == 0 {
                return Wgs84::new(between(&mut seed, 80.0, 130.0), between(&mut seed, 20.0, 50.0));
            }
            let (x, y, spread) = middles[seed.below(18) * seed.below(19)];
            let near = |seed: &mut Seed| (between(seed, -1.0, 1.0) + between(seed, -1.0, 1.0)) * spread;
            Wgs84::new(x + near(&mut seed), y + near(&mut seed))
        })
        .collect()
}

/// From `low` up to and without `high`.
fn between(seed: &mut Seed, low: f64, high: f64) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let unit = seed.below(1 << 53) as f64 / (1_u64 << 53) as f64;
    low + (high - low) * unit
}
