//! `cargo stripe check`: what disagrees between the declarations of a crate and Stripe's API.
//!
//! A crate compares its descriptors in a test of its own, which is run here: only the compiler knows
//! what a declaration becomes. The sources tell where each thing is declared.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use stripe_catalogue::facts::Facts;

use crate::arguments::Arguments;
use crate::declaration::Declaration;
use crate::descriptor_list::{self, DescriptorList};
use crate::location::{self, DeclarationName};
use crate::package::{self, Package};
use crate::source::{self, Place, Source};
use crate::{Result, input};

pub(crate) const OPTIONS: &[&str] = &[input::SPEC];

pub(crate) fn run(arguments: &Arguments) -> Result {
    let facts = match arguments.option(input::SPEC) {
        Some(_) => Some(input::facts(arguments)?),
        None => None,
    };
    let path = Path::new(arguments.at_most_one("path")?.unwrap_or("."));
    let packages = package::at(path)?;
    let (mut disagreements, mut checked) = (0, 0);
    for package in &packages {
        match checked_package(package, &arguments.rest, facts.as_ref())? {
            None => {}
            Some(lines) => {
                checked += 1;
                disagreements += lines.len();
                for line in lines {
                    println!("{line}");
                }
            }
        }
    }
    match (checked, disagreements) {
        (0, _) => Err(format!(
            "nothing in {} derives `StripeResource`; `cargo stripe add` declares an object",
            path.display()
        )),
        (_, 0) => Ok(()),
        (_, 1) => Err("one declaration disagrees with Stripe's API".to_owned()),
        (_, count) => Err(format!("{count} declarations disagree with Stripe's API")),
    }
}

/// A line for each disagreement of a package; `None` if it declares nothing.
fn checked_package(
    package: &Package,
    arguments: &[String],
    facts: Option<&Facts>,
) -> Result<Option<Vec<String>>> {
    let mut sources = source::under(&package.folder.join("src"))?;
    let of_tests = source::under(&package.folder.join("tests"))?;
    let in_tests = sources.len()..sources.len() + of_tests.len();
    sources.extend(of_tests);
    let items = source::items(&sources);
    let declarations = declared(&sources, &items, in_tests.start);
    if declarations.is_empty() {
        return Ok(None);
    }
    let lists = descriptor_list::lists(&items);
    let tests = tests(&items);
    if tests.is_empty() {
        return Err(lines_to_add(package, &declarations, &lists));
    }
    let mut lines = unlisted(&declarations, &lists, &items);
    for test in &tests {
        for row in report(package, test, arguments, facts)?.lines() {
            lines.push(located(row, &declarations, &items));
        }
    }
    if lines.is_empty() {
        let operations: usize = declarations.iter().map(|(it, _)| it.entries.len()).sum();
        println!(
            "{}: {} with {} agree with Stripe's API",
            package.name,
            counted(declarations.len(), "resource"),
            counted(operations, "operation")
        );
    }
    Ok(Some(lines))
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// The resources that a package declares, without those that only its tests use.
fn declared<'s>(
    sources: &[Source],
    items: &[Place<'s>],
    first_test: usize,
) -> Vec<(Declaration, Place<'s>)> {
    let tests = sources.get(first_test..).unwrap_or_default();
    let test_modules = items.iter().filter_map(|place| match place.item {
        syn::Item::Mod(module) if is_test_only(&module.attrs) => {
            let mut modules = place.modules.clone();
            modules.push(module.ident.to_string());
            Some((place.source.path.as_path(), modules))
        }
        _ => None,
    });
    let test_modules: Vec<(&Path, Vec<String>)> = test_modules.collect();
    let is_of_test = |place: &Place<'_>| {
        tests.iter().any(|source| std::ptr::eq(source, place.source))
            || test_modules.iter().any(|(path, modules)| {
                *path == place.source.path && place.modules.starts_with(modules)
            })
    };
    let mut declarations = source::declarations(items);
    declarations.retain(|(_, place)| !is_of_test(place));
    declarations
}

fn is_test_only(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::List(list) => {
            list.path.is_ident("cfg")
                && list.tokens.to_string().split(['(', ')', ' ']).any(|it| it == "test")
        }
        _ => false,
    })
}

/// The test of a crate that compares its declarations.
#[derive(Debug, PartialEq, Eq)]
struct Test {
    name: String,
    file: PathBuf,
}

fn tests(items: &[Place<'_>]) -> Vec<Test> {
    let is_test = |attribute: &syn::Attribute| {
        attribute.path().segments.last().is_some_and(|last| last.ident == "test")
    };
    let imported: Vec<&Source> = items
        .iter()
        .filter(|place| matches!(place.item, syn::Item::Use(_)))
        .filter(|place| place.source.slice(place.item).contains("stripe_catalogue"))
        .map(|place| place.source)
        .collect();
    let compares = |place: &Place<'_>, function: &syn::ItemFn| {
        let body: String = place.source.slice(&function.block).split_whitespace().collect();
        let is_imported = imported.iter().any(|source| std::ptr::eq(*source, place.source));
        body.contains("stripe_catalogue::check(")
            || body.contains("stripe_catalogue::check_complete(")
            || is_imported && (body.contains("check(") || body.contains("check_complete("))
    };
    items
        .iter()
        .filter_map(|place| match place.item {
            syn::Item::Fn(function)
                if function.attrs.iter().any(is_test) && compares(place, function) =>
            {
                let (name, file) = (function.sig.ident.to_string(), place.source.path.clone());
                Some(Test { name, file })
            }
            _ => None,
        })
        .collect()
}

/// The lines that a person adds to a crate without such a test.
fn lines_to_add(
    package: &Package,
    declarations: &[(Declaration, Place<'_>)],
    lists: &[DescriptorList<'_>],
) -> String {
    let mut text = format!(
        "`{}` has no test that compares its declarations with Stripe's API. Add\n",
        package.name
    );
    if !package.dependencies.iter().any(|name| name == "stripe-catalogue") {
        let version = env!("CARGO_PKG_VERSION").rsplit_once('.').map_or("0.1", |(minor, _)| minor);
        text.push_str(&format!(
            "\nto {}\n\n    [dev-dependencies]\n    stripe-catalogue = \"{version}\"\n",
            shown(&package.manifest())
        ));
    }
    let (file, list) = match (lists.first(), declarations.first()) {
        (Some(list), _) => (list.place.source.path.clone(), list.name.clone()),
        (None, Some((_, place))) => (place.source.path.clone(), "STRIPE".to_owned()),
        (None, None) => (PathBuf::from("src/lib.rs"), "STRIPE".to_owned()),
    };
    text.push_str(&format!("\nto {}\n\n", shown(&file)));
    if lists.is_empty() {
        let elements = declarations.iter().map(|(it, _)| format!("{}::DESCRIPTOR", it.ident));
        let elements: Vec<String> = elements.collect();
        text.push_str(&format!(
            "    pub const STRIPE: &[stripe_core::descriptor::ResourceDescriptor] = &[{}];\n\n",
            elements.join(", ")
        ));
    }
    text.push_str(&format!(
        "    #[test]\n    fn declarations_agree_with_stripe() -> Result<(), \
         stripe_catalogue::Disagreement> {{\n        stripe_catalogue::check({list})\n    }}"
    ));
    text
}

/// A line for each resource that is in no list of descriptors, and so in no comparison.
fn unlisted(
    declarations: &[(Declaration, Place<'_>)],
    lists: &[DescriptorList<'_>],
    items: &[Place<'_>],
) -> Vec<String> {
    let renamed = descriptor_list::renamed(items);
    let list = lists.first().map_or("STRIPE", |list| list.name.as_str());
    declarations
        .iter()
        .filter(|(declaration, place)| {
            let name = declaration.ident.to_string();
            !descriptor_list::is_listed(&name, place, declarations, lists, &renamed)
        })
        .map(|(declaration, place)| {
            let line = declaration.ident.span().start().line + place.source.skipped_lines();
            let ident = &declaration.ident;
            let file = shown(&place.source.path);
            format!(
                "{file}:{line}: `{ident}` is not compared: add `{ident}::DESCRIPTOR` to `{list}`"
            )
        })
        .collect()
}

/// Runs a test and gives the report that it writes.
fn report(
    package: &Package,
    test: &Test,
    arguments: &[String],
    facts: Option<&Facts>,
) -> Result<String> {
    let file = package.target_folder.join(format!("cargo-stripe-{}.tsv", std::process::id()));
    fs::create_dir_all(&package.target_folder)
        .map_err(|error| format!("cannot make {}: {error}", package.target_folder.display()))?;
    let mut command = package::cargo();
    command.args(["test", "--quiet", "--manifest-path"]).arg(package.manifest());
    let of_tests = test.file.strip_prefix(package.folder.join("tests")).ok();
    match of_tests.and_then(|path| path.components().next()) {
        Some(first) => {
            let name = Path::new(first.as_os_str()).file_stem().unwrap_or_default();
            command.arg("--test").arg(name);
        }
        None if package.has_library => drop(command.arg("--lib")),
        None => drop(command.arg("--bins")),
    }
    command.args(arguments).arg("--").arg(&test.name);
    command.env("CARGO_STRIPE_REPORT", &file).stderr(Stdio::inherit());
    let of_facts = file.with_extension("facts");
    if let Some(facts) = facts {
        fs::write(&of_facts, stripe_catalogue::__private::packed(facts))
            .map_err(|error| format!("cannot write {}: {error}", of_facts.display()))?;
        command.env("CARGO_STRIPE_FACTS", &of_facts);
    }
    let output = command.output().map_err(|error| format!("cannot start `cargo test`: {error}"))?;
    let report = fs::read_to_string(&file);
    // They were only for this run.
    drop(fs::remove_file(&file));
    drop(fs::remove_file(&of_facts));
    let printed = String::from_utf8_lossy(&output.stdout);
    match report {
        Err(_) => Err(format!(
            "the test `{}` of `{}` compared nothing\n{}",
            test.name,
            package.name,
            printed.trim()
        )),
        Ok(report) if report.is_empty() && !output.status.success() => Err(format!(
            "the test `{}` of `{}` fails, though no declaration disagrees\n{}",
            test.name,
            package.name,
            printed.trim()
        )),
        Ok(report) => Ok(report),
    }
}

/// A row of a report as a line for a person, with the place in the sources.
fn located(row: &str, declarations: &[(Declaration, Place<'_>)], items: &[Place<'_>]) -> String {
    let cells: Vec<&str> = row.splitn(5, '\t').collect();
    let [object, path, operation, name, difference] = cells.as_slice() else {
        return row.to_owned();
    };
    let named = DeclarationName { object, path, operation, name };
    match location::of(named, declarations, items) {
        Some((file, line)) => format!("{}:{line}: {difference}", shown(file)),
        None => (*difference).to_owned(),
    }
}

/// A path as it is written from here.
fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&here).unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::parse(Path::new("/crate/src/lib.rs"), text.to_owned()).unwrap()
    }

    const DECLARED: &str = r#"
#[derive(StripeResource)]
#[stripe_resource(object = "coupon", path = "/v1/coupons", ops(retrieve))]
pub struct Coupon { pub id: String }

#[derive(StripeResource)]
#[stripe_resource(object = "price", path = "/v1/prices", ops(retrieve))]
pub struct Price { pub id: String }
"#;

    #[test]
    fn the_test_of_two_lines_is_found() {
        let found = |text: &str| tests(&source::items(&[source(text)]));
        let names =
            |text: &str| -> Vec<String> { found(text).into_iter().map(|it| it.name).collect() };
        let test = "#[test] fn agree() -> Result<(), E> { stripe_catalogue::check(STRIPE) }";
        assert_eq!(names(test), ["agree"]);
        assert_eq!(names(&format!("#[cfg(test)] mod tests {{ {test} }}")), ["agree"]);
        let imported = "use stripe_catalogue::check; #[test] fn it() { check(STRIPE).unwrap(); }";
        assert_eq!(names(imported), ["it"]);
        assert_eq!(names("#[test] fn other() { check(STRIPE); }"), [""; 0]);
        assert_eq!(names("fn no_test() { stripe_catalogue::check(STRIPE); }"), [""; 0]);
    }

    #[test]
    fn resources_that_no_list_has_are_named() {
        let text = format!(
            "{DECLARED}\npub const STRIPE: &[ResourceDescriptor] = &[a::Coupon::DESCRIPTOR];"
        );
        let sources = [source(&text)];
        let items = source::items(&sources);
        let declarations = declared(&sources, &items, 1);
        assert_eq!(
            unlisted(&declarations, &descriptor_list::lists(&items), &items),
            ["/crate/src/lib.rs:8: `Price` is not compared: add `Price::DESCRIPTOR` to `STRIPE`"]
        );
    }

    #[test]
    fn of_two_resources_of_one_name_the_listed_one_is_known_by_its_module() {
        let namesake = DECLARED.replace("Price", "Coupon").replace("price", "promotion");
        let (first, second) = namesake.split_at(namesake.rfind("#[derive").unwrap());
        let listed = |list: &str| {
            let text = format!(
                "mod a {{ {first} }}\nmod b {{ {second} }}\nconst A: &[ResourceDescriptor] = &[{list}];"
            );
            let sources = [source(&text)];
            let items = source::items(&sources);
            let declarations = declared(&sources, &items, 1);
            unlisted(&declarations, &descriptor_list::lists(&items), &items).len()
        };
        assert_eq!(listed("a::Coupon::DESCRIPTOR"), 1);
        assert_eq!(listed("a::Coupon::DESCRIPTOR, b::Coupon::DESCRIPTOR"), 0);
        assert_eq!(listed("c::Coupon::DESCRIPTOR, Coupon::DESCRIPTOR"), 0);
        assert_eq!(listed(""), 2);
    }

    #[test]
    fn declarations_of_tests_are_left_out() {
        let text = format!("#[cfg(test)] mod tests {{ {DECLARED} }}");
        let sources = [source(&text)];
        assert!(declared(&sources, &source::items(&sources), 1).is_empty());
        let sources = [source(DECLARED)];
        assert!(declared(&sources, &source::items(&sources), 0).is_empty());
    }

    #[test]
    fn the_lines_of_a_missing_test_are_said() {
        let package = Package {
            name: "shop".to_owned(),
            folder: PathBuf::from("/crate"),
            dependencies: Vec::new(),
            target_folder: PathBuf::from("/crate/target"),
            has_library: true,
        };
        let sources = [source(DECLARED)];
        let items = source::items(&sources);
        let text = lines_to_add(&package, &declared(&sources, &items, 1), &[]);
        assert_eq!(
            text,
            "`shop` has no test that compares its declarations with Stripe's API. Add\n\n\
             to /crate/Cargo.toml\n\n    [dev-dependencies]\n    stripe-catalogue = \"0.1\"\n\n\
             to /crate/src/lib.rs\n\n    \
             pub const STRIPE: &[stripe_core::descriptor::ResourceDescriptor] = \
             &[Coupon::DESCRIPTOR, Price::DESCRIPTOR];\n\n    \
             #[test]\n    fn declarations_agree_with_stripe() -> Result<(), \
             stripe_catalogue::Disagreement> {\n        stripe_catalogue::check(STRIPE)\n    }"
        );
    }

    #[test]
    fn a_row_gets_its_place() {
        let sources = [source(DECLARED)];
        let items = source::items(&sources);
        let declarations = declared(&sources, &items, 1);
        let row = "price\t/v1/prices\tretrieve\t\tprice GET /v1/prices: wrong";
        assert_eq!(
            located(row, &declarations, &items),
            "/crate/src/lib.rs:7: price GET /v1/prices: wrong"
        );
        assert_eq!(located("\t\t\t\tfree", &declarations, &items), "free");
    }
}
