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

impl Crate {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("add").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        let krate = Self { folder };
        krate.write("Cargo.toml", &format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n"));
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
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-stripe"))
            .arg("stripe")
            .args(words.split_whitespace())
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
    assert_eq!(printed, "src/voucher.rs has all of it already\n");
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
    assert!(squeezed.contains("ops(retrieve, delete(()), ))]"), "{text}");
    assert!(squeezed.contains("{ id: String, pub valid: bool, }"), "{text}");
}

#[test]
#[rustfmt::skip::macros(expect)]
fn other_files_are_left_alone() {
    let other = "pub struct Refund;\n";
    let params = BY_HAND.replace("retrieve(()),", "create(()), retrieve(()),");
    let taken = format!("{BY_HAND}\npub struct Duration;\n");
    let files = [
        ("src/lib.rs", "mod other;\n"),
        ("src/other.rs", other),
        ("src/params.rs", params.as_str()),
        ("src/taken.rs", taken.as_str()),
        ("src/broken.rs", "pub struct {\n"),
    ];
    let krate = Crate::new("not-ours", &files);
    check(&krate.error("add coupon --out src/other.rs"), &expect![[r#"
        error: src/other.rs exists and does not declare `coupon`; it was left alone, so choose another file
    "#]]);
    check(&krate.error("add coupon --params name --out src/params.rs"), &expect![[r#"
        error: `create` is declared with () for its params in src/params.rs: declare it with `VoucherCreateParams`, a struct of that file that derives `StripeParams`
    "#]]);
    check(
        &krate.error("add coupon --fields duration --out src/taken.rs"),
        &expect![[r#"
        error: `Duration` of src/taken.rs is something else than what would be added; rename it
    "#]],
    );
    check(
        &krate.error("add coupon --out src/broken.rs"),
        &expect![[r#"
        error: src/broken.rs:1:12: cannot parse string into token stream
    "#]],
    );
    for (file, text) in files {
        assert_eq!(krate.read(file), text);
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
        "ad coupon",
    ];
    let errors: Vec<String> = errors
        .iter()
        .map(|words| krate.error(words).lines().next().unwrap_or_default().to_owned())
        .collect();
    check(&errors.join("\n"), &expect![[r#"
        error: Stripe's API has no object `cupon` (did you mean `coupon`?)
        error: no object given: `cargo stripe add coupon`; `cargo stripe list` lists what there is
        error: `coupon` has no field `percentoff` (did you mean `percent_off`?)
        error: `coupon` has no operation `retreive` (did you mean `retrieve`?)
        error: `coupon` has no parameter `create.nam` (did you mean `create.name`?)
        error: no option `--field` (did you mean `--fields`?); there are --ops, --fields, --params, --out, --spec
        error: no command `ad` (did you mean `add`?)"#]]);
    assert!(!krate.folder.join("src/coupon.rs").exists());
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
    let (_, more) = GUIDE.split_once("# Additions").unwrap();
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
