//! The body of an answer on its way out.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::time::{Sleep, sleep};

use crate::faults::Cut;

/// How long what was sent has, to arrive before the reset.
const HEAD_START: Duration = Duration::from_millis(20);

/// The body of an answer: all of it, or a part that is announced as all of it.
pub(crate) struct ResponseBody {
    /// What is still to be sent.
    bytes: Bytes,
    /// How much more than that was announced.
    missing: usize,
    /// What comes in the place of what is missing.
    rest: Option<Cut>,
    pause: Option<Pin<Box<Sleep>>>,
}

impl ResponseBody {
    pub(crate) fn whole(bytes: Bytes) -> Self {
        Self { bytes, missing: 0, rest: None, pause: None }
    }

    /// The first half.
    pub(crate) fn part(mut bytes: Bytes, rest: Cut) -> Self {
        let missing = bytes.len() - bytes.len() / 2;
        bytes.truncate(bytes.len() / 2);
        Self { bytes, missing, rest: Some(rest), pause: None }
    }

    /// Whether the connection is to be reset behind it.
    pub(crate) fn ends_with_reset(&self) -> bool {
        self.rest == Some(Cut::Reset)
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = BrokenOff;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BrokenOff>>> {
        if !self.bytes.is_empty() {
            let bytes = std::mem::take(&mut self.bytes);
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        match self.rest {
            None => Poll::Ready(None),
            Some(Cut::Stall) => Poll::Pending,
            Some(Cut::Reset) => {
                let pause = self.pause.get_or_insert_with(|| Box::pin(sleep(HEAD_START)));
                ready!(pause.as_mut().poll(context));
                Poll::Ready(Some(Err(BrokenOff)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_empty() && self.rest.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact((self.bytes.len() + self.missing) as u64)
    }
}

/// Ends a connection in the middle of an answer.
#[derive(Debug)]
pub(crate) struct BrokenOff;

impl fmt::Display for BrokenOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the response is broken off")
    }
}

impl std::error::Error for BrokenOff {}
