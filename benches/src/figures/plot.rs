//! Plots of tables: bars in SVG, a panel for each column of numbers.

use std::fmt::Write as _;

use super::output::{is_of_numbers, number};

const WIDTH: f64 = 720.0;
const LABELS: f64 = 250.0;
const VALUES: f64 = 90.0;
const BAR: f64 = 18.0;
const GAP: f64 = 26.0;

/// Names of what is ours in a table; its bars have another color.
const OURS: &[&str] =
    &["ours", "stripe-local", "declared", "StripeObject", "these crates", "stripe-usage"];

/// Draws a table. Ratios are left out, and a table without other numbers has no plot.
pub(super) fn of(rows: &[Vec<String>]) -> Option<String> {
    let (headings, rows) = rows.split_first()?;
    let all = [std::slice::from_ref(headings), rows].concat();
    let is_number = |column: &usize| is_of_numbers(&all, *column);
    let labels =
        (0..headings.len()).take_while(|column| *column == 0 || !is_number(column)).count();
    let label = |row: &[String]| row[..labels].join(", ");
    let rows: Vec<&Vec<String>> = rows.iter().filter(|row| !row[0].contains(" / ")).collect();
    let columns: Vec<usize> = (labels..headings.len())
        .filter(|column| is_number(column) && !headings[*column].contains("theirs"))
        .collect();
    if columns.is_empty() || rows.is_empty() {
        return None;
    }
    let mut body = String::new();
    let mut y = 0.0;
    for column in columns {
        y += GAP;
        let title = if labels == 1 && !headings[0].is_empty() {
            format!("{} ({})", headings[column], headings[0])
        } else {
            headings[column].clone()
        };
        text(&mut body, (0.0, y), "start", "h", &title);
        y += 8.0;
        let values: Vec<f64> =
            rows.iter().map(|row| number(&row[column]).unwrap_or_default()).collect();
        let largest = values.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        for (row, value) in rows.iter().zip(values) {
            let length = (WIDTH - LABELS - VALUES) * value.max(0.0) / largest;
            let label = label(row);
            let class = if OURS.iter().any(|ours| label.contains(ours)) { "ours" } else { "other" };
            let _ = writeln!(
                body,
                r#"<rect class="{class}" x="{LABELS}" y="{y}" width="{length:.1}" height="{}"/>"#,
                BAR - 4.0
            );
            text(&mut body, (LABELS - 8.0, y + BAR - 7.0), "end", "l", &label);
            text(&mut body, (LABELS + length + 6.0, y + BAR - 7.0), "start", "l", &row[column]);
            y += BAR;
        }
    }
    let height = y + 8.0;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\" font-family=\"sans-serif\">\n\
         <style>.h{{font-size:14px;font-weight:bold}}.l{{font-size:12px}}text{{fill:#57606a}}\
         .ours{{fill:#635bff}}.other{{fill:#afb8c1}}</style>\n{body}</svg>\n"
    ))
}

fn text(body: &mut String, (x, y): (f64, f64), anchor: &str, class: &str, text: &str) {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let _ = writeln!(
        body,
        r#"<text class="{class}" x="{x:.1}" y="{y:.1}" text-anchor="{anchor}">{text}</text>"#
    );
}

#[cfg(test)]
mod tests {
    use super::super::output::Block;
    use super::super::tests::canned;
    use super::*;

    fn plots() -> Vec<String> {
        let outputs = canned();
        let blocks = outputs.iter().flat_map(|output| &output.blocks);
        blocks
            .filter_map(|block| match block {
                Block::Table(rows) => of(rows),
                Block::Text(_) => None,
            })
            .collect()
    }

    #[test]
    fn bars_are_as_long_as_their_values() {
        let plot = &plots()[0];
        // Five columns of two programs; the row of ratios has no bar.
        assert_eq!(plot.matches("<rect").count(), 10, "{plot}");
        assert_eq!(plot.matches(r#"class="ours""#).count(), 5, "{plot}");
        for (value, width) in [("30.00", "190.0"), ("60.00", "380.0")] {
            assert!(plot.contains(&format!(">{value}</text>")), "{plot}");
            assert!(plot.contains(&format!(r#"width="{width}""#)), "{width}: {plot}");
        }
        assert!(plot.contains(">check (program)</text>"), "{plot}");
    }

    #[test]
    fn labels_are_all_cells_before_the_numbers_and_are_escaped() {
        let plot = &plots()[1];
        // `ns` has a cell that is no number, so it is a label; ratios are left out.
        assert!(plot.contains(">customer, ours, &lt;1&gt;</text>"), "{plot}");
        assert!(plot.contains(">allocations</text>"), "{plot}");
        assert!(!plot.contains("theirs"), "{plot}");
    }

    #[test]
    fn plots_are_well_formed() {
        for plot in plots() {
            let opened = plot.matches("<text").count();
            assert_eq!(opened, plot.matches("</text>").count(), "{plot}");
            assert!(plot.starts_with("<svg ") && plot.ends_with("</svg>\n"), "{plot}");
            assert_eq!(plot.matches('"').count() % 2, 0, "{plot}");
        }
    }
}
