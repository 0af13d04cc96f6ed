//! What a copy of the page is told besides its sites' data: `config.json` beside `index.html`.

use super::json;

/// The key for map tiles (`tk`): it belongs to the address that the page is published at, and not to the data, which may
/// be shown elsewhere. `None` where there is none.
#[must_use]
pub fn map_key(config: &[u8]) -> Option<String> {
    let (config, _) = json::parse(str::from_utf8(config).ok()?);
    let key = config.get("tk")?.as_text()?.trim();
    (!key.is_empty()).then(|| key.to_owned())
}
