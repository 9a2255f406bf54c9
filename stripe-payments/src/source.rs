//! Sources: <https://docs.stripe.com/api/sources>

mod params;

use stripe_core::ids::{CustomerId, SourceId};
use stripe_core::{
    Address, Currency, Metadata, ObjectName, Secret, Shipping, StripeEnum, StripeObject,
    StripeResource, Timestamp,
};

pub use params::*;

/// A way to pay, from before there were payment methods.
///
/// New integrations use payment methods and payment intents. A source that a customer has is
/// detached by `PaymentSource::delete`.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "source",
    path = "/v1/sources",
    ops(
        /// Creates a source. No money moves before it is charged.
        ///
        /// Derive the idempotency key from the order. After an error with
        /// [`may_have_been_applied`](crate::Error::may_have_been_applied), send the same request
        /// with the same key: it returns the source that was created.
        create(SourceCreateParams),
        retrieve(SourceRetrieveParams),
        /// Changes the owner, the order or the mandate of a source.
        update(SourceUpdateParams),
        /// Verifies a source by what the customer was sent, such as the amounts of two small
        /// deposits.
        ///
        /// Stripe refuses it once too many values were wrong.
        action(verify, SourceVerifyParams, required),
    )
)]
#[non_exhaustive]
pub struct Source {
    pub id: SourceId,
    pub object: ObjectName<Self>,
    pub ach_credit_transfer: Option<Box<AchCreditTransfer>>,
    pub ach_debit: Option<Box<AchDebit>>,
    pub acss_debit: Option<Box<AcssDebit>>,
    pub alipay: Option<Box<Alipay>>,
    pub allow_redisplay: Option<AllowRedisplay>,
    /// Amount that it can be charged, in the smallest currency unit. Absent for a source of any
    /// amount.
    pub amount: Option<i64>,
    pub au_becs_debit: Option<Box<AuBecsDebit>>,
    pub bancontact: Option<Box<Bancontact>>,
    pub card: Option<Box<Card>>,
    pub card_present: Option<Box<CardPresent>>,
    /// Lets the customer's browser retrieve the source.
    pub client_secret: Secret,
    /// Present if `flow` is `code_verification`.
    pub code_verification: Option<CodeVerification>,
    pub created: Timestamp,
    pub currency: Option<Currency>,
    /// Present if it is attached to this customer.
    pub customer: Option<CustomerId>,
    pub eps: Option<Box<Eps>>,
    /// Method by which the customer authorizes it: `redirect`, `receiver`, `code_verification` or `none`.
    pub flow: String,
    pub giropay: Option<Box<Giropay>>,
    pub ideal: Option<Box<Ideal>>,
    pub klarna: Option<Box<Klarna>>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub multibanco: Option<Box<Multibanco>>,
    /// The customer, as entered and as confirmed.
    pub owner: Option<Box<Owner>>,
    pub p24: Option<Box<P24>>,
    /// Present if `flow` is `receiver`.
    pub receiver: Option<Receiver>,
    /// Present if `flow` is `redirect`.
    pub redirect: Option<Redirect>,
    pub sepa_credit_transfer: Option<Box<SepaCreditTransfer>>,
    pub sepa_debit: Option<Box<SepaDebit>>,
    pub sofort: Option<Box<Sofort>>,
    pub source_order: Option<Box<SourceOrder>>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
    /// `pending` until the customer has authorized it, then `chargeable`, then `consumed` once it
    /// is charged if it can be charged once. `canceled` and `failed` are final.
    pub status: String,
    /// Whether the card needs or supports 3D Secure: `required`, `recommended`, `optional` or
    /// `not_supported`.
    pub three_d_secure: Option<Box<ThreeDSecure>>,
    /// The field of this name holds the details.
    pub r#type: SourceType,
    /// `reusable` or `single_use`.
    pub usage: Option<String>,
    pub wechat: Option<Box<Wechat>>,
}

/// Bank account in the US to which the customer transfers money.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AchCreditTransfer {
    /// Number of the bank account to pay to.
    pub account_number: Option<Secret>,
    /// Absent if Stripe does not know the bank.
    pub bank_name: Option<String>,
    /// Equal for all sources of one number in your account.
    pub fingerprint: Option<String>,
    /// Name of who is refunded.
    pub refund_account_holder_name: Option<String>,
    /// Kind of recipient of the refund: `individual` or `company`.
    pub refund_account_holder_type: Option<String>,
    /// Bank that refunds go to.
    pub refund_routing_number: Option<String>,
    /// Number of the bank.
    pub routing_number: Option<String>,
    /// BIC of the bank.
    pub swift_code: Option<String>,
}

/// Debit of a bank account in the US.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AchDebit {
    /// Absent if Stripe does not know the bank.
    pub bank_name: Option<String>,
    pub country: Option<String>,
    /// Equal for all sources of one number in your account.
    pub fingerprint: Option<String>,
    /// Last four digits of the number.
    pub last4: Option<String>,
    /// Number of the bank.
    pub routing_number: Option<String>,
    /// Kind of bank account.
    pub r#type: Option<String>,
}

/// Debit of a bank account in Canada.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AcssDebit {
    /// Address of the bank, as the fields below.
    pub bank_address_city: Option<String>,
    /// Street.
    pub bank_address_line_1: Option<String>,
    /// Suite or building.
    pub bank_address_line_2: Option<String>,
    /// ZIP or postal code.
    pub bank_address_postal_code: Option<String>,
    /// Absent if Stripe does not know the bank.
    pub bank_name: Option<String>,
    /// Kind of bank account.
    pub category: Option<String>,
    pub country: Option<String>,
    /// Equal for all sources of one number in your account.
    pub fingerprint: Option<String>,
    /// Last four digits of the number.
    pub last4: Option<String>,
    /// Number of the bank.
    pub routing_number: Option<String>,
}

/// Details of Alipay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Alipay {
    /// Data for Alipay's SDK in an app.
    pub data_string: Option<Secret>,
    /// Opens Alipay's app.
    pub native_url: Option<Secret>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

/// Whether the source may be shown to the customer again.
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

/// Debit of a bank account in Australia.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AuBecsDebit {
    /// Number of the bank and its branch in Australia.
    pub bsb_number: Option<String>,
    /// Equal for all sources of one number in your account.
    pub fingerprint: Option<String>,
    /// Last four digits of the number.
    pub last4: Option<String>,
}

/// Details of Bancontact.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {
    /// National code of the bank.
    pub bank_code: Option<String>,
    /// Absent if Stripe does not know the bank.
    pub bank_name: Option<String>,
    /// BIC of the bank.
    pub bic: Option<String>,
    /// Last four characters of the IBAN.
    pub iban_last4: Option<String>,
    /// Language of the page on which the customer authorizes it.
    pub preferred_language: Option<String>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

/// Details of a card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Outcome of comparing the line with the issuer's.
    pub address_line1_check: Option<String>,
    /// Outcome of comparing the postal code with the issuer's.
    pub address_zip_check: Option<String>,
    /// Name of the brand, such as `Visa`.
    pub brand: Option<String>,
    pub country: Option<String>,
    /// Outcome of checking the security code.
    pub cvc_check: Option<String>,
    /// Product name of the issuer.
    pub description: Option<String>,
    /// Last four digits of the number in the device, for a card in a wallet.
    pub dynamic_last4: Option<String>,
    /// 1 to 12.
    pub exp_month: Option<i64>,
    /// Four digits.
    pub exp_year: Option<i64>,
    /// Equal for all sources of one number in your account.
    pub fingerprint: Option<String>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// Issuer identification number: the first digits of the card's number.
    pub iin: Option<String>,
    /// Name of the bank that issued the card.
    pub issuer: Option<String>,
    /// Last four digits of the number.
    pub last4: Option<String>,
    /// Name of the cardholder.
    pub name: Option<String>,
    /// Whether the card needs or supports 3D Secure: `required`, `recommended`, `optional` or
    /// `not_supported`.
    pub three_d_secure: Option<String>,
    /// The wallet that the card comes from, such as `apple_pay`.
    pub tokenization_method: Option<String>,
}

/// Details of a card that was read by a terminal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {
    /// EMV data, as the fields of the same kind below.
    pub application_cryptogram: Option<String>,
    /// Name of the card's application.
    pub application_preferred_name: Option<String>,
    /// Of the issuer.
    pub authorization_code: Option<String>,
    /// EMV data.
    pub authorization_response_code: Option<String>,
    /// Name of the brand, such as `Visa`.
    pub brand: Option<String>,
    pub country: Option<String>,
    /// Verification of the cardholder.
    pub cvm_type: Option<String>,
    /// EMV data.
    pub data_type: Option<String>,
    /// EMV data: the card's application.
    pub dedicated_file_name: Option<String>,
    /// Product name of the issuer.
    pub description: Option<String>,
    /// EMV data of the authorization.
    pub emv_auth_data: Option<String>,
    /// The customer's signature.
    pub evidence_customer_signature: Option<String>,
    /// EMV data.
    pub evidence_transaction_certificate: Option<String>,
    /// 1 to 12.
    pub exp_month: Option<i64>,
    /// Four digits.
    pub exp_year: Option<i64>,
    /// Equal for all sources of one number in your account.
    pub fingerprint: Option<String>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// Issuer identification number: the first digits of the card's number.
    pub iin: Option<String>,
    /// Name of the bank that issued the card.
    pub issuer: Option<String>,
    /// Last four digits of the number.
    pub last4: Option<String>,
    /// The device that read the card.
    pub pos_device_id: Option<String>,
    /// Reading of the card.
    pub pos_entry_mode: Option<String>,
    /// Reading of the card.
    pub read_method: Option<String>,
    /// The reader that read the card.
    pub reader: Option<String>,
    /// EMV data.
    pub terminal_verification_results: Option<String>,
    /// EMV data.
    pub transaction_status_information: Option<String>,
}

/// Verification by a code that the customer is sent.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CodeVerification {
    /// Codes that may still be entered.
    pub attempts_remaining: i64,
    /// `pending`, `succeeded` or `failed`.
    pub status: String,
}

/// Details of EPS.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Eps {
    /// Reference of the payment, to be given by the customer or shown to the customer.
    pub reference: Option<String>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

/// Details of giropay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Giropay {
    /// National code of the bank.
    pub bank_code: Option<String>,
    /// Absent if Stripe does not know the bank.
    pub bank_name: Option<String>,
    /// BIC of the bank.
    pub bic: Option<String>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

/// Details of iDEAL.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ideal {
    /// The bank that the customer pays with.
    pub bank: Option<String>,
    /// BIC of the bank.
    pub bic: Option<String>,
    /// Last four characters of the IBAN.
    pub iban_last4: Option<String>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

/// Details of Klarna.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Klarna {
    /// Image of Klarna's page.
    pub background_image_url: Option<String>,
    pub client_token: Option<Secret>,
    /// Of the customer.
    pub first_name: Option<String>,
    /// Of the customer.
    pub last_name: Option<String>,
    /// Language of Klarna's page.
    pub locale: Option<String>,
    /// Logo on Klarna's page.
    pub logo_url: Option<String>,
    /// Title of Klarna's page.
    pub page_title: Option<String>,
    /// Logo of Klarna's payment later.
    pub pay_later_asset_urls_descriptive: Option<String>,
    /// Logo of Klarna's payment later.
    pub pay_later_asset_urls_standard: Option<String>,
    /// Name of Klarna's payment later, to be shown to the customer.
    pub pay_later_name: Option<String>,
    /// Page of Klarna's payment later.
    pub pay_later_redirect_url: Option<Secret>,
    /// Logo of Klarna's payment at once.
    pub pay_now_asset_urls_descriptive: Option<String>,
    /// Logo of Klarna's payment at once.
    pub pay_now_asset_urls_standard: Option<String>,
    /// Name of Klarna's payment at once, to be shown to the customer.
    pub pay_now_name: Option<String>,
    /// Page of Klarna's payment at once.
    pub pay_now_redirect_url: Option<Secret>,
    /// Logo of Klarna's payment by instalments.
    pub pay_over_time_asset_urls_descriptive: Option<String>,
    /// Logo of Klarna's payment by instalments.
    pub pay_over_time_asset_urls_standard: Option<String>,
    /// Name of Klarna's payment by instalments, to be shown to the customer.
    pub pay_over_time_name: Option<String>,
    /// Page of Klarna's payment by instalments.
    pub pay_over_time_redirect_url: Option<Secret>,
    /// Kinds of payment that Klarna offers, separated by commas.
    pub payment_method_categories: Option<String>,
    /// Country of the purchase by its two letters (ISO 3166-1 alpha-2).
    pub purchase_country: Option<String>,
    /// Kind of purchase at Klarna.
    pub purchase_type: Option<String>,
    /// Klarna's page.
    pub redirect_url: Option<Secret>,
    /// Time until the goods are shipped, as Klarna is told.
    pub shipping_delay: Option<i64>,
    /// Of the recipient.
    pub shipping_first_name: Option<String>,
    /// Of the recipient.
    pub shipping_last_name: Option<String>,
}

/// Details of Multibanco.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Multibanco {
    /// Number of the payee at Multibanco.
    pub entity: Option<String>,
    /// Reference of the payment, to be given by the customer or shown to the customer.
    pub reference: Option<String>,
    /// Address of who is refunded, as the fields below.
    pub refund_account_holder_address_city: Option<String>,
    /// Two letters (ISO 3166-1 alpha-2).
    pub refund_account_holder_address_country: Option<String>,
    /// Street.
    pub refund_account_holder_address_line1: Option<String>,
    /// Suite or building.
    pub refund_account_holder_address_line2: Option<String>,
    /// ZIP or postal code.
    pub refund_account_holder_address_postal_code: Option<String>,
    /// State or province.
    pub refund_account_holder_address_state: Option<String>,
    /// Name of who is refunded.
    pub refund_account_holder_name: Option<String>,
    /// Bank account that refunds go to.
    pub refund_iban: Option<Secret>,
}

/// The customer, as entered and as confirmed.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Owner {
    pub address: Option<Address>,
    pub email: Option<String>,
    /// Name of the customer.
    pub name: Option<String>,
    pub phone: Option<String>,
    /// As the bank or wallet confirms it.
    pub verified_address: Option<Address>,
    /// As the bank or wallet confirms it.
    pub verified_email: Option<String>,
    /// As the bank or wallet confirms it.
    pub verified_name: Option<String>,
    /// As the bank or wallet confirms it.
    pub verified_phone: Option<String>,
}

/// Details of Przelewy24.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct P24 {
    /// Reference of the payment, to be given by the customer or shown to the customer.
    pub reference: Option<String>,
}

/// A place that the customer sends money to.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Receiver {
    /// Number of the bank account, or address, to pay to.
    pub address: Option<Secret>,
    /// Sum of the charges, in the smallest currency unit.
    pub amount_charged: i64,
    /// Sum that the customer has sent, in the smallest currency unit.
    pub amount_received: i64,
    /// Sum that was returned, in the smallest currency unit.
    pub amount_returned: i64,
    /// Method by which the data for a refund is obtained: `email`, `manual` or `none`.
    pub refund_attributes_method: String,
    /// State of the data for a refund: `missing`, `requested` or `available`.
    pub refund_attributes_status: String,
}

/// A page on which the customer authorizes the source.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Redirect {
    /// `user_abort`, `declined` or `processing_error`. Present if `status` is `failed`.
    pub failure_reason: Option<String>,
    /// Target after the authorization.
    pub return_url: String,
    /// `pending`, `succeeded`, `not_required` or `failed`.
    pub status: String,
    /// The page to redirect the customer to. It holds the `client_secret`.
    pub url: Secret,
}

/// Bank account to which the customer transfers money.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaCreditTransfer {
    /// Absent if Stripe does not know the bank.
    pub bank_name: Option<String>,
    /// BIC of the bank.
    pub bic: Option<String>,
    /// Number of the bank account to pay to.
    pub iban: Option<Secret>,
    /// Address of who is refunded, as the fields below.
    pub refund_account_holder_address_city: Option<String>,
    /// Two letters (ISO 3166-1 alpha-2).
    pub refund_account_holder_address_country: Option<String>,
    /// Street.
    pub refund_account_holder_address_line1: Option<String>,
    /// Suite or building.
    pub refund_account_holder_address_line2: Option<String>,
    /// ZIP or postal code.
    pub refund_account_holder_address_postal_code: Option<String>,
    /// State or province.
    pub refund_account_holder_address_state: Option<String>,
    /// Name of who is refunded.
    pub refund_account_holder_name: Option<String>,
    /// Bank account that refunds go to.
    pub refund_iban: Option<Secret>,
}

/// Debit of a bank account in the SEPA area.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    /// National code of the bank.
    pub bank_code: Option<String>,
    /// Code of the branch of the bank.
    pub branch_code: Option<String>,
    pub country: Option<String>,
    /// Equal for all sources of one number in your account.
    pub fingerprint: Option<String>,
    /// Last four digits of the number.
    pub last4: Option<String>,
    /// Names the mandate to the customer and the bank.
    pub mandate_reference: Option<String>,
    /// Text of the mandate, to be shown to the customer.
    pub mandate_url: Option<String>,
}

/// Details of Sofort.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Sofort {
    /// National code of the bank.
    pub bank_code: Option<String>,
    /// Absent if Stripe does not know the bank.
    pub bank_name: Option<String>,
    /// BIC of the bank.
    pub bic: Option<String>,
    pub country: Option<String>,
    /// Last four characters of the IBAN.
    pub iban_last4: Option<String>,
    /// Language of the page on which the customer authorizes it.
    pub preferred_language: Option<String>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

/// The order that the source pays.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SourceOrder {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub currency: Currency,
    pub email: Option<String>,
    /// Shown to the customer by some ways to pay.
    pub items: Option<Vec<Item>>,
    /// Recipient and address of the delivery.
    pub shipping: Option<Shipping>,
}

/// An item of an order.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Item {
    /// Amount in the smallest currency unit.
    pub amount: Option<i64>,
    pub currency: Option<Currency>,
    /// Free text.
    pub description: Option<String>,
    /// Id of what the item is, such as a SKU.
    pub parent: Option<String>,
    pub quantity: Option<i64>,
    /// `sku`, `tax`, `shipping` or `discount`.
    pub r#type: Option<String>,
}

/// Authentication of a card by 3D Secure.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThreeDSecure {
    /// Outcome of comparing the line with the issuer's.
    pub address_line1_check: Option<String>,
    /// Outcome of comparing the postal code with the issuer's.
    pub address_zip_check: Option<String>,
    /// The customer was authenticated.
    pub authenticated: Option<bool>,
    /// Name of the brand, such as `Visa`.
    pub brand: Option<String>,
    /// The card that is authenticated.
    pub card: Option<String>,
    pub country: Option<String>,
    /// The customer of the card.
    pub customer: Option<CustomerId>,
    /// Outcome of checking the security code.
    pub cvc_check: Option<String>,
    /// Product name of the issuer.
    pub description: Option<String>,
    /// Last four digits of the number in the device, for a card in a wallet.
    pub dynamic_last4: Option<String>,
    /// 1 to 12.
    pub exp_month: Option<i64>,
    /// Four digits.
    pub exp_year: Option<i64>,
    /// Equal for all sources of one number in your account.
    pub fingerprint: Option<String>,
    /// `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// Issuer identification number: the first digits of the card's number.
    pub iin: Option<String>,
    /// Name of the bank that issued the card.
    pub issuer: Option<String>,
    /// Last four digits of the number.
    pub last4: Option<String>,
    /// Name of the cardholder.
    pub name: Option<String>,
    /// Whether the card needs or supports 3D Secure: `required`, `recommended`, `optional` or
    /// `not_supported`.
    pub three_d_secure: Option<String>,
    /// The wallet that the card comes from, such as `apple_pay`.
    pub tokenization_method: Option<String>,
}

/// A way to pay.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SourceType {
    AchCreditTransfer,
    AchDebit,
    AcssDebit,
    Alipay,
    AuBecsDebit,
    Bancontact,
    Card,
    CardPresent,
    Eps,
    Giropay,
    Ideal,
    Klarna,
    Multibanco,
    P24,
    SepaCreditTransfer,
    SepaDebit,
    Sofort,
    ThreeDSecure,
    Wechat,
    Unknown(String),
}

/// Details of WeChat Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Wechat {
    /// Id of the payment at WeChat.
    pub prepay_id: Option<String>,
    /// QR code for WeChat's app.
    pub qr_code_url: Option<String>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_page_to_redirect_to_is_not_printed() -> serde_json::Result<()> {
        let url = "https://hooks.stripe.com/redirect/authenticate/src_1?client_secret=src_secret";
        let redirect: Redirect = serde_json::from_value(json!({
            "failure_reason": null,
            "return_url": "https://example.com/back",
            "status": "pending",
            "url": url,
        }))?;
        let debug = format!("{redirect:?}");
        assert!(debug.contains("example.com") && !debug.contains("src_secret"), "{debug}");
        assert_eq!(redirect.url.expose(), url);

        let klarna: Klarna = serde_json::from_value(json!({
            "pay_later_redirect_url": url,
            "pay_now_redirect_url": url,
            "pay_over_time_redirect_url": url,
            "redirect_url": url,
        }))?;
        assert!(!format!("{klarna:?}").contains("src_secret"), "{klarna:?}");
        Ok(())
    }

    #[test]
    fn a_source_is_small() {
        assert!(size_of::<Source>() < 2000, "{}", size_of::<Source>());
    }
}
