//! Subscriptions: the largest resource of Billing, and the model of the others.
#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use serde_json::{Value, json};
use stripe_billing::subscription::*;
use stripe_billing::{Client, Discount, MetadataUpdate, PendingRequest, Timestamp};
use stripe_core::{Clearable, Currency, Deleted, Interval, SearchParams};
use tests::sent;

fn client() -> Client {
    Client::new("sk_test_123").unwrap()
}

/// The request line and the body.
#[track_caller]
fn assert_sent<T, P>(request: PendingRequest<T, P>, line: &str, body: &str) {
    let sent = sent(request);
    assert_eq!((sent.line.as_str(), sent.body.as_str()), (line, body));
}

#[test]
fn a_subscription_with_a_trial_and_options_of_cards() {
    let card = payment_method_options::CardParams::new().request_three_d_secure("any");
    let params = SubscriptionCreateParams::new()
        .customer("cus_1")
        .items([CreateItemParams::new().price("price_1").quantity(2)])
        .payment_settings(
            PaymentSettingsParams::new()
                .payment_method_options(PaymentMethodOptionsParams::new().card(card)),
        )
        .trial_end(TrialEnd::Now);
    assert_sent(
        Subscription::create(&client(), params).expand("latest_invoice"),
        "POST /v1/subscriptions",
        "customer=cus_1&items[0][price]=price_1&items[0][quantity]=2&\
         payment_settings[payment_method_options][card][request_three_d_secure]=any&trial_end=now&\
         expand[0]=latest_invoice",
    );
}

#[test]
fn a_subscription_to_a_price_made_up_for_it() {
    let price = ItemPriceDataParams::new(
        "eur",
        "prod_1",
        RecurringParams::new(Interval::Month).interval_count(3),
    );
    let item = CreateItemParams::new()
        .price_data(price.unit_amount(1500).tax_behavior("inclusive"))
        .tax_rates(["txr_1"]);
    let params = SubscriptionCreateParams::new()
        .automatic_tax(AutomaticTaxParams::new(false))
        .cancel_at(CancelAt::MinPeriodEnd)
        .customer("cus_1")
        .items([item])
        .metadata([("order", "1234")])
        .trial_end(Timestamp::from(1_700_000_000))
        .trial_settings(TrialSettingsParams::new(
            EndBehaviorParams::new().missing_payment_method(MissingPaymentMethod::Pause),
        ));
    assert_sent(
        Subscription::create(&client(), params),
        "POST /v1/subscriptions",
        "automatic_tax[enabled]=false&cancel_at=min_period_end&customer=cus_1&\
         items[0][price_data][currency]=eur&items[0][price_data][product]=prod_1&\
         items[0][price_data][recurring][interval]=month&\
         items[0][price_data][recurring][interval_count]=3&\
         items[0][price_data][tax_behavior]=inclusive&items[0][price_data][unit_amount]=1500&\
         items[0][tax_rates][0]=txr_1&metadata[order]=1234&trial_end=1700000000&\
         trial_settings[end_behavior][missing_payment_method]=pause",
    );
}

#[test]
fn an_update_changes_clears_and_removes() {
    let params = SubscriptionUpdateParams::new()
        .cancel_at(Timestamp::from(1_700_000_000))
        .clear_pause_collection()
        .discounts([DiscountParams::new().coupon("co_1")])
        .items([ItemParams::new().id("si_1").deleted(true), ItemParams::new().price("price_2")])
        .metadata(MetadataUpdate::new().set("order", "1234").unset("shop"))
        .payment_behavior(PaymentBehavior::PendingIfIncomplete)
        .proration_behavior(ProrationBehavior::None);
    assert_sent(
        Subscription::update(&client(), "sub_1", params),
        "POST /v1/subscriptions/sub_1",
        "cancel_at=1700000000&discounts[0][coupon]=co_1&items[0][deleted]=true&items[0][id]=si_1&\
         items[1][price]=price_2&metadata[order]=1234&metadata[shop]=&pause_collection=&\
         payment_behavior=pending_if_incomplete&proration_behavior=none",
    );
}

#[test]
fn the_other_operations() {
    let client = client();
    assert_sent(
        Subscription::retrieve(&client, "sub_1").expand("customer").expand("items.data.price"),
        "GET /v1/subscriptions/sub_1?expand[0]=customer&expand[1]=items.data.price",
        "",
    );
    let params = SubscriptionListParams::new()
        .automatic_tax(AutomaticTaxFilter::new(true))
        .created(Timestamp::from(1_700_000_000)..)
        .customer("cus_1")
        .status(ListStatus::All);
    assert_sent(
        Subscription::list(&client).params(params).limit(100).starting_after("sub_1"),
        "GET /v1/subscriptions?automatic_tax[enabled]=true&created[gte]=1700000000&customer=cus_1&\
         status=all&limit=100&starting_after=sub_1",
        "",
    );
    assert_sent(
        Subscription::search(&client, SearchParams::from("status:'active'")).limit(5),
        "GET /v1/subscriptions/search?query=status%3A%27active%27&limit=5",
        "",
    );
    let details = CancellationDetailsParams::new().feedback(Feedback::Unused).clear_comment();
    let params = SubscriptionCancelParams::new().cancellation_details(details).invoice_now(true);
    assert_sent(
        Subscription::cancel(&client, "sub_1").params(params),
        "DELETE /v1/subscriptions/sub_1?cancellation_details[comment]=&\
         cancellation_details[feedback]=unused&invoice_now=true",
        "",
    );
    assert_sent(
        Subscription::delete_discount(&client, "sub_1"),
        "DELETE /v1/subscriptions/sub_1/discount",
        "",
    );
    let mode = MigrateBillingModeParams::new(MigrateBillingModeType::Flexible);
    assert_sent(
        Subscription::migrate(&client, "sub_1", SubscriptionMigrateParams::new(mode)),
        "POST /v1/subscriptions/sub_1/migrate",
        "billing_mode[type]=flexible",
    );
    let params = SubscriptionPauseParams::new()
        .bill_for(BillForParams::new().outstanding_usage_through(
            OutstandingUsageThroughParams::new(OutstandingUsageThroughType::Now),
        ))
        .r#type(PauseType::Subscription);
    assert_sent(
        Subscription::pause(&client, "sub_1").params(params),
        "POST /v1/subscriptions/sub_1/pause",
        "bill_for[outstanding_usage_through][type]=now&type=subscription",
    );
    let params = SubscriptionResumeParams::new()
        .billing_cycle_anchor(BillingCycleAnchorParams::new(BillingCycleAnchorType::Unchanged))
        .payment_behavior(ResumePaymentBehavior::ResumeOnPaymentSuccess);
    assert_sent(
        Subscription::resume(&client, "sub_1").params(params),
        "POST /v1/subscriptions/sub_1/resume",
        "billing_cycle_anchor[type]=unchanged&payment_behavior=resume_on_payment_success",
    );
}

/// An item in API version 2024-04-10, without later fields.
fn old_item() -> Value {
    json!({
        "id": "si_1", "object": "subscription_item", "billing_thresholds": null,
        "created": 1_700_000_000, "discounts": [], "metadata": {}, "quantity": 2,
        "subscription": "sub_1", "tax_rates": [],
        "plan": {"id": "price_1", "object": "plan", "active": true, "amount": 999,
            "billing_scheme": "per_unit", "created": 1_700_000_000, "currency": "eur",
            "interval": "month", "interval_count": 1, "livemode": false, "metadata": null,
            "product": "prod_1", "usage_type": "licensed"},
        "price": {"id": "price_1", "object": "price", "active": true,
            "billing_scheme": "per_unit", "created": 1_700_000_000, "currency": "eur",
            "livemode": false, "metadata": {}, "product": "prod_1",
            "recurring": {"interval": "month", "interval_count": 1, "usage_type": "licensed"},
            "type": "recurring", "unit_amount": 999, "unit_amount_decimal": "999"},
    })
}

/// A subscription in API version 2024-04-10, without later fields.
fn old() -> Value {
    json!({
        "id": "sub_1", "object": "subscription", "application": null,
        "automatic_tax": {"enabled": true, "liability": {"type": "self"}},
        "billing_cycle_anchor": 1_700_000_000, "cancel_at_period_end": false,
        "collection_method": "charge_automatically", "created": 1_700_000_000,
        "currency": "eur", "customer": "cus_1", "default_source": "card_1",
        "discounts": ["di_1"], "invoice_settings": {"issuer": {"type": "self"}},
        "items": {"object": "list", "has_more": false, "url": "/v1/subscription_items",
            "data": [old_item()]},
        "livemode": false, "metadata": {}, "start_date": 1_700_000_000, "status": "trialing",
        "trial_settings": {"end_behavior": {"missing_payment_method": "create_invoice"}},
    })
}

#[test]
fn a_subscription_of_an_old_version_decodes() {
    let subscription: Subscription = serde_json::from_value(old()).unwrap();
    assert_eq!(subscription.status, Status::Trialing);
    assert_eq!(subscription.currency, Currency::from("eur"));
    assert_eq!(subscription.billing_mode, None);
    assert!(subscription.billing_schedules.is_empty());
    let liability = subscription.automatic_tax.liability.as_ref().unwrap();
    assert_eq!(liability.r#type, LiabilityType::SelfValue);
}

#[test]
fn each_item_has_its_price() {
    let subscription: Subscription = serde_json::from_value(old()).unwrap();
    let [item] = subscription.items.data.as_slice() else { panic!("one item") };
    assert_eq!((item.quantity, item.price.unit_amount), (Some(2), Some(999)));
    assert_eq!(item.price.id, item.plan.id.as_str());
    assert_eq!(item.current_period_end, None);
}

#[test]
fn a_param_that_takes_a_word_is_cleared_too() {
    let params = SubscriptionUpdateParams::new().clear_cancel_at();
    assert_sent(
        Subscription::update(&client(), "sub_1", params),
        "POST /v1/subscriptions/sub_1",
        "cancel_at=",
    );
    let _: Clearable<CancelAt> = CancelAt::MaxPeriodEnd.into();
}

#[test]
fn a_deleted_discount_keeps_its_id() {
    let json = json!({"id": "di_1", "object": "discount", "deleted": true, "start": 1});
    let deleted: Deleted<Discount> = serde_json::from_value(json).unwrap();
    assert_eq!(deleted.id, "di_1");
}
