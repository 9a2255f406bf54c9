//! Sizes of the types of stripe-billing: large types that are usually absent are boxed.

use stripe_billing::{
    Client, Invoice, Subscription, SubscriptionCreateParams, SubscriptionListParams,
};
use tests::sizes;

/// File and name of every struct that derives `StripeObject`, with its size.
const SIZES: &[(&str, usize)] = sizes! {
    "billing/alert" stripe_billing::billing::alert { Alert, UsageThreshold, Filter }
    "billing/alert_triggered" stripe_billing::billing::alert_triggered { AlertTriggered }
    "billing/credit_balance_summary" stripe_billing::billing::credit_balance_summary {
        CreditBalanceSummary, Balance,
    }
    "billing/credit_balance_transaction" stripe_billing::billing::credit_balance_transaction {
        CreditBalanceTransaction, Credit, Debit, Invoice,
    }
    "billing/credit_grant" stripe_billing::billing::credit_grant {
        CreditGrant, ApplicabilityConfig, Scope, Price,
    }
    "billing/feedback_option" stripe_billing::billing::feedback_option {
        FeedbackOption, StatusTransitions,
    }
    "billing/meter" stripe_billing::billing::meter {
        Meter, CustomerMapping, DefaultAggregation, StatusTransitions, ValueSettings,
    }
    "billing/meter_event" stripe_billing::billing::meter_event { MeterEvent }
    "billing/meter_event_adjustment" stripe_billing::billing::meter_event_adjustment {
        MeterEventAdjustment, Cancel,
    }
    "billing/meter_event_summary" stripe_billing::billing::meter_event_summary { MeterEventSummary }
    "billing_portal/configuration" stripe_billing::billing_portal::configuration {
        Configuration, BusinessProfile, Features, CustomerUpdate, InvoiceHistory,
        PaymentMethodUpdate, SubscriptionCancel, CancellationReason, SubscriptionPause, Duration,
        IntervalOption, SubscriptionUpdate, Product, AdjustableQuantity, ScheduleAtPeriodEnd,
        Condition, LoginPage,
    }
    "billing_portal/session" stripe_billing::billing_portal::session {
        Session, AfterExpiration, CustomerLogin, Flow, AfterCompletion, HostedConfirmation,
        Redirect, CustomerUpdate, SubscriptionCancel, Retention, CouponOffer, SubscriptionPause,
        SubscriptionUpdate, SubscriptionUpdateConfirm, Discount, Item,
    }
    "cash_balance" stripe_billing::cash_balance { CashBalance, Settings }
    "coupon" stripe_billing::coupon { Coupon, AppliesTo, CurrencyOption }
    "credit_note" stripe_billing::credit_note {
        CreditNote, Refund, PaymentRecordRefund, ShippingCost,
    }
    "credit_note_line_item" stripe_billing::credit_note_line_item { CreditNoteLineItem }
    "customer" stripe_billing::customer {
        Customer, InvoiceSettings, RenderingOptions, Tax, Location,
    }
    "customer_balance_transaction" stripe_billing::customer_balance_transaction {
        CustomerBalanceTransaction,
    }
    "customer_cash_balance_transaction" stripe_billing::customer_cash_balance_transaction {
        CustomerCashBalanceTransaction, AdjustedForOverdraft, AppliedToPayment, Funded,
        BankTransfer, EuBankTransfer, GbBankTransfer, JpBankTransfer, UsBankTransfer,
        RefundedFromPayment, TransferredToBalance, UnappliedFromPayment,
    }
    "discount" stripe_billing::discount { Discount, Source }
    "entitlements/active_entitlement" stripe_billing::entitlements::active_entitlement {
        ActiveEntitlement,
    }
    "entitlements/active_entitlement_summary"
        stripe_billing::entitlements::active_entitlement_summary {
        ActiveEntitlementSummary,
    }
    "entitlements/feature" stripe_billing::entitlements::feature { Feature }
    "invoice" stripe_billing::invoice {
        Invoice, AutomaticTax, ConfirmationSecret, CustomerTaxId, FromInvoice, Parent, QuoteDetails,
        SubscriptionDetails, PaymentSettings, PaymentMethodOptions, Rendering, Pdf, ShippingCost,
        StatusDetails, Uncollectible, StatusTransitions, ThresholdReason, ItemReason,
    }
    "invoice/payment_method_options" stripe_billing::invoice::payment_method_options {
        AcssDebit, AcssDebitMandateOptions, Bancontact, Billie, CompanyDetails, Blik, Card,
        Installments, CustomerBalance, BankTransfer, EuBankTransfer, Konbini, Payto,
        PaytoMandateOptions, Pix, SepaDebit, Upi, UpiMandateOptions, UsBankAccount,
        FinancialConnections, Filters,
    }
    "invoice_item" stripe_billing::invoice_item {
        InvoiceItem, InvoicingRule, Parent, SubscriptionDetails, Period, Pricing, PriceDetails,
        ProrationDetails, CreditedItems, InvoiceLineItemDetails,
    }
    "invoice_line_item" stripe_billing::invoice_line_item {
        InvoiceLineItem, Parent, InvoiceItemDetails, ProrationDetails, CreditedItems,
        SubscriptionItemDetails, Period, Pricing, PriceDetails,
    }
    "invoice_payment" stripe_billing::invoice_payment { InvoicePayment, Payment, StatusTransitions }
    "invoice_rendering_template" stripe_billing::invoice_rendering_template {
        InvoiceRenderingTemplate,
    }
    "line_item" stripe_billing::line_item { LineItem, AdjustableQuantity, LineItemDiscount }
    "plan" stripe_billing::plan { Plan, Tier, TransformUsage }
    "price" stripe_billing::price {
        Price, CurrencyOption, CustomUnitAmount, Recurring, Tier, TransformQuantity,
    }
    "product" stripe_billing::product { Product, MarketingFeature, PackageDimensions, TaxDetails }
    "product_catalog/trial_offer" stripe_billing::product_catalog::trial_offer {
        TrialOffer, Duration, Relative, EndBehavior, Transition,
    }
    "product_feature" stripe_billing::product_feature { ProductFeature }
    "promotion_code" stripe_billing::promotion_code {
        PromotionCode, Promotion, Restrictions, CurrencyOption,
    }
    "quote" stripe_billing::quote {
        Quote, AutomaticTax, Computed, Recurring, Upfront, FromQuote, InvoiceSettings,
        StatusTransitions, SubscriptionData, BillingMode, TotalDetails, Breakdown,
        BreakdownDiscount, TransferData,
    }
    "shared" stripe_billing::shared { CreditAmount }
    "shared/accounts" stripe_billing::shared { Issuer, Liability }
    "shared/amounts" stripe_billing::shared {
        DiscountAmount, PretaxCreditAmount, Tax, TaxRateDetails, TaxAtRate,
    }
    "shared/invoicing" stripe_billing::shared { CustomField, Flexible }
    "subscription" stripe_billing::subscription {
        Subscription, AutomaticTax, BillingCycleAnchorConfig, BillingMode, BillingSchedule,
        AppliesTo, BillUntil, Duration, BillingThresholds, CancellationDetails, InvoiceSettings,
        ManagedPayments, PauseCollection, PaymentSettings, PaymentMethodOptions,
        PendingInvoiceItemInterval, PendingUpdate, PresentmentDetails, StatusDetails, Paused,
        PausedSubscription, TransferData, TrialSettings, EndBehavior,
    }
    "subscription/payment_method_options" stripe_billing::subscription::payment_method_options {
        AcssDebit, AcssDebitMandateOptions, Bancontact, Billie, CompanyDetails, Blik,
        BlikMandateOptions, Card, CardMandateOptions, CustomerBalance, BankTransfer, EuBankTransfer,
        Konbini, Payto, PaytoMandateOptions, Pix, PixMandateOptions, SepaDebit, Upi,
        UpiMandateOptions, UsBankAccount, FinancialConnections, Filters,
    }
    "subscription_item" stripe_billing::subscription_item {
        SubscriptionItem, BillingThresholds, CurrentTrial,
    }
    "subscription_schedule" stripe_billing::subscription_schedule {
        SubscriptionSchedule, BillingMode, CurrentPhase, DefaultSettings, AutomaticTax,
        BillingThresholds, InvoiceSettings, TransferData, PauseSchedule, Pause, PauseSettings,
        BillFor, OutstandingUsageThrough, UnusedTimeFrom, PauseStatus, StatusError, Resume,
        ResumeSettings, ResumeStatus, Phase, AddInvoiceItem, Period, End, Start, PhaseDiscount,
        PhaseInvoiceSettings, PhaseItem, ItemBillingThresholds,
    }
    "tax_id" stripe_billing::tax_id { TaxId, Owner, Verification }
    "tax_rate" stripe_billing::tax_rate { TaxRate, FlatAmount }
    "test_helpers/test_clock" stripe_billing::test_helpers::test_clock {
        TestClock, StatusDetails, Advancing,
    }
    "v2/billing/meter_event" stripe_billing::v2::billing::meter_event { MeterEvent }
    "v2/billing/meter_event_adjustment" stripe_billing::v2::billing::meter_event_adjustment {
        MeterEventAdjustment, Cancel,
    }
    "v2/billing/meter_event_session" stripe_billing::v2::billing::meter_event_session {
        MeterEventSession,
    }
};

#[test]
fn the_largest_types() {
    sizes::assert_small(SIZES, &[]);
}

#[test]
fn large_optional_fields_are_boxed() {
    sizes::assert_boxed("stripe-billing/src", SIZES);
}

#[test]
fn no_type_is_forgotten() {
    sizes::assert_complete("stripe-billing/src", SIZES);
}

/// The futures of requests, as a task holds them.
#[test]
fn futures() {
    let client = Client::new("sk_test_1").unwrap();
    let mut pages = Subscription::list(&client).auto_paging();
    let sizes = [
        (
            "create",
            size_of_val(&async {
                Subscription::create(&client, SubscriptionCreateParams::new()).await
            }),
        ),
        (
            "a page of a list",
            size_of_val(&async {
                Subscription::list(&client).params(SubscriptionListParams::new()).await
            }),
        ),
        ("the next object of all pages", size_of_val(&pages.next())),
        ("an action", size_of_val(&async { Invoice::finalize_invoice(&client, "in_1").await })),
    ];
    for (name, size) in sizes {
        println!("{size:6} {name}");
        assert!(size <= 1024, "the future of {name} takes {size} bytes");
    }
}
