//! The test of a crate's declarations.

use std::fmt;
use std::fs;
use std::io::Write as _;

use stripe_core::descriptor::ResourceDescriptor;

use crate::comparison::{Comparison, Difference};
use crate::facts::Facts;

/// Environment variable with the file to which the differences are written for `cargo stripe
/// check`.
const REPORT: &str = "CARGO_STRIPE_REPORT";

/// Environment variable with a file of facts to compare with, for `cargo stripe check --spec`.
const FACTS: &str = "CARGO_STRIPE_FACTS";

/// Compares declared resources with Stripe's API, in a test of a crate that declares its own
/// resources.
///
/// Only what is declared is compared: see [`Comparison::declared_only`]. `cargo stripe add` keeps
/// the list of descriptors, and `cargo stripe check` runs the test and reports the source line of
/// each difference.
///
/// ```
/// use stripe_core::descriptor::ResourceDescriptor;
/// use stripe_core::ids::CouponId;
/// use stripe_core::{StripeObject, StripeResource};
///
/// #[derive(Debug, StripeObject, StripeResource)]
/// #[stripe_resource(object = "coupon", path = "/v1/coupons", ops(retrieve(())))]
/// pub struct Coupon {
///     pub id: CouponId,
///     pub valid: bool,
/// }
///
/// pub const STRIPE: &[ResourceDescriptor] = &[Coupon::DESCRIPTOR];
///
/// # /*
/// #[test]
/// # */
/// fn declarations_agree_with_stripe() -> Result<(), stripe_catalogue::Disagreement> {
///     stripe_catalogue::check(STRIPE)
/// }
/// # declarations_agree_with_stripe().unwrap();
/// ```
///
/// # Errors
/// Returns an error if a declaration disagrees with the API. The error is displayed as a line for
/// each difference.
pub fn check(descriptors: &[ResourceDescriptor]) -> Result<(), Disagreement> {
    let facts = facts();
    let comparison = Comparison::new(descriptors).facts(&facts).declared_only();
    reported(comparison.report().differences, &facts)
}

/// Compares declared resources with Stripe's API like [`check`], and also reports undeclared parts.
/// `left_out` lists the operations that need not be declared, each by its HTTP method and path: see
/// [`Comparison::except`].
///
/// # Errors
/// Returns an error if a declaration disagrees with the API or is incomplete.
pub fn check_complete(
    descriptors: &[ResourceDescriptor],
    left_out: &[&str],
) -> Result<(), Disagreement> {
    let facts = facts();
    let comparison = Comparison::new(descriptors).facts(&facts).except(left_out);
    reported(comparison.report().differences, &facts)
}

/// Returns the facts in the file of the environment variable, or those of this crate.
fn facts() -> Facts {
    let given = std::env::var_os(FACTS).and_then(|file| fs::read_to_string(file).ok());
    given.and_then(|text| Facts::unpacked(&text)).unwrap_or_else(Facts::committed)
}

fn reported(differences: Vec<Difference>, facts: &Facts) -> Result<(), Disagreement> {
    let written = match std::env::var_os(REPORT) {
        None => Ok(()),
        Some(file) => {
            let text: String = differences.iter().map(row).collect();
            // A test may compare several lists.
            let appended = fs::OpenOptions::new().create(true).append(true).open(&file);
            appended
                .and_then(|mut file| file.write_all(text.as_bytes()))
                .map_err(|error| format!("cannot write {}: {error}", file.to_string_lossy()))
        }
    };
    match written {
        Ok(()) if differences.is_empty() => Ok(()),
        written => {
            let version = facts.version().to_owned();
            Err(Disagreement { differences, version, failure: written.err() })
        }
    }
}

/// Formats a difference as a line of the report: the object, path, operation and name of the
/// declaration, then the difference itself.
fn row(difference: &Difference) -> String {
    let (object, path, operation, name) = match &difference.declared {
        Some(it) => (it.object.unwrap_or_default(), it.path, it.operation, it.name.as_str()),
        None => ("", "", "", ""),
    };
    format!("{object}\t{path}\t{operation}\t{name}\t{difference}\n")
}

/// The differences between declared resources and Stripe's API.
///
/// `Debug` shows the same lines as `Display`, since that is what a failed test prints.
#[derive(Clone, PartialEq, Eq)]
pub struct Disagreement {
    differences: Vec<Difference>,
    /// API version that the resources were compared with.
    version: String,
    /// Reason why the report could not be written.
    failure: Option<String>,
}

impl Disagreement {
    /// Returns the differences, in the order of the catalogue.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.differences.len();
        let noun = if count == 1 { "declaration disagrees" } else { "declarations disagree" };
        write!(f, "{count} {noun} with Stripe's API {}", self.version)?;
        for difference in &self.differences {
            write!(f, "\n  {difference}")?;
        }
        match &self.failure {
            None => Ok(()),
            Some(failure) => write!(f, "\n{failure}"),
        }
    }
}

impl fmt::Debug for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Disagreement {}

#[cfg(test)]
mod tests {
    use stripe_core::descriptor::{FieldDescriptor, Shape};

    use super::*;

    const COUPON: ResourceDescriptor =
        ResourceDescriptor::new("/v1/coupons").object("coupon").fields(&[
            FieldDescriptor::new("id", Shape::Id("coupon")),
            FieldDescriptor::new("vald", Shape::Boolean),
        ]);

    #[test]
    fn a_failed_test_prints_a_line_for_each_difference() {
        let error = check(&[COUPON]).unwrap_err();
        assert_eq!(
            format!("{error:?}"),
            format!(
                "1 declaration disagrees with Stripe's API {}\n  coupon: vald: declared, but \
                 not in Stripe's API (did you mean `valid`?)",
                stripe_core::API_VERSION
            )
        );
        assert_eq!(error.differences().len(), 1);
    }

    #[test]
    fn a_report_names_the_declaration() {
        let error = check(&[COUPON]).unwrap_err();
        let row = row(&error.differences()[0]);
        assert!(row.starts_with("coupon\t/v1/coupons\t\tvald\tcoupon: vald: declared"), "{row}");
    }

    #[test]
    fn a_complete_check_names_parts_that_are_left_out() {
        let error = check_complete(&[COUPON], &["POST /v1/coupons"]).unwrap_err();
        let lines: Vec<String> = error.differences().iter().map(ToString::to_string).collect();
        assert!(lines.iter().any(|it| it == "coupon: percent_off: missing"), "{lines:?}");
        assert!(!lines.iter().any(|it| it.starts_with("coupon POST /v1/coupons:")), "{lines:?}");
    }
}
