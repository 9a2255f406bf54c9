//! Resources of Stripe's API v2.

pub mod core;

#[cfg(feature = "v2_account")]
pub use core::account::{
    Account, AccountCloseParams, AccountCreateParams, AccountListParams, AccountRetrieveParams,
    AccountUpdateParams,
};
#[cfg(feature = "v2_account_link")]
pub use core::account_link::{AccountLink, AccountLinkCreateParams};
#[cfg(feature = "v2_account_person")]
pub use core::account_person::{
    AccountPerson, AccountPersonCreateParams, AccountPersonUpdateParams,
};
#[cfg(feature = "v2_event_destination")]
pub use core::event_destination::{
    EventDestination, EventDestinationCreateParams, EventDestinationListParams,
    EventDestinationRetrieveParams, EventDestinationUpdateParams,
};
