import type { TokenTable } from '../../document/tokens';
import type { Columns } from '../columns';

/** Mends one kind of error in the tree of one sentence, in place. */
export type Mend = (columns: Columns, start: number, end: number, tokens: TokenTable) => void;

/** A kind of error that the net makes, and what mends it. */
export interface Repair {
  /** That of the function: what measures the repairs calls them by it, and a bundler may rename functions. */
  readonly name: string;
  /** One sentence, with the case that it is for. */
  readonly about: string;
  readonly apply: Mend;
}
