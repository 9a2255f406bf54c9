"""Verifies and reads one event with Stripe's Python SDK, as often as each line of standard input
says, and prints the nanoseconds for each.

usage: events.py BODY HEADER SECRET
"""

import sys
import time

import stripe

body, header, secret = sys.argv[1:]
body = body.encode()
client = stripe.StripeClient("sk_test_123")

for line in sys.stdin:
    count = int(line)
    start = time.perf_counter_ns()
    for _ in range(count):
        event = client.construct_event(body, header, secret, tolerance=0)
        invoice = event.data.object
        (invoice["id"], invoice["amount_paid"])
    print((time.perf_counter_ns() - start) / count, flush=True)
