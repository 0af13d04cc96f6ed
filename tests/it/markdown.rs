//! Limited Markdown: what it is, and what it refuses to be.

use xunji::{
    about::Url,
    markdown::{
        Block::{self, Heading, List, Paragraph, Quote},
        Inline::{self, Bold, Image, Link},
        parse, plain,
    },
};

use crate::seed::Seed;

fn text(words: &str) -> Inline {
    Inline::Text(words.into())
}

fn paragraph(words: &str) -> Block {
    Paragraph(vec![text(words)])
}

fn link(address: &str, label: &str) -> Inline {
    Link { url: Url::parse(address).unwrap(), label: vec![text(label)] }
}

fn check(source: &str, expect: &[Block]) {
    assert_eq!(parse(source), expect, "{source:?}");
}

#[test]
fn paragraphs_are_parted_by_blank_lines() {
    check("", &[]);
    check(" \n\t\n", &[]);
    check("一\n\n二\r\n \r\n三", &[paragraph("一"), paragraph("二"), paragraph("三")]);
    check("上午\n下午", &[paragraph("上午下午")]);
    check("open\nat ten", &[paragraph("open at ten")]);
    check("9:00\n开放", &[paragraph("9:00开放")]);
}

#[test]
fn headings_have_one_level() {
    check("### 交通\n地铁", &[Heading(vec![text("交通")]), paragraph("地铁")]);
    check("# 一\n###### **二**", &[Heading(vec![text("一")]), Heading(vec![Bold(vec![text("二")])])]);
    check("###交通", &[paragraph("###交通")]);
    check("####### 七", &[paragraph("####### 七")]);
}

#[test]
fn lists_hold_lines() {
    let items = |words: &[&str]| words.iter().map(|words| vec![text(words)]).collect::<Vec<_>>();
    check("- 一\n- 二", &[List { start: None, items: items(&["一", "二"]) }]);
    check(
        "* one\n  more\n\n* two\n\nend",
        &[List { start: None, items: items(&["one more", "two"]) }, paragraph("end")],
    );
    check("1. 一\n2) 二", &[List { start: Some(1), items: items(&["一", "二"]) }]);
    check("3. 三", &[List { start: Some(3), items: items(&["三"]) }]);
    check(
        "- 一\n1. 二",
        &[List { start: None, items: items(&["一"]) }, List { start: Some(1), items: items(&["二"]) }],
    );
    check("要带：\n- 水", &[paragraph("要带："), List { start: None, items: items(&["水"]) }]);
    check("建于\n1949. 年", &[paragraph("建于1949. 年")]);
    check("built in\n12. a", &[paragraph("built in 12. a")]);
    check("-一", &[paragraph("-一")]);
    check("99999999999999999999. x", &[paragraph("99999999999999999999. x")]);
}

#[test]
fn quotes_hold_blocks_but_no_quotes() {
    check("> 一\n> 二\n\n三", &[Quote(vec![paragraph("一二")]), paragraph("三")]);
    check("> - 甲\n>\n> 乙", &[Quote(vec![List { start: None, items: vec![vec![text("甲")]] }, paragraph("乙")])]);
    check(">>> 深", &[Quote(vec![paragraph(">> 深")])]);
}

#[test]
fn inlines_are_links_pictures_and_bold() {
    check(
        "见[官网](https://example.org/a_(b)?q=1)。",
        &[Paragraph(vec![text("见"), link("https://example.org/a_(b)?q=1", "官网"), text("。")])],
    );
    check(
        "![门口](img/door.jpg)",
        &[Paragraph(vec![Image { url: Url::parse("img/door.jpg").unwrap(), alt: "门口".into() }])],
    );
    check("**周一**闭馆", &[Paragraph(vec![Bold(vec![text("周一")]), text("闭馆")])]);
    check("**[票](#/t)**", &[Paragraph(vec![Bold(vec![link("#/t", "票")])])]);
    check(
        "[**票**](tel:12345)",
        &[Paragraph(vec![Link { url: Url::parse("tel:12345").unwrap(), label: vec![Bold(vec![text("票")])] }])],
    );
    // What is not quite one of these is words.
    for words in
        ["2 * 3 * 4", "a ** b ** c", "****", "**a", "[a]", "[a] (b)", "[a](b", "![a]", "!", "[", "**", "_a_ `b` ~c~"]
    {
        check(words, &[paragraph(words)]);
    }
}

#[test]
fn nothing_unsafe_comes_through() {
    // The label stays, the address goes.
    for address in
        ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "java\tscript:x", "", " "]
    {
        check(&format!("看[这里]({address})吧"), &[paragraph("看这里吧")]);
        check(&format!("![图]({address})"), &[paragraph("图")]);
    }
    // HTML is words.
    for words in ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "<!-- x -->"] {
        check(words, &[paragraph(words)]);
    }
    // A label holds no link of its own.
    check(
        "[a [b](https://b.example)](https://a.example)",
        &[Paragraph(vec![text("[a "), link("https://b.example", "b"), text("](https://a.example)")])],
    );
}

#[test]
fn words_alone_are_for_searching() {
    assert_eq!(
        plain("### 交通\n\n坐**地铁**到[三元里](https://example.org)\n\n- 一\n- 二\n> 引"),
        "交通\n坐地铁到三元里\n一\n二\n引"
    );
    assert_eq!(plain("![门口](a.jpg)"), "门口");
    assert_eq!(plain(""), "");
}

/// Depth of the tree, which views draw by recursion.
fn depth(blocks: &[Block]) -> usize {
    fn inlines(list: &[Inline]) -> usize {
        let below = |inline: &Inline| match inline {
            Bold(list) | Link { label: list, .. } => inlines(list),
            _ => 0,
        };
        1 + list.iter().map(below).max().unwrap_or(0)
    }
    let below = |block: &Block| match block {
        Paragraph(list) | Heading(list) => inlines(list),
        List { items, .. } => items.iter().map(|item| inlines(item)).max().unwrap_or(0),
        Quote(blocks) => depth(blocks),
    };
    1 + blocks.iter().map(below).max().unwrap_or(0)
}

#[test]
fn hostile_text_is_read_in_proportion_and_stays_shallow() {
    for unit in [
        "[", "](", "[a](", "![", "**", "*", "**[", "[**", ">", "> ", "- ", "# ", "\n", "- \n", "[a](b)", "**a", "(",
        "[]()",
    ] {
        let text = unit.repeat(50_000 / unit.len());
        let blocks = parse(&text);
        assert!(depth(&blocks) <= 6, "{unit:?}");
    }
    let mut seed = Seed(20);
    let parts = [
        "*",
        "**",
        "[",
        "]",
        "(",
        ")",
        "!",
        "#",
        " ",
        "\n",
        "> ",
        "- ",
        "1. ",
        "a",
        "里",
        "https://e.org",
        "javascript:",
    ];
    for _ in 0..5_000 {
        let text: String = (0..seed.below(30)).map(|_| parts[seed.below(parts.len())]).collect();
        assert!(depth(&parse(&text)) <= 6, "{text:?}");
        assert!(plain(&text).len() <= text.len() + 1, "{text:?}");
    }
}
