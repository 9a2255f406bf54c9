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
    /// Amount to charge, in the smallest currency unit. Required for a single-use source, and not
    /// allowed otherwise.
    amount: Option<i64>,
    /// Currency of the payment. Required for a single-use source.
    currency: Option<Currency>,
    /// Customer who owns `original_source`. Required for a card.
    customer: Option<CustomerId>,
    /// Authorization flow. Required if the kind of source supports several.
    flow: Option<Flow>,
    mandate: Option<MandateParams>,
    metadata: Option<Metadata>,
    /// Source or card of the platform to copy.
    original_source: Option<PaymentSourceId>,
    owner: Option<OwnerParams>,
    /// Settings for the receiving account. Allowed only if `flow` is [`Flow::Receiver`].
    receiver: Option<ReceiverParams>,
    /// Settings for the redirect. Required if `flow` is [`Flow::Redirect`].
    redirect: Option<RedirectParams>,
    source_order: Option<SourceOrderParams>,
    /// Text on the customer's statement, if the kind of source supports it.
    statement_descriptor: Option<String>,
    /// Stripe.js token from which the source is created.
    token: Option<String>,
    /// Kind of source, such as `sepa_debit`. Required unless `token`, or `customer` and
    /// `original_source`, are set.
    r#type: Option<String>,
    usage: Option<Usage>,
}

/// Flow in which the customer authorizes a source.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Flow {
    /// The customer enters a code that is sent to them.
    CodeVerification,
    /// No authorization is required.
    None,
    /// The customer transfers money to an account or address.
    Receiver,
    /// The customer is redirected to another page.
    Redirect,
    Unknown(String),
}

/// Mandate for debits.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MandateParams {
    acceptance: Option<AcceptanceParams>,
    /// Amount of each debit, in the smallest currency unit.
    amount: Option<Clearable<i64>>,
    currency: Option<Currency>,
    interval: Option<MandateInterval>,
    notification_method: Option<NotificationMethod>,
}

/// Acceptance of a mandate by the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AcceptanceParams {
    status: Status,
    /// Time of the acceptance or refusal.
    date: Option<Timestamp>,
    /// IP address from which the mandate was accepted.
    ip: Option<String>,
    /// Details of an offline acceptance. Required if `type` is [`AcceptanceType::Offline`].
    offline: Option<OfflineParams>,
    /// Details of an online acceptance. Allowed only if `type` is [`AcceptanceType::Online`].
    online: Option<OnlineParams>,
    r#type: Option<AcceptanceType>,
    /// User agent of the customer's browser.
    user_agent: Option<String>,
}

/// Status of the acceptance of a mandate.
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
    /// Email address to which a copy of the mandate is sent.
    contact_email: String,
}

/// An acceptance on the web.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OnlineParams {
    /// Time of the acceptance.
    date: Option<Timestamp>,
    /// IP address from which the mandate was accepted.
    ip: Option<String>,
    /// User agent of the customer's browser.
    user_agent: Option<String>,
}

/// Kind of acceptance of a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AcceptanceType {
    Offline,
    Online,
    Unknown(String),
}

/// Interval of debits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MandateInterval {
    OneTime,
    Scheduled,
    Variable,
    Unknown(String),
}

/// Method of notifying the customer of a debit.
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

/// Details of the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OwnerParams {
    address: Option<Address>,
    email: Option<String>,
    /// Name of the customer.
    name: Option<String>,
    phone: Option<String>,
}

/// Account or address to which the customer sends money.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ReceiverParams {
    /// Method of collecting the refund details. Default: by email.
    refund_attributes_method: Option<RefundAttributesMethod>,
}

/// Method of collecting the refund details.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RefundAttributesMethod {
    /// Stripe asks the customer by email.
    Email,
    /// You provide the refund details.
    Manual,
    /// Refunds are not supported.
    None,
    Unknown(String),
}

/// Redirect to a page on which the customer authorizes the source.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RedirectParams {
    /// URL to which the customer returns after the authorization.
    return_url: String,
}

/// Order that a source pays for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SourceOrderParams {
    /// Items of the order, which some payment methods show to the customer.
    items: Option<Vec<ItemParams>>,
    /// Recipient and shipping address.
    shipping: Option<ShippingParams>,
}

/// An item of an order.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItemParams {
    /// Amount in the smallest currency unit.
    amount: Option<i64>,
    currency: Option<Currency>,
    /// Description of the ordered item.
    description: Option<String>,
    /// Id of the object that the item represents, such as a SKU.
    parent: Option<String>,
    quantity: Option<i64>,
    /// Kind of item: `sku`, `tax`, `shipping` or `discount`.
    r#type: Option<ItemType>,
}

/// Kind of order item.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ItemType {
    Discount,
    Shipping,
    Sku,
    Tax,
    Unknown(String),
}

/// Recipient and shipping address.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: AddressParams,
    /// Shipping carrier, such as `UPS`.
    carrier: Option<String>,
    /// Name of the recipient.
    name: Option<String>,
    phone: Option<String>,
    /// Tracking numbers, separated by commas.
    tracking_number: Option<String>,
}

/// Shipping address.
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
    /// Client secret. Used only with a publishable key.
    client_secret: Option<Secret>,
}

/// Parameters for [`Source::update`](super::Source::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SourceUpdateParams {
    /// Amount to charge, in the smallest currency unit.
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
    /// Amounts or codes that were sent to the customer.
    values: Vec<String>,
}
