import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

import { newDocument, readWords, type Reading } from '../src/2-tokens/wink';

const ROOT = join(__dirname, '..');

/** What the whole model is asked for here. */
interface Core {
  readonly packing: { efList: string[] };
  readonly features: { readonly lexeme: { readonly list: readonly string[] } };
}

/** wink-nlp with its whole model, but for features of words that overflow. */
const core = (winkModel as unknown as { readonly core: () => Core }).core();
const lexemes = [...core.features.lexeme.list];
core.packing.efList = core.packing.efList.filter((feature) => !['prefix', 'suffix', 'shape'].includes(feature));
const whole = winkNLP({ ...winkModel, core: () => core } as typeof winkModel, ['sbd']);
const { span } = whole.its as unknown as { readonly span: () => [number, number] };

function readWhole(text: string): Reading {
  const document = whole.readDoc(text);
  const spans = document.sentences().out(span) as unknown as [number, number][];
  return { words: document.tokens().out(), lasts: spans.map(([, last]) => last) };
}

/** The texts that are read in another way, at most ten. */
const differing = (texts: readonly string[]): string[] =>
  texts.filter((text) => JSON.stringify(readWords(text)) !== JSON.stringify(readWhole(text))).slice(0, 10);

const many = (words: readonly string[], size = 50): string[] =>
  Array.from({ length: Math.ceil(words.length / size) }, (_, i) => words.slice(i * size, (i + 1) * size).join(' '));

beforeEach(newDocument);

test('the table is what its script writes', () => {
  const program = `import { winkTable } from './scripts/build-wink.mjs'; process.stdout.write(winkTable());`;
  const table = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, encoding: 'utf8' });
  expect(table === readFileSync(join(ROOT, 'src/2-tokens/wink-model.tsv'), 'utf8')).toBe(true);
});

// The first words of the model are texts of their own: white space, which is no token.
const words = lexemes.filter((word) => word.trim() !== '');

test.each<[string, (word: string, i: number) => string]>([
  ['alone', (word) => word],
  ['at the end of a sentence', (word) => `It was ${word}. It was ${word}`],
  ['in marks', (word, i) => [`(${word})`, `“${word}”`, `'${word}'`, `${word},`, `"${word}."`, `[${word}`, `${word}?!`][i % 7]],
  [
    'joined to others',
    (word, i) => [`${word}-${word}`, `non-${word}`, `${word}'s`, `${word}.${word}`, `${word}/x`, `3${word}`, `#${word}`][i % 7],
  ],
  ['in other letters', (word, i) => (i % 2 === 0 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1))],
])('each word of the whole model is cut as by it: %s', (_, context) => {
  expect(words.length).toBeGreaterThan(87_000);
  expect(differing(many(words.map(context)))).toEqual([]);
});

const files = ['corpus', '__tests__/cases', 'docs'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { encoding: 'utf8', recursive: true })
    .filter((name) => /\.(?:txt|tsv|md)$/.test(name))
    .flatMap((name) => readFileSync(join(ROOT, folder, name), 'utf8').split(/\n{2,}/)),
);

const texts = ['', ' ', '\n', 'a\u00a0b \u2009c', ...files];

test('and so are texts', () => {
  expect(texts.length).toBeGreaterThan(500);
  expect(differing(texts)).toEqual([]);
});

test('what was read before does not matter', () => {
  const read = (text: string): string => {
    newDocument();
    return JSON.stringify(readWords(text));
  };
  const first = texts.map(read);
  const again = [...texts].reverse().map(read).reverse();
  expect(texts.filter((_, i) => first[i] !== again[i]).slice(0, 10)).toEqual([]);
});
