//! File links: <https://docs.stripe.com/api/file_links>

use stripe_core::ids::{FileId, FileLinkId};
use stripe_core::{
    Clearable, Expandable, Metadata, MetadataUpdate, ObjectName, Range, StripeObject, StripeParams,
    StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "file_link",
    path = "/v1/file_links",
    ops(
        create(FileLinkCreateParams),
        retrieve(()),
        update(FileLinkUpdateParams),
        list(FileLinkListParams),
    )
)]
#[non_exhaustive]
pub struct FileLink {
    pub id: FileLinkId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    pub expired: bool,
    pub expires_at: Option<Timestamp>,
    pub file: Expandable<FileId>,
    pub livemode: bool,
    pub metadata: Metadata,
    pub url: Option<String>,
}

/// Parameters for [`FileLink::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileLinkCreateParams {
    file: String,
    expires_at: Option<Timestamp>,
    metadata: Option<Clearable<Metadata>>,
}

/// Parameters for [`FileLink::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileLinkUpdateParams {
    expires_at: Option<Clearable<ExpiresAt>>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExpiresAt {
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(ExpiresAt { "now" => Now, At(Timestamp) });

/// Parameters for [`FileLink::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileLinkListParams {
    created: Option<Range<Timestamp>>,
    expired: Option<bool>,
    file: Option<String>,
}
