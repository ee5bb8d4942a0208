import type { MentionedDocument } from '../document/layers';
import { dependentBy, headOf, labelOf } from '../document/tree';
import type { PronounFacts } from '../lexicon/pronouns';
import type { Reference } from './references';
import type { Discourse } from './sieve';

/** The verb that a phrase belongs to past the noun phrases around it: "at 31 of *them*" → planted. -1 if there is none near. */
function verbAbove(document: MentionedDocument, { mention }: Reference): number {
  let token = mention.head;
  for (let climbed = 0; climbed < 3 && labelOf(document, token) === 'nmod'; climbed++) token = headOf(document, token);
  return token === mention.head ? -1 : headOf(document, token);
}

/** A verb and those it is coordinated with, which share its subject: "Graner handcuffed him and left *him* there". */
function governorsOf(document: MentionedDocument, verb: number): number[] {
  const governors: number[] = [];
  for (let token = verb; token >= 0 && governors.length < 4; token = headOf(document, token)) {
    governors.push(token);
    if (labelOf(document, token) !== 'conj' || dependentBy(document, token, 'nsubj', 'nsubj:pass') >= 0) break;
  }
  return governors;
}

/** Principles A and B: "itself" is its clause's subject, "it" beside a verb is not that verb's other argument. */
export function boundApart({ document }: Discourse, reference: Reference, facts: PronounFacts, other: Reference): boolean {
  const governors = other.sentence === reference.sentence ? governorsOf(document, reference.governor) : [];
  const sameClause = governors.includes(other.governor) && (other.governor === reference.governor || other.role === 'subject');
  if (facts.kind === 'reflexive') return !(sameClause && other.role === 'subject');
  if (facts.kind !== 'plain' || other.role === 'inner' || other.role === 'owner') return false;
  return sameClause || (other.sentence === reference.sentence && verbAbove(document, reference) === other.governor);
}
