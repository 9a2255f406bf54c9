//! Declarations as data that can be read at run time.
//!
//! [`derive(StripeResource)`](crate::StripeResource) converts the attribute and the fields of a
//! struct into a [`ResourceDescriptor`]: constant data, evaluated by the compiler, without
//! allocation or registration. The local Stripe serves it, a check compares it with Stripe's
//! published API, and documentation is generated from it.
//!
//! Descriptors are created by `const` functions, so that a handwritten one for a custom operation
//! is equivalent to a derived one:
//!
//! ```
//! use stripe_core::descriptor::{Method, OperationDescriptor};
//!
//! const ARCHIVE: OperationDescriptor =
//!     OperationDescriptor::new("archive", Method::Post, "/v1/billing/alerts/{}/archive");
//! assert_eq!(ARCHIVE.path_params().count(), 1);
//! ```

mod operation;
mod probe;
mod shape;

pub use operation::{
    ApiMode, Authentication, Encoding, Host, Method, OperationDescriptor, OperationKind,
    ParamsDescriptor,
};
pub use probe::{OpaqueFallback, Probe};
pub use shape::{Described, EnumDescriptor, FieldDescriptor, Shape, UnionDescriptor};

/// A declared resource: its name, path, operations and fields.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ResourceDescriptor {
    /// Value of the `object` field on the wire, such as `billing.meter_event`. `None` for an owner
    /// of operations that is not an object, such as the meter event stream.
    pub object: Option<&'static str>,
    /// The collection's path, such as `/v1/billing/meter_events`, with `{}` for a parent's id.
    pub path: &'static str,
    /// The operations in the order of the attribute.
    pub operations: &'static [OperationDescriptor],
    /// The fields under the names they have on the wire, in the order of the struct.
    pub fields: &'static [FieldDescriptor],
}

impl ResourceDescriptor {
    /// Creates the descriptor of a resource at a path.
    #[must_use]
    pub const fn new(path: &'static str) -> Self {
        Self { object: None, path, operations: &[], fields: &[] }
    }

    /// Sets the name of the object.
    #[must_use]
    pub const fn object(mut self, object: &'static str) -> Self {
        self.object = Some(object);
        self
    }

    /// Sets the operations of the resource. Default: none.
    #[must_use]
    pub const fn operations(mut self, operations: &'static [OperationDescriptor]) -> Self {
        self.operations = operations;
        self
    }

    /// Sets the fields of the object. Default: none.
    #[must_use]
    pub const fn fields(mut self, fields: &'static [FieldDescriptor]) -> Self {
        self.fields = fields;
        self
    }

    /// Returns the operation with this name.
    #[must_use]
    pub fn operation(&self, name: &str) -> Option<&'static OperationDescriptor> {
        self.operations.iter().find(|operation| operation.name == name)
    }
}
