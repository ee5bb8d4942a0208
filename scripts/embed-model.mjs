// Writes each models/*.bin as a module that both builds import: one file in the package, one copy in memory, and nothing for a bundler to
// configure. A function, so that importing the library decodes nothing. CommonJS, because ES modules can import it and the other way round is not so everywhere.
import { readFileSync, writeFileSync } from 'node:fs';

const MODELS = {
  syntax: 'The weights of the parser: see models/README.md for data and license (CC BY-SA 4.0).',
  kinds: 'What words are in names: see models/kinds.md for data and license (CC BY-SA 4.0).',
  names: 'The weights of the tagger of names: see models/names.md for data and license (CC BY-SA 4.0).',
};

for (const [name, comment] of Object.entries(MODELS)) {
  const weights = readFileSync(`models/${name}.bin`).toString('base64');
  writeFileSync(
    `dist/${name}-model.cjs`,
    `// ${comment}
module.exports = () => {
  const text = atob('${weights}');
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
};
`,
  );
}
