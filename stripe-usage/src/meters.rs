//! The meters of a Stripe account, and whether usage can be reported to them.

use std::path::Path;

use stripe_billing::billing::meter::{CustomerMappingType, EventTimeWindow, Formula, Status};
use stripe_billing::{Meter, Timestamp};

use crate::fact::AHEAD;
use crate::reporter::TotalWindow;
use crate::reporter::time::StripeTime;
use crate::store::embedded::Owner;
use crate::store_error::StartError;

/// All meters of an account, oldest first.
#[derive(Debug)]
pub(crate) struct AccountMeters(Vec<Meter>);

/// The properties of the meters with one name that are needed for meter events and summaries.
#[derive(Clone, Debug)]
pub(crate) struct KnownMeter {
    /// Payload keys of the current meter.
    pub(crate) customer_key: String,
    pub(crate) value_key: String,
    /// Reason why usage cannot be reported to it.
    pub(crate) problem: Option<String>,
    counting: Vec<CountingMeter>,
}

/// A current meter, or an earlier meter that was replaced.
#[derive(Clone, Debug)]
struct CountingMeter {
    id: String,
    /// Time of the deactivation in seconds. `None` if it is active or the time is unknown.
    until: Option<i64>,
    /// Whether its summaries are sums of values.
    adds_up: bool,
}

impl KnownMeter {
    /// Returns the ids of the meters that may have counted usage at a time: the total is the sum of their
    /// summaries. Returns `None` if the summaries of one of them are not sums.
    pub(crate) fn ids_at(&self, time: StripeTime) -> Option<Vec<&str>> {
        // The timestamp of a meter event can be slightly in the future.
        let counted = |until: i64| StripeTime(until.saturating_add(AHEAD)) >= time;
        let meters = self.counting.iter().filter(|it| it.until.is_none_or(counted));
        meters.map(|it| it.adds_up.then_some(it.id.as_str())).collect()
    }
}

impl AccountMeters {
    /// Creates the list from Stripe's list, which has the newest first.
    pub(crate) fn new(mut meters: Vec<Meter>) -> Self {
        meters.reverse();
        // The sort is stable, so meters of the same second keep their order.
        meters.sort_by_key(|meter| meter.created);
        Self(meters)
    }

    /// Returns the oldest meter, which identifies an account and its mode: meters cannot be deleted, and
    /// a new meter is never the oldest.
    pub(crate) fn oldest(&self) -> Option<&Meter> {
        self.0.first()
    }

    /// Returns the meter that counts the events of a name: the active one or, without one, the newest.
    pub(crate) fn of(&self, event_name: &str) -> Option<&Meter> {
        let named = || self.0.iter().rev().filter(|meter| meter.event_name == event_name);
        named().find(|meter| meter.status == Status::Active).or_else(|| named().next())
    }

    /// Returns the window of a meter in the store, if it has one.
    pub(crate) fn known(
        &self,
        event_name: &str,
        window: Option<TotalWindow>,
    ) -> Option<KnownMeter> {
        let meter = self.of(event_name)?;
        let named = self.0.iter().filter(|meter| meter.event_name == event_name);
        let counting = named.map(|meter| CountingMeter {
            id: meter.id.to_string(),
            until: match meter.status {
                Status::Active => None,
                _ => meter.status_transitions.deactivated_at.map(Timestamp::unix),
            },
            adds_up: problem(meter).is_none(),
        });
        Some(KnownMeter {
            customer_key: meter.customer_mapping.event_payload_key.clone(),
            value_key: meter.value_settings.event_payload_key.clone(),
            problem: problem(meter).or_else(|| other_window(window_of(meter), window)),
            counting: counting.collect(),
        })
    }

    /// Checks the owner like `start`, if the usage was started without this check.
    pub(crate) fn verify(&self, path: &Path, owner: &Owner) -> Result<(), StartError> {
        if let Some(oldest) = self.oldest()
            && oldest.livemode != owner.livemode
        {
            return Err(StartError::OtherMode { path: path.to_owned(), livemode: owner.livemode });
        }
        let given = self.oldest().map_or_else(String::new, |meter| meter.id.to_string());
        if given != owner.account {
            let (path, stored) = (path.to_owned(), owner.account.clone());
            return Err(StartError::OtherAccount { path, stored, given });
        }
        Ok(())
    }

    /// Checks that usage can be reported to the meter of a name, and returns its window.
    pub(crate) fn check(&self, event_name: &str) -> Result<Option<TotalWindow>, StartError> {
        let name = || event_name.to_owned();
        let Some(meter) = self.of(event_name) else {
            let mut known: Vec<String> = self.0.iter().map(|it| it.event_name.clone()).collect();
            known.dedup();
            return Err(StartError::UnknownMeter { meter: name(), known });
        };
        if meter.status != Status::Active {
            return Err(StartError::InactiveMeter { meter: name(), id: meter.id.to_string() });
        }
        match problem(meter) {
            Some(problem) => Err(StartError::UnfitMeter { meter: name(), problem }),
            None => Ok(window_of(meter)),
        }
    }
}

/// Checks that a meter has the window that it had when its store was first started with it.
pub(crate) fn check_window(
    event_name: &str,
    window: Option<TotalWindow>,
    kept: Option<TotalWindow>,
) -> Result<(), StartError> {
    match other_window(window, kept) {
        Some(problem) => Err(StartError::UnfitMeter { meter: event_name.to_owned(), problem }),
        None => Ok(()),
    }
}

/// Returns the reason why a meter cannot receive usage that is stored for a different window.
fn other_window(window: Option<TotalWindow>, kept: Option<TotalWindow>) -> Option<String> {
    let words = |window| match window {
        None => "no `event_time_window`",
        Some(TotalWindow::Hour) => "an `event_time_window` of an hour",
        Some(TotalWindow::Day) => "an `event_time_window` of a day",
    };
    let (now, before) = (words(window), words(kept));
    (window != kept).then(|| {
        format!(
            "it has {now}, and the meter that had the name when its usage was first recorded has {before}; use \
             another `event_name`"
        )
    })
}

/// The window of a meter that has no problem.
fn window_of(meter: &Meter) -> Option<TotalWindow> {
    match meter.event_time_window {
        Some(EventTimeWindow::Hour) => Some(TotalWindow::Hour),
        Some(EventTimeWindow::Day) => Some(TotalWindow::Day),
        _ => None,
    }
}

/// Returns the reason why usage cannot be reported to a meter, regardless of whether it is active.
fn problem(meter: &Meter) -> Option<String> {
    if meter.default_aggregation.formula != Formula::Sum {
        let formula = meter.default_aggregation.formula.as_str();
        return Some(format!(
            "it aggregates by `{formula}`, and only `sum` can be reported; to count, use a meter with `sum` \
             and facts of 1"
        ));
    }
    if let Some(window) = &meter.event_time_window
        && window_of(meter).is_none()
    {
        let window = window.as_str();
        return Some(format!(
            "its `event_time_window` is `{window}`, and only totals of an `hour` or a `day` can be reported; use a \
             meter with one of them, or without"
        ));
    }
    if meter.customer_mapping.r#type != CustomerMappingType::ById {
        let problem = "its events do not name customers by id; use a meter whose `customer_mapping` is \
                       `by_id`";
        return Some(problem.to_owned());
    }
    None
}
