//! Output of every benchmark: where it was measured, a table, and one line of JSON.

use std::process::Command;
use std::{fmt, fs};

/// The middle value, or the mean of the two in the middle. NaN if there are no values.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.as_slice() {
        [] => f64::NAN,
        sorted if sorted.len() % 2 == 1 => sorted[middle],
        sorted => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// The compiler and the machine, in words that contain no `;`.
pub(crate) fn environment() -> Result<String, String> {
    let compiler =
        printed(Command::new("rustc").arg("--version")).ok_or("cannot run `rustc --version`")?;
    let cores = std::thread::available_parallelism()
        .map_err(|error| format!("cannot tell the number of cores: {error}"))?;
    let processor = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| processor(&text));
    let system = printed(Command::new("uname").arg("-sm"));
    let parts = [Some(compiler), Some(format!("{cores} cores")), processor, system];
    Ok(parts.into_iter().flatten().collect::<Vec<_>>().join(", ").replace(';', ","))
}

fn processor(cpuinfo: &str) -> Option<String> {
    let line = cpuinfo.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// Returns what a program prints, without white space around it.
pub(crate) fn printed(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8(output.stdout).ok()?.trim().to_owned())
}

/// A table with left-aligned names and right-aligned values.
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(headings: &[&str]) -> Self {
        Self { rows: vec![headings.iter().map(|&heading| heading.to_owned()).collect()] }
    }

    /// Adds a row; it has as many cells as there are headings.
    pub(crate) fn row(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        self.rows.push(std::iter::once(name.to_owned()).chain(values).collect());
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.rows[0].len();
        let width = |column: usize| {
            self.rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        for row in &self.rows {
            write!(f, "{:<1$}", row[0], widths[0])?;
            for (cell, width) in row.iter().zip(&widths).skip(1) {
                write!(f, "  {cell:>width$}")?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// A ratio as written in tables and in JSON.
pub(crate) fn ratio_text(ratio: f64) -> String {
    format!("{ratio:.3}")
}

/// The last line of a figure: one flat JSON object of numbers.
#[derive(Default)]
pub(crate) struct Summary {
    entries: Vec<(String, String)>,
}

impl Summary {
    /// Adds a ratio, with three decimals. A ratio that is not finite becomes `null`, since JSON has
    /// no number for it.
    pub(crate) fn ratio(&mut self, key: impl Into<String>, ratio: f64) {
        let value = if ratio.is_finite() { ratio_text(ratio) } else { "null".to_owned() };
        self.entries.push((key.into(), value));
    }

    /// Adds a whole number.
    pub(crate) fn count(&mut self, key: impl Into<String>, count: u32) {
        self.entries.push((key.into(), count.to_string()));
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Keys are identifiers of ours, so there is nothing to escape.
        let entries: Vec<_> =
            self.entries.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
        write!(f, "{{{}}}", entries.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::{Summary, Table, median};

    #[test]
    fn the_median_ignores_order_and_outliers() {
        assert_eq!(median(&[100.0, 1.0, 2.0]).to_string(), "2");
        assert_eq!(median(&[4.0, 1.0, 2.0, 100.0]).to_string(), "3");
        assert_eq!(median(&[7.5]).to_string(), "7.5");
        assert!(median(&[]).is_nan());
    }

    #[test]
    fn columns_line_up() {
        let mut table = Table::new(&["program", "check", "size"]);
        table.row("ours", ["31.2".to_owned(), "3.6 MB".to_owned()]);
        table.row("async-stripe", ["105.0".to_owned(), "21.3 MB".to_owned()]);
        assert_eq!(
            table.to_string(),
            "program       check     size\n\
             ours           31.2   3.6 MB\n\
             async-stripe  105.0  21.3 MB\n"
        );
    }

    #[test]
    fn the_last_line_is_flat_json() {
        let mut summary = Summary::default();
        assert_eq!(summary.to_string(), "{}");
        summary.ratio("check_vs_reqwest", 2.0 / 3.0);
        summary.ratio("size_vs_reqwest", 1.0);
        summary.ratio("debug_vs_reqwest", 1.0 / 0.0);
        summary.count("allocations", 1);
        assert_eq!(
            summary.to_string(),
            r#"{"check_vs_reqwest":0.667,"size_vs_reqwest":1.000,"debug_vs_reqwest":null,"allocations":1}"#
        );
    }
}
