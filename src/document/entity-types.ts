/** Types of entities that stand for themselves and not for a thing: 2019, $5 million. */
export const VALUE_TYPES: ReadonlySet<string> = new Set(['date', 'time', 'duration', 'money', 'percent', 'quantity']);

/** The types that the library itself gives: who and where before what, and what has a name before what is counted or merely spoken of. */
export const ENTITY_TYPES: readonly string[] = [
  'person', 'organization', 'group', 'place', 'facility', 'event', 'product', 'work', 'law',
  ...VALUE_TYPES, 'concept',
]; // prettier-ignore
