import fc from 'fast-check';
import { decode, readMargins, isTree } from '../../src/3-syntax/net/decode';

/** Square matrices of arc scores for `n` tokens, root included; few different values give many ties. */
const matrices = (most: number): fc.Arbitrary<{ n: number; scores: Float32Array }> =>
  fc.integer({ min: 2, max: most }).chain((n) =>
    fc
      .array(fc.oneof(fc.float({ min: -50, max: 50, noNaN: true }), fc.integer({ min: -3, max: 3 })), {
        minLength: n * n,
        maxLength: n * n,
      })
      .map((values) => ({ n, scores: Float32Array.from(values) })),
  );

/** One root, and every token reaches it. Written apart from `isTree`, which the decoder itself relies on. */
function complaint(heads: Int32Array): string | undefined {
  const tokens = [...heads.keys()].slice(1);
  if (heads[0] !== 0) return 'the root has a head';
  if (tokens.filter((token) => heads[token] === 0).length !== 1) return 'not one root';
  for (const token of tokens) {
    let at = token;
    for (let steps = 0; at !== 0; steps++) {
      if (steps > heads.length) return `token ${token} goes round in circles`;
      at = heads[at];
    }
  }
  return undefined;
}

const sumOf = (scores: Float32Array, heads: readonly number[] | Int32Array, n: number): number => {
  let sum = 0;
  for (let d = 1; d < n; d++) sum += scores[d * n + heads[d]];
  return sum;
};

/** The score of the best tree of all. */
function bestOf(scores: Float32Array, n: number): number {
  let best = -Infinity;
  const heads = new Int32Array(n);
  const choose = (d: number): void => {
    if (d === n) {
      if (complaint(heads) === undefined) best = Math.max(best, sumOf(scores, heads, n));
      return;
    }
    for (let h = 0; h < n; h++) {
      if (h === d) continue;
      heads[d] = h;
      choose(d + 1);
    }
  };
  choose(1);
  return best;
}

test('any scores give a tree', () => {
  fc.assert(
    fc.property(matrices(30), ({ n, scores }) => {
      const heads = decode(scores, n);
      expect(complaint(heads)).toBeUndefined();
      expect(isTree(heads)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no tree has a higher score', () => {
  fc.assert(
    fc.property(matrices(6), ({ n, scores }) => {
      expect(sumOf(scores, decode(scores, n), n)).toBeCloseTo(bestOf(scores, n), 3);
    }),
    { numRuns: 1000 },
  );
});

test('best heads that form a tree are kept', () => {
  const trees = fc.integer({ min: 2, max: 40 }).chain((n) =>
    // Every token but the first hangs on an earlier one: a tree, until its tokens are renamed.
    fc.tuple(
      fc.constant(n),
      fc.array(fc.nat(), { minLength: n, maxLength: n }),
      fc.shuffledSubarray([...Array(n - 1).keys()], { minLength: n - 1 }),
    ),
  );
  fc.assert(
    fc.property(trees, ([n, choices, order]) => {
      const heads = new Int32Array(n);
      for (let i = 1; i < order.length; i++) heads[order[i] + 1] = order[choices[i] % i] + 1;
      const scores = new Float32Array(n * n);
      for (let d = 1; d < n; d++) scores[d * n + heads[d]] = 1;
      expect(decode(scores, n)).toEqual(heads);
    }),
  );
});

test.each<[string, number[], boolean]>([
  ['a chain', [0, 0, 1, 2], true],
  ['two roots', [0, 0, 0], false],
  ['no root', [0, 2, 1], false],
  ['a cycle beside a root', [0, 0, 3, 2], false],
  ['a token on itself', [0, 0, 2], false],
])('%s is a tree: %j %j', (_name, heads, expected) => {
  expect(isTree(Int32Array.from(heads))).toBe(expected);
});

test('the margin of a head is what the next best lacks', () => {
  // Row d: how well 0 (the root), 1 and 2 govern it.
  const scores = Float32Array.from([0, 0, 0, 5, 0, 2, 1, 4, 0]);
  const margins = new Float32Array(3);
  readMargins(scores, Int32Array.from([0, 0, 0]), 3, margins);
  expect([...margins]).toEqual([0, 3, -3]);
});
