//! Telling a report of usage that Stripe has already from one that failed.

use stripe_core::Error;

const CODE: &str = "duplicate_meter_event";
/// Beginning of the message where there is no code.
const MESSAGE: &str = "An event already exists with identifier";

#[cfg(feature = "meter_event")]
impl crate::MeterEvent {
    /// Whether an error of [`create`](Self::create) says that Stripe has an event of this identifier
    /// already. To a reporter that is success: the usage is recorded, and once.
    ///
    /// ```no_run
    /// use stripe_billing::{Client, Error, MeterEvent, MeterEventCreateParams};
    ///
    /// async fn report(client: &Client, params: MeterEventCreateParams) -> Result<(), Error> {
    ///     match MeterEvent::create(client, params).await {
    ///         Err(error) if !MeterEvent::is_already_recorded(&error) => Err(error),
    ///         _ => Ok(()),
    ///     }
    /// }
    /// ```
    #[must_use]
    pub fn is_already_recorded(error: &Error) -> bool {
        is_already_recorded(error)
    }
}

#[cfg(feature = "v2_meter_event")]
impl crate::v2::MeterEvent {
    /// Whether an error of [`create`](Self::create) says that Stripe has an event of this identifier
    /// already. To a reporter that is success: the usage is recorded, and once.
    #[must_use]
    pub fn is_already_recorded(error: &Error) -> bool {
        is_already_recorded(error)
    }
}

fn is_already_recorded(error: &Error) -> bool {
    error.status().is_some_and(|status| status.as_u16() == 400)
        && (error.code() == Some(CODE) || error.message().starts_with(MESSAGE))
}
