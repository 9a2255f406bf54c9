//! Amounts of discount and tax on invoices, credit notes and quotes.

use stripe_core::ids::billing::CreditBalanceTransactionId;
use stripe_core::ids::{DiscountId, TaxRateId};
use stripe_core::{Expandable, StripeEnum, StripeObject};

#[cfg(feature = "tax_rate")]
use crate::TaxRate;

/// The amount that is deducted by one discount.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DiscountAmount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub discount: Expandable<DiscountId>,
}

/// An amount that is deducted before tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PretaxCreditAmount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Present if `type` is [`PretaxCreditAmountType::CreditBalanceTransaction`].
    pub credit_balance_transaction: Option<Expandable<CreditBalanceTransactionId>>,
    /// Present if `type` is [`PretaxCreditAmountType::Discount`].
    pub discount: Option<Expandable<DiscountId>>,
    pub r#type: PretaxCreditAmountType,
}

/// Origin of an amount that is deducted before tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PretaxCreditAmountType {
    /// Credit of the customer that was used up.
    CreditBalanceTransaction,
    Discount,
    Unknown(String),
}

/// An amount of tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tax {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub tax_behavior: AppliedTaxBehavior,
    /// Present if `type` is [`TaxType::TaxRateDetails`].
    pub tax_rate_details: Option<TaxRateDetails>,
    /// Reason for this tax, or for charging none.
    pub taxability_reason: TaxabilityReason,
    /// The amount that was taxed, in the smallest currency unit.
    pub taxable_amount: Option<i64>,
    pub r#type: TaxType,
}

/// Whether a tax is included in the taxed amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AppliedTaxBehavior {
    /// It is added to the amount.
    Exclusive,
    /// It is part of the amount.
    Inclusive,
    Unknown(String),
}

/// The tax rate that was applied.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxRateDetails {
    pub tax_rate: TaxRateId,
}

/// Reason for a tax, or for charging none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityReason {
    CustomerExempt,
    /// The reason is unknown, as with a tax rate that was set manually.
    NotAvailable,
    /// You collect no tax there, or the product is marked as nontaxable.
    NotCollecting,
    /// The sale is not taxable.
    NotSubjectToTax,
    /// Stripe Tax does not cover the customer's location.
    NotSupported,
    /// A part of the price is exempt.
    PortionProductExempt,
    /// A part of the price is taxed at a reduced rate.
    PortionReducedRated,
    /// A part of the price is taxed at the standard rate.
    PortionStandardRated,
    /// No tax applies to the product in the jurisdiction.
    ProductExempt,
    /// The product is exempt during a tax holiday.
    ProductExemptHoliday,
    /// The rates of the parts of the product are combined.
    ProportionallyRated,
    ReducedRated,
    /// The customer owes the tax.
    ReverseCharge,
    StandardRated,
    /// Only part of the amount is taxable.
    TaxableBasisReduced,
    ZeroRated,
    Unknown(String),
}

/// Source of an amount of tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxType {
    TaxRateDetails,
    Unknown(String),
}

/// The tax at one tax rate.
#[cfg(feature = "tax_rate")]
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxAtRate {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub rate: TaxRate,
    /// Reason for this tax, or for charging none.
    pub taxability_reason: Option<TaxAtRateReason>,
    /// The amount that was taxed, in the smallest currency unit.
    pub taxable_amount: Option<i64>,
}

/// Reason for a tax, or for charging none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxAtRateReason {
    CustomerExempt,
    /// You collect no tax there, or the product is marked as nontaxable.
    NotCollecting,
    /// The sale is not taxable.
    NotSubjectToTax,
    /// Stripe Tax does not cover the customer's location.
    NotSupported,
    /// A part of the price is exempt.
    PortionProductExempt,
    /// A part of the price is taxed at a reduced rate.
    PortionReducedRated,
    /// A part of the price is taxed at the standard rate.
    PortionStandardRated,
    /// No tax applies to the product in the jurisdiction.
    ProductExempt,
    /// The product is exempt during a tax holiday.
    ProductExemptHoliday,
    /// The rates of the parts of the product are combined.
    ProportionallyRated,
    ReducedRated,
    /// The customer owes the tax.
    ReverseCharge,
    StandardRated,
    /// Only part of the amount is taxable.
    TaxableBasisReduced,
    ZeroRated,
    Unknown(String),
}
