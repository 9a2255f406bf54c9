//! Tables of figures in a document, each between `<!-- figure NAME NUMBER -->` and `<!-- end -->`.

use super::output::{Block, Output, markdown};
use super::summary::END;

const START: &str = "<!-- figure ";
const START_END: &str = " -->\n";

/// Returns the text with the tables that its marks name.
///
/// # Errors
/// If a mark is not closed, or there is no such table.
pub(super) fn replaced_in(text: &str, outputs: &[Output]) -> Result<String, String> {
    let mut replaced = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(START) {
        let parts = after.split_once(START_END).and_then(|(name, after)| {
            let (_, after) = after.split_once(END)?;
            Some((name, after))
        });
        let (name, after) =
            parts.ok_or_else(|| format!("`{START}{}` is not closed", first_line(after)))?;
        let table = table(name, outputs).ok_or_else(|| format!("there is no table `{name}`"))?;
        replaced.extend([before, START, name, START_END, &table, END]);
        rest = after;
    }
    Ok(replaced + rest)
}

/// Returns the table with the name and number in Markdown, such as the first of `encoding 1`.
fn table(name: &str, outputs: &[Output]) -> Option<String> {
    let (figure, number) = name.split_once(' ')?;
    let number: usize = number.parse().ok()?;
    let output = outputs.iter().find(|output| output.name == figure)?;
    let mut tables = output.blocks.iter().filter_map(|block| match block {
        Block::Table(rows) => Some(rows),
        Block::Text(_) => None,
    });
    tables.nth(number.checked_sub(1)?).map(|rows| markdown(rows))
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::tests::canned;
    use super::*;

    #[test]
    fn tables_stand_between_their_marks() {
        let text = "# Title\n<!-- figure encoding 1 -->\nold\n<!-- end -->\n\
                    <!-- figure build-cost 1 -->\n<!-- end -->\nrest\n";
        let replaced = replaced_in(text, &canned()).unwrap();
        assert!(
            replaced.starts_with("# Title\n<!-- figure encoding 1 -->\n| params | encoder |"),
            "{replaced}"
        );
        assert!(replaced.contains("| ours | 30.00 | 50.00 | 90.00 |"), "{replaced}");
        assert!(replaced.ends_with("| 0.333 |\n<!-- end -->\nrest\n"), "{replaced}");
        assert_eq!(replaced_in(&replaced, &canned()).unwrap(), replaced);
    }

    #[test]
    fn open_marks_and_unknown_tables_are_errors() {
        for (text, error) in [
            ("<!-- figure encoding 1 -->\n| a |\n", "`<!-- figure encoding 1 -->` is not closed"),
            ("<!-- figure encoding 2 -->\n<!-- end -->", "there is no table `encoding 2`"),
            ("<!-- figure encoding 0 -->\n<!-- end -->", "there is no table `encoding 0`"),
            ("<!-- figure other 1 -->\n<!-- end -->", "there is no table `other 1`"),
        ] {
            assert_eq!(replaced_in(text, &canned()).unwrap_err(), error);
        }
    }
}
