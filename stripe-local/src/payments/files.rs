//! Uploads: files are stored as their metadata, without their content.

use std::path::Path;

use serde_json::Value;
use stripe_payments::File;

use crate::builder::LocalStripeBuilder;
use crate::operation_context::OperationContext;
use crate::refusal::Refusal;
use crate::response::Response;

pub(super) fn serve(builder: LocalStripeBuilder) -> LocalStripeBuilder {
    builder.on::<File>("create", create)
}

fn create(cx: &mut OperationContext<'_>) -> Result<Response, Refusal> {
    let file = cx.take("file").unwrap_or_default();
    let (Some(name), Some(size)) = (file["filename"].as_str(), file.get("size")) else {
        return Err(Refusal::invalid(
            "`file` is required and missing: upload the file as this part",
        )
        .code("parameter_missing")
        .param("file"));
    };
    let id = cx.new_id("file");
    let extension = Path::new(name).extension().and_then(|it| it.to_str());
    cx.create_with([
        ("filename", Value::from(name)),
        ("size", size.clone()),
        ("type", Value::from(extension)),
        ("url", Value::from(format!("https://files.stripe.com/v1/files/{id}/contents"))),
        ("id", Value::from(id)),
    ])
}
