//! An error from starting a local Stripe.

use std::error::Error;
use std::fmt;

use stripe_core::descriptor::ResourceDescriptor;

/// An error from starting a local Stripe.
#[derive(Debug)]
pub struct StartError {
    message: String,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl StartError {
    pub(crate) fn no_operation(resource: &ResourceDescriptor, name: &str) -> Self {
        let known: Vec<_> =
            resource.operations.iter().map(|operation| format!("`{}`", operation.name)).collect();
        let resource = resource.object.unwrap_or(resource.path);
        let message = if known.is_empty() {
            format!("there is no operation `{name}`: `{resource}` has none")
        } else {
            let known = known.join(", ");
            format!("`{resource}` has no operation `{name}`; expected one of {known}")
        };
        Self { message, source: None }
    }

    #[cfg(feature = "webhooks")]
    pub(crate) fn webhook(message: impl Into<String>) -> Self {
        Self { message: message.into(), source: None }
    }

    /// Creates the error of an invalid file of data or requests.
    #[cfg(feature = "page")]
    pub(crate) fn file(message: String) -> Self {
        Self { message, source: None }
    }

    #[cfg(feature = "server")]
    pub(crate) fn bind(address: std::net::SocketAddr, error: std::io::Error) -> Self {
        let message = match error.kind() {
            std::io::ErrorKind::AddrInUse => format!(
                "port {} is in use: stop the program that listens there, or choose another port",
                address.port()
            ),
            std::io::ErrorKind::PermissionDenied => {
                format!("this user may not listen on {address}; ports from 1024 up are free to use")
            }
            _ => format!("cannot listen on {address}"),
        };
        Self { message, source: Some(Box::new(error)) }
    }

    #[cfg(feature = "client")]
    pub(crate) fn client(error: stripe_core::Error) -> Self {
        Self { message: "cannot set up a client".to_owned(), source: Some(Box::new(error)) }
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for StartError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
