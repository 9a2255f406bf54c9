//! Registrations: <https://docs.stripe.com/api/tax/registration>

use stripe_core::ids::tax::RegistrationId;
use stripe_core::{
    Clearable, ObjectName, StripeEnum, StripeObject, StripeParams, StripeResource, Timestamp,
};

#[derive(Debug, Clone, PartialEq, StripeObject, StripeResource)]
#[stripe_resource(
    object = "tax.registration",
    path = "/v1/tax/registrations",
    ops(
        create(RegistrationCreateParams),
        retrieve(()),
        update(RegistrationUpdateParams),
        list(RegistrationListParams),
    )
)]
#[non_exhaustive]
pub struct Registration {
    pub id: RegistrationId,
    pub object: ObjectName<Self>,
    pub active_from: Timestamp,
    pub country: String,
    pub country_options: CountryOptions,
    pub created: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub livemode: bool,
    pub status: Status,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct CountryOptions {
    pub ae: Option<Ae>,
    pub al: Option<Al>,
    pub am: Option<Am>,
    pub ao: Option<Ao>,
    pub at: Option<At>,
    pub au: Option<Au>,
    pub aw: Option<Aw>,
    pub az: Option<Az>,
    pub ba: Option<Ba>,
    pub bb: Option<Bb>,
    pub bd: Option<Bd>,
    pub be: Option<Be>,
    pub bf: Option<Bf>,
    pub bg: Option<Bg>,
    pub bh: Option<Bh>,
    pub bj: Option<Bj>,
    pub bs: Option<Bs>,
    pub bw: Option<Bw>,
    pub by: Option<By>,
    pub ca: Option<Ca>,
    pub cd: Option<Cd>,
    pub ch: Option<Ch>,
    pub ci: Option<Ci>,
    pub cl: Option<Cl>,
    pub cm: Option<Cm>,
    pub co: Option<Co>,
    pub cr: Option<Cr>,
    pub cv: Option<Cv>,
    pub cy: Option<Cy>,
    pub cz: Option<Cz>,
    pub de: Option<De>,
    pub dk: Option<Dk>,
    pub ec: Option<Ec>,
    pub ee: Option<Ee>,
    pub eg: Option<Eg>,
    pub es: Option<Es>,
    pub et: Option<Et>,
    pub fi: Option<Fi>,
    pub fr: Option<Fr>,
    pub gb: Option<Gb>,
    pub ge: Option<Ge>,
    pub gh: Option<Gh>,
    pub gn: Option<Gn>,
    pub gr: Option<Gr>,
    pub hr: Option<Hr>,
    pub hu: Option<Hu>,
    pub id: Option<Id>,
    pub ie: Option<Ie>,
    pub r#in: Option<In>,
    pub is: Option<Is>,
    pub it: Option<It>,
    pub jp: Option<Jp>,
    pub ke: Option<Ke>,
    pub kg: Option<Kg>,
    pub kh: Option<Kh>,
    pub kr: Option<Kr>,
    pub kz: Option<Kz>,
    pub la: Option<La>,
    pub lk: Option<Lk>,
    pub lt: Option<Lt>,
    pub lu: Option<Lu>,
    pub lv: Option<Lv>,
    pub ma: Option<Ma>,
    pub md: Option<Md>,
    pub me: Option<Me>,
    pub mk: Option<Mk>,
    pub mr: Option<Mr>,
    pub mt: Option<Mt>,
    pub mu: Option<Mu>,
    pub mx: Option<Mx>,
    pub my: Option<My>,
    pub ng: Option<Ng>,
    pub nl: Option<Nl>,
    pub no: Option<No>,
    pub np: Option<Np>,
    pub nz: Option<Nz>,
    pub om: Option<Om>,
    pub pe: Option<Pe>,
    pub ph: Option<Ph>,
    pub pl: Option<Pl>,
    pub pt: Option<Pt>,
    pub ro: Option<Ro>,
    pub rs: Option<Rs>,
    pub ru: Option<Ru>,
    pub sa: Option<Sa>,
    pub se: Option<Se>,
    pub sg: Option<Sg>,
    pub si: Option<Si>,
    pub sk: Option<Sk>,
    pub sn: Option<Sn>,
    pub sr: Option<Sr>,
    pub th: Option<Th>,
    pub tj: Option<Tj>,
    pub tr: Option<Tr>,
    pub tw: Option<Tw>,
    pub tz: Option<Tz>,
    pub ua: Option<Ua>,
    pub ug: Option<Ug>,
    pub us: Option<Us>,
    pub uy: Option<Uy>,
    pub uz: Option<Uz>,
    pub vn: Option<Vn>,
    pub za: Option<Za>,
    pub zm: Option<Zm>,
    pub zw: Option<Zw>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ae {
    pub standard: Option<AeStandard>,
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AeStandard {
    pub place_of_supply_scheme: AeStandardPlaceOfSupplyScheme,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AeStandardPlaceOfSupplyScheme {
    InboundGoods,
    Standard,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AeType {
    Standard,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Al {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Am {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AmType {
    Simplified,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ao {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct At {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AtStandard {
    pub place_of_supply_scheme: AtStandardPlaceOfSupplyScheme,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AtStandardPlaceOfSupplyScheme {
    InboundGoods,
    SmallSeller,
    Standard,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AtType {
    Ioss,
    OssNonUnion,
    OssUnion,
    Standard,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Au {
    pub standard: Option<AeStandard>,
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Aw {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Az {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ba {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bb {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bd {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Be {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bf {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bg {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bh {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bj {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bs {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Bw {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct By {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ca {
    pub province_standard: Option<ProvinceStandard>,
    pub r#type: CaType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ProvinceStandard {
    pub province: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum CaType {
    ProvinceStandard,
    Simplified,
    Standard,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cd {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ch {
    pub standard: Option<AeStandard>,
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ci {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cl {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cm {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Co {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cr {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cv {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cy {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Cz {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct De {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Dk {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ec {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ee {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Eg {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Es {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Et {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Fi {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Fr {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Gb {
    pub standard: Option<AeStandard>,
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ge {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Gh {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Gn {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Gr {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Hr {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Hu {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Id {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ie {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct In {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Is {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct It {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Jp {
    pub standard: Option<AeStandard>,
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ke {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Kg {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Kh {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Kr {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Kz {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct La {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Lk {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Lt {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Lu {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Lv {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ma {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Md {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Me {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Mk {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Mr {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Mt {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Mu {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Mx {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct My {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ng {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Nl {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct No {
    pub standard: Option<AeStandard>,
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Np {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Nz {
    pub standard: Option<AeStandard>,
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Om {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pe {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ph {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pl {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Pt {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ro {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Rs {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ru {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Sa {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Se {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Sg {
    pub standard: Option<AeStandard>,
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Si {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Sk {
    pub standard: Option<AtStandard>,
    pub r#type: AtType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Sn {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Sr {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Th {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tj {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tr {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tw {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Tz {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ua {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Ug {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Us {
    pub admissions_tax: Option<AdmissionsTax>,
    pub attendance_tax: Option<AttendanceTax>,
    pub entertainment_tax: Option<EntertainmentTax>,
    pub gross_receipts_tax: Option<GrossReceiptsTax>,
    pub hospitality_tax: Option<HospitalityTax>,
    pub local_amusement_tax: Option<LocalAmusementTax>,
    pub local_lease_tax: Option<LocalLeaseTax>,
    pub luxury_tax: Option<LuxuryTax>,
    pub mass_transit_parking_tax: Option<MassTransitParkingTax>,
    pub parking_tax: Option<ParkingTax>,
    pub resort_tax: Option<ResortTax>,
    pub state: String,
    pub state_sales_tax: Option<StateSalesTax>,
    pub tourism_tax: Option<TourismTax>,
    pub r#type: UsType,
    pub utility_users_tax: Option<UtilityUsersTax>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AdmissionsTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct AttendanceTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct EntertainmentTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct GrossReceiptsTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct HospitalityTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LocalAmusementTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LocalLeaseTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct LuxuryTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct MassTransitParkingTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ParkingTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct ResortTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct StateSalesTax {
    pub elections: Option<Vec<Election>>,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Election {
    pub jurisdiction: Option<String>,
    pub r#type: ElectionType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ElectionType {
    LocalUseTax,
    SimplifiedSellersUseTax,
    SingleLocalUseTax,
    Unknown(String),
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct TourismTax {
    pub jurisdiction: String,
}

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

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct UtilityUsersTax {
    pub jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Uy {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Uz {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Vn {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Za {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Zm {
    pub r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeObject)]
#[non_exhaustive]
pub struct Zw {
    pub r#type: AeType,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum Status {
    Active,
    Expired,
    Scheduled,
    Unknown(String),
}

/// Parameters for [`Registration::create`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RegistrationCreateParams {
    active_from: ActiveFrom,
    country: String,
    country_options: CountryOptionsParams,
    expires_at: Option<Timestamp>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ActiveFrom {
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(ActiveFrom { "now" => Now, At(Timestamp) });

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CountryOptionsParams {
    ae: Option<AeParams>,
    al: Option<AlParams>,
    am: Option<AmParams>,
    ao: Option<AoParams>,
    at: Option<AtParams>,
    au: Option<AuParams>,
    aw: Option<AwParams>,
    az: Option<AzParams>,
    ba: Option<BaParams>,
    bb: Option<BbParams>,
    bd: Option<BdParams>,
    be: Option<BeParams>,
    bf: Option<BfParams>,
    bg: Option<BgParams>,
    bh: Option<BhParams>,
    bj: Option<BjParams>,
    bs: Option<BsParams>,
    bw: Option<BwParams>,
    by: Option<ByParams>,
    ca: Option<CaParams>,
    cd: Option<CdParams>,
    ch: Option<ChParams>,
    ci: Option<CiParams>,
    cl: Option<ClParams>,
    cm: Option<CmParams>,
    co: Option<CoParams>,
    cr: Option<CrParams>,
    cv: Option<CvParams>,
    cy: Option<CyParams>,
    cz: Option<CzParams>,
    de: Option<DeParams>,
    dk: Option<DkParams>,
    ec: Option<EcParams>,
    ee: Option<EeParams>,
    eg: Option<EgParams>,
    es: Option<EsParams>,
    et: Option<EtParams>,
    fi: Option<FiParams>,
    fr: Option<FrParams>,
    gb: Option<GbParams>,
    ge: Option<GeParams>,
    gh: Option<GhParams>,
    gn: Option<GnParams>,
    gr: Option<GrParams>,
    hr: Option<HrParams>,
    hu: Option<HuParams>,
    id: Option<IdParams>,
    ie: Option<IeParams>,
    r#in: Option<InParams>,
    is: Option<IsParams>,
    it: Option<ItParams>,
    jp: Option<JpParams>,
    ke: Option<KeParams>,
    kg: Option<KgParams>,
    kh: Option<KhParams>,
    kr: Option<KrParams>,
    kz: Option<KzParams>,
    la: Option<LaParams>,
    lk: Option<LkParams>,
    lt: Option<LtParams>,
    lu: Option<LuParams>,
    lv: Option<LvParams>,
    ma: Option<MaParams>,
    md: Option<MdParams>,
    me: Option<MeParams>,
    mk: Option<MkParams>,
    mr: Option<MrParams>,
    mt: Option<MtParams>,
    mu: Option<MuParams>,
    mx: Option<MxParams>,
    my: Option<MyParams>,
    ng: Option<NgParams>,
    nl: Option<NlParams>,
    no: Option<NoParams>,
    np: Option<NpParams>,
    nz: Option<NzParams>,
    om: Option<OmParams>,
    pe: Option<PeParams>,
    ph: Option<PhParams>,
    pl: Option<PlParams>,
    pt: Option<PtParams>,
    ro: Option<RoParams>,
    rs: Option<RsParams>,
    ru: Option<RuParams>,
    sa: Option<SaParams>,
    se: Option<SeParams>,
    sg: Option<SgParams>,
    si: Option<SiParams>,
    sk: Option<SkParams>,
    sn: Option<SnParams>,
    sr: Option<SrParams>,
    th: Option<ThParams>,
    tj: Option<TjParams>,
    tr: Option<TrParams>,
    tw: Option<TwParams>,
    tz: Option<TzParams>,
    ua: Option<UaParams>,
    ug: Option<UgParams>,
    us: Option<UsParams>,
    uy: Option<UyParams>,
    uz: Option<UzParams>,
    vn: Option<VnParams>,
    za: Option<ZaParams>,
    zm: Option<ZmParams>,
    zw: Option<ZwParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AeParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AeStandardParams {
    place_of_supply_scheme: Option<AeStandardPlaceOfSupplyScheme>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AlParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AmParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AoParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AtParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AtStandardParams {
    place_of_supply_scheme: AtStandardPlaceOfSupplyScheme,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AuParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AwParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AzParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BaParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BbParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BdParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BeParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BfParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BgParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BhParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BjParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BsParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct BwParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ByParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CaParams {
    r#type: CaType,
    province_standard: Option<ProvinceStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ProvinceStandardParams {
    province: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CdParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ChParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CiParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ClParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CmParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CoParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CrParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CvParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CyParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct CzParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DeParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct DkParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EcParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EeParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EgParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EsParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EtParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FiParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct FrParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GbParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GeParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GhParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GnParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GrParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HrParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HuParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IdParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IeParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct InParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct IsParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ItParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct JpParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KeParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KgParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KhParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KrParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct KzParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LaParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LkParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LtParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LuParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LvParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MaParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MdParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MeParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MkParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MrParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MtParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MuParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MxParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MyParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NgParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NlParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NoParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NpParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct NzParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct OmParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PeParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PhParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PlParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct PtParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RoParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RsParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RuParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SaParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SeParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SgParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SiParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SkParams {
    r#type: AtType,
    standard: Option<AtStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SnParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct SrParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ThParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TjParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TrParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TwParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TzParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UaParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UgParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UsParams {
    state: String,
    r#type: UsType,
    admissions_tax: Option<AdmissionsTaxParams>,
    attendance_tax: Option<AttendanceTaxParams>,
    entertainment_tax: Option<EntertainmentTaxParams>,
    gross_receipts_tax: Option<GrossReceiptsTaxParams>,
    hospitality_tax: Option<HospitalityTaxParams>,
    local_amusement_tax: Option<LocalAmusementTaxParams>,
    local_lease_tax: Option<LocalLeaseTaxParams>,
    luxury_tax: Option<LuxuryTaxParams>,
    mass_transit_parking_tax: Option<MassTransitParkingTaxParams>,
    parking_tax: Option<ParkingTaxParams>,
    resort_tax: Option<ResortTaxParams>,
    state_sales_tax: Option<StateSalesTaxParams>,
    tourism_tax: Option<TourismTaxParams>,
    utility_users_tax: Option<UtilityUsersTaxParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AdmissionsTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct AttendanceTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct EntertainmentTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct GrossReceiptsTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct HospitalityTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LocalAmusementTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LocalLeaseTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct LuxuryTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct MassTransitParkingTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ParkingTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ResortTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct StateSalesTaxParams {
    elections: Vec<ElectionParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ElectionParams {
    r#type: ElectionType,
    jurisdiction: Option<String>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct TourismTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UtilityUsersTaxParams {
    jurisdiction: String,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UyParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct UzParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct VnParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ZaParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ZmParams {
    r#type: AmType,
}

#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct ZwParams {
    r#type: AeType,
    standard: Option<AeStandardParams>,
}

/// Parameters for [`Registration::update`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RegistrationUpdateParams {
    active_from: Option<ActiveFrom>,
    expires_at: Option<Clearable<ExpiresAt>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExpiresAt {
    Now,
    At(Timestamp),
}

stripe_core::keyword_or!(ExpiresAt { "now" => Now, At(Timestamp) });

/// Parameters for [`Registration::list`].
#[derive(Debug, Clone, PartialEq, StripeParams)]
#[non_exhaustive]
pub struct RegistrationListParams {
    status: Option<ListStatus>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum ListStatus {
    Active,
    All,
    Expired,
    Scheduled,
    Unknown(String),
}
