// Gives tests what the build gives: a .tsv file as its text, a .wasm file as its bytes, a .bin file as a function that reads its bytes,
// a .bundle file as what scripts/bundle-client.mjs makes of it.
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

module.exports = {
  /** What a bundle is made of may change while the file that names it stays the same. */
  getCacheKey(text, path) {
    const hash = createHash('sha256').update(readFileSync(__filename)).update(text).update(path);
    if (path.endsWith('.bundle')) {
      for (const entry of readdirSync(join(__dirname, '../src'), { recursive: true, withFileTypes: true })) {
        if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
      }
    }
    return hash.digest('hex');
  },
  /** @param {string} text @param {string} path */
  process(text, path) {
    if (path.endsWith('.bundle')) return { code: `module.exports = ${bundled(path)};` };
    const bytes = `new Uint8Array(require('node:fs').readFileSync(${JSON.stringify(path)}))`;
    const value = /\.(?:tsv|css)$/.test(path) ? JSON.stringify(text) : path.endsWith('.bin') ? `() => ${bytes}` : bytes;
    return { code: `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = ${value};` };
  },
};

/** In a process of its own: the bundler is an ES module. */
function bundled(path) {
  const script = `import { bundleClient } from ${JSON.stringify(join(__dirname, 'bundle-client.mjs'))}; process.stdout.write(JSON.stringify(bundleClient(process.argv[1])));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script, path], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}
