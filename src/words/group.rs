//! What is said of groups on the map.

use super::Format;
use crate::text::Locale;

impl Format {
    /// A group with some of others beside it: `越秀区等`, `Yuexiu and others`.
    #[must_use]
    pub fn and_others(self, name: &str) -> String {
        match self.0 {
            Locale::ZhHans | Locale::ZhHant => format!("{name}等"),
            Locale::En => format!("{name} and others"),
        }
    }

    /// So many of a group's places: `22 处中的 2 处`, `2 of 22 places`.
    #[must_use]
    pub fn part_of_group(self, part: usize, whole: usize) -> String {
        match self.0 {
            Locale::ZhHans => format!("{whole} 处中的 {part} 处"),
            Locale::ZhHant => format!("{whole} 處中的 {part} 處"),
            Locale::En => format!("{part} of {whole} places"),
        }
    }

    /// The group of places whose address names no district.
    #[must_use]
    pub const fn no_district(self) -> &'static str {
        match self.0 {
            Locale::ZhHans => "未注明区划",
            Locale::ZhHant => "未註明區劃",
            Locale::En => "District not stated",
        }
    }
}
