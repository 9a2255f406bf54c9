//! Parameters of the operations on charges.

use stripe_core::ids::{AccountId, CustomerId, PaymentIntentId};
use stripe_core::{
    Address, Clearable, Currency, Metadata, MetadataUpdate, Range, StripeEnum, StripeParams,
    Timestamp,
};

/// Parameters for [`Charge::create`](super::Charge::create). Stripe requires `amount`, `currency`,
/// and `source` or a `customer` that has one.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeCreateParams {
    /// Amount in the smallest currency unit. At least about 0.50 US dollars.
    amount: Option<i64>,
    /// Older name of `application_fee_amount`, in the smallest currency unit.
    application_fee: Option<i64>,
    /// Fee of the platform, in the smallest currency unit.
    application_fee_amount: Option<i64>,
    /// `false` only authorizes it, for [`Charge::capture`](super::Charge::capture) later. Default:
    /// `true`.
    capture: Option<bool>,
    currency: Option<Currency>,
    /// The customer whose default source is charged, unless `source` names another one.
    customer: Option<CustomerId>,
    /// Shown to you, and in receipts by email.
    description: Option<String>,
    /// Older name of `transfer_data`.
    destination: Option<DestinationParams>,
    metadata: Option<Clearable<Metadata>>,
    /// The connected account that sells.
    on_behalf_of: Option<AccountId>,
    /// Data for the detection of fraud.
    radar_options: Option<RadarOptionsParams>,
    /// Sends a receipt there, whatever the account's settings. None is sent outside live mode.
    receipt_email: Option<String>,
    /// Helps against disputes and fraud.
    shipping: Option<ShippingParams>,
    /// A token such as `tok_visa`, or the id of a card or source; with `customer`, of one of that
    /// customer.
    source: Option<String>,
    /// Text on the statement. Not for cards.
    statement_descriptor: Option<String>,
    /// Text on the card statement, behind the account's prefix. At most 22 characters in all.
    statement_descriptor_suffix: Option<String>,
    /// Sends the money on to a connected account.
    transfer_data: Option<TransferDataParams>,
    /// Text of yours that groups charges and transfers which belong together.
    transfer_group: Option<String>,
}

/// A connected account that the money goes on to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DestinationParams {
    account: AccountId,
    /// Amount in the smallest currency unit. Default: all of it.
    amount: Option<i64>,
}

/// Data for the detection of fraud.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RadarOptionsParams {
    /// The Radar session of the browser that pays.
    session: Option<String>,
}

/// Recipient and address of a shipment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Address,
    /// Name of the recipient.
    name: String,
    /// Delivery service, such as `UPS` or `FedEx`.
    carrier: Option<String>,
    phone: Option<String>,
    /// Tracking numbers, separated by commas.
    tracking_number: Option<String>,
}

/// A connected account that the money goes on to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// The connected account.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: all of it.
    amount: Option<i64>,
    /// Description of the payment in the connected account.
    description: Option<String>,
}

/// Parameters for [`Charge::update`](super::Charge::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeUpdateParams {
    /// Only for a charge that has no customer yet.
    customer: Option<CustomerId>,
    /// Shown to you, and in receipts by email.
    description: Option<String>,
    /// Your report of fraud, from which Radar learns.
    fraud_details: Option<FraudDetailsParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Sends a receipt to it.
    receipt_email: Option<String>,
    /// Helps against disputes and fraud.
    shipping: Option<ShippingParams>,
    /// Only for a charge that has none yet.
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
    /// The customer made the payment, whatever Radar says.
    Safe,
    Unknown(String),
}

/// Parameters for [`Charge::list`](super::Charge::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeListParams {
    created: Option<Range<Timestamp>>,
    /// Leaves out those of other customers.
    customer: Option<CustomerId>,
    /// Leaves out those of other payment intents.
    payment_intent: Option<PaymentIntentId>,
    /// Leaves out those of other groups.
    transfer_group: Option<String>,
}

/// Parameters for [`Charge::capture`](super::Charge::capture).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChargeCaptureParams {
    /// Amount in the smallest currency unit. At most what was authorized, which is the default; the
    /// rest is released.
    amount: Option<i64>,
    /// Older name of `application_fee_amount`, in the smallest currency unit.
    application_fee: Option<i64>,
    /// Fee of the platform, in the smallest currency unit. It replaces the one set at creation.
    application_fee_amount: Option<i64>,
    /// Sends the receipt there in place of the address set at creation.
    receipt_email: Option<String>,
    /// Text on the statement. Not for cards.
    statement_descriptor: Option<String>,
    /// Text on the card statement, behind the account's prefix.
    statement_descriptor_suffix: Option<String>,
    /// Changes how much goes on to the connected account. Not for a charge without `transfer_data`.
    transfer_data: Option<TransferDataCaptureParams>,
    /// Text of yours that groups charges and transfers which belong together.
    transfer_group: Option<String>,
}

/// Amount that goes on to the connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataCaptureParams {
    /// Amount in the smallest currency unit. Default: all of it.
    amount: Option<i64>,
}
