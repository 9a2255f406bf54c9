//! States of a report, and what a request came to.

use std::fmt;

/// State of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// The report may be sent, for the first time or again.
    Planned,
    /// A request may be on its way. Durable before its first byte leaves.
    Sending,
    /// Stripe has it, and it is part of what is settled.
    Accepted,
    /// Stripe may have it, and it is too old to be sent again: only a summary tells.
    Ambiguous,
    /// The outcome is unknown for good: Stripe may have it or not. A person decides.
    Held,
    /// Stripe refused it, and certainly does not have it.
    Refused,
    /// Stripe accepted it and reported later that it was not counted.
    Rejected,
    /// The report is older than Stripe takes, and was never sent.
    Expired,
    /// A summary told that Stripe does not have it. Its value was planned anew.
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

    /// The name, as it is shown.
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

    /// Whether the report is the one that its cell waits for.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Sending | Self::Ambiguous)
    }

    /// Whether the value is not billed and the report is listed with the reason.
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

/// Result of a request with a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendOutcome {
    /// 2xx.
    Accepted,
    /// 400: the identifier was used before.
    Duplicate,
    /// Any other definite 4xx, with Stripe's code or, without one, the status.
    Refused(Box<str>),
    /// The request was certainly not sent, or 429: it had no effect.
    NotSent,
    /// 401 or 403: it had no effect, and no other request will have one.
    Denied(u16),
    /// Timeout, reset, 409 or a response that cannot be read: nothing is known.
    Unknown,
    /// The idempotency key was used before, with another report.
    KeyReused,
    /// 5xx: nothing is known, and Stripe may keep the response for the idempotency key.
    Failed,
}
