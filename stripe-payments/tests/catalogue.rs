//! This crate declares what Stripe's API has. `cargo stripe check` runs the test, and says the line of
//! each difference.

use stripe_catalogue::{Disagreement, check_complete};

/// Operations of objects of this crate that stand on an object of stripe-billing.
const ELSEWHERE: &[&str] =
    &["GET /v1/quotes/{quote}/line_items", "GET /v1/quotes/{quote}/computed_upfront_line_items"];

#[test]
fn declarations_agree_with_stripe() -> Result<(), Disagreement> {
    check_complete(stripe_payments::DESCRIPTORS, ELSEWHERE)
}
