// Gives tests what the build gives: a .tsv file as its text, a .wasm file as its bytes, a .bin file as a function that reads its bytes.
const { readFileSync } = require('node:fs');

module.exports = {
  /** @param {string} text @param {string} path */
  process(text, path) {
    const bytes = () => `Uint8Array.from(Buffer.from('${readFileSync(path).toString('base64')}', 'base64'))`;
    const value = path.endsWith('.tsv') ? JSON.stringify(text) : path.endsWith('.bin') ? `() => ${bytes()}` : bytes();
    return { code: `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = ${value};` };
  },
};
