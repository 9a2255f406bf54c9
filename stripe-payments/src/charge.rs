//! Charges: <https://docs.stripe.com/api/charges>

mod params;
pub mod payment_method_details;

use serde::{Deserialize, Serialize};
use stripe_core::descriptor::{Described, Shape, UnionDescriptor};
use stripe_core::ids::{
    AccountId, ApplicationFeeId, ApplicationId, BalanceTransactionId, ChargeId, CustomerId,
    PaymentIntentId, PaymentMethodId, PaymentSourceId, ReviewId, TransferId,
};
use stripe_core::{
    Address, Currency, Expandable, List, Metadata, ObjectName, SearchParams, Secret, Shipping,
    StripeEnum, StripeObject, StripeResource, Timestamp,
};

pub use params::*;

use crate::Refund;

/// A single attempt to move money from a customer to you: successful, failed or only authorized.
///
/// A payment intent creates a charge for each attempt to pay it. Its `latest_charge` is the most
/// recent one.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(
        /// Charges a card or another legacy source.
        ///
        /// **Money moves.** New integrations use `PaymentIntent::create`, which also authenticates
        /// the customer where banks require it, as in Europe. A charge that needs authentication is
        /// declined.
        ///
        /// Set an [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) that is derived
        /// from the order, such as `charge-order-1234`, and use the same key if you repeat the
        /// request: while Stripe stores the key (24 hours), it charges only once. An attempt with
        /// different params, such as another card after a decline, needs a different key. After an
        /// error for which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, repeat the
        /// request with the same key, or [`list`](Self::list) the charges of the customer or the
        /// `transfer_group` first: the charge may already exist.
        create(ChargeCreateParams),
        retrieve(()),
        /// Updates the description, the metadata, a report of fraud and other fields that move no
        /// money.
        update(ChargeUpdateParams),
        /// Lists charges, the newest first.
        list(ChargeListParams),
        /// Searches charges. Changes are usually visible within a minute.
        search(SearchParams),
        /// Captures an authorized charge: moves the whole amount, or `amount`, from the customer to
        /// you. The rest is released.
        ///
        /// By default, a charge that is not captured within seven days is refunded in full. Stripe
        /// refuses a charge that was already captured or has expired. To capture a charge of a
        /// payment intent, use `PaymentIntent::capture`.
        ///
        /// A charge is captured at most once, so that a repeated request moves no more money: with
        /// the same [`idempotency_key`](stripe_core::PendingRequest::idempotency_key), such as
        /// `capture-order-1234`, it returns the first response. After an error for which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, retrieve
        /// the charge and check [`captured`](Self::captured).
        action(capture, ChargeCaptureParams),
    )
)]
#[expect(clippy::struct_excessive_bools, reason = "the fields are Stripe's")]
#[non_exhaustive]
pub struct Charge {
    pub id: ChargeId,
    pub object: ObjectName<Self>,
    /// Amount of the whole payment, in the smallest currency unit.
    pub amount: i64,
    /// Captured amount in the smallest currency unit. Less than `amount` after a partial capture.
    pub amount_captured: i64,
    /// Refunded amount, in the smallest currency unit.
    pub amount_refunded: i64,
    /// Connect application that created the object.
    pub application: Option<Expandable<ApplicationId>>,
    /// Application fee that the platform collected.
    pub application_fee: Option<Expandable<ApplicationFeeId>>,
    /// Application fee that the platform requested, in the smallest currency unit.
    pub application_fee_amount: Option<i64>,
    /// Authorization code from the bank.
    pub authorization_code: Option<String>,
    /// Balance transaction that records the effect on your balance. Absent until the charge is
    /// captured and settled.
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    /// Billing details at the time of payment.
    pub billing_details: BillingDetails,
    /// Statement descriptor as passed to the card network, adapted to its restrictions. Absent for
    /// other payment methods.
    pub calculated_statement_descriptor: Option<String>,
    /// Whether the charge was captured, not only authorized.
    pub captured: bool,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Option<Expandable<CustomerId>>,
    /// Description for your reference. Email receipts include it.
    pub description: Option<String>,
    /// Whether the payment is or was disputed.
    pub disputed: bool,
    /// Balance transaction that reversed a charge that failed after it had been credited to you.
    pub failure_balance_transaction: Option<Expandable<BalanceTransactionId>>,
    /// Error code. Present if the charge failed.
    pub failure_code: Option<String>,
    /// Error message for you. Present if the charge failed.
    pub failure_message: Option<String>,
    /// Reports of fraud.
    pub fraud_details: Option<FraudDetails>,
    /// Line items for card networks. Present only for accounts that sent them.
    pub level3: Option<Level3>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Connected account that is the merchant of record.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Result of Radar's evaluation and the bank's response.
    pub outcome: Option<Outcome>,
    /// Whether the charge succeeded or was authorized.
    pub paid: bool,
    /// Payment intent that created the charge.
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    pub payment_method: Option<PaymentMethodId>,
    /// Details of the payment method at the time of payment: brand and last digits, checks,
    /// authentication result.
    pub payment_method_details: Option<Box<PaymentMethodDetails>>,
    /// Amount and currency that the customer saw, if they differ from the charge.
    pub presentment_details: Option<PresentmentDetails>,
    /// Data for fraud detection.
    pub radar_options: Option<RadarOptions>,
    /// Email address for the receipt, which is sent regardless of the account's settings, but only
    /// in live mode.
    pub receipt_email: Option<String>,
    /// Number on email receipts. Absent until a receipt is sent.
    pub receipt_number: Option<String>,
    /// URL of the receipt, which is updated with refunds. Anyone who has the URL can open it.
    pub receipt_url: Option<String>,
    /// Whether the charge was refunded in full.
    pub refunded: bool,
    /// Most recent refunds. Present only if expanded.
    pub refunds: Option<List<Refund>>,
    /// Radar review of the charge.
    pub review: Option<Expandable<ReviewId>>,
    pub shipping: Option<Shipping>,
    /// Legacy source that was charged. [`Expandable::decode`] decodes it, for example as a
    /// `PaymentSource`. Absent if a payment method was charged.
    pub source: Option<Expandable<PaymentSourceId>>,
    /// Transfer from another account that created this charge.
    pub source_transfer: Option<Expandable<TransferId>>,
    /// Statement descriptor for payment methods other than cards.
    pub statement_descriptor: Option<String>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix.
    pub statement_descriptor_suffix: Option<String>,
    pub status: Status,
    /// Transfer of the money to the destination account.
    pub transfer: Option<Expandable<TransferId>>,
    /// Transfer of the payment to a connected account, if any.
    pub transfer_data: Option<TransferData>,
    /// Custom text that groups related charges and transfers.
    pub transfer_group: Option<String>,
}

/// Billing details of a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BillingDetails {
    pub address: Option<Address>,
    pub email: Option<String>,
    /// Full name of the customer.
    pub name: Option<String>,
    pub phone: Option<String>,
    /// Tax id of the customer, such as the CPF or CNPJ for Boleto payments.
    pub tax_id: Option<Secret>,
}

/// Reports of fraud. Empty if there are none.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FraudDetails {
    /// Stripe's report: `fraudulent` if Stripe suspects fraud.
    pub stripe_report: Option<String>,
    /// Your report: `safe` or `fraudulent`.
    pub user_report: Option<String>,
}

/// Details of a purchase for card networks.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Level3 {
    /// The customer's order number.
    pub customer_reference: Option<String>,
    /// Lines of the purchase.
    pub line_items: Vec<LineItem>,
    /// Your order number.
    pub merchant_reference: String,
    /// Postal code of the destination.
    pub shipping_address_zip: Option<String>,
    /// Shipping cost in the smallest currency unit.
    pub shipping_amount: Option<i64>,
    /// Postal code of the origin.
    pub shipping_from_zip: Option<String>,
}

/// A line of a purchase.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LineItem {
    /// Amount in the smallest currency unit.
    pub discount_amount: Option<i64>,
    /// Custom product code.
    pub product_code: String,
    /// Description of the product for card networks.
    pub product_description: String,
    pub quantity: Option<i64>,
    /// Amount in the smallest currency unit.
    pub tax_amount: Option<i64>,
    /// Price of one unit in the smallest currency unit.
    pub unit_cost: Option<i64>,
}

/// Result of Radar's evaluation and the bank's response.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Outcome {
    /// Advice on retrying after a decline.
    pub advice_code: Option<AdviceCode>,
    /// Two-digit advice code of the card network on retrying.
    pub network_advice_code: Option<String>,
    /// Decline code of the bank or the card network.
    pub network_decline_code: Option<String>,
    /// Response of the network: `approved_by_network`, `declined_by_network`,
    /// `not_sent_to_network`, or `reversed_after_approval` if Stripe blocked the payment
    /// afterwards.
    pub network_status: Option<String>,
    /// Detailed code, such as `highest_risk_level` or a decline code. Absent for an ordinary
    /// successful payment.
    pub reason: Option<String>,
    /// Risk level: `normal`, `elevated`, `highest`, `not_assessed` or `unknown`.
    pub risk_level: Option<String>,
    /// Risk of fraud from 0 to 100. Present only with Radar for Fraud Teams.
    pub risk_score: Option<i64>,
    /// Radar rule that determined the outcome, if any.
    pub rule: Option<Rule>,
    /// Explanation for you. Do not show it to the customer.
    pub seller_message: Option<String>,
    /// Kind of outcome: `authorized`, `manual_review`, `issuer_declined`, `blocked` or `invalid`.
    pub r#type: String,
}

/// Radar rule that determined the outcome of a payment.
///
/// ```
/// use stripe_payments::charge::Rule;
///
/// let id: Rule = serde_json::from_str(r#""ssr_1""#)?;
/// assert_eq!(id, Rule::Id("ssr_1".to_owned()));
///
/// let json = r#"{"id": "ssr_1", "action": "block", "predicate": ":risk_score: > 90"}"#;
/// let rule: Rule = serde_json::from_str(json)?;
/// assert!(matches!(rule, Rule::Expanded(rule) if rule.action == "block"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Rule {
    /// Id of a rule that is not expanded.
    Id(String),
    Expanded(ExpandedRule),
}

impl Described for Rule {
    const SHAPE: Shape = {
        const VARIANTS: UnionDescriptor = UnionDescriptor::new(
            "",
            &[("id", Shape::String), ("object", <ExpandedRule as Described>::SHAPE)],
        );
        Shape::Union(|| &VARIANTS)
    };
}

/// A Radar rule.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ExpandedRule {
    /// Action of the rule, such as `block`.
    pub action: String,
    pub id: String,
    /// Condition of the rule.
    pub predicate: String,
}

/// Advice on retrying after a decline.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AdviceCode {
    /// The customer should check the card details first.
    ConfirmCardData,
    /// The card must not be charged again.
    DoNotTryAgain,
    /// The same card may succeed later.
    TryAgainLater,
    Unknown(String),
}

/// Payment method at the time of a payment.
///
/// `type` determines which nested object is present. Only the most common payment methods have
/// types of their own; [`other`](Self::other) holds the rest.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodDetails {
    pub affirm: Option<payment_method_details::Affirm>,
    pub amazon_pay: Option<payment_method_details::AmazonPay>,
    pub bancontact: Option<payment_method_details::Bancontact>,
    pub card: Option<Box<payment_method_details::Card>>,
    pub card_present: Option<Box<payment_method_details::CardPresent>>,
    pub cashapp: Option<payment_method_details::Cashapp>,
    pub ideal: Option<payment_method_details::Ideal>,
    pub klarna: Option<payment_method_details::Klarna>,
    pub link: Option<payment_method_details::Link>,
    pub paypal: Option<payment_method_details::Paypal>,
    pub sepa_credit_transfer: Option<payment_method_details::SepaCreditTransfer>,
    pub sepa_debit: Option<payment_method_details::SepaDebit>,
    /// Type of the payment method, such as `card`. Credit transfers to a legacy source have types
    /// such as `sepa_credit_transfer`.
    pub r#type: String,
    pub us_bank_account: Option<payment_method_details::UsBankAccount>,
    /// Nested objects of payment methods for which this crate has no type.
    #[stripe_object(flatten)]
    pub other: crate::OtherPaymentMethods,
}

/// Amount and currency that the customer saw.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PresentmentDetails {
    /// Amount in the smallest unit of that currency.
    pub presentment_amount: i64,
    pub presentment_currency: Currency,
}

/// Data for fraud detection.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RadarOptions {
    /// Radar session of the payer's browser.
    pub session: Option<String>,
}

/// Status of a charge.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Failed,
    /// The bank has not decided yet. Some debits take days.
    Pending,
    /// The charge was paid or, if it is not captured, authorized.
    Succeeded,
    Unknown(String),
}

/// Transfer of a payment to a connected account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    /// Amount to transfer, in the smallest currency unit. Absent if all of it is transferred.
    pub amount: Option<i64>,
    /// Connected account that receives the money.
    pub destination: Expandable<AccountId>,
}
