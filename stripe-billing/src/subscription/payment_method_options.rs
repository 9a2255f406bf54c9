//! Options by payment method.

use stripe_core::{Address, Clearable, StripeEnum, StripeObject, StripeParams, Timestamp};

/// Options for pre-authorized debits in Canada.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AcssDebit {
    pub mandate_options: Option<AcssDebitMandateOptions>,
    pub verification_method: Option<VerificationMethod>,
}

/// Mandate options for pre-authorized debits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AcssDebitMandateOptions {
    pub transaction_type: Option<TransactionType>,
}

/// Kind of account that the customer has.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TransactionType {
    Business,
    Personal,
    Unknown(String),
}

/// Method of verifying a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum VerificationMethod {
    /// Instant verification if the bank supports it, and microdeposits otherwise.
    Automatic,
    /// Instant verification through the bank.
    Instant,
    /// Small deposits whose amounts the customer confirms.
    Microdeposits,
    Unknown(String),
}

/// Options for Bancontact.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {
    pub preferred_language: PreferredLanguage,
}

/// Language of the authorization page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PreferredLanguage {
    /// German.
    De,
    /// English.
    En,
    /// French.
    Fr,
    /// Dutch.
    Nl,
    Unknown(String),
}

/// Options for Billie.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Billie {
    pub company_details: Option<CompanyDetails>,
}

/// Details of the company that pays.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompanyDetails {
    pub registered_address: Option<Address>,
    /// Official name, as in the company register.
    pub registered_name: Option<String>,
    /// Identifier that the company register assigned.
    pub registration_number: Option<String>,
    pub registration_type: Option<RegistrationType>,
    /// VAT number.
    pub vat: Option<String>,
}

/// Kind of registration number, by country.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RegistrationType {
    ChEin,
    DeHrb,
    DkCvr,
    EsCif,
    FiTunnus,
    FrSiren,
    FrSiret,
    ItRea,
    NlKvk,
    NoOrgNumber,
    NoPno,
    SeOrgNumber,
    SePno,
    UkCrn,
    Unknown(String),
}

/// Options for BLIK.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Blik {
    pub mandate_options: Option<BlikMandateOptions>,
}

/// Mandate options for BLIK.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BlikMandateOptions {
    /// Date after which no payments are collected.
    pub expires_at: Option<Timestamp>,
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    pub mandate_options: Option<CardMandateOptions>,
    pub network: Option<Network>,
    pub request_three_d_secure: Option<RequestThreeDSecure>,
}

/// Mandate of a card, as required in India.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardMandateOptions {
    /// Amount in the smallest currency unit.
    pub amount: Option<i64>,
    pub amount_type: Option<AmountType>,
    /// Description shown to the customer, at most 200 characters.
    pub description: Option<String>,
}

/// Type of mandate amount: fixed or maximum.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountType {
    /// Exact amount of each payment.
    Fixed,
    /// Maximum amount of each payment.
    Maximum,
    Unknown(String),
}

/// Card network.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Network {
    Amex,
    CartesBancaires,
    Diners,
    Discover,
    EftposAu,
    Girocard,
    Interac,
    Jcb,
    Link,
    Mastercard,
    Unionpay,
    /// The network is unknown to Stripe.
    Unknown,
    Visa,
    Unrecognized(String),
}

/// Use of 3D Secure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestThreeDSecure {
    /// 3D Secure is requested if the card supports it.
    Any,
    /// 3D Secure is requested if risk rules or regulations require it.
    Automatic,
    /// 3D Secure is always requested, with a challenge if possible.
    Challenge,
    Unknown(String),
}

/// Options for bank transfers.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerBalance {
    pub bank_transfer: Option<BankTransfer>,
    /// Type of funding for a customer balance. Always `bank_transfer`.
    pub funding_type: Option<FundingType>,
}

/// Type of bank transfer, with its options.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BankTransfer {
    pub eu_bank_transfer: Option<EuBankTransfer>,
    /// Kind of bank transfer, such as `eu_bank_transfer`.
    pub r#type: Option<String>,
}

/// Bank transfers in the European Union.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EuBankTransfer {
    pub country: Country,
}

/// Country of the bank account, which determines the format of its number.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Country {
    /// Belgium.
    #[stripe_enum(rename = "BE")]
    Be,
    /// Germany.
    #[stripe_enum(rename = "DE")]
    De,
    /// Spain.
    #[stripe_enum(rename = "ES")]
    Es,
    /// France.
    #[stripe_enum(rename = "FR")]
    Fr,
    /// Ireland.
    #[stripe_enum(rename = "IE")]
    Ie,
    /// The Netherlands.
    #[stripe_enum(rename = "NL")]
    Nl,
    Unknown(String),
}

/// Funding source of a balance.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FundingType {
    BankTransfer,
    Unknown(String),
}

/// Options for Konbini. None exist so far.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Konbini {}

/// Options for PayTo.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Payto {
    pub mandate_options: Option<PaytoMandateOptions>,
}

/// Mandate options for PayTo.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaytoMandateOptions {
    /// Maximum amount in the smallest currency unit. Absent if there is no limit.
    pub amount: Option<i64>,
    pub amount_type: Option<AmountType>,
    pub purpose: Option<Purpose>,
}

/// Purpose of the payments.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Purpose {
    DependantSupport,
    Government,
    Loan,
    Mortgage,
    Other,
    Pension,
    Personal,
    Retail,
    Salary,
    Tax,
    Utility,
    Unknown(String),
}

/// Options for Pix.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pix {
    /// Seconds within which the customer must pay.
    pub expires_after_seconds: Option<i64>,
    pub mandate_options: Option<PixMandateOptions>,
}

/// Mandate for recurring Pix payments.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PixMandateOptions {
    /// Amount in the smallest currency unit.
    pub amount: Option<i64>,
    pub amount_includes_iof: Option<AmountIncludesIof>,
    /// Last day of the mandate, `YYYY-MM-DD`.
    pub end_date: Option<String>,
    pub payment_schedule: Option<PaymentSchedule>,
}

/// Controls whether the amount includes the tax on financial operations (IOF).
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountIncludesIof {
    Always,
    Never,
    Unknown(String),
}

/// Interval between payments.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentSchedule {
    Halfyearly,
    Monthly,
    Quarterly,
    Weekly,
    Yearly,
    Unknown(String),
}

/// Options for SEPA Direct Debit. None exist so far.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {}

/// Options for UPI.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Upi {
    pub mandate_options: Option<UpiMandateOptions>,
}

/// Mandate options for UPI.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UpiMandateOptions {
    /// Amount in the smallest currency unit.
    pub amount: Option<i64>,
    pub amount_type: Option<AmountType>,
    /// Description shown to the customer, at most 20 characters.
    pub description: Option<String>,
    /// Date after which no payments are collected.
    pub end_date: Option<Timestamp>,
}

/// Options for ACH Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankAccount {
    pub financial_connections: Option<FinancialConnections>,
    pub verification_method: Option<VerificationMethod>,
}

/// Options for connecting the customer's bank account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialConnections {
    pub filters: Option<Filters>,
    /// Account data that you ask the customer for permission to access.
    pub permissions: Option<Vec<Permission>>,
    /// Account data that is retrieved as soon as the account is linked.
    pub prefetch: Option<Vec<Prefetch>>,
}

/// Filter for the accounts that customers can choose from.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Filters {
    /// Kinds of account. Default: checking and savings accounts.
    pub account_subcategories: Option<Vec<AccountSubcategory>>,
}

/// Type of bank account: checking or savings.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountSubcategory {
    Checking,
    Savings,
    Unknown(String),
}

/// Account data that you ask the customer for permission to access.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Permission {
    Balances,
    Ownership,
    PaymentMethod,
    Transactions,
    Unknown(String),
}

/// Account data that is retrieved as soon as the account is linked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Prefetch {
    Balances,
    Ownership,
    Transactions,
    Unknown(String),
}

/// Options for pre-authorized debits in Canada.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AcssDebitParams {
    mandate_options: Option<AcssDebitMandateOptionsParams>,
    verification_method: Option<VerificationMethod>,
}

/// Mandate options for pre-authorized debits.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AcssDebitMandateOptionsParams {
    transaction_type: Option<TransactionType>,
}

/// Options for Bancontact.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BancontactParams {
    preferred_language: Option<PreferredLanguage>,
}

/// Options for Billie.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillieParams {
    company_details: Option<Clearable<CompanyDetailsParams>>,
}

/// Details of the company that pays.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyDetailsParams {
    registered_address: Option<Clearable<Address>>,
    /// Official name, as in the company register.
    registered_name: Option<String>,
    /// Identifier that the company register assigned.
    registration_number: Option<String>,
    registration_type: Option<Clearable<RegistrationType>>,
    /// VAT number.
    vat: Option<String>,
}

/// Options for BLIK.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BlikParams {
    mandate_options: Option<BlikMandateOptionsParams>,
}

/// Mandate options for BLIK.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BlikMandateOptionsParams {
    /// Date after which no payments are collected.
    expires_at: Option<Timestamp>,
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    mandate_options: Option<CardMandateOptionsParams>,
    network: Option<Network>,
    request_three_d_secure: Option<RequestThreeDSecure>,
}

/// Mandate of a card, as required in India.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardMandateOptionsParams {
    /// Amount in the smallest currency unit.
    amount: Option<i64>,
    amount_type: Option<AmountType>,
    /// Description shown to the customer, at most 200 characters.
    description: Option<String>,
}

/// Options for bank transfers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerBalanceParams {
    bank_transfer: Option<BankTransferParams>,
    /// Type of funding for a customer balance. Always `bank_transfer`.
    funding_type: Option<String>,
}

/// Type of bank transfer, with its options.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BankTransferParams {
    eu_bank_transfer: Option<EuBankTransferParams>,
    /// Kind of bank transfer, such as `eu_bank_transfer`.
    r#type: Option<String>,
}

/// Bank transfers in the European Union.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EuBankTransferParams {
    country: String,
}

/// Options for Konbini. None exist so far.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KonbiniParams {}

/// Options for PayTo.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaytoParams {
    mandate_options: Option<PaytoMandateOptionsParams>,
}

/// Mandate options for PayTo.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaytoMandateOptionsParams {
    /// Maximum amount in the smallest currency unit. Default: no limit.
    amount: Option<i64>,
    purpose: Option<Purpose>,
}

/// Options for Pix.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PixParams {
    /// Seconds within which the customer must pay.
    expires_after_seconds: Option<i64>,
    mandate_options: Option<PixMandateOptionsParams>,
}

/// Mandate for recurring Pix payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PixMandateOptionsParams {
    /// Amount in the smallest currency unit.
    amount: Option<i64>,
    amount_includes_iof: Option<AmountIncludesIof>,
    /// Last day of the mandate, `YYYY-MM-DD`.
    end_date: Option<String>,
    payment_schedule: Option<PaymentSchedule>,
}

/// Options for SEPA Direct Debit. None exist so far.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitParams {}

/// Options for UPI.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpiParams {
    mandate_options: Option<UpiMandateOptionsParams>,
}

/// Mandate options for UPI.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpiMandateOptionsParams {
    /// Amount in the smallest currency unit.
    amount: Option<i64>,
    amount_type: Option<AmountType>,
    /// Description shown to the customer, at most 20 characters.
    description: Option<String>,
    /// Date after which no payments are collected.
    end_date: Option<Timestamp>,
}

/// Options for ACH Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountParams {
    financial_connections: Option<FinancialConnectionsParams>,
    verification_method: Option<VerificationMethod>,
}

/// Options for connecting the customer's bank account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FinancialConnectionsParams {
    filters: Option<FiltersParams>,
    /// Account data that you ask the customer for permission to access.
    permissions: Option<Vec<Permission>>,
    /// Account data that is retrieved as soon as the account is linked.
    prefetch: Option<Vec<Prefetch>>,
}

/// Filter for the accounts that customers can choose from.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FiltersParams {
    /// Kinds of account. Default: checking and savings accounts.
    account_subcategories: Option<Vec<AccountSubcategory>>,
}
