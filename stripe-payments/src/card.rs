//! Cards: <https://docs.stripe.com/api/cards>

use stripe_core::ids::{AccountId, CardId, CustomerId};
use stripe_core::{
    Currency, Expandable, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource,
};

/// A card that is saved on a customer in the older way, or that a connected account is paid out to.
///
/// Cards of a customer have their operations on `PaymentSource`, those of a connected account on
/// `Account`. Save new cards of customers as payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "card")]
#[non_exhaustive]
pub struct Card {
    pub id: CardId,
    pub object: ObjectName<Self>,
    /// Present if it is an external account of this connected account.
    pub account: Option<Expandable<AccountId>>,
    /// Of the billing address, as the fields below.
    pub address_city: Option<String>,
    /// As the customer entered it.
    pub address_country: Option<String>,
    /// Street or post office box.
    pub address_line1: Option<String>,
    /// Outcome of comparing the line with the issuer's: `pass`, `fail`, `unavailable` or
    /// `unchecked`.
    pub address_line1_check: Option<String>,
    /// Apartment, suite or building.
    pub address_line2: Option<String>,
    /// State, county or province.
    pub address_state: Option<String>,
    /// ZIP or postal code.
    pub address_zip: Option<String>,
    /// Outcome of comparing the code with the issuer's: `pass`, `fail`, `unavailable` or
    /// `unchecked`.
    pub address_zip_check: Option<String>,
    pub allow_redisplay: Option<AllowRedisplay>,
    /// Methods by which Stripe can pay out to it.
    pub available_payout_methods: Option<Vec<AvailablePayoutMethod>>,
    /// Name of the brand, such as `Visa` or `American Express`.
    pub brand: String,
    /// Country of the issuer by its two letters (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// Present if it is an external account: payouts in this currency go to it.
    pub currency: Option<Currency>,
    /// Present if it is saved on this customer. `.object::<Customer>()` of stripe-billing decodes
    /// it if expanded.
    pub customer: Option<Expandable<CustomerId>>,
    /// Outcome of checking the security code: `pass`, `fail`, `unavailable` or `unchecked`.
    pub cvc_check: Option<String>,
    /// Payouts in its currency go to it by default. Present if it is an external account.
    pub default_for_currency: Option<bool>,
    /// Product name of the issuer, such as `Visa Classic`.
    pub description: Option<String>,
    /// Last four digits of the number in the device, for a card in a wallet.
    pub dynamic_last4: Option<String>,
    /// 1 to 12.
    pub exp_month: i64,
    /// Four digits.
    pub exp_year: i64,
    /// Equal for all cards of one number in your account.
    pub fingerprint: Option<String>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: String,
    /// Issuer identification number: the first digits of the number.
    pub iin: Option<String>,
    /// Name of the bank that issued it.
    pub issuer: Option<String>,
    /// Last four digits of the number.
    pub last4: String,
    pub metadata: Metadata,
    /// Name of the cardholder.
    pub name: Option<String>,
    pub networks: Option<Networks>,
    pub regulated_status: Option<RegulatedStatus>,
    /// State as an external account: `new`, or `errored` after a payout that failed.
    pub status: Option<String>,
    /// The wallet that it comes from, such as `apple_pay` or `android_pay`.
    pub tokenization_method: Option<String>,
}

/// Whether the card may be shown to the customer again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    /// It may be shown in any later payment.
    Always,
    /// It may be shown in some contexts alone, such as that of one subscription.
    Limited,
    /// The customer has not been asked.
    Unspecified,
    Unknown(String),
}

/// Speed of a payout.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AvailablePayoutMethod {
    /// Within minutes.
    Instant,
    /// Within days.
    Standard,
    Unknown(String),
}

/// Networks of a card with several brands.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Networks {
    /// The network that the cardholder prefers, such as `cartes_bancaires`.
    pub preferred: Option<String>,
}

/// Whether the fees of the card are capped by regulation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RegulatedStatus {
    Regulated,
    Unregulated,
    Unknown(String),
}
