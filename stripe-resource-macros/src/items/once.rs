//! A key that may occur only once.

use proc_macro2::Ident;
use syn::ext::IdentExt as _;

use super::item::Item;
use crate::errors::Errors;

/// A key that may occur only once.
///
/// A malformed value counts as present, so that it is not reported as missing as well.
pub(crate) struct Once<T> {
    key: Option<Ident>,
    value: Option<T>,
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self { key: None, value: None }
    }
}

impl<T> Once<T> {
    /// Sets the value, or records a second occurrence and keeps the first.
    pub(crate) fn set(&mut self, errors: &Errors, key: &Ident, value: Option<T>) {
        if self.key.is_some() {
            let name = key.unraw();
            errors.at(key, format!("duplicate key `{name}`; specify it once"));
        } else {
            self.key = Some(key.clone());
            self.value = value;
        }
    }

    /// Whether the key was present, with a valid or an invalid value.
    pub(crate) fn is_given(&self) -> bool {
        self.key.is_some()
    }

    /// Returns the key's own token.
    pub(crate) fn key(&self) -> Option<&Ident> {
        self.key.as_ref()
    }

    /// Returns the value, if it was well-formed.
    pub(crate) fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }
}

impl Once<Ident> {
    /// Sets a key without a value.
    pub(crate) fn set_flag(&mut self, errors: &Errors, item: &Item) {
        item.flag(errors);
        self.set(errors, &item.key, Some(item.key.clone()));
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;

    use super::*;

    #[test]
    fn once_keeps_the_first() {
        let errors = Errors::new();
        let mut once = Once::default();
        let key = Ident::new("path", Span::call_site());
        once.set(&errors, &key, Some(1));
        once.set(&errors, &key, Some(2));
        assert_eq!(once.get(), Some(&1));
        assert_eq!(errors.into_messages(), ["duplicate key `path`; specify it once"]);
    }
}
