//! Front pages and guides agree with the crates that they describe.

use std::fs;
use std::path::{Path, PathBuf};

use stripe_core::API_VERSION;

/// The documents that name the API version of the release.
const VERSIONED: &[&str] = &[
    "COMPARE.md",
    "README.md",
    "stripe-billing/README.md",
    "stripe-billing/src/lib.rs",
    "stripe-catalogue/README.md",
    "stripe-catalogue/src/lib.rs",
    "stripe-core/README.md",
    "stripe-core/docs/guide/api_versions.md",
    "stripe-core/src/lib.rs",
    "stripe-local/README.md",
    "stripe-local/src/lib.rs",
    "stripe-payments/README.md",
    "stripe-payments/src/lib.rs",
    "stripe-usage/README.md",
    "stripe-usage/src/lib.rs",
];

/// READMEs, which people also read where lines of a program cannot be hidden.
const READMES: &[&str] = &[
    "README.md",
    "cargo-stripe/README.md",
    "stripe-billing/README.md",
    "stripe-catalogue/README.md",
    "stripe-core/README.md",
    "stripe-local/README.md",
    "stripe-payments/README.md",
    "stripe-resource-macros/README.md",
    "stripe-usage/README.md",
];

const GUIDES: &str = "stripe-core/docs/guide";

const GUIDES_OF_USAGE: &str = "stripe-usage/docs";

/// Documents that show a test, with the sources by which it runs.
const TESTS: &[(&str, &str)] = &[
    ("README.md", "tests/tests/core/documented/readme.rs"),
    ("stripe-core/docs/guide/testing.md", "tests/tests/core/documented/testing_guide.rs"),
    ("stripe-local/README.md", "tests/tests/core/documented/local_readme.rs"),
    ("stripe-local/src/lib.rs", "tests/tests/core/documented/local_front_page.rs"),
    ("stripe-usage/docs/testing.md", "stripe-usage/tests/usage/documented.rs"),
];

#[test]
fn front_pages_name_the_api_version_of_the_release() {
    for document in VERSIONED {
        let path = root().join(document);
        let text = fs::read_to_string(&path).unwrap();
        let found = versions(&text);
        assert!(!found.is_empty(), "{document} does not name the API version");
        if found.iter().all(|version| *version == API_VERSION) {
            continue;
        }
        assert!(
            std::env::var_os("BLESS").is_some(),
            "{document} names {found:?}, and the API version is {API_VERSION}; `BLESS=1` writes it"
        );
        let new = found.iter().fold(text.clone(), |text, old| text.replace(old, API_VERSION));
        fs::write(path, new).unwrap();
    }
}

/// The commands in it also name other versions.
#[test]
fn the_readme_of_cargo_stripe_names_the_newest_version_of_its_data() {
    const BEFORE: &str = "the data of the API up to Stripe API version ";
    let path = root().join("cargo-stripe/README.md");
    let text = fs::read_to_string(&path).unwrap();
    let (start, rest) = text.split_once(BEFORE).unwrap();
    let found = versions(rest)[0];
    let end = rest.strip_prefix(found).unwrap();
    if found == API_VERSION {
        return;
    }
    assert!(
        std::env::var_os("BLESS").is_some(),
        "cargo-stripe names {found}, and the API version is {API_VERSION}; `BLESS=1` writes it"
    );
    fs::write(path, format!("{start}{BEFORE}{API_VERSION}{end}")).unwrap();
}

/// The versions in a text, without previews.
fn versions(text: &str) -> Vec<&str> {
    let is_part = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '.';
    let words = text.split(|it| !is_part(it)).map(|word| word.trim_matches('.'));
    let is_date = |date: &str| {
        let form: String =
            date.chars().map(|it| if it.is_ascii_digit() { '0' } else { it }).collect();
        form == "0000-00-00"
    };
    let is_version = |word: &&str| {
        word.split_once('.').is_some_and(|(date, name)| is_date(date) && name != "preview")
    };
    words.filter(is_version).collect()
}

#[test]
fn versions_are_found_without_previews() {
    let text = "of 2026-09-30.endive, 2026-10-28.preview, 2024-04-10 and (2026-10-28.endive).";
    assert_eq!(versions(text), ["2026-09-30.endive", "2026-10-28.endive"]);
}

#[test]
fn guides_are_listed_and_links_to_them_lead_to_a_page() {
    let index = fs::read_to_string(root().join("stripe-core/src/guide.rs")).unwrap();
    let mut guides = Vec::new();
    for entry in fs::read_dir(root().join(GUIDES)).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let name = name.strip_suffix(".md").unwrap().to_owned();
        assert!(index.contains(&format!("//! | [`{name}`] | ")), "guide.rs does not list {name}");
        guides.push(name);
    }
    assert!(guides.len() > 10);
    let mut links = 0;
    for document in READMES.iter().chain(&["COMPARE.md"]) {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for link in text.split("docs.rs/stripe-core/latest/stripe_core/guide/").skip(1) {
            let (name, _) = link.split_once([')', '/', '#']).unwrap();
            assert!(
                name.is_empty() || guides.iter().any(|guide| guide == name),
                "{document} links to the guide {name}, which does not exist"
            );
            links += 1;
        }
    }
    assert!(links > 7);
}

#[test]
fn programs_of_readmes_hide_no_lines() {
    for document in READMES {
        let text = fs::read_to_string(root().join(document)).unwrap();
        let mut lines = text.lines();
        while lines.by_ref().any(|line| line.starts_with("```rust")) {
            for line in lines.by_ref().take_while(|line| *line != "```") {
                assert!(!line.starts_with("# "), "{document}: {line}");
            }
        }
    }
}

#[test]
fn tests_in_documents_run() {
    let mut with_a_test = Vec::new();
    let mut documents: Vec<String> =
        READMES.iter().chain(VERSIONED).map(|document| (*document).to_owned()).collect();
    for folder in [GUIDES, GUIDES_OF_USAGE] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            documents.push(format!("{folder}/{name}"));
        }
    }
    documents.sort();
    documents.dedup();
    for document in documents {
        let text = fs::read_to_string(root().join(&document)).unwrap();
        if text.contains("#[tokio::test") {
            with_a_test.push(document);
        }
    }
    assert_eq!(with_a_test, TESTS.iter().map(|(document, _)| *document).collect::<Vec<_>>());
    for (document, file) in TESTS {
        let text = fs::read_to_string(root().join(document)).unwrap();
        let lines: Vec<&str> = text.lines().map(unmarked).collect();
        let program = fs::read_to_string(root().join(file)).unwrap();
        let program = program.lines().collect::<Vec<_>>().join("\n");
        assert!(
            lines.join("\n").contains(&format!("\n{program}\n```\n")),
            "{document} does not contain:\n{program}"
        );
    }
}

#[test]
fn examples_are_listed_by_task() {
    let folder = root().join("examples");
    let list = fs::read_to_string(folder.join("README.md")).unwrap();
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    let mut files: Vec<String> = manifest
        .lines()
        .filter_map(|line| line.strip_prefix("path = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .collect();
    for entry in fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if folder.join(&name).join("Cargo.toml").is_file() {
            files.push(format!("{name}/src/main.rs"));
        }
    }
    for file in &files {
        assert!(list.contains(&format!("]({file}) |")), "examples/README.md does not list {file}");
    }
    assert_eq!(list.matches("](").count(), files.len(), "examples/README.md lists no other file");
}

/// The package registries show `program.md` instead of the README, which has the same lines for clients.
#[test]
fn clients_of_the_program_are_set_up_as_in_the_readme() {
    let readme = fs::read_to_string(root().join("stripe-local/README.md")).unwrap();
    let program = fs::read_to_string(root().join("stripe-local/docs/program.md")).unwrap();
    let mut clients = 0;
    for block in program.split("\n```").skip(1).step_by(2) {
        if block.starts_with("python\n") || block.starts_with("js\nimport Stripe ") {
            assert!(readme.contains(&format!("\n```{block}\n```\n")), "README.md lacks:\n{block}");
            clients += 1;
        }
    }
    assert_eq!(clients, 2);
}

/// A line of a document, without the mark of documentation in a source.
fn unmarked(line: &str) -> &str {
    line.strip_prefix("//! ").or_else(|| line.strip_prefix("//!")).unwrap_or(line)
}

/// The lane `conformance-local` builds and runs the program.
#[test]
fn the_guide_for_async_stripe_shows_the_program_that_a_lane_runs() {
    let guide = fs::read_to_string(root().join(GUIDES).join("async_stripe.md")).unwrap();
    let program = root().join("tests/conformance/local/async-stripe");
    let (_, shown) = guide.split_once("```ignore\n").unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let source = fs::read_to_string(program.join("src/beside.rs")).unwrap();
    assert!(source.contains(shown), "beside.rs does not contain:\n{shown}");
    let manifest = fs::read_to_string(program.join("Cargo.toml")).unwrap();
    let (_, shown) = guide.split_once("```toml\n[dependencies]\n").unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let renamed: Vec<&str> =
        shown.lines().filter_map(|line| Some(line.split_once(", version")?.0)).collect();
    let theirs: Vec<String> = shown
        .lines()
        .filter(|line| line.starts_with("async-stripe"))
        .map(|line| line.replace("version = \"", "version = \"="))
        .collect();
    assert_eq!(theirs.len(), 2);
    for line in theirs {
        assert!(manifest.contains(&line), "the program has no `{line}`");
    }
    assert_eq!(renamed.len(), 2);
    for start in renamed {
        assert!(manifest.contains(start), "the program has no `{start}`");
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}
