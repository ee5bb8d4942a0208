import type { TokenRange } from '../../document/span';
import type { NameType } from './name-types';

/** A name that rules or tagger found. */
export interface FoundName extends TokenRange {
  readonly type: NameType | 'concept';
  readonly rule: string;
  readonly confidence: number;
}

/** The types that the tagger knows. */
export const CORE: ReadonlySet<string> = new Set<NameType>(['person', 'organization', 'place']);
