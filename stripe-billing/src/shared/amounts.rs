//! Amounts of discount and tax on invoices, credit notes and quotes.

use stripe_core::ids::billing::CreditBalanceTransactionId;
use stripe_core::ids::{DiscountId, TaxRateId};
use stripe_core::{Expandable, StripeEnum, StripeObject};

#[cfg(feature = "tax_rate")]
use crate::TaxRate;

/// Amount that a discount deducts.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DiscountAmount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub discount: Expandable<DiscountId>,
}

/// An amount deducted before tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PretaxCreditAmount {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    /// Transaction of the billing credit. Present if `type` is
    /// [`PretaxCreditAmountType::CreditBalanceTransaction`].
    pub credit_balance_transaction: Option<Expandable<CreditBalanceTransactionId>>,
    /// Discount that was applied. Present if `type` is [`PretaxCreditAmountType::Discount`].
    pub discount: Option<Expandable<DiscountId>>,
    pub r#type: PretaxCreditAmountType,
}

/// Origin of an amount deducted before tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PretaxCreditAmountType {
    /// Billing credit of the customer.
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
    /// Tax rate that was applied. Present if `type` is [`TaxType::TaxRateDetails`].
    pub tax_rate_details: Option<TaxRateDetails>,
    /// Reason why tax was or was not charged.
    pub taxability_reason: TaxabilityReason,
    /// Taxable amount, in the smallest currency unit.
    pub taxable_amount: Option<i64>,
    pub r#type: TaxType,
}

/// Tax behavior of an amount: inclusive or exclusive of tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AppliedTaxBehavior {
    /// The tax is added to the amount.
    Exclusive,
    /// The amount includes the tax.
    Inclusive,
    Unknown(String),
}

/// Tax rate that was applied.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxRateDetails {
    pub tax_rate: TaxRateId,
}

/// Reason why tax was or was not charged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxabilityReason {
    CustomerExempt,
    /// The reason is unknown, for example because a tax rate was set manually.
    NotAvailable,
    /// You do not collect tax there, or the product is marked as nontaxable.
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

/// Source of a tax amount.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxType {
    TaxRateDetails,
    Unknown(String),
}

/// Tax amount of one tax rate.
#[cfg(feature = "tax_rate")]
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxAtRate {
    /// Amount in the smallest currency unit.
    pub amount: i64,
    pub rate: TaxRate,
    /// Reason why tax was or was not charged.
    pub taxability_reason: Option<TaxAtRateReason>,
    /// Taxable amount, in the smallest currency unit.
    pub taxable_amount: Option<i64>,
}

/// Reason why tax was or was not charged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TaxAtRateReason {
    CustomerExempt,
    /// You do not collect tax there, or the product is marked as nontaxable.
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
