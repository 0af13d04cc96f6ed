//! What every record tells about itself.

use crate::{
    about::{About, Media, MediaKind, Source, Sources, WebLink},
    data::{
        code::Code,
        wire::{Cell, Row},
    },
    id::Id,
    taxonomy::Tag,
};

/// The members that all records share; `None`, and the row given up, where it has no name.
///
/// `names` are the members that may hold the name, the preferred one first; `body` is the one with the long text.
pub fn about(row: &mut Row<'_>, names: &[&'static str], body: &'static str) -> Option<About> {
    let name = names.iter().map(|name| row.text(name)).find(|text| !text.is_empty());
    let Some(name) = name else { return row.lack(names.first().copied().unwrap_or("name")) };
    let mut media = media(row, "images", MediaKind::Image);
    media.extend(self::media(row, "audio", MediaKind::Audio));
    media.extend(self::media(row, "video", MediaKind::Video));
    Some(About {
        name,
        alternate_names: row.texts("alternateNames"),
        summary: row.text("summary"),
        body: row.text(body),
        media,
        tags: tags(row),
        sources: sources(row),
        updated_at: row.date("updatedAt"),
        links: row.rows("links", link),
        withdrawn: withdrawn(row),
        example: row.flag("example"),
    })
}

/// The identifier, from the first of these members that is given; a foreign row without one gets one from its name and
/// what tells it from others of that name. `None`, and the row given up, where there is none.
pub fn identity<T>(row: &mut Row<'_>, members: &[&'static str], about: &About, distinction: &str) -> Option<Id<T>> {
    identifier(row, members, about, distinction).map(|id| Id::new(&id))
}

fn identifier(row: &mut Row<'_>, members: &[&'static str], about: &About, distinction: &str) -> Option<String> {
    let mut found = None;
    for member in members {
        // All are taken: the ones behind the first are known as well.
        let id = row.take(member).and_then(Cell::string);
        found = found.or(id);
    }
    let id = found.or_else(|| row.reading.made_up_id(&about.name, distinction));
    id.or_else(|| row.lack(members.first().copied().unwrap_or("id")))
}

/// Where the record is known from; where it does not say, what the source says for all.
pub fn sources(row: &mut Row<'_>) -> Sources {
    let own = row.each("source", source);
    if !own.is_empty() {
        return own.into();
    }
    let common = row.reading.sources.borrow().clone();
    if common.is_empty() {
        row.report(Code::NoSource, "", String::new());
    }
    common
}

/// One source: an object, or its name alone.
pub fn source(cell: Cell<'_>) -> Option<Source> {
    if !cell.is_object() {
        let name = cell.text();
        return (!name.is_empty()).then(|| Source { name, ..Source::default() });
    }
    let mut row = cell.row()?;
    let source = Source { name: row.text("name"), url: row.url("url"), date: row.string("date") };
    if source.name.is_empty() && source.url.is_none() {
        return row.lack("name");
    }
    Some(source)
}

fn media(row: &mut Row<'_>, name: &'static str, kind: MediaKind) -> Vec<Media> {
    row.each(name, |cell| medium(cell, kind))
}

// One picture or recording: an object, or its address alone.
fn medium(cell: Cell<'_>, kind: MediaKind) -> Option<Media> {
    let mut row = if cell.is_string() { cell.wrap("url") } else { cell.row()? };
    let url = row.required_url("url")?;
    let medium = Media {
        kind,
        url,
        alt: row.text("alt"),
        caption: row.text("caption"),
        credit: row.text("credit"),
        transcript: row.text("transcript"),
        captions: row.url("captions"),
        contains_minors: row.flag("containsMinors"),
    };
    if kind == MediaKind::Image && medium.alt.is_empty() {
        row.report(Code::NoAlt, "", String::new());
    }
    Some(medium)
}

fn link(mut row: Row<'_>) -> Option<WebLink> {
    let url = row.required_url("url")?;
    Some(WebLink { rel: row.string("rel"), url, label: row.text("label") })
}

/// What the record is filed under.
pub fn tags(row: &mut Row<'_>) -> Vec<Tag> {
    let Some(mut tags) = row.row("tags") else { return Vec::new() };
    let mut filed = Vec::new();
    for taxonomy in tags.names() {
        for code in tags.strings(&taxonomy) {
            let tag = tags.file(&taxonomy, &code);
            filed.extend(tag.filter(|tag| !filed.contains(tag)));
        }
    }
    filed
}

// Events read their own status before; what is left here can only be a withdrawal.
fn withdrawn(row: &mut Row<'_>) -> bool {
    row.take("status").and_then(|cell| cell.word("withdrawn, published", is_withdrawn)).unwrap_or_default()
}

fn is_withdrawn(word: &str) -> Option<bool> {
    match word {
        "withdrawn" => Some(true),
        "published" => Some(false),
        _ => None,
    }
}
