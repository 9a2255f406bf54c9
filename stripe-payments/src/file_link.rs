//! File links: <https://docs.stripe.com/api/file_links>

use stripe_core::ids::{FileId, FileLinkId};
use stripe_core::{
    Clearable, Expandable, Metadata, MetadataUpdate, ObjectName, Range, Secret, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

/// A public link to a file.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "file_link",
    path = "/v1/file_links",
    ops(
        /// Creates a link to a file. Anyone who has its URL can download the file without a key.
        ///
        /// Stripe refuses files whose purpose requires privacy, such as identity documents.
        create(FileLinkCreateParams),
        retrieve(()),
        /// Updates the expiry of a link, or expires it now.
        update(FileLinkUpdateParams),
        /// Lists links to files, the newest first.
        list(FileLinkListParams),
    )
)]
#[non_exhaustive]
pub struct FileLink {
    pub id: FileLinkId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    /// Whether the link no longer works because it has expired.
    pub expired: bool,
    /// Time at which the link expires. Absent if it does not.
    pub expires_at: Option<Timestamp>,
    /// File that the link downloads.
    pub file: Expandable<FileId>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// URL of the content. Anyone who has it can download the file, so [`Debug`] hides it.
    pub url: Option<Secret>,
}

/// Parameters for [`FileLink::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileLinkCreateParams {
    /// File to link. Its purpose must not require privacy.
    file: FileId,
    /// Time at which the link expires. Default: never.
    expires_at: Option<Timestamp>,
    metadata: Option<Clearable<Metadata>>,
}

/// Parameters for [`FileLink::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileLinkUpdateParams {
    /// New time at which the link expires. [`Clearable::Clear`] removes the expiry. An expired link
    /// cannot be reactivated.
    expires_at: Option<Clearable<ExpiresAt>>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// Expiration time of a link: now or a fixed time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExpiresAt {
    /// The link expires immediately and permanently.
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(ExpiresAt { "now" => Now, At(Timestamp) });

/// Parameters for [`FileLink::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileLinkListParams {
    created: Option<Range<Timestamp>>,
    /// Whether to list only expired links (`true`) or only links that have not expired (`false`).
    expired: Option<bool>,
    /// File to filter the links by.
    file: Option<FileId>,
}
