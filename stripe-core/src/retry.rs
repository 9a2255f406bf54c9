//! Retries: the decision whether a failure is retried, and the backoff between attempts.

use std::fmt;
use std::time::{Duration, SystemTime};

use http::header::RETRY_AFTER;
use http::{HeaderMap, StatusCode};

use crate::header::STRIPE_SHOULD_RETRY;
use crate::settings::defaults;
use crate::transport::TransportErrorKind;

/// A failed attempt, for a [`RetryPolicy`].
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct FailedAttempt<'a> {
    /// Number of attempts so far, including this one.
    pub attempts: u32,
    /// Maximum number of retries.
    pub max_retries: u32,
    /// Outcome of the attempt.
    pub failure: Failure<'a>,
    /// Whether Stripe may still be processing an earlier attempt of this request, which was sent
    /// but got no response.
    pub may_be_in_progress: bool,
    /// Random number in the range from 0 to 1 (exclusive), for the jitter of the backoff.
    pub jitter: f64,
    /// Current time.
    pub now: SystemTime,
}

/// Outcome of a failed attempt.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Failure<'a> {
    /// No complete response was received.
    Transport(TransportErrorKind),
    /// The response was an error.
    #[non_exhaustive]
    Response {
        /// The HTTP status.
        status: StatusCode,
        /// The response headers.
        headers: &'a HeaderMap,
        /// Stripe's `type`, such as `idempotency_error`.
        error_type: Option<&'a str>,
        /// Stripe's `code`, such as `lock_timeout`.
        code: Option<&'a str>,
    },
}

/// A policy that decides whether and when failed requests are sent again.
///
/// It is called only if a retry is safe: for a GET, a DELETE, a request with an idempotency key,
/// and a request that did not reach the server. It is not called with
/// [`single_attempt`](crate::ClientBuilder::single_attempt). All attempts have the same idempotency
/// key.
pub trait RetryPolicy: fmt::Debug + Send + Sync + 'static {
    /// Returns the backoff before the next attempt, or `None` to give up.
    fn retry_in(&self, failed: &FailedAttempt<'_>) -> Option<Duration>;
}

/// The default retry policy, which is the policy of Stripe's SDKs and also honors `Retry-After`.
///
/// - The header `Stripe-Should-Retry` takes precedence, within the number of retries.
/// - Otherwise a failed or broken connection, a timeout, 409 and every status of at least 500 are
///   retried. A rate limit is retried only if the object was locked (`lock_timeout`) or the response has
///   `Retry-After`. `idempotency_key_in_use` is retried, since an earlier request with the key is still
///   in progress; any other `idempotency_error` is not.
/// - The backoff doubles from [`shortest`](Self::shortest) up to [`longest`](Self::longest), minus a
///   random part of up to one half, and is never less than the shortest.
/// - `Retry-After` extends it. If it exceeds [`longest_retry_after`](Self::longest_retry_after), the
///   call fails, since an earlier retry would be refused again.
/// - A kept-alive connection that closes before the first byte of a response
///   ([`TransportErrorKind::Stale`]) is not counted as a failure of the request: usually, the server
///   closed it while it was idle. The request is sent again once, immediately and over a new
///   connection, even with no retries allowed, but not with
///   [`single_attempt`](crate::ClientBuilder::single_attempt).
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct ExponentialBackoff {
    /// Minimum backoff, used for the first retry. Default: 0.5 s.
    pub shortest: Duration,
    /// Maximum backoff without `Retry-After`. Default: 5 s.
    pub longest: Duration,
    /// Maximum `Retry-After` that is honored. Default: 60 s.
    pub longest_retry_after: Duration,
}

impl Default for ExponentialBackoff {
    fn default() -> Self {
        Self {
            shortest: defaults::SHORTEST_BACKOFF,
            longest: defaults::LONGEST_BACKOFF,
            longest_retry_after: defaults::LONGEST_RETRY_AFTER,
        }
    }
}

impl RetryPolicy for ExponentialBackoff {
    fn retry_in(&self, failed: &FailedAttempt<'_>) -> Option<Duration> {
        if failed.attempts == 1
            && matches!(failed.failure, Failure::Transport(TransportErrorKind::Stale))
        {
            return Some(Duration::ZERO);
        }
        if failed.attempts > failed.max_retries {
            return None;
        }
        let Failure::Response { status, headers, error_type, code } = failed.failure else {
            return Some(self.wait(failed));
        };
        let asked = retry_after(headers, failed.now);
        let retry = match Advice::of(status, headers, error_type, code) {
            Advice::Soon => true,
            Advice::Later => asked.is_some(),
            Advice::Never => false,
        };
        if !retry || asked.is_some_and(|asked| asked > self.longest_retry_after) {
            return None;
        }
        Some(self.wait(failed).max(asked.unwrap_or_default()))
    }
}

impl ExponentialBackoff {
    fn wait(&self, failed: &FailedAttempt<'_>) -> Duration {
        let doublings = failed.attempts.saturating_sub(1).min(20);
        let longest = self.shortest.saturating_mul(1 << doublings).min(self.longest);
        longest.mul_f64(1.0 - failed.jitter.clamp(0.0, 1.0) / 2.0).max(self.shortest)
    }
}

/// Retry advice derived from an error response. Used by the retry policy and by
/// [`Error::is_retryable`](crate::Error::is_retryable).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Advice {
    /// A retry would fail again.
    Never,
    /// A retry can succeed later but not immediately: there are too many requests.
    Later,
    /// A retry can succeed after a short wait.
    Soon,
}

impl Advice {
    pub(crate) fn of(
        status: StatusCode,
        headers: &HeaderMap,
        error_type: Option<&str>,
        code: Option<&str>,
    ) -> Self {
        match headers.get(STRIPE_SHOULD_RETRY).map(http::HeaderValue::as_bytes) {
            Some(b"true") => return Self::Soon,
            Some(b"false") => return Self::Never,
            _ => {}
        }
        match (status.as_u16(), error_type, code) {
            // Another request with the key is under way: one of this call, or of a process that
            // ended. Its response is there soon.
            (_, _, Some("idempotency_key_in_use")) => Self::Soon,
            (_, Some("idempotency_error"), _) => Self::Never,
            (409 | 500.., _, _) | (429, _, Some("lock_timeout")) => Self::Soon,
            (429, _, _) | (_, Some("rate_limit"), _) | (_, _, Some("rate_limit")) => Self::Later,
            _ => Self::Never,
        }
    }
}

/// Returns `Retry-After`, in seconds or as a date, or `None` if it is absent or invalid.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let value = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: SystemTime = SystemTime::UNIX_EPOCH;

    fn failed(attempts: u32, failure: Failure<'_>) -> FailedAttempt<'_> {
        FailedAttempt {
            attempts,
            max_retries: 2,
            failure,
            may_be_in_progress: false,
            jitter: 0.0,
            now: NOW,
        }
    }

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| {
                (http::HeaderName::from_static(name), http::HeaderValue::from_static(value))
            })
            .collect()
    }

    #[track_caller]
    fn assert_response(
        status: u16,
        header: &[(&'static str, &'static str)],
        error: (Option<&str>, Option<&str>),
        expected: Option<f64>,
    ) {
        let headers = headers(header);
        let failure = Failure::Response {
            status: StatusCode::from_u16(status).unwrap(),
            headers: &headers,
            error_type: error.0,
            code: error.1,
        };
        let wait = ExponentialBackoff::default().retry_in(&failed(1, failure));
        assert_eq!(wait.map(|wait| wait.as_secs_f64()), expected, "{status} {header:?} {error:?}");
    }

    #[test]
    fn statuses_are_retried_as_the_sdks_do() {
        for status in [400, 401, 402, 403, 404, 429] {
            assert_response(status, &[], (None, None), None);
        }
        for status in [409, 500, 502, 503, 504, 599] {
            assert_response(status, &[], (None, None), Some(0.5));
        }
    }

    #[test]
    fn should_retry_decides_both_ways() {
        assert_response(400, &[("stripe-should-retry", "true")], (None, None), Some(0.5));
        assert_response(500, &[("stripe-should-retry", "false")], (None, None), None);
        assert_response(500, &[("stripe-should-retry", "maybe")], (None, None), Some(0.5));
    }

    #[test]
    fn a_429_is_retried_when_it_says_when_or_was_a_lock() {
        assert_response(429, &[("retry-after", "3")], (None, None), Some(3.0));
        assert_response(429, &[], (None, Some("lock_timeout")), Some(0.5));
    }

    #[test]
    fn retry_after_is_honoured_within_bounds() {
        assert_response(503, &[("retry-after", "0")], (None, None), Some(0.5));
        assert_response(503, &[("retry-after", "60")], (None, None), Some(60.0));
        assert_response(503, &[("retry-after", "61")], (None, None), None);
        assert_response(503, &[("retry-after", "soon")], (None, None), Some(0.5));
        assert_response(503, &[("retry-after", "-1")], (None, None), Some(0.5));
        let date = &[("retry-after", "Thu, 01 Jan 1970 00:00:07 GMT")];
        assert_response(503, date, (None, None), Some(7.0));
    }

    #[test]
    fn a_misused_idempotency_key_is_not_retried() {
        assert_response(409, &[], (Some("idempotency_error"), None), None);
        assert_response(400, &[], (Some("idempotency_error"), Some("other")), None);
    }

    #[test]
    fn a_key_that_is_in_use_is_retried() {
        let in_use = (Some("idempotency_error"), Some("idempotency_key_in_use"));
        assert_response(409, &[], in_use, Some(0.5));
        assert_response(409, &[("stripe-should-retry", "false")], in_use, None);
    }

    #[test]
    fn a_rate_limit_is_one_whatever_its_status() {
        for error in [(None, Some("rate_limit")), (Some("rate_limit"), Some("too_many"))] {
            assert_response(400, &[], error, None);
            assert_response(400, &[("retry-after", "3")], error, Some(3.0));
        }
    }

    #[test]
    fn waits_double_up_to_the_longest_and_never_fall_below_the_shortest() {
        let policy = ExponentialBackoff::default();
        let wait = |attempts, jitter| {
            let failure = Failure::Transport(TransportErrorKind::Timeout);
            let failed = FailedAttempt { max_retries: 99, jitter, ..failed(attempts, failure) };
            policy.retry_in(&failed).unwrap().as_secs_f64()
        };
        let waits: Vec<f64> = (1..=6).map(|attempts| wait(attempts, 0.0)).collect();
        assert_eq!(waits, [0.5, 1.0, 2.0, 4.0, 5.0, 5.0]);
        assert_eq!(wait(1, 1.0).to_bits(), 0.5_f64.to_bits());
        assert_eq!(wait(3, 1.0).to_bits(), 1.0_f64.to_bits());
        assert_eq!(wait(99, 1.0).to_bits(), 2.5_f64.to_bits());
    }

    #[test]
    fn retries_end() {
        let policy = ExponentialBackoff::default();
        let timeout = Failure::Transport(TransportErrorKind::Timeout);
        assert!(policy.retry_in(&failed(2, timeout)).is_some());
        assert_eq!(policy.retry_in(&failed(3, timeout)), None);
    }

    #[test]
    fn a_stale_connection_is_replaced_even_with_no_retries() {
        let policy = ExponentialBackoff::default();
        let retry_in = |kind, attempts| {
            let failure = Failure::Transport(kind);
            policy.retry_in(&FailedAttempt { max_retries: 0, ..failed(attempts, failure) })
        };
        assert_eq!(retry_in(TransportErrorKind::Stale, 1), Some(Duration::ZERO));
        assert_eq!(retry_in(TransportErrorKind::Stale, 2), None);
        assert_eq!(retry_in(TransportErrorKind::Closed, 1), None);
    }
}
