import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord } from '../document/relations';
import type { TokenRange } from '../document/span';

/** A demonym where it stands, with the place that it means. */
export interface DemonymRecord extends TokenRange {
  readonly mention: number;
  readonly head: number;
}

/** The demonyms of a document by their first token. */
export function demonymsIn({ mentions }: ResolvedDocument): ReadonlyMap<number, DemonymRecord> {
  const found = new Map<number, DemonymRecord>();
  mentions.forEach(({ form, start, end, head }, mention) => {
    if (form === 'demonym') found.set(start, { mention, start, end, head });
  });
  return found;
}

/** The place as an argument. */
export function placeOfDemonym({ start, end, head, mention }: DemonymRecord): ArgumentRecord {
  return { tokens: { start, end }, short: { start, end }, head, mention };
}
