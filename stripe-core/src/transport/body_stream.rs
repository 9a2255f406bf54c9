//! A streaming body, which is read while it is sent. See
//! [`Body::streaming`](super::Body::streaming).

use std::fmt;
use std::io;
use std::task::{Context, Poll};

use bytes::Bytes;

type PollPiece = dyn FnMut(&mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> + Send + Sync;

/// A streaming body, which is read while it is sent. See
/// [`Body::streaming`](super::Body::streaming).
///
/// With the feature `futures-core-0_3`, it is a `Stream`, and can be created from one.
///
/// ```
/// use std::task::Poll;
/// use stripe_core::transport::{Body, BodyStream};
///
/// let body = Body::streaming(Some(6), || {
///     let mut pieces = ["abc", "def"].into_iter();
///     BodyStream::new(move |_| Poll::Ready(pieces.next().map(|piece| Ok(piece.into()))))
/// });
/// assert_eq!(body.len(), Some(6));
/// ```
pub struct BodyStream(Box<PollPiece>);

impl BodyStream {
    /// Creates a stream from a function that is polled for the next piece. `None` marks the end.
    /// The function is not called again after the end or after an error.
    pub fn new(
        poll_piece: impl FnMut(&mut Context<'_>) -> Poll<Option<io::Result<Bytes>>>
        + Send
        + Sync
        + 'static,
    ) -> Self {
        Self(Box::new(poll_piece))
    }

    /// Polls for the next piece. `None` marks the end.
    ///
    /// # Errors
    /// Returns an error if the piece cannot be read.
    pub fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        (self.0)(cx)
    }
}

impl fmt::Debug for BodyStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BodyStream").finish_non_exhaustive()
    }
}

#[cfg(feature = "futures-core-0_3")]
mod with_futures_core {
    use std::io;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use bytes::Bytes;
    use futures_core::Stream;

    use super::BodyStream;

    impl BodyStream {
        /// Creates a body stream from a `Stream`.
        pub fn from_stream(
            stream: impl Stream<Item = io::Result<Bytes>> + Send + Sync + 'static,
        ) -> Self {
            let mut stream = Box::pin(stream);
            Self::new(move |cx| stream.as_mut().poll_next(cx))
        }
    }

    impl Stream for BodyStream {
        type Item = io::Result<Bytes>;

        fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            self.poll_piece(cx)
        }
    }
}
