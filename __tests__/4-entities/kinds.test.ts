import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { errorOf } from '../support/errors';
import { readKinds, VERSION } from '../../src/4-entities/names/tagger/kinds';
import { readNamesModel } from '../../src/4-entities/names/tagger/model';
import { packKinds } from '../../training/kinds/pack';

const models = join(resolve(__dirname, '../..'), 'models');
const shipped = new Uint8Array(readFileSync(join(models, 'kinds.bin')));
const changed = (at: number, change: (byte: number) => number): Uint8Array => shipped.map((byte, i) => (i === at ? change(byte) : byte));

// Words that no list of the library has.
test.each([
  ['konami', 'organization'],
  ['wachovia', 'organization'],
  ['chillicothe', 'place'],
  ['kenora', 'place'],
  ['hewitt', 'surname'],
])('the table that ships takes %s for %s', (word, kind) => {
  expect(readKinds(shipped).of(word).main).toBe(kind);
});

// Common words are not in it: the library has a list of them.
test.each(['velmoraxx', 'glory'])('of %s, which it does not have, it says nothing', (word) => {
  expect(readKinds(shipped).of(word)).toEqual({ code: 0, degrees: [], main: undefined, likely: 0 });
});

test('the tagger of names was learned with it', () => {
  const weights = new Uint8Array(readFileSync(join(models, 'names.bin')));
  expect(readNamesModel(weights).kinds).toBe(readKinds(shipped).crc);
});

test('what is packed is what is read', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-zà-ÿ.]{1,12}$/), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(words, (list) => {
      const mixtures = [
        [1, 0],
        [0.2, 0.8],
        [0.5, 0.5],
      ];
      const kinds = readKinds(packKinds({ mixtures, codes: Object.fromEntries(list.map((word, i) => [word, i % 3])) }, ['a', 'b']));
      // Two that share a bucket and a mark cannot be told apart: of so few there is hardly ever a pair.
      const wrong = list.filter((word, i) => kinds.of(word).code !== (i % 3) + 1);
      expect(wrong.length).toBeLessThan(2);
    }),
  );
});

test('a mixture is read with how much of each kind is in it', () => {
  const kinds = readKinds(packKinds({ mixtures: [[0.9, 0.04, 0.2]], codes: { paris: 0 } }, ['a', 'b', 'c']));
  expect(kinds.of('paris')).toEqual({ code: 1, degrees: [5, 2 * 8 + 2], main: 'a', likely: (1 << 7) | (5 << 4) | 3 });
});

describe('what is no table', () => {
  const NOT_OURS = 'it does not begin with "RKND"';
  const DAMAGED = 'its checksum is wrong: it is damaged or cut short';
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), NOT_OURS],
    ['the weights of the tagger', Uint8Array.from(Buffer.from('RNAM\0\0\0\0\0\0\0\0\0\0\0\0')), NOT_OURS],
    ['another version', changed(4, (byte) => byte + 1), `it is of version ${VERSION + 1}, and this library reads version ${VERSION}`],
    ['a changed word', changed(shipped.length - 100, (byte) => byte ^ 1), DAMAGED],
    ['all but the last byte', shipped.subarray(0, -1), DAMAGED],
  ])('%s', (_name, bytes, reason) => {
    expect(errorOf(() => readKinds(bytes))).toBe(`bad-model: cannot read the table of kinds of words: ${reason}`);
  });
});
