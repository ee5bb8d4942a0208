import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationKind, RelationRecord } from '../../document/relations';
import { evidenceOf } from '../evidence';

/** What a relation read inside a noun phrase has to say for itself; the rest is the same for all of them. */
export interface NounPhraseRelation {
  readonly kind: RelationKind;
  readonly sentence: number;
  readonly subject: ArgumentRecord;
  readonly object?: ArgumentRecord;
  readonly lemma: string;
  /** Words that say it, in the order of the text; for an apposition the office that the object is. */
  readonly predicate: readonly number[];
  /** The word among them that the others hang on; the first where it is not said. */
  readonly head?: number;
  readonly rule: string;
  /** One of the types of news, where the kinds of both ends say it and the words may not. */
  readonly type?: string;
}

/** A relation without a verb: asserted, positive and without tense. */
export function nounPhraseRelation(document: ResolvedDocument, relation: NounPhraseRelation): RelationRecord {
  const { kind, sentence, subject, object, lemma, predicate, head = predicate[0]!, rule, type } = relation;
  return {
    kind,
    sentence,
    subject,
    ...(object && { object }),
    predicate: { lemma, tokens: predicate, head, complement: -1, ...(type !== undefined && { type }) },
    arguments: [],
    projections: [],
    links: [],
    modifiers: [],
    expletive: -1,
    polarity: 'positive',
    modality: 'asserted',
    tense: 'none',
    aspect: 'simple',
    voice: 'active',
    inverted: false,
    cues: [],
    evidence: evidenceOf(document, predicate, object ? [subject, object] : [subject]),
    rule,
    confidence: 0,
  };
}

/** A relation that says what its subject is. */
export type Description = RelationRecord & { readonly object: ArgumentRecord };

const DESCRIBING: ReadonlySet<RelationKind> = new Set(['copular', 'apposition', 'role'] as const);

/** "Ann Hart is a pilot", "Ann Hart, a pilot", "pilot Ann Hart". */
export const saysWhatItIs = (relation: RelationRecord): relation is Description =>
  DESCRIBING.has(relation.kind) && relation.object !== undefined;

/** A relation that is said in the words of another one: as true, as sure, by whom and of when that is. */
export function saidAs(record: RelationRecord, said: RelationRecord): RelationRecord {
  const { polarity, modality, tense, aspect, cues, attribution, time } = said;
  return { ...record, polarity, modality, tense, aspect, cues, ...(attribution && { attribution }), ...(time && { time }) };
}

/** Of what a rule read, what no rule before it read in the same words: `keyOf` says what the same is. */
export function unsaid(
  read: RelationRecord[],
  stated: readonly RelationRecord[],
  keyOf: (relation: RelationRecord) => string,
): RelationRecord[] {
  if (read.length === 0) return read;
  const said = new Set(stated.map(keyOf));
  return read.filter((relation) => !said.has(keyOf(relation)));
}

/** Calls `visit` for every token of the running text with its sentence: not for datelines and bylines. */
export function forEachToken(document: ResolvedDocument, visit: (token: number, sentence: number) => void): void {
  document.sentences.forEach((sentence, index) => {
    const kind = document.blocks[sentence.block]!.kind;
    if (kind === 'dateline' || kind === 'byline') return;
    for (let token = sentence.start; token < sentence.end; token++) visit(token, index);
  });
}

/** Tells whether relations that were read before join two arguments in a sentence, by their entities, in either direction. */
export function joinsOf(
  document: ResolvedDocument,
  stated: readonly RelationRecord[],
): (one: ArgumentRecord, other: ArgumentRecord, sentence: number) => boolean {
  const key = (one: ArgumentRecord, other: ArgumentRecord, sentence: number): string =>
    `${sentence} ${document.entityOf[one.mention]!} ${document.entityOf[other.mention]!}`;
  const joined = new Set(stated.flatMap(({ subject, object, sentence }) => (object ? [key(subject, object, sentence)] : [])));
  return (one, other, sentence) => joined.has(key(one, other, sentence)) || joined.has(key(other, one, sentence));
}
