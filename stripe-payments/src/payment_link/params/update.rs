//! Parameters for updating a payment link.

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

/// Parameters for [`PaymentLink::update`](crate::PaymentLink::update). They apply to future visits.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentLinkUpdateParams {
    /// Whether customers can pay. `false` deactivates the link, and its page shows
    /// `inactive_message`.
    active: Option<bool>,
    after_completion: Option<AfterCompletionParams>,
    /// Whether customers can enter a promotion code.
    allow_promotion_codes: Option<bool>,
    /// Application fee of each payment for the owner of the application, in the smallest currency
    /// unit. Allowed only if no price is recurring.
    application_fee_amount: Option<Clearable<i64>>,
    /// Percentage of each invoice of the subscription that goes to the owner of the application: 0
    /// to 100 with up to two decimal places. Allowed only if a price is recurring.
    application_fee_percent: Option<Clearable<f64>>,
    automatic_tax: Option<AutomaticTaxParams>,
    billing_address_collection: Option<BillingAddressCollection>,
    consent_collection: Option<ConsentCollectionParams>,
    /// Custom fields that customers fill in, at most three.
    custom_fields: Option<Clearable<Vec<CustomFieldParams>>>,
    custom_text: Option<CustomTextParams>,
    /// Whether a payment creates a customer. Not allowed if a price is recurring.
    customer_creation: Option<CustomerCreation>,
    /// Message to customers who open the link while it is inactive.
    inactive_message: Option<Clearable<String>>,
    /// Invoice creation for one-time payments.
    invoice_creation: Option<UpdateInvoiceCreationParams>,
    /// Items to update, by their ids. Prices and all other items do not change.
    line_items: Option<Vec<UpdateLineItemParams>>,
    /// Metadata of the link, copied to the checkout sessions that it creates.
    metadata: Option<MetadataUpdate>,
    /// Names that the page collects from customers.
    name_collection: Option<Clearable<NameCollectionParams>>,
    /// Connected account that is the merchant of record.
    on_behalf_of: Option<Clearable<AccountId>>,
    /// Optional items that customers can add, at most ten.
    optional_items: Option<Clearable<Vec<OptionalItemParams>>>,
    payment_intent_data: Option<UpdatePaymentIntentDataParams>,
    payment_method_collection: Option<PaymentMethodCollection>,
    payment_method_options: Option<Clearable<UpdatePaymentMethodOptionsParams>>,
    /// Available payment methods. Clear it to apply the settings in the dashboard.
    payment_method_types: Option<Clearable<Vec<PaymentMethodType>>>,
    phone_number_collection: Option<PhoneNumberCollectionParams>,
    /// Limits on the number of sales.
    restrictions: Option<Clearable<RestrictionsParams>>,
    /// Settings for collecting a shipping address.
    shipping_address_collection: Option<Clearable<ShippingAddressCollectionParams>>,
    /// Shipping rates that the customer can choose from.
    shipping_options: Option<Clearable<Vec<ShippingOptionParams>>>,
    submit_type: Option<SubmitType>,
    subscription_data: Option<UpdateSubscriptionDataParams>,
    /// Settings for collecting tax ids.
    tax_id_collection: Option<TaxIdCollectionParams>,
    /// Transfer of payments to a connected account.
    transfer_data: Option<Clearable<UpdateTransferDataParams>>,
}

/// Invoice creation for one-time payments.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateInvoiceCreationParams {
    /// Whether each completed payment creates a paid invoice.
    enabled: bool,
    invoice_data: Option<UpdateInvoiceDataParams>,
}

/// Settings for the invoice.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateInvoiceDataParams {
    /// Tax ids of your account on the invoices.
    account_tax_ids: Option<Clearable<Vec<TaxIdId>>>,
    /// Custom fields on the invoice, at most four.
    custom_fields: Option<Clearable<Vec<InvoiceCustomFieldParams>>>,
    /// Memo on the invoice.
    description: Option<String>,
    /// Text at the bottom of the invoice.
    footer: Option<String>,
    /// Account that issues the invoice. Default: the account of the request.
    issuer: Option<IssuerParams>,
    metadata: Option<Clearable<MetadataUpdate>>,
    rendering_options: Option<Clearable<RenderingOptionsParams>>,
}

/// Changes to an existing line item.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateLineItemParams {
    id: LineItemId,
    /// Limits for a quantity that the customer can change.
    adjustable_quantity: Option<AdjustableQuantityParams>,
    /// Quantity, or initial quantity if customers can change it.
    quantity: Option<i64>,
}

/// Settings for the payment intents.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdatePaymentIntentDataParams {
    /// Description in the dashboard and on receipts.
    description: Option<Clearable<String>>,
    /// Metadata of the payment intents that the link creates.
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Intended future use of the payment method. Leave it unset for a single use.
    setup_future_usage: Option<Clearable<SetupFutureUsage>>,
    /// Statement descriptor for payment methods other than cards. At most 22 characters.
    statement_descriptor: Option<Clearable<String>>,
    /// Suffix of the statement descriptor on card statements, after the account's prefix. At most
    /// 22 characters in total.
    statement_descriptor_suffix: Option<Clearable<String>>,
    /// Group name for finding the payment and its transfers to connected accounts.
    transfer_group: Option<Clearable<String>>,
}

/// Settings for individual payment methods.
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

/// Restrictions on the accepted cards.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateCardRestrictionsParams {
    /// Card brands that are not accepted.
    brands_blocked: Option<Clearable<Vec<Brand>>>,
}

/// Settings for the subscriptions. Allowed only if a price is recurring.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateSubscriptionDataParams {
    invoice_settings: Option<InvoiceSettingsParams>,
    /// Metadata of the subscriptions that the link creates.
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Length of the free trial in days, at least 1.
    trial_period_days: Option<Clearable<i64>>,
    trial_settings: Option<Clearable<TrialSettingsParams>>,
}

/// Transfer of payments to a connected account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UpdateTransferDataParams {
    /// Connected account that receives the money.
    destination: AccountId,
    /// Amount in the smallest currency unit. Default: the whole payment.
    amount: Option<Clearable<i64>>,
}
