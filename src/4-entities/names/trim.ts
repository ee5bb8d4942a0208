import { uposOf } from '../../document/tree';
import { isCommonWord } from '../../lexicon/common-words';
import {
  COUNTRY,
  DEMONYM,
  FACILITY_HEAD,
  GIVEN_NAME,
  INSTITUTION_HEAD,
  KNOWN_NAME,
  PARTICLE,
  PLACE_HEAD,
  PERSON_NAME,
  PLACE,
  TITLE,
} from '../../lexicon/name-classes';
import { nameBits } from '../../lexicon/name-words';
import { isGeneration, withoutGeneration } from '../../lexicon/generations';
import { nounType } from '../../lexicon/nouns';
import { isArabicArticle } from './arabic-article';
import { isRank, titleLength } from './cut';
import type { FoundName } from './found';
import { isPlaceCode } from './place-codes';
import { givenNameEnd } from './runs';
import { FEW_CAPITALS, isKnownPlace, knownPhraseEnd, phraseOf, type Scene } from './scene';
import { isNameShape, SHAPE } from './shapes';

/** "Prime Minister Sheikh Hasina" without what is no part of the name; nothing for "Israeli" and "@handle". */
export function trimmed(scene: Scene, name: FoundName): FoundName[] {
  let { start } = name;
  const { words, lower } = scene.document.tokens;
  // "Matthew Ingram | of The Globe and Mail", "Man | of the Match": no person's name goes on behind a preposition.
  let { end } = name;
  if (name.type === 'person') for (let token = end - 1; token >= start; token--) if (IN_NO_PERSON.has(lower[token])) end = token;
  // "Had | Lehman found a buyer": a verb that opens a sentence has its capital from there.
  while (start < end && scene.opening[start] === 1 && OPENING_VERBS.has(lower[start])) start++;
  start = afterVerb(scene, afterNoun(scene, start, end), end);
  if (end === start) return [];
  if (words[start].startsWith('@') || words[start - 1] === '@') return [];
  if (onlyDemonyms(scene, start, end) && (nameBits(phraseOf(scene, start, end)) & (KNOWN_NAME | PERSON_NAME)) === 0) return [];
  if (isPlaceCode(scene, name)) return [{ ...name, type: 'place', rule: 'code of a place' }];
  if (!hasCapital(scene, start, end) && scene.seenCapital.size > FEW_CAPITALS) return [];
  if (name.type === 'person') {
    start = afterTitles(scene, start, end);
    // A title alone is nobody's name.
    if (end - start === 1 && (scene.bits[start] & TITLE) !== 0 && (scene.bits[start] & PERSON_NAME) === 0) return [];
  }
  while (end - start > 1 && isCommonNounAfter(scene, end - 1)) end--;
  const own = { ...name, start: withArticle(scene, start), end };
  const places = placesAroundHyphen(scene, own);
  if (places !== undefined) return places;
  return name.type === 'person' ? persons(scene, own) : withoutOwners(scene, { ...own, start: withThe(scene, own.start) });
}

/** "the Bangkok- | Chiang Mai line": two known places with a hyphen between them. */
function placesAroundHyphen(scene: Scene, name: FoundName): FoundName[] | undefined {
  const { words } = scene.document.tokens;
  if (isKnownPlace(scene, name.start, name.end)) return undefined;
  for (let token = name.start + 1; token + 1 < name.end; token++) {
    if (words[token] !== '-' || !isKnownPlace(scene, name.start, token) || !isKnownPlace(scene, token + 1, name.end)) continue;
    return [
      { ...name, type: 'place', end: token },
      { ...name, type: 'place', start: token + 1 },
    ];
  }
  return undefined;
}

/** "at The | Aerospace Corporation": a capital inside a sentence makes the article part of the name. */
const withThe = (scene: Scene, start: number): number =>
  start > 0 && scene.document.tokens.words[start - 1] === 'The' && scene.opening[start - 1] + scene.titled[start - 1] === 0
    ? start - 1
    : start;

/** "the Discovery Institute's | Center for Science": an institution and what it owns are two. "People's Bank of China" is one. */
function withoutOwners(scene: Scene, name: FoundName): FoundName[] {
  const { lower } = scene.document.tokens;
  for (let token = name.start + 2; token + 1 < name.end; token++) {
    if (lower[token] !== "'s" && lower[token] !== '’s') continue;
    if ((scene.bits[token - 1] & (INSTITUTION_HEAD | FACILITY_HEAD | PLACE_HEAD)) === 0) continue;
    return [{ ...name, end: token }, ...withoutOwners(scene, { ...name, start: token + 1 })];
  }
  return [name];
}

/**
 * "Ben Chan and | Leung Che-cheung", "Glenn Reyes | II": no person has an "and" in the name, a given name goes on behind its hyphen, and the
 * generation belongs to it.
 */
function persons(scene: Scene, name: FoundName): FoundName[] {
  const { lower } = scene.document.tokens;
  for (let token = name.start + 1; token + 1 < name.end; token++) {
    if (lower[token] === 'and')
      return [{ ...name, end: token }, ...persons(scene, { ...name, start: afterTitles(scene, token + 1, name.end) })];
  }
  const country = countryBefore(scene, name);
  if (country > name.start) return [{ ...name, end: country, type: 'place' }, ...persons(scene, { ...name, start: country })];
  const start = withInitials(scene, name.start);
  let end = givenNameEnd(scene, name.start, name.end);
  if (end - name.start > 1 && end < lower.length && isGeneration(lower[end]) && isNameShape(scene.shapes[end])) end++;
  return [{ ...name, start, end }];
}

/** "ambassador to the United States | Hamdullah Mohib": where the country ends that a tagged person begins with; "Chad Smith" has none. */
function countryBefore(scene: Scene, { start, end }: FoundName): number {
  const country = knownPhraseEnd(scene, start, end, COUNTRY);
  // "America Ferrera" and "Cuba Gooding Jr." are called so.
  const rest = withoutGeneration(scene.document.tokens.lower.slice(country, end));
  return rest.length > 1 && (country > start + 1 || (scene.bits[start] & PERSON_NAME) === 0) ? country : start;
}

/** "A. | Noel Kramer" */
function withInitials({ opening, document }: Scene, first: number): number {
  let start = first;
  while (start > 0 && opening[start] === 0 && /^\p{Lu}\.$/u.test(document.tokens.words[start - 1])) start--;
  return start;
}

/** "the West Bank | town of Ramallah": a noun in small letters ends no name that has capitals. */
function isCommonNounAfter({ document, shapes }: Scene, token: number): boolean {
  const { words, lower } = document.tokens;
  return (
    shapes[token] === SHAPE.lower && isNameShape(shapes[token - 1]) && words[token - 1] !== '-' && nounType(lower[token]) !== undefined
  );
}

/** "Danish group | Norvind": where a text writes its names with capitals, a noun in small letters is no part of one, nor what is before it. */
function afterNoun(scene: Scene, start: number, end: number): number {
  if (scene.seenCapital.size <= FEW_CAPITALS) return start;
  const { lower, words } = scene.document.tokens;
  for (let token = end - 2; token >= start; token--) {
    const inner = scene.shapes[token] === SHAPE.lower && (token === start || words[token - 1] !== '-') && words[token + 1] !== '-';
    if (inner && (scene.bits[token] & PARTICLE) === 0 && nounType(lower[token]) !== undefined) return token + 1;
  }
  return start;
}

/** "threatened to sue | Acme": a verb in small letters opens no name, though Sue is one. */
function afterVerb(scene: Scene, start: number, end: number): number {
  const opens = end - start > 1 && scene.shapes[start] === SHAPE.lower && uposOf(scene.document, start) === 'VERB';
  return opens && hasCapital(scene, start + 1, end) ? start + 1 : start;
}

/** "al- | Qaeda": the Arabic article belongs to the name, whatever its spelling. */
const withArticle = (scene: Scene, start: number): number => (start > 1 && isArabicArticle(scene, start - 2) ? start - 2 : start);

const OPENING_VERBS = new Set(['had', 'has', 'have', 'were', 'was', 'is', 'are', 'should', 'could', 'would', 'did', 'does', 'do', 'can']);
const IN_NO_PERSON = new Set(['of', 'for', 'from', 'at', 'in', 'on']);

function hasCapital(scene: Scene, start: number, end: number): boolean {
  for (let token = start; token < end; token++) if (isNameShape(scene.shapes[token])) return true;
  return false;
}

/** Whether a title stands there, with a name behind it. */
function isTitleInside(scene: Scene, token: number, end: number): boolean {
  const length = titleLength(scene, token, end);
  return length > 0 && token + length < end;
}

/** "Iranian Foreign Minister | Hossein Amir-Abdollahian": where a person's name begins after titles and what goes with them. */
function afterTitles(scene: Scene, start: number, end: number): number {
  const { lower } = scene.document.tokens;
  let from = start;
  for (let token = start; token + 1 < end;) {
    const length = Math.min(titleLength(scene, token, end), end - 1 - token);
    const isGiven = (scene.bits[token] & GIVEN_NAME) !== 0 && length <= 1 && !isRank(lower[token]);
    if (length > 0 && !(isGiven && (scene.bits[token] & TITLE) === 0)) {
      token += length;
      from = token;
    } else if (isRank(lower[token])) from = ++token;
    // "U.S. | President | Donald Trump"
    else if ((scene.bits[token] & PLACE) !== 0 && isTitleInside(scene, token + 1, end)) token++;
    else if ((scene.bits[token] & DEMONYM) !== 0 || (isCommonWord(lower[token]) && (scene.bits[token] & PERSON_NAME) === 0)) token++;
    else break;
  }
  return from;
}

function onlyDemonyms(scene: Scene, start: number, end: number): boolean {
  for (let token = start; token < end; token++) if ((scene.bits[token] & DEMONYM) === 0) return false;
  return true;
}
