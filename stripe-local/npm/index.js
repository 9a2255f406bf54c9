'use strict';

const platform = `${process.platform}-${process.arch}`;
const name = `@stripe-local/${platform}`;

/** Returns the path of the program in the package of this platform. */
function find() {
  const file = process.platform === 'win32' ? 'stripe-local.exe' : 'stripe-local';
  try {
    return require.resolve(`${name}/${file}`);
  } catch {
    const platforms = Object.keys(require('./package.json').optionalDependencies);
    if (platforms.includes(name)) {
      throw new Error(
        `the package ${name} is not installed: install stripe-local again, with optional ` +
          'dependencies (`npm install --include=optional`), and on this platform',
      );
    }
    throw new Error(
      `there is no program for ${platform}, but for ${platforms.join(', ')}; ` +
        'elsewhere, build it with Rust: `cargo install stripe-local --features cli`',
    );
  }
}

exports.program = find();
