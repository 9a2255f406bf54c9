//! Typed clients for Stripe's payments: Checkout, payments, refunds, payouts and Connect.

#![allow(
    missing_docs,
    reason = "a field has a doc where its name and type do not say all; `catalogue wording` checks it"
)]

#[cfg(feature = "account")]
pub mod account;
#[cfg(feature = "account_link")]
pub mod account_link;
#[cfg(feature = "account_session")]
pub mod account_session;
#[cfg(any(feature = "checkout_session", feature = "payment_link"))]
mod allowed_country;
#[cfg(feature = "balance")]
pub mod balance;
#[cfg(feature = "balance_transaction")]
pub mod balance_transaction;
#[cfg(feature = "bank_account")]
pub mod bank_account;
#[cfg(feature = "capability")]
pub mod capability;
#[cfg(feature = "card")]
pub mod card;
#[cfg(feature = "charge")]
pub mod charge;
pub mod checkout;
#[cfg(feature = "confirmation_token")]
pub mod confirmation_token;
#[cfg(feature = "customer_session")]
pub mod customer_session;
#[cfg(feature = "dispute")]
pub mod dispute;
#[cfg(feature = "external_account")]
pub mod external_account;
#[cfg(feature = "file")]
pub mod file;
#[cfg(feature = "file_link")]
pub mod file_link;
#[cfg(feature = "line_item")]
pub mod line_item;
#[cfg(feature = "mandate")]
pub mod mandate;
mod other_payment_methods;
#[cfg(feature = "payment_intent")]
pub mod payment_intent;
#[cfg(feature = "payment_intent")]
pub mod payment_intent_amount_details_line_item;
#[cfg(feature = "payment_link")]
pub mod payment_link;
#[cfg(feature = "payment_method")]
pub mod payment_method;
#[cfg(any(feature = "confirmation_token", feature = "payment_intent", feature = "setup_intent"))]
pub mod payment_method_data;
#[cfg(feature = "payment_source")]
pub mod payment_source;
#[cfg(feature = "payout")]
pub mod payout;
#[cfg(feature = "person")]
pub mod person;
#[cfg(feature = "refund")]
pub mod refund;
#[cfg(feature = "setup_intent")]
pub mod setup_intent;
#[cfg(any(feature = "mandate", feature = "payment_intent", feature = "setup_intent"))]
mod shared;
#[cfg(feature = "source")]
pub mod source;
pub mod tax;
#[cfg(feature = "transfer")]
pub mod transfer;
#[cfg(feature = "transfer")]
pub mod transfer_reversal;
pub mod v2;
#[cfg(feature = "webhook_endpoint")]
pub mod webhook_endpoint;

#[cfg(feature = "account")]
pub use account::{
    Account, AccountCreateParams, AccountListParams, AccountRejectParams, AccountUpdateParams,
};
#[cfg(feature = "account_link")]
pub use account_link::{AccountLink, AccountLinkCreateParams};
#[cfg(feature = "account_session")]
pub use account_session::{AccountSession, AccountSessionCreateParams};
#[cfg(feature = "balance")]
pub use balance::Balance;
#[cfg(feature = "balance_transaction")]
pub use balance_transaction::{BalanceTransaction, BalanceTransactionListParams};
#[cfg(feature = "bank_account")]
pub use bank_account::BankAccount;
#[cfg(feature = "capability")]
pub use capability::{Capability, CapabilityUpdateParams};
#[cfg(feature = "card")]
pub use card::Card;
#[cfg(feature = "charge")]
pub use charge::{
    Charge, ChargeCaptureParams, ChargeCreateParams, ChargeListParams, ChargeUpdateParams,
};
#[cfg(feature = "checkout_session")]
pub use checkout::session::{
    Session as CheckoutSession, SessionCreateParams as CheckoutSessionCreateParams,
    SessionListParams as CheckoutSessionListParams,
    SessionUpdateParams as CheckoutSessionUpdateParams,
};
#[cfg(feature = "confirmation_token")]
pub use confirmation_token::{ConfirmationToken, ConfirmationTokenCreateParams};
#[cfg(feature = "customer_session")]
pub use customer_session::{CustomerSession, CustomerSessionCreateParams};
#[cfg(feature = "dispute")]
pub use dispute::{Dispute, DisputeListParams, DisputeUpdateParams};
#[cfg(feature = "external_account")]
pub use external_account::{
    ExternalAccount, ExternalAccountCreateParams, ExternalAccountListParams,
    ExternalAccountUpdateParams,
};
#[cfg(feature = "file")]
pub use file::{File, FileCreateParams, FileListParams};
#[cfg(feature = "file_link")]
pub use file_link::{FileLink, FileLinkCreateParams, FileLinkListParams, FileLinkUpdateParams};
#[cfg(feature = "line_item")]
pub use line_item::LineItem;
#[cfg(feature = "mandate")]
pub use mandate::Mandate;
pub use other_payment_methods::OtherPaymentMethods;
#[cfg(feature = "payment_intent")]
pub use payment_intent::{
    PaymentIntent, PaymentIntentApplyCustomerBalanceParams, PaymentIntentCancelParams,
    PaymentIntentCaptureParams, PaymentIntentConfirmParams, PaymentIntentCreateParams,
    PaymentIntentIncrementAuthorizationParams, PaymentIntentListParams,
    PaymentIntentRetrieveParams, PaymentIntentUpdateParams, PaymentIntentVerifyMicrodepositsParams,
};
#[cfg(feature = "payment_intent")]
pub use payment_intent_amount_details_line_item::PaymentIntentAmountDetailsLineItem;
#[cfg(feature = "payment_link")]
pub use payment_link::{
    PaymentLink, PaymentLinkCreateParams, PaymentLinkListParams, PaymentLinkUpdateParams,
};
#[cfg(feature = "payment_method")]
pub use payment_method::{
    PaymentMethod, PaymentMethodAttachParams, PaymentMethodCreateParams,
    PaymentMethodListForCustomerParams, PaymentMethodListParams, PaymentMethodUpdateParams,
};
#[cfg(feature = "payment_source")]
pub use payment_source::{
    PaymentSource, PaymentSourceCreateParams, PaymentSourceListParams, PaymentSourceUpdateParams,
    PaymentSourceVerifyParams,
};
#[cfg(feature = "payout")]
pub use payout::{
    Payout, PayoutCreateParams, PayoutListParams, PayoutReverseParams, PayoutUpdateParams,
};
#[cfg(feature = "person")]
pub use person::{Person, PersonCreateParams, PersonListParams, PersonUpdateParams};
#[cfg(feature = "refund")]
pub use refund::{Refund, RefundCreateParams, RefundListParams, RefundUpdateParams};
#[cfg(feature = "setup_intent")]
pub use setup_intent::{
    SetupIntent, SetupIntentCancelParams, SetupIntentConfirmParams, SetupIntentCreateParams,
    SetupIntentListParams, SetupIntentRetrieveParams, SetupIntentUpdateParams,
    SetupIntentVerifyMicrodepositsParams,
};
#[cfg(feature = "source")]
pub use source::{
    Source, SourceCreateParams, SourceRetrieveParams, SourceUpdateParams, SourceVerifyParams,
};
pub use stripe_core;
pub use stripe_core::{
    AnyParams, ApiError, Clearable, Client, ClientBuilder, Currency, Error, ErrorKind, Expandable,
    IdOf, List, Metadata, MetadataUpdate, Money, PendingRequest, Response, Timestamp, ids,
};

#[cfg(feature = "webhooks")]
pub use stripe_core::{
    event::{self, Event, EventHandler, EventNotification, EventType, ThinEvent, ThinEventType},
    webhook::{self, Webhook, WebhookError, WebhookVerifier},
};

use stripe_core::descriptor::ResourceDescriptor;
#[cfg(feature = "tax_calculation")]
pub use tax::calculation::{
    Calculation as TaxCalculation, CalculationCreateParams as TaxCalculationCreateParams,
};
#[cfg(feature = "tax_calculation")]
pub use tax::calculation_line_item::CalculationLineItem as TaxCalculationLineItem;
#[cfg(feature = "tax_registration")]
pub use tax::registration::{
    Registration as TaxRegistration, RegistrationCreateParams as TaxRegistrationCreateParams,
    RegistrationListParams as TaxRegistrationListParams,
    RegistrationUpdateParams as TaxRegistrationUpdateParams,
};
#[cfg(feature = "transfer")]
pub use transfer::{Transfer, TransferCreateParams, TransferListParams, TransferUpdateParams};
#[cfg(feature = "transfer")]
pub use transfer_reversal::{
    TransferReversal, TransferReversalCreateParams, TransferReversalUpdateParams,
};
#[cfg(feature = "webhook_endpoint")]
pub use webhook_endpoint::{
    WebhookEndpoint, WebhookEndpointCreateParams, WebhookEndpointUpdateParams,
};

/// The descriptors of all resources that are compiled in, for a local Stripe or a check.
pub const DESCRIPTORS: &[ResourceDescriptor] = &[
    #[cfg(feature = "account")]
    Account::DESCRIPTOR,
    #[cfg(feature = "account_link")]
    AccountLink::DESCRIPTOR,
    #[cfg(feature = "account_session")]
    AccountSession::DESCRIPTOR,
    #[cfg(feature = "balance")]
    Balance::DESCRIPTOR,
    #[cfg(feature = "balance_transaction")]
    BalanceTransaction::DESCRIPTOR,
    #[cfg(feature = "bank_account")]
    BankAccount::DESCRIPTOR,
    #[cfg(feature = "capability")]
    Capability::DESCRIPTOR,
    #[cfg(feature = "card")]
    Card::DESCRIPTOR,
    #[cfg(feature = "charge")]
    Charge::DESCRIPTOR,
    #[cfg(feature = "checkout_session")]
    CheckoutSession::DESCRIPTOR,
    #[cfg(feature = "confirmation_token")]
    ConfirmationToken::DESCRIPTOR,
    #[cfg(feature = "customer_session")]
    CustomerSession::DESCRIPTOR,
    #[cfg(feature = "dispute")]
    Dispute::DESCRIPTOR,
    #[cfg(feature = "external_account")]
    ExternalAccount::DESCRIPTOR,
    #[cfg(feature = "file")]
    File::DESCRIPTOR,
    #[cfg(feature = "file_link")]
    FileLink::DESCRIPTOR,
    #[cfg(feature = "line_item")]
    LineItem::DESCRIPTOR,
    #[cfg(feature = "mandate")]
    Mandate::DESCRIPTOR,
    #[cfg(feature = "payment_intent")]
    PaymentIntent::DESCRIPTOR,
    #[cfg(feature = "payment_intent")]
    PaymentIntentAmountDetailsLineItem::DESCRIPTOR,
    #[cfg(feature = "payment_link")]
    PaymentLink::DESCRIPTOR,
    #[cfg(feature = "payment_method")]
    PaymentMethod::DESCRIPTOR,
    #[cfg(feature = "payment_source")]
    PaymentSource::DESCRIPTOR,
    #[cfg(feature = "payout")]
    Payout::DESCRIPTOR,
    #[cfg(feature = "person")]
    Person::DESCRIPTOR,
    #[cfg(feature = "refund")]
    Refund::DESCRIPTOR,
    #[cfg(feature = "setup_intent")]
    SetupIntent::DESCRIPTOR,
    #[cfg(feature = "source")]
    Source::DESCRIPTOR,
    #[cfg(feature = "tax_calculation")]
    TaxCalculation::DESCRIPTOR,
    #[cfg(feature = "tax_calculation")]
    TaxCalculationLineItem::DESCRIPTOR,
    #[cfg(feature = "tax_registration")]
    TaxRegistration::DESCRIPTOR,
    #[cfg(feature = "transfer")]
    Transfer::DESCRIPTOR,
    #[cfg(feature = "transfer")]
    TransferReversal::DESCRIPTOR,
    #[cfg(feature = "webhook_endpoint")]
    WebhookEndpoint::DESCRIPTOR,
    #[cfg(feature = "v2_account")]
    v2::Account::DESCRIPTOR,
    #[cfg(feature = "v2_account_link")]
    v2::AccountLink::DESCRIPTOR,
    #[cfg(feature = "v2_account_person")]
    v2::AccountPerson::DESCRIPTOR,
    #[cfg(feature = "v2_event_destination")]
    v2::EventDestination::DESCRIPTOR,
];
