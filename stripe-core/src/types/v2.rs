//! Types that only v2 uses.

mod date_time;
mod deleted_object;
mod int64;
mod page;

pub use date_time::DateTime;
pub use deleted_object::DeletedObject;
pub use int64::Int64;
pub use page::Page;
