//! Sine and cosine for the angles of maps.
//!
//! The standard library's take any angle, and reduce the largest by thousands of bits of π; in the browser's module that
//! alone weighs more than all of this folder.

use std::f64::consts::FRAC_2_PI;

/// The sine and the cosine of an angle in radians, each within 2 × 10⁻¹⁶, up to 10⁵ radians either way; less exact
/// beyond.
#[must_use]
pub fn sine_cosine(angle: f64) -> (f64, f64) {
    /// A quarter of a turn: the leading 33 bits, so that its multiples are exact, and what they leave.
    const QUARTER: (f64, f64) = (1.570_796_326_734_125_6, 6.077_100_506_506_192e-11);

    let quarters = (angle * FRAC_2_PI).round_ties_even();
    let rest = (angle - quarters * QUARTER.0) - quarters * QUARTER.1;
    let square = rest * rest;
    let sine = rest + rest * square * horner(square, &SINE);
    let cosine = 1.0 - square / 2.0 + square * square * horner(square, &COSINE);
    #[allow(clippy::cast_possible_truncation, reason = "only the last two bits count")]
    match quarters as i64 & 3 {
        0 => (sine, cosine),
        1 => (cosine, -sine),
        2 => (-sine, -cosine),
        _ => (-cosine, sine),
    }
}

/// The sine of an angle in radians; see [`sine_cosine`].
#[must_use]
pub fn sine(angle: f64) -> f64 {
    sine_cosine(angle).0
}

/// The cosine of an angle in radians; see [`sine_cosine`].
#[must_use]
pub fn cosine(angle: f64) -> f64 {
    sine_cosine(angle).1
}

// Taylor's series, the last term first: 1/17! … −1/3!, and 1/16! … 1/4!.
const SINE: [f64; 8] = [
    1.0 / 355_687_428_096_000.0,
    -1.0 / 1_307_674_368_000.0,
    1.0 / 6_227_020_800.0,
    -1.0 / 39_916_800.0,
    1.0 / 362_880.0,
    -1.0 / 5_040.0,
    1.0 / 120.0,
    -1.0 / 6.0,
];
const COSINE: [f64; 7] = [
    1.0 / 20_922_789_888_000.0,
    -1.0 / 87_178_291_200.0,
    1.0 / 479_001_600.0,
    -1.0 / 3_628_800.0,
    1.0 / 40_320.0,
    -1.0 / 720.0,
    1.0 / 24.0,
];

fn horner(x: f64, terms: &[f64]) -> f64 {
    terms.iter().fold(0.0, |sum, term| sum * x + term)
}
