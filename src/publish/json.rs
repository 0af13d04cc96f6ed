//! JSON Feed 1.1, as <https://www.jsonfeed.org/version/1.1/> has it, and the list of all feeds.

use super::{Feed, item::Item, stamp::rfc3339};
use crate::time::Time;

/// The feed as a document.
pub fn write(feed: &Feed, items: &[Item]) -> String {
    let items = items.iter().map(|item| {
        let mut members = vec![
            ("id", quoted(&item.id)),
            ("url", quoted(&item.url)),
            ("title", quoted(&item.title)),
            ("content_text", quoted(&item.text)),
        ];
        if let Some(updated) = item.updated {
            members.push(("date_modified", quoted(&rfc3339(updated.to_datetime(Time::midnight())))));
        }
        if !item.tags.is_empty() {
            members.push(("tags", list(item.tags.iter().map(|tag| quoted(tag)), "")));
        }
        object(&members)
    });
    let members = [
        ("version", quoted("https://jsonfeed.org/version/1.1")),
        ("title", quoted(&feed.name)),
        ("home_page_url", quoted(feed.base)),
        ("feed_url", quoted(&format!("{}{}.json", feed.base, feed.path))),
        ("language", quoted(feed.locale.tag())),
        ("items", list(items, "\n")),
    ];
    object(&members) + "\n"
}

/// Names and addresses of all feeds.
pub fn index(base: &str, feeds: &[(String, String)]) -> String {
    let feeds = feeds.iter().map(|(name, path)| {
        let address = |ending: &str| quoted(&format!("{base}{path}.{ending}"));
        object(&[("title", quoted(name)), ("ics", address("ics")), ("rss", address("rss")), ("json", address("json"))])
    });
    object(&[("feeds", list(feeds, "\n"))]) + "\n"
}

fn object(members: &[(&str, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", members.join(","))
}

fn list(items: impl Iterator<Item = String>, before: &str) -> String {
    let items: Vec<String> = items.map(|item| format!("{before}{item}")).collect();
    format!("[{}]", items.join(","))
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\0'..' ' => quoted.extend(format!("\\u{:04x}", u32::from(c)).chars()),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}
