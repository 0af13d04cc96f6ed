//! The reader of JSON, held against `serde_json`: the same tree from good text, and a fault wherever it refuses one.

use std::{fmt::Write as _, fs, path::Path};

use serde_json::Value;
use xunji::data::{
    Code,
    json::{Json, parse},
};

use crate::{seed::Seed, sites::shared};

/// Whether two trees say the same; numbers may lie eight units in the last place apart.
fn same(ours: &Json, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Bool(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::Whole(ours), Value::Number(theirs)) => theirs.as_i64() == Some(*ours),
        (Json::Number(ours), Value::Number(theirs)) => {
            let theirs = theirs.as_f64().unwrap();
            ours.is_sign_negative() == theirs.is_sign_negative() && ours.to_bits().abs_diff(theirs.to_bits()) <= 8
        }
        (Json::Text(ours), Value::String(theirs)) => ours == theirs,
        (Json::List(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Json::Object(ours), Value::Object(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().all(|(name, ours)| theirs.get(&**name).is_some_and(|theirs| same(ours, theirs)))
        }
        _ => false,
    }
}

fn check(text: &str) {
    let (ours, faults) = parse(text);
    match serde_json::from_str::<Value>(text) {
        Ok(theirs) => {
            assert_eq!(faults, [], "{text}");
            assert!(same(&ours, &theirs), "{text}\n{ours:?}");
        }
        Err(error) => assert_ne!(faults, [], "{error}: {text}"),
    }
}

#[test]
fn good_text() {
    for text in [
        "null",
        " true ",
        "false",
        "0",
        "-0",
        "-1",
        "[]",
        "{}",
        "[ ]",
        "{ }",
        "\t[\r\n1 , 2]\n",
        "\"\"",
        "[[[]]]",
        "1.5",
        "0.5",
        "1e3",
        "1E+3",
        "1e-3",
        "-1.5e-10",
        "0e1",
        "0.0",
        "[0,-0,-0.0]",
        "100000000000000000000",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "18446744073709551615",
        "1234567890123456789",
        "1.7976931348623157e30",
        "5e-40",
        "123e-400",
        "0.1234567890123456789",
        "1.00000000000000000000000000000000000000000000000",
        r#""\"\\\/\b\f\n\r\t""#,
        r#""é 寻迹 😀""#,
        r#""é😀\u0000""#,
        "\"寻迹\u{7f}\u{2028}\u{feff}\"",
        r#"{"":0}"#,
        r#"{"a":1,"a":2}"#,
        r#"{"a":{"b":[{"c":null}]},"d":[]}"#,
        r#"{"\u0061":1,"a":2,"b":3,"a":[]}"#,
        r#"["\"","\\","\\\""]"#,
        "[1,\n2]",
    ] {
        check(text);
        check(&format!("{{\"places\": [{text}, {text}]}}"));
        assert_eq!(parse(text).1, [], "{text}");
    }
}

#[test]
fn bad_text() {
    for text in [
        "",
        " ",
        "[",
        "]",
        "{",
        "}",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1,,2]",
        "[1 2]",
        "[1;2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1}}",
        "[]]",
        "[] []",
        "1 2",
        "tru",
        "nul",
        "True",
        "TRUE",
        "nan",
        "NaN",
        "-NaN",
        "Infinity",
        "-Infinity",
        "undefined",
        "01",
        "-01",
        "00",
        "+1",
        "-",
        "--1",
        "- 1",
        ".5",
        "5.",
        "-.5",
        "1.e3",
        "1e",
        "1e+",
        "1e1.5",
        "1ee3",
        "0x10",
        "1_000",
        "1e400",
        "-1e999",
        "１",
        "\"",
        "\"a",
        "\"\\",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u+123\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"\\udc00\"",
        "\"\\ud800x\"",
        "\"a\nb\"",
        "\"a\tb\"",
        "\"\u{1}\"",
        "\"\\\n\"",
        "/* */ 1",
        "[1] // x",
        "{\"a\":1 /* x */}",
        "\u{a0}1",
        "\u{feff}1",
        "<html>",
        "[\"a\",\n4\n,1,",
        "{\"a\":[1,{\"b\":2}",
    ] {
        check(text);
        check(&format!("{{\"places\": [{text}, {{}}]}}"));
        assert_ne!(parse(text).1, [], "{text}");
    }
}

#[test]
fn every_file_there_is() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()];
    for folder in ["public", "tests/fixtures", "../shared/data"] {
        folders.push(folders[0].join(folder));
    }
    folders.remove(0);
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "json" || extension == "geojson")
                && let Ok(text) = fs::read_to_string(&path)
            {
                files += 1;
                check(&text);
            }
        }
    }
    assert!(files > 50, "{files}");
    if let Some(bytes) = shared("places/luoyangchan_heritage_sites_geocoded.gcj02.json") {
        check(&String::from_utf8(bytes).unwrap());
    }
}

/// A value of up to some depth, as text.
fn generate(seed: &mut Seed, depth: usize, out: &mut String) {
    const SPACES: [&str; 4] = ["", " ", "\n  ", "\t"];
    const TEXTS: [&str; 8] = ["", "a", "寻迹", r"\n\t", r"\u5bfb", r"\ud83d\ude00", r#"\"\\\/"#, "name"];
    let space = SPACES[seed.below(4)];
    out.push_str(space);
    match seed.below(if depth == 0 { 6 } else { 9 }) {
        0 => out.push_str(["null", "true", "false"][seed.below(3)]),
        1 => out.push_str(&i64::from_ne_bytes((seed.bits() >> seed.below(64)).to_ne_bytes()).to_string()),
        2 => write!(out, "{}.{:03}", seed.below(200), seed.below(1000)).unwrap(),
        3 => write!(out, "-{}e{}", seed.below(1_000_000), seed.below(40)).unwrap(),
        4 | 5 => write!(out, "\"{}{}\"", TEXTS[seed.below(8)], TEXTS[seed.below(8)]).unwrap(),
        6 => {
            out.push('[');
            for index in 0..seed.below(5) {
                out.push_str(if index == 0 { "" } else { "," });
                generate(seed, depth - 1, out);
            }
            out.push(']');
        }
        _ => {
            out.push('{');
            for index in 0..seed.below(5) {
                out.push_str(if index == 0 { "" } else { "," });
                write!(out, "{space}\"{}\"{space}:", TEXTS[seed.below(8)]).unwrap();
                generate(seed, depth - 1, out);
            }
            out.push('}');
        }
    }
    out.push_str(space);
}

#[test]
fn generated_text_and_what_becomes_of_it_by_accident() {
    let mut seed = Seed(9);
    for _ in 0..4000 {
        let mut text = String::new();
        generate(&mut seed, 5, &mut text);
        check(&text);
        for _ in 0..3 {
            let mut chars: Vec<char> = text.chars().collect();
            let at = seed.below(chars.len());
            let mark = char::from(b"{}[]\",:0-\\\n\te.1u "[seed.below(17)]);
            match seed.below(3) {
                0 => chars[at] = mark,
                1 => chars.insert(at, mark),
                _ => drop(chars.remove(at)),
            }
            check(&chars.into_iter().collect::<String>());
        }
    }
}

#[test]
fn depth_ends_before_the_stack_does() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let nested = |depth: usize| format!("{}0{}", open.repeat(depth), close.repeat(depth));
        check(&nested(100));
        assert_eq!(parse(&nested(128)).1, []);
        assert!(parse(&nested(129)).1.iter().any(|(code, _)| *code == Code::Syntax));
        assert_ne!(parse(&nested(1_000_000)).1, []);
    }
}

#[test]
fn members_keep_their_order_and_pointers_find_them() {
    let (mut json, _) = parse(r#"{"b": [{"~/x": "found"}], "a": 1, "b": [1, {"~/x": "last"}]}"#);
    assert_eq!(json.pointer("/b/1/~0~1x").and_then(|value| value.as_text()), Some("last"));
    assert_eq!(json.pointer("").cloned(), Some(json.clone()));
    for pointer in ["b", "/b/2", "/b/01", "/b/+1", "/b/-", "/c", "/a/0", "/b/1/x"] {
        assert_eq!(json.pointer(pointer), None, "{pointer}");
    }
    let Json::Object(members) = json else { panic!("{json:?}") };
    assert_eq!(members.iter().map(|(name, _)| &**name).collect::<Vec<_>>(), ["b", "a"]);
}
