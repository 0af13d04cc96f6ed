//! Reading a site: its manifest first, then its sources in whatever order they arrive.

use super::{
    batch::Answer, code::Code, document, filing::Filing, finding::Finding, ics, json, manifest::Manifest,
    reading::Reading, report::Report, rules,
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
#[derive(Clone, Debug)]
pub struct Reader {
    manifest: Manifest,
    // By the index of the source in the manifest; `None` until it has arrived.
    answers: Vec<Option<Answer>>,
    offsets: Offsets,
}

impl Reader {
    /// A reader that has seen no source yet, and knows the time zones of China only.
    #[must_use]
    pub fn new(manifest: Manifest) -> Self {
        Self::with_offsets(manifest, zone::china)
    }

    /// A reader that asks about time zones.
    #[must_use]
    pub fn with_offsets(manifest: Manifest, offsets: Offsets) -> Self {
        let answers = vec![None; manifest.site.sources.len()];
        Self { manifest, answers, offsets }
    }

    /// Reads a source of the manifest, or notes why it did not come. Other sources are ignored.
    pub fn source(&mut self, source: &SourceRef, answer: Result<&[u8], Failure>) {
        let Some(index) = self.manifest.site.sources.iter().position(|known| known == source) else { return };
        self.answers[index] = Some(match answer {
            Ok(bytes) => self.read(source, bytes),
            Err(failure) => Answer { findings: vec![failure.finding(&source.id)], ..Answer::default() },
        });
    }

    /// Everything read so far, as a dataset, and what was found; a source that has not arrived is not missed.
    #[must_use]
    pub fn finish(self) -> (Dataset, Report) {
        rules::assemble(self.manifest, self.answers)
    }

    fn read(&self, source: &SourceRef, bytes: &[u8]) -> Answer {
        let filing = Filing::new(self.manifest.taxonomies.clone());
        let mut reading = Reading::new(&source.id, source.url.as_str(), source.datum, filing);
        reading.zone.clone_from(&self.manifest.site.time_zone);
        reading.offsets = self.offsets;
        reading.area = self.manifest.area;
        reading.shape.clone_from(&source.shape);
        let mut findings = Vec::new();
        let mut batch = if ics::is_calendar(bytes) {
            ics::read(bytes, &mut reading)
        } else {
            let (value, more) = json::read(bytes, &source.id);
            findings = more;
            value.map(|value| document::read(value, &reading)).unwrap_or_default()
        };
        let (filing, more) = reading.finish();
        batch.filing = filing;
        findings.extend(more);
        if batch.counts().0 == 0 && findings.is_empty() {
            findings.push(Finding::of_source(Code::EmptySource, &source.id, String::new()));
        }
        Answer { batch, findings }
    }
}
