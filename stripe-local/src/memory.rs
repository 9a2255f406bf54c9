//! Values that handlers store for an account in addition to its objects.

use std::any::Any;
use std::fmt;

/// A value of each type that a handler requested. There are few, so a linear search is sufficient.
#[derive(Default)]
pub(crate) struct Memory(Vec<Box<dyn Remembered>>);

/// A value of any type that can be copied.
trait Remembered: Send {
    #[cfg(feature = "page")]
    fn copy(&self) -> Box<dyn Remembered>;
    fn as_any(&self) -> &dyn Any;
    fn as_any_mut(&mut self) -> &mut dyn Any;
}

impl<T: Clone + Send + 'static> Remembered for T {
    #[cfg(feature = "page")]
    fn copy(&self) -> Box<dyn Remembered> {
        Box::new(self.clone())
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

impl Memory {
    /// Whether there are no values.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the value of the given type, if there is one.
    pub(crate) fn get<T: Clone + Send + 'static>(&self) -> Option<&T> {
        self.0.iter().find_map(|value| (**value).as_any().downcast_ref())
    }

    /// Returns the value of the given type, which is initially its default.
    pub(crate) fn of<T: Default + Clone + Send + 'static>(&mut self) -> &mut T {
        let at = self.0.iter().position(|value| (**value).as_any().is::<T>());
        let at = at.unwrap_or_else(|| {
            self.0.push(Box::new(T::default()));
            self.0.len() - 1
        });
        (*self.0[at])
            .as_any_mut()
            .downcast_mut()
            .unwrap_or_else(|| unreachable!("it was found by its type"))
    }
}

#[cfg(feature = "page")]
impl Clone for Memory {
    fn clone(&self) -> Self {
        Self(self.0.iter().map(|value| (**value).copy()).collect())
    }
}

impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Memory").finish_non_exhaustive()
    }
}
