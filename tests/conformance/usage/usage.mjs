// Reports usage to a local Stripe through Stripe's Node SDK, and asserts that it counts right.
//
// usage: usage.mjs URL
//
// A line `! WISH` on standard output asks for something: `advance SECONDS` moves the clock of the local
// Stripe, `delivery` gives the next webhook that it has sent. The reply is a line on standard input. The
// last line is `N calls ok`.

import assert from 'node:assert/strict';
import { createInterface } from 'node:readline';
import Stripe from 'stripe';

const url = new URL(process.argv[2]);
const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const HOUR = 3600;
const DAY = 24 * HOUR;
const YESTERDAY = Math.floor(Date.now() / 1000 / DAY) * DAY - DAY;
const CUSTOMERS = ['cus_ada', 'cus_ben', 'cus_cleo'];
// The most that a value has, 15 digits, and a negative one.
const LARGEST = 999_999_999_999_999;
const SMALLEST = -250;
let calls = 0;

function clientOf(key) {
  const { hostname: host, port } = url;
  return new Stripe(key, { host, port, protocol: 'http', maxNetworkRetries: 0 });
}

// Makes one call of the SDK.
function call(promise) {
  calls += 1;
  return promise;
}

// Makes a call that must end with this error.
async function refused(type, promise) {
  const error = await call(promise).then(
    (result) => assert.fail(`${type} was not thrown, but returned: ${JSON.stringify(result)}`),
    (thrown) => thrown,
  );
  assert.equal(error.type, type, String(error));
  return error;
}

async function wish(words) {
  process.stdout.write(`! ${words}\n`);
  return (await input.next()).value;
}

const rfc3339 = (seconds) => new Date(seconds * 1000).toISOString();
const payload = (customer, value) => ({ stripe_customer_id: customer, value: String(value) });

function usageOfYesterday(name) {
  const events = [];
  for (let number = 0; number < 360; number += 1) {
    events.push({
      identifier: `${name}-event-${number}`,
      customer: CUSTOMERS[number % 3],
      at: YESTERDAY + (number % 24) * HOUR + number,
      value: ((number * number) % 97) + 1,
    });
  }
  const ada = { customer: 'cus_ada' };
  events.push({ ...ada, identifier: `${name}-largest`, at: YESTERDAY + 60, value: LARGEST });
  events.push({ ...ada, identifier: `${name}-smallest`, at: YESTERDAY + 61, value: SMALLEST });
  return events;
}

// Reports a third by v1, a third by v2, a third by the stream, and most of it twice.
async function report(stripe, name, events) {
  const [byV1, byV2, byStream] = [0, 1, 2].map((start) =>
    events.filter((_, place) => place % 3 === start),
  );
  const v2 = ({ identifier, customer, at, value }) => ({
    event_name: name,
    identifier,
    payload: payload(customer, value),
    timestamp: rfc3339(at),
  });
  for (const event of byV1.slice(0, 40)) {
    const params = { ...v2(event), timestamp: event.at };
    const made = await call(stripe.billing.meterEvents.create(params));
    assert.equal(made.identifier, event.identifier);
    assert.equal(made.timestamp, event.at);
    assert.deepEqual(made.payload, params.payload);
    const again = stripe.billing.meterEvents.create(params);
    assert.equal((await refused('StripeInvalidRequestError', again)).statusCode, 400);
  }
  for (const event of byV2) {
    const made = await call(stripe.v2.billing.meterEvents.create(v2(event)));
    assert.equal(made.identifier, event.identifier);
  }
  const session = await call(stripe.v2.billing.meterEventSession.create());
  const stream = clientOf(session.authentication_token);
  const streamed = [...byStream, ...byV1.slice(40)].map(v2);
  for (let start = 0; start < streamed.length; start += 100) {
    const batch = { events: streamed.slice(start, start + 100) };
    // What arrives twice counts once.
    await call(stream.v2.billing.meterEventStream.create(batch));
    await call(stream.v2.billing.meterEventStream.create(batch));
  }
  return stream;
}

async function summaries(stripe, meter, customer, more = {}) {
  const found = [];
  const pages = stripe.billing.meters.listEventSummaries(meter.id, {
    customer,
    start_time: YESTERDAY,
    end_time: YESTERDAY + DAY,
    limit: 7,
    ...more,
  });
  calls += 1;
  for await (const summary of pages) found.push(summary);
  return found;
}

const FORMULAS = {
  sum: (events) => events.reduce((sum, { value }) => sum + value, 0),
  count: (events) => events.length,
  last: (events) => events.reduce((last, event) => (event.at > last.at ? event : last)).value,
};

// Compares the summaries of a meter with arithmetic.
async function check(stripe, formula, meter, events) {
  for (const customer of CUSTOMERS) {
    const own = events.filter((event) => event.customer === customer);
    const total = await summaries(stripe, meter, customer);
    assert.deepEqual(
      total.map((summary) => summary.aggregated_value),
      [FORMULAS[formula](own)],
    );
    const hourly = await summaries(stripe, meter, customer, { value_grouping_window: 'hour' });
    const used = hourly
      .filter((summary) => summary.aggregated_value !== 0)
      .map((summary) => [summary.start_time, summary.aggregated_value])
      .sort();
    const hourOf = ({ at }) => at - (at % HOUR);
    const expected = [...new Set(own.map(hourOf))].map((hour) => {
      return [hour, FORMULAS[formula](own.filter((event) => hourOf(event) === hour))];
    });
    assert.deepEqual(used, expected.filter(([, value]) => value !== 0).sort());
  }
}

// Cancels an event that came by v1 and one that came by the stream.
async function adjust(stripe, name, events) {
  const cancel = ({ identifier }) => ({ event_name: name, type: 'cancel', cancel: { identifier } });
  const made = await call(stripe.billing.meterEventAdjustments.create(cancel(events[0])));
  assert.equal(made.object, 'billing.meter_event_adjustment');
  await call(stripe.v2.billing.meterEventAdjustments.create(cancel(events[2])));
  return events.filter((event) => event !== events[0] && event !== events[2]);
}

// v2 checks an event before it responds.
async function refusals(stripe, meter, name) {
  const now = Math.floor(Date.now() / 1000);
  const good = { event_name: name, payload: payload('cus_ada', 1) };
  for (const [code, change] of [
    ['no_meter', { event_name: 'nobody_counts_this' }],
    ['payload_no_value_defined', { payload: { stripe_customer_id: 'cus_ada' } }],
    ['payload_no_customer_defined', { payload: { value: '1' } }],
    ['payload_invalid_value', { payload: payload('cus_ada', 'much') }],
    ['timestamp_too_far_in_past', { timestamp: rfc3339(now - 36 * DAY) }],
    ['timestamp_in_future', { timestamp: rfc3339(now + HOUR) }],
  ]) {
    const made = stripe.v2.billing.meterEvents.create({ ...good, ...change });
    const error = await refused('StripeInvalidRequestError', made);
    assert.deepEqual([error.statusCode, error.code], [400, code]);
  }
  // v1 looks for the meter and at the time.
  for (const [param, change] of [
    ['event_name', { event_name: 'nobody_counts_this' }],
    ['timestamp', { timestamp: now - 36 * DAY }],
    ['timestamp', { timestamp: now + HOUR }],
  ]) {
    const made = stripe.billing.meterEvents.create({ ...good, ...change });
    assert.equal((await refused('StripeInvalidRequestError', made)).param, param);
  }
  const window = { customer: 'cus_ada', start_time: YESTERDAY + 1, end_time: YESTERDAY + DAY };
  const askew = stripe.billing.meters.listEventSummaries(meter.id, window);
  assert.equal((await refused('StripeInvalidRequestError', askew)).param, 'start_time');

  assert.equal((await call(stripe.billing.meters.deactivate(meter.id))).status, 'inactive');
  const made = stripe.v2.billing.meterEvents.create(good);
  assert.equal((await refused('StripeInvalidRequestError', made)).code, 'archived_meter');
  assert.equal((await call(stripe.billing.meters.reactivate(meter.id))).status, 'active');
}

// Events that v1 and the stream take and no meter counts are reported by a signed event.
async function errorReport(stripe, stream, name) {
  const event = { event_name: name, payload: { stripe_customer_id: 'cus_ada' } };
  const events = [{ ...event, identifier: 'by-stream' }];
  await call(stream.v2.billing.meterEventStream.create({ events }));
  await call(stripe.billing.meterEvents.create({ ...event, identifier: 'by-v1' }));
  await wish('advance 600');
  const { body, signature, secret } = JSON.parse(await wish('delivery'));
  // It is signed by the clock of the local Stripe, which is ahead of ours.
  const notification = stripe.parseEventNotification(body, signature, secret);
  assert.equal(notification.type, 'v1.billing.meter.error_report_triggered');
  const { data } = await call(notification.fetchEvent());
  assert.equal(data.reason.error_types.length, 1);
  const [error] = data.reason.error_types;
  assert.equal(error.code, 'meter_event_value_not_found');
  assert.equal(error.error_count, 2);
  const samples = error.sample_errors.map(({ request }) => request.identifier);
  assert.deepEqual(samples, ['by-stream', 'by-v1']);
  assert.equal((await call(notification.fetchRelatedObject())).event_name, name);
}

async function endedSession(stream, name) {
  await wish(`advance ${16 * 60}`);
  const event = { event_name: name, payload: payload('cus_ada', 1) };
  await refused(
    'TemporarySessionExpiredError',
    stream.v2.billing.meterEventStream.create({ events: [event] }),
  );
}

const stripe = clientOf('sk_test_local');
const done = [];
let stream;
for (const formula of Object.keys(FORMULAS)) {
  const name = `requests_${formula}`;
  const meter = await call(
    stripe.billing.meters.create({
      display_name: formula,
      event_name: name,
      default_aggregation: { formula },
    }),
  );
  assert.equal(meter.status, 'active');
  let events = usageOfYesterday(name);
  stream = await report(stripe, name, events);
  await check(stripe, formula, meter, events);
  events = await adjust(stripe, name, events);
  await check(stripe, formula, meter, events);
  done.push([formula, meter, events]);
}
await refusals(stripe, done[0][1], 'requests_sum');
await errorReport(stripe, stream, 'requests_sum');
await endedSession(stream, 'requests_sum');
for (const [formula, meter, events] of done) await check(stripe, formula, meter, events);
console.log(`${calls} calls ok`);
process.exit(0);
