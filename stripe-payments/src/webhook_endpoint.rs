//! Webhook endpoints: <https://docs.stripe.com/api/webhook_endpoints>

use serde::{Serialize, Serializer};
use stripe_core::descriptor::{Described, EnumDescriptor, Shape};
use stripe_core::event::EventType;
use stripe_core::ids::{ApplicationId, WebhookEndpointId};
use stripe_core::{
    Clearable, Metadata, MetadataUpdate, ObjectName, Secret, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

/// A URL to which Stripe sends events.
///
/// [`Webhook`](stripe_core::webhook::Webhook) verifies and decodes the events that it receives.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "webhook_endpoint",
    path = "/v1/webhook_endpoints",
    ops(
        /// Creates a webhook endpoint, which receives events of the enabled types from now on.
        ///
        /// The response contains the [`secret`](Self::secret) for verifying signatures. No other
        /// call returns it, so store it. Set `api_version` to
        /// [`API_VERSION`](stripe_core::API_VERSION), so that this crate can decode the events.
        /// Without an idempotency key of your own, repeating the call creates a second endpoint,
        /// and each event arrives twice.
        create(WebhookEndpointCreateParams),
        retrieve(()),
        /// Updates the URL or the enabled types of a webhook endpoint. The API version is fixed.
        update(WebhookEndpointUpdateParams),
        /// Deletes a webhook endpoint. Stripe sends no more events to it.
        delete(()),
        /// Lists webhook endpoints, the newest first.
        list(()),
    )
)]
#[non_exhaustive]
pub struct WebhookEndpoint {
    pub id: WebhookEndpointId,
    pub object: ObjectName<Self>,
    /// API version of the events. Absent for the account's default.
    pub api_version: Option<String>,
    /// Connect application that the endpoint belongs to. Present if it receives events of connected
    /// accounts.
    pub application: Option<ApplicationId>,
    pub created: Timestamp,
    /// Description for your reference.
    pub description: Option<String>,
    /// Types of events that are sent. `*` stands for all types except those that must be listed
    /// explicitly.
    pub enabled_events: Vec<String>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Secret for verifying the signature of events. Present only in the response of
    /// [`create`](Self::create).
    pub secret: Option<Secret>,
    /// Status: `enabled` or `disabled`. Stripe disables an endpoint that has failed for several
    /// days.
    pub status: String,
    pub url: String,
}

/// Parameters for [`WebhookEndpoint::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct WebhookEndpointCreateParams {
    /// Types of events to send, such as [`EventType::CheckoutSessionCompleted`].
    enabled_events: Vec<EnabledEvent>,
    /// URL to which events are sent. Must start with `https://` in live mode.
    url: String,
    /// API version of the events. Default: the version of the account.
    api_version: Option<ApiVersion>,
    /// Whether to receive the events of connected accounts (`true`) or of your own account
    /// (`false`). Default: `false`.
    connect: Option<bool>,
    /// Description for your reference.
    description: Option<Clearable<String>>,
    metadata: Option<Clearable<Metadata>>,
}

/// A type of event that is sent to an endpoint.
///
/// ```
/// use stripe_core::event::EventType;
/// use stripe_payments::WebhookEndpointCreateParams;
/// use stripe_payments::webhook_endpoint::EnabledEvent;
///
/// let params = WebhookEndpointCreateParams::new(
///     [EventType::CheckoutSessionCompleted, EventType::InvoicePaid],
///     "https://example.com/webhooks",
/// );
/// assert_eq!(
///     stripe_core::encoding::form::to_string(&params)?,
///     "enabled_events[0]=checkout.session.completed&enabled_events[1]=invoice.paid\
///      &url=https%3A%2F%2Fexample.com%2Fwebhooks",
/// );
///
/// let params =
///     WebhookEndpointCreateParams::new([EnabledEvent::All], "https://example.com/webhooks");
/// assert_eq!(
///     stripe_core::encoding::form::to_string(&params)?,
///     "enabled_events[0]=%2A&url=https%3A%2F%2Fexample.com%2Fwebhooks",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EnabledEvent {
    /// All types except those that must be listed explicitly.
    All,
    Type(EventType),
}

impl EnabledEvent {
    fn as_str(&self) -> &str {
        match self {
            Self::All => ALL,
            Self::Type(event) => event.as_str(),
        }
    }
}

impl From<EventType> for EnabledEvent {
    fn from(event: EventType) -> Self {
        Self::Type(event)
    }
}

impl From<&str> for EnabledEvent {
    fn from(text: &str) -> Self {
        if text == ALL { Self::All } else { Self::Type(EventType::from(text)) }
    }
}

impl Serialize for EnabledEvent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Described for EnabledEvent {
    const SHAPE: Shape = {
        const TYPES: &[&str] = match EventType::SHAPE {
            Shape::Enum(types) => types.values,
            _ => &[],
        };
        const VALUES: [&str; TYPES.len() + 1] = {
            let mut values = [ALL; TYPES.len() + 1];
            let mut at = 0;
            while at < TYPES.len() {
                values[at + 1] = TYPES[at];
                at += 1;
            }
            values
        };
        const ENUM: EnumDescriptor = EnumDescriptor::open(&VALUES);
        Shape::Enum(&ENUM)
    };
}

/// Text of [`EnabledEvent::All`].
const ALL: &str = "*";

/// A version of the API.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ApiVersion {
    #[stripe_enum(rename = "2011-01-01")]
    V20110101,
    #[stripe_enum(rename = "2011-06-21")]
    V20110621,
    #[stripe_enum(rename = "2011-06-28")]
    V20110628,
    #[stripe_enum(rename = "2011-08-01")]
    V20110801,
    #[stripe_enum(rename = "2011-09-15")]
    V20110915,
    #[stripe_enum(rename = "2011-11-17")]
    V20111117,
    #[stripe_enum(rename = "2012-02-23")]
    V20120223,
    #[stripe_enum(rename = "2012-03-25")]
    V20120325,
    #[stripe_enum(rename = "2012-06-18")]
    V20120618,
    #[stripe_enum(rename = "2012-06-28")]
    V20120628,
    #[stripe_enum(rename = "2012-07-09")]
    V20120709,
    #[stripe_enum(rename = "2012-09-24")]
    V20120924,
    #[stripe_enum(rename = "2012-10-26")]
    V20121026,
    #[stripe_enum(rename = "2012-11-07")]
    V20121107,
    #[stripe_enum(rename = "2013-02-11")]
    V20130211,
    #[stripe_enum(rename = "2013-02-13")]
    V20130213,
    #[stripe_enum(rename = "2013-07-05")]
    V20130705,
    #[stripe_enum(rename = "2013-08-12")]
    V20130812,
    #[stripe_enum(rename = "2013-08-13")]
    V20130813,
    #[stripe_enum(rename = "2013-10-29")]
    V20131029,
    #[stripe_enum(rename = "2013-12-03")]
    V20131203,
    #[stripe_enum(rename = "2014-01-31")]
    V20140131,
    #[stripe_enum(rename = "2014-03-13")]
    V20140313,
    #[stripe_enum(rename = "2014-03-28")]
    V20140328,
    #[stripe_enum(rename = "2014-05-19")]
    V20140519,
    #[stripe_enum(rename = "2014-06-13")]
    V20140613,
    #[stripe_enum(rename = "2014-06-17")]
    V20140617,
    #[stripe_enum(rename = "2014-07-22")]
    V20140722,
    #[stripe_enum(rename = "2014-07-26")]
    V20140726,
    #[stripe_enum(rename = "2014-08-04")]
    V20140804,
    #[stripe_enum(rename = "2014-08-20")]
    V20140820,
    #[stripe_enum(rename = "2014-09-08")]
    V20140908,
    #[stripe_enum(rename = "2014-10-07")]
    V20141007,
    #[stripe_enum(rename = "2014-11-05")]
    V20141105,
    #[stripe_enum(rename = "2014-11-20")]
    V20141120,
    #[stripe_enum(rename = "2014-12-08")]
    V20141208,
    #[stripe_enum(rename = "2014-12-17")]
    V20141217,
    #[stripe_enum(rename = "2014-12-22")]
    V20141222,
    #[stripe_enum(rename = "2015-01-11")]
    V20150111,
    #[stripe_enum(rename = "2015-01-26")]
    V20150126,
    #[stripe_enum(rename = "2015-02-10")]
    V20150210,
    #[stripe_enum(rename = "2015-02-16")]
    V20150216,
    #[stripe_enum(rename = "2015-02-18")]
    V20150218,
    #[stripe_enum(rename = "2015-03-24")]
    V20150324,
    #[stripe_enum(rename = "2015-04-07")]
    V20150407,
    #[stripe_enum(rename = "2015-06-15")]
    V20150615,
    #[stripe_enum(rename = "2015-07-07")]
    V20150707,
    #[stripe_enum(rename = "2015-07-13")]
    V20150713,
    #[stripe_enum(rename = "2015-07-28")]
    V20150728,
    #[stripe_enum(rename = "2015-08-07")]
    V20150807,
    #[stripe_enum(rename = "2015-08-19")]
    V20150819,
    #[stripe_enum(rename = "2015-09-03")]
    V20150903,
    #[stripe_enum(rename = "2015-09-08")]
    V20150908,
    #[stripe_enum(rename = "2015-09-23")]
    V20150923,
    #[stripe_enum(rename = "2015-10-01")]
    V20151001,
    #[stripe_enum(rename = "2015-10-12")]
    V20151012,
    #[stripe_enum(rename = "2015-10-16")]
    V20151016,
    #[stripe_enum(rename = "2016-02-03")]
    V20160203,
    #[stripe_enum(rename = "2016-02-19")]
    V20160219,
    #[stripe_enum(rename = "2016-02-22")]
    V20160222,
    #[stripe_enum(rename = "2016-02-23")]
    V20160223,
    #[stripe_enum(rename = "2016-02-29")]
    V20160229,
    #[stripe_enum(rename = "2016-03-07")]
    V20160307,
    #[stripe_enum(rename = "2016-06-15")]
    V20160615,
    #[stripe_enum(rename = "2016-07-06")]
    V20160706,
    #[stripe_enum(rename = "2016-10-19")]
    V20161019,
    #[stripe_enum(rename = "2017-01-27")]
    V20170127,
    #[stripe_enum(rename = "2017-02-14")]
    V20170214,
    #[stripe_enum(rename = "2017-04-06")]
    V20170406,
    #[stripe_enum(rename = "2017-05-25")]
    V20170525,
    #[stripe_enum(rename = "2017-06-05")]
    V20170605,
    #[stripe_enum(rename = "2017-08-15")]
    V20170815,
    #[stripe_enum(rename = "2017-12-14")]
    V20171214,
    #[stripe_enum(rename = "2018-01-23")]
    V20180123,
    #[stripe_enum(rename = "2018-02-05")]
    V20180205,
    #[stripe_enum(rename = "2018-02-06")]
    V20180206,
    #[stripe_enum(rename = "2018-02-28")]
    V20180228,
    #[stripe_enum(rename = "2018-05-21")]
    V20180521,
    #[stripe_enum(rename = "2018-07-27")]
    V20180727,
    #[stripe_enum(rename = "2018-08-23")]
    V20180823,
    #[stripe_enum(rename = "2018-09-06")]
    V20180906,
    #[stripe_enum(rename = "2018-09-24")]
    V20180924,
    #[stripe_enum(rename = "2018-10-31")]
    V20181031,
    #[stripe_enum(rename = "2018-11-08")]
    V20181108,
    #[stripe_enum(rename = "2019-02-11")]
    V20190211,
    #[stripe_enum(rename = "2019-02-19")]
    V20190219,
    #[stripe_enum(rename = "2019-03-14")]
    V20190314,
    #[stripe_enum(rename = "2019-05-16")]
    V20190516,
    #[stripe_enum(rename = "2019-08-14")]
    V20190814,
    #[stripe_enum(rename = "2019-09-09")]
    V20190909,
    #[stripe_enum(rename = "2019-10-08")]
    V20191008,
    #[stripe_enum(rename = "2019-10-17")]
    V20191017,
    #[stripe_enum(rename = "2019-11-05")]
    V20191105,
    #[stripe_enum(rename = "2019-12-03")]
    V20191203,
    #[stripe_enum(rename = "2020-03-02")]
    V20200302,
    #[stripe_enum(rename = "2020-08-27")]
    V20200827,
    #[stripe_enum(rename = "2022-08-01")]
    V20220801,
    #[stripe_enum(rename = "2022-11-15")]
    V20221115,
    #[stripe_enum(rename = "2023-08-16")]
    V20230816,
    #[stripe_enum(rename = "2023-10-16")]
    V20231016,
    #[stripe_enum(rename = "2024-04-10")]
    V20240410,
    #[stripe_enum(rename = "2024-06-20")]
    V20240620,
    #[stripe_enum(rename = "2024-09-30.acacia")]
    V20240930Acacia,
    #[stripe_enum(rename = "2024-10-28.acacia")]
    V20241028Acacia,
    #[stripe_enum(rename = "2024-11-20.acacia")]
    V20241120Acacia,
    #[stripe_enum(rename = "2024-12-18.acacia")]
    V20241218Acacia,
    #[stripe_enum(rename = "2025-01-27.acacia")]
    V20250127Acacia,
    #[stripe_enum(rename = "2025-02-24.acacia")]
    V20250224Acacia,
    #[stripe_enum(rename = "2025-03-01.dashboard")]
    V20250301Dashboard,
    #[stripe_enum(rename = "2025-03-31.basil")]
    V20250331Basil,
    #[stripe_enum(rename = "2025-04-30.basil")]
    V20250430Basil,
    #[stripe_enum(rename = "2025-05-28.basil")]
    V20250528Basil,
    #[stripe_enum(rename = "2025-06-30.basil")]
    V20250630Basil,
    #[stripe_enum(rename = "2025-07-30.basil")]
    V20250730Basil,
    #[stripe_enum(rename = "2025-08-27.basil")]
    V20250827Basil,
    #[stripe_enum(rename = "2025-09-30.clover")]
    V20250930Clover,
    #[stripe_enum(rename = "2025-10-29.clover")]
    V20251029Clover,
    #[stripe_enum(rename = "2025-11-17.clover")]
    V20251117Clover,
    #[stripe_enum(rename = "2025-12-15.clover")]
    V20251215Clover,
    #[stripe_enum(rename = "2026-01-28.clover")]
    V20260128Clover,
    #[stripe_enum(rename = "2026-02-25.clover")]
    V20260225Clover,
    #[stripe_enum(rename = "2026-03-25.dahlia")]
    V20260325Dahlia,
    #[stripe_enum(rename = "2026-04-22.dahlia")]
    V20260422Dahlia,
    #[stripe_enum(rename = "2026-05-27.dahlia")]
    V20260527Dahlia,
    #[stripe_enum(rename = "2026-06-24.dahlia")]
    V20260624Dahlia,
    #[stripe_enum(rename = "2026-07-29.dahlia")]
    V20260729Dahlia,
    #[stripe_enum(rename = "2026-08-26.dahlia")]
    V20260826Dahlia,
    #[stripe_enum(rename = "2026-09-30.endive")]
    V20260930Endive,
    #[stripe_enum(rename = "2026-10-28.endive")]
    V20261028Endive,
    Unknown(String),
}

/// Parameters for [`WebhookEndpoint::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct WebhookEndpointUpdateParams {
    /// Description for your reference.
    description: Option<Clearable<String>>,
    /// Whether the endpoint is disabled, so that no events are sent.
    disabled: Option<bool>,
    /// Types of events to send. Replaces the existing ones.
    enabled_events: Option<Vec<EnabledEvent>>,
    metadata: Option<Clearable<MetadataUpdate>>,
    url: Option<String>,
}
