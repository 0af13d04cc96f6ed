//! Finding the next row behind a broken one.

use super::Parser;

impl Parser<'_> {
    /// Past a broken row and the comma behind it; false if the text ends first.
    pub(super) fn skip_row(&mut self, start: usize) -> bool {
        match self.next_row_by_indent(start) {
            Some(next) => {
                self.offset = next;
                true
            }
            None => self.skip_brackets(start) || self.skip_to_object(start),
        }
    }

    /// To the next row, comma or end of the list, whichever comes first; the comma is passed.
    pub(super) fn skip_words(&mut self) -> bool {
        let next = self.text[self.offset..].find(['{', ',', ']']);
        self.offset = next.map_or(self.text.len(), |next| self.offset + next);
        self.eat(b',');
        next.is_some()
    }

    // To the next object that opens, where a bracket too many hides the end of the row. What opens may lie inside the
    // row: then it is no record, and is told as such. Few times only, because each may read the rest of the text.
    fn skip_to_object(&mut self, start: usize) -> bool {
        let next = self.text.get(start + 1..).and_then(|rest| rest.find('{'));
        self.offset = next.map_or(self.text.len(), |next| start + 1 + next);
        self.guesses += 1;
        next.is_some() && self.guesses <= 16
    }

    // In a text with rows on lines of their own: the line after the fault that is indented as the row is and opens
    // another, or that closes the list.
    fn next_row_by_indent(&self, start: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let indent = bytes[..start].iter().rev().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let begins_line = start > indent && bytes[start - indent - 1] == b'\n';
        if !begins_line || bytes.get(start) != Some(&b'{') {
            return None;
        }
        let ends = self.text[self.offset..].match_indices('\n').map(|(end, _)| self.offset + end + 1);
        ends.map(|line| (line, line + self.text[line..].len() - self.text[line..].trim_start().len()))
            .find(|(line, first)| match bytes.get(*first) {
                // Objects inside a row are indented by two steps more than it is.
                Some(b'{') => first - line <= indent + 1,
                Some(b']') => first - line < indent,
                _ => false,
            })
            .map(|(_, first)| first)
    }

    // Past the brackets that the row opens.
    fn skip_brackets(&mut self, start: usize) -> bool {
        self.offset = start;
        let mut open = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    // A string ends with its line: past a lost quote the next line is read rightly again.
                    let length = self.string_extent().length;
                    let string = &self.text[self.offset..self.offset + length];
                    self.offset += string.find('\n').unwrap_or(length);
                    continue;
                }
                b'{' | b'[' => open += 1,
                b',' if open == 0 => {
                    self.offset += 1;
                    return true;
                }
                b']' if open == 0 => return true,
                b'}' | b']' => open = open.saturating_sub(1),
                _ => {}
            }
            self.offset += 1;
        }
        false
    }
}
