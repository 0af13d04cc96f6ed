//! Where in a document a value stands, kept as a chain that costs nothing until a finding is written.

use crate::data::shape::Shape;

/// A place in a document: the last step to it, and the place it was taken from.
#[derive(Clone, Copy)]
pub struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
}

/// One step into a document.
#[derive(Clone, Copy)]
pub enum Step<'a> {
    /// To where a JSON Pointer leads; empty for the whole.
    Path(&'a str),
    /// To a member of an object.
    Member(&'a str),
    /// To an item of an array, from 0.
    Index(usize),
    /// To an item of a foreign array, whose members are then named as the shape says.
    Mapped(usize, &'a Shape),
}

impl<'a> At<'a> {
    /// The place where a JSON Pointer leads.
    pub const fn path(pointer: &'a str) -> Self {
        Self { parent: None, step: Step::Path(pointer) }
    }

    /// One step further.
    pub const fn step<'b>(&'b self, step: Step<'b>) -> At<'b> {
        At { parent: Some(self), step }
    }

    /// The JSON Pointer (RFC 6901).
    pub fn pointer(&self) -> String {
        let mut pointer = String::new();
        self.write(&mut pointer, false);
        pointer
    }

    /// The JSON Pointer with `*` for every index: the same for all rows of a list.
    pub fn pattern(&self) -> String {
        let mut pattern = String::new();
        self.write(&mut pattern, true);
        pattern
    }

    fn write(&self, out: &mut String, pattern: bool) {
        if let Some(parent) = self.parent {
            parent.write(out, pattern);
        }
        match self.step {
            Step::Path(pointer) => out.push_str(pointer),
            Step::Member(name) => match self.foreign(name) {
                Some(pointer) => out.push_str(pointer),
                None => push_segment(out, name),
            },
            Step::Index(_) | Step::Mapped(..) if pattern => out.push_str("/*"),
            Step::Index(index) | Step::Mapped(index, _) => {
                out.push('/');
                out.push_str(&index.to_string());
            }
        }
    }

    // Where a foreign row keeps what we call `name`.
    fn foreign(&self, name: &str) -> Option<&'a str> {
        match self.parent?.step {
            Step::Mapped(_, shape) => shape.pointer_of(name),
            _ => None,
        }
    }
}

fn push_segment(out: &mut String, name: &str) {
    out.push('/');
    for c in name.chars() {
        match c {
            '~' => out.push_str("~0"),
            '/' => out.push_str("~1"),
            c => out.push(c),
        }
    }
}
