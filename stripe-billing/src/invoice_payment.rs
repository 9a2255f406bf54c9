//! Invoice payments: <https://docs.stripe.com/api/invoice-payment>

use stripe_core::ids::{ChargeId, InvoiceId, InvoicePaymentId, PaymentIntentId, PaymentRecordId};
use stripe_core::{
    Currency, Expandable, ObjectName, Range, StripeEnum, StripeObject, StripeParams,
    StripeResource, Timestamp,
};

/// A payment of an invoice: the amount of a payment intent that goes to it.
///
/// Stripe creates one when it finalizes an invoice that has something to pay, and
/// [`Invoice::attach_payment`](crate::Invoice::attach_payment) adds more.
/// [`Invoice::payments`](crate::Invoice::payments) contains them if it is expanded.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoice_payment",
    path = "/v1/invoice_payments",
    ops(
        retrieve(()),
        /// Lists payments of invoices, such as those of one invoice or by one payment intent.
        list(InvoicePaymentListParams),
    )
)]
#[non_exhaustive]
pub struct InvoicePayment {
    pub id: InvoicePaymentId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit. Absent until it is paid. Less than `amount_requested`
    /// if the payment intent pays several invoices and did not receive enough for all.
    pub amount_paid: Option<i64>,
    /// Amount to be paid, in the smallest currency unit.
    pub amount_requested: i64,
    pub created: Timestamp,
    pub currency: Currency,
    pub invoice: Expandable<InvoiceId>,
    /// Whether it is the default payment, which Stripe creates with the invoice and keeps equal to
    /// the amount that remains to be paid. Its payment intent cannot be changed or cancelled
    /// separately.
    pub is_default: bool,
    pub livemode: bool,
    pub payment: Payment,
    /// `open`, `paid` or `canceled`.
    pub status: String,
    pub status_transitions: StatusTransitions,
}

/// The payment intent, charge or payment record that pays an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Payment {
    /// Present if `type` is [`PaymentType::Charge`]: a charge that no payment intent made.
    pub charge: Option<Expandable<ChargeId>>,
    /// Present if `type` is [`PaymentType::PaymentIntent`].
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    /// Present if `type` is [`PaymentType::PaymentRecord`].
    pub payment_record: Option<Expandable<PaymentRecordId>>,
    pub r#type: PaymentType,
}

/// Kind of payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentType {
    Charge,
    PaymentIntent,
    /// It was paid outside of Stripe and reported.
    PaymentRecord,
    Unknown(String),
}

/// Times of status changes.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusTransitions {
    /// Absent unless it was cancelled.
    pub canceled_at: Option<Timestamp>,
    /// Absent until it is paid.
    pub paid_at: Option<Timestamp>,
}

/// Parameters for [`InvoicePayment::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoicePaymentListParams {
    created: Option<Range<Timestamp>>,
    invoice: Option<InvoiceId>,
    payment: Option<PaymentFilter>,
    status: Option<Status>,
}

/// Filter by payment intent or payment record.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentFilter {
    r#type: PaymentFilterType,
    /// Payment intent to filter by. Only with [`PaymentFilterType::PaymentIntent`].
    payment_intent: Option<PaymentIntentId>,
    /// Payment record to filter by. Only with [`PaymentFilterType::PaymentRecord`].
    payment_record: Option<PaymentRecordId>,
}

/// Kind of payment to filter by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentFilterType {
    PaymentIntent,
    PaymentRecord,
    Unknown(String),
}

/// State of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Canceled,
    /// It is not paid yet.
    Open,
    Paid,
    Unknown(String),
}
