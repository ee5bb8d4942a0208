// Gives tests what the build's loaders give: a .tsv file as its text, a .bin or .wasm file as its bytes.
const { readFileSync } = require('node:fs');

module.exports = {
  /** @param {string} text @param {string} path */
  process(text, path) {
    const value = path.endsWith('.tsv')
      ? JSON.stringify(text)
      : `Uint8Array.from(Buffer.from('${readFileSync(path).toString('base64')}', 'base64'))`;
    return { code: `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = ${value};` };
  },
};
