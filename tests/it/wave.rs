//! Sine and cosine against the standard library's.

use xunji::geo::wave::sine_cosine;

use crate::seed::Seed;

#[test]
fn they_agree_with_the_standard_library() {
    let mut seed = Seed(7);
    for step in 0..200_000_u32 {
        // From tiny angles to the largest that the datums ask for, and beyond.
        let reach = [1e-9, 1.0, 10.0, 4_000.0, 1e5][step as usize % 5];
        let angle = seed.between(-reach, reach);
        let (sine, cosine) = sine_cosine(angle);
        assert!((sine - angle.sin()).abs() <= 2.3e-16, "sin {angle}: {sine}, not {}", angle.sin());
        assert!((cosine - angle.cos()).abs() <= 2.3e-16, "cos {angle}: {cosine}, not {}", angle.cos());
    }
    assert!(sine_cosine(f64::NAN).0.is_nan() && sine_cosine(f64::INFINITY).1.is_nan());
    assert_eq!(sine_cosine(0.0), (0.0, 1.0));
}
