//! Accented Latin letters, as they are found without their accents.

/// The plain lower-case letters of an accented one; `None` for letters that are none of these.
pub(super) fn plain(c: char) -> Option<&'static str> {
    /// Groups of letters that share their plain form, which comes first.
    const GROUPS: [&str; 27] = [
        "aàáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ",
        "cçćĉċč",
        "dďđðḍ",
        "eèéêëēĕėęěȅȇȩẹẻẽếềểễệ",
        "gĝğġģǧǵ",
        "hĥħḥ",
        "iìíîïĩīĭįıǐȉȋỉị",
        "jĵǰ",
        "kķǩḳ",
        "lĺļľŀłḷ",
        "mḿṃ",
        "nñńņňŉǹṇ",
        "oòóôõöøōŏőǒǫǿȍȏȫȭȯọỏốồổỗộớờởỡợơ",
        "pṕṗ",
        "rŕŗřȑȓṛ",
        "sśŝşšșṣſ",
        "tţťŧțṭ",
        "uùúûüũūŭůűųǔǖǘǚǜȕȗụủứừửữựư",
        "vṽṿ",
        "wŵẁẃẅ",
        "xẋẍ",
        "yýÿŷȳỳỵỷỹ",
        "zźżžẓ",
        "æǽ",
        "œ",
        "þ",
        "ß",
    ];
    const PLAIN: [&str; 27] = [
        "a", "c", "d", "e", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "v", "w", "x", "y",
        "z", "ae", "oe", "th", "ss",
    ];
    let lower = lower(c);
    GROUPS.iter().position(|group| group.contains(lower)).map(|index| PLAIN[index])
}

/// The lower case of an accented Latin letter.
pub(super) fn lower(c: char) -> char {
    // In these blocks capitals stand 32 before their small letter, or just before it.
    let code = u32::from(c);
    let lower = match code {
        0xc0..=0xde => code + 32,
        0x178 => 0xff,
        0x139..=0x148 | 0x179..=0x17e | 0x1cd..=0x1dc if code % 2 == 1 => code + 1,
        0x100..=0x137 | 0x14a..=0x177 | 0x1de..=0x1ef | 0x1f8..=0x233 | 0x1e00..=0x1eff if code % 2 == 0 => code + 1,
        0x1a0 | 0x1af => code + 1,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(c)
}
