//! Invoice rendering templates: <https://docs.stripe.com/api/invoice-rendering-template>

use stripe_core::ids::InvoiceRenderingTemplateId;
use stripe_core::{
    Metadata, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

/// The layout of invoices, for the PDF and the page on which they are paid.
///
/// It is made in the dashboard, and chosen for a customer or an invoice by its id.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoice_rendering_template",
    path = "/v1/invoice_rendering_templates",
    ops(
        /// Retrieves a template: the newest version unless another one is asked for.
        retrieve(InvoiceRenderingTemplateRetrieveParams),
        /// Lists templates, the newest first.
        list(InvoiceRenderingTemplateListParams),
        /// Archives a template: it can be neither changed nor chosen any more. Where it was chosen
        /// before it stays in use. [`unarchive`](Self::unarchive) undoes it.
        action(archive, ()),
        /// Lets a template be chosen again after an [`archive`](Self::archive).
        action(unarchive, ()),
    )
)]
#[non_exhaustive]
pub struct InvoiceRenderingTemplate {
    pub id: InvoiceRenderingTemplateId,
    pub object: ObjectName<Self>,
    pub created: Timestamp,
    pub livemode: bool,
    pub metadata: Metadata,
    /// Name in the dashboard, not shown to customers.
    pub nickname: Option<String>,
    pub status: Status,
    /// Number of this version. It grows by one with each change of the layout.
    pub version: i64,
}

/// Availability of a template.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    /// It can be neither changed nor chosen.
    Archived,
    Unknown(String),
}

/// Parameters for [`InvoiceRenderingTemplate::retrieve`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceRenderingTemplateRetrieveParams {
    /// Default: the newest version.
    version: Option<i64>,
}

/// Parameters for [`InvoiceRenderingTemplate::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceRenderingTemplateListParams {
    /// Returns only the templates in this status.
    status: Option<Status>,
}
