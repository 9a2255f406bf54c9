//! Parameters of the operations on payment methods.

use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{CustomerId, PaymentMethodId, financial_connections};
use stripe_core::{Address, Clearable, Metadata, MetadataUpdate, Secret, StripeEnum, StripeParams};

use super::{AccountHolderType, AccountType, AllowRedisplay, IdealBank};

/// Parameters for [`PaymentMethod::create`](super::PaymentMethod::create). Stripe requires `type`
/// and the nested object of that name, or `payment_method` of a customer of the platform to copy to
/// a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodCreateParams {
    /// Affirm: it takes nothing of its own.
    affirm: Option<AffirmParams>,
    /// Consent to show it again in a later checkout. Default: [`AllowRedisplay::Unspecified`].
    allow_redisplay: Option<AllowRedisplay>,
    amazon_pay: Option<AmazonPayParams>,
    bancontact: Option<BancontactParams>,
    billing_details: Option<BillingDetailsParams>,
    /// Numbers of a card, or a token in place of them.
    card: Option<CardParams>,
    cashapp: Option<CashappParams>,
    /// The platform's customer whose `payment_method` is copied.
    customer: Option<CustomerId>,
    ideal: Option<IdealParams>,
    klarna: Option<KlarnaParams>,
    link: Option<LinkParams>,
    metadata: Option<Metadata>,
    /// The platform's payment method to copy to the connected account.
    payment_method: Option<PaymentMethodId>,
    paypal: Option<PaypalParams>,
    /// Data for the detection of fraud.
    radar_options: Option<RadarOptionsParams>,
    sepa_debit: Option<SepaDebitParams>,
    /// The nested object of this name is required.
    r#type: Option<RequestType>,
    us_bank_account: Option<UsBankAccountParams>,
    /// Nested objects of payment methods without a type here.
    #[stripe_params(flatten)]
    other: Option<crate::OtherPaymentMethods>,
}

/// Affirm, which takes nothing of its own.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AffirmParams {}

/// Amazon Pay, which takes nothing of its own.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmazonPayParams {}

/// Bancontact, which takes nothing of its own.
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
    /// Taxpayer number of the customer. Only for payment methods that require it, such as Boleto.
    tax_id: Option<Secret>,
}

/// A card: its numbers, or a token in place of them.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardParams {
    /// The code on the card, which banks check. Highly recommended.
    cvc: Option<Secret>,
    /// Month in which it expires: 1 to 12.
    exp_month: Option<i64>,
    /// Year in which it expires, in four digits.
    exp_year: Option<i64>,
    /// Network to prefer for a co-branded card.
    networks: Option<CardNetworksParams>,
    /// The card number, without spaces.
    number: Option<Secret>,
    /// A token such as `tok_visa`, which excludes the numbers.
    token: Option<String>,
}

/// Network to prefer for a co-branded card.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardNetworksParams {
    /// Taken where the bank and the payment allow it.
    preferred: Option<PreferredNetwork>,
}

/// Card network to prefer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PreferredNetwork {
    CartesBancaires,
    Mastercard,
    Visa,
    Unknown(String),
}

/// Cash App Pay, which takes nothing of its own.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CashappParams {}

/// iDEAL.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdealParams {
    /// Default: the customer chooses it while paying.
    bank: Option<IdealBank>,
}

/// Klarna, which may ask for the date of birth.
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

/// Link, which takes nothing of its own.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LinkParams {}

/// PayPal, which takes nothing of its own.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaypalParams {}

/// Data for the detection of fraud.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RadarOptionsParams {
    /// The Radar session of the browser in which the payment method was entered.
    session: Option<String>,
}

/// A bank account in the SEPA zone.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SepaDebitParams {
    /// Number of the account.
    iban: Secret,
}

/// Type of a payment method in a request: those of card readers are not among them.
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

/// A bank account in the United States: its numbers, or an account at Financial Connections.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsBankAccountParams {
    /// Default: [`AccountHolderType::Individual`].
    account_holder_type: Option<AccountHolderType>,
    /// Requires `routing_number`.
    account_number: Option<Secret>,
    /// Default: [`AccountType::Checking`].
    account_type: Option<AccountType>,
    /// The account at Financial Connections, which excludes the numbers.
    financial_connections_account: Option<financial_connections::AccountId>,
    /// Routing number of the bank, nine digits.
    routing_number: Option<String>,
}

/// Parameters for [`PaymentMethod::update`](super::PaymentMethod::update). Numbers of cards and
/// accounts cannot be changed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodUpdateParams {
    /// Consent to show it again in a later checkout.
    allow_redisplay: Option<AllowRedisplay>,
    billing_details: Option<BillingDetailsParams>,
    /// Expiry and preferred network.
    card: Option<CardUpdateParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Holder and kind of the account.
    us_bank_account: Option<UsBankAccountUpdateParams>,
}

/// Fields of a card that can be changed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardUpdateParams {
    /// Month in which it expires: 1 to 12.
    exp_month: Option<i64>,
    /// Year in which it expires, in four digits.
    exp_year: Option<i64>,
    /// Network to prefer for a co-branded card.
    networks: Option<CardNetworksUpdateParams>,
}

/// Network to prefer for a co-branded card.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CardNetworksUpdateParams {
    /// Taken where the bank and the payment allow it.
    preferred: Option<Clearable<PreferredNetwork>>,
}

/// Fields of a bank account in the United States that can be changed.
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
    /// Leaves out those with another consent.
    allow_redisplay: Option<AllowRedisplay>,
    /// Leaves out those of other customers.
    customer: Option<CustomerId>,
    /// Leaves out those of other customers. For a customer that an account represents.
    customer_account: Option<AccountId>,
    /// Leaves out those of other types.
    r#type: Option<RequestType>,
}

/// Parameters for [`PaymentMethod::list_for_customer`](super::PaymentMethod::list_for_customer).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodListForCustomerParams {
    /// Leaves out those with another consent.
    allow_redisplay: Option<AllowRedisplay>,
    /// Leaves out those of other types.
    r#type: Option<RequestType>,
}

/// Parameters for [`PaymentMethod::attach`](super::PaymentMethod::attach). Stripe requires one of
/// them.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodAttachParams {
    customer: Option<CustomerId>,
    /// For a customer that an account represents.
    customer_account: Option<AccountId>,
}
