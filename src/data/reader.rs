//! Reading a site: its manifest first, then its sources in whatever order they arrive.

use super::{
    code::Code,
    document::{self, Rest},
    filing::Filing,
    finding::Finding,
    ics::{self, Calendars},
    json::{self, Json},
    manifest::{Manifest, SITE},
    piles::{Pile, Piles, Places},
    reading::Reading,
    report::{Report, SourceCount},
};
use crate::{
    dataset::Dataset,
    geo::Bounds,
    site::SourceRef,
    time::{Offsets, zone},
};

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It is not there.
    NotFound,
    /// The server answered with this HTTP status.
    Status(u16),
    /// It did not come in time.
    Timeout,
    /// The network failed, or forbids it.
    Network,
}

impl Failure {
    /// The finding about the source that did not come.
    #[must_use]
    pub fn finding(self, source: &str) -> Finding {
        let (code, found) = match self {
            Self::NotFound | Self::Status(404 | 410) => (Code::NotFound, String::new()),
            Self::Status(status) => (Code::Status, status.to_string()),
            Self::Timeout => (Code::Timeout, String::new()),
            Self::Network => (Code::Network, String::new()),
        };
        Finding::of_source(code, source, found)
    }
}

/// Reads the sources of a site; the result does not depend on the order of their arrival.
///
/// What arrives is read as JSON at once, and becomes records when all is there: in the manifest's order, so that a
/// record knows at its birth whether its identifier is taken. [Places](Self::places) can be had before the rest.
#[derive(Debug)]
pub struct Reader {
    manifest: Manifest,
    // By the index of the source in the manifest; `None` until it has arrived.
    answers: Vec<Option<Answer>>,
    // The places, once they have been read, and the taxonomies as far as they are known then.
    places: Option<(Places, Filing)>,
    offsets: Offsets,
    calendars: Option<Calendars>,
}

impl Reader {
    /// A reader that has seen no source yet, and knows the time zones of China only.
    #[must_use]
    pub fn new(manifest: Manifest) -> Self {
        Self::with_offsets(manifest, zone::china)
    }

    /// A reader that asks about time zones, and has yet to [learn](Self::learn) how calendars are read.
    #[must_use]
    pub fn without_calendars(manifest: Manifest, offsets: Offsets) -> Self {
        let answers = manifest.site.sources.iter().map(|_| None).collect();
        Self { manifest, answers, places: None, offsets, calendars: None }
    }

    /// A reader that asks about time zones.
    #[must_use]
    pub fn with_offsets(manifest: Manifest, offsets: Offsets) -> Self {
        Self { calendars: Some(ics::calendars()), ..Self::without_calendars(manifest, offsets) }
    }

    /// Reads calendars from now on; without this, they are told as sources that did not come.
    pub const fn learn(&mut self, calendars: Calendars) {
        self.calendars = Some(calendars);
    }

    /// Whether there is a calendar to read that takes [learning](Self::learn).
    #[must_use]
    pub fn has_to_learn(&self) -> bool {
        let calendars = self.answers.iter().flatten().any(|answer| matches!(answer.body, Body::Calendar(_)));
        calendars && self.calendars.is_none()
    }

    /// Reads a source of the manifest, or notes why it did not come. Other sources are ignored.
    pub fn source(&mut self, source: &SourceRef, answer: Result<&[u8], Failure>) {
        let Some(index) = self.manifest.site.sources.iter().position(|known| known == source) else { return };
        let (body, findings) = match answer {
            Ok(bytes) if ics::is_calendar(bytes) => (Body::Calendar(bytes.to_vec()), Vec::new()),
            Ok(bytes) => {
                let (value, findings) = json::read(bytes, &source.id);
                (value.map_or(Body::Nothing, Body::Json), findings)
            }
            Err(failure) => (Body::Nothing, vec![failure.finding(&source.id)]),
        };
        let count = SourceCount { id: source.id.clone(), ..SourceCount::default() };
        self.answers[index] = Some(Answer { body, findings, count });
    }

    /// The site with its places alone, as soon as all sources have arrived: enough for a map.
    #[must_use]
    pub fn places(&mut self) -> Dataset {
        let (Places { table, .. }, filing) = self.places.get_or_insert_with(|| {
            let (site, area) = (&self.manifest.site, self.manifest.area);
            let mut filing = Filing::new(std::mem::take(&mut self.manifest.taxonomies));
            let mut pile = Pile::default();
            for (source, answer) in site.sources.iter().zip(&mut self.answers) {
                let Some(Answer { body, findings, count }) = answer else { continue };
                *body = match std::mem::take(body) {
                    Body::Json(value) => {
                        let reading = reading(source, filing, &site.time_zone, self.offsets, area);
                        let rest = document::places(value, &reading, &mut pile, count);
                        let (filed, more) = reading.finish();
                        filing = filed;
                        findings.extend(more);
                        rest.map_or(Body::Nothing, Body::Rest)
                    }
                    other => other,
                };
            }
            (Places::of(pile), filing)
        });
        let (site, taxonomies, places) = (self.manifest.site.clone(), filing.clone().into_taxonomies(), table.clone());
        Dataset { site, taxonomies, places, ..Dataset::default() }
    }

    /// Everything read so far, as a dataset, and what was found; a source that has not arrived is not missed.
    ///
    /// It is given away: the reader knows of no source afterwards.
    #[must_use]
    pub fn finish(&mut self) -> (Dataset, Report) {
        if self.places.is_none() {
            drop(self.places());
        }
        let Manifest { site, area, .. } = std::mem::take(&mut self.manifest);
        let (mut piles, mut report) = (Piles::default(), Report::default());
        let Some((places, mut filing)) = self.places.take() else { return Default::default() };
        if zone::is_no_zone(&site.time_zone, &self.offsets) {
            let finding = Finding::of_source(Code::UnknownZone, SITE, site.time_zone.clone());
            report.findings.push(Finding { pointer: "/timeZone".to_owned(), ..finding });
        }
        for (source, answer) in site.sources.iter().zip(std::mem::take(&mut self.answers)) {
            let Some(Answer { body, mut findings, mut count }) = answer else { continue };
            let mut reading = reading(source, filing, &site.time_zone, self.offsets, area);
            match (body, self.calendars) {
                (Body::Calendar(bytes), Some(Calendars(read))) => read(&bytes, &mut reading, &mut piles, &mut count),
                (Body::Calendar(_), None) => findings.push(Failure::Network.finding(&source.id)),
                (Body::Rest(rest), _) => document::others(rest, &reading, &mut piles, &mut count),
                (Body::Json(_) | Body::Nothing, _) => {}
            }
            let (filed, more) = reading.finish();
            filing = filed;
            findings.extend(more);
            if count.read == 0 && findings.is_empty() {
                findings.push(Finding::of_source(Code::EmptySource, &source.id, String::new()));
            }
            report.findings.extend(findings);
            report.sources.push(count);
        }
        let taxonomies = filing.into_taxonomies();
        (piles.into_dataset(site, taxonomies, places, &mut report.findings), report)
    }
}

// The beginning of a reading of a source.
fn reading<'a>(
    source: &'a SourceRef,
    filing: Filing,
    zone: &'a str,
    offsets: Offsets,
    area: Option<Bounds>,
) -> Reading<'a> {
    let mut reading = Reading::new(&source.id, source.url.as_str(), source.datum, filing);
    reading.zone = zone;
    reading.offsets = offsets;
    reading.area = area;
    reading.shape = source.shape.as_ref();
    reading
}

// What came of asking for a source: what there is still to read of it, and what is known by now.
#[derive(Debug)]
struct Answer {
    body: Body,
    findings: Vec<Finding>,
    count: SourceCount,
}

// What there is to read of a source.
#[derive(Debug, Default)]
enum Body {
    /// Nothing, or nothing more.
    #[default]
    Nothing,
    /// A calendar.
    Calendar(Vec<u8>),
    /// All of it, as far as it is JSON.
    Json(Json),
    /// What is not places.
    Rest(Rest),
}
