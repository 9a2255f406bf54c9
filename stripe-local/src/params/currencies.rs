//! The currencies that Stripe supports.

/// Their codes, as Stripe's documentation of currencies lists them.
const SUPPORTED: &str = "\
    usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd btn bwp byn \
    byr bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd eek egp etb eur fjd fkp gbp gel ghs gip \
    gmd gnf gtq gyd hkd hnl hrk htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak \
    lbp lkr lrd lsl ltl lvl mad mdl mga mkd mmk mnt mop mro mur mvr mwk mxn myr mzn nad ngn nio nok npr \
    nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sll sos srd std \
    svc szl thb tjs tnd top try ttd twd tzs uah ugx usdc uyu uzs vef vnd vuv wst xaf xcd xcg xof xpf yer \
    zar zmw";

/// Whether a code is that of a supported currency, in lower case.
pub(super) fn is_supported(code: &str) -> bool {
    SUPPORTED.split(' ').any(|supported| supported == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_known_in_lower_case() {
        for code in ["usd", "eur", "zmw", "usdc", "jpy"] {
            assert!(is_supported(code), "{code}");
        }
        for code in ["", " ", "EUR", "xyz", "usd ", "eu", "usd aed"] {
            assert!(!is_supported(code), "{code}");
        }
    }
}
