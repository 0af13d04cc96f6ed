//! Gets bytes from the web, with a time limit.

use std::{cell::Cell, rc::Rc};

use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

use crate::data::Failure;

/// Milliseconds after which a source is given up: long enough for a slow phone network, short enough to tell why.
const TIME_LIMIT: u32 = 20_000;

/// The body at `url`.
///
/// # Errors
/// Says what went wrong: not found, another status, no answer in 20 seconds, or no network.
pub async fn get(url: &str) -> Result<Vec<u8>, Failure> {
    let controller = AbortController::new().map_err(|_| Failure::Network)?;
    let options = RequestInit::new();
    options.set_signal(Some(&controller.signal()));

    let late = Rc::new(Cell::new(false));
    let _alarm = {
        let late = late.clone();
        Timeout::new(TIME_LIMIT, move || {
            late.set(true);
            controller.abort();
        })
    };
    let failure = |_| if late.get() { Failure::Timeout } else { Failure::Network };

    let window = web_sys::window().ok_or(Failure::Network)?;
    let answer = JsFuture::from(window.fetch_with_str_and_init(url, &options)).await.map_err(failure)?;
    let response: Response = answer.dyn_into().map_err(failure)?;
    match response.status() {
        200..=299 => {}
        404 | 410 => return Err(Failure::NotFound),
        status => return Err(Failure::Status(status)),
    }
    let body = response.array_buffer().map_err(failure)?;
    let buffer = JsFuture::from(body).await.map_err(failure)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
