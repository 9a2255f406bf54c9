//! All figures in one run: tables in Markdown, plots in SVG, and what the documents show of them.

mod output;
mod plot;
mod summary;
mod tables;
mod versions;

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::FIGURES;
use crate::arguments::Arguments;
use output::{Block, Output};

pub(crate) const ABOUT: &str = "\
all figures, one after the other, into a folder: the output of each, a page with their tables in
Markdown, plots in SVG; and the figures that the documents show
--only a,b          measure only these figures
--quick             in small sizes, which tell nothing but whether it works
--keep              do not measure a figure again whose output is in the folder
--out FOLDER        (default: benches/figures)
--documents FOLDER  folder of README.md, with the summary between `<!-- figures -->` and
                    `<!-- end -->`, and of COMPARE.md and stripe-usage/docs/sizing.md, with
                    tables between `<!-- figure NAME NUMBER -->` and `<!-- end -->` (default:
                    the repository; none with --quick or --only)";

/// Documents with tables of figures.
const WITH_TABLES: &[&str] = &["COMPARE.md", "stripe-usage/docs/sizing.md"];

/// Arguments of a figure: in its full size, and in a small one.
struct Size {
    name: &'static str,
    full: &'static str,
    quick: &'static str,
}

/// Figures whose arguments are not the default ones.
const SIZES: &[Size] = &[
    Size { name: "build-cost", full: "--with ours-six,async-stripe-six", quick: "--only ours" },
    Size { name: "declare-cost", full: "", quick: "--runs 1" },
    Size { name: "decoding", full: "", quick: "--rounds 3" },
    Size { name: "encoding", full: "", quick: "--rounds 3" },
    Size { name: "local", full: "", quick: "--rounds 1 --milliseconds 50 --events 1000" },
    Size { name: "soak", full: "", quick: "--creates 500 --concurrency 16" },
    Size { name: "stream", full: "", quick: "--events 1000" },
    Size { name: "throughput", full: "", quick: "--rounds 1 --milliseconds 50" },
    Size { name: "usage", full: "", quick: "--seconds 1 --cells 1000" },
    Size { name: "webhooks", full: "", quick: "--rounds 3" },
];

/// Measures the figures, and writes what is told of them.
pub(crate) fn run(mut arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let names: Vec<&str> = FIGURES.iter().map(|figure| figure.name).collect();
    let only = arguments.list("--only", &names)?;
    let quick = arguments.flag("--quick");
    let keep = arguments.flag("--keep");
    let folder = arguments.value("--out")?.map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("figures"));
    let documents = arguments.value("--documents")?.map(PathBuf::from);
    let documents = documents.or_else(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        (!quick && only.is_none()).then_some(root)
    });
    arguments.finish()?;
    fs::create_dir_all(&folder)
        .map_err(|error| format!("cannot create {}: {error}", folder.display()))?;

    let mut outputs = Vec::new();
    for name in names.iter().copied().filter(|name| *name != "figures") {
        let is_meant = |only: &Vec<String>| only.iter().any(|it| it == name);
        if !only.as_ref().is_none_or(is_meant) {
            continue;
        }
        let file = folder.join(format!("{name}.txt"));
        let text = match fs::read_to_string(&file) {
            Ok(text) if keep => text,
            _ => {
                let text = measure(name, quick)?;
                write(&file, &text)?;
                text
            }
        };
        outputs.push(Output::parse(name, &text)?);
    }
    let versions = versions::describe();
    for (name, content) in pages(&outputs, &versions) {
        write(&folder.join(name), &content)?;
    }
    if let Some(documents) = documents {
        let readme = documents.join("README.md");
        write(&readme, &summary::replaced_in(&read(&readme)?, &outputs, &versions)?)?;
        for name in WITH_TABLES {
            let document = documents.join(name);
            write(&document, &tables::replaced_in(&read(&document)?, &outputs)?)?;
        }
    }
    println!("{}", folder.join(PAGE).display());
    Ok(())
}

/// Runs one figure as a program of its own, so that each starts with fresh memory.
fn measure(name: &str, quick: bool) -> Result<String, Box<dyn Error>> {
    let size = SIZES.iter().find(|size| size.name == name);
    let words = size.map_or("", |size| if quick { size.quick } else { size.full });
    eprintln!("== {name} {words}");
    let output = Command::new(std::env::current_exe()?)
        .arg(name)
        .args(words.split_whitespace())
        .stderr(std::process::Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("`{name} {words}` failed: {}", output.status).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))
}

fn write(file: &Path, content: &str) -> Result<(), String> {
    fs::write(file, content).map_err(|error| format!("cannot write {}: {error}", file.display()))
}

/// The page with all tables.
const PAGE: &str = "README.md";

/// The page and the plots that it shows, each with the name of its file.
fn pages(outputs: &[Output], versions: &str) -> Vec<(String, String)> {
    let mut page = format!(
        "# Figures\n\n{versions}\n\nMade by `cargo run --release -p benches -- figures`. `cargo run \
         --release -p benches -- --help` says what each figure is.\n"
    );
    let mut files = Vec::new();
    for output in outputs {
        let _ = write!(page, "\n## {}\n", output.name);
        let mut plots = 0;
        for block in &output.blocks {
            match block {
                Block::Text(text) => {
                    let _ = write!(page, "\n{text}\n");
                }
                Block::Table(rows) => {
                    let _ = write!(page, "\n{}", output::markdown(rows));
                    if let Some(svg) = plot::of(rows) {
                        plots += 1;
                        let file = format!("{}-{plots}.svg", output.name);
                        let _ = write!(page, "\n![{} as bars]({file})\n", output.name);
                        files.push((file, svg));
                    }
                }
            }
        }
    }
    files.push((PAGE.to_owned(), page));
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Output of two figures, as they print it.
    pub(super) fn canned() -> [Output; 2] {
        let build_cost = "\
rustc 1.95.0 (59807616e 2026-04-14), 2 cores
CPU seconds of clean builds

program              check  debug  release  rebuild   size
ours                 30.00  50.00    90.00     2.00   3.00
async-stripe         60.00  90.00   300.00     4.00   9.00
ours / async-stripe  0.500  0.556    0.300    0.500  0.333

{\"release_vs_async_stripe\":0.300,\"size_vs_async_stripe\":0.333}
";
        let encoding = "\
rustc 1.95.0 (59807616e 2026-04-14), 2 cores; 3 rounds of 100

params        encoder   ns  theirs / ours  allocations
subscription     ours  500          1.000            1
subscription serde_qs  900          1.800           12
customer         ours  <1>          1.000            1

{\"vs_serde_qs\":1.800,\"allocations\":1}
";
        // Two spaces separate the columns, as `Table` writes them.
        let encoding = encoding.replace("subscription serde_qs", "subscription  serde_qs");
        [
            Output::parse("build-cost", build_cost).unwrap(),
            Output::parse("encoding", &encoding).unwrap(),
        ]
    }

    #[test]
    fn page_has_each_table_and_its_plot() {
        let files = pages(&canned(), "Versions.");
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["build-cost-1.svg", "encoding-1.svg", "README.md"]);
        let page = &files[2].1;
        assert!(page.starts_with("# Figures\n\nVersions.\n"), "{page}");
        assert!(page.contains("\n## build-cost\n"), "{page}");
        assert!(
            page.contains(
                "| program | check | debug | release | rebuild | size |\n\
                 |---|--:|--:|--:|--:|--:|\n\
                 | ours | 30.00 | 50.00 | 90.00 | 2.00 | 3.00 |\n"
            ),
            "{page}"
        );
        assert!(page.contains("![build-cost as bars](build-cost-1.svg)"), "{page}");
        assert!(!page.contains("vs_async_stripe"), "{page}");
    }

    #[test]
    fn the_documents_show_the_committed_figures() {
        let benches = Path::new(env!("CARGO_MANIFEST_DIR"));
        let names = FIGURES.iter().map(|figure| figure.name).filter(|name| *name != "figures");
        let outputs: Vec<Output> = names
            .map(|name| {
                let text = read(&benches.join(format!("figures/{name}.txt"))).unwrap();
                Output::parse(name, &text).unwrap()
            })
            .collect();
        for name in WITH_TABLES {
            let document = read(&benches.join("..").join(name)).unwrap();
            assert_eq!(tables::replaced_in(&document, &outputs).unwrap(), document, "{name}");
        }
        // The versions are those that were measured, not those of this machine.
        let page = read(&benches.join("figures").join(PAGE)).unwrap();
        let versions = page.lines().find(|line| line.starts_with("Versions: ")).unwrap();
        let readme = read(&benches.join("../README.md")).unwrap();
        assert_eq!(summary::replaced_in(&readme, &outputs, versions).unwrap(), readme);
        for (name, content) in pages(&outputs, versions) {
            assert_eq!(read(&benches.join("figures").join(&name)).unwrap(), content, "{name}");
        }
    }

    #[test]
    fn every_size_is_that_of_a_figure() {
        for size in SIZES {
            assert!(FIGURES.iter().any(|figure| figure.name == size.name), "{}", size.name);
        }
    }
}
