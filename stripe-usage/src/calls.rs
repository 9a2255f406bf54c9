//! Calls that only the reporter carries out, by whoever they are made.
//!
//! A call comes from a handle of the process that reports, from an instance that stands by, or from the
//! program `stripe-usage`. The last two go through a table of the database.

use serde_json::{Value, json};
use stripe_core::Timestamp;

use crate::amount::Amount;
use crate::discrepancy::Discrepancy;
use crate::open::Resolution;
use crate::reporter::time::StripeTime;
use crate::reporter::{Damage, HourKey, Reporter, Seq, State};
use crate::store_error::StoreError;

/// A call that the reporter carries out, in one commit.
#[derive(Clone, Debug, PartialEq)]
pub enum ReporterCall {
    /// Reports are planned anew.
    Retry(Vec<Seq>),
    /// A person has decided on reports: on all of them, or on none if one cannot be decided on.
    Resolve(Vec<Seq>, Resolution),
    /// A discrepancy is ended.
    Settle(Box<Discrepancy>),
    /// Stripe has sent an error report. Nobody waits for the result.
    ErrorReport(ReportedErrors),
}

/// Content of an error report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportedErrors {
    /// The reports that are named, with codes.
    pub named: Vec<(Seq, Box<str>)>,
    /// The number of errors without a name.
    pub unnamed: u64,
    /// The beginning of the time that it covers.
    pub from: Option<StripeTime>,
    /// The end of that time. It was made then or later.
    pub until: Option<StripeTime>,
}

/// Result of a call.
#[derive(Clone, Debug, PartialEq)]
pub enum CallResult {
    /// The number of reports that are planned anew.
    Retried(usize),
    /// All reports are decided on.
    Resolved,
    /// A report is not known, or not listed. Nothing was changed.
    Unknown(Seq),
    /// A report is not held. Nothing was changed.
    NotHeld(Seq, &'static str),
    /// Whether the discrepancy was listed.
    Settled(bool),
    /// The error report is taken.
    Reported,
}

/// Calls of others in a store that several instances share.
pub trait CallTable {
    /// Adds a call, and returns its number.
    ///
    /// # Errors
    ///
    /// If the store cannot be written.
    fn put(&mut self, call: &ReporterCall) -> Result<i64, StoreError>;

    /// Takes the result of a call, once it is there.
    ///
    /// # Errors
    ///
    /// If the store cannot be read or written.
    fn take_result(&mut self, number: i64) -> Result<Option<CallResult>, StoreError>;

    /// Takes a call back; `false` if it was carried out. If that happens just then, it is undone.
    ///
    /// # Errors
    ///
    /// If the store cannot be written.
    fn withdraw(&mut self, number: i64) -> Result<bool, StoreError>;

    /// Takes the calls that the reporter has found by its last
    /// [`collect`](crate::store::UsageStore::collect), each once.
    fn take_found(&mut self) -> Vec<(i64, ReporterCall)>;

    /// Describes the connection of the instance that reports; `None` if there is none.
    ///
    /// # Errors
    ///
    /// If the store cannot be read.
    fn reporter(&mut self) -> Result<Option<String>, StoreError>;
}

impl ReporterCall {
    /// Whether its result is waited for.
    #[must_use]
    pub fn waits(&self) -> bool {
        !matches!(self, Self::ErrorReport(_))
    }

    /// Writes it as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let numbers = |seqs: &[Seq]| seqs.iter().map(|seq| seq.0).collect::<Vec<_>>();
        let call = match self {
            Self::Retry(seqs) => json!({ "retry": numbers(seqs) }),
            Self::Resolve(seqs, resolution) => {
                json!({ "resolve": numbers(seqs), "as": name_of(*resolution) })
            }
            Self::Settle(discrepancy) => {
                let Discrepancy { meter, customer, hour, ours, stripe, read } = &**discrepancy;
                let units = |amount: &Amount| amount.units().to_string();
                json!({ "settle": {
                    "meter": meter, "customer": customer, "hour": hour.unix(), "ours": units(ours),
                    "stripe": units(stripe), "read": read.unix(),
                } })
            }
            Self::ErrorReport(ReportedErrors { named, unnamed, from, until }) => {
                let named: Vec<_> = named.iter().map(|(seq, code)| json!([seq.0, code])).collect();
                json!({ "error_report": {
                    "named": named, "unnamed": unnamed, "from": from.map(|it| it.0),
                    "until": until.map(|it| it.0),
                } })
            }
        };
        call.to_string()
    }

    /// Reads it; `None` if it is of a version that has more.
    #[must_use]
    pub fn of_json(text: &str) -> Option<Self> {
        let call: Value = serde_json::from_str(text).ok()?;
        let numbers = |value: &Value| -> Option<Vec<Seq>> {
            value.as_array()?.iter().map(|seq| seq.as_u64().map(Seq)).collect()
        };
        let (name, content) = call.as_object()?.iter().find(|(name, _)| *name != "as")?;
        Some(match name.as_str() {
            "retry" => Self::Retry(numbers(content)?),
            "resolve" => {
                let name = call.get("as")?.as_str()?;
                let resolution = RESOLUTIONS.into_iter().find(|it| name_of(*it) == name)?;
                Self::Resolve(numbers(content)?, resolution)
            }
            "settle" => {
                let text = |name: &str| content.get(name)?.as_str();
                let units = |name: &str| text(name)?.parse().ok().map(Amount::from_units);
                let time = |name: &str| content.get(name)?.as_i64().map(Timestamp::from_unix);
                Self::Settle(Box::new(Discrepancy {
                    meter: text("meter")?.to_owned(),
                    customer: text("customer")?.to_owned(),
                    hour: time("hour")?,
                    ours: units("ours")?,
                    stripe: units("stripe")?,
                    read: time("read")?,
                }))
            }
            "error_report" => {
                let named = content.get("named")?.as_array()?.iter().map(|named| {
                    let (seq, code) = (named.get(0)?.as_u64()?, named.get(1)?.as_str()?);
                    Some((Seq(seq), Box::from(code)))
                });
                let time = |name: &str| content.get(name).and_then(Value::as_i64).map(StripeTime);
                Self::ErrorReport(ReportedErrors {
                    named: named.collect::<Option<_>>()?,
                    unnamed: content.get("unnamed")?.as_u64()?,
                    from: time("from"),
                    until: time("until"),
                })
            }
            _ => return None,
        })
    }
}

impl CallResult {
    /// Writes it as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let result = match self {
            Self::Retried(count) => json!({ "retried": count }),
            Self::Resolved => json!({ "resolved": true }),
            Self::Unknown(seq) => json!({ "unknown": seq.0 }),
            Self::NotHeld(seq, state) => json!({ "not_held": [seq.0, state] }),
            Self::Settled(settled) => json!({ "settled": settled }),
            Self::Reported => json!({ "reported": true }),
        };
        result.to_string()
    }

    /// Reads it; `None` if it is of a version that has more.
    #[must_use]
    pub fn of_json(text: &str) -> Option<Self> {
        let result: Value = serde_json::from_str(text).ok()?;
        let (name, content) = result.as_object()?.iter().next()?;
        Some(match name.as_str() {
            "retried" => Self::Retried(usize::try_from(content.as_u64()?).ok()?),
            "resolved" => Self::Resolved,
            "unknown" => Self::Unknown(Seq(content.as_u64()?)),
            "not_held" => {
                let state = content.get(1)?.as_str()?;
                let state = State::ALL.into_iter().find(|it| it.name() == state)?;
                Self::NotHeld(Seq(content.get(0)?.as_u64()?), state.name())
            }
            "settled" => Self::Settled(content.as_bool()?),
            "reported" => Self::Reported,
            _ => return None,
        })
    }
}

/// A result that a call does not have: that of a reporter of another version.
pub(crate) fn unexpected(result: &CallResult) -> StoreError {
    let result = result.to_json();
    StoreError::Database(format!("the instance that reports has returned `{result}`").into())
}

const RESOLUTIONS: [Resolution; 3] =
    [Resolution::Counted, Resolution::NotCounted, Resolution::GivenUp];

fn name_of(resolution: Resolution) -> &'static str {
    match resolution {
        Resolution::Counted => "counted",
        Resolution::NotCounted => "not-counted",
        Resolution::GivenUp => "given-up",
    }
}

/// A report, and its hour if it is known. The hour is in memory.
pub(crate) type FoundReport = (Seq, Option<HourKey>);

/// Plans reports anew that are refused or rejected. Others stay as they are.
pub(crate) fn retry(reporter: &mut Reporter, found: &[FoundReport]) -> CallResult {
    let known = found.iter().filter_map(|(seq, hour)| Some((seq, hour.as_ref()?)));
    CallResult::Retried(known.filter(|(seq, hour)| reporter.retry(hour, **seq)).count())
}

/// Decides on reports, on all or none.
pub(crate) fn resolve(
    reporter: &mut Reporter,
    found: &[FoundReport],
    resolution: Resolution,
) -> Result<CallResult, Damage> {
    let mut reports = Vec::new();
    for (seq, hour) in found {
        let Some(hour) = hour else { return Ok(CallResult::Unknown(*seq)) };
        let state = reporter
            .hours()
            .find(|it| it.key == *hour)
            .and_then(|it| it.reports.get(seq))
            .map(|report| report.state);
        match state {
            Some(state) if resolution == Resolution::GivenUp && state.is_listed() => {}
            Some(State::Held) => {}
            Some(state) if resolution != Resolution::GivenUp => {
                return Ok(CallResult::NotHeld(*seq, state.name()));
            }
            _ => return Ok(CallResult::Unknown(*seq)),
        }
        reports.push((hour, *seq));
    }
    for (hour, seq) in reports {
        match resolution {
            Resolution::GivenUp => reporter.give_up(hour, seq)?,
            _ => reporter.resolve(hour, seq, resolution == Resolution::Counted)?,
        };
    }
    Ok(CallResult::Resolved)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_read_as_they_were_written() {
        let discrepancy = Discrepancy {
            meter: "requests".to_owned(),
            customer: "cus \0\"1\"".to_owned(),
            hour: Timestamp::from_unix(1_700_006_400),
            ours: "0.000000000001".parse().unwrap(),
            stripe: "-999999999999999".parse().unwrap(),
            read: Timestamp::from_unix(-1),
        };
        let errors = ReportedErrors {
            named: vec![(Seq(u64::MAX), Box::from("archived_meter"))],
            unnamed: 3,
            from: None,
            until: Some(StripeTime(7)),
        };
        let mut calls = vec![
            ReporterCall::Retry(vec![Seq(1), Seq(2)]),
            ReporterCall::Settle(Box::new(discrepancy)),
            ReporterCall::ErrorReport(errors),
        ];
        calls.extend(RESOLUTIONS.map(|it| ReporterCall::Resolve(vec![Seq(3)], it)));
        for call in calls {
            let text = call.to_json();
            // A column of text has no NUL.
            assert!(!text.contains('\0'));
            assert_eq!(ReporterCall::of_json(&text), Some(call));
        }
        for result in [
            CallResult::Retried(2),
            CallResult::Resolved,
            CallResult::Unknown(Seq(4)),
            CallResult::NotHeld(Seq(4), "refused"),
            CallResult::Settled(false),
            CallResult::Reported,
        ] {
            assert_eq!(CallResult::of_json(&result.to_json()), Some(result));
        }
        for text in ["", "{}", "[]", "{\"forget\":[1]}", "{\"resolve\":[1]}", "{\"retry\":[-1]}"] {
            assert_eq!(ReporterCall::of_json(text), None, "{text}");
        }
    }
}
