import type { TokenTable } from '../../document/tokens';
import type { Columns } from '../columns';

/** Sentences, and of each some words of the tree: `word label head`, where `-` is the head of the root. */
export type TreeExamples = Readonly<Record<string, readonly string[]>>;

/** A kind of error that the parser makes, and what mends it. */
export interface Repair {
  readonly name: string;
  /** What it mends, in a sentence, and why that matters. */
  readonly about: string;
  /** What the tree must say. */
  readonly examples: TreeExamples;
  /** What it must not say, of sentences that look like the others. */
  readonly counterexamples: TreeExamples;
  /** Mends the tree of one sentence in place. What was a tree stays one: words are moved by `hang` and `takePlace` alone, which see to that. */
  readonly apply: (columns: Columns, start: number, end: number, tokens: TokenTable) => void;
}
