//! Arguments of the setters of declared params: a value, or an `Option` of one.
//!
//! Each setter that [`derive(StripeParams)`](derive@crate::StripeParams) makes can be called with
//! what there is and with what there may be. `None` leaves the param as it is.
//!
//! ```
//! use stripe_core::StripeParams;
//!
//! #[derive(Debug, StripeParams)]
//! pub struct CustomerCreateParams {
//!     email: Option<String>,
//!     balance: Option<i64>,
//!     preferred_locales: Option<Vec<String>>,
//! }
//!
//! /// What came in from a form, where each field may be missing.
//! struct Form {
//!     email: Option<String>,
//!     balance: Option<i64>,
//!     locale: Option<String>,
//! }
//!
//! let form = Form { email: Some("jo@example.com".into()), balance: None, locale: None };
//! let params = CustomerCreateParams::new()
//!     .email(form.email)
//!     .balance(form.balance)
//!     .preferred_locales(form.locale.map(|locale| [locale]));
//! assert_eq!(stripe_core::encoding::form::to_string(&params)?, "email=jo%40example.com");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The traits of this module are implemented for everything that fits, and by nobody else. Their
//! parameter `M` is found by the compiler: it says whether a value or an `Option` was passed. Where
//! both readings are possible the compiler asks for a type, so that nothing is set that was not
//! meant: `None` alone (write `None::<String>`), and an `Option` of one item for a list (write
//! `item.map(|item| [item])`).

use std::convert::Infallible;
use std::marker::PhantomData;

use crate::types::Clearable;

/// A value that the setter of a `T` takes: what converts into it, or an `Option` of that.
#[diagnostic::on_unimplemented(
    message = "a param of type `{T}` cannot be set to `{Self}`",
    label = "expected `{T}`, what converts into it, or an `Option` of either"
)]
pub trait IntoParam<T, M> {
    /// Sets a field to the value, unless it is `None`.
    #[doc(hidden)]
    fn set<F: From<T>>(self, field: &mut Option<F>);
}

impl<T, V: Into<T>> IntoParam<T, ByValue> for V {
    fn set<F: From<T>>(self, field: &mut Option<F>) {
        *field = Some(self.into().into());
    }
}

impl<T, V: Into<T>> IntoParam<T, ByOption> for Option<V> {
    fn set<F: From<T>>(self, field: &mut Option<F>) {
        if let Some(value) = self {
            IntoParam::<T, ByValue>::set(value, field);
        }
    }
}

/// The setter of a `Clearable<T>` takes what that of a `T` takes, …
impl<T, V: Into<T>> IntoParam<Clearable<T>, Clearing<ByValue>> for V {
    fn set<F: From<Clearable<T>>>(self, field: &mut Option<F>) {
        *field = Some(Clearable::Set(self.into()).into());
    }
}

impl<T, V: Into<T>> IntoParam<Clearable<T>, Clearing<ByOption>> for Option<V> {
    fn set<F: From<Clearable<T>>>(self, field: &mut Option<F>) {
        if let Some(value) = self {
            *field = Some(Clearable::Set(value.into()).into());
        }
    }
}

/// … and a `Clearable<T>`.
impl<T> IntoParam<Self, Clearing<ByClearable>> for Clearable<T> {
    fn set<F: From<Self>>(self, field: &mut Option<F>) {
        *field = Some(self.into());
    }
}

/// A value that the setter of a number, a `bool` or another plain `T` takes: a `T`, or an `Option` of
/// one. A literal needs no suffix.
#[diagnostic::on_unimplemented(
    message = "a param of type `{T}` cannot be set to `{Self}`",
    label = "expected `{T}` or an `Option` of it",
    note = "nothing is converted here, so that a literal needs no suffix; convert it: `{T}::from(…)`"
)]
pub trait IntoExactly<T> {
    /// Sets a field to the value, unless it is `None`.
    #[doc(hidden)]
    fn set<F: From<T>>(self, field: &mut Option<F>);
}

impl<T> IntoExactly<T> for T {
    fn set<F: From<T>>(self, field: &mut Option<F>) {
        *field = Some(self.into());
    }
}

impl<T> IntoExactly<T> for Option<T> {
    fn set<F: From<T>>(self, field: &mut Option<F>) {
        if let Some(value) = self {
            *field = Some(value.into());
        }
    }
}

/// A value that the setter of a `Clearable<T>` takes, where `T` is a number, a `bool` or another plain
/// type: a `T`, an `Option` of one, or a `Clearable<T>`.
#[diagnostic::on_unimplemented(
    message = "a param of type `{T}` cannot be set to `{Self}`",
    label = "expected `{T}`, an `Option` of it, or a `Clearable` of it",
    note = "nothing is converted here, so that a literal needs no suffix; convert it: `{T}::from(…)`"
)]
pub trait IntoClearable<T> {
    /// Sets a field to the value, unless it is `None`.
    #[doc(hidden)]
    fn set<F: From<Clearable<T>>>(self, field: &mut Option<F>);
}

impl<T> IntoClearable<T> for T {
    fn set<F: From<Clearable<T>>>(self, field: &mut Option<F>) {
        *field = Some(Clearable::Set(self).into());
    }
}

impl<T> IntoClearable<T> for Option<T> {
    fn set<F: From<Clearable<T>>>(self, field: &mut Option<F>) {
        if let Some(value) = self {
            *field = Some(Clearable::Set(value).into());
        }
    }
}

impl<T> IntoClearable<T> for Clearable<T> {
    fn set<F: From<Self>>(self, field: &mut Option<F>) {
        *field = Some(self.into());
    }
}

/// An argument of the setter of a list of `T`: an iterator of items or of values that convert into them,
/// or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "a list of `{T}` cannot be set to `{Self}`",
    label = "expected items such as `[…]` or a `Vec`, or an `Option` of them"
)]
pub trait IntoList<T, M> {
    /// Sets a field to the items, unless the argument is `None`.
    #[doc(hidden)]
    fn set<U, F: From<Vec<U>>>(self, field: &mut Option<F>, item: impl Fn(T) -> U);
}

impl<T, I: IntoIterator<Item: Into<T>>> IntoList<T, ByValue> for I {
    fn set<U, F: From<Vec<U>>>(self, field: &mut Option<F>, item: impl Fn(T) -> U) {
        let items: Vec<U> = self.into_iter().map(|it| item(it.into())).collect();
        *field = Some(items.into());
    }
}

impl<T, I: IntoIterator<Item: Into<T>>> IntoList<T, ByOption> for Option<I> {
    fn set<U, F: From<Vec<U>>>(self, field: &mut Option<F>, item: impl Fn(T) -> U) {
        if let Some(items) = self {
            IntoList::<T, ByValue>::set(items, field, item);
        }
    }
}

/// An `Option` gives items too, so that `None` would be an empty list, which at Stripe may mean to
/// remove what is there. That this applies as well makes the compiler ask what is meant.
impl<T, V: Into<T>> IntoList<T, OptionOfOneItem> for Option<V> {
    fn set<U, F: From<Vec<U>>>(self, field: &mut Option<F>, item: impl Fn(T) -> U) {
        if let Some(value) = self {
            *field = Some(vec![item(value.into())].into());
        }
    }
}

/// An argument of the setter of a map: an iterator of pairs that convert into its keys and values, or an
/// `Option` of one.
#[diagnostic::on_unimplemented(
    message = "a map of `{K}` to `{V}` cannot be set to `{Self}`",
    label = "expected pairs such as `[(key, value)]` or a map, or an `Option` of them"
)]
pub trait IntoMap<K, V, M> {
    /// Sets a field to the entries, unless the argument is `None`.
    #[doc(hidden)]
    fn set<C: FromIterator<E>, F: From<C>, E>(
        self,
        field: &mut Option<F>,
        entry: impl Fn(K, V) -> E,
    );
}

impl<K, V, A, B, I> IntoMap<K, V, ByValue> for I
where
    A: Into<K>,
    B: Into<V>,
    I: IntoIterator<Item = (A, B)>,
{
    fn set<C: FromIterator<E>, F: From<C>, E>(
        self,
        field: &mut Option<F>,
        entry: impl Fn(K, V) -> E,
    ) {
        let map: C = self.into_iter().map(|(key, value)| entry(key.into(), value.into())).collect();
        *field = Some(map.into());
    }
}

impl<K, V, A, B, I> IntoMap<K, V, ByOption> for Option<I>
where
    A: Into<K>,
    B: Into<V>,
    I: IntoIterator<Item = (A, B)>,
{
    fn set<C: FromIterator<E>, F: From<C>, E>(
        self,
        field: &mut Option<F>,
        entry: impl Fn(K, V) -> E,
    ) {
        if let Some(entries) = self {
            IntoMap::<K, V, ByValue>::set(entries, field, entry);
        }
    }
}

/// As for a list: `None` would be an empty map.
impl<K, V, A: Into<K>, B: Into<V>> IntoMap<K, V, OptionOfOneItem> for Option<(A, B)> {
    fn set<C: FromIterator<E>, F: From<C>, E>(
        self,
        field: &mut Option<F>,
        entry: impl Fn(K, V) -> E,
    ) {
        if let Some((key, value)) = self {
            let map: C = [entry(key.into(), value.into())].into_iter().collect();
            *field = Some(map.into());
        }
    }
}

/// An item, key or value that must be a `T` itself: a number in a list, of which a literal then
/// needs no suffix.
#[derive(Debug, Clone, Copy)]
pub struct Exactly<T>(pub T);

impl<T> Exactly<T> {
    /// Returns the item.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> From<T> for Exactly<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

/// Marks what was passed as a value.
#[derive(Debug)]
pub enum ByValue {}

/// Marks what was passed as an `Option`.
#[derive(Debug)]
pub enum ByOption {}

/// Marks what was passed to the setter of a [`Clearable`].
#[derive(Debug)]
pub struct Clearing<M>(Infallible, PhantomData<M>);

/// Marks what was passed as a [`Clearable`].
#[derive(Debug)]
pub enum ByClearable {}

/// Marks an `Option` of one item where a list was expected.
#[derive(Debug)]
pub enum OptionOfOneItem {}
