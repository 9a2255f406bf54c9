//! Bank accounts: <https://docs.stripe.com/api/customer_bank_accounts>

use stripe_core::ids::{AccountId, BankAccountId, CustomerId};
use stripe_core::{
    Currency, Expandable, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource,
};

pub use crate::requirement_error::{RequirementError, RequirementErrorCode};

/// A bank account that is saved on a customer as a legacy source, or that receives payouts of a
/// connected account.
///
/// Operations on bank accounts of a customer are on `PaymentSource`, and those on bank accounts of
/// a connected account on `Account`. Stripe never returns the account number.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "bank_account")]
#[non_exhaustive]
pub struct BankAccount {
    pub id: BankAccountId,
    pub object: ObjectName<Self>,
    /// Connected account whose external account this is, if any.
    pub account: Option<Expandable<AccountId>>,
    /// Name of the person or company that owns the bank account.
    pub account_holder_name: Option<String>,
    /// Kind of owner: `individual` or `company`.
    pub account_holder_type: Option<String>,
    /// Kind of account, such as `checking` or `savings`, or `futsu` and `toza` in Japan.
    pub account_type: Option<String>,
    /// Payout methods that the bank account supports.
    pub available_payout_methods: Option<Vec<AvailablePayoutMethod>>,
    /// Name of the bank, such as `STRIPE TEST BANK`.
    pub bank_name: Option<String>,
    pub country: String,
    /// Currency of payouts to the bank account, or of debits from it.
    pub currency: Currency,
    /// Customer that the bank account is saved on, if any. If expanded,
    /// `.object::<Customer>()` of stripe-billing decodes the customer.
    pub customer: Option<Expandable<CustomerId>>,
    /// Whether payouts in this currency go to it by default. Present for an external account.
    pub default_for_currency: Option<bool>,
    /// Fingerprint of the account number, the same for all bank accounts with this number in your
    /// account.
    pub fingerprint: Option<String>,
    /// Information that will be required later. Present for an external account.
    pub future_requirements: Option<Requirements>,
    /// Last four digits of the account number.
    pub last4: String,
    pub metadata: Metadata,
    /// Information that is required now. Present for an external account.
    pub requirements: Option<Requirements>,
    /// Routing transit number of the bank.
    pub routing_number: Option<String>,
    /// Status: `new`, `validated`, `verified`, `verification_failed`,
    /// `tokenized_account_number_deactivated` or `errored`. A bank account of a customer can be
    /// debited once it is `verified`. After a failed payout it becomes `errored` and receives no
    /// payouts until it is updated.
    pub status: String,
}

/// Speed of a payout.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AvailablePayoutMethod {
    /// The payout arrives within minutes.
    Instant,
    /// The payout arrives within days.
    Standard,
    Unknown(String),
}

/// Information that Stripe requires for payouts to the bank account.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    /// Names of fields that are required to keep the bank account enabled.
    pub currently_due: Option<Vec<String>>,
    /// Errors in the provided information that must be corrected.
    pub errors: Option<Vec<RequirementError>>,
    /// Names of fields that are past due, which disables the bank account.
    pub past_due: Option<Vec<String>>,
    /// Names of fields that are being verified.
    pub pending_verification: Option<Vec<String>>,
}
