//! What an operation does, said by the user of this crate.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;
use stripe_core::Resource;
use stripe_core::descriptor::OperationDescriptor;

use crate::account::{AccountState, SideEffects};
use crate::events::LocalEvent;
use crate::json::{self, Object};
use crate::memory::Memory;
use crate::operation::Execution;
use crate::refusal::Refusal;
use crate::response::{Content, Response};
#[cfg(feature = "billing")]
use crate::store::Store;

/// What an operation does in place of what it would do by itself.
pub(crate) type OperationHandler =
    Arc<dyn Fn(&mut OperationContext<'_>) -> Result<Response, Refusal> + Send + Sync + 'static>;

/// One call of an operation, as its behaviour sees it: what was asked, and the objects of the
/// account that asked.
///
/// The params have been checked against their declaration and have its types; those of an operation
/// without declared params are text. Nothing else happens in the account while a behaviour runs.
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
    /// The API key or session token.
    pub(crate) key: &'a str,
    pub(crate) memory: &'a mut Memory,
    pub(crate) effects: SideEffects<'a>,
}

impl OperationContext<'_> {
    /// The operation as it was declared.
    #[must_use]
    pub fn operation(&self) -> &'static OperationDescriptor {
        self.execution.route.operation
    }

    /// The ids in the path, decoded.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        self.execution.ids
    }

    /// The params.
    #[must_use]
    pub fn params(&self) -> &Object {
        &self.execution.params
    }

    /// Sets a param before the operation [proceeds](Self::proceed), as for one that Stripe makes up
    /// if it is left out.
    pub fn set(&mut self, param: impl Into<String>, value: impl Into<Value>) {
        self.execution.params.insert(param.into(), value.into());
    }

    /// A param that is text.
    #[must_use]
    pub fn text(&self, param: &str) -> Option<&str> {
        self.params().get(param).and_then(Value::as_str)
    }

    /// The API key or session token of the request.
    #[must_use]
    pub fn key(&self) -> &str {
        self.key
    }

    /// The time, in seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.execution.clock.unix_seconds()
    }

    /// The time as the API family of this operation writes it: seconds in v1, RFC 3339 in v2.
    #[must_use]
    pub fn timestamp(&self) -> Value {
        self.execution.object_builder().timestamp()
    }

    /// Does what the operation would do without a behaviour, and gives its answer.
    ///
    /// # Errors
    /// What it would refuse by itself, such as an object that is not there.
    pub fn proceed(&mut self) -> Result<Response, Refusal> {
        self.execution.proceed().map(Response)
    }

    /// The object that the path names.
    ///
    /// # Errors
    /// A 404 if it is not there.
    pub fn object(&self) -> Result<Object, Refusal> {
        let object = self.execution.route.item.object.unwrap_or_default();
        let id = self.execution.key().unwrap_or_default();
        self.get(object, id).ok_or_else(|| Refusal::missing(object, id))
    }

    /// An object of the account, by its name and id.
    #[must_use]
    pub fn get(&self, object: &str, id: &str) -> Option<Object> {
        self.execution.store.parsed(object, id)
    }

    /// All objects of a name, oldest first.
    pub fn all(&self, object: &str) -> impl Iterator<Item = Object> {
        self.execution
            .store
            .collection(object)
            .into_iter()
            .flat_map(|collection| collection.all().filter_map(|json| json::parse(json)))
    }

    /// Keeps an object under its `object` and `id`, in place of the one that was there, and gives it
    /// back as an answer. One without an `id` is added to those of its name.
    ///
    /// # Errors
    /// A 500 if it has no `object`: the behaviour is wrong then, not the request.
    pub fn put(&mut self, object: &Object) -> Result<Response, Refusal> {
        self.account().put(object)
    }

    /// Removes an object, and says whether it was there.
    pub fn remove(&mut self, object: &str, id: &str) -> bool {
        self.execution.store.remove(object, id)
    }

    /// A new object of a declared resource, which is not kept yet: what is given, an id, and the
    /// least that makes the other fields decode.
    ///
    /// # Errors
    /// A 400 that names the field if what is given has a name that is no field, or a value that does
    /// not fit its field.
    pub fn build<R: Resource>(&self, given: Object) -> Result<Object, Refusal> {
        self.execution.object_builder().build(&R::DESCRIPTOR, given)
    }

    /// A new id for an object of that name.
    #[must_use]
    pub fn new_id(&self, object: &str) -> String {
        self.execution.id_maker.next(object)
    }

    /// The account, for what behaviours share with what they plan for [later](Self::schedule).
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

    /// Lets an event happen, and gives its id. It is kept, and delivered to the webhooks that want
    /// it once the operation is done. If the behaviour refuses afterwards, it has happened all the
    /// same.
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

    /// Does something when the clock gets there. See [`AccountState::later`].
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
    pub fn schedule(&mut self, at: i64, task: impl FnOnce(&mut AccountState<'_>) + Send + 'static) {
        self.account().schedule(at, task);
    }

    /// What behaviours remember of the account beside its objects: one value of each type, which
    /// begins as its default. It is forgotten with the objects.
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
    /// #[derive(Default)]
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
    pub fn memory<T: Default + Send + 'static>(&mut self) -> &mut T {
        self.memory.of()
    }

    /// A page of objects that the behaviour has put together, first one first, cut as the request
    /// asks.
    ///
    /// # Errors
    /// If the request's cursors or limit make no sense.
    pub fn page(&self, objects: &[Object]) -> Result<Response, Refusal> {
        self.cut(objects, |object| object.get("id").and_then(Value::as_str), json::serialize)
    }

    /// A page of whatever the behaviour has put together, as [`page`](Self::page) cuts it.
    pub(crate) fn cut<T>(
        &self,
        items: &[T],
        id: impl Fn(&T) -> Option<&str>,
        text: impl Fn(&T) -> Arc<str>,
    ) -> Result<Response, Refusal> {
        let json = self.execution.cut(items, id, text)?;
        Ok(Response(Content::Json(json.into())))
    }

    /// Takes a param out.
    #[cfg(feature = "billing")]
    pub(crate) fn take(&mut self, param: &str) -> Option<Value> {
        self.execution.params.remove(param)
    }

    /// The objects of the account as they are kept.
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
