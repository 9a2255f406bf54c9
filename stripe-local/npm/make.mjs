// Makes the npm packages of the program `stripe-local`: one for each platform, which carries the
// program, and `stripe-local`, which depends on them and starts the one of the platform.
//
// usage: node make.mjs FOLDER VERSION PLATFORM=PROGRAM...
//
// A platform is named as Node names it, such as `linux-x64`. The packages are folders in FOLDER, for
// `npm pack` and `npm publish`, those of the platforms first.

import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const [folder, version, ...programs] = process.argv.slice(2);
const platforms = programs.map((given) => given.match(/^(\w+)-(\w+)=(.+)$/));
if (!version || platforms.length === 0 || platforms.includes(null)) {
  console.error('usage: node make.mjs FOLDER VERSION PLATFORM=PROGRAM...');
  process.exit(2);
}

const common = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const shared = ['description', 'keywords', 'license'].map((field) => [field, common[field]]);

function make(name, manifest) {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const licence of ['LICENSE-APACHE', 'LICENSE-MIT']) {
    copyFileSync(join(here, '..', licence), join(path, licence));
  }
  return path;
}

const optionalDependencies = {};
for (const [, os, cpu, program] of platforms) {
  const name = `@stripe-local/${os}-${cpu}`;
  const file = os === 'win32' ? 'stripe-local.exe' : 'stripe-local';
  const manifest = { name, version, ...Object.fromEntries(shared), os: [os], cpu: [cpu] };
  const path = make(`${os}-${cpu}`, { ...manifest, files: [file], preferUnplugged: true });
  copyFileSync(program, join(path, file));
  chmodSync(join(path, file), 0o755);
  optionalDependencies[name] = version;
}

const path = make('stripe-local', { ...common, version, optionalDependencies });
for (const file of common.files) {
  copyFileSync(join(here, file), join(path, file));
}
chmodSync(join(path, 'launch.js'), 0o755);
copyFileSync(join(here, '../docs/program.md'), join(path, 'README.md'));
