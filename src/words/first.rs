//! The words that may be needed before anything else is there.

use super::words;
use crate::text::Locale;

impl First {
    /// The words of a locale.
    #[must_use]
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::ZhHans => &ZH_HANS,
            Locale::ZhHant => &ZH_HANT,
            Locale::En => &EN,
        }
    }
}

words! {
    /// What is said while the site is fetched, and when that fails.
    pub struct First {}

    load_failed: "数据未能载入", "數據未能載入", "The data could not be loaded";
    load_failed_hint: "请检查网络后重试。", "請檢查網絡後重試。", "Check the network and try again.";
    loading: "正在载入", "正在載入", "Loading";
    retry: "重试", "重試", "Try again";
}
