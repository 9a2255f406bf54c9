// Signs and verifies webhooks with Stripe's Node SDK: one JSON object a line, from standard input,
// each followed by a line of output.
//
// {"do": "sign", "body", "secret", "time"} -> {"header"}
// {"do": "verify", "kind": "snapshot" | "thin", "body", "header", "secret", "now", "tolerance"}
//     -> {"outcome", "detail"}

import { createInterface } from 'node:readline';
import Stripe from 'stripe';

const stripe = new Stripe('sk_test_conformance');

const OUTCOMES = [
  ['No stripe-signature header value', 'no header'],
  ['Unable to extract timestamp', 'malformed header'],
  ['No signatures found with expected scheme', 'no signature'],
  ['No signatures found matching', 'no match'],
  ['Timestamp outside the tolerance', 'too old'],
  ['No webhook secret', 'no secret'],
  ['You passed a', 'other kind'],
];

function verify({ kind, body, header, secret, now, tolerance }) {
  const given = [Buffer.from(body), header, secret, tolerance, undefined, now * 1000];
  try {
    const event =
      kind === 'thin'
        ? stripe.parseEventNotification(...given)
        : stripe.webhooks.constructEvent(...given);
    return { outcome: 'verified', detail: event.id };
  } catch (error) {
    const detail = error.message;
    if (error instanceof SyntaxError) return { outcome: 'no json', detail };
    const known = OUTCOMES.find(([start]) => detail.startsWith(start));
    return { outcome: known ? known[1] : detail, detail };
  }
}

function sign({ body, secret, time }) {
  const options = { payload: body, secret, timestamp: time };
  return { header: stripe.webhooks.generateTestHeaderString(options) };
}

for await (const line of createInterface({ input: process.stdin })) {
  const given = JSON.parse(line);
  console.log(JSON.stringify(given.do === 'sign' ? sign(given) : verify(given)));
}
