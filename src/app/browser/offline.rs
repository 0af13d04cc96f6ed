//! Keeping the page and a site's data on the device, by the small worker in `sw.js`; only when the visitor says so.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

use super::save::sibling_url;

/// The worker's file, beside the page.
const WORKER: &str = "sw.js";

/// Whether this browser can keep pages. Web views of messengers cannot, nor pages that came without encryption.
#[must_use]
pub fn can_keep_page() -> bool {
    workers().is_some()
}

/// Whether the page is kept.
pub async fn keeps_page() -> bool {
    registration().await.is_some()
}

/// Keeps the page itself, and the files at these addresses; `false` where not all of them could be.
pub async fn keep_page(addresses: &[String]) -> bool {
    ask(addresses).await.is_some_and(|lost| lost == 0.0)
}

/// Forgets what is kept.
pub async fn forget_page() {
    let Some(registration) = registration().await else { return };
    let scope = Reflect::get(&registration, &"scope".into()).ok().and_then(|scope| scope.as_string());
    if let (Some(scope), Some(caches)) = (scope, member(&js_sys::global(), "caches")) {
        // The worker gives it the same name.
        let _ = wait(&caches, "delete", &[format!("xunji {scope}").into()]).await;
    }
    let _ = wait(&registration, "unregister", &[]).await;
}

/// How many files could not be kept.
async fn ask(addresses: &[String]) -> Option<f64> {
    let workers = workers()?;
    wait(&workers, "register", &[sibling_url(WORKER).into()]).await?;
    let ready: Promise = Reflect::get(&workers, &"ready".into()).ok()?.dyn_into().ok()?;
    let registration = JsFuture::from(ready).await.ok()?;
    let worker = member(&registration, "active")?;

    let maker: Function = member(&js_sys::global(), "MessageChannel")?.dyn_into().ok()?;
    let channel = Reflect::construct(&maker, &Array::new()).ok()?;
    let (ours, theirs) = (member(&channel, "port1")?, member(&channel, "port2")?);
    let message = Object::new();
    let addresses: Array = addresses.iter().map(JsValue::from).collect();
    Reflect::set(&message, &"keep".into(), &addresses).ok()?;
    let answer = Promise::new(&mut |resolve, _| {
        let told = Closure::once_into_js(move |event: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &Reflect::get(&event, &"data".into()).unwrap_or_default());
        });
        let _ = Reflect::set(&ours, &"onmessage".into(), &told);
    });
    call(&worker, "postMessage", &[message.into(), Array::of1(&theirs).into()])?;
    JsFuture::from(answer).await.ok()?.as_f64()
}

async fn registration() -> Option<JsValue> {
    wait(&workers()?, "getRegistration", &[sibling_url("").into()]).await.filter(JsValue::is_object)
}

fn workers() -> Option<JsValue> {
    member(&web_sys::window()?.navigator(), "serviceWorker")
}

fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(JsValue::is_truthy)
}

fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = member(object, name)?.dyn_into().ok()?;
    method.apply(object, &arguments.iter().collect()).ok()
}

async fn wait(object: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let asked: Promise = call(object, name, arguments)?.dyn_into().ok()?;
    JsFuture::from(asked).await.ok()
}
