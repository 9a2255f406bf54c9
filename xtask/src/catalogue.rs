//! The commands of the catalogue: drafts, comparison with Stripe's API, and the tables of facts.

use std::path::PathBuf;

use stripe_billing::DESCRIPTORS;
use stripe_catalogue::Comparison;
use xtask::shell::{Result, root};
use xtask::undeclared_operations;
use xtask::wording::wordings;

/// Compares what stripe-billing declares with the catalogue, reads its documentation, and prints what
/// is wrong and how much is right: of all objects, or of one.
pub(crate) fn check(object: Option<&str>) -> Result {
    let undeclared = undeclared_operations::all();
    let comparison = Comparison::new(DESCRIPTORS).except(&undeclared);
    let report = match object {
        None => comparison.report(),
        Some(object) => comparison
            .report_on(object)
            .ok_or_else(|| format!("stripe-billing has no object `{object}`"))?,
    };
    let wordings = wordings(&root().join("stripe-billing"))?;
    for line in report.differences.iter().chain(&wordings) {
        println!("{line}");
    }
    println!("{report}");
    match report.differences.len() + wordings.len() {
        0 => Ok(()),
        1 => Err("one thing is wrong with what stripe-billing declares".to_owned()),
        some => Err(format!("{some} things are wrong with what stripe-billing declares")),
    }
}

/// The same of all objects, as a lane of CI.
pub(crate) fn check_all() -> Result {
    check(None)
}

/// Prints a declaration of an object to begin with.
pub(crate) fn draft(object: &str) -> Result {
    print!("{}", stripe_catalogue::formatted(&stripe_catalogue::draft(object)?, root())?);
    Ok(())
}

/// Draws the tables of the catalogue anew from the files in a folder.
pub(crate) fn draw_facts(sources: &str) -> Result {
    stripe_catalogue::facts::draw(sources.as_ref(), &tables())
}

/// Compares the tables of the catalogue with what the files in a folder give.
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
