//! The dashboard at `/`.
//!
//! The browser polls for changes, and the response is held until there is one (long polling), so
//! that responses are ordinary ones, and a lost connection is simply retried. The files of the page
//! are next to this file, as plain HTML, CSS and JavaScript.

mod control;
mod denial;
mod files;
mod guard;
mod journal;
mod objects;
mod query;
mod redact;
mod time;
#[cfg(feature = "billing")]
mod usage;
mod view;

use std::hash::{BuildHasher, RandomState};
use std::net::SocketAddr;
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

/// Maximum number of browsers that wait for changes at the same time.
const MOST_WAITING: usize = 64;
/// Maximum wait for a change.
const LONGEST_WAIT: Duration = Duration::from_secs(20);
/// Interval at which changes without a request are detected.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Time within which changes are sent together.
const GATHER: Duration = Duration::from_millis(60);

/// The dashboard, at `/` and under `/_local/`.
pub(crate) struct Site {
    engine: Arc<Engine>,
    address: SocketAddr,
    journal: Arc<Journal>,
    waiting: Semaphore,
    /// Version, which increases with each change of what the page shows.
    version: watch::Sender<u64>,
    /// Random id of this run, which distinguishes it from an earlier one on the same port.
    run: String,
}

impl Site {
    pub(crate) fn new(engine: Arc<Engine>, address: SocketAddr) -> Arc<Self> {
        let version = watch::Sender::new(1);
        let journal = Arc::new(Journal::new(version.clone()));
        let follower = Arc::downgrade(&journal);
        engine.recorder.on_clear(move || {
            if let Some(journal) = follower.upgrade() {
                journal.clear();
            }
        });
        Arc::new(Self {
            engine,
            address,
            journal,
            waiting: Semaphore::new(MOST_WAITING),
            version,
            run: format!("{:016x}", RandomState::new().hash_one(address)),
        })
    }

    /// Whether a path belongs to the page, not to Stripe.
    pub(crate) fn serves(path: &str) -> bool {
        path == "/" || path.starts_with(ROOT)
    }

    /// Records a request that has just arrived.
    pub(crate) fn note(&self, parts: &request::Parts, body: Option<&Bytes>) -> Note {
        let request = Request::from_parts(parts.clone(), body.cloned().unwrap_or_default());
        self.journal.begin(&request, self.engine.clock.unix_seconds())
    }

    /// Responds to a request of the page.
    pub(crate) async fn respond(&self, request: &Request<Bytes>) -> Response<Bytes> {
        let response = match guard::check(request, self.address) {
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
        if request.method() == Method::POST {
            control::apply(&self.engine, path, request.body())?;
            self.changed();
            return Ok(json_response("{}".to_owned()));
        }
        if request.method() != Method::GET {
            return Err(Denial::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "the dashboard accepts GET and POST",
            ));
        }
        if let Some(file) = files::find(path) {
            let mut response = Response::new(Bytes::from_static(file.content.as_bytes()));
            response
                .headers_mut()
                .insert(header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
            return Ok(response);
        }
        let asked = PageQuery::of(request.uri().query());
        let json = match path.strip_prefix(ROOT) {
            Some("state") => self.state(&asked).await?,
            Some("operations") => view::operations(&self.engine),
            Some("requests") => view::older_requests(&self.journal, &asked),
            Some("objects") => objects::objects(&self.engine, &asked)?,
            #[cfg(feature = "billing")]
            Some("usage") => usage::usage(&self.engine, &asked).to_string(),
            Some(rest) => match rest.strip_prefix("requests/").and_then(|n| n.parse().ok()) {
                Some(number) => view::request(&self.journal, number)?,
                None => return Err(nothing(path)),
            },
            None => return Err(nothing(path)),
        };
        Ok(json_response(json))
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

fn nothing(path: &str) -> Denial {
    Denial::new(StatusCode::NOT_FOUND, format!("the dashboard has no `{}`", path.escape_debug()))
}

fn json_response(json: String) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(json));
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        const { HeaderValue::from_static("application/json; charset=utf-8") },
    );
    response
}
