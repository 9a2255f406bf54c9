//! Actions of the customer that a payment waits for.

use stripe_core::{Address, Currency, Secret, StripeEnum, StripeObject, Timestamp};

pub use crate::shared::StripeSdkData;

/// An action of the customer that the payment waits for.
///
/// Stripe.js guides through it if it is given the client secret. A field is present if `type` has
/// its name.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NextAction {
    pub alipay_handle_redirect: Option<AlipayHandleRedirect>,
    /// The customer approves the payment in the app of the bank.
    pub blik_authorize: Option<BlikAuthorize>,
    pub boleto_display_details: Option<BoletoDisplayDetails>,
    /// The customer is told of the payment beforehand, and Stripe charges later: nothing is to be
    /// done.
    pub card_await_notification: Option<CardAwaitNotification>,
    pub cashapp_handle_redirect_or_display_qr_code: Option<CashappHandleRedirectOrDisplayQrCode>,
    /// Where the customer has to transfer the money to.
    pub display_bank_transfer_instructions: Option<DisplayBankTransferInstructions>,
    pub klarna_display_qr_code: Option<KlarnaDisplayQrCode>,
    pub konbini_display_details: Option<KonbiniDisplayDetails>,
    pub multibanco_display_details: Option<MultibancoDisplayDetails>,
    pub oxxo_display_details: Option<OxxoDisplayDetails>,
    pub paynow_display_qr_code: Option<PaynowDisplayQrCode>,
    pub pix_display_qr_code: Option<PixDisplayQrCode>,
    pub promptpay_display_qr_code: Option<PromptpayDisplayQrCode>,
    /// A page to redirect the customer to.
    pub redirect_to_url: Option<RedirectToUrl>,
    pub swish_handle_redirect_or_display_qr_code: Option<SwishHandleRedirectOrDisplayQrCode>,
    /// Name of the field that is present.
    pub r#type: String,
    pub upi_handle_redirect_or_display_qr_code: Option<UpiHandleRedirectOrDisplayQrCode>,
    pub use_stripe_sdk: Option<StripeSdkData>,
    /// The customer confirms small deposits: see
    /// [`PaymentIntent::verify_microdeposits`](super::PaymentIntent::verify_microdeposits).
    pub verify_with_microdeposits: Option<VerifyWithMicrodeposits>,
    pub wechat_pay_display_qr_code: Option<WechatPayDisplayQrCode>,
    pub wechat_pay_redirect_to_android_app: Option<WechatPayRedirectToAndroidApp>,
    pub wechat_pay_redirect_to_ios_app: Option<WechatPayRedirectToIosApp>,
}

/// Payment on the page or in the app of Alipay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AlipayHandleRedirect {
    /// Data to pass to the SDK of Alipay in an app.
    pub native_data: Option<Secret>,
    /// Address that opens the app of Alipay on Android.
    pub native_url: Option<Secret>,
    /// Where the customer is redirected to afterwards.
    pub return_url: Option<String>,
    /// Page to redirect the customer to. It holds a secret of the payment.
    pub url: Option<Secret>,
}

/// Approval in the app of the bank. It has no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BlikAuthorize {}

/// A boleto that the customer has to pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BoletoDisplayDetails {
    /// Time up to which it can be paid.
    pub expires_at: Option<Timestamp>,
    /// Page of Stripe's that shows it.
    pub hosted_voucher_url: Option<String>,
    /// The digits to type in at a bank.
    pub number: Option<String>,
    /// Address of its PDF.
    pub pdf: Option<String>,
}

/// Notice of the issuer to the customer before a recurring payment with a card from India.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardAwaitNotification {
    /// Time at which Stripe charges the card, and up to which the customer can approve it.
    pub charge_attempt_at: Option<Timestamp>,
    /// The customer has to approve the payment at the bank.
    pub customer_approval_required: Option<bool>,
}

/// Payment in Cash App.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CashappHandleRedirectOrDisplayQrCode {
    /// Page of Stripe's that shows the customer how to pay.
    pub hosted_instructions_url: String,
    /// Address that opens the app on a phone.
    pub mobile_auth_url: Secret,
    pub qr_code: QrCode,
}

/// QR code for another device to scan.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct QrCode {
    /// Time up to which it can be scanned.
    pub expires_at: Timestamp,
    /// Address of its image as PNG.
    pub image_url_png: String,
    /// Address of its image as SVG.
    pub image_url_svg: String,
}

/// Bank transfer that the customer has to make.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DisplayBankTransferInstructions {
    /// Amount that is still to be transferred, in the smallest currency unit.
    pub amount_remaining: Option<i64>,
    pub currency: Option<Currency>,
    /// Accounts to transfer to. Any of them will do.
    pub financial_addresses: Option<Vec<FinancialAddress>>,
    /// Page of Stripe's that shows the customer how to pay.
    pub hosted_instructions_url: Option<String>,
    /// Text that the transfer has to name, by which Stripe finds the payment.
    pub reference: Option<String>,
    pub r#type: BankTransferType,
}

/// Account to transfer to. The field is present that `type` names.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAddress {
    pub aba: Option<Aba>,
    pub iban: Option<Iban>,
    pub sort_code: Option<SortCode>,
    pub spei: Option<Spei>,
    /// Networks through which transfers arrive there.
    pub supported_networks: Option<Vec<SupportedNetwork>>,
    pub swift: Option<Swift>,
    pub r#type: FinancialAddressType,
    pub zengin: Option<Zengin>,
}

/// Account in the United States.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Aba {
    /// Address of the account holder, which some banks ask for.
    pub account_holder_address: Option<Address>,
    /// Name to transfer to.
    pub account_holder_name: Option<String>,
    /// To show to the customer, and to nobody else.
    pub account_number: Secret,
    /// Kind of account, as the bank names it.
    pub account_type: Option<String>,
    /// Address of the bank, which some banks ask for.
    pub bank_address: Option<Address>,
    /// The bank at which the account is.
    pub bank_name: String,
    /// ABA number of the bank, nine digits.
    pub routing_number: String,
}

/// Account with an IBAN.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Iban {
    /// Address of the account holder, which some banks ask for.
    pub account_holder_address: Option<Address>,
    /// Name to transfer to.
    pub account_holder_name: String,
    /// Address of the bank, which some banks ask for.
    pub bank_address: Option<Address>,
    /// BIC of the bank.
    pub bic: String,
    pub country: String,
    /// To show to the customer, and to nobody else.
    pub iban: Secret,
}

/// Account in the United Kingdom.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SortCode {
    /// Address of the account holder, which some banks ask for.
    pub account_holder_address: Option<Address>,
    /// Name to transfer to.
    pub account_holder_name: String,
    /// To show to the customer, and to nobody else.
    pub account_number: Secret,
    /// Address of the bank, which some banks ask for.
    pub bank_address: Option<Address>,
    /// Six digits.
    pub sort_code: String,
}

/// Account in Mexico.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Spei {
    /// Address of the account holder, which some banks ask for.
    pub account_holder_address: Option<Address>,
    /// Name to transfer to.
    pub account_holder_name: Option<String>,
    /// Address of the bank, which some banks ask for.
    pub bank_address: Option<Address>,
    /// Three digits.
    pub bank_code: String,
    /// The bank at which the account is.
    pub bank_name: String,
    /// To show to the customer, and to nobody else.
    pub clabe: Secret,
}

/// Network of bank transfers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SupportedNetwork {
    Ach,
    Bacs,
    Chaps,
    DomesticWireUs,
    Fps,
    Sepa,
    Spei,
    Swift,
    Zengin,
    Unknown(String),
}

/// Account for transfers from abroad.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Swift {
    /// Address of the account holder, which some banks ask for.
    pub account_holder_address: Option<Address>,
    /// Name to transfer to.
    pub account_holder_name: Option<String>,
    /// To show to the customer, and to nobody else.
    pub account_number: Secret,
    /// Kind of account, as the bank names it.
    pub account_type: Option<String>,
    /// Address of the bank, which some banks ask for.
    pub bank_address: Option<Address>,
    /// The bank at which the account is.
    pub bank_name: String,
    /// BIC of the bank.
    pub swift_code: String,
}

/// Form of an account to transfer to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FinancialAddressType {
    Aba,
    Iban,
    SortCode,
    Spei,
    Swift,
    Zengin,
    Unknown(String),
}

/// Account in Japan.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Zengin {
    /// Address of the account holder, which some banks ask for.
    pub account_holder_address: Option<Address>,
    /// Name to transfer to.
    pub account_holder_name: Option<String>,
    /// To show to the customer, and to nobody else.
    pub account_number: Option<Secret>,
    /// Kind of account, as the bank names it.
    pub account_type: Option<String>,
    /// Address of the bank, which some banks ask for.
    pub bank_address: Option<Address>,
    /// Number of the bank.
    pub bank_code: Option<String>,
    /// The bank at which the account is.
    pub bank_name: Option<String>,
    /// Number of the branch.
    pub branch_code: Option<String>,
    /// The branch at which the account is.
    pub branch_name: Option<String>,
}

/// Kind of bank transfer, by country.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BankTransferType {
    EuBankTransfer,
    GbBankTransfer,
    JpBankTransfer,
    MxBankTransfer,
    UsBankTransfer,
    Unknown(String),
}

/// QR code that leads to Klarna.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KlarnaDisplayQrCode {
    /// Content of the QR code.
    pub data: String,
    /// Time up to which it can be scanned.
    pub expires_at: Option<Timestamp>,
    /// Address of its image as PNG.
    pub image_url_png: String,
    /// Address of its image as SVG.
    pub image_url_svg: String,
}

/// Payment at a convenience store.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KonbiniDisplayDetails {
    /// Time up to which it can be paid.
    pub expires_at: Timestamp,
    /// Page of Stripe's that shows the customer how to pay.
    pub hosted_voucher_url: Option<String>,
    pub stores: KonbiniStores,
}

/// Codes by chain of stores.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KonbiniStores {
    pub familymart: Option<KonbiniStore>,
    pub lawson: Option<KonbiniStore>,
    pub ministop: Option<KonbiniStore>,
    pub seicomart: Option<KonbiniStore>,
}

/// Codes for the till of a store.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KonbiniStore {
    /// Asked for besides the payment code.
    pub confirmation_number: Option<String>,
    /// Code that the customer types in at the store.
    pub payment_code: String,
}

/// A Multibanco voucher that the customer has to pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MultibancoDisplayDetails {
    /// Number of the recipient.
    pub entity: Option<String>,
    /// Time up to which it can be paid.
    pub expires_at: Option<Timestamp>,
    /// Page of Stripe's that shows the customer how to pay.
    pub hosted_voucher_url: Option<String>,
    /// Number of this payment.
    pub reference: Option<String>,
}

/// A voucher to pay at an OXXO store.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OxxoDisplayDetails {
    /// Time up to which it can be paid.
    pub expires_after: Option<Timestamp>,
    /// Page of Stripe's that shows the customer how to pay.
    pub hosted_voucher_url: Option<String>,
    /// Number of the voucher.
    pub number: Option<String>,
}

/// QR code of `paynow`, for the app of a bank in Singapore.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaynowDisplayQrCode {
    /// Content of the QR code.
    pub data: String,
    /// Page of Stripe's that shows the customer how to pay.
    pub hosted_instructions_url: Option<String>,
    /// Address of its image as PNG.
    pub image_url_png: String,
    /// Address of its image as SVG.
    pub image_url_svg: String,
}

/// QR code of Pix.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PixDisplayQrCode {
    /// Content of the QR code, for the customer to copy into the app of a bank.
    pub data: Option<String>,
    /// Time up to which it can be paid.
    pub expires_at: Option<Timestamp>,
    /// Page of Stripe's that shows the customer how to pay.
    pub hosted_instructions_url: Option<String>,
    /// Address of its image as PNG.
    pub image_url_png: Option<String>,
    /// Address of its image as SVG.
    pub image_url_svg: Option<String>,
}

/// QR code of `promptpay`, for the app of a bank in Thailand.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PromptpayDisplayQrCode {
    /// Content of the QR code.
    pub data: String,
    /// Page of Stripe's that shows the customer how to pay.
    pub hosted_instructions_url: String,
    /// Address of its image as PNG.
    pub image_url_png: String,
    /// Address of its image as SVG.
    pub image_url_svg: String,
}

/// A page on which the customer goes on, such as to authenticate a payment by card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RedirectToUrl {
    /// Where the customer is redirected to afterwards.
    pub return_url: Option<String>,
    /// Page to redirect the customer to. It holds a secret of the payment.
    pub url: Option<Secret>,
}

/// Payment in the app of Swish.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SwishHandleRedirectOrDisplayQrCode {
    /// Page of Stripe's that shows the customer how to pay.
    pub hosted_instructions_url: String,
    /// Address that opens the app on a phone.
    pub mobile_auth_url: Secret,
    pub qr_code: SwishQrCode,
}

/// QR code for another device to scan.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SwishQrCode {
    /// Content of the QR code.
    pub data: String,
    /// Time up to which it can be scanned.
    pub expires_at: Option<Timestamp>,
    /// Address of its image as PNG.
    pub image_url_png: String,
    /// Address of its image as SVG.
    pub image_url_svg: String,
}

/// Payment in an app of UPI.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UpiHandleRedirectOrDisplayQrCode {
    /// Page of Stripe's that shows the customer how to pay.
    pub hosted_instructions_url: String,
    pub qr_code: QrCode,
}

/// Verification of a bank account by small deposits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VerifyWithMicrodeposits {
    /// Day on which the deposits should be there.
    pub arrival_date: Timestamp,
    /// Page of Stripe's on which the customer verifies the account. Whoever has it can do so.
    pub hosted_verification_url: Secret,
    pub microdeposit_type: Option<MicrodepositType>,
}

/// Proof that the customer has seen the deposits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MicrodepositType {
    /// The amounts of two deposits.
    Amounts,
    /// The code in the text of one deposit.
    DescriptorCode,
    Unknown(String),
}

/// QR code of WeChat Pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WechatPayDisplayQrCode {
    /// Content of the QR code.
    pub data: String,
    /// Page of Stripe's that shows the customer how to pay.
    pub hosted_instructions_url: String,
    /// Its image as a `data:` address.
    pub image_data_url: String,
    /// Address of its image as PNG.
    pub image_url_png: String,
    /// Address of its image as SVG.
    pub image_url_svg: String,
}

/// Payment in the app of WeChat on Android, by the params of its SDK.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WechatPayRedirectToAndroidApp {
    /// Your app at WeChat.
    pub app_id: String,
    /// Random text that was signed along.
    pub nonce_str: String,
    /// Constant of WeChat.
    pub package: String,
    /// The merchant at WeChat.
    pub partner_id: String,
    /// The payment at WeChat.
    pub prepay_id: String,
    /// Signature of the other fields.
    pub sign: Secret,
    /// Time that was signed along, in seconds.
    pub timestamp: String,
}

/// Payment in the app of WeChat on iOS.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WechatPayRedirectToIosApp {
    /// Address that opens the app.
    pub native_url: Secret,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn addresses_that_carry_a_payment_on_are_not_printed() -> serde_json::Result<()> {
        let qr_code =
            json!({ "expires_at": 1, "image_url_png": "https://a", "image_url_svg": "https://b" });
        let action: NextAction = serde_json::from_value(json!({
            "type": "redirect_to_url",
            "redirect_to_url": { "return_url": "https://example.com/back", "url": "nonce" },
            "alipay_handle_redirect": {
                "native_data": "nonce",
                "native_url": "nonce",
                "return_url": null,
                "url": "nonce",
            },
            "cashapp_handle_redirect_or_display_qr_code": {
                "hosted_instructions_url": "https://c",
                "mobile_auth_url": "nonce",
                "qr_code": qr_code,
            },
            "use_stripe_sdk": { "stripe_js": "nonce" },
            "wechat_pay_redirect_to_ios_app": { "native_url": "nonce" },
        }))?;
        let debug = format!("{action:?}");
        assert!(debug.contains("example.com") && !debug.contains("nonce"), "{debug}");
        let redirect = action.redirect_to_url.and_then(|redirect| redirect.url);
        assert_eq!(redirect.as_ref().map(Secret::expose), Some("nonce"));
        Ok(())
    }
}
