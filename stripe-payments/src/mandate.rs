//! Mandates: <https://docs.stripe.com/api/mandates>

use stripe_core::ids::{AccountId, MandateId, PaymentMethodId};
use stripe_core::{
    Currency, Expandable, ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "mandate",
    path = "/v1/mandates",
    ops(
        retrieve(()),
    )
)]
#[non_exhaustive]
pub struct Mandate {
    pub id: MandateId,
    pub object: ObjectName<Self>,
    pub customer_acceptance: CustomerAcceptance,
    pub livemode: bool,
    pub multi_use: Option<MultiUse>,
    pub on_behalf_of: Option<AccountId>,
    pub payment_method: Expandable<PaymentMethodId>,
    pub payment_method_details: PaymentMethodDetails,
    pub single_use: Option<SingleUse>,
    pub status: Status,
    pub r#type: MandateType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerAcceptance {
    pub accepted_at: Option<Timestamp>,
    pub offline: Option<Offline>,
    pub online: Option<Online>,
    pub r#type: CustomerAcceptanceType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Offline {}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Online {
    pub ip_address: Option<String>,
    pub user_agent: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerAcceptanceType {
    Offline,
    Online,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MultiUse {
    pub amount: Option<i64>,
    pub currency: Option<Currency>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodDetails {
    pub amazon_pay: Option<payment_method_details::AmazonPay>,
    pub card: Option<payment_method_details::Card>,
    pub cashapp: Option<payment_method_details::Cashapp>,
    pub klarna: Option<payment_method_details::Klarna>,
    pub link: Option<payment_method_details::Link>,
    pub paypal: Option<payment_method_details::Paypal>,
    pub sepa_debit: Option<payment_method_details::SepaDebit>,
    pub r#type: String,
    pub us_bank_account: Option<payment_method_details::UsBankAccount>,
    #[stripe_object(flatten)]
    pub other: crate::OtherPaymentMethods,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SingleUse {
    pub amount: i64,
    pub currency: Currency,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    Inactive,
    Pending,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum MandateType {
    MultiUse,
    SingleUse,
    Unknown(String),
}

/// The payment method details, by payment method.
pub mod payment_method_details {
    use stripe_core::{StripeEnum, StripeObject};

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct AmazonPay {}

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Card {
        pub india: Option<India>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct India {
        pub inactive_reason: Option<InactiveReason>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum InactiveReason {
        Canceled,
        CardNotSupported,
        CurrencyNotSupported,
        Expired,
        IssuerNotSupported,
        ProcessingError,
        Undetermined,
        Unknown(String),
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Cashapp {}

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Klarna {}

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Link {}

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct Paypal {
        pub billing_agreement_id: Option<String>,
        pub payer_id: Option<String>,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct SepaDebit {
        pub reference: String,
        pub url: String,
    }

    #[derive(Debug, Clone, PartialEq, StripeObject)]
    #[non_exhaustive]
    pub struct UsBankAccount {
        pub collection_method: Option<CollectionMethod>,
    }

    #[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
    #[non_exhaustive]
    pub enum CollectionMethod {
        Paper,
        Unknown(String),
    }
}
