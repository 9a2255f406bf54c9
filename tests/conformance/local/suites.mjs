// A suite of tests in an account of its own, while another suite runs on the same local Stripe.
//
// usage: suites.mjs URL ACCOUNT TIME
//
// The last line is `N calls ok`.

import assert from 'node:assert/strict';
import process from 'node:process';

import Stripe from 'stripe';

const [url, account] = process.argv.slice(2);
const time = Number(process.argv[4]);
const { hostname: host, port } = new URL(url);
let calls = 0;

// Sends a change to a control endpoint, for the account of this suite.
async function steer(path, body = {}) {
  const response = await fetch(`${url}/_local/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, ...body }),
  });
  assert.equal(response.status, 200);
  return response.json();
}

const { customers } = new Stripe('sk_test_local', {
  host,
  port,
  protocol: 'http',
  stripeAccount: account,
  maxNetworkRetries: 0,
});
for (let round = 1; round < 16; round += 1) {
  await steer('reset');
  await steer('clock', { set: time });
  const made = [];
  for (const number of [0, 1, 2]) {
    made.unshift(await customers.create({ name: `${account} ${number}` }));
  }
  assert.ok(made.every((one) => one.created === time));
  await steer('faults', { effect: 'status', status: 503, code: 'busy', requests: round });
  for (let left = round; left > 0; left -= 1) {
    const error = await customers.list().then(() => assert.fail('it did not fail'), (error) => error);
    assert.deepEqual([error.statusCode, error.code], [503, 'busy']);
  }
  const clock = await steer('clock', { advance: round });
  assert.deepEqual(clock, { now: time + round, paused: true });
  const found = await customers.list();
  assert.deepEqual(found.data.map((one) => one.id), made.map((one) => one.id));
  calls += 4 + round;
}
console.log(`${calls} calls ok`);
process.exit(0);
