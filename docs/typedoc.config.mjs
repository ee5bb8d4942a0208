import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** `npm run docs:api` writes the reference to site/api; whatever the package exports is in it, and has to be documented. */
export default {
  entryPoints: Object.keys(exports)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => `../src/${name === '.' ? '' : name.slice(2)}/index.ts`.replace('//', '/')),
  tsconfig: 'tsconfig.docs.json',
  name: 'relata',
  readme: '../README.md',
  out: '../site/api',
  sort: ['source-order'],
  disableSources: true,
  validation: { notExported: true, invalidLink: true, invalidPath: true, notDocumented: true },
  // Tables that types are made of: the types show what is in them.
  intentionallyNotExported: ['UPOS', 'XPOS', 'LABELS', 'MESSAGES'],
  treatWarningsAsErrors: true,
};
