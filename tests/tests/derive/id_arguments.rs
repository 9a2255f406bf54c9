//! Arguments of an operation that takes an id. `ui/id/of_another_object.rs` shows that another
//! object's id is refused.

use serde::Deserialize;
use stripe_core::ids::{
    AccountId, CustomerId, ExternalAccountId, InvoiceLineItemId, TaxIdId, tax::CalculationId,
};
use stripe_core::{
    AnyParams, Client, Deleted, ErrorKind, Expandable, Identified, MaybeDeleted, PendingRequest,
    StripeResource,
};
use tests::{KEY, ScriptedTransport, path_of};

#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "customer",
    path = "/v1/customers",
    ops(retrieve, update, delete, action(update_line, path = "lines/{line}", ids(line = InvoiceLineItemId)))
)]
struct Customer {
    id: CustomerId,
}

/// A tax id whose parent is known as a resource.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "tax_id",
    path = "/v1/customers/{customer}/tax_ids",
    parent = Customer,
    ops(retrieve)
)]
struct TaxId {
    id: TaxIdId,
}

/// An entry whose parent is known by the type of its id, and whose own id is any text.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "cash_balance",
    path = "/v1/customers/{customer}/cash_balance",
    parent = CustomerId,
    ops(retrieve)
)]
struct Entry {
    id: String,
}

/// A person whose parent is unknown.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(object = "person", path = "/v1/accounts/{}/persons", ops(list))]
struct Person {
    id: String,
}

/// A calculation, which has an id only if it is stored.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "tax.calculation",
    path = "/v1/tax/calculations",
    ops(create, retrieve, delete, action(list_line_items, get, path = "line_items"))
)]
struct Calculation {
    id: Option<CalculationId>,
}

type MaybeId = Option<CalculationId>;

/// A type alias, behind which the derive does not see that the id is optional.
#[derive(Debug, Clone, Deserialize, StripeResource)]
#[stripe_resource(
    object = "tax.calculation",
    path = "/v1/tax/calculations",
    id = CalculationId,
    ops(retrieve)
)]
struct Aliased {
    id: MaybeId,
}

fn client() -> Client {
    Client::new(KEY).unwrap()
}

fn customer() -> Customer {
    serde_json::from_str(r#"{"id":"cus_1"}"#).unwrap()
}

#[test]
fn text_a_typed_id_and_the_object_itself_are_ids() {
    let client = client();
    let id = CustomerId::from("cus_1");
    let text = String::from("cus_1");
    for request in [
        Customer::retrieve(&client, "cus_1"),
        Customer::retrieve(&client, &text),
        Customer::retrieve(&client, text.clone()),
        Customer::retrieve(&client, &id),
        Customer::retrieve(&client, id.clone()),
        Customer::retrieve(&client, &customer()),
    ] {
        assert_eq!(path_of(request), "/v1/customers/cus_1");
    }
}

#[test]
fn a_reference_in_another_object_is_an_id() {
    let client = client();
    for json in [r#""cus_1""#, r#"{"id":"cus_1","object":"customer","name":"Ada"}"#] {
        let reference: Expandable<CustomerId> = serde_json::from_str(json).unwrap();
        assert_eq!(path_of(Customer::retrieve(&client, &reference)), "/v1/customers/cus_1");
        assert_eq!(path_of(Customer::retrieve(&client, reference)), "/v1/customers/cus_1");
    }
}

#[test]
fn a_possibly_deleted_object_is_an_id() {
    let client = client();
    let deleted: Deleted<Customer> =
        serde_json::from_str(r#"{"id":"cus_1","object":"customer","deleted":true}"#).unwrap();
    assert_eq!(path_of(Customer::retrieve(&client, &deleted)), "/v1/customers/cus_1");
    let either = MaybeDeleted::Deleted(deleted);
    assert_eq!(path_of(Customer::retrieve(&client, &either)), "/v1/customers/cus_1");
}

#[test]
fn a_parent_is_named_by_what_is_known_of_it() {
    let client = client();
    let id = CustomerId::from("cus_1");
    for request in [
        TaxId::retrieve(&client, "cus_1", "txi_1"),
        TaxId::retrieve(&client, &id, TaxIdId::from("txi_1")),
        TaxId::retrieve(&client, &customer(), "txi_1"),
    ] {
        assert_eq!(path_of(request), "/v1/customers/cus_1/tax_ids/txi_1");
    }
    for request in [
        Entry::retrieve(&client, "cus_1", "x"),
        Entry::retrieve(&client, &id, String::from("x")),
        Entry::retrieve(&client, &customer(), "x"),
    ] {
        assert_eq!(path_of(request), "/v1/customers/cus_1/cash_balance/x");
    }
    // Where nothing is known, whatever has an id will do.
    let account = AccountId::from("acct_1");
    for request in [
        Person::list(&client, "acct_1"),
        Person::list(&client, &account),
        Person::list(&client, account),
    ] {
        assert_eq!(path_of(request), "/v1/accounts/acct_1/persons");
    }
    assert_eq!(path_of(Person::list(&client, &customer())), "/v1/accounts/cus_1/persons");
}

#[test]
fn a_further_id_is_typed_by_its_entry() {
    let request: PendingRequest<Customer, AnyParams> =
        Customer::update_line(&client(), "cus_1", InvoiceLineItemId::from("il_1"));
    assert_eq!(path_of(request), "/v1/customers/cus_1/lines/il_1");
}

#[test]
fn an_id_of_several_objects_is_made_of_each() {
    let id: ExternalAccountId = stripe_core::ids::CardId::from("card_1").into();
    assert_eq!(id, "card_1");
    let id: ExternalAccountId = stripe_core::ids::BankAccountId::from("ba_1").into();
    assert_eq!(id, "ba_1");
}

#[test]
fn an_id_stays_one_segment_of_the_path() {
    let client = client();
    assert_eq!(
        path_of(Customer::retrieve(&client, "a/b?c=d#e&f%20 g+é")),
        "/v1/customers/a%2Fb%3Fc%3Dd%23e%26f%2520%20g%2B%C3%A9"
    );
    assert_eq!(path_of(Customer::retrieve(&client, "...")), "/v1/customers/...");
}

#[tokio::test]
async fn an_id_that_names_another_path_is_refused_before_anything_is_sent() {
    let transport = ScriptedTransport::new([]);
    let client = Client::builder(KEY).transport(transport.clone()).build().unwrap();
    for id in ["", ".", ".."] {
        let error = Customer::delete(&client, id).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Encode, "{error}");
        assert!(error.to_string().contains("/v1/customers/{}"), "{error}");

        let params = serde_json::json!({ "name": "Ada" });
        let error = Customer::update(&client, id, &params).prepare().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Encode, "{error}");

        let error = TaxId::retrieve(&client, id, "txi_1").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Encode, "{error}");
        let error = TaxId::retrieve(&client, "cus_1", id).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Encode, "{error}");
    }
    // An expanded object that came without its id is no way around that.
    let reference: Expandable<CustomerId> =
        serde_json::from_str(r#"{"object":"customer"}"#).unwrap();
    assert!(Customer::delete(&client, &reference).await.is_err());
    assert_eq!(transport.attempts(), 0);
}

#[test]
fn an_object_that_may_have_no_id_is_named_by_the_one_it_has() {
    let client = client();
    let id = CalculationId::from("taxcalc_1");
    let calculation = Calculation { id: Some(id.clone()) };
    for request in [
        Calculation::retrieve(&client, "taxcalc_1"),
        Calculation::retrieve(&client, &id),
        Calculation::retrieve(&client, &calculation),
        calculation.refresh(&client),
    ] {
        assert_eq!(path_of(request), "/v1/tax/calculations/taxcalc_1");
    }
    let items = Calculation::list_line_items(&client, &calculation);
    assert_eq!(path_of(items), "/v1/tax/calculations/taxcalc_1/line_items");
    let aliased = Aliased { id: Some(id.clone()) };
    assert_eq!(path_of(Aliased::retrieve(&client, &id)), "/v1/tax/calculations/taxcalc_1");
    assert_eq!(path_of(Aliased::retrieve(&client, &aliased)), "/v1/tax/calculations/taxcalc_1");
    assert_eq!(path_of(aliased.refresh(&client)), "/v1/tax/calculations/taxcalc_1");
    assert_eq!(Identified::id(&aliased), Some(&id));

    let deleted: Deleted<Calculation> =
        serde_json::from_str(r#"{"id":"taxcalc_1","deleted":true}"#).unwrap();
    assert_eq!(deleted.id, id);
}

#[tokio::test]
async fn an_object_without_an_id_asks_for_nothing() {
    let transport = ScriptedTransport::new([]);
    let client = Client::builder(KEY).transport(transport.clone()).build().unwrap();
    for json in ["{}", r#"{"id":null}"#] {
        let calculation: Calculation = serde_json::from_str(json).unwrap();
        assert_eq!(Identified::id(&calculation), None);
        let aliased: Aliased = serde_json::from_str(json).unwrap();
        for error in [
            calculation.refresh(&client).await.unwrap_err(),
            Calculation::retrieve(&client, &calculation).await.unwrap_err(),
            Calculation::delete(&client, &calculation).await.map(drop).unwrap_err(),
            Aliased::retrieve(&client, &aliased).await.map(drop).unwrap_err(),
        ] {
            assert_eq!(error.kind(), ErrorKind::Encode);
            assert!(error.to_string().contains("is empty"), "{error}");
        }
    }
    assert_eq!(transport.attempts(), 0);
}

#[test]
fn an_id_that_may_be_missing_is_no_required_field() {
    let id = Calculation::DESCRIPTOR.fields[0];
    assert!(!id.required);
    assert!(format!("{:?}", id.shape).contains("tax.calculation"), "{:?}", id.shape);
}
