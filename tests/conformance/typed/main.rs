//! Makes the calls that it reads from standard input, one JSON object per line, with a crate of
//! resources.
//!
//! usage: typed BASE_URL
//!
//! The output has a line for each line of input: `{"outcome": "ok" | "error <status>" | "no
//! connection" | "refused", "detail": the message}`.

use std::io::Write as _;

use serde::Deserialize;
use serde_json::{Value, json};
use stripe_core::{Client, ErrorKind};

#[derive(Deserialize)]
struct Case {
    request: String,
    ids: Vec<String>,
    params: Value,
}

fn main() {
    let base_url = std::env::args().nth(1).expect("usage: typed BASE_URL");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    for line in std::io::stdin().lines() {
        let case: Case = serde_json::from_str(&line.unwrap()).unwrap();
        // Telemetry tells of the request before: each has a client of its own.
        let client = Client::builder("sk_test_conformance").base_url(&base_url).build().unwrap();
        let call = resources::calls::call(&client, &case.request, &case.ids, &case.params);
        let (outcome, detail) = match call {
            Err(refused) => ("refused".to_owned(), Some(refused)),
            Ok(sent) => match runtime.block_on(sent) {
                Ok(_) => ("ok".to_owned(), None),
                Err(error) => {
                    let outcome = match (error.status(), error.kind()) {
                        (Some(status), _) => format!("error {}", status.as_u16()),
                        (None, ErrorKind::Connection | ErrorKind::Timeout) => {
                            "no connection".to_owned()
                        }
                        (None, _) => "refused".to_owned(),
                    };
                    (outcome, Some(error.to_string()))
                }
            },
        };
        println!("{}", json!({ "outcome": outcome, "detail": detail }));
        std::io::stdout().flush().unwrap();
    }
}
