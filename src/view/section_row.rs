//! The ways into the sections, each with how much it holds.

use crate::{
    dataset::{Dataset, Record, Table},
    link::Section,
    words::Words,
};

/// One section in the list of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectionRow {
    /// Which.
    pub section: Section,
    /// Its icon.
    pub icon: &'static str,
    /// How much it holds; `None` for one that holds no records.
    pub count: Option<usize>,
}

/// The sections a site has something in and has not switched off; the last is always the one about the site itself.
#[must_use]
pub fn sections(dataset: &Dataset, findings: usize) -> Vec<SectionRow> {
    let off = |section: Section| dataset.site.modules_off.iter().any(|name| name == section.slug());
    let row = |section: Section| SectionRow { section, icon: icon(section), count: count(dataset, section, findings) };
    let shown = |row: &SectionRow| row.count != Some(0) && (row.section == Section::About || !off(row.section));
    Section::ALL.into_iter().map(row).filter(shown).collect()
}

/// What a section is called.
#[must_use]
pub const fn section_label(section: Section, words: &'static Words) -> &'static str {
    match section {
        Section::Services => words.services,
        Section::Teams => words.teams,
        Section::Stories => words.stories,
        Section::Series => words.series,
        Section::Notices => words.notices,
        Section::Wishes => words.wishes,
        Section::Works => words.works,
        Section::Figures => words.figures,
        Section::Findings => words.findings,
        Section::About => words.about,
    }
}

fn count(dataset: &Dataset, section: Section, findings: usize) -> Option<usize> {
    match section {
        Section::Services => Some(present(&dataset.services)),
        Section::Teams => Some(present(&dataset.teams)),
        Section::Stories => Some(present(&dataset.stories)),
        Section::Series => Some(present(&dataset.series)),
        Section::Notices => Some(present(&dataset.notices)),
        Section::Wishes => Some(present(&dataset.wishes)),
        Section::Works => Some(dataset.works.len()),
        Section::Figures => Some(dataset.figures.len()),
        Section::Findings => Some(findings),
        Section::About => None,
    }
}

fn present<T: Record>(table: &Table<T>) -> usize {
    table.iter().filter(|record| !record.about().withdrawn).count()
}

const fn icon(section: Section) -> &'static str {
    match section {
        Section::Services => "list",
        Section::Teams => "users",
        Section::Stories => "book",
        Section::Series => "flag",
        Section::Notices => "info",
        Section::Wishes => "star",
        Section::Works => "film",
        Section::Figures => "check",
        Section::Findings => "alert",
        Section::About => "home",
    }
}
