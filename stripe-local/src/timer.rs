//! The timer of a running server, for scheduled tasks and webhooks.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use crate::engine::{Engine, Timeline};

/// Maximum sleep of the timer, since the time can differ after a computer was suspended.
const LONGEST_SLEEP: Duration = Duration::from_secs(60);
/// Maximum number of concurrent webhook calls.
#[cfg(feature = "webhooks")]
const MOST_POSTS: usize = 16;

/// Returns the time until there is something to do on a timeline.
fn wait_of(timeline: &Timeline) -> Option<Duration> {
    timeline.next_by_itself().and_then(|due| timeline.clock.wait_until(due))
}

/// Runs the tasks that are due, as long as it is polled.
pub(crate) async fn keep_time(engine: Arc<Engine>) {
    #[cfg(feature = "webhooks")]
    let mut posts = tokio::task::JoinSet::new();
    loop {
        // A panic was reported by then, and other tasks should not wait for ever.
        let _ = catch_unwind(AssertUnwindSafe(|| engine.settle()));
        #[cfg(feature = "webhooks")]
        while posts.len() < MOST_POSTS {
            let all = engine.timelines.all();
            let due = |timeline: &Arc<Timeline>| timeline.webhooks.due_post(&timeline.clock);
            match all.iter().find_map(due) {
                Some(post) => posts.spawn(post),
                None => break,
            };
        }
        let wait = engine.timelines.all().iter().filter_map(|timeline| wait_of(timeline)).min();
        let sleep = tokio::time::sleep(wait.unwrap_or(LONGEST_SLEEP).min(LONGEST_SLEEP));
        #[cfg(feature = "webhooks")]
        tokio::select! {
            () = engine.alarm.rung() => {}
            // With all hands full, what is due waits for a free one.
            () = sleep, if posts.len() < MOST_POSTS => {}
            Some(_) = posts.join_next() => {}
        }
        #[cfg(not(feature = "webhooks"))]
        tokio::select! {
            () = engine.alarm.rung() => {}
            () = sleep => {}
        }
    }
}
