//! Forms of a `Stripe-Signature` header.

use std::borrow::Cow;

use http::{HeaderMap, HeaderValue};

use super::error::{WebhookError, WebhookErrorKind as Kind};
use crate::header::STRIPE_SIGNATURE;

mod sealed {
    pub trait Sealed {}
}

/// The `Stripe-Signature` header of a request, in the forms that web frameworks use: text, a
/// [`HeaderValue`], an [`Option`] of either, or the whole [`HeaderMap`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `Stripe-Signature` header",
    label = "expected the header's text or value, or all headers",
    note = "pass a `&str`, a `&http::HeaderValue`, an `Option` of either, or a `&http::HeaderMap`; for other types of headers, look up `stripe-signature` and pass its text"
)]
pub trait SignatureHeader: sealed::Sealed {
    #[doc(hidden)]
    fn text(&self) -> Result<Cow<'_, str>, WebhookError>;
}

macro_rules! signature_header {
    ($($Type:ty, |$header:ident| $text:expr;)+) => {$(
        impl sealed::Sealed for $Type {}

        impl SignatureHeader for $Type {
            fn text(&self) -> Result<Cow<'_, str>, WebhookError> {
                let $header = self;
                $text
            }
        }
    )+};
}

signature_header! {
    str, |header| match header.trim() {
        "" => Err(missing()),
        header => Ok(Cow::Borrowed(header)),
    };
    String, |header| header.as_str().text();
    HeaderValue, |header| match header.to_str() {
        Ok(header) => header.text(),
        Err(_) => Err(WebhookError::new(
            Kind::MalformedHeader,
            "the `Stripe-Signature` header cannot be read: it is not ASCII",
        )),
    };
    HeaderMap, |headers| {
        // Two lines of one header are one list.
        let mut lines = headers.get_all(STRIPE_SIGNATURE).iter();
        let mut text = lines.next().ok_or_else(missing)?.text()?;
        for line in lines {
            let text = text.to_mut();
            text.push(',');
            text.push_str(&line.text()?);
        }
        Ok(text)
    };
}

impl<H: sealed::Sealed + ?Sized> sealed::Sealed for &H {}

impl<H: SignatureHeader + ?Sized> SignatureHeader for &H {
    fn text(&self) -> Result<Cow<'_, str>, WebhookError> {
        (**self).text()
    }
}

impl<H: sealed::Sealed> sealed::Sealed for Option<H> {}

impl<H: SignatureHeader> SignatureHeader for Option<H> {
    fn text(&self) -> Result<Cow<'_, str>, WebhookError> {
        self.as_ref().ok_or_else(missing)?.text()
    }
}

fn missing() -> WebhookError {
    WebhookError::new(
        Kind::NoHeader,
        "there is no `Stripe-Signature` header; the request is not from Stripe, or the header was \
         not passed on",
    )
}
