//! Payment methods that are created in the request that uses them.
//!
//! Payment intents, setup intents and confirmation tokens accept them as `payment_method_data`.

use stripe_core::ids::financial_connections;
use stripe_core::{Address, Clearable, Metadata, Secret, StripeEnum, StripeParams};

use crate::OtherPaymentMethods;

/// A payment method to create in the same request.
///
/// `type` determines which field holds the details. [`other`](Self::other) holds the details of
/// types without a field. Card numbers are not accepted here: Stripe.js and the mobile SDKs collect
/// them.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodDataParams {
    /// Kind of payment method. It must match the nested object that is set.
    r#type: PaymentMethodType,
    affirm: Option<AffirmParams>,
    /// Whether the payment method can be shown to the customer again in another checkout. Default:
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
    /// Details of payment methods without a field here.
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

/// Affirm, which has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AffirmParams {}

/// Permission to show a saved payment method to the customer again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    /// The payment method can be shown in any checkout of the customer.
    Always,
    /// The payment method can be shown only in certain contexts, such as for a certain
    /// subscription.
    Limited,
    Unspecified,
    Unknown(String),
}

/// Amazon Pay, which has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmazonPayParams {}

/// Bancontact, which has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BancontactParams {}

/// Name, address and contact details of the payer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingDetailsParams {
    address: Option<Clearable<Address>>,
    email: Option<Clearable<String>>,
    /// Full name.
    name: Option<Clearable<String>>,
    phone: Option<Clearable<String>>,
    /// Tax id of the payer, as required by some payment methods in Latin America.
    tax_id: Option<Secret>,
}

/// Cash App Pay, which has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashappParams {}

/// Details of iDEAL.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdealParams {
    /// Bank of the customer. If absent, the customer chooses it on iDEAL's page.
    bank: Option<IdealBank>,
}

/// Bank that supports iDEAL.
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

/// Link, which has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LinkParams {}

/// PayPal, which has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypalParams {}

/// Data about the payer for Radar.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RadarOptionsParams {
    /// Radar session `rse_…` from Stripe.js, a snapshot of the browser and device.
    session: Option<String>,
}

/// Bank account to debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitParams {
    /// IBAN of the account.
    iban: Secret,
}

/// Bank account to debit, by `account_number` and `routing_number`, or by
/// `financial_connections_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountParams {
    account_holder_type: Option<AccountHolderType>,
    /// Account number. Stripe never returns it.
    account_number: Option<Secret>,
    /// Type of account: a connected account, or the account of the request. Default:
    /// [`AccountType::Checking`].
    account_type: Option<AccountType>,
    /// Financial Connections account that the customer has linked. Cannot be combined with account
    /// details.
    financial_connections_account: Option<financial_connections::AccountId>,
    /// Nine-digit routing number of the bank.
    routing_number: Option<String>,
}

/// Kind of owner of a bank account.
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
