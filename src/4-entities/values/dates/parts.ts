import type { DateModifier } from '../../../document/values';
import { valueWords } from '../../../lexicon/value-words';
import { phrasesOf } from '../phrases';
import { isDash, type Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { readDate, readFramedDate } from './core';
import { calendarUnitAt } from '../time-units';
import type { DateExpression } from './expression';

type Part = 'start' | 'mid' | 'end';

const ADJECTIVES = valueWords<Part>('part');
const NOUNS = valueWords<Part>('part-of');
const LIMITS = phrasesOf(valueWords<DateModifier>('date-limit'));

/** Ranges and windows have no early part of their own. A day keeps its interval: "early on Tuesday". */
const canBeCut = (value: DateExpression): boolean => value.kind === 'fields' || value.kind === 'offset' || value.kind === 'mentioned';

/** "early 2025", "mid-December", "the late 1980s", "the end of next year", "early on Tuesday". */
function readPart(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  const adjective = ADJECTIVES.get(norms[at]);
  const noun = adjective ? undefined : NOUNS.get(norms[at]);
  let next = at + 1;
  if (adjective ? isDash(norms[next]) || norms[next] === 'in' || norms[next] === 'on' : norms[next] === 'of') next++;
  else if (noun) return undefined;
  const part = adjective ?? noun;
  const date = part && (readFramedDate(atoms, next) ?? (noun ? unitAt(atoms, next) : undefined));
  if (!date || !canBeCut(date.value)) return undefined;
  return { ...date, value: { ...date.value, part, ...(noun && { edge: true }) } };
}

/** "the end of the month", "end of year": the current one. Not "the end of the day", which mostly is none. */
function unitAt(atoms: Atoms, at: number): { value: DateExpression; end: number } | undefined {
  const start = atoms.norms[at] === 'the' ? at + 1 : at;
  const unit = calendarUnitAt(atoms, start);
  if (!unit || unit.plural || unit.grain === 'day' || atoms.norms[start + 1] === 'of' || unit.count > 1) return undefined;
  return { end: start + 1, value: { kind: 'offset', grain: unit.grain, amount: 0 } };
}

/** "as early as 2025", "no later than March 2026". */
function readLimit(atoms: Atoms, at: number): Match | undefined {
  const limit = LIMITS.at(atoms, at);
  const date = limit && (readPart(atoms, limit.end) ?? readFramedDate(atoms, limit.end));
  return date && { ...date, value: { ...(date.value as DateExpression), modifier: limit.meaning } };
}

/** A date with or without its part: what ranges go from and to. */
export const readDateOrPart = (atoms: Atoms, at: number): (Match & { value: DateExpression }) | undefined =>
  (readPart(atoms, atoms.norms[at] === 'the' ? at + 1 : at) as (Match & { value: DateExpression }) | undefined) ?? readDate(atoms, at);

export const partOfDate: ValueRule = {
  name: 'date/part',
  about: 'A third of a date: "early 2025", "mid-December", "the end of next year".',
  examples: {
    'It will open in [early 2025].': '2025 start 2025-01-01..2025-05-01',
    'It opened in [mid-December].': '2024-12 mid 2024-12-11..2024-12-22',
    'Since the [late 1980s] it grew.': '198X since 1987-01-01..',
    'By the [end of next year].': '2025 latest 2025-09-01..2026-01-01',
    'They will meet at the [end of the month].': '2024-12 end 2024-12-22..2025-01-01',
  },
  counterexamples: ['Early reports of 2025.', 'The end of the road.', 'A late 5 goals.', 'At the end of the day it matters.'],
  starts: [...ADJECTIVES.keys(), ...NOUNS.keys()],
  apply: readPart,
};

export const limitOfDate: ValueRule = {
  name: 'date/as-early-as',
  about: 'A date with its limit: "as early as 2025", "no later than March 2026".',
  examples: {
    'It may come [as early as 2025].': '2025 earliest 2025-01-01..2026-01-01',
    'It must end [no later than March 2026].': '2026-03 latest 2026-03-01..2026-04-01',
  },
  counterexamples: ['As early as possible.', 'As late as 5 of them.'],
  starts: LIMITS.starts,
  apply: readLimit,
};
