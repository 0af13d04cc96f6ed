//! Decimals against the standard library's.
#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "on purpose")]

use xunji::decimal::{float, parse, shortest, write};

use crate::seed::Seed;

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

// How many doubles lie between two of one sign.
fn units(a: f64, b: f64) -> u64 {
    a.to_bits().abs_diff(b.to_bits())
}

#[test]
fn reads_floats_as_the_standard_library_does() {
    let mut seed = Seed(1);
    for round in 0..60_000_i32 {
        let digits = seed.bits() >> (round % 64);
        let exponent = (seed.bits() % 660) as i32 - 340;
        let places = seed.bits() % 23;
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
    for (text, number) in [("+5", 5.0_f64), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("-0", -0.0), ("0e999999", 0.0)]
    {
        assert_eq!(float(text).map(f64::to_bits), Some(number.to_bits()), "{text}");
    }
    for bad in ["", "-", ".", "e5", "1e", "1e+", "1.2.3", "NaN", "inf", "1_0", "0x10", "--1", "1e400", "１"] {
        assert_eq!(float(bad), None, "{bad:?}");
    }
}

#[test]
fn writes_floats_as_the_standard_library_does() {
    let mut seed = Seed(2);
    for round in 0..60_000_u32 {
        let digits = (seed.bits() % 1_000_000_000_000_000) >> (round % 50);
        let places = seed.bits() % 20;
        let number: f64 = format!("{digits}e-{places}").parse().unwrap();
        assert_eq!(shortest(number), number.to_string());
        assert_eq!(shortest(-number), (-number).to_string());
        let long = seed.bits() as f64 / seed.bits() as f64;
        let found: f64 = shortest(long).parse().unwrap();
        assert!((found - long).abs() <= long * 1e-15, "{long}");
    }
    for number in [0.0, -0.0, 1e15, 9_007_199_254_740_992.0, 1e20, 5e300_f64] {
        assert_eq!(shortest(number).parse::<f64>().ok().map(|found| units(found, number) < 64), Some(true));
    }
}
