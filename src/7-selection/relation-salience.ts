import type { RelatedDocument, ToldRelation } from '../document/layers';
import { isVerbless, type ArgumentRecord, type RelationRecord } from '../document/relations';
import { shares } from './entity-salience';

/**
 * How much the document is about each relation told, 0 to 1: by whom and what it is about and how much it says of that, where it stands, what its predicate
 * says, whether it is stated as a fact, and how often. The features are those of content selection in summaries (Nenkova & McKeown 2011); the
 * factors were set on the gold of the corpus and on main facts that readers marked elsewhere (`npm run eval -- statements`).
 */
export function salienceOfRelations(document: RelatedDocument, told: readonly ToldRelation[], entitySalience: readonly number[]): number[] {
  const { relations, sentences } = document;
  return shares(
    told.map(({ relation, repeats }) => {
      const record = relations[relation]!;
      return (
        ofParticipants(document, record, entitySalience) *
        ofPlace(record.sentence, sentences.length) *
        ofPredicate(record) *
        ofClaim(record) *
        (1 + 0.1 * Math.min(repeats.length, 2))
      );
    }),
  );
}

/** The subject, the best of what it is joined to, and how many there are. */
function ofParticipants(
  { entityOf }: RelatedDocument,
  { subject, object, arguments: others }: RelationRecord,
  salience: readonly number[],
): number {
  const of = ({ mention }: ArgumentRecord): number => salience[entityOf[mention]!]!;
  const rest = [...(object ? [object] : []), ...others.map(({ value }) => value)].map(of);
  return 0.3 + of(subject) + 0.3 * Math.max(0, ...rest) + 0.4 * Math.min(rest.length, 3);
}

/** News says first what matters. The entities of the first sentences have their weight already. */
const ofPlace = (sentence: number, of: number): number => 1 / (1 + (0.25 * sentence) / Math.max(of, 10));

/** What has no verb is background, what has no finite one a circumstance; what is of a known kind, or says when, is an event. */
function ofPredicate({ kind, tense, predicate, time }: RelationRecord): number {
  const ofKind = isVerbless(kind) || kind === 'nominal' || kind === 'possessive' ? 0.1 : kind === 'verbal' && tense === 'none' ? 0.5 : 1;
  return ofKind * (predicate.type === undefined ? 1 : 1.3) * (time ? 1.15 : 1);
}

/** What may be or is only said is less of a fact, and so is what may have been misread. */
const ofClaim = ({ modality, attribution, confidence }: RelationRecord): number =>
  (modality === 'asserted' || modality === 'probable' ? 1 : 0.6) * (attribution ? 0.85 : 1) * confidence ** 2;
