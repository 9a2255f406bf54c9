//! Appearance of the page, and what the customer is asked for.

use stripe_core::ids::FileId;
use stripe_core::{StripeEnum, StripeObject};

/// Appearance of the page.
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
    /// Name of the font, such as `inter`.
    pub font_family: String,
    /// Absent if the account has none.
    pub icon: Option<Image>,
    pub logo: Option<Image>,
}

/// Corners of buttons and fields.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum BorderStyle {
    /// Ends are half circles.
    Pill,
    /// Corners are sharp.
    Rectangular,
    /// Corners are rounded.
    Rounded,
    Unknown(String),
}

/// An image of your brand.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Image {
    /// Present if `type` is [`ImageType::File`].
    pub file: Option<FileId>,
    pub r#type: ImageType,
    /// Present if `type` is [`ImageType::Url`].
    pub url: Option<String>,
}

/// Source of an image.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ImageType {
    /// A file that was uploaded to Stripe.
    File,
    /// An image on the web.
    Url,
    Unknown(String),
}

/// Consent that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ConsentCollection {
    pub payment_method_reuse_agreement: Option<PaymentMethodReuseAgreement>,
    /// Consent to promotional messages.
    pub promotions: Option<PromotionsConsent>,
    /// Acceptance of the terms of service that the settings of your account link to.
    pub terms_of_service: Option<TermsConsent>,
}

/// The agreement that the payment method may be charged again.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct PaymentMethodReuseAgreement {
    pub position: AgreementPosition,
}

/// Position of the agreement that the payment method may be charged again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AgreementPosition {
    /// By Stripe's defaults.
    Auto,
    /// It is not shown. Show an agreement of your own in its place.
    Hidden,
    Unknown(String),
}

/// Whether the customer is asked for consent to promotional messages.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PromotionsConsent {
    /// Stripe decides, by the customer and what the customer agreed to before.
    Auto,
    /// The customer is not asked.
    None,
    Unknown(String),
}

/// Whether the customer has to accept the terms of service.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum TermsConsent {
    /// The customer is not asked.
    None,
    /// The customer cannot pay without accepting them.
    Required,
    Unknown(String),
}

/// A field of your own that the customer fills in.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomField {
    /// Present if `type` is [`CustomFieldType::Dropdown`].
    pub dropdown: Option<Dropdown>,
    /// Name of the field in your system, unique among the fields: letters and digits, at most 200.
    pub key: String,
    /// Name of the field as customers see it.
    pub label: Label,
    /// Present if `type` is [`CustomFieldType::Numeric`].
    pub numeric: Option<TextInput>,
    /// The customer may leave it empty.
    pub optional: bool,
    /// Present if `type` is [`CustomFieldType::Text`].
    pub text: Option<TextInput>,
    pub r#type: CustomFieldType,
}

/// A choice among options.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dropdown {
    /// Value of the option that is chosen at first.
    pub default_value: Option<String>,
    /// The options, at most 200.
    pub options: Vec<DropdownOption>,
    /// Value of the option that the customer has chosen.
    pub value: Option<String>,
}

/// One of the choices of a dropdown.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct DropdownOption {
    /// Shown to the customer. At most 100 characters.
    pub label: String,
    /// Stands for the option in your system and is not shown. Letters and digits, at most 100.
    pub value: String,
}

/// Name of a field as customers see it.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Label {
    /// Text of at most 50 characters.
    pub custom: Option<String>,
    pub r#type: LabelType,
}

/// Kind of a label.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum LabelType {
    /// Your own text.
    Custom,
    Unknown(String),
}

/// A text or a number that the customer enters.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TextInput {
    /// The field holds it at first.
    pub default_value: Option<String>,
    /// In characters.
    pub maximum_length: Option<i64>,
    /// In characters.
    pub minimum_length: Option<i64>,
    /// Entered by the customer.
    pub value: Option<String>,
}

/// Kind of a custom field.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CustomFieldType {
    /// One of several options.
    Dropdown,
    /// Digits alone.
    Numeric,
    /// Any text.
    Text,
    Unknown(String),
}

/// Your own texts on the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomText {
    /// Below the button that pays.
    pub after_submit: Option<CustomMessage>,
    /// Beside the shipping address.
    pub shipping_address: Option<CustomMessage>,
    /// Beside the button that pays.
    pub submit: Option<CustomMessage>,
    /// In place of the default text beside the acceptance of the terms.
    pub terms_of_service_acceptance: Option<CustomMessage>,
}

/// A text of your own on the page.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CustomMessage {
    /// Message, at most 1,200 characters.
    pub message: String,
}

/// Language of the page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Locale {
    /// That of the customer's browser.
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

/// Names that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NameCollection {
    /// Name of the customer's business.
    pub business: Option<NameField>,
    /// Name of the customer as a person.
    pub individual: Option<NameField>,
}

/// A name that the customer is asked for.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct NameField {
    /// The page asks for it.
    pub enabled: bool,
    /// The customer may leave it empty.
    pub optional: bool,
}

/// Payment methods that the customer has saved.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct SavedPaymentMethodOptions {
    /// Shows those alone whose `allow_redisplay` is among these.
    pub allow_redisplay_filters: Option<Vec<AllowRedisplay>>,
    /// Whether the customer can remove a saved payment method.
    pub payment_method_remove: Option<PaymentMethodRemove>,
    /// Whether the customer is asked to save the payment method.
    pub payment_method_save: Option<PaymentMethodSave>,
}

/// Whether a saved payment method may be shown to the customer again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowRedisplay {
    /// It may be shown in any later payment.
    Always,
    /// It may be shown in some contexts alone, such as that of one subscription.
    Limited,
    /// The customer has not been asked.
    Unspecified,
    Unknown(String),
}

/// Whether the customer can remove a saved payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodRemove {
    Disabled,
    Enabled,
    Unknown(String),
}

/// Whether the customer is asked to save the payment method.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PaymentMethodSave {
    Disabled,
    Enabled,
    Unknown(String),
}
