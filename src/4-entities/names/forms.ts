import type { Sentence } from '../../document/layers';
import { UPOS_CODE } from '../../document/tags';
import { COUNTRY, DEMONYM, HEAD_NOUN } from '../../lexicon/name-classes';
import { wordSet } from '../../lexicon/word-set';
import { isClosedClass } from './closed-class';
import type { FoundName } from './found';
import type { Scene } from './scene';
import { isNameShape, SHAPE } from './shapes';

/** Names that their form alone tells, numbers among it: "82nd Airborne Division", "Highway 301", "3AW", "the Cardiff and Penarth Railway". */
export function findForms(scene: Scene): FoundName[] {
  const found: FoundName[] = [];
  const stations = speaksOfRadio(scene);
  for (const sentence of scene.document.sentences) {
    let token = sentence.start;
    while (token < sentence.end) {
      const form = scene.taken[token] === 1 ? undefined : formAt(scene, token, sentence, stations);
      if (form !== undefined)
        found.push({ start: form.rule === 'numbered unit' ? withNation(scene, token) : token, confidence: 0.9, ...form });
      token = form?.end ?? token + 1;
    }
  }
  return [...found, ...numbersAlone(scene, found)];
}

/** What these names are called by as rules: against them the tagger, which sees no numbers, has no say. */
export const FORMS: ReadonlySet<string> = new Set(['numbered unit', 'numbered road', 'call sign', 'towns of a railway']);

type Form = Pick<FoundName, 'end' | 'type' | 'rule'>;

function formAt(scene: Scene, token: number, sentence: Sentence, stations: boolean): Form | undefined {
  const unit = unitEnd(scene, token, sentence.end);
  if (unit > token) return { end: unit, type: 'organization', rule: 'numbered unit' };
  const road = roadEnd(scene, token, sentence.end);
  if (road > token) return { end: road, type: 'facility', rule: 'numbered road' };
  if (stations && isCallSign(scene, token)) return { end: token + 2, type: 'organization', rule: 'call sign' };
  const railway = railwayEnd(scene, token, sentence);
  if (railway === token) return undefined;
  const firm = FIRMS.has(scene.document.tokens.lower[railway - 1]);
  return { end: railway, type: firm ? 'organization' : 'facility', rule: 'towns of a railway' };
}

const ORDINAL = /^\d{1,3}(?:st|nd|rd|th|d)$/;
const SPELLED = wordSet('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth');
const ROMAN = /^(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})$/;
const UNITS = wordSet('division brigade regiment battalion corps army wing squadron fleet infantry cavalry artillery legion circuit');
/** Whose a squadron is: "No. 617 Squadron RAF". */
const FORCES = new Set(['RAF', 'RAAF', 'RCAF', 'RNZAF', 'USAF', 'USMC']);
/** Capitalized words between the number and the noun at most. */
const BETWEEN = 4;

/** "82nd Airborne Division", "62nd New York Infantry", "XVIII Corps", "No. 617 Squadron RAF": the end of a unit that a number begins, or `token`. */
function unitEnd({ document: { tokens }, shapes }: Scene, token: number, limit: number): number {
  const { words, lower } = tokens;
  const spelled = shapes[token] === SHAPE.capital && SPELLED.has(lower[token]);
  const roman = shapes[token] >= SHAPE.upper && ROMAN.test(words[token]);
  const first = words[token] === 'No.' && /^\d{1,4}$/.test(words[token + 1] ?? '') ? token + 2 : token + 1;
  if (first === token + 1 && !ORDINAL.test(lower[token]) && !spelled && !roman) return token;
  let end = token;
  for (let at = first; at < limit && at <= first + BETWEEN && isNameShape(shapes[at]) && !isClosedClass(lower[at]); at++) {
    // "First Division" is a league of clubs.
    if (UNITS.has(lower[at]) && !(spelled && at === first && lower[at] === 'division')) end = at + 1;
  }
  return end > token && FORCES.has(words[end]) ? end + 1 : end;
}

/** "U.S. | Fifth Fleet", "British | 7th Armoured Brigade" */
const withNation = ({ bits, shapes, document: { tokens } }: Scene, token: number): number =>
  token > 0 &&
  isNameShape(shapes[token - 1]) &&
  (bits[token - 1] & (DEMONYM | COUNTRY)) !== 0 &&
  tokens.starts[token] - tokens.ends[token - 1] === 1
    ? token - 1
    : token;

/** "the 82nd": the number of a unit that the text has named in full, with no noun behind it. */
function numbersAlone({ document }: Scene, found: readonly FoundName[]): FoundName[] {
  const { lower } = document.tokens;
  const numbers = new Set(
    found.filter(({ rule, start }) => rule === 'numbered unit' && ORDINAL.test(lower[start])).map(({ start }) => lower[start]),
  );
  if (numbers.size === 0) return [];
  const starts = new Set(found.map(({ start }) => start));
  const alone: FoundName[] = [];
  for (let token = 1; token < lower.length; token++) {
    if (!numbers.has(lower[token]) || lower[token - 1] !== 'the' || starts.has(token)) continue;
    if (!NOUNS.has(document.syntax.upos[token + 1])) {
      alone.push({ start: token, end: token + 1, type: 'organization', rule: 'numbered unit', confidence: 0.7 });
    }
  }
  return alone;
}
const NOUNS = new Set<number>([UPOS_CODE.NOUN, UPOS_CODE.PROPN, UPOS_CODE.ADJ, UPOS_CODE.NUM]);

const ROADS = wordSet('highway interstate route autobahn motorway freeway');
const WHOSE_ROAD = wordSet('state county u.s. us federal national');

/** "Interstate 95", "State Route 267", "I-95": the end of a road that is called by its number, or `token`. */
function roadEnd({ document: { tokens }, shapes }: Scene, token: number, limit: number): number {
  const { words, lower } = tokens;
  if (/^I-\d{1,3}$/.test(words[token])) return token + 1;
  const road = WHOSE_ROAD.has(lower[token]) && isNameShape(shapes[token]) ? token + 1 : token;
  if (road + 1 >= limit || !ROADS.has(lower[road]) || shapes[road] !== SHAPE.capital) return token;
  return /^\d{1,4}[A-Z]?$/.test(words[road + 1]) ? road + 2 : token;
}

/** Stations of Australia begin with the number of their state, which is a token of its own: "3AW". */
const isCallSign = ({ document: { tokens } }: Scene, token: number): boolean =>
  /^[2-8]$/.test(tokens.words[token]) &&
  /^[A-Z]{2,3}$/.test(tokens.words[token + 1] ?? '') &&
  tokens.ends[token] === tokens.starts[token + 1];
const RADIO = wordSet('radio station stations broadcaster broadcast broadcasts broadcasting listeners presenter');
/** Such words in a text that speaks of radio, at least: in another "4WD" is a car. */
const ENOUGH_RADIO = 2;

function speaksOfRadio({ document }: Scene): boolean {
  let count = 0;
  for (const word of document.tokens.lower) if (RADIO.has(word)) count++;
  return count >= ENOUGH_RADIO;
}

const FIRMS = wordSet('railway railroad');
const LINES = new Set([...FIRMS, ...wordSet('canal turnpike tramway')]);
/** Words of a town's name, and between the "and" and the noun, at most. */
const TOWN = 2;

/** "the Cardiff and Penarth Railway": the end of a line that is called by its towns, or `token`. It begins behind "the". */
function railwayEnd({ document: { tokens }, shapes, bits }: Scene, token: number, sentence: Sentence): number {
  const { lower } = tokens;
  if (token === sentence.start || lower[token - 1] !== 'the') return token;
  const wordsFrom = (from: number): number => {
    let at = from;
    while (at < sentence.end && isNameShape(shapes[at]) && !isClosedClass(lower[at]) && (bits[at] & (DEMONYM | HEAD_NOUN)) === 0) at++;
    return at;
  };
  const isTown = (from: number, to: number): boolean => to > from && to - from <= TOWN;
  let at = token;
  let end = wordsFrom(at);
  while (isTown(at, end) && lower[end] === ',') [at, end] = [end + 1, wordsFrom(end + 1)];
  if (!isTown(at, end) || lower[end] !== 'and') return token;
  const last = wordsFrom(end + 1);
  return isTown(end + 1, last) && LINES.has(lower[last]) && shapes[last] === SHAPE.capital ? last + 1 : token;
}
