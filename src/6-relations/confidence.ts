import type { ResolvedDocument } from '../document/layers';
import type { Clause, SubjectSource } from './clauses';

/** How much each way to find a subject lowers the confidence. */
const SUBJECT_FACTOR: Readonly<Record<SubjectSource, number>> = {
  own: 1,
  relative: 0.9,
  coordination: 0.9,
  control: 0.85,
  participle: 0.8,
  none: 0.5,
};

/**
 * How sure a clause's relation is, 0 to 1, by what is known to go wrong: long sentences, inherited subjects, many obliques. Set by hand
 * from the order of the effects; only the ranking means something.
 */
export function clauseConfidence(document: ResolvedDocument, clause: Clause): number {
  const sentence = document.sentences[clause.sentence]!;
  const length = Math.min(1, 24 / Math.max(12, sentence.end - sentence.start));
  const crowding = 1 - 0.04 * Math.min(5, clause.obliques.length);
  return round(0.9 * SUBJECT_FACTOR[clause.subjectBy] * (0.7 + 0.3 * length) * crowding);
}

/** Two decimals: more would pretend to an accuracy that is not there. */
export const round = (confidence: number): number => Math.round(confidence * 100) / 100;
