//! Parameters of the operations on setup intents.

use stripe_core::ids::{
    self, AccountId, ConfirmationTokenId, CustomerId, PaymentMethodConfigurationId, PaymentMethodId,
};
use stripe_core::{
    Clearable, Currency, Metadata, MetadataUpdate, Range, Secret, StripeEnum, StripeParams,
    Timestamp,
};

use super::{
    AllowRedirects, AllowedPaymentMethodType, CancellationReason, CustomerAcceptanceType,
    ExcludedPaymentMethodType, FlowDirection, PaymentMethodDataParams, payment_method_options,
};
use crate::OtherPaymentMethods;

/// Parameters for [`SetupIntent::create`](super::SetupIntent::create).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentCreateParams {
    /// Restricts the choice to these payment methods. Replaces `payment_method_types` of earlier
    /// versions of the API.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Attaches the payment method to your own account, to move your own money. Excludes
    /// `customer`.
    attach_to_self: Option<bool>,
    /// Default: the payment methods that are turned on in the dashboard.
    automatic_payment_methods: Option<AutomaticPaymentMethodsParams>,
    /// Confirms it in the same request. Default: `false`.
    confirm: Option<bool>,
    /// Payment method and address that the customer has entered in the browser. Params that are set
    /// here take precedence.
    confirmation_token: Option<ConfirmationTokenId>,
    /// The customer to attach the payment method to.
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Your own words.
    description: Option<String>,
    /// Payment methods not to offer.
    excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    /// Directions in which money is to move later. Only with `attach_to_self`.
    flow_directions: Option<Vec<FlowDirection>>,
    /// Agreement of the customer from which a mandate is created. Only with `confirm`.
    mandate_data: Option<Clearable<MandateDataParams>>,
    metadata: Option<Metadata>,
    /// The connected account for which the payment method is saved.
    on_behalf_of: Option<AccountId>,
    /// The payment method to save.
    payment_method: Option<PaymentMethodId>,
    /// Chooses the payment methods, in place of the default configuration.
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    /// A payment method to create and to save. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Where the customer is redirected to after authentication on another page. Only with
    /// `confirm`.
    return_url: Option<String>,
    /// Creates a mandate for one payment.
    single_use: Option<SingleUseParams>,
    /// Presence of the customer in later payments. Default: [`Usage::OffSession`].
    usage: Option<Usage>,
    /// Leaves what the customer has to do to Stripe.js or a mobile SDK. Only with `confirm`.
    use_stripe_sdk: Option<bool>,
}

/// Choice of payment methods by the settings in the dashboard.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticPaymentMethodsParams {
    /// Takes the payment methods that are turned on in the dashboard and fit.
    enabled: bool,
    /// Default: [`AllowRedirects::Always`].
    allow_redirects: Option<AllowRedirects>,
}

/// A mandate to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MandateDataParams {
    customer_acceptance: CustomerAcceptanceParams,
}

/// Agreement of the customer to a mandate.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerAcceptanceParams {
    r#type: CustomerAcceptanceType,
    /// Time at which the customer agreed.
    accepted_at: Option<Timestamp>,
    /// Required if `type` is [`CustomerAcceptanceType::Offline`].
    offline: Option<OfflineParams>,
    /// Required if `type` is [`CustomerAcceptanceType::Online`].
    online: Option<OnlineParams>,
}

/// Agreement on paper or by telephone. It has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OfflineParams {}

/// The browser in which the customer agreed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OnlineParams {
    /// Address from which the customer's request came.
    ip_address: String,
    /// The `User-Agent` header of the customer's request.
    user_agent: String,
}

/// Options, one field for each payment method.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsParams {
    amazon_pay: Option<payment_method_options::AmazonPayParams>,
    card: Option<payment_method_options::CardParams>,
    card_present: Option<payment_method_options::CardPresentParams>,
    klarna: Option<payment_method_options::KlarnaParams>,
    link: Option<payment_method_options::LinkParams>,
    paypal: Option<payment_method_options::PaypalParams>,
    sepa_debit: Option<payment_method_options::SepaDebitParams>,
    us_bank_account: Option<payment_method_options::UsBankAccountParams>,
    /// Options for the payment methods that have no field here.
    #[stripe_params(flatten)]
    other: Option<OtherPaymentMethods>,
}

/// Bound of a mandate for one payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SingleUseParams {
    /// The most that the customer agrees to pay later, in the smallest currency unit.
    amount: i64,
    currency: Currency,
}

/// Presence of the customer in later payments.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Usage {
    /// The customer is not there, so authentication is asked for now.
    OffSession,
    /// The customer is there, and can authenticate each payment.
    OnSession,
    Unknown(String),
}

/// Parameters for [`SetupIntent::retrieve`](super::SetupIntent::retrieve).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentRetrieveParams {
    /// Required with a publishable key.
    client_secret: Option<Secret>,
}

/// Parameters for [`SetupIntent::update`](super::SetupIntent::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentUpdateParams {
    /// Restricts the choice to these payment methods. Replaces `payment_method_types` of earlier
    /// versions of the API.
    allowed_payment_method_types: Option<Clearable<Vec<AllowedPaymentMethodType>>>,
    /// Attaches the payment method to your own account, to move your own money. Excludes
    /// `customer`.
    attach_to_self: Option<bool>,
    /// The customer to attach the payment method to.
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Your own words.
    description: Option<String>,
    /// Payment methods not to offer.
    excluded_payment_method_types: Option<Clearable<Vec<ExcludedPaymentMethodType>>>,
    /// Directions in which money is to move later. Only with `attach_to_self`.
    flow_directions: Option<Vec<FlowDirection>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// The payment method to save.
    payment_method: Option<PaymentMethodId>,
    /// Chooses the payment methods, in place of the default configuration.
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    /// A payment method to create and to save. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
}

/// Parameters for [`SetupIntent::list`](super::SetupIntent::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentListParams {
    /// Leaves out those whose payment method is for a customer.
    attach_to_self: Option<bool>,
    created: Option<Range<Timestamp>>,
    /// Leaves out the setup intents of other customers.
    customer: Option<CustomerId>,
    /// Leaves out the setup intents of other accounts.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Leaves out those of other payment methods.
    payment_method: Option<PaymentMethodId>,
}

/// Parameters for [`SetupIntent::cancel`](super::SetupIntent::cancel).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentCancelParams {
    /// Recorded for your own use. It has no other effect.
    cancellation_reason: Option<CancellationReason>,
}

/// Parameters for [`SetupIntent::confirm`](super::SetupIntent::confirm).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentConfirmParams {
    /// Restricts the choice to these payment methods. Replaces `payment_method_types` of earlier
    /// versions of the API.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Payment method and address that the customer has entered in the browser. Params that are set
    /// here take precedence.
    confirmation_token: Option<ConfirmationTokenId>,
    /// Agreement of the customer from which a mandate is created.
    mandate_data: Option<Clearable<ConfirmMandateDataParams>>,
    /// The payment method to save.
    payment_method: Option<PaymentMethodId>,
    /// A payment method to create and to save. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Where the customer is redirected to after authentication on another page. Required if the
    /// payment method can redirect.
    return_url: Option<String>,
    /// Leaves what the customer has to do to Stripe.js or a mobile SDK.
    use_stripe_sdk: Option<bool>,
}

/// A mandate to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfirmMandateDataParams {
    customer_acceptance: Option<ConfirmCustomerAcceptanceParams>,
}

/// Agreement of the customer to a mandate.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfirmCustomerAcceptanceParams {
    r#type: CustomerAcceptanceType,
    /// Time at which the customer agreed.
    accepted_at: Option<Timestamp>,
    /// Required if `type` is [`CustomerAcceptanceType::Offline`].
    offline: Option<OfflineParams>,
    /// Required if `type` is [`CustomerAcceptanceType::Online`].
    online: Option<ConfirmOnlineParams>,
}

/// The browser in which the customer agreed.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfirmOnlineParams {
    /// Address from which the customer's request came.
    ip_address: Option<String>,
    /// The `User-Agent` header of the customer's request.
    user_agent: Option<String>,
}

/// Parameters for [`SetupIntent::verify_microdeposits`](super::SetupIntent::verify_microdeposits).
/// Stripe requires one of them.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentVerifyMicrodepositsParams {
    /// The amounts of the two deposits, in cents.
    amounts: Option<Vec<i64>>,
    /// The code in the text of the deposit: six characters that begin with `SM`.
    descriptor_code: Option<String>,
}
