//! Invoice rendering templates: <https://docs.stripe.com/api/invoice_rendering_templates>

use stripe_core::ids::InvoiceRenderingTemplateId;
use stripe_core::{
    Metadata, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "invoice_rendering_template",
    path = "/v1/invoice_rendering_templates",
    ops(
        retrieve(InvoiceRenderingTemplateRetrieveParams),
        list(InvoiceRenderingTemplateListParams),
        action(archive, ()),
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
    pub nickname: Option<String>,
    pub status: Status,
    pub version: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    Archived,
    Unknown(String),
}

/// Parameters for [`InvoiceRenderingTemplate::retrieve`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceRenderingTemplateRetrieveParams {
    version: Option<i64>,
}

/// Parameters for [`InvoiceRenderingTemplate::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InvoiceRenderingTemplateListParams {
    status: Option<Status>,
}
