//! The output of a figure, as its program prints it.

use serde_json::{Map, Value};

/// Name and content of what a figure printed.
pub(super) struct Output {
    pub(super) name: String,
    pub(super) blocks: Vec<Block>,
    /// The flat JSON of the last line.
    pub(super) summary: Map<String, Value>,
}

/// A part of the output between empty lines.
#[derive(Debug, PartialEq)]
pub(super) enum Block {
    Text(String),
    /// Rows of equally many cells, the headings first.
    Table(Vec<Vec<String>>),
}

impl Output {
    pub(super) fn parse(name: &str, text: &str) -> Result<Self, String> {
        let text = text.trim_end();
        let (text, last) = text.rsplit_once('\n').unwrap_or(("", text));
        let summary = serde_json::from_str(last)
            .map_err(|error| format!("`{name}`: the last line is not JSON: {error}"))?;
        let blocks = text.split("\n\n").filter(|block| !block.trim().is_empty());
        let blocks = blocks.map(|block| {
            table(block).map_or_else(|| Block::Text(block.trim().to_owned()), Block::Table)
        });
        Ok(Self { name: name.to_owned(), blocks: blocks.collect(), summary })
    }

    /// Returns where it was measured, which the first line begins with.
    pub(super) fn environment(&self) -> Option<&str> {
        match self.blocks.first()? {
            Block::Text(text) => text.lines().next()?.split(';').next(),
            Block::Table(_) => None,
        }
    }

    /// Returns a number of the last line.
    pub(super) fn number(&self, key: &str) -> Option<f64> {
        self.summary.get(key)?.as_f64()
    }
}

/// Reads a table as [`Table`](crate::report::Table) writes it, with two spaces or more between cells.
/// The first heading may be empty.
fn table(block: &str) -> Option<Vec<Vec<String>>> {
    let cells = |line: &str| -> Vec<String> {
        let cells = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty());
        cells.map(str::to_owned).collect()
    };
    let mut rows: Vec<Vec<String>> = block.trim_matches('\n').lines().map(cells).collect();
    let columns = rows.get(1)?.len();
    let headings = rows.first_mut()?;
    if headings.len() + 1 == columns {
        headings.insert(0, String::new());
    }
    (columns > 1 && rows.iter().all(|row| row.len() == columns)).then_some(rows)
}

/// Writes a table in Markdown: columns of numbers are aligned to the right.
pub(super) fn markdown(rows: &[Vec<String>]) -> String {
    let line = |cells: Vec<&str>| format!("| {} |\n", cells.join(" | "));
    let mut lines = rows.iter().map(|row| line(row.iter().map(String::as_str).collect()));
    let columns = rows.first().map_or(0, Vec::len);
    let rules: String = (0..columns)
        .map(|column| if is_of_numbers(rows, column) { "--:|" } else { "---|" })
        .collect();
    let head = lines.next().unwrap_or_default();
    format!("{head}|{rules}\n{}", lines.collect::<String>())
}

/// Whether every cell of a column under its heading is a number.
pub(super) fn is_of_numbers(rows: &[Vec<String>], column: usize) -> bool {
    let mut cells = rows.iter().skip(1).filter_map(|row| row.get(column));
    cells.all(|cell| number(cell).is_some())
}

/// Returns a cell as a number.
pub(super) fn number(cell: &str) -> Option<f64> {
    cell.parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_told_from_text() {
        let text = "rustc 1.95.0, 2 cores\nfor a server\n\n            a  b  c\nx y         1  2  3\nz  4  5  6\n\n{\"k\":1.5}\n";
        let output = Output::parse("one", text).unwrap();
        assert_eq!(output.number("k"), Some(1.5));
        assert_eq!(output.number("none"), None);
        assert_eq!(output.environment(), Some("rustc 1.95.0, 2 cores"));
        let rows = |rows: [[&str; 4]; 3]| rows.map(|row| row.map(str::to_owned).to_vec()).to_vec();
        assert_eq!(
            output.blocks,
            [
                Block::Text("rustc 1.95.0, 2 cores\nfor a server".to_owned()),
                Block::Table(rows([
                    ["", "a", "b", "c"],
                    ["x y", "1", "2", "3"],
                    ["z", "4", "5", "6"]
                ])),
            ]
        );
        assert!(Output::parse("one", "no JSON").is_err());
    }
}
