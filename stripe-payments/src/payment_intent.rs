//! Payment intents: <https://docs.stripe.com/api/payment_intents>
//!
//! # States
//!
//! | [`Status`] | Meaning | How it goes on |
//! |---|---|---|
//! | `RequiresPaymentMethod` | no payment method yet, or the last attempt failed | [`confirm`] with one |
//! | `RequiresConfirmation` | a payment method is set | [`confirm`] |
//! | `RequiresAction` | the customer has to do something, such as authenticate | the customer does it |
//! | `Processing` | under way, which takes days with a bank debit | events tell |
//! | `RequiresCapture` | the amount is authorized, not taken | [`capture`] or [`cancel`] |
//! | `Succeeded` | paid | refunds, or a dispute |
//! | `Canceled` | given up | not at all |
//!
//! A payment is made when the status is `Succeeded`, and not when a call returns `Ok`. Read the
//! status of each response, and handle the events `payment_intent.succeeded`,
//! `payment_intent.payment_failed` and, if it may take days, `payment_intent.processing`: the
//! customer may close the browser at any moment, and only an event is sure to arrive.
//!
//! # Authentication
//!
//! A bank or the law may require that the customer authenticates a payment by card (3D Secure). The
//! call succeeds then, with [`Status::RequiresAction`], and no money has moved. Give
//! [`client_secret`](PaymentIntent::client_secret) to Stripe.js, which shows what is needed, or
//! redirect the customer to the page in [`next_action`](PaymentIntent::next_action); `return_url`
//! is where the customer comes back to. Nothing more is to be done by your server: the payment goes
//! on by itself, to `Succeeded` or back to `RequiresPaymentMethod`. With
//! [`ConfirmationMethod::Manual`] the status becomes `RequiresConfirmation` instead, and your
//! server confirms once more.
//!
//! A customer who is not there cannot authenticate. A payment with `off_session` that needs it
//! fails with status 402 and the code `authentication_required`: ask the customer to come back, and
//! let them confirm the same payment intent. With `error_on_requires_action` a payment fails where
//! it would wait for the customer.
//!
//! # Manual capture
//!
//! With [`CaptureMethod::Manual`] the amount is only reserved when the customer confirms, and
//! [`capture`] takes it, or a part of it, when the goods are sent. Until then [`cancel`] releases
//! it without a refund. An authorization ends by itself: the charge's `capture_before` says when.
//!
//! # Idempotency keys
//!
//! Money moves when a payment intent is confirmed, captured or raised, and a request that is sent
//! twice must move it once. The key that each call has by default covers the retries of the client
//! and clones of the call. It does not cover a second run of your handler, or another process after
//! a crash: set a key by which Stripe recognizes the repetition, with
//! [`idempotency_key`](crate::PendingRequest::idempotency_key).
//!
//! - Make it from what is paid for, such as the number of the order, and not from the time or at
//!   random. It is then the same in each repetition.
//! - Give each operation its own: `order-1234-create`, `order-1234-capture`.
//! - Another attempt with other params, such as with another card after a decline, has another key:
//!   `order-1234-pay-2`. For a key that it knows Stripe returns the same response again, be it a
//!   decline, and refuses other params with it.
//!
//! If an error [may have been applied](crate::Error::may_have_been_applied), money may have moved.
//! A decline is such an error too, since the payment intent is there. Before anything is charged
//! with another key, find out: repeat the same call with the same key, or retrieve the payment
//! intent and read its `status` and `amount_received`. `false` is a promise that this call did
//! nothing.
//!
//! ```no_run
//! use stripe_payments::payment_intent::Status;
//! use stripe_payments::{Client, Currency, Error, PaymentIntent};
//! use stripe_payments::{PaymentIntentConfirmParams, PaymentIntentCreateParams};
//!
//! # async fn pay(client: Client, order: &str, card: &str, attempt: u32) -> Result<(), Error> {
//! // One payment intent for the order, however often this runs. Keep its id with the order: Stripe
//! // keeps a key for a day or more, not for ever.
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

/// One payment of a customer, from the first attempt until it is paid or cancelled.
///
/// Create one for each order or basket, and keep its id with it: attempts with one payment method
/// after the other are attempts of the same payment intent, which is paid at most once. See the
/// [states](crate::payment_intent#states).
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "payment_intent",
    path = "/v1/payment_intents",
    ops(
        /// Creates a payment intent. With `confirm` it is confirmed in the same request, which
        /// charges the payment method, as [`confirm`](Self::confirm) does; otherwise no money
        /// moves.
        ///
        /// Stripe refuses an amount below its minimum for the currency.
        ///
        /// Set an idempotency key that is made from the order and is the same in each repetition of
        /// it, so that one order is paid once. If an error [may have been
        /// applied](crate::Error::may_have_been_applied), the payment intent may exist and, with
        /// `confirm`, may have been paid: repeat the call with the same key, or look for the
        /// payment intent in the list, before another one is created. See [Idempotency
        /// keys](crate::payment_intent#idempotency-keys).
        create(PaymentIntentCreateParams),
        /// Retrieves a payment intent, and so tells what became of a payment. A publishable key has
        /// to pass the client secret, and gets only the fields that the customer may know.
        retrieve(PaymentIntentRetrieveParams),
        /// Changes a payment intent without confirming it. No money moves.
        ///
        /// Another payment method brings it back to [`Status::RequiresConfirmation`]. Stripe
        /// refuses to change the amount once it is paid or cancelled.
        update(PaymentIntentUpdateParams),
        /// Lists payment intents, the newest first.
        list(PaymentIntentListParams),
        /// Searches payment intents. A new or changed one is usually found within a minute, so a
        /// search is no proof that a payment was not made.
        search(SearchParams),
        /// Applies money of the customer's cash balance to a payment by bank transfer. The payment
        /// succeeds once its whole amount is applied.
        ///
        /// Stripe does it automatically unless the customer's cash balance is reconciled manually,
        /// and refuses a payment intent that does not wait for a bank transfer. Make the
        /// idempotency key from the payment intent and from what is applied to it. If an error may
        /// have been applied, retrieve the payment intent: `amount_remaining` in its `next_action`
        /// says how much is still to be paid.
        action(apply_customer_balance, PaymentIntentApplyCustomerBalanceParams),
        /// Cancels a payment intent for good: nothing is charged by it any more, and money that was
        /// authorized and not captured is released to the customer.
        ///
        /// Stripe refuses it once the payment has succeeded, and mostly while it is processing;
        /// money that was captured can only be refunded. That of a Checkout session can be
        /// cancelled only while it waits for its capture: expire the session instead. Repeating it
        /// is safe: if an error may have been applied, the status tells.
        action(cancel, PaymentIntentCancelParams),
        /// Captures money that was authorized: it is taken from the customer now. By default it is
        /// the whole of `amount_capturable`; of a smaller amount the rest is released, unless
        /// `final_capture` is `false`.
        ///
        /// Stripe refuses any status but [`Status::RequiresCapture`], and more than was authorized
        /// unless the card allows it. An authorization ends automatically, that of a card online
        /// mostly after seven days; the payment intent is then cancelled.
        ///
        /// Make the idempotency key from the order and the delivery that is captured, such as
        /// `order-1234-capture-1`, the same in each repetition. If an error may have been applied,
        /// retrieve the payment intent before another capture with another key: `amount_received`
        /// and `amount_capturable` say what was taken.
        action(capture, PaymentIntentCaptureParams),
        /// Confirms that the customer is to pay now: charges the payment method, or authorizes the
        /// amount if it is captured later.
        ///
        /// The response says by its status what became of it: [`Status::Succeeded`],
        /// [`Status::RequiresCapture`], [`Status::Processing`], or [`Status::RequiresAction`] if
        /// the customer has to do something first, such as to authenticate the payment. A payment
        /// that is declined fails with status 402, and the payment intent is
        /// [`Status::RequiresPaymentMethod`]: it can be confirmed again with another payment
        /// method. Stripe refuses a payment intent that is paid, cancelled, or under way.
        ///
        /// Make the idempotency key from the order and the attempt, such as `order-1234-pay-1`: the
        /// same in each repetition, and another one after a decline. If an error [may have been
        /// applied](crate::Error::may_have_been_applied), which a decline is too, retrieve the
        /// payment intent before anything else is charged: its `status` and `last_payment_error`
        /// say what happened. See [Idempotency keys](crate::payment_intent#idempotency-keys).
        action(confirm, PaymentIntentConfirmParams),
        /// Raises the amount of an authorization that is not captured yet, such as for a tip or a
        /// longer stay. `amount` is the new total.
        ///
        /// A bank that declines it leaves the authorization as it was, and the call fails with
        /// status 402. Stripe refuses it unless the card allows it, in any status but
        /// [`Status::RequiresCapture`], and after ten attempts.
        ///
        /// Make the idempotency key from the order and the new amount. If an error may have been
        /// applied, retrieve the payment intent: its `amount` says whether it was raised.
        action(increment_authorization, PaymentIntentIncrementAuthorizationParams, required),
        /// Lists the lines of what is paid for, if `amount_details` has any.
        action(
            list_amount_details_line_items,
            (),
            get,
            path = "amount_details_line_items",
            returns = List<PaymentIntentAmountDetailsLineItem>,
        ),
        /// Verifies the customer's bank account by the small deposits that were sent to it: by
        /// their two amounts, or by the code in their text. If they are right, the payment goes on
        /// and the bank account is debited.
        ///
        /// Stripe refuses it unless `next_action` asks for it, and after too many wrong attempts.
        ///
        /// Make the idempotency key from the payment intent and what the customer has entered, so
        /// that a repetition neither counts as another wrong attempt nor fails. If an error may have
        /// been applied, retrieve the payment intent: with [`Status::Processing`] or
        /// [`Status::Succeeded`], the deposits were right.
        action(verify_microdeposits, PaymentIntentVerifyMicrodepositsParams),
    )
)]
#[non_exhaustive]
pub struct PaymentIntent {
    pub id: PaymentIntentId,
    pub object: ObjectName<Self>,
    /// Restricts the payment to these payment methods. Absent if it is not restricted.
    pub allowed_payment_method_types: Option<Vec<AllowedPaymentMethodType>>,
    /// Amount that the customer is to pay, in the smallest currency unit.
    pub amount: i64,
    /// Amount that is authorized and can be captured, in the smallest currency unit.
    pub amount_capturable: i64,
    /// Parts of the amount: tip, tax, shipping, lines.
    pub amount_details: Option<AmountDetails>,
    /// Amount that was collected, in the smallest currency unit.
    pub amount_received: i64,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// Part of the amount that goes to the application's owner, in the smallest currency unit.
    pub application_fee_amount: Option<i64>,
    /// Choice of payment methods by the settings in the dashboard.
    pub automatic_payment_methods: Option<AutomaticPaymentMethods>,
    /// Absent unless it is cancelled.
    pub canceled_at: Option<Timestamp>,
    /// Absent unless it is cancelled.
    pub cancellation_reason: Option<CancellationReason>,
    pub capture_method: CaptureMethod,
    /// Lets the customer's browser complete the payment through Stripe.js. Give it to nobody else.
    pub client_secret: Option<Secret>,
    pub confirmation_method: ConfirmationMethod,
    pub created: Timestamp,
    pub currency: Currency,
    /// The customer who pays: the owner of a saved payment method, and of the one that
    /// `setup_future_usage` saves.
    pub customer: Option<Expandable<CustomerId>>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Your own words, which receipts show to the customer.
    pub description: Option<String>,
    /// Payment methods that are not offered.
    pub excluded_payment_method_types: Option<Vec<ExcludedPaymentMethodType>>,
    /// Automations that run along with the payment.
    pub hooks: Option<Hooks>,
    /// Error of the last attempt. A later change of the payment intent clears it.
    pub last_payment_error: Option<ApiError>,
    /// The charge of the last attempt. Absent before the first.
    pub latest_charge: Option<Expandable<ChargeId>>,
    pub livemode: bool,
    /// Present if Stripe sells on your behalf.
    pub managed_payments: Option<ManagedPayments>,
    pub metadata: Metadata,
    /// Present if `status` is [`Status::RequiresAction`].
    pub next_action: Option<Box<NextAction>>,
    /// The connected account that sells: its name is on the statement, and its country and fees
    /// apply.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// References that are passed on with the payment.
    pub payment_details: Option<PaymentDetails>,
    /// The payment method that is charged. Absent until one is set, and again after a failed
    /// attempt.
    pub payment_method: Option<Expandable<PaymentMethodId>>,
    /// Present if a configuration chose the payment methods.
    pub payment_method_configuration_details: Option<ConfigurationDetails>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    /// Payment methods that may be used, such as `card`.
    pub payment_method_types: Vec<String>,
    /// Record of the payment in the form that payments by other providers have too.
    pub payment_record: Option<Expandable<PaymentRecordId>>,
    /// Present if the customer sees another currency.
    pub presentment_details: Option<PresentmentDetails>,
    /// Present if `status` is [`Status::Processing`] and there is more to say.
    pub processing: Option<Processing>,
    /// Address for the receipt. In live mode it is sent whatever your settings say.
    pub receipt_email: Option<String>,
    /// The review by which Radar has somebody look at the payment.
    pub review: Option<Expandable<ReviewId>>,
    /// Present if the payment method is kept for later payments.
    pub setup_future_usage: Option<SetupFutureUsage>,
    pub shipping: Option<Shipping>,
    /// Charged in the place of a payment method, for old integrations.
    pub source: Option<Expandable<PaymentSourceId>>,
    /// Text on the customer's statement, for anything but cards.
    pub statement_descriptor: Option<String>,
    /// Text on the statement of a card, after the prefix of your account.
    pub statement_descriptor_suffix: Option<String>,
    pub status: Status,
    /// Present if what it collects goes to a connected account.
    pub transfer_data: Option<TransferData>,
    /// Your own text choice that ties it to transfers.
    pub transfer_group: Option<String>,
}

/// Kind of payment method to which a payment can be restricted.
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

/// Parts of an amount. They are told to networks and payment methods, and change no amount.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmountDetails {
    /// Discount on all of it, in the smallest currency unit.
    pub discount_amount: Option<i64>,
    /// Present if the parts do not add up.
    pub error: Option<AmountDetailsError>,
    /// The first of the lines. Present only if expanded.
    pub line_items: Option<List<PaymentIntentAmountDetailsLineItem>>,
    pub shipping: Option<AmountDetailsShipping>,
    pub tax: Option<AmountDetailsTax>,
    pub tip: Option<Tip>,
}

/// Why the parts of an amount do not add up.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmountDetailsError {
    pub code: Option<AmountDetailsErrorCode>,
    /// Explanation for a developer.
    pub message: Option<String>,
}

/// Mistake in the parts of an amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmountDetailsErrorCode {
    /// The sum of the parts is not the amount.
    AmountDetailsAmountMismatch,
    /// Tax, shipping and discount are more than the amount.
    AmountDetailsTaxShippingDiscountGreaterThanAmount,
    Unknown(String),
}

/// Shipping of what is paid for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmountDetailsShipping {
    /// Price of the shipping, in the smallest currency unit.
    pub amount: Option<i64>,
    /// Postal code from where it is sent.
    pub from_postal_code: Option<String>,
    /// Postal code to where it is sent.
    pub to_postal_code: Option<String>,
}

/// Tax on what is paid for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmountDetailsTax {
    /// Amount in the smallest currency unit.
    pub total_tax_amount: Option<i64>,
}

/// Tip in the amount.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tip {
    /// Amount in the smallest currency unit.
    pub amount: Option<i64>,
}

/// Choice of payment methods by the settings in the dashboard.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticPaymentMethods {
    /// Whether payment methods that redirect the customer are among them.
    pub allow_redirects: Option<AllowRedirects>,
    /// The payment methods are those that are turned on in the dashboard and fit the payment.
    pub enabled: bool,
}

/// Whether payment methods may redirect the customer to another page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedirects {
    /// They may. Confirming on your server requires a `return_url` then.
    Always,
    /// Those that would are left out.
    Never,
    Unknown(String),
}

/// Why a payment intent was cancelled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CancellationReason {
    /// The customer gave it up.
    Abandoned,
    /// Stripe cancelled it.
    Automatic,
    /// It was created twice.
    Duplicate,
    Expired,
    /// The invoice that it was to pay failed.
    FailedInvoice,
    Fraudulent,
    RequestedByCustomer,
    /// The invoice that it was to pay was voided.
    VoidInvoice,
    Unknown(String),
}

/// Moment at which money is taken from the customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaptureMethod {
    /// When the customer authorizes the payment.
    Automatic,
    /// The same, but in the background: the response comes earlier, and the charge's balance
    /// transaction and fees may be missing from it.
    AutomaticAsync,
    /// When [`PaymentIntent::capture`] is called. Not all payment methods can do it.
    Manual,
    Unknown(String),
}

/// Permission to confirm a payment intent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ConfirmationMethod {
    /// The browser by its publishable key too. What the customer did completes the payment by
    /// itself.
    Automatic,
    /// Your server alone, and once more after the customer has authenticated the payment.
    Manual,
    Unknown(String),
}

/// Kind of payment method that can be left out.
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

/// Automations that run along with the payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Hooks {
    pub inputs: Option<Inputs>,
}

/// Objects that the automations take.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Inputs {
    pub tax: Option<InputsTax>,
}

/// Automation by Stripe Tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct InputsTax {
    /// The tax calculation of the payment. When it succeeds, a tax transaction is recorded from it.
    pub calculation: CalculationId,
}

/// Sale by Stripe on your behalf.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ManagedPayments {
    /// Stripe is the merchant of record.
    pub enabled: bool,
}

/// References that are passed on with the payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentDetails {
    /// Your id of the customer, passed on to the network of a card.
    pub customer_reference: Option<String>,
    /// Your id of the order, passed on to the network of a card and shown by Klarna.
    pub order_reference: Option<String>,
}

/// The configuration that chose the payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConfigurationDetails {
    pub id: PaymentMethodConfigurationId,
    /// The configuration that it takes its defaults from.
    pub parent: Option<PaymentMethodConfigurationId>,
}

/// Options for the payment, one field for each payment method.
///
/// Those of a payment method without a field are in [`other`](Self::other).
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
    /// Options for the payment methods that have no field here.
    #[stripe_object(flatten)]
    pub other: OtherPaymentMethods,
}

/// Amount and currency that the customer sees and pays.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PresentmentDetails {
    /// Amount in the smallest currency unit of `presentment_currency`.
    pub presentment_amount: i64,
    /// Other than the currency of the payment intent.
    pub presentment_currency: Currency,
}

/// More about a payment that is under way.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Processing {
    pub card: Option<ProcessingCard>,
    pub r#type: ProcessingType,
}

/// A payment by card that is under way.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProcessingCard {
    /// Present for a recurring payment with a card from India.
    pub customer_notification: Option<CustomerNotification>,
}

/// Notice of the issuer to the customer before a recurring payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerNotification {
    /// The customer has to approve the payment at the bank.
    pub approval_requested: Option<bool>,
    /// Time up to which the customer can approve it, after which it is charged or fails.
    pub completes_at: Option<Timestamp>,
}

/// Kind of payment method of a payment that is under way.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProcessingType {
    Card,
    Unknown(String),
}

/// Presence of the customer in later payments with the same payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SetupFutureUsage {
    /// The customer is not there, so authentication is asked for now.
    OffSession,
    /// The customer is there, and can authenticate each payment.
    OnSession,
    Unknown(String),
}

/// State of a payment intent.
///
/// See the [states](crate::payment_intent#states).
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// Given up. Final.
    Canceled,
    /// Under way, which takes days with some payment methods. Wait for an event.
    Processing,
    /// The customer has to do what [`PaymentIntent::next_action`] says.
    RequiresAction,
    /// Authorized. [`PaymentIntent::capture`] takes the money.
    RequiresCapture,
    /// [`PaymentIntent::confirm`] charges the payment method.
    RequiresConfirmation,
    /// There is no payment method yet, or the last attempt failed.
    RequiresPaymentMethod,
    /// Paid. Final, apart from refunds and disputes.
    Succeeded,
    Unknown(String),
}

/// Transfer of what is collected to a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    /// Amount in the smallest currency unit. Absent if all of it is transferred.
    pub amount: Option<i64>,
    /// Your own words about the transfer.
    pub description: Option<String>,
    /// The connected account.
    pub destination: Expandable<AccountId>,
    pub metadata: Metadata,
    /// The payment that the connected account sees.
    pub payment_data: Option<PaymentData>,
}

/// The payment that a connected account sees.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentData {
    /// Shown to the connected account.
    pub description: Option<String>,
    pub metadata: Metadata,
}
