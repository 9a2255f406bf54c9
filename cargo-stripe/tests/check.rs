//! `cargo stripe check` on workspaces: which tests it finds and runs, and what it says.
//!
//! The crates compare with a stand-in for stripe-catalogue that reports what a descriptor says, so that
//! they are built in a moment.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const CATALOGUE: &str = r#"
use std::io::Write as _;

pub type ResourceDescriptor = &'static str;

pub fn check(rows: &[ResourceDescriptor]) -> Result<(), String> {
    let text: String = rows.iter().filter(|it| !it.is_empty()).map(|it| format!("{it}\n")).collect();
    if let Some(file) = std::env::var_os("CARGO_STRIPE_REPORT") {
        let mut file = std::fs::OpenOptions::new().create(true).append(true).open(file).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    if text.is_empty() { Ok(()) } else { Err(text) }
}
"#;

/// A declaration of which the comparison says this.
fn declared(class: &str, object: &str, row: &str) -> String {
    let row = if row.is_empty() { String::new() } else { format!("{object}\\t\\t\\t\\t{row}") };
    format!(
        "#[cfg_attr(any(), derive(StripeResource))]\n\
         #[cfg_attr(any(), stripe_resource(object = \"{object}\", ops(delete)))]\n\
         pub struct {class};\n\nimpl {class} {{\n    pub const DESCRIPTOR: &'static str = \"{row}\";\n}}\n"
    )
}

fn list(elements: &str) -> String {
    format!("pub const STRIPE: &[stripe_catalogue::ResourceDescriptor] = &[{elements}];\n")
}

fn test(name: &str, list: &str) -> String {
    format!(
        "#[test]\nfn {name}() -> Result<(), String> {{\n    stripe_catalogue::check({list})\n}}\n"
    )
}

/// A workspace in a folder whose name has a space.
struct Workspace(PathBuf);

impl Workspace {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("check").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        let workspace = Self(folder);
        workspace.write(
            "Cargo.toml",
            "[workspace]\nmembers = [\"crates/*\"]\nexclude = [\"catalogue\"]\nresolver = \"3\"\n",
        );
        workspace.write(
            "catalogue/Cargo.toml",
            "[package]\nname = \"stripe-catalogue\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
        );
        workspace.write("catalogue/src/lib.rs", CATALOGUE);
        workspace
    }

    fn write(&self, file: &str, text: &str) {
        let file = self.0.join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn package(&self, name: &str, files: &[(&str, &str)]) {
        self.write(
            &format!("crates/{name}/Cargo.toml"),
            &format!(
                "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[features]\n\
                 more = []\n\n[dependencies]\nstripe-catalogue = {{ path = \"../../catalogue\" }}\n"
            ),
        );
        for (file, text) in files {
            self.write(&format!("crates/{name}/{file}"), text);
        }
    }

    /// Whether the check succeeds, and all that it prints.
    fn check(&self, words: &[&str]) -> (bool, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-stripe"))
            .args(["stripe", "check"])
            .args(words)
            .current_dir(&self.0)
            // Not that of the workspace of this test.
            .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("check/target"))
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    }

    fn agrees(&self, package: &str) {
        let (is_fine, text) = self.check(&[&format!("crates/{package}")]);
        assert!(is_fine, "{package}: {text}");
        assert!(text.contains(" agree with Stripe's API\n"), "{text}");
    }

    fn error(&self, words: &[&str]) -> String {
        let (is_fine, text) = self.check(words);
        assert!(!is_fine, "{text}");
        text
    }
}

#[test]
fn each_member_of_a_workspace_is_checked() {
    let workspace = Workspace::new("several members");
    let agreeing = declared("Coupon", "coupon", "") + &list("Coupon::DESCRIPTOR");
    workspace.package("a-untested", &[("src/lib.rs", &agreeing)]);
    workspace.package("b-nothing", &[("src/lib.rs", "")]);
    // Both tests have the same list, and the name of one begins with that of the other.
    let wrong = [
        declared("Coupon", "coupon", "coupon: vald: wrong"),
        list("Coupon::DESCRIPTOR"),
        test("it", "STRIPE"),
        test("it_twice", "STRIPE"),
    ];
    workspace.package("c-wrong", &[("src/lib.rs", &wrong.concat())]);
    let text = workspace.error(&[]);
    let place = "crates/c-wrong/src/lib.rs:3: coupon: vald: wrong\n";
    assert_eq!(text.matches(place).count(), 1, "{text}");
    assert!(text.contains("`a-untested` has no test that compares its declarations"), "{text}");
    assert!(text.ends_with("error: one declaration disagrees with Stripe's API\n"), "{text}");
    let text = workspace.error(&["crates/b-nothing"]);
    assert!(text.contains("crates/b-nothing contains no declarations"), "{text}");
}

#[test]
fn what_another_member_declares_gets_its_place() {
    let workspace = Workspace::new("other members");
    let models = [
        declared("Price", "price", "price: nam: wrong"),
        list("Price::DESCRIPTOR"),
        test("it", "STRIPE"),
    ];
    workspace.package("models", &[("src/lib.rs", &models.concat())]);
    let app = [
        declared("Coupon", "coupon", ""),
        list("Coupon::DESCRIPTOR, models::Price::DESCRIPTOR"),
        test("it", "STRIPE"),
    ];
    workspace.package("app", &[("src/lib.rs", &app.concat())]);
    workspace.write(
        "crates/app/Cargo.toml",
        "[package]\nname = \"app\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         models = { path = \"../models\" }\nstripe-catalogue = { path = \"../../catalogue\" }\n",
    );
    let text = workspace.error(&[]);
    let place = "crates/models/src/lib.rs:3: price: nam: wrong\n";
    assert_eq!(text.matches(place).count(), 2, "{text}");
}

#[test]
fn tests_are_found_in_every_target() {
    let workspace = Workspace::new("targets");
    let declared = declared("Coupon", "coupon", "");
    let listed = declared.clone() + &list("Coupon::DESCRIPTOR");
    let of_test = test("it", "STRIPE");
    workspace.package(
        "program",
        &[
            ("src/lib.rs", ""),
            ("src/bin/tool.rs", &format!("fn main() {{}}\nmod inner {{ {listed}{of_test} }}")),
        ],
    );
    workspace.agrees("program");
    workspace.package(
        "beside",
        &[("src/lib.rs", &listed), ("tests/agree.rs", &test("it", "beside::STRIPE"))],
    );
    workspace.agrees("beside");
    workspace.package(
        "placed",
        &[
            ("src/lib.rs", "#[path = \"../odd place.rs\"]\npub mod odd;\npub mod deep;\n"),
            ("odd place.rs", &listed),
            ("src/deep.rs", "mod er;\n"),
            ("src/deep/er/mod.rs", &test("it", "crate::odd::STRIPE")),
            // Neither is part of the crate.
            ("src/template.rs", "this is { not Rust\n"),
            ("tests/ui/broken.rs", "nor { this\n"),
        ],
    );
    workspace.agrees("placed");
    // Only the second of two lists is wrong.
    let other =
        "pub const OTHER: &[stripe_catalogue::ResourceDescriptor] = &[\"\\t\\t\\t\\tother\"];\n";
    let both = "#[test]\nfn it() {\n    let all = [stripe_catalogue::check(OTHER), \
                stripe_catalogue::check(STRIPE)];\n    assert!(all.iter().all(Result::is_ok));\n}\n";
    workspace.package("both", &[("src/lib.rs", &format!("{listed}{other}{both}"))]);
    let text = workspace.error(&["crates/both"]);
    assert!(text.starts_with("other\nerror: one declaration"), "{text}");
}

#[test]
fn a_test_that_does_not_run_is_no_agreement() {
    let workspace = Workspace::new("idle");
    let listed = declared("Coupon", "coupon", "") + &list("Coupon::DESCRIPTOR");
    let with = |test: &str| {
        workspace.package("idle", &[("src/lib.rs", &format!("{listed}{test}"))]);
        workspace.error(&["crates/idle"])
    };
    let of_test = test("it", "STRIPE");
    let text =
        with(&format!("#[cfg(feature = \"more\")]\nmod tests {{ use super::*; {of_test} }}"));
    assert!(text.contains("the test `it` of `idle` was not run"), "{text}");
    let (is_fine, text) = workspace.check(&["crates/idle", "--", "--all-features"]);
    assert!(is_fine, "{text}");
    let text = with(&of_test.replace("#[test]", "#[test]\n#[ignore]"));
    assert!(text.contains("the test `it` of `idle` compared nothing"), "{text}");
    let text = with(&format!("{of_test}fn broken() -> u8 {{}}\n"));
    assert!(text.contains("the tests of `idle` do not compile\n"), "{text}");
    assert!(text.contains("mismatched types"), "{text}");
    let text = with(&of_test.replace(
        "stripe_catalogue::check(STRIPE)",
        "stripe_catalogue::check(STRIPE)?; Err(\"no\".into())",
    ));
    assert!(text.contains("fails, although no declaration differs"), "{text}");
    let text = with("");
    assert!(text.contains("stripe_catalogue::check(STRIPE)\n    }"), "{text}");
}

#[test]
fn the_lines_to_add_name_each_module() {
    let workspace = Workspace::new("lines");
    workspace.package(
        "lines",
        &[
            ("src/lib.rs", "pub mod a;\npub mod b;\n"),
            ("src/a.rs", &declared("Coupon", "coupon", "")),
            ("src/b.rs", &format!("pub mod c {{ {} }}", declared("Price", "price", ""))),
        ],
    );
    let text = workspace.error(&["crates/lines"]);
    assert!(text.contains("to crates/lines/src/lib.rs\n"), "{text}");
    assert!(text.contains("&[a::Coupon::DESCRIPTOR, b::c::Price::DESCRIPTOR];"), "{text}");
}
