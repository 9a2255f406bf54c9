"""Reports usage to a local Stripe through Stripe's Python SDK, and asserts that it counts right.

usage: usage.py URL

A line `! WISH` on standard output asks for something: `advance SECONDS` moves the clock of the local
Stripe, `delivery` gives the next webhook that it has sent. The reply is a line on standard input. The
last line is `N calls ok`.
"""

import json
import sys
import time
from collections import defaultdict
from datetime import datetime, timezone

import stripe

URL = sys.argv[1]
HOUR, DAY = 3600, 86400
YESTERDAY = int(time.time()) // DAY * DAY - DAY
CUSTOMERS = ["cus_ada", "cus_ben", "cus_cleo"]
# The most that a value has, 15 digits, and a negative one.
LARGEST, SMALLEST = 999_999_999_999_999, -250
calls = 0


def client_of(key):
    hosts = {host: URL for host in ("api", "connect", "files", "meter_events")}
    return stripe.StripeClient(key, base_addresses=hosts, max_network_retries=0)


def call(function, *arguments, **named):
    """Makes one call of the SDK."""
    global calls
    calls += 1
    return function(*arguments, **named)


def refused(kind, function, *arguments, **named):
    """Makes a call that must raise this error."""
    try:
        result = call(function, *arguments, **named)
    except stripe.StripeError as error:
        assert type(error) is kind, f"{type(error).__name__}, not {kind.__name__}: {error!r}"
        return error
    raise AssertionError(f"{kind.__name__} was not raised, but returned: {result}")


def wish(words):
    print(f"! {words}", flush=True)
    return sys.stdin.readline().strip()


def equal(found, expected):
    assert found == expected, f"{found!r}, not {expected!r}"


def rfc3339(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).isoformat().replace("+00:00", "Z")


def usage_of_yesterday():
    """Identifier, customer, time and value of each event."""
    events = []
    for number in range(360):
        value = number * number % 97 + 1
        at = YESTERDAY + number % 24 * HOUR + number
        events.append((f"event-{number}", CUSTOMERS[number % 3], at, value))
    events.append(("largest", "cus_ada", YESTERDAY + 60, LARGEST))
    events.append(("smallest", "cus_ada", YESTERDAY + 61, SMALLEST))
    return events


def payload(customer, value):
    return {"stripe_customer_id": customer, "value": str(value)}


def report(client, name, events):
    """Reports a third by v1, a third by v2, a third by the stream, and every event of it twice."""
    by_v1, by_v2, by_stream = (events[start::3] for start in range(3))
    for identifier, customer, at, value in by_v1[:40]:
        params = {
            "event_name": name,
            "payload": payload(customer, value),
            "identifier": identifier,
            "timestamp": at,
        }
        made = call(client.v1.billing.meter_events.create, params)
        equal((made.identifier, made.timestamp), (identifier, at))
        equal(made.payload.to_dict(), payload(customer, value))
        again = refused(
            stripe.InvalidRequestError, client.v1.billing.meter_events.create, params
        )
        equal(again.http_status, 400)
    for identifier, customer, at, value in by_v2:
        made = call(
            client.v2.billing.meter_events.create,
            {
                "event_name": name,
                "payload": payload(customer, value),
                "identifier": identifier,
                "timestamp": rfc3339(at),
            },
        )
        equal(made.identifier, identifier)
    session = call(client.v2.billing.meter_event_session.create)
    stream = client_of(session.authentication_token)
    streamed = [
        {
            "event_name": name,
            "payload": payload(customer, value),
            "identifier": identifier,
            "timestamp": rfc3339(at),
        }
        for identifier, customer, at, value in by_stream + by_v1[40:]
    ]
    for batch in range(0, len(streamed), 100):
        # What arrives twice counts once.
        for _ in range(2):
            params = {"events": streamed[batch : batch + 100]}
            call(stream.v2.billing.meter_event_stream.create, params)
    return stream


def summaries(client, meter, customer, **named):
    params = {
        "customer": customer,
        "start_time": YESTERDAY,
        "end_time": YESTERDAY + DAY,
        "limit": 7,
        **named,
    }
    page = call(client.v1.billing.meters.event_summaries.list, meter.id, params)
    return list(page.auto_paging_iter())


def check(client, meters, events):
    """Compares the summaries of every meter with arithmetic."""
    formulas = {
        "sum": lambda of_time: sum(value for _, _, _, value in of_time),
        "count": len,
        "last": lambda of_time: max(of_time, key=lambda event: event[2])[3],
    }
    for formula, meter in meters.items():
        for customer in CUSTOMERS:
            own = [event for event in events if event[1] == customer]
            total = summaries(client, meter, customer)
            equal([summary.aggregated_value for summary in total], [formulas[formula](own)])
            equal((total[0].start_time, total[0].end_time), (YESTERDAY, YESTERDAY + DAY))
            by_hour = defaultdict(list)
            for event in own:
                by_hour[event[2] // HOUR * HOUR].append(event)
            found = summaries(client, meter, customer, value_grouping_window="hour")
            used = {item.start_time: item.aggregated_value for item in found if item.aggregated_value}
            expected = {hour: formulas[formula](of_hour) for hour, of_hour in by_hour.items()}
            equal(used, {hour: value for hour, value in expected.items() if value})


def adjust(client, name, events):
    """Cancels an event that came by v1 and one that came by the stream."""
    made = call(
        client.v1.billing.meter_event_adjustments.create,
        {"event_name": name, "type": "cancel", "cancel": {"identifier": events[0][0]}},
    )
    equal((made.object, made.type), ("billing.meter_event_adjustment", "cancel"))
    call(
        client.v2.billing.meter_event_adjustments.create,
        {"event_name": name, "type": "cancel", "cancel": {"identifier": events[2][0]}},
    )
    return [event for event in events if event not in (events[0], events[2])]


def refusals(client, meter, name):
    """v2 checks an event before it responds."""
    create = client.v2.billing.meter_events.create
    now = int(time.time())
    for code, change in (
        ("no_meter", {"event_name": "nobody_counts_this"}),
        ("payload_no_value_defined", {"payload": {"stripe_customer_id": "cus_ada"}}),
        ("payload_no_customer_defined", {"payload": {"value": "1"}}),
        ("payload_invalid_value", {"payload": payload("cus_ada", "much")}),
        ("timestamp_too_far_in_past", {"timestamp": rfc3339(now - 36 * DAY)}),
        ("timestamp_in_future", {"timestamp": rfc3339(now + HOUR)}),
    ):
        params = {"event_name": name, "payload": payload("cus_ada", 1), **change}
        error = refused(stripe.InvalidRequestError, create, params)
        equal((error.http_status, error.code), (400, code))
    # v1 looks for the meter and at the time.
    for param, change in (
        ("event_name", {"event_name": "nobody_counts_this"}),
        ("timestamp", {"timestamp": now - 36 * DAY}),
        ("timestamp", {"timestamp": now + HOUR}),
    ):
        params = {"event_name": name, "payload": payload("cus_ada", 1), **change}
        create_v1 = client.v1.billing.meter_events.create
        equal(refused(stripe.InvalidRequestError, create_v1, params).param, param)
    params = {"customer": "cus_ada", "start_time": YESTERDAY + 1, "end_time": YESTERDAY + DAY}
    error = refused(
        stripe.InvalidRequestError, client.v1.billing.meters.event_summaries.list, meter.id, params
    )
    equal(error.param, "start_time")

    equal(call(client.v1.billing.meters.deactivate, meter.id).status, "inactive")
    params = {"event_name": name, "payload": payload("cus_ada", 1)}
    equal(refused(stripe.InvalidRequestError, create, params).code, "archived_meter")
    equal(call(client.v1.billing.meters.reactivate, meter.id).status, "active")


def error_report(client, stream, name):
    """Events that v1 and the stream take and no meter counts are reported by a signed event."""
    event = {
        "event_name": name,
        "identifier": "by-stream",
        "payload": {"stripe_customer_id": "cus_ada"},
    }
    call(stream.v2.billing.meter_event_stream.create, {"events": [event]})
    call(client.v1.billing.meter_events.create, {**event, "identifier": "by-v1"})
    wish("advance 600")
    delivery = json.loads(wish("delivery"))
    # It is signed by the clock of the local Stripe, which is ahead of ours.
    notification = client.parse_event_notification(
        delivery["body"], delivery["signature"], delivery["secret"]
    )
    equal(notification.type, "v1.billing.meter.error_report_triggered")
    event = call(notification.fetch_event)
    (error,) = event.data.reason.error_types
    equal((error.code, error.error_count), ("meter_event_value_not_found", 2))
    samples = [sample.request.identifier for sample in error.sample_errors]
    equal(samples, ["by-stream", "by-v1"])
    equal(call(notification.fetch_related_object).event_name, name)


def ended_session(stream, name):
    wish(f"advance {16 * 60}")
    event = {"event_name": name, "payload": payload("cus_ada", 1)}
    create = stream.v2.billing.meter_event_stream.create
    refused(stripe.TemporarySessionExpiredError, create, {"events": [event]})


def main():
    client = client_of("sk_test_local")
    meters, events = {}, {}
    for formula in ("sum", "count", "last"):
        name = f"requests_{formula}"
        meters[formula] = call(
            client.v1.billing.meters.create,
            {
                "display_name": formula,
                "event_name": name,
                "default_aggregation": {"formula": formula},
            },
        )
        equal(meters[formula].status, "active")
        # Identifiers are unique among all events.
        events[formula] = [(f"{name}-{event[0]}", *event[1:]) for event in usage_of_yesterday()]
        stream = report(client, name, events[formula])
        check(client, {formula: meters[formula]}, events[formula])
        events[formula] = adjust(client, name, events[formula])
        check(client, {formula: meters[formula]}, events[formula])
    refusals(client, meters["sum"], "requests_sum")
    error_report(client, stream, "requests_sum")
    ended_session(stream, "requests_sum")
    for formula, meter in meters.items():
        check(client, {formula: meter}, events[formula])
    print(f"{calls} calls ok")


main()
