//! The accounts that faults are for.

/// Whether a fault of `account` is among those of `wanted`, where `None` stands for all accounts.
pub(super) fn is_among(wanted: Option<&str>, account: Option<&str>) -> bool {
    wanted.is_none_or(|wanted| account == Some(wanted))
}
