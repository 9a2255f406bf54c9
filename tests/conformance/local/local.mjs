// Works with a local Stripe through Stripe's Node SDK, and asserts that it is as Stripe.
//
// usage: local.mjs URL LIMITED_URL
//
// LIMITED_URL takes three requests a second and its clock stands still. A line `! WISH` on standard
// output asks for a failure to come, or for the number of requests so far; the reply is a line on
// standard input. The last line is `N calls ok`.

import assert from 'node:assert/strict';
import { createInterface } from 'node:readline';
import Stripe from 'stripe';

const [url, limitedUrl] = process.argv.slice(2);
const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
let calls = 0;

function clientOf(address, key = 'sk_test_local', settings = {}) {
  const { hostname, port } = new URL(address);
  return new Stripe(key, { host: hostname, port, protocol: 'http', ...settings });
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
  assert.match(error.requestId, /^req_/);
  return error;
}

async function wish(words) {
  process.stdout.write(`! ${words}\n`);
  return (await input.next()).value;
}

const ids = (page) => page.data.map((item) => item.id);

async function all(pages) {
  const found = [];
  for await (const item of pages) found.push(item.id);
  return found;
}

async function customers(stripe) {
  let ada = await call(
    stripe.customers.create({
      email: 'ada@example.com',
      name: 'Ada',
      address: { city: 'Turin', country: 'IT' },
      metadata: { tier: 'gold', plan: 'a' },
    }),
  );
  assert.match(ada.id, /^cus_/);
  assert.equal(ada.object, 'customer');
  assert.equal(ada.livemode, false);
  assert.equal(typeof ada.created, 'number');
  assert.equal(ada.address.city, 'Turin');
  assert.equal(ada.phone, null);
  assert.deepEqual(ada.metadata, { tier: 'gold', plan: 'a' });
  assert.match(ada.lastResponse.requestId, /^req_/);
  assert.equal(ada.lastResponse.apiVersion, Stripe.API_VERSION);

  assert.equal((await call(stripe.customers.retrieve(ada.id))).email, 'ada@example.com');

  // A key of metadata is added, one is unset, one stays.
  ada = await call(
    stripe.customers.update(ada.id, {
      metadata: { plan: null, since: '2026' },
      description: 'first',
    }),
  );
  assert.deepEqual(ada.metadata, { tier: 'gold', since: '2026' });
  assert.equal(ada.description, 'first');
  // Empty text clears a field, and all of the metadata.
  ada = await call(stripe.customers.update(ada.id, { description: '', metadata: '' }));
  assert.equal(ada.description, null);
  assert.deepEqual(ada.metadata, {});
  assert.equal(ada.name, 'Ada');

  const gone = await call(stripe.customers.create({ email: 'gone@example.com' }));
  const deleted = await call(stripe.customers.del(gone.id));
  assert.deepEqual({ ...deleted }, { id: gone.id, object: 'customer', deleted: true });
  return ada.id;
}

async function pages(stripe) {
  const made = [];
  for (let number = 0; number < 12; number += 1) {
    const tier = number % 2 ? 'gold' : 'tin';
    const params = { email: `c${number}@example.com`, metadata: { tier } };
    made.push((await call(stripe.customers.create(params))).id);
  }
  const newestFirst = made.toReversed();

  const page = await call(stripe.customers.list({ limit: 5 }));
  assert.equal(page.object, 'list');
  assert.equal(page.url, '/v1/customers');
  assert.equal(page.has_more, true);
  assert.deepEqual(ids(page), newestFirst.slice(0, 5));
  assert.deepEqual(ids(await call(stripe.customers.list())), newestFirst.slice(0, 10));

  const found = await call(all(stripe.customers.list({ limit: 5 })));
  assert.deepEqual(found.slice(0, 12), newestFirst);
  const some = await call(
    stripe.customers.list({ limit: 2 }).autoPagingToArray({ limit: 7 }),
  );
  assert.deepEqual(some.map((item) => item.id), newestFirst.slice(0, 7));
  const older = await call(stripe.customers.list({ limit: 2, starting_after: newestFirst[9] }));
  assert.deepEqual(ids(older), newestFirst.slice(10));
  // Backwards, the items come oldest first.
  const newer = { limit: 5, ending_before: made[0] };
  assert.deepEqual(ids(await call(stripe.customers.list(newer))), newestFirst.slice(6, 11));
  assert.deepEqual(await call(all(stripe.customers.list(newer))), made.slice(1));

  const filtered = await call(stripe.customers.list({ email: 'c3@example.com' }));
  assert.deepEqual(ids(filtered), [made[3]]);
  assert.equal(filtered.has_more, false);
  const { created } = await call(stripe.customers.retrieve(made[0]));
  const before = await call(stripe.customers.list({ created: { lt: created - 3600 } }));
  assert.deepEqual(before.data, []);

  const query = "metadata['tier']:'gold'";
  const golden = made.filter((_, number) => number % 2).reverse();
  const searched = await call(stripe.customers.search({ query, limit: 2 }));
  assert.equal(searched.object, 'search_result');
  assert.equal(searched.has_more, true);
  assert.deepEqual(ids(searched), golden.slice(0, 2));
  const next = { query, limit: 2, page: searched.next_page };
  assert.deepEqual(ids(await call(stripe.customers.search(next))), golden.slice(2, 4));
  assert.deepEqual(await call(all(stripe.customers.search({ query, limit: 2 }))), golden);
  await refused('StripeInvalidRequestError', stripe.customers.search({ query: 'email=' }));
}

async function nested(stripe, customer) {
  const first = await call(
    stripe.customers.createBalanceTransaction(customer, {
      amount: -500,
      currency: 'eur',
      description: 'goodwill',
    }),
  );
  assert.deepEqual([first.amount, first.currency, first.customer], [-500, 'eur', customer]);
  const params = { amount: 200, currency: 'eur' };
  const second = await call(stripe.customers.createBalanceTransaction(customer, params));
  const page = await call(stripe.customers.listBalanceTransactions(customer));
  assert.deepEqual(ids(page), [second.id, first.id]);
  const found = await call(stripe.customers.retrieveBalanceTransaction(customer, first.id));
  assert.equal(found.description, 'goodwill');
  const metadata = { by: 'me' };
  const changed = await call(
    stripe.customers.updateBalanceTransaction(customer, first.id, { metadata }),
  );
  assert.deepEqual(changed.metadata, metadata);
  const other = await call(stripe.customers.create());
  const error = await refused(
    'StripeInvalidRequestError',
    stripe.customers.retrieveBalanceTransaction(other.id, first.id),
  );
  assert.deepEqual([error.statusCode, error.code], [404, 'resource_missing']);
}

async function billing(stripe, customer) {
  let product = await call(stripe.products.create({ name: 'Gold' }));
  assert.deepEqual([product.active, product.default_price], [true, null]);
  const price = await call(
    stripe.prices.create({
      product: product.id,
      currency: 'eur',
      unit_amount: 1200,
      recurring: { interval: 'month' },
    }),
  );
  assert.match(price.id, /^price_/);
  assert.deepEqual([price.unit_amount, price.recurring.interval], [1200, 'month']);
  assert.equal(price.product, product.id);
  const expanded = await call(stripe.prices.retrieve(price.id, { expand: ['product'] }));
  assert.deepEqual([expanded.product.object, expanded.product.name], ['product', 'Gold']);
  const prices = await call(stripe.prices.list({ limit: 1, expand: ['data.product'] }));
  assert.equal(prices.data[0].product.id, product.id);
  await call(stripe.products.update(product.id, { default_price: price.id, active: false }));
  const deep = { expand: ['default_price.product'] };
  product = await call(stripe.products.retrieve(product.id, deep));
  assert.deepEqual([product.active, product.default_price.product.id], [false, product.id]);
  const inactive = await call(stripe.products.list({ active: false }));
  assert.deepEqual(ids(inactive), [product.id]);

  let subscription = await call(
    stripe.subscriptions.create({ customer, items: [{ price: price.id, quantity: 2 }] }),
  );
  assert.deepEqual([subscription.status, subscription.customer], ['active', customer]);
  const [item] = subscription.items.data;
  assert.deepEqual([subscription.items.object, item.object], ['list', 'subscription_item']);
  assert.deepEqual([item.price, item.quantity], [price.id, 2]);
  const withCustomer = { expand: ['customer'] };
  subscription = await call(stripe.subscriptions.retrieve(subscription.id, withCustomer));
  assert.equal(subscription.customer.email, 'ada@example.com');
  assert.equal((await call(stripe.subscriptions.cancel(subscription.id))).status, 'canceled');
  const canceled = await call(stripe.subscriptions.list({ customer, status: 'canceled' }));
  assert.deepEqual(ids(canceled), [subscription.id]);

  const invoice = await call(stripe.invoices.create({ customer }));
  assert.deepEqual([invoice.status, invoice.customer], ['draft', customer]);
  assert.equal((await call(stripe.invoices.finalizeInvoice(invoice.id))).status, 'open');
  assert.equal((await call(stripe.invoices.voidInvoice(invoice.id))).status, 'void');
  assert.equal((await call(stripe.invoices.retrieve(invoice.id))).status, 'void');

  const coupon = { id: 'SPRING', percent_off: 12.5 };
  assert.equal((await call(stripe.coupons.create(coupon))).percent_off, 12.5);
  const error = await refused('StripeInvalidRequestError', stripe.coupons.create(coupon));
  assert.equal(error.code, 'resource_already_exists');
  assert.equal((await call(stripe.coupons.del('SPRING'))).deleted, true);
}

async function usage(stripe, customer) {
  const { meters, meterEvents } = stripe.billing;
  const meter = await call(
    meters.create({
      display_name: 'API requests',
      event_name: 'api_requests',
      default_aggregation: { formula: 'sum' },
    }),
  );
  assert.deepEqual([meter.object, meter.status], ['billing.meter', 'active']);
  assert.equal((await call(meters.deactivate(meter.id))).status, 'inactive');
  assert.equal((await call(meters.reactivate(meter.id))).status, 'active');
  assert.deepEqual(ids(await call(meters.list())), [meter.id]);

  const payload = { stripe_customer_id: customer, value: '25' };
  const params = { event_name: 'api_requests', payload };
  let event = await call(meterEvents.create({ ...params, identifier: 'order-1' }));
  assert.deepEqual([event.object, event.identifier], ['billing.meter_event', 'order-1']);
  assert.deepEqual(event.payload, payload);
  event = await call(stripe.v2.billing.meterEvents.create(params));
  assert.equal(event.object, 'v2.billing.meter_event');
  assert.deepEqual(event.payload, payload);
  assert.ok(event.identifier);
  assert.match(event.created, /^\d{4}-\d\d-\d\dT.*Z$/);
}

async function secondVersion(stripe) {
  const destinations = stripe.v2.core.eventDestinations;
  const made = [];
  for (let number = 0; number < 5; number += 1) {
    const params = {
      name: `d${number}`,
      type: 'webhook_endpoint',
      event_payload: 'thin',
      enabled_events: ['v1.billing.meter.no_meter_found'],
      webhook_endpoint: { url: 'https://example.com/hook' },
      metadata: { a: '1', b: '2' },
    };
    made.push(await call(destinations.create(params)));
  }
  const [first] = made;
  assert.deepEqual([first.object, first.status], ['v2.core.event_destination', 'enabled']);
  assert.deepEqual(first.enabled_events, ['v1.billing.meter.no_meter_found']);
  const newestFirst = made.map((item) => item.id).reverse();
  assert.equal((await call(destinations.retrieve(first.id))).name, 'd0');
  const changes = { name: 'first', metadata: { a: null, c: '3' } };
  const changed = await call(destinations.update(first.id, changes));
  assert.equal(changed.name, 'first');
  assert.deepEqual(changed.metadata, { b: '2', c: '3' });
  assert.equal((await call(destinations.disable(first.id))).status, 'disabled');
  assert.equal((await call(destinations.enable(first.id))).status, 'enabled');

  const page = await call(destinations.list({ limit: 2 }));
  assert.deepEqual(ids(page), newestFirst.slice(0, 2));
  assert.equal(page.previous_page_url, null);
  assert.match(page.next_page_url, /^\/v2\/core\/event_destinations\?/);
  assert.deepEqual(await call(all(destinations.list({ limit: 2 }))), newestFirst);
  assert.deepEqual(ids(await call(destinations.list())), newestFirst);

  assert.equal((await call(destinations.del(first.id))).id, first.id);
  let error = await refused('StripeInvalidRequestError', destinations.retrieve(first.id));
  assert.deepEqual([error.statusCode, error.param], [404, undefined]);
  assert.ok(error.message.includes(first.id), error.message);
  error = await refused('StripeInvalidRequestError', destinations.create({ name: 'less' }));
  assert.equal(error.statusCode, 400);
}

async function errors(stripe) {
  const invalid = (promise) => refused('StripeInvalidRequestError', promise);
  const { customers, billing } = stripe;
  const keyless = clientOf(url, ' ');
  let error = await refused('StripeAuthenticationError', keyless.customers.list());
  assert.equal(error.statusCode, 401);

  const sum = { formula: 'sum' };
  error = await invalid(billing.meters.create({ display_name: 'a', default_aggregation: sum }));
  assert.deepEqual([error.statusCode, error.code], [400, 'parameter_missing']);
  assert.equal(error.param, 'event_name');
  const median = { display_name: 'a', event_name: 'e', default_aggregation: { formula: 'median' } };
  error = await invalid(billing.meters.create(median));
  assert.equal(error.param, 'default_aggregation[formula]');

  error = await invalid(customers.create({ emial: 'a@example.com' }));
  assert.deepEqual([error.code, error.param], ['parameter_unknown', 'emial']);
  error = await invalid(customers.create({ address: { town: 'x' } }));
  assert.deepEqual([error.code, error.param], ['parameter_unknown', 'address[town]']);
  error = await invalid(customers.create({ balance: 'much' }));
  assert.deepEqual([error.code, error.param], ['parameter_invalid_integer', 'balance']);
  error = await invalid(customers.retrieve('cus_missing'));
  assert.deepEqual([error.statusCode, error.code], [404, 'resource_missing']);
  assert.equal(error.param, 'id');
  error = await invalid(customers.list({ limit: 1000 }));
  assert.equal(error.param, 'limit');
  error = await invalid(customers.list({ starting_after: 'cus_x' }));
  assert.deepEqual([error.code, error.param], ['resource_missing', 'starting_after']);
  // No such URL is served.
  assert.equal((await invalid(stripe.refunds.list())).statusCode, 404);
  assert.equal((await invalid(stripe.rawRequest('GET', '/v1/nothing'))).statusCode, 404);

  await wish('limit');
  error = await refused('StripeRateLimitError', customers.list());
  assert.equal(error.statusCode, 429);
  const limited = clientOf(limitedUrl);
  for (let number = 0; number < 3; number += 1) await call(limited.customers.list());
  error = await refused('StripeRateLimitError', limited.customers.list());
  assert.equal(error.code, 'rate_limit');
}

async function idempotency({ customers }) {
  const options = { idempotencyKey: crypto.randomUUID() };
  const params = { email: 'once@example.com' };
  const first = await call(customers.create(params, options));
  const again = await call(customers.create(params, options));
  assert.equal(again.id, first.id);
  assert.equal(again.lastResponse.headers['idempotent-replayed'], 'true');
  assert.equal(first.lastResponse.headers['idempotent-replayed'], undefined);
  assert.equal(again.lastResponse.idempotencyKey, options.idempotencyKey);
  const other = { email: 'twice@example.com' };
  await refused('StripeIdempotencyError', customers.create(other, options));
  assert.deepEqual(ids(await call(customers.list(params))), [first.id]);
}

async function accounts({ customers }) {
  const options = { stripeAccount: 'acct_1' };
  const theirs = await call(customers.create({ email: 'theirs@example.com' }, options));
  assert.equal(theirs.lastResponse.stripeAccount, 'acct_1');
  assert.equal((await call(customers.retrieve(theirs.id, {}, options))).id, theirs.id);
  const error = await refused('StripeInvalidRequestError', customers.retrieve(theirs.id));
  assert.equal(error.code, 'resource_missing');
  assert.deepEqual(ids(await call(customers.list({}, options))), [theirs.id]);
}

async function faults() {
  const requests = async () => Number(await wish('requests'));
  const { customers } = clientOf(url, undefined, { maxNetworkRetries: 2 });
  const before = await requests();
  await wish('fail');
  await call(customers.create({ email: 'second-try@example.com' }));
  assert.equal((await requests()) - before, 2);
  // It was done, but the response is lost: the retry finds it by its key.
  await wish('lose');
  const made = await call(customers.create({ email: 'lost@example.com' }));
  assert.equal((await requests()) - before, 4);
  assert.equal(made.lastResponse.headers['idempotent-replayed'], 'true');
  assert.deepEqual(ids(await call(customers.list({ email: 'lost@example.com' }))), [made.id]);

  const impatient = clientOf(url, undefined, { maxNetworkRetries: 0 });
  await wish('fail');
  const error = await refused('StripeAPIError', impatient.customers.list());
  assert.equal(error.statusCode, 500);
}

const stripe = clientOf(url);
const ada = await customers(stripe);
await pages(stripe);
await nested(stripe, ada);
await billing(stripe, ada);
await usage(stripe, ada);
await secondVersion(stripe);
await errors(stripe);
await idempotency(stripe);
await accounts(stripe);
await faults();
console.log(`${calls} calls ok`);
process.exit(0);
