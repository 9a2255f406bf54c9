//! Reasons why nothing is sent.

use std::collections::BTreeSet;

use super::cell::HourKey;
use super::report::Seq;
use super::rules::PAUSES;
use super::time::StripeTime;

/// Reason why nothing is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Blocked {
    /// Stripe refused the API key with this status. A report is sent from time to time to check whether this
    /// has changed.
    Denied(u16),
    /// Stripe has a meter event with an identifier that this store never sent. A person must decide.
    UnexpectedDuplicate,
    /// Stripe was unreachable at the start, and the postponed check failed: the key belongs to another account,
    /// a meter is unsuitable, or the key is refused. The check is repeated every minute.
    Unverified,
}

/// Conditions that keep reports from being sent.
#[derive(Clone, Debug, Default)]
pub(super) struct Blocks {
    denied: Option<Denied>,
    /// The reports that were held as unexpected duplicates.
    unexpected: BTreeSet<(HourKey, Seq)>,
}

/// A refusal of the API key.
#[derive(Clone, Copy, Debug)]
struct Denied {
    status: u16,
    until: StripeTime,
    seconds: i64,
    /// Whether a report was sent after the pause.
    probed: bool,
}

impl Blocks {
    /// Returns the reason why nothing is sent.
    pub(super) fn reason(&self) -> Option<Blocked> {
        if self.has_unexpected() {
            Some(Blocked::UnexpectedDuplicate)
        } else {
            self.denied.map(|denied| Blocked::Denied(denied.status))
        }
    }

    /// Whether a report is held as an unexpected duplicate.
    pub(super) fn has_unexpected(&self) -> bool {
        !self.unexpected.is_empty()
    }

    pub(super) fn add_unexpected(&mut self, hour: &HourKey, seq: Seq) {
        self.unexpected.insert((hour.clone(), seq));
    }

    /// Records that a person has decided about a report. Returns `true` if it was the last unexpected duplicate.
    pub(super) fn decided(&mut self, hour: &HourKey, seq: Seq) -> bool {
        self.unexpected.remove(&(hour.clone(), seq)) && self.unexpected.is_empty()
    }

    /// Records that Stripe refused the API key. Of several requests in progress, the first one starts the pause.
    pub(super) fn deny(&mut self, status: u16, now: StripeTime) {
        if self.denied.is_none_or(|denied| denied.probed) {
            let (first, longest) = PAUSES;
            let last = self.denied.map_or(0, |denied| denied.seconds);
            let seconds = (last * 2).clamp(first, longest);
            self.denied = Some(Denied { status, until: now.plus(seconds), seconds, probed: false });
        }
    }

    /// Records that Stripe accepts the API key. Returns `true` if it was refused before.
    pub(super) fn allow(&mut self) -> bool {
        self.denied.take().is_some()
    }

    /// Returns the end of the pause after which a single report is sent, if the API key was refused.
    pub(super) fn denied_until(&self) -> Option<StripeTime> {
        self.denied.map(|denied| denied.until)
    }

    /// Records that a report is sent to check whether the API key is still refused.
    pub(super) fn probe(&mut self, now: StripeTime) {
        if let Some(denied) = &mut self.denied {
            denied.until = now.plus(denied.seconds);
            denied.probed = true;
        }
    }
}
