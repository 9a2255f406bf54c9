//! Params for the branding of the page and the information that it collects.

use stripe_core::ids::FileId;
use stripe_core::{Clearable, StripeEnum, StripeParams};

use crate::checkout::session::{
    AgreementPosition, BorderStyle, CustomFieldType, ImageType, LabelType, PromotionsConsent,
    TermsConsent,
};

/// Behavior after a session expires.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AfterExpirationParams {
    recovery: Option<RecoveryParams>,
}

/// Recovery of an expired session through a link.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RecoveryParams {
    /// Whether a recovery link is created when the session expires without a payment.
    enabled: bool,
    /// Whether the customer can enter a promotion code in the recovered session. Default: `false`.
    allow_promotion_codes: Option<bool>,
}

/// Branding of the page, instead of the settings of the account.
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
    /// Font of the page. Default: the setting of the account.
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

/// A branding image.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ImageParams {
    r#type: ImageType,
    /// Uploaded file. Required if `type` is [`ImageType::File`].
    file: Option<FileId>,
    /// Address of the image. Required if `type` is [`ImageType::Url`].
    url: Option<String>,
}

/// Consent that is requested from the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ConsentCollectionParams {
    payment_method_reuse_agreement: Option<PaymentMethodReuseAgreementParams>,
    /// Consent to promotional messages.
    promotions: Option<PromotionsConsent>,
    /// Acceptance of the terms of service that are linked in the settings of your account.
    terms_of_service: Option<TermsConsent>,
}

/// Notice to the customer about future charges to the payment method.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PaymentMethodReuseAgreementParams {
    position: AgreementPosition,
}

/// An additional field that the customer fills in.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomFieldParams {
    /// Key of the field for your integration, unique among the fields. At most 200 letters and
    /// digits.
    key: String,
    label: LabelParams,
    r#type: CustomFieldType,
    /// Settings for the dropdown. Required if `type` is [`CustomFieldType::Dropdown`].
    dropdown: Option<DropdownParams>,
    /// Settings for the number field. Allowed only if `type` is [`CustomFieldType::Numeric`].
    numeric: Option<TextInputParams>,
    /// Whether the customer can leave the field empty. Default: `false`.
    optional: Option<bool>,
    /// Settings for the text field. Allowed only if `type` is [`CustomFieldType::Text`].
    text: Option<TextInputParams>,
}

/// Label of a field, shown to customers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LabelParams {
    /// Custom text, at most 50 characters.
    custom: String,
    r#type: LabelType,
}

/// A choice from a list of options.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DropdownParams {
    /// Options, at most 200.
    options: Vec<DropdownOptionParams>,
    /// Value of the initially selected option.
    default_value: Option<String>,
}

/// A value that the customer can select in a dropdown.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DropdownOptionParams {
    /// Label shown to customers, at most 100 characters.
    label: String,
    /// Value for your integration, not visible to customers. At most 100 letters and digits.
    value: String,
}

/// Text or number that the customer enters.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TextInputParams {
    /// Initial value of the field.
    default_value: Option<String>,
    /// Maximum number of characters.
    maximum_length: Option<i64>,
    /// Minimum number of characters.
    minimum_length: Option<i64>,
}

/// Custom texts on the page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomTextParams {
    /// Text below the submit button.
    after_submit: Option<Clearable<CustomMessageParams>>,
    /// Text next to the shipping address.
    shipping_address: Option<Clearable<CustomMessageParams>>,
    /// Text next to the submit button.
    submit: Option<Clearable<CustomMessageParams>>,
    /// Text next to the acceptance of the terms, instead of the default.
    terms_of_service_acceptance: Option<Clearable<CustomMessageParams>>,
}

/// A custom text on the page.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CustomMessageParams {
    /// Text, at most 1,200 characters.
    message: String,
}

/// Names that the page collects from the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NameCollectionParams {
    /// Name of the customer's business.
    business: Option<NameFieldParams>,
    /// Name of the customer as an individual.
    individual: Option<NameFieldParams>,
}

/// A name that the page collects from the customer.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NameFieldParams {
    /// Whether the page asks for the name.
    enabled: bool,
    /// Whether the customer can leave the field empty. Default: `false`.
    optional: Option<bool>,
}
