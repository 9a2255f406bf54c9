//! Insertion of text into a source, which keeps all existing lines.

use std::ops::Range;

/// A source with insertions.
#[derive(Debug)]
pub(crate) struct Insertions<'t> {
    text: &'t str,
    /// The insertions, each with the range of the text that it replaces.
    inserted: Vec<(Range<usize>, String)>,
}

impl<'t> Insertions<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, inserted: Vec::new() }
    }

    /// Inserts text at a position. Several insertions at the same position keep their order.
    pub(crate) fn insert(&mut self, at: usize, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    /// Replaces white space, or the formatting of existing text.
    pub(crate) fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.inserted.push((range, text.into()));
    }

    /// Inserts lines before the closing bracket of a list. The lines are indented by four columns more
    /// than the line of the bracket. `comma` is the position after the last element, if it is not
    /// followed by a comma.
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
            // The line is broken, so it must not end with a space.
            let end = line + before.trim_end().len();
            self.replace(end..at, format!("\n{body}{indent}"));
        }
    }

    /// Returns the start of the line of a position.
    pub(crate) fn line_start(&self, at: usize) -> usize {
        self.text.get(..at).and_then(|text| text.rfind('\n')).map_or(0, |newline| newline + 1)
    }

    /// Returns the end of the line of a position.
    pub(crate) fn line_end(&self, at: usize) -> usize {
        let newline = self.text.get(at..).and_then(|text| text.find('\n'));
        newline.map_or(self.text.len(), |newline| at + newline + 1)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.inserted.is_empty()
    }

    /// Returns the text with all insertions.
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

/// Returns the indentation of a line.
pub(crate) fn indentation(line: &str) -> &str {
    let end = line.find(|it: char| !it.is_whitespace()).unwrap_or(line.len());
    line.get(..end).unwrap_or_default()
}

/// Replaces the common indentation of lines.
pub(crate) fn indented(lines: &str, indent: &str) -> String {
    // The first line was cut out of a line, so it has no indentation.
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
