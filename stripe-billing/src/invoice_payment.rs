//! Invoice payments: <https://docs.stripe.com/api/invoice-payment>

use stripe_core::ids::{ChargeId, InvoiceId, InvoicePaymentId, PaymentIntentId, PaymentRecordId};
use stripe_core::{
    Currency, Expandable, ObjectName, Range, StripeEnum, StripeObject, StripeParams,
    StripeResource, Timestamp,
};

/// A payment of an invoice: the part of a payment intent that pays the invoice.
///
/// Stripe creates one when it finalizes an invoice with an amount due, and
/// [`Invoice::attach_payment`](crate::Invoice::attach_payment) adds more.
/// [`Invoice::payments`](crate::Invoice::payments) contains them if it is expanded.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoice_payment",
    path = "/v1/invoice_payments",
    ops(
        retrieve(()),
        /// Lists payments of invoices, for example all payments of an invoice or of a payment
        /// intent.
        list(InvoicePaymentListParams),
    )
)]
#[non_exhaustive]
pub struct InvoicePayment {
    pub id: InvoicePaymentId,
    pub object: ObjectName<Self>,
    /// Amount paid, in the smallest currency unit. Absent until the payment is made. It is less
    /// than `amount_requested` if the payment intent pays several invoices and did not receive
    /// enough for all.
    pub amount_paid: Option<i64>,
    /// Amount to pay, in the smallest currency unit.
    pub amount_requested: i64,
    pub created: Timestamp,
    pub currency: Currency,
    pub invoice: Expandable<InvoiceId>,
    /// Whether this is the default payment, which Stripe creates with the invoice and keeps equal
    /// to the remaining amount. Its payment intent cannot be changed or canceled separately.
    pub is_default: bool,
    pub livemode: bool,
    pub payment: Payment,
    /// Status of the payment: `open`, `paid` or `canceled`.
    pub status: String,
    pub status_transitions: StatusTransitions,
}

/// Payment intent, charge or payment record that pays an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Payment {
    /// Charge without a payment intent. Present if `type` is [`PaymentType::Charge`].
    pub charge: Option<Expandable<ChargeId>>,
    /// Payment intent that pays the invoice. Present if `type` is [`PaymentType::PaymentIntent`].
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    /// Payment record that pays the invoice. Present if `type` is [`PaymentType::PaymentRecord`].
    pub payment_record: Option<Expandable<PaymentRecordId>>,
    pub r#type: PaymentType,
}

/// Type of payment: a charge, a payment intent or a payment record.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentType {
    Charge,
    PaymentIntent,
    /// A payment that was made outside Stripe and then reported.
    PaymentRecord,
    Unknown(String),
}

/// Times of status changes.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusTransitions {
    /// Time of cancellation. Absent if the payment was not canceled.
    pub canceled_at: Option<Timestamp>,
    /// Time of payment. Absent until the payment is made.
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
    /// Payment intent to filter by. Allowed only with [`PaymentFilterType::PaymentIntent`].
    payment_intent: Option<PaymentIntentId>,
    /// Payment record to filter by. Allowed only with [`PaymentFilterType::PaymentRecord`].
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

/// Status of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Canceled,
    /// The payment is not yet paid.
    Open,
    Paid,
    Unknown(String),
}
