//! A user's crate with every lint enabled: no expansion causes a warning.
//!
//! Clippy's restriction lints are enabled as a group. The lints allowed below fire in the
//! declarations themselves, in serde's expansions or in the tests, and in no expansion of ours.
//!
//! A separate binary, since lints are set for a whole crate.
#![deny(warnings, clippy::pedantic, clippy::nursery, clippy::restriction)]
#![deny(
    deprecated_in_future,
    future_incompatible,
    keyword_idents,
    let_underscore,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_abi,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    noop_method_call,
    redundant_lifetimes,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unsafe_code,
    unused,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]
// A crate that forbids a lint can use the derives as well: no expansion allows a group.
#![forbid(
    unsafe_op_in_unsafe_fn,
    dead_code,
    clippy::unwrap_used,
    clippy::todo,
    clippy::inline_always
)]
#![allow(
    clippy::arbitrary_source_item_ordering,
    clippy::blanket_clippy_restriction_lints,
    clippy::exhaustive_enums,
    clippy::exhaustive_structs,
    clippy::field_scoped_visibility_modifiers,
    clippy::pub_with_shorthand,
    clippy::redundant_pub_crate,
    clippy::std_instead_of_alloc,
    reason = "they speak of the declarations"
)]

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use stripe_core::{
    Clearable, Empty, List, StripeEnum, StripeObject, StripeParams, StripeResource, StripeUnion,
};

/// Fields of a charge to be created.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct ChargeCreateParams {
    /// Amount in the smallest unit of the currency.
    pub amount: i64,
}

/// Search of charges.
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
        #[cfg(not(test))]
        action(untested),
        #[deprecated(note = "use `capture`")]
        action(settle),
        action(lines, get, path = "lines/{line}", returns = List<Charge>),
    )
)]
pub struct Charge {
    /// Unique id.
    pub id: String,
    /// Amount in the smallest unit of the currency.
    pub amount: i64,
    /// The charge that this one replaces.
    pub replaces: Option<Box<Self>>,
    /// Field of a former version.
    #[deprecated(note = "always `false`")]
    pub livemode: bool,
}

#[expect(
    clippy::implicit_return,
    clippy::missing_inline_in_public_items,
    reason = "it is the user's"
)]
impl Charge {
    /// A user-defined method.
    #[must_use]
    pub const fn is_free(&self) -> bool {
        self.amount == 0
    }
}

/// A charge under a customer, visible only in this crate.
#[derive(Debug, Deserialize, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/customers/{customer}/charges",
    parent = Charge,
    ops(create(ChargeCreateParams), retrieve, list(ChargeListParams, required))
)]
pub(crate) struct CustomerCharge {
    /// Unique id.
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
    /// Amount in the smallest unit of the currency.
    pub amount: i64,
}

/// An owner of operations.
#[derive(Debug, Clone, Copy, StripeResource)]
#[stripe_resource(
    path = "/v2/stream",
    ops(create(returns = Empty, host = meter_events, auth = session_token))
)]
pub struct Stream;

/// Fields of a customer to be created.
#[derive(Debug, Clone, StripeParams)]
pub struct CustomerCreateParams<Extra> {
    /// Additional fields.
    extra: Extra,
    /// Email address.
    email: Option<String>,
    /// Discount.
    balance: Option<u64>,
    /// Locales in the order of preference.
    preferred_locales: Option<Vec<String>>,
    /// Limits by name.
    limits: Option<BTreeMap<String, u64>>,
    /// Fields that can be cleared.
    description: Option<Clearable<String>>,
    /// Clearable list.
    tax_rates: Option<Clearable<Vec<String>>>,
    /// Field of a former version.
    #[deprecated(note = "use `extra`")]
    source: Option<String>,
    /// Flattened fields.
    #[stripe_params(flatten)]
    others: Option<HashMap<String, String>>,
}

/// Struct that is visible only in this module.
#[derive(Debug, Clone, StripeParams)]
struct Private {
    one: Option<bool>,
    two: Option<bool>,
    list: Vec<String>,
    map: HashMap<String, String>,
}

/// An extensible set of texts.
#[derive(Debug, Clone, PartialEq, Eq, StripeEnum)]
pub enum Status {
    /// Active.
    Active,
    /// Field of a former version.
    #[deprecated(note = "not sent any more")]
    Paused,
    /// Fields that Stripe adds.
    Unknown(String),
}

/// A set of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StripeEnum)]
#[stripe_enum(closed)]
pub enum Interval {
    /// A month.
    Month,
    /// A year.
    Year,
}

/// Data of responses.
#[derive(Debug, Clone, StripeObject)]
pub struct Transitions<Item> {
    /// End time.
    pub ended_at: Option<i64>,
    /// A share.
    pub share: f64,
    /// Items.
    pub items: Vec<Item>,
    /// Field of a former version.
    #[deprecated(note = "use `ended_at`")]
    pub ended: Option<bool>,
    /// All other fields.
    #[stripe_object(flatten)]
    pub others: HashMap<String, serde_json::Value>,
}

/// One of several objects.
#[derive(Debug, Clone, StripeUnion)]
#[stripe_union(tag = "type", serialize)]
pub enum Source {
    /// A bank account.
    Bank(Box<Transitions<String>>),
    /// Field of a former version.
    #[deprecated(note = "not sent any more")]
    Card(Transitions<i64>),
    /// Fields that Stripe adds.
    Unknown(serde_json::Value),
}

/// Lints that a user allows on an item are allowed in its expansion.
mod silenced {
    use serde::Deserialize;
    use stripe_core::{StripeParams, StripeResource};

    /// Names as on the wire.
    #[derive(Debug, StripeParams)]
    #[expect(non_snake_case, reason = "they are so on the wire")]
    pub(super) struct Names {
        /// One.
        pub(super) One: Option<String>,
        /// Two.
        pub(super) Two: String,
    }

    /// A deprecated item, used by its own expansion.
    #[derive(Debug, Deserialize, StripeResource)]
    #[deprecated(note = "use `Charge`")]
    #[stripe_resource(object = "old", path = "/v1/old", ops(create, retrieve, list))]
    pub(super) struct Old {
        /// Unique id.
        pub(super) id: String,
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test may fail")]
mod tests {
    use stripe_core::Client;

    use super::*;

    #[test]
    fn the_expansion_is_used() {
        let client = Client::new("sk_test_123").expect("the key is well-formed");
        let params = ChargeCreateParams { amount: 5 };
        let pending = CustomerCharge::create(&client, "cus_1", params);
        let request = pending.prepare().expect("the params can be encoded");
        assert_eq!(request.uri().path(), "/v1/customers/cus_1/charges", "it has the parent");
        let charge = CustomerCharge { id: "ch_1".into() };
        assert_eq!(charge.id, "ch_1", "the field is read");
    }

    #[test]
    fn silenced_items_are_used() {
        let names = silenced::Names::new("b").One("a");
        assert_eq!((names.One.as_deref(), &*names.Two), (Some("a"), "b"), "both are set");
        let private = Private::new(["a"], [("b", "c")]).one(true);
        assert_eq!((private.one, private.two), (Some(true), None), "one is set");
        assert_eq!((private.list.len(), private.map.len()), (1, 1), "each has one item");
        #[expect(deprecated, reason = "it is what is tested")]
        let old = silenced::Old { id: "old_1".into() };
        #[expect(deprecated, reason = "it is what is tested")]
        let id = old.id;
        assert_eq!(id, "old_1", "the field is read");
    }
}
