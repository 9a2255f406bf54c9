//! Customer cash balance transactions: <https://docs.stripe.com/api/cash_balance_transactions>

use stripe_core::ids::{
    self, BalanceTransactionId, CustomerCashBalanceTransactionId, CustomerId, PaymentIntentId,
    RefundId,
};
use stripe_core::{
    Currency, Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource,
    Timestamp,
};

/// A movement of money into or out of a customer's cash balance.
///
/// Money comes in by a bank transfer or a refund, and goes out by a payment, a return or a transfer
/// to your own balance.
/// [`Customer::list_cash_balance_transactions`](crate::Customer::list_cash_balance_transactions)
/// lists them.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "customer_cash_balance_transaction")]
#[non_exhaustive]
pub struct CustomerCashBalanceTransaction {
    pub id: CustomerCashBalanceTransactionId,
    pub object: ObjectName<Self>,
    /// Present if `type` is [`CustomerCashBalanceTransactionType::AdjustedForOverdraft`].
    pub adjusted_for_overdraft: Option<AdjustedForOverdraft>,
    /// Present if `type` is [`CustomerCashBalanceTransactionType::AppliedToPayment`].
    pub applied_to_payment: Option<AppliedToPayment>,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Expandable<CustomerId>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// The cash balance in this currency afterwards, in the smallest currency unit.
    pub ending_balance: i64,
    /// Present if `type` is [`CustomerCashBalanceTransactionType::Funded`].
    pub funded: Option<Funded>,
    pub livemode: bool,
    /// Amount in the smallest currency unit: positive for money that came in, negative for money
    /// that went out.
    pub net_amount: i64,
    /// Present if `type` is [`CustomerCashBalanceTransactionType::RefundedFromPayment`].
    pub refunded_from_payment: Option<RefundedFromPayment>,
    /// Present if `type` is [`CustomerCashBalanceTransactionType::TransferredToBalance`].
    pub transferred_to_balance: Option<TransferredToBalance>,
    pub r#type: CustomerCashBalanceTransactionType,
    /// Present if `type` is [`CustomerCashBalanceTransactionType::UnappliedFromPayment`].
    pub unapplied_from_payment: Option<UnappliedFromPayment>,
}

/// Your own money that settled a negative cash balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustedForOverdraft {
    /// The movement out of your Stripe balance.
    pub balance_transaction: Expandable<BalanceTransactionId>,
    /// The transaction that made the cash balance negative.
    pub linked_transaction: Expandable<CustomerCashBalanceTransactionId>,
}

/// A payment that used money of the cash balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AppliedToPayment {
    pub payment_intent: Expandable<PaymentIntentId>,
}

/// Money that came from the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Funded {
    pub bank_transfer: BankTransfer,
}

/// A bank transfer from the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BankTransfer {
    /// Present if `type` is [`BankTransferType::EuBankTransfer`].
    pub eu_bank_transfer: Option<EuBankTransfer>,
    /// Present if `type` is [`BankTransferType::GbBankTransfer`].
    pub gb_bank_transfer: Option<GbBankTransfer>,
    /// Present if `type` is [`BankTransferType::JpBankTransfer`].
    pub jp_bank_transfer: Option<JpBankTransfer>,
    /// Text that the sender wrote on the transfer.
    pub reference: Option<String>,
    pub r#type: BankTransferType,
    /// Present if `type` is [`BankTransferType::UsBankTransfer`].
    pub us_bank_transfer: Option<UsBankTransfer>,
}

/// Sender of a transfer in the European Union.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EuBankTransfer {
    /// Code of the bank.
    pub bic: Option<String>,
    /// The last four digits of the IBAN.
    pub iban_last4: Option<String>,
    /// The name that the bank gave.
    pub sender_name: Option<String>,
}

/// Sender of a transfer in the United Kingdom.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GbBankTransfer {
    /// The last four digits.
    pub account_number_last4: Option<String>,
    /// The name that the bank gave.
    pub sender_name: Option<String>,
    /// Code of the bank and its branch.
    pub sort_code: Option<String>,
}

/// Sender of a transfer in Japan.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct JpBankTransfer {
    /// Name of the bank that sent the money.
    pub sender_bank: Option<String>,
    /// Branch from which it was sent.
    pub sender_branch: Option<String>,
    /// The name that the bank gave.
    pub sender_name: Option<String>,
}

/// Region of a bank transfer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BankTransferType {
    /// In the European Union.
    EuBankTransfer,
    /// In the United Kingdom.
    GbBankTransfer,
    /// In Japan.
    JpBankTransfer,
    /// In Mexico.
    MxBankTransfer,
    /// In the United States.
    UsBankTransfer,
    Unknown(String),
}

/// Network and sender of a transfer in the United States.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankTransfer {
    pub network: Option<Network>,
    /// The name that the bank gave.
    pub sender_name: Option<String>,
}

/// Network that carried a transfer in the United States.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Network {
    Ach,
    DomesticWireUs,
    Fednow,
    Rtp,
    Swift,
    Unknown(String),
}

/// A refund that went to the cash balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RefundedFromPayment {
    /// The refund that brought the money.
    pub refund: Expandable<RefundId>,
}

/// Money that went to your Stripe balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferredToBalance {
    /// The balance transaction that added the money to your Stripe balance.
    pub balance_transaction: Expandable<BalanceTransactionId>,
}

/// Cause of a movement of money.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerCashBalanceTransactionType {
    /// Money from your Stripe balance settled a negative cash balance.
    AdjustedForOverdraft,
    /// A payment used it.
    AppliedToPayment,
    /// A bank transfer brought it.
    Funded,
    /// The customer's transfer was reversed.
    FundingReversed,
    /// A refund brought it.
    RefundedFromPayment,
    /// A return did not take place, so the money is in the cash balance again.
    ReturnCanceled,
    /// It is on the way back to the customer's bank account.
    ReturnInitiated,
    /// It went to your Stripe balance.
    TransferredToBalance,
    /// A payment no longer uses it.
    UnappliedFromPayment,
    Unknown(String),
}

/// A payment that gave money back to the cash balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UnappliedFromPayment {
    pub payment_intent: Expandable<PaymentIntentId>,
}

/// Parameters for [`Customer::fund_cash_balance`](crate::Customer::fund_cash_balance).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerFundCashBalanceParams {
    /// Amount in the smallest currency unit, above zero.
    amount: i64,
    currency: Currency,
    /// Reference text of the sender, by which Stripe matches the transfer to payments.
    reference: Option<String>,
}
