//! Files: <https://docs.stripe.com/api/files>

use stripe_core::ids::{FileId, FileLinkId};
use stripe_core::{
    Clearable, Expandable, List, Metadata, ObjectName, Range, StripeEnum, StripeObject,
    StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "file",
    path = "/v1/files",
    ops(
        create(FileCreateParams, host = files, encoding = multipart),
        retrieve(()),
        list(FileListParams),
    )
)]
#[non_exhaustive]
pub struct File {
    pub id: FileId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub filename: Option<String>,
    pub links: Option<List<Expandable<FileLinkId>>>,
    pub purpose: Purpose,
    pub size: i64,
    pub title: Option<String>,
    pub r#type: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Purpose {
    AccountRequirement,
    AdditionalVerification,
    BusinessIcon,
    BusinessLogo,
    CustomerSignature,
    DisputeEvidence,
    DocumentProviderIdentityDocument,
    FinanceReportRun,
    FinancialAccountStatement,
    IdentityDocument,
    IdentityDocumentDownloadable,
    IssuingRegulatoryReporting,
    PciDocument,
    PlatformTermsOfService,
    Selfie,
    SigmaScheduledQuery,
    TaxDocumentUserUpload,
    TerminalAndroidApk,
    TerminalReaderSplashscreen,
    TerminalWifiCertificate,
    TerminalWifiPrivateKey,
    Unknown(String),
}

/// Parameters for [`File::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileCreateParams {
    purpose: CreatePurpose,
    file_link_data: Option<FileLinkDataParams>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CreatePurpose {
    AccountRequirement,
    AdditionalVerification,
    BusinessIcon,
    BusinessLogo,
    CustomerSignature,
    DisputeEvidence,
    IdentityDocument,
    IssuingRegulatoryReporting,
    PciDocument,
    PlatformTermsOfService,
    TaxDocumentUserUpload,
    TerminalAndroidApk,
    TerminalReaderSplashscreen,
    TerminalWifiCertificate,
    TerminalWifiPrivateKey,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileLinkDataParams {
    create: bool,
    expires_at: Option<Timestamp>,
    metadata: Option<Clearable<Metadata>>,
}

/// Parameters for [`File::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileListParams {
    created: Option<Range<Timestamp>>,
    purpose: Option<Purpose>,
}
