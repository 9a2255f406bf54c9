//! Requests for Stripe's time, and for the meters if they could not be fetched at the start.

use std::sync::Arc;
use std::time::Duration;

use super::UsageWorker;
use super::requests::GIVEN_UP;
use super::resting::LONGEST_SLEEP;
use crate::clock::DateReading;
use crate::inbox::WorkerMessage;
use crate::stripe::Unverified;

/// State of the requests for Stripe's time and for the meters.
#[derive(Debug, Default)]
pub(super) struct Asking {
    pub(super) is_under_way: bool,
    pub(super) failures: u32,
    pub(super) not_before: Duration,
}

impl UsageWorker {
    pub(super) fn ask_for_time(&mut self) {
        if self.asking.is_under_way || self.clock().elapsed() < self.asking.not_before {
            return;
        }
        self.asking.is_under_way = true;
        let stripe = Arc::clone(&self.stripe);
        if !stripe.is_verified() {
            let (shared, owner) = (Arc::clone(&self.shared), self.owner.clone());
            let verify = async move {
                stripe.verify(&shared.terms.path, &owner, &shared.terms.started).await
            };
            let given_up = || Unverified { is_refused: false, failure: GIVEN_UP.to_owned() };
            return self.request(verify, move |verified| {
                WorkerMessage::Verified(verified.unwrap_or_else(|| Err(given_up())))
            });
        }
        self.request(async move { stripe.time().await }, |asked| {
            WorkerMessage::Asked(asked.unwrap_or_else(|| Err(GIVEN_UP.to_owned())))
        });
    }

    pub(super) fn was_asked(&mut self, asked: Result<DateReading, String>) {
        self.asking.is_under_way = false;
        match asked {
            Ok(date) => {
                self.asking.failures = 0;
                self.observe(Some(date));
            }
            Err(failure) => self.ask_later(failure),
        }
    }

    pub(super) fn was_verified(&mut self, verified: Result<(), Unverified>) {
        self.asking.is_under_way = false;
        match verified {
            Ok(()) => {
                self.asking.failures = 0;
                self.is_refused = false;
                self.last_failure = None;
                self.observe(self.clock().last());
            }
            Err(Unverified { is_refused, failure }) => {
                self.is_refused = is_refused;
                self.ask_later(failure);
            }
        }
    }

    fn ask_later(&mut self, failure: String) {
        let pause = Duration::from_secs(1 << self.asking.failures.min(6)).min(LONGEST_SLEEP);
        self.asking.failures = self.asking.failures.saturating_add(1);
        self.asking.not_before = self.clock().elapsed().saturating_add(pause);
        self.last_failure = Some(failure);
    }
}
