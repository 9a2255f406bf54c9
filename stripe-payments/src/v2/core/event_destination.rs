//! Event destinations: <https://docs.stripe.com/api/v2/core/event-destination>

use stripe_core::ids::v2::core::EventDestinationId;
use stripe_core::v2::DateTime;
use stripe_core::{
    Metadata, MetadataUpdate, ObjectName, Secret, StripeEnum, StripeObject, StripeParams,
    StripeResource,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "v2.core.event_destination",
    path = "/v2/core/event_destinations",
    ops(
        create(EventDestinationCreateParams),
        retrieve(EventDestinationRetrieveParams),
        update(EventDestinationUpdateParams),
        delete(()),
        list(EventDestinationListParams),
        action(disable, ()),
        action(enable, ()),
        action(ping, (), returns = serde_json::Value),
    )
)]
#[non_exhaustive]
pub struct EventDestination {
    pub id: EventDestinationId,
    pub object: ObjectName<Self>,
    pub amazon_eventbridge: Option<AmazonEventbridge>,
    pub azure_event_grid: Option<AzureEventGrid>,
    pub created: DateTime,
    pub description: String,
    pub enabled_events: Vec<String>,
    pub event_payload: EventPayload,
    pub events_from: Option<Vec<String>>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub name: String,
    pub snapshot_api_version: Option<String>,
    pub status: Status,
    pub status_details: Option<StatusDetails>,
    pub r#type: EventDestinationType,
    pub updated: DateTime,
    pub webhook_endpoint: Option<WebhookEndpoint>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AmazonEventbridge {
    pub aws_account_id: String,
    pub aws_event_source_arn: String,
    pub aws_event_source_status: AwsEventSourceStatus,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AwsEventSourceStatus {
    Active,
    Deleted,
    Pending,
    Unknown,
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AzureEventGrid {
    pub azure_partner_topic_name: String,
    pub azure_partner_topic_status: AzurePartnerTopicStatus,
    pub azure_region: String,
    pub azure_resource_group_name: String,
    pub azure_subscription_id: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AzurePartnerTopicStatus {
    Activated,
    Deleted,
    NeverActivated,
    Unknown,
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EventPayload {
    Snapshot,
    Thin,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Disabled,
    Enabled,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StatusDetails {
    pub disabled: Option<Disabled>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Disabled {
    pub reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Reason {
    NoAwsEventSourceExists,
    NoAzurePartnerTopicExists,
    User,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EventDestinationType {
    AmazonEventbridge,
    AzureEventGrid,
    WebhookEndpoint,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct WebhookEndpoint {
    pub signing_secret: Option<Secret>,
    pub url: Option<String>,
}

/// Parameters for [`EventDestination::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EventDestinationCreateParams {
    enabled_events: Vec<String>,
    event_payload: EventPayload,
    name: String,
    r#type: EventDestinationType,
    amazon_eventbridge: Option<AmazonEventbridgeParams>,
    azure_event_grid: Option<AzureEventGridParams>,
    description: Option<String>,
    events_from: Option<Vec<String>>,
    include: Option<Vec<CreateInclude>>,
    metadata: Option<Metadata>,
    snapshot_api_version: Option<String>,
    webhook_endpoint: Option<WebhookEndpointParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmazonEventbridgeParams {
    aws_account_id: String,
    aws_region: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AzureEventGridParams {
    azure_region: String,
    azure_resource_group_name: String,
    azure_subscription_id: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreateInclude {
    #[stripe_enum(rename = "webhook_endpoint.signing_secret")]
    WebhookEndpointSigningSecret,
    #[stripe_enum(rename = "webhook_endpoint.url")]
    WebhookEndpointUrl,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct WebhookEndpointParams {
    url: String,
}

/// Parameters for [`EventDestination::retrieve`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EventDestinationRetrieveParams {
    include: Option<Vec<Include>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Include {
    #[stripe_enum(rename = "webhook_endpoint.url")]
    WebhookEndpointUrl,
    Unknown(String),
}

/// Parameters for [`EventDestination::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EventDestinationUpdateParams {
    description: Option<String>,
    enabled_events: Option<Vec<String>>,
    include: Option<Vec<Include>>,
    metadata: Option<MetadataUpdate>,
    name: Option<String>,
    webhook_endpoint: Option<WebhookEndpointParams>,
}

/// Parameters for [`EventDestination::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EventDestinationListParams {
    include: Option<Vec<Include>>,
}
