//! Bank accounts: <https://docs.stripe.com/api/customer_bank_accounts>

use stripe_core::ids::{AccountId, BankAccountId, CustomerId};
use stripe_core::{
    Currency, Expandable, Metadata, ObjectName, StripeEnum, StripeObject, StripeResource,
};

pub use crate::requirement_error::{RequirementError, RequirementErrorCode};

/// A bank account that is saved on a customer in the older way, or that a connected account is paid
/// out to.
///
/// Those of a customer have their operations on `PaymentSource`, those of a connected account on
/// `Account`. Stripe never returns the account number.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(object = "bank_account")]
#[non_exhaustive]
pub struct BankAccount {
    pub id: BankAccountId,
    pub object: ObjectName<Self>,
    /// Present if it is an external account of this connected account.
    pub account: Option<Expandable<AccountId>>,
    /// Name of the person or company that owns it.
    pub account_holder_name: Option<String>,
    /// `individual` or `company`.
    pub account_holder_type: Option<String>,
    /// Such as `checking` or `savings`, or `futsu` and `toza` in Japan.
    pub account_type: Option<String>,
    /// Methods by which Stripe can pay out to it.
    pub available_payout_methods: Option<Vec<AvailablePayoutMethod>>,
    /// Name of the bank, such as `STRIPE TEST BANK`.
    pub bank_name: Option<String>,
    pub country: String,
    /// Payouts in this currency go to it, or debits are made in it.
    pub currency: Currency,
    /// Present if it is saved on this customer. `.object::<Customer>()` of stripe-billing decodes
    /// it if expanded.
    pub customer: Option<Expandable<CustomerId>>,
    /// Payouts in its currency go to it by default. Present if it is an external account.
    pub default_for_currency: Option<bool>,
    /// Equal for all bank accounts of one number in your account.
    pub fingerprint: Option<String>,
    /// Information that will be needed later. Present if it is an external account.
    pub future_requirements: Option<Requirements>,
    /// Last four digits of the account number.
    pub last4: String,
    pub metadata: Metadata,
    /// Information that is needed now. Present if it is an external account.
    pub requirements: Option<Requirements>,
    /// Number of the bank, for a transfer to it.
    pub routing_number: Option<String>,
    /// `new`, `validated`, `verified`, `verification_failed`,
    /// `tokenized_account_number_deactivated` or `errored`. One of a customer can be debited once
    /// it is `verified`. After a payout that failed it is `errored`, and Stripe pays nothing out to
    /// it until it is updated.
    pub status: String,
}

/// Speed of a payout.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AvailablePayoutMethod {
    /// Within minutes.
    Instant,
    /// Within days.
    Standard,
    Unknown(String),
}

/// Information that Stripe needs of the account's owner before it pays out.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Requirements {
    /// Names of fields that are needed to keep the bank account enabled.
    pub currently_due: Option<Vec<String>>,
    /// An error in information that was given, to be corrected.
    pub errors: Option<Vec<RequirementError>>,
    /// Names of fields that were not given in time, because of which it is disabled.
    pub past_due: Option<Vec<String>>,
    /// Names of fields that Stripe is verifying.
    pub pending_verification: Option<Vec<String>>,
}
