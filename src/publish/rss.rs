//! RSS 2.0, as <https://www.rssboard.org/rss-specification> has it.

use super::{Feed, item::Item, stamp::rfc822};
use crate::time::Time;

/// The feed as a document.
pub fn write(feed: &Feed, items: &[Item]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n",
    );
    let subtitle = feed.dataset.site.subtitle.get(feed.locale);
    element(&mut out, "title", &feed.name);
    element(&mut out, "link", feed.base);
    element(&mut out, "description", if subtitle.is_empty() { &feed.name } else { subtitle });
    element(&mut out, "language", feed.locale.tag());
    element(&mut out, "lastBuildDate", &rfc822(feed.stamp));
    let own = escaped(&format!("{}{}.rss", feed.base, feed.path));
    out += &["<atom:link href=\"", &own, "\" rel=\"self\" type=\"application/rss+xml\"/>\n"].concat();
    for item in items {
        out.push_str("<item>\n");
        element(&mut out, "title", &item.title);
        element(&mut out, "link", &item.url);
        out += &["<guid isPermaLink=\"false\">", &escaped(&item.id), "</guid>\n"].concat();
        element(&mut out, "description", &item.text);
        for tag in &item.tags {
            element(&mut out, "category", tag);
        }
        if let Some(updated) = item.updated {
            element(&mut out, "pubDate", &rfc822(updated.to_datetime(Time::midnight())));
        }
        out.push_str("</item>\n");
    }
    out.push_str("</channel>\n</rss>\n");
    out
}

fn element(out: &mut String, name: &str, text: &str) {
    *out += &["<", name, ">", &escaped(text), "</", name, ">\n"].concat();
}

/// Text in XML 1.0, which does not know most control characters.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
