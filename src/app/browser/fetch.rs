//! Gets bytes from the web, with a time limit.

use gloo::timers::callback::Timeout;
use js_sys::{Object, Promise, Reflect, TypeError, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

use crate::data::Failure;

/// Milliseconds after which a source is given up: long enough for a slow phone network, short enough to tell why.
const TIME_LIMIT: u32 = 20_000;

/// Milliseconds after which a service that only helps is given up.
const PATIENCE: u32 = 8_000;

/// The body at `url`.
///
/// # Errors
/// Says what went wrong: not found, another status, no answer in 20 seconds, or no network.
pub async fn get(url: &str) -> Result<Vec<u8>, Failure> {
    let buffer = send(url, &RequestInit::new(), TIME_LIMIT).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// What a service at `url` answers to a question in JSON, or to none where `question` is empty.
///
/// # Errors
/// Says what went wrong: not found, another status, no answer in 8 seconds, no network, or no text.
pub async fn ask(url: &str, question: &str) -> Result<String, Failure> {
    let options = RequestInit::new();
    if !question.is_empty() {
        options.set_method("POST");
        options.set_body(&question.into());
        let headers = Object::new();
        let _ = Reflect::set(&headers, &"Content-Type".into(), &"application/json".into());
        options.set_headers(&headers);
    }
    let buffer = send(url, &options, PATIENCE).await?;
    String::from_utf8(Uint8Array::new(&buffer).to_vec()).map_err(|_| Failure::Network)
}

/// Where the site's manifest is, as public/start.js has found out.
#[must_use]
pub fn manifest_url() -> String {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("data-site")).unwrap_or_default()
}

#[wasm_bindgen]
extern "C" {
    /// The answer to what public/start.js has asked for already, once for each address.
    #[wasm_bindgen(js_namespace = globalThis)]
    fn early(url: &str) -> Option<Promise>;
}

async fn send(url: &str, options: &RequestInit, limit: u32) -> Result<JsValue, Failure> {
    let window = web_sys::window().ok_or(Failure::Network)?;
    let controller = AbortController::new().map_err(|_| Failure::Network)?;
    options.set_signal(Some(&controller.signal()));
    let _alarm = Timeout::new(limit, move || controller.abort());
    let asked = early(url).unwrap_or_else(|| window.fetch_with_str_and_init(url, options));
    let answer = JsFuture::from(asked).await.map_err(failure)?;
    let response: Response = answer.dyn_into().map_err(failure)?;
    match response.status() {
        200..=299 => {}
        404 | 410 => return Err(Failure::NotFound),
        status => return Err(Failure::Status(status)),
    }
    let body = response.array_buffer().map_err(failure)?;
    JsFuture::from(body).await.map_err(failure)
}

/// Where the network fails a browser throws a `TypeError`; what was given up throws an exception of another kind.
fn failure(error: JsValue) -> Failure {
    if error.has_type::<TypeError>() { Failure::Network } else { Failure::Timeout }
}
