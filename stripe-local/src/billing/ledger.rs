//! Usage of all meters and customers of an account.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;

use super::decimal::DecimalValue;
use super::recent::Recent;
use super::series::{DAY, EventOrder, Formula, HOUR, Series, UsageAggregation};
use super::watch::{AlertWatch, Triggered};
use crate::json::JsonObject;

/// Usage of all meters and customers of an account.
///
/// It mirrors the meters in the store: changes there must be [passed on](Self::set_meter).
#[derive(Debug, Clone, Default)]
pub(super) struct Ledger {
    meters: Vec<LedgerMeter>,
    by_id: HashMap<Box<str>, usize>,
    /// Active meter of each event name, or else the last one that was active.
    by_event_name: HashMap<Box<str>, usize>,
    series: Vec<CustomerUsage>,
    recent: Recent,
    /// Events to be counted later, by number.
    waiting: HashMap<u64, ReceivedUsage>,
}

/// A received event, in the form in which its series counts it.
#[derive(Debug, Clone, Copy)]
struct ReceivedUsage {
    series: u32,
    at: EventOrder,
    value: DecimalValue,
}

/// Fields of a meter that are required for counting.
#[derive(Debug, Clone)]
pub(super) struct LedgerMeter {
    pub(super) id: Box<str>,
    pub(super) event_name: Box<str>,
    pub(super) is_active: bool,
    pub(super) counting: UsageAggregation,
    /// Keys in the payload of an event.
    pub(super) customer_key: Box<str>,
    pub(super) value_key: Box<str>,
    pub(super) watches: Vec<AlertWatch>,
    customers: HashMap<Arc<str>, u32>,
}

/// Usage of a meter by a customer.
#[derive(Debug, Clone)]
struct CustomerUsage {
    meter: usize,
    customer: Arc<str>,
    series: Series,
}

/// An event that its meter counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted<'a> {
    pub(super) meter: usize,
    pub(super) customer: &'a str,
    pub(super) value: DecimalValue,
    /// Time in unix milliseconds.
    pub(super) at: i64,
}

/// Error for an event that cannot be canceled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotFound;

impl Ledger {
    /// Copies the fields of a meter's object.
    pub(super) fn set_meter(&mut self, meter: &JsonObject) {
        let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().into();
        let field =
            |name: &str, inner: &str| text(meter.get(name).and_then(|hash| hash.get(inner)));
        let id: Box<str> = text(meter.get("id"));
        let is_active = meter.get("status").and_then(Value::as_str) == Some("active");
        let at = if let Some(at) = self.by_id.get(&id) {
            *at
        } else {
            let formula: Box<str> = field("default_aggregation", "formula");
            let window: Box<str> = text(meter.get("event_time_window"));
            self.by_id.insert(id.clone(), self.meters.len());
            self.meters.push(LedgerMeter {
                id,
                event_name: text(meter.get("event_name")),
                is_active,
                counting: UsageAggregation {
                    formula: match &*formula {
                        "count" => Formula::Count,
                        "last" => Formula::Last,
                        _ => Formula::Sum,
                    },
                    window: match &*window {
                        "hour" => Some(HOUR),
                        "day" => Some(DAY),
                        _ => None,
                    },
                },
                customer_key: field("customer_mapping", "event_payload_key"),
                value_key: field("value_settings", "event_payload_key"),
                watches: Vec::new(),
                customers: HashMap::new(),
            });
            self.meters.len() - 1
        };
        let Some(meter) = self.meters.get_mut(at) else { return };
        meter.is_active = is_active;
        if is_active || !self.by_event_name.contains_key(&meter.event_name) {
            self.by_event_name.insert(meter.event_name.clone(), at);
        }
    }

    /// Returns the meter that counts events with the given name, with its number.
    pub(super) fn meter_of(&self, event_name: &str) -> Option<(usize, &LedgerMeter)> {
        let at = *self.by_event_name.get(event_name)?;
        Some((at, self.meters.get(at)?))
    }

    /// Returns the id of a meter by its number.
    pub(super) fn id_of(&self, number: usize) -> Option<Box<str>> {
        self.meters.get(number).map(|meter| meter.id.clone())
    }

    pub(super) fn meter(&self, id: &str) -> Option<&LedgerMeter> {
        self.meters.get(*self.by_id.get(id)?)
    }

    pub(super) fn meter_mut(&mut self, id: &str) -> Option<&mut LedgerMeter> {
        self.meters.get_mut(*self.by_id.get(id)?)
    }

    /// Returns the usage of a meter by a customer.
    pub(super) fn series(&self, meter: &LedgerMeter, customer: &str) -> Option<(u32, &Series)> {
        let number = *meter.customers.get(customer)?;
        Some((number, &self.series.get(number as usize)?.series))
    }

    /// Returns the number of the next event, in the order of arrival.
    pub(super) fn next_event(&self) -> u64 {
        self.recent.next()
    }

    /// Whether there is already an event with the identifier.
    pub(super) fn knows(&self, identifier: &str, now: i64) -> bool {
        self.recent.find(identifier, now).is_some()
    }

    /// Records an uncounted event, so that its identifier is taken.
    pub(super) fn note(&mut self, identifier: &str, now: i64, at: i64) {
        self.expire(now);
        self.recent.add(identifier, now, at, None, DecimalValue::ZERO);
    }

    /// Counts an event, and returns the alerts that it triggers.
    pub(super) fn count(
        &mut self,
        identifier: &str,
        now: i64,
        event: Counted<'_>,
    ) -> Vec<Triggered> {
        match self.receive(identifier, now, event) {
            Some(usage) => self.add(usage),
            None => Vec::new(),
        }
    }

    /// Records an event to be counted later, and returns its number.
    pub(super) fn set_aside(
        &mut self,
        identifier: &str,
        now: i64,
        event: Counted<'_>,
    ) -> Option<u64> {
        let usage = self.receive(identifier, now, event)?;
        self.waiting.insert(usage.at.1, usage);
        Some(usage.at.1)
    }

    /// Counts an event that was recorded for later, unless it was canceled in the meantime.
    pub(super) fn count_set_aside(&mut self, arrival: u64) -> Vec<Triggered> {
        match self.waiting.remove(&arrival) {
            Some(usage) => self.add(usage),
            None => Vec::new(),
        }
    }

    /// Records an event in a customer's series.
    fn receive(&mut self, identifier: &str, now: i64, event: Counted<'_>) -> Option<ReceivedUsage> {
        self.expire(now);
        let meter = self.meters.get_mut(event.meter)?;
        let series = if let Some(number) = meter.customers.get(event.customer) {
            *number
        } else {
            let number = u32::try_from(self.series.len()).ok()?;
            let customer: Arc<str> = event.customer.into();
            meter.customers.insert(Arc::clone(&customer), number);
            let series = Series::new(meter.counting);
            self.series.push(CustomerUsage { meter: event.meter, customer, series });
            number
        };
        let arrival = self.recent.add(identifier, now, event.at, Some(series), event.value);
        Some(ReceivedUsage { series, at: (event.at, arrival), value: event.value })
    }

    fn add(&mut self, usage: ReceivedUsage) -> Vec<Triggered> {
        let Some(account) = self.series.get_mut(usage.series as usize) else { return Vec::new() };
        let Some(meter) = self.meters.get_mut(account.meter) else { return Vec::new() };
        let change = account.series.add(meter.counting, usage.at, usage.value);
        meter
            .watches
            .iter_mut()
            .filter_map(|watch| watch.see(usage.series, &account.customer, usage.at.1, change))
            .collect()
    }

    /// Cancels an event of the last 24 hours. Canceling an event that is already canceled, or was
    /// never counted, has no effect.
    pub(super) fn cancel(
        &mut self,
        event_name: &str,
        identifier: &str,
        now: i64,
    ) -> Result<(), NotFound> {
        self.expire(now);
        let (arrival, event) = self.recent.find(identifier, now).ok_or(NotFound)?;
        let Some(number) = event.series() else { return Ok(()) };
        let account = self.series.get_mut(number as usize).ok_or(NotFound)?;
        let meter = self.meters.get_mut(account.meter).ok_or(NotFound)?;
        if &*meter.event_name != event_name {
            return Err(NotFound);
        }
        self.recent.cancel(arrival);
        if self.waiting.remove(&arrival).is_some() {
            return Ok(());
        }
        let change = account.series.take_back(meter.counting, (event.at, arrival), event.value());
        for watch in &mut meter.watches {
            watch.take_back(number, arrival, change);
        }
        Ok(())
    }

    /// Drops events that can no longer be canceled.
    fn expire(&mut self, now: i64) {
        while let Some((arrival, event)) = self.recent.expire(now) {
            let Some(number) = event.series() else { continue };
            if self.waiting.contains_key(&arrival) {
                continue;
            }
            let Some(account) = self.series.get_mut(number as usize) else { continue };
            let Some(meter) = self.meters.get(account.meter) else { continue };
            account.series.fold(meter.counting, (event.at, arrival), self.recent.first());
        }
    }
}

#[cfg(feature = "page")]
impl Ledger {
    pub(super) fn meters(&self) -> &[LedgerMeter] {
        &self.meters
    }

    /// Returns some customers of a meter with their usage.
    pub(super) fn customers<'l>(
        &'l self,
        meter: &'l LedgerMeter,
    ) -> impl Iterator<Item = (&'l str, &'l Series)> {
        meter.customers.iter().filter_map(|(customer, number)| {
            Some((&**customer, &self.series.get(*number as usize)?.series))
        })
    }
}

#[cfg(feature = "page")]
impl LedgerMeter {
    /// Returns the number of customers with usage.
    pub(super) fn customer_count(&self) -> usize {
        self.customers.len()
    }
}
