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
    /// Payment methods that the setup intent is limited to. Replaces `payment_method_types` of
    /// earlier API versions.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Whether to attach the payment method to your own account, for moving your own money. Cannot
    /// be combined with `customer`.
    attach_to_self: Option<bool>,
    /// Automatic selection of payment methods, based on the settings in the dashboard. This is the
    /// default.
    automatic_payment_methods: Option<AutomaticPaymentMethodsParams>,
    /// Whether to confirm in the same request. Default: `false`.
    confirm: Option<bool>,
    /// Token with the payment method and address that the customer entered in the browser. Params
    /// set here take precedence.
    confirmation_token: Option<ConfirmationTokenId>,
    /// Customer that the payment method is attached to.
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Custom description.
    description: Option<String>,
    /// Payment methods that are not offered.
    excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    /// Directions in which money can move with the payment method. Allowed only with
    /// `attach_to_self`.
    flow_directions: Option<Vec<FlowDirection>>,
    /// Acceptance by the customer, from which a mandate is created. Allowed only with `confirm`.
    mandate_data: Option<Clearable<MandateDataParams>>,
    metadata: Option<Metadata>,
    /// Connected account for which the payment method is saved.
    on_behalf_of: Option<AccountId>,
    /// Payment method to save.
    payment_method: Option<PaymentMethodId>,
    /// Configuration of the payment methods, instead of the default one.
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    /// Payment method to create and save. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// URL to which the customer is redirected after authentication on another page. Allowed only
    /// with `confirm`.
    return_url: Option<String>,
    /// Single-use mandate to create.
    single_use: Option<SingleUseParams>,
    /// Intended future use of the payment method. Default: [`Usage::OffSession`].
    usage: Option<Usage>,
    /// Whether Stripe.js or a mobile SDK handles required actions. Allowed only with `confirm`.
    use_stripe_sdk: Option<bool>,
}

/// Automatic selection of payment methods, based on the settings in the dashboard.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticPaymentMethodsParams {
    /// Whether to offer the payment methods that are enabled in the dashboard.
    enabled: bool,
    /// Whether payment methods with redirects are included. Default: [`AllowRedirects::Always`].
    allow_redirects: Option<AllowRedirects>,
}

/// A mandate to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MandateDataParams {
    customer_acceptance: CustomerAcceptanceParams,
}

/// Acceptance of a mandate by the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerAcceptanceParams {
    r#type: CustomerAcceptanceType,
    /// Time at which the customer agreed to the mandate.
    accepted_at: Option<Timestamp>,
    /// Details of an offline acceptance. Required if `type` is [`CustomerAcceptanceType::Offline`].
    offline: Option<OfflineParams>,
    /// Details of an online acceptance. Required if `type` is [`CustomerAcceptanceType::Online`].
    online: Option<OnlineParams>,
}

/// Acceptance on paper or by telephone. It has no details.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OfflineParams {}

/// Details of an online acceptance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OnlineParams {
    /// IP address of the customer's request.
    ip_address: String,
    /// The `User-Agent` header of the customer's request.
    user_agent: String,
}

/// Options for each payment method.
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
    /// Options for payment methods without a field here.
    #[stripe_params(flatten)]
    other: Option<OtherPaymentMethods>,
}

/// Limit of a single-use mandate.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SingleUseParams {
    /// Maximum amount of the payment, in the smallest currency unit.
    amount: i64,
    currency: Currency,
}

/// Intended future use of the payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Usage {
    /// Payments while the customer is absent, for which authentication is requested now.
    OffSession,
    /// Payments while the customer is present and can authenticate each of them.
    OnSession,
    Unknown(String),
}

/// Parameters for [`SetupIntent::retrieve`](super::SetupIntent::retrieve).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentRetrieveParams {
    /// Client secret. Required with a publishable key.
    client_secret: Option<Secret>,
}

/// Parameters for [`SetupIntent::update`](super::SetupIntent::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentUpdateParams {
    /// Payment methods that the setup intent is limited to. Replaces `payment_method_types` of
    /// earlier API versions.
    allowed_payment_method_types: Option<Clearable<Vec<AllowedPaymentMethodType>>>,
    /// Whether to attach the payment method to your own account, for moving your own money. Cannot
    /// be combined with `customer`.
    attach_to_self: Option<bool>,
    /// Customer that the payment method is attached to.
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Custom description.
    description: Option<String>,
    /// Payment methods that are not offered.
    excluded_payment_method_types: Option<Clearable<Vec<ExcludedPaymentMethodType>>>,
    /// Directions in which money can move with the payment method. Allowed only with
    /// `attach_to_self`.
    flow_directions: Option<Vec<FlowDirection>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Payment method to save.
    payment_method: Option<PaymentMethodId>,
    /// Configuration of the payment methods, instead of the default one.
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    /// Payment method to create and save. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
}

/// Parameters for [`SetupIntent::list`](super::SetupIntent::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentListParams {
    /// Whether to return only setup intents that attach to your own account.
    attach_to_self: Option<bool>,
    created: Option<Range<Timestamp>>,
    /// Customer to filter the setup intents by.
    customer: Option<CustomerId>,
    /// Account of the customer to filter the setup intents by.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Payment method to filter the setup intents by.
    payment_method: Option<PaymentMethodId>,
}

/// Parameters for [`SetupIntent::cancel`](super::SetupIntent::cancel).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentCancelParams {
    /// Reason for the cancellation, recorded for your own use.
    cancellation_reason: Option<CancellationReason>,
}

/// Parameters for [`SetupIntent::confirm`](super::SetupIntent::confirm).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentConfirmParams {
    /// Payment methods that the setup intent is limited to. Replaces `payment_method_types` of
    /// earlier API versions.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Token with the payment method and address that the customer entered in the browser. Params
    /// set here take precedence.
    confirmation_token: Option<ConfirmationTokenId>,
    /// Acceptance by the customer, from which a mandate is created.
    mandate_data: Option<Clearable<ConfirmMandateDataParams>>,
    /// Payment method to save.
    payment_method: Option<PaymentMethodId>,
    /// Payment method to create and save. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// URL to which the customer is redirected after authentication on another page. Required if
    /// the payment method can redirect.
    return_url: Option<String>,
    /// Whether Stripe.js or a mobile SDK handles required actions.
    use_stripe_sdk: Option<bool>,
}

/// A mandate to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfirmMandateDataParams {
    customer_acceptance: Option<ConfirmCustomerAcceptanceParams>,
}

/// Acceptance of a mandate by the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfirmCustomerAcceptanceParams {
    r#type: CustomerAcceptanceType,
    /// Time at which the customer agreed to the mandate.
    accepted_at: Option<Timestamp>,
    /// Details of an offline acceptance. Required if `type` is [`CustomerAcceptanceType::Offline`].
    offline: Option<OfflineParams>,
    /// Details of an online acceptance. Required if `type` is [`CustomerAcceptanceType::Online`].
    online: Option<ConfirmOnlineParams>,
}

/// Details of an online acceptance.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConfirmOnlineParams {
    /// IP address of the customer's request.
    ip_address: Option<String>,
    /// The `User-Agent` header of the customer's request.
    user_agent: Option<String>,
}

/// Parameters for [`SetupIntent::verify_microdeposits`](super::SetupIntent::verify_microdeposits).
/// Stripe requires one of `amounts` and `descriptor_code`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SetupIntentVerifyMicrodepositsParams {
    /// Amounts of the two deposits, in cents.
    amounts: Option<Vec<i64>>,
    /// Code in the description of the deposit: six characters, starting with `SM`.
    descriptor_code: Option<String>,
}
