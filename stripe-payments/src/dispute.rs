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

/// A payment that a customer contests at the bank.
///
/// Stripe takes the amount and a fee from your balance when it is created, and returns the amount
/// if you win. Upload files by [`File::create`](crate::File::create) and name them in
/// [`EvidenceParams`].
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "dispute",
    path = "/v1/disputes",
    ops(
        retrieve(()),
        /// Updates the evidence and, unless `submit` is `false`, sends it to the bank.
        ///
        /// **Evidence can usually be sent once**: set `submit` to `false` while you collect it, and
        /// send it before [`due_by`](EvidenceDetails::due_by). Fields that are not set do not
        /// change. All texts together have at most 150,000 characters.
        ///
        /// An error of which [`may_have_been_applied`](stripe_core::Error::may_have_been_applied)
        /// is true may come after the evidence was sent. Repeat the call with the same
        /// [`idempotency_key`](stripe_core::PendingRequest::idempotency_key), such as
        /// `evidence-order-1234`, or retrieve the dispute and look at
        /// [`submission_count`](EvidenceDetails::submission_count).
        update(DisputeUpdateParams),
        /// Lists disputes, the newest first.
        list(DisputeListParams),
        /// Gives the dispute up: its status becomes `lost`, and the money stays with the customer.
        /// It cannot be undone.
        ///
        /// A repetition changes nothing. After an error of which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, retrieve
        /// the dispute and look at its `status`.
        action(close, ()),
    )
)]
#[non_exhaustive]
pub struct Dispute {
    pub id: DisputeId,
    pub object: ObjectName<Self>,
    /// Amount in the smallest currency unit: usually that of the charge, or less if only a part of
    /// it is disputed.
    pub amount: i64,
    /// Effects on your balance: one that takes the amount, and one that returns it if you
    /// won.
    pub balance_transactions: Vec<BalanceTransaction>,
    /// The payment that the customer contests.
    pub charge: Expandable<ChargeId>,
    pub created: Timestamp,
    pub currency: Currency,
    /// Special evidence of the card network that the dispute may qualify for.
    pub enhanced_eligibility_types: Option<Vec<EnhancedEligibilityType>>,
    /// Evidence that was given so far.
    pub evidence: Evidence,
    /// Deadline and state of the evidence.
    pub evidence_details: EvidenceDetails,
    /// Evidence that is sent at the deadline.
    pub intended_submission_method: Option<IntendedSubmissionMethod>,
    /// The charge can still be refunded. Once it is refunded in whole, no more money is taken from
    /// your balance.
    pub is_charge_refundable: bool,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Reason code of the card network.
    pub network_reason_code: Option<String>,
    /// The payment intent of the charge.
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    pub payment_method_details: Option<PaymentMethodDetails>,
    /// Reason of the customer, such as `fraudulent`, `product_not_received`, `duplicate` or
    /// `general`.
    pub reason: String,
    pub status: Status,
}

/// Special evidence of a card network.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EnhancedEligibilityType {
    MastercardCompliance,
    #[stripe_enum(rename = "visa_compelling_evidence_3")]
    VisaCompellingEvidence3,
    VisaCompliance,
    Unknown(String),
}

/// Evidence that the payment is rightful.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Evidence {
    /// Logs that show that the customer used what was bought.
    pub access_activity_log: Option<String>,
    /// Evidence against a decision that you lost.
    pub appeal: Option<Appeal>,
    /// Billing address that the customer gave.
    pub billing_address: Option<String>,
    /// Your cancellation policy, as the customer saw it.
    pub cancellation_policy: Option<Expandable<FileId>>,
    /// Explanation of where and when the customer saw the policy.
    pub cancellation_policy_disclosure: Option<String>,
    /// Why the subscription was not cancelled.
    pub cancellation_rebuttal: Option<String>,
    /// Letters or messages between you and the customer that support you.
    pub customer_communication: Option<Expandable<FileId>>,
    /// Address that the customer gave with the order.
    pub customer_email_address: Option<String>,
    /// Name that the customer gave with the order.
    pub customer_name: Option<String>,
    /// IP address that the customer bought from.
    pub customer_purchase_ip: Option<String>,
    /// Document with the customer's signature.
    pub customer_signature: Option<Expandable<FileId>>,
    /// Papers of the earlier payment, to show that the two are for different things.
    pub duplicate_charge_documentation: Option<Expandable<FileId>>,
    /// Explanation of the difference between the disputed payment and the earlier one.
    pub duplicate_charge_explanation: Option<String>,
    /// The earlier payment that the customer takes it for a duplicate of.
    pub duplicate_charge_id: Option<ChargeId>,
    /// Special evidence of the card network.
    pub enhanced_evidence: Option<EnhancedEvidence>,
    /// Description of the product or service.
    pub product_description: Option<String>,
    /// Receipt that the customer got.
    pub receipt: Option<Expandable<FileId>>,
    /// Your refund policy, as the customer saw it.
    pub refund_policy: Option<Expandable<FileId>>,
    /// Explanation of where and when the customer saw the refund policy.
    pub refund_policy_disclosure: Option<String>,
    /// Why the customer is not entitled to a refund.
    pub refund_refusal_explanation: Option<String>,
    /// Day on which the service was performed, in a form that a person can read.
    pub service_date: Option<String>,
    /// Proof that the service was performed, such as a signed contract.
    pub service_documentation: Option<Expandable<FileId>>,
    /// Address that the goods were sent to.
    pub shipping_address: Option<String>,
    /// Delivery service, such as `UPS` or `FedEx`. Several are separated by commas.
    pub shipping_carrier: Option<String>,
    /// Day on which the goods were sent, in a form that a person can read.
    pub shipping_date: Option<String>,
    /// Proof that the goods were sent to the customer's address.
    pub shipping_documentation: Option<Expandable<FileId>>,
    /// Tracking numbers, separated by commas.
    pub shipping_tracking_number: Option<String>,
    /// Any other file.
    pub uncategorized_file: Option<Expandable<FileId>>,
    /// Any other text.
    pub uncategorized_text: Option<String>,
}

/// Evidence for an appeal against a lost dispute.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Appeal {
    pub card: Option<AppealCard>,
}

/// Evidence for an appeal at a card network.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AppealCard {
    /// Why you appeal.
    pub reason_for_filing: Option<String>,
    /// Proof of what `reason_for_filing` says.
    pub supporting_files: Option<Vec<FileId>>,
}

/// Special evidence of a card network.
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
    /// You agree to the fee of the card network for countering the dispute.
    pub fee_acknowledged: bool,
}

/// Evidence that the customer has paid you before without dispute, from the same device or address
/// (Visa Compelling Evidence 3.0).
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VisaCompellingEvidence3 {
    /// The payment in dispute.
    pub disputed_transaction: Option<DisputedTransaction>,
    /// Earlier payments of the customer that were not disputed.
    pub prior_undisputed_transactions: Vec<PriorUndisputedTransaction>,
}

/// The payment in dispute.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DisputedTransaction {
    /// The customer's account at your site.
    pub customer_account_id: Option<String>,
    /// Fingerprint of the device that the customer bought from. At least 20 characters.
    pub customer_device_fingerprint: Option<String>,
    /// Identifier of the device, such as a serial number. At least 15 characters.
    pub customer_device_id: Option<String>,
    /// Address that the customer gave with the order.
    pub customer_email_address: Option<String>,
    /// IP address that the customer bought from.
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

/// An earlier payment that was not disputed.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PriorUndisputedTransaction {
    pub charge: ChargeId,
    /// The customer's account at your site.
    pub customer_account_id: Option<String>,
    /// Fingerprint of the device that the customer bought from. At least 20 characters.
    pub customer_device_fingerprint: Option<String>,
    /// Identifier of the device, such as a serial number. At least 15 characters.
    pub customer_device_id: Option<String>,
    /// Address that the customer gave with the order.
    pub customer_email_address: Option<String>,
    /// IP address that the customer bought from.
    pub customer_purchase_ip: Option<String>,
    /// Description of the product or service.
    pub product_description: Option<String>,
    pub shipping_address: Option<Address>,
}

/// Deadline and state of the evidence.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EvidenceDetails {
    /// Time until which evidence can be sent. Absent if the bank takes none, or no more.
    pub due_by: Option<Timestamp>,
    /// Actions that are still required for the special evidence of the card network.
    pub enhanced_eligibility: Option<EnhancedEligibility>,
    /// Evidence is stored, sent or not.
    pub has_evidence: bool,
    /// The last evidence was sent after `due_by`: it may not count.
    pub past_due: bool,
    /// Number of times that evidence was sent. Usually only the first counts.
    pub submission_count: i64,
    /// Method by which the evidence was sent.
    pub submission_method: Option<SubmissionMethod>,
}

/// Actions that are still required for the special evidence of a card network.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EnhancedEligibility {
    pub mastercard_compliance: Option<ComplianceEligibility>,
    pub visa_compelling_evidence_3: Option<VisaCompellingEvidence3Eligibility>,
    pub visa_compliance: Option<ComplianceEligibility>,
}

/// Whether a compliance dispute can be countered.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ComplianceEligibility {
    pub status: ComplianceStatus,
}

/// Whether you have agreed to the fee of the card network.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ComplianceStatus {
    FeeAcknowledged,
    RequiresFeeAcknowledgement,
    Unknown(String),
}

/// Whether a dispute qualifies for Visa Compelling Evidence 3.0.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VisaCompellingEvidence3Eligibility {
    /// Evidence that is required before it qualifies.
    pub required_actions: Vec<RequiredAction>,
    pub status: VisaCompellingEvidence3Status,
}

/// Action that is still required for Visa Compelling Evidence 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequiredAction {
    /// Identifiers that the disputed and the earlier payments share.
    MissingCustomerIdentifiers,
    /// A description of what was sold.
    MissingDisputedTransactionDescription,
    /// Whether goods or services were sold.
    MissingMerchandiseOrServices,
    /// A description of what an earlier payment was for.
    MissingPriorUndisputedTransactionDescription,
    /// Earlier payments.
    MissingPriorUndisputedTransactions,
    Unknown(String),
}

/// Whether a dispute qualifies for Visa Compelling Evidence 3.0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum VisaCompellingEvidence3Status {
    NotQualified,
    Qualified,
    /// It would, with what `required_actions` names.
    RequiresAction,
    Unknown(String),
}

/// Method by which evidence was sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SubmissionMethod {
    /// By you.
    Manual,
    NotSubmitted,
    /// By Stripe, which collected it too.
    SmartDisputes,
    Unknown(String),
}

/// Evidence that is sent at the deadline.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IntendedSubmissionMethod {
    /// Only what you send.
    Manual,
    /// Your evidence or, without any, the evidence that Stripe collects.
    PreferManual,
    /// Evidence that Stripe collects, if it can collect any.
    PreferSmartDisputes,
    /// Evidence that Stripe collects.
    SmartDisputes,
    Unknown(String),
}

/// Details from the payment method: the nested object that `type` names is present.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodDetails {
    pub amazon_pay: Option<payment_method_details::AmazonPay>,
    pub card: Option<payment_method_details::Card>,
    pub klarna: Option<payment_method_details::Klarna>,
    pub paypal: Option<payment_method_details::Paypal>,
    pub r#type: PaymentMethodDetailsType,
}

/// A payment method whose disputes tell more.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodDetailsType {
    AmazonPay,
    Card,
    Klarna,
    Paypal,
    Unknown(String),
}

/// State of a dispute.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The appeal needs evidence.
    AppealNeedsResponse,
    /// The card network decides on the appeal.
    AppealUnderReview,
    /// The money stays with the customer.
    Lost,
    /// Evidence is needed, until `due_by`.
    NeedsResponse,
    /// It was settled before it was formally raised.
    Prevented,
    /// The bank decides.
    UnderReview,
    /// The inquiry did not become a dispute.
    WarningClosed,
    /// An inquiry, which has taken no money yet, needs evidence.
    WarningNeedsResponse,
    /// The bank looks at your response to the inquiry.
    WarningUnderReview,
    /// The money came back.
    Won,
    Unknown(String),
}
