//! The publisher's tool `xunji publish`: writes the feeds that people subscribe to into a folder of the static site.
//!
//! For all events, for each item of a taxonomy and for each place there are a calendar (`.ics`, RFC 5545), an RSS 2.0
//! feed and a JSON Feed 1.1; `feeds/index.json` lists them. The same data give the same files, byte for byte.

mod item;
mod json;
mod rss;
mod stamp;

use std::{fs, io, path::Path, process::ExitCode};

use crate::{
    check,
    dataset::Dataset,
    event::{Event, EventStatus, feed::Scope, ics},
    text::Locale,
    time::DateTime,
};
use item::Item;

/// How to use it.
const USAGE: &str = "\
xunji publish PATH-OR-URL FOLDER --base URL [--locale zh-Hans|en]

Reads a site.json, or the one in a folder, and writes feeds of its events below FOLDER/feeds:
calendars (.ics), RSS and JSON Feed; for all, for each item of a taxonomy, for each place.
URL is where FOLDER is published, and where its page opens.";

/// Runs the tool with the arguments behind the program's name, `publish` among them.
#[must_use]
pub fn main(arguments: impl IntoIterator<Item = String>) -> ExitCode {
    let arguments: Vec<String> = arguments.into_iter().collect();
    let Some(order) = Order::parse(&arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let (Some(dataset), _) = check::read(&order.site) else {
        eprintln!("{}: no site.json there; xunji check says more", order.site);
        return ExitCode::from(1);
    };
    let locale = order.locale.or_else(|| dataset.site.locales.first().copied()).unwrap_or_default();
    let files = feeds(&dataset, &order.base, locale);
    for (path, text) in &files {
        if let Err(error) = write(&Path::new(&order.folder).join(path), text) {
            eprintln!("{path}: {error}");
            return ExitCode::from(1);
        }
    }
    println!("{} files in {}/feeds", files.len(), order.folder.trim_end_matches('/'));
    ExitCode::SUCCESS
}

/// All files of all feeds, by path, in order; `base` is the address of the site, with or without its last slash.
#[must_use]
pub fn feeds(dataset: &Dataset, base: &str, locale: Locale) -> Vec<(String, String)> {
    let base = format!("{}/", base.trim_end_matches('/'));
    let stamp = stamp::of(dataset);
    let mut files = Vec::new();
    let mut index = Vec::new();
    for scope in Scope::every(dataset) {
        let feed =
            Feed { dataset, base: &base, locale, stamp, name: scope.name(dataset, locale), path: scope.path(dataset) };
        let events: Vec<&Event> = dataset.events.iter().filter(|event| scope.holds(dataset, event)).collect();
        let items: Vec<Item> = item::newest(&feed, &events);
        files.push((format!("{}.ics", feed.path), feed.calendar(&events)));
        files.push((format!("{}.rss", feed.path), rss::write(&feed, &items)));
        files.push((format!("{}.json", feed.path), json::write(&feed, &items)));
        index.push((feed.name, feed.path));
    }
    files.push(("feeds/index.json".to_owned(), json::index(&base, &index)));
    files
}

/// A feed being written.
struct Feed<'a> {
    dataset: &'a Dataset,
    /// The site's address, with its last slash.
    base: &'a str,
    locale: Locale,
    /// When the data were made, in UTC.
    stamp: DateTime,
    name: String,
    /// Without the ending.
    path: String,
}

impl Feed<'_> {
    /// The address of an event's page.
    fn page(&self, event: &Event) -> String {
        format!("{}{}", self.base, item::link(event))
    }

    /// Events that the publisher took back are in it as cancelled, so that subscribers lose them.
    fn calendar(&self, events: &[&Event]) -> String {
        let taken_back = |event: &Event| {
            let status = if event.about.withdrawn { EventStatus::Cancelled } else { event.status };
            Event { status, ..event.clone() }
        };
        let events: Vec<Event> = events.iter().map(|event| taken_back(event)).collect();
        let events: Vec<(&Event, String)> = events.iter().map(|event| (event, self.page(event))).collect();
        let context = ics::Context {
            dataset: self.dataset,
            locale: self.locale,
            stamp: self.stamp,
            page: "",
            alarm: None,
            offsets: check::offsets,
        };
        ics::calendar(&self.name, &events, &context)
    }
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

// What is asked on the command line.
struct Order {
    site: String,
    folder: String,
    base: String,
    locale: Option<Locale>,
}

impl Order {
    fn parse(arguments: &[String]) -> Option<Self> {
        let mut rest = arguments.iter().skip(1);
        let (mut paths, mut base, mut locale) = (Vec::new(), None, None);
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--base" => base = Some(rest.next()?.clone()),
                "--locale" => locale = Some(Locale::from_tag(rest.next()?)?),
                option if option.starts_with('-') => return None,
                path => paths.push(path.to_owned()),
            }
        }
        let [site, folder] = <[String; 2]>::try_from(paths).ok()?;
        let base = base.filter(|base| base.starts_with("https://") || base.starts_with("http://"))?;
        Some(Self { site, folder, base, locale })
    }
}
