import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { dependentBy, labelOf } from '../../document/tree';
import { argumentAt } from '../arguments';
import { attributionOf, isBareReport } from '../attribution';
import { circumstancesOf } from '../circumstances';
import type { Clause } from '../clauses';
import { clauseConfidence } from '../confidence';
import { evidenceOf } from '../evidence';
import { modalityOf } from '../modality';
import { polarityOf } from '../polarity';
import { verbGroupOf } from '../verb-group';

/** Two lists of thirty would give nine hundred relations that nobody reads. */
const MAX_RELATIONS_PER_CLAUSE = 60;

/** What the clauses of a document state: one relation for each subject with each object. */
export function clausal(document: ResolvedDocument, clauses: readonly Clause[]): RelationRecord[] {
  return clauses.flatMap((clause) => relationsOf(document, clause));
}

function relationsOf(document: ResolvedDocument, clause: Clause): RelationRecord[] {
  const inverted = clause.passive && clause.agents.length > 0;
  const subjects = argumentsAt(document, inverted ? clause.agents : clause.subjects);
  const objects = argumentsAt(document, inverted ? clause.subjects : clause.objects);
  if (subjects.length === 0 || isExistential(document, clause)) return [];

  const group = verbGroupOf(document, clause);
  const { polarity, cues: polarityCues } = polarityOf(document, clause);
  const { modality, cues: modalityCues } = modalityOf(document, clause, group);
  const attribution = attributionOf(document, clause);
  const { obliques, time, place } = circumstancesOf(document, clause);
  // "Experts say …" without an object only names who claims what follows: it is there as that relation's attribution.
  if (objects.length === 0 && obliques.length === 0 && reportsOnly(document, clause)) return [];

  const shared = {
    kind: clause.kind === 'nominal' ? ('copular' as const) : ('verbal' as const),
    sentence: clause.sentence,
    predicate: { lemma: group.lemma, tokens: group.tokens, head: clause.head },
    arguments: obliques,
    polarity,
    modality,
    tense: group.tense,
    aspect: group.aspect,
    voice: clause.passive && !inverted ? ('passive' as const) : ('active' as const),
    inverted,
    cues: [...polarityCues, ...modalityCues, ...(attribution ? [{ kind: 'attribution' as const, tokens: attribution.tokens }] : [])],
    ...(attribution && { attribution }),
    ...(time && { time }),
    ...(place && { place }),
    rule: `clause/${clause.kind}${clause.passive ? '-passive' : ''}/${clause.subjectBy}`,
    confidence: clauseConfidence(document, clause),
  };
  const pairs = subjects.flatMap((subject): [ArgumentRecord, ArgumentRecord | undefined][] =>
    objects.length > 0 ? objects.map((object) => [subject, object]) : [[subject, undefined]],
  );
  return pairs.slice(0, MAX_RELATIONS_PER_CLAUSE).map(([subject, object]) => ({
    ...shared,
    subject,
    ...(object && { object }),
    evidence: evidenceOf(
      document,
      [...group.tokens, clause.head],
      [subject, ...(object ? [object] : []), ...obliques.map((oblique) => oblique.value)],
    ),
  }));
}

function argumentsAt(document: ResolvedDocument, heads: readonly number[]): ArgumentRecord[] {
  return heads.map((head) => argumentAt(document, head)).filter((argument) => argument !== undefined);
}

/** "There is a problem" states nothing of anybody else. */
const isExistential = (document: ResolvedDocument, clause: Clause): boolean => dependentBy(document, clause.head, 'expl') >= 0;

function reportsOnly(document: ResolvedDocument, clause: Clause): boolean {
  const { head } = clause;
  return dependentBy(document, head, 'ccomp') >= 0 || (labelOf(document, head) === 'parataxis' && isBareReport(document, head));
}
