//! Usage that is not billed, and what can be done about it.

use std::error::Error;
use std::fmt;

use stripe_core::Timestamp;

use crate::amount::Amount;
use crate::reporter::{Identifier, Seq, State, UsageReport};
use crate::store_error::StoreError;

/// Usage that is recorded and not billed, with the reason.
///
/// It is listed by [`Usage::open`](crate::Usage::open). [`Display`](fmt::Display) shows the amount, meter,
/// customer, minute, state and code, and the recommended action.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Open {
    /// The identifier of the meter event, for [`Usage::resolve`](crate::Usage::resolve) and for a search
    /// in Stripe's dashboard.
    pub identifier: String,
    /// The `event_name` of the meter.
    pub meter: String,
    /// The id of the customer.
    pub customer: String,
    /// The start of the minute of the usage, which is the timestamp of the meter event.
    pub minute: Timestamp,
    /// Amount that is not billed. It can be negative.
    pub amount: Amount,
    /// The state of the usage.
    pub state: OpenState,
    code: Option<Box<str>>,
}

/// The state of usage that is not billed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OpenState {
    /// Stripe refused the meter event.
    Refused,
    /// Stripe accepted the meter event, but an error report states that it was not counted.
    Rejected,
    /// The outcome is unknown: Stripe may have counted the meter event or not. A person decides, with
    /// [`Usage::resolve`](crate::Usage::resolve).
    Held,
    /// The usage is too old for Stripe to accept, and was never sent.
    Expired,
}

/// A decision about usage that is not billed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Resolution {
    /// Stripe counted the meter event. The usage is settled and not sent again.
    Counted,
    /// Stripe did not count the meter event. Its amount is reported again.
    NotCounted,
    /// The usage is not to be billed by this crate: it is waived, or billed in another way. Its amount is
    /// subtracted from the recorded usage. Also allowed for usage that is refused, rejected or expired.
    GivenUp,
}

impl Open {
    /// Lists a report; `None` if it is not of those that are listed.
    pub(crate) fn of(
        store: u64,
        seq: Seq,
        report: &UsageReport,
        meters: &[String],
    ) -> Option<Self> {
        let state = match report.state {
            State::Refused => OpenState::Refused,
            State::Rejected => OpenState::Rejected,
            State::Held => OpenState::Held,
            State::Expired => OpenState::Expired,
            _ => return None,
        };
        let hour = &report.cell.hour;
        Some(Self {
            identifier: Identifier { store, seq }.to_string(),
            meter: meters.get(usize::from(hour.meter)).cloned().unwrap_or_default(),
            customer: hour.customer.to_string(),
            minute: Timestamp::from_unix(report.cell.start().0),
            amount: report.value,
            state,
            code: report.code.clone(),
        })
    }

    /// Returns the code: Stripe's, such as `meter_event_customer_not_found`, its status where it gave
    /// none, `unfit_meter`, `total_too_long` and `timestamp_in_future` of usage that is not sent, or `unexpected_duplicate`,
    /// `unexplained` and `rebuilt` of usage that is held.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    fn advice(&self, calls: &OpenCalls) -> String {
        let OpenCalls { give_up, retry, resolve, rebuild } = calls;
        match (self.state, self.code()) {
            (OpenState::Refused | OpenState::Rejected, Some("meter_event_customer_not_found")) => {
                format!(
                    "Stripe has no such customer: check where its id comes from, and whether it is of this \
                     account and mode. If the id is wrong, record the usage for the right customer, with \
                     the same time and another key, and {give_up}. Otherwise it is reported again every \
                     hour until 34 days after the usage"
                )
            }
            (OpenState::Refused | OpenState::Rejected, Some("archived_meter")) => {
                "the meter is inactive: reactivate it. It is reported again every hour until 34 days \
                 after the usage"
                    .to_owned()
            }
            (OpenState::Refused | OpenState::Rejected, Some("unfit_meter")) => {
                "another meter has the name now, and the meter cannot add it up: put one with the \
                 formula `sum`, and the same `event_time_window` as before, in its place. It is reported \
                 again every hour until 34 days after the usage"
                    .to_owned()
            }
            (OpenState::Refused, Some("total_too_long")) => format!(
                "with it, the total of the window has more than the 15 digits that Stripe takes: bill it \
                 in another way, such as an invoice item, and {give_up}"
            ),
            (OpenState::Refused | OpenState::Rejected, Some("timestamp_in_future")) => format!(
                "the usage is ahead of Stripe's time, since it was recorded by a wrong clock: record it \
                 anew with the right time, and {give_up}. Otherwise it is reported once its time has come"
            ),
            (OpenState::Refused | OpenState::Rejected, _) => {
                format!("remove the cause, then {retry} within 34 days of the usage")
            }
            (OpenState::Held, Some("unexpected_duplicate")) => format!(
                "Stripe has a meter event of this identifier, and this store never sent one: the file or \
                 database was restored from a backup or copied. Nothing is sent any more: stop all \
                 processes that use it, and {rebuild}"
            ),
            (OpenState::Held, Some("rebuilt")) => format!(
                "the usage was restored from a backup and rebuilt, and Stripe's summary of the minute \
                 does not tell whether this is in it: wait for 3 days, in which error reports about the \
                 minute can arrive, then compare, and {resolve}"
            ),
            (OpenState::Held, _) => {
                format!("compare the minute with Stripe's meter event summary, then {resolve}")
            }
            (OpenState::Expired, _) => format!(
                "Stripe takes usage for 35 days: bill it in another way, such as an invoice item, and \
                 {give_up}"
            ),
        }
    }

    fn text(&self, calls: &OpenCalls) -> String {
        let Self { identifier, meter, customer, minute, amount, state, .. } = self;
        let code = self.code().map(|code| format!(" ({code})")).unwrap_or_default();
        let advice = self.advice(calls);
        format!(
            "{amount} of `{meter}` for `{customer}` at {minute} is {state}{code}: {advice}; identifier \
             `{identifier}`"
        )
    }

    /// Returns the same text as [`Display`](fmt::Display), with the commands of the program `stripe-usage`
    /// in place of the methods.
    #[cfg(any(feature = "cli", feature = "postgres"))]
    pub(crate) fn text_of_program(&self) -> String {
        let identifier = &self.identifier;
        self.text(&OpenCalls {
            give_up: format!("run `stripe-usage resolve {identifier} --as given-up`"),
            retry: format!("run `stripe-usage retry {identifier}`"),
            resolve: format!(
                "run `stripe-usage resolve {identifier}` with `--as counted` or `--as not-counted`"
            ),
            rebuild: "run `stripe-usage rebuild --yes`".to_owned(),
        })
    }
}

/// The words for the calls that an advice recommends.
struct OpenCalls {
    give_up: String,
    retry: String,
    resolve: String,
    rebuild: String,
}

impl OpenCalls {
    fn of_methods() -> Self {
        Self {
            give_up: "call `resolve` with `GivenUp`".to_owned(),
            retry: "call `retry`".to_owned(),
            resolve: "call `resolve`".to_owned(),
            rebuild: "call `rebuild`".to_owned(),
        }
    }
}

impl fmt::Display for Open {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(&OpenCalls::of_methods()))
    }
}

impl fmt::Display for OpenState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Refused => "refused",
            Self::Rejected => "rejected",
            Self::Held => "held",
            Self::Expired => "expired",
        })
    }
}

/// An error from [`Usage::resolve`](crate::Usage::resolve). Nothing was changed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum ResolveError {
    /// The store has no usage with this identifier.
    #[non_exhaustive]
    Unknown {
        /// Identifier that was passed.
        identifier: String,
    },
    /// The usage is not held, so no decision is required.
    #[non_exhaustive]
    NotHeld {
        /// Identifier that was passed.
        identifier: String,
        /// The name of its state.
        state: &'static str,
    },
    /// The store failed or was closed.
    Store(StoreError),
}

impl fmt::Display for ResolveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { identifier } => write!(
                f,
                "`{identifier}` is not an identifier of this usage; pass the `identifier` of what `open` \
                 lists"
            ),
            Self::NotHeld { identifier, state } => write!(
                f,
                "`{identifier}` is {state}, and only what is held can be counted or not; `retry` reports \
                 refused and rejected usage again, and `GivenUp` takes it off the list"
            ),
            Self::Store(error) => error.fmt(f),
        }
    }
}

impl Error for ResolveError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Store(error) => error.source(),
            _ => None,
        }
    }
}

impl From<StoreError> for ResolveError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
