//! Tests of the derives: the code that a declaration compiles into, and the requests of its
//! functions.

mod declared_shapes;
mod deleted;
mod drafts;
mod enumeration;
mod generic_operations;
mod id_arguments;
mod object_behaviour;
mod object_edges;
pub mod params; // Its `lints` declares what is public.
mod stripe_object;
mod union;
