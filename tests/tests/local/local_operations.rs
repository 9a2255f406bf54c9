//! Operations of declared resources on a local Stripe.

#![allow(clippy::unwrap_used)] // A helper of a test may fail the test.

use expect_test::expect;
use std::collections::BTreeMap;
use std::future::IntoFuture;

use serde::Deserialize;
use serde_json::{Value, json};
use stripe_core::{
    Clearable, Client, Deleted, Expandable, List, Metadata, MetadataUpdate, Range, StripeParams,
    StripeResource, Timestamp,
};
use stripe_local::{LocalStripe, LocalStripeBuilder, LocalTransport, Refusal};
use tests::unix;

#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(
    object = "library.shelf",
    path = "/v1/library/shelves",
    ops(
        create,
        retrieve,
        action(list_books, get, path = "books", returns = List<Book>),
    )
)]
struct Shelf {
    id: String,
    name: String,
}

#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(
    object = "library.book",
    path = "/v1/library/books",
    ops(
        create(BookCreateParams),
        retrieve,
        update(BookUpdateParams),
        delete,
        list(BookListParams),
        search,
        action(lend),
        action(preview, static),
    )
)]
struct Book {
    id: String,
    created: Timestamp,
    title: String,
    subtitle: Option<String>,
    page_count: u64,
    lent: bool,
    shelf: Option<Expandable<String>>,
    size: Size,
    metadata: Metadata,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Size {
    height: u32,
}

impl stripe_core::descriptor::Described for Size {
    const SHAPE: stripe_core::descriptor::Shape = stripe_core::descriptor::Shape::Struct(|| {
        const {
            &[stripe_core::descriptor::FieldDescriptor::new(
                "height",
                stripe_core::descriptor::Shape::Integer,
            )]
        }
    });
}

#[derive(Debug, Clone, StripeParams)]
struct BookCreateParams {
    title: String,
    subtitle: Option<String>,
    page_count: Option<u64>,
    shelf: Option<String>,
    metadata: Option<Metadata>,
}

#[derive(Debug, Clone, StripeParams)]
struct BookUpdateParams {
    subtitle: Option<Clearable<String>>,
    page_count: Option<u64>,
    metadata: Option<MetadataUpdate>,
}

#[derive(Debug, Clone, StripeParams)]
struct BookListParams {
    limit: Option<u32>,
    starting_after: Option<String>,
    ending_before: Option<String>,
    title: Option<String>,
    page_count: Option<Range<u64>>,
}

/// A page of a book, nested under it.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(
    object = "library.page",
    path = "/v1/library/books/{book}/pages",
    ops(create, retrieve, update, delete, list)
)]
struct Page {
    id: String,
    book: String,
    text: String,
}

/// The only card of a book.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(
    object = "library.card",
    path = "/v1/library/books/{book}/card",
    ops(retrieve(singleton), update(singleton))
)]
struct Card {
    book: String,
    stamps: u32,
}

/// A draft of an order, which has an id after it is stored.
#[derive(Debug, Clone, PartialEq, Deserialize, StripeResource)]
#[stripe_resource(
    object = "library.order",
    path = "/v1/library/orders",
    ops(create, retrieve, delete)
)]
struct Order {
    id: Option<String>,
    title: String,
}

fn library() -> LocalStripeBuilder {
    LocalTransport::builder()
        .resource::<Shelf>()
        .resource::<Book>()
        .resource::<Page>()
        .resource::<Card>()
        .resource::<Order>()
        .predictable_ids()
}

fn local() -> (LocalTransport, Client) {
    let stripe = library().transport().unwrap();
    stripe.clock().set(unix(1_700_000_000));
    let client = stripe.client().unwrap();
    (stripe, client)
}

async fn book(client: &Client, title: &str, pages: u64) -> Book {
    Book::create(client, BookCreateParams::new(title).page_count(pages)).await.unwrap()
}

fn titles(list: &[Book]) -> Vec<&str> {
    list.iter().map(|book| book.title.as_str()).collect()
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn an_object_is_created_retrieved_updated_and_deleted() {
    let (_stripe, client) = local();
    let params = BookCreateParams::new("Momo")
        .subtitle("or the strange story of the time-thieves")
        .metadata([("isbn", "1"), ("place", "a")]);
    let response = Book::create(&client, params).send().await.unwrap();
    assert_eq!(
        response.body(),
        concat!(
            r#"{"id":"boo_00000000000001","object":"library.book","created":1700000000,"lent":false,"#,
            r#""metadata":{"isbn":"1","place":"a"},"page_count":0,"shelf":null,"size":{"height":0},"#,
            r#""subtitle":"or the strange story of the time-thieves","title":"Momo"}"#
        )
    );
    let created = response.into_data();
    assert_eq!(Book::retrieve(&client, &created).await.unwrap(), created);

    let params = BookUpdateParams::new()
        .clear_subtitle()
        .page_count(304_u64)
        .metadata(MetadataUpdate::new().set("place", "b").unset("isbn"));
    let updated = Book::update(&client, &created, params).await.unwrap();
    assert_eq!(updated.subtitle, None);
    assert_eq!(updated.page_count, 304);
    assert_eq!(updated.metadata.get("isbn"), None);
    assert_eq!(updated.metadata.get("place"), Some("b"));

    let deleted: Deleted<Book> = Book::delete(&client, &created).await.unwrap();
    assert_eq!(deleted.id, created.id);
    let error = Book::retrieve(&client, &created).await.unwrap_err();
    expect!["GET /v1/library/books/{}: 404 invalid_request_error, code `resource_missing`, param `id`: there is no library.book `boo_00000000000001` (request req_00000000000005)"]
    .assert_eq(&error.to_string());
}

#[tokio::test]
async fn a_request_that_is_retried_until_it_succeeds_is_performed_once() {
    let (stripe, client) = local();
    stripe.faults().next(5).drop_response();
    let call = Book::create(&client, BookCreateParams::new("Momo")).max_retries(0);
    let mut sends = 1;
    let book = loop {
        match call.clone().await {
            Err(error) if error.is_retryable() => sends += 1,
            result => break result.unwrap(),
        }
    };
    assert!(sends > 1);
    let books = Book::list(&client).await.unwrap().data;
    assert_eq!(books, [book]);

    // Described anew, it is another request.
    Book::create(&client, BookCreateParams::new("Momo")).await.unwrap();
    assert_eq!(Book::list(&client).await.unwrap().data.len(), 2);
}

#[tokio::test]
async fn a_list_comes_newest_first_a_page_at_a_time() {
    let (_stripe, client) = local();
    for number in 1..=5 {
        book(&client, &number.to_string(), number).await;
    }
    let list = |params: BookListParams| Book::list(&client).params(params);
    let first = list(BookListParams::new().limit(2_u32)).await.unwrap();
    assert_eq!((titles(&first.data), first.has_more), (vec!["5", "4"], true));
    let after = BookListParams::new().limit(3_u32).starting_after(&*first.data[1].id);
    let second = list(after).await.unwrap();
    assert_eq!((titles(&second.data), second.has_more), (vec!["3", "2", "1"], false));
    let before = BookListParams::new().limit(2_u32).ending_before(&*second.data[2].id);
    let back = list(before).await.unwrap();
    assert_eq!((titles(&back.data), back.has_more), (vec!["3", "2"], true));
    let filtered = list(BookListParams::new().title("3")).await.unwrap();
    assert_eq!(titles(&filtered.data), ["3"]);
    let between = Range::new().gte(2_u64).lt(4_u64);
    let filtered = list(BookListParams::new().page_count(between)).await.unwrap();
    assert_eq!(titles(&filtered.data), ["3", "2"]);

    let mut pager = Book::list(&client).params(BookListParams::new().limit(2_u32)).auto_paging();
    let mut all = Vec::new();
    while let Some(book) = pager.next().await {
        all.push(book.unwrap());
    }
    assert_eq!(titles(&all), ["5", "4", "3", "2", "1"]);
}

#[tokio::test]
async fn a_filter_sees_what_changed() {
    let (stripe, client) = local();
    let ids =
        |list: List<Book>| list.data.into_iter().map(|book| book.page_count).collect::<Vec<_>>();
    let list = |params: BookListParams| Book::list(&client).params(params);
    let momo = || BookListParams::new().title("Momo");
    let long = || BookListParams::new().page_count(Range::new().gte(100_u64));
    book(&client, "Krabat", 1).await;
    let first = book(&client, "Momo", 2).await;
    assert_eq!(ids(list(momo()).await.unwrap()), [2]);
    assert_eq!(ids(list(long()).await.unwrap()), [0; 0]);
    // What is filtered by is kept up to date from here on.
    let params = BookUpdateParams::new().page_count(100_u64);
    Book::update(&client, &first, params).await.unwrap();
    book(&client, "momo", 3).await;
    let second = book(&client, "Momo", 200).await;
    assert_eq!(ids(list(momo()).await.unwrap()), [200, 100]);
    assert_eq!(ids(list(long()).await.unwrap()), [200, 100]);
    Book::delete(&client, &second).await.unwrap();
    assert_eq!(ids(list(momo()).await.unwrap()), [100]);
    assert_eq!(ids(list(long().title("Krabat")).await.unwrap()), [0; 0]);
    stripe.reset();
    assert_eq!(ids(list(momo()).await.unwrap()), [0; 0]);
}

#[tokio::test]
async fn a_search_through_much_leaves_others_their_turn() {
    let fill = |cx: &mut stripe_local::OperationContext<'_>| {
        for number in 0..40_000 {
            let given = [("title".to_owned(), json!(format!("volume {number}")))];
            let book = cx.build::<Book>(given.into_iter().collect())?;
            cx.put(&book)?;
        }
        cx.proceed()
    };
    let stripe = library().on::<Book>("preview", fill).start().await.unwrap();
    let client = stripe.client();
    Book::preview(&client).params(json!({ "title": "none" })).await.unwrap();
    let krabat = book(&client, "Krabat", 1).await;

    // Nothing is kept to find a part of a word by: each book is looked into.
    let search = Book::search(&client, json!({ "query": "title~'ume 77'", "limit": 100 }));
    let search = tokio::spawn(search.into_future());
    while stripe.requests().total() < 3 {
        tokio::task::yield_now().await;
    }
    assert_eq!(Book::retrieve(&client, &krabat).await.unwrap(), krabat);
    assert!(!search.is_finished());
    let found = search.await.unwrap().unwrap();
    assert_eq!((titles(&found.data)[0], found.data.len()), ("volume 7799", 100));
    assert!(found.has_more);
}

#[tokio::test]
#[rustfmt::skip::macros(expect)]
async fn limits_and_cursors_are_checked() {
    let (_stripe, client) = local();
    for (params, said) in [
        (json!({ "limit": 0 }), expect!["`limit` must be from 1 to 100, not 0"]),
        (json!({ "limit": 101 }), expect!["`limit` must be from 1 to 100, not 101"]),
        (json!({ "limit": "x" }), expect!["`limit` must be a whole number, not `x`"]),
        (
            json!({ "starting_after": "" }),
            expect!["`starting_after` is empty; leave it out instead"],
        ),
        (json!({ "ending_before": "" }), expect!["`ending_before` is empty; leave it out instead"]),
        (
            json!({ "starting_after": "boo_9" }),
            expect!["there is no library.book `boo_9` to begin at"],
        ),
        (
            json!({ "starting_after": "boo_9", "ending_before": "boo_8" }),
            expect!["`starting_after` and `ending_before` cannot be used together"],
        ),
        (json!({ "colour": "red" }), expect!["`colour` is not a parameter here"]),
    ] {
        let error = Book::list(&client).extra_params(&params).await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), 400);
        said.assert_eq(error.message());
    }
}

#[tokio::test]
async fn a_search_finds_by_fields() {
    let (_stripe, client) = local();
    for (title, pages) in [("Momo", 304), ("Krabat", 256), ("Momo II", 10)] {
        book(&client, title, pages).await;
    }
    let search = |query: &str, extra: Value| {
        let mut params = json!({ "query": query });
        params.as_object_mut().unwrap().extend(extra.as_object().cloned().unwrap());
        Book::search(&client, params)
    };
    let found = search("title~'momo' AND page_count>100", json!({})).await.unwrap();
    assert_eq!(titles(&found.data), ["Momo"]);
    let first = search("page_count>1", json!({ "limit": 2 })).await.unwrap();
    assert_eq!((titles(&first.data), first.has_more), (vec!["Momo II", "Krabat"], true));
    let next = json!({ "page": first.next_page.unwrap() });
    let second = search("page_count>1", next).await.unwrap();
    assert_eq!((titles(&second.data), second.has_more), (vec!["Momo"], false));
    for params in [json!({}), json!({ "page": "" })] {
        let query = if params == json!({}) { "title" } else { "page_count>1" };
        let error = search(query, params.clone()).await.unwrap_err();
        assert_eq!(error.param(), Some(if query == "title" { "query" } else { "page" }));
    }
}

#[tokio::test]
async fn nested_objects_belong_to_their_parent() {
    let (_stripe, client) = local();
    let (momo, krabat) = (book(&client, "Momo", 1).await, book(&client, "Krabat", 1).await);
    let page = Page::create(&client, &*momo.id, json!({ "text": "Long ago" })).await.unwrap();
    assert_eq!((page.book.as_str(), page.text.as_str()), (&*momo.id, "Long ago"));
    Page::create(&client, &*krabat.id, json!({ "text": "It was" })).await.unwrap();
    assert_eq!(Page::list(&client, &*momo.id).await.unwrap().data, std::slice::from_ref(&page));
    assert_eq!(Page::retrieve(&client, &*momo.id, &page).await.unwrap(), page);
    assert!(Page::retrieve(&client, &*krabat.id, &page).await.unwrap_err().is_not_found());
    assert!(Page::list(&client, "boo_9").await.unwrap_err().is_not_found());
    Page::delete(&client, &*momo.id, &page).await.unwrap();
    assert_eq!(Page::list(&client, &*momo.id).await.unwrap().data, []);
}

#[tokio::test]
async fn a_singleton_is_there_once_for_each_parent() {
    let (_stripe, client) = local();
    let momo = book(&client, "Momo", 1).await;
    let card = Card::retrieve(&client, &*momo.id).await.unwrap();
    assert_eq!(card, Card { book: momo.id.clone(), stamps: 0 });
    Card::update(&client, &*momo.id, json!({ "stamps": 2 })).await.unwrap();
    assert_eq!(Card::retrieve(&client, &*momo.id).await.unwrap().stamps, 2);
    assert!(Card::retrieve(&client, "boo_9").await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn a_list_of_a_parent_goes_by_the_field_that_names_it() {
    let (_stripe, client) = local();
    let shelf = Shelf::create(&client, json!({ "name": "S" })).await.unwrap();
    book(&client, "Krabat", 1).await;
    let params = BookCreateParams::new("Momo").shelf(&*shelf.id);
    let momo = Book::create(&client, params).expand("shelf").await.unwrap();
    let expanded = momo.shelf.as_ref().unwrap().object::<Shelf>().unwrap();
    assert_eq!(expanded, shelf);
    let books = Shelf::list_books(&client, &shelf).await.unwrap();
    assert_eq!(titles(&books.data), ["Momo"]);
    let books = Book::list(&client).expand("data.shelf").await.unwrap();
    assert!(books.data[0].shelf.as_ref().unwrap().object::<Shelf>().is_ok());
}

#[tokio::test]
async fn actions_return_the_object_or_what_a_handler_returns() {
    let lending = |cx: &mut stripe_local::OperationContext<'_>| {
        let mut book = cx.object()?;
        if book["lent"] == json!(true) {
            return Err(Refusal::invalid("the book is lent already").code("book_lent"));
        }
        book.insert("lent".to_owned(), json!(true));
        cx.put(&book)
    };
    let stripe = library().on::<Book>("lend", lending).transport().unwrap();
    let (with, without) = (stripe.client().unwrap(), local().1);
    let momo = book(&without, "Momo", 1).await;
    assert_eq!(Book::lend(&without, &momo).await.unwrap(), momo);
    assert!(Book::lend(&without, "boo_9").await.unwrap_err().is_not_found());

    let momo = book(&with, "Momo", 1).await;
    assert!(Book::lend(&with, &momo).await.unwrap().lent);
    assert!(Book::retrieve(&with, &momo).await.unwrap().lent);
    let error = Book::lend(&with, &momo).await.unwrap_err();
    assert_eq!((error.code(), error.message()), (Some("book_lent"), "the book is lent already"));

    let preview = Book::preview(&with).params(json!({ "title": "Not kept" })).await.unwrap();
    assert_eq!(preview.title, "Not kept");
    assert_eq!(Book::list(&with).await.unwrap().data.len(), 1);
}

#[test]
#[rustfmt::skip::macros(expect)]
fn a_handler_for_an_unknown_operation_is_refused() {
    let error = LocalTransport::builder()
        .on::<Shelf>("paint", |_| Err(Refusal::invalid("no paint")))
        .transport()
        .unwrap_err();
    expect!["`library.shelf` has no operation `paint`; expected one of `create`, `retrieve`, `list_books`"]
    .assert_eq(&error.to_string());
}

#[tokio::test]
async fn accounts_do_not_see_each_other() {
    let (_stripe, client) = local();
    let momo = book(&client, "Momo", 1).await;
    for other in [client.for_account("acct_1"), client.for_context("acct_2/acct_3")] {
        assert!(Book::retrieve(&other, &momo).await.unwrap_err().is_not_found());
        assert_eq!(Book::list(&other).await.unwrap().data, []);
        book(&other, "Krabat", 1).await;
        assert_eq!(titles(&Book::list(&other).await.unwrap().data), ["Krabat"]);
    }
    assert_eq!(titles(&Book::list(&client).await.unwrap().data), ["Momo"]);
}

#[tokio::test]
async fn an_undeclared_create_echoes_everything() {
    let (_stripe, client) = local();
    let response = Shelf::create(
        &client,
        json!({ "name": "S", "rows": [{ "width": 5 }], "id": "mine", "metadata": { "a": "b" } }),
    )
    .send()
    .await
    .unwrap();
    assert_eq!(
        response.body(),
        concat!(
            r#"{"id":"mine","object":"library.shelf","created":1700000000,"livemode":false,"#,
            r#""metadata":{"a":"b"},"name":"S","rows":[{"width":"5"}]}"#
        )
    );
    let error = Shelf::create(&client, json!({ "id": "mine", "name": "T" })).await.unwrap_err();
    assert_eq!(error.code(), Some("resource_already_exists"));
}

#[tokio::test]
async fn it_does_the_same_on_a_port() {
    let stripe = LocalStripe::builder().resource::<Book>().start().await.unwrap();
    let client = stripe.client();
    let momo = book(&client, "Momo", 304).await;
    assert!(momo.id.starts_with("boo_"));
    assert_eq!(Book::retrieve(&client, &momo).await.unwrap(), momo);
    let pairs: BTreeMap<_, _> = stripe.requests()[0].params().into_iter().collect();
    assert_eq!(pairs["title"], "Momo");
    assert_eq!(pairs["page_count"], "304");
}

#[tokio::test]
async fn an_object_that_may_have_no_id_gets_one_when_it_is_kept() {
    let (_stripe, client) = local();
    let order = Order::create(&client, json!({ "title": "Momo" })).await.unwrap();
    assert!(order.id.is_some());
    assert_eq!(order.refresh(&client).await.unwrap(), order);
    assert_eq!(Some(Order::delete(&client, &order).await.unwrap().id), order.id);
}
