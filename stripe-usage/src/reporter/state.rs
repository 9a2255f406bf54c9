//! States of a report, and what a request came to.

use std::fmt;

/// The state of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// The report may be sent, for the first time or again.
    Planned,
    /// A request may be in progress. The state is durable before the first byte is sent.
    Sending,
    /// Stripe has the report, and its value is settled.
    Accepted,
    /// Stripe may have the report, and it is too old to be sent again. Only a summary shows whether
    /// it was counted.
    Ambiguous,
    /// The outcome cannot be determined: Stripe may have the report or not. A person decides.
    Held,
    /// Stripe refused the report, and certainly does not have it.
    Refused,
    /// Stripe accepted the report, and stated later that it was not counted.
    Rejected,
    /// The report is too old for Stripe to accept, and was never sent.
    Expired,
    /// A summary showed that Stripe does not have the report. Its value was planned again.
    Absent,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 9] = [
        Self::Planned,
        Self::Sending,
        Self::Accepted,
        Self::Ambiguous,
        Self::Held,
        Self::Refused,
        Self::Rejected,
        Self::Expired,
        Self::Absent,
    ];

    /// Returns the name of the state.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Sending => "sending",
            Self::Accepted => "accepted",
            Self::Ambiguous => "ambiguous",
            Self::Held => "held",
            Self::Refused => "refused",
            Self::Rejected => "rejected",
            Self::Expired => "expired",
            Self::Absent => "absent",
        }
    }

    /// Whether the report is the open report of its cell.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Sending | Self::Ambiguous)
    }

    /// Whether the value is not billed, so that the report is listed with the reason.
    #[must_use]
    pub const fn is_listed(self) -> bool {
        matches!(self, Self::Held | Self::Refused | Self::Rejected | Self::Expired)
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The outcome of a request that sends a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendOutcome {
    /// The report was accepted (2xx).
    Accepted,
    /// The identifier was already used (400).
    Duplicate,
    /// The report was refused (another definite 4xx), with Stripe's code or, without one, the
    /// status.
    Refused(Box<str>),
    /// The request had no effect: it was certainly not sent, or the response was 429.
    NotSent,
    /// The request was denied (401 or 403). Neither this nor any other request has an effect.
    Denied(u16),
    /// The outcome is unknown, after a timeout, a reset, a 409 or a response that cannot be read.
    Unknown,
    /// The idempotency key was already used with another report.
    KeyReused,
    /// Stripe failed (5xx). The outcome is unknown, and Stripe may have stored the response for the
    /// idempotency key.
    Failed,
}
