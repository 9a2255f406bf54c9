//! State of alerts that counting requires.

use std::collections::HashMap;

use super::decimal::DecimalSum;
use super::series::UsageChange;

/// State of an alert that counting requires.
#[derive(Debug, Clone)]
pub(super) struct AlertWatch {
    pub(super) alert: Box<str>,
    threshold: DecimalSum,
    /// Customer whose usage counts, or `None` for all customers.
    pub(super) customer: Option<Box<str>>,
    /// Number of the first event that was reported after the creation of the alert.
    first: u64,
    pub(super) is_active: bool,
    /// Usage by series.
    seen: HashMap<u32, Seen>,
}

/// Usage since the alert was created.
#[derive(Debug, Clone, Default)]
struct Seen {
    usage: DecimalSum,
    has_told: bool,
}

impl Seen {
    fn change(&mut self, change: UsageChange) {
        self.usage = match change {
            UsageChange::By(amount) => self.usage.plus(amount),
            UsageChange::To(amount) => amount,
        };
    }
}

/// A triggered alert.
#[derive(Debug, Clone)]
pub(super) struct Triggered {
    pub(super) alert: Box<str>,
    pub(super) customer: Box<str>,
    pub(super) usage: DecimalSum,
}

impl AlertWatch {
    /// Creates a watch that starts at the event with the given number.
    pub(super) fn new(
        alert: Box<str>,
        threshold: DecimalSum,
        customer: Option<Box<str>>,
        first: u64,
    ) -> Self {
        Self { alert, threshold, customer, first, is_active: true, seen: HashMap::new() }
    }

    /// Counts an event of a customer. An event from before the alert that is counted late is
    /// ignored.
    pub(super) fn see(
        &mut self,
        series: u32,
        customer: &str,
        arrival: u64,
        change: UsageChange,
    ) -> Option<Triggered> {
        if arrival < self.first {
            return None;
        }
        if self.customer.as_deref().is_some_and(|watched| watched != customer) {
            return None;
        }
        let seen = self.seen.entry(series).or_default();
        seen.change(change);
        if !self.is_active || seen.has_told || seen.usage < self.threshold {
            return None;
        }
        seen.has_told = true;
        let (alert, customer) = (self.alert.clone(), customer.into());
        Some(Triggered { alert, customer, usage: seen.usage })
    }

    /// Subtracts a canceled event. An event from before the alert was never counted.
    pub(super) fn take_back(&mut self, series: u32, arrival: u64, change: UsageChange) {
        if arrival >= self.first {
            if let Some(seen) = self.seen.get_mut(&series) {
                seen.change(change);
            }
        }
    }
}
