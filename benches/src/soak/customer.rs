//! The object that is created.

use stripe_core::{StripeObject, StripeParams, StripeResource};

#[derive(Debug, StripeObject, StripeResource)]
#[stripe_resource(
    object = "customer",
    path = "/v1/customers",
    ops(create(CreateParams), list(ListParams))
)]
pub(super) struct Customer {
    pub(super) id: String,
    pub(super) email: String,
}

#[derive(Debug, Clone, StripeParams)]
pub(super) struct CreateParams {
    email: String,
}

#[derive(Debug, Clone, StripeParams)]
pub(super) struct ListParams {
    email: Option<String>,
}

/// Returns the email address of the customer with this number.
pub(super) fn email(number: usize) -> String {
    format!("{number}@example.com")
}

/// Returns the number of the customer with this email address.
pub(super) fn number(email: &str) -> Option<usize> {
    email.split_once('@')?.0.parse().ok()
}
