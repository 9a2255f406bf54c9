//! Products: <https://docs.stripe.com/api/products>

use std::collections::BTreeMap;

use stripe_core::ids::{PriceId, ProductId, TaxCodeId};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, Interval, Metadata, MetadataUpdate, ObjectName,
    Range, SearchParams, StripeEnum, StripeObject, StripeParams, StripeResource, TaxBehavior,
    Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "product",
    path = "/v1/products",
    ops(
        create(ProductCreateParams),
        retrieve(()),
        update(ProductUpdateParams),
        delete(()),
        list(ProductListParams),
        search(SearchParams),
    )
)]
#[non_exhaustive]
pub struct Product {
    pub id: ProductId,
    pub object: ObjectName<Self>,
    pub active: bool,
    pub created: Timestamp,
    pub default_price: Option<Expandable<PriceId>>,
    pub description: Option<String>,
    pub images: Vec<String>,
    pub livemode: bool,
    pub marketing_features: Vec<MarketingFeature>,
    pub metadata: Metadata,
    pub name: String,
    pub package_dimensions: Option<PackageDimensions>,
    pub shippable: Option<bool>,
    pub statement_descriptor: Option<String>,
    pub tax_code: Option<Expandable<TaxCodeId>>,
    pub tax_details: Option<TaxDetails>,
    pub r#type: ProductType,
    pub unit_label: Option<String>,
    pub updated: Timestamp,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MarketingFeature {
    pub name: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PackageDimensions {
    pub height: f64,
    pub length: f64,
    pub weight: f64,
    pub width: f64,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TaxDetails {
    pub performance_location: Option<String>,
    pub tax_code: Option<TaxCodeId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ProductType {
    Good,
    Service,
    Unknown(String),
}

/// Parameters for [`Product::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductCreateParams {
    name: String,
    active: Option<bool>,
    default_price_data: Option<DefaultPriceDataParams>,
    description: Option<String>,
    id: Option<String>,
    images: Option<Vec<String>>,
    marketing_features: Option<Vec<MarketingFeatureParams>>,
    metadata: Option<Metadata>,
    package_dimensions: Option<PackageDimensionsParams>,
    shippable: Option<bool>,
    statement_descriptor: Option<String>,
    tax_code: Option<TaxCodeId>,
    tax_details: Option<TaxDetailsParams>,
    r#type: Option<ProductType>,
    unit_label: Option<String>,
    url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DefaultPriceDataParams {
    currency: Currency,
    currency_options: Option<BTreeMap<Currency, CurrencyOptionParams>>,
    custom_unit_amount: Option<CustomUnitAmountParams>,
    metadata: Option<Metadata>,
    recurring: Option<RecurringParams>,
    tax_behavior: Option<TaxBehavior>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CurrencyOptionParams {
    custom_unit_amount: Option<CustomUnitAmountParams>,
    tax_behavior: Option<TaxBehavior>,
    tiers: Option<Vec<TierParams>>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TierParams {
    up_to: UpTo,
    flat_amount: Option<i64>,
    flat_amount_decimal: Option<Decimal>,
    unit_amount: Option<i64>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum UpTo {
    Inf,
    Value(i64),
}

stripe_core::keyword_or!(UpTo { "inf" => Inf, Value(i64) });

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomUnitAmountParams {
    enabled: bool,
    maximum: Option<i64>,
    minimum: Option<i64>,
    preset: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecurringParams {
    interval: Interval,
    interval_count: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MarketingFeatureParams {
    name: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PackageDimensionsParams {
    height: f64,
    length: f64,
    weight: f64,
    width: f64,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TaxDetailsParams {
    performance_location: Option<String>,
    tax_code: Option<Clearable<TaxCodeId>>,
}

/// Parameters for [`Product::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductUpdateParams {
    active: Option<bool>,
    default_price: Option<PriceId>,
    description: Option<Clearable<String>>,
    images: Option<Clearable<Vec<String>>>,
    marketing_features: Option<Clearable<Vec<MarketingFeatureParams>>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    name: Option<String>,
    package_dimensions: Option<Clearable<PackageDimensionsParams>>,
    shippable: Option<bool>,
    statement_descriptor: Option<String>,
    tax_code: Option<Clearable<TaxCodeId>>,
    tax_details: Option<Clearable<TaxDetailsParams>>,
    unit_label: Option<Clearable<String>>,
    url: Option<Clearable<String>>,
}

/// Parameters for [`Product::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProductListParams {
    active: Option<bool>,
    created: Option<Range<Timestamp>>,
    ids: Option<Vec<String>>,
    shippable: Option<bool>,
    r#type: Option<ProductType>,
    url: Option<String>,
}
