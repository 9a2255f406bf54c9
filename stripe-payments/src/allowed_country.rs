//! Countries for shipping addresses.

use stripe_core::StripeEnum;

/// Two-letter country code (ISO 3166-1 alpha-2).
#[derive(Debug, Clone, PartialEq, Eq, Hash, StripeEnum)]
#[non_exhaustive]
pub enum AllowedCountry {
    /// Ascension Island.
    #[stripe_enum(rename = "AC")]
    Ac,
    #[stripe_enum(rename = "AD")]
    Ad,
    #[stripe_enum(rename = "AE")]
    Ae,
    #[stripe_enum(rename = "AF")]
    Af,
    #[stripe_enum(rename = "AG")]
    Ag,
    #[stripe_enum(rename = "AI")]
    Ai,
    #[stripe_enum(rename = "AL")]
    Al,
    #[stripe_enum(rename = "AM")]
    Am,
    #[stripe_enum(rename = "AO")]
    Ao,
    #[stripe_enum(rename = "AQ")]
    Aq,
    #[stripe_enum(rename = "AR")]
    Ar,
    #[stripe_enum(rename = "AT")]
    At,
    #[stripe_enum(rename = "AU")]
    Au,
    #[stripe_enum(rename = "AW")]
    Aw,
    #[stripe_enum(rename = "AX")]
    Ax,
    #[stripe_enum(rename = "AZ")]
    Az,
    #[stripe_enum(rename = "BA")]
    Ba,
    #[stripe_enum(rename = "BB")]
    Bb,
    #[stripe_enum(rename = "BD")]
    Bd,
    #[stripe_enum(rename = "BE")]
    Be,
    #[stripe_enum(rename = "BF")]
    Bf,
    #[stripe_enum(rename = "BG")]
    Bg,
    #[stripe_enum(rename = "BH")]
    Bh,
    #[stripe_enum(rename = "BI")]
    Bi,
    #[stripe_enum(rename = "BJ")]
    Bj,
    #[stripe_enum(rename = "BL")]
    Bl,
    #[stripe_enum(rename = "BM")]
    Bm,
    #[stripe_enum(rename = "BN")]
    Bn,
    #[stripe_enum(rename = "BO")]
    Bo,
    #[stripe_enum(rename = "BQ")]
    Bq,
    #[stripe_enum(rename = "BR")]
    Br,
    #[stripe_enum(rename = "BS")]
    Bs,
    #[stripe_enum(rename = "BT")]
    Bt,
    #[stripe_enum(rename = "BV")]
    Bv,
    #[stripe_enum(rename = "BW")]
    Bw,
    #[stripe_enum(rename = "BY")]
    By,
    #[stripe_enum(rename = "BZ")]
    Bz,
    #[stripe_enum(rename = "CA")]
    Ca,
    #[stripe_enum(rename = "CD")]
    Cd,
    #[stripe_enum(rename = "CF")]
    Cf,
    #[stripe_enum(rename = "CG")]
    Cg,
    #[stripe_enum(rename = "CH")]
    Ch,
    #[stripe_enum(rename = "CI")]
    Ci,
    #[stripe_enum(rename = "CK")]
    Ck,
    #[stripe_enum(rename = "CL")]
    Cl,
    #[stripe_enum(rename = "CM")]
    Cm,
    #[stripe_enum(rename = "CN")]
    Cn,
    #[stripe_enum(rename = "CO")]
    Co,
    #[stripe_enum(rename = "CR")]
    Cr,
    #[stripe_enum(rename = "CV")]
    Cv,
    #[stripe_enum(rename = "CW")]
    Cw,
    #[stripe_enum(rename = "CY")]
    Cy,
    #[stripe_enum(rename = "CZ")]
    Cz,
    #[stripe_enum(rename = "DE")]
    De,
    #[stripe_enum(rename = "DJ")]
    Dj,
    #[stripe_enum(rename = "DK")]
    Dk,
    #[stripe_enum(rename = "DM")]
    Dm,
    #[stripe_enum(rename = "DO")]
    Do,
    #[stripe_enum(rename = "DZ")]
    Dz,
    #[stripe_enum(rename = "EC")]
    Ec,
    #[stripe_enum(rename = "EE")]
    Ee,
    #[stripe_enum(rename = "EG")]
    Eg,
    #[stripe_enum(rename = "EH")]
    Eh,
    #[stripe_enum(rename = "ER")]
    Er,
    #[stripe_enum(rename = "ES")]
    Es,
    #[stripe_enum(rename = "ET")]
    Et,
    #[stripe_enum(rename = "FI")]
    Fi,
    #[stripe_enum(rename = "FJ")]
    Fj,
    #[stripe_enum(rename = "FK")]
    Fk,
    #[stripe_enum(rename = "FO")]
    Fo,
    #[stripe_enum(rename = "FR")]
    Fr,
    #[stripe_enum(rename = "GA")]
    Ga,
    #[stripe_enum(rename = "GB")]
    Gb,
    #[stripe_enum(rename = "GD")]
    Gd,
    #[stripe_enum(rename = "GE")]
    Ge,
    #[stripe_enum(rename = "GF")]
    Gf,
    #[stripe_enum(rename = "GG")]
    Gg,
    #[stripe_enum(rename = "GH")]
    Gh,
    #[stripe_enum(rename = "GI")]
    Gi,
    #[stripe_enum(rename = "GL")]
    Gl,
    #[stripe_enum(rename = "GM")]
    Gm,
    #[stripe_enum(rename = "GN")]
    Gn,
    #[stripe_enum(rename = "GP")]
    Gp,
    #[stripe_enum(rename = "GQ")]
    Gq,
    #[stripe_enum(rename = "GR")]
    Gr,
    #[stripe_enum(rename = "GS")]
    Gs,
    #[stripe_enum(rename = "GT")]
    Gt,
    #[stripe_enum(rename = "GU")]
    Gu,
    #[stripe_enum(rename = "GW")]
    Gw,
    #[stripe_enum(rename = "GY")]
    Gy,
    #[stripe_enum(rename = "HK")]
    Hk,
    #[stripe_enum(rename = "HN")]
    Hn,
    #[stripe_enum(rename = "HR")]
    Hr,
    #[stripe_enum(rename = "HT")]
    Ht,
    #[stripe_enum(rename = "HU")]
    Hu,
    #[stripe_enum(rename = "ID")]
    Id,
    #[stripe_enum(rename = "IE")]
    Ie,
    #[stripe_enum(rename = "IL")]
    Il,
    #[stripe_enum(rename = "IM")]
    Im,
    #[stripe_enum(rename = "IN")]
    In,
    #[stripe_enum(rename = "IO")]
    Io,
    #[stripe_enum(rename = "IQ")]
    Iq,
    #[stripe_enum(rename = "IS")]
    Is,
    #[stripe_enum(rename = "IT")]
    It,
    #[stripe_enum(rename = "JE")]
    Je,
    #[stripe_enum(rename = "JM")]
    Jm,
    #[stripe_enum(rename = "JO")]
    Jo,
    #[stripe_enum(rename = "JP")]
    Jp,
    #[stripe_enum(rename = "KE")]
    Ke,
    #[stripe_enum(rename = "KG")]
    Kg,
    #[stripe_enum(rename = "KH")]
    Kh,
    #[stripe_enum(rename = "KI")]
    Ki,
    #[stripe_enum(rename = "KM")]
    Km,
    #[stripe_enum(rename = "KN")]
    Kn,
    #[stripe_enum(rename = "KR")]
    Kr,
    #[stripe_enum(rename = "KW")]
    Kw,
    #[stripe_enum(rename = "KY")]
    Ky,
    #[stripe_enum(rename = "KZ")]
    Kz,
    #[stripe_enum(rename = "LA")]
    La,
    #[stripe_enum(rename = "LB")]
    Lb,
    #[stripe_enum(rename = "LC")]
    Lc,
    #[stripe_enum(rename = "LI")]
    Li,
    #[stripe_enum(rename = "LK")]
    Lk,
    #[stripe_enum(rename = "LR")]
    Lr,
    #[stripe_enum(rename = "LS")]
    Ls,
    #[stripe_enum(rename = "LT")]
    Lt,
    #[stripe_enum(rename = "LU")]
    Lu,
    #[stripe_enum(rename = "LV")]
    Lv,
    #[stripe_enum(rename = "LY")]
    Ly,
    #[stripe_enum(rename = "MA")]
    Ma,
    #[stripe_enum(rename = "MC")]
    Mc,
    #[stripe_enum(rename = "MD")]
    Md,
    #[stripe_enum(rename = "ME")]
    Me,
    #[stripe_enum(rename = "MF")]
    Mf,
    #[stripe_enum(rename = "MG")]
    Mg,
    #[stripe_enum(rename = "MK")]
    Mk,
    #[stripe_enum(rename = "ML")]
    Ml,
    #[stripe_enum(rename = "MM")]
    Mm,
    #[stripe_enum(rename = "MN")]
    Mn,
    #[stripe_enum(rename = "MO")]
    Mo,
    #[stripe_enum(rename = "MQ")]
    Mq,
    #[stripe_enum(rename = "MR")]
    Mr,
    #[stripe_enum(rename = "MS")]
    Ms,
    #[stripe_enum(rename = "MT")]
    Mt,
    #[stripe_enum(rename = "MU")]
    Mu,
    #[stripe_enum(rename = "MV")]
    Mv,
    #[stripe_enum(rename = "MW")]
    Mw,
    #[stripe_enum(rename = "MX")]
    Mx,
    #[stripe_enum(rename = "MY")]
    My,
    #[stripe_enum(rename = "MZ")]
    Mz,
    #[stripe_enum(rename = "NA")]
    Na,
    #[stripe_enum(rename = "NC")]
    Nc,
    #[stripe_enum(rename = "NE")]
    Ne,
    #[stripe_enum(rename = "NG")]
    Ng,
    #[stripe_enum(rename = "NI")]
    Ni,
    #[stripe_enum(rename = "NL")]
    Nl,
    #[stripe_enum(rename = "NO")]
    No,
    #[stripe_enum(rename = "NP")]
    Np,
    #[stripe_enum(rename = "NR")]
    Nr,
    #[stripe_enum(rename = "NU")]
    Nu,
    #[stripe_enum(rename = "NZ")]
    Nz,
    #[stripe_enum(rename = "OM")]
    Om,
    #[stripe_enum(rename = "PA")]
    Pa,
    #[stripe_enum(rename = "PE")]
    Pe,
    #[stripe_enum(rename = "PF")]
    Pf,
    #[stripe_enum(rename = "PG")]
    Pg,
    #[stripe_enum(rename = "PH")]
    Ph,
    #[stripe_enum(rename = "PK")]
    Pk,
    #[stripe_enum(rename = "PL")]
    Pl,
    #[stripe_enum(rename = "PM")]
    Pm,
    #[stripe_enum(rename = "PN")]
    Pn,
    #[stripe_enum(rename = "PR")]
    Pr,
    #[stripe_enum(rename = "PS")]
    Ps,
    #[stripe_enum(rename = "PT")]
    Pt,
    #[stripe_enum(rename = "PY")]
    Py,
    #[stripe_enum(rename = "QA")]
    Qa,
    #[stripe_enum(rename = "RE")]
    Re,
    #[stripe_enum(rename = "RO")]
    Ro,
    #[stripe_enum(rename = "RS")]
    Rs,
    #[stripe_enum(rename = "RU")]
    Ru,
    #[stripe_enum(rename = "RW")]
    Rw,
    #[stripe_enum(rename = "SA")]
    Sa,
    #[stripe_enum(rename = "SB")]
    Sb,
    #[stripe_enum(rename = "SC")]
    Sc,
    #[stripe_enum(rename = "SD")]
    Sd,
    #[stripe_enum(rename = "SE")]
    Se,
    #[stripe_enum(rename = "SG")]
    Sg,
    #[stripe_enum(rename = "SH")]
    Sh,
    #[stripe_enum(rename = "SI")]
    Si,
    #[stripe_enum(rename = "SJ")]
    Sj,
    #[stripe_enum(rename = "SK")]
    Sk,
    #[stripe_enum(rename = "SL")]
    Sl,
    #[stripe_enum(rename = "SM")]
    Sm,
    #[stripe_enum(rename = "SN")]
    Sn,
    #[stripe_enum(rename = "SO")]
    So,
    #[stripe_enum(rename = "SR")]
    Sr,
    #[stripe_enum(rename = "SS")]
    Ss,
    #[stripe_enum(rename = "ST")]
    St,
    #[stripe_enum(rename = "SV")]
    Sv,
    #[stripe_enum(rename = "SX")]
    Sx,
    #[stripe_enum(rename = "SZ")]
    Sz,
    /// Tristan da Cunha.
    #[stripe_enum(rename = "TA")]
    Ta,
    #[stripe_enum(rename = "TC")]
    Tc,
    #[stripe_enum(rename = "TD")]
    Td,
    #[stripe_enum(rename = "TF")]
    Tf,
    #[stripe_enum(rename = "TG")]
    Tg,
    #[stripe_enum(rename = "TH")]
    Th,
    #[stripe_enum(rename = "TJ")]
    Tj,
    #[stripe_enum(rename = "TK")]
    Tk,
    #[stripe_enum(rename = "TL")]
    Tl,
    #[stripe_enum(rename = "TM")]
    Tm,
    #[stripe_enum(rename = "TN")]
    Tn,
    #[stripe_enum(rename = "TO")]
    To,
    #[stripe_enum(rename = "TR")]
    Tr,
    #[stripe_enum(rename = "TT")]
    Tt,
    #[stripe_enum(rename = "TV")]
    Tv,
    #[stripe_enum(rename = "TW")]
    Tw,
    #[stripe_enum(rename = "TZ")]
    Tz,
    #[stripe_enum(rename = "UA")]
    Ua,
    #[stripe_enum(rename = "UG")]
    Ug,
    #[stripe_enum(rename = "US")]
    Us,
    #[stripe_enum(rename = "UY")]
    Uy,
    #[stripe_enum(rename = "UZ")]
    Uz,
    #[stripe_enum(rename = "VA")]
    Va,
    #[stripe_enum(rename = "VC")]
    Vc,
    #[stripe_enum(rename = "VE")]
    Ve,
    #[stripe_enum(rename = "VG")]
    Vg,
    #[stripe_enum(rename = "VN")]
    Vn,
    #[stripe_enum(rename = "VU")]
    Vu,
    #[stripe_enum(rename = "WF")]
    Wf,
    #[stripe_enum(rename = "WS")]
    Ws,
    /// Kosovo.
    #[stripe_enum(rename = "XK")]
    Xk,
    #[stripe_enum(rename = "YE")]
    Ye,
    #[stripe_enum(rename = "YT")]
    Yt,
    #[stripe_enum(rename = "ZA")]
    Za,
    #[stripe_enum(rename = "ZM")]
    Zm,
    #[stripe_enum(rename = "ZW")]
    Zw,
    /// Any other country.
    #[stripe_enum(rename = "ZZ")]
    Zz,
    Unknown(String),
}
