// Writes each models/*.bin as a module that both builds import: one file in the package, one copy in memory, and nothing for a bundler to
// configure. A function, so that importing the library decodes nothing. CommonJS, because ES modules can import it and the other way round is not so everywhere.
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
  // The words in a header are compressed twice as well as text. Its length is where all these files have it.
  const bodyAt = HEADER_AT + file.readUInt32LE(8);
  const header = file.toString('utf8', HEADER_AT, bodyAt);
  const rest = Buffer.concat([file.subarray(0, HEADER_AT), file.subarray(bodyAt)]);
  writeFileSync(
    `dist/${name}-model.cjs`,
    `// ${comment}
module.exports = () => {
  const header = new TextEncoder().encode(${JSON.stringify(header)});
  const text = '${inSixes(rest)}';
  const six = new Uint8Array(128);
  for (let i = 0; i < 64; i++) six['${SIXES}'.charCodeAt(i)] = i;
  const rest = new Uint8Array(${rest.length});
  for (let i = 0; i < rest.length; i++) {
    const low = six[text.charCodeAt(rest.length + Math.floor(i / 3))] >> (4 - 2 * (i % 3));
    rest[i] = (six[text.charCodeAt(i)] << 2) | (low & 3);
  }
  const bytes = new Uint8Array(header.length + rest.length);
  bytes.set(rest.subarray(0, ${HEADER_AT}));
  bytes.set(header, ${HEADER_AT});
  bytes.set(rest.subarray(${HEADER_AT}), ${HEADER_AT} + header.length);
  return bytes;
};
`,
  );
}
