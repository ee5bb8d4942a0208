import { valueWords } from '../../../lexicon/value-words';
import { skipHyphen, type Atoms } from '../atoms';
import { DAY_PARTS } from '../clock';
import type { Match, ValueRule } from '../grammar';
import { readDate } from './core';
import type { DateExpression, Fields, PartOfDay } from './expression';
import { tagAt } from './words';

const PLURALS = valueWords<PartOfDay>('day-parts');
const SIDES = valueWords<'start' | 'mid' | 'end'>('part');

export interface PartReading {
  hours: PartOfDay;
  part?: 'start' | 'mid' | 'end';
  end: number;
}

/** "late afternoon", "early-morning", "evening", with or without "in the" before it. */
export function partOfDayAt(atoms: Atoms, at: number): PartReading | undefined {
  const { norms } = atoms;
  const start = norms[at] === 'in' && norms[at + 1] === 'the' ? at + 2 : at;
  const part = SIDES.get(norms[start]);
  const noun = part ? skipHyphen(atoms, start + 1) : start;
  const hours = DAY_PARTS.get(norms[noun]) ?? PLURALS.get(norms[noun]);
  return hours && { hours, end: noun + 1, ...(part && { part }) };
}

/** "in the morning", "in the late afternoon", "early evening", "later in the morning": of a day that is not named with it, or stands behind it. */
function read(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const said = partOfDayAt(atoms, at);
  if (!said) return undefined;
  const { hours, part, end } = said;
  if (hours === 'TNI' && !part) return undefined;
  const the = norms[at - 1] === 'the' ? at - 2 : at - 1;
  const day = dayBehind(atoms, end);
  if (day && (part ?? norms[the] === 'in')) return { ...day, value: { ...day.value, hours, ...(part && { part }) } };
  // "the morning session", "the evening of 5 June", "morning glory"
  if (tagAt(atoms, end).startsWith('N') || norms[end] === 'of' || norms[end] === '-') return undefined;
  if (!part && norms[the] !== 'in') return undefined;
  const value: DateExpression = { kind: 'daypart', hours, ...(part && { part }) };
  return { end, value, confidence: 0.8 };
}

/** "early morning on Tuesday", "in the afternoon, this Friday". */
function dayBehind(atoms: Atoms, at: number): (Match & { value: Fields }) | undefined {
  const date = readDate(atoms, atoms.norms[at] === 'on' || atoms.norms[at] === ',' ? at + 1 : at);
  return date?.value.kind === 'fields' && date.value.weekday !== undefined ? { ...date, value: date.value } : undefined;
}

export const dayPart: ValueRule = {
  name: 'time/part-of-day',
  about: 'A part of a day that is not named with it: "in the late afternoon".',
  examples: {
    'It rained in the [morning] and in the [late afternoon].': 'TMO | TAF end',
    'They met in the [late-afternoon on Tuesday].': '2024-12-03TAF end 2024-12-03..2024-12-04',
  },
  counterexamples: ['The morning session.', 'A night at home.', 'In the evening of it.', 'One morning they left.'],
  starts: [...DAY_PARTS.keys(), ...PLURALS.keys(), ...SIDES.keys()],
  apply: read,
};
