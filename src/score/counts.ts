/** How many things were right, of those that were found and of those that a gold has. */
export interface Counts {
  /** In the gold and found. */
  readonly right: number;
  /** Found, right or not. */
  readonly found: number;
  /** In the gold, found or not. */
  readonly gold: number;
}

/** What counts come to, each from 0 to 1; 0 where there was nothing to divide by. */
export interface Figures {
  /** Of what was found, the share that is right. */
  readonly precision: number;
  /** Of what is in the gold, the share that was found. */
  readonly recall: number;
  /** The harmonic mean of the two. */
  readonly f1: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/**
 * Precision, recall and F1.
 *
 * @example
 * figuresOf({ right: 1, found: 2, gold: 4 }); // { precision: 0.5, recall: 0.25, f1: 0.333… }
 */
export const figuresOf = ({ right, found, gold }: Counts): Figures => ({
  precision: share(right, found),
  recall: share(right, gold),
  f1: share(2 * right, found + gold),
});

/** Counts of several kinds together. */
export const sumOf = (counts: Iterable<Counts>): Counts =>
  [...counts].reduce((sum, { right, found, gold }) => ({ right: sum.right + right, found: sum.found + found, gold: sum.gold + gold }), {
    right: 0,
    found: 0,
    gold: 0,
  });
