/** Adverbs that lead from one sentence to the next, and say nothing of how or when. */
export const JOINING: readonly string[] =
  'then also however thus therefore instead too moreover furthermore meanwhile nevertheless nonetheless hence otherwise'.split(' ');
