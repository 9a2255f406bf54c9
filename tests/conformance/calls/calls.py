"""Makes the calls it reads from standard input, one JSON object a line, with Stripe's Python SDK.

usage: calls.py BASE_URL

For each line it writes one: {"outcome": "ok" | "error <status>" | "no connection" |
"refused", "detail": what was raised}.
"""

import functools
import inspect
import io
import json
import re
import sys
from datetime import datetime, timezone
from decimal import Decimal

import stripe

API_KEY = "sk_test_conformance"


def value_of(plain):
    """The value that a user of this SDK would write for what the cases file cannot hold."""
    if isinstance(plain, list):
        return [value_of(item) for item in plain]
    if not isinstance(plain, dict):
        return plain
    if list(plain) == ["$date"]:
        return datetime.fromtimestamp(plain["$date"], timezone.utc)
    if list(plain) == ["$decimal"]:
        return Decimal(plain["$decimal"])
    if list(plain) == ["$file"]:
        file = io.BytesIO(plain["$file"]["text"].encode())
        file.name = plain["$file"]["name"]
        return file
    return {key: value_of(value) for key, value in plain.items()}


def client_of(case, base_url):
    settings = case.get("client", {})
    stripe.app_info = None
    if "app_info" in settings:
        stripe.set_app_info(**settings["app_info"])
    stripe.enable_telemetry = settings.get("telemetry", True)
    return stripe.StripeClient(
        API_KEY,
        base_addresses={
            host: base_url for host in ("api", "connect", "files", "meter_events")
        },
        max_network_retries=settings.get("max_retries", 2),
        stripe_account=settings.get("account"),
        stripe_context=settings.get("context"),
        stripe_version=settings.get("version"),
    )


def options_of(case):
    names = {
        "account": "stripe_account",
        "context": "stripe_context",
        "version": "stripe_version",
        "max_retries": "max_network_retries",
    }
    return {names.get(name, name): value for name, value in case.get("options", {}).items()}


def operations(client):
    """The methods of the client by verb and path, as each has them in its source."""
    found = {}
    waiting = [client.v1, client.v2]
    while waiting:
        service = waiting.pop()
        module = inspect.getmodule(type(service))
        for name in getattr(module, "_subservices", {}):
            waiting.append(getattr(service, name))
        for name, method in inspect.getmembers(type(service), inspect.isfunction):
            if name.startswith("_") or name.endswith("_async"):
                continue
            request = request_of(type(service), name)
            if request:
                found[request] = getattr(service, name)
    return found


@functools.cache
def request_of(service, name):
    source = inspect.getsource(getattr(service, name))
    request = re.search(r'self\._request\w*\(\s*"(\w+)",\s*"([^"]+)"', source)
    if request:
        return f"{request[1].upper()} {re.sub('{[^}]*}', '{}', request[2])}"


def call(client, case):
    params = value_of(case.get("params"))
    if "expand" in case:
        params = {**(params or {})}
        params["expand"] = params.get("expand", []) + case["expand"]
    options = options_of(case)
    if case["call"] == "of the request":
        operations(client)[case["request"]](*case["ids"], params=params)
        return
    if case["call"] == "raw":
        method, path = case["request"].split(" ")
        client.raw_request(method.lower(), path, **(params or {}), **options)
        return
    target = client
    for name in case["call"].split("."):
        target = getattr(target, name)
    arguments = {}
    if params is not None:
        arguments["params"] = params
    if options:
        arguments["options"] = options
    target(*case.get("ids", []), **arguments)


def outcome_of(client, case):
    try:
        call(client, case)
    except stripe.APIConnectionError as error:
        return "no connection", repr(error)
    except stripe.StripeError as error:
        return f"error {error.http_status}", repr(error)
    except (TypeError, ValueError) as error:
        return "refused", repr(error)
    return "ok", None


def main():
    base_url = sys.argv[1]
    for line in sys.stdin:
        case = json.loads(line)
        client = client_of(case, base_url)
        for _ in range(case.get("calls", 1)):
            outcome, detail = outcome_of(client, case)
        print(json.dumps({"outcome": outcome, "detail": detail}), flush=True)


if __name__ == "__main__":
    main()
