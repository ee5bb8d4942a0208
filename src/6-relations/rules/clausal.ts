import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, ObliqueRecord, RelationRecord } from '../../document/relations';
import { dependentBy, dependentsOf, labelOf, uposOf } from '../../document/tree';
import { argumentAt } from '../arguments';
import { attributionOf } from '../attribution';
import { circumstancesOf } from '../circumstances';
import { isClauseSaidToBe } from '../predicates';
import type { Clause } from '../../document/clauses';
import { controlVerbOf } from '../control';
import { isInfinitive, markOf } from '../phrases';
import { cleftClauseOf, pseudoCleftFocusOf } from '../clefts';
import { isCollective } from '../collective';
import { evidenceOf } from '../evidence';
import { modalityOf } from '../modality';
import { linksOf } from '../links';
import { modifiersOf } from '../modifiers';
import { isNegator, startOfNegator } from '../negation';
import { pairsOf } from '../pairs';
import { polarityOf } from '../polarity';
import { projectionsOf, type Infinitive } from '../projections';
import { subtreeOf } from '../../document/subtree';
import { verbGroupOf } from '../verb-group';
import { GIVING } from '../../lexicon/giving';
import { nounPhraseRelation } from './noun-phrase';

/** Two lists of thirty would give nine hundred relations that nobody reads. */
const MAX_RELATIONS_PER_CLAUSE = 60;

/** What the clauses of a document state: one relation for each subject with each object. */
export function clausal(document: ResolvedDocument, clauses: readonly Clause[]): RelationRecord[] {
  const clauseAt = new Map(clauses.map((clause) => [clause.chain[0], clause]));
  return clauses.flatMap((clause) => [...whatIsAClause(document, clause), ...relationsOf(document, clause, clauseAt)]);
}

/** "The problem is that sales fell", "Its aim is to train teachers": what something is said to be is a clause, and stands as content. */
function whatIsAClause(document: ResolvedDocument, clause: Clause): RelationRecord[] {
  const { head, sentence } = clause;
  const outer = dependentBy(document, head, 'nsubj:outer', 'nsubj');
  const copula = dependentBy(document, head, 'cop');
  const subject =
    outer >= 0 && outer < copula && uposOf(document, head) === 'VERB' ? argumentAt(document, outer, head, 'subject') : undefined;
  if (!subject) return [];
  const group = verbGroupOf(document, clause);
  const { tense, aspect } = group;
  const auxiliaries = dependentsOf(document, head).filter((token) => token > outer && token < copula && labelOf(document, token) === 'aux');
  // "would be to …" hedges what is said; "that it may fall" does not.
  const hedged = auxiliaries.length > 0 ? modalityOf(document, clause, group) : undefined;
  const negator = dependentsOf(document, head).find(
    (token) => token > outer && startOfNegator(document, token) <= copula + 1 && isNegator(document, token),
  );
  const attribution = attributionOf(document, clause);
  const own = new Set([outer, copula, ...auxiliaries, ...(negator === undefined ? [] : [negator])]);
  const relation = nounPhraseRelation(document, {
    kind: 'copular',
    sentence,
    subject,
    lemma: 'be',
    predicate: [...auxiliaries, copula],
    rule: 'clause/is-a-clause',
  });
  return [
    {
      ...relation,
      tense,
      aspect,
      ...(attribution && { attribution }),
      ...hedged,
      ...(negator !== undefined && {
        polarity: 'negative' as const,
        cues: [{ kind: 'polarity' as const, tokens: { start: startOfNegator(document, negator), end: negator + 1 } }],
      }),
      links: [{ kind: 'content', connective: [], tokens: subtreeOf(document, head, (token) => own.has(token)) }],
    },
  ];
}

function relationsOf(document: ResolvedDocument, clause: Clause, clauseAt: ClauseAt): RelationRecord[] {
  if (isSplitOff(document, clause) || standsFor(document, clause) || isCompared(document, clause)) return [];
  const inverted = clause.passive && clause.agents.length > 0;
  const top = clause.chain[0];
  const subjects = argumentsAt(document, inverted ? clause.agents : clause.subjects, top, clause.expletive >= 0 ? 'other' : 'subject');
  // "Greece was lent a billion by Norway": the billion is what was lent, and Greece who got it.
  const given = inverted && isGift(document, clause);
  const objects = argumentsAt(document, inverted && !given ? clause.subjects : clause.objects, top);
  const recipients = given ? argumentsAt(document, clause.subjects, top) : [];
  if (subjects.length === 0) return [];

  const group = verbGroupOf(document, clause);
  const collective = isCollective(document, clause, group.lemma);
  const { polarity, cues: polarityCues } = polarityOf(document, clause);
  const { modality, cues: modalityCues } = modalityOf(document, clause, group);
  const attribution = attributionOf(document, clause);
  const { obliques, time, place } = circumstancesOf(document, clause);

  const links = linksOf(document, clause);
  if (group.lemma === 'be' && objects.length + obliques.length + links.length === 0 && !time && clause.expletive < 0) return [];

  const shared = {
    kind: clause.kind === 'nominal' ? ('copular' as const) : ('verbal' as const),
    sentence: clause.sentence,
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
    polarity,
    modality,
    tense: group.tense,
    aspect: group.aspect,
    voice: clause.passive && !inverted ? ('passive' as const) : ('active' as const),
    inverted,
    ...(collective && { collective }),
    cues: [...polarityCues, ...modalityCues, ...(attribution ? [{ kind: 'attribution' as const, tokens: attribution.tokens }] : [])],
    ...(attribution && { attribution }),
    ...(time && { time }),
    ...(place && { place }),
    rule: `clause/${clause.kind}${clause.passive ? '-passive' : ''}/${clause.subjectBy}`,
    confidence: 0, // set for all rules alike at the end
  };
  const pairs = collective ? pairsOf(subjects) : eachWithEach(subjects, objects);
  const infinitives = inverted ? [] : infinitivesOf(document, clause, clauseAt);
  return pairs.slice(0, MAX_RELATIONS_PER_CLAUSE).map(([subject, object]) => ({
    ...shared,
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
  }));
}

/** Whether a passive has what is given beside who gets it. */
const isGift = (document: ResolvedDocument, { head, objects }: Clause): boolean =>
  objects.length > 0 && GIVING.has(document.syntax.lemmas[head]!);

/** "be given", "be taken over", "be declared bankrupt" */
const passiveOf = (document: ResolvedDocument, { head }: Clause, lemma: string): string =>
  `be ${document.tokens.lower[head]!}${lemma.slice(document.syntax.lemmas[head]!.length)}`;

/** "The models did", "They did not": stands for a verb said before, and tells nothing alone. */
const standsFor = (document: ResolvedDocument, { head, kind, objects, obliques, dependents }: Clause): boolean =>
  kind === 'verbal' &&
  document.syntax.lemmas[head] === 'do' &&
  objects.length === 0 &&
  obliques.length === 0 &&
  dependents.length === 0 &&
  dependentBy(document, head, 'obj') < 0;

/** "faster than any model predicted": a measure for another clause, which lacks what it is the measure of. */
const isCompared = (document: ResolvedDocument, { chain, objects }: Clause): boolean =>
  objects.length === 0 && labelOf(document, chain[0]!) === 'advcl' && markOf(document, chain[0]!) === 'than';

function eachWithEach(
  subjects: readonly ArgumentRecord[],
  objects: readonly ArgumentRecord[],
): [ArgumentRecord, ArgumentRecord | undefined][] {
  return subjects.flatMap((subject): [ArgumentRecord, ArgumentRecord | undefined][] =>
    objects.length > 0 ? objects.map((object) => [subject, object]) : [[subject, undefined]],
  );
}

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
  return heads.map((head) => argumentAt(document, head, clause, role)).filter((argument) => argument !== undefined);
}
