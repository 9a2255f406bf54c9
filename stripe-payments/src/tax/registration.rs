//! Registrations: <https://docs.stripe.com/api/tax/registration>

mod params;

use stripe_core::ids::tax::RegistrationId;
use stripe_core::{ObjectName, StripeEnum, StripeObject, StripeResource, Timestamp};

pub use params::*;

/// Your tax registration in a jurisdiction, where Stripe Tax then collects tax.
#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax.registration",
    path = "/v1/tax/registrations",
    ops(
        /// Records one of your tax registrations: Stripe Tax collects tax in the jurisdiction from
        /// `active_from` on.
        ///
        /// This does not register you with the tax authorities.
        create(RegistrationCreateParams),
        retrieve(()),
        /// Updates the start or the end of a registration. The start can be changed only if it is
        /// in the future.
        update(RegistrationUpdateParams),
        /// Lists registrations, the newest first.
        list(RegistrationListParams),
    )
)]
#[non_exhaustive]
pub struct Registration {
    pub id: RegistrationId,
    pub object: ObjectName<Self>,
    /// Start of tax collection.
    pub active_from: Timestamp,
    pub country: String,
    /// Details of the registration, by country.
    pub country_options: Box<CountryOptions>,
    pub created: Timestamp,
    /// End of tax collection. Absent if it does not end.
    pub expires_at: Option<Timestamp>,
    pub livemode: bool,
    pub status: Status,
}

/// Details of a registration, by country.
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

/// Sales covered by a standard registration.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum PlaceOfSupplyScheme {
    /// Goods shipped into the country from abroad.
    InboundGoods,
    /// All sales in the country.
    Standard,
    Unknown(String),
}

/// Kind of registration.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StandardType {
    Standard,
    Unknown(String),
}

/// A standard registration, without further details.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Standard {
    pub r#type: StandardType,
}

/// A registration under a simplified scheme for foreign sellers.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Simplified {
    pub r#type: SimplifiedType,
}

/// Kind of registration.
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
    /// Details of a standard registration. Present if `type` is [`EuType::Standard`].
    pub standard: Option<EuScheme>,
    pub r#type: EuType,
}

/// Details of a standard registration.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EuScheme {
    pub place_of_supply_scheme: EuPlaceOfSupplyScheme,
}

/// Sales covered by a standard registration in the European Union.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EuPlaceOfSupplyScheme {
    /// Goods shipped into the country from outside the European Union.
    InboundGoods,
    /// Cross-border sales below the threshold of the European Union, which are taxed in the home
    /// country.
    SmallSeller,
    /// All sales in the country.
    Standard,
    Unknown(String),
}

/// Kind of registration in the European Union.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum EuType {
    /// Import One-Stop Shop, for low-value goods from outside the European Union.
    Ioss,
    /// One-Stop Shop for services of sellers from outside the European Union.
    OssNonUnion,
    /// One-Stop Shop for cross-border sales within the European Union.
    OssUnion,
    /// Standard registration in a single country.
    Standard,
    Unknown(String),
}

/// A registration in Canada.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ca {
    /// Details of a registration in a province. Present if `type` is [`CaType::ProvinceStandard`].
    pub province_standard: Option<ProvinceStandard>,
    pub r#type: CaType,
}

/// A registration in a province.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProvinceStandard {
    /// Two-letter code of the province, such as `BC`.
    pub province: String,
}

/// Kind of registration in Canada.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaType {
    /// Registration in a province with its own tax.
    ProvinceStandard,
    /// Simplified scheme for foreign sellers.
    Simplified,
    Standard,
    Unknown(String),
}

/// A registration in a state of the United States. `type` determines which nested object is
/// present, if any.
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
    /// Two-letter code of the state, such as `CA`.
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
    /// FIPS code of the jurisdiction.
    pub jurisdiction: String,
}

/// Details of a registration for state sales tax.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StateSalesTax {
    /// Elections that the state allows.
    pub elections: Option<Vec<Election>>,
}

/// A choice that a state offers to remote sellers.
#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Election {
    /// FIPS code of the jurisdiction. Present if `type` is [`ElectionType::LocalUseTax`].
    pub jurisdiction: Option<String>,
    pub r#type: ElectionType,
}

/// Kind of choice that a state offers to remote sellers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ElectionType {
    /// Local use tax of the `jurisdiction`.
    LocalUseTax,
    /// Single tax rate for the whole state, in Alabama.
    SimplifiedSellersUseTax,
    /// Single local tax rate for the whole state, in Texas.
    SingleLocalUseTax,
    Unknown(String),
}

/// Kind of registration in the United States.
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

/// Status of a registration.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    /// Tax is being collected.
    Active,
    /// Tax is no longer collected.
    Expired,
    /// Tax will be collected later.
    Scheduled,
    Unknown(String),
}
