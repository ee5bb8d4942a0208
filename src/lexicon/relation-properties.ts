import { readRows } from './rows';
import text from './relation-properties.tsv';

/** A property of Wikidata that stands for a type of relation. */
export interface RelationProperty {
  readonly id: string;
  /** Whether Wikidata says it of the relation's object: "founded by". */
  readonly turned: boolean;
}

let known: ReadonlyMap<string, readonly (RelationProperty & { readonly source?: readonly string[] })[]> | undefined;

/** The property for a type of relation from something of type `source`; undefined where there is none. */
export function propertyOf(type: string, source: string): RelationProperty | undefined {
  known ??= read();
  return known.get(type)?.find((property) => property.source === undefined || property.source.includes(source));
}

function read(): Map<string, (RelationProperty & { readonly source?: readonly string[] })[]> {
  const properties = new Map<string, (RelationProperty & { readonly source?: readonly string[] })[]>();
  for (const [type, id, turned, source] of readRows(text)) {
    const property = { id: id!, turned: turned === 'turned', ...(source !== undefined && { source: source.split(', ') }) };
    properties.set(type!, [...(properties.get(type!) ?? []), property]);
  }
  return properties;
}
