//! Payment sources: <https://docs.stripe.com/api/cards>

use std::fmt;

use serde_json::Value;
use stripe_core::ids::{CustomerId, PaymentSourceId};
use stripe_core::{
    Address, Clearable, MaybeDeleted, Metadata, MetadataUpdate, StripeEnum, StripeParams,
    StripeResource, StripeUnion,
};

use crate::{BankAccount, Card, Source};

/// A way to pay that is saved on a customer, from before there were payment methods.
///
/// New integrations save payment methods. A connected account that pays for a customer is
/// [`Unknown`](Self::Unknown) here.
///
/// ```
/// use stripe_payments::PaymentSource;
///
/// let json = r#"{"id": "ba_1", "object": "bank_account", "country": "US", "currency": "usd",
///     "last4": "6789", "status": "new"}"#;
/// let source: PaymentSource = serde_json::from_str(json)?;
/// assert!(matches!(source, PaymentSource::BankAccount(account) if account.last4 == "6789"));
///
/// let json = r#"{"id": "acct_1", "object": "account", "email": "jenny@example.com"}"#;
/// let source: PaymentSource = serde_json::from_str(json)?;
/// assert_eq!(source.id(), Some("acct_1".into()));
/// assert_eq!(format!("{source:?}"), r#"Unknown("acct_1")"#);
/// assert_eq!(serde_json::to_value(source)?, serde_json::from_str::<serde_json::Value>(json)?);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, StripeResource, StripeUnion)]
#[stripe_union(serialize)]
#[stripe_resource(
    path = "/v1/customers/{customer}/sources",
    parent = CustomerId,
    id = PaymentSourceId,
    ops(
        /// Saves a card, a bank account or a source on a customer. It becomes the default source of a
        /// customer who has none.
        ///
        /// No money moves, but Stripe may ask the issuer of a card whether it is good, and returns an
        /// error of the kind [`Card`](crate::ErrorKind::Card) if it is declined. A token can be used
        /// once: where the first request took effect, another one with the same token and another
        /// idempotency key is refused. So derive the key from the token, and after an error with
        /// [`may_have_been_applied`](crate::Error::may_have_been_applied) send the same request with the
        /// same key.
        create(PaymentSourceCreateParams),
        retrieve(()),
        /// Changes the name, the address or the expiry of a card, or the holder of a bank account. A
        /// number cannot be changed.
        update(PaymentSourceUpdateParams),
        /// Deletes a card or a bank account, or detaches a source, so that it cannot be charged any more.
        /// Payments so far are not affected.
        ///
        /// If it was the default source, the newest of the others becomes that.
        delete((), returns = DetachedSource),
        list(PaymentSourceListParams),
        /// Verifies a bank account by the amounts of the two small deposits that Stripe has sent to it.
        /// Afterwards it can be debited.
        ///
        /// Stripe refuses wrong amounts, and the bank account for good after ten times.
        action(verify, PaymentSourceVerifyParams, returns = BankAccount),
    )
)]
#[non_exhaustive]
pub enum PaymentSource {
    BankAccount(Box<BankAccount>),
    Card(Box<Card>),
    Source(Box<Source>),
    /// An object that this enum does not know, such as an account. `Debug` shows its id alone.
    Unknown(Value),
}

impl PaymentSource {
    /// Returns the id; `None` for an unknown object without one.
    #[must_use]
    pub fn id(&self) -> Option<PaymentSourceId> {
        match self {
            Self::BankAccount(account) => Some(account.id.clone().into()),
            Self::Card(card) => Some(card.id.clone().into()),
            Self::Source(source) => Some(source.id.clone().into()),
            Self::Unknown(json) => json.get("id")?.as_str().map(PaymentSourceId::from),
        }
    }
}

impl fmt::Debug for PaymentSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BankAccount(account) => account.fmt(f),
            Self::Card(card) => card.fmt(f),
            Self::Source(source) => source.fmt(f),
            Self::Unknown(json) => unknown(json, f),
        }
    }
}

/// A payment source that was removed from its customer. A source is detached and still there; a card or a
/// bank account is deleted.
#[derive(Clone, StripeUnion)]
#[stripe_union(serialize)]
#[non_exhaustive]
pub enum DetachedSource {
    #[stripe_union(value = "bank_account")]
    BankAccount(Box<MaybeDeleted<BankAccount>>),
    #[stripe_union(value = "card")]
    Card(Box<MaybeDeleted<Card>>),
    Source(Box<Source>),
    /// An object that this enum does not know, such as an account. `Debug` shows its id alone.
    Unknown(Value),
}

impl fmt::Debug for DetachedSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BankAccount(account) => account.fmt(f),
            Self::Card(card) => card.fmt(f),
            Self::Source(source) => source.fmt(f),
            Self::Unknown(json) => unknown(json, f),
        }
    }
}

/// Shows the id of undecoded JSON alone: the rest may be anybody's data.
fn unknown(json: &Value, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let id = json.get("id").and_then(Value::as_str).unwrap_or_default();
    f.debug_tuple("Unknown").field(&id).finish()
}

/// Parameters for [`PaymentSource::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSourceCreateParams {
    /// A token of Stripe.js, `tok_…` or `btok_…`, or the id of a source.
    source: String,
    metadata: Option<Metadata>,
    /// Asks Stripe to validate the source.
    validate: Option<bool>,
}

/// Parameters for [`PaymentSource::update`]. Those of the holder are for bank accounts, the owner is
/// for sources, and the others are for cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSourceUpdateParams {
    /// Name of the person or company that owns the bank account.
    account_holder_name: Option<String>,
    /// Kind of the owner of the bank account.
    account_holder_type: Option<AccountHolderType>,
    /// Of the billing address, as the params below.
    address_city: Option<String>,
    /// Country of the billing address.
    address_country: Option<String>,
    /// Street or post office box.
    address_line1: Option<String>,
    /// Apartment, suite or building.
    address_line2: Option<String>,
    /// State, county or province.
    address_state: Option<String>,
    /// ZIP or postal code.
    address_zip: Option<String>,
    /// Two digits.
    exp_month: Option<String>,
    /// Four digits.
    exp_year: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Name on the card.
    name: Option<String>,
    /// The customer, for a source.
    owner: Option<OwnerParams>,
}

/// Kind of the owner of a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountHolderType {
    Company,
    Individual,
    Unknown(String),
}

/// The customer, for a source.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OwnerParams {
    address: Option<Address>,
    email: Option<String>,
    /// Name of the customer.
    name: Option<String>,
    phone: Option<String>,
}

/// Parameters for [`PaymentSource::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSourceListParams {
    /// Leaves out other objects: `card`, `bank_account` or `source`.
    object: Option<String>,
}

/// Parameters for [`PaymentSource::verify`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSourceVerifyParams {
    /// The amounts of the two deposits, in cents.
    amounts: Option<Vec<i64>>,
}
