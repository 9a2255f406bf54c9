//! Parameters of the update of a payment link.

use stripe_core::ids::{AccountId, LineItemId, TaxIdId};
use stripe_core::{Clearable, MetadataUpdate, StripeParams};

use crate::payment_link::{
    AdjustableQuantityParams, AfterCompletionParams, AutomaticTaxParams, BillingAddressCollection,
    Brand, ConsentCollectionParams, CustomFieldParams, CustomTextParams, CustomerCreation,
    InvoiceCustomFieldParams, InvoiceSettingsParams, IssuerParams, NameCollectionParams,
    OptionalItemParams, PaymentMethodCollection, PaymentMethodType, PhoneNumberCollectionParams,
    RenderingOptionsParams, RestrictionsParams, SetupFutureUsage, ShippingAddressCollectionParams,
    ShippingOptionParams, SubmitType, TaxIdCollectionParams, TrialSettingsParams,
};

/// Parameters for [`PaymentLink::update`](crate::PaymentLink::update). They are for visits from
/// then on.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentLinkUpdateParams {
    /// `false` closes the link: nobody can pay any more, and the page shows `inactive_message`.
    active: Option<bool>,
    after_completion: Option<AfterCompletionParams>,
    /// Customers can enter a promotion code.
    allow_promotion_codes: Option<bool>,
    /// Fee of each payment that goes to the application's owner, in the smallest currency unit.
    /// Only if no price recurs.
    application_fee_amount: Option<Clearable<i64>>,
    /// Share of each invoice of the subscription that goes to the application's owner, in percent:
    /// 0 to 100 with up to two decimal places. Only if a price recurs.
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    billing_address_collection: Option<BillingAddressCollection>,
    consent_collection: Option<ConsentCollectionParams>,
    /// Your own fields that customers fill in, at most three.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    custom_text: Option<CustomTextParams>,
    /// Not if a price recurs.
    customer_creation: Option<CustomerCreation>,
    /// Shown to customers who open the link while it is not active.
    inactive_message: Option<Clearable<String>>,
    /// Creates an invoice for each one-time payment.
    invoice_creation: Option<UpdateInvoiceCreationParams>,
    /// Items to change, by their ids. Prices stay, and so do the items that are not named.
    line_items: Option<Vec<UpdateLineItemParams>>,
    /// Copied to the checkout sessions that the link creates.
    metadata: Option<MetadataUpdate>,
    /// Names that customers are asked for.
    name_collection: Option<Clearable<NameCollectionParams>>,
    /// The connected account that sells.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Items that customers may add, at most ten.
    optional_items: Option<Clearable<Vec<OptionalItemParams>>>,
    payment_intent_data: Option<UpdatePaymentIntentDataParams>,
    payment_method_collection: Option<PaymentMethodCollection>,
    payment_method_options: Option<Clearable<UpdatePaymentMethodOptionsParams>>,
    /// Payment methods to offer. Cleared, the settings in the dashboard decide.
    payment_method_types: Option<Clearable<Vec<PaymentMethodType>>>,
    phone_number_collection: Option<PhoneNumberCollectionParams>,
    /// Limits the number of sales.
    restrictions: Option<Clearable<RestrictionsParams>>,
    /// Asks for a shipping address.
    shipping_address_collection: Option<Clearable<ShippingAddressCollectionParams>>,
    /// Shipping rates that customers may choose.
    shipping_options: Option<Clearable<Vec<ShippingOptionParams>>>,
    submit_type: Option<SubmitType>,
    subscription_data: Option<UpdateSubscriptionDataParams>,
    /// Asks for a tax id.
    tax_id_collection: Option<TaxIdCollectionParams>,
    /// Transfers the payments to a connected account.
    transfer_data: Option<Clearable<UpdateTransferDataParams>>,
}

/// Creation of an invoice for a one-time payment.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateInvoiceCreationParams {
    /// Each completed payment gets a paid invoice.
    enabled: bool,
    invoice_data: Option<UpdateInvoiceDataParams>,
}

/// Settings of the invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateInvoiceDataParams {
    /// Tax ids of your account that the invoices show.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Fields to show, at most four.
    custom_fields: Option<Clearable<Vec<InvoiceCustomFieldParams>>>,
    /// Memo on the invoice.
    description: Option<String>,
    /// Text at the foot of the invoice.
    footer: Option<String>,
    /// The account that issues the invoice. Default: the account of the request.
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    rendering_options: Option<Clearable<RenderingOptionsParams>>,
}

/// An item to change.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineItemParams {
    /// The item to change.
    id: LineItemId,
    /// Lets the customer change the quantity.
    adjustable_quantity: Option<AdjustableQuantityParams>,
    /// At first, if the customer may change it.
    quantity: Option<i64>,
}

/// Settings of the payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentIntentDataParams {
    /// Shown in the dashboard and on receipts.
    description: Option<Clearable<String>>,
    /// Copied to the payment intents that the link creates.
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Saves the payment method to charge it again. Absent for a single use.
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    /// Text on statements for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<Clearable<String>>,
    /// Text behind the account's prefix on card statements. At most 22 characters together.
    statement_descriptor_suffix: Option<Clearable<String>>,
    /// Name that this payment and transfers to connected accounts share, to find them together.
    transfer_group: Option<Clearable<String>>,
}

/// Settings of the payment that are for one payment method each.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentMethodOptionsParams {
    card: Option<Clearable<UpdateCardParams>>,
}

/// Options for cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateCardParams {
    restrictions: Option<Clearable<UpdateCardRestrictionsParams>>,
}

/// Cards that are refused.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateCardRestrictionsParams {
    /// Brands whose cards are refused.
    brands_blocked: Option<Clearable<Vec<Brand>>>,
}

/// Settings of the subscriptions. Only if a price recurs.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateSubscriptionDataParams {
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Copied to the subscriptions that the link creates.
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Length of the free trial in days, at least 1.
    trial_period_days: Option<Clearable<i64>>,
    trial_settings: Option<Clearable<TrialSettingsParams>>,
}

/// Transfer of the payments to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateTransferDataParams {
    /// The connected account.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: the whole payment.
    amount: Option<Clearable<i64>>,
}
