//! The publisher's tool `xunji check`: reads a site as the page does, and prints what is wrong with it.
//!
//! Native only: this is the one place outside of the browser that touches files and the network.

mod fetch;
mod picture;
mod print;
mod zone;

use std::process::ExitCode;

use crate::{
    data::{Failure, Finding, Manifest, Reader, Report, Severity, manifest},
    dataset::Dataset,
    text::Locale,
};

pub(crate) use zone::offsets;

/// How to use it.
const USAGE: &str = "\
xunji check PATH-OR-URL [--format text|json] [--locale zh-Hans|en]
xunji route PATH-OR-URL STOP,STOP,… [OPTIONS]                           (see xunji route --help)
xunji publish PATH-OR-URL FOLDER --base URL [--locale zh-Hans|en]      (see xunji publish --help)

Reads a site.json, or the one in a folder, with all sources it names, and prints what is wrong.
Ends with 0 where nothing is worse than a warning, 1 where there are errors, 2 where it could not be asked to.";

/// Runs the tool with the arguments behind the program's name.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = String>) -> ExitCode {
    let arguments: Vec<String> = arguments.into_iter().collect();
    let Some(question) = Question::parse(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let report = check(&question.target);
    match question.format {
        Format::Text => print::text(&report, question.locale),
        Format::Json => print::json(&report, question.locale),
    }
    let errors = report.findings.iter().any(|finding| finding.severity() == Severity::Error);
    ExitCode::from(u8::from(errors))
}

/// Reads the site at a path or an address, and all its sources.
#[must_use]
pub fn check(target: &str) -> Report {
    read(target).1
}

/// The site at a path or an address with all its sources, and what was found; `None` where there is no manifest.
#[must_use]
pub fn read(target: &str) -> (Option<Dataset>, Report) {
    let url = fetch::manifest_of(target);
    let (manifest, mut findings) = match fetch::get(&url) {
        Ok(bytes) => manifest(&bytes, &url),
        Err(failure) => (None, vec![failure.finding("site.json")]),
    };
    let Some(manifest) = manifest else { return (None, Report { findings, ..Report::default() }) };
    let (dataset, report) = sources(manifest);
    findings.extend(report.findings);
    (Some(dataset), Report { findings, ..report })
}

fn sources(manifest: Manifest) -> (Dataset, Report) {
    let pictures = picture::review(&manifest.site);
    let sources = manifest.site.sources.clone();
    let mut reader = Reader::with_offsets(manifest, zone::offsets);
    for source in &sources {
        let answer = fetch::get(source.url.as_str());
        reader.source(source, answer.as_deref().map_err(|failure: &Failure| *failure));
    }
    let (dataset, mut report) = reader.finish();
    report.findings.splice(..0, pictures);
    (dataset, report)
}

// What is asked on the command line.
struct Question {
    target: String,
    format: Format,
    locale: Locale,
}

#[derive(Clone, Copy)]
enum Format {
    Text,
    Json,
}

impl Question {
    fn parse(arguments: &[String]) -> Option<Self> {
        let (command, mut rest) = arguments.split_first()?;
        if command != "check" {
            return None;
        }
        let mut target = None;
        let mut format = Format::Text;
        let mut locale = locale_of_terminal();
        while let Some((argument, more)) = rest.split_first() {
            rest = more;
            match argument.as_str() {
                "--format" | "--locale" => {
                    let (value, more) = rest.split_first()?;
                    rest = more;
                    match (argument.as_str(), value.as_str()) {
                        ("--format", "text") => format = Format::Text,
                        ("--format", "json") => format = Format::Json,
                        ("--locale", tag) => locale = Locale::from_tag(tag)?,
                        _ => return None,
                    }
                }
                option if option.starts_with('-') => return None,
                _ if target.is_some() => return None,
                path => target = Some(path.to_owned()),
            }
        }
        Some(Self { target: target?, format, locale })
    }
}

// Terminals say their language as `zh_CN.UTF-8`; those that say none get English.
fn locale_of_terminal() -> Locale {
    let language = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok());
    let tag = language.unwrap_or_default();
    Locale::from_tag(tag.split('.').next().unwrap_or_default()).unwrap_or(Locale::En)
}

/// Whether a finding is an error, in one word for each severity.
fn severity_word(finding: &Finding) -> &'static str {
    match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
