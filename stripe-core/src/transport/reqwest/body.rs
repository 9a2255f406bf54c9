//! Request bodies for reqwest.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Frame, SizeHint};

use super::attempt::UploadProgress;
use crate::transport::{Body, BodyStream};

/// Size of the pieces in which a body is sent, so that its progress can be observed.
const PIECE: usize = 64 * 1024;

/// Creates a body that records its progress, if requested.
pub(super) fn reqwest_body(body: &Body, progress: Option<&Arc<UploadProgress>>) -> reqwest::Body {
    let pieces = match (body.as_bytes(), body.open()) {
        (_, Some(stream)) => BodyPieces::Stream { stream, length: body.len() },
        (Some(bytes), None) if progress.is_some() && bytes.len() > PIECE => {
            BodyPieces::Bytes(bytes.clone())
        }
        (Some(bytes), None) => return bytes.clone().into(),
        (None, None) => return Bytes::new().into(),
    };
    reqwest::Body::wrap(InPieces { pieces, progress: progress.cloned() })
}

/// A body that is sent in pieces, and records when each is taken.
struct InPieces {
    pieces: BodyPieces,
    progress: Option<Arc<UploadProgress>>,
}

enum BodyPieces {
    Bytes(Bytes),
    Stream { stream: BodyStream, length: Option<u64> },
}

impl http_body::Body for InPieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let piece = match &mut self.pieces {
            BodyPieces::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            BodyPieces::Bytes(bytes) => {
                let piece = bytes.split_to(bytes.len().min(PIECE));
                Poll::Ready(Some(Ok(piece)))
            }
            BodyPieces::Stream { stream, .. } => stream.poll_piece(cx),
        };
        if let (Poll::Ready(_), Some(progress)) = (&piece, &self.progress) {
            progress.sent();
        }
        piece.map(|piece| piece.map(|piece| piece.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        match &self.pieces {
            BodyPieces::Bytes(bytes) => SizeHint::with_exact(bytes.len() as u64),
            BodyPieces::Stream { length, .. } => {
                length.map_or_else(SizeHint::default, SizeHint::with_exact)
            }
        }
    }
}
