//! Types that several resources share.

mod accounts;
mod amounts;
mod invoicing;
mod items;
#[cfg(any(feature = "customer", feature = "invoice", feature = "tax_id"))]
mod tax_id_type;

use stripe_core::{Money, StripeEnum, StripeObject};

pub use accounts::*;
pub use amounts::*;
pub use invoicing::*;
pub use items::*;
#[cfg(any(feature = "customer", feature = "invoice", feature = "tax_id"))]
pub use tax_id_type::TaxIdType;

/// An amount of money or another unit that is granted as credit.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CreditAmount {
    /// Amount in the smallest currency unit, never negative. Present if `type` is
    /// [`CreditAmountType::Monetary`].
    pub monetary: Option<Money>,
    pub r#type: CreditAmountType,
}

/// Unit of credit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreditAmountType {
    Monetary,
    Unknown(String),
}
