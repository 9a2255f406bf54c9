//! Sessions of the meter event stream: a token instead of the API key, for 15 minutes.

use std::collections::{HashMap, VecDeque};

use http::{HeaderValue, StatusCode, header};
use stripe_billing::v2::{MeterEventSession, MeterEventStream};

use crate::account_key;
use crate::builder::LocalStripeBuilder;
use crate::clock::rfc3339;
use crate::incoming::Incoming;
use crate::json::JsonObject;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

const SECONDS: i64 = 15 * 60;
/// Maximum number of sessions of an account. The oldest are dropped first.
const MOST: usize = 10_000;
/// Prefix of a token.
const PREFIX: &str = "mes_token_";

/// Sessions of an account. Expired sessions are kept, so that they can be reported as expired.
#[derive(Clone, Default)]
pub(super) struct StreamSessions {
    /// Time at which each expires, in unix seconds.
    by_token: HashMap<Box<str>, i64>,
    oldest_first: VecDeque<Box<str>>,
}

impl StreamSessions {
    fn add(&mut self, token: &str, expires: i64) {
        if self.oldest_first.len() == MOST {
            if let Some(oldest) = self.oldest_first.pop_front() {
                self.by_token.remove(&oldest);
            }
        }
        self.by_token.insert(token.into(), expires);
        self.oldest_first.push_back(token.into());
    }
}

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder.on::<MeterEventSession>("create", create).guard::<MeterEventStream>("create", check)
}

fn create(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let expires = cx.now().saturating_add(SECONDS);
    let token = token_of(&cx.execution.id_maker.token(), cx.effects.account);
    cx.memory::<StreamSessions>().add(&token, expires);
    let given = [("authentication_token", token), ("expires_at", rfc3339(expires))];
    let given = given.map(|(field, text)| (field.to_owned(), text.into()));
    cx.build::<MeterEventSession>(JsonObject::from_iter(given)).map(Into::into)
}

/// Authenticates a request to the stream by its token, for the account of the token.
fn check(request: &mut Incoming<'_>) -> Result<(), Refusal> {
    let account = account_of(request.key());
    let expires = account.as_ref().and_then(|account| find(request, account));
    if expires.is_some() {
        request.set_account_key(account.unwrap_or_default());
    }
    match expires {
        Some(expires) if request.now() < expires => Ok(()),
        Some(_) => Err(Refusal::new(
            StatusCode::UNAUTHORIZED,
            "the session has expired; ask for a new one at /v2/billing/meter_event_session",
        )
        .error_type("temporary_session_expired")
        .code("billing_meter_event_session_expired")),
        None => Err(Refusal::new(
            StatusCode::UNAUTHORIZED,
            "there is no session with this token; ask for one at /v2/billing/meter_event_session",
        )
        .header(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"Stripe\""))),
    }
}

/// Returns the time at which the session of a request expires.
fn find(request: &Incoming<'_>, account: &str) -> Option<i64> {
    request.memory_of_key::<StreamSessions>(account)?.by_token.get(request.key()).copied()
}

/// Whether a request is in live mode, according to its key or the key of its session.
pub(super) fn is_live_request(request: &Incoming<'_>) -> bool {
    let of_session = account_of(request.key()).filter(|account| find(request, account).is_some());
    account_key::is_live(of_session.as_deref().unwrap_or(request.account))
}

/// Returns a token with these random digits for the key of an account. They are random even with predictable ids.
fn token_of(random: &str, account: &str) -> String {
    let account: String = account.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("{PREFIX}{random}_{account}")
}

/// Returns the key of the account of a token.
fn account_of(token: &str) -> Option<String> {
    let (_, account) = token.strip_prefix(PREFIX)?.split_once('_')?;
    let bytes = account.as_bytes().chunks(2).map(|digits| {
        let digits = std::str::from_utf8(digits).ok()?;
        u8::from_str_radix(digits, 16).ok()
    });
    String::from_utf8(bytes.collect::<Option<_>>()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_names_its_account() {
        for account in ["", "acct_1", "ünïcode"] {
            assert_eq!(account_of(&token_of("0f", account)).as_deref(), Some(account));
        }
        for token in ["", "sk_test_1", "mes_token_", "mes_token_ab_zz", "mes_token_ab_ff"] {
            assert_eq!(account_of(token), None, "{token}");
        }
    }

    #[test]
    fn memory_has_a_bound() {
        let mut sessions = StreamSessions::default();
        for number in 0..MOST + 2 {
            sessions.add(&number.to_string(), 0);
        }
        assert_eq!((sessions.by_token.len(), sessions.oldest_first.len()), (MOST, MOST));
        assert!(!sessions.by_token.contains_key("1"));
        assert!(sessions.by_token.contains_key("2"));
    }
}
