/** A property of Wikidata that stands for a type of relation. */
export interface RelationProperty {
  readonly type: string;
  readonly id: string;
  /** Wikidata says it of the relation's object: "founded by". */
  readonly turned?: true;
  /** Types of the relation's subject, if only these count. */
  readonly source?: readonly string[];
}

/** Types that several properties share have none: who leads may lead a state, a firm or a board. */
export const PROPERTIES: readonly RelationProperty[] = [
  { type: 'located in', id: 'P131', source: ['place', 'facility'] },
  { type: 'located in', id: 'P159', source: ['organization'] },
  { type: 'part of', id: 'P361' },
  { type: 'capital of', id: 'P1376' },
  { type: 'citizen of', id: 'P27' },
  { type: 'live in', id: 'P551' },
  { type: 'born in', id: 'P19' },
  { type: 'die in', id: 'P20' },
  { type: 'works for', id: 'P108' },
  { type: 'affiliated with', id: 'P1416' },
  { type: 'member of', id: 'P463' },
  { type: 'founder of', id: 'P112', turned: true },
  { type: 'own', id: 'P127', turned: true },
  { type: 'subsidiary of', id: 'P749' },
  { type: 'study at', id: 'P69' },
  { type: 'play for', id: 'P54' },
  { type: 'married to', id: 'P26' },
  { type: 'child of', id: 'P40', turned: true },
  { type: 'sibling of', id: 'P3373' },
  { type: 'kill', id: 'P157', turned: true, source: ['person'] },
  { type: 'author of', id: 'P50', turned: true },
];

/** The property for a type of relation from something of type `source`; undefined where there is none. */
export function propertyOf(type: string, source: string): RelationProperty | undefined {
  return PROPERTIES.find((property) => property.type === type && (property.source?.includes(source) ?? true));
}
