//! Recognition of usage that Stripe has already recorded.

use stripe_core::Error;

const CODE: &str = "duplicate_meter_event";
/// Start of the error message, for errors without a code.
const MESSAGE: &str = "An event already exists with identifier";

#[cfg(feature = "meter_event")]
impl crate::MeterEvent {
    /// Whether an error of [`create`](Self::create) means that Stripe has already recorded an event
    /// with this identifier. A reporter can treat it as success: the usage is recorded once.
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
    /// Whether an error of [`create`](Self::create) means that Stripe has already recorded an event
    /// with this identifier. A reporter can treat it as success: the usage is recorded once.
    #[must_use]
    pub fn is_already_recorded(error: &Error) -> bool {
        is_already_recorded(error)
    }
}

fn is_already_recorded(error: &Error) -> bool {
    error.status().is_some_and(|status| status.as_u16() == 400)
        && (error.code() == Some(CODE) || error.message().starts_with(MESSAGE))
}
