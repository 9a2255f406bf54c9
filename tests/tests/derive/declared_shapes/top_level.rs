//! Resources at separate paths: create, retrieve, update, delete, list, search.

use serde::Deserialize;
use stripe_core::ids::{CouponId, CustomerId, ProductId, apps, entitlements, issuing};
use stripe_core::{
    Clearable, Currency, Decimal, Expandable, MaybeDeleted, Metadata, ObjectName, Range,
    StripeEnum, StripeParams, StripeResource, Timestamp,
};

use super::calls::{Calls, ID};

#[derive(Debug, Clone, StripeParams)]
pub(crate) struct RetrieveParams {
    expand: Option<Vec<String>>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "customer",
    path = "/v1/customers",
    ops(
        create(CustomerCreateParams),
        // A deleted customer can still be retrieved.
        retrieve(RetrieveParams, returns = MaybeDeleted<Customer>),
        update(CustomerUpdateParams),
        delete(()),
        list(CustomerListParams),
        search(SearchParams),
    )
)]
pub(crate) struct Customer {
    id: CustomerId,
    object: ObjectName<Self>,
    email: Option<String>,
    created: Timestamp,
    metadata: Metadata,
}

#[derive(Debug, Clone, StripeParams)]
struct CustomerCreateParams {
    balance: Option<i64>,
    email: Option<String>,
    metadata: Option<Metadata>,
}

#[derive(Debug, Clone, StripeParams)]
struct CustomerUpdateParams {
    address: Option<Clearable<AddressParams>>,
    description: Option<Clearable<String>>,
}

#[derive(Debug, Clone, StripeParams)]
struct AddressParams {
    city: Option<String>,
}

#[derive(Debug, Clone, StripeParams)]
pub(crate) struct CustomerListParams {
    limit: Option<u8>,
    created: Option<Range<Timestamp>>,
}

#[derive(Debug, Clone, StripeParams)]
struct SearchParams {
    limit: Option<u8>,
    query: String,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "coupon",
    path = "/v1/coupons",
    ops(
        create(CouponCreateParams),
        retrieve(RetrieveParams),
        update(CouponUpdateParams),
        delete(()),
    )
)]
struct Coupon {
    id: CouponId,
    object: ObjectName<Self>,
    duration: Duration,
    percent_off: Option<f64>,
}

#[derive(Debug, Clone, StripeEnum)]
enum Duration {
    Forever,
    Once,
    Repeating,
    Unknown(String),
}

#[derive(Debug, Clone, StripeParams)]
struct CouponCreateParams {
    applies_to: Option<AppliesToParams>,
    currency: Option<Currency>,
    duration: Option<Duration>,
    percent_off: Option<f64>,
    redeem_by: Option<Timestamp>,
}

#[derive(Debug, Clone, StripeParams)]
struct AppliesToParams {
    products: Option<Vec<ProductId>>,
}

#[derive(Debug, Clone, StripeParams)]
struct CouponUpdateParams {
    name: Option<String>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "price",
    path = "/v1/prices",
    ops(create(PriceCreateParams), search(SearchParams))
)]
struct Price {
    id: stripe_core::ids::PriceId,
    object: ObjectName<Self>,
    product: Expandable<ProductId>,
    unit_amount_decimal: Option<Decimal>,
}

#[derive(Debug, Clone, StripeParams)]
struct PriceCreateParams {
    product: Option<ProductId>,
    unit_amount_decimal: Option<Decimal>,
    currency: Currency,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "entitlements.active_entitlement",
    path = "/v1/entitlements/active_entitlements",
    ops(list(ActiveEntitlementListParams, required), retrieve(RetrieveParams))
)]
struct ActiveEntitlement {
    id: entitlements::ActiveEntitlementId,
    object: ObjectName<Self>,
    feature: Expandable<entitlements::FeatureId>,
}

#[derive(Debug, Clone, StripeParams)]
struct ActiveEntitlementListParams {
    limit: Option<u8>,
    customer: CustomerId,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "issuing.token",
    path = "/v1/issuing/tokens",
    ops(update(TokenUpdateParams))
)]
struct Token {
    id: issuing::TokenId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct TokenUpdateParams {
    status: String,
}

/// Nonstandard operations on the collection.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "apps.secret",
    path = "/v1/apps/secrets",
    ops(
        create(SecretCreateParams),
        action(find, SecretFindParams, static, get, required),
        action(delete_where, SecretFindParams, static, path = "delete", required),
        list(SecretListParams, required),
    )
)]
struct Secret {
    id: apps::SecretId,
    object: ObjectName<Self>,
    deleted: Option<bool>,
}

#[derive(Debug, Clone, StripeParams)]
struct SecretCreateParams {
    expires_at: Option<Timestamp>,
    name: String,
    payload: String,
    scope: ScopeParams,
}

#[derive(Debug, Clone, StripeParams)]
struct SecretFindParams {
    name: String,
    scope: ScopeParams,
}

#[derive(Debug, Clone, StripeParams)]
struct SecretListParams {
    scope: ScopeParams,
}

#[derive(Debug, Clone, StripeParams)]
struct ScopeParams {
    #[stripe_params(rename = "type")]
    kind: String,
    user: Option<String>,
}

pub(crate) fn calls(calls: &mut Calls) {
    let client = calls.client.clone();
    let expand = || RetrieveParams::new().expand(["marked_expand"]);

    calls.add::<Customer>(
        "POST /v1/customers",
        "create",
        Customer::create(
            &client,
            CustomerCreateParams::new()
                .balance(-25)
                .email("marked+email@example.com")
                .metadata([("marked key", "marked/value")]),
        ),
        "balance=-25&email=marked%2Bemail%40example.com&metadata[marked+key]=marked%2Fvalue",
    );
    calls.add::<Customer>(
        "GET /v1/customers/{}",
        "retrieve",
        Customer::retrieve(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Customer>(
        "POST /v1/customers/{}",
        "update",
        Customer::update(
            &client,
            CustomerId::from(ID),
            CustomerUpdateParams::new()
                .address(AddressParams::new().city("marked_city"))
                .clear_description(),
        ),
        "address[city]=marked_city&description=",
    );
    calls.add::<Customer>(
        "DELETE /v1/customers/{}",
        "delete",
        Customer::delete(&client, ID.to_owned()),
        "",
    );
    calls.add::<Customer>(
        "GET /v1/customers",
        "list",
        Customer::list(&client)
            .params(CustomerListParams::new().limit(3).created(Timestamp::from(1_700_000_000)..)),
        "limit=3&created[gte]=1700000000",
    );
    calls.add::<Customer>(
        "GET /v1/customers/search",
        "search",
        Customer::search(&client, SearchParams::new("email:'marked'").limit(3)),
        "limit=3&query=email%3A%27marked%27",
    );

    calls.add::<Coupon>(
        "POST /v1/coupons",
        "create",
        Coupon::create(
            &client,
            CouponCreateParams::new()
                .applies_to(
                    AppliesToParams::new().products(["marked_product_1", "marked_product_2"]),
                )
                .currency("usd")
                .duration(Duration::Once)
                .percent_off(12.5)
                .redeem_by(1_700_000_000),
        ),
        "applies_to[products][0]=marked_product_1&applies_to[products][1]=marked_product_2\
         &currency=usd&duration=once&percent_off=12.5&redeem_by=1700000000",
    );
    calls.add::<Coupon>(
        "GET /v1/coupons/{}",
        "retrieve",
        Coupon::retrieve(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Coupon>(
        "POST /v1/coupons/{}",
        "update",
        Coupon::update(&client, ID, CouponUpdateParams::new().name("marked_name")),
        "name=marked_name",
    );
    calls.add::<Coupon>("DELETE /v1/coupons/{}", "delete", Coupon::delete(&client, ID), "");

    calls.add::<Price>(
        "POST /v1/prices",
        "create",
        Price::create(
            &client,
            PriceCreateParams::new("usd")
                .product("marked_product")
                .unit_amount_decimal("0.000012".parse::<Decimal>().unwrap()),
        ),
        "product=marked_product&unit_amount_decimal=0.000012&currency=usd",
    );
    calls.add::<Price>(
        "GET /v1/prices/search",
        "search",
        Price::search(&client, SearchParams::new("marked_query").limit(1)),
        "limit=1&query=marked_query",
    );

    calls.add::<ActiveEntitlement>(
        "GET /v1/entitlements/active_entitlements",
        "list",
        ActiveEntitlement::list(
            &client,
            ActiveEntitlementListParams::new(CustomerId::from("marked_customer")).limit(2),
        ),
        "limit=2&customer=marked_customer",
    );
    calls.add::<ActiveEntitlement>(
        "GET /v1/entitlements/active_entitlements/{}",
        "retrieve",
        ActiveEntitlement::retrieve(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Token>(
        "POST /v1/issuing/tokens/{}",
        "update",
        Token::update(&client, ID, TokenUpdateParams::new("marked_status")),
        "status=marked_status",
    );

    let scope = || ScopeParams::new("marked_type").user("marked_user");
    calls.add::<Secret>(
        "POST /v1/apps/secrets",
        "create",
        Secret::create(
            &client,
            SecretCreateParams::new("marked_name", "marked_payload", scope()).expires_at(5),
        ),
        "expires_at=5&name=marked_name&payload=marked_payload\
         &scope[type]=marked_type&scope[user]=marked_user",
    );
    calls.add::<Secret>(
        "GET /v1/apps/secrets/find",
        "find",
        Secret::find(&client, SecretFindParams::new("marked_name", scope())),
        "name=marked_name&scope[type]=marked_type&scope[user]=marked_user",
    );
    calls.add::<Secret>(
        "POST /v1/apps/secrets/delete",
        "delete_where",
        Secret::delete_where(&client, SecretFindParams::new("marked_name", scope())),
        "name=marked_name&scope[type]=marked_type&scope[user]=marked_user",
    );
    calls.add::<Secret>(
        "GET /v1/apps/secrets",
        "list",
        Secret::list(&client, SecretListParams::new(scope())),
        "scope[type]=marked_type&scope[user]=marked_user",
    );
}
