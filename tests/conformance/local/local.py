"""Works with a local Stripe through Stripe's Python SDK, and asserts that it is as Stripe.

usage: local.py URL LIMITED_URL

LIMITED_URL takes three requests a second and its clock stands still. A line `! WISH` on standard
output asks for a failure to come, or for the number of requests so far; the reply is a line on
standard input. The last line is `N calls ok`.
"""

import sys
import uuid

import stripe

URL, LIMITED_URL = sys.argv[1:]
calls = 0


def client_of(url, key="sk_test_local", **settings):
    hosts = {host: url for host in ("api", "connect", "files", "meter_events")}
    return stripe.StripeClient(key, base_addresses=hosts, **settings)


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
        assert error.request_id.startswith("req_"), error.request_id
        return error
    raise AssertionError(f"{kind.__name__} was not raised, but returned: {result}")


def wish(words):
    print(f"! {words}", flush=True)
    return sys.stdin.readline().strip()


def equal(found, expected):
    assert found == expected, f"{found!r}, not {expected!r}"


def ids(page):
    return [item.id for item in page]


def customers(v1):
    ada = call(
        v1.customers.create,
        {
            "email": "ada@example.com",
            "name": "Ada",
            "address": {"city": "Turin", "country": "IT"},
            "metadata": {"tier": "gold", "plan": "a"},
        },
    )
    assert ada.id.startswith("cus_"), ada.id
    equal(ada.object, "customer")
    equal(type(ada).__name__, "Customer")
    equal((ada.livemode, type(ada.created)), (False, int))
    equal((ada.address.city, ada.phone), ("Turin", None))
    equal(ada.metadata.to_dict(), {"tier": "gold", "plan": "a"})
    assert ada.last_response.request_id.startswith("req_")
    equal(ada.last_response.headers["stripe-version"], stripe.api_version)

    equal(call(v1.customers.retrieve, ada.id).email, "ada@example.com")

    # A key of metadata is added, one is unset, one stays.
    ada = call(
        v1.customers.update,
        ada.id,
        {"metadata": {"plan": "", "since": "2026"}, "description": "first"},
    )
    equal(ada.metadata.to_dict(), {"tier": "gold", "since": "2026"})
    equal((ada.description, ada.name), ("first", "Ada"))
    # Empty text clears a field, and all of the metadata.
    ada = call(v1.customers.update, ada.id, {"description": "", "metadata": ""})
    equal((ada.description, ada.metadata.to_dict(), ada.name), (None, {}, "Ada"))

    gone = call(v1.customers.create, {"email": "gone@example.com"})
    deleted = call(v1.customers.delete, gone.id)
    equal((deleted.id, deleted.object, deleted.deleted), (gone.id, "customer", True))
    return ada


def pages(v1):
    made = []
    for number in range(12):
        tier = "gold" if number % 2 else "tin"
        params = {"email": f"c{number}@example.com", "metadata": {"tier": tier}}
        made.append(call(v1.customers.create, params).id)
    newest_first = made[::-1]

    page = call(v1.customers.list, {"limit": 5})
    equal((page.object, page.url, page.has_more), ("list", "/v1/customers", True))
    equal(ids(page.data), newest_first[:5])
    equal(ids(call(v1.customers.list).data), newest_first[:10])

    page = call(v1.customers.list, {"limit": 5})
    equal(ids(page.auto_paging_iter())[:12], newest_first)
    page = call(v1.customers.list, {"limit": 5, "starting_after": newest_first[9]})
    equal(ids(page.data)[:2], newest_first[10:])
    # Backwards, the items come oldest first.
    page = call(v1.customers.list, {"limit": 5, "ending_before": made[0]})
    equal(ids(page.data), newest_first[6:11])
    equal(ids(page.auto_paging_iter()), made[1:])

    page = call(v1.customers.list, {"email": "c3@example.com"})
    equal((ids(page.data), page.has_more), ([made[3]], False))
    created = call(v1.customers.retrieve, made[0]).created
    equal(call(v1.customers.list, {"created": {"lt": created - 3600}}).data, [])

    page = call(v1.customers.search, {"query": "metadata['tier']:'gold'", "limit": 2})
    equal((page.object, page.has_more, len(page.data)), ("search_result", True, 2))
    found = {one.email for one in page.auto_paging_iter()}
    equal(found, {f"c{number}@example.com" for number in range(1, 12, 2)})
    following = {"query": "metadata['tier']:'gold'", "limit": 2, "page": page.next_page}
    equal(ids(call(v1.customers.search, following).data), [made[7], made[5]])
    refused(stripe.InvalidRequestError, v1.customers.search, {"query": "email="})


def nested(v1, customer):
    transactions = v1.customers.balance_transactions
    params = {"amount": -500, "currency": "eur", "description": "goodwill"}
    first = call(transactions.create, customer, params)
    equal((first.amount, first.currency, first.customer), (-500, "eur", customer))
    second = call(transactions.create, customer, {"amount": 200, "currency": "eur"})
    equal(ids(call(transactions.list, customer).data), [second.id, first.id])
    equal(call(transactions.retrieve, customer, first.id).description, "goodwill")
    changed = call(transactions.update, customer, first.id, {"metadata": {"by": "me"}})
    equal(changed.metadata["by"], "me")
    other = call(v1.customers.create).id
    error = refused(stripe.InvalidRequestError, transactions.retrieve, other, first.id)
    equal((error.http_status, error.code), (404, "resource_missing"))


def billing(v1, customer):
    product = call(v1.products.create, {"name": "Gold"})
    equal((product.active, product.name, product.default_price), (True, "Gold", None))
    price = call(
        v1.prices.create,
        {
            "product": product.id,
            "currency": "eur",
            "unit_amount": 1200,
            "recurring": {"interval": "month"},
        },
    )
    assert price.id.startswith("price_"), price.id
    equal((price.unit_amount, price.recurring.interval), (1200, "month"))
    equal(price.product, product.id)
    expanded = call(v1.prices.retrieve, price.id, {"expand": ["product"]})
    equal((type(expanded.product).__name__, expanded.product.name), ("Product", "Gold"))
    page = call(v1.prices.list, {"limit": 1, "expand": ["data.product"]})
    equal(page.data[0].product.id, product.id)
    call(v1.products.update, product.id, {"default_price": price.id, "active": False})
    product = call(v1.products.retrieve, product.id, {"expand": ["default_price.product"]})
    equal((product.active, product.default_price.product.id), (False, product.id))
    equal(ids(call(v1.products.list, {"active": False}).data), [product.id])

    subscription = call(
        v1.subscriptions.create,
        {"customer": customer, "items": [{"price": price.id, "quantity": 2}]},
    )
    equal((subscription.status, subscription.customer), ("active", customer))
    item = subscription["items"].data[0]
    equal((subscription["items"].object, item.object), ("list", "subscription_item"))
    equal((item.price, item.quantity), (price.id, 2))
    expanded = call(v1.subscriptions.retrieve, subscription.id, {"expand": ["customer"]})
    equal((expanded.customer.id, expanded.customer.email), (customer, "ada@example.com"))
    equal(call(v1.subscriptions.cancel, subscription.id).status, "canceled")
    page = call(v1.subscriptions.list, {"customer": customer, "status": "canceled"})
    equal(ids(page.data), [subscription.id])

    invoice = call(v1.invoices.create, {"customer": customer})
    equal((invoice.status, invoice.customer), ("draft", customer))
    equal(call(v1.invoices.finalize_invoice, invoice.id).status, "open")
    equal(call(v1.invoices.void_invoice, invoice.id).status, "void")
    equal(call(v1.invoices.retrieve, invoice.id).status, "void")

    equal(call(v1.coupons.create, {"id": "SPRING", "percent_off": 12.5}).percent_off, 12.5)
    error = refused(stripe.InvalidRequestError, v1.coupons.create, {"id": "SPRING"})
    equal(error.code, "resource_already_exists")
    equal(call(v1.coupons.delete, "SPRING").deleted, True)


def usage(v1, v2, customer):
    meter = call(
        v1.billing.meters.create,
        {
            "display_name": "API requests",
            "event_name": "api_requests",
            "default_aggregation": {"formula": "sum"},
        },
    )
    equal((meter.object, meter.status), ("billing.meter", "active"))
    equal(call(v1.billing.meters.deactivate, meter.id).status, "inactive")
    equal(call(v1.billing.meters.reactivate, meter.id).status, "active")
    equal(ids(call(v1.billing.meters.list).data), [meter.id])

    payload = {"stripe_customer_id": customer, "value": "25"}
    params = {"event_name": "api_requests", "payload": payload, "identifier": "order-1"}
    event = call(v1.billing.meter_events.create, params)
    equal((event.object, event.identifier), ("billing.meter_event", "order-1"))
    equal(event.payload["value"], "25")
    del params["identifier"]
    event = call(v2.billing.meter_events.create, params)
    equal((event.object, event.payload["value"]), ("v2.billing.meter_event", "25"))
    assert event.identifier and event.created.endswith("Z"), event


def second_version(v2):
    destinations = v2.core.event_destinations

    def create(number):
        params = {
            "name": f"d{number}",
            "type": "webhook_endpoint",
            "event_payload": "thin",
            "enabled_events": ["v1.billing.meter.no_meter_found"],
            "webhook_endpoint": {"url": "https://example.com/hook"},
            "metadata": {"a": "1", "b": "2"},
        }
        return call(destinations.create, params)

    made = [create(number) for number in range(5)]
    equal((made[0].object, made[0].status), ("v2.core.event_destination", "enabled"))
    equal(made[0].enabled_events, ["v1.billing.meter.no_meter_found"])
    newest_first = ids(made)[::-1]
    equal(call(destinations.retrieve, made[0].id).name, "d0")
    changed = call(
        destinations.update, made[0].id, {"name": "first", "metadata": {"a": None, "c": "3"}}
    )
    equal((changed.name, changed.metadata.to_dict()), ("first", {"b": "2", "c": "3"}))
    equal(call(destinations.disable, made[0].id).status, "disabled")
    equal(call(destinations.enable, made[0].id).status, "enabled")

    page = call(destinations.list, {"limit": 2})
    equal(ids(page.data), newest_first[:2])
    equal(page.previous_page_url, None)
    assert page.next_page_url.startswith("/v2/core/event_destinations?"), page.next_page_url
    equal(ids(page.auto_paging_iter()), newest_first)
    equal(ids(call(destinations.list).data), newest_first)

    deleted = call(destinations.delete, made[0].id)
    equal(deleted.id, made[0].id)
    error = refused(stripe.InvalidRequestError, destinations.retrieve, made[0].id)
    equal((error.http_status, error.param), (404, None))
    assert made[0].id in error.user_message, error.user_message
    error = refused(stripe.InvalidRequestError, destinations.create, {"name": "less"})
    equal(error.http_status, 400)


def errors(client):
    v1 = client.v1
    keyless = client_of(URL, " ")
    error = refused(stripe.AuthenticationError, keyless.v1.customers.list)
    equal(error.http_status, 401)

    meters = v1.billing.meters
    params = {"display_name": "a", "default_aggregation": {"formula": "sum"}}
    error = refused(stripe.InvalidRequestError, meters.create, params)
    equal((error.http_status, error.code), (400, "parameter_missing"))
    equal(error.param, "event_name")
    params = {"display_name": "a", "event_name": "e", "default_aggregation": {}}
    params["default_aggregation"]["formula"] = "median"
    error = refused(stripe.InvalidRequestError, meters.create, params)
    equal(error.param, "default_aggregation[formula]")

    error = refused(stripe.InvalidRequestError, v1.customers.create, {"emial": "a@example.com"})
    equal((error.http_status, error.code, error.param), (400, "parameter_unknown", "emial"))
    error = refused(stripe.InvalidRequestError, v1.customers.create, {"address": {"town": "x"}})
    equal((error.code, error.param), ("parameter_unknown", "address[town]"))
    error = refused(stripe.InvalidRequestError, v1.customers.create, {"balance": "much"})
    equal((error.code, error.param), ("parameter_invalid_integer", "balance"))
    error = refused(stripe.InvalidRequestError, v1.customers.retrieve, "cus_missing")
    equal((error.http_status, error.code), (404, "resource_missing"))
    equal(error.param, "id")
    error = refused(stripe.InvalidRequestError, v1.customers.list, {"limit": 1000})
    equal(error.param, "limit")
    error = refused(stripe.InvalidRequestError, v1.customers.list, {"starting_after": "cus_x"})
    equal((error.code, error.param), ("resource_missing", "starting_after"))
    # No such URL is served.
    error = refused(stripe.InvalidRequestError, v1.refunds.list)
    equal(error.http_status, 404)
    response = refused(stripe.InvalidRequestError, client.raw_request, "get", "/v1/nothing")
    equal(response.http_status, 404)

    wish("limit")
    equal(refused(stripe.RateLimitError, v1.customers.list).http_status, 429)
    limited = client_of(LIMITED_URL).v1
    for _ in range(3):
        call(limited.customers.list)
    equal(refused(stripe.RateLimitError, limited.customers.list).error.code, "rate_limit")


def idempotency(v1):
    options = {"idempotency_key": str(uuid.uuid4())}
    params = {"email": "once@example.com"}
    first = call(v1.customers.create, params, options)
    again = call(v1.customers.create, params, options)
    equal(again.id, first.id)
    equal(again.last_response.headers["idempotent-replayed"], "true")
    assert "idempotent-replayed" not in first.last_response.headers
    equal(again.last_response.headers["idempotency-key"], options["idempotency_key"])
    other = {"email": "twice@example.com"}
    refused(stripe.IdempotencyError, v1.customers.create, other, options)
    equal(len(call(v1.customers.list, {"email": "once@example.com"}).data), 1)


def accounts(v1):
    options = {"stripe_account": "acct_1"}
    mine = call(v1.customers.create, {"email": "theirs@example.com"}, options)
    equal(mine.last_response.headers["stripe-account"], "acct_1")
    equal(call(v1.customers.retrieve, mine.id, None, options).id, mine.id)
    error = refused(stripe.InvalidRequestError, v1.customers.retrieve, mine.id)
    equal(error.code, "resource_missing")
    equal(ids(call(v1.customers.list, None, options).data), [mine.id])


def faults():
    v1 = client_of(URL, max_network_retries=2).v1
    before = int(wish("requests"))
    wish("fail")
    call(v1.customers.create, {"email": "second-try@example.com"})
    equal(int(wish("requests")) - before, 2)
    # It was done, but the response is lost: the retry finds it by its key.
    wish("lose")
    made = call(v1.customers.create, {"email": "lost@example.com"})
    equal(int(wish("requests")) - before, 4)
    equal(made.last_response.headers["idempotent-replayed"], "true")
    equal(ids(call(v1.customers.list, {"email": "lost@example.com"}).data), [made.id])

    impatient = client_of(URL, max_network_retries=0).v1
    wish("fail")
    equal(refused(stripe.APIError, impatient.customers.list).http_status, 500)


def main():
    client = client_of(URL)
    v1, v2 = client.v1, client.v2
    ada = customers(v1)
    pages(v1)
    nested(v1, ada.id)
    billing(v1, ada.id)
    usage(v1, v2, ada.id)
    second_version(v2)
    errors(client)
    idempotency(v1)
    accounts(v1)
    faults()
    print(f"{calls} calls ok")


main()
