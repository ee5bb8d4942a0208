import type { Clause } from '../document/clauses';
import type { MentionedDocument, ParsedDocument } from '../document/layers';
import type { Modality } from '../document/relations';
import { dependentBy, labelOf, xposOf } from '../document/tree';
import { isA } from '../english';
import { hedgeOf } from '../lexicon/hedges';
import { hasCondition, isPreference } from './future-in-past';
import { askedBy, isImperative } from './mood';
import { isToAuxiliaryOf } from './phrases';
import type { Hedge } from './truth';
import { hedgesBeside } from './unreal';
import type { VerbGroup } from './verb-group';

/** What the words of a clause itself say of how sure it is: modals, adverbs, a question mark, the form of an order or a headline. */
export function ownHedges(document: MentionedDocument, clause: Clause, group: Pick<VerbGroup, 'auxiliaries' | 'isFromPast'>): Hedge[] {
  const hedges: Hedge[] = [];
  for (const token of group.auxiliaries) {
    const modality = xposOf(document, token) === 'MD' ? hedgeOf('auxiliary', document.tokens.lower[token]!) : undefined;
    if (!modality || (modality === 'conditional' && group.isFromPast) || isIdle(document, clause, token, modality)) continue;
    hedges.push({ modality: modality === 'conditional' && isPreference(document, clause) ? 'intended' : modality, token });
  }
  for (const verb of clause.chain) {
    const be = isToAuxiliaryOf(document, verb);
    // "is yet to pay" has not paid.
    if (be >= 0 && document.tokens.lower[be + 1] !== 'yet') hedges.push({ modality: 'intended', token: be });
    hedges.push(...hedgesBeside(document, verb).filter(({ token }) => labelOf(document, token) === 'advmod'));
  }
  const headline = infinitiveOfHeadline(document, clause);
  if (headline >= 0) hedges.push({ modality: 'intended', token: headline });
  const mark = askedBy(document, clause.sentence, clause.chain[0]);
  if (mark >= 0) hedges.push({ modality: 'questioned', token: mark });
  if (isImperative(document, clause.chain[0])) hedges.push({ modality: 'intended', token: clause.chain[0] });
  return hedges;
}

/** The "to" of "Acme to buy Globex", a sentence without a finite verb; or -1. */
function infinitiveOfHeadline(document: MentionedDocument, { chain: [top], subjects }: Clause): number {
  const isWhole =
    subjects.length > 0 && /^(?:root|parataxis|conj|ccomp)$/.test(labelOf(document, top!)) && dependentBy(document, top!, 'aux') < 0;
  const isOwn = isWhole && xposOf(document, top!) === 'VB' && dependentBy(document, top!, 'nsubj', 'nsubj:pass') >= 0;
  const to = isOwn ? dependentBy(document, top!, 'mark') : -1;
  return to >= 0 && document.tokens.lower[to] === 'to' ? to : -1;
}

/** Modals that leave nothing open: "as you can see", "I would say". */
function isIdle(document: MentionedDocument, clause: Clause, token: number, modality: Modality): boolean {
  const subject = document.tokens.lower[clause.subjects[0] ?? -1] ?? '';
  const lemma = document.syntax.lemmas[clause.chain[0]]!;
  if (document.tokens.lower[token] === 'can') return /^(?:i|we|you|one)$/.test(subject) && isA(lemma, 'verb of perceiving');
  return modality === 'conditional' && isOpinion(document, clause, 'verb of a softened claim') && !hasCondition(document, clause.sentence);
}

/** "I would say", "we hope": of oneself. */
export const isOpinion = (document: ParsedDocument, clause: Clause, kind: 'verb of a softened claim' | 'verb of belief'): boolean =>
  /^(?:i|we)$/.test(document.tokens.lower[clause.subjects[0] ?? -1] ?? '') && isA(document.syntax.lemmas[clause.chain[0]]!, kind);
