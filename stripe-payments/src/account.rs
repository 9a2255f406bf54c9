//! Accounts: <https://docs.stripe.com/api/accounts>

mod params;
mod settings;

use stripe_core::ids::{AccountId, ExternalAccountId, FileId, PersonId};
use stripe_core::{
    Address, Currency, Deleted, Expandable, List, Metadata, ObjectName, StripeEnum, StripeObject,
    StripeResource, Timestamp,
};

pub use crate::identity::{
    JapaneseAddress, RequirementAlternative, RequirementError, RequirementErrorCode,
};
pub use crate::person::{DobParams, PoliticalExposure};
pub use params::*;
pub use settings::*;

#[cfg(feature = "capability")]
use crate::{Capability, CapabilityUpdateParams};
use crate::{
    DeletedExternalAccount, ExternalAccount, ExternalAccountCreateParams,
    ExternalAccountListParams, ExternalAccountUpdateParams, Person, PersonCreateParams,
    PersonListParams, PersonUpdateParams,
};

/// A business's account with Stripe: a connected account of your platform, or your own account.
///
/// To create an account and let its holder complete the onboarding, see
/// [`AccountLink`](crate::AccountLink). To act for a connected account, set
/// [`stripe_account`](stripe_core::PendingRequest::stripe_account) on any request. Operations on
/// the account's persons and external accounts are included too, and on its capabilities with the
/// feature `capability`.
///
/// Platforms see only some of the fields of an account that controls itself, or whose requirements
/// Stripe collects.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "account",
    path = "/v1/accounts",
    ops(
        /// Creates a connected account. No money moves, and its holder is not notified.
        ///
        /// The account is inactive until its [`requirements`](Account::requirements) are met. Your
        /// platform must be registered for Connect. `type` and `controller` cannot be combined.
        ///
        /// Derive the idempotency key from your own record of the holder, so that a repeated
        /// request does not create a second account. After an error that
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied), repeat the request
        /// with the same key, or look for the account in [`list`](Account::list) first.
        create(AccountCreateParams),
        retrieve(()),
        /// Updates an account. Fields that are not set do not change.
        ///
        /// `external_account` replaces the default external account of its currency, and future
        /// payouts go to it. If Stripe collects the requirements of the account, most details of
        /// the holder can no longer be updated once an account link or an account session has been
        /// created.
        update(AccountUpdateParams),
        /// Deletes a connected account permanently.
        ///
        /// In live mode, all balances must be zero. Stripe refuses an account for whose losses
        /// Stripe is liable and whose holder has the full dashboard.
        delete(()),
        /// Lists the connected accounts of your platform, the newest first.
        list(AccountListParams),
        /// Adds a bank account or debit card for payouts. No money moves.
        ///
        /// Future payouts in its currency go to it if it is the first of that currency, or if
        /// `default_for_currency` is set.
        action(
            create_external_account,
            ExternalAccountCreateParams,
            required,
            path = "external_accounts",
            returns = ExternalAccount,
        ),
        /// Adds a person. The country and the kind of business determine which persons Stripe
        /// requires: see [`requirements`](Account::requirements).
        action(
            create_person,
            PersonCreateParams,
            required,
            path = "persons",
            returns = Person,
        ),
        /// Deletes a bank account or debit card. It receives no more payouts.
        ///
        /// Stripe refuses the default of a currency, unless it is the only one in that currency and
        /// the account has another default currency.
        action(
            delete_external_account,
            (),
            delete,
            path = "external_accounts/{external_account}",
            ids(external_account = ExternalAccountId),
            returns = DeletedExternalAccount,
        ),
        /// Deletes a person. Stripe refuses the representative, and the only verified executive if
        /// one is required.
        action(
            delete_person,
            (),
            delete,
            path = "persons/{person}",
            ids(person = PersonId),
            returns = Deleted<Person>,
        ),
        /// Lists all capabilities, including those that have not been requested.
        #[cfg(feature = "capability")]
        action(list_capabilities, (), get, path = "capabilities", returns = List<Capability>),
        /// Lists bank accounts and debit cards for payouts.
        action(
            list_external_accounts,
            ExternalAccountListParams,
            get,
            path = "external_accounts",
            returns = List<ExternalAccount>,
        ),
        /// Lists persons, the newest first.
        action(
            list_persons,
            PersonListParams,
            get,
            path = "persons",
            returns = List<Person>,
        ),
        /// Rejects a suspicious connected account: it can no longer accept payments, and by default
        /// receives no payouts. [`unreject`](Account::unreject) undoes it.
        ///
        /// Your platform must be liable for the losses of the account.
        action(reject, AccountRejectParams, required),
        /// Retrieves a capability by its name, such as `card_payments`.
        #[cfg(feature = "capability")]
        action(
            retrieve_capability,
            (),
            get,
            path = "capabilities/{capability}",
            ids(capability = Capability),
            returns = Capability,
        ),
        /// Retrieves the account of the API key, or the one set by
        /// [`stripe_account`](stripe_core::PendingRequest::stripe_account).
        action(retrieve_current, (), get, path = "/v1/account"),
        /// Retrieves a bank account or debit card.
        action(
            retrieve_external_account,
            (),
            get,
            path = "external_accounts/{external_account}",
            ids(external_account = ExternalAccountId),
            returns = ExternalAccount,
        ),
        /// Retrieves a person, with the remaining requirements.
        action(
            retrieve_person,
            (),
            get,
            path = "persons/{person}",
            ids(person = PersonId),
            returns = Person,
        ),
        /// Undoes a rejection by your platform. Stripe refuses an account that it rejected itself.
        /// Other restrictions of the account remain.
        action(unreject, ()),
        /// Requests a capability or removes it. A requested capability becomes active once its
        /// requirements are provided and verified.
        #[cfg(feature = "capability")]
        action(
            update_capability,
            CapabilityUpdateParams,
            required,
            path = "capabilities/{capability}",
            ids(capability = Capability),
            returns = Capability,
        ),
        /// Updates a bank account or debit card, or makes it the default for payouts in its
        /// currency. To change its number, create another one.
        ///
        /// An update without params enables a disabled bank account again. Stripe refuses bank
        /// accounts of an account whose requirements it collects.
        action(
            update_external_account,
            ExternalAccountUpdateParams,
            required,
            path = "external_accounts/{external_account}",
            ids(external_account = ExternalAccountId),
            returns = ExternalAccount,
        ),
        /// Updates a person. Fields that are not set do not change.
        action(
            update_person,
            PersonUpdateParams,
            required,
            path = "persons/{person}",
            ids(person = PersonId),
            returns = Person,
        ),
    )
)]
#[non_exhaustive]
pub struct Account {
    pub id: AccountId,
    pub object: ObjectName<Self>,
    pub business_profile: Option<BusinessProfile>,
    pub business_type: Option<BusinessType>,
    pub capabilities: Option<Box<Capabilities>>,
    /// Whether the account can accept payments.
    pub charges_enabled: Option<bool>,
    /// Details of the business, regardless of `business_type`.
    pub company: Option<Box<Company>>,
    pub controller: Option<Controller>,
    pub country: Option<String>,
    /// Time at which the account was connected.
    pub created: Option<Timestamp>,
    /// Currency to which payments are converted if their currency has no external account.
    pub default_currency: Option<Currency>,
    /// Whether the holder has completed the onboarding. If `false`, send the holder to the
    /// onboarding again.
    pub details_submitted: Option<bool>,
    /// Email of the holder, for your reference. It is not used for login.
    pub email: Option<String>,
    /// Bank accounts and debit cards for payouts. Present only if your platform controls the
    /// account.
    pub external_accounts: Option<List<ExternalAccount>>,
    /// Upcoming requirements from announced rules.
    pub future_requirements: Option<Box<Requirements>>,
    pub groups: Option<Groups>,
    /// Holder of the account. Present if `business_type` is [`BusinessType::Individual`].
    pub individual: Option<Box<Person>>,
    pub metadata: Metadata,
    /// Whether the balance of the account can be paid out.
    pub payouts_enabled: Option<bool>,
    pub requirements: Option<Box<Requirements>>,
    pub settings: Option<Box<Settings>>,
    pub tos_acceptance: Option<TosAcceptance>,
    pub r#type: Option<AccountType>,
}

/// Business details for customers and for Stripe's review.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessProfile {
    /// Revenue of the previous fiscal year, before costs.
    pub annual_revenue: Option<AnnualRevenue>,
    /// Upper bound on the number of workers.
    pub estimated_worker_count: Option<i64>,
    /// Merchant category code, which card networks use to classify businesses.
    pub mcc: Option<String>,
    /// Ownership of the business by minorities, as declared by the holder.
    pub minority_owned_business_designation: Option<Vec<MinorityOwnedBusinessDesignation>>,
    pub monthly_estimated_revenue: Option<MonthlyEstimatedRevenue>,
    /// Name shown to customers.
    pub name: Option<String>,
    /// Description of the goods or services, for Stripe's review. Not visible to customers.
    pub product_description: Option<String>,
    /// URL of the terms required in Japan by the Act on Specified Commercial Transactions.
    pub specified_commercial_transactions_act_url: Option<String>,
    /// Postal address for customer support.
    pub support_address: Option<Address>,
    /// Email address for customer support.
    pub support_email: Option<String>,
    /// Phone number for customer support.
    pub support_phone: Option<String>,
    /// URL of a help page for customers.
    pub support_url: Option<String>,
    /// URL of the public website.
    pub url: Option<String>,
}

/// Revenue of a fiscal year.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AnnualRevenue {
    /// Amount in the smallest currency unit, never negative.
    pub amount: Option<i64>,
    pub currency: Option<Currency>,
    /// Last day of the fiscal year, such as `2025-12-31`.
    pub fiscal_year_end: Option<String>,
}

/// A declared kind of minority ownership of a business.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MinorityOwnedBusinessDesignation {
    LgbtqiOwnedBusiness,
    MinorityOwnedBusiness,
    NoneOfTheseApply,
    PreferNotToAnswer,
    WomenOwnedBusiness,
    Unknown(String),
}

/// Expected monthly revenue of a business.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MonthlyEstimatedRevenue {
    /// Amount in the smallest currency unit, never negative.
    pub amount: i64,
    pub currency: Currency,
}

/// Legal kind of account holder.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BusinessType {
    Company,
    GovernmentEntity,
    /// A natural person, including sole proprietors.
    Individual,
    NonProfit,
    Unknown(String),
}

/// Capabilities of an account. Most of them are payment methods. A capability that was never
/// requested is absent.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Capabilities {
    /// Pre-authorized debits in Canada.
    pub acss_debit_payments: Option<CapabilityStatus>,
    pub affirm_payments: Option<CapabilityStatus>,
    pub afterpay_clearpay_payments: Option<CapabilityStatus>,
    pub alma_payments: Option<CapabilityStatus>,
    pub amazon_pay_payments: Option<CapabilityStatus>,
    /// Distribution of the platform's apps to other accounts.
    pub app_distribution: Option<CapabilityStatus>,
    /// BECS direct debits in Australia.
    pub au_becs_debit_payments: Option<CapabilityStatus>,
    /// Bacs direct debits in the United Kingdom.
    pub bacs_debit_payments: Option<CapabilityStatus>,
    pub bancontact_payments: Option<CapabilityStatus>,
    /// Bank transfers to the cash balance of a customer.
    pub bank_transfer_payments: Option<CapabilityStatus>,
    pub billie_payments: Option<CapabilityStatus>,
    pub bizum_payments: Option<CapabilityStatus>,
    pub blik_payments: Option<CapabilityStatus>,
    /// Recurring BLIK payments.
    pub blik_recurring_payments: Option<CapabilityStatus>,
    pub boleto_payments: Option<CapabilityStatus>,
    pub card_issuing: Option<CapabilityStatus>,
    /// Payments with credit and debit cards.
    pub card_payments: Option<CapabilityStatus>,
    /// Payments in euros with cards of the French network Cartes Bancaires.
    pub cartes_bancaires_payments: Option<CapabilityStatus>,
    pub cashapp_payments: Option<CapabilityStatus>,
    pub crypto_payments: Option<CapabilityStatus>,
    pub eps_payments: Option<CapabilityStatus>,
    pub fpx_payments: Option<CapabilityStatus>,
    /// Bank transfers in pounds to the cash balance of a customer.
    pub gb_bank_transfer_payments: Option<CapabilityStatus>,
    pub giropay_payments: Option<CapabilityStatus>,
    pub grabpay_payments: Option<CapabilityStatus>,
    pub ideal_payments: Option<CapabilityStatus>,
    /// Payments in India in currencies other than the rupee.
    pub india_international_payments: Option<CapabilityStatus>,
    /// Payments in yen with JCB cards, in Japan.
    pub jcb_payments: Option<CapabilityStatus>,
    /// Bank transfers in yen to the cash balance of a customer.
    pub jp_bank_transfer_payments: Option<CapabilityStatus>,
    pub kakao_pay_payments: Option<CapabilityStatus>,
    pub klarna_payments: Option<CapabilityStatus>,
    pub konbini_payments: Option<CapabilityStatus>,
    /// Payments with Korean cards.
    pub kr_card_payments: Option<CapabilityStatus>,
    /// Payments for accounts created before each payment method had its own capability.
    pub legacy_payments: Option<CapabilityStatus>,
    pub link_payments: Option<CapabilityStatus>,
    pub mb_way_payments: Option<CapabilityStatus>,
    pub mobilepay_payments: Option<CapabilityStatus>,
    pub multibanco_payments: Option<CapabilityStatus>,
    /// Bank transfers in pesos to the cash balance of a customer.
    pub mx_bank_transfer_payments: Option<CapabilityStatus>,
    pub naver_pay_payments: Option<CapabilityStatus>,
    /// BECS direct debits in New Zealand.
    pub nz_bank_account_becs_debit_payments: Option<CapabilityStatus>,
    pub oxxo_payments: Option<CapabilityStatus>,
    pub p24_payments: Option<CapabilityStatus>,
    pub pay_by_bank_payments: Option<CapabilityStatus>,
    pub payco_payments: Option<CapabilityStatus>,
    pub paynow_payments: Option<CapabilityStatus>,
    pub paypay_payments: Option<CapabilityStatus>,
    pub payto_payments: Option<CapabilityStatus>,
    pub pix_payments: Option<CapabilityStatus>,
    pub promptpay_payments: Option<CapabilityStatus>,
    pub revolut_pay_payments: Option<CapabilityStatus>,
    pub samsung_pay_payments: Option<CapabilityStatus>,
    pub satispay_payments: Option<CapabilityStatus>,
    pub scalapay_payments: Option<CapabilityStatus>,
    /// Bank transfers in euros to the cash balance of a customer.
    pub sepa_bank_transfer_payments: Option<CapabilityStatus>,
    /// SEPA direct debits in euros.
    pub sepa_debit_payments: Option<CapabilityStatus>,
    pub sequra_payments: Option<CapabilityStatus>,
    pub sofort_payments: Option<CapabilityStatus>,
    pub sunbit_payments: Option<CapabilityStatus>,
    pub swish_payments: Option<CapabilityStatus>,
    /// 1099-K tax reporting in the USA.
    pub tax_reporting_us_1099_k: Option<CapabilityStatus>,
    /// 1099-MISC tax reporting in the USA.
    pub tax_reporting_us_1099_misc: Option<CapabilityStatus>,
    /// Transfers from the platform to the account.
    pub transfers: Option<CapabilityStatus>,
    /// Treasury financial accounts.
    pub treasury: Option<CapabilityStatus>,
    pub twint_payments: Option<CapabilityStatus>,
    pub upi_payments: Option<CapabilityStatus>,
    /// ACH debits from bank accounts in the USA.
    pub us_bank_account_ach_payments: Option<CapabilityStatus>,
    /// Bank transfers in dollars to the cash balance of a customer.
    pub us_bank_transfer_payments: Option<CapabilityStatus>,
    pub wero_payments: Option<CapabilityStatus>,
    pub zip_payments: Option<CapabilityStatus>,
}

/// Status of a capability of an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CapabilityStatus {
    Active,
    /// Requirements are missing: see [`Account::requirements`].
    Inactive,
    /// Stripe is verifying the provided information.
    Pending,
    Unknown(String),
}

/// Business that owns an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Company {
    pub address: Option<Address>,
    /// Address in kana, for Japan.
    pub address_kana: Option<JapaneseAddress>,
    /// Address in kanji, for Japan.
    pub address_kanji: Option<JapaneseAddress>,
    pub administrative_address: Option<Address>,
    /// Whether all directors have been provided, as declared by you.
    pub directors_provided: Option<bool>,
    /// Declaration that the information about directors is correct.
    pub directorship_declaration: Option<Declaration>,
    /// Whether all executives have been provided, as declared by you or determined by Stripe.
    pub executives_provided: Option<bool>,
    /// Export license number, for India.
    pub export_license_id: Option<String>,
    /// Export purpose code, for India.
    pub export_purpose_code: Option<String>,
    /// Legal name.
    pub name: Option<String>,
    /// Legal name in kana, for Japan.
    pub name_kana: Option<String>,
    /// Legal name in kanji, for Japan.
    pub name_kanji: Option<String>,
    /// Whether all owners have been provided, as declared by you or determined by Stripe.
    pub owners_provided: Option<bool>,
    /// Declaration that the information about owners is correct.
    pub ownership_declaration: Option<Declaration>,
    pub ownership_exemption_reason: Option<OwnershipExemptionReason>,
    /// Phone number for verification.
    pub phone: Option<String>,
    /// Address of the physical business location.
    pub physical_address: Option<Address>,
    /// Address of the principal place of business.
    pub principal_place_of_business: Option<Address>,
    pub registration_date: Option<RegistrationDate>,
    /// Declaration that the representative is authorized to represent the business.
    pub representative_declaration: Option<Declaration>,
    pub structure: Option<Structure>,
    /// Whether the business has provided a tax id.
    pub tax_id_provided: Option<bool>,
    /// Court or office with which the business is registered, for Germany.
    pub tax_id_registrar: Option<String>,
    /// Whether the VAT number has been provided.
    pub vat_id_provided: Option<bool>,
    pub verification: Option<CompanyVerification>,
}

/// A declaration, with its time and origin.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Declaration {
    /// Time at which the declaration was made.
    pub date: Option<Timestamp>,
    /// IP address from which the declaration was made.
    pub ip: Option<String>,
    /// User agent of the browser in which the declaration was made.
    pub user_agent: Option<String>,
}

/// Reason why a business does not have to declare its owners.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OwnershipExemptionReason {
    QualifiedEntityExceedsOwnershipThreshold,
    QualifiesAsFinancialInstitution,
    Unknown(String),
}

/// Date on which a business was founded or registered.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RegistrationDate {
    pub day: Option<i64>,
    pub month: Option<i64>,
    /// Four-digit year.
    pub year: Option<i64>,
}

/// Legal structure of a business.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Structure {
    FreeZoneEstablishment,
    FreeZoneLlc,
    GovernmentInstrumentality,
    GovernmentalUnit,
    IncorporatedNonProfit,
    IncorporatedPartnership,
    LimitedLiabilityPartnership,
    Llc,
    MultiMemberLlc,
    PrivateCompany,
    PrivateCorporation,
    PrivatePartnership,
    PublicCompany,
    PublicCorporation,
    PublicPartnership,
    RegisteredCharity,
    SingleMemberLlc,
    SoleEstablishment,
    SoleProprietorship,
    TaxExemptGovernmentInstrumentality,
    UnincorporatedAssociation,
    UnincorporatedNonProfit,
    UnincorporatedPartnership,
    Unknown(String),
}

/// Verification of a business.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompanyVerification {
    pub document: CompanyDocument,
}

/// An uploaded document and the result of its verification.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompanyDocument {
    /// File with the back of the document. It cannot be downloaded again.
    pub back: Option<Expandable<FileId>>,
    /// Reason for a rejection, as text for the account holder.
    pub details: Option<String>,
    /// Reason code of a rejection, such as `document_expired` or `document_not_readable`.
    pub details_code: Option<String>,
    /// File with the front of the document. It cannot be downloaded again.
    pub front: Option<Expandable<FileId>>,
}

/// Division of control, fees and liability between Stripe and the platform.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Controller {
    pub fees: Option<Fees>,
    /// Whether your platform controls the account.
    pub is_controller: Option<bool>,
    pub losses: Option<Losses>,
    /// Collector of the requirements. Present if your platform controls the account.
    pub requirement_collection: Option<RequirementCollection>,
    pub stripe_dashboard: Option<StripeDashboard>,
    pub r#type: ControllerType,
}

/// Responsibility for Stripe's fees.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Fees {
    pub payer: FeesPayer,
}

/// Payer of Stripe's fees for direct charges.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FeesPayer {
    Account,
    /// The platform.
    Application,
    /// The platform, under the rules for custom accounts.
    ApplicationCustom,
    /// The platform, under the rules for express accounts.
    ApplicationExpress,
    Unknown(String),
}

/// Liability for losses of an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Losses {
    pub payments: LossesPayments,
}

/// Party that is liable if an account cannot repay a negative balance.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LossesPayments {
    /// The platform.
    Application,
    Stripe,
    Unknown(String),
}

/// Party that collects the required information about an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequirementCollection {
    /// The platform.
    Application,
    Stripe,
    Unknown(String),
}

/// Access to a Stripe dashboard.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StripeDashboard {
    pub r#type: StripeDashboardType,
}

/// Stripe dashboard that the account holder can use.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StripeDashboardType {
    /// Express dashboard, with limited features.
    Express,
    Full,
    None,
    Unknown(String),
}

/// Party that controls an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ControllerType {
    /// The account holder.
    Account,
    /// A platform.
    Application,
    Unknown(String),
}

/// Fields that Stripe requires for an account, now or under announced rules.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    /// Alternative fields that fulfill requirements.
    pub alternatives: Option<Vec<RequirementAlternative>>,
    /// Deadline for the currently due fields, after which the account is disabled. For future
    /// requirements: time at which they take effect.
    pub current_deadline: Option<Timestamp>,
    /// Fields that are required by `current_deadline`.
    pub currently_due: Option<Vec<String>>,
    /// Reason why the account is disabled, if it is.
    pub disabled_reason: Option<DisabledReason>,
    /// Errors in provided fields that must be corrected.
    pub errors: Option<Vec<RequirementError>>,
    /// Fields that are required at some point, including those that are currently due.
    pub eventually_due: Option<Vec<String>>,
    /// Fields that were not provided by `current_deadline`. The account is disabled until they are.
    pub past_due: Option<Vec<String>>,
    /// Provided fields that are being verified. If the verification fails, they are due again.
    pub pending_verification: Option<Vec<String>>,
}

/// Reason why an account is disabled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisabledReason {
    /// Capabilities must be requested.
    #[stripe_enum(rename = "action_required.requested_capabilities")]
    ActionRequiredRequestedCapabilities,
    /// The account may be on a list of prohibited persons or companies, and Stripe is investigating
    /// it.
    Listed,
    Other,
    /// The platform paused the account.
    PlatformPaused,
    /// Stripe suspects fraud.
    #[stripe_enum(rename = "rejected.fraud")]
    RejectedFraud,
    /// The verification was not completed.
    #[stripe_enum(rename = "rejected.incomplete_verification")]
    RejectedIncompleteVerification,
    /// The account is on a list of prohibited persons or companies.
    #[stripe_enum(rename = "rejected.listed")]
    RejectedListed,
    #[stripe_enum(rename = "rejected.other")]
    RejectedOther,
    /// The platform rejected the account because of fraud.
    #[stripe_enum(rename = "rejected.platform_fraud")]
    RejectedPlatformFraud,
    /// The platform rejected the account.
    #[stripe_enum(rename = "rejected.platform_other")]
    RejectedPlatformOther,
    /// The platform rejected the account because of a violation of its terms of service.
    #[stripe_enum(rename = "rejected.platform_terms_of_service")]
    RejectedPlatformTermsOfService,
    /// Stripe suspects a violation of its terms of service.
    #[stripe_enum(rename = "rejected.terms_of_service")]
    RejectedTermsOfService,
    /// Required fields are past due: see [`Requirements::past_due`].
    #[stripe_enum(rename = "requirements.past_due")]
    RequirementsPastDue,
    /// Stripe is verifying the provided information.
    #[stripe_enum(rename = "requirements.pending_verification")]
    RequirementsPendingVerification,
    /// Stripe is reviewing the account.
    UnderReview,
    Unknown(String),
}

/// Groups of an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Groups {
    /// Group that determines the platform's pricing of payments. Absent for default pricing.
    pub payments_pricing: Option<String>,
}

/// Acceptance of Stripe's service agreement.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TosAcceptance {
    /// Time at which the terms were accepted.
    pub date: Option<Timestamp>,
    /// IP address from which the agreement was accepted.
    pub ip: Option<String>,
    /// Kind of agreement: `full`, or `recipient` for an account that only receives transfers.
    pub service_agreement: Option<String>,
    /// User agent of the browser in which the agreement was accepted.
    pub user_agent: Option<String>,
}

/// Type of account: a connected account, or the account of the request. [`Account::controller`]
/// describes it in detail.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountType {
    /// Account without a Stripe dashboard. The platform is responsible for all interaction with its
    /// user.
    Custom,
    /// Account with the Express Dashboard.
    Express,
    /// Any other kind of account.
    None,
    /// Account with the full Stripe Dashboard.
    Standard,
    Unknown(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_small_enough_to_move() {
        assert!(size_of::<Account>() < 2_000, "{}", size_of::<Account>());
        assert!(size_of::<Person>() < 2_000, "{}", size_of::<Person>());
    }
}
