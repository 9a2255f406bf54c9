"""A suite of tests in an account of its own, while another suite runs on the same local Stripe.

usage: suites.py URL ACCOUNT TIME

The last line is `N calls ok`.
"""

import json
import sys
import urllib.request

import stripe

URL, ACCOUNT, TIME = sys.argv[1], sys.argv[2], int(sys.argv[3])
HOSTS = {host: URL for host in ("api", "connect", "files", "meter_events")}
calls = 0


def steer(path, **body):
    """Sends a change to a control endpoint, for the account of this suite."""
    body = json.dumps({"account": ACCOUNT, **body}).encode()
    headers = {"content-type": "application/json"}
    request = urllib.request.Request(f"{URL}/_local/{path}", body, headers)
    with urllib.request.urlopen(request) as response:
        return json.load(response)


def main():
    global calls
    client = stripe.StripeClient(
        "sk_test_local", stripe_account=ACCOUNT, base_addresses=HOSTS, max_network_retries=0
    )
    customers = client.v1.customers
    for round in range(1, 16):
        steer("reset")
        steer("clock", set=TIME)
        made = [customers.create({"name": f"{ACCOUNT} {number}"}) for number in range(3)]
        assert all(one.created == TIME for one in made), made
        steer("faults", effect="status", status=503, code="busy", requests=round)
        for _ in range(round):
            try:
                customers.list()
                raise AssertionError("it did not fail")
            except stripe.StripeError as error:
                # Its class has no code.
                code = error.json_body["error"]["code"]
                assert (error.http_status, code) == (503, "busy"), repr(error)
        clock = steer("clock", advance=round)
        assert clock == {"now": TIME + round, "paused": True}, clock
        found = [one.id for one in customers.list().data]
        assert found == [one.id for one in reversed(made)], found
        calls += 4 + round
    print(f"{calls} calls ok")


main()
