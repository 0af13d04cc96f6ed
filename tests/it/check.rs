//! The publisher's tool: what it prints, and how it ends.

use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
    process::{Command, Output},
};

use serde_json::Value;

fn xunji(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xunji"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("LC_ALL", "C")
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_sound_site_ends_with_0() {
    for path in ["public/data/minimal", "public/data/minimal/site.json", "tests/fixtures/good/full/"] {
        let output = xunji(&["check", path]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
        assert!(text(&output.stdout).ends_with("0 errors, 0 warnings\n"));
    }
}

#[test]
fn findings_and_counts_are_printed_for_people() {
    let output = xunji(&["check", "tests/fixtures/check", "--locale", "en"]);
    assert_eq!(output.status.code(), Some(1));
    let expected = "\
E402 places#/places/1
     Latitude before longitude: 23.16, 113.26; listed, not on the map
     → Write longitude first; in China it is the larger number
W312 places#/places/0
     A record has no source (times: 2)
     → Say where it is known from: name, url, date
E302 places#/places/2
     There is no usable name; this entry is not shown
     → Add or correct it
E101 gone
     The file is not there
     → Check the url in sources and the file's name on the server (case matters)
read	shown	no position	rejected	source
3	2	1	1	places
0	0	0	0	gone
3 errors, 1 warnings
";
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(lines(text(&output.stdout)), lines(expected));
}

#[test]
fn findings_and_counts_are_printed_for_programs() {
    let output = xunji(&["check", "--format", "json", "tests/fixtures/check", "--locale", "zh-CN"]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&report["errors"], &report["warnings"]), (&3.into(), &1.into()));
    let findings = report["findings"].as_array().unwrap();
    let swapped = findings.iter().find(|finding| finding["code"] == "E402").unwrap();
    assert_eq!((&swapped["severity"], &swapped["source"]), (&"error".into(), &"places".into()));
    assert_eq!(swapped["pointer"], "/places/1");
    assert_eq!(swapped["cause"], "经纬度颠倒：23.16, 113.26；已列出，不上图");
    let counts = &report["sources"][0];
    assert_eq!(counts["read"], 3);
    assert_eq!((&counts["shown"], &counts["withoutPosition"], &counts["rejected"]), (&2.into(), &1.into(), &1.into()));
}

#[test]
fn what_is_not_there_is_an_error_and_what_is_not_understood_is_2() {
    assert_eq!(xunji(&["check", "tests/fixtures/nowhere"]).status.code(), Some(1));
    for arguments in [
        &[][..],
        &["chek", "x"],
        &["check"],
        &["check", "a", "b"],
        &["check", "a", "--format", "xml"],
        &["check", "-x"],
    ] {
        let output = xunji(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains("xunji check PATH-OR-URL"));
    }
}

#[test]
fn a_site_on_a_server_is_read_with_what_its_manifest_names() {
    if Command::new("curl").arg("--version").output().is_err() {
        println!("skipped: curl is missing");
        return;
    }
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = std::thread::spawn(move || {
        let mut asked = Vec::new();
        for stream in listener.incoming().take(3) {
            let mut stream = stream.unwrap();
            let mut request = [0; 1024];
            let length = stream.read(&mut request).unwrap();
            let path = text(&request[..length]).split(' ').nth(1).unwrap().to_owned();
            let (status, body) = match path.as_str() {
                "/d/site.json" => ("200 OK", include_str!("../fixtures/check/site.json")),
                "/d/places.json" => ("200 OK", include_str!("../fixtures/check/places.json")),
                _ => ("503 Service Unavailable", "<p>later</p>"),
            };
            let length = body.len();
            write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}").unwrap();
            asked.push(path);
        }
        asked
    });
    let output = xunji(&["check", &format!("http://{address}/d/site.json"), "--format", "json"]);
    assert_eq!(server.join().unwrap(), ["/d/site.json", "/d/places.json", "/d/gone.json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["sources"][0]["shown"], 2);
    let codes: Vec<_> = report["findings"].as_array().unwrap().iter().map(|finding| &finding["code"]).collect();
    assert_eq!(codes.last().unwrap(), &"E102");
}
