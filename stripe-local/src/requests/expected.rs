//! Comparison of received and expected requests.

use std::fmt;

use http::Method;

use super::recorded::RecordedRequest;

/// An expected request: method, path and all params, and selected headers.
#[derive(Debug, Clone)]
pub struct ExpectedRequest {
    method: Method,
    path: String,
    params: Vec<(String, String)>,
    headers: Vec<(String, String)>,
}

impl ExpectedRequest {
    /// Expects a method and a path.
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Self { method, path: path.into(), params: Vec::new(), headers: Vec::new() }
    }

    /// Expects a `GET`.
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    /// Expects a `POST`.
    pub fn post(path: impl Into<String>) -> Self {
        Self::new(Method::POST, path)
    }

    /// Expects a `DELETE`.
    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::DELETE, path)
    }

    /// Expects a param by its name in a form, such as `items[0][price]`, with any encoding of the
    /// request.
    pub fn param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.params.push((name.into(), value.into()));
        self
    }

    /// Expects a header.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    fn lines(&self) -> Vec<String> {
        let mut params = self.params.clone();
        params.sort();
        lines(&self.method, &self.path, &self.headers, &params)
    }

    /// Returns the compared lines of a received request.
    fn lines_of(&self, request: &RecordedRequest) -> Vec<String> {
        let headers: Vec<_> = self
            .headers
            .iter()
            .map(|(name, _)| (name.clone(), request.header(name).unwrap_or("(none)").to_owned()))
            .collect();
        lines(&request.method, &request.path, &headers, &request.params())
    }
}

fn lines(
    method: &Method,
    path: &str,
    headers: &[(String, String)],
    params: &[(String, String)],
) -> Vec<String> {
    let mut lines = vec![format!("{method} {path}")];
    lines.extend(headers.iter().map(|(name, value)| format!("  {name}: {value}")));
    lines.extend(params.iter().map(|(name, value)| format!("  {name}={value}")));
    lines
}

/// The difference between received and expected requests. Its [`Display`](fmt::Display) shows all
/// requests: lines with `-` were expected, and lines with `+` were received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestMismatch(String);

impl fmt::Display for RequestMismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for RequestMismatch {}

/// Compares requests in order.
pub(super) fn compare(
    expected: &[ExpectedRequest],
    received: &[&RecordedRequest],
) -> Result<(), RequestMismatch> {
    let mut differs = false;
    let mut text = format!(
        "the requests differ: {} expected (-), {} received (+)",
        expected.len(),
        received.len()
    );
    let mut show = |sign: char, line: &str| {
        differs |= sign != ' ';
        text.push_str(&format!("\n{sign} {line}"));
    };
    for at in 0..expected.len().max(received.len()) {
        match (expected.get(at), received.get(at)) {
            (Some(expected), Some(received)) => {
                let (wanted, got) = (expected.lines(), expected.lines_of(received));
                for line in &wanted {
                    show(if got.contains(line) { ' ' } else { '-' }, line);
                }
                for line in got.iter().filter(|line| !wanted.contains(line)) {
                    show('+', line);
                }
            }
            (Some(expected), None) => expected.lines().iter().for_each(|line| show('-', line)),
            (None, Some(received)) => {
                received.to_string().lines().for_each(|line| show('+', line));
            }
            (None, None) => {}
        }
    }
    if differs { Err(RequestMismatch(text)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use expect_test::expect;

    use super::*;
    use crate::requests::{Recorder, Requests};

    fn received() -> Requests {
        let recorder = Recorder::default();
        for (method, uri, body) in [
            (Method::POST, "/v1/books", "title=Momo&page_count=304"),
            (Method::GET, "/v1/books?limit=3", ""),
        ] {
            let request = http::Request::builder()
                .method(method)
                .uri(uri)
                .header("stripe-account", "acct_1")
                .body(Bytes::from(body))
                .unwrap();
            recorder.record(&request);
        }
        recorder.requests()
    }

    #[test]
    fn expected_requests_are_no_difference() {
        let expected = [
            ExpectedRequest::post("/v1/books")
                .param("page_count", "304")
                .param("title", "Momo")
                .header("Stripe-Account", "acct_1"),
            ExpectedRequest::get("/v1/books").param("limit", "3"),
        ];
        assert_eq!(received().expect(&expected), Ok(()));
    }

    #[test]
    #[rustfmt::skip::macros(expect)]
    fn a_difference_is_shown_line_by_line() {
        let expected = [ExpectedRequest::post("/v1/books")
            .param("title", "Krabat")
            .param("page_count", "304")
            .header("stripe-account", "acct_2")];
        expect!["the requests differ: 1 expected (-), 2 received (+)\n  POST /v1/books\n-   stripe-account: acct_2\n    page_count=304\n-   title=Krabat\n+   stripe-account: acct_1\n+   title=Momo\n+ GET /v1/books\n+   limit=3"]
        .assert_eq(&received().expect(&expected).unwrap_err().to_string());
    }

    #[test]
    #[should_panic(expected = "- DELETE /v1/books/boo_1")]
    fn a_missing_request_ends_a_test() {
        Requests::default().assert(&[ExpectedRequest::delete("/v1/books/boo_1")]);
    }
}
