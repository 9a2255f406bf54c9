//! Parameters of the operations on payment methods.

use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CustomerId, PaymentMethodId, financial_connections};
use stripe_core::{Address, Clearable, Metadata, MetadataUpdate, Secret, StripeEnum, StripeParams};

use super::{AccountHolderType, AccountType, AllowRedisplay, IdealBank};

/// Parameters for [`PaymentMethod::create`](super::PaymentMethod::create). Stripe requires `type`
/// and the nested object with that name, or a `payment_method` of a customer of the platform to
/// copy to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodCreateParams {
    /// Affirm, which has no details.
    affirm: Option<AffirmParams>,
    /// Whether the payment method can be shown again in a future checkout. Default:
    /// [`AllowRedisplay::Unspecified`].
    allow_redisplay: Option<AllowRedisplay>,
    amazon_pay: Option<AmazonPayParams>,
    bancontact: Option<BancontactParams>,
    billing_details: Option<BillingDetailsParams>,
    /// Card details, or a token instead of them.
    card: Option<CardParams>,
    cashapp: Option<CashappParams>,
    /// Customer of the platform whose `payment_method` is copied.
    customer: Option<CustomerId>,
    ideal: Option<IdealParams>,
    klarna: Option<KlarnaParams>,
    link: Option<LinkParams>,
    metadata: Option<Metadata>,
    /// Payment method of the platform to copy to the connected account.
    payment_method: Option<PaymentMethodId>,
    paypal: Option<PaypalParams>,
    /// Data for fraud detection.
    radar_options: Option<RadarOptionsParams>,
    sepa_debit: Option<SepaDebitParams>,
    /// Kind of payment method. The nested object with this name is required.
    r#type: Option<RequestType>,
    us_bank_account: Option<UsBankAccountParams>,
    /// Nested objects of payment methods for which this crate has no type.
    #[stripe_params(flatten)]
    other: Option<crate::OtherPaymentMethods>,
}

/// Affirm, which has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AffirmParams {}

/// Amazon Pay, which has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmazonPayParams {}

/// Bancontact, which has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BancontactParams {}

/// Billing details of the customer. Some payment methods require a name or an email address.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BillingDetailsParams {
    address: Option<Clearable<Address>>,
    email: Option<Clearable<String>>,
    /// Full name of the customer.
    name: Option<Clearable<String>>,
    phone: Option<Clearable<String>>,
    /// Tax id of the customer. Allowed only for payment methods that require it, such as Boleto.
    tax_id: Option<Secret>,
}

/// A card: its details, or a token instead of them.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    /// Security code of the card, which banks verify. Strongly recommended.
    cvc: Option<Secret>,
    /// Month of expiry, from 1 to 12.
    exp_month: Option<i64>,
    /// Four-digit year of expiry.
    exp_year: Option<i64>,
    /// Preferred network of a co-branded card.
    networks: Option<CardNetworksParams>,
    /// Card number, without spaces.
    number: Option<Secret>,
    /// Token such as `tok_visa`. Cannot be combined with card details.
    token: Option<String>,
}

/// Preferred network of a co-branded card.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardNetworksParams {
    /// Network to use if the bank and the payment support it.
    preferred: Option<PreferredNetwork>,
}

/// Preferred card network.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PreferredNetwork {
    CartesBancaires,
    Mastercard,
    Visa,
    Unknown(String),
}

/// Cash App Pay, which has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashappParams {}

/// iDEAL.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdealParams {
    /// Bank of the customer. Default: chosen by the customer during the payment.
    bank: Option<IdealBank>,
}

/// Klarna, which can require the date of birth.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KlarnaParams {
    /// Date of birth of the customer.
    dob: Option<DobParams>,
}

/// Date of birth.
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

/// Data for fraud detection.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RadarOptionsParams {
    /// Radar session of the browser in which the payment method was entered.
    session: Option<String>,
}

/// A bank account for SEPA Direct Debit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitParams {
    /// IBAN of the account.
    iban: Secret,
}

/// Type of payment method in a request. Card-present payment methods are not included.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum RequestType {
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
    Card,
    Cashapp,
    Crypto,
    Custom,
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

/// A bank account in the United States: its details, or a Financial Connections account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountParams {
    /// Kind of account holder. Default: [`AccountHolderType::Individual`].
    account_holder_type: Option<AccountHolderType>,
    /// Account number. Requires `routing_number`.
    account_number: Option<Secret>,
    /// Type of account: a connected account, or the account of the request. Default:
    /// [`AccountType::Checking`].
    account_type: Option<AccountType>,
    /// Financial Connections account. Cannot be combined with account details.
    financial_connections_account: Option<financial_connections::AccountId>,
    /// Nine-digit routing number of the bank.
    routing_number: Option<String>,
}

/// Parameters for [`PaymentMethod::update`](super::PaymentMethod::update). Card and account numbers
/// cannot be changed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodUpdateParams {
    /// Whether the payment method can be shown again in a future checkout.
    allow_redisplay: Option<AllowRedisplay>,
    billing_details: Option<BillingDetailsParams>,
    /// Expiration date and preferred network of the card.
    card: Option<CardUpdateParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Holder and type of the bank account.
    us_bank_account: Option<UsBankAccountUpdateParams>,
}

/// Card details that can be changed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardUpdateParams {
    /// Month of expiry, from 1 to 12.
    exp_month: Option<i64>,
    /// Four-digit year of expiry.
    exp_year: Option<i64>,
    /// Preferred network of a co-branded card.
    networks: Option<CardNetworksUpdateParams>,
}

/// Preferred network of a co-branded card.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardNetworksUpdateParams {
    /// Network to use if the bank and the payment support it.
    preferred: Option<Clearable<PreferredNetwork>>,
}

/// Details of a bank account in the United States that can be changed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountUpdateParams {
    account_holder_type: Option<AccountHolderType>,
    account_type: Option<AccountType>,
}

/// Parameters for [`PaymentMethod::list`](super::PaymentMethod::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodListParams {
    /// Value of `allow_redisplay` to filter the payment methods by.
    allow_redisplay: Option<AllowRedisplay>,
    /// Customer to filter by.
    customer: Option<CustomerId>,
    /// Account of the customer to filter the payment methods by.
    customer_account: Option<AccountId>,
    /// Type to filter the payment methods by.
    r#type: Option<RequestType>,
}

/// Parameters for [`PaymentMethod::list_for_customer`](super::PaymentMethod::list_for_customer).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodListForCustomerParams {
    /// Value of `allow_redisplay` to filter the payment methods by.
    allow_redisplay: Option<AllowRedisplay>,
    /// Type to filter the payment methods by.
    r#type: Option<RequestType>,
}

/// Parameters for [`PaymentMethod::attach`](super::PaymentMethod::attach). Stripe requires one of
/// `customer` and `customer_account`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodAttachParams {
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<AccountId>,
}
