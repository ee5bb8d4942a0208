import type { Meaning } from './answer';
import { addUnits, secondsOf } from './iso';
import type { GoldResult, GoldValue } from './recognizers';

/** Why a value is right: it says the same, or it says the same under a convention that is not the reader's fault; absent if it is wrong. */
export type Verdict = 'same' | 'range' | 'limit' | 'normal form' | 'vague number' | 'calendar unit';

/** Judges a reading against the readings that the file allows. */
export function judge(meaning: Meaning, { type, values }: GoldResult): Verdict | undefined {
  let best: Verdict | undefined;
  for (const value of values) {
    const verdict = judgeOne(meaning, type, value);
    if (verdict === 'same') return verdict;
    best ??= verdict;
  }
  return best;
}

function judgeOne(meaning: Meaning, type: string, gold: GoldValue): Verdict | undefined {
  if (type === 'duration') {
    if (meaning.seconds !== undefined) return meaning.seconds === secondsOf(gold.timex) ? 'same' : undefined;
    // "several days" is P3D for the file, PXD for us.
    return meaning.vagueUnit !== undefined && /^PT?3/.test(gold.timex) && gold.timex.endsWith(meaning.vagueUnit)
      ? 'vague number'
      : undefined;
  }
  const { from, to } = intervalOf(type, gold);
  if (from !== undefined || to !== undefined) {
    if (meaning.from === from && sameEnd(type, meaning, to)) return 'same';
    const other = meaning.also?.find((interval) => interval.from === from && interval.to === to);
    if (other) return other.convention as Verdict;
    // "two months ago" is the day two months before today for the file, for us the month that has it.
    const wide = meaning.from !== undefined && meaning.to !== undefined && type === 'date' && !meaning.part && isUnit(meaning.timex ?? '');
    if (wide && from! >= meaning.from! && from! < meaning.to!) return 'calendar unit';
  }
  const part = ({ start: 'start', mid: 'mid', end: 'end' } as Record<string, string | undefined>)[gold.Mod ?? ''];
  // Where evenings begin and how long the end of a month is, is convention; seasons and school years have no days in the file.
  const sameForm = meaning.timex !== undefined && normalForm(meaning.timex) === normalForm(dated(gold));
  return sameForm && meaning.part === part && (gold.Mod === undefined || part !== undefined) && !gold.timex.startsWith('(')
    ? 'normal form'
    : undefined;
}

/** `XXXX-WXX-2TMO`, of which the day is known: `2016-11-08TMO`. */
const dated = ({ timex, start }: GoldValue): string =>
  start === undefined ? timex : timex.replace(/^XXXX.*(T[A-Z]{2})$/, `${start.slice(0, 10)}$1`);

/** Moments and times of day have no length in the file. */
const sameEnd = (type: string, { to }: Meaning, gold: string | undefined): boolean =>
  to === gold || ((type === 'datetime' || type === 'time') && to !== undefined);

/** A week, month or year: what "two months ago" names. */
const isUnit = (timex: string): boolean => /^\d{4}(?:-\d{2}|-W\d{2})?$/.test(timex);

const normalForm = (timex: string): string => timex.replace(/^(.*T\d{2})(?::00)+$/, '$1');

function intervalOf(type: string, { value, start, end }: GoldValue): { from?: string; to?: string } {
  if (value !== undefined) {
    if (value === 'not resolved') return {};
    const from = written(value);
    return { from, to: type === 'date' ? addUnits(from, 'day', 1) : from };
  }
  return { ...(start !== undefined && { from: written(start) }), ...(end !== undefined && { to: written(end) }) };
}

/** The last second of a day is its end. `2016-11-07 16:12:00` → `2016-11-07T16:12:00`, `16:12:00` → `T16:12:00`. */
const written = (value: string): string => {
  if (/^\d{2}:/.test(value)) return `T${value}`;
  return value.endsWith('23:59:59') ? `${addUnits(value.slice(0, 10), 'day', 1)}T00:00:00` : value.replace(' ', 'T');
};
