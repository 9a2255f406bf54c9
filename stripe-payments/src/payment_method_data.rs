//! Payment methods that are created along with what they pay.
//!
//! Payment intents, setup intents and confirmation tokens take them as `payment_method_data`.

use stripe_core::ids::financial_connections;
use stripe_core::{Address, Clearable, Metadata, Secret, StripeEnum, StripeParams};

use crate::OtherPaymentMethods;

/// A payment method to create in the same request.
///
/// Its details stand in the field of its `type`, and those of a type without a field in
/// [`other`](Self::other). The numbers of cards never come through here: Stripe.js and the mobile
/// SDKs collect them.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodDataParams {
    /// Must be that of the nested object that is set.
    r#type: PaymentMethodType,
    affirm: Option<AffirmParams>,
    /// Whether the customer may be shown it again in another checkout. Default:
    /// [`AllowRedisplay::Unspecified`].
    allow_redisplay: Option<AllowRedisplay>,
    amazon_pay: Option<AmazonPayParams>,
    bancontact: Option<BancontactParams>,
    /// Name and address of the payer. Some payment methods require parts of them.
    billing_details: Option<BillingDetailsParams>,
    cashapp: Option<CashappParams>,
    ideal: Option<IdealParams>,
    klarna: Option<KlarnaParams>,
    link: Option<LinkParams>,
    metadata: Option<Metadata>,
    paypal: Option<PaypalParams>,
    radar_options: Option<RadarOptionsParams>,
    sepa_debit: Option<SepaDebitParams>,
    us_bank_account: Option<UsBankAccountParams>,
    /// Details of the payment methods that have no field here.
    #[stripe_params(flatten)]
    other: Option<OtherPaymentMethods>,
}

/// Kind of payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodType {
    AcssDebit,
    Affirm,
    AfterpayClearpay,
    Alipay,
    Alma,
    AmazonPay,
    AuBecsDebit,
    BacsDebit,
    Bancontact,
    Billie,
    Bizum,
    Blik,
    Boleto,
    Cashapp,
    Crypto,
    CustomerBalance,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    KakaoPay,
    Klarna,
    Konbini,
    KrCard,
    Link,
    MbWay,
    Mobilepay,
    Multibanco,
    NaverPay,
    NzBankAccount,
    Oxxo,
    P24,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Paypay,
    Payto,
    Pix,
    Promptpay,
    RevolutPay,
    SamsungPay,
    Satispay,
    Scalapay,
    SepaDebit,
    Sequra,
    Sofort,
    Sunbit,
    Swish,
    Twint,
    Upi,
    UsBankAccount,
    WechatPay,
    Zip,
    Unknown(String),
}

/// Affirm takes no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AffirmParams {}

/// Whether a saved payment method may be offered to the customer again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    /// In each checkout of the customer.
    Always,
    /// Only in some places, such as for a certain subscription.
    Limited,
    /// Nothing was said about it.
    Unspecified,
    Unknown(String),
}

/// Amazon Pay takes no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmazonPayParams {}

/// Bancontact takes no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BancontactParams {}

/// Name, address and contact of the payer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingDetailsParams {
    address: Option<Clearable<Address>>,
    email: Option<Clearable<String>>,
    /// Full name.
    name: Option<Clearable<String>>,
    phone: Option<Clearable<String>>,
    /// Tax number of the payer, which some payment methods of Latin America require.
    tax_id: Option<Secret>,
}

/// Cash App Pay takes no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashappParams {}

/// Details of iDEAL.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdealParams {
    /// The customer's bank. If absent, the customer chooses it on the page of iDEAL.
    bank: Option<IdealBank>,
}

/// Bank that takes part in iDEAL.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum IdealBank {
    AbnAmro,
    Adyen,
    AsnBank,
    Bunq,
    Buut,
    Finom,
    Handelsbanken,
    Ing,
    Knab,
    Mollie,
    Moneyou,
    N26,
    Nn,
    Rabobank,
    Regiobank,
    Revolut,
    SnsBank,
    TriodosBank,
    VanLanschot,
    Yoursafe,
    Unknown(String),
}

/// Details of Klarna.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KlarnaParams {
    /// Date of birth of the payer.
    dob: Option<DobParams>,
}

/// A calendar date.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DobParams {
    day: i64,
    month: i64,
    year: i64,
}

/// Link takes no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LinkParams {}

/// PayPal takes no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypalParams {}

/// Data on the payer for Radar.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RadarOptionsParams {
    /// Snapshot of the browser and the device, which Stripe.js makes: `rse_…`.
    session: Option<String>,
}

/// The account to debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitParams {
    /// Its IBAN.
    iban: Secret,
}

/// The account to debit: `account_number` and `routing_number`, or `financial_connections_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountParams {
    account_holder_type: Option<AccountHolderType>,
    /// It is sent, and never comes back.
    account_number: Option<Secret>,
    /// Default: [`AccountType::Checking`].
    account_type: Option<AccountType>,
    /// An account that the customer has linked. Excludes the numbers.
    financial_connections_account: Option<financial_connections::AccountId>,
    /// Nine digits.
    routing_number: Option<String>,
}

/// Owner of a bank account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountHolderType {
    Company,
    Individual,
    Unknown(String),
}

/// Kind of bank account in the United States.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AccountType {
    Checking,
    Savings,
    Unknown(String),
}

#[cfg(test)]
mod tests {
    use super::{BillingDetailsParams, SepaDebitParams, UsBankAccountParams};

    #[test]
    fn numbers_are_not_printed() {
        let printed = [
            format!("{:?}", SepaDebitParams::new("DE89370400440532013000")),
            format!("{:?}", UsBankAccountParams::new().account_number("000123456789")),
            format!("{:?}", BillingDetailsParams::new().tax_id("00000000000191")),
        ];
        for text in printed {
            assert!(!text.contains("000"), "{text}");
        }
    }
}
