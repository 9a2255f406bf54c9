//! Parameters of the operations on disputes.

use stripe_core::ids::{ChargeId, FileId, PaymentIntentId};
use stripe_core::{Clearable, MetadataUpdate, Range, StripeParams, Timestamp};

use super::{IntendedSubmissionMethod, MerchandiseOrServices};

/// Parameters for [`Dispute::update`](super::Dispute::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DisputeUpdateParams {
    /// Evidence to update. Fields that are not set do not change.
    evidence: Option<EvidenceParams>,
    /// Source of the evidence that is submitted at the deadline.
    intended_submission_method: Option<IntendedSubmissionMethod>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Whether to submit the evidence to the bank immediately. `false` only stores it. Default:
    /// `true`.
    submit: Option<bool>,
}

/// Evidence that a payment is legitimate. Provide evidence that is relevant to the `reason` of the
/// dispute.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EvidenceParams {
    /// Logs that prove that the customer used the product.
    access_activity_log: Option<String>,
    /// Evidence for an appeal against a lost dispute.
    appeal: Option<Clearable<AppealParams>>,
    /// Billing address provided by the customer.
    billing_address: Option<String>,
    /// Cancellation policy, as shown to the customer.
    cancellation_policy: Option<FileId>,
    /// Explanation of where and when the policy was shown to the customer.
    cancellation_policy_disclosure: Option<String>,
    /// Reason why the subscription was not canceled.
    cancellation_rebuttal: Option<String>,
    /// Communication with the customer that supports your case.
    customer_communication: Option<FileId>,
    /// Email address provided by the customer.
    customer_email_address: Option<String>,
    /// Name provided by the customer.
    customer_name: Option<String>,
    /// IP address of the purchase.
    customer_purchase_ip: Option<String>,
    /// Document with the customer's signature.
    customer_signature: Option<FileId>,
    /// Documentation of the earlier payment, as proof that the two payments are separate.
    duplicate_charge_documentation: Option<FileId>,
    /// Explanation of the difference between the disputed payment and the earlier payment.
    duplicate_charge_explanation: Option<String>,
    /// Earlier payment that the disputed payment appears to duplicate.
    duplicate_charge_id: Option<ChargeId>,
    /// Enhanced evidence of the card network.
    enhanced_evidence: Option<Clearable<EnhancedEvidenceParams>>,
    /// Description of the product or service.
    product_description: Option<String>,
    /// Receipt sent to the customer.
    receipt: Option<FileId>,
    /// Refund policy, as shown to the customer.
    refund_policy: Option<FileId>,
    /// Explanation of where and when the refund policy was shown to the customer.
    refund_policy_disclosure: Option<String>,
    /// Reason why the customer is not entitled to a refund.
    refund_refusal_explanation: Option<String>,
    /// Date of the service, in a human-readable form.
    service_date: Option<String>,
    /// Proof of the service, such as a signed contract.
    service_documentation: Option<FileId>,
    /// Shipping address of the goods.
    shipping_address: Option<String>,
    /// Shipping carrier, such as `UPS` or `FedEx`. Several are separated by commas.
    shipping_carrier: Option<String>,
    /// Shipping date, in a human-readable form.
    shipping_date: Option<String>,
    /// Proof that the goods were shipped to the customer's address.
    shipping_documentation: Option<FileId>,
    /// Tracking numbers, separated by commas.
    shipping_tracking_number: Option<String>,
    /// Additional file.
    uncategorized_file: Option<FileId>,
    /// Additional text.
    uncategorized_text: Option<String>,
}

/// Evidence for an appeal against a lost dispute.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppealParams {
    card: Option<Clearable<AppealCardParams>>,
}

/// Evidence for an appeal with a card network.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppealCardParams {
    /// Reason why you appeal against the decision.
    reason_for_filing: Option<Clearable<String>>,
    /// Files that support `reason_for_filing`.
    supporting_files: Option<Clearable<Vec<FileId>>>,
}

/// Kind of enhanced evidence for a card network.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EnhancedEvidenceParams {
    mastercard_compliance: Option<FeeAcknowledgementParams>,
    visa_compelling_evidence_3: Option<VisaCompellingEvidence3Params>,
    visa_compliance: Option<FeeAcknowledgementParams>,
}

/// Consent to a fee of the card network.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeeAcknowledgementParams {
    /// Whether you accept the fee of the card network for countering the dispute.
    fee_acknowledged: Option<bool>,
}

/// Evidence that the customer paid you before without a dispute, from the same device or address
/// (Visa Compelling Evidence 3.0).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct VisaCompellingEvidence3Params {
    /// Disputed payment.
    disputed_transaction: Option<DisputedTransactionParams>,
    /// Earlier undisputed payments of the customer.
    prior_undisputed_transactions: Option<Vec<PriorUndisputedTransactionParams>>,
}

/// Disputed payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DisputedTransactionParams {
    /// Id of the customer's account on your site.
    customer_account_id: Option<Clearable<String>>,
    /// Fingerprint of the customer's device, at least 20 characters.
    customer_device_fingerprint: Option<Clearable<String>>,
    /// Identifier of the customer's device, such as a serial number. At least 15 characters.
    customer_device_id: Option<Clearable<String>>,
    /// Email address provided by the customer.
    customer_email_address: Option<Clearable<String>>,
    /// IP address of the purchase.
    customer_purchase_ip: Option<Clearable<String>>,
    merchandise_or_services: Option<MerchandiseOrServices>,
    /// Description of the product or service.
    product_description: Option<Clearable<String>>,
    shipping_address: Option<ShippingAddressParams>,
}

/// Shipping address of the goods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingAddressParams {
    city: Option<Clearable<String>>,
    /// Two-letter country code.
    country: Option<Clearable<String>>,
    line1: Option<Clearable<String>>,
    line2: Option<Clearable<String>>,
    postal_code: Option<Clearable<String>>,
    /// State, county, province or region.
    state: Option<Clearable<String>>,
}

/// An earlier undisputed payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriorUndisputedTransactionParams {
    charge: ChargeId,
    /// Id of the customer's account on your site.
    customer_account_id: Option<Clearable<String>>,
    /// Fingerprint of the customer's device, at least 20 characters.
    customer_device_fingerprint: Option<Clearable<String>>,
    /// Identifier of the customer's device, such as a serial number. At least 15 characters.
    customer_device_id: Option<Clearable<String>>,
    /// Email address provided by the customer.
    customer_email_address: Option<Clearable<String>>,
    /// IP address of the purchase.
    customer_purchase_ip: Option<Clearable<String>>,
    /// Description of the product or service.
    product_description: Option<Clearable<String>>,
    shipping_address: Option<ShippingAddressParams>,
}

/// Parameters for [`Dispute::list`](super::Dispute::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DisputeListParams {
    /// Charge to filter by.
    charge: Option<ChargeId>,
    created: Option<Range<Timestamp>>,
    /// Payment intent to filter by.
    payment_intent: Option<PaymentIntentId>,
}
