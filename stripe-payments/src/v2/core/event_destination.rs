//! Event destinations: <https://docs.stripe.com/api/v2/core/event-destination>

use stripe_core::ids::v2::core::EventDestinationId;
use stripe_core::v2::{DateTime, DeletedObject};
use stripe_core::{
    Metadata, MetadataUpdate, ObjectName, Secret, StripeEnum, StripeObject, StripeParams,
    StripeResource, ThinEvent,
};

/// A place that Stripe sends events to: a URL, Amazon `EventBridge` or Azure Event Grid.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.core.event_destination",
    path = "/v2/core/event_destinations",
    ops(
        /// Creates an event destination: from now on, Stripe sends events of the enabled types to
        /// it.
        ///
        /// For a webhook endpoint, include [`CreateInclude::WebhookEndpointSigningSecret`] to get
        /// the secret to verify them with, and store it. Without an idempotency key of your own, a
        /// second call creates a second destination, and each event arrives twice.
        create(EventDestinationCreateParams),
        retrieve(EventDestinationRetrieveParams),
        /// Updates what is not fixed: its type and payload are.
        update(EventDestinationUpdateParams),
        /// Deletes an event destination for good: Stripe sends nothing more to it.
        delete((), returns = DeletedObject),
        /// Lists event destinations, enabled and disabled ones.
        list(EventDestinationListParams),
        /// Stops the sending of events. [`enable`](Self::enable) starts it again.
        action(disable, ()),
        /// Sends events again after a [`disable`](Self::disable).
        action(enable, ()),
        /// Sends an event of the type `v2.core.event_destination.ping` to it, and returns that
        /// event.
        action(ping, (), returns = ThinEvent),
    )
)]
#[non_exhaustive]
pub struct EventDestination {
    pub id: EventDestinationId,
    pub object: ObjectName<Self>,
    /// Present if `type` is [`EventDestinationType::AmazonEventbridge`].
    pub amazon_eventbridge: Option<AmazonEventbridge>,
    /// Present if `type` is [`EventDestinationType::AzureEventGrid`].
    pub azure_event_grid: Option<AzureEventGrid>,
    pub created: DateTime,
    /// Shown to you.
    pub description: String,
    /// Types of events that it gets.
    pub enabled_events: Vec<String>,
    pub event_payload: EventPayload,
    /// Accounts whose events it gets: `self`, `other_accounts`.
    pub events_from: Option<Vec<String>>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Shown to you.
    pub name: String,
    /// Version of the API in whose shape snapshots are sent. Absent if `event_payload` is
    /// [`EventPayload::Thin`].
    pub snapshot_api_version: Option<String>,
    pub status: Status,
    /// Why it is disabled.
    pub status_details: Option<StatusDetails>,
    pub r#type: EventDestinationType,
    /// Time of the last change.
    pub updated: DateTime,
    /// Present if `type` is [`EventDestinationType::WebhookEndpoint`].
    pub webhook_endpoint: Option<WebhookEndpoint>,
}

/// An event source of Amazon `EventBridge`.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonEventbridge {
    /// Number of your account at Amazon, twelve digits.
    pub aws_account_id: String,
    /// Name of the event source at Amazon (ARN).
    pub aws_event_source_arn: String,
    pub aws_event_source_status: AwsEventSourceStatus,
}

/// State of an event source at Amazon.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AwsEventSourceStatus {
    /// It is connected to an event bus.
    Active,
    Deleted,
    /// It waits to be connected to an event bus.
    Pending,
    /// Amazon did not say.
    Unknown,
    Unrecognized(String),
}

/// A partner topic of Azure Event Grid.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AzureEventGrid {
    /// Stripe chooses it.
    pub azure_partner_topic_name: String,
    pub azure_partner_topic_status: AzurePartnerTopicStatus,
    /// Region of the partner topic, such as `westus2`.
    pub azure_region: String,
    /// Resource group of the partner topic.
    pub azure_resource_group_name: String,
    /// Your subscription at Microsoft, in which the partner topic is.
    pub azure_subscription_id: String,
}

/// State of a partner topic at Azure.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AzurePartnerTopicStatus {
    Activated,
    Deleted,
    /// It waits to be activated at Azure.
    NeverActivated,
    /// Azure did not say.
    Unknown,
    Unrecognized(String),
}

/// Content of an event.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EventPayload {
    /// The object as it was when the event happened: an [`Event`](stripe_core::Event).
    Snapshot,
    /// A reference to the object: an [`EventNotification`](stripe_core::EventNotification).
    Thin,
    Unknown(String),
}

/// Whether events are sent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Disabled,
    Enabled,
    Unknown(String),
}

/// Why an event destination is disabled.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    pub disabled: Option<Disabled>,
}

/// Why an event destination is disabled.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Disabled {
    pub reason: Reason,
}

/// Why an event destination is disabled.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    /// The event source at Amazon is gone.
    NoAwsEventSourceExists,
    /// The partner topic at Azure is gone.
    NoAzurePartnerTopicExists,
    /// You disabled it.
    User,
    Unknown(String),
}

/// Kind of a place that events are sent to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EventDestinationType {
    AmazonEventbridge,
    AzureEventGrid,
    WebhookEndpoint,
    Unknown(String),
}

/// The URL that events are sent to.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WebhookEndpoint {
    /// Secret to verify the signature of events with. Present only if included at creation.
    pub signing_secret: Option<Secret>,
    /// Present only if included.
    pub url: Option<String>,
}

/// Parameters for [`EventDestination::create`]. Stripe requires the nested object that `type`
/// names.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EventDestinationCreateParams {
    /// Types of events to send, such as `v1.billing.meter.error_report_triggered`.
    enabled_events: Vec<String>,
    event_payload: EventPayload,
    /// Shown to you.
    name: String,
    r#type: EventDestinationType,
    amazon_eventbridge: Option<AmazonEventbridgeParams>,
    azure_event_grid: Option<AzureEventGridParams>,
    /// Shown to you.
    description: Option<String>,
    /// Accounts whose events to send: `self`, `other_accounts`. Default: `self`.
    events_from: Option<Vec<String>>,
    /// Fields of the response that are left out otherwise.
    include: Option<Vec<CreateInclude>>,
    metadata: Option<Metadata>,
    /// Version of the API in whose shape snapshots are sent. For [`EventPayload::Snapshot`] only.
    snapshot_api_version: Option<String>,
    webhook_endpoint: Option<WebhookEndpointParams>,
}

/// An event source of Amazon `EventBridge` to create.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmazonEventbridgeParams {
    /// Number of your account at Amazon, twelve digits.
    aws_account_id: String,
    /// Region at Amazon, such as `us-west-2`.
    aws_region: String,
}

/// A partner topic of Azure Event Grid to create.
#[expect(clippy::struct_field_names, reason = "the names are Stripe's")]
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AzureEventGridParams {
    /// Region of the partner topic, such as `westus2`.
    azure_region: String,
    /// Resource group of the partner topic.
    azure_resource_group_name: String,
    /// Your subscription at Microsoft, in which the partner topic is created.
    azure_subscription_id: String,
}

/// A field of the response that is left out otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateInclude {
    /// Sets [`WebhookEndpoint::signing_secret`].
    #[stripe_enum(rename = "webhook_endpoint.signing_secret")]
    WebhookEndpointSigningSecret,
    /// Sets [`WebhookEndpoint::url`].
    #[stripe_enum(rename = "webhook_endpoint.url")]
    WebhookEndpointUrl,
    Unknown(String),
}

/// The URL to send events to.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct WebhookEndpointParams {
    url: String,
}

/// Parameters for [`EventDestination::retrieve`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EventDestinationRetrieveParams {
    /// Fields of the response that are left out otherwise.
    include: Option<Vec<Include>>,
}

/// A field of the response that is left out otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Include {
    /// Sets [`WebhookEndpoint::url`].
    #[stripe_enum(rename = "webhook_endpoint.url")]
    WebhookEndpointUrl,
    Unknown(String),
}

/// Parameters for [`EventDestination::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EventDestinationUpdateParams {
    /// Shown to you.
    description: Option<String>,
    /// Types of events to send, in place of those before.
    enabled_events: Option<Vec<String>>,
    /// Fields of the response that are left out otherwise.
    include: Option<Vec<Include>>,
    metadata: Option<MetadataUpdate>,
    /// Shown to you.
    name: Option<String>,
    webhook_endpoint: Option<WebhookEndpointParams>,
}

/// Parameters for [`EventDestination::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EventDestinationListParams {
    /// Fields of the response that are left out otherwise.
    include: Option<Vec<Include>>,
}
