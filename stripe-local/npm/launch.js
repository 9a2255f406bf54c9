#!/usr/bin/env node
'use strict';

const { spawn } = require('node:child_process');

/** Says why the program cannot be started. */
function fail(error) {
  console.error(`stripe-local: ${error.message}`);
  process.exit(1);
}

let program;
try {
  ({ program } = require('./index.js'));
} catch (error) {
  fail(error);
}

const child = spawn(program, process.argv.slice(2), { stdio: 'inherit' });
child.on('error', fail);
// What ends this process has to end the program.
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
for (const signal of signals) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code, signal) => {
  if (signal === null) {
    process.exit(code);
  }
  signals.forEach((one) => process.removeAllListeners(one));
  process.kill(process.pid, signal);
});
