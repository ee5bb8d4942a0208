// Writes models/syntax.bin as a module that both builds import: one file in the package, one copy in memory, and nothing for a bundler to
// configure. A function, so that importing the library decodes nothing. CommonJS, because ES modules can import it and the other way round is not so everywhere.
import { readFileSync, writeFileSync } from 'node:fs';

const weights = readFileSync('models/syntax.bin').toString('base64');

writeFileSync(
  'dist/syntax-model.cjs',
  `// The weights of the parser: see models/README.md for data and license (CC BY-SA 4.0).
module.exports = () => {
  const text = atob('${weights}');
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
};
`,
);
