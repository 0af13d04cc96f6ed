//! Reading a site: its manifest first, then its sources in whatever order they arrive.

use super::{
    code::Code,
    document,
    filing::Filing,
    finding::Finding,
    ics::{self, Calendars},
    json::{self, Json},
    manifest::Manifest,
    piles::Piles,
    reading::Reading,
    report::{Report, SourceCount},
};
use crate::{
    dataset::Dataset,
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
/// record knows at its birth whether its identifier is taken.
#[derive(Debug)]
pub struct Reader {
    manifest: Manifest,
    // By the index of the source in the manifest; `None` until it has arrived.
    answers: Vec<Option<Answer>>,
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
        Self { manifest, answers, offsets, calendars: None }
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

    /// Reads a source of the manifest, or notes why it did not come. Other sources are ignored.
    pub fn source(&mut self, source: &SourceRef, answer: Result<&[u8], Failure>) {
        let Some(index) = self.manifest.site.sources.iter().position(|known| known == source) else { return };
        self.answers[index] = Some(match answer {
            Ok(bytes) if ics::is_calendar(bytes) => Answer::Calendar(bytes.to_vec()),
            Ok(bytes) => {
                let (value, findings) = json::read(bytes, &source.id);
                Answer::Json(value, findings)
            }
            Err(failure) => Answer::Json(None, vec![failure.finding(&source.id)]),
        });
    }

    /// Everything read so far, as a dataset, and what was found; a source that has not arrived is not missed.
    ///
    /// It is given away: the reader knows of no source afterwards.
    #[must_use]
    pub fn finish(&mut self) -> (Dataset, Report) {
        let Manifest { site, taxonomies, area } = std::mem::take(&mut self.manifest);
        let (mut filing, mut piles, mut report) = (Filing::new(taxonomies), Piles::default(), Report::default());
        for (source, answer) in site.sources.iter().zip(std::mem::take(&mut self.answers)) {
            let Some(answer) = answer else { continue };
            let mut count = SourceCount { id: source.id.clone(), ..SourceCount::default() };
            let mut reading = Reading::new(&source.id, source.url.as_str(), source.datum, filing);
            reading.zone = &site.time_zone;
            reading.offsets = self.offsets;
            reading.area = area;
            reading.shape = source.shape.as_ref();
            let mut findings = Vec::new();
            match answer {
                Answer::Calendar(bytes) => match self.calendars {
                    Some(Calendars(read)) => read(&bytes, &mut reading, &mut piles, &mut count),
                    None => findings.push(Failure::Network.finding(&source.id)),
                },
                Answer::Json(value, more) => {
                    findings = more;
                    if let Some(value) = value {
                        document::read(value, &reading, &mut piles, &mut count);
                    }
                }
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
        (piles.into_dataset(site, taxonomies, &mut report.findings), report)
    }
}

// What came of asking for a source.
#[derive(Debug)]
enum Answer {
    /// A calendar, still to be read.
    Calendar(Vec<u8>),
    /// What could be read of it as JSON, and what is wrong with it.
    Json(Option<Json>, Vec<Finding>),
}
