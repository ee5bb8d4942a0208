import fc from 'fast-check';
import { LABELS, UPOS, XPOS } from '../../src/document/tags';
import { mend } from '../../src/3-syntax/mend';

const WORDS = [
  'a',
  '-',
  '-',
  '-',
  '-',
  '-',
  'to',
  'and',
  'at',
  'least',
  'up',
  'as',
  '$',
  'Acme',
  'chips',
  'the',
  'sells',
  '14',
  'that',
  ',',
  'charge',
  'denies',
  'which',
];

/** Any tree: the head of the token that comes n-th in some order is one that comes before it. */
const sentence = fc.integer({ min: 1, max: 16 }).chain((length) =>
  fc.record({
    words: fc.array(fc.constantFrom(...WORDS), { minLength: length, maxLength: length }),
    order: fc.shuffledSubarray(
      Array.from({ length }, (_, i) => i),
      { minLength: length },
    ),
    choices: fc.array(fc.nat(), { minLength: length, maxLength: length }),
    upos: fc.array(fc.nat(UPOS.length - 1), { minLength: length, maxLength: length }),
    xpos: fc.array(fc.nat(XPOS.length - 1), { minLength: length, maxLength: length }),
    labels: fc.array(fc.nat(LABELS.length - 1), { minLength: length, maxLength: length }),
    gaps: fc.array(
      fc.nat(3).map((n) => n === 0),
      { minLength: length, maxLength: length },
    ),
  }),
);

test('a tree stays a tree', () => {
  fc.assert(
    fc.property(sentence, ({ words, order, choices, upos, xpos, labels, gaps }) => {
      const heads = new Int32Array(words.length).fill(-1);
      order.forEach((token, i) => {
        if (i > 0) heads[token] = order[choices[token] % i];
      });
      let at = 0;
      const starts = Int32Array.from(words, (word, i) => ((at += gaps[i] ? 1 : 0), (at += word.length), at - word.length));
      const ends = starts.map((from, i) => from + words[i].length);
      const tokens = { length: words.length, words, lower: words.map((word) => word.toLowerCase()), starts, ends };
      const columns = { upos: Uint8Array.from(upos), xpos: Uint8Array.from(xpos), labels: Uint8Array.from(labels), heads };
      mend(tokens as never, columns, 0, words.length);
      expect([...heads].filter((head) => head < 0)).toHaveLength(1);
      for (let token = 0; token < words.length; token++) {
        let steps = 0;
        for (let above = token; above >= 0; above = heads[above])
          if (++steps > words.length) throw new Error(`${words[token]} is in a cycle`);
      }
    }),
    { numRuns: 20_000 },
  );
});
