import { circular, nested } from './antecedents';
import type { Reference } from './references';
import type { Discourse } from './sieve';

/** Whether `later` says nothing that `earlier` has not said. */
export function repeats(discourse: Discourse, later: Reference, earlier: Reference): boolean {
  const { chains, document } = discourse;
  if (nested(later, earlier) || circular(discourse, later, earlier.index)) return false;
  if (later.number !== earlier.number && later.number !== 'either' && earlier.number !== 'either') return false;
  if (earlier.determination === 'quantified' && later.determination !== 'demonstrative') return false;
  if (!later.modifiers.every((word) => earlier.modifiers.includes(word))) return false;
  // "its chips" are those of the same owner; "the use" may be "Tencent’s use".
  if (later.determination === 'possessive') {
    if (later.possessor < 0 || earlier.possessor < 0 || !chains.same(later.possessor, earlier.possessor)) return false;
  }
  if (later.restricted) return false;
  if (later.complementToken < 0) return true;
  // "the effectiveness of the ban" is not the effectiveness of controls.
  if (earlier.complementToken < 0) return false;
  const [one, other] = [later, earlier].map(({ complementToken }) => document.mentionOf[complementToken]);
  return later.complement === earlier.complement || (one >= 0 && other >= 0 && chains.same(one, other));
}
