//! A request for a new connection, made by a retry.

/// Asks for a connection that no earlier request has used: an
/// [extension](http::Request::extensions) of a request that is sent again after a connection broke,
/// or after a 5xx. A connection that is kept beside a broken one is mostly broken too, and one that
/// led to a failing server would lead there again.
///
/// The shipped transport makes one for that request alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct FreshConnection;
