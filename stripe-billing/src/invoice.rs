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

/// A statement of the amounts that a customer owes, with its lines, taxes and payments.
///
/// A subscription creates an invoice for each billing period, and [`Invoice::create`] creates one
/// manually. It starts as a draft, which can be changed. Finalization fixes the amounts and assigns
/// a number. A finalized invoice is paid, voided or marked as uncollectible. See [`Status`].
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoice",
    path = "/v1/invoices",
    ops(
        /// Creates a draft. It has no lines unless it includes pending invoice items or revises
        /// another invoice.
        ///
        /// Nothing is charged or sent before the invoice is finalized: by
        /// [`finalize_invoice`](Self::finalize_invoice), by [`pay`](Self::pay), or by Stripe if
        /// `auto_advance` is set.
        create(InvoiceCreateParams),
        /// Retrieves an invoice with the first page of its lines.
        retrieve(()),
        /// Updates a draft, or the few fields of a finalized invoice that can still be changed.
        ///
        /// Amounts, `collection_method` and most other fields cannot be changed after finalization.
        /// `metadata` can always be changed, and so can `auto_advance` of an open invoice.
        update(InvoiceUpdateParams),
        /// Deletes a draft permanently. Its invoice items do not become pending again.
        ///
        /// Stripe refuses to delete finalized invoices and invoices of subscriptions. To cancel a
        /// finalized invoice, use [`void_invoice`](Self::void_invoice).
        delete(()),
        /// Lists invoices, the newest first.
        list(InvoiceListParams),
        /// Searches invoices. Changes are usually visible within a minute.
        search(SearchParams),
        /// Adds new lines or pending invoice items to a draft. Stripe refuses a finalized invoice.
        action(add_lines, InvoiceAddLinesParams, required),
        /// Adds a payment intent or a payment record to the payments of an invoice.
        ///
        /// A payment intent counts as paid when it succeeds, or immediately if it has already
        /// succeeded. An invoice whose whole amount is paid becomes [`Status::Paid`].
        action(attach_payment, InvoiceAttachPaymentParams),
        /// Finalizes a draft: fixes the amounts, assigns a number, creates the PDF and the payment
        /// page, and applies the customer's balance.
        ///
        /// The invoice becomes [`Status::Open`], or [`Status::Paid`] if no amount is due. Stripe
        /// charges or sends it only if `auto_advance` is set. Only drafts can be finalized.
        action(finalize_invoice, InvoiceFinalizeInvoiceParams, path = "finalize"),
        /// Lists all lines of an invoice in pages. [`lines`](Self::lines) holds the first ones.
        action(list_lines, (), get, path = "lines", returns = List<InvoiceLineItem>),
        /// Marks an open invoice as uncollectible (a bad debt). It can still be paid or voided.
        ///
        /// Stripe refuses invoices with any other status.
        action(mark_uncollectible, ()),
        /// Charges the customer now, independently of automatic attempts. A draft is finalized
        /// first.
        ///
        /// If the payment is declined or requires authentication by the customer, the request fails
        /// with status 402 and the invoice stays open. Stripe refuses paid and void invoices.
        action(pay, InvoicePayParams),
        /// Removes lines from a draft. Their invoice items are either deleted or kept for another
        /// invoice. Stripe refuses a finalized invoice.
        action(remove_lines, InvoiceRemoveLinesParams, required),
        /// Emails an invoice to the customer now, in addition to automatic emails.
        ///
        /// No email is sent in test mode. The email about a paid invoice does not mention the
        /// payment.
        action(send_invoice, (), path = "send"),
        /// Updates lines of a draft. Stripe refuses a finalized invoice.
        action(update_lines, InvoiceUpdateLinesParams, required),
        /// Voids a finalized invoice permanently, so that nothing is owed. It keeps its number and
        /// amounts, and returns the used customer balance and billing credits.
        ///
        /// If it is the first invoice of an incomplete subscription, that expires too. Stripe
        /// refuses drafts and paid invoices.
        action(void_invoice, (), path = "void"),
        /// Computes the next invoice of a subscription, of a schedule or of any subscription of a
        /// customer, with or without planned changes.
        ///
        /// Nothing is saved, charged or sent. The preview cannot be paid, changed or listed. If
        /// there is no next invoice, the request fails with status 404 and the code
        /// `invoice_upcoming_none`.
        action(create_preview, InvoiceCreatePreviewParams, static),
    )
)]
#[non_exhaustive]
pub struct Invoice {
    /// Id of the invoice. Absent in the event `invoice.upcoming`, and in previews before API
    /// version 2025-09-30.clover.
    pub id: Option<InvoiceId>,
    pub object: ObjectName<Self>,
    /// Two-letter country code of the account that issues the invoice.
    pub account_country: Option<String>,
    /// Public name of the business that issues the invoice.
    pub account_name: Option<String>,
    /// Tax ids of your account that the invoices show.
    pub account_tax_ids: Option<Vec<Expandable<TaxIdId>>>,
    /// Amount due in the smallest currency unit: `total` minus the customer's balance. If it is
    /// below the minimum charge, it is moved to the balance and this field is 0.
    pub amount_due: i64,
    /// Overpaid amount, in the smallest currency unit. It is credited to the customer's balance.
    /// Present since API version 2025-03-31.basil.
    pub amount_overpaid: Option<i64>,
    /// Amount paid, in the smallest currency unit.
    pub amount_paid: i64,
    /// Amount paid outside Stripe, in the smallest currency unit.
    pub amount_paid_off_stripe: Option<i64>,
    /// `amount_due` minus `amount_paid`, in the smallest currency unit.
    pub amount_remaining: i64,
    /// Shipping total, in the smallest currency unit.
    pub amount_shipping: i64,
    /// The Connect application that created it.
    pub application: Option<Expandable<ApplicationId>>,
    /// Number of automatic attempts to charge the invoice, including retries. Later calls of
    /// [`pay`](Self::pay) do not count.
    pub attempt_count: i64,
    /// Whether Stripe has attempted to charge the invoice. A payment outside Stripe is not an
    /// attempt.
    pub attempted: bool,
    /// Whether Stripe finalizes, charges and sends the invoice automatically. If `false`, the
    /// status changes only through requests.
    pub auto_advance: Option<bool>,
    pub automatic_tax: AutomaticTax,
    /// Time at which Stripe finalizes the draft. Absent if none is planned or the invoice is
    /// finalized.
    pub automatically_finalizes_at: Option<Timestamp>,
    /// Reason why the invoice was created.
    pub billing_reason: Option<BillingReason>,
    pub collection_method: CollectionMethod,
    /// Secret for confirming the payment in the customer's browser. Present only if expanded, after
    /// finalization.
    pub confirmation_secret: Option<ConfirmationSecret>,
    pub created: Timestamp,
    pub currency: Currency,
    /// Custom fields on the invoice, at most four.
    pub custom_fields: Option<Vec<CustomField>>,
    /// Customer who is billed.
    pub customer: Option<Expandable<CustomerId>>,
    /// Account that represents the customer, if there is one.
    pub customer_account: Option<ids::v2::core::AccountId>,
    /// Address of the customer, frozen at finalization.
    pub customer_address: Option<Box<Address>>,
    /// Email of the customer, frozen at finalization.
    pub customer_email: Option<String>,
    /// Name of the customer, frozen at finalization.
    pub customer_name: Option<String>,
    /// Phone number of the customer, frozen at finalization.
    pub customer_phone: Option<String>,
    /// Shipping details of the customer, frozen at finalization.
    pub customer_shipping: Option<Box<Shipping>>,
    /// Tax exemption of the customer, frozen at finalization.
    pub customer_tax_exempt: Option<CustomerTaxExempt>,
    /// Tax ids of the customer, frozen at finalization.
    pub customer_tax_ids: Option<Vec<CustomerTaxId>>,
    /// Payment method to charge. If absent, the default payment method of the subscription applies,
    /// or else the customer's `invoice_settings.default_payment_method`.
    pub default_payment_method: Option<Expandable<PaymentMethodId>>,
    /// Source to charge if there is no default payment method. If absent, the default source of the
    /// subscription applies, or else the customer's.
    pub default_source: Option<Expandable<PaymentSourceId>>,
    /// Default tax rates, for lines that do not set their own.
    pub default_tax_rates: Vec<TaxRate>,
    /// Memo shown to the customer.
    pub description: Option<String>,
    /// Discounts on the whole invoice, in the order in which they are applied. Discounts of lines
    /// are applied first.
    pub discounts: Vec<Expandable<DiscountId>>,
    /// Due date. Absent if `collection_method` is [`CollectionMethod::ChargeAutomatically`].
    pub due_date: Option<Timestamp>,
    /// Date of issue on the invoice. Default: the time of finalization.
    pub effective_at: Option<Timestamp>,
    /// Balance of the customer after finalization, in the smallest currency unit. Credit is
    /// negative. Absent for a draft.
    pub ending_balance: Option<i64>,
    /// Text at the bottom of the invoice.
    pub footer: Option<String>,
    /// Invoice that this one revises, if any.
    pub from_invoice: Option<FromInvoice>,
    /// URL of the page on which the customer can view and pay the invoice. Anyone who has the URL
    /// can open it. Absent for a draft.
    pub hosted_invoice_url: Option<String>,
    /// URL of the PDF. Anyone who has the URL can download it. Absent for a draft.
    pub invoice_pdf: Option<String>,
    /// Account that issues the invoice.
    pub issuer: Issuer,
    /// Error of the last attempt to finalize the invoice. Absent after finalization.
    pub last_finalization_error: Option<ApiError>,
    /// Newest revision that is not a draft.
    pub latest_revision: Option<Expandable<InvoiceId>>,
    /// First page of lines. [`list_lines`](Self::list_lines) lists all. Pending invoice items come
    /// first, then subscription items, then lines that were added later.
    pub lines: List<InvoiceLineItem>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Time of the next automatic charge attempt. Absent if `collection_method` is
    /// [`CollectionMethod::SendInvoice`], and after the last retry.
    pub next_payment_attempt: Option<Timestamp>,
    /// Unique invoice number, shown to the customer. Finalization assigns one unless you set it.
    pub number: Option<String>,
    /// Connected account for which the invoice is issued. The invoice shows its name and logo.
    pub on_behalf_of: Option<Expandable<AccountId>>,
    /// Quote or subscription that created the invoice.
    pub parent: Option<Box<Parent>>,
    pub payment_settings: PaymentSettings,
    /// Payments of the invoice. Present only if expanded.
    pub payments: Option<List<InvoicePayment>>,
    /// End of the period in which invoice items were collected. [`InvoiceLineItem::period`] is the
    /// period that a line covers.
    pub period_end: Timestamp,
    /// Start of the period in which invoice items were collected.
    pub period_start: Timestamp,
    /// Total of credit notes issued after payment, in the smallest currency unit.
    pub post_payment_credit_notes_amount: i64,
    /// Total of credit notes issued before payment, in the smallest currency unit.
    pub pre_payment_credit_notes_amount: i64,
    /// Number on the emailed receipts.
    pub receipt_number: Option<String>,
    /// Layout of the PDF and the payment page.
    pub rendering: Option<Box<Rendering>>,
    pub shipping_cost: Option<Box<ShippingCost>>,
    /// Shipping details on the PDF, instead of the customer's.
    pub shipping_details: Option<Box<Shipping>>,
    /// Balance of the customer before finalization, in the smallest currency unit. Credit is
    /// negative. A draft shows the current balance.
    pub starting_balance: i64,
    /// Text on the customer's card statement.
    pub statement_descriptor: Option<String>,
    pub status: Option<Status>,
    /// Details of the status. Present since API version 2026-09-30.endive.
    pub status_details: Option<StatusDetails>,
    pub status_transitions: StatusTransitions,
    /// Total of the lines after line-level discounts, before invoice-level discounts and exclusive
    /// tax, in the smallest currency unit.
    pub subtotal: i64,
    /// `subtotal` without inclusive tax, in the smallest currency unit.
    pub subtotal_excluding_tax: Option<i64>,
    pub test_clock: Option<Expandable<TestClockId>>,
    /// Threshold that caused the invoice, if any.
    pub threshold_reason: Option<ThresholdReason>,
    /// Total after discounts and taxes, in the smallest currency unit.
    pub total: i64,
    /// Discounts of all lines, summed by discount.
    pub total_discount_amounts: Option<Vec<DiscountAmount>>,
    /// `total` without any tax, in the smallest currency unit.
    pub total_excluding_tax: Option<i64>,
    /// Discounts and billing credits of all lines that reduce the amount before tax.
    pub total_pretax_credit_amounts: Option<Vec<PretaxCreditAmount>>,
    /// Taxes of all lines, summed. Present since API version 2025-03-31.basil.
    pub total_taxes: Option<Vec<Tax>>,
    /// Time at which the webhooks about the invoice's creation were delivered. Automatic
    /// finalization waits for them.
    pub webhooks_delivered_at: Option<Timestamp>,
}

/// Automatic tax calculation.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AutomaticTax {
    /// Reason why Stripe disabled automatic tax, if it did.
    pub disabled_reason: Option<DisabledReason>,
    /// Whether Stripe Tax calculates the tax.
    pub enabled: bool,
    pub liability: Option<Liability>,
    /// Service that calculates the tax.
    pub provider: Option<String>,
    /// Status of the last calculation.
    pub status: Option<AutomaticTaxStatus>,
}

/// Reason why automatic tax was disabled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum DisabledReason {
    /// The customer's location was unknown at finalization.
    FinalizationRequiresLocationInputs,
    /// The calculation failed at finalization.
    FinalizationSystemError,
    Unknown(String),
}

/// Status of automatic tax calculation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AutomaticTaxStatus {
    Complete,
    Failed,
    /// The customer's location is unknown.
    RequiresLocationInputs,
    Unknown(String),
}

/// Reason for the creation of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BillingReason {
    /// A subscription's interval for pending invoice items has passed.
    AutomaticPendingInvoiceItemInvoice,
    /// The invoice was created manually.
    Manual,
    QuoteAccept,
    /// A subscription event. Used only on invoices created before May 2018.
    Subscription,
    SubscriptionCreate,
    /// A new billing period of a subscription started.
    SubscriptionCycle,
    /// A subscription reached a threshold.
    SubscriptionThreshold,
    /// A subscription was changed.
    SubscriptionUpdate,
    /// The invoice is a preview, or the object of an event `invoice.upcoming`.
    Upcoming,
    Unknown(String),
}

/// Secret for confirming a payment in a browser.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConfirmationSecret {
    /// Client secret of the payment intent of the invoice.
    pub client_secret: Secret,
    /// Kind of secret. Currently always `payment_intent`.
    pub r#type: String,
}

/// Tax liability of a customer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomerTaxExempt {
    /// No tax is charged.
    Exempt,
    /// Tax is charged as usual.
    None,
    /// Reverse charge: the customer accounts for the tax.
    Reverse,
    Unknown(String),
}

/// Tax id of the customer when the invoice was finalized.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomerTaxId {
    pub r#type: TaxIdType,
    /// Tax id number.
    pub value: Option<String>,
}

/// Invoice that another invoice revises.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct FromInvoice {
    /// Relation between the invoices. Currently always `revision`.
    pub action: String,
    /// Invoice that was revised.
    pub invoice: Expandable<InvoiceId>,
}

/// Origin of an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Parent {
    /// Quote that created the invoice. Present if `type` is [`ParentType::QuoteDetails`].
    pub quote_details: Option<QuoteDetails>,
    /// Subscription that created the invoice. Present if `type` is
    /// [`ParentType::SubscriptionDetails`].
    pub subscription_details: Option<SubscriptionDetails>,
    pub r#type: ParentType,
}

/// Quote that created an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct QuoteDetails {
    pub quote: QuoteId,
}

/// Subscription that created an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SubscriptionDetails {
    /// Metadata of the subscription, frozen at finalization.
    pub metadata: Metadata,
    pub subscription: Expandable<SubscriptionId>,
    /// Time at which a preview calculates prorations.
    pub subscription_proration_date: Option<Timestamp>,
}

/// Type of object that an invoice originates from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ParentType {
    QuoteDetails,
    SubscriptionDetails,
    Unknown(String),
}

/// Payment settings of an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentSettings {
    /// Mandate of the payment method to charge.
    pub default_mandate: Option<MandateId>,
    pub payment_method_options: Option<Box<PaymentMethodOptions>>,
    /// Available payment methods. Absent if Stripe chooses them from the default payment methods
    /// and the invoice settings in the dashboard.
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
}

/// Options for each payment method.
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
    /// Display of tax in the amounts of lines on the PDF: `include_inclusive_tax` or `exclude_tax`.
    pub amount_tax_display: Option<String>,
    pub pdf: Option<Pdf>,
    /// Template that determines the layout, if any.
    pub template: Option<InvoiceRenderingTemplateId>,
    /// Version of the template. Present if `template` is present.
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
    /// A4 for customers whose language is Japanese, and letter for all others.
    Auto,
    Letter,
    Unknown(String),
}

/// Shipping cost and its tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ShippingCost {
    /// Cost before tax, in the smallest currency unit.
    pub amount_subtotal: i64,
    /// Tax on the shipping cost, in the smallest currency unit. 0 if there is none.
    pub amount_tax: i64,
    /// Total amount, including tax, in the smallest currency unit.
    pub amount_total: i64,
    /// Shipping rate that determines the cost.
    pub shipping_rate: Option<Expandable<ShippingRateId>>,
    /// Taxes by tax rate. Present only if expanded.
    pub taxes: Option<Vec<TaxAtRate>>,
}

/// Status of an invoice.
///
/// See <https://docs.stripe.com/billing/invoices/workflow#workflow-overview>.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// The invoice can still be changed. Nothing is charged or sent.
    Draft,
    /// The invoice is finalized and awaits payment.
    Open,
    Paid,
    /// The invoice is a bad debt. It can still be paid or voided.
    Uncollectible,
    /// The invoice was canceled permanently.
    Void,
    Unknown(String),
}

/// Additional information about the status, such as its time.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    /// Details of an uncollectible invoice. Present if the status is [`Status::Uncollectible`].
    pub uncollectible: Option<Uncollectible>,
}

/// Details of an uncollectible invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Uncollectible {
    pub reason: Option<UncollectibleReason>,
}

/// Reason why an invoice is uncollectible.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UncollectibleReason {
    /// All attempts to charge the invoice failed.
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
    /// Time of finalization. Absent for a draft.
    pub finalized_at: Option<Timestamp>,
    /// Time at which the invoice was marked as uncollectible. Absent if it never was.
    pub marked_uncollectible_at: Option<Timestamp>,
    /// Time of payment. Absent if the invoice is not paid.
    pub paid_at: Option<Timestamp>,
    /// Time at which the invoice was voided. Absent if it was not.
    pub voided_at: Option<Timestamp>,
}

/// Threshold that caused an invoice.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ThresholdReason {
    /// Amount threshold that was reached, in the smallest currency unit. Absent if none was.
    pub amount_gte: Option<i64>,
    /// Lines whose usage reached a threshold.
    pub item_reasons: Vec<ItemReason>,
}

/// Usage threshold that lines reached.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ItemReason {
    /// Ids of the lines that reached the threshold.
    pub line_item_ids: Vec<InvoiceLineItemId>,
    /// Usage threshold, in the unit of the price.
    pub usage_gte: i64,
}
