//! Reporting of attempts: to hooks, to `tracing`, and to Stripe with a later request.

use std::time::Duration;

use http::HeaderMap;
use tracing::{debug, warn};

use super::outcome::AttemptOutcome;
use crate::header::{REQUEST_ID, STRIPE_NOTICE};
use crate::hooks::{CompletedAttempt, Sending};
use crate::request::Request;
use crate::settings::SharedSettings;

/// Reports an attempt that is about to be sent.
pub(super) fn tell_sending(
    shared: &SharedSettings,
    request: &Request,
    attempt: u32,
    headers: &HeaderMap,
) {
    if let Some(hook) = &shared.hooks.sending {
        let (method, path_template) = (&request.method, &request.path_template);
        hook(&Sending { method, path_template, attempt, headers });
    }
}

/// Reports a completed attempt and the backoff before the next one.
pub(super) fn tell_ended(
    shared: &SharedSettings,
    request: &Request,
    attempt: u32,
    outcome: &AttemptOutcome,
    duration: Duration,
    retry_in: Option<Duration>,
) {
    match outcome {
        AttemptOutcome::Response(response, _) => {
            if let (Some(telemetry), None) = (&shared.telemetry, retry_in) {
                if let Some(id) = response.header(&REQUEST_ID).filter(|id| !id.is_empty()) {
                    telemetry.record(id, duration);
                }
            }
            debug!(attempt, status = response.status.as_u16(), ?duration, ?retry_in, "response");
            if let Some(notice) = response.header(&STRIPE_NOTICE).filter(|text| !text.is_empty()) {
                warn!(notice, "Stripe has a notice for the developer");
            }
        }
        AttemptOutcome::Failed(error) => {
            debug!(attempt, failure = ?error.kind(), ?duration, ?retry_in, "no response");
        }
    }
    if let Some(hook) = &shared.hooks.response {
        hook(&CompletedAttempt {
            method: &request.method,
            path_template: &request.path_template,
            attempt,
            duration,
            outcome: match outcome {
                AttemptOutcome::Response(response, _) => Ok((response.status, &response.headers)),
                AttemptOutcome::Failed(error) => Err(error.kind()),
            },
            retry_in,
        });
    }
}
