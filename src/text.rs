//! Publisher's text, in one or several languages.

use std::fmt;

/// A language of the page: how its words, dates and glyphs are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Locale {
    /// Chinese in Simplified script.
    #[default]
    ZhHans,
    /// Chinese in Traditional script.
    ZhHant,
    /// English.
    En,
}

impl Locale {
    /// Every locale, in the order the switch shows them.
    pub const ALL: [Self; 3] = [Self::ZhHans, Self::ZhHant, Self::En];

    /// The BCP 47 tag: `zh-Hans`, `zh-Hant` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// What its readers call it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::ZhHans => "简体中文",
            Self::ZhHant => "繁體中文",
            Self::En => "English",
        }
    }

    /// The locale a BCP 47 tag asks for, with the regional habits of the web (`zh-TW`, `zh-CN`, `en-GB`).
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        match parts.next()? {
            "en" => Some(Self::En),
            "zh" if tag.contains("hant") => Some(Self::ZhHant),
            "zh" if tag.contains("hans") => Some(Self::ZhHans),
            "zh" if parts.any(|part| matches!(part, "tw" | "hk" | "mo")) => Some(Self::ZhHant),
            "zh" => Some(Self::ZhHans),
            _ => None,
        }
    }

    /// Where to look when a text lacks this language: the other script first, then the other tongue.
    const fn fallbacks(self) -> [Self; 3] {
        match self {
            Self::ZhHans => [Self::ZhHans, Self::ZhHant, Self::En],
            Self::ZhHant => [Self::ZhHant, Self::ZhHans, Self::En],
            Self::En => [Self::En, Self::ZhHans, Self::ZhHant],
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// Whether a text says nothing: it is empty, or white space.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// A text as published: one wording for all readers, or one for each language.
///
/// An empty text is a text the publisher did not give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// `None` is a wording without a declared language: it serves every reader.
    variants: Vec<(Option<Locale>, Box<str>)>,
}

impl Text {
    /// One wording for every reader.
    #[must_use]
    pub fn plain(text: &str) -> Self {
        Self::from_variants([(None, text)])
    }

    /// One wording for each language given; empty wordings are dropped.
    #[must_use]
    pub fn from_variants<'a>(variants: impl IntoIterator<Item = (Option<Locale>, &'a str)>) -> Self {
        let variants = variants.into_iter();
        let mut kept = Vec::with_capacity(variants.size_hint().0);
        for (locale, text) in variants {
            if !is_blank(text) {
                kept.push((locale, text.into()));
            }
        }
        Self { variants: kept }
    }

    /// The wording for a reader: their language, else the nearest there is, else nothing (`""`).
    #[must_use]
    pub fn get(&self, locale: Locale) -> &str {
        self.pick(locale).map_or("", |(_, text)| text)
    }

    /// The language of the wording that [`Text::get`] gives, where it is declared.
    #[must_use]
    pub fn language(&self, locale: Locale) -> Option<Locale> {
        self.pick(locale).and_then(|(language, _)| language)
    }

    /// Whether the publisher gave nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.variants.is_empty()
    }

    /// Every wording, for search.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        self.variants.iter().map(|(_, text)| &**text)
    }

    fn pick(&self, locale: Locale) -> Option<(Option<Locale>, &str)> {
        locale
            .fallbacks()
            .into_iter()
            .find_map(|wanted| self.variants.iter().find(|(language, _)| *language == Some(wanted)))
            .or_else(|| self.variants.first())
            .map(|(language, text)| (*language, &**text))
    }
}

impl From<String> for Text {
    /// One wording for every reader.
    fn from(text: String) -> Self {
        if is_blank(&text) { Self::default() } else { Self { variants: vec![(None, text.into())] } }
    }
}
