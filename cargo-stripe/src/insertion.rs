//! Inserting text into a source, which keeps every line that is there.

use std::ops::Range;

/// A source and what is inserted into it.
#[derive(Debug)]
pub(crate) struct Insertions<'t> {
    text: &'t str,
    /// Each with its place in the text, which it replaces.
    inserted: Vec<(Range<usize>, String)>,
}

impl<'t> Insertions<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, inserted: Vec::new() }
    }

    /// Inserts text at a place. Of several at one place the first comes first.
    pub(crate) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    /// Replaces white space, or the layout of what stays.
    pub(crate) fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.inserted.push((range, text.into()));
    }

    /// Inserts lines in front of the bracket at a place, which closes a list: on lines of their own,
    /// indented by four columns more than the line of the bracket. `comma` is the place behind the last
    /// element, if that has no comma yet.
    pub(crate) fn insert_before_bracket(
        &mut self,
        at: usize,
        comma: Option<usize>,
        lines: &[String],
    ) {
        if let Some(comma) = comma {
            self.insert(comma, ",");
        }
        let line = self.line_start(at);
        let before = self.text.get(line..at).unwrap_or_default();
        let indent = indentation(before);
        let body: String = lines
            .iter()
            .map(|line| format!("{}\n", indented(line, &format!("{indent}    "))))
            .collect();
        if before.trim().is_empty() {
            self.insert(line, body);
        } else {
            // Its line is broken, and does not end with a space.
            let end = line + before.trim_end().len();
            self.replace(end..at, format!("\n{body}{indent}"));
        }
    }

    /// The place where the line of a place begins.
    pub(crate) fn line_start(&self, at: usize) -> usize {
        self.text.get(..at).and_then(|text| text.rfind('\n')).map_or(0, |newline| newline + 1)
    }

    /// The place behind the line of a place.
    pub(crate) fn line_end(&self, at: usize) -> usize {
        let newline = self.text.get(at..).and_then(|text| text.find('\n'));
        newline.map_or(self.text.len(), |newline| at + newline + 1)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.inserted.is_empty()
    }

    /// The text with all that was inserted.
    pub(crate) fn finish(mut self) -> String {
        self.inserted.sort_by_key(|(range, _)| range.start);
        let mut text = String::new();
        let mut end = 0;
        for (range, inserted) in &self.inserted {
            text.push_str(self.text.get(end..range.start).unwrap_or_default());
            text.push_str(inserted);
            end = range.end;
        }
        text.push_str(self.text.get(end..).unwrap_or_default());
        text
    }
}

/// The white space that a line begins with.
pub(crate) fn indentation(line: &str) -> &str {
    let end = line.find(|it: char| !it.is_whitespace()).unwrap_or(line.len());
    line.get(..end).unwrap_or_default()
}

/// Lines with their common indentation replaced.
pub(crate) fn indented(lines: &str, indent: &str) -> String {
    // The first line was cut out of its line, and has no indentation any more.
    let common = lines
        .lines()
        .skip(1)
        .filter(|line| !line.trim().is_empty())
        .map(|line| indentation(line).len())
        .min()
        .unwrap_or_default();
    let lines = lines.lines().enumerate().map(|(at, line)| {
        let line = if at == 0 { line } else { line.get(common..).unwrap_or_default() };
        if line.is_empty() { String::new() } else { format!("{indent}{line}") }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inserted(text: &str, comma: Option<&str>, lines: &[&str]) -> String {
        let mut insertions = Insertions::new(text);
        let bracket = text.rfind('}').unwrap();
        let comma = comma.map(|last| text.find(last).unwrap() + last.len());
        let lines: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
        insertions.insert_before_bracket(bracket, comma, &lines);
        insertions.finish()
    }

    #[test]
    fn lines_are_inserted_in_front_of_a_bracket() {
        assert_eq!(
            inserted("struct A {\n    a: u8,\n}\n", None, &["b: u8,", "c: u8,"]),
            "struct A {\n    a: u8,\n    b: u8,\n    c: u8,\n}\n"
        );
        assert_eq!(
            inserted("    struct A { a: u8 }\n", Some("u8"), &["#[a]\n    b: u8,"]),
            "    struct A { a: u8,\n        #[a]\n        b: u8,\n    }\n"
        );
    }

    #[test]
    fn the_text_stays() {
        let mut insertions = Insertions::new("ab");
        assert!(insertions.is_empty());
        insertions.insert(1, "2");
        insertions.insert(0, "1");
        insertions.insert(1, "3");
        assert_eq!(insertions.finish(), "1a23b");
    }
}
