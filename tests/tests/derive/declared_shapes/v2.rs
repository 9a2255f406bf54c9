//! The second API family: JSON, pages by URL, times as text.

use std::collections::BTreeMap;

use serde::Deserialize;
use stripe_core::ids::v2 as ids;
use stripe_core::v2::DateTime;
use stripe_core::{Clearable, ObjectName, StripeParams, StripeResource};

use super::calls::{Calls, ID, SECOND_ID};

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.core.account",
    path = "/v2/core/accounts",
    ops(
        create(AccountCreateParams),
        retrieve(AccountRetrieveParams),
        update(AccountUpdateParams),
        list(AccountListParams),
        action(close, AccountCloseParams),
    )
)]
struct Account {
    id: ids::core::AccountId,
    object: ObjectName<Self>,
    created: DateTime,
}

#[derive(Debug, Clone, StripeParams)]
struct AccountCreateParams {
    contact_email: Option<String>,
    metadata: Option<BTreeMap<String, String>>,
}

#[derive(Debug, Clone, StripeParams)]
struct AccountRetrieveParams {
    include: Option<Vec<String>>,
}

#[derive(Debug, Clone, StripeParams)]
struct AccountUpdateParams {
    contact_email: Option<Clearable<String>>,
    display_name: Option<String>,
}

#[derive(Debug, Clone, StripeParams)]
struct AccountListParams {
    closed: Option<bool>,
    limit: Option<u32>,
}

#[derive(Debug, Clone, StripeParams)]
struct AccountCloseParams {
    applied_configurations: Option<Vec<String>>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.core.account_person",
    path = "/v2/core/accounts/{account}/persons",
    parent = Account,
    ops(
        create(PersonParams),
        retrieve(()),
        update(PersonParams),
        delete(()),
        list(PersonListParams),
    )
)]
struct AccountPerson {
    id: ids::core::AccountPersonId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct PersonParams {
    email: Option<String>,
}

#[derive(Debug, Clone, StripeParams)]
struct PersonListParams {
    limit: Option<u32>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.core.event_destination",
    path = "/v2/core/event_destinations",
    ops(action(disable, ()), action(ping, (), returns = EventRow))
)]
struct EventDestination {
    id: ids::core::EventDestinationId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(object = "v2.core.event", path = "/v2/core/events", ops(retrieve(())))]
struct EventRow {
    id: ids::core::EventId,
    object: ObjectName<Self>,
}

/// A meter event, whose objects have no id.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.billing.meter_event",
    path = "/v2/billing/meter_events",
    ops(create(MeterEventCreateParams))
)]
struct MeterEvent {
    object: ObjectName<Self>,
    identifier: String,
}

#[derive(Debug, Clone, StripeParams)]
struct MeterEventCreateParams {
    timestamp: Option<DateTime>,
    event_name: String,
    payload: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.billing.meter_event_session",
    path = "/v2/billing/meter_event_session",
    ops(create(()))
)]
struct MeterEventSession {
    id: ids::billing::MeterEventSessionId,
    object: ObjectName<Self>,
    authentication_token: String,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "v2.money_management.payout_methods_bank_account_spec",
    path = "/v2/money_management/payout_methods_bank_account_spec",
    ops(retrieve(BankAccountSpecRetrieveParams, singleton))
)]
struct BankAccountSpec {
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, StripeParams)]
struct BankAccountSpecRetrieveParams {
    countries: Option<Vec<String>>,
}

pub(crate) fn calls(calls: &mut Calls) {
    let client = calls.client.clone();
    let accounts = "/v2/core/accounts";
    let persons = "/v2/core/accounts/{}/persons";

    calls.add::<Account>(
        &format!("POST {accounts}"),
        "create",
        Account::create(
            &client,
            AccountCreateParams::new()
                .contact_email("marked@example.com")
                .metadata([("marked_key", "marked \"value\"")]),
        ),
        r#"{"contact_email":"marked@example.com","metadata":{"marked_key":"marked \"value\""}}"#,
    );
    calls.add::<Account>(
        &format!("GET {accounts}/{{}}"),
        "retrieve",
        Account::retrieve(&client, ID)
            .params(AccountRetrieveParams::new().include(["marked_1", "marked_2"])),
        "include[0]=marked_1&include[1]=marked_2",
    );
    calls.add::<Account>(
        &format!("POST {accounts}/{{}}"),
        "update",
        Account::update(
            &client,
            ids::core::AccountId::from(ID),
            AccountUpdateParams::new().clear_contact_email().display_name("marked_name"),
        ),
        r#"{"contact_email":null,"display_name":"marked_name"}"#,
    );
    calls.add::<Account>(
        &format!("GET {accounts}"),
        "list",
        Account::list(&client).params(AccountListParams::new().closed(true).limit(20)),
        "closed=true&limit=20",
    );
    calls.add::<Account>(
        &format!("POST {accounts}/{{}}/close"),
        "close",
        Account::close(&client, ID)
            .params(AccountCloseParams::new().applied_configurations(["marked"])),
        r#"{"applied_configurations":["marked"]}"#,
    );

    let person = || PersonParams::new().email("marked_email");
    calls.add::<AccountPerson>(
        &format!("POST {persons}"),
        "create",
        AccountPerson::create(&client, ids::core::AccountId::from(ID), person()),
        r#"{"email":"marked_email"}"#,
    );
    calls.add::<AccountPerson>(
        &format!("GET {persons}/{{}}"),
        "retrieve",
        AccountPerson::retrieve(&client, ID, SECOND_ID),
        "",
    );
    calls.add::<AccountPerson>(
        &format!("POST {persons}/{{}}"),
        "update",
        AccountPerson::update(&client, ID, SECOND_ID, person()),
        r#"{"email":"marked_email"}"#,
    );
    calls.add::<AccountPerson>(
        &format!("DELETE {persons}/{{}}"),
        "delete",
        AccountPerson::delete(&client, ID, SECOND_ID),
        "",
    );
    calls.add::<AccountPerson>(
        &format!("GET {persons}"),
        "list",
        AccountPerson::list(&client, ID).params(PersonListParams::new().limit(5)),
        "limit=5",
    );

    calls.add::<EventDestination>(
        "POST /v2/core/event_destinations/{}/disable",
        "disable",
        EventDestination::disable(&client, ID),
        "{}",
    );
    calls.add::<EventDestination>(
        "POST /v2/core/event_destinations/{}/ping",
        "ping",
        EventDestination::ping(&client, ID),
        "{}",
    );
    calls.add::<EventRow>(
        "GET /v2/core/events/{}",
        "retrieve",
        EventRow::retrieve(&client, ID),
        "",
    );
    calls.add::<MeterEvent>(
        "POST /v2/billing/meter_events",
        "create",
        MeterEvent::create(
            &client,
            MeterEventCreateParams::new("marked_name", [("marked_key", "25")])
                .timestamp("2026-01-31T12:00:00.5Z".parse::<DateTime>().unwrap()),
        ),
        r#"{"timestamp":"2026-01-31T12:00:00.5Z","event_name":"marked_name","payload":{"marked_key":"25"}}"#,
    );
    calls.add::<MeterEventSession>(
        "POST /v2/billing/meter_event_session",
        "create",
        MeterEventSession::create(&client),
        "{}",
    );
    calls.add::<BankAccountSpec>(
        "GET /v2/money_management/payout_methods_bank_account_spec",
        "retrieve",
        BankAccountSpec::retrieve(&client)
            .params(BankAccountSpecRetrieveParams::new().countries(["marked"])),
        "countries[0]=marked",
    );
}
