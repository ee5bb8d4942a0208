import type { TokenTable } from '../document/tokens';
import { letTagsAgree } from './agree';
import type { Columns } from './columns';
import { joinCoordinated } from './coordinate';
import { keepHyphensTogether } from './hyphens';
import { giveDeterminersBack, liftFromPremodifiers } from './lift';
import { readParticles } from './particles';
import { freeNamesFromAmounts, readComparisons } from './quantities';
import { joinSubordinateClauses } from './subordinate';

/**
 * Mends what the net gets wrong again and again in the tree of one sentence, in place. What was a tree stays a tree: one root, and from every
 * token a way to it.
 */
export function mend(tokens: TokenTable, columns: Columns, start: number, end: number): void {
  const { lower } = tokens;
  keepHyphensTogether(tokens, columns, start, end);
  liftFromPremodifiers(columns, lower, start, end);
  giveDeterminersBack(columns, start, end);
  readComparisons(columns, lower, start, end);
  joinSubordinateClauses(columns, lower, start, end);
  readParticles(columns, lower, start, end);
  joinCoordinated(columns, start, end);
  freeNamesFromAmounts(columns, start, end);
  letTagsAgree(columns, lower, start, end);
}
