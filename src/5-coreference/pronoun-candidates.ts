import { isName } from '../document/entities';
import type { MentionedDocument } from '../document/layers';
import { baseOf, dependentBy, headOf, labelOf } from '../document/tree';
import { isA } from '../english';
import { mentionsAfter, mentionsBefore } from './antecedents';
import { ancestorsOf, type Ancestor } from './ancestors';
import { boundApart } from './binding';
import type { ShownGender } from './gender';
import { isToldAsPress, mayStandFor } from './pronoun-agreement';
import { speakersOf } from './quoted-speaker';
import { deedOf } from './who-speaks';
import { onceFor } from '../lexicon/once-for';
import type { PronounFacts } from '../lexicon/pronouns';
import type { Reference } from './references';
import type { Discourse } from './sieve';

/** A chain that a pronoun may belong to. */
export interface PronounCandidate {
  readonly chain: number;
  /** Its mention nearest to the pronoun. */
  readonly nearest: number;
  /** What is true of it; `weighed` gives the names in models/pronouns.tsv. */
  readonly features: readonly string[];
}

/** What a pronoun may stand for. */
export interface PronounCandidates {
  /** What sort of pronoun it is: a person's, a thing's, or of many. */
  readonly kind: 'person' | 'thing' | 'many';
  /** Its own place in the clause. */
  readonly place: string;
  /** Those before it first, the nearest first. */
  readonly candidates: readonly PronounCandidate[];
  /** What speaks for none of them. */
  readonly none: readonly string[];
}

/** Every feature counts for all pronouns of the kind and once more for those in the same place of the clause. */
export const weighed = ({ kind, place }: Pick<PronounCandidates, 'kind' | 'place'>, feature: string): readonly [string, string] => [
  `${kind} ${feature}`,
  `${kind} ${place} ${feature}`,
];

/** Sentences that "he" and that "it" may reach back. */
const WINDOW = { person: 5, thing: 3, many: 3 } as const;
/** Mentions more sentences ago than this are all as far. */
const FAR = 3;
/** Mentions of a chain more than this are all as many. */
const MANY = 4;

/** The chains that a third-person pronoun may belong to: those before it in a few sentences, and names behind it in its own. */
export function pronounCandidates(discourse: Discourse, pronoun: Reference, facts: PronounFacts): PronounCandidates {
  const kind = facts.animate ? 'person' : facts.number === 'plural' ? 'many' : 'thing';
  const place = placeOf(discourse, pronoun, facts);
  const deed = deedOf(discourse, pronoun);
  const mentions = new Map<number, Reference[]>();
  const apart = new Set<number>();
  for (const person of spokenApart(discourse, pronoun, facts)) apart.add(discourse.chains.find(person));
  const add = (other: Reference): void => {
    if (!mayStandFor(discourse, pronoun, facts, deed, other)) return;
    const chain = discourse.chains.find(other.index);
    // "Acme sued it": not Acme, wherever else it is named.
    if (boundApart(discourse, pronoun, facts, other)) {
      if (other.governor === pronoun.governor) apart.add(chain);
      return;
    }
    if (isToldAsPress(discourse, pronoun, other)) {
      apart.add(chain);
      return;
    }
    const known = mentions.get(chain);
    if (known) known.push(other);
    else mentions.set(chain, [other]);
  };
  for (const other of mentionsBefore(discourse, pronoun.index, facts.kind === 'reflexive' ? 0 : WINDOW[kind])) add(other);
  for (const chain of apart) mentions.delete(chain);
  const before = mentions.size;
  // "In her speech, Lopez …"
  if (facts.kind !== 'reflexive')
    for (const other of mentionsAfter(discourse, pronoun.index)) if (mayFollow(discourse, pronoun, facts, other)) add(other);
  for (const chain of apart) mentions.delete(chain);

  const ancestors = ancestorsOf(discourse.document, pronoun.mention.head);
  const earliest = Math.min(...mentions.keys());
  const ranks = likelyRanks(discourse, facts, [...mentions.keys()].slice(0, before));
  const subject = [...mentions].find(([, own]) => own.some(({ role, index }) => role === 'subject' && index < pronoun.index))?.[0];
  const candidates = [...mentions].map(([chain, own], rank): PronounCandidate => {
    const features = [
      ...featuresOfChain(discourse, facts, chain),
      ...featuresOfPlace(discourse, pronoun, own, ancestors),
      ...(chain === earliest ? ['first'] : []),
      ...(rank < before ? [`nearer ${Math.min(rank, FAR)}`, `likely nearer ${Math.min(ranks[rank], FAR)}`] : []),
      ...(chain === subject ? ['last subject'] : []),
      ...(before === 1 && rank === 0 ? ['only one'] : []),
    ];
    return { chain, nearest: own[0].index, features };
  });
  return { kind, place, candidates, none: featuresOfNone(discourse.document, pronoun, before) };
}

/**
 * Mentions of those whom "he" or "she" is not, since one of the two speaks of the other: who says the quotation that it stands in, “He is a thief,” said
 * Holm, and of whom it speaks itself, “Reed told me that he lied,” she said.
 */
function spokenApart(discourse: Discourse, { index, quotation }: Reference, { animate, number }: PronounFacts): readonly number[] {
  if (!animate || number === 'plural' || discourse.document.quotations.length === 0) return [];
  const { speakers, spokenOfBy } = speechIn(discourse);
  const speaker = quotation >= 0 ? speakers[quotation]! : -1;
  const spokenOf = spokenOfBy.get(index) ?? [];
  return speaker >= 0 ? [speaker, ...spokenOf] : spokenOf;
}

/** Who says each quotation, or -1, and of whom each who speaks does so as of one other person: by pronouns and names. */
const speechIn = onceFor((discourse: Discourse) => {
  const speakers = speakersOf(discourse);
  const spokenOfBy = new Map<number, number[]>();
  for (const { index, quotation, pronoun, mention, type } of discourse.references) {
    const speaker = quotation >= 0 ? speakers[quotation]! : -1;
    const isPerson = pronoun ? pronoun.animate && pronoun.number !== 'plural' : mention.form === 'name' && type === 'person';
    if (speaker < 0 || !isPerson) continue;
    const known = spokenOfBy.get(speaker);
    if (known) known.push(index);
    else spokenOfBy.set(speaker, [index]);
  }
  return { speakers, spokenOfBy };
});

/** Whether a pronoun may stand before what it stands for: a name, of a person surely where it is a person's, and not what the pronoun's own noun is called: "her husband, Davit". */
function mayFollow({ document, references }: Discourse, pronoun: Reference, facts: PronounFacts, { mention }: Reference): boolean {
  if (!isName(mention.form) || (facts.animate && mention.type !== 'person' && mention.type !== 'concept')) return false;
  const owned = pronoun.parent >= 0 ? references[pronoun.parent].mention.head : -1;
  return owned < 0 || headOf(document, mention.head) !== owned || labelOf(document, mention.head) !== 'appos';
}

/** The pronoun's own place: it owns something, opens its sentence, or is a later subject or anything else. */
function placeOf({ document }: Discourse, { role, governor }: Reference, { kind }: PronounFacts): string {
  if (kind === 'possessive') return 'owner';
  if (role !== 'subject') return 'other';
  return governor >= 0 && labelOf(document, governor) === 'root' ? 'main subject' : 'subject';
}

/** For each candidate the number of those nearer that are surely people of the pronoun's gender, or the like. */
function likelyRanks({ chains }: Discourse, facts: PronounFacts, candidates: readonly number[]): number[] {
  let nearer = 0;
  return candidates.map((chain) => {
    const rank = nearer;
    if (facts.animate ? chains.of(chain).shown.gender === facts.gender : chains.of(chain).named) nearer++;
    return rank;
  });
}

/** What the candidate is. */
function featuresOfChain({ chains, references }: Discourse, facts: PronounFacts, first: number): string[] {
  const chain = chains.of(first);
  const { mention, type, determination, number } = references[chain.typedBy];
  const features = [`${isName(mention.form) ? 'name' : mention.form} ${type}`, `mentions ${Math.min(chain.size, MANY)}`];
  if (mention.form === 'nominal') features.push(`nominal ${determination}`);
  if (facts.animate) features.push(genderFeature(chain.shown, facts));
  else features.push(`number ${number}`);
  return features;
}

const genderFeature = ({ gender, sure }: ShownGender, facts: PronounFacts): string =>
  gender === undefined ? 'gender open' : gender !== facts.gender ? 'gender clashes' : sure ? 'gender fits' : 'gender may fit';

/** Where the candidate was mentioned. */
function featuresOfPlace(
  discourse: Discourse,
  pronoun: Reference,
  mentions: readonly Reference[],
  ancestors: readonly Ancestor[],
): string[] {
  const { document, chains, references } = discourse;
  const features: string[] = [];
  const [nearest] = mentions;
  const seen = new Set<string>();
  for (const mention of mentions) {
    const { role, mention: own } = mention;
    const behind = mention.index > pronoun.index;
    const away = behind ? 'behind' : String(Math.min(FAR, pronoun.sentence - mention.sentence));
    if (mention.sentence === pronoun.sentence) {
      const clauses = clausesBelow(ancestors, mention);
      if (clauses >= 0) {
        features.push(`${away} commands ${role} ${Math.min(clauses, 2)}`);
        // "Lopez said that she would go"
        if (clauses > 0 && isA(document.syntax.lemmas[mention.governor], 'verb of minds')) features.push(`thinks ${role}`);
      }
      const host = ancestors.find(({ token }) => token === own.head);
      if (host) features.push(host.relative ? 'hosts its clause' : 'hosts it');
    }
    // Of each sentence the mention nearest to the pronoun counts.
    if (seen.has(away)) continue;
    seen.add(away);
    features.push(`${away} ${role}`, `${away} ${own.form}`);
    if (role === pronoun.role) features.push(`${away} parallel`);
    if (isCoordinated(document, own.head)) features.push('coordinated');
    if (isSameVerb(document, mention, pronoun)) features.push('same verb');
  }
  if (nearest.quotation !== pronoun.quotation) features.push('other quotation');
  if (document.tokens.lower[nearest.mention.start - 1] === '(') features.push('bracketed');
  if (baseOf(labelOf(document, nearest.mention.head)) === 'appos') features.push('apposed');
  // "They found no link": the researchers and not the worms.
  if (isThinker(document, pronoun)) features.push(canThink(references[chains.of(nearest.index).typedBy]) ? 'can think' : 'cannot think');
  return features;
}

/** What speaks for it that the pronoun stands for none of the candidates. */
function featuresOfNone(document: MentionedDocument, { governor, role, sentence, quotation }: Reference, before: number): string[] {
  const features = ['none', `none ${role}`, `none of ${Math.min(before, FAR)}`];
  if (sentence === 0) features.push('none at first');
  if (quotation >= 0) features.push('none in quotation');
  if (governor < 0) return features;
  // "Nobody denied it"
  if (role === 'object' && isA(document.syntax.lemmas[governor], 'verb of minds')) features.push('none thought');
  if (role === 'subject' && dependentBy(document, governor, 'cop') >= 0) features.push('none copula');
  if (dependentBy(document, governor, 'ccomp', 'csubj', 'xcomp') >= 0) features.push('none clause');
  return features;
}

/** Clauses between a pronoun and the verb whose argument the other is, -1 if the pronoun does not stand below that verb. */
function clausesBelow(ancestors: readonly Ancestor[], { governor, role }: Reference): number {
  if (governor < 0 || role === 'inner' || role === 'owner') return -1;
  return ancestors.find(({ token }) => token === governor)?.clauses ?? -1;
}

const isCoordinated = (document: MentionedDocument, head: number): boolean =>
  labelOf(document, head) === 'conj' || dependentBy(document, head, 'conj') >= 0;

function isSameVerb({ syntax: { lemmas } }: MentionedDocument, one: Reference, other: Reference): boolean {
  return one.role === other.role && one.governor >= 0 && other.governor >= 0 && lemmas[one.governor] === lemmas[other.governor];
}

function isThinker(document: MentionedDocument, { mention, governor, pronoun }: Reference): boolean {
  if (pronoun!.animate || governor < 0 || labelOf(document, mention.head) !== 'nsubj') return false;
  return isA(document.syntax.lemmas[governor], 'verb of minds');
}

/** Whether somebody is meant, or a body or place that stands for those in it. */
export const canThink = ({ type }: Pick<Reference, 'type'>): boolean =>
  type === 'person' || type === 'organization' || type === 'group' || type === 'place';
