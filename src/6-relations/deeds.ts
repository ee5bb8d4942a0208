import type { Clause } from '../document/clauses';
import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord, Modality, Polarity, RelationRecord } from '../document/relations';
import { dependentsOf } from '../document/tree';
import { isA } from '../english';
import { negatorOf } from './negation';
import { nounPhraseRelation } from './rules/noun-phrase';

/** The clauses by each of their verbs. */
export const clausesByVerb = (clauses: readonly Clause[]): ReadonlyMap<number, Clause> =>
  new Map(clauses.flatMap((clause) => clause.chain.map((verb) => [verb, clause] as const)));

/** Who did a deed, and what is said of that. */
export interface Doer extends Partial<Pick<RelationRecord, 'polarity' | 'modality' | 'attribution' | 'cues'>> {
  readonly doer: ArgumentRecord;
}

/** A deed that a noun names: what each of the doers did to each of the others. */
export function deedsOf(
  document: ResolvedDocument,
  doers: readonly Doer[],
  objects: readonly ArgumentRecord[],
  { sentence, lemma, noun, rule }: { readonly sentence: number; readonly lemma: string; readonly noun: number; readonly rule: string },
): RelationRecord[] {
  return doers.flatMap(({ doer, ...said }) =>
    objects.map((object) => ({
      ...nounPhraseRelation(document, { kind: 'nominal', sentence, subject: doer, object, lemma, predicate: [noun], rule }),
      ...said,
    })),
  );
}

/**
 * Whether what a noun names was done: it is as real as what is said of it lets it be.
 *
 * @param noun "takeover", "visit"
 * @param clause the clause that the noun belongs to
 * @param isOwned whether it is somebody's: who opposes "its ban" opposes a ban that there is
 */
export function realityOf(
  document: ResolvedDocument,
  noun: number,
  clause: Clause | undefined,
  isOwned = false,
): { readonly polarity: Polarity; readonly modality: Modality } {
  const verb = clause ? document.syntax.lemmas[clause.head]! : '';
  const isSubject = clause?.subjects.includes(noun) ?? false;
  const isDecided = isOwned ? isObjectOf(clause, noun) && !isA(verb, 'verb of judging') : true;
  const isUndone =
    (isSubject && isA(verb, 'verb of failing')) || (isDecided && isA(verb, 'verb of stopping')) || negatorOf(document, noun) >= 0;
  const isPlanned =
    (isDecided && isA(verb, 'verb of planning')) ||
    dependentsOf(document, noun).some((token) => isA(document.tokens.lower[token]!, 'planned'));
  return { polarity: isUndone ? 'negative' : 'positive', modality: isPlanned ? 'possible' : 'asserted' };
}

const isObjectOf = (clause: Clause | undefined, noun: number): boolean =>
  clause !== undefined && (clause.objects.includes(noun) || (clause.passive && clause.subjects.includes(noun)));
