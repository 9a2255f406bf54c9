//! Credit grants on a local Stripe: their balance and their end.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use std::time::Duration;

use serde_json::{Value, json};
use stripe_billing::{
    CreditBalanceSummary, CreditBalanceTransaction, CreditBalanceTransactionListParams,
    CreditGrant, CreditGrantListParams, CreditGrantUpdateParams, shared,
};
use stripe_core::event::{Event, ThinEvent};
use stripe_core::{Client, Error, Money, Timestamp};
use stripe_local::LocalTransport;
use tests::local_at;

const START: i64 = 1_700_000_000;
const DAY: i64 = 24 * 3600;

fn local() -> (LocalTransport, Client) {
    local_at(START, LocalTransport::builder().billing())
}

fn days(days: u64) -> Duration {
    Duration::from_secs(days * 24 * 3600)
}

/// Params of a grant for all metered prices, with additional params.
fn params(value: i64, currency: &str, others: Value) -> Value {
    let mut params = json!({
        "amount": { "type": "monetary", "monetary": { "currency": currency, "value": value } },
        "applicability_config": { "scope": { "price_type": "metered" } },
        "customer": "cus_1",
    });
    let Value::Object(others) = others else { unreachable!("an object was given") };
    params.as_object_mut().unwrap().extend(others);
    params
}

async fn grant(client: &Client, params: Value) -> Result<CreditGrant, Error> {
    let path = "/v1/billing/credit_grants";
    let made = client.request(http::Method::POST, path, &[]).params(params).await?;
    Ok(serde_json::from_value(made).unwrap())
}

fn metered() -> Value {
    json!({ "type": "applicability_scope", "applicability_scope": { "price_type": "metered" } })
}

async fn summary(client: &Client, filter: Value) -> Result<CreditBalanceSummary, Error> {
    let path = "/v1/billing/credit_balance_summary";
    let params = json!({ "customer": "cus_1", "filter": filter });
    let response = client.request(http::Method::GET, path, &[]).params(params).await?;
    Ok(serde_json::from_value(response).unwrap())
}

/// Remaining credit of a customer, in each currency.
async fn balances(client: &Client, filter: Value) -> Vec<(String, i64)> {
    let money = |amount: shared::CreditAmount| amount.monetary.unwrap();
    let summary = summary(client, filter).await.unwrap();
    let balances = summary.balances.into_iter().map(|balance| {
        let Money { value, currency, .. } = money(balance.available_balance.clone());
        assert_eq!(money(balance.ledger_balance).value, value);
        (currency.to_string(), value)
    });
    balances.collect()
}

fn usd(value: i64) -> Vec<(String, i64)> {
    vec![("usd".to_owned(), value)]
}

/// Credits and debits so far and their reasons, oldest first.
async fn entries(client: &Client) -> Vec<(String, i64)> {
    let list = CreditBalanceTransaction::list(client).await.unwrap();
    let entry = |entry: &CreditBalanceTransaction| match (&entry.credit, &entry.debit) {
        (Some(credit), None) => {
            (credit.r#type.as_str().to_owned(), credit.amount.monetary.as_ref().unwrap().value)
        }
        (None, Some(debit)) => {
            (debit.r#type.as_str().to_owned(), -debit.amount.monetary.as_ref().unwrap().value)
        }
        other => panic!("{other:?}"),
    };
    list.data.iter().rev().map(entry).collect()
}

fn named(entries: &[(&str, i64)]) -> Vec<(String, i64)> {
    entries.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect()
}

#[tokio::test]
async fn a_grant_is_kept_with_its_defaults_and_its_credit() {
    let (_stripe, client) = local();
    grant(&client, params(1000, "usd", json!({ "name": "Welcome" }))).await.unwrap();
    let get = |path: &str| client.request(http::Method::GET, path, &[]);
    let id = "credgr_00000000000001";
    assert_eq!(
        get(&format!("/v1/billing/credit_grants/{id}")).await.unwrap(),
        json!({
            "id": id,
            "object": "billing.credit_grant",
            "amount": { "type": "monetary", "monetary": { "currency": "usd", "value": 1000 } },
            "applicability_config": { "scope": { "price_type": "metered" } },
            "category": "paid",
            "created": START,
            "customer": "cus_1",
            "customer_account": null,
            "effective_at": START,
            "expires_at": null,
            "livemode": false,
            "metadata": {},
            "name": "Welcome",
            "priority": 50,
            "test_clock": null,
            "updated": START,
            "voided_at": null,
        })
    );
    assert_eq!(
        get("/v1/billing/credit_balance_transactions/cbtxn_00000000000001").await.unwrap(),
        json!({
            "id": "cbtxn_00000000000001",
            "object": "billing.credit_balance_transaction",
            "created": START,
            "credit": {
                "amount": { "type": "monetary", "monetary": { "currency": "usd", "value": 1000 } },
                "credits_application_invoice_voided": null,
                "type": "credits_granted",
            },
            "credit_grant": id,
            "debit": null,
            "effective_at": START,
            "livemode": false,
            "test_clock": null,
            "type": "credit",
        })
    );
    let snapshots = Event::list(&client).await.unwrap().data;
    let types: Vec<_> = snapshots.iter().map(|event| event.r#type.as_str()).collect();
    assert_eq!(
        types,
        ["billing.credit_balance_transaction.created", "billing.credit_grant.created"]
    );
    let granted: CreditGrant = snapshots[1].object().unwrap();
    assert_eq!(granted.id, id);
    let thin = ThinEvent::list(&client).await.unwrap().data;
    let entry: CreditBalanceTransaction = thin[0].fetch_related_object(&client).await.unwrap();
    let same: CreditGrant = thin[1].fetch_related_object(&client).await.unwrap();
    assert_eq!((entry.id.as_str(), same), ("cbtxn_00000000000001", granted));
}

#[tokio::test]
async fn grants_are_listed_by_a_customer_that_was_never_created() {
    let (_stripe, client) = local();
    grant(&client, params(1000, "usd", json!({}))).await.unwrap();
    let of_customer = |id: &str| CreditGrantListParams::new().customer(id);
    assert_eq!(CreditGrant::list(&client).params(of_customer("cus_1")).await.unwrap().len(), 1);
    assert_eq!(CreditGrant::list(&client).params(of_customer("cus_2")).await.unwrap().len(), 0);

    let (_stripe, client) =
        local_at(START, LocalTransport::builder().billing().known_customers_only());
    let refused = CreditGrant::list(&client).params(of_customer("cus_1")).await.unwrap_err();
    assert_eq!(refused.code(), Some("resource_missing"), "{refused}");
}

#[tokio::test]
async fn balances_add_up_what_can_be_used_now() {
    let (stripe, client) = local();
    grant(&client, params(1000, "usd", json!({}))).await.unwrap();
    let short = json!({ "expires_at": START + 10 * DAY });
    let short = grant(&client, params(500, "usd", short)).await.unwrap();
    let later = json!({ "effective_at": START + 20 * DAY, "expires_at": START + 30 * DAY });
    grant(&client, params(200, "usd", later)).await.unwrap();
    grant(&client, params(70, "eur", json!({}))).await.unwrap();
    grant(&client, params(9, "usd", json!({ "customer": "cus_2" }))).await.unwrap();

    let all = async || balances(&client, metered()).await;
    let euros_and = |dollars: i64| named(&[("eur", 70), ("usd", dollars)]);
    assert_eq!(all().await, euros_and(1500));
    stripe
        .with_account(|account| account.apply_credit(short.id.as_str(), 100, "in_1", "il_1"))
        .unwrap();
    assert_eq!(all().await, euros_and(1400));
    let of_one = json!({ "type": "credit_grant", "credit_grant": short.id });
    assert_eq!(balances(&client, of_one.clone()).await, usd(400));

    stripe.clock().advance(days(10));
    assert_eq!(all().await, euros_and(1000));
    assert_eq!(balances(&client, of_one).await, usd(0));
    stripe.clock().advance(days(10));
    assert_eq!(all().await, euros_and(1200));
    stripe.clock().advance(days(10));
    assert_eq!(all().await, euros_and(1000));

    assert_eq!(
        entries(&client).await,
        named(&[
            ("credits_granted", 1000),
            ("credits_granted", 500),
            ("credits_granted", 200),
            ("credits_granted", 70),
            ("credits_granted", 9),
            ("credits_applied", -100),
            ("credits_expired", -400),
            ("credits_expired", -200),
        ])
    );
    let of_grant = CreditBalanceTransactionListParams::new().credit_grant(short.id.clone());
    let of_grant = CreditBalanceTransaction::list(&client).params(of_grant).await.unwrap();
    let times: Vec<_> = of_grant.data.iter().map(|entry| entry.effective_at.unix()).collect();
    assert_eq!(times, [START + 10 * DAY, START, START]);
    let of_customer = CreditBalanceTransactionListParams::new().customer("cus_2");
    let of_customer = CreditBalanceTransaction::list(&client).params(of_customer).await.unwrap();
    assert_eq!(of_customer.data.len(), 1);
}

#[tokio::test]
async fn scopes_say_what_can_be_paid() {
    let (_stripe, client) = local();
    let prices = |ids: &[&str]| -> Value { ids.iter().map(|id| json!({ "id": id })).collect() };
    let config = json!({ "scope": { "prices": prices(&["price_1", "price_2"]) } });
    grant(&client, params(500, "usd", json!({ "applicability_config": config }))).await.unwrap();
    grant(&client, params(1000, "usd", json!({}))).await.unwrap();
    let of = async |ids: &[&str]| {
        let scope = json!({ "prices": prices(ids) });
        let filter = json!({ "type": "applicability_scope", "applicability_scope": scope });
        balances(&client, filter).await
    };
    assert_eq!(balances(&client, metered()).await, usd(1000));
    assert_eq!(of(&["price_1"]).await, usd(1500));
    assert_eq!(of(&["price_2", "price_1"]).await, usd(1500));
    assert_eq!(of(&["price_1", "price_3"]).await, usd(1000));
}

#[tokio::test]
async fn a_grant_that_is_expired_by_hand_is_gone() {
    let (stripe, client) = local();
    let made = grant(&client, params(1000, "usd", json!({}))).await.unwrap();
    stripe
        .with_account(|account| account.apply_credit(made.id.as_str(), 400, "in_1", "il_1"))
        .unwrap();
    stripe.clock().advance(days(1));
    let expired = CreditGrant::expire(&client, &made).await.unwrap();
    assert_eq!(expired.expires_at, Some(Timestamp::from_unix(START + DAY)));
    assert_eq!(expired.updated, Timestamp::from_unix(START + DAY));
    assert_eq!(entries(&client).await.last(), Some(&("credits_expired".to_owned(), -600)));
    assert_eq!(balances(&client, metered()).await, usd(0));
    let events = Event::list(&client).await.unwrap().data;
    assert_eq!(events[1].r#type.as_str(), "billing.credit_grant.updated");
    assert_eq!(
        Value::from(events[1].data.previous_attributes.clone()),
        json!({ "expires_at": null, "updated": START })
    );

    let id = &made.id;
    for (error, done) in [
        (CreditGrant::expire(&client, &made).await.unwrap_err(), "expired"),
        (CreditGrant::void_grant(&client, &made).await.unwrap_err(), "voided"),
        (
            CreditGrant::update(&client, &made, CreditGrantUpdateParams::new()).await.unwrap_err(),
            "changed",
        ),
    ] {
        assert_eq!(error.status(), Some(http::StatusCode::BAD_REQUEST));
        assert_eq!(error.error_type(), Some("invalid_request_error"));
        let message = format!("the credit grant `{id}` has expired and cannot be {done}");
        assert!(error.to_string().contains(&message), "{error}");
    }
    assert_eq!(entries(&client).await.len(), 3);
}

#[tokio::test]
async fn a_grant_is_voided_as_long_as_nothing_was_used() {
    let (stripe, client) = local();
    let end = json!({ "expires_at": START + DAY });
    let made = grant(&client, params(1000, "usd", end)).await.unwrap();
    let voided = CreditGrant::void_grant(&client, &made).await.unwrap();
    assert_eq!(voided.voided_at, Some(Timestamp::from_unix(START)));
    assert!(CreditGrant::void_grant(&client, &made).await.is_err());
    assert!(CreditGrant::expire(&client, &made).await.is_err());
    // Its end comes, and nothing is left to be taken.
    stripe.clock().advance(days(2));
    let expected = named(&[("credits_granted", 1000), ("credits_voided", -1000)]);
    assert_eq!(entries(&client).await, expected);
    assert_eq!(balances(&client, metered()).await, usd(0));

    let used = grant(&client, params(1000, "usd", json!({}))).await.unwrap();
    stripe
        .with_account(|account| account.apply_credit(used.id.as_str(), 1, "in_1", "il_1"))
        .unwrap();
    let error = CreditGrant::void_grant(&client, &used).await.unwrap_err();
    assert!(error.to_string().contains("some of it has been used"), "{error}");
}

#[tokio::test]
async fn the_end_of_a_grant_can_be_moved() {
    let (stripe, client) = local();
    let end = json!({ "expires_at": START + DAY, "metadata": { "a": "1" } });
    let made = grant(&client, params(1000, "usd", end)).await.unwrap();
    let update =
        async |params: CreditGrantUpdateParams| CreditGrant::update(&client, &made, params).await;
    let at = |days: i64| Timestamp::from_unix(START + days * DAY);
    let moved = update(CreditGrantUpdateParams::new().expires_at(at(3))).await.unwrap();
    assert_eq!((moved.expires_at, moved.metadata.get("a")), (Some(at(3)), Some("1")));
    stripe.clock().advance(days(2));
    assert_eq!(balances(&client, metered()).await, usd(1000));
    let past = CreditGrantUpdateParams::new().expires_at(at(2));
    assert_eq!(update(past).await.unwrap_err().param(), Some("expires_at"));
    let never = update(CreditGrantUpdateParams::new().clear_expires_at()).await.unwrap();
    assert_eq!(never.expires_at, None);
    stripe.clock().advance(days(100));
    assert_eq!(balances(&client, metered()).await, usd(1000));
    assert_eq!(entries(&client).await.len(), 1);
}

#[tokio::test]
async fn inconsistent_grants_are_refused() {
    let (stripe, client) = local();
    let refused = async |others: Value| {
        let error = grant(&client, params(1000, "usd", others)).await.unwrap_err();
        assert_eq!(error.status(), Some(http::StatusCode::BAD_REQUEST), "{error}");
        error.param().unwrap().to_owned()
    };
    let both = json!({ "price_type": "metered", "prices": [{ "id": "price_1" }] });
    for (others, param) in [
        (json!({ "customer_account": "acct_1" }), "customer_account"),
        (json!({ "amount": { "type": "monetary" } }), "amount[monetary]"),
        (
            json!({ "amount": { "type": "monetary", "monetary": { "currency": "usd", "value": 0 } } }),
            "amount[monetary][value]",
        ),
        (
            json!({ "applicability_config": { "scope": both } }),
            "applicability_config[scope][prices]",
        ),
        (json!({ "priority": 101 }), "priority"),
        (json!({ "expires_at": START }), "expires_at"),
        (json!({ "effective_at": START + 2, "expires_at": START + 1 }), "expires_at"),
    ] {
        assert_eq!(refused(others).await, param);
    }
    let mut anonymous = params(1000, "usd", json!({}));
    anonymous.as_object_mut().unwrap().remove("customer");
    let error = grant(&client, anonymous).await.unwrap_err();
    assert_eq!((error.code(), error.param()), (Some("parameter_missing"), Some("customer")));
    assert_eq!(entries(&client).await, []);

    let error = summary(&client, json!({ "type": "credit_grant" })).await.unwrap_err();
    assert_eq!(error.param(), Some("filter[credit_grant]"));
    let none = json!({ "type": "credit_grant", "credit_grant": "credgr_none" });
    assert!(summary(&client, none).await.unwrap_err().is_not_found());
    let error = summary(&client, json!({ "type": "applicability_scope" })).await.unwrap_err();
    assert_eq!(error.param(), Some("filter[applicability_scope]"));
    assert_eq!(balances(&client, metered()).await, []);

    let later = json!({ "effective_at": START + DAY });
    let made = grant(&client, params(1000, "usd", later)).await.unwrap();
    let apply = |value| {
        stripe.with_account(|account| account.apply_credit(made.id.as_str(), value, "in", "il"))
    };
    assert!(apply(1).unwrap_err().to_string().contains("is not effective yet"));
    stripe.clock().advance(days(1));
    assert!(apply(1001).unwrap_err().to_string().contains("1000 are left"));
    assert!(apply(1000).is_ok());
}
