//! State of an account for handlers, scheduled tasks and tests.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;
use stripe_core::Resource;
use stripe_core::descriptor::{ApiMode, ResourceDescriptor};

use crate::account_key;
use crate::events::{Cause, EventLog, LocalEvent};
use crate::ids::IdGenerator;
use crate::json::{self, JsonObject};
use crate::memory::Memory;
use crate::object::{ObjectBuilder, ValueSource};
use crate::refusal::Refusal;
use crate::response::{Response, ResponseContent};
use crate::schedule::Schedule;
use crate::store::Store;

/// Objects and events of one account, for a [handler](crate::OperationContext::account), a
/// [scheduled task](Self::schedule) or a [test](crate::LocalHandle::with_account).
///
/// The account is locked while this value exists, so that no request changes it.
pub struct AccountState<'a> {
    pub(crate) store: &'a mut Store,
    pub(crate) memory: &'a mut Memory,
    pub(crate) ids: &'a IdGenerator,
    /// Time in unix seconds.
    pub(crate) now: i64,
    pub(crate) mode: ApiMode,
    pub(crate) effects: SideEffects<'a>,
}

/// A task that runs in an account at a certain time of the local clock.
pub(crate) struct ScheduledTask {
    pub(crate) account: String,
    pub(crate) mode: ApiMode,
    /// Whether it was scheduled for the end of a duration, not for a time.
    pub(crate) is_delayed: bool,
    pub(crate) task: Box<dyn AccountTask>,
}

/// Action of a task.
pub(crate) trait AccountTask: Send {
    fn run(self: Box<Self>, account: &mut AccountState<'_>);

    #[cfg(feature = "page")]
    fn copy(&self) -> Box<dyn AccountTask>;
}

impl<F: FnOnce(&mut AccountState<'_>) + Clone + Send + 'static> AccountTask for F {
    fn run(self: Box<Self>, account: &mut AccountState<'_>) {
        self(account);
    }

    #[cfg(feature = "page")]
    fn copy(&self) -> Box<dyn AccountTask> {
        Box::new(self.clone())
    }
}

#[cfg(feature = "page")]
impl Clone for ScheduledTask {
    fn clone(&self) -> Self {
        let Self { account, mode, is_delayed, task } = self;
        let (mode, is_delayed) = (*mode, *is_delayed);
        Self { account: account.clone(), mode, is_delayed, task: (**task).copy() }
    }
}

/// Effects of an operation other than stored objects: events and scheduled tasks.
pub(crate) struct SideEffects<'a> {
    /// The [key](account_key::key) of the account.
    pub(crate) account: &'a str,
    /// Request that caused them, or `None` for a scheduled task or a test.
    pub(crate) cause: Option<Cause<'a>>,
    pub(crate) log: &'a mut EventLog,
    pub(crate) schedule: &'a Schedule<ScheduledTask>,
    #[cfg(feature = "webhooks")]
    pub(crate) webhooks: &'a crate::webhooks::Webhooks,
}

impl SideEffects<'_> {
    /// Reborrows the effects for a shorter lifetime.
    pub(crate) fn reborrow(&mut self) -> SideEffects<'_> {
        SideEffects { log: self.log, ..*self }
    }
}

impl AccountState<'_> {
    /// Returns the time of the local clock, in seconds since 1970-01-01T00:00:00Z. In a scheduled
    /// task, it is the time for which the task was scheduled.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.now
    }

    /// Whether this is the live-mode account, in which requests with a live key are performed.
    #[must_use]
    pub fn livemode(&self) -> bool {
        account_key::is_live(self.effects.account)
    }

    /// Returns an object by its object name and id.
    #[must_use]
    pub fn get(&self, object: &str, id: &str) -> Option<JsonObject> {
        self.store.parsed(object, id)
    }

    /// Returns all objects with the given object name, oldest first.
    pub fn all(&self, object: &str) -> impl Iterator<Item = JsonObject> {
        self.store
            .collection(object)
            .into_iter()
            .flat_map(|collection| collection.all().filter_map(|json| json::parse(json)))
    }

    /// Stores an object, as [`OperationContext::put`](crate::OperationContext::put) does.
    ///
    /// To store an object without a request:
    ///
    /// ```
    /// # use stripe_core::descriptor::{FieldDescriptor, ResourceDescriptor, Shape};
    /// use serde_json::{Map, json};
    /// use stripe_local::LocalTransport;
    /// # struct Book;
    /// # impl stripe_core::Resource for Book {
    /// #     const DESCRIPTOR: ResourceDescriptor = ResourceDescriptor::new("/v1/books")
    /// #         .object("book")
    /// #         .fields(&[
    /// #             FieldDescriptor::new("id", Shape::String),
    /// #             FieldDescriptor::new("title", Shape::String),
    /// #         ]);
    /// # }
    ///
    /// let stripe = LocalTransport::builder().resource::<Book>().transport()?;
    /// stripe.with_account(|account| {
    ///     let fields = Map::from_iter([
    ///         ("id".to_owned(), json!("boo_1")),
    ///         ("title".to_owned(), json!("Momo")),
    ///     ]);
    ///     let book = account.build::<Book>(fields)?;
    ///     account.put(&book)
    /// })?;
    /// # assert!(stripe.with_account(|account| account.get("book", "boo_1")).is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Returns a 500 if the object has no `object`.
    pub fn put(&mut self, object: &JsonObject) -> Result<Response, Refusal> {
        let text = |field: &str| object.get(field).and_then(Value::as_str);
        let Some(name) = text("object") else {
            return Err(Refusal::new(
                http::StatusCode::INTERNAL_SERVER_ERROR,
                "a handler stores an object that has no `object` field",
            ));
        };
        let json = json::serialize(object);
        match text("id") {
            Some(id) if self.store.replace(name, id, Arc::clone(&json)) => {}
            id => self.store.add(name, id, None, Arc::clone(&json)),
        }
        Ok(Response(ResponseContent::Json(json)))
    }

    /// Removes an object, and returns whether it existed.
    pub fn remove(&mut self, object: &str, id: &str) -> bool {
        self.store.remove(object, id)
    }

    /// Builds an object of a declared resource, as
    /// [`OperationContext::build`](crate::OperationContext::build) does.
    ///
    /// # Errors
    /// Returns a 400 that names the field if it is not declared or its value does not match.
    pub fn build<R: Resource>(&self, given: JsonObject) -> Result<JsonObject, Refusal> {
        self.build_declared(&R::DESCRIPTOR, given)
    }

    /// Builds an object of a resource by its descriptor.
    pub(crate) fn build_declared(
        &self,
        resource: &ResourceDescriptor,
        given: JsonObject,
    ) -> Result<JsonObject, Refusal> {
        let object_builder = ObjectBuilder {
            ids: self.ids,
            store: self.store,
            now: self.now,
            mode: self.mode,
            is_live: self.livemode(),
            source: ValueSource::Fields,
        };
        object_builder.build(resource, given)
    }

    /// Returns a value that handlers store for the account, as
    /// [`OperationContext::memory`](crate::OperationContext::memory) does.
    pub fn memory<T: Default + Clone + Send + 'static>(&mut self) -> &mut T {
        self.memory.of()
    }

    /// Returns a new id for an object with the given object name.
    #[must_use]
    pub fn new_id(&self, object: &str) -> String {
        self.ids.next(object)
    }

    /// Emits an event and returns its id. The event is stored, and delivered to the webhook
    /// endpoints for its type afterwards.
    #[expect(clippy::needless_pass_by_value, reason = "an event happens once")]
    pub fn emit(&mut self, event: LocalEvent) -> String {
        let SideEffects { account, cause, .. } = self.effects;
        let event = self.effects.log.add(&event, self.ids, self.now, account, cause);
        #[cfg(feature = "webhooks")]
        {
            self.effects.webhooks.accept(&event, self.now);
            #[cfg(feature = "server")]
            {
                let webhooks = self.effects.webhooks;
                webhooks.accept_for_created(&event, self.store, self.memory, account, self.now);
            }
        }
        event.id.clone()
    }

    /// Schedules a task for a time of the local clock, in seconds since 1970-01-01T00:00:00Z.
    ///
    /// The task runs when the clock is [set](crate::LocalClock::set) to that time or
    /// [advanced](crate::LocalClock::advance) past it. While the clock is running, it runs at the
    /// first request after that time, or automatically if the local Stripe is on a port. A task for
    /// a time in the past runs before the response is sent. A task can schedule another one at
    /// least a second ahead.
    ///
    /// A closure is `Clone` if all that it captures is. A snapshot has a copy of the task.
    pub fn schedule(
        &mut self,
        at: i64,
        task: impl FnOnce(&mut AccountState<'_>) + Clone + Send + 'static,
    ) {
        self.plan(at, false, Box::new(task));
    }

    /// Schedules a task for the end of a duration, in seconds, which a clock that is set back does
    /// not prolong.
    #[cfg(feature = "billing")]
    pub(crate) fn schedule_after(
        &mut self,
        seconds: i64,
        task: impl FnOnce(&mut AccountState<'_>) + Clone + Send + 'static,
    ) {
        self.plan(self.now.saturating_add(seconds), true, Box::new(task));
    }

    fn plan(&mut self, at: i64, is_delayed: bool, task: Box<dyn AccountTask>) {
        // Otherwise something could plan itself again and again, and time would stand still.
        let earliest = match self.effects.cause {
            Some(_) => self.now,
            None => self.now.saturating_add(1),
        };
        let planned = ScheduledTask {
            account: self.effects.account.to_owned(),
            mode: self.mode,
            is_delayed,
            task,
        };
        self.effects.schedule.add(at.max(earliest), planned);
    }
}

impl fmt::Debug for AccountState<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccountState")
            .field("account", &self.effects.account)
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}
