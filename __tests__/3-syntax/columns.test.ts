import { hang, openingBehindComma, takePlace, type Columns } from '../../src/3-syntax/columns';
import { LABEL_CODE as L } from '../../src/document/tags';

/** "sales of chips fell": `fell` over `sales` over `chips` over `of`. */
const SALES = [3, 2, 0, -1];

const columnsOf = (heads: readonly number[]): Columns => ({
  upos: new Uint8Array(heads.length),
  xpos: new Uint8Array(heads.length),
  heads: Int32Array.from(heads),
  labels: Uint8Array.from(heads, (head) => (head < 0 ? L.root : L.dep)),
});

test.each([
  ['to the root', 2, 3, [3, 2, 3, -1]],
  ['down a neighbor', 1, 0, [3, 0, 0, -1]],
  ['where it is', 1, 2, SALES],
])('hangs a word: %s', (_, token, head, expected) => {
  const columns = columnsOf(SALES);
  expect(hang(columns, token, head, L.obl)).toBe(true);
  expect([...columns.heads]).toEqual(expected);
  expect(columns.labels[token]).toBe(L.obl);
});

test.each([
  ['on itself', 2, 2],
  ['on what hangs on it', 0, 2],
  ['on what hangs on it farther down', 0, 1],
  ['the root', 3, 1],
  ['on nothing', 1, -1],
])('hangs no word %s', (_, token, head) => {
  const columns = columnsOf(SALES);
  expect(hang(columns, token, head, L.obl)).toBe(false);
  expect([...columns.heads]).toEqual(SALES);
  expect([...columns.labels]).toEqual([L.dep, L.dep, L.dep, L.root]);
});

test('a word takes the place of the root, which hangs on it', () => {
  const columns = columnsOf(SALES);
  expect(takePlace(columns, 2, 3, L.conj)).toBe(true);
  expect([...columns.heads]).toEqual([3, 2, -1, 2]);
  expect([...columns.labels]).toEqual([L.dep, L.dep, L.root, L.conj]);
});

test.each([
  ['itself', 0, 0],
  ['what hangs on it', 0, 1],
])('no word takes the place of %s', (_, token, of) => {
  const columns = columnsOf(SALES);
  expect(takePlace(columns, token, of)).toBe(false);
  expect([...columns.heads]).toEqual(SALES);
});

test.each([
  ['he said , the firm fell', [1, -1, 5, 4, 5, 1], 4, 3],
  ['he said so the firm fell', [1, -1, 5, 4, 5, 1], 4, -1],
  ['the firm fell', [1, 2, -1], 1, -1],
])('where a phrase opens behind a comma: %s', (sentence, heads, head, expected) => {
  expect(openingBehindComma(columnsOf(heads), sentence.split(' '), head, 0)).toBe(expected);
});
