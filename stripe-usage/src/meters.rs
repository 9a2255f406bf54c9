//! The meters of a Stripe account, and whether usage can be reported to them.

use std::path::Path;

use stripe_billing::Meter;
use stripe_billing::billing::meter::{CustomerMappingType, Formula, Status};

use crate::store::embedded::Owner;
use crate::store_error::StartError;

/// All meters of an account, the oldest first.
#[derive(Debug)]
pub(crate) struct AccountMeters(Vec<Meter>);

/// The part of a meter that its meter events and summaries need.
#[derive(Clone, Debug)]
pub(crate) struct KnownMeter {
    pub(crate) id: String,
    pub(crate) customer_key: String,
    pub(crate) value_key: String,
}

impl AccountMeters {
    /// Takes the meters as Stripe lists them: the newest first.
    pub(crate) fn new(mut meters: Vec<Meter>) -> Self {
        meters.reverse();
        // Those of one second stay as they are.
        meters.sort_by_key(|meter| meter.created);
        Self(meters)
    }

    /// The oldest meter, by which an account and its mode are told from others: meters cannot be
    /// deleted, and a new one is never the oldest.
    pub(crate) fn oldest(&self) -> Option<&Meter> {
        self.0.first()
    }

    /// The meter that counts the events of a name: the active one, or else the newest.
    pub(crate) fn of(&self, event_name: &str) -> Option<&Meter> {
        let named = || self.0.iter().rev().filter(|meter| meter.event_name == event_name);
        named().find(|meter| meter.status == Status::Active).or_else(|| named().next())
    }

    pub(crate) fn known(&self, event_name: &str) -> Option<KnownMeter> {
        self.of(event_name).map(|meter| KnownMeter {
            id: meter.id.as_str().to_owned(),
            customer_key: meter.customer_mapping.event_payload_key.clone(),
            value_key: meter.value_settings.event_payload_key.clone(),
        })
    }

    /// Checks what `start` checks, for a usage that was started without.
    pub(crate) fn verify(
        &self,
        path: &Path,
        owner: &Owner,
        started: &[String],
    ) -> Result<(), StartError> {
        let given = self.oldest().map_or_else(String::new, |meter| meter.id.to_string());
        if given != owner.account {
            let (path, stored) = (path.to_owned(), owner.account.clone());
            return Err(StartError::OtherAccount { path, stored, given });
        }
        started.iter().try_for_each(|meter| self.check(meter))
    }

    /// Checks that usage can be reported to the meter of a name.
    pub(crate) fn check(&self, event_name: &str) -> Result<(), StartError> {
        let name = || event_name.to_owned();
        let Some(meter) = self.of(event_name) else {
            let mut known: Vec<String> = self.0.iter().map(|it| it.event_name.clone()).collect();
            known.dedup();
            return Err(StartError::UnknownMeter { meter: name(), known });
        };
        let unfit = |problem: String| Err(StartError::UnfitMeter { meter: name(), problem });
        if meter.status != Status::Active {
            return Err(StartError::InactiveMeter { meter: name(), id: meter.id.to_string() });
        }
        if meter.default_aggregation.formula != Formula::Sum {
            let formula = meter.default_aggregation.formula.as_str();
            return unfit(format!(
                "it aggregates by `{formula}`, and only `sum` can be reported; to count, use a meter \
                 with `sum` and facts of 1"
            ));
        }
        if meter.event_time_window.is_some() {
            return unfit(
                "it has an `event_time_window`, in which only the last event counts; use a meter \
                 without one"
                    .to_owned(),
            );
        }
        if meter.customer_mapping.r#type != CustomerMappingType::ById {
            return unfit(
                "its events do not name customers by id; use a meter whose `customer_mapping` is \
                 `by_id`"
                    .to_owned(),
            );
        }
        Ok(())
    }
}
