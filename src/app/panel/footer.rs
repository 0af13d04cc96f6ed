//! What a portal must say at the foot of a page; each part only if the publisher gives it.

use leptos::prelude::*;

use crate::{
    about::Url,
    app::{panel::Outside, session::use_session},
    profile::Outbound,
};

/// The foot of a page.
#[component]
pub fn Footer() -> impl IntoView {
    let session = use_session();
    let data = session.data();
    // A shared screen leads nowhere else, and says whose it is at its head.
    if session.outbound == Outbound::Qr {
        return ().into_any();
    }
    let foot = move || {
        let (words, locale) = (session.words(), session.locale.get());
        let (site, footer) = (&data.site, &data.site.footer);
        let facts = [
            (words.publisher, site.publisher.get(locale)),
            (words.host, footer.host.get(locale)),
            (words.organiser, footer.organiser.get(locale)),
            (words.phone, footer.phone.as_str()),
            (words.site_code, footer.site_code.as_str()),
            (words.updated, site.generated_at.get(..10).unwrap_or_default()),
        ];
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
        let facts = facts.map(|(name, value)| view! { <p>{name} "： " {value.to_owned()}</p> }).collect_view();
        let record = Url::parse("https://beian.miit.gov.cn/").filter(|_| !footer.icp.is_empty());
        let links = [
            (words.error_report, &footer.error_report),
            (words.privacy, &footer.privacy),
            (words.accessibility, &footer.accessibility),
        ];
        let links = links.into_iter().filter_map(|(label, url)| Some(view! { <Outside url=url.clone()? label/> }));
        let badge = footer.badge.as_ref().map(|(image, page)| view! {
            <a href=page.as_str().to_owned() rel="noopener"><img class="footer-badge" src=image.as_str().to_owned() alt=words.publisher/></a>
        });
        view! {
            <footer class="footer small muted">
                <p>{site.notice.get(locale).to_owned()}</p>
                {facts}
                <p class="footer-links">
                    {links.collect_view()}
                    {record.map(|url| view! { <Outside url label=footer.icp.clone()/> })}
                    {footer.police.clone().map(|(number, url)| view! { <Outside url label=number/> })}
                </p>
                {badge}
            </footer>
        }
    };
    foot.into_any()
}
