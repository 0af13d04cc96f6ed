//! Whole numbers as Chinese texts write them.

/// Takes a number of at most four signs from the front: `1932`, `１９３２`, `一九三二`, `〇`, `十二`, `二十`, `元`.
///
/// Gives the value, how many signs it took, and the rest.
pub(super) fn read(text: &str) -> Option<(i32, usize, &str)> {
    let mut tens = 0;
    let mut ones = 0;
    let mut taken = 0;
    let mut bytes = 0;
    for c in text.chars() {
        match digit(c) {
            Some(value) => ones = ones * 10 + value,
            // 十 alone counts one ten; the digit before it counts more.
            None if c == '十' => (tens, ones) = (ones.max(1) * 10, 0),
            None => break,
        }
        taken += 1;
        bytes += c.len_utf8();
        if taken > 4 {
            return None;
        }
    }
    (taken > 0).then(|| (tens + ones, taken, &text[bytes..]))
}

fn digit(c: char) -> Option<i32> {
    Some(match c {
        '0'..='9' => from_zero(c, '0'),
        '０'..='９' => from_zero(c, '０'),
        '〇' | '零' | '○' => 0,
        // 元年, 元月
        '一' | '元' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

fn from_zero(c: char, zero: char) -> i32 {
    i32::try_from(u32::from(c) - u32::from(zero)).unwrap_or(0)
}
