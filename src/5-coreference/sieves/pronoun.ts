import { isName } from '../../document/entities';
import type { Discourse, Sieve } from '../sieve';
import { warnAmbiguous } from '../sieve';
import type { MentionedDocument } from '../../document/layers';
import { dependentBy, labelOf } from '../../document/tree';
import { choose, circular, mentionsBefore, nested, presence, type Candidate } from '../antecedents';
import type { PronounFacts } from '../pronouns';
import type { Reference } from '../references';
import { wordSet } from '../../lexicon/word-set';

/** Sentences that a pronoun may reach back. */
const WINDOW = 3;
/** A second candidate with more than this share of the first one's score leaves the pronoun alone. */
const MARGIN = 0.92;

/**
 * Third-person pronouns: the most present thing that fits in gender, number and kind. Presence is the sum over a chain's mentions of
 * the weight of their place in the clause, which fades to less than half with each sentence (after Lappin and Leass 1994), one mention a
 * sentence.
 */
export const pronoun: Sieve = {
  name: 'pronoun',
  resolve(discourse, name) {
    const { references, chains } = discourse;
    for (const reference of references) {
      const { index, pronoun: facts } = reference;
      if (!facts || !chains.isOpen(index)) continue;
      const emphasized = beside(discourse, reference, facts);
      if (emphasized >= 0) {
        chains.join(emphasized, index, name);
        continue;
      }
      const { best, doubtful } = choose(candidatesFor(discourse, reference, facts), MARGIN);
      // "46 sites … At 31 of them": an amount that fits best keeps others from being taken; it is no thing itself.
      if (best && !chains.of(best.chain).value) chains.join(best.chain, index, name);
      else if (doubtful)
        warnAmbiguous(
          discourse,
          index,
          doubtful.map(({ nearest }) => nearest),
        );
    }
  },
};

/** "Norvind itself": the mention that a reflexive stands right behind, or -1. */
function beside({ document, references }: Discourse, { mention, number }: Reference, { kind }: PronounFacts): number {
  const before = kind === 'reflexive' && mention.start > 0 ? document.mentionOf[mention.start - 1] : -1;
  if (before < 0 || references[before].mention.form === 'value') return -1;
  return references[before].number === number || references[before].number === 'either' ? before : -1;
}

function candidatesFor(discourse: Discourse, reference: Reference, facts: PronounFacts): Iterable<Candidate> {
  const { chains } = discourse;
  const found = new Map<number, Candidate>();
  const inSentence = new Map<number, { sentence: number; score: number }>();
  for (const other of mentionsBefore(discourse, reference.index, facts.kind === 'reflexive' ? 0 : WINDOW)) {
    if (!fits(discourse, reference, facts, other)) continue;
    const chain = chains.find(other.index);
    let score = presence(other, reference.sentence);
    // "Acme sued Globex. It lost.": a subject takes up a subject.
    if (other.role === reference.role && reference.role !== 'inner') score *= facts.animate ? 1.3 : 1.15;
    if (other.sentence === reference.sentence) score *= commands(discourse, other, reference);
    score *= standing(discourse, chain, facts);
    // What is said inside a quotation and outside of it are two conversations.
    if (other.quotation !== reference.quotation) score *= 0.5;
    const candidate = found.get(chain) ?? { chain, nearest: other.index, score: 0 };
    found.set(chain, candidate);
    // Of each sentence the most prominent mention counts.
    const counted = inSentence.get(chain);
    const before = counted?.sentence === other.sentence ? counted.score : 0;
    candidate.score += Math.max(0, score - before);
    inSentence.set(chain, { sentence: other.sentence, score: Math.max(score, before) });
  }
  return found.values();
}

/** How far up the tree the verbs above a pronoun are looked for. */
const MAX_CLIMB = 12;

/**
 * More than 1 for the subject of a verb that the pronoun hangs below, the more so the nearer the verb: "His father said *he* …" is
 * the father, "allows people to cut *their* bills" the people.
 */
function commands({ document }: Discourse, other: Reference, reference: Reference): number {
  if (other.role === 'inner' || other.role === 'oblique' || other.governor < 0) return 1;
  let token = document.syntax.heads[reference.mention.head];
  for (let climbed = 0; token >= 0 && climbed < MAX_CLIMB; climbed++) {
    if (token === other.governor) return other.role === 'object' ? 1.25 : 1.5;
    token = document.syntax.heads[token];
  }
  return 1;
}

/** Share of its weight that a name of unknown type keeps for "he" and "she". */
const UNTYPED = 0.7;

/** What the text is about is taken up more readily than what it mentions once. */
function standing(discourse: Discourse, chain: number, facts: PronounFacts): number {
  const { named, size, typedBy } = discourse.chains.of(chain);
  const typed = discourse.references[typedBy];
  const frequent = 1 + 0.1 * Math.min(size - 1, 5);
  const { type } = typed;
  if (facts.number === 'singular' && !facts.animate) {
    // "Research reveals Tencent’s use of chips in its models": what has no article owns little.
    const owns = facts.kind !== 'possessive' || named || typed.determination !== 'bare' ? 1 : 0.6;
    return frequent * owns * (type === 'organization' ? 1.3 : type === 'place' ? 0.8 : 1);
  }
  // "tightened the export controls … them": one department is "they" only where nothing plural is near.
  if (facts.number === 'plural' && typed.number !== 'plural') return frequent * 0.6;
  if (facts.animate && type !== 'person') return frequent * UNTYPED;
  return frequent * (named && facts.animate ? 1.2 : 1);
}

/** What only people and their organizations do. */
const MINDED = wordSet(
  'say believe find think argue hope want warn tell ask know expect deny claim feel decide plan admit insist suggest announce agree refuse promise',
);

/** "They found no link": the researchers and not the worms; "it is expected" may be a storm. */
const canThink = ({ type }: Reference): boolean => type === 'person' || type === 'organization' || type === 'group' || type === 'place';

function fits(discourse: Discourse, reference: Reference, facts: PronounFacts, other: Reference): boolean {
  const { chains, references } = discourse;
  if (nested(reference, other) || other.predicative) return false;
  // A title names things that the first sentence brings in anew.
  if (other.headline && other.sentence !== reference.sentence) return false;
  // A heading ends what "it" and "they" can reach; "he" in a biography goes on.
  if (!facts.animate && other.section !== reference.section) return false;
  const chain = chains.of(other.index);
  if (chain.value && !(facts.number === 'plural' && isCounted(other))) return false;
  const typed = references[chain.typedBy];
  // A pronoun that found nothing is nothing to go on.
  if (typed.mention.form === 'pronoun' && !typed.pronoun) return false;
  if (!agrees(discourse, facts, typed, chain.gender, other)) return false;
  if (
    !facts.animate &&
    labelOf(discourse.document, reference.mention.head) === 'nsubj' &&
    reference.governor >= 0 &&
    MINDED.has(discourse.document.syntax.lemmas[reference.governor]) &&
    !canThink(typed)
  )
    return false;
  if (boundApart(discourse, reference, facts, other)) return false;
  return !circular(discourse, reference, other.index);
}

function agrees(discourse: Discourse, facts: PronounFacts, typed: Reference, gender: string | undefined, other: Reference): boolean {
  const { type } = typed;
  if (typed.mention.form === 'value') return true;
  if (typed.mention.form === 'pronoun') {
    const its = typed.pronoun!;
    return its.number === facts.number && its.animate === facts.animate && its.gender === facts.gender;
  }
  if (facts.animate) {
    return (type === 'person' || isUntypedName(typed)) && typed.number !== 'plural' && (gender === undefined || gender === facts.gender);
  }
  if (facts.number === 'plural') {
    const { number } = discourse.references[other.index];
    return typed.number === 'plural' || number === 'plural' || (typed.number === 'either' && type !== 'place');
  }
  return type !== 'person' && typed.number !== 'plural';
}

/** A name that may be anybody's or anything's. */
const isUntypedName = ({ mention, type }: Reference): boolean => isName(mention.form) && type === 'concept';

/** "2,900 employees", not "5 km" or a date. */
const isCounted = ({ mention: { value } }: Reference): boolean => value?.kind === 'quantity' && value.unit !== '' && value.amount !== 1;

/** The verb that a phrase belongs to past the noun phrases around it: "at 31 of *them*" → planted. -1 if there is none near. */
function verbAbove(document: MentionedDocument, { mention }: Reference): number {
  let token = mention.head;
  for (let climbed = 0; climbed < 3 && labelOf(document, token) === 'nmod'; climbed++) token = document.syntax.heads[token];
  return token === mention.head ? -1 : document.syntax.heads[token];
}

/** A verb and those it is coordinated with, which share its subject: "Graner handcuffed him and left *him* there". */
function governorsOf(document: MentionedDocument, verb: number): number[] {
  const governors: number[] = [];
  for (let token = verb; token >= 0 && governors.length < 4; token = document.syntax.heads[token]) {
    governors.push(token);
    if (labelOf(document, token) !== 'conj' || dependentBy(document, token, 'nsubj', 'nsubj:pass') >= 0) break;
  }
  return governors;
}

/** Principles A and B: "itself" is its clause's subject, "it" beside a verb is not that verb's other argument. */
function boundApart({ document }: Discourse, reference: Reference, facts: PronounFacts, other: Reference): boolean {
  const governors = other.sentence === reference.sentence ? governorsOf(document, reference.governor) : [];
  const sameClause = governors.includes(other.governor) && (other.governor === reference.governor || other.role === 'subject');
  if (facts.kind === 'reflexive') return !(sameClause && other.role === 'subject');
  if (facts.kind !== 'plain' || other.role === 'inner' || other.role === 'owner') return false;
  return sameClause || (other.sentence === reference.sentence && verbAbove(document, reference) === other.governor);
}
