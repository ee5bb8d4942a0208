import type { Atoms } from './atoms';

/** Offsets of zones, or the zone's name where winter and summer differ and the text does not say which. */
const ZONES = new Map<string, string>(
  Object.entries({
    gmt: 'Z', utc: 'Z', z: 'Z', bst: '+01:00', cet: '+01:00', cest: '+02:00', eet: '+02:00', eest: '+03:00', msk: '+03:00', est: '-05:00',
    edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00', jst: '+09:00', kst: '+09:00',
    ist: '+05:30', hkt: '+08:00', sgt: '+08:00', aest: '+10:00', aedt: '+11:00', et: 'ET', ct: 'CT', mt: 'MT', pt: 'PT',
  }),
); // prettier-ignore
/** "et", "est" and "ist" are words of other languages, "pt" and "ct" units: those need capitals. */
const PLAIN = new Set(['gmt', 'utc', 'pst', 'pdt', 'edt', 'cet', 'cest', 'jst']);
/** "5 p.m. Eastern", "1 p.m. mountain time". */
const AMERICAN = new Map([
  ['eastern', 'ET'],
  ['central', 'CT'],
  ['mountain', 'MT'],
  ['pacific', 'PT'],
]);
const TIME = new Set(['time', 'timezone', 'zone']);

/** The time zone written behind a time of day. */
export function zoneAt(atoms: Atoms, at: number): { zone: string; end: number } | undefined {
  const word = atoms.norms[at];
  if (word === undefined) return undefined;
  const american = AMERICAN.get(word);
  if (american !== undefined) {
    const kind = atoms.norms[at + 1] === 'standard' || atoms.norms[at + 1] === 'daylight' ? at + 2 : at + 1;
    const named = TIME.has(atoms.norms[kind]);
    return named || atoms.capital[at] ? { zone: american, end: named ? kind + 1 : at + 1 } : undefined;
  }
  const zone = ZONES.get(word);
  return zone !== undefined && (atoms.capital[at] || PLAIN.has(word)) ? { zone, end: at + 1 } : undefined;
}
