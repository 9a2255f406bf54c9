//! Binary encoding of cells, reports and folded sums.
//!
//! Keys are big-endian, so that they sort by time. Numbers in values are variable in length, since
//! most are small.

use crate::amount::Amount;
use crate::reporter::time::StripeTime;
use crate::reporter::{
    Cell, CellKey, Folded, HourDifference, HourKey, Seq, State, UsageReport, WindowTotal,
};
use crate::store_error::StoreError;

/// Key of an hour: hour, meter, customer.
pub(super) type HourBytes = [u8; 10];
/// Key of a cell: that of its hour, and the minute.
pub(super) type CellBytes = [u8; 11];
/// Key of a report: that of its hour, and the number.
pub(super) type ReportBytes = [u8; 18];

/// Encodes the key of an hour whose customer has a number.
pub(super) fn hour_bytes(key: &HourKey, customer: u32) -> HourBytes {
    let mut bytes = [0; 10];
    let [hour, meter, customer] =
        [&key.hour.to_be_bytes()[..], &key.meter.to_be_bytes(), &customer.to_be_bytes()];
    for (byte, from) in bytes.iter_mut().zip(hour.iter().chain(meter).chain(customer)) {
        *byte = *from;
    }
    bytes
}

/// Returns a lower bound of the keys of an hour.
pub(super) fn first_of_hour(hour: u32) -> HourBytes {
    let [h0, h1, h2, h3] = hour.to_be_bytes();
    [h0, h1, h2, h3, 0, 0, 0, 0, 0, 0]
}

/// Decodes the key of an hour into hour, meter and the customer's number.
pub(super) fn hour_of(bytes: HourBytes) -> (u32, u16, u32) {
    let [h0, h1, h2, h3, m0, m1, c0, c1, c2, c3] = bytes;
    (
        u32::from_be_bytes([h0, h1, h2, h3]),
        u16::from_be_bytes([m0, m1]),
        u32::from_be_bytes([c0, c1, c2, c3]),
    )
}

pub(super) fn cell_bytes(hour: HourBytes, minute: u8) -> CellBytes {
    let [h0, h1, h2, h3, m0, m1, c0, c1, c2, c3] = hour;
    [h0, h1, h2, h3, m0, m1, c0, c1, c2, c3, minute]
}

pub(super) fn minute_of(bytes: CellBytes) -> (HourBytes, u8) {
    let [h0, h1, h2, h3, m0, m1, c0, c1, c2, c3, minute] = bytes;
    ([h0, h1, h2, h3, m0, m1, c0, c1, c2, c3], minute)
}

pub(super) fn report_bytes(hour: HourBytes, Seq(seq): Seq) -> ReportBytes {
    let [h0, h1, h2, h3, m0, m1, c0, c1, c2, c3] = hour;
    let [s0, s1, s2, s3, s4, s5, s6, s7] = seq.to_be_bytes();
    [h0, h1, h2, h3, m0, m1, c0, c1, c2, c3, s0, s1, s2, s3, s4, s5, s6, s7]
}

pub(super) fn seq_of(bytes: ReportBytes) -> (HourBytes, Seq) {
    let [h0, h1, h2, h3, m0, m1, c0, c1, c2, c3, s0, s1, s2, s3, s4, s5, s6, s7] = bytes;
    let seq = u64::from_be_bytes([s0, s1, s2, s3, s4, s5, s6, s7]);
    ([h0, h1, h2, h3, m0, m1, c0, c1, c2, c3], Seq(seq))
}

/// Encodes a cell.
pub(super) fn put_cell(cell: &Cell) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(32);
    put_flags(&mut bytes, &[cell.open.is_some()]);
    put_amount(&mut bytes, cell.total);
    put_amount(&mut bytes, cell.settled);
    if let Some(Seq(open)) = cell.open {
        put_unsigned(&mut bytes, open.into());
    }
    bytes
}

/// Decodes a cell.
pub(super) fn take_cell(bytes: &[u8]) -> Result<Cell, StoreError> {
    let mut reader = Reader(bytes);
    let [has_open, ..] = reader.flags()?;
    let (total, settled) = (reader.amount()?, reader.amount()?);
    let open = if has_open { Some(Seq(reader.small()?)) } else { None };
    reader.end()?;
    Ok(Cell { total, settled, open })
}

/// Encodes a report; its hour and its number are its key.
pub(super) fn put_report(report: &UsageReport) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(64);
    let (absent, code, total) = (report.absent_since, report.code.as_deref(), report.total);
    put_flags(
        &mut bytes,
        &[absent.is_some(), report.suspect, report.folded, code.is_some(), total.is_some()],
    );
    bytes.push(state_number(report.state));
    bytes.push(report.cell.minute);
    put_amount(&mut bytes, report.value);
    put_unsigned(&mut bytes, report.maybe.into());
    put_unsigned(&mut bytes, report.round.into());
    put_time(&mut bytes, report.first_attempt);
    put_time(&mut bytes, report.last_attempt);
    if let Some(absent) = absent {
        put_time(&mut bytes, absent);
    }
    if let Some(WindowTotal { sum, number }) = total {
        put_amount(&mut bytes, sum);
        put_unsigned(&mut bytes, number.into());
    }
    if let Some(code) = code {
        bytes.extend_from_slice(code.as_bytes());
    }
    bytes
}

/// Decodes a report.
pub(super) fn take_report(bytes: &[u8], hour: &HourKey) -> Result<UsageReport, StoreError> {
    let mut reader = Reader(bytes);
    let [has_absent, suspect, folded, has_code, has_total, ..] = reader.flags()?;
    let state = state_of(reader.byte()?)?;
    let minute = reader.byte()?;
    let value = reader.amount()?;
    let (maybe, round) = (reader.small()?, reader.small()?);
    let (first_attempt, last_attempt) = (reader.time()?, reader.time()?);
    let absent_since = if has_absent { Some(reader.time()?) } else { None };
    let total = if has_total {
        Some(WindowTotal { sum: reader.amount()?, number: reader.small()? })
    } else {
        None
    };
    let code = if has_code {
        let code = std::str::from_utf8(reader.rest()).map_err(|_| unreadable())?;
        Some(code.into())
    } else {
        None
    };
    reader.end()?;
    let cell = CellKey { hour: hour.clone(), minute };
    Ok(UsageReport {
        cell,
        value,
        total,
        state,
        maybe,
        round,
        first_attempt,
        last_attempt,
        absent_since,
        suspect,
        folded,
        code,
    })
}

/// Encodes folded sums.
pub(super) fn put_folded(folded: &Folded) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(24);
    let has_totals = folded.totals > 0;
    put_flags(&mut bytes, &[folded.audited.is_some(), folded.difference.is_some(), has_totals]);
    put_amount(&mut bytes, folded.settled);
    put_unsigned(&mut bytes, folded.minutes.into());
    if let Some(audited) = folded.audited {
        put_time(&mut bytes, audited);
    }
    if let Some(HourDifference { ours, stripe, read }) = folded.difference {
        put_amount(&mut bytes, ours);
        put_amount(&mut bytes, stripe);
        put_time(&mut bytes, read);
    }
    if has_totals {
        put_unsigned(&mut bytes, folded.totals.into());
    }
    bytes
}

/// Decodes folded sums.
pub(super) fn take_folded(bytes: &[u8]) -> Result<Folded, StoreError> {
    let mut reader = Reader(bytes);
    let [has_audited, has_difference, has_totals, ..] = reader.flags()?;
    let (settled, minutes) = (reader.amount()?, reader.small()?);
    let audited = if has_audited { Some(reader.time()?) } else { None };
    let difference = if has_difference {
        let (ours, stripe) = (reader.amount()?, reader.amount()?);
        Some(HourDifference { ours, stripe, read: reader.time()? })
    } else {
        None
    };
    let totals = if has_totals { reader.small()? } else { 0 };
    reader.end()?;
    Ok(Folded { settled, minutes, audited, difference, totals })
}

/// The numbers of states must never change.
fn state_number(state: State) -> u8 {
    match state {
        State::Planned => 1,
        State::Sending => 2,
        State::Accepted => 3,
        State::Ambiguous => 4,
        State::Held => 5,
        State::Refused => 6,
        State::Rejected => 7,
        State::Expired => 8,
        State::Absent => 9,
    }
}

fn state_of(number: u8) -> Result<State, StoreError> {
    let state = State::ALL.into_iter().find(|state| state_number(*state) == number);
    state.ok_or_else(unreadable)
}

fn put_flags(bytes: &mut Vec<u8>, flags: &[bool]) {
    let flags = flags.iter().rev().fold(0, |byte, flag| byte << 1 | u8::from(*flag));
    bytes.push(flags);
}

fn put_amount(bytes: &mut Vec<u8>, amount: Amount) {
    put_signed(bytes, amount.units());
}

fn put_time(bytes: &mut Vec<u8>, time: StripeTime) {
    put_signed(bytes, time.0.into());
}

fn put_signed(bytes: &mut Vec<u8>, number: i128) {
    // The sign is the last bit, so that small negative numbers are short too.
    put_unsigned(bytes, (number.cast_unsigned() << 1) ^ (number >> 127).cast_unsigned());
}

fn put_unsigned(bytes: &mut Vec<u8>, mut number: u128) {
    while number >= 0x80 {
        bytes.push(0x80 | (number & 0x7f) as u8);
        number >>= 7;
    }
    bytes.push((number & 0x7f) as u8);
}

/// The remainder of a value that is being decoded.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8, StoreError> {
        let (first, rest) = self.0.split_first().ok_or_else(unreadable)?;
        self.0 = rest;
        Ok(*first)
    }

    fn flags(&mut self) -> Result<[bool; 8], StoreError> {
        let byte = self.byte()?;
        let mut bit = 0;
        Ok([(); 8].map(|()| {
            bit += 1;
            byte >> (bit - 1) & 1 == 1
        }))
    }

    fn unsigned(&mut self) -> Result<u128, StoreError> {
        let mut number = 0;
        for shift in (0..128).step_by(7) {
            let byte = self.byte()?;
            let bits = u128::from(byte & 0x7f);
            if bits << shift >> shift != bits {
                break;
            }
            number |= bits << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(unreadable())
    }

    fn small<T: TryFrom<u128>>(&mut self) -> Result<T, StoreError> {
        T::try_from(self.unsigned()?).map_err(|_| unreadable())
    }

    fn signed(&mut self) -> Result<i128, StoreError> {
        let number = self.unsigned()?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    fn amount(&mut self) -> Result<Amount, StoreError> {
        self.signed().map(Amount::from_units)
    }

    fn time(&mut self) -> Result<StripeTime, StoreError> {
        i64::try_from(self.signed()?).map(StripeTime).map_err(|_| unreadable())
    }

    fn rest(&mut self) -> &'a [u8] {
        std::mem::take(&mut self.0)
    }

    fn end(self) -> Result<(), StoreError> {
        if self.0.is_empty() { Ok(()) } else { Err(unreadable()) }
    }
}

pub(super) fn unreadable() -> StoreError {
    StoreError::damaged("a value cannot be decoded")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    const NUMBERS: [i128; 12] = [
        0,
        1,
        -1,
        63,
        64,
        -64,
        -65,
        25_000_000_000_000,
        -25_000_000_000_000,
        i64::MAX as i128,
        i128::MAX,
        i128::MIN,
    ];

    #[test]
    fn cells_and_folded_sums_are_read_as_they_were_written() {
        for total in NUMBERS.map(Amount::from_units) {
            for settled in NUMBERS.map(Amount::from_units) {
                for open in [None, Some(Seq(0)), Some(Seq(u64::MAX))] {
                    let cell = Cell { total, settled, open };
                    assert_eq!(take_cell(&put_cell(&cell)).unwrap(), cell);
                }
            }
            for audited in [None, Some(StripeTime(i64::MIN)), Some(StripeTime(1_700_000_000))] {
                let difference =
                    HourDifference { ours: total, stripe: Amount::ZERO, read: StripeTime(7) };
                for difference in [None, Some(difference)] {
                    let minutes = 1 << 59 | 1;
                    for totals in [0, 1, u32::MAX] {
                        let folded =
                            Folded { settled: total, minutes, audited, difference, totals };
                        assert_eq!(take_folded(&put_folded(&folded)).unwrap(), folded);
                    }
                }
            }
        }
        let cell = Cell { total: Amount::from(25), settled: Amount::from(25), open: None };
        assert_eq!(put_cell(&cell).len(), 15, "a cell is short");
    }

    #[test]
    fn reports_are_read_as_they_were_written() {
        let hour = HourKey { hour: 472_222, meter: 3, customer: Arc::from("cus_1") };
        for (number, state) in State::ALL.into_iter().enumerate() {
            let odd = number % 2 == 1;
            let report = UsageReport {
                cell: CellKey { hour: hour.clone(), minute: 59 },
                value: Amount::from(-7),
                total: (number % 3 == 0)
                    .then_some(WindowTotal { sum: Amount::from(-70), number: u32::MAX }),
                state,
                maybe: u32::MAX,
                round: 1,
                first_attempt: StripeTime(1_700_000_000),
                last_attempt: StripeTime(i64::MAX),
                absent_since: odd.then_some(StripeTime(-5)),
                suspect: odd,
                folded: !odd,
                code: odd.then(|| "no such customer: ü".into()),
            };
            assert_eq!(take_report(&put_report(&report), &hour).unwrap(), report);
        }
    }

    #[test]
    fn no_bytes_panic() {
        let hour = HourKey { hour: 0, meter: 0, customer: Arc::from("") };
        let cell = Cell { total: Amount::from(1), settled: Amount::ZERO, open: Some(Seq(9)) };
        let whole = put_cell(&cell);
        for length in 0..whole.len() {
            assert!(take_cell(&whole[..length]).is_err(), "{length}");
        }
        let longer = [&whole[..], &[0]].concat();
        assert!(take_cell(&longer).is_err());
        for byte in 0..=255 {
            for length in 0..40 {
                let bytes = vec![byte; length];
                let _ = (take_cell(&bytes), take_report(&bytes, &hour), take_folded(&bytes));
            }
        }
        assert!(take_folded(&[0, 0xff, 0xff, 0xff, 0xff]).is_err());
    }

    /// Bytes of a pseudo-random generator (xorshift), the same in each run.
    struct Bytes(u64);

    impl Bytes {
        fn next(&mut self) -> u64 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            self.0
        }

        fn below(&mut self, limit: usize) -> usize {
            usize::try_from(self.next() % limit as u64).unwrap()
        }

        /// Changes, inserts, removes or repeats some bytes of a value.
        fn mutated(&mut self, value: &[u8]) -> Vec<u8> {
            let mut value = value.to_vec();
            for _ in 0..=self.below(3) {
                let at = self.below(value.len() + 1);
                let byte = self.next().to_le_bytes()[0];
                match self.below(4) {
                    0 => value.insert(at, byte),
                    1 => value.truncate(at),
                    2 => value.extend_from_within(at..),
                    _ => value[at..].iter_mut().take(1).for_each(|it| *it ^= byte),
                }
            }
            value
        }
    }

    #[test]
    fn damaged_values_are_errors_or_other_values() {
        let hour = HourKey { hour: 472_222, meter: 3, customer: Arc::from("cus_1") };
        let cell = Cell { total: Amount::from(25), settled: Amount::from(-7), open: Some(Seq(9)) };
        let report = UsageReport {
            cell: CellKey { hour: hour.clone(), minute: 59 },
            value: Amount::from(25),
            total: Some(WindowTotal { sum: Amount::from(70), number: 300 }),
            state: State::ALL[1],
            maybe: 3,
            round: 1,
            first_attempt: StripeTime(1_700_000_000),
            last_attempt: StripeTime(1_700_000_060),
            absent_since: Some(StripeTime(1_700_000_120)),
            suspect: true,
            folded: false,
            code: Some("no such customer".into()),
        };
        let difference = HourDifference {
            ours: Amount::from(25),
            stripe: Amount::ZERO,
            read: StripeTime(1_700_000_000),
        };
        let folded = Folded {
            settled: Amount::from(25),
            minutes: 1 << 59 | 1,
            audited: Some(StripeTime(1_700_000_000)),
            difference: Some(difference),
            totals: 300,
        };
        let whole = [put_cell(&cell), put_report(&report), put_folded(&folded)];
        let mut bytes = Bytes(0x9e37_79b9_7f4a_7c15);
        let mut read = 0;
        for round in 0..60_000 {
            let value = bytes.mutated(&whole[round % whole.len()]);
            // What is read can be written, and is then read as the same.
            if let Ok(cell) = take_cell(&value) {
                assert_eq!(take_cell(&put_cell(&cell)).unwrap(), cell);
                read += 1;
            }
            if let Ok(report) = take_report(&value, &hour) {
                assert_eq!(take_report(&put_report(&report), &hour).unwrap(), report);
                read += 1;
            }
            if let Ok(folded) = take_folded(&value) {
                assert_eq!(take_folded(&put_folded(&folded)).unwrap(), folded);
                read += 1;
            }
        }
        assert!(read > 1000, "{read} values were read");
    }

    #[test]
    fn keys_sort_by_time() {
        let hour = |hour, meter| HourKey { hour, meter, customer: Arc::from("cus_1") };
        let keys = [
            hour_bytes(&hour(1, 2), 3),
            hour_bytes(&hour(1, 2), 300),
            hour_bytes(&hour(1, 300), 3),
            hour_bytes(&hour(256, 0), 0),
        ];
        assert!(keys.is_sorted());
        assert_eq!(keys.map(hour_of), [(1, 2, 3), (1, 2, 300), (1, 300, 3), (256, 0, 0)]);
        assert_eq!(minute_of(cell_bytes(keys[1], 59)), (keys[1], 59));
        assert_eq!(seq_of(report_bytes(keys[1], Seq(u64::MAX - 1))), (keys[1], Seq(u64::MAX - 1)));
    }
}
