//! Products: <https://docs.stripe.com/api/products>

use std::collections::BTreeMap;

use stripe_core::ids::{PriceId, ProductFeatureId, ProductId, TaxCodeId};
use stripe_core::{
    Clearable, Currency, Decimal, Deleted, Expandable, List, Metadata, MetadataUpdate, ObjectName,
    Range, SearchParams, StripeEnum, StripeObject, StripeParams, StripeResource, TaxBehavior,
    Timestamp,
};

pub use crate::shared::{ProductTaxDetailsParams, RecurringParams, TierParams, UpTo};
use crate::{ProductFeature, ProductFeatureCreateParams};

/// A good or a service that is sold. Its prices say at what amount and interval.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "product",
    path = "/v1/products",
    ops(
        /// Creates a product, and its default price too if `default_price_data` is set.
        create(ProductCreateParams),
        retrieve(()),
        /// Updates a product. Its prices stay as they are.
        update(ProductUpdateParams),
        /// Deletes a product. Stripe refuses it if it has prices, active or inactive: set
        /// `active` to `false` instead.
        delete(()),
        /// Lists products, the newest first.
        list(ProductListParams),
        /// Searches products. A new or changed product is usually found within a minute.
        search(SearchParams),
        /// Attaches a feature, which comes with a subscription to the product from then on.
        action(
            create_feature,
            ProductFeatureCreateParams,
            required,
            path = "features",
            returns = ProductFeature,
        ),
        /// Detaches a feature. The feature itself stays.
        action(
            delete_feature,
            (),
            delete,
            path = "features/{feature}",
            ids(feature = ProductFeatureId),
            returns = Deleted<ProductFeature>,
        ),
        /// Lists the features that are attached to a product.
        action(list_features, (), get, path = "features", returns = List<ProductFeature>),
        /// Retrieves the attachment of a feature.
        action(
            retrieve_feature,
            (),
            get,
            path = "features/{feature}",
            ids(feature = ProductFeatureId),
            returns = ProductFeature,
        ),
    )
)]
#[non_exhaustive]
pub struct Product {
    pub id: ProductId,
    pub object: ObjectName<Self>,
    /// Whether it is available for purchase.
    pub active: bool,
    pub created: Timestamp,
    /// The price that is used where none is named.
    pub default_price: Option<Expandable<PriceId>>,
    /// Shown to customers.
    pub description: Option<String>,
    /// URLs of images, at most eight.
    pub images: Vec<String>,
    pub livemode: bool,
    /// Features that pricing tables list, at most 15.
    pub marketing_features: Vec<MarketingFeature>,
    pub metadata: Metadata,
    /// Shown to customers.
    pub name: String,
    pub package_dimensions: Option<PackageDimensions>,
    /// Whether it is a physical good that is shipped.
    pub shippable: Option<bool>,
    /// Text on card statements, for payments of subscriptions only. If an invoice is for several
    /// products, that of the first one with such a text.
    pub statement_descriptor: Option<String>,
    pub tax_code: Option<Expandable<TaxCodeId>>,
    pub tax_details: Option<TaxDetails>,
    pub r#type: ProductType,
    /// Label of one unit on receipts and invoices, such as `seat`.
    pub unit_label: Option<String>,
    /// Time of the last change of any field.
    pub updated: Timestamp,
    /// URL of a public page about it.
    pub url: Option<String>,
}

/// A feature that pricing tables list.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MarketingFeature {
    /// Name, at most 80 characters.
    pub name: Option<String>,
}

/// Size and weight of a good for its shipment.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PackageDimensions {
    /// Height in inches.
    pub height: f64,
    /// Length in inches.
    pub length: f64,
    /// Weight in ounces.
    pub weight: f64,
    /// Width in inches.
    pub width: f64,
}

/// Basis of the tax on a product.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxDetails {
    /// The id of the place where a service is performed.
    pub performance_location: Option<String>,
    pub tax_code: Option<TaxCodeId>,
}

/// Use of a product.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProductType {
    /// For orders and SKUs.
    Good,
    /// For prices, plans and subscriptions.
    Service,
    Unknown(String),
}

/// Parameters for [`Product::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductCreateParams {
    /// Shown to customers.
    name: String,
    /// Whether it is available for purchase. Default: `true`.
    active: Option<bool>,
    /// Creates the default price as well.
    default_price_data: Option<DefaultPriceDataParams>,
    /// Shown to customers.
    description: Option<String>,
    /// An id of your choice. Default: an id that Stripe generates.
    id: Option<ProductId>,
    /// URLs of images, at most eight.
    images: Option<Vec<String>>,
    /// Features that pricing tables list, at most 15.
    marketing_features: Option<Vec<MarketingFeatureParams>>,
    metadata: Option<Metadata>,
    package_dimensions: Option<PackageDimensionsParams>,
    /// Whether it is a physical good that is shipped.
    shippable: Option<bool>,
    /// Text on card statements, for payments of subscriptions only. At most 22 characters, none of
    /// `<`, `>`, `\`, `"` and `'`, and at least one letter.
    statement_descriptor: Option<String>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<ProductTaxDetailsParams>,
    /// Default: [`ProductType::Service`].
    r#type: Option<ProductType>,
    /// Label of one unit on receipts and invoices, such as `seat`.
    unit_label: Option<String>,
    /// URL of a public page about it.
    url: Option<String>,
}

/// A price to create with a product. Stripe requires one of `unit_amount`, `unit_amount_decimal` and
/// `custom_unit_amount`.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DefaultPriceDataParams {
    currency: Currency,
    /// Prices in other currencies.
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    /// Lets the customer choose the amount.
    custom_unit_amount: Option<CustomUnitAmountParams>,
    metadata: Option<Metadata>,
    /// Makes it recurring.
    recurring: Option<RecurringParams>,
    /// Default: that of the tax settings.
    tax_behavior: Option<TaxBehavior>,
    /// Amount in the smallest currency unit.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places; excludes `unit_amount`.
    unit_amount_decimal: Option<Decimal>,
}

/// A price in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    custom_unit_amount: Option<CustomUnitAmountParams>,
    tax_behavior: Option<TaxBehavior>,
    /// In ascending order. The last one is [`UpTo::Inf`].
    tiers: Option<Vec<TierParams>>,
    /// Amount in the smallest unit of that currency.
    unit_amount: Option<i64>,
    /// `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// Bounds of an amount that the customer chooses, in the smallest currency unit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomUnitAmountParams {
    /// `true`, to let the customer choose the amount.
    enabled: bool,
    maximum: Option<i64>,
    minimum: Option<i64>,
    /// The amount to propose.
    preset: Option<i64>,
}

/// A feature that pricing tables list.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MarketingFeatureParams {
    /// Name, at most 80 characters.
    name: String,
}

/// Size and weight of a good for its shipment, with up to two decimal places.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PackageDimensionsParams {
    /// Height in inches.
    height: f64,
    /// Length in inches.
    length: f64,
    /// Weight in ounces.
    weight: f64,
    /// Width in inches.
    width: f64,
}

/// Parameters for [`Product::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductUpdateParams {
    /// Whether it is available for purchase.
    active: Option<bool>,
    /// One of the prices of this product.
    default_price: Option<PriceId>,
    /// Shown to customers.
    description: Option<Clearable<String>>,
    /// URLs of images, at most eight.
    images: Option<Clearable<Vec<String>>>,
    /// Features that pricing tables list, at most 15.
    marketing_features: Option<Clearable<Vec<MarketingFeatureParams>>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Shown to customers.
    name: Option<String>,
    package_dimensions: Option<Clearable<PackageDimensionsParams>>,
    /// Whether it is a physical good that is shipped.
    shippable: Option<bool>,
    /// Text on card statements, for payments of subscriptions only. At most 22 characters, none of
    /// `<`, `>`, `\`, `"` and `'`, and at least one letter.
    statement_descriptor: Option<String>,
    tax_code: Option<Clearable<TaxCodeId>>,
    tax_details: Option<Clearable<ProductTaxDetailsParams>>,
    /// Label of one unit on receipts and invoices, such as `seat`. Only for
    /// [`ProductType::Service`].
    unit_label: Option<Clearable<String>>,
    /// URL of a public page about it.
    url: Option<Clearable<String>>,
}

/// Parameters for [`Product::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductListParams {
    /// Returns only the products in this state.
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    /// Only these products. Cannot be combined with `starting_after` and `ending_before`.
    ids: Option<Vec<ProductId>>,
    /// Returns only products that are shipped (`true`), or only those that are not (`false`).
    shippable: Option<bool>,
    r#type: Option<ProductType>,
    /// URL of the product's page.
    url: Option<String>,
}
