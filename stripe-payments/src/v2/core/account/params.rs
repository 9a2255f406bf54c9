//! Parameters of accounts.

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::{AccountPersonId, AccountTokenId};
use stripe_core::ids::{FileId, InvoiceRenderingTemplateId};
use stripe_core::{Address, Currency, Decimal, Metadata, Money, Secret, StripeEnum, StripeParams};

use super::{
    AmountTaxDisplay, AppliedConfiguration, BusinessAddressPurpose, BusinessIdNumberType,
    Dashboard, EntityType, Exempt, FeesCollector, Locale, LossesCollector,
    OwnershipExemptionReason, Structure,
};
use crate::v2::core::identity::{
    AdditionalNameParams, AdditionalPersonAddressParams, AttestationParams, CalendarDateParams,
    DocumentFilesParams, DocumentFilesType, DocumentSidesParams, IdentityAddressParams,
    LegalGender, PersonDocumentsParams, PersonIdNumberParams, PersonScriptNamesParams,
    PoliticalExposure, ScriptAddressesParams, TermsOfServiceParams,
};

/// Parameters for [`Account::create`](super::Account::create).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountCreateParams {
    /// Token created in a browser or app, to use instead of the data.
    account_token: Option<AccountTokenId>,
    configuration: Option<ConfigurationParams>,
    /// Email address for you and Stripe, not visible to the account's customers.
    contact_email: Option<String>,
    /// Phone number for you and Stripe, not visible to the account's customers.
    contact_phone: Option<String>,
    dashboard: Option<Dashboard>,
    defaults: Option<DefaultsParams>,
    /// Name in the dashboard and on invoices.
    display_name: Option<String>,
    identity: Option<IdentityParams>,
    /// Nested objects to include in the response. Default: none.
    include: Option<Vec<Include>>,
    metadata: Option<Metadata>,
}

/// Configurations of the account, by role.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfigurationParams {
    customer: Option<CustomerParams>,
    merchant: Option<MerchantParams>,
    recipient: Option<RecipientParams>,
}

/// Configuration of an account as your customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerParams {
    automatic_indirect_tax: Option<AutomaticIndirectTaxParams>,
    billing: Option<BillingParams>,
    capabilities: Option<CustomerCapabilitiesParams>,
    shipping: Option<ShippingParams>,
    test_clock: Option<TestClockId>,
}

/// Data for the automatic calculation of sales tax, VAT or GST.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticIndirectTaxParams {
    exempt: Option<Exempt>,
    /// IP address of the customer, from which the tax location is inferred if no better location is
    /// known.
    ip_address: Option<String>,
}

/// Defaults for invoices and subscriptions.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingParams {
    invoice: Option<InvoiceParams>,
}

/// Defaults for invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceParams {
    /// Custom fields in the header of each invoice, at most four.
    custom_fields: Option<Vec<InvoiceCustomFieldParams>>,
    /// Footer of each invoice.
    footer: Option<String>,
    /// Sequence number of the next invoice.
    next_sequence: Option<i64>,
    /// Prefix of invoice numbers.
    prefix: Option<String>,
    rendering: Option<RenderingParams>,
}

/// A custom field in the header of each invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceCustomFieldParams {
    /// Label, at most 40 characters.
    name: String,
    /// Value, at most 140 characters.
    value: String,
}

/// Layout of invoices.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RenderingParams {
    amount_tax_display: Option<AmountTaxDisplay>,
    /// Default template of invoices.
    template: Option<InvoiceRenderingTemplateId>,
}

/// Capabilities of the account as a customer, such as automatic tax.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerCapabilitiesParams {
    automatic_indirect_tax: Option<CapabilityParams>,
}

/// Request for a capability.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilityParams {
    /// Whether the account needs the capability.
    requested: bool,
}

/// Shipping address of a customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Option<Address>,
    /// Name of the recipient.
    name: Option<String>,
    phone: Option<String>,
}

/// Configuration of an account as a merchant that accepts payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MerchantParams {
    bacs_debit_payments: Option<BacsDebitPaymentsParams>,
    branding: Option<BrandingParams>,
    capabilities: Option<MerchantCapabilitiesParams>,
    card_payments: Option<CardPaymentsParams>,
    konbini_payments: Option<KonbiniPaymentsParams>,
    /// Merchant category code with four digits.
    mcc: Option<String>,
    script_statement_descriptor: Option<ScriptStatementDescriptorParams>,
    sepa_debit_payments: Option<SepaDebitPaymentsParams>,
    statement_descriptor: Option<StatementDescriptorParams>,
    support: Option<MerchantSupportParams>,
}

/// Bacs Direct Debit settings of a merchant.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BacsDebitPaymentsParams {
    /// Name of the merchant in mandates.
    display_name: Option<String>,
}

/// Branding of Checkout, invoices and receipts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BrandingParams {
    /// Square image, at most 512 KB.
    icon: Option<FileId>,
    /// Logo in Checkout, instead of the icon and the name. At most 512 KB.
    logo: Option<FileId>,
    /// Hexadecimal color code, such as `#0055ff`.
    primary_color: Option<String>,
    /// Hexadecimal color code, such as `#0055ff`.
    secondary_color: Option<String>,
}

/// Payment methods that the merchant requests. Each becomes active once its requirements are met.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
#[expect(clippy::struct_field_names, reason = "the names are those of Stripe's params")]
pub struct MerchantCapabilitiesParams {
    ach_debit_payments: Option<CapabilityParams>,
    acss_debit_payments: Option<CapabilityParams>,
    affirm_payments: Option<CapabilityParams>,
    afterpay_clearpay_payments: Option<CapabilityParams>,
    alma_payments: Option<CapabilityParams>,
    amazon_pay_payments: Option<CapabilityParams>,
    au_becs_debit_payments: Option<CapabilityParams>,
    bacs_debit_payments: Option<CapabilityParams>,
    bancontact_payments: Option<CapabilityParams>,
    blik_payments: Option<CapabilityParams>,
    blik_recurring_payments: Option<CapabilityParams>,
    boleto_payments: Option<CapabilityParams>,
    card_payments: Option<CapabilityParams>,
    cartes_bancaires_payments: Option<CapabilityParams>,
    cashapp_payments: Option<CapabilityParams>,
    eps_payments: Option<CapabilityParams>,
    fpx_payments: Option<CapabilityParams>,
    gb_bank_transfer_payments: Option<CapabilityParams>,
    grabpay_payments: Option<CapabilityParams>,
    ideal_payments: Option<CapabilityParams>,
    jcb_payments: Option<CapabilityParams>,
    jp_bank_transfer_payments: Option<CapabilityParams>,
    kakao_pay_payments: Option<CapabilityParams>,
    klarna_payments: Option<CapabilityParams>,
    konbini_payments: Option<CapabilityParams>,
    kr_card_payments: Option<CapabilityParams>,
    link_payments: Option<CapabilityParams>,
    mobilepay_payments: Option<CapabilityParams>,
    multibanco_payments: Option<CapabilityParams>,
    mx_bank_transfer_payments: Option<CapabilityParams>,
    naver_pay_payments: Option<CapabilityParams>,
    oxxo_payments: Option<CapabilityParams>,
    p24_payments: Option<CapabilityParams>,
    pay_by_bank_payments: Option<CapabilityParams>,
    payco_payments: Option<CapabilityParams>,
    paynow_payments: Option<CapabilityParams>,
    promptpay_payments: Option<CapabilityParams>,
    revolut_pay_payments: Option<CapabilityParams>,
    samsung_pay_payments: Option<CapabilityParams>,
    satispay_payments: Option<CapabilityParams>,
    sepa_bank_transfer_payments: Option<CapabilityParams>,
    sepa_debit_payments: Option<CapabilityParams>,
    sequra_payments: Option<CapabilityParams>,
    sunbit_payments: Option<CapabilityParams>,
    swish_payments: Option<CapabilityParams>,
    twint_payments: Option<CapabilityParams>,
    us_bank_transfer_payments: Option<CapabilityParams>,
    zip_payments: Option<CapabilityParams>,
}

/// Card settings of a merchant.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardPaymentsParams {
    decline_on: Option<DeclineOnParams>,
}

/// Failed checks after which a card payment is declined.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeclineOnParams {
    /// Whether to decline payments with a wrong postal code or address.
    avs_failure: Option<bool>,
    /// Whether to decline payments with a wrong CVC.
    cvc_failure: Option<bool>,
}

/// Konbini settings of a merchant.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KonbiniPaymentsParams {
    support: Option<KonbiniSupportParams>,
}

/// Support contact on the voucher of a konbini payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KonbiniSupportParams {
    email: Option<String>,
    hours: Option<SupportHoursParams>,
    phone: Option<String>,
}

/// Support hours, in Japan time.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SupportHoursParams {
    /// End of the support hours, such as `17:00`.
    end_time: Option<String>,
    /// Start of the support hours, such as `09:00`.
    start_time: Option<String>,
}

/// Statement descriptors in Japanese scripts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScriptStatementDescriptorParams {
    kana: Option<StatementDescriptorParams>,
    kanji: Option<StatementDescriptorParams>,
}

/// Statement descriptors shown to a merchant's customers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StatementDescriptorParams {
    /// Default statement descriptor of payments, 5 to 22 characters.
    descriptor: Option<String>,
    /// Prefix of statement descriptors, followed by the suffix of a payment: 2 to 10 characters.
    prefix: Option<String>,
}

/// SEPA Direct Debit settings of a merchant.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitPaymentsParams {
    /// Creditor identifier of the merchant on mandates.
    creditor_id: Option<String>,
}

/// Public support contact.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MerchantSupportParams {
    address: Option<IdentityAddressParams>,
    email: Option<String>,
    phone: Option<String>,
    url: Option<String>,
}

/// Configuration of an account as a recipient of your transfers and payouts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecipientParams {
    capabilities: Option<RecipientCapabilitiesParams>,
}

/// Ways to be paid that the recipient requests. Each becomes active once its requirements are met.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecipientCapabilitiesParams {
    bank_accounts: Option<BankAccountsParams>,
    cards: Option<CapabilityParams>,
    stripe_balance: Option<RecipientStripeBalanceParams>,
}

/// Bank transfers to a recipient, by network.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BankAccountsParams {
    ach: Option<CapabilityParams>,
    fedwire: Option<CapabilityParams>,
    fps: Option<CapabilityParams>,
    local: Option<CapabilityParams>,
    rtp: Option<CapabilityParams>,
    sepa: Option<CapabilityParams>,
    swift: Option<CapabilityParams>,
}

/// Capabilities of a recipient's Stripe balance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecipientStripeBalanceParams {
    stripe_transfers: Option<CapabilityParams>,
}

/// Defaults for all configurations of an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DefaultsParams {
    currency: Option<Currency>,
    /// Preferred languages, in order of preference.
    locales: Option<Vec<Locale>>,
    profile: Option<ProfileParams>,
    responsibilities: Option<ResponsibilitiesParams>,
}

/// Public profile of a business.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProfileParams {
    /// Public website.
    business_url: Option<String>,
    /// Name under which the business is known, if it differs from the legal name.
    doing_business_as: Option<String>,
    /// Description of the goods or services.
    product_description: Option<String>,
}

/// Responsibilities of your platform and of Stripe.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResponsibilitiesParams {
    fees_collector: FeesCollector,
    losses_collector: LossesCollector,
}

/// Legal identity of an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdentityParams {
    attestations: Option<AttestationsParams>,
    business_details: Option<BusinessDetailsParams>,
    country: Option<String>,
    entity_type: Option<EntityType>,
    individual: Option<IndividualParams>,
}

/// Declarations about the persons of an account, and acceptance of the terms of service.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AttestationsParams {
    directorship_declaration: Option<AttestationParams>,
    ownership_declaration: Option<AttestationParams>,
    persons_provided: Option<PersonsProvidedParams>,
    representative_declaration: Option<AttestationParams>,
    terms_of_service: Option<TermsOfServiceParams>,
}

/// Declarations that all directors, executives and owners have been provided.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PersonsProvidedParams {
    /// Whether all directors have been provided.
    directors: Option<bool>,
    /// Whether all executives have been provided.
    executives: Option<bool>,
    /// Whether all persons who own at least 25% have been provided.
    owners: Option<bool>,
    ownership_exemption_reason: Option<OwnershipExemptionReason>,
}

/// Legal details of a business: names, addresses, numbers and documents.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessDetailsParams {
    /// Addresses other than the main address.
    additional_addresses: Option<Vec<AdditionalBusinessAddressParams>>,
    address: Option<IdentityAddressParams>,
    annual_revenue: Option<AnnualRevenueParams>,
    documents: Option<BusinessDocumentsParams>,
    /// Estimated number of workers.
    estimated_worker_count: Option<i64>,
    /// Official identification numbers, such as a tax id.
    id_numbers: Option<Vec<BusinessIdNumberParams>>,
    monthly_estimated_revenue: Option<MonthlyEstimatedRevenueParams>,
    phone: Option<String>,
    /// Legal name.
    registered_name: Option<String>,
    registration_date: Option<CalendarDateParams>,
    script_addresses: Option<ScriptAddressesParams>,
    script_names: Option<BusinessScriptNamesParams>,
    structure: Option<Structure>,
}

/// An address of a business other than its main address.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdditionalBusinessAddressParams {
    purpose: BusinessAddressPurpose,
    city: Option<String>,
    country: Option<String>,
    line1: Option<String>,
    line2: Option<String>,
    postal_code: Option<String>,
    state: Option<String>,
    /// Town or district, in countries whose addresses include it.
    town: Option<String>,
}

/// Revenue of a fiscal year.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AnnualRevenueParams {
    amount: Option<Money>,
    /// Last day of the fiscal year, such as `2025-12-31`.
    fiscal_year_end: Option<String>,
}

/// Documents of a business, as uploaded files.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessDocumentsParams {
    bank_account_ownership_verification: Option<DocumentFilesParams>,
    company_license: Option<DocumentFilesParams>,
    company_memorandum_of_association: Option<DocumentFilesParams>,
    company_ministerial_decree: Option<DocumentFilesParams>,
    company_registration_verification: Option<DocumentFilesParams>,
    company_tax_id_verification: Option<DocumentFilesParams>,
    primary_verification: Option<DocumentSidesParams>,
    proof_of_address: Option<DocumentFilesParams>,
    proof_of_registration: Option<SignedDocumentParams>,
    proof_of_ultimate_beneficial_ownership: Option<SignedDocumentParams>,
}

/// A document and the person who signed it.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SignedDocumentParams {
    /// Uploaded files of the document.
    files: Vec<FileId>,
    r#type: DocumentFilesType,
    signer: Option<SignerParams>,
}

/// Signer of a document.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SignerParams {
    /// Person who signed the document.
    person: AccountPersonId,
}

/// A registration number or tax id of a business.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessIdNumberParams {
    r#type: BusinessIdNumberType,
    /// Value of the number. `Debug` hides it.
    value: Secret,
    /// Issuing authority, for kinds of numbers with several authorities.
    registrar: Option<String>,
}

/// Expected monthly revenue of a business.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MonthlyEstimatedRevenueParams {
    amount: Option<Money>,
}

/// Names of a business in Japanese scripts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessScriptNamesParams {
    kana: Option<ScriptRegisteredNameParams>,
    kanji: Option<ScriptRegisteredNameParams>,
}

/// Name of a business in one script.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ScriptRegisteredNameParams {
    /// Legal name.
    registered_name: Option<String>,
}

/// Details of an account holder of type [`EntityType::Individual`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualParams {
    /// Addresses other than the main address.
    additional_addresses: Option<Vec<AdditionalPersonAddressParams>>,
    /// Former names and aliases.
    additional_names: Option<Vec<AdditionalNameParams>>,
    address: Option<IdentityAddressParams>,
    date_of_birth: Option<CalendarDateParams>,
    documents: Option<PersonDocumentsParams>,
    email: Option<String>,
    /// First name.
    given_name: Option<String>,
    /// Official identification numbers, such as a tax id.
    id_numbers: Option<Vec<PersonIdNumberParams>>,
    legal_gender: Option<LegalGender>,
    metadata: Option<Metadata>,
    /// Two-letter codes of the countries of citizenship.
    nationalities: Option<Vec<String>>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    relationship: Option<RelationshipParams>,
    script_addresses: Option<ScriptAddressesParams>,
    script_names: Option<PersonScriptNamesParams>,
    /// Family name.
    surname: Option<String>,
}

/// Relationship of a person to the account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RelationshipParams {
    /// Whether the person is a director.
    director: Option<bool>,
    /// Whether the person has significant management responsibility.
    executive: Option<bool>,
    /// Whether the person owns at least 25% of the business.
    owner: Option<bool>,
    percent_ownership: Option<Decimal>,
    /// Job title.
    title: Option<String>,
}

/// Nested object that is not part of a response by default.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Include {
    #[stripe_enum(rename = "configuration.customer")]
    ConfigurationCustomer,
    #[stripe_enum(rename = "configuration.merchant")]
    ConfigurationMerchant,
    #[stripe_enum(rename = "configuration.recipient")]
    ConfigurationRecipient,
    Defaults,
    FutureRequirements,
    Identity,
    Requirements,
    Unknown(String),
}

/// Parameters for [`Account::retrieve`](super::Account::retrieve).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountRetrieveParams {
    /// Nested objects to include in the response. Default: none.
    include: Option<Vec<Include>>,
}

/// Parameters for [`Account::list`](super::Account::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountListParams {
    /// Roles to filter the accounts by. An account must have all of them.
    applied_configurations: Option<Vec<AppliedConfiguration>>,
    /// Whether to list only closed accounts. Default: `false`.
    closed: Option<bool>,
}

/// Parameters for [`Account::close`](super::Account::close).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountCloseParams {
    /// Configurations to remove. To close the account, list all of its configurations.
    applied_configurations: Option<Vec<AppliedConfiguration>>,
}
