//! Taking things along: a file, a copied text, the system's share sheet.

use gloo::events::EventListener;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, ShareData, Url};

/// Offers `text` as a file to save; `false` where the browser cannot.
#[must_use]
pub fn save_file(name: &str, mime: &str, text: &str) -> bool {
    !drops_files() && download(name, mime, text).is_ok()
}

/// WeChat takes a file without an error and saves nothing; only its name gives it away.
fn drops_files() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    agent.contains("MicroMessenger")
}

fn download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // The browser has taken its own hold of the data by now.
    Url::revoke_object_url(&url)
}

/// The text of the file chosen in a field; `None` where none was, or it cannot be read.
pub async fn chosen_text(field: &HtmlElement) -> Option<String> {
    let files = Reflect::get(field, &"files".into()).ok()?;
    let file: Blob = Reflect::get_u32(&files, 0).ok()?.dyn_into().ok()?;
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Copies `text`; `false` where the browser forbids it.
pub async fn copy(text: &str) -> bool {
    let Some(clipboard) = navigator_member("clipboard") else { return false };
    let clipboard: web_sys::Clipboard = clipboard.unchecked_into();
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Opens the system's share sheet; `false` where there is none, or the page around this one forbids it.
pub async fn share(title: &str, url: &str) -> bool {
    if navigator_member("share").is_none() {
        return false;
    }
    let Some(window) = web_sys::window() else { return false };
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    let Err(error) = JsFuture::from(window.navigator().share_with_data(&data)).await else { return true };
    // Refusing to share is the visitor's choice, not a failure to fall back from.
    Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "AbortError")
}

/// Opens the browser's own dialog for printing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Calls `printing` with whether the page is being printed, each time that begins or ends, while the guards live.
#[must_use]
pub fn on_print(printing: impl Fn(bool) + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    Some([("beforeprint", true), ("afterprint", false)].map(|(event, now)| {
        let printing = printing.clone();
        EventListener::new(&window, event, move |_| printing(now))
    }))
}

/// The page's address with `fragment` in place of its own.
#[must_use]
pub fn page_url(fragment: &str) -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}#{}", fragment.trim_start_matches('#'))
}

/// The address of a file that stands beside the page.
#[must_use]
pub fn sibling_url(path: &str) -> String {
    let url = page_url("");
    let page = url.split(['?', '#']).next().unwrap_or_default();
    let folder = page.rsplit_once('/').map_or(page, |(folder, _)| folder);
    format!("{folder}/{path}")
}

/// The page's address with `fragment`, as a page of its own: without the parameter that makes it an embedded one.
#[must_use]
pub fn full_page_url(fragment: &str) -> String {
    let url = page_url(fragment);
    let Some((path, rest)) = url.split_once('?') else { return url };
    let (query, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let kept: Vec<&str> = query.split('&').filter(|part| !part.starts_with("profile=")).collect();
    format!("{path}?{}#{fragment}", kept.join("&"))
}

/// Whether the page is served from this very machine.
#[must_use]
pub fn is_local_host() -> bool {
    let host = web_sys::window().and_then(|window| window.location().hostname().ok()).unwrap_or_default();
    matches!(host.as_str(), "localhost" | "127.0.0.1" | "[::1]")
}

/// Web views lack some members altogether; the bindings would not say so.
fn navigator_member(name: &str) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &name.into()).ok().filter(JsValue::is_truthy)
}
