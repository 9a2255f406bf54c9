//! The dashboard at `/`, and the control endpoints under `/_local`.
//!
//! The browser uses long polling: the response is delayed until there is a change. Responses are
//! therefore ordinary ones, and a lost connection is simply retried. The files of the page are next
//! to this file, as plain HTML, CSS and JavaScript.

mod control;
mod data;
mod denial;
mod describe;
mod fields;
mod files;
mod guard;
mod journal;
mod objects;
mod query;
mod redact;
mod restore;
mod seed;
mod time;
#[cfg(feature = "billing")]
mod usage;
mod view;
mod views;

use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response, StatusCode, header, request};
use serde_json::json;
use tokio::sync::{Semaphore, watch};
use tokio::time::{Instant, sleep, timeout};

use crate::engine::Engine;
use denial::Denial;
use journal::Journal;
pub(crate) use journal::Note;
use query::{PageQuery, ROOT};
pub(crate) use restore::{Restored, open as open_data};
pub(crate) use seed::sow as seed;

/// Maximum number of browsers that wait for changes at the same time.
const MOST_WAITING: usize = 64;
/// Maximum wait for a change.
const LONGEST_WAIT: Duration = Duration::from_secs(20);
/// Default time to wait for deliveries.
const WAIT_FOR_DELIVERIES: Duration = Duration::from_secs(10);
/// Path of the health check, whose response is not confidential: other sites may read it.
const HEALTH: &str = "/_local/health";
/// Interval at which changes without a request are detected.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Time within which changes are sent together.
const GATHER: Duration = Duration::from_millis(60);

/// The dashboard, at `/` and under `/_local/`.
pub(crate) struct Site {
    engine: Arc<Engine>,
    /// Whether there is a page in addition to the control endpoints.
    has_page: bool,
    journal: Arc<Journal>,
    waiting: Semaphore,
    /// Version, which increases with each change of the displayed data.
    version: watch::Sender<u64>,
    /// Random id of this run, which distinguishes it from an earlier one on the same port.
    run: String,
}

impl Site {
    pub(crate) fn new(engine: Arc<Engine>, has_page: bool) -> Arc<Self> {
        let version = watch::Sender::new(1);
        let journal = Arc::new(Journal::new(version.clone()));
        let follower = Arc::downgrade(&journal);
        engine.recorder.on_clear(move |account| {
            if let Some(journal) = follower.upgrade() {
                journal.clear(account);
            }
        });
        Arc::new(Self {
            engine,
            has_page,
            journal,
            waiting: Semaphore::new(MOST_WAITING),
            version,
            run: format!("{:016x}", RandomState::new().hash_one(0)),
        })
    }

    /// Whether a path belongs to the page, not to Stripe.
    pub(crate) fn serves(path: &str) -> bool {
        path == "/" || path == ROOT.trim_end_matches('/') || path.starts_with(ROOT)
    }

    /// Records a request that has just arrived.
    pub(crate) fn note(&self, parts: &request::Parts, body: Option<&Bytes>) -> Note {
        let request = Request::from_parts(parts.clone(), body.cloned().unwrap_or_default());
        self.journal.begin(&request, self.engine.clock.unix_seconds())
    }

    /// Responds to a request of the page or of the control endpoints. `denied` is the reason why it
    /// may come from another site.
    pub(crate) async fn respond(
        &self,
        request: &Request<Bytes>,
        denied: Option<String>,
    ) -> Response<Bytes> {
        let is_read = request.method() == Method::GET || request.method() == Method::HEAD;
        let is_health = is_read && request.uri().path() == HEALTH;
        let checked = match denied {
            Some(reason) if !is_health => Err(Denial::new(StatusCode::FORBIDDEN, reason)),
            _ => guard::check(request),
        };
        let response = match checked {
            Ok(()) => self.route(request).await,
            Err(denial) => Err(denial),
        };
        let mut response = response.unwrap_or_else(|Denial(status, message)| {
            let mut response = json_response(json!({ "error": message }).to_string());
            *response.status_mut() = status;
            response
        });
        guard::shield(response.headers_mut());
        response
    }

    async fn route(&self, request: &Request<Bytes>) -> Result<Response<Bytes>, Denial> {
        let path = request.uri().path();
        let rest = path.strip_prefix(ROOT.trim_end_matches('/')).unwrap_or(path);
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let asked = PageQuery::of(request.uri().query())?;
        if request.method() == Method::POST {
            let endpoint = control::find(rest)?;
            if let Some((name, _)) = asked.iter().next() {
                let name = name.chars().take(80).flat_map(char::escape_debug).collect::<String>();
                return Err(Denial::invalid(format!(
                    "`{name}` is in the query; send the fields as a JSON object in the body"
                )));
            }
            let response = match endpoint.change {
                control::ControlChange::Wait => {
                    self.wait_for_deliveries(endpoint, request.body()).await?
                }
                _ => endpoint.apply(&self.engine, request.body())?,
            };
            self.changed();
            return Ok(json_response(response.to_string()));
        }
        // The server leaves out the body of a response to HEAD.
        if request.method() != Method::GET && request.method() != Method::HEAD {
            return Err(Denial::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "the control endpoints accept GET, HEAD and POST",
            ));
        }
        if let Some(file) = files::find(path).filter(|_| self.has_page) {
            let mut response = Response::new(Bytes::from_static(file.content.as_bytes()));
            response
                .headers_mut()
                .insert(header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
            return Ok(response);
        }
        if path == "/" {
            let message = "there is no page here; `/_local` describes the control endpoints";
            return Err(Denial::new(StatusCode::NOT_FOUND, message));
        }
        let json = match rest {
            "" => {
                views::check(&[], &asked, rest)?;
                describe::document()
            }
            "health" => {
                let program = concat!("stripe-local ", env!("CARGO_PKG_VERSION"));
                json!({ "status": "ok", "program": program }).to_string()
            }
            "state" => {
                let known = views::find(rest).map_or(&[][..], |view| view.query);
                views::check(known, &asked, rest)?;
                self.state(&asked).await?
            }
            _ => views::respond(&self.engine, &self.journal, rest, &asked)?,
        };
        Ok(json_response(json))
    }

    /// Waits until an attempt was made for every due delivery, up to a limit.
    async fn wait_for_deliveries(
        &self,
        endpoint: &control::ControlEndpoint,
        body: &[u8],
    ) -> Result<serde_json::Value, Denial> {
        let fields = endpoint.read(body)?;
        let account = fields.text("account");
        let limit = fields.seconds("seconds").unwrap_or(WAIT_FOR_DELIVERIES);
        let complete = timeout(limit, self.engine.all_tried(account)).await.is_ok();
        let deliveries = objects::deliveries_of(&self.engine, account);
        Ok(json!({ "complete": complete, "deliveries": deliveries }))
    }

    /// Returns the state of the page once it differs from the state of the browser.
    async fn state(&self, asked: &PageQuery) -> Result<String, Denial> {
        let known = if asked.text("run") == Some(&self.run) { asked.number("after") } else { None };
        if let Some(known) = known {
            let Ok(_permit) = self.waiting.try_acquire() else {
                let message = "too many browsers are connected; close one";
                return Err(Denial::new(StatusCode::SERVICE_UNAVAILABLE, message));
            };
            self.wait(known).await;
        }
        self.look();
        let version = *self.version.borrow();
        Ok(view::state(&self.engine, &self.journal, &self.run, version, known.unwrap_or_default()))
    }

    /// Waits for a newer version, up to a limit.
    async fn wait(&self, known: u64) {
        let mut versions = self.version.subscribe();
        let end = Instant::now() + LONGEST_WAIT;
        while Instant::now() < end {
            self.look();
            let newer = versions.wait_for(|version| *version > known);
            if timeout(LOOK_EVERY, newer).await.is_ok() {
                return sleep(GATHER).await;
            }
        }
    }

    /// Detects changes without a request: a test changes the clock, or a handler creates objects.
    fn look(&self) {
        if self.journal.looks_different(view::glance(&self.engine)) {
            self.changed();
        }
    }

    fn changed(&self) {
        self.version.send_modify(|version| *version += 1);
    }
}

fn json_response(json: String) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(json));
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        const { HeaderValue::from_static("application/json; charset=utf-8") },
    );
    response
}
