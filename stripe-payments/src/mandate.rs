//! Mandates: <https://docs.stripe.com/api/mandates>

pub mod payment_method_details;

use stripe_core::ids::{AccountId, MandateId, PaymentMethodId};
use stripe_core::{
    Currency, Expandable, ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp,
};

use crate::OtherPaymentMethods;
pub use crate::shared::CustomerAcceptanceType;

/// The permission of a customer to debit a payment method.
///
/// Stripe creates it when a payment intent or a setup intent is confirmed whose payment method
/// needs one.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "mandate",
    path = "/v1/mandates",
    ops(
        /// Retrieves a mandate. There is no list of them: the charge, the payment intent or the
        /// setup intent names its own.
        retrieve(()),
    )
)]
#[non_exhaustive]
pub struct Mandate {
    pub id: MandateId,
    pub object: ObjectName<Self>,
    /// When and how the customer agreed.
    pub customer_acceptance: CustomerAcceptance,
    pub livemode: bool,
    /// Present if `type` is [`MandateType::MultiUse`].
    pub multi_use: Option<MultiUse>,
    /// The connected account for which the payments are made.
    pub on_behalf_of: Option<AccountId>,
    /// The payment method that may be debited.
    pub payment_method: Expandable<PaymentMethodId>,
    /// The mandate as the payment method knows it.
    pub payment_method_details: PaymentMethodDetails,
    /// Present if `type` is [`MandateType::SingleUse`].
    pub single_use: Option<SingleUse>,
    pub status: Status,
    pub r#type: MandateType,
}

/// The agreement of the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerAcceptance {
    /// Time at which the customer agreed.
    pub accepted_at: Option<Timestamp>,
    /// Present if `type` is [`CustomerAcceptanceType::Offline`].
    pub offline: Option<Offline>,
    /// Present if `type` is [`CustomerAcceptanceType::Online`].
    pub online: Option<Online>,
    pub r#type: CustomerAcceptanceType,
}

/// Agreement on paper or by telephone. It has no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Offline {}

/// The browser in which the customer agreed.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Online {
    /// Where the request came from.
    pub ip_address: Option<String>,
    /// The browser's own name, as its `User-Agent` header gave it.
    pub user_agent: Option<String>,
}

/// Bound of a mandate for several payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MultiUse {
    /// Amount in the smallest currency unit. Absent if there is none.
    pub amount: Option<i64>,
    pub currency: Option<Currency>,
}

/// The mandate as the payment method knows it.
///
/// That of a type without a field is in [`other`](Self::other).
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
    /// Name of the payment method, such as `sepa_debit`.
    pub r#type: String,
    pub us_bank_account: Option<payment_method_details::UsBankAccount>,
    /// Mandates of the payment methods that have no field here.
    #[stripe_object(flatten)]
    pub other: OtherPaymentMethods,
}

/// Bound of a mandate for one payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SingleUse {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub currency: Currency,
}

/// Whether the mandate can be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// It can be.
    Active,
    /// It was used up, revoked or rejected. The customer has to agree to another one.
    Inactive,
    /// It is new, and neither accepted nor rejected yet.
    Pending,
    Unknown(String),
}

/// Number of payments that a mandate is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MandateType {
    /// Any number.
    MultiUse,
    /// One.
    SingleUse,
    Unknown(String),
}
