//! The site: on phones a map under a sheet, on wider screens a rail, a panel and the map.

use leptos::{html, prelude::*};

use super::Content;
use crate::{
    app::{
        ELDER, VIEW, browser,
        map::Stage,
        panel::{Goto, Icon},
        session::use_session,
    },
    command::Command,
    link::Page,
    text::Locale,
    view::Area,
};

/// How far the sheet is raised on phones.
#[derive(Clone, Copy, PartialEq)]
enum Rest {
    Peek,
    Half,
    Full,
}

impl Rest {
    const fn name(self) -> &'static str {
        match self {
            Self::Peek => "peek",
            Self::Half => "half",
            Self::Full => "full",
        }
    }

    const fn higher(self) -> Self {
        match self {
            Self::Peek => Self::Half,
            Self::Half | Self::Full => Self::Full,
        }
    }

    const fn lower(self) -> Self {
        match self {
            Self::Full => Self::Half,
            Self::Half | Self::Peek => Self::Peek,
        }
    }

    /// A tap on the handle raises step by step, and lowers from the top.
    const fn tapped(self) -> Self {
        match self {
            Self::Full => Self::Peek,
            Self::Half | Self::Peek => self.higher(),
        }
    }

    /// A drag of the handle by so many pixels, downwards positive; a short one is a tap.
    const fn dragged(self, pixels: i32) -> Self {
        match pixels {
            ..-16 => self.higher(),
            17.. => self.lower(),
            _ => self.tapped(),
        }
    }
}

/// The site's frame.
#[component]
pub fn Site() -> impl IntoView {
    let session = use_session();
    let rest = RwSignal::new(Rest::Peek);
    // How far it was raised over the map when another page was opened.
    let raised = StoredValue::new(Rest::Peek);
    let scroller = NodeRef::<html::Div>::new();
    let held = StoredValue::new(None::<i32>);
    // A page that is opened is read from its top; the map's list is raised by hand only.
    Effect::new(move |before: Option<(Page, bool)>| {
        // Who adds stops on the map has to see it.
        let (page, picking) = (session.page.get(), session.picking.get());
        if before.as_ref().is_some_and(|(before, picked)| *picked == picking && before.turns_to(&page)) {
            return (page, picking);
        }
        if before.as_ref().is_some_and(|(before, _)| *before == Page::Map) {
            raised.set_value(rest.get_untracked());
        }
        rest.set(match page {
            Page::Map if session.returned.get_value() => raised.get_value(),
            _ if picking || page == Page::Map => Rest::Peek,
            _ => Rest::Full,
        });
        // The first page is at its top; to ask for that would have it laid out before it is whole.
        if let Some(scroller) = scroller.get_untracked().filter(|_| before.is_some()) {
            scroller.set_scroll_top(0);
        }
        (page, picking)
    });
    Effect::new(move |before: Option<()>| {
        let glance = session.glance.get();
        if before.is_some() && (glance || rest.get_untracked() == Rest::Peek) {
            rest.set(if glance { Rest::Peek } else { Rest::Half });
        }
    });
    view! {
        <div class="site" data-stage=move || if session.has_map() { "on" } else { "off" }>
            <a class="skip" href="#content" on:click=move |event| {
                event.prevent_default();
                if let Some(scroller) = scroller.get_untracked() {
                    let _ = scroller.focus();
                }
            }>{session.say(|words| words.skip)}</a>
            <Masthead/>
            <Rail/>
            <main class="panel" data-rest=move || rest.get().name()>
                <button
                    class="sheet-handle"
                    aria-label=session.say(|words| words.expand)
                    aria-expanded=move || (rest.get() != Rest::Peek).to_string()
                    on:pointerdown:target=move |event| {
                        held.set_value(Some(event.client_y()));
                        // The finger may leave the handle before it lets go.
                        let _ = event.target().set_pointer_capture(event.pointer_id());
                    }
                    on:pointerup=move |event| {
                        if let Some(from) = held.try_update_value(Option::take).flatten() {
                            rest.update(|rest| *rest = rest.dragged(event.client_y() - from));
                        }
                    }
                    // A keyboard's click has no pointer before it.
                    on:click=move |event| if event.detail() == 0 { rest.update(|rest| *rest = rest.tapped()) }
                ></button>
                <div
                    class="panel-scroll"
                    id="content"
                    tabindex="-1"
                    node_ref=scroller
                    // A sheet that rose under a mouse's button would be gone from below it before the click.
                    on:focusin=move |_| {
                        if rest.get_untracked() == Rest::Peek && browser::focus_is_visible() {
                            rest.set(Rest::Half);
                        }
                    }
                >
                    <Content/>
                </div>
            </main>
            <div class="stage"><Stage/></div>
        </div>
    }
}

/// The site's name, and the choices of view and of language.
#[component]
fn Masthead() -> impl IntoView {
    let session = use_session();
    let data = session.data();
    let title = data.site.title.clone();
    let offered = data.site.locales.clone();
    let example = data.site.example;
    let elder = RwSignal::new(browser::is_enlarged());
    let switch = (offered.len() > 1).then(|| {
        view! {
            <select
                aria-label="语言 Language"
                on:change:target=move |event| {
                    if let Some(locale) = Locale::from_tag(&event.target().value()) {
                        session.act(Command::SetLocale(locale));
                    }
                }
            >
                {offered.into_iter().map(|locale| view! {
                    <option value=locale.tag() lang=locale.tag() prop:selected=move || session.locale.get() == locale>
                        {locale.own_name()}
                    </option>
                }).collect_view()}
            </select>
        }
    });
    view! {
        <header class="masthead">
            <p class="masthead-title">
                <Goto page=Page::Map>{move || title.get(session.locale.get()).to_owned()}</Goto>
                {example.then(|| view! { <span class="mark">{session.say(|words| words.example_data)}</span> })}
            </p>
            <button
                class="masthead-view"
                aria-pressed=move || elder.get().to_string()
                on:click=move |_| {
                    let on = !elder.get_untracked();
                    elder.set(on);
                    browser::enlarge(on);
                    session.keep(VIEW, if on { ELDER } else { "standard" });
                }
            >{session.say(|words| words.elder)}</button>
            {switch}
        </header>
    }
}

/// The four ways in.
#[component]
fn Rail() -> impl IntoView {
    let session = use_session();
    let entries = [
        (Area::Map, Page::Map, "map"),
        (Area::Calendar, Page::CALENDAR, "calendar"),
        (Area::Routes, Page::Routes, "route"),
        (Area::More, Page::More, "more"),
    ];
    let off = session.data().site.modules_off.clone();
    view! {
        <nav class="rail" aria-label=session.say(|words| words.site_navigation)>
            {entries.into_iter().filter(|(area, _, _)| !off.iter().any(|name| name == area.module())).map(|(area, page, icon)| view! {
                <Goto page current=Signal::derive(move || session.area() == area)>
                    <Icon name=icon/>
                    <span>{move || area.label(session.words())}</span>
                </Goto>
            }).collect_view()}
        </nav>
    }
}
