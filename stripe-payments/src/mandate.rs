//! Mandates: <https://docs.stripe.com/api/mandates>

pub mod payment_method_details;

use stripe_core::ids::{AccountId, MandateId, PaymentMethodId};
use stripe_core::{
    Currency, Expandable, ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp,
};

use crate::OtherPaymentMethods;
pub use crate::shared::CustomerAcceptanceType;

/// A customer's permission to debit a payment method.
///
/// Stripe creates a mandate when a payment intent or a setup intent is confirmed and its payment
/// method requires one.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "mandate",
    path = "/v1/mandates",
    ops(
        /// Retrieves a mandate. Mandates cannot be listed: charges, payment intents and setup
        /// intents refer to theirs.
        retrieve(()),
    )
)]
#[non_exhaustive]
pub struct Mandate {
    pub id: MandateId,
    pub object: ObjectName<Self>,
    /// Details of the customer's acceptance.
    pub customer_acceptance: CustomerAcceptance,
    pub livemode: bool,
    /// Details of a reusable mandate. Present if `type` is [`MandateType::MultiUse`].
    pub multi_use: Option<MultiUse>,
    /// Connected account for which payments are made.
    pub on_behalf_of: Option<AccountId>,
    /// Payment method that can be debited.
    pub payment_method: Expandable<PaymentMethodId>,
    /// Details specific to the payment method.
    pub payment_method_details: PaymentMethodDetails,
    /// Details of a single-use mandate. Present if `type` is [`MandateType::SingleUse`].
    pub single_use: Option<SingleUse>,
    pub status: Status,
    pub r#type: MandateType,
}

/// Acceptance of a mandate by the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerAcceptance {
    /// Time at which the customer agreed to the mandate.
    pub accepted_at: Option<Timestamp>,
    /// Details of an offline acceptance. Present if `type` is [`CustomerAcceptanceType::Offline`].
    pub offline: Option<Offline>,
    /// Details of an online acceptance. Present if `type` is [`CustomerAcceptanceType::Online`].
    pub online: Option<Online>,
    pub r#type: CustomerAcceptanceType,
}

/// Acceptance on paper or by telephone. It has no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Offline {}

/// Details of an online acceptance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Online {
    /// IP address of the customer's request.
    pub ip_address: Option<String>,
    /// User agent of the customer's browser, from the `User-Agent` header.
    pub user_agent: Option<String>,
}

/// Limit of a reusable mandate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MultiUse {
    /// Maximum amount in the smallest currency unit. Absent if there is no limit.
    pub amount: Option<i64>,
    pub currency: Option<Currency>,
}

/// Details of a mandate that are specific to the payment method.
///
/// [`other`](Self::other) holds the details of types without a field.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodDetails {
    pub amazon_pay: Option<payment_method_details::AmazonPay>,
    pub card: Option<payment_method_details::Card>,
    pub cashapp: Option<payment_method_details::Cashapp>,
    pub klarna: Option<payment_method_details::Klarna>,
    pub link: Option<payment_method_details::Link>,
    pub paypal: Option<payment_method_details::Paypal>,
    pub sepa_debit: Option<payment_method_details::SepaDebit>,
    /// Type of the payment method, such as `sepa_debit`.
    pub r#type: String,
    pub us_bank_account: Option<payment_method_details::UsBankAccount>,
    /// Details of payment methods without a field here.
    #[stripe_object(flatten)]
    pub other: OtherPaymentMethods,
}

/// Limit of a single-use mandate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SingleUse {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub currency: Currency,
}

/// Status of a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The mandate can be used.
    Active,
    /// The mandate was used up, revoked or rejected. The customer must accept another one.
    Inactive,
    /// The mandate is new, and neither accepted nor rejected yet.
    Pending,
    Unknown(String),
}

/// Number of payments that a mandate permits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MandateType {
    /// Any number of payments.
    MultiUse,
    /// A single payment.
    SingleUse,
    Unknown(String),
}
