//! Params for the appearance of the page, and for what the customer is asked for.

use stripe_core::ids::FileId;
use stripe_core::{Clearable, StripeEnum, StripeParams};

use crate::checkout::session::{
    AgreementPosition, BorderStyle, CustomFieldType, ImageType, LabelType, PromotionsConsent,
    TermsConsent,
};

/// Behavior once the session has expired.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterExpirationParams {
    recovery: Option<RecoveryParams>,
}

/// A link to take up a session that has expired.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecoveryParams {
    /// The link is created when the session expires without a payment.
    enabled: bool,
    /// The customer can enter a promotion code in the session that the link opens. Default:
    /// `false`.
    allow_promotion_codes: Option<bool>,
}

/// Appearance of the page, in place of the settings of the account.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BrandingSettingsParams {
    /// Hexadecimal color, such as `#ffffff`.
    background_color: Option<Clearable<String>>,
    border_style: Option<Clearable<BorderStyle>>,
    /// Hexadecimal color, such as `#0074d4`.
    button_color: Option<Clearable<String>>,
    /// Name of your business on the page.
    display_name: Option<String>,
    /// Default: that of the settings of the account.
    font_family: Option<Clearable<FontFamily>>,
    icon: Option<ImageParams>,
    logo: Option<ImageParams>,
}

/// Font of the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum FontFamily {
    BeVietnamPro,
    Bitter,
    ChakraPetch,
    Default,
    Hahmlet,
    Inconsolata,
    Inter,
    Lato,
    Lora,
    #[stripe_enum(rename = "m_plus_1_code")]
    MPlus1Code,
    Montserrat,
    NotoSans,
    NotoSansJp,
    NotoSerif,
    Nunito,
    OpenSans,
    Pridi,
    PtSans,
    PtSerif,
    Raleway,
    Roboto,
    RobotoSlab,
    SourceSansPro,
    TitilliumWeb,
    UbuntuMono,
    ZenMaruGothic,
    Unknown(String),
}

/// An image of your brand.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ImageParams {
    r#type: ImageType,
    /// Required if `type` is [`ImageType::File`].
    file: Option<FileId>,
    /// Required if `type` is [`ImageType::Url`].
    url: Option<String>,
}

/// Consent that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConsentCollectionParams {
    payment_method_reuse_agreement: Option<PaymentMethodReuseAgreementParams>,
    /// Consent to promotional messages.
    promotions: Option<PromotionsConsent>,
    /// Acceptance of the terms of service that the settings of your account link to.
    terms_of_service: Option<TermsConsent>,
}

/// The agreement that the payment method may be charged again.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodReuseAgreementParams {
    position: AgreementPosition,
}

/// A field of your own that the customer fills in.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomFieldParams {
    /// Name of the field in your system, unique among the fields: letters and digits, at most 200.
    key: String,
    /// Name of the field as customers see it.
    label: LabelParams,
    r#type: CustomFieldType,
    /// Required if `type` is [`CustomFieldType::Dropdown`].
    dropdown: Option<DropdownParams>,
    /// Only if `type` is [`CustomFieldType::Numeric`].
    numeric: Option<TextInputParams>,
    /// The customer may leave it empty. Default: `false`.
    optional: Option<bool>,
    /// Only if `type` is [`CustomFieldType::Text`].
    text: Option<TextInputParams>,
}

/// Name of a field as customers see it.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LabelParams {
    /// Text of at most 50 characters.
    custom: String,
    r#type: LabelType,
}

/// A choice among options.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DropdownParams {
    /// The options, at most 200.
    options: Vec<DropdownOptionParams>,
    /// Value of the option that is chosen at first.
    default_value: Option<String>,
}

/// One of the choices of a dropdown.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DropdownOptionParams {
    /// Shown to the customer. At most 100 characters.
    label: String,
    /// Stands for the option in your system and is not shown. Letters and digits, at most 100.
    value: String,
}

/// A text or a number that the customer enters.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TextInputParams {
    /// The field holds it at first.
    default_value: Option<String>,
    /// In characters.
    maximum_length: Option<i64>,
    /// In characters.
    minimum_length: Option<i64>,
}

/// Your own texts on the page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomTextParams {
    /// Below the button that pays.
    after_submit: Option<Clearable<CustomMessageParams>>,
    /// Beside the shipping address.
    shipping_address: Option<Clearable<CustomMessageParams>>,
    /// Beside the button that pays.
    submit: Option<Clearable<CustomMessageParams>>,
    /// In place of the default text beside the acceptance of the terms.
    terms_of_service_acceptance: Option<Clearable<CustomMessageParams>>,
}

/// A text of your own on the page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomMessageParams {
    /// Message, at most 1,200 characters.
    message: String,
}

/// Names that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NameCollectionParams {
    /// Name of the customer's business.
    business: Option<NameFieldParams>,
    /// Name of the customer as a person.
    individual: Option<NameFieldParams>,
}

/// A name that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NameFieldParams {
    /// The page asks for it.
    enabled: bool,
    /// The customer may leave it empty. Default: `false`.
    optional: Option<bool>,
}
