//! The defaults of a client: timeouts, retries, connections and the size of a response.

use std::time::Duration;

/// Timeout of a single attempt.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(80);
/// Timeout of a call with all its attempts.
pub(crate) const DEADLINE: Duration = Duration::from_secs(200);
pub(crate) const MAX_RETRIES: u32 = 2;

/// The wait before the first retry.
pub(crate) const SHORTEST_BACKOFF: Duration = Duration::from_millis(500);
pub(crate) const LONGEST_BACKOFF: Duration = Duration::from_secs(5);
/// The longest `Retry-After` that is waited for.
pub(crate) const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(60);

#[cfg(feature = "reqwest")]
pub(crate) const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Time after which a connection that is not used is closed.
#[cfg(feature = "reqwest")]
pub(crate) const POOL_IDLE_TIMEOUT: Duration = Duration::from_secs(60);

/// The largest body of a response, in bytes.
pub(crate) const MAX_RESPONSE_SIZE: usize = 64 * 1024 * 1024;
