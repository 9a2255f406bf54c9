//! Build cost of a declaration over serde's derives alone.
//!
//! The generated crates differ only in their derives: 150 resources, each with the params of three
//! of its six operations. Dependencies are built beforehand; only the crate itself is timed.

mod source;

use std::error::Error;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use tempfile::TempDir;

use crate::arguments::Arguments;
use crate::command;
use crate::report::{Summary, Table, environment, median, ratio_text};
use source::{DeriveKind, RESOURCES};

pub(crate) const ABOUT: &str = "\
CPU time to build 150 declared resources with their params, and the same structs with serde alone
--runs N            builds of each crate (default 3); medians are printed";

/// Number of clean builds of the macro crate, which take long and vary little.
const MACRO_BUILDS: usize = 3;

/// Measurements of one crate.
#[derive(Default)]
struct CrateCost {
    /// CPU seconds.
    check: Vec<f64>,
    debug: Vec<f64>,
    expanded_lines: usize,
    ir_lines: usize,
    doc_pages: usize,
}

pub(crate) fn run(mut arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let runs = arguments.count("--runs", 3)?;
    arguments.finish()?;

    let crates = Crates::write()?;
    let measured = crates.measure(runs)?;
    let macro_builds = macro_builds()?;

    println!("{}", environment()?);
    println!(
        "{RESOURCES} resources of 12 fields and 6 operations, 3 params types of 12 fields each; \
         CPU seconds, medians of {runs} builds of the crate alone\n"
    );
    let (table, summary) = report(&measured, &macro_builds);
    println!("{table}");
    println!(
        "skipping: with `skip_serializing_if` on what is optional, so that it sends what we send"
    );
    println!(
        "stripe-resource-macros with its dependencies: {:.2} CPU seconds, median of {MACRO_BUILDS} \
         clean debug builds\n\n{summary}",
        median(&macro_builds)
    );
    Ok(())
}

fn report(measured: &[CrateCost; 3], macro_builds: &[f64]) -> (Table, Summary) {
    let [serde, skipping, declared] = measured;
    let mut table =
        Table::new(&["crate", "check", "debug", "expanded lines", "LLVM IR lines", "doc pages"]);
    for (name, measured) in
        [("serde", serde), ("serde, skipping", skipping), ("declared", declared)]
    {
        table.row(
            name,
            [
                format!("{:.2}", median(&measured.check)),
                format!("{:.2}", median(&measured.debug)),
                measured.expanded_lines.to_string(),
                measured.ir_lines.to_string(),
                measured.doc_pages.to_string(),
            ],
        );
    }
    let mut summary = Summary::default();
    for (name, key, peer) in
        [("serde", "serde", serde), ("serde, skipping", "serde_skipping", skipping)]
    {
        let check = median_ratio(&declared.check, &peer.check);
        let debug = median_ratio(&declared.debug, &peer.debug);
        table.row(
            &format!("declared / {name}"),
            [
                ratio_text(check),
                ratio_text(debug),
                ratio_text(ratio(declared.expanded_lines, peer.expanded_lines)),
                ratio_text(ratio(declared.ir_lines, peer.ir_lines)),
                ratio_text(ratio(declared.doc_pages, peer.doc_pages)),
            ],
        );
        summary.ratio(format!("check_vs_{key}"), check);
        summary.ratio(format!("debug_vs_{key}"), debug);
    }
    summary.ratio("macro_build_cpu_seconds", median(macro_builds));
    (table, summary)
}

/// The median of the ratios of neighboring builds: a disturbance of the machine affects both builds
/// of a pair.
fn median_ratio(ours: &[f64], theirs: &[f64]) -> f64 {
    let ratios: Vec<f64> = ours.iter().zip(theirs).map(|(ours, theirs)| ours / theirs).collect();
    median(&ratios)
}

// Counts of lines and pages are exact below 2^53.
#[expect(clippy::cast_precision_loss)]
fn ratio(ours: usize, theirs: usize) -> f64 {
    ours as f64 / theirs as f64
}

/// The crates, in a workspace of their own. Removed when dropped.
struct Crates {
    folder: TempDir,
}

impl Crates {
    fn write() -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::Builder::new().prefix("declare-cost-").tempdir()?;
        let core = repository().join("stripe-core");
        let crates = Self { folder };
        let members = DeriveKind::ALL.map(|kind| format!("\"{}\"", kind.name())).join(", ");
        fs::write(
            crates.root().join("Cargo.toml"),
            format!("[workspace]\nresolver = \"3\"\nmembers = [{members}]\n"),
        )?;
        // The versions that the repository builds with.
        fs::copy(repository().join("Cargo.lock"), crates.root().join("Cargo.lock"))?;
        for kind in DeriveKind::ALL {
            let sources = crates.root().join(kind.name()).join("src");
            fs::create_dir_all(&sources)?;
            let manifest = source::manifest(kind, &core.to_string_lossy());
            fs::write(crates.root().join(kind.name()).join("Cargo.toml"), manifest)?;
            fs::write(sources.join("lib.rs"), source::library(kind))?;
        }
        Ok(crates)
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Measures the crates, in the order of [`DeriveKind::ALL`].
    fn measure(&self, runs: usize) -> Result<[CrateCost; 3], Box<dyn Error>> {
        let mut measured = DeriveKind::ALL.map(|_| CrateCost::default());
        for (kind, measured) in DeriveKind::ALL.into_iter().zip(&mut measured) {
            eprintln!("{}: dependencies, expansion, LLVM IR, documentation", kind.name());
            self.cargo(kind, &["check"], &[])?;
            measured.expanded_lines = self.expanded_lines(kind)?;
            measured.ir_lines = self.ir_lines(kind)?;
            measured.doc_pages = self.doc_pages(kind)?;
        }
        for run in 1..=runs {
            eprintln!("run {run}/{runs}");
            // Each goes first in turn.
            for place in 0..DeriveKind::ALL.len() {
                let index = (run + place) % DeriveKind::ALL.len();
                let kind = DeriveKind::ALL[index];
                measured[index].check.push(self.build(kind, "check")?);
            }
            for place in 0..DeriveKind::ALL.len() {
                let index = (run + place) % DeriveKind::ALL.len();
                let kind = DeriveKind::ALL[index];
                measured[index].debug.push(self.build(kind, "build")?);
            }
        }
        Ok(measured)
    }

    /// Rebuilds the crate and returns the CPU seconds that it took.
    fn build(&self, kind: DeriveKind, how: &str) -> Result<f64, Box<dyn Error>> {
        let library = self.root().join(kind.name()).join("src").join("lib.rs");
        File::options().append(true).open(&library)?.set_modified(SystemTime::now())?;
        let finished = self.cargo(kind, &[how], &[])?;
        // Cargo succeeds as quickly when it finds nothing to do.
        if !finished.stderr.contains(&format!(" {} v", kind.name())) {
            return Err(format!("`{}` was not built:\n{}", kind.name(), finished.stderr).into());
        }
        Ok(finished.cpu_seconds)
    }

    fn expanded_lines(&self, kind: DeriveKind) -> Result<usize, Box<dyn Error>> {
        let file = self.root().join("expanded.rs");
        let unpretty = format!("-Zunpretty=expanded -o {}", file.display());
        let options: Vec<&str> = unpretty.split(' ').collect();
        self.cargo(kind, &["rustc", "--lib", "--profile", "check"], &options)?;
        Ok(fs::read_to_string(&file)?.lines().count())
    }

    fn ir_lines(&self, kind: DeriveKind) -> Result<usize, Box<dyn Error>> {
        let file = self.root().join(format!("{}.ll", kind.name()));
        let emit = format!("--emit=llvm-ir={}", file.display());
        self.cargo(kind, &["rustc", "--lib"], &[&emit, "-Ccodegen-units=1"])?;
        Ok(fs::read_to_string(&file)?.lines().count())
    }

    fn doc_pages(&self, kind: DeriveKind) -> Result<usize, Box<dyn Error>> {
        self.cargo(kind, &["doc", "--no-deps"], &[])?;
        let pages = self.target_dir().join("doc").join(kind.name().replace('-', "_"));
        Ok(html_files(&pages)?)
    }

    fn target_dir(&self) -> PathBuf {
        self.root().join("target")
    }

    /// Runs Cargo for one of the crates. Arguments after `--` are for rustc.
    fn cargo(
        &self,
        kind: DeriveKind,
        arguments: &[&str],
        rustc: &[&str],
    ) -> Result<command::Finished, String> {
        let mut cargo = cargo();
        cargo.current_dir(self.root()).env("CARGO_TARGET_DIR", self.target_dir());
        // Without it, an untouched text is not compiled again, however new its file.
        cargo.env("CARGO_INCREMENTAL", "0");
        cargo.args(arguments).args(["-p", kind.name(), "-j2"]);
        if !rustc.is_empty() {
            cargo.arg("--").args(rustc);
            // The expansion is an unstable output of the stable compiler.
            cargo.env("RUSTC_BOOTSTRAP", "1");
        }
        command::finish(cargo)
    }
}

/// CPU seconds of clean builds of the macro crate with its dependencies.
fn macro_builds() -> Result<Vec<f64>, Box<dyn Error>> {
    let mut builds = Vec::new();
    for build in 1..=MACRO_BUILDS {
        eprintln!("macro crate: build {build}/{MACRO_BUILDS}");
        let target = tempfile::Builder::new().prefix("declare-cost-").tempdir()?;
        let mut cargo = cargo();
        cargo.current_dir(repository()).env("CARGO_TARGET_DIR", target.path());
        cargo.args(["build", "-p", "stripe-resource-macros", "-j2"]);
        builds.push(command::finish(cargo)?.cpu_seconds);
    }
    Ok(builds)
}

/// Cargo, independent of the settings that its caller has for other builds.
fn cargo() -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = command::timed(cargo);
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        let is_of_a_build = text.starts_with("CARGO") || text.starts_with("RUSTC");
        if (is_of_a_build && text != "CARGO_HOME") || text == "RUSTFLAGS" || text == "MAKEFLAGS" {
            command.env_remove(&name);
        }
    }
    command
}

fn repository() -> &'static Path {
    let benches = Path::new(env!("CARGO_MANIFEST_DIR"));
    benches.parent().unwrap_or(benches)
}

/// Number of pages in a folder and those below it.
fn html_files(folder: &Path) -> std::io::Result<usize> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            count += html_files(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            count += 1;
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::{CrateCost, report};

    #[test]
    fn ratios_are_of_neighbouring_builds() {
        let measured = |check: [f64; 3], debug: f64| CrateCost {
            check: check.to_vec(),
            debug: vec![debug],
            expanded_lines: 100,
            ir_lines: 1000,
            doc_pages: 10,
        };
        let measured = [
            measured([2.0, 4.0, 8.0], 10.0),
            measured([4.4, 4.8, 8.0], 12.5),
            measured([2.2, 4.8, 8.0], 12.5),
        ];
        let (table, summary) = report(&measured, &[7.0, 6.5, 9.0]);
        assert_eq!(
            summary.to_string(),
            "{\"check_vs_serde\":1.100,\"debug_vs_serde\":1.250,\
             \"check_vs_serde_skipping\":1.000,\"debug_vs_serde_skipping\":1.000,\
             \"macro_build_cpu_seconds\":7.000}"
        );
        let table = table.to_string();
        let last: Vec<&str> =
            table.lines().map(|line| line.split_whitespace().last().unwrap()).collect();
        assert_eq!(last, ["pages", "10", "10", "10", "1.000", "1.000"]);
    }
}
