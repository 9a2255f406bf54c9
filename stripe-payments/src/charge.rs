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

/// One movement of money from a customer to you, paid, failed or only authorized.
///
/// A payment intent makes a charge for each attempt to pay it, and `latest_charge` of it is the
/// last one.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "charge",
    path = "/v1/charges",
    ops(
        /// Charges a card or another legacy source.
        ///
        /// **Money moves.** New programs use `PaymentIntent::create`, which also authenticates the
        /// customer as banks in Europe and elsewhere require; a charge that needs authentication is
        /// declined.
        ///
        /// Set an [`idempotency_key`](stripe_core::PendingRequest::idempotency_key) that comes from
        /// the order, such as `charge-order-1234`, and send the same one in each repetition: Stripe
        /// then charges once. Another attempt with other params, such as another card after a
        /// decline, needs another key. After an error of which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, repeat the
        /// call with its key, or [`list`](Self::list) the charges of the customer or the
        /// `transfer_group` first: the charge may be there, paid or failed.
        create(ChargeCreateParams),
        retrieve(()),
        /// Updates what does not move money: the description, the metadata, a report of fraud.
        update(ChargeUpdateParams),
        /// Lists charges, the newest first.
        list(ChargeListParams),
        /// Searches charges. A new or changed one is usually found within a minute.
        search(SearchParams),
        /// Captures a charge that was only authorized: the money moves from the customer to you,
        /// all of it or `amount`; the rest is released.
        ///
        /// A charge that is not captured within seven days, by default, is refunded in whole.
        /// Stripe refuses a charge that was captured or has expired, and one of a payment intent:
        /// capture that by `PaymentIntent::capture`.
        ///
        /// A charge is captured at most once, so a repetition moves no money a second time: with
        /// the same [`idempotency_key`](stripe_core::PendingRequest::idempotency_key), such as
        /// `capture-order-1234`, it returns the first response. After an error of which
        /// [`may_have_been_applied`](stripe_core::Error::may_have_been_applied) is true, retrieve
        /// the charge and look at [`captured`](Self::captured).
        action(capture, ChargeCaptureParams),
    )
)]
#[expect(clippy::struct_excessive_bools, reason = "the fields are Stripe's")]
#[non_exhaustive]
pub struct Charge {
    pub id: ChargeId,
    pub object: ObjectName<Self>,
    /// Of the whole payment, in the smallest currency unit.
    pub amount: i64,
    /// Amount in the smallest currency unit: less than `amount` if only a part was captured.
    pub amount_captured: i64,
    /// Sum of its refunds, in the smallest currency unit.
    pub amount_refunded: i64,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// The fee that the platform took of it.
    pub application_fee: Option<Expandable<ApplicationFeeId>>,
    /// Fee that the platform asked for, in the smallest currency unit.
    pub application_fee_amount: Option<i64>,
    /// Code that the bank gave to the authorization.
    pub authorization_code: Option<String>,
    /// Its effect on your balance. Absent until it is captured and settled.
    pub balance_transaction: Option<Expandable<BalanceTransactionId>>,
    /// As they were at the time of payment.
    pub billing_details: BillingDetails,
    /// Text on the card statement, after what banks allow was applied. Absent for other payment
    /// methods.
    pub calculated_statement_descriptor: Option<String>,
    /// The money was taken, not only authorized.
    pub captured: bool,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Option<Expandable<CustomerId>>,
    /// Shown to you, and in receipts by email.
    pub description: Option<String>,
    /// The customer disputed it at the bank.
    pub disputed: bool,
    /// The movement that gave back the money of a charge that failed after it had been credited to
    /// you.
    pub failure_balance_transaction: Option<Expandable<BalanceTransactionId>>,
    /// Code of the error. Absent unless it failed.
    pub failure_code: Option<String>,
    /// Text of the error, for you. Absent unless it failed.
    pub failure_message: Option<String>,
    /// Reports of fraud.
    pub fraud_details: Option<FraudDetails>,
    /// Line items for the card networks. Present only for accounts that sent them.
    pub level3: Option<Level3>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// The connected account that sells.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Decision of Radar and of the bank.
    pub outcome: Option<Outcome>,
    /// It succeeded, or was authorized for a later capture.
    pub paid: bool,
    /// The payment intent that it is an attempt of.
    pub payment_intent: Option<Expandable<PaymentIntentId>>,
    pub payment_method: Option<PaymentMethodId>,
    /// Data of the payment at that time: brand and last digits, checks, the outcome of authentication.
    pub payment_method_details: Option<Box<PaymentMethodDetails>>,
    /// Amount and currency that the customer saw, if those differ from what you charged.
    pub presentment_details: Option<PresentmentDetails>,
    /// Data for the detection of fraud.
    pub radar_options: Option<RadarOptions>,
    /// Address that the receipt is sent to, whatever the account's settings. None is sent outside
    /// live mode.
    pub receipt_email: Option<String>,
    /// Number on receipts by email. Absent until one is sent.
    pub receipt_number: Option<String>,
    /// Page with the receipt, kept up to date with refunds. Whoever has the URL can see it.
    pub receipt_url: Option<String>,
    /// It was refunded in whole.
    pub refunded: bool,
    /// The newest refunds. Present only if expanded.
    pub refunds: Option<List<Refund>>,
    /// The review of Radar that it is in.
    pub review: Option<Expandable<ReviewId>>,
    pub shipping: Option<Shipping>,
    /// The legacy source that was charged. [`Expandable::decode`] decodes it, for instance as a
    /// `PaymentSource`. Absent for payment methods.
    pub source: Option<Expandable<PaymentSourceId>>,
    /// The transfer of another account that this is the other side of.
    pub source_transfer: Option<Expandable<TransferId>>,
    /// Text on the statement, for payment methods other than cards.
    pub statement_descriptor: Option<String>,
    /// Text on the card statement, behind the account's prefix.
    pub statement_descriptor_suffix: Option<String>,
    pub status: Status,
    /// The transfer to the account that the money goes on to.
    pub transfer: Option<Expandable<TransferId>>,
    /// Where the money goes on to.
    pub transfer_data: Option<TransferData>,
    /// Text of yours that groups charges and transfers which belong together.
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
    /// Taxpayer number of the customer, such as the CPF or CNPJ of payments by Boleto.
    pub tax_id: Option<Secret>,
}

/// Reports of fraud. Empty if there are none.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FraudDetails {
    /// `fraudulent` if Stripe says so.
    pub stripe_report: Option<String>,
    /// `safe` or `fraudulent`, as you said.
    pub user_report: Option<String>,
}

/// Data about a purchase for the card networks.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Level3 {
    /// Number that the customer gave to the order.
    pub customer_reference: Option<String>,
    /// Description of the purchase.
    pub line_items: Vec<LineItem>,
    /// Your number of the order.
    pub merchant_reference: String,
    /// Postal code that the goods are sent to.
    pub shipping_address_zip: Option<String>,
    /// Cost of the shipping, in the smallest currency unit.
    pub shipping_amount: Option<i64>,
    /// Postal code that the goods are sent from.
    pub shipping_from_zip: Option<String>,
}

/// One line of a purchase.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LineItem {
    /// Amount in the smallest currency unit.
    pub discount_amount: Option<i64>,
    /// Your code of the product.
    pub product_code: String,
    /// Text about the product for the card networks.
    pub product_description: String,
    pub quantity: Option<i64>,
    /// Amount in the smallest currency unit.
    pub tax_amount: Option<i64>,
    /// Price of one, in the smallest currency unit.
    pub unit_cost: Option<i64>,
}

/// Decision of Radar and of the bank about a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Outcome {
    /// Advice on another attempt after a decline.
    pub advice_code: Option<AdviceCode>,
    /// Advice of the card network on another attempt, two digits.
    pub network_advice_code: Option<String>,
    /// Code of the bank or network for the decline.
    pub network_decline_code: Option<String>,
    /// `approved_by_network`, `declined_by_network`, `not_sent_to_network`, or
    /// `reversed_after_approval` if Stripe blocked it afterwards.
    pub network_status: Option<String>,
    /// Code in more detail than `type`, such as `highest_risk_level` or a decline code. Absent for
    /// a payment that went through without remark.
    pub reason: Option<String>,
    /// `normal`, `elevated`, `highest`, `not_assessed` or `unknown`.
    pub risk_level: Option<String>,
    /// Risk of fraud from 0 to 100. Present only with Radar for Fraud Teams.
    pub risk_score: Option<i64>,
    /// Present if a rule of Radar decided.
    pub rule: Option<Rule>,
    /// Explanation for you. Do not show it to the customer.
    pub seller_message: Option<String>,
    /// `authorized`, `manual_review`, `issuer_declined`, `blocked` or `invalid`.
    pub r#type: String,
}

/// The rule of Radar that decided about a payment.
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
    /// Only its id: it is not expanded.
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

/// A rule of Radar.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ExpandedRule {
    /// Action on a payment that it applies to, such as `block`.
    pub action: String,
    pub id: String,
    /// Condition of the rule.
    pub predicate: String,
}

/// Advice on another attempt after a decline.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AdviceCode {
    /// Let the customer check the numbers first.
    ConfirmCardData,
    /// Do not charge this card again.
    DoNotTryAgain,
    /// The same card may work later.
    TryAgainLater,
    Unknown(String),
}

/// The payment method of a payment, as it was at that time.
///
/// Of the nested objects, the one that `type` names is present. Types are declared for the payment
/// methods that are used most; [`other`](Self::other) has the others.
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
    /// Type of the payment method, such as `card`. Credit transfers to a legacy source have
    /// `sepa_credit_transfer` and the like.
    pub r#type: String,
    pub us_bank_account: Option<payment_method_details::UsBankAccount>,
    /// Nested objects of payment methods without a type here.
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

/// Data for the detection of fraud.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RadarOptions {
    /// The Radar session of the browser that paid.
    pub session: Option<String>,
}

/// Whether a payment succeeded.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Failed,
    /// The bank has not decided, as for debits that take days.
    Pending,
    /// It was paid or, if it is not captured, authorized.
    Succeeded,
    Unknown(String),
}

/// Where the money of a payment goes on to.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferData {
    /// Amount in the smallest currency unit. Absent if all of it does.
    pub amount: Option<i64>,
    /// The connected account.
    pub destination: Expandable<AccountId>,
}
