//! `cargo stripe add` on crates: what it writes, and what it leaves alone.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use expect_test::{Expect, expect};

/// A crate without dependencies, which is not built.
struct Crate {
    folder: PathBuf,
}

fn manifest(name: &str, edition: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"{edition}\"\n\n[workspace]\n\n\
         [dependencies]\nstripe-core = \"0.1\"\n"
    )
}

impl Crate {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("add").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        let krate = Self { folder };
        krate.write("Cargo.toml", &manifest(name, "2024"));
        for (file, text) in files {
            krate.write(file, text);
        }
        krate
    }

    fn write(&self, file: &str, text: &str) {
        let file = self.folder.join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).unwrap()
    }

    /// Whether the command succeeds, and all that it prints.
    fn run(&self, words: &str) -> (bool, String) {
        self.run_words(&words.split_whitespace().collect::<Vec<_>>())
    }

    fn run_words(&self, words: &[&str]) -> (bool, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-stripe"))
            .arg("stripe")
            .args(words)
            .current_dir(&self.folder)
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    }

    fn add(&self, words: &str) -> String {
        let (is_fine, text) = self.run(&format!("add {words}"));
        assert!(is_fine, "{words}: {text}");
        text
    }

    fn error(&self, words: &str) -> String {
        let (is_fine, text) = self.run(words);
        assert!(!is_fine, "{words}: {text}");
        text
    }

    /// Adds to a file, and looks whether every line of it is still there and rustfmt leaves it alone.
    fn add_to(&self, file: &str, words: &str) -> String {
        let before = self.read(file);
        self.add(&format!("{words} --out {file}"));
        let after = self.read(file);
        let mut lines = after.lines();
        for line in before.lines() {
            assert!(lines.any(|it| it == line), "`{line}` is gone:\n{after}");
        }
        self.is_formatted(file);
        after
    }

    fn is_formatted(&self, file: &str) {
        // Modules that a file declares are looked at by themselves.
        self.write("rustfmt.toml", "style_edition = \"2024\"\n");
        let output = Command::new("rustfmt")
            .args(["--edition", "2024", "--check", "--config", "skip_children=true"])
            .arg(self.folder.join(file))
            .output()
            .unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        // A stable `rustfmt` does not know the option, and looks at the children as well.
        assert!(output.status.success(), "{text}");
    }
}

fn check(actual: &str, expect: &Expect) {
    expect.assert_eq(actual);
}

#[test]
#[rustfmt::skip::macros(expect)]
fn a_new_file_is_declared_and_listed() {
    let krate = Crate::new("new-file", &[("src/lib.rs", "//! A shop.\n\nfn f() {}\n")]);
    let out = "--out src/stripe/coupon.rs";
    let printed = krate.add(&format!("coupon --ops retrieve --fields id,valid {out}"));
    check(
        &printed,
        &expect![[r#"
        wrote src/stripe/coupon.rs
        declared the module `coupon` in src/stripe.rs
        declared the module `stripe` in src/lib.rs
        added `Coupon` to the list of descriptors in src/stripe.rs
    "#]],
    );
    check(
        &krate.read("src/stripe/coupon.rs"),
        &expect![[r#"
        //! Coupons: <https://docs.stripe.com/api/coupons>

        use stripe_core::ids::CouponId;
        use stripe_core::{StripeObject, StripeResource};

        #[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
        #[stripe_resource(
            object = "coupon",
            path = "/v1/coupons",
            ops(
                retrieve(()),
            )
        )]
        #[non_exhaustive]
        pub struct Coupon {
            pub id: CouponId,
            pub valid: bool,
        }
    "#]],
    );
    check(
        &krate.read("src/stripe.rs"),
        &expect![[r#"
        //! Objects of Stripe's API.

        pub mod coupon;

        use stripe_core::descriptor::ResourceDescriptor;

        /// The resources that are declared, for the test of `cargo stripe check`.
        pub const STRIPE: &[ResourceDescriptor] = &[coupon::Coupon::DESCRIPTOR];
    "#]],
    );
    check(
        &krate.read("src/lib.rs"),
        &expect![[r#"
        //! A shop.

        pub mod stripe;

        fn f() {}
    "#]],
    );

    krate.add("issuing.card --ops retrieve --fields id --out src/stripe/card.rs");
    check(&krate.read("src/stripe.rs"), &expect![[r#"
        //! Objects of Stripe's API.

        pub mod card;
        pub mod coupon;

        use stripe_core::descriptor::ResourceDescriptor;

        /// The resources that are declared, for the test of `cargo stripe check`.
        pub const STRIPE: &[ResourceDescriptor] = &[coupon::Coupon::DESCRIPTOR, card::Card::DESCRIPTOR];
    "#]]);
    krate.add("refund --ops retrieve --fields id --out src/stripe/refund.rs");
    check(
        &krate.read("src/stripe.rs"),
        &expect![[r#"
        //! Objects of Stripe's API.

        pub mod card;
        pub mod coupon;
        pub mod refund;

        use stripe_core::descriptor::ResourceDescriptor;

        /// The resources that are declared, for the test of `cargo stripe check`.
        pub const STRIPE: &[ResourceDescriptor] = &[
            coupon::Coupon::DESCRIPTOR,
            card::Card::DESCRIPTOR,
            refund::Refund::DESCRIPTOR,
        ];
    "#]],
    );
    krate.is_formatted("src/lib.rs");
}

#[test]
#[rustfmt::skip::macros(expect)]
fn a_program_gets_private_modules() {
    let krate = Crate::new("program", &[("src/main.rs", "fn main() {}\n")]);
    krate.add("coupon --ops retrieve --fields id --out src/coupon.rs");
    check(
        &krate.read("src/main.rs"),
        &expect![[r#"
        mod coupon;

        use stripe_core::descriptor::ResourceDescriptor;

        fn main() {}

        /// The resources that are declared, for the test of `cargo stripe check`.
        #[allow(dead_code, reason = "for the test")]
        pub const STRIPE: &[ResourceDescriptor] = &[coupon::Coupon::DESCRIPTOR];
    "#]],
    );
    krate.is_formatted("src/main.rs");
}

/// Objects of which several operations have an option alike.
const OF_LIKE_OPTIONS: &[(&str, &str)] = &[
    ("apps.secret", "find,delete_where"),
    ("financial_connections.account", "refresh,retrieve,subscribe"),
    ("issuing.transaction", "create_force_capture,refund,create_unlinked_refund"),
    ("issuing.card", "fail_card,ship_card"),
];

const BY_HAND: &str = r#"//! Vouchers of the shop.

use stripe_core::{StripeObject, StripeResource};

/// A voucher.
#[derive(Debug, StripeObject, StripeResource)]
#[stripe_resource(
    object = "coupon",
    path = "/v1/coupons",
    ops(
        retrieve(()), // by its code
    )
)]
pub struct Voucher {
    /// The code.
    pub id: String,
}

impl Voucher {
    /// Shouts.
    pub fn shout(&self) -> String {
        self.id.to_uppercase()
    }
}

#[cfg(test)]
mod tests {}
"#;

#[test]
#[rustfmt::skip::macros(expect)]
fn a_declaration_gets_the_parts_that_are_asked_for() {
    let krate =
        Crate::new("by-hand", &[("src/lib.rs", "pub mod voucher;\n"), ("src/voucher.rs", BY_HAND)]);
    let file = "src/voucher.rs";
    krate.add_to(file, "coupon --fields id,duration,metadata");
    krate.add_to(file, "coupon --ops create,retrieve --params name,duration");
    let text = krate.add_to(file, "coupon --params currency_options");
    check(
        &text,
        &expect![[r#"
        //! Vouchers of the shop.

        use stripe_core::{StripeObject, StripeResource};

        use stripe_core::{Metadata, StripeEnum};

        use stripe_core::StripeParams;

        use std::collections::BTreeMap;
        use stripe_core::Currency;

        /// A voucher.
        #[derive(Debug, StripeObject, StripeResource)]
        #[stripe_resource(
            object = "coupon",
            path = "/v1/coupons",
            ops(
                retrieve(()), // by its code
                create(VoucherCreateParams),
            )
        )]
        pub struct Voucher {
            /// The code.
            pub id: String,
            pub duration: Duration,
            pub metadata: Metadata,
        }

        impl Voucher {
            /// Shouts.
            pub fn shout(&self) -> String {
                self.id.to_uppercase()
            }
        }

        #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
        #[non_exhaustive]
        pub enum Duration {
            Forever,
            Once,
            Repeating,
            Unknown(String),
        }

        /// Parameters for [`Voucher::create`].
        #[derive(Debug, Clone, PartialEq, StripeParams)]
        #[non_exhaustive]
        pub struct VoucherCreateParams {
            duration: Option<Duration>,
            name: Option<String>,
            currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
        }

        #[derive(Debug, Clone, PartialEq, StripeParams)]
        #[non_exhaustive]
        pub struct CurrencyOptionParams {
            amount_off: i64,
        }

        #[cfg(test)]
        mod tests {}
    "#]],
    );
    assert_eq!(krate.read("src/lib.rs").lines().next(), Some("pub mod voucher;"));
    // All of it is there now.
    let printed =
        krate.add("coupon --params currency_options --fields duration --out src/voucher.rs");
    assert_eq!(printed, "src/voucher.rs is already complete\n");
    // And then really all of it.
    krate.add_to(file, "coupon");
    assert_eq!(krate.read(file).matches("pub enum Duration").count(), 1);
}

#[test]
fn a_declaration_on_one_line_is_added_to() {
    let text = "use stripe_core::{StripeObject, StripeResource};

#[derive(StripeObject, StripeResource)]
#[stripe_resource(object = \"coupon\", path = \"/v1/coupons\", ops(retrieve))]
pub struct Coupon { id: String }
";
    let krate = Crate::new("one-line", &[("src/lib.rs", ""), ("src/coupon.rs", text)]);
    krate.add("coupon --fields valid --ops delete --out src/coupon.rs");
    let text = krate.read("src/coupon.rs");
    let squeezed: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(squeezed.contains("ops( retrieve, delete(()), ) )]"), "{text}");
    assert!(squeezed.contains("{ id: String, pub valid: bool, }"), "{text}");
}

#[test]
#[rustfmt::skip::macros(expect)]
fn other_files_are_left_alone() {
    let other = "pub struct Refund;\n";
    let inner = format!("mod inner {{\n{}}}\n", BY_HAND.replace("//!", "//"));
    let taken = format!("{BY_HAND}\npub struct Duration;\n");
    let files = [
        ("src/lib.rs", "mod other;\n"),
        ("src/other.rs", other),
        ("src/inner.rs", inner.as_str()),
        ("src/taken.rs", taken.as_str()),
        ("src/broken.rs", "pub struct {\n"),
    ];
    let krate = Crate::new("not-ours", &files);
    check(&krate.error("add coupon --out src/other.rs"), &expect![[r#"
        error: src/other.rs exists and does not declare `coupon`; it was not changed: choose another file
    "#]]);
    check(&krate.error("add coupon --out src/inner.rs"), &expect![[r#"
        error: src/inner.rs exists and declares `coupon` in the inline module `inner`; it was not changed: choose another file
    "#]]);
    check(
        &krate.error("add coupon --fields duration --out src/taken.rs"),
        &expect![[r#"
        error: `Duration` of src/taken.rs differs from the item to be added; rename it
    "#]],
    );
    check(
        &krate.error("add coupon --out src/broken.rs"),
        &expect![[r#"
        error: src/broken.rs:1:12: this is not valid Rust: unbalanced bracket or quote
    "#]],
    );
    for (file, text) in files {
        assert_eq!(krate.read(file), text);
    }
}

#[test]
fn changes_to_existing_lines_are_left_to_a_person() {
    let krate = Crate::new("params-by-hand", &[("src/lib.rs", "")]);
    let file = "src/coupon.rs";
    krate.add(&format!("coupon --ops list,retrieve --fields id --params , --out {file}"));
    // All the rest is added, also the struct.
    let line =
        ": `list` is declared without params: write `CouponListParams` as its first argument";
    let error = krate.error(&format!("add coupon --out {file}"));
    assert!(error.contains(&format!("added to {file}\n")) && error.contains(line), "{error}");
    let before = krate.read(file);
    assert!(before.contains("pub struct CouponListParams {") && before.contains("percent_off"));
    krate.is_formatted(file);
    // It is said again, and nothing is added twice.
    let error = krate.error(&format!("add coupon --out {file}"));
    assert!(error.contains(line), "{error}");
    assert_eq!(krate.read(file), before);
    krate.write(file, &before.replace("list(())", "list(CouponListParams)"));
    let printed = krate.add(&format!("coupon --out {file}"));
    assert_eq!(printed, format!("{file} is already complete\n"));
}

#[test]
fn files_that_cannot_be_modules_are_refused() {
    let krate = Crate::new("no-module", &[("src/lib.rs", "//! A shop.\n")]);
    let refused = [
        ("src/type.rs", "`type` is not the name of a module in Rust"),
        ("src/foo-bar.rs", "`foo-bar` is not the name of a module in Rust"),
        ("src/a b/coupon.rs", "`a b` is not the name of a module in Rust"),
        ("src", "`src` is not a Rust file"),
        ("src/coupon", "`src/coupon` is not a Rust file"),
        ("", "`` is not a Rust file"),
    ];
    for (file, message) in refused {
        let words = ["add", "coupon", "--fields", "id", "--out", file];
        let (is_fine, text) = krate.run_words(&words);
        assert!(!is_fine && text.contains(message), "{file}: {text}");
    }
    assert_eq!(krate.read("src/lib.rs"), "//! A shop.\n");
    assert_eq!(fs::read_dir(krate.folder.join("src")).unwrap().count(), 1);
    // Another way to write a path is fine.
    krate.add("coupon --fields id --ops retrieve --out src/no/../stripe/coupon.rs");
    assert!(krate.read("src/lib.rs").contains("pub mod stripe;"));
    // A program is not a module of the library.
    let printed = krate.add("price --fields id --ops retrieve --out src/bin/price.rs");
    assert!(printed.contains("is not a module of a crate"), "{printed}");
    assert!(!krate.read("src/lib.rs").contains("bin"));
}

#[test]
fn nothing_is_written_if_a_file_is_read_only() {
    let krate = Crate::new("read-only", &[("src/lib.rs", "//! A shop.\n")]);
    let library = krate.folder.join("src/lib.rs");
    let writable = fs::metadata(&library).unwrap().permissions();
    let mut readonly = writable.clone();
    readonly.set_readonly(true);
    fs::set_permissions(&library, readonly).unwrap();
    let error = krate.error("add coupon --fields id --out src/coupon.rs");
    assert!(error.contains("src/lib.rs: it is read-only; no file was changed"), "{error}");
    assert!(!krate.folder.join("src/coupon.rs").exists());
    fs::set_permissions(&library, writable).unwrap();
}

#[test]
fn windows_line_endings_are_kept() {
    let by_hand = BY_HAND.replace('\n', "\r\n");
    let files = [("src/lib.rs", "pub mod voucher;\r\n"), ("src/voucher.rs", by_hand.as_str())];
    let krate = Crate::new("windows", &files);
    krate.add("coupon --fields duration --ops create --out src/voucher.rs");
    for file in ["src/lib.rs", "src/voucher.rs"] {
        let text = krate.read(file);
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{text}");
    }
    assert!(krate.read("src/voucher.rs").contains("    pub duration: Duration,\r\n}"));
}

#[test]
fn a_last_line_without_a_newline_gets_one() {
    let krate = Crate::new("no-newline", &[("src/lib.rs", "mod a;"), ("src/a.rs", "")]);
    krate.add("coupon --fields id --ops retrieve --out src/coupon.rs");
    let text = krate.read("src/lib.rs");
    assert!(text.starts_with("mod a;\npub mod coupon;\n\nuse "), "{text}");
    krate.is_formatted("src/lib.rs");
}

#[test]
fn an_attribute_that_is_formatted_stays_formatted() {
    let head = "use stripe_core::{StripeObject, StripeResource};\n\n#[derive(StripeObject, StripeResource)]\n";
    let attributes = [
        "#[stripe_resource(object = \"coupon\", path = \"/v1/coupons\", ops(retrieve))]",
        "#[stripe_resource(object = \"coupon\", path = \"/v1/coupons\", ops(retrieve(())))]",
        "#[stripe_resource(object = \"coupon\", path = \"/v1/coupons\")]",
        "#[stripe_resource(\n    object = \"coupon\",\n    path = \"/v1/coupons\",\n    ops(\n        \
         retrieve(()),\n    )\n)]",
    ];
    for attribute in attributes {
        let text = format!("{head}{attribute}\npub struct Coupon {{\n    id: String,\n}}\n");
        let krate = Crate::new("formatted", &[("src/lib.rs", ""), ("src/coupon.rs", &text)]);
        krate.is_formatted("src/coupon.rs");
        for operations in ["delete", "create", "list,update"] {
            krate.add(&format!("coupon --ops {operations} --out src/coupon.rs"));
            krate.is_formatted("src/coupon.rs");
        }
    }
}

#[test]
fn options_that_entries_have_alike_are_allowed_when_they_come() {
    // `get` and `static` of several entries.
    for (object, operations) in OF_LIKE_OPTIONS {
        let operations: Vec<&str> = operations.split(',').collect();
        let krate = Crate::new("alike", &[("src/lib.rs", "")]);
        for operation in operations {
            krate.add(&format!("{object} --ops {operation} --fields id --out src/it.rs"));
        }
        let text = krate.read("src/it.rs");
        let allow = "#[allow(clippy::duplicated_attributes)]\n";
        assert_eq!(text.matches(allow).count(), 1, "{object}: {text}");
        let (before, _) = text.split_once(allow).unwrap();
        assert!(before.ends_with("StripeResource)]\n"), "{text}");
        krate.is_formatted("src/it.rs");
    }
}

#[test]
fn an_older_edition_has_its_own_style() {
    let krate = Crate::new("older", &[("src/lib.rs", "")]);
    krate.write("Cargo.toml", &manifest("older", "2021"));
    for object in ["account", "customer", "checkout.session"] {
        krate.add(&format!("{object} --out src/it.rs"));
        let status = Command::new("rustfmt")
            .args(["--edition", "2021", "--check", "src/it.rs"])
            .current_dir(&krate.folder)
            .status();
        assert!(status.unwrap().success(), "{object}");
        fs::remove_file(krate.folder.join("src/it.rs")).unwrap();
    }
}

#[test]
fn modules_are_found_where_the_compiler_finds_them() {
    let root = "#[path = \"odd place.rs\"]\nmod odd;\n";
    let krate = Crate::new("placed", &[("root.rs", root), ("odd place.rs", BY_HAND)]);
    let manifest = manifest("placed", "2024");
    krate.write("Cargo.toml", &format!("{manifest}\n[lib]\npath = \"root.rs\"\n"));
    let words = ["add", "coupon", "--fields", "valid", "--out", "odd place.rs"];
    let (is_fine, text) = krate.run_words(&words);
    assert!(is_fine && text.contains("added `Voucher` to the list of descriptors"), "{text}");
    let text = krate.read("root.rs");
    assert!(text.starts_with(root), "{text}");
    assert!(text.contains("&[odd::Voucher::DESCRIPTOR]"), "{text}");
    krate.add("price --fields id --ops retrieve --out stripe/price.rs");
    assert!(krate.read("root.rs").contains("pub mod stripe;"));
}

#[test]
fn a_package_without_stripe_core_is_told_so() {
    let krate = Crate::new("depends", &[("src/lib.rs", "")]);
    let add = |dependency: &str| {
        let manifest = format!(
            "[package]\nname = \"depends\"\nversion = \"0.0.0\"\nedition = \"2024\"\n{dependency}[workspace]\n"
        );
        krate.write("Cargo.toml", &manifest);
        drop(fs::remove_file(krate.folder.join("src/coupon.rs")));
        krate.add("coupon --fields id --ops retrieve --out src/coupon.rs")
    };
    let printed = add("");
    assert!(printed.contains("`cargo add stripe-core --package depends`"), "{printed}");
    let printed = add("[dependencies]\nmoney = { package = \"stripe-core\", version = \"0.1\" }\n");
    assert!(printed.contains("`extern crate money as stripe_core;`"), "{printed}");
    let printed = add("[dependencies]\nstripe-core = \"0.1\"\n");
    assert!(!printed.contains("cargo add"), "{printed}");
}

#[test]
fn a_declaration_in_the_root_module_is_listed() {
    let krate = Crate::new("in-root", &[("src/lib.rs", BY_HAND)]);
    krate.add("coupon --fields valid --out src/lib.rs");
    assert!(krate.read("src/lib.rs").contains("&[ResourceDescriptor] = &[Voucher::DESCRIPTOR];"));
    krate.is_formatted("src/lib.rs");
}

#[test]
fn removed_parts_are_told_with_the_version() {
    let krate = Crate::new("removed", &[("src/lib.rs", "")]);
    let error = |words: &str| krate.error(words);
    let of = |what: &str| format!("error: {what} (removed in 2025-03-31.basil)\n");
    assert_eq!(error("add usage_record"), of("Stripe's API has no object `usage_record`"));
    assert_eq!(
        error("add subscription --fields current_period_end"),
        of("`subscription` has no field `current_period_end`")
    );
    let (_, text) = krate.run("list invoice");
    assert!(
        text.lines()
            .any(|it| it.contains(" attach_payment ") && it.ends_with("  since 2025-05-28.basil")),
        "{text}"
    );
    let text = krate.add("account --ops , --fields groups");
    assert!(text.contains("    /// Since 2024-10-28.acacia.\n    pub groups: "), "{text}");
}

#[test]
fn odd_words_are_refused_without_a_panic() {
    let krate = Crate::new("odd", &[("src/lib.rs", "")]);
    let error = krate.error("check -p odd");
    let expected = "error: no option `-p`; there are --spec; those of `cargo test` follow `--`\n";
    assert_eq!(error, expected);
    let error = krate.error("check nosuch");
    assert!(error.starts_with("error: cannot find nosuch: "), "{error}");
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-stripe"))
            .arg(std::ffi::OsStr::from_bytes(b"\xff"))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(1));
        // A reader that stops early is no failure.
        let mut list = Command::new(env!("CARGO_BIN_EXE_cargo-stripe"))
            .args(["diff", "2024-04-10", "2026-10-28.endive"])
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        drop(list.stdout.take());
        let output = list.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
#[rustfmt::skip::macros(expect)]
fn unknown_names_get_a_suggestion() {
    let krate = Crate::new("unknown", &[("src/lib.rs", "")]);
    let errors = [
        "add cupon",
        "add",
        "add coupon --fields id,percentoff",
        "add coupon --ops retreive",
        "add coupon --params create.nam",
        "add coupon --field id",
        "add location",
        "add coupon --ops pay --fields nam,amount_of,applies_to.products --params create.nam,size",
        "add coupon --ops create --params update.name,name",
    ];
    let errors: Vec<String> =
        errors.iter().map(|words| krate.error(words).trim_end().to_owned()).collect();
    check(&errors.join("\n"), &expect![[r#"
        error: Stripe's API has no object `cupon` (did you mean `coupon`?)
        error: no object given: `cargo stripe add coupon`; `cargo stripe list` lists all objects
        error: `coupon` has no field `percentoff` (did you mean `percent_off`?)
        error: `coupon` has no operation `retreive` (did you mean `retrieve`?)
        error: `coupon` has no parameter `create.nam` (did you mean `create.name`?)
        error: no option `--field` (did you mean `--fields`?); there are --ops, --fields, --params, --out, --spec
        error: Stripe's API has no object `location` (did you mean `tax.location` or `terminal.location`?)
        error: `coupon` has no operation `pay`
        error: `coupon` has no field `nam` (did you mean `name`?) and no field `amount_of` (did you mean `amount_off`?) and no field `applies_to.products` (`applies_to` comes with all of it)
        error: `coupon` has no parameter `create.nam` (did you mean `create.name`?) and no parameter `size`
        error: `update.name` is a parameter of `update`, which `--ops` does not contain"#]]);
    assert!(!krate.folder.join("src/coupon.rs").exists());
}

#[test]
#[rustfmt::skip::macros(expect)]
fn all_names_that_are_taken_are_said_and_the_file_is_left_alone() {
    const TAKEN: &str = r#"
use std::collections::HashMap as Metadata;
use stripe_core::{StripeObject, StripeParams, StripeResource};

pub enum AppliesToParams { None }

#[derive(StripeObject, StripeResource)]
#[stripe_resource(object = "coupon", path = "/v1/coupons", ops(update(UpdateParams)))]
pub struct Coupon { pub id: String }

impl Coupon {
    pub fn create() {}
}

#[derive(StripeParams)]
pub struct UpdateParams { name: Option<String> }

impl UpdateParams {
    pub fn currency_options(self) {}
}

impl std::fmt::Display for Coupon {
    fn list(&self) {}
}
"#;
    let krate = Crate::new("taken", &[("src/lib.rs", TAKEN)]);
    let error = krate.error("add coupon --out src/lib.rs");
    check(&error, &expect![[r#"
        error: `Coupon` of src/lib.rs already has a function `create`, which a generated one would conflict with; rename it, or omit `create`
        error: `UpdateParams` of src/lib.rs already has a function `currency_options`, which a generated one would conflict with; rename it, or omit `currency_options`
        error: `AppliesToParams` of src/lib.rs differs from the item to be added; rename it
        error: `Metadata` of src/lib.rs is not `stripe_core::Metadata`, which is needed; rename it
    "#]]);
    assert_eq!(krate.read("src/lib.rs"), TAKEN);
}

#[test]
fn an_attribute_on_one_line_is_laid_out() {
    const LINE: &str = r#"use stripe_core::{StripeObject, StripeResource};

#[derive(Debug, StripeObject, StripeResource)]
#[stripe_resource(object = "coupon", path = "/v1/coupons", ops(retrieve(())))]
pub struct Coupon {
    pub id: String,
}
"#;
    let krate = Crate::new("line", &[("src/lib.rs", LINE)]);
    krate.add("coupon --ops delete --out src/lib.rs");
    let expected = r#"
#[stripe_resource(
    object = "coupon",
    path = "/v1/coupons",
    ops(
        retrieve(()),
        delete(()),
    )
)]
pub struct"#;
    let text = krate.read("src/lib.rs");
    assert!(text.contains(expected), "{text}");
}

#[test]
fn a_file_outside_of_a_crate_is_only_written() {
    let krate = Crate::new("outside", &[("src/lib.rs", "")]);
    let printed = krate.add("coupon --fields id --ops retrieve --out elsewhere/coupon.rs");
    assert!(printed.starts_with("wrote elsewhere/coupon.rs\nelsewhere/coupon.rs is not a module"));
    assert_eq!(krate.read("src/lib.rs"), "");
    krate.is_formatted("elsewhere/coupon.rs");
}

/// The guide of stripe-core, whose examples its own tests compile.
const GUIDE: &str = include_str!("../../stripe-core/docs/declare_your_own.md");

#[test]
fn the_guide_shows_what_the_commands_print() {
    let krate = Crate::new("guide", &[("src/lib.rs", "")]);
    let (_, command) = GUIDE.split_once("cargo stripe add ").unwrap();
    let (command, _) = command.split_once("\n```").unwrap();
    krate.add(&command.replace('\\', " "));
    let source = krate.read("src/stripe/location.rs");
    let (heading, items) = source.split_once("\n\n").unwrap();
    assert_eq!(heading, "//! Locations: <https://docs.stripe.com/api/terminal/location>");
    assert!(GUIDE.contains(&format!("```\n{items}```")), "{items}");
    let (_, listed) = krate.run("list location");
    let object: String = listed
        .lines()
        .skip_while(|line| !line.starts_with("terminal.location "))
        .take(6)
        .map(|line| format!("{line}\n"))
        .collect();
    assert!(GUIDE.contains(&object), "{object}");
    let (_, more) = GUIDE.split_once("# Adding fields and operations").unwrap();
    let (_, more) = more.split_once("cargo stripe add ").unwrap();
    let (more, _) = more.split_once("\n```").unwrap();
    krate.add(more);
    let source = krate.read("src/stripe/location.rs");
    assert!(
        source.contains("        list(LocationListParams),")
            || source.contains("        list(()),")
    );
    assert!(source.contains("    pub metadata: Metadata,"), "{source}");
}
