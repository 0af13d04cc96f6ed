//! What the filter panel offers: every way to narrow places down, with the number each choice would leave.

use crate::{
    dataset::Dataset,
    link::{Filter, Link, Years},
    search::{Dimension, Facets, NONE, Narrowed},
    text::Locale,
    words::{Format, Words},
};

/// One way to narrow, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceGroup {
    /// Its name in a link's filters.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// What can be chosen now, each part of a tree below what it is a part of.
    pub lines: Vec<ChoiceLine>,
}

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceLine {
    /// What it is in the link.
    pub filter: Filter,
    /// What it is called.
    pub label: String,
    /// Its hue, 0 to 7, where the publisher gave one.
    pub hue: Option<u8>,
    /// How deep it lies among what is shown, 0 at the top.
    pub depth: u8,
    /// How many places it alone would leave.
    pub count: u32,
    /// Whether it is chosen.
    pub on: bool,
    /// Whether something below it is chosen.
    pub partly: bool,
    /// The chosen ones above and below it, which it takes the place of.
    pub instead: Vec<Filter>,
}

/// The choices of every dimension that has any. What lies below a choice is shown once that is chosen, or where there is
/// nothing beside it to choose.
#[must_use]
pub fn choice_groups(
    dataset: &Dataset,
    facets: &Facets,
    narrowed: &Narrowed,
    link: &Link,
    locale: Locale,
) -> Vec<ChoiceGroup> {
    let groups = facets.dimensions.iter().enumerate().map(|(number, dimension)| {
        let count = |choice| narrowed.count(number, choice);
        let lines = lines(dataset, dimension, &count, &link.filters, locale);
        ChoiceGroup { key: dimension.key.to_string(), label: label(dataset, &dimension.key, locale), lines }
    });
    let offered = |(dimension, group): &(&Dimension, ChoiceGroup)| {
        let chosen = group.lines.iter().any(|line| line.on || line.partly);
        !group.lines.is_empty() && (chosen || !dimension.doubled)
    };
    let groups = facets.dimensions.iter().zip(groups).filter(offered);
    let mut groups: Vec<ChoiceGroup> = groups.map(|(_, group)| group).collect();
    // The main taxonomy before the others; the order is otherwise the core's.
    groups.sort_by_key(|group| *group.key != *dataset.site.main_taxonomy.places);
    groups
}

/// Spans of years to draw and to choose from: at most 40, ascending and without gaps, over all years that places stand for.
///
/// Where a few places are much older than the rest, their time is parted into centuries, and the rest's more finely.
#[must_use]
pub fn era_spans(dataset: &Dataset) -> Vec<Years> {
    let mut years: Vec<(i32, i32)> = dataset
        .places
        .iter()
        .filter_map(|place| place.era.as_ref()?.days)
        .map(|(first, last)| (first.year().into(), last.year().into()))
        .collect();
    years.sort_unstable();
    let (Some(&(first, _)), Some(last)) = (years.first(), years.iter().map(|years| years.1).max()) else {
        return Vec::new();
    };
    let most = years[years.len() / 8].0;
    let recent = most.div_euclid(100) * 100;
    let mut starts = Vec::new();
    if first < recent {
        let step = step(recent - first, 100, 14);
        starts.extend((0..).map(|i| first.div_euclid(step) * step + i * step).take_while(|start| *start < recent));
    }
    let from = recent.max(first.div_euclid(100) * 100);
    let step = step(last - from + 1, 10, 26);
    starts.extend((0..).map(|i| from + i * step).take_while(|start| *start <= last));
    let end = starts.last().map_or(last, |start| start + step - 1);
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([end]);
    let year = |year: i32| i16::try_from(year).unwrap_or(i16::MAX);
    starts.iter().zip(ends).map(|(&start, end)| Years::new(year(start), year(end))).collect()
}

/// The least round step that parts a length into so many.
fn step(length: i32, least: i32, parts: i32) -> i32 {
    let sizes = [1, 2, 5, 10, 20, 50, 100, 200].map(|size| size * least);
    sizes.into_iter().find(|size| length <= size * parts).unwrap_or(length)
}

fn label(dataset: &Dataset, key: &str, locale: Locale) -> String {
    let words = Words::of(locale);
    match key {
        "@district" => words.district.into(),
        "@level" => words.designations.into(),
        "@facility" => words.facilities.into(),
        "@media" => words.recordings.into(),
        "@audience" => words.audience.into(),
        "@language" => words.dates().spoken.into(),
        "@free" => words.fee.into(),
        "@registration" => words.registration.into(),
        "@left" => words.capacity.into(),
        "@place" => words.venue.into(),
        "@team" => words.team.into(),
        "@event" | "@series" => words.events.into(),
        "@open" => words.hours.into(),
        _ => dataset
            .taxonomies
            .iter()
            .find(|taxonomy| *taxonomy.id == *key)
            .map_or_else(|| key.into(), |taxonomy| taxonomy.label.get(locale).into()),
    }
}

fn lines(
    dataset: &Dataset,
    dimension: &Dimension,
    count: &dyn Fn(usize) -> u32,
    filters: &[Filter],
    locale: Locale,
) -> Vec<ChoiceLine> {
    let choices = &dimension.choices;
    let above = |at: usize| choices[at].above.map(usize::from).filter(|&above| above < at);
    let filter = |at: usize| Filter::new(&dimension.key, &choices[at].code);
    let on: Vec<bool> = (0..choices.len()).map(|at| filter(at).is_some_and(|own| filters.contains(&own))).collect();
    let mut partly = vec![false; choices.len()];
    for at in (0..choices.len()).rev() {
        if let Some(above) = above(at) {
            partly[above] |= on[at] || partly[at];
        }
    }
    // A choice that files nothing is none; one with nothing beside it only stands in the way of those below it.
    let used = |at: usize| !dimension.rows(at).is_empty();
    let told = |at: usize| used(at) && *choices[at].code != *NONE;
    let beside = |at: usize| (0..choices.len()).filter(|&other| above(other) == above(at) && told(other)).count();
    let parent = |at: usize| (0..choices.len()).any(|other| above(other) == Some(at) && used(other));
    let skipped: Vec<bool> = (0..choices.len()).map(|at| !on[at] && parent(at) && beside(at) == 1).collect();
    let mut depths: Vec<Option<u8>> = vec![None; choices.len()];
    for at in 0..choices.len() {
        depths[at] = match above(at) {
            _ if !used(at) && !on[at] => None,
            None => Some(0),
            Some(above) if skipped[above] => depths[above],
            Some(above) if on[above] || partly[above] => depths[above].map(|depth| depth + 1),
            Some(_) => None,
        };
    }
    let is_below = |at: usize, over: usize| std::iter::successors(above(at), |&at| above(at)).any(|at| at == over);
    let mut order: Vec<usize> = (0..choices.len()).filter(|&at| depths[at].is_some() && !skipped[at]).collect();
    // Below what it is a part of: by the way down to it.
    order.sort_by_cached_key(|&at| {
        let mut way: Vec<usize> = std::iter::successors(Some(at), |&at| above(at)).collect();
        way.reverse();
        way
    });
    let hue = |at: usize| {
        let taxonomy = dataset.taxonomies.iter().find(|taxonomy| *taxonomy.id == *dimension.key)?;
        taxonomy.items.get(at).map(|item| item.hue.min(7))
    };
    let line = |at: usize| {
        let others = (0..choices.len()).filter(|&other| on[other] && (is_below(at, other) || is_below(other, at)));
        Some(ChoiceLine {
            filter: filter(at)?,
            label: choice_label(&dimension.key, &choices[at].code, choices[at].label.get(locale), locale),
            hue: hue(at),
            depth: depths[at]?,
            count: count(at),
            on: on[at],
            partly: partly[at],
            instead: others.filter_map(filter).collect(),
        })
    };
    order.into_iter().filter_map(line).collect()
}

fn choice_label(key: &str, code: &str, label: &str, locale: Locale) -> String {
    let words = Words::of(locale);
    match (key, code) {
        (_, NONE) => words.find().not_stated.into(),
        ("@facility", code) => Format(locale).facility(code).into(),
        ("@media", "audio") => words.audio.into(),
        ("@media", "video") => words.video.into(),
        ("@free", _) => words.dates().free.into(),
        ("@left", _) => words.dates().left.into(),
        ("@registration", "none") => words.dates().registration_none.into(),
        ("@registration", "phone") => words.dates().registration_phone.into(),
        ("@registration", "link") => words.dates().registration_link.into(),
        ("@registration", "onsite") => words.dates().registration_onsite.into(),
        ("@registration", code) => code.into(),
        ("@open", "open") => words.open.into(),
        ("@open", "closed") => words.closed.into(),
        ("@open", _) => words.unknown.into(),
        _ => label.into(),
    }
}
