//! The captions of a recording: browsers draw them over films only.

use gloo::events::EventListener;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{EventTarget, HtmlElement};

/// Follows the captions of a player while it lives.
pub struct Cues(#[allow(dead_code, reason = "held for its end")] EventListener);

impl Cues {
    /// Calls `said` with the words of the captions whenever others hold; `None` where the player has no captions.
    #[must_use]
    pub fn follow(player: &HtmlElement, said: impl Fn(String) + 'static) -> Option<Self> {
        let tracks = Reflect::get(player, &"textTracks".into()).ok()?;
        let track: EventTarget = Reflect::get_u32(&tracks, 0).ok()?.dyn_into().ok()?;
        // Hidden captions are read and timed, and left to the page to show.
        Reflect::set(&track, &"mode".into(), &"hidden".into()).ok()?;
        let listener = EventListener::new(&track.clone(), "cuechange", move |_| {
            let cues = Reflect::get(&track, &"activeCues".into()).unwrap_or_default();
            let cues = if cues.is_object() { Array::from(&cues) } else { Array::new() };
            let lines: Vec<String> = cues.iter().filter_map(|cue| words(&cue)).collect();
            said(lines.join(" "));
        });
        Some(Self(listener))
    }
}

/// The text of a cue without the marks that may stand in it (`<v Speaker>`, `<i>`).
fn words(cue: &JsValue) -> Option<String> {
    let text = Reflect::get(cue, &"text".into()).ok()?.as_string()?;
    let mut plain = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some((before, mark)) = rest.split_once('<') {
        plain.push_str(before);
        rest = mark.split_once('>').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    Some(plain.replace('\n', " "))
}
