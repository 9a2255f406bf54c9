//! Parameters of the operations on payment intents.

use stripe_core::ids::tax::CalculationId;
use stripe_core::ids::{
    self, AccountId, ConfirmationTokenId, CustomerId, MandateId, PaymentMethodConfigurationId,
    PaymentMethodId,
};
use stripe_core::{
    Address, Clearable, Currency, Metadata, MetadataUpdate, Range, Secret, StripeEnum,
    StripeParams, Timestamp,
};

use super::{
    AllowRedirects, AllowedPaymentMethodType, CaptureMethod, ConfirmationMethod,
    CustomerAcceptanceType, ExcludedPaymentMethodType, PaymentMethodDataParams, SetupFutureUsage,
    payment_method_options,
};
use crate::OtherPaymentMethods;
use crate::payment_intent_amount_details_line_item::payment_method_options as line_item_options;

/// Parameters for [`PaymentIntent::create`](super::PaymentIntent::create).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentCreateParams {
    /// Amount that the customer is to pay, in the smallest currency unit.
    amount: i64,
    currency: Currency,
    /// Restricts the payment to these payment methods. Replaces `payment_method_types` of earlier
    /// versions of the API.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Parts of the amount: tax, shipping, lines. They change no amount.
    amount_details: Option<AmountDetailsParams>,
    /// Part of the amount that goes to the application's owner, in the smallest currency unit. At
    /// most what is captured.
    application_fee_amount: Option<i64>,
    /// Default: the payment methods that are turned on in the dashboard.
    automatic_payment_methods: Option<AutomaticPaymentMethodsParams>,
    /// Moment at which money is taken. Default: [`CaptureMethod::AutomaticAsync`].
    capture_method: Option<CaptureMethod>,
    /// Confirms it in the same request: money moves. Default: `false`.
    confirm: Option<bool>,
    /// Default: [`ConfirmationMethod::Automatic`].
    confirmation_method: Option<ConfirmationMethod>,
    /// Payment method and address that the customer has entered in the browser. Params that are set
    /// here take precedence.
    confirmation_token: Option<ConfirmationTokenId>,
    /// The customer who pays: the owner of a saved payment method, and of the one that
    /// `setup_future_usage` saves.
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Your own words, which receipts show to the customer.
    description: Option<String>,
    /// Declines a payment that needs the customer to do something. Only with `confirm`.
    error_on_requires_action: Option<bool>,
    /// Payment methods not to offer.
    excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    /// Automations that run along with the payment.
    hooks: Option<HooksParams>,
    /// The mandate by which the payment method is debited. Only with `confirm`.
    mandate: Option<MandateId>,
    /// Agreement of the customer from which a mandate is created. Only with `confirm`.
    mandate_data: Option<Clearable<MandateDataParams>>,
    metadata: Option<Metadata>,
    /// Set if the customer is not there to authenticate the payment, which then fails if it needs
    /// that. Only with `confirm`. Default: `false`.
    off_session: Option<OffSession>,
    /// The connected account that sells: its name is on the statement, and its country and fees
    /// apply.
    on_behalf_of: Option<AccountId>,
    /// References to pass on with the payment.
    payment_details: Option<PaymentDetailsParams>,
    /// The payment method to charge. It must belong to the customer, if one is set.
    payment_method: Option<PaymentMethodId>,
    /// Chooses the payment methods, in place of the default configuration.
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    /// A payment method to create and to charge. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Data on the payment for Radar.
    radar_options: Option<RadarOptionsParams>,
    /// Address for the receipt. In live mode it is sent whatever your settings say.
    receipt_email: Option<String>,
    /// Where the customer is redirected to after authentication on another page. Only with
    /// `confirm`.
    return_url: Option<String>,
    /// Attaches the payment method to the customer once the payment is confirmed, for later
    /// payments.
    setup_future_usage: Option<SetupFutureUsage>,
    shipping: Option<ShippingParams>,
    /// Text on the customer's statement, for anything but cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Text on the statement of a card, after the prefix of your account. At most 22 characters
    /// together.
    statement_descriptor_suffix: Option<String>,
    /// Transfers what is collected to a connected account.
    transfer_data: Option<TransferDataParams>,
    /// Your own text choice that ties it to transfers.
    transfer_group: Option<String>,
    /// Leaves what the customer has to do to Stripe.js or a mobile SDK: see
    /// [`NextAction::use_stripe_sdk`](super::NextAction::use_stripe_sdk). Only with `confirm`.
    use_stripe_sdk: Option<bool>,
}

/// Parts of the amount. They are told to networks and payment methods, and change no amount.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmountDetailsParams {
    /// Discount on all of it, in the smallest currency unit. Excludes the discounts of lines.
    discount_amount: Option<Clearable<i64>>,
    /// Refuses the request if the parts do not add up. If `false`,
    /// [`AmountDetails::error`](super::AmountDetails::error) says so, and the payment goes on.
    enforce_arithmetic_validation: Option<bool>,
    /// The lines, in place of those before.
    line_items: Option<Clearable<Vec<LineItemParams>>>,
    shipping: Option<Clearable<AmountDetailsShippingParams>>,
    /// Tax on all of it. Excludes the taxes of lines.
    tax: Option<Clearable<AmountDetailsTaxParams>>,
}

/// A line of what is paid for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    /// Product name, at most 1,024 characters.
    product_name: String,
    quantity: i64,
    /// Price of one unit, in the smallest currency unit.
    unit_cost: i64,
    /// Discount on the line as a whole, in the smallest currency unit.
    discount_amount: Option<i64>,
    payment_method_options: Option<LineItemPaymentMethodOptionsParams>,
    /// Product code of your own, such as an SKU. At most 12 characters.
    product_code: Option<String>,
    tax: Option<AmountDetailsTaxParams>,
    /// Unit of `quantity`, such as `feet` or `gallons`. At most 12 characters.
    unit_of_measure: Option<String>,
}

/// Data on the line for single payment methods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemPaymentMethodOptionsParams {
    card: Option<line_item_options::CardParams>,
    card_present: Option<line_item_options::CardPresentParams>,
    klarna: Option<line_item_options::KlarnaParams>,
    paypal: Option<line_item_options::PaypalParams>,
}

/// Shipping of what is paid for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmountDetailsShippingParams {
    /// Price of the shipping, in the smallest currency unit.
    amount: Option<Clearable<i64>>,
    /// Postal code from where it is sent.
    from_postal_code: Option<Clearable<String>>,
    /// Postal code to where it is sent.
    to_postal_code: Option<Clearable<String>>,
}

/// Tax on what is paid for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmountDetailsTaxParams {
    /// Amount in the smallest currency unit.
    total_tax_amount: i64,
}

/// Choice of payment methods by the settings in the dashboard.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AutomaticPaymentMethodsParams {
    /// Takes the payment methods that are turned on in the dashboard and fit the payment.
    enabled: bool,
    /// Default: [`AllowRedirects::Always`].
    allow_redirects: Option<AllowRedirects>,
}

/// Automations that run along with the payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HooksParams {
    inputs: Option<InputsParams>,
}

/// Objects that the automations take.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InputsParams {
    tax: Option<InputsTaxParams>,
}

/// Automation by Stripe Tax.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InputsTaxParams {
    /// The tax calculation of the payment. When it succeeds, a tax transaction is recorded from it.
    calculation: Clearable<CalculationId>,
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

/// Absence of the customer during a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OffSession {
    /// The customer is not there, for this payment alone.
    OneOff,
    /// The customer is not there, and it is one of a series of payments.
    Recurring,
    /// `true` if the customer is not there.
    Value(bool),
}

stripe_core::keyword_or!(OffSession { "one_off" => OneOff, "recurring" => Recurring, Value(bool) });

/// References to pass on with the payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDetailsParams {
    /// Your id of the customer, passed on to the network of a card.
    customer_reference: Option<Clearable<String>>,
    /// Your id of the order, passed on to the network of a card and shown by Klarna.
    order_reference: Option<Clearable<String>>,
}

/// Options for the payment, one field for each payment method.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodOptionsParams {
    affirm: Option<Clearable<payment_method_options::AffirmParams>>,
    amazon_pay: Option<Clearable<payment_method_options::AmazonPayParams>>,
    bancontact: Option<Clearable<payment_method_options::BancontactParams>>,
    card: Option<Clearable<payment_method_options::CardParams>>,
    card_present: Option<Clearable<payment_method_options::CardPresentParams>>,
    cashapp: Option<Clearable<payment_method_options::CashappParams>>,
    ideal: Option<Clearable<payment_method_options::IdealParams>>,
    klarna: Option<Clearable<payment_method_options::KlarnaParams>>,
    link: Option<Clearable<payment_method_options::LinkParams>>,
    paypal: Option<Clearable<payment_method_options::PaypalParams>>,
    sepa_debit: Option<Clearable<payment_method_options::SepaDebitParams>>,
    us_bank_account: Option<Clearable<payment_method_options::UsBankAccountParams>>,
    /// Options for the payment methods that have no field here.
    #[stripe_params(flatten)]
    other: Option<OtherPaymentMethods>,
}

/// Data on the payment for Radar.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RadarOptionsParams {
    /// Where the customer came from.
    referrer: Option<Clearable<String>>,
    /// Snapshot of the browser and the device, which Stripe.js makes: `rse_…`.
    session: Option<String>,
}

/// Where what is paid for is sent to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Address,
    /// Name of the recipient.
    name: String,
    /// Delivery service, such as `UPS` or `FedEx`.
    carrier: Option<String>,
    phone: Option<String>,
    /// Several are separated by commas.
    tracking_number: Option<String>,
}

/// Transfer of what is collected to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// The connected account.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: all of it.
    amount: Option<i64>,
    /// Your own words about the transfer.
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    /// The payment that the connected account sees.
    payment_data: Option<PaymentDataParams>,
}

/// The payment that the connected account sees.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDataParams {
    /// Shown to the connected account.
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
}

/// Parameters for [`PaymentIntent::retrieve`](super::PaymentIntent::retrieve).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentRetrieveParams {
    /// Required with a publishable key.
    client_secret: Option<Secret>,
}

/// Parameters for [`PaymentIntent::update`](super::PaymentIntent::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentUpdateParams {
    /// Restricts the payment to these payment methods. Replaces `payment_method_types` of earlier
    /// versions of the API.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Amount that the customer is to pay, in the smallest currency unit.
    amount: Option<i64>,
    /// Parts of the amount: tax, shipping, lines. They change no amount.
    amount_details: Option<Clearable<AmountDetailsParams>>,
    /// Part of the amount that goes to the application's owner, in the smallest currency unit. At
    /// most what is captured.
    application_fee_amount: Option<Clearable<i64>>,
    /// Moment at which money is taken, in place of what was set before.
    capture_method: Option<CaptureMethod>,
    currency: Option<Currency>,
    /// The customer who pays: the owner of a saved payment method, and of the one that
    /// `setup_future_usage` saves.
    customer: Option<CustomerId>,
    /// The account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Your own words, which receipts show to the customer.
    description: Option<String>,
    /// Payment methods not to offer.
    excluded_payment_method_types: Option<Clearable<Vec<ExcludedPaymentMethodType>>>,
    /// Automations that run along with the payment.
    hooks: Option<HooksParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// References to pass on with the payment.
    payment_details: Option<Clearable<PaymentDetailsParams>>,
    /// The payment method to charge. It must belong to the customer, if one is set.
    payment_method: Option<PaymentMethodId>,
    /// Chooses the payment methods, in place of the default configuration.
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    /// A payment method to create and to charge. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Address for the receipt. In live mode it is sent whatever your settings say.
    receipt_email: Option<Clearable<String>>,
    /// Attaches the payment method to the customer once the payment is confirmed, for later
    /// payments.
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    shipping: Option<Clearable<ShippingParams>>,
    /// Text on the customer's statement, for anything but cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Text on the statement of a card, after the prefix of your account. At most 22 characters
    /// together.
    statement_descriptor_suffix: Option<String>,
    /// Transfers what is collected to a connected account.
    transfer_data: Option<UpdateTransferDataParams>,
    /// Your own text choice that ties it to transfers.
    transfer_group: Option<String>,
}

/// Transfer of what is collected to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateTransferDataParams {
    /// Amount in the smallest currency unit.
    amount: Option<i64>,
    /// Your own words about the transfer.
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// The payment that the connected account sees.
    payment_data: Option<UpdatePaymentDataParams>,
}

/// The payment that the connected account sees.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentDataParams {
    /// Shown to the connected account.
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Parameters for [`PaymentIntent::list`](super::PaymentIntent::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentListParams {
    created: Option<Range<Timestamp>>,
    /// Leaves out the payment intents of other customers.
    customer: Option<CustomerId>,
    /// Leaves out the payment intents of other accounts.
    customer_account: Option<ids::v2::core::AccountId>,
}

/// Parameters for
/// [`PaymentIntent::apply_customer_balance`](super::PaymentIntent::apply_customer_balance).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentApplyCustomerBalanceParams {
    /// Amount to apply, in the smallest currency unit. Default: what is still to be paid. For an
    /// invoice it is always all of it.
    amount: Option<i64>,
    /// Must be that of the payment intent.
    currency: Option<Currency>,
}

/// Parameters for [`PaymentIntent::cancel`](super::PaymentIntent::cancel).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentCancelParams {
    /// Recorded for your own use. It has no other effect.
    cancellation_reason: Option<CancelReason>,
}

/// Why a payment intent is cancelled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CancelReason {
    /// The customer gave it up.
    Abandoned,
    /// It was created twice.
    Duplicate,
    Fraudulent,
    RequestedByCustomer,
    Unknown(String),
}

/// Parameters for [`PaymentIntent::capture`](super::PaymentIntent::capture).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentCaptureParams {
    /// Parts of the amount: tax, shipping, lines. They change no amount.
    amount_details: Option<AmountDetailsParams>,
    /// Amount to take, in the smallest currency unit. Default: the whole of `amount_capturable`.
    amount_to_capture: Option<i64>,
    /// Part of the amount that goes to the application's owner, in the smallest currency unit. At
    /// most what is captured.
    application_fee_amount: Option<i64>,
    /// Releases what is not captured. Default: `true`. `false` needs a card that can be captured
    /// several times.
    final_capture: Option<bool>,
    /// Automations that run along with the payment.
    hooks: Option<HooksParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// References to pass on with the payment.
    payment_details: Option<Clearable<PaymentDetailsParams>>,
    /// Text on the customer's statement, for anything but cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Text on the statement of a card, after the prefix of your account. At most 22 characters
    /// together.
    statement_descriptor_suffix: Option<String>,
    /// Transfers what is collected to a connected account.
    transfer_data: Option<CaptureTransferDataParams>,
}

/// Transfer of what is collected to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CaptureTransferDataParams {
    /// Amount in the smallest currency unit. Default: what was set before.
    amount: Option<i64>,
}

/// Parameters for [`PaymentIntent::confirm`](super::PaymentIntent::confirm).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentConfirmParams {
    /// Restricts the payment to these payment methods. Replaces `payment_method_types` of earlier
    /// versions of the API.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Parts of the amount: tax, shipping, lines. They change no amount.
    amount_details: Option<Clearable<AmountDetailsParams>>,
    /// Amount of this attempt, in the smallest currency unit. Default: the payment intent's.
    amount_to_confirm: Option<i64>,
    /// Moment at which money is taken, in place of what was set before.
    capture_method: Option<CaptureMethod>,
    /// Payment method and address that the customer has entered in the browser. Params that are set
    /// here take precedence.
    confirmation_token: Option<ConfirmationTokenId>,
    /// Declines a payment that needs the customer to do something.
    error_on_requires_action: Option<bool>,
    /// Payment methods not to offer.
    excluded_payment_method_types: Option<Clearable<Vec<ExcludedPaymentMethodType>>>,
    /// Automations that run along with the payment.
    hooks: Option<HooksParams>,
    /// The mandate by which the payment method is debited.
    mandate: Option<MandateId>,
    /// Agreement of the customer from which a mandate is created.
    mandate_data: Option<Clearable<ConfirmMandateDataParams>>,
    /// Set if the customer is not there to authenticate the payment, which then fails if it needs
    /// that. Default: `false`.
    off_session: Option<OffSession>,
    /// References to pass on with the payment.
    payment_details: Option<Clearable<PaymentDetailsParams>>,
    /// The payment method to charge. It must belong to the customer, if one is set.
    payment_method: Option<PaymentMethodId>,
    /// A payment method to create and to charge. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Data on the payment for Radar.
    radar_options: Option<RadarOptionsParams>,
    /// Address for the receipt. In live mode it is sent whatever your settings say.
    receipt_email: Option<Clearable<String>>,
    /// Where the customer is redirected to after authentication on another page. Required if the
    /// payment method can redirect.
    return_url: Option<String>,
    /// Attaches the payment method to the customer once the payment is confirmed, for later
    /// payments.
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    shipping: Option<Clearable<ShippingParams>>,
    /// Leaves what the customer has to do to Stripe.js or a mobile SDK: see
    /// [`NextAction::use_stripe_sdk`](super::NextAction::use_stripe_sdk).
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

/// Parameters for
/// [`PaymentIntent::increment_authorization`](super::PaymentIntent::increment_authorization).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentIncrementAuthorizationParams {
    /// The new total, in the smallest currency unit. It must be above the present one.
    amount: i64,
    /// Parts of the amount: tax, shipping, lines. They change no amount.
    amount_details: Option<AmountDetailsParams>,
    /// Part of the amount that goes to the application's owner, in the smallest currency unit. At
    /// most what is captured.
    application_fee_amount: Option<i64>,
    /// Your own words, which receipts show to the customer.
    description: Option<String>,
    /// Automations that run along with the payment.
    hooks: Option<HooksParams>,
    metadata: Option<MetadataUpdate>,
    /// References to pass on with the payment.
    payment_details: Option<PaymentDetailsParams>,
    /// Text on the customer's statement, for anything but cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Transfers what is collected to a connected account.
    transfer_data: Option<CaptureTransferDataParams>,
}

/// Parameters for
/// [`PaymentIntent::verify_microdeposits`](super::PaymentIntent::verify_microdeposits). Stripe
/// requires one of them.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentVerifyMicrodepositsParams {
    /// The amounts of the two deposits, in cents.
    amounts: Option<Vec<i64>>,
    /// The code in the text of the deposit: six characters that begin with `SM`.
    descriptor_code: Option<String>,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::OffSession;

    #[test]
    fn off_session_is_a_word_or_a_boolean() -> serde_json::Result<()> {
        for (value, expected) in [
            (OffSession::from(true), json!(true)),
            (OffSession::OneOff, json!("one_off")),
            (OffSession::Recurring, json!("recurring")),
        ] {
            assert_eq!(serde_json::to_value(value)?, expected);
        }
        Ok(())
    }
}
