//! `cargo stripe check`: differences between the declarations of a crate and Stripe's API.
//!
//! A crate compares its descriptors in its own test, which is run here, since only the compiler
//! knows the descriptors. The sources show where each part is declared.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use stripe_catalogue::facts::Facts;

use crate::arguments::Arguments;
use crate::declaration::Declaration;
use crate::descriptor_list::{self, DescriptorList};
use crate::location::{self, DeclarationName};
use crate::package::{self, Package, TargetKind};
use crate::source::{self, ModuleOrigin, Place, Source};
use crate::staging::{Staging, shown};
use crate::{Result, input, output};

pub(crate) const OPTIONS: &[&str] = &[input::SPEC];

pub(crate) fn run(arguments: &Arguments) -> Result {
    let facts = match arguments.option(input::SPEC) {
        Some(_) => Some(input::facts(arguments)?),
        None => None,
    };
    let path = Path::new(arguments.at_most_one("path")?.unwrap_or("."));
    let packages = package::at(path)?;
    let (mut disagreements, mut checked) = (0, 0);
    let mut failures = Vec::new();
    let mut members = Vec::new();
    for package in &packages {
        // A failure of one package does not hide differences in another.
        match source::of_package(package, &Staging::default()) {
            Ok(sources) => members.push((package, sources)),
            Err(failure) => failures.push(failure),
        }
    }
    let items: Vec<Place<'_>> =
        members.iter().flat_map(|(_, sources)| source::items(sources)).collect();
    let declarations = declared(&items);
    for (package, sources) in &members {
        let of_all = (declarations.as_slice(), items.as_slice());
        match checked_package((package, sources), of_all, &arguments.rest, facts.as_ref()) {
            Ok(None) => {}
            Ok(Some(Checked { lines, differences })) => {
                checked += 1;
                disagreements += differences;
                output::print_lines(lines)?;
            }
            Err(failure) => failures.push(failure),
        }
    }
    match disagreements {
        0 => {}
        1 => failures.push("one declaration disagrees with Stripe's API".to_owned()),
        count => failures.push(format!("{count} declarations disagree with Stripe's API")),
    }
    if checked == 0 && failures.is_empty() {
        failures.push(format!(
            "{} contains no declarations; `cargo stripe add` adds one",
            path.display()
        ));
    }
    if failures.is_empty() { Ok(()) } else { Err(failures.join("\nerror: ")) }
}

/// The result of a check.
struct Checked {
    /// The lines to print.
    lines: Vec<String>,
    differences: usize,
}

/// Checks a package. Returns `None` if it contains no declarations. Its list may name declarations of
/// the other packages.
fn checked_package(
    (package, sources): (&Package, &[Source]),
    (all_declarations, all_items): (&[(Declaration, Place<'_>)], &[Place<'_>]),
    arguments: &[String],
    facts: Option<&Facts>,
) -> Result<Option<Checked>> {
    let items = source::items(sources);
    let declarations = declared(&items);
    if declarations.is_empty() {
        return Ok(None);
    }
    let lists = descriptor_list::lists(&items);
    let tests = tests(&items);
    if tests.is_empty() {
        return Err(lines_to_add(package, &declarations, &lists));
    }
    let mut findings = unlisted(&declarations, &lists, &items);
    let mut known = BTreeSet::new();
    for test in &tests {
        for row in report(package, test, arguments, facts)?.lines() {
            // Several tests may compare the same list.
            if known.insert(row.to_owned()) {
                let (place, text) = located(row, &declarations, &items);
                let elsewhere = || located(row, all_declarations, all_items).0;
                findings.push((place.or_else(elsewhere), text));
            }
        }
    }
    let differences = findings.len();
    let mut lines = written(findings);
    if lines.is_empty() {
        let operations: usize = declarations.iter().map(|(it, _)| it.entries.len()).sum();
        lines.push(format!(
            "{}: {} with {} agree with Stripe's API",
            package.name,
            counted(declarations.len(), "resource"),
            counted(operations, "operation")
        ));
    }
    Ok(Some(Checked { lines, differences }))
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// Returns the resources that a package declares, without those that only its tests use.
fn declared<'s>(items: &[Place<'s>]) -> Vec<(Declaration, Place<'s>)> {
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
        place.source.is_of_test()
            || test_modules.iter().any(|(path, modules)| {
                *path == place.source.path && place.modules.starts_with(modules)
            })
    };
    let mut declarations = source::declarations(items);
    declarations.retain(|(_, place)| !is_of_test(place));
    declarations
}

/// Whether attributes limit an item to tests.
fn is_test_only(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::List(list) if list.path.is_ident("cfg") => {
            list.parse_args::<syn::Meta>().is_ok_and(|condition| needs_test(&condition))
        }
        _ => false,
    })
}

fn needs_test(condition: &syn::Meta) -> bool {
    let syn::Meta::List(list) = condition else { return condition.path().is_ident("test") };
    let parser = syn::punctuated::Punctuated::<syn::Meta, syn::Token![,]>::parse_terminated;
    let conditions = list.parse_args_with(parser).unwrap_or_default();
    if list.path.is_ident("all") {
        conditions.iter().any(needs_test)
    } else {
        list.path.is_ident("any") && !conditions.is_empty() && conditions.iter().all(needs_test)
    }
}

/// The test of a crate that compares its declarations.
#[derive(Debug, PartialEq, Eq)]
struct Test {
    name: String,
    /// The modules of its file.
    modules: Vec<String>,
    /// The position of the file among the modules, if a `mod` leads to it.
    origin: Option<ModuleOrigin>,
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
                Some(Test {
                    name: function.sig.ident.to_string(),
                    modules: place.modules.clone(),
                    origin: place.source.origin.clone(),
                })
            }
            _ => None,
        })
        .collect()
}

/// Returns the lines to add to a crate without such a test.
fn lines_to_add(
    package: &Package,
    declarations: &[(Declaration, Place<'_>)],
    lists: &[DescriptorList<'_>],
) -> String {
    let mut text = format!(
        "`{}` has no test that compares its declarations with Stripe's API. Add\n",
        package.name
    );
    if !package.dependencies.iter().any(|it| it.name == "stripe-catalogue") {
        let version = env!("CARGO_PKG_VERSION").rsplit_once('.').map_or("0.1", |(minor, _)| minor);
        text.push_str(&format!(
            "\nto {}\n\n    [dev-dependencies]\n    stripe-catalogue = \"{version}\"\n",
            shown(&package.manifest())
        ));
    }
    let list = if let Some(list) = lists.first() {
        text.push_str(&format!("\nto {}\n\n", shown(&list.place.source.path)));
        &list.name
    } else {
        let (file, elements) = elements(package, declarations);
        text.push_str(&format!(
            "\nto {}\n\n    pub const STRIPE: &[stripe_core::descriptor::ResourceDescriptor] = \
             &[{}];\n\n",
            shown(&file),
            elements.join(", ")
        ));
        "STRIPE"
    };
    text.push_str(&format!(
        "    #[test]\n    fn declarations_agree_with_stripe() -> Result<(), \
         stripe_catalogue::Disagreement> {{\n        stripe_catalogue::check({list})\n    }}"
    ));
    text
}

/// Returns the elements of a list of all declarations, and the file for the list: their file, or the
/// root module.
fn elements(
    package: &Package,
    declarations: &[(Declaration, Place<'_>)],
) -> (PathBuf, Vec<String>) {
    let module = |place: &Place<'_>| {
        let of_file = place.source.origin.iter().flat_map(|it| it.modules.clone());
        of_file.chain(place.modules.iter().cloned()).collect::<Vec<String>>()
    };
    let modules: BTreeSet<Vec<String>> = declarations.iter().map(|(_, it)| module(it)).collect();
    let root = package.targets.iter().find(|it| it.kind != TargetKind::Test);
    match (modules.len(), declarations.first(), root) {
        (0 | 1, Some((_, place)), _) | (_, Some((_, place)), None) => {
            let elements = declarations.iter().map(|(it, _)| format!("{}::DESCRIPTOR", it.ident));
            (place.source.path.clone(), elements.collect())
        }
        (_, _, root) => {
            let elements = declarations.iter().map(|(it, place)| {
                let path = module(place).into_iter().chain([it.ident.to_string()]);
                format!("{}::DESCRIPTOR", path.collect::<Vec<_>>().join("::"))
            });
            let file = root.map_or_else(|| PathBuf::from("src/lib.rs"), |it| it.root.clone());
            (file, elements.collect())
        }
    }
}

/// A problem of a declaration, with its file and line if they are known.
type Finding<'s> = (Option<(&'s Path, usize)>, String);

/// Returns a line for each finding, sorted by file and line.
fn written(mut findings: Vec<Finding<'_>>) -> Vec<String> {
    findings.sort_by_key(|(place, _)| (place.is_none(), *place));
    let line = |(place, text): Finding<'_>| match place {
        Some((file, line)) => format!("{}:{line}: {text}", shown(file)),
        None => text,
    };
    findings.into_iter().map(line).collect()
}

/// Returns the resources that are not in a list of descriptors, and therefore not compared.
fn unlisted<'s>(
    declarations: &[(Declaration, Place<'s>)],
    lists: &[DescriptorList<'_>],
    items: &[Place<'_>],
) -> Vec<Finding<'s>> {
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
            let text = format!("`{ident}` is not compared: add `{ident}::DESCRIPTOR` to `{list}`");
            (Some((place.source.path.as_path(), line)), text)
        })
        .collect()
}

/// Runs a test and returns the report that it writes.
fn report(
    package: &Package,
    test: &Test,
    arguments: &[String],
    facts: Option<&Facts>,
) -> Result<String> {
    let file = package.target_folder.join(format!("cargo-stripe-{}.tsv", std::process::id()));
    fs::create_dir_all(&package.target_folder)
        .map_err(|error| format!("cannot make {}: {error}", package.target_folder.display()))?;
    // A report of an earlier process would be appended to.
    drop(fs::remove_file(&file));
    let mut command = package::cargo();
    command.args(["test", "--quiet", "--manifest-path"]).arg(package.manifest());
    match test.origin.as_ref().map(|it| &it.target) {
        Some(target) => match target.kind {
            TargetKind::Library => drop(command.arg("--lib")),
            TargetKind::Program => drop(command.args(["--bin", &target.name])),
            TargetKind::Test => drop(command.args(["--test", &target.name])),
        },
        // A macro can be in a different module.
        None if package.targets.iter().any(|it| it.kind == TargetKind::Library) => {
            command.arg("--lib");
        }
        None => drop(command.arg("--bins")),
    }
    command.args(arguments).arg("--");
    match &test.origin {
        Some(origin) => {
            let path = [origin.modules.as_slice(), &test.modules].concat();
            let path: Vec<&str> = path.iter().map(String::as_str).chain([&*test.name]).collect();
            command.arg("--exact").arg(path.join("::"));
        }
        None => drop(command.arg(&test.name)),
    }
    command.env("CARGO_STRIPE_REPORT", &file);
    let of_facts = file.with_extension("facts");
    if let Some(facts) = facts {
        fs::write(&of_facts, stripe_catalogue::__private::packed(facts))
            .map_err(|error| format!("cannot write {}: {error}", of_facts.display()))?;
        command.env("CARGO_STRIPE_FACTS", &of_facts);
    }
    let output = command.output().map_err(|error| format!("cannot start `cargo test`: {error}"))?;
    let report = fs::read_to_string(&file);
    // The files are only needed for this run.
    drop(fs::remove_file(&file));
    drop(fs::remove_file(&of_facts));
    let printed =
        [output.stderr, output.stdout].map(|it| String::from_utf8_lossy(&it).into_owned());
    let [errors, printed] = printed.map(|it| it.trim().to_owned());
    let Test { name, .. } = test;
    match report {
        Err(_) if !printed.contains("running ") => {
            Err(format!("the tests of `{}` do not compile\n{errors}", package.name))
        }
        Err(_) if printed.contains("running 0 tests") => Err(format!(
            "the test `{name}` of `{}` was not run: is it behind a feature? What follows `--` goes to \
             `cargo test`",
            package.name
        )),
        Err(_) => Err(format!(
            "the test `{name}` of `{}` compared nothing\n{printed}\n{errors}",
            package.name
        )),
        Ok(report) if report.is_empty() && !output.status.success() => Err(format!(
            "the test `{name}` of `{}` fails, although no declaration differs\n{printed}\n{errors}",
            package.name
        )),
        Ok(report) => Ok(report),
    }
}

/// Formats a row of a report, with its location in the sources.
fn located<'s>(
    row: &str,
    declarations: &[(Declaration, Place<'s>)],
    items: &[Place<'s>],
) -> Finding<'s> {
    let cells: Vec<&str> = row.splitn(5, '\t').collect();
    let [object, path, operation, name, difference] = cells.as_slice() else {
        return (None, row.to_owned());
    };
    let named = DeclarationName { object, path, operation, name };
    (location::of(named, declarations, items), (*difference).to_owned())
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
        let declarations = declared(&items);
        assert_eq!(
            written(unlisted(&declarations, &descriptor_list::lists(&items), &items)),
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
            let declarations = declared(&items);
            unlisted(&declarations, &descriptor_list::lists(&items), &items).len()
        };
        assert_eq!(listed("a::Coupon::DESCRIPTOR"), 1);
        assert_eq!(listed("a::Coupon::DESCRIPTOR, b::Coupon::DESCRIPTOR"), 0);
        assert_eq!(listed("c::Coupon::DESCRIPTOR, Coupon::DESCRIPTOR"), 0);
        let conditional =
            "#[cfg(unix)] a::Coupon::DESCRIPTOR, #[cfg(windows)] b::Coupon::DESCRIPTOR";
        assert_eq!(listed(conditional), 0);
        // Modules of one name do not tell which.
        let text = format!(
            "mod a {{ mod c {{ {first} }} }}\nmod b {{ mod c {{ {second} }} }}\n\
             const A: &[ResourceDescriptor] = &[a::c::Coupon::DESCRIPTOR];"
        );
        let sources = [source(&text)];
        let items = source::items(&sources);
        let lists = descriptor_list::lists(&items);
        assert_eq!(unlisted(&declared(&items), &lists, &items).len(), 2);
        assert_eq!(listed(""), 2);
    }

    #[test]
    fn declarations_of_tests_are_left_out() {
        let count = |condition: &str| {
            let sources = [source(&format!("#[cfg({condition})] mod tests {{ {DECLARED} }}"))];
            declared(&source::items(&sources)).len()
        };
        for condition in ["test", "all(test, unix)", "any(test, all(unix, test))"] {
            assert_eq!(count(condition), 0, "{condition}");
        }
        for condition in ["not(test)", "any(test, feature = \"test\")", "all(unix)", "any()"] {
            assert_eq!(count(condition), 2, "{condition}");
        }
    }

    #[test]
    fn the_lines_of_a_missing_test_are_said() {
        let package = Package {
            name: "shop".to_owned(),
            folder: PathBuf::from("/crate"),
            dependencies: Vec::new(),
            target_folder: PathBuf::from("/crate/target"),
            targets: Vec::new(),
        };
        let sources = [source(DECLARED)];
        let items = source::items(&sources);
        let text = lines_to_add(&package, &declared(&items), &[]);
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
    fn rows_get_their_places_and_are_sorted_by_them() {
        let sources = [source(DECLARED)];
        let items = source::items(&sources);
        let declarations = declared(&items);
        let row = "price\t/v1/prices\tretrieve\t\tprice GET /v1/prices: wrong";
        let earlier = "coupon\t/v1/coupons\tretrieve\t\tcoupon GET /v1/coupons: wrong";
        let rows = ["\t\t\t\tfree", row, earlier];
        assert_eq!(
            written(rows.map(|row| located(row, &declarations, &items)).into()),
            [
                "/crate/src/lib.rs:3: coupon GET /v1/coupons: wrong",
                "/crate/src/lib.rs:7: price GET /v1/prices: wrong",
                "free",
            ]
        );
    }
}
