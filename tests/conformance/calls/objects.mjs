// Makes the calls it reads from standard input, one JSON object a line, with Stripe's Node SDK.
//
// usage: objects.mjs BASE_URL
//
// A line has `request` (verb and path), `ids`, `params`, `key`, and `all` if the pages that follow are
// wanted too. For each line it writes one: {"ok": what was returned} or {"error": what was thrown}.

import { createInterface } from 'node:readline';
import Stripe from 'stripe';
import { operationsOf, valueOf } from './calls.mjs';

const { hostname, port } = new URL(process.argv[2]);
const clients = new Map();

function operations(key) {
  if (!clients.has(key)) {
    const settings = { host: hostname, port, protocol: 'http', maxNetworkRetries: 0 };
    clients.set(key, operationsOf(new Stripe(key, settings)));
  }
  return clients.get(key);
}

async function resultOf({ key, request, ids, params, all }) {
  const [resource, name] = operations(key).get(request);
  const given = Object.keys(params).length > 0 ? [...ids, valueOf(params)] : ids;
  const call = resource[name](...given);
  if (all) {
    const found = [];
    for await (const item of call) found.push(item.id);
    return found;
  }
  const result = await call;
  // A file that is downloaded is a stream.
  if (typeof result?.pipe === 'function') {
    result.resume();
    return null;
  }
  return result;
}

async function outcomeOf(call) {
  try {
    return { ok: await resultOf(call) };
  } catch (error) {
    if (!error.type) throw error;
    return {
      error: {
        class: error.type,
        status: error.statusCode,
        type: error.rawType,
        code: error.code,
        param: error.param,
        message: error.message,
        request_id: error.requestId,
      },
    };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify((await outcomeOf(JSON.parse(line))) ?? null));
}
