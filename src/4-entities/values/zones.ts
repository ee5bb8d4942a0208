import { valueWords } from '../../lexicon/value-words';
import type { Atoms } from './atoms';
import { DAYS } from './dates/words';

/** Offsets of zones, or the zone's name where winter and summer differ and the text does not say which. */
const ZONES = valueWords('zone');
const IN_CAPITALS = valueWords('zone-in-capitals');
/** "5 p.m. Eastern", "1 p.m. mountain time". */
const AMERICAN = valueWords('zone-word');
const TIME = new Set(['time', 'timezone', 'zone']);

/** "5 p.m. central today", and not "5 p.m. central bank officials". */
const isLast = ({ norms, kinds }: Atoms, at: number): boolean => kinds[at + 1] !== 'word' || DAYS.has(norms[at + 1]);

/** The time zone written behind a time of day. */
export function zoneAt(atoms: Atoms, at: number): { zone: string; end: number } | undefined {
  const word = atoms.norms[at];
  if (word === undefined) return undefined;
  // "15:30+02:00"
  const { norms, glued } = atoms;
  if ((word === '+' || word === '-') && glued[at] && /^\d{2}$/.test(norms[at + 1] ?? '') && norms[at + 2] === ':' && glued[at + 3]) {
    return { zone: `${word}${norms[at + 1]}:${norms[at + 3]}`, end: at + 4 };
  }
  const american = AMERICAN.get(word);
  if (american !== undefined) {
    const kind = atoms.norms[at + 1] === 'standard' || atoms.norms[at + 1] === 'daylight' ? at + 2 : at + 1;
    const named = TIME.has(atoms.norms[kind]);
    return named || atoms.capital[at] || isLast(atoms, at) ? { zone: american, end: named ? kind + 1 : at + 1 } : undefined;
  }
  const zone = ZONES.get(word) ?? (atoms.capital[at] ? IN_CAPITALS.get(word) : undefined);
  return zone === undefined ? undefined : { zone, end: at + 1 };
}
