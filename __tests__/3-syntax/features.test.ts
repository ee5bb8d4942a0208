import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hash32, keyOf, lexiconClass, rowsOf, shapeOf } from '../../src/3-syntax/net/features';

interface Head {
  readonly known: readonly string[];
  readonly codes: Readonly<Record<string, readonly number[]>>;
  readonly sizes: readonly number[];
}

interface Row {
  readonly word: string;
  readonly key: string;
  readonly class: string;
  readonly shape: string;
  readonly rows: readonly number[];
}

/** Written by the trainer, whose own tests are held to it as well: weights mean nothing where the two differ. */
const LINES = readFileSync(resolve(__dirname, '../../training/syntax/tests/features.jsonl'), 'utf8').trim().split('\n');
const [{ known, codes, sizes }, ...WORDS] = LINES.map((line) => JSON.parse(line) as unknown) as [Head, ...Row[]];
const vocabulary = {
  rowOf: new Map(known.map((word, i) => [word, i + 3])),
  codeOf: new Map(Object.keys(codes).map((word, i) => [word, i])),
  codes: Object.values(codes).flat(),
};

test.each(WORDS)('$word is to the library what it is to the trainer', ({ word, rows, ...expected }) => {
  const key = keyOf(word);
  expect({ key, class: lexiconClass(key), shape: shapeOf(word) }).toEqual(expected);
  expect(rowsOf(word, vocabulary, sizes)).toEqual(rows);
});

test.each([
  ['The', 'the'],
  ['don’t', "don't"],
  ['“', '"'],
  ['2019–20', '0000-00'],
  ['…', '.'],
  ['İ', 'i\u0307'],
])('%s is looked up as %s', (word, key) => {
  expect(keyOf(word)).toBe(key);
});

test.each([
  ['NeurIPS', 'XxxxXXX'],
  ['2024', 'ddd'],
  ['U.S.', 'X.X.'],
  ['internationalization', 'xxx'],
  ['a-b-c-d-e-f', 'x-x-x-x-x-'],
  ['don’t', "xxx'x"],
  ['É1é', 'Xdx'],
  ['😀😀😀😀a', '😀😀😀x'],
])('%s has the shape %s', (word, shape) => {
  expect(shapeOf(word)).toBe(shape);
});

test('the hash is spread over small tables, and another one for each seed', () => {
  const words = Array.from({ length: 1000 }, (_, i) => `w${i}`);
  const used = (seed: number): Set<number> => new Set(words.map((word) => hash32(word, seed) % 509));
  // 1000 balls in 509 urns leave some 71 of them empty.
  for (const seed of [1, 2, 3]) expect(used(seed).size).toBeGreaterThan(400);
  expect(words.filter((word) => hash32(word, 1) % 509 === hash32(word, 2) % 509).length).toBeLessThan(20);
});
