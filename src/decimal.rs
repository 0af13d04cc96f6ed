//! Decimals, written and read without the standard library's conversion of floating-point numbers.
//!
//! That is right to the last bit for every number there is, and its tables weigh as much as a panel of the page;
//! here are positions, metres and counts.

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

/// Reads a number with a point, an exponent, both or neither, as JSON and people write it; `None` where it is none, or
/// beyond what a double can hold.
///
/// It is the nearest double where the digits make a number below 2⁵³ and the power of ten lies within ±22, as for every
/// number of 15 digits at most: then one division or multiplication of exact numbers does it. Other numbers lie within
/// 2 units in the last place while the power of ten stays within ±44, and within 8 beyond that.
pub(crate) fn float(text: &str) -> Option<f64> {
    let size = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (digits, exponent) = size.split_once(['e', 'E']).unwrap_or((size, "0"));
    let mut exponent: i32 = exponent.parse().ok()?;
    let (mut mantissa, mut any, mut fraction) = (0_u64, false, false);
    for byte in digits.bytes() {
        if byte == b'.' && !fraction {
            fraction = true;
            continue;
        }
        let digit = char::from(byte).to_digit(10)?;
        any = true;
        // Nineteen digits fit; those behind them only move the point.
        let fits = mantissa < 10_u64.pow(18);
        if fits {
            mantissa = mantissa * 10 + u64::from(digit);
        }
        exponent = exponent.saturating_add(i32::from(!fits) - i32::from(fraction));
    }
    let number = scale(mantissa, exponent);
    let number = if text.starts_with('-') { -number } else { number };
    (any && number.is_finite()).then_some(number)
}

// A number times a power of ten.
#[allow(clippy::cast_precision_loss, reason = "half a unit in the last place, as the law of `float` says")]
fn scale(mantissa: u64, exponent: i32) -> f64 {
    let mut number = mantissa as f64;
    // Nineteen digits are zero or infinite well before the power of ten is 400.
    let mut steps = exponent.unsigned_abs().min(400);
    while steps > 0 {
        // The powers of ten up to this one are exact.
        let step = steps.min(22);
        let power = (0..step).fold(1.0, |power, _| power * 10.0);
        number = if exponent < 0 { number / power } else { number * power };
        steps -= step;
    }
    number
}

/// The shortest decimal that [`float`] reads as this finite number; without an exponent, and to 15 digits and 22 places.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "exact below 2⁵³"
)]
pub(crate) fn shortest(number: f64) -> String {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let (mut size, mut zeros) = (number.abs(), 0);
    while size >= EXACT && size.is_finite() {
        size /= 10.0;
        zeros += 1;
    }
    let (mut digits, mut places, mut power) = ((size + 0.5) as u64, 0, 1.0);
    while digits as f64 / power != size && places < 22 && size * power * 10.0 < EXACT {
        places += 1;
        power *= 10.0;
        digits = (size * power + 0.5) as u64;
    }
    let mut text = digits.to_string();
    while text.len() <= places {
        text.insert(0, '0');
    }
    if places > 0 {
        text.insert(text.len() - places, '.');
    }
    text.extend(std::iter::repeat_n('0', zeros));
    if number.is_sign_negative() {
        text.insert(0, '-');
    }
    text
}

#[cfg(test)]
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "on purpose")]
mod tests {
    use super::{float, parse, shortest, write};

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

    // Some bits; the same on every machine.
    fn bits(seed: &mut u64) -> u64 {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        *seed ^ (*seed >> 33)
    }

    // How many doubles lie between two of one sign.
    fn units(a: f64, b: f64) -> u64 {
        a.to_bits().abs_diff(b.to_bits())
    }

    #[test]
    fn reads_floats_as_the_standard_library_does() {
        let mut seed = 1;
        for round in 0..200_000_i32 {
            let digits = bits(&mut seed) >> (round % 64);
            let exponent = (bits(&mut seed) % 660) as i32 - 340;
            let places = bits(&mut seed) % 23;
            for (text, tolerance) in [
                (digits.to_string(), 2),
                (format!("{}.{digits:0>5}", digits % 1000), 2),
                (format!("{digits}e-{places}"), 2),
                (format!("-{digits}E+{places}"), 2),
                (format!("{digits}e{exponent}"), 8),
                (format!("{digits}{digits}.{digits}e{exponent}"), 8),
            ] {
                let oracle: f64 = text.parse().unwrap();
                let short = digits < 1 << 53 && text.contains(['-', '+']) && tolerance == 2;
                match float(&text) {
                    None => assert!(oracle.is_infinite(), "{text}"),
                    // Where doubles lose digits, so do the steps to them.
                    Some(found) if oracle.abs() < 1e-290 => assert!((found - oracle).abs() < 1e-300, "{text}"),
                    Some(found) if short => assert_eq!(found.to_bits(), oracle.to_bits(), "{text}"),
                    Some(found) if found.is_finite() && oracle.is_infinite() => assert!(found > 1.797e308, "{text}"),
                    Some(found) => assert!(units(found, oracle) <= tolerance, "{text}: {found} {oracle}"),
                }
            }
        }
    }

    #[test]
    fn reads_what_people_write_as_floats() {
        for (text, number) in
            [("+5", 5.0_f64), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("-0", -0.0), ("0e999999", 0.0)]
        {
            assert_eq!(float(text).map(f64::to_bits), Some(number.to_bits()), "{text}");
        }
        for bad in ["", "-", ".", "e5", "1e", "1e+", "1.2.3", "NaN", "inf", "1_0", "0x10", "--1", "1e400", "１"] {
            assert_eq!(float(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn writes_floats_as_the_standard_library_does() {
        let mut seed = 2;
        for round in 0..200_000_u32 {
            let digits = (bits(&mut seed) % 1_000_000_000_000_000) >> (round % 50);
            let places = bits(&mut seed) % 20;
            let number: f64 = format!("{digits}e-{places}").parse().unwrap();
            assert_eq!(shortest(number), number.to_string());
            assert_eq!(shortest(-number), (-number).to_string());
            let long = bits(&mut seed) as f64 / bits(&mut seed) as f64;
            let found: f64 = shortest(long).parse().unwrap();
            assert!((found - long).abs() <= long * 1e-15, "{long}");
        }
        for number in [0.0, -0.0, 1e15, 9_007_199_254_740_992.0, 1e20, 5e300_f64] {
            assert_eq!(shortest(number).parse::<f64>().ok().map(|found| units(found, number) < 64), Some(true));
        }
    }
}
