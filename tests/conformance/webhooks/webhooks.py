"""Signs and verifies webhooks with Stripe's Python SDK: one JSON object a line, from standard
input, each followed by a line of output.

{"do": "sign", "body", "secret", "time"} -> {"header"}
{"do": "verify", "kind": "snapshot" | "thin", "body", "header", "secret", "now", "tolerance"}
    -> {"outcome", "detail"}
"""

import json
import sys

import stripe
import stripe._webhook

CLIENT = stripe.StripeClient("sk_test_conformance")

OUTCOMES = {
    "No Stripe-Signature header value": "no header",
    "Unable to extract timestamp": "malformed header",
    "No signatures found with expected scheme": "no signature",
    "No signatures found matching": "no match",
    "Timestamp outside the tolerance": "too old",
    "No webhook secret": "no secret",
    "You passed a": "other kind",
}


def verify(case):
    stripe._webhook.time.time = lambda: case["now"]
    read = CLIENT.parse_event_notification if case["kind"] == "thin" else CLIENT.construct_event
    body = case["body"].encode()
    try:
        event = read(body, case["header"], case["secret"], case["tolerance"])
    except json.JSONDecodeError as error:
        return {"outcome": "no json", "detail": repr(error)}
    except (stripe.SignatureVerificationError, ValueError) as error:
        text = str(error)
        outcome = next((name for start, name in OUTCOMES.items() if text.startswith(start)), text)
        return {"outcome": outcome, "detail": text}
    return {"outcome": "verified", "detail": event.id}


def sign(case):
    header = stripe.WebhookSignature.generate_signature_header(
        case["body"], case["secret"], case["time"]
    )
    return {"header": header}


for line in sys.stdin:
    case = json.loads(line)
    print(json.dumps(sign(case) if case["do"] == "sign" else verify(case)), flush=True)
