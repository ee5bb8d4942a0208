// Writes each models/*.bin as two modules that both builds import: one copy in the package, one in memory, and nothing for a bundler to
// configure. NAME-weights.cjs has the bytes as text; NAME-model.cjs is a function that gives them, so that importing the library decodes nothing.
// In Node it reads the other's file, which no engine then has to parse as a program; where there is no such file, in a bundle or a browser, it
// imports it. CommonJS, because ES modules can import it and the other way round is not so everywhere.
import { readFileSync, writeFileSync } from 'node:fs';

const MODELS = {
  syntax: 'The weights of the parser: see models/README.md for data and license (CC BY-SA 4.0).',
  kinds: 'What words are in names: see models/kinds.md for data and license (CC BY-SA 4.0).',
  names: 'The weights of the tagger of names: see models/names.md for data and license (CC BY-SA 4.0).',
};

const SIXES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const HEADER_AT = 12;

/**
 * Base64 of which a compressor sees that some bytes are likelier than others: first a character for the six high bits of each byte, then one for the
 * two low bits of three bytes each. As long as base64; the parser's weights are 150 kB less in a package and on the wire.
 */
function inSixes(bytes) {
  const high = Array.from(bytes, (byte) => SIXES[byte >> 2]);
  const low = [];
  for (let i = 0; i < bytes.length; i += 3) low.push(SIXES[((bytes[i] & 3) << 4) | ((bytes[i + 1] & 3) << 2) | (bytes[i + 2] & 3)]);
  return high.join('') + low.join('');
}

for (const [name, comment] of Object.entries(MODELS)) {
  const file = readFileSync(`models/${name}.bin`);
  // The words in a header are compressed twice as well as text. Its length is where all these files have it. A character is a byte, so that whoever reads
  // it needs no TextEncoder, which jsdom does not have.
  const bodyAt = HEADER_AT + file.readUInt32LE(8);
  const header = file.toString('latin1', HEADER_AT, bodyAt);
  const rest = Buffer.concat([file.subarray(0, HEADER_AT), file.subarray(bodyAt)]);
  const text = inSixes(rest);
  const lines = [`// ${comment}\n`, 'exports.header = ', JSON.stringify(header), ";\nexports.text = '", text, "';\n"];
  const ends = lines.map((_, i) => Buffer.byteLength(lines.slice(0, i + 1).join('')));
  writeFileSync(`dist/${name}-weights.cjs`, lines.join(''));
  writeFileSync(
    `dist/${name}-model.cjs`,
    `// ${comment}
const LENGTH = ${rest.length};

/** The file of the weights, where there are files and this one is not in a bundle. */
function fileBeside() {
  try {
    // Deno would ask its user for permission.
    if (typeof process === 'undefined' || typeof Deno !== 'undefined') return undefined;
    const file = process.getBuiltinModule('node:fs').readFileSync(__dirname + '/${name}-weights.cjs');
    return file.length === ${ends[5]} ? file : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of the header, and the characters of the text. */
function parts() {
  const file = fileBeside();
  if (file) return [bytesOf(JSON.parse(file.toString('utf8', ${ends[1]}, ${ends[2]}))), file.subarray(${ends[3]}, ${ends[4]})];
  const { header, text } = require('./${name}-weights.cjs');
  return [bytesOf(header), bytesOf(text)];
}

/** Each character is a byte. */
function bytesOf(text) {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

module.exports = () => {
  const [header, text] = parts();
  const six = new Uint8Array(128);
  for (let i = 0; i < 64; i++) six['${SIXES}'.charCodeAt(i)] = i;
  const bytes = new Uint8Array(LENGTH + header.length);
  // What would be written behind the end is not.
  const decode = (from, to, ahead) => {
    for (let i = from, low = LENGTH + from / 3; i < to; i += 3, low++) {
      const bits = six[text[low]];
      bytes[i + ahead] = (six[text[i]] << 2) | (bits >> 4);
      bytes[i + 1 + ahead] = (six[text[i + 1]] << 2) | ((bits >> 2) & 3);
      bytes[i + 2 + ahead] = (six[text[i + 2]] << 2) | (bits & 3);
    }
  };
  decode(0, ${HEADER_AT}, 0);
  decode(${HEADER_AT}, LENGTH, header.length);
  bytes.set(header, ${HEADER_AT});
  return bytes;
};
`,
  );
}
