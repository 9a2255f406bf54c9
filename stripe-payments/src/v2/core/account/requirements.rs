//! Requirements of an account.

use stripe_core::v2::DateTime;
use stripe_core::{StripeEnum, StripeObject};

use super::AppliedConfiguration;

/// Information that will be required from a certain date.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FutureRequirements {
    /// Alternative sets of requirements.
    pub alternatives: Option<Vec<Alternative>>,
    /// Requirements in order of urgency.
    pub entries: Option<Vec<RequirementEntry>>,
    /// Earliest time at which these requirements take effect.
    pub minimum_transition_date: Option<DateTime>,
    pub summary: Option<Summary>,
}

/// Alternative sets of requirements, of which one is sufficient.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Alternative {
    /// Alternative sets. One of them is sufficient.
    pub options: Vec<AlternativeOption>,
    /// Requirements that any of the alternatives fulfills.
    pub original_entries: Vec<OriginalEntry>,
}

/// An alternative set of requirements.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AlternativeOption {
    /// Requirements in order of urgency.
    pub entries: Vec<AlternativeEntry>,
}

/// A requirement in an alternative set.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AlternativeEntry {
    pub awaiting_action_from: AwaitingActionFrom,
    /// Machine-readable name of the requirement, such as the path of a field.
    pub description: String,
    /// Reasons why provided information was not accepted.
    pub errors: Vec<RequirementError>,
    pub reference: Option<Reference>,
}

/// A requirement that has alternatives.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OriginalEntry {
    /// Machine-readable name of the requirement, such as the path of a field.
    pub description: String,
    pub reference: Option<Reference>,
}

/// Required information, with its deadline and the consequences of missing it.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RequirementEntry {
    pub awaiting_action_from: AwaitingActionFrom,
    /// Machine-readable name of the requirement, such as the path of a field.
    pub description: String,
    /// Reasons why provided information was not accepted.
    pub errors: Vec<RequirementError>,
    pub impact: Impact,
    pub minimum_deadline: Deadline,
    pub reference: Option<Reference>,
    /// Reasons why the information is required.
    pub requested_reasons: Vec<RequestedReason>,
}

/// Party that must act next.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AwaitingActionFrom {
    Stripe,
    User,
    Unknown(String),
}

/// Reason why provided information was not accepted.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RequirementError {
    pub code: RequirementErrorCode,
    /// Explanation for the user.
    pub description: String,
}

/// Kind of reason why provided information was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequirementErrorCode {
    InvalidAddressCityStatePostalCode,
    InvalidAddressCmraAddress,
    InvalidAddressHighwayContractBox,
    InvalidAddressPrivateMailbox,
    InvalidAddressRegisteredAgentAddress,
    InvalidBusinessProfileName,
    InvalidBusinessProfileNameDenylisted,
    InvalidCompanyNameDenylisted,
    InvalidDobAgeOverMaximum,
    #[stripe_enum(rename = "invalid_dob_age_under_18")]
    InvalidDobAgeUnder18,
    InvalidDobAgeUnderMinimum,
    InvalidProductDescriptionLength,
    InvalidProductDescriptionUrlMatch,
    InvalidRepresentativeCountry,
    InvalidStatementDescriptorBusinessMismatch,
    InvalidStatementDescriptorDenylisted,
    InvalidStatementDescriptorLength,
    InvalidStatementDescriptorPrefixDenylisted,
    InvalidStatementDescriptorPrefixMismatch,
    InvalidStreetAddress,
    InvalidTaxId,
    InvalidTaxIdFormat,
    InvalidTosAcceptance,
    InvalidUrlDenylisted,
    InvalidUrlFormat,
    InvalidUrlWebsiteBusinessInformationMismatch,
    InvalidUrlWebsiteEmpty,
    InvalidUrlWebsiteInaccessible,
    InvalidUrlWebsiteInaccessibleGeoblocked,
    InvalidUrlWebsiteInaccessiblePasswordProtected,
    InvalidUrlWebsiteIncomplete,
    InvalidUrlWebsiteIncompleteCancellationPolicy,
    InvalidUrlWebsiteIncompleteCustomerServiceDetails,
    InvalidUrlWebsiteIncompleteLegalRestrictions,
    InvalidUrlWebsiteIncompleteRefundPolicy,
    InvalidUrlWebsiteIncompleteReturnPolicy,
    InvalidUrlWebsiteIncompleteTermsAndConditions,
    InvalidUrlWebsiteIncompleteUnderConstruction,
    InvalidUrlWebsiteOther,
    InvalidUrlWebPresenceDetected,
    InvalidValueOther,
    UnresolvableIpAddress,
    UnresolvablePostalCode,
    VerificationDirectorsMismatch,
    VerificationDocumentAddressMismatch,
    VerificationDocumentAddressMissing,
    VerificationDocumentCorrupt,
    VerificationDocumentCountryNotSupported,
    VerificationDocumentDirectorsMismatch,
    VerificationDocumentDobMismatch,
    VerificationDocumentDuplicateType,
    VerificationDocumentExpired,
    VerificationDocumentFailedCopy,
    VerificationDocumentFailedGreyscale,
    VerificationDocumentFailedOther,
    VerificationDocumentFailedTestMode,
    VerificationDocumentFraudulent,
    VerificationDocumentIdNumberMismatch,
    VerificationDocumentIdNumberMissing,
    VerificationDocumentIncomplete,
    VerificationDocumentInvalid,
    VerificationDocumentIssueOrExpiryDateMissing,
    VerificationDocumentManipulated,
    VerificationDocumentMissingBack,
    VerificationDocumentMissingFront,
    VerificationDocumentNameMismatch,
    VerificationDocumentNameMissing,
    VerificationDocumentNationalityMismatch,
    VerificationDocumentNotReadable,
    VerificationDocumentNotSigned,
    VerificationDocumentNotUploaded,
    VerificationDocumentPhotoMismatch,
    VerificationDocumentTooLarge,
    VerificationDocumentTypeNotSupported,
    VerificationExtraneousDirectors,
    VerificationFailedAddressMatch,
    VerificationFailedBusinessIecNumber,
    VerificationFailedDocumentMatch,
    VerificationFailedIdNumberMatch,
    VerificationFailedKeyedIdentity,
    VerificationFailedKeyedMatch,
    VerificationFailedNameMatch,
    VerificationFailedOther,
    VerificationFailedRepresentativeAuthority,
    VerificationFailedResidentialAddress,
    VerificationFailedTaxIdMatch,
    VerificationFailedTaxIdNotIssued,
    VerificationMissingDirectors,
    VerificationMissingExecutives,
    VerificationMissingOwners,
    VerificationRequiresAdditionalMemorandumOfAssociations,
    VerificationRequiresAdditionalProofOfRegistration,
    VerificationSelfieDocumentMissingPhoto,
    VerificationSelfieFaceMismatch,
    VerificationSelfieManipulated,
    VerificationSelfieUnverifiedOther,
    VerificationSupportability,
    VerificationTokenStale,
    Unknown(String),
}

/// Consequence of an unfulfilled requirement.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Impact {
    /// Capabilities that are restricted if the requirement is not fulfilled.
    pub restricts_capabilities: Option<Vec<RestrictsCapability>>,
}

/// A capability that is restricted after a deadline.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RestrictsCapability {
    pub capability: Capability,
    pub configuration: AppliedConfiguration,
    pub deadline: Deadline,
}

/// A payment method to accept, or a way to be paid.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Capability {
    AchDebitPayments,
    AcssDebitPayments,
    AffirmPayments,
    AfterpayClearpayPayments,
    AlmaPayments,
    AmazonPayPayments,
    AutomaticIndirectTax,
    AuBecsDebitPayments,
    BacsDebitPayments,
    BancontactPayments,
    #[stripe_enum(rename = "bank_accounts.ach")]
    BankAccountsAch,
    #[stripe_enum(rename = "bank_accounts.fedwire")]
    BankAccountsFedwire,
    #[stripe_enum(rename = "bank_accounts.fps")]
    BankAccountsFps,
    #[stripe_enum(rename = "bank_accounts.local")]
    BankAccountsLocal,
    #[stripe_enum(rename = "bank_accounts.rtp")]
    BankAccountsRtp,
    #[stripe_enum(rename = "bank_accounts.sepa")]
    BankAccountsSepa,
    #[stripe_enum(rename = "bank_accounts.swift")]
    BankAccountsSwift,
    #[stripe_enum(rename = "bank_accounts.wire")]
    BankAccountsWire,
    BlikPayments,
    BlikRecurringPayments,
    BoletoPayments,
    Cards,
    CardPayments,
    CartesBancairesPayments,
    CashappPayments,
    EpsPayments,
    FpxPayments,
    GbBankTransferPayments,
    GrabpayPayments,
    IdealPayments,
    JcbPayments,
    JpBankTransferPayments,
    KakaoPayPayments,
    KlarnaPayments,
    KonbiniPayments,
    KrCardPayments,
    LinkPayments,
    MobilepayPayments,
    MultibancoPayments,
    MxBankTransferPayments,
    NaverPayPayments,
    OxxoPayments,
    P24Payments,
    PaycoPayments,
    PaynowPayments,
    PayByBankPayments,
    PromptpayPayments,
    RevolutPayPayments,
    SamsungPayPayments,
    SatispayPayments,
    SepaBankTransferPayments,
    SepaDebitPayments,
    #[stripe_enum(rename = "stripe_balance.payouts")]
    StripeBalancePayouts,
    #[stripe_enum(rename = "stripe_balance.stripe_transfers")]
    StripeBalanceStripeTransfers,
    SwishPayments,
    TwintPayments,
    UsBankTransferPayments,
    ZipPayments,
    Unknown(String),
}

/// Deadline of a requirement.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Deadline {
    pub status: DeadlineStatus,
}

/// Urgency of a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DeadlineStatus {
    CurrentlyDue,
    EventuallyDue,
    PastDue,
    Unknown(String),
}

/// Object that a requirement concerns.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Reference {
    /// Key of an inquiry by Stripe. Present if `type` is [`ReferenceType::Inquiry`].
    pub inquiry: Option<String>,
    /// Id of the payment method or person. Present for all other types.
    pub resource: Option<String>,
    pub r#type: ReferenceType,
}

/// Kind of object that a requirement concerns.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ReferenceType {
    Inquiry,
    PaymentMethod,
    Person,
    Unknown(String),
}

/// Reason why information is required.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RequestedReason {
    pub code: RequestedReasonCode,
}

/// Kind of reason why information is required.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestedReasonCode {
    RoutineOnboarding,
    RoutineVerification,
    Unknown(String),
}

/// Summary of all requirements.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Summary {
    pub minimum_deadline: Option<SummaryDeadline>,
}

/// Earliest deadline of all requirements.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SummaryDeadline {
    pub status: DeadlineStatus,
    pub time: Option<DateTime>,
}

/// Information that is required for an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    /// Alternative sets of requirements.
    pub alternatives: Option<Vec<Alternative>>,
    /// Requirements in order of urgency.
    pub entries: Option<Vec<RequirementEntry>>,
    pub summary: Option<Summary>,
}
