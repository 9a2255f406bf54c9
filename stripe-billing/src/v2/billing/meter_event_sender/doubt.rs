//! Distinguishing an invalid event from an invalid request.

/// Positions, among the remaining events, of events that are sent alone to test whether Stripe
/// accepts any. The last one comes first, since the neighbors of an invalid event are often invalid
/// too.
const PROBES: [Fraction; 4] = [Fraction(1, 1), Fraction(1, 2), Fraction(1, 4), Fraction(3, 4)];

/// A fraction of the remaining events.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fraction(usize, usize);

impl Fraction {
    /// Index for a given number of events.
    pub(super) fn index(self, count: usize) -> usize {
        count.saturating_sub(1) * self.0 / self.1
    }
}

/// Evidence for the reason why a batch was refused.
#[derive(Debug, Default)]
pub(super) struct Doubt {
    /// Whether Stripe accepted other events after it had refused the batch, which means that the
    /// request as a whole is valid. Events accepted before are weaker evidence, since the key or
    /// the account may have changed since then.
    pub(super) is_cleared: bool,
    /// Number of consecutive refused requests since the first with a single event.
    refusals: usize,
}

/// Next step after a refusal.
pub(super) enum Next {
    GoOn,
    /// Send the event at this position alone.
    Probe(Fraction),
    /// The request as a whole is invalid.
    Stop,
}

impl Doubt {
    pub(super) fn clear(&mut self) {
        *self = Self { is_cleared: true, refusals: 0 };
    }

    /// Records the refusal of a request with a number of events.
    pub(super) fn refused(&mut self, events: usize) -> Next {
        if self.is_cleared || (self.refusals == 0 && events > 1) {
            return Next::GoOn;
        }
        self.refusals += 1;
        // The part next to a single event is as good as a probe, and has to be sent anyway.
        match self.refusals.checked_sub(2) {
            None => Next::GoOn,
            Some(sent) => PROBES.get(sent).map_or(Next::Stop, |place| Next::Probe(*place)),
        }
    }
}
