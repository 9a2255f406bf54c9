//! The rules of the life cycle of a report. A test can disable each of them.

/// Seconds after the first attempt within which a report is sent again under its identifier. Stripe refuses a
/// repeated identifier for at least 24 hours; one hour is for a request in progress, and one is a reserve.
pub(crate) const RESEND_FOR: i64 = 22 * super::time::HOUR;
/// Minimum number of seconds between two readings without the report.
pub(crate) const BETWEEN_READINGS: i64 = super::time::HOUR;
/// Seconds after its timestamp within which a meter event can be sent. Stripe accepts 35 days; the last hour is
/// for a request in progress.
pub(crate) const MAX_AGE: i64 = 35 * super::time::DAY - super::time::HOUR;
/// Seconds after its timestamp within which a refused report is planned again automatically.
pub(crate) const RETRY_FOR: i64 = 34 * super::time::DAY;
/// Seconds after which a refused report is planned again automatically.
pub(crate) const RETRY_EVERY: i64 = super::time::HOUR;
/// Seconds after which a reading without a response is requested again.
pub(crate) const ASK_AGAIN: i64 = 10 * super::time::MINUTE;
/// Seconds after which the summary of an hour without a response is requested again.
pub(crate) const ASK_AUDIT_AGAIN: i64 = super::time::HOUR;
/// Seconds after which an hour with a difference is audited again.
pub(crate) const AUDIT_EVERY: i64 = super::time::DAY;
/// Seconds after which a folded hour is deleted. Stripe then no longer accepts usage for it.
pub(crate) const FORGET_HOURS: i64 = 40 * super::time::DAY;
/// Numbers that are skipped when a store is rebuilt: more than the store that it replaces can have used.
pub(crate) const SKIPPED_BY_REBUILD: u64 = 1 << 40;
/// The first and the longest pause between two attempts, in seconds.
pub(crate) const PAUSES: (i64, i64) = (30, super::time::HOUR);
/// The time in seconds between the last of several attempts with a total and the next total. An attempt can
/// take up to an hour, and one minute is a reserve.
pub(crate) const STRAGGLES_FOR: i64 = super::time::HOUR + super::time::MINUTE;
/// The number of timestamps that a rebuilt store skips in a window. This is more than the replaced store used.
pub(crate) const TOTALS_SKIPPED_BY_REBUILD: u32 = 1_800;
/// Codes of refusals that are often transient.
pub(crate) const PASSING_CODES: [&str; 4] =
    ["meter_event_customer_not_found", "archived_meter", "unfit_meter", TIMESTAMP_IN_FUTURE];
/// Code of usage whose time is too far in the future. Stripe accepts 5 minutes.
pub(crate) const TIMESTAMP_IN_FUTURE: &str = "timestamp_in_future";
/// The code of the remaining usage if a total has more digits than a meter event can have.
pub(crate) const TOTAL_TOO_LONG: &str = "total_too_long";
/// Seconds by which a cell may start in the future: a fact may be ahead of the upper bound of the current time,
/// and a cell is planned by the lower bound.
pub(crate) const MOST_AHEAD: i64 = crate::fact::AHEAD + super::time::APART;

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $rule:ident,)+) => {
        /// A rule of the life cycle of a report.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule { $($(#[doc = $doc])+ $rule,)+ }

        impl Rule {
            /// All rules.
            pub const ALL: &'static [Self] = &[$(Self::$rule,)+];

            /// Returns the rule as a sentence.
            #[must_use]
            pub const fn sentence(self) -> &'static str {
                match self { $(Self::$rule => concat!($($doc,)+).trim_ascii(),)+ }
            }

            /// Returns the name of the rule.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$rule => stringify!($rule),)+ }
            }
        }
    };
}

rules! {
    /// The current time is that of Stripe's `Date` header, never that of the local clock.
    StripeTime,
    /// The time is requested from Stripe again if the local clocks disagree about the time since its last `Date`.
    ClocksAgree,
    /// A cell has one open report at a time.
    OneOpenReport,
    /// A report has at most 15 digits.
    Split,
    /// A report that Stripe may have is sent again for 22 hours, and ambiguous afterwards.
    ResendWindow,
    /// A report that is too old for Stripe is not sent.
    Expire,
    /// A report that is too old for Stripe and that Stripe may have is ambiguous.
    ExpireUnlessSent,
    /// Each attempt is counted before it is made.
    CountAttempts,
    /// Attempts that the transport made by itself are counted.
    CountTransportAttempts,
    /// A report that was being sent when the process ended is one that Stripe may have.
    RestartInDoubt,
    /// Two attempts are at least 30 seconds apart.
    Pause,
    /// A duplicate as the response to the first attempt holds the report and stops reporting.
    UnexpectedDuplicate,
    /// A duplicate after several attempts shows that Stripe has the report.
    Duplicate,
    /// A refusal after several attempts is ambiguous.
    RefusalInDoubt,
    /// An attempt that was not sent, or was refused by 429, 401 or 403, is not counted.
    NotSent,
    /// The reporter sends one report at a time, with pauses, after 401 or 403.
    Blocked,
    /// A report is sent again under the same identifier after a timeout.
    SameIdentifier,
    /// A report is sent again with another idempotency key after a 5xx.
    NewRound,
    /// An error report about the only attempt of a report that is being sent rejects it.
    RejectSending,
    /// An error report about one of several attempts makes the acceptance of the report ambiguous.
    Suspect,
    /// An error report about the only attempt of an accepted report rejects it.
    RejectAccepted,
    /// An error report about one of several attempts of an accepted report makes it ambiguous.
    DoubtAccepted,
    /// An accepted report that comes into doubt while another report of its cell is open is held.
    HoldBesideOpen,
    /// An error report about the only attempt of an ambiguous report rejects it.
    RejectAmbiguous,
    /// A summary is used only a day after the last attempt.
    Settle,
    /// Two readings without the report, an hour apart, make it absent.
    ReadTwice,
    /// A reading that matches neither the sum with the report nor the sum without it holds the report.
    ReadingMustAgree,
    /// A reading is inconclusive while another report of its period is held.
    HeldHides,
    /// A reading without the report is inconclusive if the absence of earlier reports could explain it.
    SumsToValue,
    /// A reading with the report is inconclusive if the absence of earlier negative reports could explain it.
    SumsToOpposite,
    /// The usage of a refused or rejected report is sent again as a new report with the next number.
    RetryAnew,
    /// The usage of an unknown customer or a deactivated meter is sent again as a new report every hour.
    RetryHourly,
    /// A report whose cell was folded is compared with the reading of the hour.
    ReadHour,
    /// A reading of an hour is inconclusive while another report of the hour is open.
    OthersOfHour,
    /// Accepted reports are stored for 4 days, for error reports about them.
    Remember,
    /// The usage of a report that a person gives up is no longer to be billed.
    GiveUp,
    /// The settled sum of each hour is compared with Stripe's summary, and a difference is listed.
    Audit,
    /// An hour is audited a day after its last attempt.
    AuditSettle,
    /// A difference is listed once two readings, an hour apart, have shown it.
    AuditTwice,
    /// A difference that reports in doubt can explain is not listed.
    AuditDoubt,
    /// An hour whose settled sum changes is audited again.
    AuditAgain,
    /// A difference is no longer listed once a reading agrees.
    AuditClears,
    /// Accepted reports are stored until their hour is audited.
    AuditBeforeForgetting,
    /// Reports that are not settled in a rebuilt store count as possibly sent.
    RebuildInDoubt,
    /// Refused and rejected reports of a rebuilt store count as possibly sent again.
    RebuildListed,
    /// A rebuilt store uses none of the numbers that may have been used before.
    RebuildSkips,
    /// Usage of a rebuilt store that a summary shows is settled, and the rest is listed.
    RebuildSettles,
    /// An error report changes nothing for usage of a rebuilt store that a summary has settled, and one from before
    /// the rebuild leaves its report in doubt.
    RebuildIgnores,
    /// A fact whose key may be missing in a rebuilt store is refused.
    RebuildKeys,
    /// A report of a meter with a window contains the total of the window.
    Totals,
    /// The next total is sent an hour after the last attempt with the total before it, if that had several attempts.
    TotalAwaitsStragglers,
    /// Later totals of a window have later timestamps.
    TotalsAscend,
    /// An error report about a total that a later one has replaced has no effect.
    TotalReplaces,
    /// A rebuilt store sends a total only after a summary has shown the sum that Stripe has for the window.
    RebuildReadsTotals,
}

impl Rule {
    /// Whether the rule only concerns meters with a window.
    #[must_use]
    pub const fn is_of_totals(self) -> bool {
        matches!(
            self,
            Self::Totals
                | Self::TotalAwaitsStragglers
                | Self::TotalsAscend
                | Self::TotalReplaces
                | Self::RebuildReadsTotals
        )
    }
}

/// The rules in force: all of them, unless a test disables one.
#[derive(Clone, Copy, Debug, Default)]
pub struct RuleSet {
    off: Option<Rule>,
}

impl RuleSet {
    /// Returns all rules except one. Only for tests.
    #[must_use]
    pub const fn without(rule: Rule) -> Self {
        Self { off: Some(rule) }
    }

    /// Whether the rule is in force.
    #[must_use]
    pub fn hold(self, rule: Rule) -> bool {
        self.off != Some(rule)
    }
}
