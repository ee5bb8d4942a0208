import type { TokenRange } from '../../document/span';
import type { NameType } from './name-types';

/** A name that is proposed or tagged. */
export interface FoundName extends TokenRange {
  readonly type: NameType | 'concept';
  readonly rule: string;
  readonly confidence: number;
  /** Its form alone tells it, numbers among it. */
  readonly isForm?: true;
  /** Its type is from the words around it, which say more than its spelling. */
  readonly isByContext?: true;
}

/** The types that the tagger knows. */
export const CORE: ReadonlySet<string> = new Set<NameType>(['person', 'organization', 'place']);
