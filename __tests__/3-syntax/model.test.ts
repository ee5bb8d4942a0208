import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { crc32 } from '../../src/document/crc32';
import { readModel, VERSION } from '../../src/3-syntax/net/model';
import { errorOf } from '../support/errors';

const ROOT = resolve(__dirname, '../..');
const shipped = readFileSync(join(ROOT, 'models/syntax.bin'));

/** A file with one tensor of each kind, as training/syntax/export.py would write it. */
function smallFile(): Uint8Array {
  const tensors = { bias: { kind: 'f32', rows: 1, columns: 2, at: 0 }, weight: { kind: 'i8', rows: 2, columns: 2, at: 8, scales: 12 } };
  const header = JSON.stringify({ shape: {}, words: ['the', 'élan'], tags: ['NOUN|NN'], labels: ['root'], tensors });
  const json = Buffer.from(header + ' '.repeat(-Buffer.byteLength(header) & 3));
  const file = Buffer.alloc(12 + json.length + 20 + 4);
  file.write('RSYN');
  file.writeUInt32LE(VERSION, 4);
  file.writeUInt32LE(json.length, 8);
  json.copy(file, 12);
  const data = 12 + json.length;
  [1.5, -2].forEach((value, i) => file.writeFloatLE(value, data + 4 * i));
  [127, -127, 1, 0].forEach((value, i) => file.writeInt8(value, data + 8 + i));
  [0.5, 0.25].forEach((value, i) => file.writeFloatLE(value, data + 12 + 4 * i));
  file.writeUInt32LE(crc32(file.subarray(0, -4)), file.length - 4);
  return new Uint8Array(file);
}

const small = smallFile();
const changed = (at: number, change: (byte: number) => number): Uint8Array => small.map((byte, i) => (i === at ? change(byte) : byte));

test('the weights that ship are read', () => {
  const model = readModel(shipped);
  expect(model.shape.tables[0]).toBe(model.words.length + 3);
  expect(model.labels).toEqual(expect.arrayContaining(['root', 'nsubj', 'nsubj:pass', 'obj', 'acl:relcl']));
  expect(model.tags).toEqual(expect.arrayContaining(['NOUN|NN', 'PROPN|NNP', 'PUNCT|.']));
  expect(model.words).toContain('the');
  const { rows, columns, values, scales } = model.tensor('tagWeight');
  expect({ rows, columns }).toEqual({ rows: model.tags.length, columns: 2 * model.shape.hidden });
  expect(values).toBeInstanceOf(Int8Array);
  expect(scales).toHaveLength(rows);
});

test('words, floats and bytes with their scales are what was written', () => {
  const model = readModel(small);
  expect(model.words).toEqual(['the', 'élan']);
  expect(model.tensor('bias')).toEqual({ rows: 1, columns: 2, values: Float32Array.of(1.5, -2) });
  expect(model.tensor('weight')).toEqual({
    rows: 2,
    columns: 2,
    values: Int8Array.of(127, -127, 1, 0),
    scales: Float32Array.of(0.5, 0.25),
  });
  expect(errorOf(() => model.tensor('label'))).toBe('bad-model: cannot read the weights of the parser: tensor label is missing');
});

test.each([0, 1, 2, 3])('it does not matter where they lie in memory: %i bytes off', (offset) => {
  for (const file of [small, shipped]) {
    const moved = Buffer.concat([Buffer.alloc(offset), file, Buffer.alloc(3)]).subarray(offset, offset + file.length);
    const name = file === small ? 'weight' : 'layer0Weight';
    expect(readModel(moved).tensor(name)).toEqual(readModel(file).tensor(name));
  }
});

describe('what are no weights', () => {
  const NOT_OURS = 'they do not begin with "RSYN"';
  const DAMAGED = 'their checksum is wrong: they are damaged or cut short';
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), NOT_OURS],
    ['the magic alone', small.subarray(0, 4), NOT_OURS],
    ['a text', new TextEncoder().encode('{"name": "relata", "version": "0.1.0"}'), NOT_OURS],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(100)), NOT_OURS],
    ['another magic', changed(3, () => 0x4f), NOT_OURS],
    ['zeros', new Uint8Array(1000), NOT_OURS],
    ['another version', changed(4, (byte) => byte + 1), `they are of version ${VERSION + 1}, and this library reads version ${VERSION}`],
    ['a changed weight', changed(small.length - 8, (byte) => byte ^ 1), DAMAGED],
    ['a changed length of the header', changed(11, () => 255), DAMAGED],
    ['all but the last byte', small.subarray(0, -1), DAMAGED],
    ['half of the weights that ship', shipped.subarray(0, shipped.length >> 1), DAMAGED],
    ['the weights that ship, and a line end', Buffer.concat([shipped, Buffer.from('\n')]), DAMAGED],
  ])('%s', (_name, bytes, reason) => {
    expect(errorOf(() => readModel(bytes))).toBe(`bad-model: cannot read the weights of the parser: ${reason}`);
  });

  test('any other byte, any shorter file', () => {
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        expect(errorOf(() => readModel(changed(at, (byte) => byte ^ mask)))).toMatch(/^bad-model: /);
        expect(errorOf(() => readModel(small.subarray(0, at)))).toMatch(/^bad-model: /);
      }),
    );
  });

  test('any bytes at all', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => expect(errorOf(() => readModel(bytes))).toMatch(/^bad-model: /)));
  });
});

test('the checksum is that of zip', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});
