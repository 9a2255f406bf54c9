//! Payment intents: <https://docs.stripe.com/api/payment_intents>
//!
//! # States
//!
//! | [`Status`] | Meaning | Next step |
//! |---|---|---|
//! | `RequiresPaymentMethod` | no payment method is set, or the last attempt failed | [`confirm`] with a payment method |
//! | `RequiresConfirmation` | a payment method is set | [`confirm`] |
//! | `RequiresAction` | the customer must act, for example to authenticate | action of the customer |
//! | `Processing` | the payment is in progress, with a bank debit for days | an event reports the result |
//! | `RequiresCapture` | the amount is authorized | [`capture`] or [`cancel`] |
//! | `Succeeded` | the payment is complete | refunds or a dispute, if any |
//! | `Canceled` | the payment was canceled | none |
//!
//! A payment is complete when its status is `Succeeded`, not when a call returns `Ok`. Check the
//! status of each response, and handle the events `payment_intent.succeeded`,
//! `payment_intent.payment_failed` and, for payment methods that take days,
//! `payment_intent.processing`: customers can close the browser at any time, and only events are
//! reliable.
//!
//! # Authentication
//!
//! Banks or laws may require the customer to authenticate a card payment (3D Secure). The call then
//! succeeds with [`Status::RequiresAction`], and no money has moved. Pass
//! [`client_secret`](PaymentIntent::client_secret) to Stripe.js, which guides the customer, or
//! redirect the customer to the page in [`next_action`](PaymentIntent::next_action); `return_url`
//! is the page to which the customer returns. Your server needs to do nothing more: the payment
//! continues automatically to `Succeeded`, or back to `RequiresPaymentMethod`. With
//! [`ConfirmationMethod::Manual`], the status becomes `RequiresConfirmation` instead, and your
//! server confirms again.
//!
//! An absent customer cannot authenticate. A payment with `off_session` that requires
//! authentication fails with status 402 and the code `authentication_required`: ask the customer to
//! return and to confirm the same payment intent. With `error_on_requires_action`, a payment fails
//! instead of waiting for the customer.
//!
//! # Manual capture
//!
//! With [`CaptureMethod::Manual`], confirmation only reserves the amount, and [`capture`] collects
//! all or part of it, for example when the goods are shipped. Until then, [`cancel`] releases the
//! amount without a refund. An authorization expires: see `capture_before` of the charge.
//!
//! # Idempotency keys
//!
//! Money moves when a payment intent is confirmed, captured or incremented, and a repeated request
//! must move it only once. The default key of each call covers retries by the client and clones of
//! the call. It does not cover a second run of your handler, or another process after a crash: set
//! an [`idempotency_key`](crate::PendingRequest::idempotency_key) by which Stripe recognizes the
//! repeated request while it stores the key, for at least 24 hours. After that, the same request is
//! a new one: keep the id of the payment intent with the order.
//!
//! - Derive it from the purpose of the payment, such as the order number, not from the time or from
//!   randomness. It is then the same whenever the request is repeated.
//! - Use a different key for each operation: `order-1234-create`, `order-1234-capture`.
//! - Use a different key for an attempt with different params, such as another card after a
//!   decline: `order-1234-pay-2`. For a known key, Stripe returns the same response again, even a
//!   decline, and refuses different params.
//!
//! After an error that [may have been applied](crate::Error::may_have_been_applied), money may have
//! moved. Declines belong to these errors, since the payment intent exists. Before you charge with
//! a different key, repeat the same call with the same key, or retrieve the payment intent and
//! check its `status` and `amount_received`. `false` guarantees that none of this call's own
//! attempts had an effect; clones of the call, and earlier processes with the same key, may have
//! had one.
//!
//! ```no_run
//! use stripe_payments::payment_intent::Status;
//! use stripe_payments::{Client, Currency, Error, PaymentIntent};
//! use stripe_payments::{PaymentIntentConfirmParams, PaymentIntentCreateParams};
//!
//! # async fn pay(client: Client, order: &str, card: &str, attempt: u32) -> Result<(), Error> {
//! // One payment intent for the order, however often this runs within 24 hours. Keep its id with the
//! // order for later: Stripe does not store a key for ever.
//! let params = PaymentIntentCreateParams::new(4900, Currency::EUR).metadata([("order", order)]);
//! let key = format!("{order}-create");
//! let intent = PaymentIntent::create(&client, params).idempotency_key(key).await?;
//!
//! // `attempt` is kept with the order as well, and is counted up after a decline.
//! let params = PaymentIntentConfirmParams::new()
//!     .payment_method(card)
//!     .return_url("https://example.com/orders");
//! let key = format!("{order}-pay-{attempt}");
//! let call = PaymentIntent::confirm(&client, &intent.id).params(params).idempotency_key(key);
//! match call.await {
//!     Ok(intent) => match intent.status {
//!         Status::Succeeded => println!("paid"),
//!         Status::RequiresAction => println!("the customer has to authenticate"),
//!         status => println!("not paid yet: {status:?}"),
//!     },
//!     // The customer chooses another payment method, which is the next attempt.
//!     Err(error) if error.is_card_error() => println!("declined: {error}"),
//!     // Repeat it later, in this process or another, with the same key, or retrieve the intent.
//!     Err(error) if error.may_have_been_applied() => println!("unknown: {error}"),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! [`cancel`]: PaymentIntent::cancel
//! [`capture`]: PaymentIntent::capture
//! [`confirm`]: PaymentIntent::confirm

mod next_action;
mod params;
pub mod payment_method_options;

use stripe_core::ids::tax::CalculationId;
use stripe_core::ids::{
    self, AccountId, ApplicationId, ChargeId, CustomerId, PaymentIntentId,
    PaymentMethodConfigurationId, PaymentMethodId, PaymentRecordId, PaymentSourceId, ReviewId,
};
use stripe_core::{
    ApiError, Currency, Expandable, List, Metadata, ObjectName, SearchParams, Secret, Shipping,
    StripeEnum, StripeObject, StripeResource, Timestamp,
};

pub use crate::payment_method_data::PaymentMethodDataParams;
pub use crate::shared::CustomerAcceptanceType;
pub use next_action::*;
pub use params::*;

use crate::{OtherPaymentMethods, PaymentIntentAmountDetailsLineItem};

/// A payment by a customer, from the first attempt until it is paid or canceled.
///
/// Create one for each order or shopping cart, and store its id with it: all attempts, with
/// any payment method, belong to the same payment intent, which is paid at most once. See the
/// [states](crate::payment_intent#states).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payment_intent",
    path = "/v1/payment_intents",
    ops(
        /// Creates a payment intent. With `confirm`, the same request charges the payment method,
        /// as [`confirm`](Self::confirm) does. Otherwise no money moves.
        ///
        /// Stripe refuses amounts below the minimum of the currency.
        ///
        /// Set an idempotency key that is derived from the order and is the same if you repeat the
        /// request, so that the order is paid only once while Stripe stores the key (24 hours).
        /// After an error that [may have been applied](crate::Error::may_have_been_applied), the
        /// payment intent may exist and, with `confirm`, may have been paid: repeat the call with
        /// the same key, or look for the payment intent in the list, before you create another one.
        /// See [Idempotency keys](crate::payment_intent#idempotency-keys).
        create(PaymentIntentCreateParams),
        /// Retrieves a payment intent, for example to check the result of a payment. Requests with
        /// a publishable key must include the client secret, and return only fields that the
        /// customer may see.
        retrieve(PaymentIntentRetrieveParams),
        /// Updates a payment intent without confirming it. No money moves.
        ///
        /// A new payment method resets the status to [`Status::RequiresConfirmation`]. The amount
        /// cannot be changed once the payment intent is paid or canceled.
        update(PaymentIntentUpdateParams),
        /// Lists payment intents, the newest first.
        list(PaymentIntentListParams),
        /// Searches payment intents. Changes are usually visible within a minute, so a search
        /// cannot prove that a payment does not exist.
        search(SearchParams),
        /// Applies money from the customer's cash balance to a payment by bank transfer. The
        /// payment succeeds once its whole amount is applied.
        ///
        /// Stripe does this automatically unless the customer's cash balance is reconciled
        /// manually. The payment intent must be waiting for a bank transfer. Derive the idempotency
        /// key from the payment intent and the amount to apply. If an error may have been applied,
        /// retrieve the payment intent: `amount_remaining` in its `next_action` is the remaining
        /// amount.
        action(apply_customer_balance, PaymentIntentApplyCustomerBalanceParams),
        /// Cancels a payment intent permanently. It can no longer be charged, and an authorized
        /// amount that is not captured is released to the customer.
        ///
        /// A payment that has succeeded cannot be canceled, and usually not one that is
        /// processing. Captured money can only be refunded. The payment intent of a Checkout
        /// session can be canceled only while it waits for capture: expire the session instead. It
        /// is safe to repeat the request: if an error may have been applied, check the status.
        action(cancel, PaymentIntentCancelParams),
        /// Captures an authorized amount: the customer is charged now. Default: the whole
        /// `amount_capturable`. After a partial capture, the rest is released unless
        /// `final_capture` is `false`.
        ///
        /// The status must be [`Status::RequiresCapture`]. Stripe refuses more than the authorized
        /// amount unless the card supports it. An authorization expires, for online card payments
        /// usually after seven days, and the payment intent is then canceled.
        ///
        /// Derive the idempotency key from the order and the shipment, such as
        /// `order-1234-capture-1`, and use the same key if you repeat the request. If an error may
        /// have been applied, retrieve the payment intent before you capture with a different key:
        /// see its `amount_received` and `amount_capturable`.
        action(capture, PaymentIntentCaptureParams),
        /// Confirms a payment: charges the payment method, or authorizes the amount for a later
        /// capture.
        ///
        /// The status of the response shows the result: [`Status::Succeeded`],
        /// [`Status::RequiresCapture`], [`Status::Processing`], or [`Status::RequiresAction`] if
        /// the customer must act, for example to authenticate the payment. A declined payment fails
        /// with status 402, and the payment intent becomes [`Status::RequiresPaymentMethod`]: it
        /// can be confirmed again with another payment method. Stripe refuses a payment intent that
        /// is paid, canceled or processing.
        ///
        /// Derive the idempotency key from the order and the attempt, such as `order-1234-pay-1`:
        /// use the same key if you repeat the request, and a different one after a decline. After
        /// an error that [may have been applied](crate::Error::may_have_been_applied), including a
        /// decline, retrieve the payment intent before you charge anything else, and check its
        /// `status` and `last_payment_error`. See [Idempotency
        /// keys](crate::payment_intent#idempotency-keys).
        action(confirm, PaymentIntentConfirmParams),
        /// Increases the amount of an uncaptured authorization, for example for a tip or a longer
        /// stay. `amount` is the new total.
        ///
        /// If the bank declines, the authorization does not change and the request fails with
        /// status 402. The card must support it, and the status must be
        /// [`Status::RequiresCapture`]. At most ten attempts are allowed.
        ///
        /// Derive the idempotency key from the order and the new amount. If an error may have been
        /// applied, retrieve the payment intent and check its `amount`.
        action(increment_authorization, PaymentIntentIncrementAuthorizationParams, required),
        /// Lists the line items of `amount_details`, if there are any.
        action(
            list_amount_details_line_items,
            (),
            get,
            path = "amount_details_line_items",
            returns = List<PaymentIntentAmountDetailsLineItem>,
        ),
        /// Verifies the customer's bank account by microdeposits: by their two amounts, or by the
        /// code in their description. If they are correct, the payment continues and the bank
        /// account is debited.
        ///
        /// Allowed only while `next_action` asks for it. Stripe refuses further attempts after too
        /// many wrong ones.
        ///
        /// Derive the idempotency key from the payment intent and the customer's input, so that a
        /// repeated request does not count as another attempt. If an error may have been applied,
        /// retrieve the payment intent: [`Status::Processing`] or [`Status::Succeeded`] means that
        /// the input was correct.
        action(verify_microdeposits, PaymentIntentVerifyMicrodepositsParams),
    )
)]
#[non_exhaustive]
pub struct PaymentIntent {
    pub id: PaymentIntentId,
    pub object: ObjectName<Self>,
    /// Payment methods that the payment is limited to. Absent if there is no limit.
    pub allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Amount of the payment, in the smallest currency unit.
    pub amount: i64,
    /// Authorized amount that can be captured, in the smallest currency unit.
    pub amount_capturable: i64,
    /// Breakdown of the amount: tip, tax, shipping, line items.
    pub amount_details: Option<AmountDetails>,
    /// Amount received, in the smallest currency unit.
    pub amount_received: i64,
    /// Connect application that created the object.
    pub application: Option<Expandable<ApplicationId>>,
    /// Part of the amount that goes to the owner of the application, in the smallest currency unit.
    pub application_fee_amount: Option<i64>,
    /// Automatic selection of payment methods, based on the settings in the dashboard.
    pub automatic_payment_methods: Option<AutomaticPaymentMethods>,
    /// Time of cancellation. Absent if it was not canceled.
    pub canceled_at: Option<Timestamp>,
    /// Reason for the cancellation. Absent if it was not canceled.
    pub cancellation_reason: Option<CancellationReason>,
    pub capture_method: CaptureMethod,
    /// Secret with which Stripe.js completes the payment in the customer's browser. Do not share it
    /// with anyone else.
    pub client_secret: Option<Secret>,
    pub confirmation_method: ConfirmationMethod,
    pub created: Timestamp,
    pub currency: Currency,
    /// Customer who pays. A saved payment method must belong to this customer. `setup_future_usage`
    /// saves the payment method to this customer.
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Custom description, which receipts show to the customer.
    pub description: Option<String>,
    /// Payment methods that are not offered.
    pub excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    /// Automations that run with the payment.
    pub hooks: Option<Hooks>,
    /// Error of the last attempt. A later update of the payment intent clears it.
    pub last_payment_error: Option<ApiError>,
    /// Charge of the last attempt. Absent before the first one.
    pub latest_charge: Option<Expandable<ChargeId>>,
    pub livemode: bool,
    /// Settings for Managed Payments, where Stripe is the merchant of record, if any.
    pub managed_payments: Option<ManagedPayments>,
    pub metadata: Metadata,
    /// Action required from the customer. Present if `status` is [`Status::RequiresAction`].
    pub next_action: Option<Box<NextAction>>,
    /// Connected account that is the merchant of record. Its name is on the statement, and its
    /// country and fees apply.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// References that are passed on with the payment.
    pub payment_details: Option<PaymentDetails>,
    /// Payment method to charge. Absent until it is set, and after a failed attempt.
    pub payment_method: Option<Expandable<PaymentMethodId>>,
    /// Payment method configuration, if one selected the payment methods.
    pub payment_method_configuration_details: Option<ConfigurationDetails>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    /// Payment methods that can be used, such as `card`.
    pub payment_method_types: Vec<String>,
    /// Payment record of the payment, in the format also used for payments by other processors.
    pub payment_record: Option<Expandable<PaymentRecordId>>,
    /// Currency that the customer sees, if it differs.
    pub presentment_details: Option<PresentmentDetails>,
    /// Details of a payment in progress. Can be present if `status` is [`Status::Processing`].
    pub processing: Option<Processing>,
    /// Email address for the receipt. In live mode, the receipt is sent regardless of your
    /// settings.
    pub receipt_email: Option<String>,
    /// Manual review requested by Radar.
    pub review: Option<Expandable<ReviewId>>,
    /// Intended future use of the payment method, if any.
    pub setup_future_usage: Option<SetupFutureUsage>,
    pub shipping: Option<Shipping>,
    /// Legacy source that is charged instead of a payment method.
    pub source: Option<Expandable<PaymentSourceId>>,
    /// Statement descriptor for payment methods other than cards.
    pub statement_descriptor: Option<String>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix.
    pub statement_descriptor_suffix: Option<String>,
    pub status: Status,
    /// Transfer of the payment to a connected account, if any.
    pub transfer_data: Option<TransferData>,
    /// Custom identifier that groups the payment with transfers.
    pub transfer_group: Option<String>,
}

/// Kind of payment method that a payment can be limited to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowedPaymentMethodType {
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
    BokuPromptpay,
    Boleto,
    CapchasePay,
    Card,
    CardPresent,
    Cashapp,
    CheckScan,
    ClickToPay,
    Crypto,
    CustomerBalance,
    DemoPay,
    Duitnow,
    DummyAuthPush,
    DummyPassthroughCard,
    Edenred,
    Eps,
    Fpx,
    Gcash,
    Getbalance,
    GiftCard,
    Giropay,
    Gopay,
    Grabpay,
    IdBankTransfer,
    Ideal,
    InteracPresent,
    KakaoPay,
    Klarna,
    Knet,
    Konbini,
    KrCard,
    KrMarket,
    Kriya,
    Link,
    MbWay,
    Mobilepay,
    Momo,
    Mondu,
    Multibanco,
    NaverPay,
    Netbanking,
    NgBank,
    NgBankTransfer,
    NgCard,
    NgMarket,
    NgUssd,
    NgWallet,
    NzBankAccount,
    Octopus,
    Oxxo,
    P24,
    PaperCheck,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Paypay,
    Payto,
    Pix,
    Promptpay,
    Qris,
    Rechnung,
    RevolutPay,
    SamsungPay,
    Satispay,
    Scalapay,
    SepaDebit,
    Sequra,
    ShopPay,
    Shopeepay,
    Sofort,
    SouthKoreaMarket,
    StripeBalance,
    Sunbit,
    Swish,
    Tamara,
    TestPay,
    TouchNGo,
    Truemoney,
    Twint,
    Upi,
    UsBankAccount,
    UsCashVoucher,
    Vipps,
    WechatPay,
    Wero,
    Zip,
    Unknown(String),
}

/// Breakdown of an amount. It is passed on to card networks and payment methods, and does not
/// affect the amount.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmountDetails {
    /// Total discount, in the smallest currency unit.
    pub discount_amount: Option<i64>,
    /// Error in the breakdown, if it does not add up.
    pub error: Option<AmountDetailsError>,
    /// First page of line items. Present only if expanded.
    pub line_items: Option<List<PaymentIntentAmountDetailsLineItem>>,
    pub shipping: Option<AmountDetailsShipping>,
    pub tax: Option<AmountDetailsTax>,
    pub tip: Option<Tip>,
}

/// Error in the breakdown of an amount.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmountDetailsError {
    pub code: Option<AmountDetailsErrorCode>,
    /// Explanation for developers.
    pub message: Option<String>,
}

/// Kind of error in the breakdown of an amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountDetailsErrorCode {
    /// The parts do not add up to the amount.
    AmountDetailsAmountMismatch,
    /// Tax, shipping and discount exceed the amount.
    AmountDetailsTaxShippingDiscountGreaterThanAmount,
    Unknown(String),
}

/// Shipping details of a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmountDetailsShipping {
    /// Shipping price, in the smallest currency unit.
    pub amount: Option<i64>,
    /// Postal code of the origin.
    pub from_postal_code: Option<String>,
    /// Postal code of the destination.
    pub to_postal_code: Option<String>,
}

/// Tax on a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmountDetailsTax {
    /// Amount in the smallest currency unit.
    pub total_tax_amount: Option<i64>,
}

/// Tip included in the amount.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tip {
    /// Amount in the smallest currency unit.
    pub amount: Option<i64>,
}

/// Automatic selection of payment methods, based on the settings in the dashboard.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticPaymentMethods {
    /// Whether payment methods with redirects are included.
    pub allow_redirects: Option<AllowRedirects>,
    /// Whether the payment methods that are enabled in the dashboard are offered.
    pub enabled: bool,
}

/// Controls whether payment methods with redirects are included.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedirects {
    /// Payment methods with redirects are included. Confirming on your server then requires a
    /// `return_url`.
    Always,
    /// Payment methods with redirects are excluded.
    Never,
    Unknown(String),
}

/// Reason why a payment intent was canceled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CancellationReason {
    /// The customer abandoned it.
    Abandoned,
    /// Stripe canceled it automatically.
    Automatic,
    /// The intent is a duplicate.
    Duplicate,
    Expired,
    /// The invoice to be paid failed.
    FailedInvoice,
    Fraudulent,
    RequestedByCustomer,
    /// The invoice to be paid was voided.
    VoidInvoice,
    Unknown(String),
}

/// Timing of the capture of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaptureMethod {
    /// Stripe captures the payment as soon as the customer has authorized it.
    Automatic,
    /// Stripe captures the payment asynchronously after the customer has authorized it: the
    /// response is faster, but the charge's balance transaction and fees may not be available yet.
    AutomaticAsync,
    /// [`PaymentIntent::capture`] captures the payment. Not all payment methods support this.
    Manual,
    Unknown(String),
}

/// Method of confirming a payment intent: by the browser or by the server.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConfirmationMethod {
    /// The browser can confirm with its publishable key. After an action by the customer, the
    /// payment completes automatically.
    Automatic,
    /// Only the server can confirm the payment intent, and confirms it again after the customer has
    /// authenticated the payment.
    Manual,
    Unknown(String),
}

/// Kind of payment method that can be excluded.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ExcludedPaymentMethodType {
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

/// Automations that run with the payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Hooks {
    pub inputs: Option<Inputs>,
}

/// Inputs of the automations.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Inputs {
    pub tax: Option<InputsTax>,
}

/// Input of the tax automation.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InputsTax {
    /// Tax calculation for the payment. When the payment succeeds, a tax transaction is recorded.
    pub calculation: CalculationId,
}

/// Managed Payments, where Stripe is the merchant of record.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    /// Whether Stripe is the merchant of record.
    pub enabled: bool,
}

/// References that are passed on with the payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentDetails {
    /// Customer reference that is passed on to the card network.
    pub customer_reference: Option<String>,
    /// Order reference that is passed on to the card network and shown by Klarna.
    pub order_reference: Option<String>,
}

/// Configuration that selected the payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConfigurationDetails {
    pub id: PaymentMethodConfigurationId,
    /// Configuration from which this one is derived.
    pub parent: Option<PaymentMethodConfigurationId>,
}

/// Options for each payment method.
///
/// [`other`](Self::other) holds the options of payment methods without a field.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub affirm: Option<payment_method_options::Affirm>,
    pub amazon_pay: Option<payment_method_options::AmazonPay>,
    pub bancontact: Option<payment_method_options::Bancontact>,
    pub card: Option<Box<payment_method_options::Card>>,
    pub card_present: Option<payment_method_options::CardPresent>,
    pub cashapp: Option<payment_method_options::Cashapp>,
    pub ideal: Option<payment_method_options::Ideal>,
    pub klarna: Option<payment_method_options::Klarna>,
    pub link: Option<payment_method_options::Link>,
    pub paypal: Option<payment_method_options::Paypal>,
    pub sepa_debit: Option<payment_method_options::SepaDebit>,
    pub us_bank_account: Option<payment_method_options::UsBankAccount>,
    /// Options for payment methods without a field here.
    #[stripe_object(flatten)]
    pub other: OtherPaymentMethods,
}

/// Amount and currency that the customer sees and pays.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PresentmentDetails {
    /// Amount in the smallest currency unit of `presentment_currency`.
    pub presentment_amount: i64,
    /// Currency of the customer, different from the currency of the payment intent.
    pub presentment_currency: Currency,
}

/// Details of a payment in progress.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Processing {
    pub card: Option<ProcessingCard>,
    pub r#type: ProcessingType,
}

/// Details of a card payment in progress.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProcessingCard {
    /// Customer notification for a recurring payment with an Indian card.
    pub customer_notification: Option<CustomerNotification>,
}

/// Notification that the issuer sends to the customer before a recurring payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerNotification {
    /// Whether the customer must approve the payment with the bank.
    pub approval_requested: Option<bool>,
    /// Deadline for the approval, after which the payment is charged or fails.
    pub completes_at: Option<Timestamp>,
}

/// Kind of payment method of a payment in progress.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProcessingType {
    Card,
    Unknown(String),
}

/// Intended future use of a payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupFutureUsage {
    /// Payments while the customer is absent, for which authentication is requested now.
    OffSession,
    /// Payments while the customer is present and can authenticate each of them.
    OnSession,
    Unknown(String),
}

/// Status of a payment intent.
///
/// See the [states](crate::payment_intent#states).
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The intent was canceled. This status is final.
    Canceled,
    /// The payment is being processed, which takes days for some payment methods. Wait for an
    /// event.
    Processing,
    /// The customer must perform [`PaymentIntent::next_action`].
    RequiresAction,
    /// The amount is authorized. [`PaymentIntent::capture`] collects it.
    RequiresCapture,
    /// [`PaymentIntent::confirm`] charges the payment method.
    RequiresConfirmation,
    /// No payment method is set, or the last attempt failed.
    RequiresPaymentMethod,
    /// The payment succeeded. This status is final, apart from refunds and disputes.
    Succeeded,
    Unknown(String),
}

/// Transfer of a payment to a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    /// Amount in the smallest currency unit. Absent if all of it is transferred.
    pub amount: Option<i64>,
    /// Custom description of the transfer.
    pub description: Option<String>,
    /// Connected account that receives the money.
    pub destination: Expandable<AccountId>,
    pub metadata: Metadata,
    /// Details of the payment in the connected account.
    pub payment_data: Option<PaymentData>,
}

/// Details of the payment in a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentData {
    /// Description for the connected account.
    pub description: Option<String>,
    pub metadata: Metadata,
}
