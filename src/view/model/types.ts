/** The types that have a color of their own, with the short form that stands on a mark; what users' recognizers add has that of `other`. */
const SHORT: Readonly<Record<string, string>> = {
  person: 'person',
  organization: 'org',
  group: 'group',
  place: 'place',
  facility: 'facility',
  event: 'event',
  product: 'product',
  work: 'work',
  law: 'law',
  date: 'date',
  time: 'time',
  duration: 'duration',
  money: 'money',
  percent: 'percent',
  quantity: 'quantity',
  concept: 'concept',
};

export const shortType = (type: string): string => (Object.hasOwn(SHORT, type) ? SHORT[type] : type);

const VALUES: ReadonlySet<string> = new Set(['date', 'time', 'duration', 'money', 'percent', 'quantity']);

/** Dates, amounts and the like, which are no things of the story. */
export const isValueType = (type: string): boolean => VALUES.has(type);

/** The class of styles that a type is drawn with; values share one, and so do types of users' own. */
export function toneOf(type: string): string {
  if (isValueType(type)) return 'value';
  return Object.hasOwn(SHORT, type) ? type : 'other';
}

export const TONES = [
  'person',
  'organization',
  'group',
  'place',
  'facility',
  'event',
  'product',
  'work',
  'law',
  'value',
  'concept',
  'other',
] as const;

/** In the order of the table above, then others by name. */
export function sortedTypes(types: Iterable<string>): string[] {
  const order = Object.keys(SHORT);
  const rank = (type: string): number => (order.includes(type) ? order.indexOf(type) : order.length);
  return [...new Set(types)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
