//! Futures of a pending request.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::PendingRequest;
use crate::call::{SentCall, execute};
use crate::error::Error;
use crate::response::{FromResponse, Response};

impl<T: FromResponse, P> PendingRequest<T, P> {
    /// Sends the request and returns the response: the data with the status, the headers and the
    /// raw body.
    ///
    /// # Errors
    /// Returns an [`Error`] if the request fails.
    pub fn send(self) -> SendFuture<T> {
        SendFuture { response: execute(self.call), marker: PhantomData }
    }
}

impl<T: FromResponse, P> IntoFuture for PendingRequest<T, P> {
    type Output = Result<T, Error>;
    type IntoFuture = DataFuture<T>;

    fn into_future(self) -> DataFuture<T> {
        DataFuture(self.send())
    }
}

/// Future returned by [`PendingRequest::send`].
#[must_use = "requests are only sent when awaited"]
pub struct SendFuture<T> {
    response: SentCall,
    marker: PhantomData<fn() -> T>,
}

impl<T: FromResponse> Future for SendFuture<T> {
    type Output = Result<Response<T>, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.response).poll(cx).map(|raw| {
            let raw = raw?;
            T::from_response(&raw).map(|data| Response::new(data, raw))
        })
    }
}

/// Future of awaiting a [`PendingRequest`].
#[must_use = "requests are only sent when awaited"]
pub struct DataFuture<T>(SendFuture<T>);

impl<T: FromResponse> Future for DataFuture<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0.response).poll(cx).map(|raw| T::from_response(&raw?))
    }
}

macro_rules! opaque_debug {
    ($($future:ident),+) => {
        $(impl<T> fmt::Debug for $future<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($future)).finish_non_exhaustive()
            }
        })+
    };
}

opaque_debug!(SendFuture, DataFuture);
