//! The commands of the catalogue: comparison with Stripe's API, and the tables of facts.

use std::path::PathBuf;

use stripe_catalogue::Comparison;
use stripe_core::descriptor::ResourceDescriptor;
use xtask::shell::{Result, cargo, root, run};
use xtask::undeclared_operations;
use xtask::wording::wordings;

/// The crates of resources, with what they declare.
const CRATES: &[(&str, &[ResourceDescriptor])] = &[
    ("stripe-billing", stripe_billing::DESCRIPTORS),
    ("stripe-payments", stripe_payments::DESCRIPTORS),
];

/// Compares the declarations of the crates of resources with the catalogue, checks their
/// documentation, and prints the differences and the number of matches: for all objects, or for
/// one.
pub(crate) fn check(object: Option<&str>) -> Result {
    let (mut wrong, mut is_found) = (0, false);
    for (krate, descriptors) in CRATES {
        let undeclared = undeclared_operations::of(krate);
        let comparison = Comparison::new(descriptors).except(&undeclared);
        let report = match object {
            None => comparison.report(),
            Some(object) => match comparison.report_on(object) {
                Some(report) => report,
                None => continue,
            },
        };
        is_found = true;
        let wordings = wordings(&root().join(krate))?;
        for difference in &report.differences {
            println!("{difference}");
        }
        for line in &wordings {
            println!("{line}");
        }
        println!("{krate}: {report}");
        if object.is_none() {
            let held: Vec<String> = comparison
                .held_undecoded()
                .into_iter()
                .map(|(object, fields)| format!("{object} {fields}"))
                .collect();
            println!("{krate}: embedded objects that are held undecoded: {}", held.join(", "));
        }
        wrong += report.differences.len() + wordings.len();
    }
    match (object, is_found, wrong) {
        (Some(object), false, _) => Err(format!("no crate declares an object `{object}`")),
        (_, _, 0) => Ok(()),
        (_, _, 1) => Err("one declaration is wrong".to_owned()),
        (_, _, wrong) => Err(format!("{wrong} declarations are wrong")),
    }
}

/// Checks all objects, as a lane of CI: with `cargo stripe check`, as the crate of a user is checked. It
/// also checks the documentation, and the declarations of the crates together: an operation that one
/// crate omits must be in another.
pub(crate) fn check_all() -> Result {
    for (krate, _) in CRATES {
        run(&mut cargo(&format!(
            "run -p cargo-stripe -- check {krate} -- --no-default-features --features full,webhooks"
        )))?;
    }
    check(None)?;
    let all: Vec<ResourceDescriptor> =
        CRATES.iter().flat_map(|(_, descriptors)| descriptors.iter().copied()).collect();
    let (declared, operations) = Comparison::new(&all).report().operations;
    println!("all crates: operations {declared} of {operations}");
    if declared == operations { Ok(()) } else { Err("an operation stands in no crate".to_owned()) }
}

/// Regenerates the tables of the catalogue from the files in a folder.
pub(crate) fn draw_facts(sources: &str) -> Result {
    stripe_catalogue::facts::draw(sources.as_ref(), &tables())
}

/// Compares the tables of the catalogue with those generated from the files in a folder.
pub(crate) fn check_facts(sources: &str) -> Result {
    let differences = stripe_catalogue::facts::differences(sources.as_ref(), &tables())?;
    for line in &differences {
        println!("{line}");
    }
    if differences.is_empty() {
        Ok(())
    } else {
        Err("the tables are not what the files give; draw them anew".to_owned())
    }
}

fn tables() -> PathBuf {
    root().join("stripe-catalogue/facts")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use expect_test::expect_file;
    use stripe_catalogue::facts;

    use super::CRATES;

    /// The path without the names of its placeholders.
    fn unnamed(path: &str) -> String {
        let segment = |it: &str| if it.starts_with('{') { "{}".to_owned() } else { it.to_owned() };
        path.split('/').map(segment).collect::<Vec<_>>().join("/")
    }

    /// The table that `cargo stripe list` reads.
    #[test]
    fn the_table_of_crates_is_that_of_the_descriptors() {
        let (objects, operations) = (facts::objects(), facts::operations());
        let mut rows = BTreeSet::new();
        for (krate, descriptors) in CRATES {
            for resource in *descriptors {
                let object = objects.iter().find(|it| Some(it.name) == resource.object);
                rows.extend(object.map(|object| (*krate, object.name.to_owned())));
                for operation in resource.operations {
                    let path = unnamed(operation.path);
                    let known = operations.iter().find(|it| {
                        it.verb == operation.method.as_str() && unnamed(it.path) == path
                    });
                    rows.extend(known.map(|it| (*krate, format!("{} {}", it.verb, it.path))));
                }
            }
        }
        let table: String = rows.iter().map(|(krate, name)| format!("{krate}\t{name}\n")).collect();
        expect_file!["../../cargo-stripe/src/crates.tsv"].assert_eq(&table);
    }
}
