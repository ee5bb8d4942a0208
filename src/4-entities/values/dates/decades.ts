import { valueNumbers, valueWords } from '../../../lexicon/value-words';
import { isA } from '../../../english';
import { isDash, skipHyphen, type Atoms } from '../atoms';
import type { Match, ValueRule } from '../grammar';
import { CENTURIES, ORDINAL_STARTS, readOrdinal, SCALE_PLURALS, SCALES } from '../numbers';

/** "1990s", "1990's", "'90s". */
function readFigures(atoms: Atoms, at: number): Match | undefined {
  const { norms, numbers, glued } = atoms;
  const quoted = norms[at] === "'" || norms[at] === '’' || norms[at] === '‘';
  const short = quoted || isBareDecade(atoms, at);
  const figure = quoted ? at + 1 : at;
  const text = norms[figure];
  if (text === undefined || !/^\d+0$/.test(text) || text.length !== (short ? 2 : 4) || (quoted && !glued[figure])) return undefined;
  const s = norms[figure + 1] === "'" || norms[figure + 1] === '’' ? figure + 2 : figure + 1;
  // "1990s", "1990's", and "1990 s" as some tokenizers leave it.
  const apart = s === figure + 1 && !short && !glued[s] && !glued[s + 1];
  if (norms[s] !== 's' || atoms.capital[s] || !((glued[s] && glued[figure + 1]) || apart)) return undefined;
  const value = numbers[figure];
  const year = short ? (value >= 30 ? 1900 : 2000) + value : value;
  // "the 1800s" is the century, "the 2000s" may be the decade.
  if (year % 100 === 0 && year < 2000) return { end: s + 1, value: { kind: 'fields', century: year / 100 + 1 } };
  return { end: s + 1, value: { kind: 'fields', decade: year }, confidence: 0.97 };
}

/** "the 90s", "the late 80s"; but degrees are in the 90s, too. */
function isBareDecade({ norms, glued }: Atoms, at: number): boolean {
  const s = norms[at + 1] === "'" || norms[at + 1] === '’' ? at + 2 : at + 1;
  if (!/^[3-9]0$/.test(norms[at]) || norms[s] !== 's' || !glued[at + 1] || !glued[s]) return false;
  const before = norms[at - 1];
  const the = before === 'the' || ((before === 'early' || before === 'late' || before === 'mid') && norms[at - 2] === 'the');
  return the && !norms.slice(Math.max(0, at - 12), at + 12).some((word) => WEATHER.has(word));
}

const WEATHER = valueWords('weather');

const WORDS = valueNumbers('decade');

export const decade: ValueRule = {
  name: 'date/decade',
  about: `A decade in figures: "the 1990s", "the '90s".`,
  examples: {
    'It began in the [1990s].': '199X 1990-01-01..2000-01-01',
    "It began in the ['90s].": '199X 1990-01-01..2000-01-01',
    'A paper of the [1800s].': '18XX 1800-01-01..1900-01-01',
    "Songs of the [60's] and the [80s].": '196X 1960-01-01..1970-01-01 | 198X 1980-01-01..1990-01-01',
  },
  counterexamples: ['She is 90s.', 'Temperatures were in the 90s.', 'A 747s fleet.', "The year 1991's end."],
  starts: ['#', "'", '’', '‘'],
  apply: readFigures,
};

const yearsAt = ({ norms }: Atoms, at: number): number | undefined =>
  WORDS.get(norms[at]) ?? (SCALE_PLURALS.get(norms[at]) === 10 ? 10 : undefined);

/** "the two thousands", "the two thousand and tens". */
function readThousands(atoms: Atoms, at: number): Match | undefined {
  const { norms } = atoms;
  if (SCALE_PLURALS.get(norms[at]) === 1000)
    return norms[at + 1] === 'of' ? undefined : { end: at + 1, value: { kind: 'fields', decade: 2000 } };
  if (SCALES.get(norms[at]) !== 1000) return undefined;
  const noun = norms[at + 1] === 'and' ? at + 2 : at + 1;
  const years = yearsAt(atoms, noun);
  return years === undefined ? undefined : { end: noun + 1, value: { kind: 'fields', decade: 2000 + (years % 100) } };
}

export const wordedDecade: ValueRule = {
  name: 'date/worded-decade',
  about: 'A decade in words: "the sixties", with the article, since people are in their sixties too.',
  examples: {
    'Songs of the [sixties].': '196X 1960-01-01..1970-01-01',
    'In the [two thousands] it grew, and in the [twenty-tens] it fell.': '200X 2000-01-01..2010-01-01 | 201X 2010-01-01..2020-01-01',
    'Songs of the [eighteen seventies].': '187X 1870-01-01..1880-01-01',
  },
  counterexamples: ['A man in his sixties.', 'The two thousands of them.', 'Some twenty twenties.'],
  starts: [...WORDS.keys(), ...CENTURIES.keys(), 'two'],
  apply: (atoms, at) => {
    const before = atoms.norms[at - 1];
    // "the nineteen seventies", "the twenty-tens"
    const hundreds = CENTURIES.get(atoms.norms[at]);
    if (hundreds !== undefined) {
      const noun = skipHyphen(atoms, at + 1);
      const years = yearsAt(atoms, noun);
      const isDecade = years !== undefined && (hundreds < 20 || before === 'the');
      return isDecade ? { end: noun + 1, value: { kind: 'fields', decade: hundreds * 100 + (years % 100) } } : undefined;
    }
    if (atoms.norms[at] === 'two') return before === 'the' ? readThousands(atoms, skipHyphen(atoms, at + 1)) : undefined;
    if (before !== 'the' && !(atoms.norms[at - 2] === 'the' && (before === 'early' || before === 'late'))) return undefined;
    return { end: at + 1, value: { kind: 'fields', decade: WORDS.get(atoms.norms[at])! }, confidence: 0.8 };
  },
};

/** "the 9th century", "ninth-century". */
const isOfHistory = ({ norms }: Atoms, at: number, noun: number): boolean =>
  isDash(norms[noun - 1]) || norms[at - 1] === 'the' || ((SIDES.has(norms[at - 1]) || isDash(norms[at - 1])) && norms[at - 2] !== 'his');

const SIDES = valueWords('part');

/** "B.C." behind a century. */
function eraAt({ norms, capital }: Atoms, at: number): { bc?: true } | undefined {
  const era = norms[at] ?? '';
  if (!capital[at] || !isA(era, 'era')) return undefined;
  return era === 'ad' || era === 'ce' ? {} : { bc: true };
}

const JOINTS: ReadonlySet<string | undefined> = new Set(['and', 'or', 'to']);

export const century: ValueRule = {
  name: 'date/century',
  about: 'A century: "the 20th century".',
  examples: {
    'In the [20th century] it grew.': '19XX 1900-01-01..2000-01-01',
    'A [ninth-century] church and roads of the [2nd century].': '08XX 0800-01-01..0900-01-01 | 01XX 0100-01-01..0200-01-01',
    'In the [6th century B.C.] and the [2nd century AD].': '-05XX | 01XX 0100-01-01..0200-01-01',
    'In the [5th] and [4th centuries BC].': '-04XX | -03XX',
    'In the [16th] and [17th centuries].': '15XX 1500-01-01..1600-01-01 | 16XX 1600-01-01..1700-01-01',
    'A [nineteenth-century] house of the [twenty-first century].': '18XX 1800-01-01..1900-01-01 | 20XX 2000-01-01..2100-01-01',
  },
  counterexamples: ['Half a century ago.', 'The 101st century.', 'He made his first century.', 'It was the tenth century of his career.'],
  starts: ORDINAL_STARTS,
  apply: (atoms, at) => {
    const ordinal = readOrdinal(atoms, at);
    if (!ordinal) return undefined;
    const noun = skipHyphen(atoms, ordinal.end);
    // "the 16th and 17th centuries"
    const joint = atoms.norms[ordinal.end] === ',' ? ordinal.end + 1 : ordinal.end;
    const next = atoms.norms[joint + 1] === 'the' ? joint + 2 : joint + 1;
    const second = JOINTS.has(atoms.norms[joint]) ? readOrdinal(atoms, next) : undefined;
    if (second && atoms.norms[second.end]?.startsWith('centur'))
      return { end: ordinal.end, value: { kind: 'fields', century: ordinal.value, ...eraAt(atoms, second.end + 1) } };
    const word = atoms.norms[noun];
    if ((word !== 'century' && word !== 'centuries') || ordinal.value > 21) return undefined;
    // "his first century", "the tenth century of his career" are runs.
    if (ordinal.value < 11 && word !== 'centuries' && (!isOfHistory(atoms, at, noun) || atoms.norms[noun + 1] === 'of')) return undefined;
    const era = eraAt(atoms, noun + 1);
    return { end: era ? noun + 2 : noun + 1, value: { kind: 'fields', century: ordinal.value, ...era }, head: noun };
  },
};
