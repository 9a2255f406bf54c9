// Starts the program of the installed npm packages, makes a call with Stripe's SDK, and stops the
// program.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import { program } from 'stripe-local';
import Stripe from 'stripe';

const launcher = 'node_modules/.bin/stripe-local';
for (const command of [launcher, program]) {
  const said = execFileSync(command, ['--version'], { encoding: 'utf8' });
  assert.equal(said, `stripe-local ${process.argv[2]}\n`);
}

// A mistake is told as the program tells it.
const mistaken = spawn(launcher, ['--prot', '80'], { stdio: 'ignore' });
assert.deepEqual(await once(mistaken, 'exit'), [2, null]);

const serving = spawn(launcher, ['--port', '0', '--quiet'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = await once(createInterface(serving.stdout), 'line');
const url = new URL(line.split(' ').at(-1));
const local = { host: url.hostname, port: url.port, protocol: 'http', maxNetworkRetries: 0 };
const stripe = new Stripe('sk_test_local', local);
const ada = await stripe.customers.create({ name: 'Ada' });
assert.equal((await stripe.customers.retrieve(ada.id)).name, 'Ada');

// The program ends with its launcher.
serving.kill('SIGTERM');
assert.deepEqual(await once(serving, 'exit'), [null, 'SIGTERM']);
await assert.rejects(fetch(url));
console.log(
  `stripe-local ${process.argv[2]} of npm stored ${ada.id} for stripe-node ${Stripe.PACKAGE_VERSION}`,
);
