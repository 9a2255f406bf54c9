//! Collecting every mistake of a declaration, so that one compile shows them all.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// The mistakes found so far.
///
/// Parsing and checking record mistakes here and continue. The creator of the collector must read
/// it with [`Errors::into_compile_errors`]: it panics if it is dropped unread, since a lost error
/// would let a wrong declaration compile.
pub(crate) struct Errors {
    /// The recorded errors, or `None` after they have been read.
    recorded: RefCell<Option<Vec<syn::Error>>>,
}

impl Errors {
    pub(crate) fn new() -> Self {
        Self { recorded: RefCell::new(Some(Vec::new())) }
    }

    /// Records a mistake at the tokens that the user wrote.
    pub(crate) fn at(&self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// Records a mistake at a location without tokens, such as an empty list.
    pub(crate) fn at_span(&self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Records that something is missing, for which there is no token.
    pub(crate) fn missing(&self, message: impl Display) {
        self.at_span(Span::call_site(), message);
    }

    /// Records an error of syn.
    pub(crate) fn push(&self, error: syn::Error) {
        if let Some(recorded) = self.recorded.borrow_mut().as_mut() {
            recorded.push(error);
        }
    }

    /// Number of mistakes recorded so far.
    pub(crate) fn len(&self) -> usize {
        self.recorded.borrow().as_ref().map_or(0, Vec::len)
    }

    /// Returns all recorded mistakes as `compile_error!` items, without tokens if there are none.
    pub(crate) fn into_compile_errors(self) -> TokenStream {
        let recorded = self.recorded.borrow_mut().take().unwrap_or_default();
        recorded.iter().map(syn::Error::to_compile_error).collect()
    }

    /// Returns only the messages, in the order of recording.
    #[cfg(test)]
    pub(crate) fn into_messages(self) -> Vec<String> {
        let recorded = self.recorded.borrow_mut().take().unwrap_or_default();
        recorded.iter().map(ToString::to_string).collect()
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        let unread = self.recorded.borrow().is_some();
        assert!(!unread || std::thread::panicking(), "recorded errors were dropped unread");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_becomes_an_item() {
        let errors = Errors::new();
        errors.missing("first");
        errors.missing("second");
        assert_eq!(
            errors.into_compile_errors().to_string(),
            ":: core :: compile_error ! { \"first\" } :: core :: compile_error ! { \"second\" }"
        );
    }

    #[test]
    #[should_panic(expected = "recorded errors were dropped unread")]
    fn an_unread_collector_panics() {
        drop(Errors::new());
    }
}
