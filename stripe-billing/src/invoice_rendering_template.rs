//! Invoice rendering templates: <https://docs.stripe.com/api/invoice-rendering-template>

use stripe_core::ids::InvoiceRenderingTemplateId;
use stripe_core::{
    Metadata, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

/// A layout of invoices, for the PDF and the payment page.
///
/// Templates are created in the dashboard. A customer or an invoice refers to a template by its id.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoice_rendering_template",
    path = "/v1/invoice_rendering_templates",
    ops(
        /// Retrieves a template: the newest version, unless another one is specified.
        retrieve(InvoiceRenderingTemplateRetrieveParams),
        /// Lists templates, the newest first.
        list(InvoiceRenderingTemplateListParams),
        /// Archives a template, so that it can no longer be changed or selected. It stays in use
        /// where it is already selected. [`unarchive`](Self::unarchive) undoes it.
        action(archive, ()),
        /// Unarchives a template, so that it can be selected again after
        /// [`archive`](Self::archive).
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
    /// Name in the dashboard. Not visible to customers.
    pub nickname: Option<String>,
    pub status: Status,
    /// Number of this version, increased with each change of the layout.
    pub version: i64,
}

/// Availability of a template.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    /// The template can be neither changed nor selected.
    Archived,
    Unknown(String),
}

/// Parameters for [`InvoiceRenderingTemplate::retrieve`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceRenderingTemplateRetrieveParams {
    /// Version of the template. Default: the newest version.
    version: Option<i64>,
}

/// Parameters for [`InvoiceRenderingTemplate::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceRenderingTemplateListParams {
    /// Status to filter the templates by.
    status: Option<Status>,
}
