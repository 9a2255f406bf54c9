//! Keys of accounts: the name of an account, and the mode of its objects.

/// Marks the key of an account in live mode. No header names an account by it: it is not ASCII.
const LIVE: &str = "·live";

/// Whether a text can name an account in a header: it is ASCII, and has no space at either end.
#[cfg(any(feature = "page", test))]
pub(crate) fn is_name(name: &str) -> bool {
    name.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && name.trim() == name
}

/// Returns the key of an account: its name, and whether it is that of live mode. Each mode has objects
/// of its own.
pub(crate) fn key(name: &str, is_live: bool) -> String {
    if is_live { format!("{name}{LIVE}") } else { name.to_owned() }
}

/// Whether a key is that of an account in live mode.
pub(crate) fn is_live(key: &str) -> bool {
    key.ends_with(LIVE)
}

/// Returns the name of the account in a key.
pub(crate) fn name(key: &str) -> &str {
    key.strip_suffix(LIVE).unwrap_or(key)
}

/// Returns the key of the same account in the other mode.
pub(crate) fn in_other_mode(key: &str) -> String {
    self::key(name(key), !is_live(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_fits_into_a_header() {
        for name in ["", "acct_1", "acct_1/acct_2", "suite 1"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["acct_é", "acct_1·live", " acct_1", "acct_1 ", "acct\n1", "\u{7f}"] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn a_key_has_a_name_and_a_mode() {
        for name in ["", "acct_1", "acct_1/acct_2"] {
            for is_live in [false, true] {
                let key = key(name, is_live);
                assert_eq!((super::name(&key), super::is_live(&key)), (name, is_live));
                assert_eq!(in_other_mode(&key), super::key(name, !is_live));
            }
        }
    }
}
