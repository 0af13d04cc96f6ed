//! Decimals of a fixed number of places, written and read without floating-point formatting.

use std::fmt;

/// Writes `value / 10^places`, with every place: `(2_316_343, 5)` is `23.16343`.
pub(crate) fn write(out: &mut impl fmt::Write, value: i32, places: u32) -> fmt::Result {
    let scale = 10_u32.pow(places.min(9));
    let size = value.unsigned_abs();
    let sign = if value < 0 { "-" } else { "" };
    let width = places as usize;
    write!(out, "{sign}{}.{:0width$}", size / scale, size % scale)
}

/// Reads what [`write`] writes, and shorter or longer decimals; further places are cut off.
pub(crate) fn parse(text: &str, places: u32) -> Option<i32> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let padded = fraction.bytes().chain(std::iter::repeat(b'0')).take(places as usize);
    let size = whole
        .bytes()
        .chain(padded)
        .try_fold(0_i32, |sum, digit| sum.checked_mul(10)?.checked_add(i32::from(digit - b'0')))?;
    Some(if negative { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::{parse, write};

    #[test]
    fn writes_and_reads_back() {
        for (value, places, text) in [
            (2_316_343, 5, "23.16343"),
            (-5, 5, "-0.00005"),
            (0, 5, "0.00000"),
            (1400, 2, "14.00"),
            (i32::MAX, 6, "2147.483647"),
        ] {
            let mut out = String::new();
            write(&mut out, value, places).unwrap();
            assert_eq!(out, text);
            assert_eq!(parse(text, places), Some(value));
        }
    }

    #[test]
    fn reads_what_people_write() {
        assert_eq!(parse("14", 2), Some(1400));
        assert_eq!(parse("14.5", 2), Some(1450));
        assert_eq!(parse("14.559", 2), Some(1455));
        for bad in ["", "-", ".5", "1e3", "+1", "1.2.3", "NaN", "99999999999", "１"] {
            assert_eq!(parse(bad, 5), None, "{bad:?}");
        }
    }
}
