import text from './gazetteer.tsv';
import { readRows } from '../document/rows';
import { frontCoded } from './front-coded';

/** What a phrase of the gazetteer can be; several may hold ("Jordan" is a country and a surname). gazetteer.tsv explains each. */
export const GAZETTEER_CLASSES = [
  'CTRY', 'REGION', 'USST', 'CITY', 'LOCH', 'LPREP', 'ORGN', 'INTL', 'ORGH', 'SUF', 'PART', 'FN2', 'LN2', 'TITLE', 'SAY', 'DEM', 'NOTNAME',
  'FACH', 'EVTH', 'EVNT', 'LAWH', 'PROD', 'TEAM',
] as const; // prettier-ignore
export type GazetteerClass = (typeof GAZETTEER_CLASSES)[number];

const BITS = Object.fromEntries(GAZETTEER_CLASSES.map((name, index) => [name, 1 << index])) as Record<GazetteerClass, number>;

/** The set of several classes as bits, to test a phrase against in one go. */
export const classBits = (...classes: readonly GazetteerClass[]): number => classes.reduce((bits, name) => bits | BITS[name], 0);

interface Gazetteer {
  readonly classes: ReadonlyMap<string, number>;
  /** First letters or digits of a phrase of more than one word → the length in code units of the longest that begins so. */
  readonly reach: ReadonlyMap<string, number>;
}

let gazetteer: Gazetteer | undefined;

/** From a row a phrase and its classes, or as the build writes it, which is shorter: nothing, classes and all of their phrases, front-coded. */
function load(): Gazetteer {
  const classes = new Map<string, number>();
  const reach = new Map<string, number>();
  const add = (phrase: string, bits: number): void => {
    classes.set(phrase, bits);
    const end = firstWordEnd(phrase);
    if (end === phrase.length) return;
    const first = phrase.slice(0, end);
    if (phrase.length > (reach.get(first) ?? 0)) reach.set(first, phrase.length);
  };
  for (const row of readRows(text)) {
    const [phrase, names] = row;
    const bits = classBits(...(names.split(',') as GazetteerClass[]));
    if (phrase !== '') add(phrase, bits);
    else frontCoded(row, 2, (each) => add(each, bits));
  }
  return { classes, reach };
}

const ready = (): Gazetteer => (gazetteer ??= load());

/** The letters and digits that a phrase begins with: "al" of "al-qaeda". However it is cut into tokens, these are in the first. */
export const firstWord = (phrase: string): string => phrase.slice(0, firstWordEnd(phrase));

const LETTERS = /[\p{L}\p{N}]*/uy;

function firstWordEnd(phrase: string): number {
  let end = 0;
  while (isAsciiLetterOrDigit(phrase.charCodeAt(end))) end++;
  // What is beyond ASCII is for the regular expression, which is slow when it is asked ten thousand times.
  if (end < phrase.length && phrase.charCodeAt(end) >= 128) {
    LETTERS.lastIndex = end;
    LETTERS.test(phrase);
    end = LETTERS.lastIndex;
  }
  return end === 0 ? phrase.length : end;
}

const isAsciiLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

/**
 * What the gazetteer says of a phrase, as bits of `classBits`; 0 if it does not know it.
 *
 * @param phrase lower-cased, with single spaces and straight apostrophes: "côte d'ivoire", "al-qaeda"
 */
export const gazetteerBits = (phrase: string): number => ready().classes.get(phrase) ?? 0;

/** Length in code units of the longest phrase that begins with these letters and goes on; 0 if none does. */
export const gazetteerReach = (word: string): number => ready().reach.get(firstWord(word)) ?? 0;
