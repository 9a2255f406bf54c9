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

/// A good or service that you sell. Its prices define the amount and interval.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "product",
    path = "/v1/products",
    ops(
        /// Creates a product, together with its default price if `default_price_data` is set.
        create(ProductCreateParams),
        retrieve(()),
        /// Updates a product. Its prices are not affected.
        update(ProductUpdateParams),
        /// Deletes a product. Stripe refuses a product with prices, even inactive ones: set its
        /// `active` to `false` instead.
        delete(()),
        /// Lists products, the newest first.
        list(ProductListParams),
        /// Searches products. Changes are usually visible within a minute.
        search(SearchParams),
        /// Attaches a feature to the product. Subscribers of the product are entitled to it from
        /// then on.
        action(
            create_feature,
            ProductFeatureCreateParams,
            required,
            path = "features",
            returns = ProductFeature,
        ),
        /// Detaches a feature from the product. The feature itself is not deleted.
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
    /// Whether the product is available for purchase.
    pub active: bool,
    pub created: Timestamp,
    /// Default price, used if none is specified.
    pub default_price: Option<Expandable<PriceId>>,
    /// Description shown to customers.
    pub description: Option<String>,
    /// URLs of images, at most eight.
    pub images: Vec<String>,
    pub livemode: bool,
    /// Features listed in pricing tables, at most 15.
    pub marketing_features: Vec<MarketingFeature>,
    pub metadata: Metadata,
    /// Name shown to customers.
    pub name: String,
    pub package_dimensions: Option<PackageDimensions>,
    /// Whether the product is a physical good that is shipped.
    pub shippable: Option<bool>,
    /// Text on card statements, for subscription payments only. For an invoice with several
    /// products, the text of the first product that has one is used.
    pub statement_descriptor: Option<String>,
    pub tax_code: Option<Expandable<TaxCodeId>>,
    pub tax_details: Option<TaxDetails>,
    pub r#type: ProductType,
    /// Label for one unit on receipts and invoices, such as `seat`.
    pub unit_label: Option<String>,
    /// Time of the last change to any field.
    pub updated: Timestamp,
    /// URL of a public page about the product.
    pub url: Option<String>,
}

/// A feature listed in pricing tables.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MarketingFeature {
    /// Name, at most 80 characters.
    pub name: Option<String>,
}

/// Shipping dimensions and weight of a good.
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

/// Tax details of a product.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxDetails {
    /// Id of the place where a service is performed.
    pub performance_location: Option<String>,
    pub tax_code: Option<TaxCodeId>,
}

/// Kind of product.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProductType {
    /// A good, for orders and SKUs.
    Good,
    /// A service, for prices, plans and subscriptions.
    Service,
    Unknown(String),
}

/// Parameters for [`Product::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductCreateParams {
    /// Name shown to customers.
    name: String,
    /// Whether the product is available for purchase. Default: `true`.
    active: Option<bool>,
    default_price_data: Option<DefaultPriceDataParams>,
    /// Description shown to customers.
    description: Option<String>,
    /// Custom id. Default: an id that Stripe generates.
    id: Option<ProductId>,
    /// URLs of images, at most eight.
    images: Option<Vec<String>>,
    /// Features listed in pricing tables, at most 15.
    marketing_features: Option<Vec<MarketingFeatureParams>>,
    metadata: Option<Metadata>,
    package_dimensions: Option<PackageDimensionsParams>,
    /// Whether the product is a physical good that is shipped.
    shippable: Option<bool>,
    /// Text on card statements, for subscription payments only. At most 22 characters, with at
    /// least one letter and without `<`, `>`, `\`, `"` and `'`.
    statement_descriptor: Option<String>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<ProductTaxDetailsParams>,
    /// Kind of product. Default: [`ProductType::Service`].
    r#type: Option<ProductType>,
    /// Label for one unit on receipts and invoices, such as `seat`.
    unit_label: Option<String>,
    /// URL of a public page about the product.
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
    /// Limits for an amount that the customer chooses.
    custom_unit_amount: Option<CustomUnitAmountParams>,
    metadata: Option<Metadata>,
    /// Billing interval and usage type of a recurring price.
    recurring: Option<RecurringParams>,
    /// Whether the amount includes tax. Default: the tax setting of the account.
    tax_behavior: Option<TaxBehavior>,
    /// Price of one unit in the smallest currency unit.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places. Cannot be combined with `unit_amount`.
    unit_amount_decimal: Option<Decimal>,
}

/// Price in an additional currency.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    custom_unit_amount: Option<CustomUnitAmountParams>,
    tax_behavior: Option<TaxBehavior>,
    /// Pricing tiers in ascending order. The last one is [`UpTo::Inf`].
    tiers: Option<Vec<TierParams>>,
    /// Amount in the smallest unit of that currency.
    unit_amount: Option<i64>,
    /// Value of `unit_amount` with up to 12 decimal places.
    unit_amount_decimal: Option<Decimal>,
}

/// Limits for an amount that the customer chooses, in the smallest currency unit.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomUnitAmountParams {
    /// Whether the customer chooses the amount. Must be `true`.
    enabled: bool,
    maximum: Option<i64>,
    minimum: Option<i64>,
    /// Suggested amount.
    preset: Option<i64>,
}

/// A feature listed in pricing tables.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MarketingFeatureParams {
    /// Name, at most 80 characters.
    name: String,
}

/// Shipping dimensions and weight of a good, with up to two decimal places.
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
    /// Whether the product is available for purchase.
    active: Option<bool>,
    /// Default price. It must belong to this product.
    default_price: Option<PriceId>,
    /// Description shown to customers.
    description: Option<Clearable<String>>,
    /// URLs of images, at most eight.
    images: Option<Clearable<Vec<String>>>,
    /// Features listed in pricing tables, at most 15.
    marketing_features: Option<Clearable<Vec<MarketingFeatureParams>>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    /// Name shown to customers.
    name: Option<String>,
    package_dimensions: Option<Clearable<PackageDimensionsParams>>,
    /// Whether the product is a physical good that is shipped.
    shippable: Option<bool>,
    /// Text on card statements, for subscription payments only. At most 22 characters, with at
    /// least one letter and without `<`, `>`, `\`, `"` and `'`.
    statement_descriptor: Option<String>,
    tax_code: Option<Clearable<TaxCodeId>>,
    tax_details: Option<Clearable<ProductTaxDetailsParams>>,
    /// Label for one unit on receipts and invoices, such as `seat`. Allowed only for
    /// [`ProductType::Service`].
    unit_label: Option<Clearable<String>>,
    /// URL of a public page about the product.
    url: Option<Clearable<String>>,
}

/// Parameters for [`Product::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductListParams {
    /// Whether to list only active products (`true`) or only inactive ones (`false`).
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    /// Ids to filter the products by. Cannot be combined with `starting_after` and `ending_before`.
    ids: Option<Vec<ProductId>>,
    /// Whether to return only products that are shipped (`true`) or only others (`false`).
    shippable: Option<bool>,
    r#type: Option<ProductType>,
    /// URL to filter the products by.
    url: Option<String>,
}
