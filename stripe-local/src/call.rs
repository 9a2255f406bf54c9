//! What an operation does, said by the user of this crate.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;
use stripe_core::Resource;
use stripe_core::descriptor::OperationDescriptor;

use crate::account::{AccountState, Wake};
use crate::events::LocalEvent;
use crate::json::{self, Object};
use crate::memory::Memory;
use crate::operation::Performing;
use crate::refusal::Refusal;
use crate::response::{Answer, Content};
#[cfg(feature = "billing")]
use crate::store::Store;

/// What an operation does in place of what it would do by itself.
pub(crate) type Handler =
    Arc<dyn Fn(&mut Call<'_>) -> Result<Answer, Refusal> + Send + Sync + 'static>;

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
/// let stripe = LocalStripe::builder().resource::<Book>().on::<Book>("lend", |call| {
///     let mut book = call.object()?;
///     if book.get("lent") == Some(&json!(true)) {
///         return Err(Refusal::invalid("the book is lent already").code("book_lent"));
///     }
///     book.insert("lent".to_owned(), json!(true));
///     call.put(&book)
/// });
/// # stripe.transport().unwrap();
/// ```
pub struct Call<'a> {
    pub(crate) performing: Performing<'a>,
    /// The API key or session token.
    pub(crate) key: &'a str,
    pub(crate) memory: &'a mut Memory,
    pub(crate) wake: Wake<'a>,
}

impl Call<'_> {
    /// The operation as it was declared.
    #[must_use]
    pub fn operation(&self) -> &'static OperationDescriptor {
        self.performing.route.operation
    }

    /// The ids in the path, decoded.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        self.performing.ids
    }

    /// The params.
    #[must_use]
    pub fn params(&self) -> &Object {
        &self.performing.params
    }

    /// Sets a param before the operation [proceeds](Self::proceed), as for one that Stripe makes up
    /// if it is left out.
    pub fn set(&mut self, param: impl Into<String>, value: impl Into<Value>) {
        self.performing.params.insert(param.into(), value.into());
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
        self.performing.clock.unix_seconds()
    }

    /// The time as the API family of this operation writes it: seconds in v1, RFC 3339 in v2.
    #[must_use]
    pub fn timestamp(&self) -> Value {
        self.performing.workshop().timestamp()
    }

    /// Does what the operation would do without a behaviour, and gives its answer.
    ///
    /// # Errors
    /// What it would refuse by itself, such as an object that is not there.
    pub fn proceed(&mut self) -> Result<Answer, Refusal> {
        self.performing.proceed().map(Answer)
    }

    /// The object that the path names.
    ///
    /// # Errors
    /// A 404 if it is not there.
    pub fn object(&self) -> Result<Object, Refusal> {
        let object = self.performing.route.item.object.unwrap_or_default();
        let id = self.performing.key().unwrap_or_default();
        self.get(object, id).ok_or_else(|| Refusal::missing(object, id))
    }

    /// An object of the account, by its name and id.
    #[must_use]
    pub fn get(&self, object: &str, id: &str) -> Option<Object> {
        self.performing.store.parsed(object, id)
    }

    /// All objects of a name, oldest first.
    pub fn all(&self, object: &str) -> impl Iterator<Item = Object> {
        self.performing
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
    pub fn put(&mut self, object: &Object) -> Result<Answer, Refusal> {
        self.account().put(object)
    }

    /// Removes an object, and says whether it was there.
    pub fn remove(&mut self, object: &str, id: &str) -> bool {
        self.performing.store.remove(object, id)
    }

    /// A new object of a declared resource, which is not kept yet: what is given, an id, and the
    /// least that makes the other fields decode.
    ///
    /// # Errors
    /// A 400 that names the field if what is given has a name that is no field, or a value that does
    /// not fit its field.
    pub fn build<R: Resource>(&self, given: Object) -> Result<Object, Refusal> {
        self.performing.workshop().build(&R::DESCRIPTOR, given)
    }

    /// A new id for an object of that name.
    #[must_use]
    pub fn new_id(&self, object: &str) -> String {
        self.performing.id_maker.next(object)
    }

    /// The account, for what behaviours share with what they plan for [later](Self::later).
    pub fn account(&mut self) -> AccountState<'_> {
        AccountState {
            now: self.now(),
            store: self.performing.store,
            memory: self.memory,
            ids: self.performing.id_maker,
            mode: self.performing.mode,
            wake: self.wake.reborrow(),
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
    /// let stripe = LocalStripe::builder().resource::<Book>().on::<Book>("lend", |call| {
    ///     let mut book = call.object()?;
    ///     book.insert("lent".to_owned(), true.into());
    ///     call.emit(LocalEvent::snapshot("book.lent", book.clone()));
    ///     call.put(&book)
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
    /// let stripe = LocalStripe::builder().resource::<Book>().on::<Book>("lend", |call| {
    ///     let id = call.ids()[0].clone();
    ///     call.later(call.now() + 14 * 24 * 3600, move |account| {
    ///         if let Some(book) = account.get("book", &id) {
    ///             account.emit(LocalEvent::snapshot("book.overdue", book));
    ///         }
    ///     });
    ///     call.proceed()
    /// });
    /// # stripe.transport().unwrap();
    /// ```
    pub fn later(&mut self, at: i64, deed: impl FnOnce(&mut AccountState<'_>) + Send + 'static) {
        self.account().later(at, deed);
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
    /// let stripe = LocalStripe::builder().resource::<Book>().on::<Book>("lend", |call| {
    ///     let lent = call.memory::<Lent>();
    ///     if lent.0 == 3 {
    ///         return Err(Refusal::invalid("three books are lent already"));
    ///     }
    ///     lent.0 += 1;
    ///     call.proceed()
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
    pub fn page(&self, objects: &[Object]) -> Result<Answer, Refusal> {
        self.cut(objects, |object| object.get("id").and_then(Value::as_str), json::serialize)
    }

    /// A page of whatever the behaviour has put together, as [`page`](Self::page) cuts it.
    pub(crate) fn cut<T>(
        &self,
        items: &[T],
        id: impl Fn(&T) -> Option<&str>,
        text: impl Fn(&T) -> Arc<str>,
    ) -> Result<Answer, Refusal> {
        let json = self.performing.cut(items, id, text)?;
        Ok(Answer(Content::Json(json.into())))
    }

    /// Takes a param out.
    #[cfg(feature = "billing")]
    pub(crate) fn take(&mut self, param: &str) -> Option<Value> {
        self.performing.params.remove(param)
    }

    /// The objects of the account as they are kept.
    #[cfg(feature = "billing")]
    pub(crate) fn store(&self) -> &Store {
        self.performing.store
    }
}

impl fmt::Debug for Call<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.operation().name)
            .field("ids", &self.ids())
            .finish_non_exhaustive()
    }
}
