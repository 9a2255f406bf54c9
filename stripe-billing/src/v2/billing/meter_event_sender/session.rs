//! The session that the clones of a sender share.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use stripe_core::{Client, Error, Secret};

use crate::v2::MeterEventSession;

/// Time before the expiry at which a session is no longer used, so that no token expires while a
/// request is in progress.
const MARGIN: Duration = Duration::from_secs(60);

/// A valid session.
#[derive(Clone)]
pub(super) struct SenderSession {
    pub(super) token: Secret,
    /// Time of the client's clock.
    renew_at: Duration,
    /// Number of the session in the order of creation.
    number: u64,
}

/// Session that clones share, or the request for one.
#[derive(Default)]
pub(super) struct Sessions(Arc<Mutex<SessionState>>);

#[derive(Default)]
struct SessionState {
    kept: Option<SenderSession>,
    /// Number of sessions that were requested.
    asked: u64,
    /// Request in progress. It is owned by the tasks that wait for it, and is dropped together with
    /// the last of them.
    request: Weak<SharedRequest>,
}

type SessionResult = Result<SenderSession, Arc<Error>>;

impl Sessions {
    /// Returns the session, or requests a new one. Concurrent callers wait for the same request.
    pub(super) async fn get(&self, client: &Client) -> SessionResult {
        loop {
            let request = {
                let mut state = lock(&self.0);
                if let Some(session) = &state.kept {
                    if client.clock().elapsed() < session.renew_at {
                        return Ok(session.clone());
                    }
                }
                match state.request.upgrade() {
                    Some(request) => request,
                    None => self.ask(&mut state, client),
                }
            };
            if let Some(outcome) = poll_fn(|cx| request.poll(cx)).await {
                return outcome;
            }
            // It came to no end: a hook of the client panicked. The next request is another.
            lock(&self.0).end(&request);
        }
    }

    /// Discards a session that was refused.
    pub(super) fn forget(&self, refused: &SenderSession) {
        let mut state = lock(&self.0);
        if state.kept.as_ref().is_some_and(|kept| kept.number == refused.number) {
            state.kept = None;
        }
    }

    fn ask(&self, state: &mut SessionState, client: &Client) -> Arc<SharedRequest> {
        state.asked += 1;
        let (number, client, shared) = (state.asked, client.clone(), Arc::clone(&self.0));
        let request = SharedRequest::new(async move {
            let outcome = ask(&client, number).await.map_err(Arc::new);
            let mut state = lock(&shared);
            // It is known now. Whoever comes next begins anew if it failed.
            state.request = Weak::new();
            if let Ok(session) = &outcome {
                state.kept = Some(session.clone());
            }
            outcome
        });
        state.request = Arc::downgrade(&request);
        request
    }
}

async fn ask(client: &Client, number: u64) -> Result<SenderSession, Error> {
    let start = client.clock().elapsed();
    let session = MeterEventSession::create(client).await?;
    // Both moments are Stripe's, so a computer whose clock is wrong does not matter.
    let seconds = session.expires_at.unix().saturating_sub(session.created.unix());
    let lifetime = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
    let renew_at = start + lifetime.saturating_sub(MARGIN.min(lifetime / 2));
    Ok(SenderSession { token: session.authentication_token, renew_at, number })
}

impl SessionState {
    fn end(&mut self, request: &Arc<SharedRequest>) {
        if std::ptr::eq(self.request.as_ptr(), Arc::as_ptr(request)) {
            self.request = Weak::new();
        }
    }
}

/// A request that several tasks wait for and any of them drives. It makes progress even if one of
/// them is dropped or not polled for a while.
struct SharedRequest {
    progress: Mutex<SessionRequestProgress>,
    waiting: Arc<Waiting>,
}

#[derive(Default)]
struct SessionRequestProgress {
    future: Option<Pin<Box<dyn Future<Output = SessionResult> + Send>>>,
    outcome: Option<SessionResult>,
}

/// Wakers of the waiting tasks.
#[derive(Default)]
struct Waiting(Mutex<Vec<Waker>>);

impl SharedRequest {
    fn new(future: impl Future<Output = SessionResult> + Send + 'static) -> Arc<Self> {
        let progress = SessionRequestProgress { future: Some(Box::pin(future)), outcome: None };
        Arc::new(Self { progress: Mutex::new(progress), waiting: Arc::default() })
    }

    /// Polls the request. Returns `None` if it panicked while another task polled it.
    fn poll(&self, cx: &mut Context<'_>) -> Poll<Option<SessionResult>> {
        let mut progress = lock(&self.progress);
        if let Some(outcome) = &progress.outcome {
            return Poll::Ready(Some(outcome.clone()));
        }
        // Taken out, so that nobody polls it again if it panics.
        let Some(mut future) = progress.future.take() else { return Poll::Ready(None) };
        self.waiting.add(cx.waker());
        let waker = Waker::from(Arc::clone(&self.waiting));
        let mut ended = WakeOthers(Some(waker.clone()));
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Pending => {
                ended.0 = None;
                progress.future = Some(future);
                Poll::Pending
            }
            Poll::Ready(outcome) => {
                progress.outcome = Some(outcome.clone());
                Poll::Ready(Some(outcome))
            }
        }
    }
}

/// Wakes the waiting tasks when the request has ended, even by a panic.
struct WakeOthers(Option<Waker>);

impl Drop for WakeOthers {
    fn drop(&mut self) {
        if let Some(waker) = self.0.take() {
            waker.wake();
        }
    }
}

impl Waiting {
    fn add(&self, waker: &Waker) {
        let mut wakers = lock(&self.0);
        if !wakers.iter().any(|known| known.will_wake(waker)) {
            wakers.push(waker.clone());
        }
    }
}

impl Wake for Waiting {
    fn wake(self: Arc<Self>) {
        // Each of them registers again when it is polled.
        let wakers = std::mem::take(&mut *lock(&self.0));
        wakers.into_iter().for_each(Waker::wake);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
