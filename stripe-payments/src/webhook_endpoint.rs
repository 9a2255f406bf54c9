//! Webhook endpoints: <https://docs.stripe.com/api/webhook_endpoints>

use stripe_core::ids::{ApplicationId, WebhookEndpointId};
use stripe_core::{
    Clearable, Metadata, MetadataUpdate, ObjectName, Secret, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "webhook_endpoint",
    path = "/v1/webhook_endpoints",
    ops(
        create(WebhookEndpointCreateParams),
        retrieve(()),
        update(WebhookEndpointUpdateParams),
        delete(()),
        list(()),
    )
)]
#[non_exhaustive]
pub struct WebhookEndpoint {
    pub id: WebhookEndpointId,
    pub object: ObjectName<Self>,
    pub api_version: Option<String>,
    pub application: Option<ApplicationId>,
    pub created: Timestamp,
    pub description: Option<String>,
    pub enabled_events: Vec<String>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub secret: Option<Secret>,
    pub status: String,
    pub url: String,
}

/// Parameters for [`WebhookEndpoint::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct WebhookEndpointCreateParams {
    enabled_events: Vec<EnabledEvent>,
    url: String,
    api_version: Option<ApiVersion>,
    connect: Option<bool>,
    description: Option<Clearable<String>>,
    metadata: Option<Clearable<Metadata>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EnabledEvent {
    #[stripe_enum(rename = "*")]
    All,
    #[stripe_enum(rename = "account.application.authorized")]
    AccountApplicationAuthorized,
    #[stripe_enum(rename = "account.application.deauthorized")]
    AccountApplicationDeauthorized,
    #[stripe_enum(rename = "account.external_account.created")]
    AccountExternalAccountCreated,
    #[stripe_enum(rename = "account.external_account.deleted")]
    AccountExternalAccountDeleted,
    #[stripe_enum(rename = "account.external_account.updated")]
    AccountExternalAccountUpdated,
    #[stripe_enum(rename = "account.updated")]
    AccountUpdated,
    #[stripe_enum(rename = "application_fee.created")]
    ApplicationFeeCreated,
    #[stripe_enum(rename = "application_fee.refund.updated")]
    ApplicationFeeRefundUpdated,
    #[stripe_enum(rename = "application_fee.refunded")]
    ApplicationFeeRefunded,
    #[stripe_enum(rename = "apps.install.created")]
    AppsInstallCreated,
    #[stripe_enum(rename = "apps.install.deleted")]
    AppsInstallDeleted,
    #[stripe_enum(rename = "apps.install.updated")]
    AppsInstallUpdated,
    #[stripe_enum(rename = "balance.available")]
    BalanceAvailable,
    #[stripe_enum(rename = "balance_settings.updated")]
    BalanceSettingsUpdated,
    #[stripe_enum(rename = "billing.alert.triggered")]
    BillingAlertTriggered,
    #[stripe_enum(rename = "billing.credit_balance_transaction.created")]
    BillingCreditBalanceTransactionCreated,
    #[stripe_enum(rename = "billing.credit_grant.created")]
    BillingCreditGrantCreated,
    #[stripe_enum(rename = "billing.credit_grant.updated")]
    BillingCreditGrantUpdated,
    #[stripe_enum(rename = "billing.meter.created")]
    BillingMeterCreated,
    #[stripe_enum(rename = "billing.meter.deactivated")]
    BillingMeterDeactivated,
    #[stripe_enum(rename = "billing.meter.reactivated")]
    BillingMeterReactivated,
    #[stripe_enum(rename = "billing.meter.updated")]
    BillingMeterUpdated,
    #[stripe_enum(rename = "billing_portal.configuration.created")]
    BillingPortalConfigurationCreated,
    #[stripe_enum(rename = "billing_portal.configuration.updated")]
    BillingPortalConfigurationUpdated,
    #[stripe_enum(rename = "billing_portal.session.created")]
    BillingPortalSessionCreated,
    #[stripe_enum(rename = "capability.updated")]
    CapabilityUpdated,
    #[stripe_enum(rename = "cash_balance.funds_available")]
    CashBalanceFundsAvailable,
    #[stripe_enum(rename = "charge.captured")]
    ChargeCaptured,
    #[stripe_enum(rename = "charge.dispute.closed")]
    ChargeDisputeClosed,
    #[stripe_enum(rename = "charge.dispute.created")]
    ChargeDisputeCreated,
    #[stripe_enum(rename = "charge.dispute.funds_reinstated")]
    ChargeDisputeFundsReinstated,
    #[stripe_enum(rename = "charge.dispute.funds_withdrawn")]
    ChargeDisputeFundsWithdrawn,
    #[stripe_enum(rename = "charge.dispute.updated")]
    ChargeDisputeUpdated,
    #[stripe_enum(rename = "charge.expired")]
    ChargeExpired,
    #[stripe_enum(rename = "charge.failed")]
    ChargeFailed,
    #[stripe_enum(rename = "charge.pending")]
    ChargePending,
    #[stripe_enum(rename = "charge.refund.updated")]
    ChargeRefundUpdated,
    #[stripe_enum(rename = "charge.refunded")]
    ChargeRefunded,
    #[stripe_enum(rename = "charge.succeeded")]
    ChargeSucceeded,
    #[stripe_enum(rename = "charge.updated")]
    ChargeUpdated,
    #[stripe_enum(rename = "checkout.session.async_payment_failed")]
    CheckoutSessionAsyncPaymentFailed,
    #[stripe_enum(rename = "checkout.session.async_payment_succeeded")]
    CheckoutSessionAsyncPaymentSucceeded,
    #[stripe_enum(rename = "checkout.session.completed")]
    CheckoutSessionCompleted,
    #[stripe_enum(rename = "checkout.session.expired")]
    CheckoutSessionExpired,
    #[stripe_enum(rename = "climate.order.canceled")]
    ClimateOrderCanceled,
    #[stripe_enum(rename = "climate.order.created")]
    ClimateOrderCreated,
    #[stripe_enum(rename = "climate.order.delayed")]
    ClimateOrderDelayed,
    #[stripe_enum(rename = "climate.order.delivered")]
    ClimateOrderDelivered,
    #[stripe_enum(rename = "climate.order.product_substituted")]
    ClimateOrderProductSubstituted,
    #[stripe_enum(rename = "climate.product.created")]
    ClimateProductCreated,
    #[stripe_enum(rename = "climate.product.pricing_updated")]
    ClimateProductPricingUpdated,
    #[stripe_enum(rename = "coupon.created")]
    CouponCreated,
    #[stripe_enum(rename = "coupon.deleted")]
    CouponDeleted,
    #[stripe_enum(rename = "coupon.updated")]
    CouponUpdated,
    #[stripe_enum(rename = "credit_note.created")]
    CreditNoteCreated,
    #[stripe_enum(rename = "credit_note.updated")]
    CreditNoteUpdated,
    #[stripe_enum(rename = "credit_note.voided")]
    CreditNoteVoided,
    #[stripe_enum(rename = "customer.created")]
    CustomerCreated,
    #[stripe_enum(rename = "customer.deleted")]
    CustomerDeleted,
    #[stripe_enum(rename = "customer.discount.created")]
    CustomerDiscountCreated,
    #[stripe_enum(rename = "customer.discount.deleted")]
    CustomerDiscountDeleted,
    #[stripe_enum(rename = "customer.discount.updated")]
    CustomerDiscountUpdated,
    #[stripe_enum(rename = "customer.source.created")]
    CustomerSourceCreated,
    #[stripe_enum(rename = "customer.source.deleted")]
    CustomerSourceDeleted,
    #[stripe_enum(rename = "customer.source.expiring")]
    CustomerSourceExpiring,
    #[stripe_enum(rename = "customer.source.updated")]
    CustomerSourceUpdated,
    #[stripe_enum(rename = "customer.subscription.created")]
    CustomerSubscriptionCreated,
    #[stripe_enum(rename = "customer.subscription.deleted")]
    CustomerSubscriptionDeleted,
    #[stripe_enum(rename = "customer.subscription.paused")]
    CustomerSubscriptionPaused,
    #[stripe_enum(rename = "customer.subscription.pending_update_applied")]
    CustomerSubscriptionPendingUpdateApplied,
    #[stripe_enum(rename = "customer.subscription.pending_update_expired")]
    CustomerSubscriptionPendingUpdateExpired,
    #[stripe_enum(rename = "customer.subscription.resumed")]
    CustomerSubscriptionResumed,
    #[stripe_enum(rename = "customer.subscription.trial_will_end")]
    CustomerSubscriptionTrialWillEnd,
    #[stripe_enum(rename = "customer.subscription.updated")]
    CustomerSubscriptionUpdated,
    #[stripe_enum(rename = "customer.tax_id.created")]
    CustomerTaxIdCreated,
    #[stripe_enum(rename = "customer.tax_id.deleted")]
    CustomerTaxIdDeleted,
    #[stripe_enum(rename = "customer.tax_id.updated")]
    CustomerTaxIdUpdated,
    #[stripe_enum(rename = "customer.updated")]
    CustomerUpdated,
    #[stripe_enum(rename = "customer_cash_balance_transaction.created")]
    CustomerCashBalanceTransactionCreated,
    #[stripe_enum(rename = "entitlements.active_entitlement_summary.updated")]
    EntitlementsActiveEntitlementSummaryUpdated,
    #[stripe_enum(rename = "file.created")]
    FileCreated,
    #[stripe_enum(rename = "financial_connections.account.account_numbers_updated")]
    FinancialConnectionsAccountAccountNumbersUpdated,
    #[stripe_enum(rename = "financial_connections.account.created")]
    FinancialConnectionsAccountCreated,
    #[stripe_enum(rename = "financial_connections.account.deactivated")]
    FinancialConnectionsAccountDeactivated,
    #[stripe_enum(rename = "financial_connections.account.disconnected")]
    FinancialConnectionsAccountDisconnected,
    #[stripe_enum(rename = "financial_connections.account.expected_deactivation_date_updated")]
    FinancialConnectionsAccountExpectedDeactivationDateUpdated,
    #[stripe_enum(rename = "financial_connections.account.reactivated")]
    FinancialConnectionsAccountReactivated,
    #[stripe_enum(rename = "financial_connections.account.refreshed_balance")]
    FinancialConnectionsAccountRefreshedBalance,
    #[stripe_enum(rename = "financial_connections.account.refreshed_ownership")]
    FinancialConnectionsAccountRefreshedOwnership,
    #[stripe_enum(rename = "financial_connections.account.refreshed_transactions")]
    FinancialConnectionsAccountRefreshedTransactions,
    #[stripe_enum(rename = "financial_connections.account.supported_payment_method_types_updated")]
    FinancialConnectionsAccountSupportedPaymentMethodTypesUpdated,
    #[stripe_enum(rename = "financial_connections.account.upcoming_account_number_expiry")]
    FinancialConnectionsAccountUpcomingAccountNumberExpiry,
    #[stripe_enum(rename = "financial_connections.account.upcoming_deactivation")]
    FinancialConnectionsAccountUpcomingDeactivation,
    #[stripe_enum(
        rename = "financial_connections.authorization.expected_deactivation_date_updated"
    )]
    FinancialConnectionsAuthorizationExpectedDeactivationDateUpdated,
    #[stripe_enum(rename = "financial_connections.authorization.upcoming_deactivation")]
    FinancialConnectionsAuthorizationUpcomingDeactivation,
    #[stripe_enum(rename = "identity.verification_session.canceled")]
    IdentityVerificationSessionCanceled,
    #[stripe_enum(rename = "identity.verification_session.created")]
    IdentityVerificationSessionCreated,
    #[stripe_enum(rename = "identity.verification_session.processing")]
    IdentityVerificationSessionProcessing,
    #[stripe_enum(rename = "identity.verification_session.redacted")]
    IdentityVerificationSessionRedacted,
    #[stripe_enum(rename = "identity.verification_session.requires_input")]
    IdentityVerificationSessionRequiresInput,
    #[stripe_enum(rename = "identity.verification_session.verified")]
    IdentityVerificationSessionVerified,
    #[stripe_enum(rename = "invoice.created")]
    InvoiceCreated,
    #[stripe_enum(rename = "invoice.deleted")]
    InvoiceDeleted,
    #[stripe_enum(rename = "invoice.finalization_failed")]
    InvoiceFinalizationFailed,
    #[stripe_enum(rename = "invoice.finalized")]
    InvoiceFinalized,
    #[stripe_enum(rename = "invoice.marked_uncollectible")]
    InvoiceMarkedUncollectible,
    #[stripe_enum(rename = "invoice.overdue")]
    InvoiceOverdue,
    #[stripe_enum(rename = "invoice.overpaid")]
    InvoiceOverpaid,
    #[stripe_enum(rename = "invoice.paid")]
    InvoicePaid,
    #[stripe_enum(rename = "invoice.payment_action_required")]
    InvoicePaymentActionRequired,
    #[stripe_enum(rename = "invoice.payment_attempt_required")]
    InvoicePaymentAttemptRequired,
    #[stripe_enum(rename = "invoice.payment_failed")]
    InvoicePaymentFailed,
    #[stripe_enum(rename = "invoice.payment_succeeded")]
    InvoicePaymentSucceeded,
    #[stripe_enum(rename = "invoice.sent")]
    InvoiceSent,
    #[stripe_enum(rename = "invoice.upcoming")]
    InvoiceUpcoming,
    #[stripe_enum(rename = "invoice.updated")]
    InvoiceUpdated,
    #[stripe_enum(rename = "invoice.voided")]
    InvoiceVoided,
    #[stripe_enum(rename = "invoice.will_be_due")]
    InvoiceWillBeDue,
    #[stripe_enum(rename = "invoice_payment.paid")]
    InvoicePaymentPaid,
    #[stripe_enum(rename = "invoiceitem.created")]
    InvoiceitemCreated,
    #[stripe_enum(rename = "invoiceitem.deleted")]
    InvoiceitemDeleted,
    #[stripe_enum(rename = "issuing_authorization.created")]
    IssuingAuthorizationCreated,
    #[stripe_enum(rename = "issuing_authorization.request")]
    IssuingAuthorizationRequest,
    #[stripe_enum(rename = "issuing_authorization.updated")]
    IssuingAuthorizationUpdated,
    #[stripe_enum(rename = "issuing_card.created")]
    IssuingCardCreated,
    #[stripe_enum(rename = "issuing_card.updated")]
    IssuingCardUpdated,
    #[stripe_enum(rename = "issuing_cardholder.created")]
    IssuingCardholderCreated,
    #[stripe_enum(rename = "issuing_cardholder.updated")]
    IssuingCardholderUpdated,
    #[stripe_enum(rename = "issuing_dispute.closed")]
    IssuingDisputeClosed,
    #[stripe_enum(rename = "issuing_dispute.created")]
    IssuingDisputeCreated,
    #[stripe_enum(rename = "issuing_dispute.funds_reinstated")]
    IssuingDisputeFundsReinstated,
    #[stripe_enum(rename = "issuing_dispute.funds_rescinded")]
    IssuingDisputeFundsRescinded,
    #[stripe_enum(rename = "issuing_dispute.submitted")]
    IssuingDisputeSubmitted,
    #[stripe_enum(rename = "issuing_dispute.updated")]
    IssuingDisputeUpdated,
    #[stripe_enum(rename = "issuing_personalization_design.activated")]
    IssuingPersonalizationDesignActivated,
    #[stripe_enum(rename = "issuing_personalization_design.deactivated")]
    IssuingPersonalizationDesignDeactivated,
    #[stripe_enum(rename = "issuing_personalization_design.rejected")]
    IssuingPersonalizationDesignRejected,
    #[stripe_enum(rename = "issuing_personalization_design.updated")]
    IssuingPersonalizationDesignUpdated,
    #[stripe_enum(rename = "issuing_token.created")]
    IssuingTokenCreated,
    #[stripe_enum(rename = "issuing_token.updated")]
    IssuingTokenUpdated,
    #[stripe_enum(rename = "issuing_transaction.created")]
    IssuingTransactionCreated,
    #[stripe_enum(rename = "issuing_transaction.purchase_details_receipt_updated")]
    IssuingTransactionPurchaseDetailsReceiptUpdated,
    #[stripe_enum(rename = "issuing_transaction.updated")]
    IssuingTransactionUpdated,
    #[stripe_enum(rename = "mandate.updated")]
    MandateUpdated,
    #[stripe_enum(rename = "payment_intent.amount_capturable_updated")]
    PaymentIntentAmountCapturableUpdated,
    #[stripe_enum(rename = "payment_intent.canceled")]
    PaymentIntentCanceled,
    #[stripe_enum(rename = "payment_intent.created")]
    PaymentIntentCreated,
    #[stripe_enum(rename = "payment_intent.partially_funded")]
    PaymentIntentPartiallyFunded,
    #[stripe_enum(rename = "payment_intent.payment_failed")]
    PaymentIntentPaymentFailed,
    #[stripe_enum(rename = "payment_intent.processing")]
    PaymentIntentProcessing,
    #[stripe_enum(rename = "payment_intent.requires_action")]
    PaymentIntentRequiresAction,
    #[stripe_enum(rename = "payment_intent.succeeded")]
    PaymentIntentSucceeded,
    #[stripe_enum(rename = "payment_link.created")]
    PaymentLinkCreated,
    #[stripe_enum(rename = "payment_link.updated")]
    PaymentLinkUpdated,
    #[stripe_enum(rename = "payment_method.attached")]
    PaymentMethodAttached,
    #[stripe_enum(rename = "payment_method.automatically_updated")]
    PaymentMethodAutomaticallyUpdated,
    #[stripe_enum(rename = "payment_method.detached")]
    PaymentMethodDetached,
    #[stripe_enum(rename = "payment_method.updated")]
    PaymentMethodUpdated,
    #[stripe_enum(rename = "payout.canceled")]
    PayoutCanceled,
    #[stripe_enum(rename = "payout.created")]
    PayoutCreated,
    #[stripe_enum(rename = "payout.failed")]
    PayoutFailed,
    #[stripe_enum(rename = "payout.paid")]
    PayoutPaid,
    #[stripe_enum(rename = "payout.reconciliation_completed")]
    PayoutReconciliationCompleted,
    #[stripe_enum(rename = "payout.updated")]
    PayoutUpdated,
    #[stripe_enum(rename = "person.created")]
    PersonCreated,
    #[stripe_enum(rename = "person.deleted")]
    PersonDeleted,
    #[stripe_enum(rename = "person.updated")]
    PersonUpdated,
    #[stripe_enum(rename = "plan.created")]
    PlanCreated,
    #[stripe_enum(rename = "plan.deleted")]
    PlanDeleted,
    #[stripe_enum(rename = "plan.updated")]
    PlanUpdated,
    #[stripe_enum(rename = "price.created")]
    PriceCreated,
    #[stripe_enum(rename = "price.deleted")]
    PriceDeleted,
    #[stripe_enum(rename = "price.updated")]
    PriceUpdated,
    #[stripe_enum(rename = "product.created")]
    ProductCreated,
    #[stripe_enum(rename = "product.deleted")]
    ProductDeleted,
    #[stripe_enum(rename = "product.updated")]
    ProductUpdated,
    #[stripe_enum(rename = "promotion_code.created")]
    PromotionCodeCreated,
    #[stripe_enum(rename = "promotion_code.updated")]
    PromotionCodeUpdated,
    #[stripe_enum(rename = "quote.accepted")]
    QuoteAccepted,
    #[stripe_enum(rename = "quote.canceled")]
    QuoteCanceled,
    #[stripe_enum(rename = "quote.created")]
    QuoteCreated,
    #[stripe_enum(rename = "quote.finalized")]
    QuoteFinalized,
    #[stripe_enum(rename = "radar.early_fraud_warning.created")]
    RadarEarlyFraudWarningCreated,
    #[stripe_enum(rename = "radar.early_fraud_warning.updated")]
    RadarEarlyFraudWarningUpdated,
    #[stripe_enum(rename = "refund.created")]
    RefundCreated,
    #[stripe_enum(rename = "refund.failed")]
    RefundFailed,
    #[stripe_enum(rename = "refund.updated")]
    RefundUpdated,
    #[stripe_enum(rename = "reporting.report_run.failed")]
    ReportingReportRunFailed,
    #[stripe_enum(rename = "reporting.report_run.succeeded")]
    ReportingReportRunSucceeded,
    #[stripe_enum(rename = "reporting.report_type.updated")]
    ReportingReportTypeUpdated,
    #[stripe_enum(rename = "reserve.hold.created")]
    ReserveHoldCreated,
    #[stripe_enum(rename = "reserve.hold.updated")]
    ReserveHoldUpdated,
    #[stripe_enum(rename = "reserve.plan.created")]
    ReservePlanCreated,
    #[stripe_enum(rename = "reserve.plan.disabled")]
    ReservePlanDisabled,
    #[stripe_enum(rename = "reserve.plan.expired")]
    ReservePlanExpired,
    #[stripe_enum(rename = "reserve.plan.updated")]
    ReservePlanUpdated,
    #[stripe_enum(rename = "reserve.release.created")]
    ReserveReleaseCreated,
    #[stripe_enum(rename = "review.closed")]
    ReviewClosed,
    #[stripe_enum(rename = "review.opened")]
    ReviewOpened,
    #[stripe_enum(rename = "setup_intent.canceled")]
    SetupIntentCanceled,
    #[stripe_enum(rename = "setup_intent.created")]
    SetupIntentCreated,
    #[stripe_enum(rename = "setup_intent.requires_action")]
    SetupIntentRequiresAction,
    #[stripe_enum(rename = "setup_intent.setup_failed")]
    SetupIntentSetupFailed,
    #[stripe_enum(rename = "setup_intent.succeeded")]
    SetupIntentSucceeded,
    #[stripe_enum(rename = "sigma.scheduled_query_run.created")]
    SigmaScheduledQueryRunCreated,
    #[stripe_enum(rename = "source.canceled")]
    SourceCanceled,
    #[stripe_enum(rename = "source.chargeable")]
    SourceChargeable,
    #[stripe_enum(rename = "source.failed")]
    SourceFailed,
    #[stripe_enum(rename = "source.mandate_notification")]
    SourceMandateNotification,
    #[stripe_enum(rename = "source.refund_attributes_required")]
    SourceRefundAttributesRequired,
    #[stripe_enum(rename = "source.transaction.created")]
    SourceTransactionCreated,
    #[stripe_enum(rename = "source.transaction.updated")]
    SourceTransactionUpdated,
    #[stripe_enum(rename = "subscription_schedule.aborted")]
    SubscriptionScheduleAborted,
    #[stripe_enum(rename = "subscription_schedule.canceled")]
    SubscriptionScheduleCanceled,
    #[stripe_enum(rename = "subscription_schedule.completed")]
    SubscriptionScheduleCompleted,
    #[stripe_enum(rename = "subscription_schedule.created")]
    SubscriptionScheduleCreated,
    #[stripe_enum(rename = "subscription_schedule.expiring")]
    SubscriptionScheduleExpiring,
    #[stripe_enum(rename = "subscription_schedule.released")]
    SubscriptionScheduleReleased,
    #[stripe_enum(rename = "subscription_schedule.updated")]
    SubscriptionScheduleUpdated,
    #[stripe_enum(rename = "tax.settings.updated")]
    TaxSettingsUpdated,
    #[stripe_enum(rename = "tax_rate.created")]
    TaxRateCreated,
    #[stripe_enum(rename = "tax_rate.updated")]
    TaxRateUpdated,
    #[stripe_enum(rename = "terminal.reader.action_failed")]
    TerminalReaderActionFailed,
    #[stripe_enum(rename = "terminal.reader.action_succeeded")]
    TerminalReaderActionSucceeded,
    #[stripe_enum(rename = "terminal.reader.action_updated")]
    TerminalReaderActionUpdated,
    #[stripe_enum(rename = "test_helpers.test_clock.advancing")]
    TestHelpersTestClockAdvancing,
    #[stripe_enum(rename = "test_helpers.test_clock.created")]
    TestHelpersTestClockCreated,
    #[stripe_enum(rename = "test_helpers.test_clock.deleted")]
    TestHelpersTestClockDeleted,
    #[stripe_enum(rename = "test_helpers.test_clock.internal_failure")]
    TestHelpersTestClockInternalFailure,
    #[stripe_enum(rename = "test_helpers.test_clock.ready")]
    TestHelpersTestClockReady,
    #[stripe_enum(rename = "three_d_secure.authentication.canceled")]
    ThreeDSecureAuthenticationCanceled,
    #[stripe_enum(rename = "three_d_secure.authentication.challenge_started")]
    ThreeDSecureAuthenticationChallengeStarted,
    #[stripe_enum(rename = "three_d_secure.authentication.errored")]
    ThreeDSecureAuthenticationErrored,
    #[stripe_enum(rename = "three_d_secure.authentication.failed")]
    ThreeDSecureAuthenticationFailed,
    #[stripe_enum(rename = "three_d_secure.authentication.requires_challenge")]
    ThreeDSecureAuthenticationRequiresChallenge,
    #[stripe_enum(rename = "three_d_secure.authentication.requires_submission")]
    ThreeDSecureAuthenticationRequiresSubmission,
    #[stripe_enum(rename = "three_d_secure.authentication.succeeded")]
    ThreeDSecureAuthenticationSucceeded,
    #[stripe_enum(rename = "topup.canceled")]
    TopupCanceled,
    #[stripe_enum(rename = "topup.created")]
    TopupCreated,
    #[stripe_enum(rename = "topup.failed")]
    TopupFailed,
    #[stripe_enum(rename = "topup.reversed")]
    TopupReversed,
    #[stripe_enum(rename = "topup.succeeded")]
    TopupSucceeded,
    #[stripe_enum(rename = "transfer.created")]
    TransferCreated,
    #[stripe_enum(rename = "transfer.reversed")]
    TransferReversed,
    #[stripe_enum(rename = "transfer.updated")]
    TransferUpdated,
    #[stripe_enum(rename = "treasury.credit_reversal.created")]
    TreasuryCreditReversalCreated,
    #[stripe_enum(rename = "treasury.credit_reversal.posted")]
    TreasuryCreditReversalPosted,
    #[stripe_enum(rename = "treasury.debit_reversal.completed")]
    TreasuryDebitReversalCompleted,
    #[stripe_enum(rename = "treasury.debit_reversal.created")]
    TreasuryDebitReversalCreated,
    #[stripe_enum(rename = "treasury.debit_reversal.initial_credit_granted")]
    TreasuryDebitReversalInitialCreditGranted,
    #[stripe_enum(rename = "treasury.financial_account.closed")]
    TreasuryFinancialAccountClosed,
    #[stripe_enum(rename = "treasury.financial_account.created")]
    TreasuryFinancialAccountCreated,
    #[stripe_enum(rename = "treasury.financial_account.features_status_updated")]
    TreasuryFinancialAccountFeaturesStatusUpdated,
    #[stripe_enum(rename = "treasury.inbound_transfer.canceled")]
    TreasuryInboundTransferCanceled,
    #[stripe_enum(rename = "treasury.inbound_transfer.created")]
    TreasuryInboundTransferCreated,
    #[stripe_enum(rename = "treasury.inbound_transfer.failed")]
    TreasuryInboundTransferFailed,
    #[stripe_enum(rename = "treasury.inbound_transfer.succeeded")]
    TreasuryInboundTransferSucceeded,
    #[stripe_enum(rename = "treasury.outbound_payment.canceled")]
    TreasuryOutboundPaymentCanceled,
    #[stripe_enum(rename = "treasury.outbound_payment.created")]
    TreasuryOutboundPaymentCreated,
    #[stripe_enum(rename = "treasury.outbound_payment.expected_arrival_date_updated")]
    TreasuryOutboundPaymentExpectedArrivalDateUpdated,
    #[stripe_enum(rename = "treasury.outbound_payment.failed")]
    TreasuryOutboundPaymentFailed,
    #[stripe_enum(rename = "treasury.outbound_payment.posted")]
    TreasuryOutboundPaymentPosted,
    #[stripe_enum(rename = "treasury.outbound_payment.returned")]
    TreasuryOutboundPaymentReturned,
    #[stripe_enum(rename = "treasury.outbound_payment.tracking_details_updated")]
    TreasuryOutboundPaymentTrackingDetailsUpdated,
    #[stripe_enum(rename = "treasury.outbound_transfer.canceled")]
    TreasuryOutboundTransferCanceled,
    #[stripe_enum(rename = "treasury.outbound_transfer.created")]
    TreasuryOutboundTransferCreated,
    #[stripe_enum(rename = "treasury.outbound_transfer.expected_arrival_date_updated")]
    TreasuryOutboundTransferExpectedArrivalDateUpdated,
    #[stripe_enum(rename = "treasury.outbound_transfer.failed")]
    TreasuryOutboundTransferFailed,
    #[stripe_enum(rename = "treasury.outbound_transfer.posted")]
    TreasuryOutboundTransferPosted,
    #[stripe_enum(rename = "treasury.outbound_transfer.returned")]
    TreasuryOutboundTransferReturned,
    #[stripe_enum(rename = "treasury.outbound_transfer.tracking_details_updated")]
    TreasuryOutboundTransferTrackingDetailsUpdated,
    #[stripe_enum(rename = "treasury.received_credit.created")]
    TreasuryReceivedCreditCreated,
    #[stripe_enum(rename = "treasury.received_credit.failed")]
    TreasuryReceivedCreditFailed,
    #[stripe_enum(rename = "treasury.received_credit.succeeded")]
    TreasuryReceivedCreditSucceeded,
    #[stripe_enum(rename = "treasury.received_debit.created")]
    TreasuryReceivedDebitCreated,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ApiVersion {
    #[stripe_enum(rename = "2011-01-01")]
    V20110101,
    #[stripe_enum(rename = "2011-06-21")]
    V20110621,
    #[stripe_enum(rename = "2011-06-28")]
    V20110628,
    #[stripe_enum(rename = "2011-08-01")]
    V20110801,
    #[stripe_enum(rename = "2011-09-15")]
    V20110915,
    #[stripe_enum(rename = "2011-11-17")]
    V20111117,
    #[stripe_enum(rename = "2012-02-23")]
    V20120223,
    #[stripe_enum(rename = "2012-03-25")]
    V20120325,
    #[stripe_enum(rename = "2012-06-18")]
    V20120618,
    #[stripe_enum(rename = "2012-06-28")]
    V20120628,
    #[stripe_enum(rename = "2012-07-09")]
    V20120709,
    #[stripe_enum(rename = "2012-09-24")]
    V20120924,
    #[stripe_enum(rename = "2012-10-26")]
    V20121026,
    #[stripe_enum(rename = "2012-11-07")]
    V20121107,
    #[stripe_enum(rename = "2013-02-11")]
    V20130211,
    #[stripe_enum(rename = "2013-02-13")]
    V20130213,
    #[stripe_enum(rename = "2013-07-05")]
    V20130705,
    #[stripe_enum(rename = "2013-08-12")]
    V20130812,
    #[stripe_enum(rename = "2013-08-13")]
    V20130813,
    #[stripe_enum(rename = "2013-10-29")]
    V20131029,
    #[stripe_enum(rename = "2013-12-03")]
    V20131203,
    #[stripe_enum(rename = "2014-01-31")]
    V20140131,
    #[stripe_enum(rename = "2014-03-13")]
    V20140313,
    #[stripe_enum(rename = "2014-03-28")]
    V20140328,
    #[stripe_enum(rename = "2014-05-19")]
    V20140519,
    #[stripe_enum(rename = "2014-06-13")]
    V20140613,
    #[stripe_enum(rename = "2014-06-17")]
    V20140617,
    #[stripe_enum(rename = "2014-07-22")]
    V20140722,
    #[stripe_enum(rename = "2014-07-26")]
    V20140726,
    #[stripe_enum(rename = "2014-08-04")]
    V20140804,
    #[stripe_enum(rename = "2014-08-20")]
    V20140820,
    #[stripe_enum(rename = "2014-09-08")]
    V20140908,
    #[stripe_enum(rename = "2014-10-07")]
    V20141007,
    #[stripe_enum(rename = "2014-11-05")]
    V20141105,
    #[stripe_enum(rename = "2014-11-20")]
    V20141120,
    #[stripe_enum(rename = "2014-12-08")]
    V20141208,
    #[stripe_enum(rename = "2014-12-17")]
    V20141217,
    #[stripe_enum(rename = "2014-12-22")]
    V20141222,
    #[stripe_enum(rename = "2015-01-11")]
    V20150111,
    #[stripe_enum(rename = "2015-01-26")]
    V20150126,
    #[stripe_enum(rename = "2015-02-10")]
    V20150210,
    #[stripe_enum(rename = "2015-02-16")]
    V20150216,
    #[stripe_enum(rename = "2015-02-18")]
    V20150218,
    #[stripe_enum(rename = "2015-03-24")]
    V20150324,
    #[stripe_enum(rename = "2015-04-07")]
    V20150407,
    #[stripe_enum(rename = "2015-06-15")]
    V20150615,
    #[stripe_enum(rename = "2015-07-07")]
    V20150707,
    #[stripe_enum(rename = "2015-07-13")]
    V20150713,
    #[stripe_enum(rename = "2015-07-28")]
    V20150728,
    #[stripe_enum(rename = "2015-08-07")]
    V20150807,
    #[stripe_enum(rename = "2015-08-19")]
    V20150819,
    #[stripe_enum(rename = "2015-09-03")]
    V20150903,
    #[stripe_enum(rename = "2015-09-08")]
    V20150908,
    #[stripe_enum(rename = "2015-09-23")]
    V20150923,
    #[stripe_enum(rename = "2015-10-01")]
    V20151001,
    #[stripe_enum(rename = "2015-10-12")]
    V20151012,
    #[stripe_enum(rename = "2015-10-16")]
    V20151016,
    #[stripe_enum(rename = "2016-02-03")]
    V20160203,
    #[stripe_enum(rename = "2016-02-19")]
    V20160219,
    #[stripe_enum(rename = "2016-02-22")]
    V20160222,
    #[stripe_enum(rename = "2016-02-23")]
    V20160223,
    #[stripe_enum(rename = "2016-02-29")]
    V20160229,
    #[stripe_enum(rename = "2016-03-07")]
    V20160307,
    #[stripe_enum(rename = "2016-06-15")]
    V20160615,
    #[stripe_enum(rename = "2016-07-06")]
    V20160706,
    #[stripe_enum(rename = "2016-10-19")]
    V20161019,
    #[stripe_enum(rename = "2017-01-27")]
    V20170127,
    #[stripe_enum(rename = "2017-02-14")]
    V20170214,
    #[stripe_enum(rename = "2017-04-06")]
    V20170406,
    #[stripe_enum(rename = "2017-05-25")]
    V20170525,
    #[stripe_enum(rename = "2017-06-05")]
    V20170605,
    #[stripe_enum(rename = "2017-08-15")]
    V20170815,
    #[stripe_enum(rename = "2017-12-14")]
    V20171214,
    #[stripe_enum(rename = "2018-01-23")]
    V20180123,
    #[stripe_enum(rename = "2018-02-05")]
    V20180205,
    #[stripe_enum(rename = "2018-02-06")]
    V20180206,
    #[stripe_enum(rename = "2018-02-28")]
    V20180228,
    #[stripe_enum(rename = "2018-05-21")]
    V20180521,
    #[stripe_enum(rename = "2018-07-27")]
    V20180727,
    #[stripe_enum(rename = "2018-08-23")]
    V20180823,
    #[stripe_enum(rename = "2018-09-06")]
    V20180906,
    #[stripe_enum(rename = "2018-09-24")]
    V20180924,
    #[stripe_enum(rename = "2018-10-31")]
    V20181031,
    #[stripe_enum(rename = "2018-11-08")]
    V20181108,
    #[stripe_enum(rename = "2019-02-11")]
    V20190211,
    #[stripe_enum(rename = "2019-02-19")]
    V20190219,
    #[stripe_enum(rename = "2019-03-14")]
    V20190314,
    #[stripe_enum(rename = "2019-05-16")]
    V20190516,
    #[stripe_enum(rename = "2019-08-14")]
    V20190814,
    #[stripe_enum(rename = "2019-09-09")]
    V20190909,
    #[stripe_enum(rename = "2019-10-08")]
    V20191008,
    #[stripe_enum(rename = "2019-10-17")]
    V20191017,
    #[stripe_enum(rename = "2019-11-05")]
    V20191105,
    #[stripe_enum(rename = "2019-12-03")]
    V20191203,
    #[stripe_enum(rename = "2020-03-02")]
    V20200302,
    #[stripe_enum(rename = "2020-08-27")]
    V20200827,
    #[stripe_enum(rename = "2022-08-01")]
    V20220801,
    #[stripe_enum(rename = "2022-11-15")]
    V20221115,
    #[stripe_enum(rename = "2023-08-16")]
    V20230816,
    #[stripe_enum(rename = "2023-10-16")]
    V20231016,
    #[stripe_enum(rename = "2024-04-10")]
    V20240410,
    #[stripe_enum(rename = "2024-06-20")]
    V20240620,
    #[stripe_enum(rename = "2024-09-30.acacia")]
    V20240930Acacia,
    #[stripe_enum(rename = "2024-10-28.acacia")]
    V20241028Acacia,
    #[stripe_enum(rename = "2024-11-20.acacia")]
    V20241120Acacia,
    #[stripe_enum(rename = "2024-12-18.acacia")]
    V20241218Acacia,
    #[stripe_enum(rename = "2025-01-27.acacia")]
    V20250127Acacia,
    #[stripe_enum(rename = "2025-02-24.acacia")]
    V20250224Acacia,
    #[stripe_enum(rename = "2025-03-01.dashboard")]
    V20250301Dashboard,
    #[stripe_enum(rename = "2025-03-31.basil")]
    V20250331Basil,
    #[stripe_enum(rename = "2025-04-30.basil")]
    V20250430Basil,
    #[stripe_enum(rename = "2025-05-28.basil")]
    V20250528Basil,
    #[stripe_enum(rename = "2025-06-30.basil")]
    V20250630Basil,
    #[stripe_enum(rename = "2025-07-30.basil")]
    V20250730Basil,
    #[stripe_enum(rename = "2025-08-27.basil")]
    V20250827Basil,
    #[stripe_enum(rename = "2025-09-30.clover")]
    V20250930Clover,
    #[stripe_enum(rename = "2025-10-29.clover")]
    V20251029Clover,
    #[stripe_enum(rename = "2025-11-17.clover")]
    V20251117Clover,
    #[stripe_enum(rename = "2025-12-15.clover")]
    V20251215Clover,
    #[stripe_enum(rename = "2026-01-28.clover")]
    V20260128Clover,
    #[stripe_enum(rename = "2026-02-25.clover")]
    V20260225Clover,
    #[stripe_enum(rename = "2026-03-25.dahlia")]
    V20260325Dahlia,
    #[stripe_enum(rename = "2026-04-22.dahlia")]
    V20260422Dahlia,
    #[stripe_enum(rename = "2026-05-27.dahlia")]
    V20260527Dahlia,
    #[stripe_enum(rename = "2026-06-24.dahlia")]
    V20260624Dahlia,
    #[stripe_enum(rename = "2026-07-29.dahlia")]
    V20260729Dahlia,
    #[stripe_enum(rename = "2026-08-26.dahlia")]
    V20260826Dahlia,
    #[stripe_enum(rename = "2026-09-30.endive")]
    V20260930Endive,
    #[stripe_enum(rename = "2026-10-28.endive")]
    V20261028Endive,
    Unknown(String),
}

/// Parameters for [`WebhookEndpoint::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct WebhookEndpointUpdateParams {
    description: Option<Clearable<String>>,
    disabled: Option<bool>,
    enabled_events: Option<Vec<EnabledEvent>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    url: Option<String>,
}
