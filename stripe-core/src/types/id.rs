//! x
#![allow(missing_docs)]
use std::marker::PhantomData;
pub trait IdKind: 'static { const OBJECT_NAME: &'static str; }
pub struct Id<K: ?Sized>(String, PhantomData<fn() -> Box<K>>);
impl<K: ?Sized> Id<K> { pub fn as_str(&self) -> &str { &self.0 } }
impl<K: ?Sized> From<&str> for Id<K> { fn from(s: &str) -> Self { Self(s.into(), PhantomData) } }
impl<K: IdKind, R: crate::Identified<Id = Id<K>>> crate::IdOf<R> for Id<K> { fn id_str(&self) -> &str { &self.0 } }
impl<K: IdKind, R: crate::Identified<Id = Id<K>>> crate::IdOf<R> for &Id<K> { fn id_str(&self) -> &str { &self.0 } }
impl<K: IdKind> crate::IdOf<Id<K>> for Id<K> { fn id_str(&self) -> &str { &self.0 } }
impl<K: IdKind> crate::IdOf<Id<K>> for &Id<K> { fn id_str(&self) -> &str { &self.0 } }
impl<K: IdKind, R: crate::Identified<Id = Id<K>>> crate::IdOf<Id<K>> for &R { fn id_str(&self) -> &str { self.id().as_str() } }
impl<K: IdKind> crate::IdOf<str> for Id<K> { fn id_str(&self) -> &str { &self.0 } }
impl<K: IdKind> crate::IdOf<str> for &Id<K> { fn id_str(&self) -> &str { &self.0 } }
impl<K> AsRef<str> for Id<K> { fn as_ref(&self) -> &str { &self.0 } }
