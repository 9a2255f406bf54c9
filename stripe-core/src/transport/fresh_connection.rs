//! Request for a new connection by a retry.

/// A request for a connection that no earlier request has used: an
/// [extension](http::Request::extensions) of a request that is sent again after a connection broke,
/// or after a 5xx. Other connections in the pool of a broken one are often broken too, and a
/// connection to a failing server would lead to that server again.
///
/// The built-in transport opens a connection for this request only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct FreshConnection;
