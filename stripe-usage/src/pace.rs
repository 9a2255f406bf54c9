//! Pace of requests: a token bucket that slows down after a rate limit, and fewer concurrent
//! requests while Stripe is unreachable.

use std::time::Duration;

/// Maximum number of concurrent requests that send a report.
const MOST_IN_FLIGHT: usize = 256;
/// Number of seconds in which a halved rate recovers.
const RECOVERY: f64 = 10.0;
/// Maximum `Retry-After` that is honored.
const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(60);
/// The first and the longest pause after failures.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));

/// Signal of a response for the pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PaceSignal {
    /// Stripe processes requests.
    Responded,
    /// There were too many requests, with Stripe's `Retry-After`, if any.
    RateLimited(Option<Duration>),
    /// There was no response, or Stripe failed.
    Failed,
}

/// Rate and number of requests. All times are durations since a fixed point in time.
#[derive(Debug)]
pub(crate) struct RequestPace {
    /// Number of requests per second.
    full: f64,
    rate: f64,
    tokens: f64,
    filled: Duration,
    halved: Option<Duration>,
    /// Time before which no request is sent.
    resume: Duration,
    limit: usize,
    failures: u32,
}

impl RequestPace {
    pub(crate) fn new(per_second: u32, now: Duration) -> Self {
        let full = f64::from(per_second.max(1));
        Self {
            full,
            rate: full,
            tokens: 1.0,
            filled: now,
            halved: None,
            resume: now,
            limit: MOST_IN_FLIGHT,
            failures: 0,
        }
    }

    /// Returns the number of requests that may be sent now, given the number in progress.
    pub(crate) fn room(&mut self, now: Duration, in_flight: usize) -> usize {
        self.fill(now);
        if now < self.resume {
            return 0;
        }
        let free = self.limit.saturating_sub(in_flight);
        // A number of requests is far below the range in which the cast truncates.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "see above")]
        let tokens = self.tokens as usize;
        tokens.min(free)
    }

    pub(crate) fn sent(&mut self, requests: usize) {
        // Far below 2⁵².
        #[expect(clippy::cast_precision_loss, reason = "see above")]
        let requests = requests as f64;
        self.tokens -= requests;
    }

    /// Returns the time until the next request may be sent, or `None` if a request in progress must
    /// end first.
    pub(crate) fn wait(&mut self, now: Duration, in_flight: usize) -> Option<Duration> {
        self.fill(now);
        if in_flight >= self.limit {
            return None;
        }
        let missing = (1.0 - self.tokens).max(0.0) / self.rate;
        let token = Duration::from_secs_f64(missing.min(3_600.0));
        Some(token.max(self.resume.saturating_sub(now)))
    }

    pub(crate) fn signal(&mut self, signal: PaceSignal, now: Duration) {
        self.fill(now);
        match signal {
            PaceSignal::Responded => {
                self.failures = 0;
                self.limit = (self.limit + 1).min(MOST_IN_FLIGHT);
            }
            PaceSignal::RateLimited(wait) => {
                // Failures of concurrent requests count as one.
                let recent = self.halved.is_some_and(|at| now.saturating_sub(at).as_secs() < 1);
                if !recent {
                    self.halved = Some(now);
                    self.rate = (self.rate / 2.0).max(1.0).min(self.full);
                    self.tokens = self.tokens.min(1.0);
                }
                let wait = wait.unwrap_or_default().min(LONGEST_RETRY_AFTER);
                self.resume = self.resume.max(now.saturating_add(wait));
            }
            PaceSignal::Failed => {
                self.limit = (self.limit / 2).max(1);
                if self.limit == 1 {
                    let (first, longest) = PAUSES;
                    let pause = first.saturating_mul(1 << self.failures.min(10)).min(longest);
                    self.failures = self.failures.saturating_add(1);
                    self.resume = self.resume.max(now.saturating_add(pause));
                }
            }
        }
    }

    fn fill(&mut self, now: Duration) {
        let seconds = now.saturating_sub(self.filled).as_secs_f64();
        self.filled = self.filled.max(now);
        self.rate = (self.rate + self.full * seconds / RECOVERY).min(self.full);
        let most = (self.rate / 4.0).max(1.0);
        self.tokens = (self.tokens + self.rate * seconds).min(most);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(seconds: f64) -> Duration {
        Duration::from_secs_f64(seconds)
    }

    /// Sends all requests that may be sent, each of which takes no time, and returns their number.
    fn run(pace: &mut RequestPace, from: f64, to: f64) -> usize {
        let (mut at, mut sent) = (from, 0);
        while at < to {
            let room = pace.room(seconds(at), 0);
            pace.sent(room);
            sent += room;
            at += 0.01;
        }
        sent
    }

    #[test]
    fn the_rate_is_kept() {
        let mut pace = RequestPace::new(80, Duration::ZERO);
        let sent = run(&mut pace, 0.0, 10.0);
        assert!((790..=801).contains(&sent), "{sent}");
        // A pause does not accumulate tokens.
        let sent = run(&mut pace, 100.0, 101.0);
        assert!(sent <= 101, "{sent}");
        let mut slow = RequestPace::new(1, Duration::ZERO);
        assert_eq!(slow.room(Duration::ZERO, 0), 1);
        slow.sent(1);
        assert_eq!(slow.room(seconds(0.5), 0), 0);
        assert_eq!(slow.wait(seconds(0.5), 0), Some(seconds(0.5)));
        assert_eq!(slow.room(seconds(1.0), 0), 1);
    }

    #[test]
    fn a_rate_limit_halves_the_rate_once_and_it_recovers() {
        let mut pace = RequestPace::new(100, Duration::ZERO);
        run(&mut pace, 0.0, 1.0);
        for _ in 0..20 {
            pace.signal(PaceSignal::RateLimited(None), seconds(1.0));
        }
        let slow = run(&mut pace, 1.0, 2.0);
        assert!((45..=65).contains(&slow), "{slow}");
        run(&mut pace, 2.0, 12.0);
        let full = run(&mut pace, 12.0, 13.0);
        assert!((95..=105).contains(&full), "{full}");
        pace.signal(PaceSignal::RateLimited(Some(seconds(7.0))), seconds(20.0));
        assert_eq!(pace.room(seconds(26.9), 0), 0);
        assert!(pace.wait(seconds(26.0), 0) >= Some(seconds(0.9)));
        assert!(pace.room(seconds(27.0), 0) > 0);
        pace.signal(PaceSignal::RateLimited(Some(seconds(1e9))), seconds(30.0));
        assert!(pace.room(seconds(90.1), 0) > 0, "a wait of years is cut");
    }

    #[test]
    fn failures_bring_it_down_to_one_request_at_a_time_with_pauses() {
        let mut pace = RequestPace::new(800, Duration::ZERO);
        assert!(pace.room(seconds(1.0), 0) > 100);
        for _ in 0..8 {
            pace.signal(PaceSignal::Failed, seconds(1.0));
        }
        assert_eq!(pace.room(seconds(1.0), 0), 0);
        assert_eq!(pace.room(seconds(2.0), 0), 1);
        assert_eq!((pace.room(seconds(2.0), 1), pace.wait(seconds(2.0), 1)), (0, None));
        let mut at = 2.0;
        for pause in [2.0, 4.0, 8.0, 16.0, 30.0, 30.0] {
            pace.signal(PaceSignal::Failed, seconds(at));
            assert_eq!(pace.room(seconds(at + pause - 0.1), 0), 0, "{pause}");
            assert_eq!(pace.room(seconds(at + pause), 0), 1, "{pause}");
            at += pause;
        }
        for _ in 0..10 {
            pace.signal(PaceSignal::Responded, seconds(at));
        }
        assert_eq!(pace.room(seconds(at), 0), 11);
    }
}
