//! The kinds of trouble, each with a stable code; the wordings stand in one file for each language.

mod en;
mod hans;
mod hant;

use super::finding::Severity;
use crate::text::Locale;

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident = $id:literal,)+) => {
        /// A kind of trouble; its identifier never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$meta])* $name,)+
        }

        impl Code {
            /// Every code, in the order of the identifiers.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable identifier: `E101`, `W303`; the letter is the severity.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }
        }
    };
}

codes! {
    /// The file is not there.
    NotFound = "E101",
    /// The server answered with an error.
    Status = "E102",
    /// No answer in time.
    Timeout = "E103",
    /// The network failed, or the server forbids other sites to read it.
    Network = "E104",
    /// Not JSON at all.
    NotJson = "E105",
    /// A web page where JSON should be.
    Html = "E106",
    /// A broken part was left out.
    Syntax = "E107",
    /// The end is missing.
    Truncated = "E108",
    /// Not in UTF-8.
    NotUtf8 = "E109",
    /// A byte order mark.
    ByteOrderMark = "W110",
    /// A comma too many.
    TrailingComma = "W111",
    /// Not a number.
    NotANumber = "W112",
    /// A raw line break within a string.
    ControlCharacter = "W113",
    /// Not a source.
    NotASource = "E114",
    /// Nothing in it.
    EmptySource = "W115",
    /// An empty list.
    EmptyList = "W116",
    /// The shape's list is not there.
    ListNotFound = "E117",
    /// A comma too few.
    MissingComma = "W118",
    /// A line that is no iCalendar.
    NotCalendarLine = "E119",

    /// No version.
    NoVersion = "E201",
    /// A version that this program does not know.
    UnknownVersion = "E202",
    /// No datum.
    NoDatum = "E203",
    /// An unknown language.
    UnknownLanguage = "W204",
    /// No sources.
    NoSources = "W205",
    /// A base layer that must not be shown.
    LayerNotShown = "E206",
    /// An unknown module.
    UnknownModule = "W207",
    /// A circle of parents.
    CircularParent = "E208",
    /// A picture map that its points do not place.
    PictureNotPlaced = "E209",
    /// A picture map whose points disagree.
    PictureBent = "W210",

    /// Something of another type than the contract says.
    WrongType = "E301",
    /// A required member is missing, or cannot be read.
    Missing = "E302",
    /// A member that the contract does not have.
    UnknownMember = "W303",
    /// Not a date or a time.
    NotADate = "E304",
    /// An address of a refused kind.
    UnsafeUrl = "E305",
    /// Not one of the words the contract knows.
    UnknownWord = "E306",
    /// Read, though not written as agreed.
    Unusual = "W307",
    /// A number out of bounds.
    OutOfRange = "E308",
    /// Opening hours that are not understood.
    UnclearHours = "W309",
    /// A recurrence rule that is not understood.
    UnclearRule = "E310",
    /// A picture without a description.
    NoAlt = "W311",
    /// A record without a source.
    NoSource = "W312",
    /// It ends before it begins.
    EndBeforeStart = "E313",
    /// A rule with more dates than anybody can be shown.
    TooManyDates = "E314",
    /// A time zone that nobody knows.
    UnknownZone = "W315",

    /// A position that is nowhere on earth.
    NotOnEarth = "E401",
    /// Latitude before longitude.
    SwappedAxes = "E402",
    /// Outside the site's area.
    OutsideArea = "W403",
    /// A geometry that cannot be shown.
    Geometry = "E404",
    /// Approximate by how much?
    NoRadius = "W405",
    /// Zero, zero.
    NullIsland = "E406",

    /// A reference to nothing.
    Dangling = "E501",
    /// Two records with one id.
    DuplicateId = "E502",
    /// The same record twice.
    Repeated = "W503",
    /// Filed under a taxonomy that the manifest does not declare.
    UnknownTaxonomy = "W504",
    /// Filed under a code that the taxonomy does not have.
    UnknownCode = "W505",
}

impl Code {
    /// How bad it is; also the identifier's letter.
    #[must_use]
    pub fn severity(self) -> Severity {
        if self.id().starts_with('E') { Severity::Error } else { Severity::Warning }
    }

    /// What is wrong; `{found}` and `{expected}` stand for a finding's own.
    #[must_use]
    pub const fn cause(self, locale: Locale) -> &'static str {
        let [cause, _] = self.words(locale);
        cause
    }

    /// What to do.
    #[must_use]
    pub const fn remedy(self, locale: Locale) -> &'static str {
        let [_, remedy] = self.words(locale);
        remedy
    }

    /// Whether it is a habit of a whole file, told once with a count, rather than at every record.
    pub(super) const fn is_habit(self) -> bool {
        matches!(
            self,
            Self::UnknownMember
                | Self::UnknownLanguage
                | Self::Unusual
                | Self::NoAlt
                | Self::NoSource
                | Self::UnknownTaxonomy
                | Self::UnknownCode
        )
    }

    const fn words(self, locale: Locale) -> [&'static str; 2] {
        match locale {
            Locale::ZhHans => hans::words(self),
            Locale::ZhHant => hant::words(self),
            Locale::En => en::words(self),
        }
    }
}
