//! Invoices: <https://docs.stripe.com/api/invoices>

mod params;
pub mod payment_method_options;

use stripe_core::ids::test_helpers::TestClockId;
use stripe_core::ids::{
    self, AccountId, ApplicationId, CustomerId, DiscountId, InvoiceId, InvoiceLineItemId,
    InvoiceRenderingTemplateId, MandateId, PaymentMethodId, PaymentSourceId, QuoteId,
    ShippingRateId, SubscriptionId, TaxIdId,
};
use stripe_core::{
    Address, ApiError, Currency, Expandable, List, Metadata, ObjectName, SearchParams, Secret,
    Shipping, StripeEnum, StripeObject, StripeResource, Timestamp,
};

pub use crate::invoice_line_item::{
    AppliedTaxBehavior, DiscountAmount, DiscountParams, JurisdictionLevel, PeriodParams,
    PretaxCreditAmount, PretaxCreditAmountType, PriceDataParams, PricingParams, ProductDataParams,
    ProductTaxDetailsParams, Tax, TaxAmountParams, TaxAtRateReason, TaxRateDataParams,
    TaxRateDataTaxType, TaxRateDetails, TaxType, TaxabilityReason,
};
pub use crate::shared::{
    CollectionMethod, CustomField, Issuer, Liability, LiabilityType, TaxAtRate, TaxIdType,
};
pub use params::*;

use crate::{InvoiceLineItem, InvoicePayment, TaxRate};

/// A bill to a customer, with its lines, its taxes and its payments.
///
/// A subscription creates one for each billing period, and [`Invoice::create`] creates one by hand.
/// It begins as a draft that can be changed. Finalization fixes its amounts and gives it a number;
/// after that it is paid, voided or marked as uncollectible. See [`Status`].
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoice",
    path = "/v1/invoices",
    ops(
        /// Creates a draft. It has no lines unless it takes pending invoice items or revises another
        /// invoice.
        ///
        /// Nothing is charged or sent before it is finalized: by
        /// [`finalize_invoice`](Self::finalize_invoice), by [`pay`](Self::pay), or by Stripe if
        /// `auto_advance` is set.
        create(InvoiceCreateParams),
        /// Retrieves an invoice with the first of its lines.
        retrieve(()),
        /// Updates a draft, or the few fields of a finalized invoice that can still be changed.
        ///
        /// Stripe refuses to change amounts, `collection_method` and most other fields once it is
        /// finalized. `metadata` can always be changed, and `auto_advance` of an open invoice too.
        update(InvoiceUpdateParams),
        /// Deletes a draft permanently. Invoice items that it had taken do not become pending
        /// again.
        ///
        /// Stripe refuses to delete a finalized invoice or an invoice of a subscription. After
        /// finalization, [`void_invoice`](Self::void_invoice) cancels an invoice.
        delete(()),
        /// Lists invoices, the newest first.
        list(InvoiceListParams),
        /// Searches invoices. A new or changed one is usually found within a minute.
        search(SearchParams),
        /// Adds new lines or pending invoice items to a draft. Stripe refuses it once the
        /// invoice is finalized.
        action(add_lines, InvoiceAddLinesParams, required),
        /// Adds a payment intent or a payment record to the payments of an invoice.
        ///
        /// A payment intent counts as paid when it succeeds, or at once if it has succeeded before.
        /// Payment of the whole amount makes the invoice [`Status::Paid`].
        action(attach_payment, InvoiceAttachPaymentParams),
        /// Finalizes a draft: fixes its amounts, gives it a number, a PDF and a page to pay it on,
        /// and applies the customer's balance.
        ///
        /// It becomes [`Status::Open`], or [`Status::Paid`] if nothing is due. Stripe charges or
        /// sends it only if `auto_advance` is set, and refuses to finalize any invoice but a draft.
        action(finalize_invoice, InvoiceFinalizeInvoiceParams, path = "finalize"),
        /// Lists all lines of an invoice, page by page. [`lines`](Self::lines) holds the first ones.
        action(list_lines, (), get, path = "lines", returns = List<InvoiceLineItem>),
        /// Marks an open invoice as a bad debt. It can still be paid or voided.
        ///
        /// Stripe refuses it in any other status.
        action(mark_uncollectible, ()),
        /// Charges the customer now, apart from the automatic attempts. A draft is finalized first.
        ///
        /// A payment that is declined, or needs the customer to authenticate it, fails with status
        /// 402, and the invoice stays open. Stripe refuses an invoice that is paid or void.
        action(pay, InvoicePayParams),
        /// Removes lines from a draft. Their invoice items are deleted, or can be put on another
        /// invoice. Stripe refuses it once the invoice is finalized.
        action(remove_lines, InvoiceRemoveLinesParams, required),
        /// Emails an invoice to the customer now, in addition to the emails that Stripe sends
        /// automatically.
        ///
        /// In test mode no email is sent. The email on a paid invoice does not mention the payment.
        action(send_invoice, (), path = "send"),
        /// Changes lines of a draft. Stripe refuses it once the invoice is finalized.
        action(update_lines, InvoiceUpdateLinesParams, required),
        /// Cancels a finalized invoice permanently: no part of it is due any longer. It keeps its
        /// number and its amounts, and gives back the customer's balance and the billing credits
        /// that it had used.
        ///
        /// If it is the first invoice of an incomplete subscription, that ends as well. Stripe
        /// refuses a draft and a paid invoice.
        action(void_invoice, (), path = "void"),
        /// Computes the next invoice of a subscription, of a schedule or of any subscription of a
        /// customer, or the invoice after a change that is still to be made.
        ///
        /// Nothing is saved, charged or sent. The response cannot be paid or changed, and is in no
        /// list. Without a next invoice it fails with status 404 and the code
        /// `invoice_upcoming_none`.
        action(create_preview, InvoiceCreatePreviewParams, static),
    )
)]
#[non_exhaustive]
pub struct Invoice {
    /// Absent in the event `invoice.upcoming`, and for a preview before the API version
    /// 2025-09-30.clover.
    pub id: Option<InvoiceId>,
    pub object: ObjectName<Self>,
    /// Two-letter code of the country of the account that issues it.
    pub account_country: Option<String>,
    /// Public name of the business that issues it.
    pub account_name: Option<String>,
    /// Tax ids of your account that the invoices show.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Amount to be paid, in the smallest currency unit: `total` after the customer's balance. An
    /// amount below the minimum charge is not charged but added to the balance, and this is 0.
    pub amount_due: i64,
    /// Paid beyond the amount due, in the smallest currency unit. It is credited to the customer's
    /// balance. Present since the API version 2025-03-31.basil.
    pub amount_overpaid: Option<i64>,
    /// Amount in the smallest currency unit.
    pub amount_paid: i64,
    /// Amount paid outside of Stripe, in the smallest currency unit.
    pub amount_paid_off_stripe: Option<i64>,
    /// `amount_due` less `amount_paid`, in the smallest currency unit.
    pub amount_remaining: i64,
    /// Shipping total, in the smallest currency unit.
    pub amount_shipping: i64,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// Number of attempts to charge it: the first one, and automatic retries. A later
    /// [`pay`](Self::pay) does not count.
    pub attempt_count: i64,
    /// Whether there was an attempt to charge it. A payment outside of Stripe is not an attempt.
    pub attempted: bool,
    /// Whether Stripe finalizes, charges or sends it automatically. If `false`, it stays in its
    /// status until a request changes it.
    pub auto_advance: Option<bool>,
    pub automatic_tax: AutomaticTax,
    /// Time at which Stripe finalizes the draft. Absent if none is planned, and once it is
    /// finalized.
    pub automatically_finalizes_at: Option<Timestamp>,
    /// Event that led to it.
    pub billing_reason: Option<BillingReason>,
    pub collection_method: CollectionMethod,
    /// Lets the customer's browser confirm the payment. Present only if expanded, and once it is
    /// finalized.
    pub confirmation_secret: Option<ConfirmationSecret>,
    pub created: Timestamp,
    pub currency: Currency,
    /// Fields to show, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// The customer who is billed.
    pub customer: Option<Expandable<CustomerId>>,
    /// Present if an account represents the customer.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// That of the customer, frozen at finalization.
    pub customer_address: Option<Box<Address>>,
    /// That of the customer, frozen at finalization.
    pub customer_email: Option<String>,
    /// That of the customer, frozen at finalization.
    pub customer_name: Option<String>,
    /// That of the customer, frozen at finalization.
    pub customer_phone: Option<String>,
    /// That of the customer, frozen at finalization.
    pub customer_shipping: Option<Box<Shipping>>,
    /// That of the customer, frozen at finalization.
    pub customer_tax_exempt: Option<CustomerTaxExempt>,
    /// Tax ids of the customer, frozen at finalization.
    pub customer_tax_ids: Option<Vec<CustomerTaxId>>,
    /// Payment method that is charged. If absent, it is the subscription's default payment method,
    /// or else the customer's `invoice_settings.default_payment_method`.
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    /// Source that is charged if there is no default payment method. If absent, it is the
    /// subscription's default source, or else the customer's.
    pub default_source: Option<Expandable<PaymentSourceId>>,
    /// Tax rates of lines that have none of their own.
    pub default_tax_rates: Vec<TaxRate>,
    /// Memo, shown to the customer.
    pub description: Option<String>,
    /// Discounts of the whole invoice, in the order in which they apply. Those of a line apply
    /// before them.
    pub discounts: Vec<Expandable<DiscountId>>,
    /// Time by which it is to be paid. Absent if `collection_method` is
    /// [`CollectionMethod::ChargeAutomatically`].
    pub due_date: Option<Timestamp>,
    /// Date of issue that it shows. Default: the time of finalization.
    pub effective_at: Option<Timestamp>,
    /// Balance of the customer after finalization, in the smallest currency unit; credit is
    /// negative. Absent for a draft.
    pub ending_balance: Option<i64>,
    /// Text at the bottom of the invoice.
    pub footer: Option<String>,
    /// Present if it revises another invoice.
    pub from_invoice: Option<FromInvoice>,
    /// URL of the page on which the customer can view and pay it. Anyone who has it can open the page.
    /// Absent for a draft.
    pub hosted_invoice_url: Option<String>,
    /// URL of the PDF. Anyone who has it can download the PDF. Absent for a draft.
    pub invoice_pdf: Option<String>,
    /// The account that issues it.
    pub issuer: Issuer,
    /// Error of the last attempt to finalize it. Absent once it is finalized.
    pub last_finalization_error: Option<ApiError>,
    /// The newest revision of it that is not a draft.
    pub latest_revision: Option<Expandable<InvoiceId>>,
    /// The first lines. [`list_lines`](Self::list_lines) lists all. Pending invoice items come
    /// first, then subscription items, then lines that were added later.
    pub lines: List<InvoiceLineItem>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Time of the next automatic attempt to charge it. Absent if `collection_method` is
    /// [`CollectionMethod::SendInvoice`], and after the last retry.
    pub next_payment_attempt: Option<Timestamp>,
    /// Unique number that the customer sees. Finalization sets it unless you did.
    pub number: Option<String>,
    /// The connected account that it is issued for, whose name and logo it shows.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// The quote or subscription that created it.
    pub parent: Option<Box<Parent>>,
    pub payment_settings: PaymentSettings,
    /// Present only if expanded.
    pub payments: Option<List<InvoicePayment>>,
    /// End of the period in which invoice items were collected. [`InvoiceLineItem::period`] is the
    /// period that a line bills.
    pub period_end: Timestamp,
    /// Start of the period in which invoice items were collected.
    pub period_start: Timestamp,
    /// Total of the credit notes issued after it was paid, in the smallest currency unit.
    pub post_payment_credit_notes_amount: i64,
    /// Total of the credit notes issued before it was paid, in the smallest currency unit.
    pub pre_payment_credit_notes_amount: i64,
    /// Receipt number on the emailed receipts.
    pub receipt_number: Option<String>,
    /// Layout of the PDF and of the page to pay it on.
    pub rendering: Option<Box<Rendering>>,
    pub shipping_cost: Option<Box<ShippingCost>>,
    /// Shown on the PDF in place of the customer's.
    pub shipping_details: Option<Box<Shipping>>,
    /// Balance of the customer before finalization, in the smallest currency unit; credit is
    /// negative. For a draft it is the present balance.
    pub starting_balance: i64,
    /// Text on the customer's card statement.
    pub statement_descriptor: Option<String>,
    pub status: Option<Status>,
    /// Present since the API version 2026-09-30.endive.
    pub status_details: Option<StatusDetails>,
    pub status_transitions: StatusTransitions,
    /// Total of the lines after their discounts, before discounts of the invoice and exclusive tax,
    /// in the smallest currency unit.
    pub subtotal: i64,
    /// `subtotal` without inclusive tax, in the smallest currency unit.
    pub subtotal_excluding_tax: Option<i64>,
    pub test_clock: Option<Expandable<TestClockId>>,
    /// Present if usage or an amount that reached a threshold caused it.
    pub threshold_reason: Option<ThresholdReason>,
    /// Total after discounts and taxes, in the smallest currency unit.
    pub total: i64,
    /// Discounts of all lines, added up by discount.
    pub total_discount_amounts: Option<Vec<DiscountAmount>>,
    /// `total` without any tax, in the smallest currency unit.
    pub total_excluding_tax: Option<i64>,
    /// Discounts and billing credits of all lines that lower the amount before tax.
    pub total_pretax_credit_amounts: Option<Vec<PretaxCreditAmount>>,
    /// Taxes of all lines, added up. Present since the API version 2025-03-31.basil.
    pub total_taxes: Option<Vec<Tax>>,
    /// Time at which the webhooks of its creation were delivered, which automatic finalization
    /// waits for.
    pub webhooks_delivered_at: Option<Timestamp>,
}

/// Automatic calculation of tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    /// Present if Stripe disabled it.
    pub disabled_reason: Option<DisabledReason>,
    /// Whether Stripe Tax calculates the tax.
    pub enabled: bool,
    pub liability: Option<Liability>,
    /// Service that calculates the tax.
    pub provider: Option<String>,
    /// State of the last calculation.
    pub status: Option<AutomaticTaxStatus>,
}

/// Reason for disabling automatic tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisabledReason {
    /// The customer's location was unknown at finalization.
    FinalizationRequiresLocationInputs,
    /// The calculation failed at finalization.
    FinalizationSystemError,
    Unknown(String),
}

/// State of the automatic calculation of tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AutomaticTaxStatus {
    Complete,
    Failed,
    /// The customer's location is unknown.
    RequiresLocationInputs,
    Unknown(String),
}

/// Event that led to an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingReason {
    /// The interval for pending invoice items of a subscription had passed.
    AutomaticPendingInvoiceItemInvoice,
    /// It was created manually.
    Manual,
    QuoteAccept,
    /// Any event of a subscription, on invoices from before May 2018.
    Subscription,
    SubscriptionCreate,
    /// A billing period of a subscription began.
    SubscriptionCycle,
    /// A subscription reached a threshold.
    SubscriptionThreshold,
    /// A subscription was changed.
    SubscriptionUpdate,
    /// None yet: it is a preview, or the object of an event `invoice.upcoming`.
    Upcoming,
    Unknown(String),
}

/// The secret by which a browser confirms a payment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConfirmationSecret {
    /// Client secret of the payment intent of the invoice.
    pub client_secret: Secret,
    /// Always `payment_intent` at present.
    pub r#type: String,
}

/// Liability of a customer for tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerTaxExempt {
    /// No tax is charged.
    Exempt,
    /// Tax is charged as usual.
    None,
    /// The customer accounts for the tax.
    Reverse,
    Unknown(String),
}

/// A number under which the customer is registered for tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerTaxId {
    pub r#type: TaxIdType,
    /// The tax id itself.
    pub value: Option<String>,
}

/// The invoice that another one revises.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FromInvoice {
    /// Always `revision` at present.
    pub action: String,
    /// The invoice that was revised.
    pub invoice: Expandable<InvoiceId>,
}

/// Origin of an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Parent {
    /// Present if `type` is [`ParentType::QuoteDetails`].
    pub quote_details: Option<QuoteDetails>,
    /// Present if `type` is [`ParentType::SubscriptionDetails`].
    pub subscription_details: Option<SubscriptionDetails>,
    pub r#type: ParentType,
}

/// The quote that created an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct QuoteDetails {
    pub quote: QuoteId,
}

/// The subscription that created an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionDetails {
    /// Metadata of the subscription, frozen at finalization.
    pub metadata: Metadata,
    pub subscription: Expandable<SubscriptionId>,
    /// Time as of which a preview calculates prorations.
    pub subscription_proration_date: Option<Timestamp>,
}

/// Kind of origin of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ParentType {
    QuoteDetails,
    SubscriptionDetails,
    Unknown(String),
}

/// Payment of an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentSettings {
    /// The mandate of the payment method that is charged.
    pub default_mandate: Option<MandateId>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    /// Payment methods to offer. Absent if Stripe chooses them by the default payment methods and
    /// the invoice settings in the dashboard.
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
}

/// Options for the payment, one field for each payment method.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodOptions {
    pub acss_debit: Option<payment_method_options::AcssDebit>,
    pub bancontact: Option<payment_method_options::Bancontact>,
    pub billie: Option<payment_method_options::Billie>,
    pub blik: Option<payment_method_options::Blik>,
    pub card: Option<payment_method_options::Card>,
    pub customer_balance: Option<payment_method_options::CustomerBalance>,
    pub konbini: Option<payment_method_options::Konbini>,
    pub payto: Option<payment_method_options::Payto>,
    pub pix: Option<payment_method_options::Pix>,
    pub sepa_debit: Option<payment_method_options::SepaDebit>,
    pub upi: Option<payment_method_options::Upi>,
    pub us_bank_account: Option<payment_method_options::UsBankAccount>,
}

/// Kind of payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodType {
    AchCreditTransfer,
    AchDebit,
    AcssDebit,
    Affirm,
    Alipay,
    AmazonPay,
    AuBecsDebit,
    BacsDebit,
    Bancontact,
    Billie,
    Blik,
    Boleto,
    Card,
    Cashapp,
    Crypto,
    Custom,
    CustomerBalance,
    Eps,
    Fpx,
    Giropay,
    Grabpay,
    Ideal,
    JpCreditTransfer,
    KakaoPay,
    Klarna,
    Konbini,
    KrCard,
    Link,
    MbWay,
    Multibanco,
    NaverPay,
    NzBankAccount,
    P24,
    PayByBank,
    Payco,
    Paynow,
    Paypal,
    Payto,
    Pix,
    Promptpay,
    RevolutPay,
    Satispay,
    SepaCreditTransfer,
    SepaDebit,
    Sequra,
    Sofort,
    Swish,
    Twint,
    Upi,
    UsBankAccount,
    WechatPay,
    Unknown(String),
}

/// Layout of an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Rendering {
    /// Tax in the amounts of lines on the PDF: `include_inclusive_tax` or `exclude_tax`.
    pub amount_tax_display: Option<String>,
    pub pdf: Option<Pdf>,
    /// Present if a template determines the layout.
    pub template: Option<InvoiceRenderingTemplateId>,
    /// Present together with `template`.
    pub template_version: Option<i64>,
}

/// Format of the PDF.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pdf {
    pub page_size: Option<PageSize>,
}

/// Paper size of the PDF.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PageSize {
    A4,
    /// A4 for customers whose language is Japanese, letter for all others.
    Auto,
    Letter,
    Unknown(String),
}

/// Amount and tax of shipping.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCost {
    /// Before tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Amount in the smallest currency unit. 0 if there is no tax.
    pub amount_tax: i64,
    /// With tax, in the smallest currency unit.
    pub amount_total: i64,
    /// The rate that determines the cost.
    pub shipping_rate: Option<Expandable<ShippingRateId>>,
    /// Present only if expanded.
    pub taxes: Option<Vec<TaxAtRate>>,
}

/// State of an invoice.
///
/// See <https://docs.stripe.com/billing/invoices/workflow#workflow-overview>.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// It can be changed, and is not charged or sent.
    Draft,
    /// It is finalized and to be paid.
    Open,
    Paid,
    /// It is a bad debt. It can still be paid or voided.
    Uncollectible,
    /// It was cancelled permanently.
    Void,
    Unknown(String),
}

/// Additional information about the status.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    /// Present if `status` is [`Status::Uncollectible`].
    pub uncollectible: Option<Uncollectible>,
}

/// Details of an invoice that is a bad debt.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Uncollectible {
    pub reason: Option<UncollectibleReason>,
}

/// Reason for marking an invoice as uncollectible.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UncollectibleReason {
    /// All attempts to charge it failed.
    MaxPaymentAttempts,
    PaymentNotReceived,
    SubscriptionCanceled,
    SubscriptionPaused,
    UserForgiven,
    Unknown(String),
}

/// Times of status changes.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusTransitions {
    /// Absent for a draft.
    pub finalized_at: Option<Timestamp>,
    /// Absent if it never was.
    pub marked_uncollectible_at: Option<Timestamp>,
    /// Absent if it is not paid.
    pub paid_at: Option<Timestamp>,
    /// Absent if it is not void.
    pub voided_at: Option<Timestamp>,
}

/// The threshold that caused an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThresholdReason {
    /// Amount in the smallest currency unit. Present if an amount was the threshold.
    pub amount_gte: Option<i64>,
    /// Lines whose usage reached a threshold.
    pub item_reasons: Vec<ItemReason>,
}

/// The threshold that some lines reached.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ItemReason {
    /// The lines that reached it.
    pub line_item_ids: Vec<InvoiceLineItemId>,
    /// Usage that is the threshold, in the unit of the price.
    pub usage_gte: i64,
}
