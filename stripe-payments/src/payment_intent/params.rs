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
    /// Amount of the payment, in the smallest currency unit.
    amount: i64,
    currency: Currency,
    /// Payment methods that the payment is limited to. Replaces `payment_method_types` of earlier
    /// API versions.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Breakdown of the amount: tax, shipping, line items. It does not affect the amount.
    amount_details: Option<AmountDetailsParams>,
    /// Part of the amount that goes to the owner of the application, in the smallest currency unit.
    /// At most the captured amount.
    application_fee_amount: Option<i64>,
    /// Automatic selection of payment methods, based on the settings in the dashboard. This is the
    /// default.
    automatic_payment_methods: Option<AutomaticPaymentMethodsParams>,
    /// Capture method. Default: [`CaptureMethod::AutomaticAsync`].
    capture_method: Option<CaptureMethod>,
    /// Whether to confirm in the same request, which moves money. Default: `false`.
    confirm: Option<bool>,
    /// Confirmation by the browser or by the server. Default: [`ConfirmationMethod::Automatic`].
    confirmation_method: Option<ConfirmationMethod>,
    /// Token with the payment method and address that the customer entered in the browser. Params
    /// set here take precedence.
    confirmation_token: Option<ConfirmationTokenId>,
    /// Customer who pays. A saved payment method must belong to this customer. `setup_future_usage`
    /// saves the payment method to this customer.
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Custom description, which receipts show to the customer.
    description: Option<String>,
    /// Whether to decline a payment that requires an action by the customer. Allowed only with
    /// `confirm`.
    error_on_requires_action: Option<bool>,
    /// Payment methods that are not offered.
    excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    /// Automations that run with the payment.
    hooks: Option<HooksParams>,
    /// Mandate for debiting the payment method. Allowed only with `confirm`.
    mandate: Option<MandateId>,
    /// Acceptance by the customer, from which a mandate is created. Allowed only with `confirm`.
    mandate_data: Option<Clearable<MandateDataParams>>,
    metadata: Option<Metadata>,
    /// Whether the customer is absent and cannot authenticate, so that a payment that requires
    /// authentication fails. Allowed only with `confirm`. Default: `false`.
    off_session: Option<OffSession>,
    /// Connected account that is the merchant of record. Its name is on the statement, and its
    /// country and fees apply.
    on_behalf_of: Option<AccountId>,
    /// References that are passed on with the payment.
    payment_details: Option<PaymentDetailsParams>,
    /// Payment method to charge. It must belong to the customer, if one is set.
    payment_method: Option<PaymentMethodId>,
    /// Configuration of the payment methods, instead of the default one.
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    /// Payment method to create and charge. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Data about the payment for Radar.
    radar_options: Option<RadarOptionsParams>,
    /// Email address for the receipt. In live mode, the receipt is sent regardless of your
    /// settings.
    receipt_email: Option<String>,
    /// URL to which the customer is redirected after authentication on another page. Allowed only
    /// with `confirm`.
    return_url: Option<String>,
    /// Intended future use, for which the payment method is attached to the customer once the
    /// payment is confirmed.
    setup_future_usage: Option<SetupFutureUsage>,
    shipping: Option<ShippingParams>,
    /// Statement descriptor for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix. At most
    /// 22 characters in total.
    statement_descriptor_suffix: Option<String>,
    /// Transfer of the payment to a connected account.
    transfer_data: Option<TransferDataParams>,
    /// Custom identifier that groups the payment with transfers.
    transfer_group: Option<String>,
    /// Whether Stripe.js or a mobile SDK handles required actions: see
    /// [`NextAction::use_stripe_sdk`](super::NextAction::use_stripe_sdk). Allowed only with
    /// `confirm`.
    use_stripe_sdk: Option<bool>,
}

/// Breakdown of an amount. It is passed on to card networks and payment methods, and does not
/// affect the amount.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmountDetailsParams {
    /// Total discount, in the smallest currency unit. Cannot be combined with discounts of line
    /// items.
    discount_amount: Option<Clearable<i64>>,
    /// Whether to refuse the request if the parts do not add up. If `false`, the payment continues
    /// and [`AmountDetails::error`](super::AmountDetails::error) is set.
    enforce_arithmetic_validation: Option<bool>,
    /// Line items, replacing all existing ones.
    line_items: Option<Clearable<Vec<LineItemParams>>>,
    shipping: Option<Clearable<AmountDetailsShippingParams>>,
    /// Total tax. Cannot be combined with taxes of line items.
    tax: Option<Clearable<AmountDetailsTaxParams>>,
}

/// A line item of a payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemParams {
    /// Product name, at most 1,024 characters.
    product_name: String,
    quantity: i64,
    /// Price of one unit, in the smallest currency unit.
    unit_cost: i64,
    /// Discount on the whole line, in the smallest currency unit.
    discount_amount: Option<i64>,
    payment_method_options: Option<LineItemPaymentMethodOptionsParams>,
    /// Custom product code, such as an SKU. At most 12 characters.
    product_code: Option<String>,
    tax: Option<AmountDetailsTaxParams>,
    /// Unit of `quantity`, such as `feet` or `gallons`. At most 12 characters.
    unit_of_measure: Option<String>,
}

/// Data about the line item for individual payment methods.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LineItemPaymentMethodOptionsParams {
    card: Option<line_item_options::CardParams>,
    card_present: Option<line_item_options::CardPresentParams>,
    klarna: Option<line_item_options::KlarnaParams>,
    paypal: Option<line_item_options::PaypalParams>,
}

/// Shipping details of a payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmountDetailsShippingParams {
    /// Shipping price, in the smallest currency unit.
    amount: Option<Clearable<i64>>,
    /// Postal code of the origin.
    from_postal_code: Option<Clearable<String>>,
    /// Postal code of the destination.
    to_postal_code: Option<Clearable<String>>,
}

/// Tax on a payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmountDetailsTaxParams {
    /// Amount in the smallest currency unit.
    total_tax_amount: i64,
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

/// Automations that run with the payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HooksParams {
    inputs: Option<InputsParams>,
}

/// Inputs of the automations.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InputsParams {
    tax: Option<InputsTaxParams>,
}

/// Input of the tax automation.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InputsTaxParams {
    /// Tax calculation for the payment. When the payment succeeds, a tax transaction is recorded.
    calculation: Clearable<CalculationId>,
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

/// Type of payment made while the customer is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OffSession {
    /// The customer is absent for this single payment.
    OneOff,
    /// The customer is absent for a series of payments.
    Recurring,
    /// Whether the customer is absent.
    Value(bool),
}

stripe_core::keyword_or!(OffSession { "one_off" => OneOff, "recurring" => Recurring, Value(bool) });

/// References that are passed on with the payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDetailsParams {
    /// Customer reference that is passed on to the card network.
    customer_reference: Option<Clearable<String>>,
    /// Order reference that is passed on to the card network and shown by Klarna.
    order_reference: Option<Clearable<String>>,
}

/// Options for each payment method.
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
    /// Options for payment methods without a field here.
    #[stripe_params(flatten)]
    other: Option<OtherPaymentMethods>,
}

/// Data about the payment for Radar.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RadarOptionsParams {
    /// Page that the customer came from.
    referrer: Option<Clearable<String>>,
    /// Radar session `rse_…` from Stripe.js, a snapshot of the browser and device.
    session: Option<String>,
}

/// Shipping address and recipient.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ShippingParams {
    address: Address,
    /// Name of the recipient.
    name: String,
    /// Shipping carrier, such as `UPS` or `FedEx`.
    carrier: Option<String>,
    phone: Option<String>,
    /// Tracking numbers, separated by commas.
    tracking_number: Option<String>,
}

/// Transfer of a payment to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TransferDataParams {
    /// Connected account that receives the money.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: the whole amount.
    amount: Option<i64>,
    /// Custom description of the transfer.
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
    /// Details of the payment in the connected account.
    payment_data: Option<PaymentDataParams>,
}

/// Details of the payment in the connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentDataParams {
    /// Description for the connected account.
    description: Option<String>,
    metadata: Option<Clearable<Metadata>>,
}

/// Parameters for [`PaymentIntent::retrieve`](super::PaymentIntent::retrieve).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentRetrieveParams {
    /// Client secret. Required with a publishable key.
    client_secret: Option<Secret>,
}

/// Parameters for [`PaymentIntent::update`](super::PaymentIntent::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentUpdateParams {
    /// Payment methods that the payment is limited to. Replaces `payment_method_types` of earlier
    /// API versions.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Amount of the payment, in the smallest currency unit.
    amount: Option<i64>,
    /// Breakdown of the amount: tax, shipping, line items. It does not affect the amount.
    amount_details: Option<Clearable<AmountDetailsParams>>,
    /// Part of the amount that goes to the owner of the application, in the smallest currency unit.
    /// At most the captured amount.
    application_fee_amount: Option<Clearable<i64>>,
    /// New capture method.
    capture_method: Option<CaptureMethod>,
    currency: Option<Currency>,
    /// Customer who pays. A saved payment method must belong to this customer. `setup_future_usage`
    /// saves the payment method to this customer.
    customer: Option<CustomerId>,
    /// Account that represents the customer.
    customer_account: Option<ids::v2::core::AccountId>,
    /// Custom description, which receipts show to the customer.
    description: Option<String>,
    /// Payment methods that are not offered.
    excluded_payment_method_types: Option<Clearable<Vec<ExcludedPaymentMethodType>>>,
    /// Automations that run with the payment.
    hooks: Option<HooksParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// References that are passed on with the payment.
    payment_details: Option<Clearable<PaymentDetailsParams>>,
    /// Payment method to charge. It must belong to the customer, if one is set.
    payment_method: Option<PaymentMethodId>,
    /// Configuration of the payment methods, instead of the default one.
    payment_method_configuration: Option<PaymentMethodConfigurationId>,
    /// Payment method to create and charge. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Email address for the receipt. In live mode, the receipt is sent regardless of your
    /// settings.
    receipt_email: Option<Clearable<String>>,
    /// Intended future use, for which the payment method is attached to the customer once the
    /// payment is confirmed.
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    shipping: Option<Clearable<ShippingParams>>,
    /// Statement descriptor for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix. At most
    /// 22 characters in total.
    statement_descriptor_suffix: Option<String>,
    /// Transfer of the payment to a connected account.
    transfer_data: Option<UpdateTransferDataParams>,
    /// Custom identifier that groups the payment with transfers.
    transfer_group: Option<String>,
}

/// Transfer of a payment to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateTransferDataParams {
    /// Amount in the smallest currency unit.
    amount: Option<i64>,
    /// Custom description of the transfer.
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Details of the payment in the connected account.
    payment_data: Option<UpdatePaymentDataParams>,
}

/// Details of the payment in the connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentDataParams {
    /// Description for the connected account.
    description: Option<String>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Parameters for [`PaymentIntent::list`](super::PaymentIntent::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentListParams {
    created: Option<Range<Timestamp>>,
    /// Customer to filter the payment intents by.
    customer: Option<CustomerId>,
    /// Account of the customer to filter the payment intents by.
    customer_account: Option<ids::v2::core::AccountId>,
}

/// Parameters for
/// [`PaymentIntent::apply_customer_balance`](super::PaymentIntent::apply_customer_balance).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentApplyCustomerBalanceParams {
    /// Amount to apply, in the smallest currency unit. Default: the remaining amount, which is
    /// always applied to an invoice.
    amount: Option<i64>,
    currency: Option<Currency>,
}

/// Parameters for [`PaymentIntent::cancel`](super::PaymentIntent::cancel).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentCancelParams {
    /// Reason for the cancellation, recorded for your own use.
    cancellation_reason: Option<CancelReason>,
}

/// Reason why a payment intent is canceled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CancelReason {
    /// The customer abandoned it.
    Abandoned,
    /// The intent is a duplicate.
    Duplicate,
    Fraudulent,
    RequestedByCustomer,
    Unknown(String),
}

/// Parameters for [`PaymentIntent::capture`](super::PaymentIntent::capture).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentCaptureParams {
    /// Breakdown of the amount: tax, shipping, line items. It does not affect the amount.
    amount_details: Option<AmountDetailsParams>,
    /// Amount to capture, in the smallest currency unit. Default: the whole `amount_capturable`.
    amount_to_capture: Option<i64>,
    /// Part of the amount that goes to the owner of the application, in the smallest currency unit.
    /// At most the captured amount.
    application_fee_amount: Option<i64>,
    /// Whether to release the rest of the amount. Default: `true`. `false` requires a card that
    /// supports multiple captures.
    final_capture: Option<bool>,
    /// Automations that run with the payment.
    hooks: Option<HooksParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// References that are passed on with the payment.
    payment_details: Option<Clearable<PaymentDetailsParams>>,
    /// Statement descriptor for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix. At most
    /// 22 characters in total.
    statement_descriptor_suffix: Option<String>,
    /// Transfer of the payment to a connected account.
    transfer_data: Option<CaptureTransferDataParams>,
}

/// Transfer of a payment to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CaptureTransferDataParams {
    /// Amount in the smallest currency unit. Default: the existing amount.
    amount: Option<i64>,
}

/// Parameters for [`PaymentIntent::confirm`](super::PaymentIntent::confirm).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentConfirmParams {
    /// Payment methods that the payment is limited to. Replaces `payment_method_types` of earlier
    /// API versions.
    allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Breakdown of the amount: tax, shipping, line items. It does not affect the amount.
    amount_details: Option<Clearable<AmountDetailsParams>>,
    /// Amount of this attempt, in the smallest currency unit. Default: the amount of the payment
    /// intent.
    amount_to_confirm: Option<i64>,
    /// New capture method.
    capture_method: Option<CaptureMethod>,
    /// Token with the payment method and address that the customer entered in the browser. Params
    /// set here take precedence.
    confirmation_token: Option<ConfirmationTokenId>,
    /// Whether to decline a payment that requires an action by the customer.
    error_on_requires_action: Option<bool>,
    /// Payment methods that are not offered.
    excluded_payment_method_types: Option<Clearable<Vec<ExcludedPaymentMethodType>>>,
    /// Automations that run with the payment.
    hooks: Option<HooksParams>,
    /// Mandate for debiting the payment method.
    mandate: Option<MandateId>,
    /// Acceptance by the customer, from which a mandate is created.
    mandate_data: Option<Clearable<ConfirmMandateDataParams>>,
    /// Whether the customer is absent and cannot authenticate, so that a payment that requires
    /// authentication fails. Default: `false`.
    off_session: Option<OffSession>,
    /// References that are passed on with the payment.
    payment_details: Option<Clearable<PaymentDetailsParams>>,
    /// Payment method to charge. It must belong to the customer, if one is set.
    payment_method: Option<PaymentMethodId>,
    /// Payment method to create and charge. Cannot be combined with `payment_method`.
    payment_method_data: Option<PaymentMethodDataParams>,
    payment_method_options: Option<PaymentMethodOptionsParams>,
    /// Data about the payment for Radar.
    radar_options: Option<RadarOptionsParams>,
    /// Email address for the receipt. In live mode, the receipt is sent regardless of your
    /// settings.
    receipt_email: Option<Clearable<String>>,
    /// URL to which the customer is redirected after authentication on another page. Required if
    /// the payment method can redirect.
    return_url: Option<String>,
    /// Intended future use, for which the payment method is attached to the customer once the
    /// payment is confirmed.
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    shipping: Option<Clearable<ShippingParams>>,
    /// Whether Stripe.js or a mobile SDK handles required actions: see
    /// [`NextAction::use_stripe_sdk`](super::NextAction::use_stripe_sdk).
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

/// Parameters for
/// [`PaymentIntent::increment_authorization`](super::PaymentIntent::increment_authorization).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentIncrementAuthorizationParams {
    /// New total, in the smallest currency unit. It must exceed the current amount.
    amount: i64,
    /// Breakdown of the amount: tax, shipping, line items. It does not affect the amount.
    amount_details: Option<AmountDetailsParams>,
    /// Part of the amount that goes to the owner of the application, in the smallest currency unit.
    /// At most the captured amount.
    application_fee_amount: Option<i64>,
    /// Custom description, which receipts show to the customer.
    description: Option<String>,
    /// Automations that run with the payment.
    hooks: Option<HooksParams>,
    metadata: Option<MetadataUpdate>,
    /// References that are passed on with the payment.
    payment_details: Option<PaymentDetailsParams>,
    /// Statement descriptor for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<String>,
    /// Transfer of the payment to a connected account.
    transfer_data: Option<CaptureTransferDataParams>,
}

/// Parameters for
/// [`PaymentIntent::verify_microdeposits`](super::PaymentIntent::verify_microdeposits). Stripe
/// requires one of `amounts` and `descriptor_code`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentIntentVerifyMicrodepositsParams {
    /// Amounts of the two deposits, in cents.
    amounts: Option<Vec<i64>>,
    /// Code in the description of the deposit: six characters, starting with `SM`.
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
