//! Whether picture maps lie where their points say.

use crate::{
    data::{Code, Finding},
    decimal,
    geo::Picture,
    site::Site,
};

/// A point may be drawn so far from where the others put it, as a part of the picture's extent.
const SLACK: f64 = 0.03;

/// What is wrong with the picture maps of a site.
#[must_use]
pub fn review(site: &Site) -> Vec<Finding> {
    let layers = site.layers.iter().enumerate();
    let maps = layers.filter_map(|(index, layer)| Some((index, &layer.id, layer.picture.as_ref()?)));
    let found = maps.filter_map(|(index, id, map)| {
        let at = |code, found| Finding {
            pointer: format!("/map/layers/{index}/picture/points"),
            ..Finding::of_source(code, "site.json", found)
        };
        let Some(picture) = Picture::fit(&map.points) else { return Some(at(Code::PictureNotPlaced, id.clone())) };
        let extent = |of: fn(&crate::geo::ControlPoint) -> f64| {
            let values = map.points.iter().map(of);
            values.clone().fold(f64::MIN, f64::max) - values.fold(f64::MAX, f64::min)
        };
        let allowed = SLACK * extent(|point| point.x).hypot(extent(|point| point.y));
        let misses = picture.residuals(&map.points);
        let worst = misses.iter().enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b))?;
        (*worst.1 > allowed).then(|| {
            let pixels = decimal::shortest(worst.1.round());
            at(Code::PictureBent, format!("{id}, points[{}]: {pixels} px", worst.0))
        })
    });
    found.collect()
}
