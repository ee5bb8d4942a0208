import { extract, type DateValue, type Extraction, type Value } from 'relata';

import type { Answer, Meaning } from './answer';
import { addUnits, secondsOf, unitOf } from './iso';

/** What the library reads in a text: its dates, times and durations. */
export const readOurs = (text: string, referenceDate?: string): Answer[] =>
  answersIn(extract(text, referenceDate === undefined ? {} : { referenceDate }));

export function answersIn({ entities }: Extraction): Answer[] {
  return entities
    .flatMap(({ value, mentions }) => {
      const meaning = value && meaningOf(value);
      return meaning ? mentions.map(({ start, end }) => ({ start, end, meaning })) : [];
    })
    .sort((a, b) => a.start - b.start);
}

function meaningOf(value: Value): Meaning | undefined {
  if (value.kind === 'duration') {
    const vague = /^PT?X(.*)$/.exec(value.timex);
    return { timex: value.timex, ...(vague ? { vagueUnit: vague[1] } : { seconds: secondsOf(value.timex) }) };
  }
  return value.kind === 'date' ? meaningOfDate(value) : undefined;
}

function meaningOfDate(value: DateValue): Meaning {
  const { timex, modifier, start, end } = value;
  const part = modifier === 'start' || modifier === 'mid' || modifier === 'end' ? modifier : undefined;
  const meaning: Meaning = { timex, ...(part && { part }) };
  const clock = /^(T[\d:]+)(?:[Z+-][\d:]*|[A-Z]T)?(?:\/(T[\d:]+)(?:[Z+-][\d:]*|[A-Z]T)?)?$/.exec(timex);
  if (clock) {
    const [, from, to] = clock.map((time: string | undefined) => time && fullTime(time));
    return { ...meaning, ...clockInterval(modifier, from!, to) };
  }
  const interval = { ...(start !== undefined && { from: fullMoment(start) }), ...(end !== undefined && { to: fullMoment(end) }) };
  return { ...meaning, ...interval, also: conventions(value) };
}

/** The other ways to write the same interval: what the conventions of the two sides decide, and nothing else. */
function conventions({ timex, modifier, start, end, grain }: DateValue): NonNullable<Meaning['also']> {
  const also: { from?: string; to?: string; convention: string }[] = [];
  // "from 2010 to 2018" ends for us with 2018, for the file with its first day.
  const last = /^[^/]+\/([^/]+)$/.exec(timex)?.[1];
  const lastDay = last === undefined ? undefined : firstOf(last);
  if (start !== undefined && lastDay !== undefined) also.push({ from: fullMoment(start), to: lastDay, convention: 'range' });
  // "by Friday" is for us a Friday, marked as the latest; for the file it is what lies before.
  if (modifier === 'latest' && start !== undefined && end !== undefined) {
    also.push({ to: fullMoment(start), convention: 'limit' }, { to: fullMoment(end), convention: 'limit' });
  }
  if (modifier === 'earliest' && start !== undefined) also.push({ from: fullMoment(start), convention: 'limit' });
  if (modifier === 'until' && start === undefined && end !== undefined) {
    also.push({ to: fullMoment(addUnits(end, grain, -1)), convention: 'limit' });
  }
  if (modifier === 'after' && start !== undefined && grain === 'day') also.push({ from: addUnits(start, 'day', -1), convention: 'limit' });
  return also;
}

function clockInterval(modifier: DateValue['modifier'], from: string, to: string | undefined): Pick<Meaning, 'from' | 'to'> {
  if (to !== undefined) return { from, to };
  if (modifier === 'before' || modifier === 'until' || modifier === 'latest') return { to: from };
  if (modifier === 'after' || modifier === 'since' || modifier === 'earliest') return { from };
  return { from, to: from };
}

const fullTime = (time: string): string => (time.length === 3 ? `${time}:00:00` : time.length === 6 ? `${time}:00` : time);

const fullMoment = (iso: string): string => (iso.length === 16 ? `${iso}:00` : iso);

/** First day of a normal form: `2018` → `2018-01-01`. */
const firstOf = (timex: string): string | undefined => unitOf(timex)?.from;
