//! `config.json` beside the page: what an installation chooses, as opposed to a site.

/// The folder under `data/` that opens where the address names none: `{"site": "nanhai"}`.
#[must_use]
pub fn site(bytes: &[u8]) -> Option<String> {
    let config: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    Some(config.get("site")?.as_str()?.to_owned())
}
