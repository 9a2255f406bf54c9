//! Typed clients for Stripe Billing: subscriptions, invoices, usage, customers and tax.
//!
//! Each resource is a plain struct with the operations of Stripe's API as functions. Each operation
//! has params with a setter for each field.
//!
//! ```no_run
//! use stripe_billing::{Client, MeterEvent, MeterEventCreateParams};
//!
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> Result<(), stripe_billing::Error> {
//!     let client = Client::from_env()?;
//!     let params = MeterEventCreateParams::new(
//!         "api_requests",
//!         [("stripe_customer_id", "cus_123"), ("value", "25")],
//!     )
//!     .identifier("order-1234"); // Sent again within 24 hours, the event counts once.
//!     let event = MeterEvent::create(&client, params).idempotency_key("order-1234").await?;
//!     println!("{}", event.identifier);
//!     Ok(())
//! }
//! ```
//!
//! ```toml
//! [dependencies]
//! stripe-billing = "0.1"
//! tokio = { version = "1", features = ["macros", "rt"] }
//! ```
//!
//! Only the resource `meter_event` is enabled by default; each other resource has a [feature](#features).
//! This release uses Stripe API version 2026-10-28.endive ([`API_VERSION`]).
//!
//! Modules follow the namespaces of Stripe: [`billing`] contains `billing.…`, and [`v2::billing`]
//! contains `v2.billing.…`. Resources and the params of their operations are re-exported at the
//! root, and those of v2 by [`v2`]. Nested objects are in the module of their resource, under the
//! name of their field: `price::Recurring`, `invoice::Status`.
//!
//! # Subscriptions
//!
//! A [`Price`] defines the amount and interval for a [`Product`]. A [`Subscription`] bills a
//! [`Customer`] for one or more prices and creates an [`Invoice`] for each period. A
//! [`SubscriptionSchedule`] plans future changes, a [`Coupon`] or [`PromotionCode`] reduces the
//! amount due, and a [`Quote`] offers a subscription before it starts.
//!
//! With the features `customer`, `price` and `subscription`:
//!
//! ```no_run
//! # #[cfg(all(feature = "customer", feature = "price", feature = "subscription"))]
//! # async fn sell(client: stripe_billing::Client) -> Result<(), stripe_billing::Error> {
//! use stripe_billing::price::{ProductDataParams, RecurringParams};
//! use stripe_billing::subscription::CreateItemParams;
//! use stripe_billing::{Currency, Customer, CustomerCreateParams, Interval, Price};
//! use stripe_billing::{PriceCreateParams, Subscription, SubscriptionCreateParams};
//!
//! let params = PriceCreateParams::new(Currency::EUR)
//!     .unit_amount(4900)
//!     .recurring(RecurringParams::new(Interval::Month))
//!     .product_data(ProductDataParams::new("Team plan"));
//! let price = Price::create(&client, params).idempotency_key("team-plan").await?;
//!
//! let params = CustomerCreateParams::new().email("jenny.rosen@example.com");
//! let customer = Customer::create(&client, params).idempotency_key("sign-up-1234").await?;
//!
//! let params = SubscriptionCreateParams::new()
//!     .customer(customer.id)
//!     .items([CreateItemParams::new().price(price.id).quantity(5)]);
//! let subscription =
//!     Subscription::create(&client, params).idempotency_key("subscribe-1234").await?;
//! # Ok(())
//! # }
//! ```
//!
//! Customers change or cancel their subscriptions in the customer portal: see
//! [`BillingPortalSession`]. [`ActiveEntitlement`] lists the features that a subscription grants.
//!
//! # Usage-based billing
//!
//! A [`Meter`] defines how usage is aggregated, and a metered price bills it. [`MeterEvent`]
//! reports usage: with an `identifier`, an event that is sent again within 24 hours counts only
//! once. [`v2::MeterEventSender`] reports many events and assigns an identifier to each before it
//! is sent.
//!
//! With the feature `meter`:
//!
//! ```no_run
//! # #[cfg(feature = "meter")]
//! # async fn read(client: stripe_billing::Client) -> Result<(), stripe_billing::Error> {
//! use stripe_billing::{Meter, MeterEventSummaryListParams, Timestamp};
//!
//! let (from, to) = (Timestamp::from_unix(1_793_491_200), Timestamp::from_unix(1_796_083_200));
//! let params = MeterEventSummaryListParams::new("cus_123", from, to);
//! let summaries = Meter::list_event_summaries(&client, "mtr_123", params).await?;
//! for summary in &summaries {
//!     println!("{}", summary.aggregated_value);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Stripe reports events that it cannot count with the event
//! `v1.billing.meter.error_report_triggered`. An [`Alert`] notifies you when usage reaches a
//! threshold, and a [`CreditGrant`] pays for usage in advance.
//!
//! # One-off invoices
//!
//! [`Invoice::create`] creates a draft, [`InvoiceItem::create`] adds amounts, and
//! [`Invoice::finalize_invoice`] finalizes it. A [`CreditNote`] corrects a finalized invoice.
//!
//! With the features `invoice` and `invoice_item`:
//!
//! ```no_run
//! # #[cfg(all(feature = "invoice", feature = "invoice_item"))]
//! # async fn bill(client: stripe_billing::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use stripe_billing::{Currency, Invoice, InvoiceCreateParams, InvoiceItem, InvoiceItemCreateParams};
//!
//! let params = InvoiceCreateParams::new().customer("cus_123").currency(Currency::EUR);
//! let draft = Invoice::create(&client, params).idempotency_key("order-1234").await?;
//! let id = draft.id.ok_or("only a preview has no id")?;
//!
//! let params = InvoiceItemCreateParams::new()
//!     .customer("cus_123")
//!     .invoice(id.clone())
//!     .currency(Currency::EUR)
//!     .amount(36_000)
//!     .description("Consulting, 3 hours");
//! InvoiceItem::create(&client, params).idempotency_key("order-1234-item-1").await?;
//! Invoice::finalize_invoice(&client, &id).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Customers and tax
//!
//! A [`Customer`] has tax ids, a balance that reduces or increases the next invoice, and a cash
//! balance of bank transfers. A [`TaxRate`] is a rate that you define yourself.
//!
//! With the features `customer` and `tax_id`:
//!
//! ```no_run
//! # #[cfg(all(feature = "customer", feature = "tax_id"))]
//! # async fn tax(client: stripe_billing::Client) -> Result<(), stripe_billing::Error> {
//! use stripe_billing::shared::TaxIdType;
//! use stripe_billing::{Customer, CustomerCreateTaxIdParams};
//!
//! let params = CustomerCreateTaxIdParams::new(TaxIdType::EuVat, "DE123456789");
//! let tax_id = Customer::create_tax_id(&client, "cus_123", params).await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Test clocks
//!
//! A [`TestClock`] advances the subscriptions of its customers by months within minutes, in test
//! mode.
//!
//! With the features `customer` and `test_clock`:
//!
//! ```no_run
//! # #[cfg(all(feature = "customer", feature = "test_clock"))]
//! # async fn wait(client: stripe_billing::Client) -> Result<(), stripe_billing::Error> {
//! use stripe_billing::{Customer, CustomerCreateParams, Timestamp};
//! use stripe_billing::{TestClock, TestClockAdvanceParams, TestClockCreateParams};
//!
//! let params = TestClockCreateParams::new(Timestamp::from_unix(1_793_491_200));
//! let clock = TestClock::create(&client, params).await?;
//! let params = CustomerCreateParams::new().test_clock(clock.id.clone());
//! let customer = Customer::create(&client, params).await?;
//! // … subscribe the customer, then:
//! let params = TestClockAdvanceParams::new(Timestamp::from_unix(1_796_083_200));
//! TestClock::advance(&client, &clock.id, params).await?;
//! # Ok(())
//! # }
//! ```
//!
//! For tests without a key or a network, the crate `stripe-local` serves all resources of this
//! crate. It stores created objects, and fails on demand. With its feature `billing`, it counts
//! usage and sends alerts and error reports to your webhook. It does not bill subscriptions.
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
//! | reporting usage | [`usage_metering`](stripe_core::guide::usage_metering) |
//! | async-stripe in the same program | [`async_stripe`](stripe_core::guide::async_stripe) |
//!
//! # Features
//!
//! Each resource has a feature, which enables the features of the resources that it embeds. There
//! are also features for groups of resources, and those of [`stripe_core`]. The only resource that
//! is enabled by default is `meter_event`. To sell subscriptions:
//!
//! ```toml
//! [dependencies]
//! stripe-billing = { version = "0.1", features = ["customers", "subscriptions"] }
//! ```
//!
//! | group | enables |
//! |---|---|
//! | `subscriptions` | `discount`, `products`, `subscription`, `subscription_schedule`, `test_clock` |
//! | `invoices` | `credit_note`, `invoice`, `invoice_item`, `invoice_rendering_template`, `line_item`, `quote`, `tax_rate` |
//! | `products` | `coupon`, `plan`, `price`, `product`, `product_feature`, `promotion_code`, `trial_offer` |
//! | `customers` | `cash_balance`, `customer`, `customer_balance_transaction`, `customer_cash_balance_transaction`, `tax_id` |
//! | `usage` | `alert`, `meter`, `meter_event`, `meter_event_adjustment`, `meter_event_stream`, `v2_meter_event`, `v2_meter_event_adjustment` |
//! | `credits` | `credit_balance_summary`, `credit_balance_transaction`, `credit_grant` |
//! | `portal` | `feedback_option`, `portal_configuration`, `portal_session` |
//! | `entitlements` | `active_entitlement`, `entitlements_feature`, `product_feature` |
//! | `tax` | `tax_id`, `tax_rate` |
//! | `full` | all of the above |
//!
//! | feature | resources |
//! |---|---|
//! | `active_entitlement` | `ActiveEntitlement`, `ActiveEntitlementSummary`: features that a customer has access to |
//! | `alert` | `Alert`, `AlertTriggered`: notifications of usage thresholds |
//! | `cash_balance` | `CashBalance`: unspent funds of a customer |
//! | `coupon` | `Coupon`: a reduction by a percentage or an amount |
//! | `credit_balance_summary` | `CreditBalanceSummary`: remaining billing credit |
//! | `credit_balance_transaction` | `CreditBalanceTransaction`: grants and uses of billing credit |
//! | `credit_grant` | `CreditGrant`: billing credit given or sold to a customer |
//! | `credit_note` | `CreditNote`, `CreditNoteLineItem`: corrections of a finalized invoice |
//! | `customer` | `Customer` |
//! | `customer_balance_transaction` | `CustomerBalanceTransaction`: credit and debt of a customer, applied to invoices |
//! | `customer_cash_balance_transaction` | `CustomerCashBalanceTransaction`: changes to a cash balance |
//! | `discount` | `Discount`: an applied coupon or promotion code |
//! | `entitlements_feature` | `EntitlementsFeature`: a feature of products |
//! | `feedback_option` | `FeedbackOption`: custom reasons for a cancellation |
//! | `invoice` | `Invoice`, `InvoiceLineItem`, `InvoicePayment` |
//! | `invoice_item` | `InvoiceItem`: an amount for the next invoice |
//! | `invoice_rendering_template` | `InvoiceRenderingTemplate`: layout of invoices |
//! | `line_item` | `LineItem`: a line of a quote |
//! | `meter` | `Meter`, `MeterEventSummary`: aggregation of usage |
//! | `meter_event` (default) | `MeterEvent`: usage of a customer at a point in time |
//! | `meter_event_adjustment` | `MeterEventAdjustment`: cancellation of a meter event |
//! | `meter_event_stream` | `v2::MeterEventStream`, `v2::MeterEventSession`: high-throughput usage reporting |
//! | `plan` | `Plan`: the legacy form of a price |
//! | `portal_configuration` | `BillingPortalConfiguration`: settings of the customer portal |
//! | `portal_session` | `BillingPortalSession`: a link to the portal for one customer |
//! | `price` | `Price` |
//! | `product` | `Product` |
//! | `product_feature` | `ProductFeature`: a feature attached to a product |
//! | `promotion_code` | `PromotionCode`: a code with which customers redeem a coupon |
//! | `quote` | `Quote`: an offer that becomes an invoice or a subscription |
//! | `subscription` | `Subscription`, `SubscriptionItem` |
//! | `subscription_schedule` | `SubscriptionSchedule`: planned changes to a subscription |
//! | `tax_id` | `TaxId`: a tax id of a customer or of your own |
//! | `tax_rate` | `TaxRate` |
//! | `test_clock` | `TestClock`: simulated time for customers in test mode |
//! | `trial_offer` | `TrialOffer`: price and length of a trial |
//! | `v2_meter_event` | `v2::MeterEvent`: a meter event that is validated before the response |
//! | `v2_meter_event_adjustment` | `v2::MeterEventAdjustment` |
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

pub mod billing;
pub mod billing_portal;
#[cfg(feature = "cash_balance")]
pub mod cash_balance;
#[cfg(feature = "coupon")]
pub mod coupon;
#[cfg(feature = "credit_note")]
pub mod credit_note;
#[cfg(feature = "credit_note")]
pub mod credit_note_line_item;
#[cfg(feature = "customer")]
pub mod customer;
#[cfg(feature = "customer_balance_transaction")]
pub mod customer_balance_transaction;
#[cfg(feature = "customer_cash_balance_transaction")]
pub mod customer_cash_balance_transaction;
#[cfg(feature = "discount")]
pub mod discount;
pub mod entitlements;
#[cfg(feature = "invoice")]
pub mod invoice;
#[cfg(feature = "invoice_item")]
pub mod invoice_item;
#[cfg(feature = "invoice")]
pub mod invoice_line_item;
#[cfg(feature = "invoice")]
pub mod invoice_payment;
#[cfg(feature = "invoice_rendering_template")]
pub mod invoice_rendering_template;
#[cfg(feature = "line_item")]
pub mod line_item;
#[cfg(feature = "plan")]
pub mod plan;
#[cfg(feature = "price")]
pub mod price;
#[cfg(feature = "product")]
pub mod product;
pub mod product_catalog;
#[cfg(feature = "product_feature")]
pub mod product_feature;
#[cfg(feature = "promotion_code")]
pub mod promotion_code;
#[cfg(feature = "quote")]
pub mod quote;
#[cfg(any(feature = "meter_event", feature = "v2_meter_event"))]
mod recorded;
#[cfg(feature = "_shared")]
pub mod shared;
#[cfg(feature = "subscription")]
pub mod subscription;
#[cfg(feature = "subscription")]
pub mod subscription_item;
#[cfg(feature = "subscription_schedule")]
pub mod subscription_schedule;
#[cfg(feature = "tax_id")]
pub mod tax_id;
#[cfg(feature = "tax_rate")]
pub mod tax_rate;
pub mod test_helpers;
pub mod v2;

#[cfg(feature = "alert")]
pub use billing::alert::{Alert, AlertCreateParams, AlertListParams};
#[cfg(feature = "alert")]
pub use billing::alert_triggered::AlertTriggered;
#[cfg(feature = "credit_balance_summary")]
pub use billing::credit_balance_summary::{
    CreditBalanceSummary, CreditBalanceSummaryRetrieveParams,
};
#[cfg(feature = "credit_balance_transaction")]
pub use billing::credit_balance_transaction::{
    CreditBalanceTransaction, CreditBalanceTransactionListParams,
};
#[cfg(feature = "credit_grant")]
pub use billing::credit_grant::{
    CreditGrant, CreditGrantCreateParams, CreditGrantListParams, CreditGrantUpdateParams,
};
#[cfg(feature = "feedback_option")]
pub use billing::feedback_option::{
    FeedbackOption, FeedbackOptionCreateParams, FeedbackOptionListParams,
    FeedbackOptionUpdateParams,
};
#[cfg(feature = "meter")]
pub use billing::meter::{Meter, MeterCreateParams, MeterListParams, MeterUpdateParams};
#[cfg(feature = "meter_event")]
pub use billing::meter_event::{MeterEvent, MeterEventCreateParams};
#[cfg(feature = "meter_event_adjustment")]
pub use billing::meter_event_adjustment::{MeterEventAdjustment, MeterEventAdjustmentCreateParams};
#[cfg(feature = "meter")]
pub use billing::meter_event_summary::{MeterEventSummary, MeterEventSummaryListParams};
#[cfg(feature = "discount")]
pub use discount::Discount;
#[cfg(feature = "subscription")]
pub use subscription::{
    Subscription, SubscriptionCancelParams, SubscriptionCreateParams, SubscriptionListParams,
    SubscriptionMigrateParams, SubscriptionPauseParams, SubscriptionResumeParams,
    SubscriptionUpdateParams,
};

#[cfg(feature = "portal_configuration")]
pub use billing_portal::configuration::{
    Configuration as BillingPortalConfiguration,
    ConfigurationCreateParams as BillingPortalConfigurationCreateParams,
    ConfigurationListParams as BillingPortalConfigurationListParams,
    ConfigurationUpdateParams as BillingPortalConfigurationUpdateParams,
};
#[cfg(feature = "portal_session")]
pub use billing_portal::session::{
    Session as BillingPortalSession, SessionCreateParams as BillingPortalSessionCreateParams,
};
#[cfg(feature = "cash_balance")]
pub use cash_balance::{CashBalance, CashBalanceUpdateParams};
#[cfg(feature = "coupon")]
pub use coupon::{Coupon, CouponCreateParams, CouponListParams, CouponUpdateParams};
#[cfg(feature = "credit_note")]
pub use credit_note::{
    CreditNote, CreditNoteCreateParams, CreditNoteListParams, CreditNotePreviewParams,
    CreditNoteUpdateParams,
};
#[cfg(feature = "credit_note")]
pub use credit_note_line_item::CreditNoteLineItem;
#[cfg(all(feature = "customer", feature = "tax_id"))]
pub use customer::CustomerCreateTaxIdParams;
#[cfg(feature = "customer")]
pub use customer::{Customer, CustomerCreateParams, CustomerListParams, CustomerUpdateParams};
#[cfg(feature = "customer_balance_transaction")]
pub use customer_balance_transaction::{
    CustomerBalanceTransaction, CustomerBalanceTransactionCreateParams,
    CustomerBalanceTransactionListParams, CustomerBalanceTransactionUpdateParams,
};
#[cfg(feature = "customer_cash_balance_transaction")]
pub use customer_cash_balance_transaction::{
    CustomerCashBalanceTransaction, CustomerFundCashBalanceParams,
};
#[cfg(feature = "active_entitlement")]
pub use entitlements::active_entitlement::{ActiveEntitlement, ActiveEntitlementListParams};
#[cfg(feature = "active_entitlement")]
pub use entitlements::active_entitlement_summary::ActiveEntitlementSummary;
#[cfg(feature = "entitlements_feature")]
pub use entitlements::feature::{
    Feature as EntitlementsFeature, FeatureCreateParams as EntitlementsFeatureCreateParams,
    FeatureListParams as EntitlementsFeatureListParams,
    FeatureUpdateParams as EntitlementsFeatureUpdateParams,
};
#[cfg(feature = "invoice")]
pub use invoice::{
    Invoice, InvoiceAddLinesParams, InvoiceAttachPaymentParams, InvoiceCreateParams,
    InvoiceCreatePreviewParams, InvoiceFinalizeInvoiceParams, InvoiceListParams, InvoicePayParams,
    InvoiceRemoveLinesParams, InvoiceUpdateLinesParams, InvoiceUpdateParams,
};
#[cfg(feature = "invoice_item")]
pub use invoice_item::{
    InvoiceItem, InvoiceItemCreateParams, InvoiceItemListParams, InvoiceItemUpdateParams,
};
#[cfg(feature = "invoice")]
pub use invoice_line_item::{InvoiceLineItem, InvoiceLineItemUpdateParams};
#[cfg(feature = "invoice")]
pub use invoice_payment::{InvoicePayment, InvoicePaymentListParams};
#[cfg(feature = "invoice_rendering_template")]
pub use invoice_rendering_template::{
    InvoiceRenderingTemplate, InvoiceRenderingTemplateListParams,
    InvoiceRenderingTemplateRetrieveParams,
};
#[cfg(feature = "line_item")]
pub use line_item::LineItem;
#[cfg(feature = "plan")]
pub use plan::{Plan, PlanCreateParams, PlanListParams, PlanUpdateParams};
#[cfg(feature = "price")]
pub use price::{Price, PriceCreateParams, PriceListParams, PriceUpdateParams};
#[cfg(feature = "product")]
pub use product::{Product, ProductCreateParams, ProductListParams, ProductUpdateParams};
#[cfg(feature = "trial_offer")]
pub use product_catalog::trial_offer::{
    TrialOffer, TrialOfferCreateParams, TrialOfferListParams, TrialOfferUpdateParams,
};
#[cfg(feature = "product_feature")]
pub use product_feature::{ProductFeature, ProductFeatureCreateParams};
#[cfg(feature = "promotion_code")]
pub use promotion_code::{
    PromotionCode, PromotionCodeCreateParams, PromotionCodeListParams, PromotionCodeUpdateParams,
};
#[cfg(feature = "quote")]
pub use quote::{
    Quote, QuoteCreateParams, QuoteFinalizeQuoteParams, QuoteListParams, QuoteUpdateParams,
};
#[cfg(feature = "subscription")]
pub use subscription_item::{
    SubscriptionItem, SubscriptionItemCreateParams, SubscriptionItemDeleteParams,
    SubscriptionItemListParams, SubscriptionItemUpdateParams,
};
#[cfg(feature = "subscription_schedule")]
pub use subscription_schedule::{
    SubscriptionSchedule, SubscriptionScheduleCancelParams, SubscriptionScheduleCreateParams,
    SubscriptionScheduleListParams, SubscriptionScheduleReleaseParams,
    SubscriptionScheduleUpdateParams,
};
#[cfg(feature = "tax_id")]
pub use tax_id::{TaxId, TaxIdCreateParams, TaxIdListParams};
#[cfg(feature = "tax_rate")]
pub use tax_rate::{TaxRate, TaxRateCreateParams, TaxRateListParams, TaxRateUpdateParams};
#[cfg(feature = "test_clock")]
pub use test_helpers::test_clock::{TestClock, TestClockAdvanceParams, TestClockCreateParams};

pub use stripe_core;
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

/// Descriptors of all resources that are compiled in, for a local Stripe or a check.
pub const DESCRIPTORS: &[ResourceDescriptor] = &[
    #[cfg(feature = "alert")]
    Alert::DESCRIPTOR,
    #[cfg(feature = "alert")]
    AlertTriggered::DESCRIPTOR,
    #[cfg(feature = "credit_balance_summary")]
    CreditBalanceSummary::DESCRIPTOR,
    #[cfg(feature = "credit_balance_transaction")]
    CreditBalanceTransaction::DESCRIPTOR,
    #[cfg(feature = "credit_grant")]
    CreditGrant::DESCRIPTOR,
    #[cfg(feature = "discount")]
    Discount::DESCRIPTOR,
    #[cfg(feature = "feedback_option")]
    FeedbackOption::DESCRIPTOR,
    #[cfg(feature = "meter")]
    Meter::DESCRIPTOR,
    #[cfg(feature = "meter_event")]
    MeterEvent::DESCRIPTOR,
    #[cfg(feature = "meter_event_adjustment")]
    MeterEventAdjustment::DESCRIPTOR,
    #[cfg(feature = "meter")]
    MeterEventSummary::DESCRIPTOR,
    #[cfg(feature = "portal_configuration")]
    BillingPortalConfiguration::DESCRIPTOR,
    #[cfg(feature = "portal_session")]
    BillingPortalSession::DESCRIPTOR,
    #[cfg(feature = "customer")]
    Customer::DESCRIPTOR,
    #[cfg(feature = "webhooks")]
    Event::DESCRIPTOR,
    #[cfg(feature = "product")]
    Product::DESCRIPTOR,
    #[cfg(feature = "product_feature")]
    ProductFeature::DESCRIPTOR,
    #[cfg(feature = "price")]
    Price::DESCRIPTOR,
    #[cfg(feature = "plan")]
    Plan::DESCRIPTOR,
    #[cfg(feature = "coupon")]
    Coupon::DESCRIPTOR,
    #[cfg(feature = "promotion_code")]
    PromotionCode::DESCRIPTOR,
    #[cfg(feature = "subscription")]
    SubscriptionItem::DESCRIPTOR,
    #[cfg(feature = "subscription_schedule")]
    SubscriptionSchedule::DESCRIPTOR,
    #[cfg(feature = "invoice")]
    Invoice::DESCRIPTOR,
    #[cfg(feature = "invoice_item")]
    InvoiceItem::DESCRIPTOR,
    #[cfg(feature = "invoice")]
    InvoiceLineItem::DESCRIPTOR,
    #[cfg(feature = "line_item")]
    LineItem::DESCRIPTOR,
    #[cfg(feature = "invoice")]
    InvoicePayment::DESCRIPTOR,
    #[cfg(feature = "invoice_rendering_template")]
    InvoiceRenderingTemplate::DESCRIPTOR,
    #[cfg(feature = "credit_note")]
    CreditNote::DESCRIPTOR,
    #[cfg(feature = "credit_note")]
    CreditNoteLineItem::DESCRIPTOR,
    #[cfg(feature = "quote")]
    Quote::DESCRIPTOR,
    #[cfg(feature = "tax_rate")]
    TaxRate::DESCRIPTOR,
    #[cfg(feature = "tax_id")]
    TaxId::DESCRIPTOR,
    #[cfg(feature = "customer_balance_transaction")]
    CustomerBalanceTransaction::DESCRIPTOR,
    #[cfg(feature = "cash_balance")]
    CashBalance::DESCRIPTOR,
    #[cfg(feature = "customer_cash_balance_transaction")]
    CustomerCashBalanceTransaction::DESCRIPTOR,
    #[cfg(feature = "test_clock")]
    TestClock::DESCRIPTOR,
    #[cfg(feature = "active_entitlement")]
    ActiveEntitlement::DESCRIPTOR,
    #[cfg(feature = "active_entitlement")]
    ActiveEntitlementSummary::DESCRIPTOR,
    #[cfg(feature = "entitlements_feature")]
    EntitlementsFeature::DESCRIPTOR,
    #[cfg(feature = "trial_offer")]
    TrialOffer::DESCRIPTOR,
    #[cfg(feature = "subscription")]
    Subscription::DESCRIPTOR,
    #[cfg(feature = "v2_meter_event")]
    v2::MeterEvent::DESCRIPTOR,
    #[cfg(feature = "v2_meter_event_adjustment")]
    v2::MeterEventAdjustment::DESCRIPTOR,
    #[cfg(feature = "meter_event_stream")]
    v2::MeterEventSession::DESCRIPTOR,
    #[cfg(feature = "meter_event_stream")]
    v2::MeterEventStream::DESCRIPTOR,
];
