//! Settings of a reporter.

use super::cell::{CellKey, TotalWindows};
use super::rules::RuleSet;
use super::time::{DAY, HOUR, MINUTE, StripeTime};

/// Settings of a reporter.
#[derive(Clone, Debug)]
pub struct ReporterSettings {
    /// Width of a cell in minutes, a divisor of 60.
    pub width: u8,
    /// The windows of all meters with a window.
    pub windows: TotalWindows,
    /// Seconds after the last attempt after which a summary is considered complete.
    pub settle: i64,
    /// Seconds after the last attempt after which a cell is folded.
    pub fold_after: i64,
    /// Seconds after the last attempt for which accepted reports are stored.
    pub remember: i64,
    /// Seconds for which keys of facts are stored.
    pub key_horizon: i64,
    /// Whether each hour is compared with Stripe's summary.
    pub audit: bool,
    /// The rules in force: all of them, except in tests.
    pub rules: RuleSet,
    /// Whether cells are reported before their end, because the process is about to end. Windows are not.
    pub hastened: bool,
}

impl ReporterSettings {
    /// Returns the time from which a cell is reported.
    pub(super) fn time_over(&self, cell: &CellKey) -> StripeTime {
        let start = cell.start();
        if let Some(window) = self.windows.get(&cell.hour.meter) {
            return start.plus(window.seconds());
        }
        if self.hastened { start } else { start.plus(i64::from(self.width) * MINUTE) }
    }

    /// Returns the time since which a cell counts as unreported. Cells with the same end have the same age.
    pub(crate) fn unreported_since(&self, cell: &CellKey) -> StripeTime {
        let width = i64::from(self.width) * MINUTE;
        let window = self.windows.get(&cell.hour.meter).map(|window| window.seconds());
        cell.start().plus(window.map_or(0, |seconds| seconds - width))
    }
}

impl Default for ReporterSettings {
    fn default() -> Self {
        Self {
            width: 1,
            windows: TotalWindows::new(),
            settle: DAY,
            fold_after: 26 * HOUR,
            remember: 4 * DAY,
            key_horizon: 3 * DAY,
            audit: true,
            rules: RuleSet::default(),
            hastened: false,
        }
    }
}
