import { sourcesOf } from '../../document/sources';
import type { Relation } from '../../extraction';
import type { Marked } from './spans';

/** What words do in a relation. */
export type Role = 'evidence' | 'subject' | 'predicate' | 'object' | 'argument' | 'source' | 'polarity' | 'modality' | 'attribution';

/** The words of a relation and what each does in it, the widest first. */
export function rolesOf(relation: Relation): Marked<Role>[] {
  const { subject, object, predicate, arguments: others, cues, attribution, evidence } = relation;
  const mark = (role: Role, { start, end }: { start: number; end: number }): Marked<Role> => ({ start, end, mark: role });
  return [
    ...evidence.map(({ span }) => mark('evidence', span)),
    ...sourcesOf(attribution).map(({ short }) => mark('source', short)),
    mark('subject', subject.short),
    ...(object ? [mark('object', object.short)] : []),
    ...others.map(({ value }) => mark('argument', value.short)),
    // An apposition has no words of its own: its predicate is the object's.
    ...predicate.spans
      .filter((span) => !object || span.end <= object.start || object.end <= span.start)
      .map((span) => mark('predicate', span)),
    ...cues.map(({ kind, span }) => mark(kind, span)),
  ];
}

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  evidence: 'evidence',
  subject: 'subject',
  predicate: 'predicate',
  object: 'object',
  argument: 'argument',
  source: 'source',
  polarity: 'cue: denial',
  modality: 'cue: modality',
  attribution: 'cue: attribution',
};
