//! A sheet over the page or the map: it takes the focus when it opens, and gives it back when it is closed, which going back
//! does as well.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use crate::app::{
    browser::{self, HtmlElement},
    panel::Icon,
    session::use_session,
};

/// How a sheet is closed; cheap to copy.
#[derive(Clone, Copy)]
pub struct Closing {
    close: Callback<()>,
    from: StoredValue<Option<HtmlElement>, LocalStorage>,
    button: Option<&'static str>,
}

impl Closing {
    /// Closes by `close`; the focus goes back to where it is now.
    #[must_use]
    pub fn new(close: impl Fn() + Send + Sync + 'static) -> Self {
        let from = StoredValue::new_local(browser::focused());
        Self { close: Callback::new(move |()| close()), from, button: None }
    }

    /// The same, for a sheet that the button with this id opens: some browsers leave pressed buttons without the focus.
    #[must_use]
    pub fn by_button(button: &'static str, close: impl Fn() + Send + Sync + 'static) -> Self {
        Self { button: Some(button), ..Self::new(close) }
    }

    /// Closes the sheet.
    pub fn close(self) {
        let from = self.from.try_get_value().flatten();
        self.close.run(());
        if let Some(element) = self.button.and_then(browser::element_by_id).or(from) {
            let _ = element.focus();
        }
    }
}

/// The sheet: Escape or the button beside its title closes it.
#[component]
pub fn Sheet(
    /// Its classes.
    class: &'static str,
    /// The id of its title.
    id: &'static str,
    /// What it is called.
    title: AnyView,
    /// How it is closed.
    closing: Closing,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let session = use_session();
    let put_away = Callback::new(move |()| closing.close());
    session.cover(put_away);
    on_cleanup(move || session.uncover(put_away));
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| {
        request_animation_frame(move || {
            let sheet = heading.closest("[role=dialog]").ok().flatten();
            // Who has been quicker than the frame stays where they are.
            if !sheet.zip(browser::focused()).is_some_and(|(sheet, focused)| sheet.contains(Some(&focused))) {
                let _ = heading.focus();
            }
        });
    });
    view! {
        <section
            class=class
            role="dialog"
            aria-labelledby=id
            on:keydown=move |event: KeyboardEvent| if event.key() == "Escape" { closing.close() }
        >
            <header class="filters-head">
                <h2 id=id tabindex="-1" node_ref=heading>{title}</h2>
                <button class="button button-plain button-icon" aria-label=session.say(|words| words.close) on:click=move |_| closing.close()>
                    <Icon name="x"/>
                </button>
            </header>
            {children()}
        </section>
    }
}
