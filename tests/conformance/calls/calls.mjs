// Makes the calls it reads from standard input, one JSON object a line, with Stripe's Node SDK.
//
// usage: calls.mjs BASE_URL
//
// For each line it writes one: {"outcome": "ok" | "error <status>" | "no connection" |
// "refused", "detail": what was thrown}.

import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Stripe from 'stripe';

const API_KEY = 'sk_test_conformance';

// The value that a user of this SDK would write for what the cases file cannot hold.
export function valueOf(plain) {
  if (Array.isArray(plain)) return plain.map(valueOf);
  if (plain === null || typeof plain !== 'object') return plain;
  const keys = Object.keys(plain).join();
  if (keys === '$date') return new Date(plain.$date * 1000);
  if (keys === '$decimal') return Stripe.Decimal.from(plain.$decimal);
  if (keys === '$file') {
    const { name, text } = plain.$file;
    return { name, data: Buffer.from(text), type: 'application/octet-stream' };
  }
  return Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, valueOf(value)]));
}

function clientOf({ client = {} }, baseUrl) {
  const url = new URL(baseUrl);
  return new Stripe(API_KEY, {
    host: url.hostname,
    port: url.port,
    protocol: 'http',
    maxNetworkRetries: client.max_retries ?? 2,
    telemetry: client.telemetry ?? true,
    ...(client.account && { stripeAccount: client.account }),
    ...(client.context && { stripeContext: client.context }),
    ...(client.version && { apiVersion: client.version }),
    ...(client.app_info && { appInfo: client.app_info }),
  });
}

const OPTION_NAMES = {
  account: 'stripeAccount',
  api_key: 'apiKey',
  context: 'stripeContext',
  idempotency_key: 'idempotencyKey',
  max_retries: 'maxNetworkRetries',
  version: 'apiVersion',
};

function optionsOf({ options = {} }) {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [OPTION_NAMES[name] ?? name, value]),
  );
}

const camelCase = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

// The methods of the client by verb and path, as each has them in its source.
export function operationsOf(stripe) {
  const found = new Map();
  const waiting = [stripe];
  const seen = new Set();
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (seen.has(object)) continue;
    seen.add(object);
    for (const [key, value] of Object.entries(object)) {
      const isResource = value !== null && typeof value === 'object' && !key.startsWith('_');
      if (isResource) waiting.push(value);
    }
    if (object === stripe) continue;
    const prototype = Object.getPrototypeOf(object) ?? {};
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method = Object.getOwnPropertyDescriptor(prototype, name).value;
      const request = /_makeRequest\('(\w+)', ['`]([^'`]+)['`]/.exec(String(method));
      if (!request) continue;
      const path = request[2].replaceAll(/\$\{[^}]*\}/g, '{}');
      found.set(`${request[1]} ${path}`, [object, name]);
    }
  }
  return found;
}

async function call(stripe, testCase) {
  let params = valueOf(testCase.params);
  if (testCase.expand) {
    params = { ...params, expand: [...(params?.expand ?? []), ...testCase.expand] };
  }
  const options = optionsOf(testCase);
  if (testCase.call === 'of the request') {
    const [resource, name] = operationsOf(stripe).get(testCase.request);
    await resource[name](...testCase.ids, params);
    return;
  }
  if (testCase.call === 'raw') {
    const [method, path] = testCase.request.split(' ');
    await stripe.rawRequest(method, path, params, options);
    return;
  }
  const names = (testCase.node_call ?? testCase.call).replace(/^v1\./, '').split('.');
  const method = names.pop();
  const target = names.reduce((object, name) => object[camelCase(name)], stripe);
  const given = [...(testCase.ids ?? [])];
  if (params !== undefined || Object.keys(options).length > 0) given.push(params, options);
  await target[method === 'delete' ? 'del' : camelCase(method)](...given);
}

async function outcomeOf(stripe, testCase) {
  try {
    await call(stripe, testCase);
    return { outcome: 'ok' };
  } catch (error) {
    const detail = String(error);
    if (error.type === 'StripeConnectionError') return { outcome: 'no connection', detail };
    if (error.statusCode) return { outcome: `error ${error.statusCode}`, detail };
    return { outcome: 'refused', detail };
  }
}

async function main() {
  const baseUrl = process.argv[2];
  for await (const line of createInterface({ input: process.stdin })) {
    const testCase = JSON.parse(line);
    const stripe = clientOf(testCase, baseUrl);
    let result;
    for (let i = 0; i < (testCase.calls ?? 1); i += 1) {
      result = await outcomeOf(stripe, testCase);
    }
    console.log(JSON.stringify(result));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
