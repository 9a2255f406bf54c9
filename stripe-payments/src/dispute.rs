//! Disputes: <https://docs.stripe.com/api/disputes>

mod params;
pub mod payment_method_details;

use stripe_core::ids::{ChargeId, DisputeId, FileId, PaymentIntentId};
use stripe_core::{
    Address, Currency, Expandable, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource,
    Timestamp,
};

pub use params::*;

use crate::BalanceTransaction;

/// A customer's dispute of a payment with the bank (chargeback).
///
/// When a dispute is created, Stripe debits the amount and a fee from your balance. If you win, the
/// amount is returned. Upload files with [`File::create`](crate::File::create) and refer to them in
/// [`EvidenceParams`].
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "dispute",
    path = "/v1/disputes",
    ops(
        retrieve(()),
        /// Updates the evidence and, unless `submit` is `false`, submits it to the bank.
        ///
        /// **Evidence can usually be submitted only once**: set `submit` to `false` while you
        /// collect it, and submit it before [`due_by`](EvidenceDetails::due_by). Fields that are
        /// not set do not change. All texts together can have at most 150,000 characters.
        ///
        /// After an error for which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, the
        /// evidence may have been submitted. Repeat the request with the same
        /// [`idempotency_key`](stripe_core::PendingRequest::idempotency_key), such as
        /// `evidence-order-1234`, or retrieve the dispute and check
        /// [`submission_count`](EvidenceDetails::submission_count).
        update(DisputeUpdateParams),
        /// Lists disputes, the newest first.
        list(DisputeListParams),
        /// Accepts the dispute as lost: its status becomes `lost`, and the customer keeps the
        /// money. This cannot be undone.
        ///
        /// A repeated request has no effect. After an error for which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, retrieve
        /// the dispute and check its `status`.
        action(close, ()),
    )
)]
#[non_exhaustive]
pub struct Dispute {
    pub id: DisputeId,
    pub object: ObjectName<Self>,
    /// Disputed amount in the smallest currency unit, usually the amount of the charge.
    pub amount: i64,
    /// Effects on your balance: a debit of the amount and, if you win, its return.
    pub balance_transactions: Vec<BalanceTransaction>,
    pub charge: Expandable<ChargeId>,
    pub created: Timestamp,
    pub currency: Currency,
    /// Kinds of enhanced evidence that the dispute is eligible for.
    pub enhanced_eligibility_types: Option<Vec<EnhancedEligibilityType>>,
    /// Evidence provided so far.
    pub evidence: Evidence,
    /// Deadline and status of the evidence.
    pub evidence_details: EvidenceDetails,
    /// Source of the evidence that is submitted at the deadline.
    pub intended_submission_method: Option<IntendedSubmissionMethod>,
    /// Whether the charge can still be refunded. After a full refund, no more money is debited from
    /// your balance.
    pub is_charge_refundable: bool,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Reason code of the card network.
    pub network_reason_code: Option<String>,
    /// Payment intent of the charge.
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    pub payment_method_details: Option<PaymentMethodDetails>,
    /// Reason given by the customer, such as `fraudulent`, `product_not_received`, `duplicate` or
    /// `general`.
    pub reason: String,
    pub status: Status,
}

/// Kind of enhanced evidence for a card network.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EnhancedEligibilityType {
    MastercardCompliance,
    #[stripe_enum(rename = "visa_compelling_evidence_3")]
    VisaCompellingEvidence3,
    VisaCompliance,
    Unknown(String),
}

/// Evidence that a payment is legitimate.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Evidence {
    /// Logs that prove that the customer used the product.
    pub access_activity_log: Option<String>,
    /// Evidence for an appeal against a lost dispute.
    pub appeal: Option<Appeal>,
    /// Billing address provided by the customer.
    pub billing_address: Option<String>,
    /// Cancellation policy, as shown to the customer.
    pub cancellation_policy: Option<Expandable<FileId>>,
    /// Explanation of where and when the policy was shown to the customer.
    pub cancellation_policy_disclosure: Option<String>,
    /// Reason why the subscription was not canceled.
    pub cancellation_rebuttal: Option<String>,
    /// Communication with the customer that supports your case.
    pub customer_communication: Option<Expandable<FileId>>,
    /// Email address provided by the customer.
    pub customer_email_address: Option<String>,
    /// Name provided by the customer.
    pub customer_name: Option<String>,
    /// IP address of the purchase.
    pub customer_purchase_ip: Option<String>,
    /// Document with the customer's signature.
    pub customer_signature: Option<Expandable<FileId>>,
    /// Documentation of the earlier payment, as proof that the two payments are separate.
    pub duplicate_charge_documentation: Option<Expandable<FileId>>,
    /// Explanation of the difference between the disputed payment and the earlier payment.
    pub duplicate_charge_explanation: Option<String>,
    /// Earlier payment that the disputed payment appears to duplicate.
    pub duplicate_charge_id: Option<ChargeId>,
    /// Enhanced evidence of the card network.
    pub enhanced_evidence: Option<EnhancedEvidence>,
    /// Description of the product or service.
    pub product_description: Option<String>,
    /// Receipt sent to the customer.
    pub receipt: Option<Expandable<FileId>>,
    /// Refund policy, as shown to the customer.
    pub refund_policy: Option<Expandable<FileId>>,
    /// Explanation of where and when the refund policy was shown to the customer.
    pub refund_policy_disclosure: Option<String>,
    /// Reason why the customer is not entitled to a refund.
    pub refund_refusal_explanation: Option<String>,
    /// Date of the service, in a human-readable form.
    pub service_date: Option<String>,
    /// Proof of the service, such as a signed contract.
    pub service_documentation: Option<Expandable<FileId>>,
    /// Shipping address of the goods.
    pub shipping_address: Option<String>,
    /// Shipping carrier, such as `UPS` or `FedEx`. Several are separated by commas.
    pub shipping_carrier: Option<String>,
    /// Shipping date, in a human-readable form.
    pub shipping_date: Option<String>,
    /// Proof that the goods were shipped to the customer's address.
    pub shipping_documentation: Option<Expandable<FileId>>,
    /// Tracking numbers, separated by commas.
    pub shipping_tracking_number: Option<String>,
    /// Additional file.
    pub uncategorized_file: Option<Expandable<FileId>>,
    /// Additional text.
    pub uncategorized_text: Option<String>,
}

/// Evidence for an appeal against a lost dispute.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Appeal {
    pub card: Option<AppealCard>,
}

/// Evidence for an appeal with a card network.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AppealCard {
    /// Reason why the decision was appealed against.
    pub reason_for_filing: Option<String>,
    /// Files that support `reason_for_filing`.
    pub supporting_files: Option<Vec<FileId>>,
}

/// Kind of enhanced evidence for a card network.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EnhancedEvidence {
    pub mastercard_compliance: Option<FeeAcknowledgement>,
    pub visa_compelling_evidence_3: Option<VisaCompellingEvidence3>,
    pub visa_compliance: Option<FeeAcknowledgement>,
}

/// Consent to a fee of the card network.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FeeAcknowledgement {
    /// Whether you accept the fee of the card network for countering the dispute.
    pub fee_acknowledged: bool,
}

/// Evidence that the customer paid you before without a dispute, from the same device or address
/// (Visa Compelling Evidence 3.0).
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VisaCompellingEvidence3 {
    /// Disputed payment.
    pub disputed_transaction: Option<DisputedTransaction>,
    /// Earlier undisputed payments of the customer.
    pub prior_undisputed_transactions: Vec<PriorUndisputedTransaction>,
}

/// Disputed payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DisputedTransaction {
    /// Id of the customer's account on your site.
    pub customer_account_id: Option<String>,
    /// Fingerprint of the customer's device, at least 20 characters.
    pub customer_device_fingerprint: Option<String>,
    /// Identifier of the customer's device, such as a serial number. At least 15 characters.
    pub customer_device_id: Option<String>,
    /// Email address provided by the customer.
    pub customer_email_address: Option<String>,
    /// IP address of the purchase.
    pub customer_purchase_ip: Option<String>,
    pub merchandise_or_services: Option<MerchandiseOrServices>,
    /// Description of the product or service.
    pub product_description: Option<String>,
    pub shipping_address: Option<Address>,
}

/// Description of the product or service.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MerchandiseOrServices {
    Merchandise,
    Services,
    Unknown(String),
}

/// An earlier undisputed payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PriorUndisputedTransaction {
    pub charge: ChargeId,
    /// Id of the customer's account on your site.
    pub customer_account_id: Option<String>,
    /// Fingerprint of the customer's device, at least 20 characters.
    pub customer_device_fingerprint: Option<String>,
    /// Identifier of the customer's device, such as a serial number. At least 15 characters.
    pub customer_device_id: Option<String>,
    /// Email address provided by the customer.
    pub customer_email_address: Option<String>,
    /// IP address of the purchase.
    pub customer_purchase_ip: Option<String>,
    /// Description of the product or service.
    pub product_description: Option<String>,
    pub shipping_address: Option<Address>,
}

/// Deadline and status of the evidence.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EvidenceDetails {
    /// Deadline for evidence. Absent if the bank does not accept evidence, or no longer does.
    pub due_by: Option<Timestamp>,
    /// Actions that are required for enhanced evidence.
    pub enhanced_eligibility: Option<EnhancedEligibility>,
    /// Whether evidence has been provided.
    pub has_evidence: bool,
    /// Whether the last evidence was submitted after `due_by`, in which case it may not be
    /// considered.
    pub past_due: bool,
    /// Number of submissions of evidence. Usually only the first one is considered.
    pub submission_count: i64,
    pub submission_method: Option<SubmissionMethod>,
}

/// Actions that are required for enhanced evidence of a card network.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EnhancedEligibility {
    pub mastercard_compliance: Option<ComplianceEligibility>,
    pub visa_compelling_evidence_3: Option<VisaCompellingEvidence3Eligibility>,
    pub visa_compliance: Option<ComplianceEligibility>,
}

/// Eligibility for countering a compliance dispute.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ComplianceEligibility {
    pub status: ComplianceStatus,
}

/// Acceptance of the card network's fee.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ComplianceStatus {
    FeeAcknowledged,
    RequiresFeeAcknowledgement,
    Unknown(String),
}

/// Eligibility for Visa Compelling Evidence 3.0.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VisaCompellingEvidence3Eligibility {
    /// Actions that make the dispute eligible.
    pub required_actions: Vec<RequiredAction>,
    pub status: VisaCompellingEvidence3Status,
}

/// Action that is required for Visa Compelling Evidence 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequiredAction {
    /// Provide identifiers that the disputed and the earlier payments share.
    MissingCustomerIdentifiers,
    /// Provide a description of the disputed product or service.
    MissingDisputedTransactionDescription,
    /// Specify whether goods or services were sold.
    MissingMerchandiseOrServices,
    /// Provide a description of the product or service of an earlier payment.
    MissingPriorUndisputedTransactionDescription,
    /// Provide earlier payments.
    MissingPriorUndisputedTransactions,
    Unknown(String),
}

/// Eligibility for Visa Compelling Evidence 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum VisaCompellingEvidence3Status {
    NotQualified,
    Qualified,
    /// The dispute is eligible after the `required_actions`.
    RequiresAction,
    Unknown(String),
}

/// Method of submitting evidence.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SubmissionMethod {
    /// Evidence was submitted by you.
    Manual,
    NotSubmitted,
    /// Evidence was collected and submitted by Stripe.
    SmartDisputes,
    Unknown(String),
}

/// Source of the evidence that is submitted at the deadline.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IntendedSubmissionMethod {
    /// Only evidence that you submit.
    Manual,
    /// Your evidence or, if there is none, evidence that Stripe collects.
    PreferManual,
    /// Evidence that Stripe collects, if it is available.
    PreferSmartDisputes,
    /// Evidence that Stripe collects.
    SmartDisputes,
    Unknown(String),
}

/// Details specific to the payment method. `type` determines which field is present.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodDetails {
    pub amazon_pay: Option<payment_method_details::AmazonPay>,
    pub card: Option<payment_method_details::Card>,
    pub klarna: Option<payment_method_details::Klarna>,
    pub paypal: Option<payment_method_details::Paypal>,
    pub r#type: PaymentMethodDetailsType,
}

/// A payment method with additional dispute details.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodDetailsType {
    AmazonPay,
    Card,
    Klarna,
    Paypal,
    Unknown(String),
}

/// Status of a dispute.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The appeal requires evidence.
    AppealNeedsResponse,
    /// The card network is reviewing the appeal.
    AppealUnderReview,
    /// The dispute was lost, and the customer keeps the money.
    Lost,
    /// Evidence is required by `due_by`.
    NeedsResponse,
    /// The dispute was resolved before it was formally filed.
    Prevented,
    /// The bank is reviewing the dispute.
    UnderReview,
    /// The inquiry was closed without a dispute.
    WarningClosed,
    /// An inquiry, in which no money has been debited yet, requires evidence.
    WarningNeedsResponse,
    /// The bank is reviewing the response to the inquiry.
    WarningUnderReview,
    /// The dispute was won, and the money was returned.
    Won,
    Unknown(String),
}
