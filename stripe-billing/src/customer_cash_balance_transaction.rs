//! Customer cash balance transactions: <https://docs.stripe.com/api/cash_balance_transactions>

use stripe_core::ids::v2::core::AccountId;
use stripe_core::ids::{
    BalanceTransactionId, CustomerCashBalanceTransactionId, CustomerId, PaymentIntentId, RefundId,
};
use stripe_core::{
    Currency, Expandable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource,
    Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "customer_cash_balance_transaction",
    path = "/v1/customers/{customer}/cash_balance_transactions",
    parent = CustomerId,
    ops(
        retrieve(()),
        list(()),
        action(
            fund_cash_balance,
            CustomerCashBalanceTransactionFundCashBalanceParams,
            required,
            path = "/v1/test_helpers/customers/{}/fund_cash_balance",
        ),
    )
)]
#[non_exhaustive]
pub struct CustomerCashBalanceTransaction {
    pub id: CustomerCashBalanceTransactionId,
    pub object: ObjectName<Self>,
    pub adjusted_for_overdraft: Option<AdjustedForOverdraft>,
    pub applied_to_payment: Option<AppliedToPayment>,
    pub created: Timestamp,
    pub currency: Currency,
    pub customer: Expandable<CustomerId>,
    pub customer_account: Option<AccountId>,
    pub ending_balance: i64,
    pub funded: Option<Funded>,
    pub livemode: bool,
    pub net_amount: i64,
    pub refunded_from_payment: Option<RefundedFromPayment>,
    pub transferred_to_balance: Option<TransferredToBalance>,
    pub r#type: CustomerCashBalanceTransactionType,
    pub unapplied_from_payment: Option<UnappliedFromPayment>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdjustedForOverdraft {
    pub balance_transaction: Expandable<BalanceTransactionId>,
    pub linked_transaction: Expandable<CustomerCashBalanceTransactionId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AppliedToPayment {
    pub payment_intent: Expandable<PaymentIntentId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Funded {
    pub bank_transfer: BankTransfer,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BankTransfer {
    pub eu_bank_transfer: Option<EuBankTransfer>,
    pub gb_bank_transfer: Option<GbBankTransfer>,
    pub jp_bank_transfer: Option<JpBankTransfer>,
    pub reference: Option<String>,
    pub r#type: BankTransferType,
    pub us_bank_transfer: Option<UsBankTransfer>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EuBankTransfer {
    pub bic: Option<String>,
    pub iban_last4: Option<String>,
    pub sender_name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GbBankTransfer {
    pub account_number_last4: Option<String>,
    pub sender_name: Option<String>,
    pub sort_code: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct JpBankTransfer {
    pub sender_bank: Option<String>,
    pub sender_branch: Option<String>,
    pub sender_name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BankTransferType {
    EuBankTransfer,
    GbBankTransfer,
    JpBankTransfer,
    MxBankTransfer,
    UsBankTransfer,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UsBankTransfer {
    pub network: Option<Network>,
    pub sender_name: Option<String>,
}

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

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct RefundedFromPayment {
    pub refund: Expandable<RefundId>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TransferredToBalance {
    pub balance_transaction: Expandable<BalanceTransactionId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerCashBalanceTransactionType {
    AdjustedForOverdraft,
    AppliedToPayment,
    Funded,
    FundingReversed,
    RefundedFromPayment,
    ReturnCanceled,
    ReturnInitiated,
    TransferredToBalance,
    UnappliedFromPayment,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UnappliedFromPayment {
    pub payment_intent: Expandable<PaymentIntentId>,
}

/// Parameters for [`CustomerCashBalanceTransaction::fund_cash_balance`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomerCashBalanceTransactionFundCashBalanceParams {
    amount: i64,
    currency: Currency,
    reference: Option<String>,
}
