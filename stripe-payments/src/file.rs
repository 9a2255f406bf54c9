//! Files: <https://docs.stripe.com/api/files>

use stripe_core::descriptor::{Host, Method, OperationDescriptor};
use stripe_core::ids::FileId;
use stripe_core::{
    AnyParams, Clearable, Client, Download, IdOf, List, Metadata, ObjectName, PendingRequest,
    Range, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

use crate::FileLink;

/// A file at Stripe: evidence, an identity document, a logo, a report.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "file",
    path = "/v1/files",
    ops(
        /// Uploads a file to Stripe. Name its part `file`:
        ///
        /// ```no_run
        /// use stripe_payments::file::UploadPurpose;
        /// use stripe_payments::{Client, File, FileCreateParams, FilePart};
        ///
        /// # async fn f(client: Client) -> Result<(), Box<dyn std::error::Error>> {
        /// let receipt = FilePart::from_path("receipt.pdf")?.content_type("application/pdf");
        /// let params = FileCreateParams::new(UploadPurpose::DisputeEvidence);
        /// let file = File::create(&client, params).file("file", receipt).await?;
        /// println!("{}", file.id);
        /// # Ok(())
        /// # }
        /// ```
        ///
        /// A file on disk is read while it is sent, and never held in memory as a whole. One that
        /// cannot be read, or changes meanwhile, is an error of kind
        /// [`ErrorKind::File`](stripe_core::ErrorKind::File) that names its path, and nothing is
        /// uploaded. Stripe refuses files that are too large for their purpose, or of another type
        /// than it takes.
        create(FileCreateParams, host = files, encoding = multipart),
        retrieve(()),
        /// Lists files, the newest first.
        list(FileListParams),
    )
)]
#[non_exhaustive]
pub struct File {
    pub id: FileId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    /// Time at which Stripe deletes it.
    pub expires_at: Option<Timestamp>,
    /// Name for saving it.
    pub filename: Option<String>,
    /// Its links that are open to the public. The first ten.
    pub links: Option<List<FileLink>>,
    pub purpose: Purpose,
    /// In bytes.
    pub size: i64,
    /// Shown to people, such as `Evidence`.
    pub title: Option<String>,
    /// Ending of the name, such as `pdf`, `jpg` or `csv`.
    pub r#type: Option<String>,
    /// URL of the content, which [`download`](Self::download) requests. It takes a secret key.
    pub url: Option<String>,
}

impl File {
    /// Downloads the content of a file.
    ///
    /// It is held in memory as a whole: a larger one than
    /// [`max_response_size`](stripe_core::PendingRequest::max_response_size), 64 MiB by default, is an
    /// error. Stripe refuses files of purposes that cannot be downloaded, such as uploaded identity
    /// documents.
    ///
    /// ```no_run
    /// # async fn f(client: stripe_payments::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let content = stripe_payments::File::download(&client, "file_123").await?;
    /// std::fs::write("report.csv", content.into_bytes())?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting it fails if Stripe refuses the request or cannot be reached.
    #[expect(clippy::needless_pass_by_value, reason = "an id is passed as to each operation")]
    pub fn download(client: &Client, file: impl IdOf<Self>) -> PendingRequest<Download, AnyParams> {
        const DOWNLOAD: &OperationDescriptor =
            &OperationDescriptor::new("download", Method::Get, "/v1/files/{}/contents")
                .host(Host::Files);
        PendingRequest::new(client, DOWNLOAD, &[file.id_str()])
    }
}

/// Purpose of a file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Purpose {
    /// Papers that an account has to give.
    AccountRequirement,
    /// Further papers for the verification of an account.
    AdditionalVerification,
    /// Square picture that Checkout and emails show.
    BusinessIcon,
    /// Picture that Checkout and emails show in place of the icon and the name.
    BusinessLogo,
    /// A customer's signature.
    CustomerSignature,
    /// Evidence that a payment is rightful.
    DisputeEvidence,
    /// Identity document that another provider collected.
    DocumentProviderIdentityDocument,
    /// A financial report that Stripe wrote.
    FinanceReportRun,
    /// Monthly statement of a financial account, which Stripe wrote.
    FinancialAccountStatement,
    /// Identity document of a person.
    IdentityDocument,
    /// Identity document that you may download.
    IdentityDocumentDownloadable,
    /// Report about issued cards to authorities.
    IssuingRegulatoryReporting,
    /// Papers on the safety of card data (PCI DSS).
    PciDocument,
    /// Terms that the customers of a platform accept.
    PlatformTermsOfService,
    /// Picture of a person for the verification of an identity.
    Selfie,
    /// Result of a scheduled query of Sigma.
    SigmaScheduledQuery,
    /// Tax document that you uploaded.
    TaxDocumentUserUpload,
    /// Application for a reader.
    TerminalAndroidApk,
    /// Picture that a reader shows while it is idle.
    TerminalReaderSplashscreen,
    /// Certificate for the WLAN of readers.
    TerminalWifiCertificate,
    /// Private key for the WLAN of readers.
    TerminalWifiPrivateKey,
    Unknown(String),
}

/// Parameters for [`File::create`]. The file itself is set by
/// [`PendingRequest::file`](stripe_core::PendingRequest::file).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileCreateParams {
    /// It determines which types and sizes are taken.
    purpose: UploadPurpose,
    /// Creates a link too, which is open to the public.
    file_link_data: Option<FileLinkDataParams>,
}

/// Purpose of a file to upload.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UploadPurpose {
    /// Papers that an account has to give.
    AccountRequirement,
    /// Further papers for the verification of an account.
    AdditionalVerification,
    /// Square picture that Checkout and emails show.
    BusinessIcon,
    /// Picture that Checkout and emails show in place of the icon and the name.
    BusinessLogo,
    /// A customer's signature.
    CustomerSignature,
    /// Evidence that a payment is rightful.
    DisputeEvidence,
    /// Identity document of a person.
    IdentityDocument,
    /// Report about issued cards to authorities.
    IssuingRegulatoryReporting,
    /// Papers on the safety of card data (PCI DSS).
    PciDocument,
    /// Terms that the customers of a platform accept.
    PlatformTermsOfService,
    /// Tax document that you uploaded.
    TaxDocumentUserUpload,
    /// Application for a reader.
    TerminalAndroidApk,
    /// Picture that a reader shows while it is idle.
    TerminalReaderSplashscreen,
    /// Certificate for the WLAN of readers.
    TerminalWifiCertificate,
    /// Private key for the WLAN of readers.
    TerminalWifiPrivateKey,
    Unknown(String),
}

/// A link to create with the file.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileLinkDataParams {
    /// `true`, to create a link. Whoever has its URL can download the file.
    create: bool,
    /// Time at which the link stops working. Default: never.
    expires_at: Option<Timestamp>,
    metadata: Option<Clearable<Metadata>>,
}

/// Parameters for [`File::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FileListParams {
    created: Option<Range<Timestamp>>,
    /// Leaves out those for other purposes.
    purpose: Option<Purpose>,
}

#[cfg(test)]
mod tests {
    use stripe_core::{Error, FilePart};

    use super::*;

    #[test]
    fn files_go_to_the_host_of_files() -> Result<(), Error> {
        let client = Client::new("sk_test_123")?;
        let params = FileCreateParams::new(UploadPurpose::DisputeEvidence);
        let file = FilePart::from_bytes("receipt.txt", "paid");
        let upload = File::create(&client, params).file("file", file).prepare()?;
        assert_eq!(upload.uri(), "https://files.stripe.com/v1/files");

        let download = File::download(&client, "file_1").prepare()?;
        assert_eq!(download.method(), "GET");
        assert_eq!(download.uri(), "https://files.stripe.com/v1/files/file_1/contents");
        Ok(())
    }

    #[test]
    fn a_file_that_cannot_be_read_names_itself() {
        let told = FilePart::from_path("no/receipt.pdf").map_err(|error| error.to_string());
        assert!(matches!(told, Err(text) if text.contains("no/receipt.pdf")));
    }
}
