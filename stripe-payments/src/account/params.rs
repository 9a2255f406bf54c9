//! Parameters of the operations on accounts.

use serde::{Serialize, Serializer};
use stripe_core::descriptor::{Described, Shape, UnionDescriptor};
use stripe_core::ids::{FileId, PersonId, TokenId};
use stripe_core::{
    Address, Clearable, Currency, Metadata, MetadataUpdate, Range, Secret, StripeEnum,
    StripeParams, Timestamp,
};

pub use crate::person::{FilesParams, VerificationParams as IndividualVerificationParams};

use super::{
    BusinessType, CreateSettingsParams, DobParams, JapaneseAddress, LossesPayments,
    MinorityOwnedBusinessDesignation, OwnershipExemptionReason, PoliticalExposure,
    RequirementCollection, SettingsParams, StripeDashboardType, Structure,
};
use crate::external_account::{ExternalAccountParams, Named};

/// Parameters for [`Account::create`](super::Account::create).
///
/// ```
/// use stripe_core::encoding::form;
/// use stripe_payments::AccountCreateParams;
/// use stripe_payments::account::{CapabilitiesParams, ControllerParams, StripeDashboardType};
///
/// let dashboard = ControllerParams::new().stripe_dashboard(StripeDashboardType::Express);
/// let params = AccountCreateParams::new()
///     .country("DE")
///     .controller(dashboard)
///     .capabilities(CapabilitiesParams::new().card_payments(true).transfers(true));
/// assert_eq!(
///     form::to_string(&params)?,
///     "capabilities[card_payments][requested]=true&capabilities[transfers][requested]=true\
///      &controller[stripe_dashboard][type]=express&country=DE",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountCreateParams {
    /// A token of Stripe.js in place of what describes the holder, so that it does not pass through
    /// your server.
    account_token: Option<TokenId>,
    business_profile: Option<BusinessProfileParams>,
    business_type: Option<BusinessType>,
    /// Required if the account has no dashboard of Stripe's.
    capabilities: Option<CapabilitiesParams>,
    /// The business, whatever `business_type` is.
    company: Option<CompanyParams>,
    /// Cannot be combined with `type`, which it has replaced.
    controller: Option<ControllerParams>,
    country: Option<String>,
    default_currency: Option<Currency>,
    documents: Option<CreateDocumentsParams>,
    /// Of the holder, for you to recognize the account. If your platform collects the requirements,
    /// Stripe does not write to it without your consent.
    email: Option<String>,
    /// For payouts.
    external_account: Option<CreateExternalAccountParams>,
    groups: Option<GroupsParams>,
    /// The holder, if `business_type` is [`BusinessType::Individual`].
    individual: Option<CreateIndividualParams>,
    metadata: Option<Clearable<Metadata>>,
    settings: Option<CreateSettingsParams>,
    /// Only if your platform collects the requirements.
    tos_acceptance: Option<TosAcceptanceParams>,
    /// Cannot be combined with `controller`, which has replaced it.
    r#type: Option<CreateAccountType>,
}

/// The business, as customers and Stripe see it.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BusinessProfileParams {
    /// Revenue of the preceding fiscal year, before costs.
    annual_revenue: Option<AnnualRevenueParams>,
    /// Upper bound of the number of people who work for the business.
    estimated_worker_count: Option<i64>,
    /// Merchant category code, by which card networks classify businesses.
    mcc: Option<String>,
    /// By whom the business is owned.
    minority_owned_business_designation: Option<Vec<MinorityOwnedBusinessDesignation>>,
    /// In Brazil and India.
    monthly_estimated_revenue: Option<MonthlyEstimatedRevenueParams>,
    /// Shown to customers.
    name: Option<String>,
    /// Description of what is sold, for Stripe's review. Not shown to customers.
    product_description: Option<String>,
    /// Page with the terms that the Act on Specified Commercial Transactions asks for, in Japan.
    specified_commercial_transactions_act_url: Option<Clearable<String>>,
    /// Where customers can write to.
    support_address: Option<Address>,
    /// Where customers can write to.
    support_email: Option<String>,
    /// Where customers can call.
    support_phone: Option<String>,
    /// Where customers find help.
    support_url: Option<Clearable<String>>,
    /// The public website.
    url: Option<String>,
}

/// Revenue of a fiscal year.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AnnualRevenueParams {
    /// Amount in the smallest currency unit, not negative.
    amount: i64,
    currency: Currency,
    /// The last day of the year, such as `2025-12-31`.
    fiscal_year_end: String,
}

/// Revenue that a business expects in a month.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MonthlyEstimatedRevenueParams {
    /// Amount in the smallest currency unit, not negative.
    amount: i64,
    currency: Currency,
}

/// Capabilities to request; most are payment methods that the account is to accept. Each takes
/// `true` or `false` as well.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilitiesParams {
    /// Pre-authorized debits in Canada.
    acss_debit_payments: Option<CapabilityParams>,
    affirm_payments: Option<CapabilityParams>,
    afterpay_clearpay_payments: Option<CapabilityParams>,
    alma_payments: Option<CapabilityParams>,
    amazon_pay_payments: Option<CapabilityParams>,
    /// Distribution of the platform's apps to other accounts.
    app_distribution: Option<CapabilityParams>,
    /// BECS direct debits in Australia.
    au_becs_debit_payments: Option<CapabilityParams>,
    /// Bacs direct debits in the United Kingdom.
    bacs_debit_payments: Option<CapabilityParams>,
    bancontact_payments: Option<CapabilityParams>,
    /// Bank transfers to the cash balance of a customer.
    bank_transfer_payments: Option<CapabilityParams>,
    billie_payments: Option<CapabilityParams>,
    bizum_payments: Option<CapabilityParams>,
    blik_payments: Option<CapabilityParams>,
    /// Repeated payments by BLIK.
    blik_recurring_payments: Option<CapabilityParams>,
    boleto_payments: Option<CapabilityParams>,
    card_issuing: Option<CapabilityParams>,
    /// Payments by credit and debit card.
    card_payments: Option<CapabilityParams>,
    /// Payments in euros by the French cards of that network.
    cartes_bancaires_payments: Option<CapabilityParams>,
    cashapp_payments: Option<CapabilityParams>,
    crypto_payments: Option<CapabilityParams>,
    eps_payments: Option<CapabilityParams>,
    fpx_payments: Option<CapabilityParams>,
    /// Bank transfers in pounds to the cash balance of a customer.
    gb_bank_transfer_payments: Option<CapabilityParams>,
    giropay_payments: Option<CapabilityParams>,
    grabpay_payments: Option<CapabilityParams>,
    ideal_payments: Option<CapabilityParams>,
    /// Payments in India in other currencies than rupees.
    india_international_payments: Option<CapabilityParams>,
    /// Payments in yen by JCB cards, in Japan.
    jcb_payments: Option<CapabilityParams>,
    /// Bank transfers in yen to the cash balance of a customer.
    jp_bank_transfer_payments: Option<CapabilityParams>,
    kakao_pay_payments: Option<CapabilityParams>,
    klarna_payments: Option<CapabilityParams>,
    konbini_payments: Option<CapabilityParams>,
    /// Payments by Korean cards.
    kr_card_payments: Option<CapabilityParams>,
    /// Payments of an account from before there was a capability for each payment method.
    legacy_payments: Option<CapabilityParams>,
    link_payments: Option<CapabilityParams>,
    mb_way_payments: Option<CapabilityParams>,
    mobilepay_payments: Option<CapabilityParams>,
    multibanco_payments: Option<CapabilityParams>,
    /// Bank transfers in pesos to the cash balance of a customer.
    mx_bank_transfer_payments: Option<CapabilityParams>,
    naver_pay_payments: Option<CapabilityParams>,
    /// BECS direct debits in New Zealand.
    nz_bank_account_becs_debit_payments: Option<CapabilityParams>,
    oxxo_payments: Option<CapabilityParams>,
    p24_payments: Option<CapabilityParams>,
    pay_by_bank_payments: Option<CapabilityParams>,
    payco_payments: Option<CapabilityParams>,
    paynow_payments: Option<CapabilityParams>,
    paypay_payments: Option<CapabilityParams>,
    payto_payments: Option<CapabilityParams>,
    pix_payments: Option<CapabilityParams>,
    promptpay_payments: Option<CapabilityParams>,
    revolut_pay_payments: Option<CapabilityParams>,
    samsung_pay_payments: Option<CapabilityParams>,
    satispay_payments: Option<CapabilityParams>,
    scalapay_payments: Option<CapabilityParams>,
    /// Bank transfers in euros to the cash balance of a customer.
    sepa_bank_transfer_payments: Option<CapabilityParams>,
    /// SEPA direct debits in euros.
    sepa_debit_payments: Option<CapabilityParams>,
    sequra_payments: Option<CapabilityParams>,
    sofort_payments: Option<CapabilityParams>,
    sunbit_payments: Option<CapabilityParams>,
    swish_payments: Option<CapabilityParams>,
    /// Forms 1099-K for the tax office of the USA.
    tax_reporting_us_1099_k: Option<CapabilityParams>,
    /// Forms 1099-MISC for the tax office of the USA.
    tax_reporting_us_1099_misc: Option<CapabilityParams>,
    /// Transfers of money from the platform to the account.
    transfers: Option<CapabilityParams>,
    /// Bank accounts of Treasury.
    treasury: Option<CapabilityParams>,
    twint_payments: Option<CapabilityParams>,
    upi_payments: Option<CapabilityParams>,
    /// Debits of bank accounts in the USA.
    us_bank_account_ach_payments: Option<CapabilityParams>,
    /// Bank transfers in dollars to the cash balance of a customer.
    us_bank_transfer_payments: Option<CapabilityParams>,
    wero_payments: Option<CapabilityParams>,
    zip_payments: Option<CapabilityParams>,
}

/// Request for a capability.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CapabilityParams {
    /// Requests the capability, or gives it up. It becomes active when what it requires is provided
    /// and verified.
    requested: Option<bool>,
}

impl From<bool> for CapabilityParams {
    fn from(requested: bool) -> Self {
        Self::new().requested(requested)
    }
}

/// The business behind an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyParams {
    address: Option<Address>,
    /// The address in kana, in Japan.
    address_kana: Option<JapaneseAddress>,
    /// The address in kanji, in Japan.
    address_kanji: Option<JapaneseAddress>,
    /// Where the business is administered.
    administrative_address: Option<Address>,
    /// Set it to `true` when you have created a person for each director. Stripe does not do so.
    directors_provided: Option<bool>,
    /// Statement that what is known of the directors is right.
    directorship_declaration: Option<DeclarationParams>,
    /// Set it to `true` when you have created a person for each executive.
    executives_provided: Option<bool>,
    /// Number of the license to export, in India.
    export_license_id: Option<String>,
    /// Purpose of exports, in India.
    export_purpose_code: Option<String>,
    /// Legal name.
    name: Option<String>,
    /// Legal name in kana, in Japan.
    name_kana: Option<String>,
    /// Legal name in kanji, in Japan.
    name_kanji: Option<String>,
    /// Set it to `true` when you have created a person for each owner.
    owners_provided: Option<bool>,
    /// Statement that what is known of the owners is right.
    ownership_declaration: Option<DeclarationParams>,
    ownership_exemption_reason: Option<Clearable<OwnershipExemptionReason>>,
    /// For verification.
    phone: Option<String>,
    /// Where the business really operates.
    physical_address: Option<Address>,
    /// Where the business mainly operates.
    principal_place_of_business: Option<Address>,
    registration_date: Option<Clearable<RegistrationDateParams>>,
    /// Number in the register of companies, where it is not the tax number.
    registration_number: Option<String>,
    /// Statement that the representative may represent the business.
    representative_declaration: Option<DeclarationParams>,
    structure: Option<Clearable<Structure>>,
    /// Tax number, such as the EIN in the USA. To change it, the account must accept the terms of
    /// service again.
    tax_id: Option<Secret>,
    /// Court or office where the business is registered, in Germany.
    tax_id_registrar: Option<String>,
    /// VAT number.
    vat_id: Option<String>,
    verification: Option<CompanyVerificationParams>,
}

/// A statement, with the circumstances in which it was made.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeclarationParams {
    /// Time of the statement.
    date: Option<Timestamp>,
    /// Address from which it was made.
    ip: Option<String>,
    /// The browser in which it was made.
    user_agent: Option<String>,
}

/// Day on which a business was founded or registered.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RegistrationDateParams {
    day: i64,
    month: i64,
    /// Four digits.
    year: i64,
}

/// Verification of a business.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyVerificationParams {
    document: Option<CompanyDocumentParams>,
}

/// A document in files that were uploaded with the purpose `additional_verification`: JPEG, PNG or
/// PDF, in color, up to 10 MB and 8,000 pixels in width and height.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CompanyDocumentParams {
    back: Option<FileId>,
    front: Option<FileId>,
}

/// Division of fees, liability and dashboard access between Stripe and the platform.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ControllerParams {
    fees: Option<FeesParams>,
    losses: Option<LossesParams>,
    /// Default: [`RequirementCollection::Stripe`].
    requirement_collection: Option<RequirementCollection>,
    stripe_dashboard: Option<StripeDashboardParams>,
}

/// Stripe's fees.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FeesParams {
    /// Default: [`CreateFeesPayer::Account`].
    payer: Option<CreateFeesPayer>,
}

/// Payer of Stripe's fees for direct charges. The platform always pays those for other charges.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateFeesPayer {
    Account,
    /// The platform.
    Application,
    Unknown(String),
}

impl From<CreateFeesPayer> for FeesParams {
    fn from(payer: CreateFeesPayer) -> Self {
        Self::new().payer(payer)
    }
}

/// Losses of an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LossesParams {
    /// Default: [`LossesPayments::Stripe`]. [`LossesPayments::Application`] asks for
    /// [`CreateFeesPayer::Application`].
    payments: Option<LossesPayments>,
}

impl From<LossesPayments> for LossesParams {
    fn from(payments: LossesPayments) -> Self {
        Self::new().payments(payments)
    }
}

/// Access to a dashboard of Stripe's.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StripeDashboardParams {
    /// Default: [`StripeDashboardType::Full`].
    r#type: Option<StripeDashboardType>,
}

impl From<StripeDashboardType> for StripeDashboardParams {
    fn from(dashboard: StripeDashboardType) -> Self {
        Self::new().r#type(dashboard)
    }
}

/// Documents that a requirement of a new account asks for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateDocumentsParams {
    /// Statement or check of the bank account for payouts, with the last four digits of its number.
    bank_account_ownership_verification: Option<FilesParams>,
    /// License to operate.
    company_license: Option<FilesParams>,
    /// Memorandum or articles of association.
    company_memorandum_of_association: Option<FilesParams>,
    /// Decree by which the business was made legal, in some countries.
    company_ministerial_decree: Option<FilesParams>,
    /// Registration with the local authorities.
    company_registration_verification: Option<FilesParams>,
    /// Proof of the tax number.
    company_tax_id_verification: Option<FilesParams>,
    proof_of_address: Option<FilesParams>,
    proof_of_business_presence: Option<FilesParams>,
    proof_of_ultimate_beneficial_ownership: Option<SignedFilesParams>,
}

/// The pages of a document, and who signed it.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SignedFilesParams {
    /// Files that were uploaded with the purpose `account_requirement`.
    files: Option<Vec<FileId>>,
    signer: Option<SignerParams>,
}

/// The signer of a document.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SignerParams {
    person: Option<PersonId>,
}

/// A bank account for the payouts of a new account: a token for it, or its data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreateExternalAccountParams {
    /// A token of Stripe.js for a bank account or a debit card, so that the numbers do not pass
    /// through your server. It can be used once.
    Token(String),
    BankAccount(CreateBankAccountParams),
}

impl From<&str> for CreateExternalAccountParams {
    fn from(token: &str) -> Self {
        Self::Token(token.to_owned())
    }
}

impl From<String> for CreateExternalAccountParams {
    fn from(token: String) -> Self {
        Self::Token(token)
    }
}

impl From<CreateBankAccountParams> for CreateExternalAccountParams {
    fn from(bank_account: CreateBankAccountParams) -> Self {
        Self::BankAccount(bank_account)
    }
}

impl Serialize for CreateExternalAccountParams {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Token(token) => token.serialize(serializer),
            Self::BankAccount(params) => {
                Named { object: "bank_account", params }.serialize(serializer)
            }
        }
    }
}

impl Described for CreateExternalAccountParams {
    const SHAPE: Shape = Shape::Union(|| {
        const {
            &UnionDescriptor::new(
                "object",
                &[("token", String::SHAPE), ("bank_account", CreateBankAccountParams::SHAPE)],
            )
        }
    });
}

/// The data of a bank account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateBankAccountParams {
    /// Number of a checking account, or IBAN.
    account_number: Secret,
    country: String,
    /// One in which Stripe pays out in that country.
    currency: Currency,
    /// The person or business that owns the bank account.
    account_holder_name: Option<String>,
    /// `individual` or `company`.
    account_holder_type: Option<String>,
    /// Sort code or other number of the bank; in the USA that for ACH, not for wires. Not needed with
    /// an IBAN.
    routing_number: Option<String>,
}

/// Groups that an account is in.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GroupsParams {
    /// Group by which your platform prices payments.
    payments_pricing: Option<Clearable<String>>,
}

/// The holder of an account, if that is a person.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CreateIndividualParams {
    address: Option<Address>,
    /// The address in kana, in Japan.
    address_kana: Option<JapaneseAddress>,
    /// The address in kanji, in Japan.
    address_kanji: Option<JapaneseAddress>,
    dob: Option<Clearable<DobParams>>,
    email: Option<String>,
    /// Given name.
    first_name: Option<String>,
    /// Given name in kana, in Japan.
    first_name_kana: Option<String>,
    /// Given name in kanji, in Japan.
    first_name_kanji: Option<String>,
    /// Other names under which the person is known.
    full_name_aliases: Option<Clearable<Vec<String>>>,
    /// `male` or `female`.
    gender: Option<String>,
    /// Number of an identity document, such as the Social Security number in the USA, or a token of
    /// Stripe.js for it.
    id_number: Option<Secret>,
    /// A second number, such as the laser code of a card in Thailand, or a token of Stripe.js for it.
    id_number_secondary: Option<Secret>,
    /// Family name.
    last_name: Option<String>,
    /// Family name in kana, in Japan.
    last_name_kana: Option<String>,
    /// Family name in kanji, in Japan.
    last_name_kanji: Option<String>,
    /// Family name at birth.
    maiden_name: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<IndividualRelationshipParams>,
    /// The last four digits of the Social Security number, in the USA.
    ssn_last_4: Option<Secret>,
    verification: Option<IndividualVerificationParams>,
}

/// Relation of an account's holder to the business.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualRelationshipParams {
    /// Member of the governing board.
    director: Option<bool>,
    /// Has considerable responsibility to manage the business.
    executive: Option<bool>,
    /// Owns a part.
    owner: Option<bool>,
    /// The part that the person owns, in percent: 0 to 100.
    percent_ownership: Option<Clearable<f64>>,
    /// Position, such as `CEO`.
    title: Option<String>,
}

/// Acceptance of Stripe's service agreement by the holder of an account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TosAcceptanceParams {
    /// When the holder agreed.
    date: Option<Timestamp>,
    /// Address from which it was accepted.
    ip: Option<String>,
    /// `full`, the default, or `recipient` for an account that only receives transfers.
    service_agreement: Option<String>,
    /// The browser in which it was accepted.
    user_agent: Option<String>,
}

/// Kind of a new account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateAccountType {
    /// Without a dashboard of Stripe's: the platform does all.
    Custom,
    /// With the express dashboard.
    Express,
    /// With the full dashboard.
    Standard,
    Unknown(String),
}

/// Parameters for [`Account::update`](super::Account::update). Fields that are not set do not change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountUpdateParams {
    /// A token of Stripe.js in place of what describes the holder, so that it does not pass through
    /// your server.
    account_token: Option<TokenId>,
    business_profile: Option<BusinessProfileParams>,
    business_type: Option<BusinessType>,
    capabilities: Option<CapabilitiesParams>,
    /// The business, whatever `business_type` is.
    company: Option<CompanyParams>,
    default_currency: Option<Currency>,
    documents: Option<DocumentsParams>,
    /// Of the holder, for you to recognize the account. If your platform collects the requirements,
    /// Stripe does not write to it without your consent.
    email: Option<String>,
    /// Replaces the default one of its currency, which is deleted. To add one and keep the others, use
    /// [`Account::create_external_account`](super::Account::create_external_account).
    external_account: Option<Clearable<ExternalAccountParams>>,
    groups: Option<GroupsParams>,
    /// The holder, if `business_type` is [`BusinessType::Individual`].
    individual: Option<IndividualParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    settings: Option<SettingsParams>,
    /// Only if your platform collects the requirements.
    tos_acceptance: Option<TosAcceptanceParams>,
}

/// Documents that a requirement asks for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DocumentsParams {
    /// Statement or check of the bank account for payouts, with the last four digits of its number.
    bank_account_ownership_verification: Option<FilesParams>,
    /// License to operate.
    company_license: Option<FilesParams>,
    /// Memorandum or articles of association.
    company_memorandum_of_association: Option<FilesParams>,
    /// Decree by which the business was made legal, in some countries.
    company_ministerial_decree: Option<FilesParams>,
    /// Registration with the local authorities.
    company_registration_verification: Option<FilesParams>,
    /// Proof of the tax number.
    company_tax_id_verification: Option<FilesParams>,
    proof_of_address: Option<FilesParams>,
    proof_of_business_presence: Option<FilesParams>,
    proof_of_registration: Option<SignedFilesParams>,
    proof_of_ultimate_beneficial_ownership: Option<SignedFilesParams>,
}

/// The holder of an account, if that is a person.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IndividualParams {
    address: Option<Address>,
    /// The address in kana, in Japan.
    address_kana: Option<JapaneseAddress>,
    /// The address in kanji, in Japan.
    address_kanji: Option<JapaneseAddress>,
    dob: Option<Clearable<DobParams>>,
    email: Option<String>,
    /// Given name.
    first_name: Option<String>,
    /// Given name in kana, in Japan.
    first_name_kana: Option<String>,
    /// Given name in kanji, in Japan.
    first_name_kanji: Option<String>,
    /// Other names under which the person is known.
    full_name_aliases: Option<Clearable<Vec<String>>>,
    /// `male` or `female`.
    gender: Option<String>,
    /// Number of an identity document, such as the Social Security number in the USA, or a token of
    /// Stripe.js for it.
    id_number: Option<Secret>,
    /// A second number, such as the laser code of a card in Thailand, or a token of Stripe.js for it.
    id_number_secondary: Option<Secret>,
    /// Family name.
    last_name: Option<String>,
    /// Family name in kana, in Japan.
    last_name_kana: Option<String>,
    /// Family name in kanji, in Japan.
    last_name_kanji: Option<String>,
    /// Family name at birth.
    maiden_name: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    phone: Option<String>,
    political_exposure: Option<PoliticalExposure>,
    registered_address: Option<Address>,
    relationship: Option<IndividualRelationshipParams>,
    /// The last four digits of the Social Security number, in the USA.
    ssn_last_4: Option<Secret>,
    verification: Option<IndividualVerificationParams>,
}

/// Parameters for [`Account::list`](super::Account::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountListParams {
    created: Option<Range<Timestamp>>,
}

/// Parameters for [`Account::reject`](super::Account::reject).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AccountRejectParams {
    reason: RejectReason,
    /// Default: [`PayoutsAction::Pause`].
    payouts_action: Option<PayoutsAction>,
}

/// Why your platform rejects an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RejectReason {
    Credit,
    /// It takes money for what it will not deliver.
    FraudNoIntentToFulfill,
    FraudOther,
    /// It turns stolen payment methods into money.
    FraudPaymentMethodCasher,
    /// It finds out which stolen payment methods work.
    FraudPaymentMethodTester,
    Other,
    TermsOfService,
    Unknown(String),
}

/// Handling of the balance of an account that is rejected.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PayoutsAction {
    /// It is paid out as before.
    None,
    /// It stays where it is.
    Pause,
    Unknown(String),
}
