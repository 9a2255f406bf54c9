//! What the maintainers' commands and the lanes of CI share.

pub mod exceptions;
pub mod install;
pub mod shell;
pub mod wording;
