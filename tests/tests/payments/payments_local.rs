//! The local Stripe stores the resources of stripe-payments as state.

use stripe_billing::{Price, PriceCreateParams, Product, ProductCreateParams};
use stripe_core::descriptor::{Method, OperationKind};
use stripe_core::{FilePart, Timestamp};
use stripe_local::LocalTransport;
use stripe_payments::checkout::session::{LineItemParams, Mode, PaymentStatus, Status};
use stripe_payments::external_account::BankAccountParams;
use stripe_payments::file::UploadPurpose;
use stripe_payments::payment_source::DetachedSource;
use stripe_payments::v2::core::event_destination::{EventDestinationType, EventPayload};
use stripe_payments::webhook_endpoint::EnabledEvent;
use stripe_payments::{
    Account, AccountCreateParams, Balance, CheckoutSession, CheckoutSessionCreateParams, Client,
    Currency, DeletedExternalAccount, Expandable, ExternalAccount, ExternalAccountCreateParams,
    ExternalAccountListParams, ExternalAccountUpdateParams, File, FileCreateParams, PaymentIntent,
    PaymentIntentCreateParams, PaymentIntentUpdateParams, PaymentSource, PaymentSourceCreateParams,
    PaymentSourceListParams, PaymentSourceUpdateParams, PaymentSourceVerifyParams,
    PersonCreateParams, PersonUpdateParams, Source, SourceCreateParams, Transfer,
    TransferCreateParams, TransferReversalCreateParams, TransferReversalUpdateParams,
    WebhookEndpoint, WebhookEndpointCreateParams, WebhookEndpointUpdateParams, payment_intent, v2,
};

fn client() -> Client {
    LocalTransport::builder().billing().payments().transport().unwrap().client().unwrap()
}

#[tokio::test]
async fn a_payment_intent_is_kept() {
    let client = client();
    let params = PaymentIntentCreateParams::new(4900, Currency::EUR).metadata([("order", "1234")]);
    let intent = PaymentIntent::create(&client, params).await.unwrap();
    assert_eq!((intent.amount, &intent.currency), (4900, &Currency::EUR));
    assert_eq!(intent.status, payment_intent::Status::RequiresPaymentMethod);
    assert!(intent.id.as_str().starts_with("pi_"));
    let secret = intent.client_secret.as_ref().unwrap().expose();
    assert!(secret.starts_with(&format!("{}_secret_", intent.id)), "{secret}");
    assert_eq!(PaymentIntent::retrieve(&client, &intent.id).await.unwrap(), intent);

    let params = PaymentIntentUpdateParams::new().amount(5000);
    let updated = PaymentIntent::update(&client, &intent.id, params).await.unwrap();
    assert_eq!((updated.amount, updated.metadata), (5000, intent.metadata));
    assert_eq!(PaymentIntent::list(&client).await.unwrap().data.len(), 1);
}

#[tokio::test]
async fn a_webhook_endpoint_is_kept_until_it_is_deleted() {
    let client = client();
    let params = WebhookEndpointCreateParams::new([EnabledEvent::All], "https://example.com/a");
    let endpoint = WebhookEndpoint::create(&client, params).await.unwrap();
    assert_eq!(
        (endpoint.url.as_str(), endpoint.status.as_str()),
        ("https://example.com/a", "enabled")
    );
    assert!(endpoint.secret.as_ref().unwrap().expose().starts_with("whsec_"));
    let params = WebhookEndpointUpdateParams::new().url("https://example.com/b");
    let endpoint = WebhookEndpoint::update(&client, &endpoint.id, params).await.unwrap();
    assert_eq!(WebhookEndpoint::retrieve(&client, &endpoint.id).await.unwrap(), endpoint);
    assert_eq!(endpoint.url, "https://example.com/b");
    WebhookEndpoint::delete(&client, &endpoint.id).await.unwrap();
    assert!(WebhookEndpoint::list(&client).await.unwrap().data.is_empty());
    let error = WebhookEndpoint::retrieve(&client, &endpoint.id).await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
}

#[tokio::test]
async fn a_session_lists_the_line_items_of_its_request() {
    let client = client();
    let product = Product::create(&client, ProductCreateParams::new("Gold")).await.unwrap();
    let price = PriceCreateParams::new(Currency::EUR).product(&product.id);
    let price = Price::create(&client, price).await.unwrap().id;
    let params = CheckoutSessionCreateParams::new()
        .mode(Mode::Payment)
        .line_items([
            LineItemParams::new().price(&price).quantity(2),
            LineItemParams::new().price(&price).quantity(1),
        ])
        .success_url("https://example.com/thanks");
    let session = CheckoutSession::create(&client, params).await.unwrap();
    assert_eq!(session.status, Some(Status::Open));
    assert_eq!(session.payment_status, PaymentStatus::Unpaid);
    let url = session.url.as_deref().unwrap();
    assert_eq!(url, format!("https://checkout.stripe.com/c/pay/{}", session.id));
    assert_eq!(session.expires_at, Timestamp::from_unix(session.created.unix() + 24 * 3600));
    let lines = CheckoutSession::list_line_items(&client, &session.id).await.unwrap();
    let quantities: Vec<_> = lines.data.iter().map(|line| line.quantity).collect();
    assert_eq!(quantities, [Some(2), Some(1)]);
    let rest = CheckoutSession::list_line_items(&client, &session.id)
        .starting_after(lines.data[0].id.as_str())
        .await
        .unwrap();
    assert_eq!(rest.data, lines.data[1..]);
}

#[tokio::test]
async fn an_account_keeps_its_persons() {
    let client = client();
    let account = Account::create(&client, AccountCreateParams::new()).await.unwrap();
    let other = Account::create(&client, AccountCreateParams::new()).await.unwrap();
    let params = PersonCreateParams::new().first_name("Jenny");
    let person = Account::create_person(&client, &account.id, params).await.unwrap();
    assert_eq!(person.account.as_ref(), Some(&account.id));
    assert_eq!(Account::retrieve_person(&client, &account.id, &person.id).await.unwrap(), person);
    let error = Account::retrieve_person(&client, &other.id, &person.id).await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));

    let params = PersonUpdateParams::new().last_name("Rosen");
    let person = Account::update_person(&client, &account.id, &person.id, params).await.unwrap();
    assert_eq!(person.first_name.as_deref(), Some("Jenny"));
    assert_eq!(person.last_name.as_deref(), Some("Rosen"));
    let persons = Account::list_persons(&client, &account.id).await.unwrap().data;
    assert_eq!(persons, std::slice::from_ref(&person));
    assert!(Account::list_persons(&client, &other.id).await.unwrap().data.is_empty());
    Account::delete_person(&client, &account.id, &person.id).await.unwrap();
    assert!(Account::list_persons(&client, &account.id).await.unwrap().data.is_empty());
}

#[tokio::test]
async fn a_transfer_keeps_its_reversals() {
    let client = client();
    let account = Account::create(&client, AccountCreateParams::new()).await.unwrap();
    let params = TransferCreateParams::new(Currency::EUR, &account.id).amount(4000);
    let transfer = Transfer::create(&client, params).await.unwrap();
    let params = TransferReversalCreateParams::new().amount(1000);
    let reversal = Transfer::create_reversal(&client, &transfer.id).params(params).await.unwrap();
    assert_eq!((reversal.amount, reversal.transfer.id()), (1000, &transfer.id));
    let params = TransferReversalUpdateParams::new().metadata([("order", "1234")]);
    let reversal =
        Transfer::update_reversal(&client, &transfer.id, &reversal.id, params).await.unwrap();
    assert_eq!(reversal.metadata.get("order"), Some("1234"));
    let retrieved = Transfer::retrieve_reversal(&client, &transfer.id, &reversal.id).await.unwrap();
    assert_eq!(retrieved, reversal);
    assert_eq!(Transfer::list_reversals(&client, &transfer.id).await.unwrap().data, [reversal]);
}

#[tokio::test]
async fn an_account_has_bank_accounts_and_cards() {
    let client = client();
    let account = Account::create(&client, AccountCreateParams::new()).await.unwrap();
    let owner = &account.id;
    let params = ExternalAccountCreateParams::new(BankAccountParams::new("000123456789", "US"))
        .metadata([("order", "1234")]);
    let bank = Account::create_external_account(&client, owner, params).await.unwrap();
    let ExternalAccount::BankAccount(bank) = bank else { panic!("{bank:?}") };
    assert_eq!((bank.last4.as_str(), bank.country.as_str()), ("6789", "US"));
    assert_eq!(bank.account.as_ref().map(Expandable::id), Some(owner));
    assert_eq!(bank.metadata.get("order"), Some("1234"));
    let params = ExternalAccountCreateParams::new("tok_visa_debit");
    let card = Account::create_external_account(&client, owner, params).await.unwrap();
    let ExternalAccount::Card(card) = card else { panic!("{card:?}") };

    let all = Account::list_external_accounts(&client, owner).await.unwrap().data;
    assert_eq!(
        all,
        [ExternalAccount::BankAccount(bank.clone()), ExternalAccount::Card(card.clone())]
    );
    let params = ExternalAccountListParams::new().object("card");
    let cards = Account::list_external_accounts(&client, owner).params(params).await.unwrap();
    assert_eq!(cards.data, all[1..]);

    let params = ExternalAccountUpdateParams::new().exp_year("2040");
    let id = card.id.as_str();
    let card = Account::update_external_account(&client, owner, id, params).await.unwrap();
    assert!(matches!(&card, ExternalAccount::Card(card) if card.exp_year == 2040));
    let retrieved = Account::retrieve_external_account(&client, owner, id).await.unwrap();
    assert_eq!(retrieved, card);

    let deleted = Account::delete_external_account(&client, owner, id).await.unwrap();
    assert!(matches!(&deleted, DeletedExternalAccount::Card(card) if card.id.as_str() == id));
    let error = Account::retrieve_external_account(&client, owner, id).await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    let error = Account::list_external_accounts(&client, "acct_gone").await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
}

#[tokio::test]
async fn a_customer_has_bank_accounts_cards_and_sources() {
    let client = LocalTransport::builder().payments().transport().unwrap().client().unwrap();
    let params = PaymentSourceCreateParams::new("btok_us_verified");
    let bank = PaymentSource::create(&client, "cus_1", params).await.unwrap();
    let params = PaymentSourceVerifyParams::new().amounts([32, 45]);
    let id = bank.id().unwrap();
    let verified = PaymentSource::verify(&client, "cus_1", &id).params(params).await.unwrap();
    assert_eq!(verified.status, "verified");

    let params = PaymentSourceCreateParams::new("tok_visa");
    let card = PaymentSource::create(&client, "cus_1", params).await.unwrap();
    let source = Source::create(&client, SourceCreateParams::new()).await.unwrap();
    let params = PaymentSourceCreateParams::new(source.id.as_str());
    let source = PaymentSource::create(&client, "cus_1", params).await.unwrap();
    assert!(matches!(&source, PaymentSource::Source(it) if it.customer == Some("cus_1".into())));

    let params = PaymentSourceUpdateParams::new().name("Jenny Rosen");
    let id = card.id().unwrap();
    let card = PaymentSource::update(&client, "cus_1", &id, params).await.unwrap();
    assert!(matches!(&card, PaymentSource::Card(it) if it.name.as_deref() == Some("Jenny Rosen")));
    assert_eq!(PaymentSource::retrieve(&client, "cus_1", &id).await.unwrap(), card);
    let all = PaymentSource::list(&client, "cus_1").await.unwrap().data;
    assert_eq!(all, [PaymentSource::BankAccount(Box::new(verified)), card.clone(), source.clone()]);
    let params = PaymentSourceListParams::new().object("card");
    let cards = PaymentSource::list(&client, "cus_1").params(params).await.unwrap();
    assert_eq!(cards.data, [card]);
    assert!(PaymentSource::list(&client, "cus_2").await.unwrap().data.is_empty());

    let detached = PaymentSource::delete(&client, "cus_1", source.id().unwrap()).await.unwrap();
    assert!(matches!(detached, DetachedSource::Source(source) if source.customer.is_none()));
    let deleted = PaymentSource::delete(&client, "cus_1", &id).await.unwrap();
    assert!(matches!(deleted, DetachedSource::Card(card) if card.is_deleted()));
    assert_eq!(PaymentSource::list(&client, "cus_1").await.unwrap().data.len(), 1);
}

#[tokio::test]
async fn the_balance_is_there() {
    let balance = Balance::retrieve(&client()).await.unwrap();
    assert!(balance.available.is_empty());
}

#[tokio::test]
async fn accounts_and_event_destinations_of_v2_are_kept() {
    let client = client();
    let params = v2::AccountCreateParams::new().display_name("Jenny's shop");
    let account = v2::Account::create(&client, params).await.unwrap();
    let params = v2::AccountUpdateParams::new().contact_email("jenny@example.com");
    let account = v2::Account::update(&client, &account.id, params).await.unwrap();
    assert_eq!(account.display_name.as_deref(), Some("Jenny's shop"));
    assert_eq!(v2::Account::retrieve(&client, &account.id).await.unwrap(), account);
    let accounts = v2::Account::list(&client).await.unwrap().data;
    assert_eq!(accounts, std::slice::from_ref(&account));

    let params = v2::AccountPersonCreateParams::new().given_name("Jenny");
    let person = v2::AccountPerson::create(&client, &account.id, params).await.unwrap();
    let persons = v2::AccountPerson::list(&client, &account.id).await.unwrap().data;
    assert_eq!(persons, std::slice::from_ref(&person));
    v2::AccountPerson::delete(&client, &account.id, &person.id).await.unwrap();
    assert!(v2::AccountPerson::list(&client, &account.id).await.unwrap().data.is_empty());

    let params = v2::EventDestinationCreateParams::new(
        ["v1.billing.meter.no_meter_found"],
        EventPayload::Thin,
        "Meters",
        EventDestinationType::WebhookEndpoint,
    );
    let destination = v2::EventDestination::create(&client, params).await.unwrap();
    let params = v2::EventDestinationUpdateParams::new().description("Errors of meters");
    let destination = v2::EventDestination::update(&client, &destination.id, params).await.unwrap();
    assert_eq!(destination.description, "Errors of meters");
    let retrieved = v2::EventDestination::retrieve(&client, &destination.id).await.unwrap();
    assert_eq!(retrieved, destination);
    v2::EventDestination::delete(&client, &destination.id).await.unwrap();
    assert!(v2::EventDestination::list(&client).await.unwrap().data.is_empty());
}

#[tokio::test]
async fn a_file_is_uploaded_and_listed() {
    let client = client();
    let receipt = FilePart::from_bytes("receipt.txt", "Paid in full.\n").content_type("text/plain");
    let params = FileCreateParams::new(UploadPurpose::DisputeEvidence);
    let file = File::create(&client, params.clone()).file("file", receipt).await.unwrap();
    assert_eq!(file.filename.as_deref(), Some("receipt.txt"));
    assert_eq!((file.size, file.r#type.as_deref()), (14, Some("txt")));
    assert_eq!(file.purpose.as_str(), "dispute_evidence");
    assert!(file.id.as_str().starts_with("file_"));
    assert_eq!(File::retrieve(&client, &file.id).await.unwrap(), file);
    assert_eq!(File::list(&client).await.unwrap().data, [file]);

    let error = File::create(&client, params).await.unwrap_err();
    assert!(error.to_string().contains("`file` is required and missing"), "{error}");
}

#[test]
fn every_list_of_every_resource_succeeds() {
    let resources = stripe_payments::DESCRIPTORS;
    let stripe = LocalTransport::builder().payments().transport().unwrap();
    let lists = resources
        .iter()
        .flat_map(|resource| resource.operations)
        .filter(|operation| {
            operation.kind == OperationKind::List && operation.method == Method::Get
        })
        .filter(|operation| operation.path_params().count() == 0)
        .filter(|operation| {
            let fields = operation.params.fields();
            fields.is_none_or(|fields| fields.iter().all(|field| !field.required))
        });
    let mut count = 0;
    for operation in lists {
        let request = http::Request::get(operation.path)
            .header("authorization", "Bearer sk_test_local")
            .body(bytes::Bytes::new())
            .unwrap();
        let response = stripe.respond(&request).unwrap();
        assert_eq!(response.status(), 200, "{}", operation.path);
        count += 1;
    }
    assert!(count > 10, "{count} lists");
}
