//! The words of a search's answer.

use super::{Format, Words, part, words};
use crate::text::Locale;

words! {
    /// The words of a search's answer, in one locale.
    pub struct Find {}
    none: "没有符合条件的地点", "沒有符合條件的地點", "Nothing matches";
    not_stated: "未注明", "未註明", "Not stated";
    none_hint: "换个词，或清除筛选。", "換個詞，或清除篩選。", "Try another word, or clear the filters.";
}

impl Format {
    /// `另有 5 条`, `5 other results`: what was found besides places.
    #[must_use]
    pub fn other_results(self, count: usize) -> String {
        let (before, after) = match (self.0, count) {
            (Locale::ZhHans, _) => ("另有 ", " 条"),
            (Locale::ZhHant, _) => ("另有 ", " 條"),
            (Locale::En, 1) => ("", " other result"),
            (Locale::En, _) => ("", " other results"),
        };
        [before, &count.to_string(), after].concat()
    }
}

part! {
    /// Those of a search's answer, which come with it.
    find: Find
}
