import type { DurationValue } from '../extraction';
import { digitsOf } from './amount-in-words';

/** By their designators; those of a clock stand behind a "T". */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['WE', 'weekend'],
  ['D', 'day'],
  ['TH', 'hour'],
  ['TM', 'minute'],
  ['TS', 'second'],
]);

/** One part of a length of time. */
export interface Length {
  readonly count: string;
  readonly unit: string;
}

/** "3 years", "1 hour and 30 minutes", "several days", "3 to 5 days" */
export function durationInWords({ timex, approximate }: DurationValue): string {
  const [from = [], to] = timex.split('/').map(lengthsOf);
  if (to) return `${isSameUnit(from, to) ? numberOf(from[0]!) : lengthsInWords(from)} to ${lengthsInWords(to)}`;
  const isVague = from.some(({ count }) => count === 'X');
  return `${approximate && !isVague ? 'about ' : ''}${lengthsInWords(from)}` || timex;
}

/** Whether a unit that both ends have is said once: of "P3D/P5D", not of "P1Y6M/P2Y" nor of several days. */
const isSameUnit = (from: readonly Length[], to: readonly Length[]): boolean =>
  from.length === 1 && to.length === 1 && from[0]!.unit === to[0]!.unit && [...from, ...to].every(({ count }) => count !== 'X');

/** The parts of "P1Y6M", "PT1H30M", "PXD". */
export function lengthsOf(timex: string): Length[] {
  const [date = '', clock = ''] = timex.slice(1).split('T');
  const parts = (text: string, mark: string): Length[] =>
    [...text.matchAll(/(?<![\d.])([\d.]+|X)(WE|[A-Z])/g)].map(([, count = '', designator = '']) => ({
      count,
      unit: UNITS.get(mark + designator) ?? designator,
    }));
  return [...parts(date, ''), ...parts(clock, 'T')];
}

const numberOf = ({ count }: Length): string => (count === 'X' ? 'several' : digitsOf(Number(count)));
const said = (length: Length): string => `${numberOf(length)} ${length.unit}${length.count === '1' ? '' : 's'}`;
export const lengthsInWords = (lengths: readonly Length[]): string => lengths.map(said).join(' and ');
