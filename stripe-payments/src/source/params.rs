//! Parameters of the operations on sources.

use stripe_core::ids::{CustomerId, PaymentSourceId};
use stripe_core::{
    Address, Clearable, Currency, Metadata, MetadataUpdate, Secret, StripeEnum, StripeParams,
    Timestamp,
};

/// Parameters for [`Source::create`](super::Source::create).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SourceCreateParams {
    /// Amount to be charged, in the smallest currency unit. Required for a source that can be
    /// charged once, and not for others.
    amount: Option<i64>,
    /// Required for a source that can be charged once.
    currency: Option<Currency>,
    /// The customer of `original_source`. Required for a card.
    customer: Option<CustomerId>,
    /// Method by which the customer authorizes it. Required where the way to pay supports several.
    flow: Option<Flow>,
    mandate: Option<MandateParams>,
    metadata: Option<Metadata>,
    /// A source or card of the platform's to make a copy of.
    original_source: Option<PaymentSourceId>,
    owner: Option<OwnerParams>,
    /// Only if `flow` is [`Flow::Receiver`].
    receiver: Option<ReceiverParams>,
    /// Required if `flow` is [`Flow::Redirect`].
    redirect: Option<RedirectParams>,
    source_order: Option<SourceOrderParams>,
    /// Text on the customer's statement, where the way to pay supports it.
    statement_descriptor: Option<String>,
    /// A token of Stripe.js to make a source of.
    token: Option<String>,
    /// The way to pay, such as `sepa_debit`. Required without a `token`, or `customer` and
    /// `original_source`.
    r#type: Option<String>,
    usage: Option<Usage>,
}

/// Method by which the customer authorizes a source.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Flow {
    /// By entering a code that they are sent.
    CodeVerification,
    /// By nothing.
    None,
    /// By a transfer to an address.
    Receiver,
    /// On a page that the customer is redirected to.
    Redirect,
    Unknown(String),
}

/// The mandate for a debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MandateParams {
    acceptance: Option<AcceptanceParams>,
    /// Amount that is debited each time, in the smallest currency unit.
    amount: Option<Clearable<i64>>,
    currency: Option<Currency>,
    interval: Option<MandateInterval>,
    notification_method: Option<NotificationMethod>,
}

/// The customer's acceptance of the mandate.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AcceptanceParams {
    status: Status,
    /// Time of the acceptance or refusal.
    date: Option<Timestamp>,
    /// IP address from which it was given.
    ip: Option<String>,
    /// Required if `type` is [`AcceptanceType::Offline`].
    offline: Option<OfflineParams>,
    /// Only if `type` is [`AcceptanceType::Online`].
    online: Option<OnlineParams>,
    r#type: Option<AcceptanceType>,
    /// Of the customer's browser.
    user_agent: Option<String>,
}

/// State of the acceptance of a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Accepted,
    Pending,
    Refused,
    Revoked,
    Unknown(String),
}

/// An acceptance on paper or by telephone.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OfflineParams {
    /// Address to which a copy of the mandate is sent.
    contact_email: String,
}

/// An acceptance on the web.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OnlineParams {
    /// Time of the acceptance.
    date: Option<Timestamp>,
    /// IP address from which it was given.
    ip: Option<String>,
    /// Of the customer's browser.
    user_agent: Option<String>,
}

/// Where a mandate was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AcceptanceType {
    Offline,
    Online,
    Unknown(String),
}

/// Interval of the debits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MandateInterval {
    OneTime,
    Scheduled,
    Variable,
    Unknown(String),
}

/// Method by which the customer is notified of a debit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum NotificationMethod {
    DeprecatedNone,
    Email,
    Manual,
    None,
    StripeEmail,
    Unknown(String),
}

/// The customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OwnerParams {
    address: Option<Address>,
    email: Option<String>,
    /// Name of the customer.
    name: Option<String>,
    phone: Option<String>,
}

/// A place that the customer sends money to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ReceiverParams {
    /// Method by which the data for a refund is obtained. Default: the customer is asked by email.
    refund_attributes_method: Option<RefundAttributesMethod>,
}

/// Method by which the data for a refund is obtained.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RefundAttributesMethod {
    /// Stripe asks the customer by email.
    Email,
    /// You give it.
    Manual,
    /// There are no refunds.
    None,
    Unknown(String),
}

/// Redirect to a page on which the customer authorizes the source.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RedirectParams {
    /// Target after the authorization.
    return_url: String,
}

/// The order that the source pays.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SourceOrderParams {
    /// Shown to the customer by some ways to pay.
    items: Option<Vec<ItemParams>>,
    /// Recipient and address of the delivery.
    shipping: Option<ShippingParams>,
}

/// An item of an order.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemParams {
    /// Amount in the smallest currency unit.
    amount: Option<i64>,
    currency: Option<Currency>,
    /// Free text.
    description: Option<String>,
    /// Id of what the item is, such as a SKU.
    parent: Option<String>,
    quantity: Option<i64>,
    /// `sku`, `tax`, `shipping` or `discount`.
    r#type: Option<ItemType>,
}

/// Kind of an item.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ItemType {
    Discount,
    Shipping,
    Sku,
    Tax,
    Unknown(String),
}

/// Recipient and address of a delivery.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: AddressParams,
    /// Delivery service, such as `UPS`.
    carrier: Option<String>,
    /// Name of the recipient.
    name: Option<String>,
    phone: Option<String>,
    /// Tracking numbers, separated by commas.
    tracking_number: Option<String>,
}

/// Place of a delivery.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AddressParams {
    line1: String,
    city: Option<String>,
    country: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
}

/// Number of times that a source can be charged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Usage {
    Reusable,
    SingleUse,
    Unknown(String),
}

/// Parameters for [`Source::retrieve`](super::Source::retrieve).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SourceRetrieveParams {
    /// Only with a publishable key.
    client_secret: Option<Secret>,
}

/// Parameters for [`Source::update`](super::Source::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SourceUpdateParams {
    /// Amount to be charged, in the smallest currency unit.
    amount: Option<i64>,
    mandate: Option<MandateParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    owner: Option<OwnerParams>,
    source_order: Option<SourceOrderParams>,
}

/// Parameters for [`Source::verify`](super::Source::verify).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SourceVerifyParams {
    /// The amounts or codes that the customer was sent.
    values: Vec<String>,
}
