//! The usage that is reported, and the counts of events in a total.

use stripe_billing::v2::MeterEventStreamEventParams;

pub(super) const EVENT_NAME: &str = "api_requests";

/// Number of events per customer. The largest value is 4^24, with 15 digits, and any total is below
/// 2^53.
pub(super) const EVENTS_OF_A_CUSTOMER: usize = 25;

/// The events, in an order in which a batch contains events of many customers. They have no
/// identifiers: the sender assigns them.
pub(super) fn events(customers: usize) -> impl Iterator<Item = MeterEventStreamEventParams> {
    (0..EVENTS_OF_A_CUSTOMER).flat_map(move |digit| {
        (0..customers).map(move |number| {
            let value = (1_u64 << (2 * digit)).to_string();
            MeterEventStreamEventParams::new(
                EVENT_NAME,
                [("stripe_customer_id", customer(number)), ("value", value)],
            )
        })
    })
}

pub(super) fn customer(number: usize) -> String {
    format!("cus_{number:06}")
}

/// Numbers of events that are missing in a customer's total, and that were counted too often.
pub(super) fn judge(total: u64) -> (u64, u64) {
    let digits = (0..EVENTS_OF_A_CUSTOMER).map(|digit| (total >> (2 * digit)) & 3);
    digits.fold((0, 0), |(lost, doubled), counted| match counted {
        0 => (lost + 1, doubled),
        times => (lost, doubled + times - 1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_tells_what_was_lost_and_what_was_counted_twice() {
        let all: u64 = (0..EVENTS_OF_A_CUSTOMER).map(|digit| 1 << (2 * digit)).sum();
        assert_eq!(judge(all), (0, 0));
        assert_eq!(judge(all - 1), (1, 0));
        assert_eq!(judge(all + (1 << 48)), (0, 1));
        assert_eq!(judge(0), (25, 0));
        assert!(all < 1 << 53);
    }

    #[test]
    fn each_customer_reports_each_value_once() {
        assert_eq!(events(7).count(), 7 * EVENTS_OF_A_CUSTOMER);
        assert_eq!((1_u64 << (2 * (EVENTS_OF_A_CUSTOMER - 1))).to_string().len(), 15);
    }
}
