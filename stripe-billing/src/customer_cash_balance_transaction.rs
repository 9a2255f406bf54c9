//! Customer cash balance transactions: <https://docs.stripe.com/api/cash_balance_transactions>

use stripe_core::ids::{
    self, BalanceTransactionId, CustomerCashBalanceTransactionId, CustomerId, PaymentIntentId,
    RefundId,
};
use stripe_core::{
    Currency, Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource,
    Timestamp,
};

/// A transaction that adds funds to a customer's cash balance or removes them.
///
/// Bank transfers and refunds add funds. Payments, returns and transfers to your own balance remove
/// them.
/// [`Customer::list_cash_balance_transactions`](crate::Customer::list_cash_balance_transactions)
/// lists the transactions.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "customer_cash_balance_transaction")]
#[non_exhaustive]
pub struct CustomerCashBalanceTransaction {
    pub id: CustomerCashBalanceTransactionId,
    pub object: ObjectName<Self>,
    /// Details of the adjustment. Present if `type` is
    /// [`CustomerCashBalanceTransactionType::AdjustedForOverdraft`].
    pub adjusted_for_overdraft: Option<AdjustedForOverdraft>,
    /// Details of the payment. Present if `type` is
    /// [`CustomerCashBalanceTransactionType::AppliedToPayment`].
    pub applied_to_payment: Option<AppliedToPayment>,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Expandable<CustomerId>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Cash balance in this currency after the transaction, in the smallest currency unit.
    pub ending_balance: i64,
    /// Details of the funding. Present if `type` is [`CustomerCashBalanceTransactionType::Funded`].
    pub funded: Option<Funded>,
    pub livemode: bool,
    /// Amount in the smallest currency unit: positive if funds were added, negative if they were
    /// removed.
    pub net_amount: i64,
    /// Details of the refund. Present if `type` is
    /// [`CustomerCashBalanceTransactionType::RefundedFromPayment`].
    pub refunded_from_payment: Option<RefundedFromPayment>,
    /// Details of the transfer. Present if `type` is
    /// [`CustomerCashBalanceTransactionType::TransferredToBalance`].
    pub transferred_to_balance: Option<TransferredToBalance>,
    pub r#type: CustomerCashBalanceTransactionType,
    /// Details of the payment. Present if `type` is
    /// [`CustomerCashBalanceTransactionType::UnappliedFromPayment`].
    pub unapplied_from_payment: Option<UnappliedFromPayment>,
}

/// An adjustment from your own balance that settled a negative cash balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustedForOverdraft {
    /// Balance transaction that debited your Stripe balance.
    pub balance_transaction: Expandable<BalanceTransactionId>,
    /// Transaction that made the cash balance negative.
    pub linked_transaction: Expandable<CustomerCashBalanceTransactionId>,
}

/// A payment made from the cash balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AppliedToPayment {
    pub payment_intent: Expandable<PaymentIntentId>,
}

/// Funds received from the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Funded {
    pub bank_transfer: BankTransfer,
}

/// A bank transfer from the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BankTransfer {
    /// Details of the sender. Present if `type` is [`BankTransferType::EuBankTransfer`].
    pub eu_bank_transfer: Option<EuBankTransfer>,
    /// Details of the sender. Present if `type` is [`BankTransferType::GbBankTransfer`].
    pub gb_bank_transfer: Option<GbBankTransfer>,
    /// Details of the sender. Present if `type` is [`BankTransferType::JpBankTransfer`].
    pub jp_bank_transfer: Option<JpBankTransfer>,
    /// Reference text that the sender entered.
    pub reference: Option<String>,
    pub r#type: BankTransferType,
    /// Details of the sender. Present if `type` is [`BankTransferType::UsBankTransfer`].
    pub us_bank_transfer: Option<UsBankTransfer>,
}

/// Sender of a transfer in the European Union.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EuBankTransfer {
    /// Bank identifier code.
    pub bic: Option<String>,
    /// The last four digits of the IBAN.
    pub iban_last4: Option<String>,
    /// Name of the sender, as reported by the bank.
    pub sender_name: Option<String>,
}

/// Sender of a transfer in the United Kingdom.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GbBankTransfer {
    /// Last four digits of the account number.
    pub account_number_last4: Option<String>,
    /// Name of the sender, as reported by the bank.
    pub sender_name: Option<String>,
    /// Code of the bank and its branch.
    pub sort_code: Option<String>,
}

/// Sender of a transfer in Japan.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct JpBankTransfer {
    /// Name of the bank that sent the funds.
    pub sender_bank: Option<String>,
    /// Branch of the bank that sent the funds.
    pub sender_branch: Option<String>,
    /// Name of the sender, as reported by the bank.
    pub sender_name: Option<String>,
}

/// Region of a bank transfer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BankTransferType {
    /// European Union.
    EuBankTransfer,
    /// United Kingdom.
    GbBankTransfer,
    /// Japan.
    JpBankTransfer,
    /// Mexico.
    MxBankTransfer,
    /// United States.
    UsBankTransfer,
    Unknown(String),
}

/// Network and sender of a transfer in the United States.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankTransfer {
    pub network: Option<Network>,
    /// Name of the sender, as reported by the bank.
    pub sender_name: Option<String>,
}

/// Network of a bank transfer in the United States.
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

/// A refund to the cash balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RefundedFromPayment {
    /// Refund that added the funds.
    pub refund: Expandable<RefundId>,
}

/// A transfer to your Stripe balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferredToBalance {
    /// Balance transaction that credited your Stripe balance.
    pub balance_transaction: Expandable<BalanceTransactionId>,
}

/// Cause of a cash balance transaction.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerCashBalanceTransactionType {
    /// Funds from your Stripe balance settled a negative cash balance.
    AdjustedForOverdraft,
    /// The funds were used for a payment.
    AppliedToPayment,
    /// The customer sent a bank transfer.
    Funded,
    /// The customer's transfer was reversed.
    FundingReversed,
    RefundedFromPayment,
    /// A return was canceled, and the funds are in the cash balance again.
    ReturnCanceled,
    /// The funds are being returned to the customer's bank account.
    ReturnInitiated,
    /// The funds were transferred to your Stripe balance.
    TransferredToBalance,
    /// The funds of a payment were returned to the cash balance.
    UnappliedFromPayment,
    Unknown(String),
}

/// A payment whose funds were returned to the cash balance.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UnappliedFromPayment {
    pub payment_intent: Expandable<PaymentIntentId>,
}

/// Parameters for [`Customer::fund_cash_balance`](crate::Customer::fund_cash_balance).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerFundCashBalanceParams {
    /// Amount in the smallest currency unit. Must be positive.
    amount: i64,
    currency: Currency,
    /// Reference text of the sender, by which Stripe matches the transfer with payments.
    reference: Option<String>,
}
