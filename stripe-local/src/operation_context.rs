//! Operation handlers and their context.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;
use stripe_core::Resource;
use stripe_core::descriptor::OperationDescriptor;

use crate::account::{AccountState, SideEffects};
use crate::events::LocalEvent;
use crate::json::{self, JsonObject};
use crate::memory::Memory;
use crate::operation::Execution;
use crate::refusal::Refusal;
use crate::response::{Response, ResponseContent};
#[cfg(feature = "billing")]
use crate::store::Store;

/// A handler, which replaces the default behavior of an operation.
pub(crate) type OperationHandler =
    Arc<dyn Fn(&mut OperationContext<'_>) -> Result<Response, Refusal> + Send + Sync + 'static>;

/// The context of a call of an operation, for its [handler](crate::LocalStripeBuilder::on): the
/// params, and the objects of the account.
///
/// Declared params are checked and converted to their types; undeclared ones are text. The account
/// is locked while a handler runs, so that no other request changes it.
///
/// ```
/// # use stripe_core::descriptor::{Method, OperationDescriptor, OperationKind, ResourceDescriptor};
/// use serde_json::json;
/// use stripe_local::{LocalStripe, Refusal};
/// # struct Book;
/// # impl stripe_core::Resource for Book {
/// #     const DESCRIPTOR: ResourceDescriptor = ResourceDescriptor::new("/v1/books")
/// #         .object("book")
/// #         .operations(&[OperationDescriptor::new("lend", Method::Post, "/v1/books/{}/lend")]);
/// # }
///
/// let stripe = LocalStripe::builder().resource::<Book>().on::<Book>("lend", |cx| {
///     let mut book = cx.object()?;
///     if book.get("lent") == Some(&json!(true)) {
///         return Err(Refusal::invalid("the book is lent already").code("book_lent"));
///     }
///     book.insert("lent".to_owned(), json!(true));
///     cx.put(&book)
/// });
/// # stripe.transport().unwrap();
/// ```
pub struct OperationContext<'a> {
    pub(crate) execution: Execution<'a>,
    /// API key or session token.
    pub(crate) key: &'a str,
    pub(crate) memory: &'a mut Memory,
    pub(crate) effects: SideEffects<'a>,
}

impl OperationContext<'_> {
    /// Returns the descriptor of the operation.
    #[must_use]
    pub fn operation(&self) -> &'static OperationDescriptor {
        self.execution.route.operation
    }

    /// Returns the ids in the path, percent-decoded.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        self.execution.ids
    }

    /// Returns the params of the request, checked and converted.
    #[must_use]
    pub fn params(&self) -> &JsonObject {
        &self.execution.params
    }

    /// Sets a param before the operation [proceeds](Self::proceed), such as a default of Stripe.
    pub fn set(&mut self, param: impl Into<String>, value: impl Into<Value>) {
        self.execution.params.insert(param.into(), value.into());
    }

    /// Returns a text param, or `None` if it is absent or has a different type.
    #[must_use]
    pub fn text(&self, param: &str) -> Option<&str> {
        self.params().get(param).and_then(Value::as_str)
    }

    /// Returns the API key or session token of the request.
    #[must_use]
    pub fn key(&self) -> &str {
        self.key
    }

    /// Whether the request is made with a key for live mode. Objects of live mode and of test mode
    /// are separate.
    #[must_use]
    pub fn livemode(&self) -> bool {
        self.execution.is_live
    }

    /// Returns the time of the local clock, in seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.execution.now
    }

    /// Returns the time in the format of the operation's API: seconds in v1, RFC 3339 in v2.
    #[must_use]
    pub fn timestamp(&self) -> Value {
        self.execution.object_builder().timestamp()
    }

    /// Performs the default behavior of the operation, and returns the response.
    ///
    /// # Errors
    /// Returns the error of the default behavior, such as a 404 for a missing object.
    pub fn proceed(&mut self) -> Result<Response, Refusal> {
        self.execution.proceed().map(Response)
    }

    /// Returns the object whose id is in the path.
    ///
    /// # Errors
    /// Returns a 404 if the object does not exist.
    pub fn object(&self) -> Result<JsonObject, Refusal> {
        let object = self.execution.route.item.object.unwrap_or_default();
        let id = self.execution.key().unwrap_or_default();
        self.get(object, id).ok_or_else(|| Refusal::missing(object, id))
    }

    /// Returns an object of the account by its object name and id.
    #[must_use]
    pub fn get(&self, object: &str, id: &str) -> Option<JsonObject> {
        self.execution.store.parsed(object, id)
    }

    /// Returns all objects with the given object name, oldest first.
    pub fn all(&self, object: &str) -> impl Iterator<Item = JsonObject> {
        self.execution
            .store
            .collection(object)
            .into_iter()
            .flat_map(|collection| collection.all().filter_map(|json| json::parse(json)))
    }

    /// Stores an object under its `object` and `id`, replacing any object with the same ones, and
    /// returns it as a response. An object without an `id` is added.
    ///
    /// # Errors
    /// Returns a 500 if the object has no `object`, which is an error in the handler rather than
    /// the request.
    pub fn put(&mut self, object: &JsonObject) -> Result<Response, Refusal> {
        self.account().put(object)
    }

    /// Removes an object, and returns whether it existed.
    pub fn remove(&mut self, object: &str, id: &str) -> bool {
        self.execution.store.remove(object, id)
    }

    /// Builds an object of a declared resource from the given fields, without storing it. Adds an
    /// id, and defaults for other fields that are required for decoding.
    ///
    /// Text is converted to a number or a boolean if the field requires it, so that params of a
    /// form can be passed on.
    ///
    /// # Errors
    /// Returns a 400 that names the field if it is not declared or its value does not match.
    pub fn build<R: Resource>(&self, given: JsonObject) -> Result<JsonObject, Refusal> {
        self.execution.object_builder().build(&R::DESCRIPTOR, given)
    }

    /// Returns a new id for an object with the given object name.
    #[must_use]
    pub fn new_id(&self, object: &str) -> String {
        self.execution.id_maker.next(object)
    }

    /// Returns the objects and events of the account, for code that handlers share with [scheduled
    /// tasks](Self::schedule).
    pub fn account(&mut self) -> AccountState<'_> {
        AccountState {
            now: self.now(),
            store: self.execution.store,
            memory: self.memory,
            ids: self.execution.id_maker,
            mode: self.execution.mode,
            effects: self.effects.reborrow(),
        }
    }

    /// Emits an event and returns its id. The event is stored, and delivered to the webhook
    /// endpoints for its type after the operation, even if the handler then returns an error.
    ///
    /// ```
    /// # use stripe_core::descriptor::{Method, OperationDescriptor, ResourceDescriptor};
    /// use stripe_local::{LocalEvent, LocalStripe};
    /// # struct Book;
    /// # impl stripe_core::Resource for Book {
    /// #     const DESCRIPTOR: ResourceDescriptor = ResourceDescriptor::new("/v1/books")
    /// #         .object("book")
    /// #         .operations(&[OperationDescriptor::new("lend", Method::Post, "/v1/books/{}/lend")]);
    /// # }
    ///
    /// let stripe = LocalStripe::builder().resource::<Book>().on::<Book>("lend", |cx| {
    ///     let mut book = cx.object()?;
    ///     book.insert("lent".to_owned(), true.into());
    ///     cx.emit(LocalEvent::snapshot("book.lent", book.clone()));
    ///     cx.put(&book)
    /// });
    /// # stripe.transport().unwrap();
    /// ```
    pub fn emit(&mut self, event: LocalEvent) -> String {
        self.account().emit(event)
    }

    /// Schedules a task for a time of the local clock. See [`AccountState::schedule`].
    ///
    /// ```
    /// # use stripe_core::descriptor::{Method, OperationDescriptor, ResourceDescriptor};
    /// use stripe_local::{LocalEvent, LocalStripe};
    /// # struct Book;
    /// # impl stripe_core::Resource for Book {
    /// #     const DESCRIPTOR: ResourceDescriptor = ResourceDescriptor::new("/v1/books")
    /// #         .object("book")
    /// #         .operations(&[OperationDescriptor::new("lend", Method::Post, "/v1/books/{}/lend")]);
    /// # }
    ///
    /// let stripe = LocalStripe::builder().resource::<Book>().on::<Book>("lend", |cx| {
    ///     let id = cx.ids()[0].clone();
    ///     cx.schedule(cx.now() + 14 * 24 * 3600, move |account| {
    ///         if let Some(book) = account.get("book", &id) {
    ///             account.emit(LocalEvent::snapshot("book.overdue", book));
    ///         }
    ///     });
    ///     cx.proceed()
    /// });
    /// # stripe.transport().unwrap();
    /// ```
    pub fn schedule(
        &mut self,
        at: i64,
        task: impl FnOnce(&mut AccountState<'_>) + Clone + Send + 'static,
    ) {
        self.account().schedule(at, task);
    }

    /// Returns a value that handlers keep for the account in addition to its objects. There is one
    /// value of each type; it starts as its default, is dropped on
    /// [`reset`](crate::LocalHandle::reset), and is cloned for a snapshot.
    ///
    /// ```
    /// # use stripe_core::descriptor::{Method, OperationDescriptor, ResourceDescriptor};
    /// use stripe_local::{LocalStripe, Refusal};
    /// # struct Book;
    /// # impl stripe_core::Resource for Book {
    /// #     const DESCRIPTOR: ResourceDescriptor = ResourceDescriptor::new("/v1/books")
    /// #         .object("book")
    /// #         .operations(&[OperationDescriptor::new("lend", Method::Post, "/v1/books/{}/lend")]);
    /// # }
    ///
    /// #[derive(Default, Clone)]
    /// struct Lent(u32);
    ///
    /// let stripe = LocalStripe::builder().resource::<Book>().on::<Book>("lend", |cx| {
    ///     let lent = cx.memory::<Lent>();
    ///     if lent.0 == 3 {
    ///         return Err(Refusal::invalid("three books are lent already"));
    ///     }
    ///     lent.0 += 1;
    ///     cx.proceed()
    /// });
    /// # stripe.transport().unwrap();
    /// ```
    pub fn memory<T: Default + Clone + Send + 'static>(&mut self) -> &mut T {
        self.memory.of()
    }

    /// Returns a page of the given objects as a list response, according to the cursor and limit of
    /// the request. The first object comes first.
    ///
    /// # Errors
    /// Returns a 400 if the cursor or limit of the request is invalid.
    pub fn page(&self, objects: &[JsonObject]) -> Result<Response, Refusal> {
        self.cut(objects, |object| object.get("id").and_then(Value::as_str), json::serialize)
    }

    /// Returns a page of values of any type, as [`page`](Self::page) does.
    pub(crate) fn cut<T>(
        &self,
        items: &[T],
        id: impl Fn(&T) -> Option<&str>,
        text: impl Fn(&T) -> Arc<str>,
    ) -> Result<Response, Refusal> {
        let json = self.execution.cut(items, id, text)?;
        Ok(Response(ResponseContent::Json(json.into())))
    }

    /// Returns unique random text, for secrets and URLs.
    #[cfg(any(feature = "billing", feature = "payments"))]
    pub(crate) fn random_text(&self) -> String {
        let id = self.new_id("secret");
        id.split_once('_').map_or(id.clone(), |(_, random)| random.to_owned())
    }

    /// Sets default fields of a new object, and performs the operation.
    #[cfg(any(feature = "billing", feature = "payments"))]
    pub(crate) fn create_with<V: Into<Value>>(
        &mut self,
        defaults: impl IntoIterator<Item = (&'static str, V)>,
    ) -> Result<Response, Refusal> {
        for (field, value) in defaults {
            if !self.params().contains_key(field) {
                self.set(field, value);
            }
        }
        self.proceed()
    }

    /// Refuses the operation if its parent is served but does not exist.
    #[cfg(feature = "payments")]
    pub(crate) fn check_parent(&self) -> Result<(), Refusal> {
        self.execution.check_parent()
    }

    /// Stores a new object that another one lists, and returns it as a response.
    #[cfg(any(feature = "billing", feature = "payments"))]
    pub(crate) fn put_child(&mut self, object: &JsonObject, owner: &str) -> Response {
        let text = |field: &str| object.get(field).and_then(Value::as_str);
        let json = json::serialize(object);
        let name = text("object").unwrap_or_default();
        self.execution.store.add(name, text("id"), Some(owner), Arc::clone(&json));
        Response(ResponseContent::Json(json))
    }

    /// Stores an object of another one under a key other than its id, and returns it as a response.
    #[cfg(feature = "payments")]
    pub(crate) fn put_at(&mut self, object: &JsonObject, key: &str, owner: &str) -> Response {
        let json = json::serialize(object);
        let name = object.get("object").and_then(Value::as_str).unwrap_or_default();
        let store = &mut *self.execution.store;
        if !store.replace(name, key, Arc::clone(&json)) {
            store.add(name, Some(key), Some(owner), Arc::clone(&json));
        }
        Response(ResponseContent::Json(json))
    }

    /// Returns the objects of that name that another one lists, newest first.
    #[cfg(feature = "payments")]
    pub(crate) fn children(&self, object: &str, owner: &str) -> Vec<JsonObject> {
        let stored = self.execution.store.collection(object).into_iter();
        stored.flat_map(|all| all.children(owner)).filter_map(|json| json::parse(json)).collect()
    }

    /// Builds an object of a resource from the params of an operation, as
    /// [`proceed`](Self::proceed) does.
    #[cfg(any(feature = "billing", feature = "payments"))]
    pub(crate) fn build_from_params<R: Resource>(
        &self,
        params: JsonObject,
    ) -> Result<JsonObject, Refusal> {
        self.execution.object_builder().object(&R::DESCRIPTOR, None, params)
    }

    /// Applies the params of an operation to an object of a resource, as [`proceed`](Self::proceed)
    /// does.
    #[cfg(any(feature = "billing", feature = "payments"))]
    pub(crate) fn apply_params<R: Resource>(
        &mut self,
        object: &mut JsonObject,
    ) -> Result<(), Refusal> {
        let params = std::mem::take(&mut self.execution.params);
        self.execution.object_builder().update(&R::DESCRIPTOR, object, params)
    }

    /// Applies the params that are fields of the object in the path to it.
    #[cfg(any(feature = "billing", feature = "payments"))]
    pub(crate) fn apply_own_params(&mut self, object: &mut JsonObject) -> Result<(), Refusal> {
        let params = std::mem::take(&mut self.execution.params);
        let item = &self.execution.route.item;
        self.execution.object_builder().update(item, object, params)
    }

    /// Accepts ids in params that are those of no stored object, since the handler checks them.
    #[cfg(feature = "billing")]
    pub(crate) fn allow_unknown_ids(&mut self) {
        self.execution.any_id = true;
    }

    /// Removes a param and returns it.
    #[cfg(any(feature = "billing", feature = "payments"))]
    pub(crate) fn take(&mut self, param: &str) -> Option<Value> {
        self.execution.params.remove(param)
    }

    /// Returns the store of the account.
    #[cfg(feature = "billing")]
    pub(crate) fn store(&self) -> &Store {
        self.execution.store
    }
}

impl fmt::Debug for OperationContext<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OperationContext")
            .field("operation", &self.operation().name)
            .field("ids", &self.ids())
            .finish_non_exhaustive()
    }
}
