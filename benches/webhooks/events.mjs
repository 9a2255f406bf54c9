// Verifies and reads one event with Stripe's Node SDK, as often as each line of standard input says,
// and prints the nanoseconds for each.
//
// usage: events.mjs BODY HEADER SECRET

import { createInterface } from 'node:readline';
import Stripe from 'stripe';

const [text, header, secret] = process.argv.slice(2);
const body = Buffer.from(text);
const stripe = new Stripe('sk_test_123');
let sum = 0;

for await (const line of createInterface({ input: process.stdin })) {
  const count = Number(line);
  const start = process.hrtime.bigint();
  for (let i = 0; i < count; i += 1) {
    const event = stripe.webhooks.constructEvent(body, header, secret, 0);
    // So that nothing is found to be unused.
    sum += event.data.object.id.length + event.data.object.amount_paid;
  }
  console.log(Number(process.hrtime.bigint() - start) / count);
}

if (!Number.isFinite(sum)) throw new Error('no invoice was read');
