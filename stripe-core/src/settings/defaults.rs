//! Defaults of a client: timeouts, retries, connections and the maximum size of a response.

use std::time::Duration;

/// Timeout of a single attempt.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(80);
/// Timeout of a call, including all attempts.
pub(crate) const DEADLINE: Duration = Duration::from_secs(200);
pub(crate) const MAX_RETRIES: u32 = 2;

/// Backoff before the first retry.
pub(crate) const SHORTEST_BACKOFF: Duration = Duration::from_millis(500);
pub(crate) const LONGEST_BACKOFF: Duration = Duration::from_secs(5);
/// Maximum `Retry-After` that is honored.
pub(crate) const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(60);

#[cfg(feature = "reqwest")]
pub(crate) const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Time after which an idle connection is closed.
#[cfg(feature = "reqwest")]
pub(crate) const POOL_IDLE_TIMEOUT: Duration = Duration::from_secs(60);

/// Maximum size of a response body, in bytes.
pub(crate) const MAX_RESPONSE_SIZE: usize = 64 * 1024 * 1024;
