//! Tests on declarations that are drafted from the facts of an older version.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::*;

const OLD: &str = "2026-09-30.endive";
const NEW: &str = "2026-10-28.endive";

/// Objects with new fields, params and values, nested and not.
const OBJECTS: [&str; 9] = [
    "account_session",
    "billing_portal.session",
    "charge",
    "dispute",
    "event",
    "refund",
    "tax.registration",
    "tax_rate",
    "v2.core.account",
];

/// A folder that is removed when it is dropped.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("cargo-stripe-{}-{name}", std::process::id()));
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(folder.join("src")).unwrap();
        Self(folder)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    fn update(&self) -> Vec<String> {
        self.update_from(None, &Facts::of_version(NEW).unwrap()).unwrap()
    }

    fn update_from(&self, from: Option<&str>, new: &Facts) -> Result<Vec<String>> {
        let mut staging = Staging::default();
        let sources = source::under(&self.0.join("src")).unwrap();
        let lines = updated(&self.0, &sources, from, new, &mut staging)?;
        staging.commit()?;
        Ok(lines)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Whether all lines of a text are in another, in their order. Braces with nothing between them may
/// have something.
pub(super) fn lines_stay(before: &str, after: &str) -> Result {
    let before = before.replace("{}\n", "{\n}\n");
    let after = after.replace("{}\n", "{\n}\n");
    let mut lines = after.lines();
    match before.lines().find(|line| !lines.any(|it| it == *line)) {
        None => Ok(()),
        Some(line) => Err(format!("the line `{line}` is gone")),
    }
}

#[test]
fn new_parts_are_added_and_no_line_changes() {
    let folder = Folder::new("update");
    let old = Catalogue::new(&Facts::of_version(OLD).unwrap());
    let new = Catalogue::new(&Facts::of_version(NEW).unwrap());
    let file = |object: &str| format!("src/{}.rs", object.replace('.', "_"));
    let mut before = BTreeMap::new();
    for object in OBJECTS {
        let source = Draft::new(&old, object).unwrap().source();
        fs::write(folder.0.join(file(object)), &source).unwrap();
        before.insert(object, source);
    }
    let library = format!("//! Test.\n\npub const API_VERSION: &str = \"{OLD}\";\n");
    fs::write(folder.0.join("src/lib.rs"), library).unwrap();

    let lines = folder.update();
    assert_eq!(
        folder.read("src/lib.rs"),
        format!("//! Test.\n\npub const API_VERSION: &str = \"{NEW}\";\n")
    );
    for (object, before) in &before {
        let after = folder.read(&file(object));
        lines_stay(before, &after).unwrap();
        assert!(after.contains(&format!("/// TODO: document; new in {NEW}.")), "{object}");
        // The fields and values are those of a new draft.
        let drafted = Draft::new(&new, object).unwrap().source();
        assert_eq!(members(&after), members(&drafted), "{object}");
        assert_eq!(indented_otherwise(&after, &drafted), [""; 0], "{object}");
    }
    let changelog = folder.read("CHANGELOG.md");
    let expected =
        "## Unreleased\n\n### Stripe's API 2026-10-28.endive\n\n- `account_session`: added ";
    assert!(changelog.contains(expected), "{changelog}");
    assert!(changelog.contains("`evidence.appeal`"), "{changelog}");
    assert!(lines.iter().any(|it| it.starts_with("set `API_VERSION` in ")), "{lines:?}");
    // Once is enough.
    assert_eq!(folder.update(), [format!("the declarations already have version {NEW}")]);
}

/// Returns the lines that the other text contains only with a different indentation.
fn indented_otherwise<'t>(text: &'t str, other: &str) -> Vec<&'t str> {
    let mut indentations: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in other.lines() {
        indentations.entry(line.trim_start()).or_default().insert(line);
    }
    let is_moved =
        |line: &&str| indentations.get(line.trim_start()).is_some_and(|it| !it.contains(line));
    text.lines().filter(is_moved).collect()
}

/// The fields of all structs and the values of all enums, each with its type, without the names of
/// types: these may differ.
fn members(source: &str) -> Vec<String> {
    let source = [Source::parse(Path::new("members.rs"), source.to_owned()).unwrap()];
    let mut members = BTreeSet::new();
    for place in source::items(&source) {
        for (name, field) in crate::fields::of(place.item) {
            let ty = source[0].slice(&field.ty).to_owned();
            let outer = ty.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
            members.insert(format!("{name}: {}", if ty.contains('<') { outer } else { "" }));
        }
        members.extend(crate::growth::values(&place).into_iter().map(|(value, _)| value));
    }
    members.into_iter().collect()
}

#[test]
fn a_type_that_declares_a_part_is_left_as_it_is() {
    let folder = Folder::new("part");
    let text = format!(
        "pub const STRIPE_VERSION: &str = \"{OLD}\";\n
use stripe_core::{{StripeEnum, StripeObject, StripeResource}};

#[derive(Debug, StripeObject, StripeResource)]
#[stripe_resource(object = \"dispute\", path = \"/v1/disputes\", ops(retrieve(())))]
pub struct Contested {{
    pub id: String,
    pub status: Status,
}}

#[derive(Debug, StripeEnum)]
pub enum Status {{
    Lost, Won,
    NeedsResponse,
    Prevented,
    UnderReview,
    WarningClosed,
    WarningNeedsResponse,
    WarningUnderReview,
    Unknown(String),
}}
"
    );
    fs::write(folder.0.join("src/lib.rs"), &text).unwrap();
    let lines = folder.update().join("\n");
    let after = folder.read("src/lib.rs");
    lines_stay(&text.replace(OLD, NEW), &after).unwrap();
    assert!(after.contains("    AppealNeedsResponse,\n"), "{after}");
    assert!(!after.contains("intended_submission_method"), "{after}");
    let left_out =
        "  left out: dispute.intended_submission_method: `reason` is not declared either";
    assert!(lines.contains(left_out), "{lines}");
}

#[test]
fn a_changelog_keeps_its_line_endings() {
    let folder = Folder::new("changelog");
    fs::write(folder.0.join("src/lib.rs"), format!("const VERSION: &str = \"{OLD}\";\n")).unwrap();
    let before = "# Changelog\r\n\r\n## Unreleased\r\n\r\n- A.\r\n";
    fs::write(folder.0.join("CHANGELOG.md"), before).unwrap();
    folder.update();
    assert_eq!(
        folder.read("CHANGELOG.md"),
        format!(
            "{before}\r\n### Stripe's API {NEW}\r\n\r\n\
             - No additions to the declared objects.\r\n"
        )
    );
}

#[test]
fn an_older_version_is_refused() {
    let folder = Folder::new("older");
    fs::write(folder.0.join("src/lib.rs"), format!("const VERSION: &str = \"{NEW}\";\n")).unwrap();
    let error = folder.update_from(None, &Facts::of_version(OLD).unwrap()).unwrap_err();
    assert_eq!(
        error,
        format!(
            "{OLD} is older than {NEW}, the version of the declarations: `cargo stripe diff {OLD} {NEW} --declared .` \
             lists the differences"
        )
    );
    assert!(!folder.0.join("CHANGELOG.md").exists());
}

#[test]
fn names_that_are_taken_are_made_longer() {
    assert_eq!(
        writing::with_word("Appeal, AppealCard: Vec<Appeal>", "Appeal", "X"),
        "X, AppealCard: Vec<X>"
    );
}

#[test]
fn an_unknown_version_of_the_sources_is_asked_for() {
    let folder = Folder::new("unknown");
    fs::write(folder.0.join("src/lib.rs"), "").unwrap();
    let new = Facts::committed();
    let of = |from| folder.update_from(from, &new).unwrap_err();
    assert_eq!(
        of(None),
        "no constant contains the API version: pass it with `--from 2026-09-30.endive`"
    );
    assert!(
        of(Some("2026")).starts_with("no API version `2026`: 28 are known"),
        "{}",
        of(Some("2026"))
    );
}
