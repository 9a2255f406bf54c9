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

/// An account of a business with Stripe: one that is connected to your platform, or your own.
///
/// To create one and have its holder fill in what is missing, see [`AccountLink`](crate::AccountLink).
/// Any request acts for a connected account once its
/// [`stripe_account`](stripe_core::PendingRequest::stripe_account) is set. It has the operations on
/// its persons, external accounts and capabilities too, the latter with the feature `capability`.
///
/// Of an account that controls itself, and of one whose requirements Stripe collects, a platform sees
/// only a part of the fields.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "account",
    path = "/v1/accounts",
    ops(
        /// Creates a connected account. No money moves, and its holder is told nothing.
        ///
        /// It can do nothing until its [`requirements`](Account::requirements) are met. Stripe
        /// refuses it if your platform is not registered for Connect, and `type` together with
        /// `controller`.
        ///
        /// Take the idempotency key from your own record of the holder, so that a repetition does not
        /// create a second account. After an error that
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied), repeat the request
        /// with the same key, or look for the account in [`list`](Account::list) first.
        create(AccountCreateParams),
        retrieve(()),
        /// Updates an account. Fields that are not set do not change.
        ///
        /// An `external_account` replaces the default one of its currency, to which payouts go from
        /// then on. If Stripe collects the requirements of the account, it refuses most of what
        /// describes the holder once an account link or an account session was created.
        update(AccountUpdateParams),
        /// Deletes a connected account for good.
        ///
        /// In live mode Stripe refuses it unless all balances are zero, and if Stripe is liable for
        /// losses of the account and its holder has the full dashboard.
        delete(()),
        /// Lists the accounts that are connected to your platform, the newest first.
        list(AccountListParams),
        /// Adds a bank account or debit card for payouts. No money moves.
        ///
        /// The first one of a currency, and one with `default_for_currency`, receives the payouts in
        /// that currency from then on.
        action(
            create_external_account,
            ExternalAccountCreateParams,
            required,
            path = "external_accounts",
            returns = ExternalAccount,
        ),
        /// Adds a person. Which persons Stripe must know depends on the country and the business: see
        /// [`requirements`](Account::requirements).
        action(
            create_person,
            PersonCreateParams,
            required,
            path = "persons",
            returns = Person,
        ),
        /// Deletes a bank account or debit card: nothing is paid out to it any more.
        ///
        /// Stripe refuses the default one of a currency, unless it is the only one of that currency
        /// and that is not the default currency of the account.
        action(
            delete_external_account,
            (),
            delete,
            path = "external_accounts/{external_account}",
            ids(external_account = ExternalAccountId),
            returns = DeletedExternalAccount,
        ),
        /// Deletes a person. Stripe refuses the representative, and the only verified executive where
        /// one is needed.
        action(
            delete_person,
            (),
            delete,
            path = "persons/{person}",
            ids(person = PersonId),
            returns = Deleted<Person>,
        ),
        /// Lists all capabilities, also those that are not requested.
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
        /// Rejects a connected account that you suspect: it can accept no payments any more, and by
        /// default nothing is paid out to it. [`unreject`](Account::unreject) undoes it.
        ///
        /// Stripe refuses an account for whose losses your platform is not liable.
        action(reject, AccountRejectParams, required),
        /// Retrieves one capability, by its name such as `card_payments`.
        #[cfg(feature = "capability")]
        action(
            retrieve_capability,
            (),
            get,
            path = "capabilities/{capability}",
            ids(capability = Capability),
            returns = Capability,
        ),
        /// Retrieves the account of the API key, or that which
        /// [`stripe_account`](stripe_core::PendingRequest::stripe_account) names.
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
        /// Retrieves a person, with what Stripe still requires of them.
        action(
            retrieve_person,
            (),
            get,
            path = "persons/{person}",
            ids(person = PersonId),
            returns = Person,
        ),
        /// Undoes a rejection by your platform. Stripe refuses an account that it rejected itself, and
        /// other restrictions of the account stay.
        action(unreject, ()),
        /// Requests a capability, or gives it up. It becomes active when what it requires is
        /// provided and verified.
        #[cfg(feature = "capability")]
        action(
            update_capability,
            CapabilityUpdateParams,
            required,
            path = "capabilities/{capability}",
            ids(capability = Capability),
            returns = Capability,
        ),
        /// Updates a bank account or debit card, or makes it the one for payouts in its currency. Its
        /// number is fixed: create another.
        ///
        /// An update without params enables a bank account again that was disabled. Stripe refuses
        /// bank accounts of an account whose requirements it collects.
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
    /// It can accept payments.
    pub charges_enabled: Option<bool>,
    /// The business, whatever `business_type` is.
    pub company: Option<Box<Company>>,
    pub controller: Option<Controller>,
    pub country: Option<String>,
    /// Time at which it was connected.
    pub created: Option<Timestamp>,
    /// Into which what it receives in a currency without an external account is converted.
    pub default_currency: Option<Currency>,
    /// Its holder has submitted what onboarding asks for. If `false`, send the holder through it.
    pub details_submitted: Option<bool>,
    /// Of the holder, for you to recognize the account. Nobody logs in with it.
    pub email: Option<String>,
    /// Bank accounts and debit cards for payouts. Present only if your platform controls the
    /// account.
    pub external_accounts: Option<List<ExternalAccount>>,
    /// Further requirements of rules that were announced.
    pub future_requirements: Option<Box<Requirements>>,
    pub groups: Option<Groups>,
    /// Its holder. Present if `business_type` is [`BusinessType::Individual`].
    pub individual: Option<Box<Person>>,
    pub metadata: Metadata,
    /// Its balance can be paid out.
    pub payouts_enabled: Option<bool>,
    pub requirements: Option<Box<Requirements>>,
    pub settings: Option<Box<Settings>>,
    pub tos_acceptance: Option<TosAcceptance>,
    pub r#type: Option<AccountType>,
}

/// The business, as customers and Stripe see it.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BusinessProfile {
    /// Revenue of the preceding fiscal year, before costs.
    pub annual_revenue: Option<AnnualRevenue>,
    /// Upper bound of the number of people who work for the business.
    pub estimated_worker_count: Option<i64>,
    /// Merchant category code, by which card networks classify businesses.
    pub mcc: Option<String>,
    /// By whom the business is owned, as it states.
    pub minority_owned_business_designation: Option<Vec<MinorityOwnedBusinessDesignation>>,
    pub monthly_estimated_revenue: Option<MonthlyEstimatedRevenue>,
    /// Shown to customers.
    pub name: Option<String>,
    /// Description of what is sold, for Stripe's review. Not shown to customers.
    pub product_description: Option<String>,
    /// Page with the terms that the Act on Specified Commercial Transactions asks for, in Japan.
    pub specified_commercial_transactions_act_url: Option<String>,
    /// Where customers can write to.
    pub support_address: Option<Address>,
    /// Where customers can write to.
    pub support_email: Option<String>,
    /// Where customers can call.
    pub support_phone: Option<String>,
    /// Where customers find help.
    pub support_url: Option<String>,
    /// The public website.
    pub url: Option<String>,
}

/// Revenue of a fiscal year.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AnnualRevenue {
    /// Amount in the smallest currency unit, never negative.
    pub amount: Option<i64>,
    pub currency: Option<Currency>,
    /// The last day of the year, such as `2025-12-31`.
    pub fiscal_year_end: Option<String>,
}

/// Owners of a business, as it states them.
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

/// Revenue that a business expects in a month.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MonthlyEstimatedRevenue {
    /// Amount in the smallest currency unit, never negative.
    pub amount: i64,
    pub currency: Currency,
}

/// Legal kind of an account's holder.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BusinessType {
    Company,
    GovernmentEntity,
    /// A person, with or without a business that is not a company.
    Individual,
    NonProfit,
    Unknown(String),
}

/// Capabilities of an account, each absent if it was never requested: most are payment methods that it
/// accepts.
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
    /// Repeated payments by BLIK.
    pub blik_recurring_payments: Option<CapabilityStatus>,
    pub boleto_payments: Option<CapabilityStatus>,
    pub card_issuing: Option<CapabilityStatus>,
    /// Payments by credit and debit card.
    pub card_payments: Option<CapabilityStatus>,
    /// Payments in euros by the French cards of that network.
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
    /// Payments in India in other currencies than rupees.
    pub india_international_payments: Option<CapabilityStatus>,
    /// Payments in yen by JCB cards, in Japan.
    pub jcb_payments: Option<CapabilityStatus>,
    /// Bank transfers in yen to the cash balance of a customer.
    pub jp_bank_transfer_payments: Option<CapabilityStatus>,
    pub kakao_pay_payments: Option<CapabilityStatus>,
    pub klarna_payments: Option<CapabilityStatus>,
    pub konbini_payments: Option<CapabilityStatus>,
    /// Payments by Korean cards.
    pub kr_card_payments: Option<CapabilityStatus>,
    /// Payments of an account from before there was a capability for each payment method.
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
    /// Forms 1099-K for the tax office of the USA.
    pub tax_reporting_us_1099_k: Option<CapabilityStatus>,
    /// Forms 1099-MISC for the tax office of the USA.
    pub tax_reporting_us_1099_misc: Option<CapabilityStatus>,
    /// Transfers of money from the platform to the account.
    pub transfers: Option<CapabilityStatus>,
    /// Bank accounts of Treasury.
    pub treasury: Option<CapabilityStatus>,
    pub twint_payments: Option<CapabilityStatus>,
    pub upi_payments: Option<CapabilityStatus>,
    /// Debits of bank accounts in the USA.
    pub us_bank_account_ach_payments: Option<CapabilityStatus>,
    /// Bank transfers in dollars to the cash balance of a customer.
    pub us_bank_transfer_payments: Option<CapabilityStatus>,
    pub wero_payments: Option<CapabilityStatus>,
    pub zip_payments: Option<CapabilityStatus>,
}

/// Whether an account can use a capability.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CapabilityStatus {
    Active,
    /// Something that it requires is missing: see [`Account::requirements`].
    Inactive,
    /// Stripe verifies what was provided.
    Pending,
    Unknown(String),
}

/// The business behind an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Company {
    pub address: Option<Address>,
    /// The address in kana, in Japan.
    pub address_kana: Option<JapaneseAddress>,
    /// The address in kanji, in Japan.
    pub address_kanji: Option<JapaneseAddress>,
    /// Where the business is administered.
    pub administrative_address: Option<Address>,
    /// All directors are there, as you have told Stripe.
    pub directors_provided: Option<bool>,
    /// Statement that what is known of the directors is right.
    pub directorship_declaration: Option<Declaration>,
    /// All executives are there, as you have told Stripe or as it found itself.
    pub executives_provided: Option<bool>,
    /// Number of the license to export, in India.
    pub export_license_id: Option<String>,
    /// Purpose of exports, in India.
    pub export_purpose_code: Option<String>,
    /// Legal name.
    pub name: Option<String>,
    /// Legal name in kana, in Japan.
    pub name_kana: Option<String>,
    /// Legal name in kanji, in Japan.
    pub name_kanji: Option<String>,
    /// All owners are there, as you have told Stripe or as it found itself.
    pub owners_provided: Option<bool>,
    /// Statement that what is known of the owners is right.
    pub ownership_declaration: Option<Declaration>,
    pub ownership_exemption_reason: Option<OwnershipExemptionReason>,
    /// For verification.
    pub phone: Option<String>,
    /// Where the business really operates.
    pub physical_address: Option<Address>,
    /// Where the business mainly operates.
    pub principal_place_of_business: Option<Address>,
    pub registration_date: Option<RegistrationDate>,
    /// Statement that the representative may represent the business.
    pub representative_declaration: Option<Declaration>,
    pub structure: Option<Structure>,
    /// The tax number was provided.
    pub tax_id_provided: Option<bool>,
    /// Court or office where the business is registered, in Germany.
    pub tax_id_registrar: Option<String>,
    /// The VAT number was provided.
    pub vat_id_provided: Option<bool>,
    pub verification: Option<CompanyVerification>,
}

/// A statement, with the circumstances in which it was made.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Declaration {
    /// Time of the statement.
    pub date: Option<Timestamp>,
    /// Address from which it was made.
    pub ip: Option<String>,
    /// The browser in which it was made.
    pub user_agent: Option<String>,
}

/// Why a business need not name its owners.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum OwnershipExemptionReason {
    QualifiedEntityExceedsOwnershipThreshold,
    QualifiesAsFinancialInstitution,
    Unknown(String),
}

/// Day on which a business was founded or registered.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RegistrationDate {
    pub day: Option<i64>,
    pub month: Option<i64>,
    /// Four digits.
    pub year: Option<i64>,
}

/// Legal form of a business.
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

/// A document that was uploaded, and what Stripe found.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CompanyDocument {
    /// File with the back. It cannot be downloaded again.
    pub back: Option<Expandable<FileId>>,
    /// Why it was not accepted, for the account holder.
    pub details: Option<String>,
    /// Why it was not accepted, such as `document_expired` or `document_not_readable`.
    pub details_code: Option<String>,
    /// File with the front. It cannot be downloaded again.
    pub front: Option<Expandable<FileId>>,
}

/// Division of control, fees and liability between Stripe and the platform.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Controller {
    pub fees: Option<Fees>,
    /// Your platform controls the account. Absent if it does not.
    pub is_controller: Option<bool>,
    pub losses: Option<Losses>,
    /// Present if your platform controls the account.
    pub requirement_collection: Option<RequirementCollection>,
    pub stripe_dashboard: Option<StripeDashboard>,
    pub r#type: ControllerType,
}

/// Stripe's fees.
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
    /// The platform, by the rules for accounts of the type custom.
    ApplicationCustom,
    /// The platform, by the rules for accounts of the type express.
    ApplicationExpress,
    Unknown(String),
}

/// Losses of an account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Losses {
    pub payments: LossesPayments,
}

/// Party that is liable if an account cannot pay back a negative balance from payments.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LossesPayments {
    /// The platform.
    Application,
    Stripe,
    Unknown(String),
}

/// Collector of the information that Stripe requires of an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequirementCollection {
    /// The platform.
    Application,
    Stripe,
    Unknown(String),
}

/// Access to a dashboard of Stripe's.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StripeDashboard {
    pub r#type: StripeDashboardType,
}

/// Dashboard of Stripe's that an account's holder can log in to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StripeDashboardType {
    /// The small one, for accounts of a platform.
    Express,
    Full,
    None,
    Unknown(String),
}

/// Controller of an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ControllerType {
    /// Its own holder.
    Account,
    /// A platform.
    Application,
    Unknown(String),
}

/// Fields of an account that Stripe requires, or will require by announced rules.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    /// Other fields that would do.
    pub alternatives: Option<Vec<RequirementAlternative>>,
    /// Time by which what is currently due must be provided, lest the account be disabled. In the
    /// future requirements: time at which they become the requirements.
    pub current_deadline: Option<Timestamp>,
    /// Needed by `current_deadline`.
    pub currently_due: Option<Vec<String>>,
    /// Present if the account is disabled.
    pub disabled_reason: Option<DisabledReason>,
    /// Fields among those currently due that were provided and not accepted.
    pub errors: Option<Vec<RequirementError>>,
    /// Needed at some time, among them those that are currently due.
    pub eventually_due: Option<Vec<String>>,
    /// Not provided by `current_deadline`: the account is disabled until they are.
    pub past_due: Option<Vec<String>>,
    /// Provided, and under review. If that fails, they are due again.
    pub pending_verification: Option<Vec<String>>,
}

/// Why an account is disabled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisabledReason {
    /// Capabilities must be requested.
    #[stripe_enum(rename = "action_required.requested_capabilities")]
    ActionRequiredRequestedCapabilities,
    /// It may be on a list of prohibited persons or companies, and Stripe looks into it.
    Listed,
    Other,
    /// Your platform paused it.
    PlatformPaused,
    /// Stripe suspects fraud.
    #[stripe_enum(rename = "rejected.fraud")]
    RejectedFraud,
    /// Verification was not finished.
    #[stripe_enum(rename = "rejected.incomplete_verification")]
    RejectedIncompleteVerification,
    /// It is on a list of prohibited persons or companies.
    #[stripe_enum(rename = "rejected.listed")]
    RejectedListed,
    #[stripe_enum(rename = "rejected.other")]
    RejectedOther,
    /// Your platform rejected it for fraud.
    #[stripe_enum(rename = "rejected.platform_fraud")]
    RejectedPlatformFraud,
    /// Your platform rejected it.
    #[stripe_enum(rename = "rejected.platform_other")]
    RejectedPlatformOther,
    /// Your platform rejected it for what its terms of service exclude.
    #[stripe_enum(rename = "rejected.platform_terms_of_service")]
    RejectedPlatformTermsOfService,
    /// Stripe suspects what its terms of service exclude.
    #[stripe_enum(rename = "rejected.terms_of_service")]
    RejectedTermsOfService,
    /// See [`Requirements::past_due`].
    #[stripe_enum(rename = "requirements.past_due")]
    RequirementsPastDue,
    /// Stripe verifies what was provided.
    #[stripe_enum(rename = "requirements.pending_verification")]
    RequirementsPendingVerification,
    /// Stripe reviews the account.
    UnderReview,
    Unknown(String),
}

/// Groups that an account is in.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Groups {
    /// Group by which your platform prices payments. Absent if its prices are the account's own.
    pub payments_pricing: Option<String>,
}

/// Acceptance of Stripe's service agreement.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TosAcceptance {
    /// When the holder agreed.
    pub date: Option<Timestamp>,
    /// Address from which it was accepted.
    pub ip: Option<String>,
    /// `full`, or `recipient` for an account that only receives transfers.
    pub service_agreement: Option<String>,
    /// The browser in which it was accepted.
    pub user_agent: Option<String>,
}

/// Kind of an account. [`Account::controller`] says the same in detail.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountType {
    /// Without a dashboard of Stripe's: the platform does all.
    Custom,
    /// With the express dashboard.
    Express,
    /// None of the others.
    None,
    /// With the full dashboard.
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
