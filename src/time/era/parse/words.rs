//! The words of time, in both scripts; longer ones before those they begin with.

/// What stands between the ends of a range, or between the items of a list.
pub(super) const BETWEEN: [&str; 13] = ["——", "—", "–", "－", "―", "-", "~", "～", "至", "到", "、", "，", ","];

/// Words of uncertainty.
pub(super) const ABOUT: [&str; 12] =
    ["大约", "大約", "约", "約", "前后", "前後", "左右", "circa", "ca.", "c.", "?", "？"];

/// Words that say what happened, or the hour, and do not change the day.
pub(super) const ASIDE: [&str; 14] =
    ["始建于", "始建於", "建于", "建於", "公元", "西元", "始建", "重建", "修建", "建成", "建", "晚", "间", "間"];

/// A word, and the first and the last part of a longer time that it means.
pub(super) type Part = (&'static str, i32, i32);

/// Parts of a month, by their first and last day; 99 is the month's end.
pub(super) const OF_MONTH: [Part; 7] = [
    ("上旬", 1, 10),
    ("中旬", 11, 20),
    ("下旬", 21, 99),
    ("初", 1, 10),
    ("中", 11, 20),
    ("底", 21, 99),
    ("末", 21, 99),
];

/// Parts of a year, by their first and last month: generous, for seasons are not exact.
pub(super) const OF_YEAR: [Part; 13] = [
    ("上半年", 1, 6),
    ("下半年", 7, 12),
    ("年初", 1, 3),
    ("年底", 10, 12),
    ("年末", 10, 12),
    ("春", 1, 5),
    ("夏", 4, 8),
    ("秋", 7, 11),
    ("冬", 10, 12),
    ("初", 1, 3),
    ("中", 5, 8),
    ("底", 10, 12),
    ("末", 10, 12),
];

/// Parts of a longer time, in tenths of it: from after the first number to the end of the second.
pub(super) const OF_AGE: [Part; 18] = [
    ("上半叶", 0, 5),
    ("上半葉", 0, 5),
    ("下半叶", 5, 10),
    ("下半葉", 5, 10),
    ("中叶", 3, 7),
    ("中葉", 3, 7),
    ("早期", 0, 4),
    ("初期", 0, 4),
    ("前期", 0, 5),
    ("中期", 3, 7),
    ("后期", 5, 10),
    ("後期", 5, 10),
    ("晚期", 6, 10),
    ("末期", 7, 10),
    ("末年", 7, 10),
    ("初", 0, 3),
    ("中", 3, 7),
    ("末", 7, 10),
];

/// Dynasties and ages by their usual years; the year before 1 is 0, so that 206 BC is −205.
pub(super) const DYNASTIES: [Part; 57] = [
    ("夏", -2069, -1600),
    ("商", -1599, -1045),
    ("西周", -1045, -770),
    ("东周", -769, -255),
    ("東周", -769, -255),
    ("周", -1045, -255),
    ("春秋", -769, -475),
    ("战国", -474, -220),
    ("戰國", -474, -220),
    ("秦", -220, -206),
    ("西汉", -201, 8),
    ("西漢", -201, 8),
    ("东汉", 25, 220),
    ("東漢", 25, 220),
    ("汉", -201, 220),
    ("漢", -201, 220),
    ("三国", 220, 280),
    ("三國", 220, 280),
    ("西晋", 265, 316),
    ("西晉", 265, 316),
    ("东晋", 317, 420),
    ("東晉", 317, 420),
    ("晋", 265, 420),
    ("晉", 265, 420),
    ("十六国", 304, 439),
    ("十六國", 304, 439),
    ("南北朝", 420, 589),
    ("北魏", 386, 534),
    ("东魏", 534, 550),
    ("西魏", 535, 556),
    ("北齐", 550, 577),
    ("北齊", 550, 577),
    ("北周", 557, 581),
    ("隋", 581, 618),
    ("唐", 618, 907),
    ("渤海", 698, 926),
    ("五代十国", 907, 979),
    ("五代十國", 907, 979),
    ("五代", 907, 960),
    ("南诏", 738, 902),
    ("大理", 937, 1253),
    ("北宋", 960, 1127),
    ("南宋", 1127, 1279),
    ("宋", 960, 1279),
    ("辽", 916, 1125),
    ("遼", 916, 1125),
    ("西夏", 1038, 1227),
    ("金", 1115, 1234),
    ("元", 1271, 1368),
    ("明", 1368, 1644),
    ("清", 1644, 1911),
    ("淸", 1644, 1911),
    ("中华民国", 1912, 1949),
    ("中華民國", 1912, 1949),
    ("民国", 1912, 1949),
    ("民國", 1912, 1949),
    ("近代", 1840, 1949),
];

/// Takes a word from the front, with what it means.
pub(super) fn take<'a>(text: &'a str, words: &[Part]) -> Option<(i32, i32, &'a str)> {
    words.iter().find_map(|&(word, from, to)| text.strip_prefix(word).map(|rest| (from, to, rest)))
}

/// Takes one of some words from the front.
pub(super) fn skip<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}
