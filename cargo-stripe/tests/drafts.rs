//! The source that `cargo stripe add` prints for every object of the catalogue: it compiles as it is,
//! neither rustfmt nor clippy has anything to say about it, `cargo stripe check` finds no difference, and its
//! operations prepare the requests of the catalogue. So it is with three fields and three operations of each.
//!
//! The declarations stand in several crates, since one of all of them takes a compiler 7 GB. It takes
//! minutes, so it is a lane of CI, which runs `cargo test -p cargo-stripe --test drafts -- --ignored
//! --nocapture`. With `DRAFTS=20` it writes twenty of each.

mod support;

use stripe_catalogue::Draft;
use stripe_catalogue::model::Catalogue;

use support::{Draws, Result, Workspace, run, succeeded, write};

const LIBRARY: &str = "//! Objects of Stripe's API.\n#![deny(warnings)]\n
use stripe_core::descriptor::ResourceDescriptor;

// Modules.

#[rustfmt::skip]
pub const STRIPE: &[ResourceDescriptor] = &[
];

#[cfg(test)]
mod tests {
    #[test]
    fn declarations_agree_with_stripe() -> Result<(), stripe_catalogue::Disagreement> {
        stripe_catalogue::check(super::STRIPE)
    }

    #[test]
    fn requests_are_those_of_the_catalogue() {
        assert_eq!(compare_requests::differences(super::STRIPE), [\"\"; 0]);
    }
}
";

const DEPENDENCIES: &str = "compare-requests = { path = \"../compare-requests\" }\n";

/// Adds every object, or some that are evenly spread over the catalogue, whole and in part.
#[test]
#[ignore = "builds crates of all objects"]
fn declarations_of_all_objects() -> Result {
    let catalogue = Catalogue::committed();
    let objects: Vec<&str> = catalogue.resources.iter().map(|it| it.object.as_str()).collect();
    let count = match std::env::var("DRAFTS").ok() {
        None => objects.len(),
        Some(text) => text
            .parse()
            .ok()
            .filter(|count| (1..=objects.len()).contains(count))
            .ok_or_else(|| format!("no number from 1 to {}: `{text}`", objects.len()))?,
    };
    let chosen: Vec<&str> =
        (0..count).filter_map(|at| objects.get(at * objects.len() / count).copied()).collect();

    let mut workspace = Workspace::new("drafts", LIBRARY, DEPENDENCIES)?;
    write_comparison(&workspace)?;
    for object in &chosen {
        let draft = Draft::new(&catalogue, object)?;
        workspace.add_source(object, draft.class_name(), &draft.source())?;
    }
    let whole = workspace.crates();
    let mut draws = Draws::new(21);
    workspace.next_crate();
    for object in &chosen {
        let draft = Draft::new(&catalogue, object)?;
        // An owner of operations has no fields, and an embedded object no operations.
        let fields = three(&mut draws, draft.field_names());
        let operations = three(&mut draws, draft.operation_names());
        let draft = draft.fields(names(&fields))?.operations(names(&operations))?.with_versions();
        let source = draft.source();
        workspace.add_source(object, draft.class_name(), &source)?;
        let declared = Declared::of(&source);
        declared.has_only(&fields).map_err(|error| format!("{object}: {error}"))?;
    }
    run(&mut workspace.cargo("fmt --check"))?;
    run(&mut workspace.cargo("clippy --workspace --quiet -- -D warnings"))?;
    run(&mut workspace.cargo("test --workspace --lib --quiet"))?;
    let agreement = succeeded(&mut workspace.check())?;
    let agreeing = agreement.lines().filter(|line| line.contains(" agree with Stripe's API"));
    if agreeing.count() != workspace.crates() {
        return Err(format!("not all crates were checked: {agreement}"));
    }
    let few = workspace.crates() - whole;
    println!(
        "{count} objects whole in {whole} crates, and with three fields and operations in {few}"
    );
    Ok(())
}

fn names(joined: &str) -> impl Iterator<Item = &str> {
    joined.split(',').filter(|name| !name.is_empty())
}

/// Three of the names, with commas.
fn three(draws: &mut Draws, mut names: Vec<String>) -> String {
    draws.shuffle(&mut names);
    names.truncate(3);
    names.join(",")
}

/// The fields of the first struct of a source.
struct Declared(Vec<String>);

impl Declared {
    fn of(source: &str) -> Self {
        let body = source.split_once("pub struct ").map_or("", |(_, rest)| rest);
        let body = body.split_once("\n}").map_or("", |(body, _)| body);
        let mut renamed = None;
        let mut names = Vec::new();
        for line in body.lines().skip(1).map(str::trim) {
            if let Some(name) = line.strip_prefix("#[stripe_object(rename = \"") {
                renamed = Some(name.trim_end_matches("\")]").to_owned());
            } else if let Some((name, _)) =
                line.strip_prefix("pub ").and_then(|it| it.split_once(": "))
            {
                let name = name.trim_start_matches("r#").to_owned();
                names.push(renamed.take().unwrap_or(name));
            }
        }
        Self(names)
    }

    /// Whether these are the fields, besides the id that operations need.
    fn has_only(&self, wanted: &str) -> Result {
        let mut wanted: Vec<&str> = wanted.split(',').filter(|name| !name.is_empty()).collect();
        let mut found: Vec<&str> = self.0.iter().map(String::as_str).collect();
        if !wanted.contains(&"id") {
            found.retain(|name| *name != "id");
        }
        wanted.sort_unstable();
        found.sort_unstable();
        if wanted == found {
            Ok(())
        } else {
            Err(format!("{wanted:?} were asked for, not {found:?}"))
        }
    }
}

/// Writes the crate that compares requests.
fn write_comparison(workspace: &Workspace) -> Result {
    let folder = workspace.folder.join("compare-requests");
    let root = support::root().canonicalize().map_err(|error| error.to_string())?;
    write(
        &folder.join("Cargo.toml"),
        &format!(
            "[package]\nname = \"compare-requests\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             publish = false\n\n[dependencies]\nhttp = \"1\"\nserde_json = \"1\"\n\
             stripe-catalogue = {{ path = \"{0}/stripe-catalogue\" }}\n\
             stripe-core = {{ path = \"{0}/stripe-core\", default-features = false, features = \
             [\"multipart\"] }}\n",
            root.display()
        ),
    )?;
    write(&folder.join("src/lib.rs"), include_str!("compare_requests.rs.txt"))
}
