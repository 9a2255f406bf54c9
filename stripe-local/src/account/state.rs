//! What a behaviour, or what it planned for later, works on.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;
use stripe_core::Resource;
use stripe_core::descriptor::ApiMode;

use crate::events::{Cause, EventLog, LocalEvent};
use crate::ids::Ids;
use crate::json::{self, Object};
use crate::memory::Memory;
use crate::object::{ObjectBuilder, ValueSource};
use crate::refusal::Refusal;
use crate::response::{Content, Response};
use crate::schedule::Schedule;
use crate::store::Store;

/// The objects and events of one account, for a [behaviour](crate::OperationContext::account) and for what it
/// [planned](Self::schedule).
///
/// Nothing else happens in the account meanwhile.
pub struct AccountState<'a> {
    pub(crate) store: &'a mut Store,
    pub(crate) memory: &'a mut Memory,
    pub(crate) ids: &'a Ids,
    /// Unix seconds.
    pub(crate) now: i64,
    pub(crate) mode: ApiMode,
    pub(crate) effects: SideEffects<'a>,
}

/// Something to be done in an account when its time has come.
pub(crate) struct ScheduledTask {
    pub(crate) account: String,
    pub(crate) mode: ApiMode,
    pub(crate) task: Box<dyn FnOnce(&mut AccountState<'_>) + Send + 'static>,
}

/// What an operation leaves behind it beside objects: events, and what is to be done later.
pub(crate) struct SideEffects<'a> {
    pub(crate) account: &'a str,
    /// The request; `None` if its time has come and nobody asked.
    pub(crate) cause: Option<Cause<'a>>,
    pub(crate) log: &'a mut EventLog,
    pub(crate) schedule: &'a Schedule<ScheduledTask>,
    #[cfg(feature = "webhooks")]
    pub(crate) webhooks: &'a crate::webhooks::Webhooks,
}

impl SideEffects<'_> {
    /// The same for a shorter time.
    pub(crate) fn reborrow(&mut self) -> SideEffects<'_> {
        SideEffects { log: self.log, ..*self }
    }
}

impl AccountState<'_> {
    /// The time, in seconds since 1970-01-01T00:00:00Z. For what was planned it is the time that it
    /// was planned for.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.now
    }

    /// An object, by its name and id.
    #[must_use]
    pub fn get(&self, object: &str, id: &str) -> Option<Object> {
        self.store.parsed(object, id)
    }

    /// All objects of a name, oldest first.
    pub fn all(&self, object: &str) -> impl Iterator<Item = Object> {
        self.store
            .collection(object)
            .into_iter()
            .flat_map(|collection| collection.all().filter_map(|json| json::parse(json)))
    }

    /// Keeps an object, as [`OperationContext::put`](crate::OperationContext::put) does.
    ///
    /// # Errors
    /// A 500 if it has no `object`.
    pub fn put(&mut self, object: &Object) -> Result<Response, Refusal> {
        let text = |field: &str| object.get(field).and_then(Value::as_str);
        let Some(name) = text("object") else {
            return Err(Refusal::new(
                http::StatusCode::INTERNAL_SERVER_ERROR,
                "a behaviour wants to keep an object that has no `object` field",
            ));
        };
        let json = json::serialize(object);
        match text("id") {
            Some(id) if self.store.replace(name, id, Arc::clone(&json)) => {}
            id => self.store.add(name, id, None, Arc::clone(&json)),
        }
        Ok(Response(Content::Json(json)))
    }

    /// Removes an object, and says whether it was there.
    pub fn remove(&mut self, object: &str, id: &str) -> bool {
        self.store.remove(object, id)
    }

    /// A new object of a declared resource, as [`OperationContext::build`](crate::OperationContext::build) makes it.
    ///
    /// # Errors
    /// A 400 that names the field if what is given has a name that is no field, or a value that does
    /// not fit its field.
    pub fn build<R: Resource>(&self, given: Object) -> Result<Object, Refusal> {
        let object_builder = ObjectBuilder {
            ids: self.ids,
            store: self.store,
            now: self.now,
            mode: self.mode,
            source: ValueSource::Fields,
        };
        object_builder.build(&R::DESCRIPTOR, given)
    }

    /// What behaviours remember of the account, as [`OperationContext::memory`](crate::OperationContext::memory) has it.
    pub fn memory<T: Default + Send + 'static>(&mut self) -> &mut T {
        self.memory.of()
    }

    /// A new id for an object of that name.
    #[must_use]
    pub fn new_id(&self, object: &str) -> String {
        self.ids.next(object)
    }

    /// Lets an event happen, and gives its id. It is kept, and delivered to the webhooks that want
    /// it once this is done.
    #[expect(clippy::needless_pass_by_value, reason = "an event happens once")]
    pub fn emit(&mut self, event: LocalEvent) -> String {
        let SideEffects { account, cause, .. } = self.effects;
        let event = self.effects.log.add(&event, self.ids, self.now, account, cause);
        #[cfg(feature = "webhooks")]
        self.effects.webhooks.accept(&event, self.now);
        event.id.clone()
    }

    /// Does something when the clock gets there, in seconds since 1970-01-01T00:00:00Z.
    ///
    /// It is done once the clock is [set](crate::LocalClock::set) to that time or
    /// [advanced](crate::LocalClock::advance) past it, and while the clock runs at the next request
    /// or by the running server. A time that has passed is as good as now: it is done before the
    /// request is answered. What is done later can plan again, a second ahead at the earliest.
    pub fn schedule(&mut self, at: i64, task: impl FnOnce(&mut AccountState<'_>) + Send + 'static) {
        // Otherwise something could plan itself again and again, and time would stand still.
        let earliest = match self.effects.cause {
            Some(_) => self.now,
            None => self.now.saturating_add(1),
        };
        let planned = ScheduledTask {
            account: self.effects.account.to_owned(),
            mode: self.mode,
            task: Box::new(task),
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
