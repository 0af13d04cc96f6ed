//! Pictures, one at a time and as large as the screen: by keys, buttons, a swipe, two fingers or two taps.

use leptos::{
    ev::{KeyboardEvent, MouseEvent, PointerEvent},
    html,
    prelude::*,
};

use crate::{
    about::Media,
    app::{panel::Icon, session::use_session},
    decimal,
    view::{Finger, Loupe, swiped},
};

/// How much nearer one press of a button or a key goes.
const STEP: f64 = 1.6;
/// How much nearer two taps go.
const LEAP: f64 = 2.5;
/// How far an arrow key moves an enlarged picture, in pixels.
const STRIDE: f64 = 80.0;

/// The viewer of some pictures; it shows the one whose number is set, until it is closed.
#[component]
pub fn Viewer(
    /// The pictures.
    pictures: Vec<Media>,
    /// Which one is shown.
    shown: RwSignal<Option<usize>>,
) -> impl IntoView {
    let session = use_session();
    let dialog = NodeRef::<html::Dialog>::new();
    let hand = Hand::new(shown, pictures.len());
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let put_away = Callback::new(move |()| close());
    // The browser keeps the focus inside, and takes it back to the picture afterwards.
    Effect::new(move |_| {
        if let (Some(_), Some(dialog)) = (shown.get(), dialog.get())
            && !dialog.open()
        {
            let _ = dialog.show_modal();
            session.cover(put_away);
        }
    });
    let pictures = StoredValue::new(pictures);
    let current = Memo::new(move |_| pictures.with_value(|pictures| pictures.get(shown.get()?).cloned()));
    let picture = move || {
        let (media, locale) = (current.get()?, session.locale.get());
        Some(view! {
            <img
                src=media.url.as_str().to_owned()
                alt=media.alt.get(locale).to_owned()
                draggable="false"
                style:transform=move || hand.transform()
            />
        })
    };
    let lines = move || {
        let (media, locale) = (current.get()?, session.locale.get());
        let credit = media.credit.get(locale).to_owned();
        Some(view! {
            <span class="quiet">{media.alt.get(locale).to_owned()}</span>
            <span>{media.caption.get(locale).to_owned()}</span>
            {(!credit.is_empty()).then(|| view! { " " <span class="viewer-credit">{credit}</span> })}
        })
    };
    let single = hand.count < 2;
    view! {
        <dialog
            class="viewer"
            node_ref=dialog
            aria-label=session.say(|words| words.place().pictures)
            on:close=move |_| {
                hand.put_away();
                session.uncover(put_away);
            }
            on:keydown=move |event| hand.key(&event)
        >
            <div
                class="viewer-frame"
                node_ref=hand.frame
                on:pointerdown=move |event| hand.down(&event)
                on:pointermove=move |event| hand.moved(&event)
                on:pointerup=move |event| hand.up(&event, true)
                on:pointercancel=move |event| hand.up(&event, false)
                on:dblclick=move |event| hand.leap(&event)
            >
                {picture}
            </div>
            <p class="viewer-words" aria-live="polite">
                <span class="numbers viewer-count">{move || shown.get().map(|at| format!("{}/{}", at + 1, hand.count))}</span>
                " " {lines}
            </p>
            <div class="viewer-bar">
                <button class="button button-icon" disabled=single autofocus=!single aria-label=session.say(|words| words.place().picture_before) on:click=move |_| hand.turn(-1)>
                    <Icon name="chevron-left"/>
                </button>
                <button class="button button-icon" disabled=single aria-label=session.say(|words| words.place().picture_after) on:click=move |_| hand.turn(1)>
                    <Icon name="chevron-right"/>
                </button>
                <button class="button button-icon" disabled=move || hand.loupe.get().is_whole() aria-label=session.say(|words| words.place().farther) on:click=move |_| hand.zoom(1.0 / STEP)>
                    <Icon name="minus"/>
                </button>
                <button class="button button-icon" disabled=move || hand.loupe.get().is_nearest() aria-label=session.say(|words| words.place().nearer) on:click=move |_| hand.zoom(STEP)>
                    <Icon name="plus"/>
                </button>
                <button class="button button-icon" autofocus=single aria-label=session.say(|words| words.close) on:click=move |_| close()>
                    <Icon name="x"/>
                </button>
            </div>
        </dialog>
    }
}

/// What a visitor's fingers and keys do to the picture.
#[derive(Clone, Copy)]
struct Hand {
    frame: NodeRef<html::Div>,
    shown: RwSignal<Option<usize>>,
    count: usize,
    loupe: RwSignal<Loupe>,
    /// How far a swipe has gone.
    swipe: RwSignal<Finger>,
    fingers: StoredValue<Vec<(i32, Finger)>>,
}

impl Hand {
    fn new(shown: RwSignal<Option<usize>>, count: usize) -> Self {
        Self {
            frame: NodeRef::new(),
            shown,
            count,
            loupe: RwSignal::new(Loupe::WHOLE),
            swipe: RwSignal::new((0.0, 0.0)),
            fingers: StoredValue::new(Vec::new()),
        }
    }

    fn size(self) -> (f64, f64) {
        let frame = self.frame.get_untracked();
        frame.map_or((1.0, 1.0), |frame| (f64::from(frame.client_width()), f64::from(frame.client_height())))
    }

    /// A place on the screen from the middle of the frame, which stands in the screen's upper left corner.
    fn place(self, event: &MouseEvent) -> Finger {
        let (width, height) = self.size();
        (f64::from(event.client_x()) - width / 2.0, f64::from(event.client_y()) - height / 2.0)
    }

    fn transform(self) -> String {
        let (Loupe { scale, x, y }, swipe) = (self.loupe.get(), self.swipe.get().0);
        let number = |number: f64| decimal::shortest((number * 1000.0).round() / 1000.0);
        format!("translate({}px,{}px) scale({})", number(x + swipe), number(y), number(scale))
    }

    fn turn(self, steps: i8) {
        self.loupe.set(Loupe::WHOLE);
        let (count, back) = (self.count, steps < 0);
        self.shown.update(|shown| *shown = shown.map(|at| (at + if back { count - 1 } else { 1 }) % count));
    }

    fn zoom(self, factor: f64) {
        let size = self.size();
        self.loupe.update(|loupe| *loupe = loupe.nearer(factor, (0.0, 0.0), size));
    }

    fn put_away(self) {
        self.shown.set(None);
        self.loupe.set(Loupe::WHOLE);
        self.fingers.update_value(Vec::clear);
    }

    fn key(self, event: &KeyboardEvent) {
        let whole = self.loupe.get_untracked().is_whole();
        let move_by = |by: Finger| self.loupe.update(|loupe| *loupe = loupe.moved(by, self.size()));
        match event.key().as_str() {
            "ArrowRight" if whole && self.count > 1 => self.turn(1),
            "ArrowLeft" if whole && self.count > 1 => self.turn(-1),
            "ArrowRight" => move_by((-STRIDE, 0.0)),
            "ArrowLeft" => move_by((STRIDE, 0.0)),
            "ArrowUp" => move_by((0.0, STRIDE)),
            "ArrowDown" => move_by((0.0, -STRIDE)),
            "+" | "=" => self.zoom(STEP),
            "-" => self.zoom(1.0 / STEP),
            "0" => self.loupe.set(Loupe::WHOLE),
            _ => return,
        }
        event.prevent_default();
    }

    fn leap(self, event: &MouseEvent) {
        let (at, size) = (self.place(event), self.size());
        self.loupe.update(|loupe| {
            *loupe = if loupe.is_whole() { loupe.nearer(LEAP, at, size) } else { Loupe::WHOLE };
        });
    }

    fn down(self, event: &PointerEvent) {
        let at = self.place(event);
        // The finger may leave the frame before it lets go.
        if let Some(frame) = self.frame.get_untracked() {
            let _ = frame.set_pointer_capture(event.pointer_id());
        }
        self.fingers.update_value(|fingers| fingers.push((event.pointer_id(), at)));
        self.swipe.set((0.0, 0.0));
    }

    fn moved(self, event: &PointerEvent) {
        let (at, size) = (self.place(event), self.size());
        let before = self.fingers.get_value();
        let Some(index) = before.iter().position(|(id, _)| *id == event.pointer_id()) else { return };
        self.fingers.update_value(|fingers| fingers[index].1 = at);
        match before[..] {
            [(_, from)] => {
                let by = (at.0 - from.0, at.1 - from.1);
                if self.loupe.get_untracked().is_whole() {
                    self.swipe.update(|(x, y)| (*x, *y) = (*x + by.0, *y + by.1));
                } else {
                    self.loupe.update(|loupe| *loupe = loupe.moved(by, size));
                }
            }
            [(_, first), (_, second)] => {
                let to = if index == 0 { [at, second] } else { [first, at] };
                self.loupe.update(|loupe| *loupe = loupe.pinched([first, second], to, size));
            }
            _ => {}
        }
    }

    fn up(self, event: &PointerEvent, meant: bool) {
        self.fingers.update_value(|fingers| fingers.retain(|(id, _)| *id != event.pointer_id()));
        let steps = swiped(self.swipe.get_untracked());
        self.swipe.set((0.0, 0.0));
        if meant && steps != 0 && self.count > 1 {
            self.turn(steps);
        }
    }
}
