//! The events of one `send`, and what is known of each.

use std::ops::Range;
use std::sync::Arc;

use stripe_core::Error;

use super::doubt::Fraction;
use super::send_error::{RefusedEvent, SendError};
use crate::v2::MeterEventStreamEventParams;

/// The events of one `send`. Those that were accepted are taken out of the caller's `Vec` when it
/// ends, even if it is dropped on the way.
pub(super) struct PendingEvents<'e> {
    events: &'e mut Vec<MeterEventStreamEventParams>,
    /// One for each event.
    fates: Vec<Fate>,
    /// The events that were refused, it may be for the request as a whole.
    doubtful: Vec<usize>,
    is_any_accepted: bool,
}

/// State of an event.
#[derive(Clone)]
enum Fate {
    /// Stripe does not have it by this `send`.
    Unsent,
    /// Stripe may have it.
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

    /// The first events in `range` that are neither accepted nor refused, at most `most`.
    pub(super) fn next_unsettled(&self, range: Range<usize>, most: usize) -> Option<Range<usize>> {
        let mut events = range.skip_while(|at| !self.is_unsettled(*at)).take(most);
        let start = events.next()?;
        let others = events.take_while(|at| self.is_unsettled(*at)).count();
        Some(start..start + 1 + others)
    }

    /// The event at this place among all that are neither accepted nor refused.
    pub(super) fn unsettled_at(&self, place: Fraction) -> Option<Range<usize>> {
        let unsettled = || (0..self.len()).filter(|at| self.is_unsettled(*at));
        let at = unsettled().nth(place.index(unsettled().count()))?;
        Some(at..at + 1)
    }

    fn is_unsettled(&self, at: usize) -> bool {
        matches!(self.fates.get(at), Some(Fate::Unsent | Fate::Unknown))
    }

    /// Now the refusals before are known to be about the events.
    pub(super) fn set_accepted(&mut self, part: Range<usize>) {
        self.fates_mut(part).fill(Fate::Accepted);
        self.is_any_accepted = true;
        self.doubtful.clear();
    }

    pub(super) fn set_unknown(&mut self, part: Range<usize>) {
        self.fates_mut(part).fill(Fate::Unknown);
    }

    /// Unless it is certain that it is about the event, the event is given back as refused only if
    /// another is accepted.
    pub(super) fn set_refused(&mut self, at: usize, error: Arc<Error>, is_certain: bool) {
        if let Some(fate) = self.fates.get_mut(at) {
            let may_have_been_accepted = matches!(fate, Fate::Unknown);
            *fate = Fate::Refused { error, may_have_been_accepted };
            if !is_certain {
                self.doubtful.push(at);
            }
        }
    }

    /// When all were sent: the error of those of which it is not known whether it is about them. If
    /// anything was accepted, then it is: they are too few for another reason.
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

    /// Leaves in the caller's `Vec` what can be sent again, and says what became of the rest.
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
