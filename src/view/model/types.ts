import { VALUE_TYPES } from '../../graph';

/** The types that have a color of their own, in the order in which they are shown; what users' recognizers add has that of `other`. */
const TYPES = [
  'person', 'organization', 'group', 'place', 'facility', 'event', 'product', 'work', 'law',
  ...VALUE_TYPES, 'concept',
]; // prettier-ignore

/** The short form that stands on a mark. */
export const shortType = (type: string): string => (type === 'organization' ? 'org' : type);

/** Dates, amounts and the like, which are no things of the story. */
export const isValueType = (type: string): boolean => VALUE_TYPES.has(type);

/** The class of styles that a type is drawn with; values share one, and so do types of users' own. */
export function toneOf(type: string): string {
  if (isValueType(type)) return 'value';
  return TYPES.includes(type) ? type : 'other';
}

export const TONES: readonly string[] = [...new Set([...TYPES, 'other'].map(toneOf))];

/** In the order of the table above, then others by name. */
export function sortedTypes(types: Iterable<string>): string[] {
  const rank = (type: string): number => (TYPES.includes(type) ? TYPES.indexOf(type) : TYPES.length);
  return [...new Set(types)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
