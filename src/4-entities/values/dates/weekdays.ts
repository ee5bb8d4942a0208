import { WEEKDAYS } from '../../../lexicon/calendar';
import type { Atoms } from '../atoms';
import type { Match, Rule } from '../grammar';
import type { PartOfDay } from './expression';
import { weekdayAt } from './words';

export const PARTS_OF_DAY: ReadonlyMap<string, PartOfDay> = new Map([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
]);

/** Before a weekday: a day of its own, or any one of many. */
const NOT_BEFORE = new Set([
  'black',
  'good',
  'super',
  'ash',
  'bloody',
  'cyber',
  'giving',
  'palm',
  'easter',
  'fat',
  'shrove',
  'every',
  'each',
]);
/** Newspapers and shows. */
const NOT_AFTER = new Set(['times', 'telegraph', 'mail', 'mirror', 'post', 'herald', 'world', 'school', 'people']);
const DIRECTIONS: Readonly<Record<string, 'last' | 'this' | 'next' | undefined>> = {
  last: 'last',
  past: 'last',
  this: 'this',
  next: 'next',
  coming: 'next',
};

/** "last week", "of next week" after a weekday. */
function weekAt(atoms: Atoms, at: number): { amount: number; end: number } | undefined {
  const word = atoms.norms[at] === 'of' ? at + 1 : at;
  if (atoms.norms[word + 1] !== 'week') return undefined;
  const amount = ['last', 'this', 'next'].indexOf(atoms.norms[word]) - 1;
  return amount < -1 ? undefined : { amount, end: word + 2 };
}

function read(atoms: Atoms, at: number): Match | undefined {
  const direction = Object.hasOwn(DIRECTIONS, atoms.norms[at]) ? DIRECTIONS[atoms.norms[at]] : undefined;
  const start = direction ? at + 1 : at;
  const weekday = weekdayAt(atoms, start);
  if (weekday === undefined || (!atoms.capital[start] && atoms.norms[start].length < 6)) return undefined;
  const before = atoms.norms[at - 1];
  if (before !== undefined && NOT_BEFORE.has(before)) return undefined;
  const after = atoms.norms[start + 1];
  if (after !== undefined && atoms.capital[start + 1] && NOT_AFTER.has(after)) return undefined;
  if (atoms.norms[start].length <= 4 && !direction && before !== 'on' && before !== ',' && before !== 'by' && before !== undefined)
    return undefined;
  const week = weekAt(atoms, start + 1);
  if (week) return { end: week.end, value: { kind: 'offset', grain: 'week', amount: week.amount, within: { weekday } }, head: start };
  const hours = after === undefined ? undefined : PARTS_OF_DAY.get(after);
  return {
    end: hours ? start + 2 : start + 1,
    value: { kind: 'fields', weekday, ...(direction && { direction }), ...(hours && { hours }) },
    head: start,
    confidence: 0.9,
  };
}

export const weekday: Rule = {
  name: 'date/weekday',
  starts: [...Object.keys(WEEKDAYS), 'last', 'past', 'this', 'next', 'coming'],
  read,
  examples: {
    'They met/VBD on [Tuesday].': '2024-12-03 2024-12-03..2024-12-04',
    'They will/MD meet on [Tuesday].': '2024-12-10 2024-12-10..2024-12-11',
    'They met/VBD [last Friday].': '2024-11-29 2024-11-29..2024-11-30',
    'They met/VBD [Thursday evening].': '2024-12-05TEV 2024-12-05..2024-12-06',
    'It closed on [Tuesday last week].': '2024-11-26 2024-11-26..2024-11-27',
    'It is [next Friday].': '2024-12-13 2024-12-13..2024-12-14',
  },
  counterexamples: ['Black Friday sales.', 'The Sunday Times said so.', 'The Sun sat there.', 'Every Friday they meet.', 'The sun rose.'],
};
