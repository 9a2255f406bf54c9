//! This crate declares what Stripe's API has. `cargo stripe check` runs the test, and says the line of
//! each difference.

use stripe_catalogue::{Disagreement, check_complete};

/// Operations of objects of this crate that stand on an object of stripe-payments.
const ELSEWHERE: &[&str] = &[
    "GET /v1/checkout/sessions/{session}/line_items",
    "GET /v1/payment_links/{payment_link}/line_items",
];

#[test]
fn declarations_agree_with_stripe() -> Result<(), Disagreement> {
    check_complete(stripe_billing::DESCRIPTORS, ELSEWHERE)
}
