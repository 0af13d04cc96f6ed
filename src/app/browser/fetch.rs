//! Gets bytes from the web, with a time limit.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Timeout;
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
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

async fn send(url: &str, options: &RequestInit, limit: u32) -> Result<JsValue, Failure> {
    let controller = AbortController::new().map_err(|_| Failure::Network)?;
    options.set_signal(Some(&controller.signal()));

    let late = Rc::new(Cell::new(false));
    let _alarm = {
        let late = late.clone();
        Timeout::new(limit, move || {
            late.set(true);
            controller.abort();
        })
    };
    let failure = |_| if late.get() { Failure::Timeout } else { Failure::Network };

    let window = web_sys::window().ok_or(Failure::Network)?;
    let answer = JsFuture::from(window.fetch_with_str_and_init(url, options)).await.map_err(failure)?;
    let response: Response = answer.dyn_into().map_err(failure)?;
    match response.status() {
        200..=299 => {}
        404 | 410 => return Err(Failure::NotFound),
        status => return Err(Failure::Status(status)),
    }
    let body = response.array_buffer().map_err(failure)?;
    JsFuture::from(body).await.map_err(failure)
}
