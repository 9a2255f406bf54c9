//! Known customers.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::refusal::Refusal;
use crate::store::Store;

const OBJECT: &str = "customer";
/// Maximum length of an id at Stripe.
const LONGEST: usize = 255;

/// Known customers.
///
/// Tests of usage rarely create customers. As long as an account has none, every id is accepted as
/// a customer, unless `known_customers_only` is set.
#[derive(Debug, Clone, Default)]
pub(super) struct Customers {
    are_checked: Arc<AtomicBool>,
}

impl Customers {
    /// Accepts only created customers from now on.
    pub(super) fn check(&self) {
        self.are_checked.store(true, Ordering::Relaxed);
    }

    pub(super) fn knows(&self, store: &Store, id: &str) -> bool {
        if store.get(OBJECT, id).is_some() {
            return true;
        }
        let is_any = store.collection(OBJECT).is_some_and(|all| all.all().next().is_some());
        !is_any && id.len() <= LONGEST && !self.are_checked.load(Ordering::Relaxed)
    }

    /// Refuses a `customer` param that is not the id of a customer.
    pub(super) fn check_param(&self, store: &Store, id: &str) -> Result<(), Refusal> {
        if self.knows(store, id) {
            return Ok(());
        }
        Err(Refusal::no_such(OBJECT, id, OBJECT))
    }
}
