import type { Sentence } from '../../../document/layers';
import { CLUES } from './clues';
import { NAME_TYPES, type NameType } from '../name-types';
import { viewOf } from './view';
import type { Candidate } from './cut';
import type { Scene } from '../scene';

/** A candidate with the votes of all clues. */
export interface Judged extends Candidate {
  /** One sum for each of `NAME_TYPES`. */
  readonly votes: Float64Array;
  /** The clue that spoke loudest. */
  readonly rule: string;
  /** Whether it reads the words around. */
  readonly isByContext?: true;
}

const INDEX = Object.fromEntries(NAME_TYPES.map((type, index) => [type, index])) as Record<NameType, number>;
export const indexOfType = (type: NameType): number => INDEX[type];

/** Asks every clue about a candidate. */
export function judge(scene: Scene, candidate: Candidate, { start, end }: Sentence): Judged {
  const view = viewOf(scene, candidate, start, end);
  const votes = new Float64Array(NAME_TYPES.length);
  let rule = 'capitals';
  let isByContext = false;
  let loudest = 0;
  for (const clue of CLUES) {
    const said = clue.apply(view);
    if (said === undefined) continue;
    for (const type in said) {
      const weight = said[type as NameType]!;
      votes[INDEX[type as NameType]] += weight;
      if (weight > loudest) {
        loudest = weight;
        rule = clue.name;
        isByContext = clue.readsContext === true;
      }
    }
  }
  return { votes, rule, ...(isByContext && { isByContext }), ...candidate };
}

/** Votes that a type needs: with less, the word is a name of something, and nobody knows what. */
const ENOUGH = 0.8;

/** The type with the most votes, among equals the first in `NAME_TYPES`; `concept` if no type has enough. */
export function winner(votes: Float64Array): { type: NameType | 'concept'; confidence: number } {
  let best = 0;
  for (let i = 1; i < votes.length; i++) if (votes[i] > votes[best]) best = i;
  let second = 0;
  for (let i = 0; i < votes.length; i++) if (i !== best) second = Math.max(second, votes[i]);
  const top = votes[best];
  // Half of it is how much was found, half how far ahead it is: 0.35 for a bare capital, above 0.9 for "University of California".
  const confidence = 0.3 + 0.35 * Math.min(1, top / 5) + 0.33 * (top > 0 ? (top - second) / top : 0) * Math.min(1, top / 3);
  if (top < ENOUGH) return { type: 'concept', confidence: 0.4 };
  return { type: NAME_TYPES[best], confidence: Math.round(confidence * 100) / 100 };
}
