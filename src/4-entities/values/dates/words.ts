import { MONTHS, WEEKDAYS } from '../../../lexicon/calendar';
import { valueNumbers, valueWords } from '../../../lexicon/value-words';
import { XPOS } from '../../../document/tags';
import { isA } from '../../../english';
import type { Atoms } from '../atoms';

/** 1 to 12 if the atom is written like a month. */
export function monthAt(atoms: Atoms, at: number): number | undefined {
  const word = atoms.norms[at];
  if (word === undefined || atoms.kinds[at] !== 'word') return undefined;
  const month = MONTHS[word];
  return month !== undefined && (atoms.capital[at] || !isA(word, 'month or weekday with a capital')) ? month : undefined;
}

/** 1 (Monday) to 7 if the atom is written like a weekday. */
export function weekdayAt(atoms: Atoms, at: number): number | undefined {
  const word = atoms.norms[at];
  if (word === undefined || atoms.kinds[at] !== 'word') return undefined;
  const weekday = WEEKDAYS[word];
  return weekday !== undefined && (atoms.capital[at] || !isA(word, 'month or weekday with a capital')) ? weekday : undefined;
}

/** A year in four figures; "2,000" and "v2000" are none. */
export function yearAt(atoms: Atoms, at: number): number | undefined {
  const word = atoms.norms[at];
  if (word?.length !== 4 || atoms.kinds[at] !== 'number' || !/^[12]\d{3}$/.test(word)) return undefined;
  if (atoms.glued[at] && atoms.kinds[at - 1] === 'word') return undefined;
  const next = at + 1;
  if (atoms.glued[next] && (atoms.kinds[next] === 'word' || atoms.norms[next] === '%')) return undefined;
  return Number(word);
}

/** A day of the month in figures, with or without "th". */
export function dayAt(atoms: Atoms, at: number): { day: number; end: number } | undefined {
  const word = atoms.norms[at];
  if (word === undefined || word.length > 2 || atoms.kinds[at] !== 'number') return undefined;
  const day = Number(word);
  if (!Number.isInteger(day) || day < 1 || day > 31) return undefined;
  const next = at + 1;
  if (!atoms.glued[next]) return { day, end: next };
  if (isA(atoms.norms[next], 'ordinal ending')) return { day, end: next + 1 };
  if (atoms.norms[next] === ':' && !atoms.glued[next + 1]) return { day, end: next }; // "July 31: The president"
  return atoms.kinds[next] === 'word' || NOT_AFTER_DAY.has(atoms.norms[next]) ? undefined : { day, end: next };
}

const NOT_AFTER_DAY = new Set(['%', ':', '°', '/']);

/** Tag of the token that the atom begins in; '' where none is known. */
export const tagAt = (atoms: Atoms, at: number): string => {
  const token = atoms.firstTokens[at];
  return token === undefined ? '' : XPOS[atoms.document.syntax.xpos[token]];
};

/** Words before a date that make it one. */
export const DATE_PREPOSITIONS = valueWords('date-preposition');

export type Direction = 'last' | 'previous' | 'this' | 'next' | 'coming' | 'following';
/** "last", "past", "the following": where a period lies. */
export const DIRECTIONS = valueWords<Direction>('direction');

const NEAR = valueNumbers('near');

/** "last week", "this year", "the month": a period counted from now; its noun may stand further on. */
export function nearAt(
  { norms }: Atoms,
  at: number,
  grain: 'week' | 'month' | 'year',
  noun = at + 1,
): { amount: number; end: number } | undefined {
  const amount = NEAR.get(norms[at]);
  return amount === undefined || norms[noun] !== grain ? undefined : { amount, end: noun + 1 };
}

/** "yesterday", "today": days from today. */
export const DAYS = valueNumbers('near-day');

/** The side alone: -1 for what is past, 1 for what is to come. */
export const signOf = (direction: Direction): -1 | 0 | 1 =>
  direction === 'this' ? 0 : direction === 'last' || direction === 'previous' ? -1 : 1;

export const sideOf = (direction: Direction): 'last' | 'this' | 'next' => (['last', 'this', 'next'] as const)[signOf(direction) + 1]!;
