"""Makes the calls it reads from standard input, one JSON object a line, with Stripe's Python SDK.

usage: objects.py BASE_URL

A line has `request` (verb and path), `ids`, `params`, `key`, and `all` if the pages that follow are
wanted too. For each line it writes one: {"ok": what was returned} or {"error": what was raised}.
"""

import functools
import json
import sys
from decimal import Decimal

import stripe

import calls

HOSTS = ("api", "connect", "files", "meter_events")


@functools.cache
def operations_of(key, base_url):
    hosts = {host: base_url for host in HOSTS}
    client = stripe.StripeClient(key, base_addresses=hosts, max_network_retries=0)
    return calls.operations(client)


def plain(value):
    """The value as JSON has it; nothing of a download."""
    if isinstance(value, stripe.StripeObject):
        value = value.to_dict(recursive=False)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, Decimal):
        return str(value)
    return value if value is None or isinstance(value, (bool, int, float, str)) else None


def result_of(call, base_url):
    method = operations_of(call["key"], base_url)[call["request"]]
    result = method(*call["ids"], params=calls.value_of(call["params"]))
    if call.get("all"):
        return [item["id"] for item in result.auto_paging_iter()]
    return plain(result)


def outcome_of(call, base_url):
    try:
        return {"ok": result_of(call, base_url)}
    except stripe.StripeError as error:
        return {
            "error": {
                "class": type(error).__name__,
                "status": error.http_status,
                "type": getattr(error.error, "type", None),
                "code": error.code or (error.error and error.error.code),
                "param": getattr(error, "param", None),
                "message": error.user_message or str(error),
                "request_id": error.request_id,
            }
        }


def main():
    base_url = sys.argv[1]
    for line in sys.stdin:
        print(json.dumps(outcome_of(json.loads(line), base_url)), flush=True)


main()
