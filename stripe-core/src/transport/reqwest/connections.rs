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

/// A client with a pool of connections.
#[derive(Debug)]
pub(super) struct Pooled {
    pub(super) client: reqwest::Client,
    runtime: runtime::Id,
    generation: u64,
    pools: Weak<Pools>,
}

impl Pooled {
    /// Makes all later requests use new connections: if one was broken, the others in the pool are
    /// suspect. Requests in progress are not affected. If many fail at the same time, only the
    /// first one discards the pool.
    pub(super) fn discard(&self) {
        if let Some(pools) = self.pools.upgrade() {
            pools.renew(self.runtime, self.generation);
        }
    }
}

#[derive(Debug)]
struct Pools {
    recipe: Recipe,
    state: Mutex<PoolState>,
    fresh: OnceLock<reqwest::Client>,
}

#[derive(Debug)]
struct PoolState {
    /// Pools, usually one.
    pools: Vec<Pool>,
    /// Client that was built before there was a runtime for it.
    unused: Option<reqwest::Client>,
    generations: u64,
}

#[derive(Debug)]
struct Pool {
    runtime: runtime::Id,
    client: reqwest::Client,
    generation: u64,
    end_of_runtime: Option<RuntimeWatch>,
}

impl Pools {
    fn new(recipe: Recipe) -> Result<Arc<Self>, BoxError> {
        let unused = Some(recipe.client()?);
        let state = Mutex::new(PoolState { pools: Vec::new(), unused, generations: 0 });
        Ok(Arc::new(Self { recipe, state, fresh: OnceLock::new() }))
    }

    fn lock(&self) -> MutexGuard<'_, PoolState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the pool of a runtime, if it exists and the list is not locked.
    fn find(self: &Arc<Self>, runtime: &Handle) -> Option<Pooled> {
        let state = self.state.try_lock().ok()?;
        let runtime = runtime.id();
        state.pools.iter().find(|pool| pool.runtime == runtime).map(|pool| self.lend(pool))
    }

    fn pooled(self: &Arc<Self>, handle: &Handle) -> Result<Pooled, BoxError> {
        let runtime = handle.id();
        let mut state = self.lock();
        if let Some(pool) = state.pools.iter().find(|pool| pool.runtime == runtime) {
            return Ok(self.lend(pool));
        }
        let client = state.unused.take().map_or_else(|| self.recipe.client(), Ok)?;
        state.generations += 1;
        let generation = state.generations;
        let pool = Pool { runtime, client, generation, end_of_runtime: None };
        let pooled = self.lend(&pool);
        state.pools.push(pool);
        // On a runtime that is ending, the watch is dropped at once, which takes the lock.
        drop(state);
        let watch =
            RuntimeWatch::start(handle, EndOfRuntime { runtime, pools: Arc::downgrade(self) });
        if let Some(pool) = self.lock().pools.iter_mut().find(|pool| pool.runtime == runtime) {
            pool.end_of_runtime = Some(watch);
        }
        Ok(pooled)
    }

    fn lend(self: &Arc<Self>, pool: &Pool) -> Pooled {
        Pooled {
            client: pool.client.clone(),
            runtime: pool.runtime,
            generation: pool.generation,
            pools: Arc::downgrade(self),
        }
    }

    fn renew(&self, runtime: runtime::Id, generation: u64) {
        let mut state = self.lock();
        let PoolState { pools, generations, .. } = &mut *state;
        let is_it = |pool: &&mut Pool| pool.runtime == runtime && pool.generation == generation;
        let Some(pool) = pools.iter_mut().find(is_it) else { return };
        // It was built before, so it can be built again.
        let Ok(client) = self.recipe.client() else { return };
        *generations += 1;
        pool.generation = *generations;
        let old = std::mem::replace(&mut pool.client, client);
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
        let found = state.pools.iter().position(|pool| pool.runtime == self.runtime);
        let ended = found.map(|index| state.pools.swap_remove(index));
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
        let pools = || connections.of_process().unwrap().lock().pools.len();
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
        let lent: Vec<_> = (0..3).map(|_| connections.pooled(runtime.handle()).unwrap()).collect();
        for pooled in &lent {
            pooled.discard();
        }
        let now = connections.pooled(runtime.handle()).unwrap();
        assert_eq!(now.generation, lent[0].generation + 1);
    }
}
