//! Events of a `send` and their outcomes.

use std::ops::Range;
use std::sync::Arc;

use stripe_core::Error;

use super::doubt::Fraction;
use super::send_error::{RefusedEvent, SendError};
use crate::v2::MeterEventStreamEventParams;

/// Events of a `send`. Accepted events are removed from the caller's `Vec` when it is dropped, even
/// if the future is dropped early.
pub(super) struct PendingEvents<'e> {
    events: &'e mut Vec<MeterEventStreamEventParams>,
    /// Outcomes, one for each event.
    fates: Vec<Fate>,
    /// Events that were refused, possibly because of the request as a whole.
    doubtful: Vec<usize>,
    is_any_accepted: bool,
}

/// Outcome of an event.
#[derive(Clone)]
enum Fate {
    /// The event has not been delivered by this `send`.
    Unsent,
    /// Stripe may have received the event.
    Unknown,
    Accepted,
    Refused {
        error: Arc<Error>,
        may_have_been_accepted: bool,
    },
}

impl<'e> PendingEvents<'e> {
    pub(super) fn new(events: &'e mut Vec<MeterEventStreamEventParams>) -> Self {
        let fates = vec![Fate::Unsent; events.len()];
        Self { events, fates, doubtful: Vec::new(), is_any_accepted: false }
    }

    pub(super) fn len(&self) -> usize {
        self.events.len()
    }

    pub(super) fn events(&self, part: Range<usize>) -> &[MeterEventStreamEventParams] {
        self.events.get(part).unwrap_or_default()
    }

    /// Returns the first unsettled events in `range` (neither accepted nor refused), at most
    /// `most`.
    pub(super) fn next_unsettled(&self, range: Range<usize>, most: usize) -> Option<Range<usize>> {
        let mut events = range.skip_while(|at| !self.is_unsettled(*at)).take(most);
        let start = events.next()?;
        let others = events.take_while(|at| self.is_unsettled(*at)).count();
        Some(start..start + 1 + others)
    }

    /// Returns the position of an event among all that are neither accepted nor refused.
    pub(super) fn unsettled_at(&self, place: Fraction) -> Option<Range<usize>> {
        let unsettled = || (0..self.len()).filter(|at| self.is_unsettled(*at));
        let at = unsettled().nth(place.index(unsettled().count()))?;
        Some(at..at + 1)
    }

    fn is_unsettled(&self, at: usize) -> bool {
        matches!(self.fates.get(at), Some(Fate::Unsent | Fate::Unknown))
    }

    /// Records accepted events. Earlier refusals are then known to concern the events.
    pub(super) fn set_accepted(&mut self, part: Range<usize>) {
        self.fates_mut(part).fill(Fate::Accepted);
        self.is_any_accepted = true;
        self.doubtful.clear();
    }

    pub(super) fn set_unknown(&mut self, part: Range<usize>) {
        self.fates_mut(part).fill(Fate::Unknown);
    }

    /// Records a refused event. Unless the error certainly refers to the event, it is returned as
    /// refused only if another event is accepted.
    pub(super) fn set_refused(&mut self, at: usize, error: Arc<Error>, is_certain: bool) {
        if let Some(fate) = self.fates.get_mut(at) {
            let may_have_been_accepted = matches!(fate, Fate::Unknown);
            *fate = Fate::Refused { error, may_have_been_accepted };
            if !is_certain {
                self.doubtful.push(at);
            }
        }
    }

    /// Settles the events whose errors may or may not refer to them, once all events have been
    /// sent. If any event was accepted, the errors do refer to the events; otherwise returns the
    /// error.
    pub(super) fn settle_doubtful(&mut self) -> Option<Arc<Error>> {
        if self.is_any_accepted {
            self.doubtful.clear();
        }
        match self.fates.get(*self.doubtful.first()?) {
            Some(Fate::Refused { error, .. }) => Some(Arc::clone(error)),
            _ => None,
        }
    }

    fn fates_mut(&mut self, part: Range<usize>) -> &mut [Fate] {
        self.fates.get_mut(part).unwrap_or_default()
    }

    /// Puts the events that can be sent again back into the caller's `Vec`, and returns the outcome
    /// of the others.
    pub(super) fn finish(mut self, stopped: Option<Arc<Error>>) -> Result<Vec<String>, SendError> {
        for at in std::mem::take(&mut self.doubtful) {
            if let Some(fate) = self.fates.get_mut(at) {
                let is_unknown = matches!(fate, Fate::Refused { may_have_been_accepted: true, .. });
                *fate = if is_unknown { Fate::Unknown } else { Fate::Unsent };
            }
        }
        let fates = std::mem::take(&mut self.fates);
        let (mut accepted, mut refused, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
        let mut remaining = Vec::new();
        for (index, (event, fate)) in self.events.drain(..).zip(fates).enumerate() {
            match fate {
                Fate::Accepted => accepted.extend(event.into_identity()),
                Fate::Refused { error, may_have_been_accepted } => {
                    refused.push(RefusedEvent { index, event, error, may_have_been_accepted });
                }
                Fate::Unknown => {
                    unknown.extend(event.identity().map(str::to_owned));
                    remaining.push(event);
                }
                Fate::Unsent => remaining.push(event),
            }
        }
        let unsent = remaining.len().saturating_sub(unknown.len());
        self.events.append(&mut remaining);
        SendError::unless_all_accepted(accepted, refused, unknown, unsent, stopped)
    }
}

impl Drop for PendingEvents<'_> {
    fn drop(&mut self) {
        // Those that were refused stay: nobody has been told yet.
        let mut fates = self.fates.iter();
        self.events.retain(|_| !matches!(fates.next(), Some(Fate::Accepted)));
    }
}
