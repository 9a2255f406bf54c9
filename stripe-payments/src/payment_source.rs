//! Payment sources: <https://docs.stripe.com/api/cards>

use std::fmt;

use serde_json::Value;
use stripe_core::ids::{CustomerId, PaymentSourceId};
use stripe_core::{
    Address, Clearable, MaybeDeleted, Metadata, MetadataUpdate, StripeEnum, StripeParams,
    StripeResource, StripeUnion,
};

use crate::{BankAccount, Card, Source};

/// A legacy means of payment that is saved on a customer.
///
/// New integrations save payment methods. A connected account that pays for a customer is
/// represented as [`Unknown`](Self::Unknown).
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
        /// Saves a card, a bank account or a source on a customer. It becomes the default source if
        /// the customer has none.
        ///
        /// No money moves, but Stripe can verify a card with its issuer. A decline is an error of
        /// the kind [`Card`](crate::ErrorKind::Card). A token can be used only once: if the first
        /// request succeeded, Stripe refuses another one with the same token and a different
        /// idempotency key. Derive the key from the token, and after an error with
        /// [`may_have_been_applied`](crate::Error::may_have_been_applied) send the same request
        /// with the same key.
        create(PaymentSourceCreateParams),
        retrieve(()),
        /// Updates the name, the address or the expiry of a card, or the holder of a bank account.
        /// The number cannot be changed.
        update(PaymentSourceUpdateParams),
        /// Deletes a card or a bank account, or detaches a source. It can no longer be charged.
        /// Earlier payments are not affected.
        ///
        /// If it was the default source, the newest remaining one becomes the default.
        delete((), returns = DetachedSource),
        list(PaymentSourceListParams),
        /// Verifies a bank account by the amounts of two microdeposits. It can be debited
        /// afterwards.
        ///
        /// Stripe refuses wrong amounts. After ten wrong attempts, the bank account can no longer
        /// be verified.
        action(verify, PaymentSourceVerifyParams, returns = BankAccount),
    )
)]
#[non_exhaustive]
pub enum PaymentSource {
    BankAccount(Box<BankAccount>),
    Card(Box<Card>),
    Source(Box<Source>),
    /// An object of an unknown kind, such as an account. `Debug` shows only its id.
    Unknown(Value),
}

impl PaymentSource {
    /// Returns the id, or `None` if an unknown object has none.
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

/// A payment source that was removed from its customer. A source is detached and still exists; a
/// card or a bank account is deleted.
#[derive(Clone, StripeUnion)]
#[stripe_union(serialize)]
#[non_exhaustive]
pub enum DetachedSource {
    #[stripe_union(value = "bank_account")]
    BankAccount(Box<MaybeDeleted<BankAccount>>),
    #[stripe_union(value = "card")]
    Card(Box<MaybeDeleted<Card>>),
    Source(Box<Source>),
    /// An object of an unknown kind, such as an account. `Debug` shows only its id.
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

/// Shows only the id of undecoded JSON, since the rest may be sensitive.
fn unknown(json: &Value, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let id = json.get("id").and_then(Value::as_str).unwrap_or_default();
    f.debug_tuple("Unknown").field(&id).finish()
}

/// Parameters for [`PaymentSource::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSourceCreateParams {
    /// Stripe.js token, `tok_…` or `btok_…`, or id of a source.
    source: String,
    metadata: Option<Metadata>,
    /// Whether Stripe validates the source.
    validate: Option<bool>,
}

/// Parameters for [`PaymentSource::update`]. Fields about the holder apply to bank accounts, the
/// owner applies to sources, and the other fields apply to cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSourceUpdateParams {
    /// Name of the person or company that owns the bank account.
    account_holder_name: Option<String>,
    /// Kind of owner of the bank account.
    account_holder_type: Option<AccountHolderType>,
    /// City of the billing address.
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
    /// Two-digit month of expiry.
    exp_month: Option<String>,
    /// Four-digit year of expiry.
    exp_year: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Name on the card.
    name: Option<String>,
    owner: Option<OwnerParams>,
}

/// Kind of owner of a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountHolderType {
    Company,
    Individual,
    Unknown(String),
}

/// Owner of a source.
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
    /// Kind of objects to return: `card`, `bank_account` or `source`.
    object: Option<String>,
}

/// Parameters for [`PaymentSource::verify`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentSourceVerifyParams {
    /// Amounts of the two deposits, in cents.
    amounts: Option<Vec<i64>>,
}
