//! Looking up the shape of a type that may not have one.

use std::marker::PhantomData;

use super::{Described, Shape};

/// Returns the [`Shape`] of a type if it has one, and [`Shape::Opaque`] otherwise.
///
/// `Probe::<T>::SHAPE` resolves to the inherent constant if `T: Described`, and to
/// [`OpaqueFallback`] otherwise. A resource can therefore remain a plain struct whose nested types
/// implement only `Deserialize`. It works for concrete types, as in an expansion, but not for
/// generic parameters.
///
/// ```
/// use stripe_core::descriptor::{OpaqueFallback as _, Probe, Shape};
///
/// struct Mine;
/// assert!(matches!(Probe::<String>::SHAPE, Shape::String));
/// assert!(matches!(Probe::<Mine>::SHAPE, Shape::Opaque));
///
/// // A type alias is seen through.
/// type Maybe = Option<Mine>;
/// assert!(Probe::<Maybe>::MAY_BE_MISSING && !Probe::<Mine>::MAY_BE_MISSING);
/// ```
#[derive(Debug)]
pub struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: Described + ?Sized> Probe<T> {
    /// Shape that the type describes.
    pub const SHAPE: Shape = T::SHAPE;
}

impl<T> Probe<Option<T>> {
    /// Whether a value can be missing. `true` only for an `Option`.
    pub const MAY_BE_MISSING: bool = true;
}

impl<T> Probe<Box<Option<T>>> {
    /// Whether a value can be missing. `true` only for an `Option`.
    pub const MAY_BE_MISSING: bool = true;
}

/// Fallback of [`Probe`] for a type without a [`Shape`] of its own.
pub trait OpaqueFallback {
    /// The shape of a type without one of its own.
    const SHAPE: Shape = Shape::Opaque;
    /// Whether a value can be missing. `true` only for an `Option`.
    const MAY_BE_MISSING: bool = false;
}

impl<T: ?Sized> OpaqueFallback for Probe<T> {}
