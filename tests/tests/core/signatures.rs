//! The types of other crates in signatures of stripe-core: each is re-exported, and identical to
//! the crate's own.

#![expect(unused_qualifications, reason = "the paths of the re-exports are what is tested")]

use std::any::TypeId;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use stripe_core::futures_core::Stream;
use stripe_core::transport::BodyStream;
use stripe_core::{AutoPaging, Client, List};

#[track_caller]
fn assert_same<A: 'static, B: 'static>() {
    assert_eq!(TypeId::of::<A>(), TypeId::of::<B>());
}

#[test]
fn types_in_signatures_are_re_exported() {
    assert_same::<stripe_core::bytes::Bytes, bytes::Bytes>();
    assert_same::<stripe_core::http::Method, http::Method>();
    assert_same::<stripe_core::serde_json::Value, serde_json::Value>();
    assert_same::<stripe_core::chrono::DateTime<chrono::Utc>, chrono::DateTime<chrono::Utc>>();
    assert_same::<stripe_core::jiff::Timestamp, jiff::Timestamp>();
    assert_same::<stripe_core::time::OffsetDateTime, time::OffsetDateTime>();
    assert_same::<stripe_core::reqwest::Client, reqwest::Client>();
}

#[test]
fn a_list_that_is_paged_through_is_a_stream() {
    fn items<S: Stream>(_: &S) -> TypeId
    where
        S::Item: 'static,
    {
        TypeId::of::<S::Item>()
    }

    let client = Client::new("sk_test_123").unwrap();
    let pages: AutoPaging<List<String>> =
        client.request(http::Method::GET, "/v1/books", &[]).returning().auto_paging();
    assert_eq!(items(&pages), TypeId::of::<Result<String, stripe_core::Error>>());
    assert_eq!(pages.size_hint(), (0, None));
}

#[test]
fn a_body_is_read_from_a_stream_and_as_a_stream() {
    let mut pieces = ["ab", "c"].into_iter();
    let ours = BodyStream::new(move |_| Poll::Ready(pieces.next().map(|piece| Ok(piece.into()))));
    let mut stream = pin!(BodyStream::from_stream(ours));
    let mut context = Context::from_waker(Waker::noop());
    let mut next = || match stream.as_mut().poll_next(&mut context) {
        Poll::Ready(piece) => piece.map(|piece| String::from_utf8(piece.unwrap().into()).unwrap()),
        Poll::Pending => panic!("nothing is waited for"),
    };
    assert_eq!([next(), next(), next()], [Some("ab".to_owned()), Some("c".to_owned()), None]);
}
