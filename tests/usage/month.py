"""Compares the hourly summaries of a local Stripe with what was recorded, through Stripe's Python SDK.

usage: month.py URL METER START END < EXPECTED

A line of standard input is `CUSTOMER HOUR SUM`, the hour in unix seconds. The last line of the output is
`N summaries, drift D`.
"""

import sys
from collections import defaultdict
from decimal import Decimal

import stripe

URL, METER, START, END = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


def main():
    hosts = {host: URL for host in ("api", "connect", "files", "meter_events")}
    client = stripe.StripeClient("sk_test_local", base_addresses=hosts, max_network_retries=0)
    expected = defaultdict(dict)
    for line in sys.stdin:
        customer, hour, total = line.split()
        expected[customer][int(hour)] = Decimal(total)
    read, drift = 0, Decimal(0)
    for customer, hours in sorted(expected.items()):
        params = {
            "customer": customer,
            "start_time": START,
            "end_time": END,
            "value_grouping_window": "hour",
            "limit": 100,
        }
        page = client.v1.billing.meters.event_summaries.list(METER, params)
        counted = {}
        for summary in page.auto_paging_iter():
            read += 1
            counted[summary.start_time] = Decimal(str(summary.aggregated_value))
        for hour in sorted(hours.keys() | counted.keys()):
            difference = counted.get(hour, Decimal(0)) - hours.get(hour, Decimal(0))
            if difference:
                print(f"{customer}, {hour}: {difference} more than was recorded")
            drift += abs(difference)
    print(f"{read} summaries, drift {drift.normalize():f}")
    sys.exit(1 if drift else 0)


main()
