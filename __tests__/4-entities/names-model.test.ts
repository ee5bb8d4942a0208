import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { parsed } from '../support/names';
import { errorOf } from '../support/errors';
import { crc32 } from '../../src/document/crc32';
import { LABEL_COUNT } from '../../src/4-entities/names/tagger/labels';
import { readNamesModel, VERSION } from '../../src/4-entities/names/tagger/model';
import { encode, quantize } from '../../training/names/export';

const shipped = new Uint8Array(readFileSync(join(resolve(__dirname, '../..'), 'models/names.bin')));
const changed = (at: number, change: (byte: number) => number): Uint8Array => shipped.map((byte, i) => (i === at ? change(byte) : byte));

test('the weights that ship are read', () => {
  const { rows, values, transitions, scale } = readNamesModel(shipped);
  expect(Math.log2(rows) % 1).toBe(0);
  expect(values).toHaveLength(rows * LABEL_COUNT);
  expect(values.some((value) => value > 0) && values.some((value) => value < 0)).toBe(true);
  expect(transitions).toHaveLength(LABEL_COUNT * LABEL_COUNT);
  expect(scale).toBeGreaterThan(0);
});

// Features are bytes of the parser's word vectors: with others the weights say nothing.
test('they were learned with the word vectors that ship', () => {
  expect(readNamesModel(shipped).vectors).toBe(crc32(parsed('Acme grew.').vectors.codes));
});

test('what is written is what is read', () => {
  const values = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 8 * LABEL_COUNT, maxLength: 8 * LABEL_COUNT });
  fc.assert(
    fc.property(values, (numbers) => {
      const trained = { rows: 8, values: Float32Array.from(numbers), transitions: new Float32Array(LABEL_COUNT * LABEL_COUNT).fill(-3) };
      const model = readNamesModel(encode(quantize(trained, { keep: 8, step: 1, outsidePenalty: 2, vectors: 7, kinds: 9 })));
      expect([...model.values]).toEqual(numbers.map((number) => number + 0));
      expect(model).toMatchObject({ rows: 8, outsidePenalty: 2, scale: 1, vectors: 7, kinds: 9 });
      expect(new Set(model.transitions as number[])).toEqual(new Set([-3]));
    }),
  );
});

test('of the rows those with the largest weights are kept', () => {
  const numbers = new Float32Array(4 * LABEL_COUNT);
  numbers.set([9, 1, 40], LABEL_COUNT - 1); // the last of row 0, then row 1
  const { values, kept } = quantize(
    { rows: 4, values: numbers, transitions: new Float32Array(49) },
    { keep: 1, step: 2, outsidePenalty: 0, vectors: 0, kinds: 0 },
  );
  expect(kept).toBe(1);
  expect([...values].flatMap((value, i) => (value === 0 ? [] : [[i, value]]))).toEqual([
    [LABEL_COUNT, 1],
    [LABEL_COUNT + 1, 20],
  ]);
});

describe('what are no weights', () => {
  const NOT_OURS = 'they do not begin with "RNAM"';
  const DAMAGED = 'their checksum is wrong: they are damaged or cut short';
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), NOT_OURS],
    ['the weights of the parser', Uint8Array.from(Buffer.from('RSYN\0\0\0\0\0\0\0\0\0\0\0\0')), NOT_OURS],
    ['another version', changed(4, (byte) => byte + 1), `they are of version ${VERSION + 1}, and this library reads version ${VERSION}`],
    ['a changed weight', changed(shipped.length - 100, (byte) => byte ^ 1), DAMAGED],
    ['a changed length of the header', changed(8, (byte) => byte ^ 255), DAMAGED],
    ['all but the last byte', shipped.subarray(0, -1), DAMAGED],
  ])('%s', (_name, bytes, reason) => {
    expect(errorOf(() => readNamesModel(bytes))).toBe(`bad-model: cannot read the weights of the tagger of names: ${reason}`);
  });

  test('any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => expect(errorOf(() => readNamesModel(bytes))).toMatch(/^bad-model: /)),
    );
  });
});
