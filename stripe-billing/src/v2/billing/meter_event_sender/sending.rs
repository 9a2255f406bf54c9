//! The events of one `send`, and what is known of each.

use std::ops::Range;
use std::sync::Arc;

use stripe_core::Error;

use super::send_error::{RefusedEvent, SendError};
use crate::v2::MeterEventStreamEventParams;

/// The events of one `send`. Those that were accepted are taken out of the caller's `Vec` when it
/// ends, even if it is dropped on the way.
pub(super) struct Sending<'e> {
    events: &'e mut Vec<MeterEventStreamEventParams>,
    /// One for each event.
    fates: Vec<Fate>,
}

/// What is known of an event.
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

impl<'e> Sending<'e> {
    pub(super) fn new(events: &'e mut Vec<MeterEventStreamEventParams>) -> Self {
        let fates = vec![Fate::Unsent; events.len()];
        Self { events, fates }
    }

    pub(super) fn len(&self) -> usize {
        self.events.len()
    }

    pub(super) fn events(&self, part: Range<usize>) -> &[MeterEventStreamEventParams] {
        self.events.get(part).unwrap_or_default()
    }

    pub(super) fn set_accepted(&mut self, part: Range<usize>) {
        self.fates_mut(part).fill(Fate::Accepted);
    }

    pub(super) fn set_unknown(&mut self, part: Range<usize>) {
        self.fates_mut(part).fill(Fate::Unknown);
    }

    pub(super) fn set_refused(&mut self, at: usize, error: Error) {
        if let Some(fate) = self.fates.get_mut(at) {
            let may_have_been_accepted = matches!(fate, Fate::Unknown);
            *fate = Fate::Refused { error: Arc::new(error), may_have_been_accepted };
        }
    }

    fn fates_mut(&mut self, part: Range<usize>) -> &mut [Fate] {
        self.fates.get_mut(part).unwrap_or_default()
    }

    /// Leaves in the caller's `Vec` what can be sent again, and says what became of the rest.
    pub(super) fn finish(mut self, stopped: Option<Arc<Error>>) -> Result<Vec<String>, SendError> {
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

impl Drop for Sending<'_> {
    fn drop(&mut self) {
        // Those that were refused stay: nobody has been told yet.
        let mut fates = self.fates.iter();
        self.events.retain(|_| !matches!(fates.next(), Some(Fate::Accepted)));
    }
}
