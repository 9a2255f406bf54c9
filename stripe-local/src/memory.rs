//! Values that handlers store for an account in addition to its objects.

use std::any::Any;

/// A value of each type that a handler requested. There are few, so a linear search is sufficient.
#[derive(Debug, Default)]
pub(crate) struct Memory(Vec<Box<dyn Any + Send>>);

impl Memory {
    /// Whether there are no values.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the value of a type, if there is one.
    pub(crate) fn get<T: Send + 'static>(&self) -> Option<&T> {
        self.0.iter().find_map(|value| value.downcast_ref())
    }

    /// Returns the value of a type, which is initially its default.
    pub(crate) fn of<T: Default + Send + 'static>(&mut self) -> &mut T {
        let at = self.0.iter().position(|value| value.is::<T>());
        let at = at.unwrap_or_else(|| {
            self.0.push(Box::new(T::default()));
            self.0.len() - 1
        });
        self.0[at].downcast_mut().unwrap_or_else(|| unreachable!("it was found by its type"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_has_a_value_of_its_own() {
        let mut memory = Memory::default();
        assert!(memory.is_empty());
        assert_eq!(memory.get::<u32>(), None);
        *memory.of::<u32>() += 7;
        memory.of::<String>().push('a');
        assert_eq!((*memory.of::<u32>(), memory.get::<String>().unwrap().as_str()), (7, "a"));
        assert!(!memory.is_empty());
    }
}
