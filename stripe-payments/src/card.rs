//! Cards: <https://docs.stripe.com/api/cards>

use stripe_core::ids::{AccountId, CardId, CustomerId};
use stripe_core::{
    Currency, Expandable, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource,
};

/// A card that is saved on a customer as a legacy source, or that receives payouts of a connected
/// account.
///
/// Operations on cards of a customer are on `PaymentSource`, and those on cards of a connected
/// account on `Account`. Save new cards of customers as payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "card")]
#[non_exhaustive]
pub struct Card {
    pub id: CardId,
    pub object: ObjectName<Self>,
    /// Connected account whose external account this is, if any.
    pub account: Option<Expandable<AccountId>>,
    /// City of the billing address.
    pub address_city: Option<String>,
    /// Country of the billing address, as entered by the customer.
    pub address_country: Option<String>,
    /// Street or post office box.
    pub address_line1: Option<String>,
    /// Result of the issuer's check of the address line: `pass`, `fail`, `unavailable` or
    /// `unchecked`.
    pub address_line1_check: Option<String>,
    /// Apartment, suite or building.
    pub address_line2: Option<String>,
    /// State, county or province.
    pub address_state: Option<String>,
    /// ZIP or postal code.
    pub address_zip: Option<String>,
    /// Result of the issuer's check of the postal code: `pass`, `fail`, `unavailable` or
    /// `unchecked`.
    pub address_zip_check: Option<String>,
    pub allow_redisplay: Option<AllowRedisplay>,
    /// Payout methods that the card supports.
    pub available_payout_methods: Option<Vec<AvailablePayoutMethod>>,
    /// Card brand, such as `Visa` or `American Express`.
    pub brand: String,
    /// Two-letter country code of the issuer (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// Currency of payouts to the card. Present for an external account.
    pub currency: Option<Currency>,
    /// Customer that the card is saved on, if any. If expanded,
    /// `.object::<Customer>()` of stripe-billing decodes the customer.
    pub customer: Option<Expandable<CustomerId>>,
    /// Result of the security code check: `pass`, `fail`, `unavailable` or `unchecked`.
    pub cvc_check: Option<String>,
    /// Whether payouts in this currency go to it by default. Present for an external account.
    pub default_for_currency: Option<bool>,
    /// Product name of the card, such as `Visa Classic`.
    pub description: Option<String>,
    /// Last four digits of the device account number, for a card in a wallet.
    pub dynamic_last4: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: i64,
    /// Four-digit year of expiry.
    pub exp_year: i64,
    /// Fingerprint of the card number, the same for all cards with this number in your account.
    pub fingerprint: Option<String>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: String,
    /// Issuer identification number: the first digits of the card number.
    pub iin: Option<String>,
    /// Name of the issuing bank.
    pub issuer: Option<String>,
    /// Last four digits of the card number.
    pub last4: String,
    pub metadata: Metadata,
    /// Name of the cardholder.
    pub name: Option<String>,
    pub networks: Option<Networks>,
    pub regulated_status: Option<RegulatedStatus>,
    /// Status as an external account: `new`, or `errored` after a failed payout.
    pub status: Option<String>,
    /// Wallet that the card comes from, such as `apple_pay` or `android_pay`.
    pub tokenization_method: Option<String>,
}

/// Permission to show the card to the customer again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    /// The payment method may be shown in any future payment.
    Always,
    /// The payment method may be shown only in certain contexts, such as a subscription.
    Limited,
    /// The customer has not been asked.
    Unspecified,
    Unknown(String),
}

/// Speed of a payout.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AvailablePayoutMethod {
    /// The payout arrives within minutes.
    Instant,
    /// The payout arrives within days.
    Standard,
    Unknown(String),
}

/// Networks of a co-branded card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Networks {
    /// Network preferred by the cardholder, such as `cartes_bancaires`.
    pub preferred: Option<String>,
}

/// Regulatory status of a card. The fees of a regulated card are capped.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RegulatedStatus {
    Regulated,
    Unregulated,
    Unknown(String),
}
