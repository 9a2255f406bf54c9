//! Registrations: <https://docs.stripe.com/api/tax/registration>

mod params;

use stripe_core::ids::tax::RegistrationId;
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp};

pub use params::*;

/// Your registration with the tax authorities of a place, where Stripe Tax collects tax.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax.registration",
    path = "/v1/tax/registrations",
    ops(
        /// Records that you are registered for tax in a place: Stripe Tax collects there from
        /// `active_from` on.
        ///
        /// It does not register you with the authorities.
        create(RegistrationCreateParams),
        retrieve(()),
        /// Updates when the registration begins or ends. Only a registration that is scheduled can
        /// begin at another time.
        update(RegistrationUpdateParams),
        /// Lists registrations, the newest first.
        list(RegistrationListParams),
    )
)]
#[non_exhaustive]
pub struct Registration {
    pub id: RegistrationId,
    pub object: ObjectName<Self>,
    /// Time from which tax is collected.
    pub active_from: Timestamp,
    pub country: String,
    /// Type of the registration, under the country.
    pub country_options: Box<CountryOptions>,
    pub created: Timestamp,
    /// Time at which the collection ends. Absent if it does not.
    pub expires_at: Option<Timestamp>,
    pub livemode: bool,
    pub status: Status,
}

/// Type of a registration, under its country.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CountryOptions {
    /// United Arab Emirates.
    pub ae: Option<StandardWithScheme>,
    /// Albania.
    pub al: Option<Standard>,
    /// Armenia.
    pub am: Option<Simplified>,
    /// Angola.
    pub ao: Option<Standard>,
    /// Austria.
    pub at: Option<Eu>,
    /// Australia.
    pub au: Option<StandardWithScheme>,
    /// Aruba.
    pub aw: Option<Standard>,
    /// Azerbaijan.
    pub az: Option<Simplified>,
    /// Bosnia and Herzegovina.
    pub ba: Option<Standard>,
    /// Barbados.
    pub bb: Option<Standard>,
    /// Bangladesh.
    pub bd: Option<Standard>,
    /// Belgium.
    pub be: Option<Eu>,
    /// Burkina Faso.
    pub bf: Option<Standard>,
    /// Bulgaria.
    pub bg: Option<Eu>,
    /// Bahrain.
    pub bh: Option<Standard>,
    /// Benin.
    pub bj: Option<Simplified>,
    /// Bahamas.
    pub bs: Option<Standard>,
    /// Botswana.
    pub bw: Option<Simplified>,
    /// Belarus.
    pub by: Option<Simplified>,
    /// Canada.
    pub ca: Option<Ca>,
    /// Democratic Republic of the Congo.
    pub cd: Option<Standard>,
    /// Switzerland.
    pub ch: Option<StandardWithScheme>,
    /// Côte d’Ivoire.
    pub ci: Option<Simplified>,
    /// Chile.
    pub cl: Option<Simplified>,
    /// Cameroon.
    pub cm: Option<Simplified>,
    /// Colombia.
    pub co: Option<Simplified>,
    /// Costa Rica.
    pub cr: Option<Simplified>,
    /// Cape Verde.
    pub cv: Option<Simplified>,
    /// Cyprus.
    pub cy: Option<Eu>,
    /// Czechia.
    pub cz: Option<Eu>,
    /// Germany.
    pub de: Option<Eu>,
    /// Denmark.
    pub dk: Option<Eu>,
    /// Ecuador.
    pub ec: Option<Simplified>,
    /// Estonia.
    pub ee: Option<Eu>,
    /// Egypt.
    pub eg: Option<Simplified>,
    /// Spain.
    pub es: Option<Eu>,
    /// Ethiopia.
    pub et: Option<Standard>,
    /// Finland.
    pub fi: Option<Eu>,
    /// France.
    pub fr: Option<Eu>,
    /// United Kingdom.
    pub gb: Option<StandardWithScheme>,
    /// Georgia.
    pub ge: Option<Simplified>,
    /// Ghana.
    pub gh: Option<Simplified>,
    /// Guinea.
    pub gn: Option<Standard>,
    /// Greece.
    pub gr: Option<Eu>,
    /// Croatia.
    pub hr: Option<Eu>,
    /// Hungary.
    pub hu: Option<Eu>,
    /// Indonesia.
    pub id: Option<Simplified>,
    /// Ireland.
    pub ie: Option<Eu>,
    /// India.
    pub r#in: Option<Simplified>,
    /// Iceland.
    pub is: Option<Standard>,
    /// Italy.
    pub it: Option<Eu>,
    /// Japan.
    pub jp: Option<StandardWithScheme>,
    /// Kenya.
    pub ke: Option<Simplified>,
    /// Kyrgyzstan.
    pub kg: Option<Simplified>,
    /// Cambodia.
    pub kh: Option<Simplified>,
    /// South Korea.
    pub kr: Option<Simplified>,
    /// Kazakhstan.
    pub kz: Option<Simplified>,
    /// Laos.
    pub la: Option<Simplified>,
    /// Sri Lanka.
    pub lk: Option<Simplified>,
    /// Lithuania.
    pub lt: Option<Eu>,
    /// Luxembourg.
    pub lu: Option<Eu>,
    /// Latvia.
    pub lv: Option<Eu>,
    /// Morocco.
    pub ma: Option<Simplified>,
    /// Moldova.
    pub md: Option<Simplified>,
    /// Montenegro.
    pub me: Option<Standard>,
    /// North Macedonia.
    pub mk: Option<Standard>,
    /// Mauritania.
    pub mr: Option<Standard>,
    /// Malta.
    pub mt: Option<Eu>,
    /// Mauritius.
    pub mu: Option<Simplified>,
    /// Mexico.
    pub mx: Option<Simplified>,
    /// Malaysia.
    pub my: Option<Simplified>,
    /// Nigeria.
    pub ng: Option<Simplified>,
    /// Netherlands.
    pub nl: Option<Eu>,
    /// Norway.
    pub no: Option<StandardWithScheme>,
    /// Nepal.
    pub np: Option<Simplified>,
    /// New Zealand.
    pub nz: Option<StandardWithScheme>,
    /// Oman.
    pub om: Option<Standard>,
    /// Peru.
    pub pe: Option<Simplified>,
    /// Philippines.
    pub ph: Option<Simplified>,
    /// Poland.
    pub pl: Option<Eu>,
    /// Portugal.
    pub pt: Option<Eu>,
    /// Romania.
    pub ro: Option<Eu>,
    /// Serbia.
    pub rs: Option<Standard>,
    /// Russia.
    pub ru: Option<Simplified>,
    /// Saudi Arabia.
    pub sa: Option<Simplified>,
    /// Sweden.
    pub se: Option<Eu>,
    /// Singapore.
    pub sg: Option<StandardWithScheme>,
    /// Slovenia.
    pub si: Option<Eu>,
    /// Slovakia.
    pub sk: Option<Eu>,
    /// Senegal.
    pub sn: Option<Simplified>,
    /// Suriname.
    pub sr: Option<Standard>,
    /// Thailand.
    pub th: Option<Simplified>,
    /// Tajikistan.
    pub tj: Option<Simplified>,
    /// Türkiye.
    pub tr: Option<Simplified>,
    /// Taiwan.
    pub tw: Option<Simplified>,
    /// Tanzania.
    pub tz: Option<Simplified>,
    /// Ukraine.
    pub ua: Option<Simplified>,
    /// Uganda.
    pub ug: Option<Simplified>,
    /// United States.
    pub us: Option<Us>,
    /// Uruguay.
    pub uy: Option<Standard>,
    /// Uzbekistan.
    pub uz: Option<Simplified>,
    /// Vietnam.
    pub vn: Option<Simplified>,
    /// South Africa.
    pub za: Option<Standard>,
    /// Zambia.
    pub zm: Option<Simplified>,
    /// Zimbabwe.
    pub zw: Option<Standard>,
}

/// A standard registration.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StandardWithScheme {
    /// Details of the registration.
    pub standard: Option<Scheme>,
    pub r#type: StandardType,
}

/// Details of a standard registration.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Scheme {
    pub place_of_supply_scheme: PlaceOfSupplyScheme,
}

/// Sales that a standard registration is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PlaceOfSupplyScheme {
    /// Goods that are sent into the country from abroad.
    InboundGoods,
    /// All sales in the country.
    Standard,
    Unknown(String),
}

/// Type of a registration.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StandardType {
    Standard,
    Unknown(String),
}

/// A standard registration, about which there is nothing more to say.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Standard {
    pub r#type: StandardType,
}

/// A registration under a simplified scheme for sellers from abroad.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Simplified {
    pub r#type: SimplifiedType,
}

/// Type of a registration.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum SimplifiedType {
    Simplified,
    Unknown(String),
}

/// A registration in a member state of the European Union.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Eu {
    /// Present if `type` is [`EuType::Standard`].
    pub standard: Option<EuScheme>,
    pub r#type: EuType,
}

/// Details of a standard registration.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EuScheme {
    pub place_of_supply_scheme: EuPlaceOfSupplyScheme,
}

/// Sales that a standard registration in the European Union is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EuPlaceOfSupplyScheme {
    /// Goods that are sent into the country from outside the European Union.
    InboundGoods,
    /// Sales across borders below the threshold of the European Union, which are taxed at home.
    SmallSeller,
    /// All sales in the country.
    Standard,
    Unknown(String),
}

/// Type of a registration in the European Union.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EuType {
    /// The import one-stop shop, for goods of small value from outside.
    Ioss,
    /// The one-stop shop for services of sellers from outside.
    OssNonUnion,
    /// The one-stop shop for sales across borders within.
    OssUnion,
    /// In this country alone.
    Standard,
    Unknown(String),
}

/// A registration in Canada.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ca {
    /// Present if `type` is [`CaType::ProvinceStandard`].
    pub province_standard: Option<ProvinceStandard>,
    pub r#type: CaType,
}

/// A registration in a province.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProvinceStandard {
    /// By its two letters, such as `BC`.
    pub province: String,
}

/// Type of a registration in Canada.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaType {
    /// In a province with a tax of its own.
    ProvinceStandard,
    /// Under the simplified scheme for sellers from abroad.
    Simplified,
    Standard,
    Unknown(String),
}

/// A registration in a state of the United States: the nested object that `type` names is present,
/// if that type has one.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Us {
    pub admissions_tax: Option<LocalTax>,
    pub attendance_tax: Option<LocalTax>,
    pub entertainment_tax: Option<LocalTax>,
    pub gross_receipts_tax: Option<LocalTax>,
    pub hospitality_tax: Option<LocalTax>,
    pub local_amusement_tax: Option<LocalTax>,
    pub local_lease_tax: Option<LocalTax>,
    pub luxury_tax: Option<LocalTax>,
    pub mass_transit_parking_tax: Option<LocalTax>,
    pub parking_tax: Option<LocalTax>,
    pub resort_tax: Option<LocalTax>,
    /// By its two letters, such as `CA`.
    pub state: String,
    pub state_sales_tax: Option<StateSalesTax>,
    pub tourism_tax: Option<LocalTax>,
    pub r#type: UsType,
    pub utility_users_tax: Option<LocalTax>,
}

/// A tax of a city or county.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LocalTax {
    /// Place that levies it, by its FIPS code.
    pub jurisdiction: String,
}

/// Details of a registration for the sales tax of a state.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StateSalesTax {
    /// Choices that the state allows.
    pub elections: Option<Vec<Election>>,
}

/// A choice that a state allows to sellers from elsewhere.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Election {
    /// Place that it is for, by its FIPS code. Present for [`ElectionType::LocalUseTax`].
    pub jurisdiction: Option<String>,
    pub r#type: ElectionType,
}

/// A choice that a state allows to sellers from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ElectionType {
    /// Use tax of the `jurisdiction`.
    LocalUseTax,
    /// One rate for the whole state, in Alabama.
    SimplifiedSellersUseTax,
    /// One local rate for the whole state, in Texas.
    SingleLocalUseTax,
    Unknown(String),
}

/// Type of a registration in the United States.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum UsType {
    AdmissionsTax,
    AttendanceTax,
    DigitalExciseTax,
    EntertainmentTax,
    GrossReceiptsTax,
    HospitalityTax,
    LocalAmusementTax,
    LocalLeaseTax,
    LuxuryTax,
    MassTransitParkingTax,
    ParkingTax,
    ResortTax,
    StateCommunicationsTax,
    StateRetailDeliveryFee,
    StateSalesTax,
    TourismTax,
    UtilityUsersTax,
    Unknown(String),
}

/// Whether tax is collected.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// Tax is collected now.
    Active,
    /// Tax is not collected any more.
    Expired,
    /// Tax will be collected later.
    Scheduled,
    Unknown(String),
}
