//! The request of each operation of stripe-billing, byte for byte, with every param set.

use std::collections::BTreeSet;

use serde_json::Value;
use stripe_billing::{
    Alert, AlertCreateParams, AlertListParams, Client, CreditBalanceSummary,
    CreditBalanceSummaryRetrieveParams, CreditBalanceTransaction,
    CreditBalanceTransactionListParams, CreditGrant, CreditGrantCreateParams,
    CreditGrantListParams, CreditGrantUpdateParams, FeedbackOption, FeedbackOptionCreateParams,
    FeedbackOptionListParams, FeedbackOptionUpdateParams, MetadataUpdate, Meter, MeterCreateParams,
    MeterEvent, MeterEventAdjustment, MeterEventAdjustmentCreateParams, MeterEventCreateParams,
    MeterEventSummaryListParams, MeterListParams, MeterUpdateParams, Money, PendingRequest,
    Timestamp,
    billing::{
        alert, credit_balance_summary, credit_grant, feedback_option, meter,
        meter_event_adjustment, meter_event_summary,
    },
    shared, v2,
};
use stripe_catalogue::Comparison;
use stripe_catalogue::facts::MemberRow as Entry;
use tests::sent;

/// The requests that have been prepared, to check that none is missing.
struct Requests {
    client: Client,
    /// Names of the object and the operation in the facts, with the request.
    sent: Vec<(&'static str, &'static str, String)>,
}

impl Requests {
    /// Compares a request with its request line and body.
    #[track_caller]
    fn add<T, P>(
        &mut self,
        (object, operation): (&'static str, &'static str),
        request: PendingRequest<T, P>,
        line: &str,
        body: &str,
    ) {
        let sent = sent(request);
        assert_eq!((sent.line.as_str(), sent.body.as_str()), (line, body));
        let params = match body {
            "" => line.split_once('?').map_or("", |(_, query)| query).to_owned(),
            body => body.to_owned(),
        };
        self.sent.push((object, operation, params));
    }

    /// Asserts that every operation of the facts was prepared, with every param.
    fn assert_complete(self) {
        let table = Comparison::new(stripe_billing::DESCRIPTORS).members();
        let operations: BTreeSet<(&str, &str)> =
            self.sent.iter().map(|(object, operation, _)| (*object, *operation)).collect();
        assert_eq!(operations.len(), 33);
        for (object, operation, params) in &self.sent {
            let expected: BTreeSet<&str> = table
                .iter()
                .filter(|entry| entry.object == *object && entry.operation == *operation)
                .filter(|entry| !["object", "array<object>"].contains(&entry.kind.as_str()))
                .map(|entry| entry.name.as_str())
                .collect();
            let sent = names(params, &table, object, operation);
            let sent: BTreeSet<&str> = sent.iter().map(String::as_str).collect();
            assert_eq!(sent, expected, "{object} {operation}");
        }
    }
}

/// The names of the params as in the facts.
fn names(params: &str, table: &[Entry], object: &str, operation: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    if params.starts_with('{') {
        of_json(&serde_json::from_str(params).expect("a body of v2 is JSON"), "", &mut names);
    } else {
        for pair in params.split('&').filter(|pair| !pair.is_empty()) {
            let (key, _) = pair.split_once('=').expect("a param has a value");
            let key = key.replace(']', "");
            names.insert(key.split('[').fold(String::new(), |name, part| match part {
                part if name.is_empty() => part.to_owned(),
                part if part.bytes().all(|byte| byte.is_ascii_digit()) => format!("{name}[]"),
                part => format!("{name}.{part}"),
            }));
        }
    }
    // Keys of a map are the caller's, and so are the items of a list.
    names
        .into_iter()
        .map(|name| {
            let of_map = table.iter().find(|entry| {
                let is_open = entry.kind.starts_with("map<") || entry.kind == "metadata";
                (entry.object == object && entry.operation == operation && is_open)
                    && name.starts_with(&format!("{}.", entry.name))
            });
            of_map.map_or(name.trim_end_matches("[]").to_owned(), |entry| entry.name.clone())
        })
        .collect()
}

fn of_json(json: &Value, name: &str, names: &mut BTreeSet<String>) {
    match json {
        Value::Object(fields) => {
            for (key, value) in fields {
                let dot = if name.is_empty() { "" } else { "." };
                of_json(value, &format!("{name}{dot}{key}"), names);
            }
        }
        Value::Array(items) => {
            for item in items {
                of_json(item, &format!("{name}[]"), names);
            }
        }
        _ => drop(names.insert(name.to_owned())),
    }
}

const EARLY: Timestamp = Timestamp::from_unix(1_700_000_000);
const LATE: Timestamp = Timestamp::from_unix(1_700_003_600);

#[test]
fn every_operation() {
    let mut requests = Requests { client: Client::new("sk_test_123").unwrap(), sent: Vec::new() };
    alerts(&mut requests);
    credit_balances(&mut requests);
    credit_grants(&mut requests);
    feedback_options(&mut requests);
    meters(&mut requests);
    usage(&mut requests);
    usage_in_v2(&mut requests);
    requests.assert_complete();
}

fn alerts(requests: &mut Requests) {
    let client = requests.client.clone();
    let filter = alert::FilterParams::new(alert::FilterType::Customer).customer("cus_1");
    let threshold = alert::UsageThresholdParams::new(10_000, "mtr_1", alert::Recurrence::OneTime)
        .filters([filter]);
    requests.add(
        ("billing.alert", "create"),
        Alert::create(
            &client,
            AlertCreateParams::new(alert::AlertType::UsageThreshold, "API & more")
                .usage_threshold(threshold),
        )
        .expand("usage_threshold.meter"),
        "POST /v1/billing/alerts",
        "alert_type=usage_threshold&title=API+%26+more&usage_threshold[gte]=10000&\
         usage_threshold[meter]=mtr_1&usage_threshold[recurrence]=one_time&\
         usage_threshold[filters][0][type]=customer&\
         usage_threshold[filters][0][customer]=cus_1&expand[0]=usage_threshold.meter",
    );
    requests.add(
        ("billing.alert", "retrieve"),
        Alert::retrieve(&client, "alrt_1").expand("usage_threshold.meter"),
        "GET /v1/billing/alerts/alrt_1?expand[0]=usage_threshold.meter",
        "",
    );
    requests.add(
        ("billing.alert", "list"),
        Alert::list(&client)
            .params(
                AlertListParams::new().alert_type(alert::AlertType::UsageThreshold).meter("mtr_1"),
            )
            .ending_before("alrt_9")
            .limit(3)
            .starting_after("alrt_1")
            .expand("data.usage_threshold.meter"),
        "GET /v1/billing/alerts?alert_type=usage_threshold&meter=mtr_1&ending_before=alrt_9&\
         limit=3&starting_after=alrt_1&expand[0]=data.usage_threshold.meter",
        "",
    );
    requests.add(
        ("billing.alert", "activate"),
        Alert::activate(&client, "alrt_1").expand("a"),
        "POST /v1/billing/alerts/alrt_1/activate",
        "expand[0]=a",
    );
    requests.add(
        ("billing.alert", "archive"),
        Alert::archive(&client, "alrt_1").expand("a").expand("b"),
        "POST /v1/billing/alerts/alrt_1/archive",
        "expand[0]=a&expand[1]=b",
    );
    requests.add(
        ("billing.alert", "deactivate"),
        Alert::deactivate(&client, "alrt_1").expand("a"),
        "POST /v1/billing/alerts/alrt_1/deactivate",
        "expand[0]=a",
    );
}

fn scope() -> credit_grant::ScopeParams {
    credit_grant::ScopeParams::new().price_type(credit_grant::PriceType::Metered).prices([
        credit_grant::PriceParams::new("price_1"),
        credit_grant::PriceParams::new("price_2"),
    ])
}

fn credit_balances(requests: &mut Requests) {
    let client = requests.client.clone();
    let filter = credit_balance_summary::FilterParams::new(
        credit_balance_summary::FilterType::ApplicabilityScope,
    )
    .applicability_scope(
        credit_balance_summary::ApplicabilityScopeParams::new()
            .price_type(credit_balance_summary::PriceType::Metered)
            .prices(["price_1", "price_2"].map(credit_balance_summary::PriceParams::new)),
    )
    .credit_grant("credgr_1");
    requests.add(
        ("billing.credit_balance_summary", "retrieve"),
        CreditBalanceSummary::retrieve(
            &client,
            CreditBalanceSummaryRetrieveParams::new(filter)
                .customer("cus_1")
                .customer_account("acct_1"),
        )
        .expand("customer"),
        "GET /v1/billing/credit_balance_summary?filter[type]=applicability_scope&\
         filter[applicability_scope][price_type]=metered&\
         filter[applicability_scope][prices][0][id]=price_1&\
         filter[applicability_scope][prices][1][id]=price_2&filter[credit_grant]=credgr_1&\
         customer=cus_1&customer_account=acct_1&expand[0]=customer",
        "",
    );
    requests.add(
        ("billing.credit_balance_transaction", "retrieve"),
        CreditBalanceTransaction::retrieve(&client, "cbtxn_1").expand("credit_grant"),
        "GET /v1/billing/credit_balance_transactions/cbtxn_1?expand[0]=credit_grant",
        "",
    );
    requests.add(
        ("billing.credit_balance_transaction", "list"),
        CreditBalanceTransaction::list(&client)
            .params(
                CreditBalanceTransactionListParams::new()
                    .credit_grant("credgr_1")
                    .customer("cus_1")
                    .customer_account("acct_1"),
            )
            .ending_before("cbtxn_9")
            .limit(100)
            .starting_after("cbtxn_1")
            .expand("data.credit_grant"),
        "GET /v1/billing/credit_balance_transactions?credit_grant=credgr_1&customer=cus_1&\
         customer_account=acct_1&ending_before=cbtxn_9&limit=100&starting_after=cbtxn_1&\
         expand[0]=data.credit_grant",
        "",
    );
}

fn credit_grants(requests: &mut Requests) {
    let client = requests.client.clone();
    let amount = credit_grant::AmountParams::new(shared::CreditAmountType::Monetary)
        .monetary(Money::new(1000, "usd"));
    requests.add(
        ("billing.credit_grant", "create"),
        CreditGrant::create(
            &client,
            CreditGrantCreateParams::new(
                amount,
                credit_grant::ApplicabilityConfigParams::new(scope()),
            )
            .category(credit_grant::Category::Promotional)
            .customer("cus_1")
            .customer_account("acct_1")
            .effective_at(EARLY)
            .expires_at(LATE)
            .metadata([("order", "1234")])
            .name("Welcome")
            .priority(0),
        )
        .expand("customer"),
        "POST /v1/billing/credit_grants",
        "amount[type]=monetary&amount[monetary][value]=1000&amount[monetary][currency]=usd&\
         applicability_config[scope][price_type]=metered&\
         applicability_config[scope][prices][0][id]=price_1&\
         applicability_config[scope][prices][1][id]=price_2&category=promotional&\
         customer=cus_1&customer_account=acct_1&effective_at=1700000000&expires_at=1700003600&\
         metadata[order]=1234&name=Welcome&priority=0&expand[0]=customer",
    );
    requests.add(
        ("billing.credit_grant", "retrieve"),
        CreditGrant::retrieve(&client, "credgr_1").expand("customer"),
        "GET /v1/billing/credit_grants/credgr_1?expand[0]=customer",
        "",
    );
    requests.add(
        ("billing.credit_grant", "update"),
        CreditGrant::update(
            &client,
            "credgr_1",
            CreditGrantUpdateParams::new()
                .clear_expires_at()
                .metadata(MetadataUpdate::new().set("order", "1234").unset("shop")),
        )
        .expand("customer"),
        "POST /v1/billing/credit_grants/credgr_1",
        "expires_at=&metadata[order]=1234&metadata[shop]=&expand[0]=customer",
    );
    requests.add(
        ("billing.credit_grant", "list"),
        CreditGrant::list(&client)
            .params(CreditGrantListParams::new().customer("cus_1").customer_account("acct_1"))
            .ending_before("credgr_9")
            .limit(1)
            .starting_after("credgr_1")
            .expand("data.customer"),
        "GET /v1/billing/credit_grants?customer=cus_1&customer_account=acct_1&\
         ending_before=credgr_9&limit=1&starting_after=credgr_1&expand[0]=data.customer",
        "",
    );
    requests.add(
        ("billing.credit_grant", "expire"),
        CreditGrant::expire(&client, "credgr_1").expand("customer"),
        "POST /v1/billing/credit_grants/credgr_1/expire",
        "expand[0]=customer",
    );
    requests.add(
        ("billing.credit_grant", "void_grant"),
        CreditGrant::void_grant(&client, "credgr_1").expand("customer"),
        "POST /v1/billing/credit_grants/credgr_1/void",
        "expand[0]=customer",
    );
}

fn feedback_options(requests: &mut Requests) {
    let client = requests.client.clone();
    requests.add(
        ("billing.feedback_option", "create"),
        FeedbackOption::create(&client, FeedbackOptionCreateParams::new("Zu teuer, für mich"))
            .expand("a"),
        "POST /v1/billing/feedback_options",
        "description=Zu+teuer%2C+f%C3%BCr+mich&expand[0]=a",
    );
    requests.add(
        ("billing.feedback_option", "retrieve"),
        FeedbackOption::retrieve(&client, "fo_1").expand("a"),
        "GET /v1/billing/feedback_options/fo_1?expand[0]=a",
        "",
    );
    requests.add(
        ("billing.feedback_option", "update"),
        FeedbackOption::update(
            &client,
            "fo_1",
            FeedbackOptionUpdateParams::new().description("Too dear"),
        )
        .expand("a"),
        "POST /v1/billing/feedback_options/fo_1",
        "description=Too+dear&expand[0]=a",
    );
    requests.add(
        ("billing.feedback_option", "list"),
        FeedbackOption::list(&client)
            .params(FeedbackOptionListParams::new().status(feedback_option::Status::Inactive))
            .ending_before("fo_9")
            .limit(10)
            .starting_after("fo_1")
            .expand("a"),
        "GET /v1/billing/feedback_options?status=inactive&ending_before=fo_9&limit=10&\
         starting_after=fo_1&expand[0]=a",
        "",
    );
    requests.add(
        ("billing.feedback_option", "deactivate"),
        FeedbackOption::deactivate(&client, "fo_1").expand("a"),
        "POST /v1/billing/feedback_options/fo_1/deactivate",
        "expand[0]=a",
    );
}

fn meters(requests: &mut Requests) {
    let client = requests.client.clone();
    requests.add(
        ("billing.meter", "create"),
        Meter::create(
            &client,
            MeterCreateParams::new(
                meter::DefaultAggregationParams::new(meter::Formula::Sum),
                "API requests",
                "api_requests",
            )
            .customer_mapping(meter::CustomerMappingParams::new(
                "customer",
                meter::CustomerMappingType::ById,
            ))
            .event_time_window(meter::EventTimeWindow::Hour)
            .value_settings(meter::ValueSettingsParams::new("amount")),
        )
        .expand("a"),
        "POST /v1/billing/meters",
        "default_aggregation[formula]=sum&display_name=API+requests&event_name=api_requests&\
         customer_mapping[event_payload_key]=customer&customer_mapping[type]=by_id&\
         event_time_window=hour&value_settings[event_payload_key]=amount&expand[0]=a",
    );
    requests.add(
        ("billing.meter", "retrieve"),
        Meter::retrieve(&client, "mtr_1").expand("a"),
        "GET /v1/billing/meters/mtr_1?expand[0]=a",
        "",
    );
    requests.add(
        ("billing.meter", "update"),
        Meter::update(&client, "mtr_1", MeterUpdateParams::new().display_name("Requests"))
            .expand("a"),
        "POST /v1/billing/meters/mtr_1",
        "display_name=Requests&expand[0]=a",
    );
    requests.add(
        ("billing.meter", "list"),
        Meter::list(&client)
            .params(MeterListParams::new().status(meter::Status::Active))
            .ending_before("mtr_9")
            .limit(2)
            .starting_after("mtr_1")
            .expand("a"),
        "GET /v1/billing/meters?status=active&ending_before=mtr_9&limit=2&\
         starting_after=mtr_1&expand[0]=a",
        "",
    );
    requests.add(
        ("billing.meter", "deactivate"),
        Meter::deactivate(&client, "mtr_1").expand("a"),
        "POST /v1/billing/meters/mtr_1/deactivate",
        "expand[0]=a",
    );
    requests.add(
        ("billing.meter", "reactivate"),
        Meter::reactivate(&client, "mtr_1").expand("a"),
        "POST /v1/billing/meters/mtr_1/reactivate",
        "expand[0]=a",
    );
    requests.add(
        ("billing.meter_event_summary", "list"),
        Meter::list_event_summaries(
            &client,
            "mtr_1",
            MeterEventSummaryListParams::new("cus_1", EARLY, LATE)
                .value_grouping_window(meter_event_summary::ValueGroupingWindow::Hour),
        )
        .ending_before("mtrusg_9")
        .limit(24)
        .starting_after("mtrusg_1")
        .expand("a"),
        "GET /v1/billing/meters/mtr_1/event_summaries?customer=cus_1&start_time=1700000000&\
         end_time=1700003600&value_grouping_window=hour&ending_before=mtrusg_9&limit=24&\
         starting_after=mtrusg_1&expand[0]=a",
        "",
    );
}

const PAYLOAD: [(&str, &str); 2] = [("stripe_customer_id", "cus_123"), ("value", "25")];

fn usage(requests: &mut Requests) {
    let client = requests.client.clone();
    requests.add(
        ("billing.meter_event", "create"),
        MeterEvent::create(
            &client,
            MeterEventCreateParams::new("api_requests", PAYLOAD)
                .expand(["a"])
                .identifier("order-1234")
                .timestamp(EARLY),
        ),
        "POST /v1/billing/meter_events",
        "event_name=api_requests&payload[stripe_customer_id]=cus_123&payload[value]=25&\
         expand[0]=a&identifier=order-1234&timestamp=1700000000",
    );
    requests.add(
        ("billing.meter_event_adjustment", "create"),
        MeterEventAdjustment::create(
            &client,
            MeterEventAdjustmentCreateParams::new(
                "api_requests",
                meter_event_adjustment::AdjustmentType::Cancel,
            )
            .cancel(meter_event_adjustment::CancelParams::new().identifier("order-1234")),
        )
        .expand("a"),
        "POST /v1/billing/meter_event_adjustments",
        "event_name=api_requests&type=cancel&cancel[identifier]=order-1234&expand[0]=a",
    );
}

fn usage_in_v2(requests: &mut Requests) {
    let client = requests.client.clone();
    let moment: stripe_core::v2::DateTime = "2026-01-31T12:00:00.250Z".parse().expect("RFC 3339");
    requests.add(
        ("v2.billing.meter_event", "create"),
        v2::MeterEvent::create(
            &client,
            v2::MeterEventCreateParams::new("api_requests", PAYLOAD)
                .identifier("order-1234")
                .timestamp(moment),
        ),
        "POST /v2/billing/meter_events",
        r#"{"event_name":"api_requests","payload":{"stripe_customer_id":"cus_123","value":"25"},"identifier":"order-1234","timestamp":"2026-01-31T12:00:00.250Z"}"#,
    );
    requests.add(
        ("v2.billing.meter_event_adjustment", "create"),
        v2::MeterEventAdjustment::create(
            &client,
            v2::MeterEventAdjustmentCreateParams::new(
                v2::billing::meter_event_adjustment::CancelParams::new("order-1234"),
                "api_requests",
                v2::billing::meter_event_adjustment::AdjustmentType::Cancel,
            ),
        ),
        "POST /v2/billing/meter_event_adjustments",
        r#"{"cancel":{"identifier":"order-1234"},"event_name":"api_requests","type":"cancel"}"#,
    );
    requests.add(
        ("v2.billing.meter_event_session", "create"),
        v2::MeterEventSession::create(&client),
        "POST /v2/billing/meter_event_session",
        "{}",
    );
    let event = v2::MeterEventStreamEventParams::new("api_requests", PAYLOAD)
        .identifier("order-1234")
        .timestamp(moment);
    let request = v2::MeterEventStream::create(
        &client,
        "token_1",
        v2::MeterEventStreamCreateParams::new([event]),
    );
    requests.add(
        ("v2.billing.meter_event_stream", "create"),
        request,
        "POST https://meter-events.stripe.com/v2/billing/meter_event_stream",
        r#"{"events":[{"event_name":"api_requests","payload":{"stripe_customer_id":"cus_123","value":"25"},"identifier":"order-1234","timestamp":"2026-01-31T12:00:00.250Z"}]}"#,
    );
}

#[test]
fn the_stream_is_sent_the_token_and_not_the_key() {
    let client = Client::new("sk_test_123").unwrap();
    let params =
        v2::MeterEventStreamCreateParams::new(Vec::<v2::MeterEventStreamEventParams>::new());
    let request = v2::MeterEventStream::create(&client, "token_1", params).prepare().unwrap();
    assert_eq!(request.headers()["authorization"], "Bearer token_1");
}
