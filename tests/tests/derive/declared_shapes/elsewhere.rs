//! Operations at other paths than those of their objects, from former versions of the API. Only
//! Stripe's specification lists them; its SDKs do not.

use serde::Deserialize;
use serde_json::Value;
use stripe_core::ids::{
    AccountId, BalanceTransactionId, BankAccountId, ChargeId, CustomerId, RefundId, SubscriptionId,
    financial_connections,
};
use stripe_core::{List, Metadata, ObjectName, StripeParams, StripeResource};

use super::calls::{Calls, ID, SECOND_ID};

#[derive(Debug, Clone, StripeParams)]
struct ExpandParams {
    expand: Option<Vec<String>>,
}

#[derive(Debug, Clone, StripeParams)]
struct ListParams {
    limit: Option<u8>,
}

/// An object at its former path.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "balance_transaction",
    path = "/v1/balance/history",
    ops(retrieve(ExpandParams), list(ListParams))
)]
struct BalanceTransaction {
    id: BalanceTransactionId,
    object: ObjectName<Self>,
}

/// Refunds as a part of their charge.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "refund",
    path = "/v1/charges/{charge}/refunds",
    parent = ChargeId,
    ops(
        create(RefundCreateParams),
        retrieve(ExpandParams),
        update(RefundUpdateParams),
        list(ListParams),
    )
)]
struct Refund {
    id: RefundId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct RefundCreateParams {
    amount: Option<i64>,
}

#[derive(Debug, Clone, StripeParams)]
struct RefundUpdateParams {
    metadata: Option<Metadata>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "subscription",
    path = "/v1/customers/{customer}/subscriptions",
    parent = CustomerId,
    ops(delete(SubscriptionDeleteParams, returns = Subscription))
)]
struct Subscription {
    id: SubscriptionId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct SubscriptionDeleteParams {
    prorate: Option<bool>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "bank_account",
    path = "/v1/customers/{customer}/bank_accounts",
    parent = CustomerId,
    ops(action(verify, VerifyParams))
)]
struct BankAccount {
    id: BankAccountId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct VerifyParams {
    amounts: Option<Vec<i64>>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "financial_connections.account",
    path = "/v1/linked_accounts",
    ops(
        action(list_owners, OwnerListParams, get, path = "owners", required,
               returns = List<AccountOwner>),
        action(refresh_features, RefreshParams, path = "refresh", required),
    )
)]
struct LinkedAccount {
    id: financial_connections::AccountId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(object = "financial_connections.account_owner")]
struct AccountOwner {
    object: ObjectName<Self>,
    name: String,
}

#[derive(Debug, Clone, StripeParams)]
struct OwnerListParams {
    ownership: String,
}

#[derive(Debug, Clone, StripeParams)]
struct RefreshParams {
    features: Vec<String>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "financial_connections.session",
    path = "/v1/link_account_sessions",
    ops(create(SessionCreateParams))
)]
struct Session {
    id: financial_connections::SessionId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct SessionCreateParams {
    account_holder: HolderParams,
    permissions: Vec<String>,
}

#[derive(Debug, Clone, StripeParams)]
struct HolderParams {
    account: Option<AccountId>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "issuing.settlement",
    path = "/v1/issuing/settlements",
    ops(update(SettlementUpdateParams))
)]
struct Settlement {
    id: String,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct SettlementUpdateParams {
    metadata: Option<Metadata>,
}

/// A type for operations without a common object.
#[derive(Debug, StripeResource)]
#[stripe_resource(
    path = "/v1/fabric/service",
    ops(
        action(integration_config, (), static, get, returns = Value),
        action(subscribe, (), static, returns = Value),
        action(update_external_account, (), path = "/v1/external_accounts/{id}", static,
               returns = Value),
    )
)]
struct Unnamed;

pub(crate) fn calls(calls: &mut Calls) {
    let client = calls.client.clone();
    let expand = || ExpandParams::new().expand(["marked_expand"]);
    let refunds = "/v1/charges/{}/refunds";

    calls.add::<BalanceTransaction>(
        "GET /v1/balance/history/{}",
        "retrieve",
        BalanceTransaction::retrieve(&client, ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<BalanceTransaction>(
        "GET /v1/balance/history",
        "list",
        BalanceTransaction::list(&client).params(ListParams::new().limit(6)),
        "limit=6",
    );
    calls.add::<Refund>(
        &format!("POST {refunds}"),
        "create",
        Refund::create(&client, ChargeId::from(ID), RefundCreateParams::new().amount(75)),
        "amount=75",
    );
    calls.add::<Refund>(
        &format!("GET {refunds}/{{}}"),
        "retrieve",
        Refund::retrieve(&client, ID, SECOND_ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<Refund>(
        &format!("POST {refunds}/{{}}"),
        "update",
        Refund::update(
            &client,
            ID,
            SECOND_ID,
            RefundUpdateParams::new().metadata([("marked_key", "marked_value")]),
        ),
        "metadata[marked_key]=marked_value",
    );
    calls.add::<Refund>(
        &format!("GET {refunds}"),
        "list",
        Refund::list(&client, ID).params(ListParams::new().limit(8)),
        "limit=8",
    );
    calls.add::<Subscription>(
        "DELETE /v1/customers/{}/subscriptions/{}",
        "delete",
        Subscription::delete(&client, ID, SECOND_ID)
            .params(SubscriptionDeleteParams::new().prorate(true)),
        "prorate=true",
    );
    calls.add::<BankAccount>(
        "POST /v1/customers/{}/bank_accounts/{}/verify",
        "verify",
        BankAccount::verify(&client, ID, BankAccountId::from(SECOND_ID))
            .params(VerifyParams::new().amounts([1, 2])),
        "amounts[0]=1&amounts[1]=2",
    );
    calls.add::<LinkedAccount>(
        "GET /v1/linked_accounts/{}/owners",
        "list_owners",
        LinkedAccount::list_owners(&client, ID, OwnerListParams::new("marked_ownership")),
        "ownership=marked_ownership",
    );
    calls.add::<LinkedAccount>(
        "POST /v1/linked_accounts/{}/refresh",
        "refresh_features",
        LinkedAccount::refresh_features(&client, ID, RefreshParams::new(["marked_feature"])),
        "features[0]=marked_feature",
    );
    calls.add::<Session>(
        "POST /v1/link_account_sessions",
        "create",
        Session::create(
            &client,
            SessionCreateParams::new(
                HolderParams::new().account("marked_account"),
                ["marked_permission"],
            ),
        ),
        "account_holder[account]=marked_account&permissions[0]=marked_permission",
    );
    calls.add::<Settlement>(
        "POST /v1/issuing/settlements/{}",
        "update",
        Settlement::update(
            &client,
            ID,
            SettlementUpdateParams::new().metadata([("marked_key", "marked_value")]),
        ),
        "metadata[marked_key]=marked_value",
    );
    calls.add::<Unnamed>(
        "GET /v1/fabric/service/integration_config",
        "integration_config",
        Unnamed::integration_config(&client),
        "",
    );
    calls.add::<Unnamed>(
        "POST /v1/fabric/service/subscribe",
        "subscribe",
        Unnamed::subscribe(&client),
        "",
    );
    calls.add::<Unnamed>(
        "POST /v1/external_accounts/{}",
        "update_external_account",
        Unnamed::update_external_account(&client, ID),
        "",
    );
}
