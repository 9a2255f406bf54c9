//! Operations that return one of several objects.

use serde::Deserialize;
use serde_json::Value;
use stripe_core::ids::{
    AccountId, BankAccountId, CardId, CustomerId, ExternalAccountId, PaymentSourceId, SourceId,
};
use stripe_core::{
    Deleted, MaybeDeleted, Metadata, ObjectName, StripeParams, StripeResource, StripeUnion,
};

use super::calls::{Calls, ID, SECOND_ID};
use super::top_level::Customer;

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(object = "account", path = "/v1/accounts")]
struct Account {
    id: AccountId,
    object: ObjectName<Self>,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(object = "bank_account")]
struct BankAccount {
    id: BankAccountId,
    object: ObjectName<Self>,
    last4: String,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(object = "card")]
struct Card {
    id: CardId,
    object: ObjectName<Self>,
    last4: String,
}

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "source",
    path = "/v1/sources",
    ops(action(
        detach,
        ExpandParams,
        static,
        delete,
        path = "/v1/customers/{customer}/sources/{source}",
        ids(customer = Customer, source = PaymentSourceId),
        returns = Detached,
    ))
)]
struct Source {
    id: SourceId,
    object: ObjectName<Self>,
}

/// Sources that a customer pays from.
#[derive(Debug, Clone, StripeResource, StripeUnion)]
#[stripe_union(tag = "object")]
#[stripe_resource(
    path = "/v1/customers/{customer}/sources",
    parent = Customer,
    id = PaymentSourceId,
    ops(
        create(SourceCreateParams),
        retrieve(ExpandParams),
        update(SourceUpdateParams),
        list(SourceListParams),
        action(verify, SourceVerifyParams, returns = BankAccount),
    )
)]
enum PaymentSource {
    Account(Account),
    BankAccount(BankAccount),
    Card(Box<Card>),
    Source(Source),
    Unknown(Value),
}

#[derive(Debug, Clone, StripeParams)]
struct ExpandParams {
    expand: Option<Vec<String>>,
}

#[derive(Debug, Clone, StripeParams)]
struct SourceCreateParams {
    metadata: Option<Metadata>,
    source: String,
}

#[derive(Debug, Clone, StripeParams)]
struct SourceUpdateParams {
    name: Option<String>,
}

#[derive(Debug, Clone, StripeParams)]
struct SourceListParams {
    object: Option<String>,
}

#[derive(Debug, Clone, StripeParams)]
struct SourceVerifyParams {
    amounts: Option<Vec<i64>>,
}

/// The result of a detachment: an unchanged or a deleted object.
#[derive(Debug, Clone, StripeUnion)]
#[stripe_union(tag = "object")]
enum Detached {
    Account(Account),
    #[stripe_union(value = "bank_account")]
    BankAccount(MaybeDeleted<BankAccount>),
    #[stripe_union(value = "card")]
    Card(MaybeDeleted<Card>),
    Source(Source),
    Unknown(Value),
}

/// Destinations of a connected account's payouts.
#[derive(Debug, Clone, StripeResource, StripeUnion)]
#[stripe_union(tag = "object")]
#[stripe_resource(
    path = "/v1/accounts/{account}/external_accounts",
    parent = Account,
    id = ExternalAccountId,
    ops(
        create(ExternalAccountCreateParams),
        retrieve(ExpandParams),
        delete((), returns = DeletedExternalAccount),
        list(SourceListParams),
        action(
            create_bank_account,
            BankAccountCreateParams,
            static,
            path = "/v1/accounts/{account}/bank_accounts",
        ),
        action(
            delete_bank_account,
            (),
            static,
            delete,
            path = "/v1/accounts/{account}/bank_accounts/{id}",
            ids(id = ExternalAccountId),
            returns = DeletedExternalAccount,
        ),
    )
)]
enum ExternalAccount {
    BankAccount(BankAccount),
    Card(Card),
    Unknown(Value),
}

#[derive(Debug, Clone, StripeUnion)]
#[stripe_union(tag = "object")]
enum DeletedExternalAccount {
    #[stripe_union(value = "bank_account")]
    BankAccount(Deleted<BankAccount>),
    #[stripe_union(value = "card")]
    Card(Deleted<Card>),
    Unknown(Value),
}

#[derive(Debug, Clone, StripeParams)]
struct ExternalAccountCreateParams {
    default_for_currency: Option<bool>,
    external_account: String,
}

#[derive(Debug, Clone, StripeParams)]
struct BankAccountCreateParams {
    bank_account: Option<String>,
}

/// Cards at the path from before there were other sources.
#[derive(Debug, Clone, StripeResource, StripeUnion)]
#[stripe_union(tag = "object")]
#[stripe_resource(
    path = "/v1/customers/{customer}/cards",
    parent = CustomerId,
    id = CardId,
    ops(
        update(SourceUpdateParams),
        delete(ExpandParams, returns = Detached),
        retrieve(ExpandParams, returns = Card),
    )
)]
enum FormerCard {
    BankAccount(BankAccount),
    Card(Card),
    Source(Source),
    Unknown(Value),
}

pub(crate) fn calls(calls: &mut Calls) {
    let client = calls.client.clone();
    let expand = || ExpandParams::new().expand(["marked_expand"]);
    let sources = "/v1/customers/{}/sources";
    let external = "/v1/accounts/{}/external_accounts";

    calls.add::<PaymentSource>(
        &format!("POST {sources}"),
        "create",
        PaymentSource::create(
            &client,
            CustomerId::from(ID),
            SourceCreateParams::new("marked_source").metadata([("marked_key", "1")]),
        ),
        "metadata[marked_key]=1&source=marked_source",
    );
    calls.add::<PaymentSource>(
        &format!("GET {sources}/{{}}"),
        "retrieve",
        PaymentSource::retrieve(&client, ID, SECOND_ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<PaymentSource>(
        &format!("POST {sources}/{{}}"),
        "update",
        PaymentSource::update(
            &client,
            ID,
            PaymentSourceId::from(SECOND_ID),
            SourceUpdateParams::new().name("marked_name"),
        ),
        "name=marked_name",
    );
    calls.add::<PaymentSource>(
        &format!("GET {sources}"),
        "list",
        PaymentSource::list(&client, ID).params(SourceListParams::new().object("marked")),
        "object=marked",
    );
    calls.add::<PaymentSource>(
        &format!("POST {sources}/{{}}/verify"),
        "verify",
        PaymentSource::verify(&client, ID, SECOND_ID)
            .params(SourceVerifyParams::new().amounts([32, 45])),
        "amounts[0]=32&amounts[1]=45",
    );
    calls.add::<Source>(
        &format!("DELETE {sources}/{{}}"),
        "detach",
        Source::detach(&client, ID, PaymentSourceId::from(CardId::from(SECOND_ID)))
            .params(expand()),
        "expand[0]=marked_expand",
    );

    calls.add::<ExternalAccount>(
        &format!("POST {external}"),
        "create",
        ExternalAccount::create(
            &client,
            AccountId::from(ID),
            ExternalAccountCreateParams::new("marked_account").default_for_currency(true),
        ),
        "default_for_currency=true&external_account=marked_account",
    );
    calls.add::<ExternalAccount>(
        &format!("GET {external}/{{}}"),
        "retrieve",
        ExternalAccount::retrieve(&client, ID, SECOND_ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<ExternalAccount>(
        &format!("DELETE {external}/{{}}"),
        "delete",
        ExternalAccount::delete(&client, ID, ExternalAccountId::from(SECOND_ID)),
        "",
    );
    calls.add::<ExternalAccount>(
        &format!("GET {external}"),
        "list",
        ExternalAccount::list(&client, ID).params(SourceListParams::new().object("marked")),
        "object=marked",
    );
    calls.add::<ExternalAccount>(
        "POST /v1/accounts/{}/bank_accounts",
        "create_bank_account",
        ExternalAccount::create_bank_account(&client, ID)
            .params(BankAccountCreateParams::new().bank_account("marked_account")),
        "bank_account=marked_account",
    );
    calls.add::<ExternalAccount>(
        "DELETE /v1/accounts/{}/bank_accounts/{}",
        "delete_bank_account",
        ExternalAccount::delete_bank_account(&client, ID, SECOND_ID),
        "",
    );

    let cards = "/v1/customers/{}/cards/{}";
    calls.add::<FormerCard>(
        &format!("POST {cards}"),
        "update",
        FormerCard::update(&client, ID, SECOND_ID, SourceUpdateParams::new().name("marked_name")),
        "name=marked_name",
    );
    calls.add::<FormerCard>(
        &format!("DELETE {cards}"),
        "delete",
        FormerCard::delete(&client, ID, SECOND_ID).params(expand()),
        "expand[0]=marked_expand",
    );
    calls.add::<FormerCard>(
        &format!("GET {cards}"),
        "retrieve",
        FormerCard::retrieve(&client, ID, CardId::from(SECOND_ID)).params(expand()),
        "expand[0]=marked_expand",
    );
}
