//! Bodies of responses.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::time::{Sleep, sleep};

use crate::faults::Cut;

/// Time allowed for data to arrive before a reset.
const HEAD_START: Duration = Duration::from_millis(20);

/// The body of a response: complete, or truncated but announced as complete.
pub(crate) struct ResponseBody {
    /// Data to be sent.
    bytes: Bytes,
    /// Number of bytes that are announced but not sent.
    missing: usize,
    /// End of the body, if it is truncated.
    rest: Option<Cut>,
    pause: Option<Pin<Box<Sleep>>>,
}

impl ResponseBody {
    pub(crate) fn whole(bytes: Bytes) -> Self {
        Self { bytes, missing: 0, rest: None, pause: None }
    }

    /// Returns the first half.
    pub(crate) fn part(mut bytes: Bytes, rest: Cut) -> Self {
        let missing = bytes.len() - bytes.len() / 2;
        bytes.truncate(bytes.len() / 2);
        Self { bytes, missing, rest: Some(rest), pause: None }
    }

    /// Whether the connection is reset after the body.
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

/// Error that ends a connection in the middle of a response.
#[derive(Debug)]
pub(crate) struct BrokenOff;

impl fmt::Display for BrokenOff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the response is truncated")
    }
}

impl std::error::Error for BrokenOff {}
