//! Parameters of the operations on charges.

use stripe_core::ids::{AccountId, CustomerId, PaymentIntentId};
use stripe_core::{
    Address, Clearable, Currency, Metadata, MetadataUpdate, Range, StripeEnum, StripeParams,
    Timestamp,
};

/// Parameters for [`Charge::create`](super::Charge::create). Stripe requires `amount`, `currency`,
/// and either `source` or a `customer` with a source.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeCreateParams {
    /// Amount in the smallest currency unit, at least the equivalent of about 0.50 US dollars.
    amount: Option<i64>,
    /// Deprecated name of `application_fee_amount`, in the smallest currency unit.
    application_fee: Option<i64>,
    /// Application fee of the platform, in the smallest currency unit.
    application_fee_amount: Option<i64>,
    /// Whether to capture the charge immediately. `false` only authorizes it, for
    /// [`Charge::capture`](super::Charge::capture). Default: `true`.
    capture: Option<bool>,
    currency: Option<Currency>,
    /// Customer whose default source is charged, unless `source` is set.
    customer: Option<CustomerId>,
    /// Description for your reference. Email receipts include it.
    description: Option<String>,
    /// Deprecated name of `transfer_data`.
    destination: Option<DestinationParams>,
    metadata: Option<Clearable<Metadata>>,
    /// Connected account that is the merchant of record.
    on_behalf_of: Option<AccountId>,
    /// Data for fraud detection.
    radar_options: Option<RadarOptionsParams>,
    /// Email address for the receipt, which is sent regardless of the account's settings, but only
    /// in live mode.
    receipt_email: Option<String>,
    /// Shipping details, which help to prevent disputes and fraud.
    shipping: Option<ShippingParams>,
    /// Token such as `tok_visa`, or id of a card or source. With `customer`, it must belong to that
    /// customer.
    source: Option<String>,
    /// Statement descriptor for payment methods other than cards.
    statement_descriptor: Option<String>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix. At most
    /// 22 characters in total.
    statement_descriptor_suffix: Option<String>,
    /// Connected account that receives the money.
    transfer_data: Option<TransferDataParams>,
    /// Custom text that groups related charges and transfers.
    transfer_group: Option<String>,
}

/// A connected account that receives the money.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DestinationParams {
    account: AccountId,
    /// Amount in the smallest currency unit. Default: the whole amount.
    amount: Option<i64>,
}

/// Data for fraud detection.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RadarOptionsParams {
    /// Radar session of the payer's browser.
    session: Option<String>,
}

/// Recipient and address of a shipment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Address,
    /// Name of the recipient.
    name: String,
    /// Shipping carrier, such as `UPS` or `FedEx`.
    carrier: Option<String>,
    phone: Option<String>,
    /// Tracking numbers, separated by commas.
    tracking_number: Option<String>,
}

/// A connected account that receives the money.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// Connected account that receives the money.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: the whole amount.
    amount: Option<i64>,
    /// Description of the payment in the connected account.
    description: Option<String>,
}

/// Parameters for [`Charge::update`](super::Charge::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeUpdateParams {
    /// Customer to set on a charge that has none yet.
    customer: Option<CustomerId>,
    /// Description for your reference. Email receipts include it.
    description: Option<String>,
    /// Report of fraud, from which Radar learns.
    fraud_details: Option<FraudDetailsParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Email address to which a receipt is sent.
    receipt_email: Option<String>,
    /// Shipping details, which help to prevent disputes and fraud.
    shipping: Option<ShippingParams>,
    /// Transfer group to set on a charge that has none yet.
    transfer_group: Option<String>,
}

/// Your report of fraud.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FraudDetailsParams {
    user_report: Clearable<UserReport>,
}

/// Your report of fraud.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UserReport {
    /// The customer did not make the payment.
    Fraudulent,
    /// The customer made the payment.
    Safe,
    Unknown(String),
}

/// Parameters for [`Charge::list`](super::Charge::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeListParams {
    created: Option<Range<Timestamp>>,
    /// Customer to filter by.
    customer: Option<CustomerId>,
    /// Payment intent to filter by.
    payment_intent: Option<PaymentIntentId>,
    /// Transfer group to filter by.
    transfer_group: Option<String>,
}

/// Parameters for [`Charge::capture`](super::Charge::capture).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeCaptureParams {
    /// Amount to capture, in the smallest currency unit, at most the authorized amount. Default:
    /// the authorized amount. The rest is released.
    amount: Option<i64>,
    /// Deprecated name of `application_fee_amount`, in the smallest currency unit.
    application_fee: Option<i64>,
    /// Application fee of the platform, in the smallest currency unit. It replaces the fee set at
    /// creation.
    application_fee_amount: Option<i64>,
    /// Email address for the receipt. It replaces the address set at creation.
    receipt_email: Option<String>,
    /// Statement descriptor for payment methods other than cards.
    statement_descriptor: Option<String>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix.
    statement_descriptor_suffix: Option<String>,
    /// New transfer amount for the connected account. Not allowed for a charge without
    /// `transfer_data`.
    transfer_data: Option<TransferDataCaptureParams>,
    /// Custom text that groups related charges and transfers.
    transfer_group: Option<String>,
}

/// Amount that is transferred to the connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataCaptureParams {
    /// Amount in the smallest currency unit. Default: the whole amount.
    amount: Option<i64>,
}
