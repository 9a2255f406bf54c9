//! Pools of kept-alive connections, one for each runtime.
//!
//! A connection is driven by a task on the runtime that created it. On a different runtime, it
//! would hang when its own is blocked by a waiting caller or has been shut down (hyper#2312,
//! reqwest#2501).

use std::future::pending;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};

use tokio::runtime::{self, Handle};
use tokio::task::AbortHandle;

use super::client_config::{ConnectionOptions, Recipe};
use crate::error::BoxError;
use crate::per_process::PerProcess;

/// Connections of a client. A forked process has its own.
#[derive(Debug)]
pub(super) struct Connections {
    recipe: Recipe,
    pools: PerProcess<Arc<Pools>>,
}

impl Connections {
    /// Returns an error if a client cannot be built, before one is needed.
    pub(super) fn new(options: ConnectionOptions) -> Result<Self, BoxError> {
        let connections = Self { recipe: Recipe::new(options)?, pools: PerProcess::new() };
        connections.of_process()?;
        Ok(connections)
    }

    fn of_process(&self) -> Result<&Arc<Pools>, BoxError> {
        self.pools.get_or_try_make(|| Pools::new(self.recipe.for_this_process()))
    }

    /// Returns a client whose connections are driven by this runtime.
    pub(super) fn pooled(&self, runtime: &Handle) -> Result<Pooled, BoxError> {
        // Which process this is takes a system call to know. A runtime is not forked, so that where
        // its pool is found, it is this process's.
        if let Some(pooled) = self.pools.first().and_then(|pools| pools.find(runtime)) {
            return Ok(pooled);
        }
        self.of_process()?.pooled(runtime)
    }

    /// Returns a client that opens a connection for each request and keeps none.
    pub(super) fn fresh(&self) -> Result<reqwest::Client, BoxError> {
        self.of_process()?.fresh()
    }
}

/// A pool of connections that a request uses.
#[derive(Debug)]
pub(super) struct Pooled {
    pool: Arc<Pool>,
    pools: Weak<Pools>,
}

impl Pooled {
    pub(super) fn client(&self) -> &reqwest::Client {
        &self.pool.client
    }

    /// Makes all later requests use new connections: if one was broken, the others in the pool are
    /// suspect. Requests in progress are not affected. If many fail at the same time, only the
    /// first one discards the pool.
    pub(super) fn discard(&self) {
        if let Some(pools) = self.pools.upgrade() {
            pools.renew(&self.pool);
        }
    }
}

/// A client with a pool of connections.
#[derive(Debug)]
struct Pool {
    runtime: runtime::Id,
    client: reqwest::Client,
}

#[derive(Debug)]
struct Pools {
    recipe: Recipe,
    state: Mutex<PoolState>,
    fresh: OnceLock<reqwest::Client>,
}

#[derive(Debug)]
struct PoolState {
    /// Usually one.
    runtimes: Vec<PoolOfRuntime>,
    /// Client that was built before there was a runtime for it.
    unused: Option<reqwest::Client>,
}

#[derive(Debug)]
struct PoolOfRuntime {
    pool: Arc<Pool>,
    /// Pool that was discarded last. Its idle connections stay open while a request uses it.
    discarded: Weak<Pool>,
    end_of_runtime: Option<RuntimeWatch>,
}

impl PoolState {
    fn of(&mut self, runtime: runtime::Id) -> Option<&mut PoolOfRuntime> {
        self.runtimes.iter_mut().find(|it| it.pool.runtime == runtime)
    }
}

impl Pools {
    fn new(recipe: Recipe) -> Result<Arc<Self>, BoxError> {
        let unused = Some(recipe.client()?);
        let state = Mutex::new(PoolState { runtimes: Vec::new(), unused });
        Ok(Arc::new(Self { recipe, state, fresh: OnceLock::new() }))
    }

    fn lock(&self) -> MutexGuard<'_, PoolState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the pool of a runtime, if it exists and the list is not locked.
    fn find(self: &Arc<Self>, runtime: &Handle) -> Option<Pooled> {
        let mut state = self.state.try_lock().ok()?;
        Some(self.lend(&state.of(runtime.id())?.pool))
    }

    fn pooled(self: &Arc<Self>, handle: &Handle) -> Result<Pooled, BoxError> {
        let runtime = handle.id();
        let mut state = self.lock();
        if let Some(known) = state.of(runtime) {
            return Ok(self.lend(&known.pool));
        }
        let client = state.unused.take().map_or_else(|| self.recipe.client(), Ok)?;
        let pool = Arc::new(Pool { runtime, client });
        let pooled = self.lend(&pool);
        state.runtimes.push(PoolOfRuntime { pool, discarded: Weak::new(), end_of_runtime: None });
        // On a runtime that is ending, the watch is dropped at once, which takes the lock.
        drop(state);
        let watch =
            RuntimeWatch::start(handle, EndOfRuntime { runtime, pools: Arc::downgrade(self) });
        if let Some(known) = self.lock().of(runtime) {
            known.end_of_runtime = Some(watch);
        }
        Ok(pooled)
    }

    fn lend(self: &Arc<Self>, pool: &Arc<Pool>) -> Pooled {
        Pooled { pool: Arc::clone(pool), pools: Arc::downgrade(self) }
    }

    /// Replaces a pool, unless a request still uses the one that was discarded before: under
    /// constant failures, a request that takes long would otherwise leave many pools with their
    /// idle connections open.
    fn renew(&self, failed: &Arc<Pool>) {
        let mut state = self.lock();
        let Some(known) = state.of(failed.runtime) else { return };
        if !Arc::ptr_eq(&known.pool, failed) || known.discarded.strong_count() > 0 {
            return;
        }
        // It was built before, so it can be built again.
        let Ok(client) = self.recipe.client() else { return };
        let new = Arc::new(Pool { runtime: failed.runtime, client });
        let old = std::mem::replace(&mut known.pool, new);
        known.discarded = Arc::downgrade(&old);
        drop(state);
        drop(old);
    }

    fn fresh(&self) -> Result<reqwest::Client, BoxError> {
        if let Some(client) = self.fresh.get() {
            return Ok(client.clone());
        }
        let client = self.recipe.builder().pool_max_idle_per_host(0).build()?;
        Ok(self.fresh.get_or_init(|| client).clone())
    }
}

/// A task that waits for the end of a runtime.
#[derive(Debug)]
struct RuntimeWatch(AbortHandle);

impl RuntimeWatch {
    fn start(runtime: &Handle, end: EndOfRuntime) -> Self {
        let waiting = runtime.spawn(async move {
            let _end = end;
            pending::<()>().await;
        });
        Self(waiting.abort_handle())
    }
}

impl Drop for RuntimeWatch {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// A guard that removes the pool of a runtime when it is dropped with the tasks of the runtime: its
/// connections cannot be used elsewhere.
struct EndOfRuntime {
    runtime: runtime::Id,
    pools: Weak<Pools>,
}

impl Drop for EndOfRuntime {
    fn drop(&mut self) {
        let Some(pools) = self.pools.upgrade() else { return };
        let mut state = pools.lock();
        let found = state.runtimes.iter().position(|it| it.pool.runtime == self.runtime);
        let ended = found.map(|index| state.runtimes.swap_remove(index));
        drop(state);
        drop(ended);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn connections() -> Connections {
        Connections::new(ConnectionOptions::default()).unwrap()
    }

    fn runtime() -> runtime::Runtime {
        runtime::Builder::new_current_thread().build().unwrap()
    }

    #[test]
    fn a_pool_goes_with_its_runtime() {
        let connections = connections();
        let pools = || connections.of_process().unwrap().lock().runtimes.len();
        let stays = runtime();
        connections.pooled(stays.handle()).unwrap();
        for _ in 0..10 {
            let ends = runtime();
            connections.pooled(ends.handle()).unwrap();
            connections.pooled(ends.handle()).unwrap();
            assert_eq!(pools(), 2);
            drop(ends);
            assert_eq!(pools(), 1);
        }
        let ended = runtime();
        let handle = ended.handle().clone();
        drop(ended);
        connections.pooled(&handle).unwrap();
        assert_eq!(pools(), 1);
    }

    #[test]
    fn a_client_leaves_no_task_behind() {
        let runtime = runtime();
        let connections = connections();
        connections.pooled(runtime.handle()).unwrap();
        assert_eq!(runtime.metrics().num_alive_tasks(), 1);
        drop(connections);
        runtime.block_on(tokio::task::yield_now());
        assert_eq!(runtime.metrics().num_alive_tasks(), 0);
    }

    #[test]
    fn of_many_requests_that_fail_at_once_one_replaces_the_pool() {
        let runtime = runtime();
        let connections = connections();
        let pooled = || connections.pooled(runtime.handle()).unwrap();
        let [first, second] = [pooled(), pooled()];
        first.discard();
        let replaced = pooled();
        second.discard();
        assert!(!Arc::ptr_eq(&first.pool, &replaced.pool));
        assert!(Arc::ptr_eq(&replaced.pool, &pooled().pool));
    }

    #[test]
    fn a_request_in_progress_leaves_one_discarded_pool_open() {
        let runtime = runtime();
        let connections = connections();
        let pooled = || connections.pooled(runtime.handle()).unwrap();
        let (in_progress, failed) = (pooled(), pooled());
        failed.discard();
        drop(failed);
        let second = pooled();
        second.discard();
        assert!(Arc::ptr_eq(&second.pool, &pooled().pool));
        drop(in_progress);
        second.discard();
        assert!(!Arc::ptr_eq(&second.pool, &pooled().pool));
    }
}
