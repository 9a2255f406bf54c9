//! Invoice payments: <https://docs.stripe.com/api/invoice_payments>

use stripe_core::ids::{ChargeId, InvoiceId, InvoicePaymentId, PaymentIntentId, PaymentRecordId};
use stripe_core::{
    Currency, Expandable, ObjectName, Range, StripeEnum, StripeObject, StripeParams,
    StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoice_payment",
    path = "/v1/invoice_payments",
    ops(
        retrieve(()),
        list(InvoicePaymentListParams),
    )
)]
#[non_exhaustive]
pub struct InvoicePayment {
    pub id: InvoicePaymentId,
    pub object: ObjectName<Self>,
    pub amount_paid: Option<i64>,
    pub amount_requested: i64,
    pub created: Timestamp,
    pub currency: Currency,
    pub invoice: Expandable<InvoiceId>,
    pub is_default: bool,
    pub livemode: bool,
    pub payment: Payment,
    pub status: String,
    pub status_transitions: StatusTransitions,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Payment {
    pub charge: Option<Expandable<ChargeId>>,
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    pub payment_record: Option<Expandable<PaymentRecordId>>,
    pub r#type: PaymentType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentType {
    Charge,
    PaymentIntent,
    PaymentRecord,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusTransitions {
    pub canceled_at: Option<Timestamp>,
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

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentFilter {
    r#type: ListPaymentType,
    payment_intent: Option<PaymentIntentId>,
    payment_record: Option<PaymentRecordId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ListPaymentType {
    PaymentIntent,
    PaymentRecord,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Canceled,
    Open,
    Paid,
    Unknown(String),
}
