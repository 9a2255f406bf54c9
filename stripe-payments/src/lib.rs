//! Typed clients for Stripe's payments: Checkout, payments, refunds, payouts and Connect.
//!
//! Each resource is a plain struct with the operations of Stripe's API as functions. Each operation
//! has params with a setter for each field.
//!
//! ```no_run
//! use stripe_payments::checkout::session::{LineItemParams, Mode};
//! use stripe_payments::{CheckoutSession, CheckoutSessionCreateParams, Client};
//!
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> Result<(), stripe_payments::Error> {
//!     let client = Client::from_env()?;
//!     let params = CheckoutSessionCreateParams::new()
//!         .mode(Mode::Payment)
//!         .line_items([LineItemParams::new().price("price_123").quantity(1)])
//!         .success_url("https://example.com/thanks");
//!     let session =
//!         CheckoutSession::create(&client, params).idempotency_key("order-1234-session").await?;
//!     println!("pay at {}", session.url.as_deref().unwrap_or_default());
//!     Ok(())
//! }
//! ```
//!
//! ```toml
//! [dependencies]
//! stripe-payments = "0.1"
//! tokio = { version = "1", features = ["macros", "rt"] }
//! ```
//!
//! Only the resource `checkout_session` is enabled by default; each other resource has a [feature](#features).
//! This release uses Stripe API version 2026-10-28.endive ([`API_VERSION`]).
//!
//! Customers, prices, subscriptions and invoices are in the crate `stripe-billing`. Neither crate
//! depends on the other. A reference to an object of the other crate holds its id, or the undecoded
//! object if Stripe sends it instead of the id: `.object::<Price>()` decodes it.
//!
//! Modules follow the namespaces of Stripe: [`checkout::Session`] is `checkout.session`. Resources
//! and the params of their operations are re-exported at the root, and those of v2 by [`v2`].
//! Nested objects are in the module of their resource, under the name of their field:
//! `payment_intent::Status`, `charge::Outcome`.
//!
//! # Checkout
//!
//! A [`CheckoutSession`] is a payment page for one customer and one order, and a [`PaymentLink`] is
//! a payment page for many customers. Fulfill an order on events, not when the customer returns: on
//! `checkout.session.completed` if no payment is outstanding, and otherwise on
//! `checkout.session.async_payment_succeeded`, which Stripe sends when a bank debit has succeeded,
//! possibly days later. Each event can be delivered more than once. With the feature `webhooks`:
//!
//! ```no_run
//! # #[cfg(all(feature = "checkout_session", feature = "webhooks"))]
//! # fn handle(event: stripe_payments::Event) -> Result<(), Box<dyn std::error::Error>> {
//! use stripe_payments::checkout::session::PaymentStatus;
//! use stripe_payments::{EventType, checkout};
//!
//! if matches!(
//!     event.r#type,
//!     EventType::CheckoutSessionCompleted | EventType::CheckoutSessionAsyncPaymentSucceeded
//! ) {
//!     let session = event.object::<checkout::Session>()?;
//!     let order = session.client_reference_id.as_deref();
//!     match &session.payment_status {
//!         PaymentStatus::Paid | PaymentStatus::NoPaymentRequired => println!("fulfill {order:?}"),
//!         PaymentStatus::Unpaid => println!("{order:?} waits for the payment"),
//!         status => println!("a person decides about {order:?}: {status:?}"), // A later value.
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Payments
//!
//! A [`PaymentIntent`] is a single payment from its first attempt to success, and each attempt is a
//! [`Charge`]. A [`SetupIntent`] saves a [`PaymentMethod`] for later use. The documentation of
//! [`payment_intent`] describes the states, authentication with 3D Secure, manual capture and
//! idempotency keys.
//!
//! With the feature `payment_intent`:
//!
//! ```no_run
//! # #[cfg(feature = "payment_intent")]
//! # async fn pay(client: stripe_payments::Client) -> Result<(), stripe_payments::Error> {
//! use stripe_payments::{Currency, PaymentIntent, PaymentIntentCreateParams};
//!
//! let params = PaymentIntentCreateParams::new(4900, Currency::EUR).customer("cus_123");
//! let intent =
//!     PaymentIntent::create(&client, params).idempotency_key("order-1234-create").await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Payment methods
//!
//! Details of individual payment methods, such as [`payment_intent::payment_method_options`], have
//! types for the twelve most common payment methods. [`OtherPaymentMethods`] holds the others.
//!
//! # Refunds and disputes
//!
//! A [`Refund`] returns all or part of a payment. A [`Dispute`] is contested with texts and with
//! files that are uploaded as [`File`].
//!
//! With the feature `refund`:
//!
//! ```no_run
//! # #[cfg(feature = "refund")]
//! # async fn refund(client: stripe_payments::Client) -> Result<(), stripe_payments::Error> {
//! use stripe_payments::{Refund, RefundCreateParams};
//!
//! let params = RefundCreateParams::new().payment_intent("pi_123").amount(1500);
//! let refund = Refund::create(&client, params).idempotency_key("order-1234-refund-1").await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Balance and payouts
//!
//! A [`Balance`] holds the account's money at Stripe, a [`BalanceTransaction`] is a change to it
//! with its fees, and a [`Payout`] is a transfer to the bank. Lists are paginated; `auto_paging`
//! requests further pages as needed. With the feature `payout`:
//!
//! ```no_run
//! # #[cfg(feature = "payout")]
//! # async fn payouts(client: stripe_payments::Client) -> Result<(), stripe_payments::Error> {
//! use stripe_payments::{Payout, PayoutListParams};
//!
//! let params = PayoutListParams::new().status("paid");
//! let mut payouts = Payout::list(&client).params(params).auto_paging().limit(100);
//! while let Some(payout) = payouts.next().await {
//!     let payout = payout?;
//!     println!("{} {}", payout.amount, payout.currency);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Connect
//!
//! An [`Account`] is connected to a platform. An [`AccountLink`] opens Stripe's pages for its
//! onboarding. `stripe_account("acct_…")` on a request or a client acts for a connected account,
//! and a [`Transfer`] moves money to it. [`v2::Account`] is its form in API v2. [`oauth`] connects
//! existing accounts.
//!
//! # Webhook endpoints
//!
//! A [`WebhookEndpoint`] or [`v2::EventDestination`] defines where Stripe sends events. To receive
//! them, see [`webhook`] and [`event`].
//!
//! # Tests
//!
//! For tests without a key or a network, the crate `stripe-local` serves all resources of this
//! crate: `LocalStripe::builder().payments()`. It stores created objects, and fails on demand. It
//! moves no money: tests set the responses or emit the events.
//!
//! # Guides
//!
//! The [guides of stripe-core](stripe_core::guide) apply to this crate too:
//!
//! | task | guide |
//! |---|---|
//! | retrying safely after a crash | [`idempotency`](stripe_core::guide::idempotency) |
//! | failures, and decode failures after a successful operation | [`errors_and_retries`](stripe_core::guide::errors_and_retries) |
//! | testing without a network, for example a lost response | [`testing`](stripe_core::guide::testing) |
//! | preview params and fields | [`preview_fields`](stripe_core::guide::preview_fields) |
//! | new values of an enum | [`new_enum_values`](stripe_core::guide::new_enum_values) |
//! | the API version, and requests with another one | [`api_versions`](stripe_core::guide::api_versions) |
//! | reading all objects of a list | [`pagination`](stripe_core::guide::pagination) |
//! | verifying webhooks | [`webhooks`](stripe_core::guide::webhooks) |
//! | async-stripe in the same program | [`async_stripe`](stripe_core::guide::async_stripe) |
//!
//! # Features
//!
//! Each resource has a feature, which enables the features of the resources that it embeds. There
//! are also features for groups of resources, and those of [`stripe_core`]. To take
//! payments in your own form:
//!
//! ```toml
//! [dependencies]
//! stripe-payments = { version = "0.1", features = ["payments", "webhook_endpoints"] }
//! ```
//!
//! | group | enables |
//! |---|---|
//! | `balances` | `balance`, `balance_transaction`, `payout` |
//! | `checkout` | `checkout_session`, `customer_session`, `payment_link` |
//! | `connect` | `account`, `account_link`, `account_session`, `capability`, `external_account`, `oauth`, `person`, `transfer`, `v2_account`, `v2_account_link`, `v2_account_person` |
//! | `files` | `file`, `file_link` |
//! | `payments` | `charge`, `confirmation_token`, `dispute`, `mandate`, `payment_intent`, `payment_method`, `payment_source`, `refund`, `setup_intent` |
//! | `tax` | `tax_calculation`, `tax_registration` |
//! | `webhook_endpoints` | `v2_event_destination`, `webhook_endpoint` |
//! | `full` | all of the above |
//!
//! | feature | resources |
//! |---|---|
//! | `account` | `Account`: a connected account, with its persons, external accounts and capabilities |
//! | `account_link` | `AccountLink`: a link to the onboarding of an account |
//! | `account_session` | `AccountSession`: embedded components for a connected account |
//! | `balance` | `Balance`: available and pending funds of an account |
//! | `balance_transaction` | `BalanceTransaction`: changes to the balance, with their fees |
//! | `bank_account` | `BankAccount`: a bank account of a customer or a connected account |
//! | `capability` | `Capability`: an ability of a connected account, such as accepting card payments |
//! | `card` | `Card`: a card of a customer or a connected account |
//! | `charge` | `Charge`: a single attempt to move money |
//! | `checkout_session` (default) | `CheckoutSession`: a payment page hosted by Stripe |
//! | `confirmation_token` | `ConfirmationToken`: payment details that a customer has entered |
//! | `customer_session` | `CustomerSession`: access of a customer's browser to saved payment methods |
//! | `dispute` | `Dispute`: a dispute of a payment by the customer (chargeback) |
//! | `external_account` | `ExternalAccount`: cards and bank accounts for payouts of a connected account |
//! | `file` | `File`: uploads and downloads |
//! | `file_link` | `FileLink`: public links to files |
//! | `line_item` | `LineItem`: a line of a session or a payment link |
//! | `mandate` | `Mandate`: permission to debit a payment method |
//! | `oauth` | `OAuth`: connecting existing accounts to a platform |
//! | `payment_intent` | `PaymentIntent`, `PaymentIntentAmountDetailsLineItem`: a payment from its first attempt to success |
//! | `payment_link` | `PaymentLink`: a link to a payment page that many customers can use |
//! | `payment_method` | `PaymentMethod`: saved payment data of a customer |
//! | `payment_source` | `PaymentSource`: legacy cards, bank accounts and sources of a customer |
//! | `payout` | `Payout`: a transfer from the balance to a bank account |
//! | `person` | `Person`: a person of a connected account |
//! | `refund` | `Refund`: a refund of all or part of a payment |
//! | `setup_intent` | `SetupIntent`: saving a payment method without a payment |
//! | `source` | `Source`: the legacy form of a payment method |
//! | `tax_calculation` | `TaxCalculation`, `TaxCalculationLineItem`: tax on a sale outside of Stripe |
//! | `tax_registration` | `TaxRegistration`: jurisdictions in which you collect tax |
//! | `transfer` | `Transfer`, `TransferReversal`: money moved to a connected account |
//! | `v2_account` | `v2::Account`: a customer, merchant and recipient in one |
//! | `v2_account_link` | `v2::AccountLink` |
//! | `v2_account_person` | `v2::AccountPerson` |
//! | `v2_event_destination` | `v2::EventDestination`: webhooks and queues for events of v1 and v2 |
//! | `webhook_endpoint` | `WebhookEndpoint`: a URL to which events are sent |
//!
//! | other features | |
//! |---|---|
//! | `reqwest`, `ring` (default) | the built-in transport and its TLS provider |
//! | `webhooks` | events, and the webhooks that deliver them |
//! | `aws-lc-rs`, `http2`, `blocking`, `system-proxy` | see [`stripe_core`] |

#![cfg_attr(docsrs, feature(doc_cfg))]
#![allow(
    missing_docs,
    reason = "a field has a doc where its name and type do not say all; `catalogue wording` checks it"
)]
#![cfg_attr(
    not(feature = "full"),
    allow(rustdoc::broken_intra_doc_links, reason = "what is referred to may not be compiled in")
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
#[cfg(feature = "person")]
mod identity;
#[cfg(feature = "line_item")]
pub mod line_item;
#[cfg(feature = "mandate")]
pub mod mandate;
#[cfg(feature = "oauth")]
pub mod oauth;
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
#[cfg(any(feature = "bank_account", feature = "person"))]
mod requirement_error;
#[cfg(feature = "setup_intent")]
pub mod setup_intent;
#[cfg(any(feature = "mandate", feature = "payment_intent", feature = "setup_intent"))]
mod shared;
#[cfg(feature = "source")]
pub mod source;
pub mod tax;
#[cfg(any(feature = "checkout_session", feature = "tax_calculation"))]
mod tax_id_type;
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
    DeletedExternalAccount, ExternalAccount, ExternalAccountCreateParams,
    ExternalAccountListParams, ExternalAccountUpdateParams,
};
#[cfg(feature = "file")]
pub use file::{File, FileCreateParams, FileListParams};
#[cfg(feature = "file_link")]
pub use file_link::{FileLink, FileLinkCreateParams, FileLinkListParams, FileLinkUpdateParams};
#[cfg(feature = "line_item")]
pub use line_item::LineItem;
#[cfg(feature = "mandate")]
pub use mandate::Mandate;
#[cfg(feature = "oauth")]
pub use oauth::{OAuth, OAuthAuthorizeParams, OAuthDeauthorizeParams, OAuthTokenParams};
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
#[cfg(feature = "file")]
pub use stripe_core::FilePart;
pub use stripe_core::{
    Address, AnyParams, ApiError, Clearable, Client, ClientBuilder, Currency, Decimal, Deleted,
    Download, Error, ErrorKind, Expandable, IdOf, Interval, List, MaybeDeleted, Metadata,
    MetadataUpdate, Money, ObjectError, PendingRequest, Range, Response, SearchParams,
    SearchResult, Secret, Shipping, TaxBehavior, Timestamp, ids,
};
// Inlined, so that a search in the documentation of this crate finds it.
#[doc(inline)]
pub use stripe_core::API_VERSION;

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

/// Descriptors of all resources that are compiled in, for a local Stripe or a check.
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
