//! Sources: <https://docs.stripe.com/api/sources>

mod params;

use stripe_core::ids::{CustomerId, SourceId};
use stripe_core::{
    Address, Currency, Metadata, ObjectName, Secret, Shipping, StripeEnum, StripeObject,
    StripeResource, Timestamp,
};

pub use params::*;

/// A legacy means of payment.
///
/// New integrations use payment methods and payment intents. To detach a source from a customer,
/// use `PaymentSource::delete`.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "source",
    path = "/v1/sources",
    ops(
        /// Creates a source. No money moves until it is charged.
        ///
        /// Derive the idempotency key from the order. After an error with
        /// [`may_have_been_applied`](crate::Error::may_have_been_applied), send the same request
        /// with the same key: it returns the existing source.
        create(SourceCreateParams),
        retrieve(SourceRetrieveParams),
        /// Updates the owner, the order or the mandate of a source.
        update(SourceUpdateParams),
        /// Verifies a source by values that were sent to the customer, such as the amounts of two
        /// microdeposits.
        ///
        /// Stripe refuses further attempts after too many wrong values.
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
    /// Amount that can be charged, in the smallest currency unit. Absent for a source without a
    /// fixed amount.
    pub amount: Option<i64>,
    pub au_becs_debit: Option<Box<AuBecsDebit>>,
    pub bancontact: Option<Box<Bancontact>>,
    pub card: Option<Box<Card>>,
    pub card_present: Option<Box<CardPresent>>,
    /// Secret with which the customer's browser retrieves the source.
    pub client_secret: Secret,
    /// Details of the code verification. Present if `flow` is `code_verification`.
    pub code_verification: Option<CodeVerification>,
    pub created: Timestamp,
    pub currency: Option<Currency>,
    /// Customer that the source is attached to, if any.
    pub customer: Option<CustomerId>,
    pub eps: Option<Box<Eps>>,
    /// Authorization flow: `redirect`, `receiver`, `code_verification` or `none`.
    pub flow: String,
    pub giropay: Option<Box<Giropay>>,
    pub ideal: Option<Box<Ideal>>,
    pub klarna: Option<Box<Klarna>>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub multibanco: Option<Box<Multibanco>>,
    /// Details of the customer, as entered and as verified.
    pub owner: Option<Box<Owner>>,
    pub p24: Option<Box<P24>>,
    /// Details of the receiving account. Present if `flow` is `receiver`.
    pub receiver: Option<Receiver>,
    /// Details of the redirect. Present if `flow` is `redirect`.
    pub redirect: Option<Redirect>,
    pub sepa_credit_transfer: Option<Box<SepaCreditTransfer>>,
    pub sepa_debit: Option<Box<SepaDebit>>,
    pub sofort: Option<Box<Sofort>>,
    pub source_order: Option<Box<SourceOrder>>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
    /// Status: `pending` until the customer has authorized the source, then `chargeable`. A
    /// single-use source becomes `consumed` after its charge. `canceled` and `failed` are final.
    pub status: String,
    /// Support for 3D Secure: `required`, `recommended`, `optional` or `not_supported`.
    pub three_d_secure: Option<Box<ThreeDSecure>>,
    /// Kind of source. The field with this name holds the details.
    pub r#type: SourceType,
    /// Number of times that it can be charged: `reusable` or `single_use`.
    pub usage: Option<String>,
    pub wechat: Option<Box<Wechat>>,
}

/// Bank account in the US to which the customer transfers money.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AchCreditTransfer {
    /// Number of the receiving bank account.
    pub account_number: Option<Secret>,
    /// Name of the bank. Absent if it is unknown to Stripe.
    pub bank_name: Option<String>,
    /// Fingerprint of the number, the same for all sources with this number in your account.
    pub fingerprint: Option<String>,
    /// Name of the recipient of refunds.
    pub refund_account_holder_name: Option<String>,
    /// Kind of recipient of refunds: `individual` or `company`.
    pub refund_account_holder_type: Option<String>,
    /// Routing number of the bank for refunds.
    pub refund_routing_number: Option<String>,
    /// Routing number of the bank.
    pub routing_number: Option<String>,
    /// Bank identifier code (BIC).
    pub swift_code: Option<String>,
}

/// Debit from a bank account in the US.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AchDebit {
    /// Name of the bank. Absent if it is unknown to Stripe.
    pub bank_name: Option<String>,
    pub country: Option<String>,
    /// Fingerprint of the number, the same for all sources with this number in your account.
    pub fingerprint: Option<String>,
    /// Last four digits of the card number.
    pub last4: Option<String>,
    /// Routing number of the bank.
    pub routing_number: Option<String>,
    /// Kind of bank account.
    pub r#type: Option<String>,
}

/// Debit from a bank account in Canada.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AcssDebit {
    /// City in which the bank is located.
    pub bank_address_city: Option<String>,
    /// Street of the address.
    pub bank_address_line_1: Option<String>,
    /// Suite or building of the address.
    pub bank_address_line_2: Option<String>,
    /// ZIP or postal code.
    pub bank_address_postal_code: Option<String>,
    /// Name of the bank. Absent if it is unknown to Stripe.
    pub bank_name: Option<String>,
    /// Kind of bank account.
    pub category: Option<String>,
    pub country: Option<String>,
    /// Fingerprint of the number, the same for all sources with this number in your account.
    pub fingerprint: Option<String>,
    /// Last four digits of the card number.
    pub last4: Option<String>,
    /// Routing number of the bank.
    pub routing_number: Option<String>,
}

/// Details of Alipay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Alipay {
    /// Data for the Alipay SDK in an app.
    pub data_string: Option<Secret>,
    /// URL that opens the Alipay app.
    pub native_url: Option<Secret>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

/// Permission to show a source to the customer again.
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

/// Debit from a bank account in Australia.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AuBecsDebit {
    /// BSB number of the bank and its branch.
    pub bsb_number: Option<String>,
    /// Fingerprint of the number, the same for all sources with this number in your account.
    pub fingerprint: Option<String>,
    /// Last four digits of the card number.
    pub last4: Option<String>,
}

/// Details of Bancontact.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bancontact {
    /// National bank code.
    pub bank_code: Option<String>,
    /// Name of the bank. Absent if it is unknown to Stripe.
    pub bank_name: Option<String>,
    /// Bank identifier code (BIC).
    pub bic: Option<String>,
    /// Last four characters of the IBAN.
    pub iban_last4: Option<String>,
    /// Language of the authorization page.
    pub preferred_language: Option<String>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

/// Details of a card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Card {
    /// Result of the issuer's check of the address line.
    pub address_line1_check: Option<String>,
    /// Result of the issuer's check of the postal code.
    pub address_zip_check: Option<String>,
    /// Card brand, such as `Visa`.
    pub brand: Option<String>,
    pub country: Option<String>,
    /// Result of the security code check.
    pub cvc_check: Option<String>,
    /// Product name of the card.
    pub description: Option<String>,
    /// Last four digits of the device account number, for a card in a wallet.
    pub dynamic_last4: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: Option<i64>,
    /// Four-digit year of expiry.
    pub exp_year: Option<i64>,
    /// Fingerprint of the number, the same for all sources with this number in your account.
    pub fingerprint: Option<String>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// Issuer identification number: the first digits of the card number.
    pub iin: Option<String>,
    /// Name of the issuing bank.
    pub issuer: Option<String>,
    /// Last four digits of the card number.
    pub last4: Option<String>,
    /// Name of the cardholder.
    pub name: Option<String>,
    /// Support for 3D Secure: `required`, `recommended`, `optional` or `not_supported`.
    pub three_d_secure: Option<String>,
    /// Wallet that the card comes from, such as `apple_pay`.
    pub tokenization_method: Option<String>,
}

/// Details of a card presented at a terminal.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardPresent {
    /// EMV data: application cryptogram.
    pub application_cryptogram: Option<String>,
    /// Name of the application on the chip.
    pub application_preferred_name: Option<String>,
    /// Authorization code of the issuer.
    pub authorization_code: Option<String>,
    /// EMV data: authorization response code of the issuer.
    pub authorization_response_code: Option<String>,
    /// Card brand, such as `Visa`.
    pub brand: Option<String>,
    pub country: Option<String>,
    /// Method of verifying the cardholder.
    pub cvm_type: Option<String>,
    /// Kind of the data that was read from the card.
    pub data_type: Option<String>,
    /// EMV data: identifier of the application on the chip.
    pub dedicated_file_name: Option<String>,
    /// Product name of the card.
    pub description: Option<String>,
    /// EMV authorization response.
    pub emv_auth_data: Option<String>,
    /// The customer's signature.
    pub evidence_customer_signature: Option<String>,
    /// EMV data: transaction certificate.
    pub evidence_transaction_certificate: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: Option<i64>,
    /// Four-digit year of expiry.
    pub exp_year: Option<i64>,
    /// Fingerprint of the number, the same for all sources with this number in your account.
    pub fingerprint: Option<String>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// Issuer identification number: the first digits of the card number.
    pub iin: Option<String>,
    /// Name of the issuing bank.
    pub issuer: Option<String>,
    /// Last four digits of the card number.
    pub last4: Option<String>,
    /// Device that read the card.
    pub pos_device_id: Option<String>,
    /// Entry mode of the terminal.
    pub pos_entry_mode: Option<String>,
    /// Method used to read the card.
    pub read_method: Option<String>,
    /// Reader that read the card.
    pub reader: Option<String>,
    /// EMV data: terminal verification results.
    pub terminal_verification_results: Option<String>,
    /// EMV data: transaction status information.
    pub transaction_status_information: Option<String>,
}

/// Verification by a code that is sent to the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CodeVerification {
    /// Number of remaining attempts.
    pub attempts_remaining: i64,
    /// Status: `pending`, `succeeded` or `failed`.
    pub status: String,
}

/// Details of EPS.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Eps {
    /// Payment reference.
    pub reference: Option<String>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

/// Details of giropay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Giropay {
    /// National bank code.
    pub bank_code: Option<String>,
    /// Name of the bank. Absent if it is unknown to Stripe.
    pub bank_name: Option<String>,
    /// Bank identifier code (BIC).
    pub bic: Option<String>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

/// Details of iDEAL.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ideal {
    /// Bank of the customer.
    pub bank: Option<String>,
    /// Bank identifier code (BIC).
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
    /// URL of the background image on Klarna's page.
    pub background_image_url: Option<String>,
    pub client_token: Option<Secret>,
    /// Given name of the customer.
    pub first_name: Option<String>,
    /// Family name of the customer.
    pub last_name: Option<String>,
    /// Language of Klarna's page.
    pub locale: Option<String>,
    /// URL of the logo on Klarna's page.
    pub logo_url: Option<String>,
    /// Title of Klarna's page.
    pub page_title: Option<String>,
    /// URL of the logo of Klarna's option to pay later.
    pub pay_later_asset_urls_descriptive: Option<String>,
    /// URL of the logo of Klarna's option to pay later.
    pub pay_later_asset_urls_standard: Option<String>,
    /// Name of Klarna's option to pay later, shown to the customer.
    pub pay_later_name: Option<String>,
    /// URL of Klarna's page for paying later.
    pub pay_later_redirect_url: Option<Secret>,
    /// URL of the logo of Klarna's option to pay now.
    pub pay_now_asset_urls_descriptive: Option<String>,
    /// URL of the logo of Klarna's option to pay now.
    pub pay_now_asset_urls_standard: Option<String>,
    /// Name of Klarna's option to pay now, shown to the customer.
    pub pay_now_name: Option<String>,
    /// URL of Klarna's page for paying now.
    pub pay_now_redirect_url: Option<Secret>,
    /// URL of the logo of Klarna's option to pay in installments.
    pub pay_over_time_asset_urls_descriptive: Option<String>,
    /// URL of the logo of Klarna's option to pay in installments.
    pub pay_over_time_asset_urls_standard: Option<String>,
    /// Name of Klarna's option to pay in installments, shown to the customer.
    pub pay_over_time_name: Option<String>,
    /// URL of Klarna's page for paying in installments.
    pub pay_over_time_redirect_url: Option<Secret>,
    /// Klarna payment options, separated by commas.
    pub payment_method_categories: Option<String>,
    /// Two-letter country code of the purchase (ISO 3166-1 alpha-2).
    pub purchase_country: Option<String>,
    /// Kind of purchase at Klarna.
    pub purchase_type: Option<String>,
    /// URL of Klarna's page.
    pub redirect_url: Option<Secret>,
    /// Delay before the goods are shipped, for Klarna.
    pub shipping_delay: Option<i64>,
    /// Given name of the recipient.
    pub shipping_first_name: Option<String>,
    /// Family name of the recipient.
    pub shipping_last_name: Option<String>,
}

/// Details of Multibanco.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Multibanco {
    /// Number of the payee at Multibanco.
    pub entity: Option<String>,
    /// Payment reference.
    pub reference: Option<String>,
    /// City of the recipient of refunds.
    pub refund_account_holder_address_city: Option<String>,
    /// Two-letter country code of the recipient of refunds (ISO 3166-1 alpha-2).
    pub refund_account_holder_address_country: Option<String>,
    /// Street of the address.
    pub refund_account_holder_address_line1: Option<String>,
    /// Suite or building of the address.
    pub refund_account_holder_address_line2: Option<String>,
    /// ZIP or postal code.
    pub refund_account_holder_address_postal_code: Option<String>,
    /// State or province of the recipient of refunds.
    pub refund_account_holder_address_state: Option<String>,
    /// Name of the recipient of refunds.
    pub refund_account_holder_name: Option<String>,
    /// IBAN of the account for refunds.
    pub refund_iban: Option<Secret>,
}

/// Details of the customer, as entered and as verified.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Owner {
    pub address: Option<Address>,
    pub email: Option<String>,
    /// Name of the customer.
    pub name: Option<String>,
    pub phone: Option<String>,
    /// Address, as verified by the bank or wallet.
    pub verified_address: Option<Address>,
    /// Email address, as verified by the bank or wallet.
    pub verified_email: Option<String>,
    /// Name, as verified by the bank or wallet.
    pub verified_name: Option<String>,
    /// Phone number, as verified by the bank or wallet.
    pub verified_phone: Option<String>,
}

/// Details of Przelewy24.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct P24 {
    /// Payment reference.
    pub reference: Option<String>,
}

/// Account or address to which the customer sends money.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Receiver {
    /// Number of the receiving bank account, or another address.
    pub address: Option<Secret>,
    /// Charged amount, in the smallest currency unit.
    pub amount_charged: i64,
    /// Amount that the customer has sent, in the smallest currency unit.
    pub amount_received: i64,
    /// Returned amount, in the smallest currency unit.
    pub amount_returned: i64,
    /// Method of collecting the refund details: `email`, `manual` or `none`.
    pub refund_attributes_method: String,
    /// Status of the refund details: `missing`, `requested` or `available`.
    pub refund_attributes_status: String,
}

/// Redirect to a page on which the customer authorizes a source.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Redirect {
    /// Reason for the failure: `user_abort`, `declined` or `processing_error`. Present if `status`
    /// is `failed`.
    pub failure_reason: Option<String>,
    /// URL to which the customer returns after the authorization.
    pub return_url: String,
    /// Status: `pending`, `succeeded`, `not_required` or `failed`.
    pub status: String,
    /// URL to which the customer is redirected. It contains the `client_secret`.
    pub url: Secret,
}

/// Bank account to which the customer transfers money.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaCreditTransfer {
    /// Name of the bank. Absent if it is unknown to Stripe.
    pub bank_name: Option<String>,
    /// Bank identifier code (BIC).
    pub bic: Option<String>,
    /// IBAN of the receiving bank account.
    pub iban: Option<Secret>,
    /// City of the recipient of refunds.
    pub refund_account_holder_address_city: Option<String>,
    /// Two-letter country code of the recipient of refunds (ISO 3166-1 alpha-2).
    pub refund_account_holder_address_country: Option<String>,
    /// Street of the address.
    pub refund_account_holder_address_line1: Option<String>,
    /// Suite or building of the address.
    pub refund_account_holder_address_line2: Option<String>,
    /// ZIP or postal code.
    pub refund_account_holder_address_postal_code: Option<String>,
    /// State or province of the recipient of refunds.
    pub refund_account_holder_address_state: Option<String>,
    /// Name of the recipient of refunds.
    pub refund_account_holder_name: Option<String>,
    /// IBAN of the account for refunds.
    pub refund_iban: Option<Secret>,
}

/// SEPA Direct Debit from a bank account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SepaDebit {
    /// National bank code.
    pub bank_code: Option<String>,
    /// Branch code of the bank.
    pub branch_code: Option<String>,
    pub country: Option<String>,
    /// Fingerprint of the number, the same for all sources with this number in your account.
    pub fingerprint: Option<String>,
    /// Last four digits of the card number.
    pub last4: Option<String>,
    /// Mandate reference for the customer and the bank.
    pub mandate_reference: Option<String>,
    /// URL of the mandate text to show to the customer.
    pub mandate_url: Option<String>,
}

/// Details of Sofort.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Sofort {
    /// National bank code.
    pub bank_code: Option<String>,
    /// Name of the bank. Absent if it is unknown to Stripe.
    pub bank_name: Option<String>,
    /// Bank identifier code (BIC).
    pub bic: Option<String>,
    pub country: Option<String>,
    /// Last four characters of the IBAN.
    pub iban_last4: Option<String>,
    /// Language of the authorization page.
    pub preferred_language: Option<String>,
    /// Text on the customer's statement.
    pub statement_descriptor: Option<String>,
}

/// Order that a source pays for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SourceOrder {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub currency: Currency,
    pub email: Option<String>,
    /// Items of the order, which some payment methods show to the customer.
    pub items: Option<Vec<Item>>,
    /// Recipient and shipping address.
    pub shipping: Option<Shipping>,
}

/// An item of an order.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Item {
    /// Amount in the smallest currency unit.
    pub amount: Option<i64>,
    pub currency: Option<Currency>,
    /// Description of the ordered item.
    pub description: Option<String>,
    /// Id of the object that the item represents, such as a SKU.
    pub parent: Option<String>,
    pub quantity: Option<i64>,
    /// Kind of item: `sku`, `tax`, `shipping` or `discount`.
    pub r#type: Option<String>,
}

/// Authentication of a card by 3D Secure.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThreeDSecure {
    /// Result of the issuer's check of the address line.
    pub address_line1_check: Option<String>,
    /// Result of the issuer's check of the postal code.
    pub address_zip_check: Option<String>,
    /// Whether the customer was authenticated.
    pub authenticated: Option<bool>,
    /// Card brand, such as `Visa`.
    pub brand: Option<String>,
    /// Card that is authenticated.
    pub card: Option<String>,
    pub country: Option<String>,
    /// Customer who owns the card.
    pub customer: Option<CustomerId>,
    /// Result of the security code check.
    pub cvc_check: Option<String>,
    /// Product name of the card.
    pub description: Option<String>,
    /// Last four digits of the device account number, for a card in a wallet.
    pub dynamic_last4: Option<String>,
    /// Month of expiry, from 1 to 12.
    pub exp_month: Option<i64>,
    /// Four-digit year of expiry.
    pub exp_year: Option<i64>,
    /// Fingerprint of the number, the same for all sources with this number in your account.
    pub fingerprint: Option<String>,
    /// Kind of funding: `credit`, `debit`, `prepaid` or `unknown`.
    pub funding: Option<String>,
    /// Issuer identification number: the first digits of the card number.
    pub iin: Option<String>,
    /// Name of the issuing bank.
    pub issuer: Option<String>,
    /// Last four digits of the card number.
    pub last4: Option<String>,
    /// Name of the cardholder.
    pub name: Option<String>,
    /// Support for 3D Secure: `required`, `recommended`, `optional` or `not_supported`.
    pub three_d_secure: Option<String>,
    /// Wallet that the card comes from, such as `apple_pay`.
    pub tokenization_method: Option<String>,
}

/// Kind of source.
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
    /// Payment id at WeChat.
    pub prepay_id: Option<String>,
    /// QR code for the WeChat app.
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
