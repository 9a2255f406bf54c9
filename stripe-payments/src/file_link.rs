//! File links: <https://docs.stripe.com/api/file_links>

use stripe_core::ids::{FileId, FileLinkId};
use stripe_core::{
    Clearable, Expandable, Metadata, MetadataUpdate, ObjectName, Range, Secret, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

/// A link to a file, open to the public.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "file_link",
    path = "/v1/file_links",
    ops(
        /// Creates a link to a file. Whoever has its URL can download the file, without a key.
        ///
        /// Stripe refuses files of purposes that must stay private, such as identity documents.
        create(FileLinkCreateParams),
        retrieve(()),
        /// Updates when the link expires, or ends it now.
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
    /// It does not work any more.
    pub expired: bool,
    /// Time at which it stops working. Absent if it does not.
    pub expires_at: Option<Timestamp>,
    /// The file that it leads to.
    pub file: Expandable<FileId>,
    pub livemode: bool,
    pub metadata: Metadata,
    /// URL of the content. Whoever has it can download the file, so [`Debug`] does not show it.
    pub url: Option<Secret>,
}

/// Parameters for [`FileLink::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileLinkCreateParams {
    /// Not one of a purpose that must stay private.
    file: FileId,
    /// Time at which it stops working. Default: never.
    expires_at: Option<Timestamp>,
    metadata: Option<Clearable<Metadata>>,
}

/// Parameters for [`FileLink::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileLinkUpdateParams {
    /// When it stops working. [`Clearable::Clear`] lets it work for ever; a link that has expired
    /// cannot be revived.
    expires_at: Option<Clearable<ExpiresAt>>,
    metadata: Option<Clearable<MetadataUpdate>>,
}

/// When a link stops working.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExpiresAt {
    /// At once, for good.
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(ExpiresAt { "now" => Now, At(Timestamp) });

/// Parameters for [`FileLink::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileLinkListParams {
    created: Option<Range<Timestamp>>,
    /// Leaves out those of the other state.
    expired: Option<bool>,
    /// Leaves out those to other files.
    file: Option<FileId>,
}
