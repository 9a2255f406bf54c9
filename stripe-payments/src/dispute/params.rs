//! Parameters of the operations on disputes.

use stripe_core::ids::{ChargeId, FileId, PaymentIntentId};
use stripe_core::{Clearable, MetadataUpdate, Range, StripeParams, Timestamp};

use super::{IntendedSubmissionMethod, MerchandiseOrServices};

/// Parameters for [`Dispute::update`](super::Dispute::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DisputeUpdateParams {
    /// Fields that are not set do not change.
    evidence: Option<EvidenceParams>,
    /// Evidence that is sent at the deadline.
    intended_submission_method: Option<IntendedSubmissionMethod>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// `false` stores the evidence without sending it. Default: `true`, which sends it to the bank
    /// at once.
    submit: Option<bool>,
}

/// Evidence that the payment is rightful. Give what bears on the `reason` of the dispute.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EvidenceParams {
    /// Logs that show that the customer used what was bought.
    access_activity_log: Option<String>,
    /// Evidence against a decision that you lost.
    appeal: Option<Clearable<AppealParams>>,
    /// Billing address that the customer gave.
    billing_address: Option<String>,
    /// Your cancellation policy, as the customer saw it.
    cancellation_policy: Option<FileId>,
    /// Explanation of where and when the customer saw the policy.
    cancellation_policy_disclosure: Option<String>,
    /// Why the subscription was not cancelled.
    cancellation_rebuttal: Option<String>,
    /// Letters or messages between you and the customer that support you.
    customer_communication: Option<FileId>,
    /// Address that the customer gave with the order.
    customer_email_address: Option<String>,
    /// Name that the customer gave with the order.
    customer_name: Option<String>,
    /// IP address that the customer bought from.
    customer_purchase_ip: Option<String>,
    /// Document with the customer's signature.
    customer_signature: Option<FileId>,
    /// Papers of the earlier payment, to show that the two are for different things.
    duplicate_charge_documentation: Option<FileId>,
    /// Explanation of the difference between the disputed payment and the earlier one.
    duplicate_charge_explanation: Option<String>,
    /// The earlier payment that the customer takes it for a duplicate of.
    duplicate_charge_id: Option<ChargeId>,
    /// Special evidence of the card network.
    enhanced_evidence: Option<Clearable<EnhancedEvidenceParams>>,
    /// Description of the product or service.
    product_description: Option<String>,
    /// Receipt that the customer got.
    receipt: Option<FileId>,
    /// Your refund policy, as the customer saw it.
    refund_policy: Option<FileId>,
    /// Explanation of where and when the customer saw the refund policy.
    refund_policy_disclosure: Option<String>,
    /// Why the customer is not entitled to a refund.
    refund_refusal_explanation: Option<String>,
    /// Day on which the service was performed, in a form that a person can read.
    service_date: Option<String>,
    /// Proof that the service was performed, such as a signed contract.
    service_documentation: Option<FileId>,
    /// Address that the goods were sent to.
    shipping_address: Option<String>,
    /// Delivery service, such as `UPS` or `FedEx`. Several are separated by commas.
    shipping_carrier: Option<String>,
    /// Day on which the goods were sent, in a form that a person can read.
    shipping_date: Option<String>,
    /// Proof that the goods were sent to the customer's address.
    shipping_documentation: Option<FileId>,
    /// Tracking numbers, separated by commas.
    shipping_tracking_number: Option<String>,
    /// Any other file.
    uncategorized_file: Option<FileId>,
    /// Any other text.
    uncategorized_text: Option<String>,
}

/// Evidence for an appeal against a lost dispute.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppealParams {
    card: Option<Clearable<AppealCardParams>>,
}

/// Evidence for an appeal at a card network.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppealCardParams {
    /// Why you appeal.
    reason_for_filing: Option<Clearable<String>>,
    /// Proof of what `reason_for_filing` says.
    supporting_files: Option<Clearable<Vec<FileId>>>,
}

/// Special evidence of a card network.
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
    /// You agree to the fee of the card network for countering the dispute.
    fee_acknowledged: Option<bool>,
}

/// Evidence that the customer has paid you before without dispute, from the same device or address
/// (Visa Compelling Evidence 3.0).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct VisaCompellingEvidence3Params {
    /// The payment in dispute.
    disputed_transaction: Option<DisputedTransactionParams>,
    /// Earlier payments of the customer that were not disputed.
    prior_undisputed_transactions: Option<Vec<PriorUndisputedTransactionParams>>,
}

/// The payment in dispute.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DisputedTransactionParams {
    /// The customer's account at your site.
    customer_account_id: Option<Clearable<String>>,
    /// Fingerprint of the device that the customer bought from. At least 20 characters.
    customer_device_fingerprint: Option<Clearable<String>>,
    /// Identifier of the device, such as a serial number. At least 15 characters.
    customer_device_id: Option<Clearable<String>>,
    /// Address that the customer gave with the order.
    customer_email_address: Option<Clearable<String>>,
    /// IP address that the customer bought from.
    customer_purchase_ip: Option<Clearable<String>>,
    merchandise_or_services: Option<MerchandiseOrServices>,
    /// Description of the product or service.
    product_description: Option<Clearable<String>>,
    shipping_address: Option<ShippingAddressParams>,
}

/// Address that the goods were sent to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingAddressParams {
    city: Option<Clearable<String>>,
    /// By its two letters.
    country: Option<Clearable<String>>,
    line1: Option<Clearable<String>>,
    line2: Option<Clearable<String>>,
    postal_code: Option<Clearable<String>>,
    /// State, county, province or region.
    state: Option<Clearable<String>>,
}

/// An earlier payment that was not disputed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriorUndisputedTransactionParams {
    charge: ChargeId,
    /// The customer's account at your site.
    customer_account_id: Option<Clearable<String>>,
    /// Fingerprint of the device that the customer bought from. At least 20 characters.
    customer_device_fingerprint: Option<Clearable<String>>,
    /// Identifier of the device, such as a serial number. At least 15 characters.
    customer_device_id: Option<Clearable<String>>,
    /// Address that the customer gave with the order.
    customer_email_address: Option<Clearable<String>>,
    /// IP address that the customer bought from.
    customer_purchase_ip: Option<Clearable<String>>,
    /// Description of the product or service.
    product_description: Option<Clearable<String>>,
    shipping_address: Option<ShippingAddressParams>,
}

/// Parameters for [`Dispute::list`](super::Dispute::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DisputeListParams {
    /// Leaves out those of other charges.
    charge: Option<ChargeId>,
    created: Option<Range<Timestamp>>,
    /// Leaves out those of other payment intents.
    payment_intent: Option<PaymentIntentId>,
}
