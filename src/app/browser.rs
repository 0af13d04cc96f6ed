//! The browser, behind small doors: the only folder that names `web_sys`, `js_sys` or `gloo`.

mod address;
mod clock;
mod cues;
mod document;
mod element;
mod fetch;
mod gesture;
mod locate;
mod method;
mod offline;
mod order;
mod part;
mod picture;
mod pull;
mod resize;
mod save;
mod scroll;
mod store;
mod wake;

pub use address::{Address, Back, Listening};
pub use clock::{Clock, is_abroad, now_in, offsets};
pub use cues::Cues;
pub use document::{
    after_frame, coarse_pointer, covered, element_by_id, enlarge, focus_first, focus_heading, focus_is_visible,
    has_element, is_enlarged, item_at, language, later, on_idle, pause, print_sheet, query_parameter, reload,
    root_number, saves_data, set_language, set_title, style_sheet, styled, theme,
};
pub use element::{Element, Heard, listen};
pub use fetch::{ask, get, manifest_url};
pub use gesture::{Gesture, on_gesture};
pub use locate::{Watch, focused, locate};
pub use method::{Method, call};
pub use offline::{can_keep_page, forget_page, keep_page, keeps_page};
pub use order::{arrange, focus_in_place, has_focus};
pub use part::{Part, attribute_at};
pub use picture::{PictureLine, picture};
pub use pull::{Pull, Pulling, on_pull};
pub use resize::Resize;
pub use save::{
    chosen_text, copy, full_page_url, is_local_host, on_print, page_url, print, save_file, share, sibling_url,
};
pub use scroll::{on_follow, on_scroll, on_scroll_end, read_on, scroll_content};
pub use store::Store;
pub use wake::Awake;
pub use web_sys::HtmlElement;
