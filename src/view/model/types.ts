import { ENTITY_TYPES, VALUE_TYPES } from '../../document/entity-types';

/** The short form that stands on a mark. */
export const shortType = (type: string): string => (type === 'organization' ? 'org' : type);

/** Dates, amounts and the like, which are no things of the story. */
export const isValueType = (type: string): boolean => VALUE_TYPES.has(type);

/** The class of styles that a type is drawn with; values share one, and so do types of users' own. */
export function toneOf(type: string): string {
  if (isValueType(type)) return 'value';
  return ENTITY_TYPES.includes(type) ? type : 'other';
}

export const TONES: readonly string[] = [...new Set([...ENTITY_TYPES, 'other'].map(toneOf))];

/** In the order of the list, then others by name. */
export function sortedTypes(types: Iterable<string>): string[] {
  const rank = (type: string): number => (ENTITY_TYPES.includes(type) ? ENTITY_TYPES.indexOf(type) : ENTITY_TYPES.length);
  return [...new Set(types)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
