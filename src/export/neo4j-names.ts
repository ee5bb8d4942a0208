import type { EntityType } from '../extraction';

type KnownType = 'person' | 'organization' | 'place' | 'facility' | 'product' | 'work' | 'event' | 'law' | 'group' | 'concept'
  | 'date' | 'time' | 'duration' | 'money' | 'percent' | 'quantity'; // prettier-ignore

/** Labels of nodes in Neo4j besides `Entity`. A query names no others, so that no text gets into one. */
const LABELS: Readonly<Record<KnownType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  facility: 'Facility',
  product: 'Product',
  work: 'Work',
  event: 'Event',
  law: 'Law',
  group: 'Group',
  concept: 'Concept',
  date: 'Date',
  time: 'Time',
  duration: 'Duration',
  money: 'Money',
  percent: 'Percent',
  quantity: 'Quantity',
};

/** "Organization" for 'organization'; undefined for a type that is not the library's own. */
export function nodeLabel(type: EntityType | undefined): string | undefined {
  return type !== undefined && Object.hasOwn(LABELS, type) ? LABELS[type as KnownType] : undefined;
}

/** "INVEST_IN": the relation's type, or what stands on the edge, in the letters that a type of relationship is written with. */
export function relationshipType({ type, label }: { type?: string; label?: string }): string {
  const written = (type ?? label ?? '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  return written === '' ? 'RELATION' : written;
}
