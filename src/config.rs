//! `config.json` beside the page: what an installation chooses, as opposed to a site.

use crate::data::json;

/// The folder under `data/` that opens where the address names none: `{"site": "nanhai"}`.
#[must_use]
pub fn site(bytes: &[u8]) -> Option<String> {
    let (config, _) = json::parse(str::from_utf8(bytes).ok()?);
    Some(config.get("site")?.as_text()?.to_owned())
}
