import { isA } from '../../../english';
import type { Sentence } from '../../../document/layers';
import { UPOS_CODE } from '../../../document/tags';
import { COUNTRY, DEMONYM, HEAD_NOUN, TERRITORY } from '../../../lexicon/name-classes';
import { ordinalOf } from '../../../lexicon/ordinals';
import type { FoundName } from '../found';
import { knownPhraseEnd, type Scene } from '../scene';
import { isNameShape, SHAPE } from '../shapes';

/** Names that their form alone tells, numbers among it: "82nd Airborne Division", "Highway 301", "3AW", "the Cardiff and Penarth Railway". */
export function findForms(scene: Scene): FoundName[] {
  const found: FoundName[] = [];
  const radio = speaksOfRadio(scene);
  for (const sentence of scene.document.sentences) {
    let token = sentence.start;
    while (token < sentence.end) {
      const form = formAt(scene, token, sentence, radio);
      const isFree = form !== undefined && !scene.taken.subarray(token, form.end).includes(1);
      if (isFree)
        found.push({ start: form.rule === 'numbered unit' ? withNation(scene, token) : token, confidence: 0.9, isForm: true, ...form });
      token = isFree ? form.end : token + 1;
    }
  }
  return [...found, ...numbersAlone(scene, found)];
}

type Form = Pick<FoundName, 'end' | 'type' | 'rule'>;

function formAt(scene: Scene, token: number, sentence: Sentence, radio: boolean): Form | undefined {
  // "How I Became Army Chief": in a headline capitals say nothing.
  if (scene.titled[token] === 1) return undefined;
  const unit = unitEnd(scene, token, sentence.end);
  if (unit > token) return { end: unit, type: 'organization', rule: 'numbered unit' };
  const road = roadEnd(scene, token, sentence);
  if (road > token) return { end: road, type: 'facility', rule: 'numbered road' };
  if (radio && isCallSign(scene, token)) return { end: token + 2, type: 'organization', rule: 'call sign' };
  if (isEventOfDay(scene, token))
    return { end: token + (scene.document.tokens.words[token] === '9' ? 3 : 1), type: 'event', rule: 'called by its day' };
  const railway = railwayEnd(scene, token, sentence);
  if (railway === token) return undefined;
  const firm = FIRMS.has(scene.document.tokens.lower[railway - 1]);
  return { end: railway, type: firm ? 'organization' : 'facility', rule: 'towns of a railway' };
}

/** "2d", "102d": how armies write them. */
const MILITARY_ORDINAL = /^\d{0,2}[23]d$/;
const ROMAN = /^(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})$/;
/** Words between the number and the noun at most. */
const BETWEEN = 5;
/** "1st Division" to "4th Division" are leagues of clubs. */
const LAST_LEAGUE = 4;

/** "82nd Airborne Division", "62nd New York Infantry", "XVIII Corps", "No. 617 Squadron RAF": the end of a unit that a number begins, or `token`. */
function unitEnd(scene: Scene, token: number, limit: number): number {
  const { shapes, document } = scene;
  const { words, lower } = document.tokens;
  const ordinal = /^\p{Ll}/u.test(words[token]) ? undefined : ordinalOf(lower[token]);
  // "John XXIII"
  const roman = shapes[token] >= SHAPE.upper && ROMAN.test(words[token]) && !(token > 0 && isNameShape(shapes[token - 1]));
  const numbered = words[token] === 'No.' && /^\d{1,4}$/.test(words[token + 1] ?? '');
  if (ordinal === undefined && !roman && !numbered && !MILITARY_ORDINAL.test(lower[token])) return token;
  const first = numbered ? token + 2 : token + 1;
  let end = token;
  for (let at = first; at < limit && at <= first + BETWEEN && isNameShape(shapes[at]);) {
    if (isA(lower[at], 'unit of an army') && !(at === first && lower[at] === 'division' && (ordinal ?? Infinity) <= LAST_LEAGUE))
      end = at + 1;
    const place = knownPhraseEnd(scene, at, limit, TERRITORY);
    if (place > at) at = place;
    else if (isA(lower[at], 'unit of an army') || isA(lower[at], 'arm of a unit') || (scene.bits[at] & DEMONYM) !== 0) at++;
    else break;
    // "I Corps": a single letter may be a pronoun.
    if (words[token].length === 1 && end === token) break;
  }
  return end > token && isA(words[end], 'air force') ? end + 1 : end;
}

/** "U.S. | Fifth Fleet", "British | 7th Armoured Brigade" */
const withNation = ({ bits, shapes, document: { tokens } }: Scene, token: number): number =>
  token > 0 &&
  isNameShape(shapes[token - 1]) &&
  (bits[token - 1] & (DEMONYM | COUNTRY)) !== 0 &&
  tokens.starts[token] - tokens.ends[token - 1] === 1
    ? token - 1
    : token;

/** "the 82nd": the number of a unit that the text has named in full before, with no noun behind it; "the 7th of March" is a day. */
function numbersAlone({ document, taken }: Scene, found: readonly FoundName[]): FoundName[] {
  const { lower } = document.tokens;
  const named = new Map<string, number>();
  for (const { rule, start, end } of found) {
    for (let token = start; token < end && rule === 'numbered unit'; token++) {
      if (/^\d/.test(lower[token]) && ordinalOf(lower[token]) !== undefined && !named.has(lower[token])) named.set(lower[token], end);
    }
  }
  if (named.size === 0) return [];
  const starts = new Set(found.map(({ start }) => start));
  const alone: FoundName[] = [];
  for (let token = 1; token < lower.length; token++) {
    if (lower[token - 1] !== 'the' || token < (named.get(lower[token]) ?? Infinity) || starts.has(token) || taken[token] === 1) continue;
    if (MODIFIED.has(document.syntax.upos[token + 1]) || lower[token + 1] === 'of' || lower[token + 1] === 'to') continue;
    alone.push({ start: token, end: token + 1, type: 'organization', rule: 'numbered unit', confidence: 0.7, isForm: true });
  }
  return alone;
}
/** What an ordinal or a nationality before it belongs to. */
export const MODIFIED = new Set<number>([UPOS_CODE.NOUN, UPOS_CODE.PROPN, UPOS_CODE.ADJ, UPOS_CODE.NUM]);

/** "M62", "A1", "E40": in a sentence that speaks of one. */
const LETTERED = /^[AEM]\d{1,3}$/;

/** Words around it that are looked at. */
const REACH = 12;

/** "Interstate 95", "State Route 267", "I-95", "the M62": the end of a road that is called by its number, or `token`. */
function roadEnd({ document: { tokens }, shapes }: Scene, token: number, sentence: Sentence): number {
  const { words, lower } = tokens;
  const limit = sentence.end;
  if (/^I-\d{1,3}$/.test(words[token])) return token + 1;
  if (LETTERED.test(words[token]) && lower[token - 1] === 'the') {
    const from = Math.max(sentence.start, token - REACH);
    return lower.slice(from, Math.min(limit, token + REACH)).some((word) => isA(word, 'on roads')) ? token + 1 : token;
  }
  const road = isA(lower[token], 'owner of a road') && isNameShape(shapes[token]) ? token + 1 : token;
  if (road + 1 >= limit || !isA(lower[road], 'road with a number') || shapes[road] !== SHAPE.capital) return token;
  return /^\d{1,4}[A-Z]?$/.test(words[road + 1]) ? road + 2 : token;
}

/** Stations of Australia begin with the number of their state, which is a token of its own: "3AW". "4WD trucks" are none. */
const isCallSign = ({ document: { tokens, syntax } }: Scene, token: number): boolean =>
  /^[2-8]$/.test(tokens.words[token]) &&
  /^[A-Z]{2,3}$/.test(tokens.words[token + 1] ?? '') &&
  tokens.ends[token] === tokens.starts[token + 1] &&
  syntax.upos[token + 2] !== UPOS_CODE.NOUN;

/** "after 9/11"; "9/11/2001" is a date and 9/11 of something an amount. */
const isEventOfDay = ({ document: { tokens } }: Scene, token: number): boolean => {
  const end = tokens.words[token] === '9' && tokens.words[token + 1] === '/' && tokens.words[token + 2] === '11' ? token + 3 : token + 1;
  if (end === token + 1 && tokens.words[token] !== '9/11') return false;
  return tokens.words[end] !== '/' && tokens.lower[end] !== 'of' && tokens.words[token - 1] !== '/';
};
/** Such words in a text that speaks of radio, at least: in another "4WD" is a car. */
const ENOUGH_RADIO = 2;

function speaksOfRadio({ document }: Scene): boolean {
  let count = 0;
  for (const word of document.tokens.lower) if (isA(word, 'of radio')) count++;
  return count >= ENOUGH_RADIO;
}

const FIRMS = new Set(['railway', 'railroad']);
/** Words of a town's name, and between the "and" and the noun, at most. */
const TOWN = 2;
const MOST_TOWNS = 4;

/** "the Cardiff and Penarth Railway": the end of a line that is called by its towns, or `token`. It begins behind "the". */
function railwayEnd({ document: { tokens }, shapes, bits }: Scene, token: number, sentence: Sentence): number {
  const { lower } = tokens;
  if (token === sentence.start || lower[token - 1] !== 'the') return token;
  const wordsFrom = (from: number): number => {
    let at = from;
    const limit = Math.min(sentence.end, from + TOWN + 1);
    while (at < limit && isNameShape(shapes[at]) && !isA(lower[at], 'closed-class word') && (bits[at] & (DEMONYM | HEAD_NOUN)) === 0) at++;
    return at;
  };
  const isTown = (from: number, to: number): boolean => to > from && to - from <= TOWN;
  let at = token;
  let end = wordsFrom(at);
  for (let towns = 1; towns < MOST_TOWNS && isTown(at, end) && lower[end] === ','; towns++) [at, end] = [end + 1, wordsFrom(end + 1)];
  if (!isTown(at, end) || lower[end] !== 'and') return token;
  const last = wordsFrom(end + 1);
  return isTown(end + 1, last) && isA(lower[last], 'line between towns') && shapes[last] === SHAPE.capital ? last + 1 : token;
}
