//! Decimals, written and read without the standard library's conversion of floating-point numbers.
//!
//! That is right to the last bit for every number there is, and its tables weigh as much as a panel of the page;
//! here are positions, metres and counts.

use std::fmt;

/// Writes `value / 10^places`, with every place: `(2_316_343, 5)` is `23.16343`.
///
/// # Errors
/// When `out` takes no more.
pub fn write(out: &mut impl fmt::Write, value: i32, places: u32) -> fmt::Result {
    let scale = 10_u32.pow(places.min(9));
    let size = value.unsigned_abs();
    let sign = if value < 0 { "-" } else { "" };
    let width = places as usize;
    write!(out, "{sign}{}.{:0width$}", size / scale, size % scale)
}

/// Reads what [`write`] writes, and shorter or longer decimals; further places are cut off.
#[must_use]
pub fn parse(text: &str, places: u32) -> Option<i32> {
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
#[must_use]
pub fn float(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    let sign = usize::from(matches!(bytes.first(), Some(b'-' | b'+')));
    let (mut mantissa, mut exponent, mut any, mut fraction) = (0_u64, 0_i32, false, false);
    for (at, byte) in bytes.iter().enumerate().skip(sign) {
        match byte {
            b'0'..=b'9' => {
                any = true;
                // Nineteen digits fit; those behind them only move the point.
                let fits = mantissa < 10_u64.pow(18);
                if fits {
                    mantissa = mantissa * 10 + u64::from(byte - b'0');
                }
                exponent += i32::from(!fits) - i32::from(fraction);
            }
            b'.' if !fraction => fraction = true,
            b'e' | b'E' => {
                exponent = text.get(at + 1..)?.parse::<i32>().ok()?.saturating_add(exponent);
                break;
            }
            _ => return None,
        }
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
#[must_use]
pub fn shortest(number: f64) -> String {
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
