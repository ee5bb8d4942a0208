import type { TokenRange } from '../../document/span';
import type { NameType } from './clues';

/** A name that rules or tagger found. */
export interface FoundName extends TokenRange {
  readonly type: NameType | 'concept';
  readonly rule: string;
  readonly confidence: number;
}
