//! Parameters of updates of accounts.

use std::collections::BTreeMap;

use stripe_core::ids::PaymentMethodId;
use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::v2::core::AccountTokenId;
use stripe_core::{Currency, MetadataUpdate, StripeEnum, StripeParams};

use super::{
    AdditionalBusinessAddressParams, AnnualRevenueParams, BacsDebitPaymentsParams, BrandingParams,
    BusinessIdNumberParams, BusinessScriptNamesParams, CardPaymentsParams, Dashboard, EntityType,
    Exempt, Include, InvoiceParams, KonbiniPaymentsParams, Locale, MonthlyEstimatedRevenueParams,
    PersonsProvidedParams, ProfileParams, RelationshipParams, ResponsibilitiesParams,
    ScriptStatementDescriptorParams, SepaDebitPaymentsParams, ShippingParams, SignedDocumentParams,
    StatementDescriptorParams, Structure,
};
use crate::v2::core::identity::{
    AdditionalNameParams, AttestationParams, CalendarDateParams, DocumentFilesParams, LegalGender,
    PersonIdNumberParams, PersonScriptNamesParams, PoliticalExposure,
    UpdateAdditionalPersonAddressParams, UpdateDocumentSidesParams, UpdateIdentityAddressParams,
    UpdatePersonDocumentsParams, UpdateScriptAddressesParams,
};

/// Parameters for [`Account::update`](super::Account::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountUpdateParams {
    /// Token created in a browser or app, to use instead of the data.
    account_token: Option<AccountTokenId>,
    configuration: Option<UpdateConfigurationParams>,
    /// Email address for you and Stripe, not visible to the account's customers.
    contact_email: Option<String>,
    /// Phone number for you and Stripe, not visible to the account's customers.
    contact_phone: Option<String>,
    dashboard: Option<Dashboard>,
    defaults: Option<UpdateDefaultsParams>,
    /// Name in the dashboard and on invoices.
    display_name: Option<String>,
    identity: Option<UpdateIdentityParams>,
    /// Nested objects to include in the response. Default: none.
    include: Option<Vec<Include>>,
    metadata: Option<MetadataUpdate>,
}

/// Configurations of the account, by role.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateConfigurationParams {
    customer: Option<UpdateCustomerParams>,
    merchant: Option<UpdateMerchantParams>,
    recipient: Option<UpdateRecipientParams>,
}

/// Configuration of an account as your customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateCustomerParams {
    /// Whether the configuration is applied. `false` removes it.
    applied: Option<bool>,
    automatic_indirect_tax: Option<UpdateAutomaticIndirectTaxParams>,
    billing: Option<UpdateBillingParams>,
    capabilities: Option<UpdateCustomerCapabilitiesParams>,
    shipping: Option<ShippingParams>,
    test_clock: Option<TestClockId>,
}

/// Data for the automatic calculation of sales tax, VAT or GST.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateAutomaticIndirectTaxParams {
    exempt: Option<Exempt>,
    /// IP address of the customer, from which the tax location is inferred if no better location is
    /// known.
    ip_address: Option<String>,
    validate_location: Option<ValidateLocation>,
}

/// Timing of location validation for a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ValidateLocation {
    Auto,
    Deferred,
    Immediately,
    Unknown(String),
}

/// Defaults for invoices and subscriptions.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateBillingParams {
    /// Default payment method, for invoices and subscriptions that do not set their own.
    default_payment_method: Option<PaymentMethodId>,
    invoice: Option<InvoiceParams>,
}

/// Capabilities of the account as a customer, such as automatic tax.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateCustomerCapabilitiesParams {
    automatic_indirect_tax: Option<UpdateCapabilityParams>,
}

/// Request for a capability, or its withdrawal.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateCapabilityParams {
    /// Whether the capability is requested. `false` withdraws it.
    requested: Option<bool>,
}

/// Configuration of an account as a merchant that accepts payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateMerchantParams {
    /// Whether the configuration is applied. `false` removes it.
    applied: Option<bool>,
    bacs_debit_payments: Option<BacsDebitPaymentsParams>,
    branding: Option<BrandingParams>,
    capabilities: Option<UpdateMerchantCapabilitiesParams>,
    card_payments: Option<CardPaymentsParams>,
    konbini_payments: Option<KonbiniPaymentsParams>,
    /// Merchant category code with four digits.
    mcc: Option<String>,
    script_statement_descriptor: Option<ScriptStatementDescriptorParams>,
    sepa_debit_payments: Option<SepaDebitPaymentsParams>,
    statement_descriptor: Option<StatementDescriptorParams>,
    support: Option<UpdateMerchantSupportParams>,
}

/// Payment methods that the merchant requests. Each becomes active once its requirements are met.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
#[expect(clippy::struct_field_names, reason = "the names are those of Stripe's params")]
pub struct UpdateMerchantCapabilitiesParams {
    ach_debit_payments: Option<UpdateCapabilityParams>,
    acss_debit_payments: Option<UpdateCapabilityParams>,
    affirm_payments: Option<UpdateCapabilityParams>,
    afterpay_clearpay_payments: Option<UpdateCapabilityParams>,
    alma_payments: Option<UpdateCapabilityParams>,
    amazon_pay_payments: Option<UpdateCapabilityParams>,
    au_becs_debit_payments: Option<UpdateCapabilityParams>,
    bacs_debit_payments: Option<UpdateCapabilityParams>,
    bancontact_payments: Option<UpdateCapabilityParams>,
    blik_payments: Option<UpdateCapabilityParams>,
    blik_recurring_payments: Option<UpdateCapabilityParams>,
    boleto_payments: Option<UpdateCapabilityParams>,
    card_payments: Option<UpdateCapabilityParams>,
    cartes_bancaires_payments: Option<UpdateCapabilityParams>,
    cashapp_payments: Option<UpdateCapabilityParams>,
    eps_payments: Option<UpdateCapabilityParams>,
    fpx_payments: Option<UpdateCapabilityParams>,
    gb_bank_transfer_payments: Option<UpdateCapabilityParams>,
    grabpay_payments: Option<UpdateCapabilityParams>,
    ideal_payments: Option<UpdateCapabilityParams>,
    jcb_payments: Option<UpdateCapabilityParams>,
    jp_bank_transfer_payments: Option<UpdateCapabilityParams>,
    kakao_pay_payments: Option<UpdateCapabilityParams>,
    klarna_payments: Option<UpdateCapabilityParams>,
    konbini_payments: Option<UpdateCapabilityParams>,
    kr_card_payments: Option<UpdateCapabilityParams>,
    link_payments: Option<UpdateCapabilityParams>,
    mobilepay_payments: Option<UpdateCapabilityParams>,
    multibanco_payments: Option<UpdateCapabilityParams>,
    mx_bank_transfer_payments: Option<UpdateCapabilityParams>,
    naver_pay_payments: Option<UpdateCapabilityParams>,
    oxxo_payments: Option<UpdateCapabilityParams>,
    p24_payments: Option<UpdateCapabilityParams>,
    pay_by_bank_payments: Option<UpdateCapabilityParams>,
    payco_payments: Option<UpdateCapabilityParams>,
    paynow_payments: Option<UpdateCapabilityParams>,
    promptpay_payments: Option<UpdateCapabilityParams>,
    revolut_pay_payments: Option<UpdateCapabilityParams>,
    samsung_pay_payments: Option<UpdateCapabilityParams>,
    satispay_payments: Option<UpdateCapabilityParams>,
    sepa_bank_transfer_payments: Option<UpdateCapabilityParams>,
    sepa_debit_payments: Option<UpdateCapabilityParams>,
    sequra_payments: Option<UpdateCapabilityParams>,
    sunbit_payments: Option<UpdateCapabilityParams>,
    swish_payments: Option<UpdateCapabilityParams>,
    twint_payments: Option<UpdateCapabilityParams>,
    us_bank_transfer_payments: Option<UpdateCapabilityParams>,
    zip_payments: Option<UpdateCapabilityParams>,
}

/// Public support contact.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateMerchantSupportParams {
    address: Option<UpdateIdentityAddressParams>,
    email: Option<String>,
    phone: Option<String>,
    url: Option<String>,
}

/// Configuration of an account as a recipient of your transfers and payouts.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateRecipientParams {
    /// Whether the configuration is applied. `false` removes it.
    applied: Option<bool>,
    capabilities: Option<UpdateRecipientCapabilitiesParams>,
}

/// Ways to be paid that the recipient requests. Each becomes active once its requirements are met.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateRecipientCapabilitiesParams {
    bank_accounts: Option<UpdateBankAccountsParams>,
    cards: Option<UpdateCapabilityParams>,
    stripe_balance: Option<UpdateRecipientStripeBalanceParams>,
}

/// Bank transfers to a recipient, by network.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateBankAccountsParams {
    ach: Option<UpdateCapabilityParams>,
    fedwire: Option<UpdateCapabilityParams>,
    fps: Option<UpdateCapabilityParams>,
    local: Option<UpdateCapabilityParams>,
    rtp: Option<UpdateCapabilityParams>,
    sepa: Option<UpdateCapabilityParams>,
    swift: Option<UpdateCapabilityParams>,
}

/// Capabilities of a recipient's Stripe balance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateRecipientStripeBalanceParams {
    stripe_transfers: Option<UpdateCapabilityParams>,
}

/// Defaults for all configurations of an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateDefaultsParams {
    currency: Option<Currency>,
    /// Preferred languages, in order of preference.
    locales: Option<Vec<Locale>>,
    /// Default payout method by currency.
    payout_methods: Option<BTreeMap<String, String>>,
    profile: Option<ProfileParams>,
    responsibilities: Option<ResponsibilitiesParams>,
}

/// Legal identity of an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIdentityParams {
    attestations: Option<UpdateAttestationsParams>,
    business_details: Option<UpdateBusinessDetailsParams>,
    country: Option<String>,
    entity_type: Option<EntityType>,
    individual: Option<UpdateIndividualParams>,
}

/// Declarations about the persons of an account, and acceptance of the terms of service.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateAttestationsParams {
    directorship_declaration: Option<AttestationParams>,
    ownership_declaration: Option<AttestationParams>,
    persons_provided: Option<PersonsProvidedParams>,
    representative_declaration: Option<AttestationParams>,
    terms_of_service: Option<UpdateTermsOfServiceParams>,
}

/// Acceptance of Stripe's terms of service.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateTermsOfServiceParams {
    account: Option<AttestationParams>,
    crypto_money_manager: Option<AttestationParams>,
    money_manager: Option<AttestationParams>,
}

/// Legal details of a business: names, addresses, numbers and documents.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateBusinessDetailsParams {
    /// Addresses other than the main address.
    additional_addresses: Option<Vec<AdditionalBusinessAddressParams>>,
    address: Option<UpdateIdentityAddressParams>,
    annual_revenue: Option<AnnualRevenueParams>,
    documents: Option<UpdateBusinessDocumentsParams>,
    /// Estimated number of workers.
    estimated_worker_count: Option<i64>,
    /// Official identification numbers, such as a tax id.
    id_numbers: Option<Vec<BusinessIdNumberParams>>,
    monthly_estimated_revenue: Option<MonthlyEstimatedRevenueParams>,
    phone: Option<String>,
    /// Legal name.
    registered_name: Option<String>,
    registration_date: Option<CalendarDateParams>,
    script_addresses: Option<UpdateScriptAddressesParams>,
    script_names: Option<BusinessScriptNamesParams>,
    structure: Option<Structure>,
}

/// Documents of a business, as uploaded files.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateBusinessDocumentsParams {
    bank_account_ownership_verification: Option<DocumentFilesParams>,
    company_license: Option<DocumentFilesParams>,
    company_memorandum_of_association: Option<DocumentFilesParams>,
    company_ministerial_decree: Option<DocumentFilesParams>,
    company_registration_verification: Option<DocumentFilesParams>,
    company_tax_id_verification: Option<DocumentFilesParams>,
    primary_verification: Option<UpdateDocumentSidesParams>,
    proof_of_address: Option<DocumentFilesParams>,
    proof_of_registration: Option<SignedDocumentParams>,
    proof_of_ultimate_beneficial_ownership: Option<SignedDocumentParams>,
}

/// Details of an account holder of type [`EntityType::Individual`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateIndividualParams {
    /// Addresses other than the main address.
    additional_addresses: Option<Vec<UpdateAdditionalPersonAddressParams>>,
    /// Former names and aliases.
    additional_names: Option<Vec<AdditionalNameParams>>,
    address: Option<UpdateIdentityAddressParams>,
    date_of_birth: Option<CalendarDateParams>,
    documents: Option<UpdatePersonDocumentsParams>,
    email: Option<String>,
    /// First name.
    given_name: Option<String>,
    /// Official identification numbers, such as a tax id.
    id_numbers: Option<Vec<PersonIdNumberParams>>,
    legal_gender: Option<LegalGender>,
    metadata: Option<MetadataUpdate>,
    /// Two-letter codes of the countries of citizenship.
    nationalities: Option<Vec<String>>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    relationship: Option<RelationshipParams>,
    script_addresses: Option<UpdateScriptAddressesParams>,
    script_names: Option<PersonScriptNamesParams>,
    /// Family name.
    surname: Option<String>,
}
