//! Actions that a payment requires from the customer.

use stripe_core::{Address, Currency, Secret, StripeEnum, StripeObject, Timestamp};

pub use crate::shared::StripeSdkData;

/// An action that a payment requires from the customer.
///
/// Stripe.js guides the customer through it, given the client secret. `type` determines which field
/// is present.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NextAction {
    pub alipay_handle_redirect: Option<AlipayHandleRedirect>,
    /// Approval in the customer's banking app.
    pub blik_authorize: Option<BlikAuthorize>,
    pub boleto_display_details: Option<BoletoDisplayDetails>,
    /// Advance notification to the customer. Stripe charges later, and no action is needed.
    pub card_await_notification: Option<CardAwaitNotification>,
    pub cashapp_handle_redirect_or_display_qr_code: Option<CashappHandleRedirectOrDisplayQrCode>,
    /// Instructions for a bank transfer by the customer.
    pub display_bank_transfer_instructions: Option<DisplayBankTransferInstructions>,
    pub klarna_display_qr_code: Option<KlarnaDisplayQrCode>,
    pub konbini_display_details: Option<KonbiniDisplayDetails>,
    pub multibanco_display_details: Option<MultibancoDisplayDetails>,
    pub oxxo_display_details: Option<OxxoDisplayDetails>,
    pub paynow_display_qr_code: Option<PaynowDisplayQrCode>,
    pub pix_display_qr_code: Option<PixDisplayQrCode>,
    pub promptpay_display_qr_code: Option<PromptpayDisplayQrCode>,
    /// Redirect to another page.
    pub redirect_to_url: Option<RedirectToUrl>,
    pub swish_handle_redirect_or_display_qr_code: Option<SwishHandleRedirectOrDisplayQrCode>,
    /// Name of the field that is present.
    pub r#type: String,
    pub upi_handle_redirect_or_display_qr_code: Option<UpiHandleRedirectOrDisplayQrCode>,
    pub use_stripe_sdk: Option<StripeSdkData>,
    /// Verification by microdeposits: see
    /// [`PaymentIntent::verify_microdeposits`](super::PaymentIntent::verify_microdeposits).
    pub verify_with_microdeposits: Option<VerifyWithMicrodeposits>,
    pub wechat_pay_display_qr_code: Option<WechatPayDisplayQrCode>,
    pub wechat_pay_redirect_to_android_app: Option<WechatPayRedirectToAndroidApp>,
    pub wechat_pay_redirect_to_ios_app: Option<WechatPayRedirectToIosApp>,
}

/// Payment on Alipay's page or in its app.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AlipayHandleRedirect {
    /// Data for the Alipay SDK in an app.
    pub native_data: Option<Secret>,
    /// URL that opens the Alipay app on Android.
    pub native_url: Option<Secret>,
    /// URL to which the customer returns afterwards.
    pub return_url: Option<String>,
    /// URL to which the customer is redirected. It contains a secret of the payment.
    pub url: Option<Secret>,
}

/// Approval in a banking app. It has no details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BlikAuthorize {}

/// A boleto that the customer must pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BoletoDisplayDetails {
    /// Deadline for the payment.
    pub expires_at: Option<Timestamp>,
    /// URL of a Stripe-hosted page with the voucher.
    pub hosted_voucher_url: Option<String>,
    /// Number of the boleto, for entering it at a bank.
    pub number: Option<String>,
    /// URL of the PDF.
    pub pdf: Option<String>,
}

/// Notification that the issuer sends to the customer before a recurring payment with an Indian
/// card.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CardAwaitNotification {
    /// Time at which Stripe charges the card, and deadline for the customer's approval.
    pub charge_attempt_at: Option<Timestamp>,
    /// Whether the customer must approve the payment with the bank.
    pub customer_approval_required: Option<bool>,
}

/// Payment in Cash App.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CashappHandleRedirectOrDisplayQrCode {
    /// URL of a Stripe-hosted page with payment instructions.
    pub hosted_instructions_url: String,
    /// URL that opens the app on a phone.
    pub mobile_auth_url: Secret,
    pub qr_code: QrCode,
}

/// QR code that is scanned with another device.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct QrCode {
    /// Expiration time of the QR code.
    pub expires_at: Timestamp,
    /// URL of the image as PNG.
    pub image_url_png: String,
    /// URL of the image as SVG.
    pub image_url_svg: String,
}

/// Bank transfer that the customer must make.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DisplayBankTransferInstructions {
    /// Remaining amount, in the smallest currency unit.
    pub amount_remaining: Option<i64>,
    pub currency: Option<Currency>,
    /// Accounts that can receive the transfer.
    pub financial_addresses: Option<Vec<FinancialAddress>>,
    /// URL of a Stripe-hosted page with payment instructions.
    pub hosted_instructions_url: Option<String>,
    /// Reference that the transfer must include. Stripe uses it to find the payment.
    pub reference: Option<String>,
    pub r#type: BankTransferType,
}

/// Account that can receive the transfer. `type` determines which field is present.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FinancialAddress {
    pub aba: Option<Aba>,
    pub iban: Option<Iban>,
    pub sort_code: Option<SortCode>,
    pub spei: Option<Spei>,
    /// Networks for transfers to the account.
    pub supported_networks: Option<Vec<SupportedNetwork>>,
    pub swift: Option<Swift>,
    pub r#type: FinancialAddressType,
    pub zengin: Option<Zengin>,
}

/// Account in the United States, by its ABA routing number.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Aba {
    /// Address of the account holder, which some banks require.
    pub account_holder_address: Option<Address>,
    /// Name of the recipient of the transfer.
    pub account_holder_name: Option<String>,
    /// Account number. Show it only to the customer.
    pub account_number: Secret,
    /// Type of account, as named by the bank.
    pub account_type: Option<String>,
    /// Address of the bank, which some banks require.
    pub bank_address: Option<Address>,
    /// Bank that receives the transfer.
    pub bank_name: String,
    /// Nine-digit ABA routing number of the bank.
    pub routing_number: String,
}

/// Account with an IBAN.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Iban {
    /// Address of the account holder, which some banks require.
    pub account_holder_address: Option<Address>,
    /// Name of the recipient of the transfer.
    pub account_holder_name: String,
    /// Address of the bank, which some banks require.
    pub bank_address: Option<Address>,
    /// Bank identifier code (BIC).
    pub bic: String,
    pub country: String,
    /// IBAN. Show it only to the customer.
    pub iban: Secret,
}

/// Account in the United Kingdom.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SortCode {
    /// Address of the account holder, which some banks require.
    pub account_holder_address: Option<Address>,
    /// Name of the recipient of the transfer.
    pub account_holder_name: String,
    /// Account number. Show it only to the customer.
    pub account_number: Secret,
    /// Address of the bank, which some banks require.
    pub bank_address: Option<Address>,
    /// Six-digit sort code.
    pub sort_code: String,
}

/// Account in Mexico.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Spei {
    /// Address of the account holder, which some banks require.
    pub account_holder_address: Option<Address>,
    /// Name of the recipient of the transfer.
    pub account_holder_name: Option<String>,
    /// Address of the bank, which some banks require.
    pub bank_address: Option<Address>,
    /// Three-digit bank code.
    pub bank_code: String,
    /// Bank that receives the transfer.
    pub bank_name: String,
    /// CLABE number. Show it only to the customer.
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
    /// Address of the account holder, which some banks require.
    pub account_holder_address: Option<Address>,
    /// Name of the recipient of the transfer.
    pub account_holder_name: Option<String>,
    /// Account number. Show it only to the customer.
    pub account_number: Secret,
    /// Type of account, as named by the bank.
    pub account_type: Option<String>,
    /// Address of the bank, which some banks require.
    pub bank_address: Option<Address>,
    /// Bank that receives the transfer.
    pub bank_name: String,
    /// Bank identifier code (BIC).
    pub swift_code: String,
}

/// Format of an account.
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
    /// Address of the account holder, which some banks require.
    pub account_holder_address: Option<Address>,
    /// Name of the recipient of the transfer.
    pub account_holder_name: Option<String>,
    /// Account number. Show it only to the customer.
    pub account_number: Option<Secret>,
    /// Type of account, as named by the bank.
    pub account_type: Option<String>,
    /// Address of the bank, which some banks require.
    pub bank_address: Option<Address>,
    /// Code of the bank that receives the transfer.
    pub bank_code: Option<String>,
    /// Bank that receives the transfer.
    pub bank_name: Option<String>,
    /// Code of the branch that receives the transfer.
    pub branch_code: Option<String>,
    /// Branch of the bank.
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

/// QR code that opens Klarna.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KlarnaDisplayQrCode {
    /// Content of the QR code.
    pub data: String,
    /// Expiration time of the QR code.
    pub expires_at: Option<Timestamp>,
    /// URL of the image as PNG.
    pub image_url_png: String,
    /// URL of the image as SVG.
    pub image_url_svg: String,
}

/// Payment at a convenience store.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KonbiniDisplayDetails {
    /// Deadline for the payment.
    pub expires_at: Timestamp,
    /// URL of a Stripe-hosted page with payment instructions.
    pub hosted_voucher_url: Option<String>,
    pub stores: KonbiniStores,
}

/// Payment codes by chain of stores.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KonbiniStores {
    pub familymart: Option<KonbiniStore>,
    pub lawson: Option<KonbiniStore>,
    pub ministop: Option<KonbiniStore>,
    pub seicomart: Option<KonbiniStore>,
}

/// Payment codes for a store.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct KonbiniStore {
    /// Confirmation number, required in addition to the payment code.
    pub confirmation_number: Option<String>,
    /// Payment code that the customer enters at the store.
    pub payment_code: String,
}

/// A Multibanco voucher that the customer must pay.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MultibancoDisplayDetails {
    /// Number of the recipient.
    pub entity: Option<String>,
    /// Deadline for the payment.
    pub expires_at: Option<Timestamp>,
    /// URL of a Stripe-hosted page with payment instructions.
    pub hosted_voucher_url: Option<String>,
    /// Reference number of the payment.
    pub reference: Option<String>,
}

/// A voucher that the customer pays at an OXXO store.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct OxxoDisplayDetails {
    /// Deadline for the payment.
    pub expires_after: Option<Timestamp>,
    /// URL of a Stripe-hosted page with payment instructions.
    pub hosted_voucher_url: Option<String>,
    /// Number of the voucher.
    pub number: Option<String>,
}

/// PayNow QR code, for a banking app in Singapore.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaynowDisplayQrCode {
    /// Content of the QR code.
    pub data: String,
    /// URL of a Stripe-hosted page with payment instructions.
    pub hosted_instructions_url: Option<String>,
    /// URL of the image as PNG.
    pub image_url_png: String,
    /// URL of the image as SVG.
    pub image_url_svg: String,
}

/// Pix QR code.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PixDisplayQrCode {
    /// Content of the QR code, which the customer can copy into a banking app.
    pub data: Option<String>,
    /// Deadline for the payment.
    pub expires_at: Option<Timestamp>,
    /// URL of a Stripe-hosted page with payment instructions.
    pub hosted_instructions_url: Option<String>,
    /// URL of the image as PNG.
    pub image_url_png: Option<String>,
    /// URL of the image as SVG.
    pub image_url_svg: Option<String>,
}

/// PromptPay QR code, for a banking app in Thailand.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PromptpayDisplayQrCode {
    /// Content of the QR code.
    pub data: String,
    /// URL of a Stripe-hosted page with payment instructions.
    pub hosted_instructions_url: String,
    /// URL of the image as PNG.
    pub image_url_png: String,
    /// URL of the image as SVG.
    pub image_url_svg: String,
}

/// Redirect to another page, for example to authenticate a card payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RedirectToUrl {
    /// URL to which the customer returns afterwards.
    pub return_url: Option<String>,
    /// URL to which the customer is redirected. It contains a secret of the payment.
    pub url: Option<Secret>,
}

/// Payment in the Swish app.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SwishHandleRedirectOrDisplayQrCode {
    /// URL of a Stripe-hosted page with payment instructions.
    pub hosted_instructions_url: String,
    /// URL that opens the app on a phone.
    pub mobile_auth_url: Secret,
    pub qr_code: SwishQrCode,
}

/// QR code that is scanned with another device.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SwishQrCode {
    /// Content of the QR code.
    pub data: String,
    /// Expiration time of the QR code.
    pub expires_at: Option<Timestamp>,
    /// URL of the image as PNG.
    pub image_url_png: String,
    /// URL of the image as SVG.
    pub image_url_svg: String,
}

/// Payment in a UPI app.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UpiHandleRedirectOrDisplayQrCode {
    /// URL of a Stripe-hosted page with payment instructions.
    pub hosted_instructions_url: String,
    pub qr_code: QrCode,
}

/// Verification of a bank account by microdeposits.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct VerifyWithMicrodeposits {
    /// Expected date of the deposits.
    pub arrival_date: Timestamp,
    /// URL of a Stripe-hosted page on which the customer verifies the account. Anyone who has it
    /// can verify the account.
    pub hosted_verification_url: Secret,
    pub microdeposit_type: Option<MicrodepositType>,
}

/// Proof that the customer received the deposits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MicrodepositType {
    /// Amounts of two deposits.
    Amounts,
    /// Code in the description of a deposit.
    DescriptorCode,
    Unknown(String),
}

/// WeChat Pay QR code.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WechatPayDisplayQrCode {
    /// Content of the QR code.
    pub data: String,
    /// URL of a Stripe-hosted page with payment instructions.
    pub hosted_instructions_url: String,
    /// Image as a `data:` URL.
    pub image_data_url: String,
    /// URL of the image as PNG.
    pub image_url_png: String,
    /// URL of the image as SVG.
    pub image_url_svg: String,
}

/// Payment in the WeChat app on Android, with parameters of its SDK.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WechatPayRedirectToAndroidApp {
    /// Id of your app at WeChat.
    pub app_id: String,
    /// Random text that is part of the signature.
    pub nonce_str: String,
    /// Constant defined by WeChat.
    pub package: String,
    /// Merchant id at WeChat.
    pub partner_id: String,
    /// Payment id at WeChat.
    pub prepay_id: String,
    /// Signature of the other fields.
    pub sign: Secret,
    /// Time that is part of the signature, in seconds.
    pub timestamp: String,
}

/// Payment in the WeChat app on iOS.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WechatPayRedirectToIosApp {
    /// URL that opens the app.
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
