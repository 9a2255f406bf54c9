//! Disputes: <https://docs.stripe.com/api/disputes>

use stripe_core::ids::{BalanceTransactionId, ChargeId, DisputeId, FileId, PaymentIntentId};
use stripe_core::{
    Address, Clearable, Currency, Expandable, Metadata, MetadataUpdate, ObjectName, Range,
    StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "dispute",
    path = "/v1/disputes",
    ops(
        retrieve(()),
        update(DisputeUpdateParams),
        list(DisputeListParams),
        action(close, ()),
    )
)]
#[non_exhaustive]
pub struct Dispute {
    pub id: DisputeId,
    pub object: ObjectName<Self>,
    pub amount: i64,
    pub balance_transactions: Vec<Expandable<BalanceTransactionId>>,
    pub charge: Expandable<ChargeId>,
    pub created: Timestamp,
    pub currency: Currency,
    pub enhanced_eligibility_types: Option<Vec<EnhancedEligibilityType>>,
    pub evidence: Evidence,
    pub evidence_details: EvidenceDetails,
    pub intended_submission_method: Option<IntendedSubmissionMethod>,
    pub is_charge_refundable: bool,
    pub livemode: bool,
    pub metadata: Metadata,
    pub network_reason_code: Option<String>,
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    pub payment_method_details: Option<PaymentMethodDetails>,
    pub reason: String,
    pub status: Status,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EnhancedEligibilityType {
    MastercardCompliance,
    #[stripe_enum(rename = "visa_compelling_evidence_3")]
    VisaCompellingEvidence3,
    VisaCompliance,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Evidence {
    pub access_activity_log: Option<String>,
    pub appeal: Option<Appeal>,
    pub billing_address: Option<String>,
    pub cancellation_policy: Option<Expandable<FileId>>,
    pub cancellation_policy_disclosure: Option<String>,
    pub cancellation_rebuttal: Option<String>,
    pub customer_communication: Option<Expandable<FileId>>,
    pub customer_email_address: Option<String>,
    pub customer_name: Option<String>,
    pub customer_purchase_ip: Option<String>,
    pub customer_signature: Option<Expandable<FileId>>,
    pub duplicate_charge_documentation: Option<Expandable<FileId>>,
    pub duplicate_charge_explanation: Option<String>,
    pub duplicate_charge_id: Option<String>,
    pub enhanced_evidence: Option<EnhancedEvidence>,
    pub product_description: Option<String>,
    pub receipt: Option<Expandable<FileId>>,
    pub refund_policy: Option<Expandable<FileId>>,
    pub refund_policy_disclosure: Option<String>,
    pub refund_refusal_explanation: Option<String>,
    pub service_date: Option<String>,
    pub service_documentation: Option<Expandable<FileId>>,
    pub shipping_address: Option<String>,
    pub shipping_carrier: Option<String>,
    pub shipping_date: Option<String>,
    pub shipping_documentation: Option<Expandable<FileId>>,
    pub shipping_tracking_number: Option<String>,
    pub uncategorized_file: Option<Expandable<FileId>>,
    pub uncategorized_text: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Appeal {
    pub card: Option<Card>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    pub reason_for_filing: Option<String>,
    pub supporting_files: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EnhancedEvidence {
    pub mastercard_compliance: Option<EnhancedEvidenceMastercardCompliance>,
    pub visa_compelling_evidence_3: Option<EnhancedEvidenceVisaCompellingEvidence3>,
    pub visa_compliance: Option<EnhancedEvidenceVisaCompliance>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EnhancedEvidenceMastercardCompliance {
    pub fee_acknowledged: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EnhancedEvidenceVisaCompellingEvidence3 {
    pub disputed_transaction: Option<DisputedTransaction>,
    pub prior_undisputed_transactions: Vec<PriorUndisputedTransaction>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DisputedTransaction {
    pub customer_account_id: Option<String>,
    pub customer_device_fingerprint: Option<String>,
    pub customer_device_id: Option<String>,
    pub customer_email_address: Option<String>,
    pub customer_purchase_ip: Option<String>,
    pub merchandise_or_services: Option<MerchandiseOrServices>,
    pub product_description: Option<String>,
    pub shipping_address: Option<Address>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MerchandiseOrServices {
    Merchandise,
    Services,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PriorUndisputedTransaction {
    pub charge: ChargeId,
    pub customer_account_id: Option<String>,
    pub customer_device_fingerprint: Option<String>,
    pub customer_device_id: Option<String>,
    pub customer_email_address: Option<String>,
    pub customer_purchase_ip: Option<String>,
    pub product_description: Option<String>,
    pub shipping_address: Option<Address>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EnhancedEvidenceVisaCompliance {
    pub fee_acknowledged: bool,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EvidenceDetails {
    pub due_by: Option<Timestamp>,
    pub enhanced_eligibility: Option<EnhancedEligibility>,
    pub has_evidence: bool,
    pub past_due: bool,
    pub submission_count: i64,
    pub submission_method: Option<SubmissionMethod>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EnhancedEligibility {
    pub mastercard_compliance: Option<EnhancedEligibilityMastercardCompliance>,
    pub visa_compelling_evidence_3: Option<EnhancedEligibilityVisaCompellingEvidence3>,
    pub visa_compliance: Option<EnhancedEligibilityVisaCompliance>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EnhancedEligibilityMastercardCompliance {
    pub status: MastercardComplianceStatus,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MastercardComplianceStatus {
    FeeAcknowledged,
    RequiresFeeAcknowledgement,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EnhancedEligibilityVisaCompellingEvidence3 {
    pub required_actions: Vec<RequiredAction>,
    pub status: VisaCompellingEvidence3Status,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequiredAction {
    MissingCustomerIdentifiers,
    MissingDisputedTransactionDescription,
    MissingMerchandiseOrServices,
    MissingPriorUndisputedTransactionDescription,
    MissingPriorUndisputedTransactions,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum VisaCompellingEvidence3Status {
    NotQualified,
    Qualified,
    RequiresAction,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EnhancedEligibilityVisaCompliance {
    pub status: MastercardComplianceStatus,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SubmissionMethod {
    Manual,
    NotSubmitted,
    SmartDisputes,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IntendedSubmissionMethod {
    Manual,
    PreferManual,
    PreferSmartDisputes,
    SmartDisputes,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodDetails {
    pub amazon_pay: Option<payment_method_details::AmazonPay>,
    pub card: Option<payment_method_details::Card>,
    pub klarna: Option<payment_method_details::Klarna>,
    pub paypal: Option<payment_method_details::Paypal>,
    pub r#type: payment_method_details::DisputeType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    AppealNeedsResponse,
    AppealUnderReview,
    Lost,
    NeedsResponse,
    Prevented,
    UnderReview,
    WarningClosed,
    WarningNeedsResponse,
    WarningUnderReview,
    Won,
    Unknown(String),
}

/// Parameters for [`Dispute::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DisputeUpdateParams {
    evidence: Option<EvidenceParams>,
    intended_submission_method: Option<IntendedSubmissionMethod>,
    metadata: Option<Clearable<MetadataUpdate>>,
    submit: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EvidenceParams {
    access_activity_log: Option<String>,
    appeal: Option<Clearable<AppealParams>>,
    billing_address: Option<String>,
    cancellation_policy: Option<FileId>,
    cancellation_policy_disclosure: Option<String>,
    cancellation_rebuttal: Option<String>,
    customer_communication: Option<FileId>,
    customer_email_address: Option<String>,
    customer_name: Option<String>,
    customer_purchase_ip: Option<String>,
    customer_signature: Option<FileId>,
    duplicate_charge_documentation: Option<FileId>,
    duplicate_charge_explanation: Option<String>,
    duplicate_charge_id: Option<String>,
    enhanced_evidence: Option<Clearable<EnhancedEvidenceParams>>,
    product_description: Option<String>,
    receipt: Option<FileId>,
    refund_policy: Option<FileId>,
    refund_policy_disclosure: Option<String>,
    refund_refusal_explanation: Option<String>,
    service_date: Option<String>,
    service_documentation: Option<FileId>,
    shipping_address: Option<String>,
    shipping_carrier: Option<String>,
    shipping_date: Option<String>,
    shipping_documentation: Option<FileId>,
    shipping_tracking_number: Option<String>,
    uncategorized_file: Option<FileId>,
    uncategorized_text: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AppealParams {
    card: Option<Clearable<CardParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    reason_for_filing: Option<Clearable<String>>,
    supporting_files: Option<Clearable<Vec<String>>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EnhancedEvidenceParams {
    mastercard_compliance: Option<MastercardComplianceParams>,
    visa_compelling_evidence_3: Option<VisaCompellingEvidence3Params>,
    visa_compliance: Option<VisaComplianceParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MastercardComplianceParams {
    fee_acknowledged: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct VisaCompellingEvidence3Params {
    disputed_transaction: Option<DisputedTransactionParams>,
    prior_undisputed_transactions: Option<Vec<PriorUndisputedTransactionParams>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DisputedTransactionParams {
    customer_account_id: Option<Clearable<String>>,
    customer_device_fingerprint: Option<Clearable<String>>,
    customer_device_id: Option<Clearable<String>>,
    customer_email_address: Option<Clearable<String>>,
    customer_purchase_ip: Option<Clearable<String>>,
    merchandise_or_services: Option<MerchandiseOrServices>,
    product_description: Option<Clearable<String>>,
    shipping_address: Option<ShippingAddressParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingAddressParams {
    city: Option<Clearable<String>>,
    country: Option<Clearable<String>>,
    line1: Option<Clearable<String>>,
    line2: Option<Clearable<String>>,
    postal_code: Option<Clearable<String>>,
    state: Option<Clearable<String>>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PriorUndisputedTransactionParams {
    charge: ChargeId,
    customer_account_id: Option<Clearable<String>>,
    customer_device_fingerprint: Option<Clearable<String>>,
    customer_device_id: Option<Clearable<String>>,
    customer_email_address: Option<Clearable<String>>,
    customer_purchase_ip: Option<Clearable<String>>,
    product_description: Option<Clearable<String>>,
    shipping_address: Option<ShippingAddressParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct VisaComplianceParams {
    fee_acknowledged: Option<bool>,
}

/// Parameters for [`Dispute::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DisputeListParams {
    charge: Option<ChargeId>,
    created: Option<Range<Timestamp>>,
    payment_intent: Option<PaymentIntentId>,
}

/// The payment method details, by payment method.
pub mod payment_method_details {
    use stripe_core::{StripeEnum, StripeObject};

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct AmazonPay {
        pub dispute_type: Option<AmazonPayDisputeType>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum AmazonPayDisputeType {
        Chargeback,
        Claim,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Card {
        pub brand: String,
        pub case_type: Option<CaseType>,
        pub network: Option<String>,
        pub network_reason_code: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum CaseType {
        Block,
        Chargeback,
        Compliance,
        Inquiry,
        Resolution,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Klarna {
        pub chargeback_loss_reason_code: Option<String>,
        pub reason_code: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Paypal {
        pub case_id: Option<String>,
        pub reason_code: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum DisputeType {
        AmazonPay,
        Card,
        Klarna,
        Paypal,
        Unknown(String),
    }
}
