import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, ObliqueRecord, RelationRecord } from '../../document/relations';
import { dependentBy, dependentsOf, labelOf, subtreeOf, uposOf } from '../../document/tree';
import type { Warning } from '../../document/warnings';
import { argumentAt } from '../arguments';
import { attributionOf, rumorOf } from '../attribution';
import { circumstancesOf } from '../circumstances';
import { isClauseSaidToBe } from '../predicates';
import type { Clause } from '../../document/clauses';
import { whetherOf } from '../conditions';
import { controlVerbOf } from '../control';
import { isInfinitive, markOf } from '../phrases';
import { cleftClauseOf, pseudoCleftFocusOf } from '../clefts';
import { isCollective } from '../collective';
import { isNobody } from '../nobody';
import { evidenceOf } from '../evidence';
import { modalityOf } from '../modality';
import { linksOf } from '../links';
import { modifiersOf } from '../modifiers';
import { isNegator, startOfNegator } from '../negation';
import { eachWithEach, pairsOf, warnOfPairs } from '../pairs';
import { negatedBy, polarityOf } from '../polarity';
import { standingOf } from '../truth';
import { projectionsOf, type Infinitive } from '../projections';
import { isA } from '../../english';
import { thirdPerson } from '../../lexicon/pronouns';
import { verbGroupOf } from '../verb-group';
import type { RelationRule, RuleInput } from '../rule';
import { ofExamples } from './examples';

export const clausal: RelationRule = {
  name: 'clause',
  about: 'What clauses state: one relation for each subject with each object, and again for their examples.',
  examples: {
    'Acme was bought by Globex in 2019.': ['Globex | acquire | Acme | time=2019'],
    'Images of the boy wearing a shirt and handcuffed by the police were posted.': ['police | handcuff | boy'],
    'The ban could affect companies like NVIDIA.': ['ban | affect | NVIDIA | possible'],
    'Holm did well in Oslo.': ['Holm | do | - | in=Oslo'],
    'Acme plans to open a plant and hire workers.': ['Acme | hire | worker | intended'],
    'Acme nominated Tom Vane to lead the bank.': ['Tom Vane | lead | bank | intended'],
  },
  counterexamples: {
    'Holm backed the plan to sell Globex.': ['Holm | sell | *'],
    'Velmora is part of Norway.': ['Velmora | be | Norway'],
    'The models did.': ['model | do | *'],
    'The storm hit Dayton hard, as it did in Oslo.': ['storm | do | *'],
    'Acme grew faster in Oslo than it did in Rome.': ['Acme | do | *'],
    'Holm is heading to Oslo for a show, and two local comedians — and big fans — are set to open for him.': ['Holm | open | *'],
    'Tom Vane from Hallam University, which is a school in Leeds, left.': ['Tom Vane | be | school'],
  },
  apply,
};

function apply(document: ResolvedDocument, { clauses, warnings }: RuleInput): RelationRecord[] {
  const clauseAt = new Map(clauses.map((clause) => [clause.chain[0], clause]));
  const stated = clauses.flatMap((clause) => [...whatIsAClause(document, clause), ...relationsOf(document, clause, clauseAt, warnings)]);
  return [...stated, ...stated.flatMap((relation) => ofExamples(document, relation))];
}

type Polarity = ReturnType<typeof polarityOf>;
type Modality = ReturnType<typeof modalityOf>;
/** What the relations of a clause share. */
type Shared = Omit<RelationRecord, 'subject' | 'object' | 'projections' | 'evidence'>;
type Reading = Omit<Shared, 'sentence' | 'polarity' | 'modality' | 'cues' | 'attribution' | 'confidence'>;

function sharedOf(document: ResolvedDocument, clause: Clause, polarity: Polarity, modality: Modality, reading: Reading): Shared {
  const attribution = attributionOf(document, clause);
  return {
    sentence: clause.sentence,
    polarity: polarity.polarity,
    modality: modality.modality,
    cues: [...polarity.cues, ...modality.cues, ...(attribution ? [{ kind: 'attribution' as const, tokens: attribution.tokens }] : [])],
    ...(attribution && { attribution }),
    confidence: 0, // set for all rules alike at the end
    ...reading,
  };
}

/** "The problem is that sales fell", "Its aim is to train teachers": what something is said to be is a clause, and stands as content. */
function whatIsAClause(document: ResolvedDocument, clause: Clause): RelationRecord[] {
  const { head } = clause;
  const outer = dependentBy(document, head, 'nsubj:outer', 'nsubj');
  const copula = dependentBy(document, head, 'cop');
  const subject =
    outer >= 0 && outer < copula && uposOf(document, head) === 'VERB' ? argumentAt(document, outer, head, 'subject') : undefined;
  if (!subject) return [];
  const group = verbGroupOf(document, clause);
  const auxiliaries = dependentsOf(document, head).filter((token) => token > outer && token < copula && labelOf(document, token) === 'aux');
  const negators = dependentsOf(document, head).filter(
    (token) => token > outer && startOfNegator(document, token) <= copula + 1 && isNegator(document, token),
  );
  const own = new Set([outer, copula, ...auxiliaries, ...negators]);
  const content = subtreeOf(document, head, (token) => own.has(token));
  const words = new Set([...auxiliaries, copula, ...negators, ...negators.map((token) => startOfNegator(document, token))]);
  const tokens = [...words].sort((a, b) => a - b);
  const polarity = negatedBy(document, negators, { start: subject.tokens.start, end: content.end });
  // "would be to …" hedges what is said, and so does "whether" before it; "that it may fall" does not.
  const isHedged = auxiliaries.length > 0 || whetherOf(document, head) >= 0;
  const modality: Modality = isHedged ? modalityOf(document, clause, group) : { modality: 'asserted', cues: [] };
  const shared = sharedOf(document, clause, polarity, modality, {
    kind: 'copular',
    predicate: { lemma: 'be', tokens, head: copula, complement: -1 },
    arguments: [],
    links: [{ kind: 'content', connective: [], tokens: content }],
    modifiers: [],
    expletive: -1,
    tense: group.tense,
    aspect: group.aspect,
    voice: 'active',
    inverted: false,
    rule: 'clause/is-a-clause',
  });
  return [{ ...shared, subject, projections: [], evidence: evidenceOf(document, tokens, [subject]) }];
}

function relationsOf(document: ResolvedDocument, clause: Clause, clauseAt: ClauseAt, warnings: Warning[]): RelationRecord[] {
  if (isSplitOff(document, clause) || standsFor(document, clause) || isCompared(document, clause)) return [];
  if (rumorOf(document, clause.head) >= 0) return [];
  const inverted = clause.passive && clause.agents.length > 0;
  const top = clause.chain[0];
  const subjects = argumentsAt(
    document,
    inverted ? clause.agents : clause.subjects,
    top,
    clause.expletive >= 0 ? 'other' : 'subject',
  ).filter((subject) => !isNobody(document, clause, subject));
  // "Greece was lent a billion by Norway": the billion is what was lent, and Greece who got it.
  const given = inverted && isGift(document, clause);
  const objects = argumentsAt(document, inverted && !given ? clause.subjects : clause.objects, top);
  const recipients = given ? argumentsAt(document, clause.subjects, top) : [];
  if (subjects.length === 0) return [];

  const group = verbGroupOf(document, clause);
  const collective = isCollective(document, clause, group.lemma);
  const { obliques, time, place } = circumstancesOf(document, clause);
  const links = linksOf(document, clause);
  if (group.lemma === 'be' && objects.length + obliques.length + links.length === 0 && !time && clause.expletive < 0) return [];

  const standing = standingOf(document, clause);
  const shared = sharedOf(document, clause, polarityOf(document, clause, standing), modalityOf(document, clause, group, standing), {
    kind: clause.kind === 'nominal' ? 'copular' : 'verbal',
    predicate: {
      lemma: collective ? `${group.lemma} with` : group.lemma,
      ...(clause.passive && !inverted && { passive: passiveOf(document, clause, group.lemma) }),
      tokens: group.tokens,
      head: clause.head,
      complement: group.complement,
    },
    arguments: [...recipients.map((value): ObliqueRecord => ({ role: 'recipient', marker: [], value })), ...obliques],
    links,
    modifiers: modifiersOf(document, clause, group.tokens),
    expletive: clause.expletive,
    tense: group.tense,
    aspect: group.aspect,
    voice: clause.passive && !inverted ? 'passive' : 'active',
    inverted,
    ...(collective && { collective }),
    ...(time && { time }),
    ...(place && { place }),
    rule: `clause/${clause.kind}${clause.passive ? '-passive' : ''}/${clause.subjectBy}`,
  });
  const joined = collective ? pairsOf(subjects) : eachWithEach(subjects, objects);
  warnOfPairs(document, joined, group.tokens, warnings);
  const infinitives = inverted ? [] : infinitivesOf(document, clause, clauseAt);
  const pairs = joined.pairs.filter(([subject, object]) => !isDoneToItself(document, clause, subject, object, shared.arguments));
  return pairs.map(([subject, object]) => ({
    subject,
    ...(object && { object }),
    projections: projectionsOf(
      document,
      group.surface,
      inverted || collective ? undefined : clause.expletive >= 0 ? subject : object,
      obliques,
      infinitives,
    ),
    evidence: evidenceOf(
      document,
      [...group.tokens, clause.head],
      [subject, ...(object ? [object] : []), ...obliques.map((oblique) => oblique.value)],
    ),
    ...shared,
  }));
}

/** Where a subject may be by its own doing: "took the dog with him", "looked behind her"; "opens for him" is what somebody else does. */
const isDoneTo = ({ role, preposition }: ObliqueRecord): boolean => role === 'recipient' || /^(?:for|to|at)$/.test(preposition ?? '');

/**
 * Whether a clause that has its subject from another one would have it do something to itself, without a "himself": "Reed is in Oslo, and two fans are to
 * open for him". Then it is somebody else who does (Chomsky 1981, principle B).
 */
function isDoneToItself(
  { entityOf, tokens }: ResolvedDocument,
  { subjectBy }: Clause,
  subject: ArgumentRecord,
  object: ArgumentRecord | undefined,
  others: readonly ObliqueRecord[],
): boolean {
  if (subjectBy === 'own') return false;
  const entity = entityOf[subject.mention];
  const isReflexive = (head: number): boolean =>
    thirdPerson(tokens.lower[head]!)?.kind === 'reflexive' || /^(?:my|your|our)sel/.test(tokens.lower[head]!);
  return [...(object ? [object] : []), ...others.filter(isDoneTo).map(({ value }) => value)].some(
    ({ mention, head }) => mention !== subject.mention && entityOf[mention] === entity && !isReflexive(head),
  );
}

/** Whether a passive has what is given beside who gets it. */
const isGift = (document: ResolvedDocument, { head, objects }: Clause): boolean =>
  objects.length > 0 && isA(document.syntax.lemmas[head]!, 'verb of giving');

/** "be given", "be taken over", "be declared bankrupt" */
const passiveOf = (document: ResolvedDocument, { head }: Clause, lemma: string): string =>
  `be ${document.tokens.lower[head]!}${lemma.slice(document.syntax.lemmas[head]!.length)}`;

/**
 * "The models did", "as it did in Fort Wayne", "what they do for me": stands for a verb said before, or lacks what is done, and tells nothing alone. "Did
 * well in Oslo" tells how, and "does without a car" is a verb of its own.
 */
function standsFor(document: ResolvedDocument, { head, kind, passive, chain, objects, obliques, dependents }: Clause): boolean {
  const { lemmas } = document.syntax;
  if (kind !== 'verbal' || lemmas[head] !== 'do' || objects.length > 0 || dependentBy(document, head, 'obj') >= 0) return false;
  if (obliques.length === 0 && dependents.length === 0) return true;
  if (passive || chain.length > 1) return false;
  if (labelOf(document, head) === 'advcl' && /^(?:as|than|like)$/.test(markOf(document, head))) return true;
  const isHow = (token: number): boolean =>
    labelOf(document, token) === 'advmod' &&
    token > head &&
    !/^(?:so|too)$/.test(document.tokens.lower[token]!) &&
    !isNegator(document, token);
  return (
    dependents.length === 0 &&
    !obliques.some(({ markers }) => document.tokens.lower[markers[0]!] === 'without') &&
    !dependentsOf(document, head).some(isHow)
  );
}

/** "faster than any model predicted": a measure for another clause, which lacks what it is the measure of. */
const isCompared = (document: ResolvedDocument, { chain, objects }: Clause): boolean =>
  objects.length === 0 && labelOf(document, chain[0]!) === 'advcl' && markOf(document, chain[0]!) === 'than';

/** "It was Tencent that …", "What Acme needs is …": the clause inside says it, with what is split off in its place. */
function isSplitOff(document: ResolvedDocument, { head, subjects }: Clause): boolean {
  return (
    cleftClauseOf(document, head) >= 0 ||
    (subjects.length > 0 && pseudoCleftFocusOf(document, subjects[0]!) === head && hasClause(document, subjects[0]!))
  );
}

const hasClause = (document: ResolvedDocument, noun: number): boolean => dependentBy(document, noun, 'acl:relcl') >= 0;

type ClauseAt = ReadonlyMap<number, Clause>;

/** What the subject does something for, or has its object do: "led the host | to lobby for | a change". */
function infinitivesOf(document: ResolvedDocument, clause: Clause, clauseAt: ClauseAt): Infinitive[] {
  const own = clause.dependents.filter((head) => isInfinitive(document, head) && !isClauseSaidToBe(document, head));
  const ofObject = clause.objects.flatMap((object) =>
    dependentsOf(document, object).filter((head) => controlVerbOf(document, head) === clause.head),
  );
  return [...own, ...ofObject].flatMap((head) => {
    const inner = clauseAt.get(head);
    if (!inner || inner.passive) return [];
    const tokens = new Set([dependentBy(document, head, 'mark'), ...verbGroupOf(document, inner).surface].filter((token) => token >= 0));
    const objects = argumentsAt(document, inner.objects, head);
    const obliques = objects.length > 0 ? [] : circumstancesOf(document, inner).obliques;
    return [{ tokens: [...tokens].sort((a, b) => a - b), objects, obliques }];
  });
}

function argumentsAt(
  document: ResolvedDocument,
  heads: readonly number[],
  clause: number,
  role: 'subject' | 'other' = 'other',
): ArgumentRecord[] {
  return heads.flatMap((head) => {
    const argument = argumentAt(document, head, clause, role);
    if (!argument) return [];
    // "Reed and Roe left. They founded Globex": each of them did.
    const members = document.membersOf.get(argument.mention);
    return members ? members.map((mention) => ({ ...argument, mention })) : [argument];
  });
}
