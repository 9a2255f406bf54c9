//! Parameters of the operations on tax registrations.

use stripe_core::{Clearable, StripeEnum, StripeParams, Timestamp};

use super::{
    CaType, ElectionType, EuPlaceOfSupplyScheme, EuType, PlaceOfSupplyScheme, SimplifiedType,
    StandardType, UsType,
};

/// Parameters for [`Registration::create`](super::Registration::create).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RegistrationCreateParams {
    /// Start of tax collection.
    active_from: ActiveFrom,
    country: String,
    /// Details of the registration, by country. Set only the entry for `country`.
    country_options: CountryOptionsParams,
    /// End of tax collection. Default: never.
    expires_at: Option<Timestamp>,
}

/// Start of tax collection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ActiveFrom {
    /// Immediately.
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(ActiveFrom { "now" => Now, At(Timestamp) });

/// Details of a registration, by country.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CountryOptionsParams {
    /// United Arab Emirates.
    ae: Option<StandardParams>,
    /// Albania.
    al: Option<StandardParams>,
    /// Armenia.
    am: Option<SimplifiedParams>,
    /// Angola.
    ao: Option<StandardParams>,
    /// Austria.
    at: Option<EuParams>,
    /// Australia.
    au: Option<StandardParams>,
    /// Aruba.
    aw: Option<StandardParams>,
    /// Azerbaijan.
    az: Option<SimplifiedParams>,
    /// Bosnia and Herzegovina.
    ba: Option<StandardParams>,
    /// Barbados.
    bb: Option<StandardParams>,
    /// Bangladesh.
    bd: Option<StandardParams>,
    /// Belgium.
    be: Option<EuParams>,
    /// Burkina Faso.
    bf: Option<StandardParams>,
    /// Bulgaria.
    bg: Option<EuParams>,
    /// Bahrain.
    bh: Option<StandardParams>,
    /// Benin.
    bj: Option<SimplifiedParams>,
    /// Bahamas.
    bs: Option<StandardParams>,
    /// Botswana.
    bw: Option<SimplifiedParams>,
    /// Belarus.
    by: Option<SimplifiedParams>,
    /// Canada.
    ca: Option<CaParams>,
    /// Democratic Republic of the Congo.
    cd: Option<StandardParams>,
    /// Switzerland.
    ch: Option<StandardParams>,
    /// Côte d’Ivoire.
    ci: Option<SimplifiedParams>,
    /// Chile.
    cl: Option<SimplifiedParams>,
    /// Cameroon.
    cm: Option<SimplifiedParams>,
    /// Colombia.
    co: Option<SimplifiedParams>,
    /// Costa Rica.
    cr: Option<SimplifiedParams>,
    /// Cape Verde.
    cv: Option<SimplifiedParams>,
    /// Cyprus.
    cy: Option<EuParams>,
    /// Czechia.
    cz: Option<EuParams>,
    /// Germany.
    de: Option<EuParams>,
    /// Denmark.
    dk: Option<EuParams>,
    /// Ecuador.
    ec: Option<SimplifiedParams>,
    /// Estonia.
    ee: Option<EuParams>,
    /// Egypt.
    eg: Option<SimplifiedParams>,
    /// Spain.
    es: Option<EuParams>,
    /// Ethiopia.
    et: Option<StandardParams>,
    /// Finland.
    fi: Option<EuParams>,
    /// France.
    fr: Option<EuParams>,
    /// United Kingdom.
    gb: Option<StandardParams>,
    /// Georgia.
    ge: Option<SimplifiedParams>,
    /// Ghana.
    gh: Option<SimplifiedParams>,
    /// Guinea.
    gn: Option<StandardParams>,
    /// Greece.
    gr: Option<EuParams>,
    /// Croatia.
    hr: Option<EuParams>,
    /// Hungary.
    hu: Option<EuParams>,
    /// Indonesia.
    id: Option<SimplifiedParams>,
    /// Ireland.
    ie: Option<EuParams>,
    /// India.
    r#in: Option<SimplifiedParams>,
    /// Iceland.
    is: Option<StandardParams>,
    /// Italy.
    it: Option<EuParams>,
    /// Japan.
    jp: Option<StandardParams>,
    /// Kenya.
    ke: Option<SimplifiedParams>,
    /// Kyrgyzstan.
    kg: Option<SimplifiedParams>,
    /// Cambodia.
    kh: Option<SimplifiedParams>,
    /// South Korea.
    kr: Option<SimplifiedParams>,
    /// Kazakhstan.
    kz: Option<SimplifiedParams>,
    /// Laos.
    la: Option<SimplifiedParams>,
    /// Sri Lanka.
    lk: Option<SimplifiedParams>,
    /// Lithuania.
    lt: Option<EuParams>,
    /// Luxembourg.
    lu: Option<EuParams>,
    /// Latvia.
    lv: Option<EuParams>,
    /// Morocco.
    ma: Option<SimplifiedParams>,
    /// Moldova.
    md: Option<SimplifiedParams>,
    /// Montenegro.
    me: Option<StandardParams>,
    /// North Macedonia.
    mk: Option<StandardParams>,
    /// Mauritania.
    mr: Option<StandardParams>,
    /// Malta.
    mt: Option<EuParams>,
    /// Mauritius.
    mu: Option<SimplifiedParams>,
    /// Mexico.
    mx: Option<SimplifiedParams>,
    /// Malaysia.
    my: Option<SimplifiedParams>,
    /// Nigeria.
    ng: Option<SimplifiedParams>,
    /// Netherlands.
    nl: Option<EuParams>,
    /// Norway.
    no: Option<StandardParams>,
    /// Nepal.
    np: Option<SimplifiedParams>,
    /// New Zealand.
    nz: Option<StandardParams>,
    /// Oman.
    om: Option<StandardParams>,
    /// Peru.
    pe: Option<SimplifiedParams>,
    /// Philippines.
    ph: Option<SimplifiedParams>,
    /// Poland.
    pl: Option<EuParams>,
    /// Portugal.
    pt: Option<EuParams>,
    /// Romania.
    ro: Option<EuParams>,
    /// Serbia.
    rs: Option<StandardParams>,
    /// Russia.
    ru: Option<SimplifiedParams>,
    /// Saudi Arabia.
    sa: Option<SimplifiedParams>,
    /// Sweden.
    se: Option<EuParams>,
    /// Singapore.
    sg: Option<StandardParams>,
    /// Slovenia.
    si: Option<EuParams>,
    /// Slovakia.
    sk: Option<EuParams>,
    /// Senegal.
    sn: Option<SimplifiedParams>,
    /// Suriname.
    sr: Option<StandardParams>,
    /// Thailand.
    th: Option<SimplifiedParams>,
    /// Tajikistan.
    tj: Option<SimplifiedParams>,
    /// Türkiye.
    tr: Option<SimplifiedParams>,
    /// Taiwan.
    tw: Option<SimplifiedParams>,
    /// Tanzania.
    tz: Option<SimplifiedParams>,
    /// Ukraine.
    ua: Option<SimplifiedParams>,
    /// Uganda.
    ug: Option<SimplifiedParams>,
    /// United States.
    us: Option<UsParams>,
    /// Uruguay.
    uy: Option<StandardParams>,
    /// Uzbekistan.
    uz: Option<SimplifiedParams>,
    /// Vietnam.
    vn: Option<SimplifiedParams>,
    /// South Africa.
    za: Option<StandardParams>,
    /// Zambia.
    zm: Option<SimplifiedParams>,
    /// Zimbabwe.
    zw: Option<StandardParams>,
}

/// A standard registration.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StandardParams {
    r#type: StandardType,
    /// Sales covered by the registration.
    standard: Option<SchemeParams>,
}

/// Sales covered by a standard registration.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SchemeParams {
    /// Sales covered by the registration. Default: [`PlaceOfSupplyScheme::Standard`].
    place_of_supply_scheme: Option<PlaceOfSupplyScheme>,
}

/// A registration under a simplified scheme for foreign sellers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SimplifiedParams {
    r#type: SimplifiedType,
}

/// A registration in a member state of the European Union.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EuParams {
    r#type: EuType,
    /// Details of a standard registration. Required if `type` is [`EuType::Standard`].
    standard: Option<EuSchemeParams>,
}

/// Sales covered by a standard registration.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EuSchemeParams {
    place_of_supply_scheme: EuPlaceOfSupplyScheme,
}

/// A registration in Canada.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CaParams {
    r#type: CaType,
    /// Details of a registration in a province. Required if `type` is [`CaType::ProvinceStandard`].
    province_standard: Option<ProvinceStandardParams>,
}

/// A registration in a province.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProvinceStandardParams {
    /// Two-letter code of the province, such as `BC`.
    province: String,
}

/// A registration in a state of the United States. Set the nested object with the name of `type`,
/// if there is one.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsParams {
    /// Two-letter code of the state, such as `CA`.
    state: String,
    r#type: UsType,
    admissions_tax: Option<LocalTaxParams>,
    attendance_tax: Option<LocalTaxParams>,
    entertainment_tax: Option<LocalTaxParams>,
    gross_receipts_tax: Option<LocalTaxParams>,
    hospitality_tax: Option<LocalTaxParams>,
    local_amusement_tax: Option<LocalTaxParams>,
    local_lease_tax: Option<LocalTaxParams>,
    luxury_tax: Option<LocalTaxParams>,
    mass_transit_parking_tax: Option<LocalTaxParams>,
    parking_tax: Option<LocalTaxParams>,
    resort_tax: Option<LocalTaxParams>,
    state_sales_tax: Option<StateSalesTaxParams>,
    tourism_tax: Option<LocalTaxParams>,
    utility_users_tax: Option<LocalTaxParams>,
}

/// A tax of a city or county.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LocalTaxParams {
    /// FIPS code of the jurisdiction.
    jurisdiction: String,
}

/// Details of a registration for state sales tax.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StateSalesTaxParams {
    /// Elections that the state allows.
    elections: Vec<ElectionParams>,
}

/// A choice that a state offers to remote sellers.
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ElectionParams {
    r#type: ElectionType,
    /// FIPS code of the jurisdiction. Required if `type` is [`ElectionType::LocalUseTax`].
    jurisdiction: Option<String>,
}

/// Parameters for [`Registration::update`](super::Registration::update).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RegistrationUpdateParams {
    /// Start of tax collection. It can be changed only if it is in the future.
    active_from: Option<ActiveFrom>,
    /// End of tax collection. [`Clearable::Clear`] removes it.
    expires_at: Option<Clearable<ExpiresAt>>,
}

/// End of tax collection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExpiresAt {
    /// Immediately.
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(ExpiresAt { "now" => Now, At(Timestamp) });

/// Parameters for [`Registration::list`](super::Registration::list).
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RegistrationListParams {
    /// Status to filter the registrations by. Default: [`StatusFilter::All`].
    status: Option<StatusFilter>,
}

/// Status of a registration.
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum StatusFilter {
    /// Tax is being collected.
    Active,
    /// Any status.
    All,
    /// Tax is no longer collected.
    Expired,
    /// Tax will be collected later.
    Scheduled,
    Unknown(String),
}
