//! Printing what was found, for people and for programs.

use super::severity_word;
use crate::{
    data::{Report, Severity},
    text::Locale,
};

/// Prints findings and counts as lines.
pub fn text(report: &Report, locale: Locale) {
    for finding in &report.findings {
        let place = if finding.pointer.is_empty() { "" } else { "#" };
        println!("{} {}{place}{}", finding.code.id(), finding.source, finding.pointer);
        println!("     {}", finding.cause(locale));
        println!("     → {}", finding.remedy(locale));
    }
    if !report.sources.is_empty() {
        let words = match locale {
            Locale::En => ["source", "read", "shown", "no position", "rejected"],
            Locale::ZhHans | Locale::ZhHant => ["数据源", "读入", "显示", "无坐标", "未显示"],
        };
        let [source, read, shown, without_position, rejected] = words;
        println!("{read}\t{shown}\t{without_position}\t{rejected}\t{source}");
        for count in &report.sources {
            let [read, shown] = [count.read, count.shown];
            println!("{read}\t{shown}\t{}\t{}\t{}", count.without_position, count.rejected, count.id);
        }
    }
    let (errors, warnings) = totals(report);
    match locale {
        Locale::En => println!("{errors} errors, {warnings} warnings"),
        Locale::ZhHans | Locale::ZhHant => println!("错误 {errors}，警告 {warnings}"),
    }
}

/// Prints findings and counts as one JSON document.
pub fn json(report: &Report, locale: Locale) {
    let findings = report.findings.iter().map(|finding| {
        object(&[
            ("code", quoted(finding.code.id())),
            ("severity", quoted(severity_word(finding))),
            ("source", quoted(&finding.source)),
            ("pointer", quoted(&finding.pointer)),
            ("cause", quoted(&finding.cause(locale))),
            ("remedy", quoted(finding.remedy(locale))),
            ("count", finding.count.to_string()),
        ])
    });
    let sources = report.sources.iter().map(|count| {
        object(&[
            ("id", quoted(&count.id)),
            ("read", count.read.to_string()),
            ("shown", count.shown.to_string()),
            ("withoutPosition", count.without_position.to_string()),
            ("rejected", count.rejected.to_string()),
        ])
    });
    let (errors, warnings) = totals(report);
    let (findings, sources) = (list(findings), list(sources));
    println!(
        "{{\n\"findings\": {findings},\n\"sources\": {sources},\n\"errors\": {errors},\n\"warnings\": {warnings}\n}}"
    );
}

fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<_> = items.map(|item| format!("\n  {item}")).collect();
    format!("[{}]", items.join(","))
}

// An object on one line; the values are JSON already.
fn object(members: &[(&str, String)]) -> String {
    let members: Vec<_> = members.iter().map(|(name, value)| format!("{}: {value}", quoted(name))).collect();
    format!("{{{}}}", members.join(", "))
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\0'..' ' => quoted.extend(format!("\\u{:04x}", u32::from(c)).chars()),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

// How many findings are errors, and how many warnings.
fn totals(report: &Report) -> (usize, usize) {
    let errors = report.findings.iter().filter(|finding| finding.severity() == Severity::Error).count();
    (errors, report.findings.len() - errors)
}
