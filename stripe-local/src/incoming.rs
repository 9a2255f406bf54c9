//! Guards, and the requests that they receive.

use std::any::Any;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use stripe_core::descriptor::OperationDescriptor;

use crate::account::Account;
use crate::account_key;
use crate::json::JsonObject;
use crate::refusal::Refusal;

/// A guard, which runs before an operation.
pub(crate) type Guard =
    Arc<dyn Fn(&mut Incoming<'_>) -> Result<(), Refusal> + Send + Sync + 'static>;

/// A request whose params have not been checked yet, for a
/// [guard](crate::LocalStripeBuilder::guard).
pub struct Incoming<'a> {
    pub(crate) operation: &'static OperationDescriptor,
    pub(crate) key: &'a str,
    /// Returns the time of an account, in unix seconds.
    pub(crate) now: &'a dyn Fn(&str) -> i64,
    pub(crate) sent: &'a JsonObject,
    pub(crate) account: &'a mut String,
    pub(crate) accounts: &'a mut HashMap<String, Account>,
    pub(crate) held: &'a mut Vec<Box<dyn Any + Send>>,
}

impl Incoming<'_> {
    /// Returns the descriptor of the operation.
    #[must_use]
    pub fn operation(&self) -> &'static OperationDescriptor {
        self.operation
    }

    /// Returns the API key or session token of the request.
    #[must_use]
    pub fn key(&self) -> &str {
        self.key
    }

    /// Returns the time of the local clock, in seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn now(&self) -> i64 {
        (self.now)(self.account)
    }

    /// Returns the params as sent, unchecked. Params of a form are text.
    #[must_use]
    pub fn sent(&self) -> &JsonObject {
        self.sent
    }

    /// Returns the account of the request, as in `Stripe-Account` or `Stripe-Context`, or an empty
    /// string for the account of the key.
    #[must_use]
    pub fn account(&self) -> &str {
        account_key::name(self.account)
    }

    /// Sets the account that the request is performed in, in the mode of its key.
    pub fn set_account(&mut self, account: impl AsRef<str>) {
        *self.account = account_key::key(account.as_ref(), account_key::is_live(self.account));
    }

    /// Sets the account that the request is performed in, and its mode.
    #[cfg(feature = "billing")]
    pub(crate) fn set_account_key(&mut self, key: String) {
        *self.account = key;
    }

    /// Returns a value that handlers store for an account, or `None` if there is none of this type.
    /// See [`OperationContext::memory`](crate::OperationContext::memory).
    #[must_use]
    pub fn memory_of<T: Clone + Send + 'static>(&self, account: &str) -> Option<&T> {
        self.memory_of_key(&account_key::key(account, account_key::is_live(self.account)))
    }

    /// Returns a value that handlers keep for the account with that key.
    pub(crate) fn memory_of_key<T: Clone + Send + 'static>(&self, key: &str) -> Option<&T> {
        self.accounts.get(key)?.memory.get()
    }

    /// Returns a value that handlers store for the account of the request. See
    /// [`OperationContext::memory`](crate::OperationContext::memory).
    pub fn memory<T: Default + Clone + Send + 'static>(&mut self) -> &mut T {
        self.accounts.entry(self.account.clone()).or_default().memory.of()
    }

    /// Holds a value until the response is sent or the request is canceled, and then drops it.
    pub fn hold(&mut self, something: impl Send + 'static) {
        self.held.push(Box::new(something));
    }
}

impl fmt::Debug for Incoming<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Incoming")
            .field("operation", &self.operation.name)
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}
