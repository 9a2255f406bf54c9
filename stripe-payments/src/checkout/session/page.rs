//! Branding of the page and the information that it collects.

use stripe_core::ids::FileId;
use stripe_core::{StripeEnum, StripeObject};

/// Branding of the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct BrandingSettings {
    /// Hexadecimal color, such as `#ffffff`.
    pub background_color: String,
    pub border_style: BorderStyle,
    /// Hexadecimal color, such as `#0074d4`.
    pub button_color: String,
    /// Name of your business on the page.
    pub display_name: String,
    /// Font, such as `inter`.
    pub font_family: String,
    /// Icon of the business. Absent if the account has none.
    pub icon: Option<Image>,
    pub logo: Option<Image>,
}

/// Style of the corners of buttons and fields.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BorderStyle {
    /// Fully rounded ends.
    Pill,
    /// Sharp corners.
    Rectangular,
    /// Rounded corners.
    Rounded,
    Unknown(String),
}

/// A branding image.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Image {
    /// Uploaded file. Present if `type` is [`ImageType::File`].
    pub file: Option<FileId>,
    pub r#type: ImageType,
    /// Address of the image. Present if `type` is [`ImageType::Url`].
    pub url: Option<String>,
}

/// Source of an image.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ImageType {
    /// File uploaded to Stripe.
    File,
    /// Image on the web.
    Url,
    Unknown(String),
}

/// Consent that is requested from the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConsentCollection {
    pub payment_method_reuse_agreement: Option<PaymentMethodReuseAgreement>,
    /// Consent to promotional messages.
    pub promotions: Option<PromotionsConsent>,
    /// Acceptance of the terms of service that are linked in the settings of your account.
    pub terms_of_service: Option<TermsConsent>,
}

/// Notice to the customer about future charges to the payment method.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodReuseAgreement {
    pub position: AgreementPosition,
}

/// Controls where the page shows the agreement to reuse the payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AgreementPosition {
    /// Stripe's default position.
    Auto,
    /// The agreement is hidden. Show your own agreement instead.
    Hidden,
    Unknown(String),
}

/// Controls whether the customer is asked to consent to promotional messages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PromotionsConsent {
    /// Stripe decides, based on the customer and on earlier consent.
    Auto,
    /// The customer is not asked.
    None,
    Unknown(String),
}

/// Controls whether the customer must accept the terms of service.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TermsConsent {
    /// The customer is not asked.
    None,
    /// The customer must accept the terms to pay.
    Required,
    Unknown(String),
}

/// An additional field that the customer fills in.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    /// Settings for the dropdown. Present if `type` is [`CustomFieldType::Dropdown`].
    pub dropdown: Option<Dropdown>,
    /// Key of the field for your integration, unique among the fields. At most 200 letters and
    /// digits.
    pub key: String,
    pub label: Label,
    /// Settings for the number field. Present if `type` is [`CustomFieldType::Numeric`].
    pub numeric: Option<TextInput>,
    /// Whether the customer can leave the field empty.
    pub optional: bool,
    /// Settings for the text field. Present if `type` is [`CustomFieldType::Text`].
    pub text: Option<TextInput>,
    pub r#type: CustomFieldType,
}

/// A choice from a list of options.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dropdown {
    /// Value of the initially selected option.
    pub default_value: Option<String>,
    /// Options, at most 200.
    pub options: Vec<DropdownOption>,
    /// Value of the option that the customer selected.
    pub value: Option<String>,
}

/// A value that the customer can select in a dropdown.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DropdownOption {
    /// Label shown to customers, at most 100 characters.
    pub label: String,
    /// Value for your integration, not visible to customers. At most 100 letters and digits.
    pub value: String,
}

/// Label of a field, shown to customers.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Label {
    /// Custom text, at most 50 characters.
    pub custom: Option<String>,
    pub r#type: LabelType,
}

/// Kind of label.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LabelType {
    Custom,
    Unknown(String),
}

/// Text or number that the customer enters.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TextInput {
    /// Initial value of the field.
    pub default_value: Option<String>,
    /// Maximum number of characters.
    pub maximum_length: Option<i64>,
    /// Minimum number of characters.
    pub minimum_length: Option<i64>,
    /// Value that the customer entered.
    pub value: Option<String>,
}

/// Kind of custom field.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomFieldType {
    /// Choice from a list of options.
    Dropdown,
    /// Digits only.
    Numeric,
    /// Any text.
    Text,
    Unknown(String),
}

/// Custom texts on the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomText {
    /// Text below the submit button.
    pub after_submit: Option<CustomMessage>,
    /// Text next to the shipping address.
    pub shipping_address: Option<CustomMessage>,
    /// Text next to the submit button.
    pub submit: Option<CustomMessage>,
    /// Text next to the acceptance of the terms, instead of the default.
    pub terms_of_service_acceptance: Option<CustomMessage>,
}

/// A custom text on the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomMessage {
    /// Text, at most 1,200 characters.
    pub message: String,
}

/// Language of the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Locale {
    /// Language of the customer's browser.
    Auto,
    Bg,
    Cs,
    Da,
    De,
    El,
    En,
    #[stripe_enum(rename = "en-GB")]
    EnGb,
    Es,
    #[stripe_enum(rename = "es-419")]
    Es419,
    Et,
    Fi,
    Fil,
    Fr,
    #[stripe_enum(rename = "fr-CA")]
    FrCa,
    #[stripe_enum(rename = "hi-IN")]
    HiIn,
    Hr,
    Hu,
    Id,
    It,
    Ja,
    Ko,
    Lt,
    Lv,
    Ms,
    Mt,
    Nb,
    Nl,
    Pl,
    Pt,
    #[stripe_enum(rename = "pt-BR")]
    PtBr,
    Ro,
    Ru,
    Sk,
    Sl,
    Sv,
    Th,
    Tr,
    Vi,
    Zh,
    #[stripe_enum(rename = "zh-HK")]
    ZhHk,
    #[stripe_enum(rename = "zh-TW")]
    ZhTw,
    Unknown(String),
}

/// Names that the page collects from the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NameCollection {
    /// Name of the customer's business.
    pub business: Option<NameField>,
    /// Name of the customer as an individual.
    pub individual: Option<NameField>,
}

/// A name that the page collects from the customer.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NameField {
    /// Whether the page asks for the name.
    pub enabled: bool,
    /// Whether the customer can leave the field empty.
    pub optional: bool,
}

/// Settings for saved payment methods.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SavedPaymentMethodOptions {
    /// Filter for the saved payment methods to show, by their `allow_redisplay`.
    pub allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Whether the customer can remove a saved payment method.
    pub payment_method_remove: Option<PaymentMethodRemove>,
    /// Whether the customer is asked to save the payment method.
    pub payment_method_save: Option<PaymentMethodSave>,
}

/// Permission to show a saved payment method to the customer again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    /// The payment method may be shown in any future payment.
    Always,
    /// The payment method may be shown only in certain contexts, such as a subscription.
    Limited,
    /// The customer has not been asked.
    Unspecified,
    Unknown(String),
}

/// Controls whether the customer can remove a saved payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodRemove {
    Disabled,
    Enabled,
    Unknown(String),
}

/// Controls whether the customer is asked to save the payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodSave {
    Disabled,
    Enabled,
    Unknown(String),
}
