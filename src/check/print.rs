//! Printing what was found, for people and for programs.

use serde_json::json;

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
    let findings: Vec<_> = report
        .findings
        .iter()
        .map(|finding| {
            json!({
                "code": finding.code.id(),
                "severity": severity_word(finding),
                "source": finding.source,
                "pointer": finding.pointer,
                "cause": finding.cause(locale),
                "remedy": finding.remedy(locale),
                "count": finding.count,
            })
        })
        .collect();
    let sources: Vec<_> = report
        .sources
        .iter()
        .map(|count| {
            json!({
                "id": count.id,
                "read": count.read,
                "shown": count.shown,
                "withoutPosition": count.without_position,
                "rejected": count.rejected,
            })
        })
        .collect();
    let (errors, warnings) = totals(report);
    let document = json!({ "findings": findings, "sources": sources, "errors": errors, "warnings": warnings });
    println!("{document:#}");
}

// How many findings are errors, and how many warnings.
fn totals(report: &Report) -> (usize, usize) {
    let errors = report.findings.iter().filter(|finding| finding.severity() == Severity::Error).count();
    (errors, report.findings.len() - errors)
}
