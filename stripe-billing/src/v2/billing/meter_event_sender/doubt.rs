//! Whether a refusal is about an event or about the request as a whole.

/// Where among the events that are left one is sent alone, to see whether Stripe accepts any. The
/// last first: those next to a bad event are often bad as well.
const PROBES: [Fraction; 4] = [Fraction(1, 1), Fraction(1, 2), Fraction(1, 4), Fraction(3, 4)];

/// A fraction of the events that are left.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fraction(usize, usize);

impl Fraction {
    /// The index that it means among so many.
    pub(super) fn index(self, count: usize) -> usize {
        count.saturating_sub(1) * self.0 / self.1
    }
}

/// Evidence for the reason why a batch is refused.
#[derive(Debug, Default)]
pub(super) struct Doubt {
    /// Whether Stripe accepted other events after it had refused the batch. It does not do so if
    /// something is wrong with the request as a whole. What it accepted before says less: the key
    /// or the account may have changed since.
    pub(super) is_cleared: bool,
    /// Number of requests in a row that were refused, from the first that had a single event.
    refusals: usize,
}

/// Next step after a refusal.
pub(super) enum Next {
    GoOn,
    /// Send the event at this place automatically.
    Probe(Fraction),
    /// It is about the request.
    Stop,
}

impl Doubt {
    pub(super) fn clear(&mut self) {
        *self = Self { is_cleared: true, refusals: 0 };
    }

    /// A request with so many events was refused.
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
