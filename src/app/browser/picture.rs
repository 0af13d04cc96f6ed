//! Lines of text and a code as a picture that can be pressed and saved where files cannot.

use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A line of a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum PictureLine {
    /// What it is called.
    Title(String),
    /// The beginning of a part.
    Heading(String),
    /// A line with what stands before it.
    Item(String, String),
    /// A line about the one above.
    Detail(String),
    /// A square of dark and light fields, so many a side, and what is said beside it.
    Code(usize, Vec<bool>, String),
}

/// How wide a picture is, and its margin, in pixels: as wide as chats show pictures.
const WIDTH: f64 = 750.0;
const MARGIN: f64 = 40.0;
/// Where the text of items begins.
const INDENT: f64 = 96.0;
/// How wide a code is drawn.
const CODE: f64 = 220.0;
/// More than any route needs, and less than any browser's canvas has.
const TALLEST: f64 = 12_000.0;

/// Draws the lines below each other, black on white; its `data:` address. `None` where the browser cannot.
#[must_use]
pub fn picture(lines: &[PictureLine]) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // Once to learn how tall it is, once to draw.
    let height = write(&pen, lines, false).min(TALLEST);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand pixels")]
    let (wide, tall) = (WIDTH as u32, height.ceil() as u32);
    canvas.set_width(wide);
    canvas.set_height(tall);
    pen.set_fill_style_str("white");
    pen.fill_rect(0.0, 0.0, WIDTH, height);
    write(&pen, lines, true);
    canvas.to_data_url().ok()
}

/// Writes all lines, or only tells how far down they reach.
fn write(pen: &CanvasRenderingContext2d, lines: &[PictureLine], drawn: bool) -> f64 {
    let mut down = MARGIN;
    for line in lines {
        down = match line {
            PictureLine::Title(text) => {
                text_block(pen, text, (MARGIN, down), ("bold 40px sans-serif", 54.0, "black"), drawn) + 8.0
            }
            PictureLine::Heading(text) => {
                text_block(pen, text, (MARGIN, down + 16.0), ("bold 30px sans-serif", 42.0, "black"), drawn)
            }
            PictureLine::Item(before, text) => {
                text_block(pen, before, (MARGIN, down + 14.0), ("bold 30px sans-serif", 42.0, "black"), drawn);
                text_block(pen, text, (INDENT, down + 14.0), ("bold 30px sans-serif", 42.0, "black"), drawn)
            }
            PictureLine::Detail(text) => {
                text_block(pen, text, (INDENT, down), ("26px sans-serif", 38.0, "dimgray"), drawn)
            }
            PictureLine::Code(side, dark, text) => code(pen, (*side, dark, text), down + 24.0, drawn),
        };
    }
    down + MARGIN
}

/// Writes a text from a corner on, over as many lines as it needs; how far down it reaches.
fn text_block(
    pen: &CanvasRenderingContext2d,
    text: &str,
    (left, mut down): (f64, f64),
    (font, tall, ink): (&str, f64, &str),
    drawn: bool,
) -> f64 {
    pen.set_font(font);
    pen.set_fill_style_str(ink);
    pen.set_text_baseline("top");
    let fits = |text: &str| pen.measure_text(text).is_ok_and(|size| size.width() <= WIDTH - MARGIN - left);
    let mut rest = text.trim();
    while !rest.is_empty() {
        let ends = rest.char_indices().map(|(at, letter)| at + letter.len_utf8());
        let most = ends.take_while(|end| fits(&rest[..*end])).last().unwrap_or(rest.len());
        // Chinese breaks anywhere, other words between words.
        let space = rest[..most].rfind(' ').filter(|at| most < rest.len() && *at > most / 2);
        let end = space.unwrap_or(most);
        if drawn {
            let _ = pen.fill_text(&rest[..end], left, down);
        }
        rest = rest[end..].trim_start();
        down += tall;
    }
    down
}

fn code(pen: &CanvasRenderingContext2d, (side, dark, text): (usize, &[bool], &str), down: f64, drawn: bool) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "some two hundred fields a side")]
    let (count, number) = (side as f64, |value: usize| value as f64);
    // Whole pixels, so that no field is grey.
    let field = (CODE / count.max(1.0)).ceil();
    if drawn {
        pen.set_fill_style_str("black");
        for (index, _) in dark.iter().enumerate().filter(|(_, dark)| **dark) {
            let (x, y) = (number(index % side), number(index / side));
            pen.fill_rect(MARGIN + x * field, down + y * field, field, field);
        }
    }
    let beside = MARGIN + count * field + 32.0;
    text_block(pen, text, (beside, down + 8.0), ("26px sans-serif", 38.0, "black"), drawn).max(down + count * field)
}
