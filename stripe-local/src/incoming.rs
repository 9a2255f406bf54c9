//! A request before anything of it is done.

use std::any::Any;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use stripe_core::descriptor::OperationDescriptor;

use crate::account::Account;
use crate::json::Object;
use crate::refusal::Refusal;

/// What has a say before a request is done.
pub(crate) type Guard =
    Arc<dyn Fn(&mut Incoming<'_>) -> Result<(), Refusal> + Send + Sync + 'static>;

/// A request before its params are checked and anything of it is done, as
/// [`LocalStripeBuilder::before`](crate::LocalStripeBuilder::before) sees it.
pub struct Incoming<'a> {
    pub(crate) operation: &'static OperationDescriptor,
    pub(crate) key: &'a str,
    /// Unix seconds.
    pub(crate) now: i64,
    pub(crate) sent: &'a Object,
    pub(crate) account: &'a mut String,
    pub(crate) accounts: &'a mut HashMap<String, Account>,
    pub(crate) held: &'a mut Vec<Box<dyn Any + Send>>,
}

impl Incoming<'_> {
    /// The operation as it was declared.
    #[must_use]
    pub fn operation(&self) -> &'static OperationDescriptor {
        self.operation
    }

    /// The API key or session token of the request.
    #[must_use]
    pub fn key(&self) -> &str {
        self.key
    }

    /// The time, in seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.now
    }

    /// The params as they were sent, unchecked: what came in a form is text.
    #[must_use]
    pub fn sent(&self) -> &Object {
        self.sent
    }

    /// The account that the request is for, as `Stripe-Account` or `Stripe-Context` names it; empty
    /// for the key's own.
    #[must_use]
    pub fn account(&self) -> &str {
        self.account
    }

    /// Does the request in another account: that of its key, say.
    pub fn set_account(&mut self, account: impl Into<String>) {
        *self.account = account.into();
    }

    /// What behaviours remember of an account, if they do: see [`OperationContext::memory`](crate::OperationContext::memory).
    #[must_use]
    pub fn memory_of<T: Send + 'static>(&self, account: &str) -> Option<&T> {
        self.accounts.get(account)?.memory.get()
    }

    /// What behaviours remember of the account: see [`OperationContext::memory`](crate::OperationContext::memory).
    pub fn memory<T: Default + Send + 'static>(&mut self) -> &mut T {
        self.accounts.entry(self.account.clone()).or_default().memory.of()
    }

    /// Keeps something until the request is answered or given up; then it is dropped.
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
