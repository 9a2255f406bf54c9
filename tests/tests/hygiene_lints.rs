//! A user's crate with every lint on: the expansion causes no warning.
#![deny(warnings, missing_docs, unreachable_pub, unused_qualifications, clippy::pedantic)]
#![deny(missing_debug_implementations, rust_2018_idioms)]

use serde::{Deserialize, Serialize};
use stripe_core::{Client, List, StripeResource};

/// What a charge is made of.
#[derive(Debug, Clone, Serialize)]
pub struct ChargeCreateParams {
    /// In the smallest unit of the currency.
    pub amount: i64,
}

/// What a charge is searched by.
#[derive(Debug, Clone, Serialize)]
pub struct ChargeListParams {
    /// The customer.
    pub customer: String,
}

/// Money taken from a customer.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(
        create(ChargeCreateParams),
        retrieve,
        update,
        delete(()),
        list(ChargeListParams),
        search(ChargeListParams),
        /// Takes the money.
        action(capture),
        action(preview, ChargeCreateParams, static, required),
        action(lines, get, path = "lines/{line}", returns = List<Charge>),
    )
)]
pub struct Charge {
    /// Its id.
    pub id: String,
    /// In the smallest unit of the currency.
    pub amount: i64,
    /// The charge that this one replaces.
    pub replaces: Option<Box<Charge>>,
}

/// A charge under a customer, seen by this crate alone.
#[derive(Debug, Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/customers/{customer}/charges",
    parent = Charge,
    ops(create(ChargeCreateParams), retrieve, list(ChargeListParams, required))
)]
pub(crate) struct CustomerCharge {
    /// Its id.
    pub(crate) id: String,
}

/// The account's balance.
#[derive(Debug, Clone, Copy, Deserialize, StripeResource)]
#[stripe_resource(
    object = "balance",
    path = "/v1/balance",
    ops(retrieve(singleton), update((), singleton))
)]
pub struct Balance {
    /// In the smallest unit of the currency.
    pub amount: i64,
}

#[test]
fn the_expansion_is_used() {
    let client = Client::new("sk_test_123").unwrap();
    let params = ChargeCreateParams { amount: 5 };
    let request = CustomerCharge::create(&client, "cus_1", params).prepare().unwrap();
    assert_eq!(request.uri().path(), "/v1/customers/cus_1/charges");
    let read: fn(&CustomerCharge) -> &str = |charge| &charge.id;
    let _ = read;
}
